#!/usr/bin/env bash
# Time is linear in the input, for every kind of file that once was not: twice the bytes cost at most 2.2 times the
# instructions beyond those of an empty run, as valgrind counts them. Run by tests/long/run.
# shellcheck disable=SC2317
set -euo pipefail

cd "$(dirname "$0")/../.."
program=${TREMPLIN:-$PWD/build/release/bin/tremplin}
command -v valgrind > /dev/null || { echo 'linear: no valgrind here'; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

convention() {
  printf '%s\ntremplin: convention/1\nid: %s\nstatus: project\nperiod: {start: 2009-01-01, end: 2011-12-31}\n' '---' "$1"
  printf 'structure: {id: jardins, name: Les Jardins, type: ACI, department: "44"}\n'
}
exits() { printf 'tremplin: exits/1\nstructure: jardins\ntype: ACI\n'; }
numbered() { awk -v n="$1" -v format="$2" 'BEGIN { for (i = 0; i < n; i++) { line = format; gsub(/@/, i, line); print line } }'; }

# kind N: a file of N parts.
unknown_keys() { convention c; numbered "$1" 'key-@: 1'; }
own_keys() { convention c; numbered "$1" 'x-@: 1'; }
own_head_keys() { exits; numbered "$1" 'x-@: 1'; echo 'exits: []'; }
own_record_keys() {
  exits
  printf 'exits:\n  - id: e\n    entry_date: 2009-01-05\n    exit_date: 2009-09-30\n    reason: training\n'
  numbered "$1" '    x-@: 1'
}
profiles() {
  exits
  printf 'exits:\n  - id: e\n    entry_date: 2009-01-05\n    exit_date: 2009-09-30\n    reason: training\n    profile:\n'
  numbered "$1" '      - p-@'
}
overlay_entries() {
  printf 'tremplin: rules/1\nid: mine\nextends: fr-iae-2008\ndecided: {date: 2009-01-05, by: CDIAE}\nreasons:\n'
  numbered "$1" '  reason-@: {category: positive, source: "CDIAE", label: "Reason @"}'
  echo profiles:
  numbered "$1" '  profile-@: {label: "Profile @"}'
}
columns() {
  printf 'id,structure,type,entry_date,exit_date,reason'
  numbered "$1" ',x-@' | tr -d '\n'
  printf '\n'
}
outcome_columns() {
  printf 'structure,examined,rules'
  numbered "$1" ',x-@' | tr -d '\n'
  printf '\n'
}
conventions_of_one_id() { for ((i = 0; i < $1; i++)); do convention same; done; }
overlapping_conventions() { for ((i = 0; i < $1; i++)); do convention "c-$i"; done; }
positions() {
  convention c
  echo 'negotiation:'
  numbered "$1" '  - {party: structure, date: 2009-01-05, targets: {2009: {durable: 20%, dynamic: 50%}}}'
}
signatures() {
  convention c
  echo 'signatures:'
  numbered "$1" '  - {party: party-@, date: 2009-01-05}'
}
errors() {
  echo 'id,structure,type,entry_date,exit_date,reason'
  numbered "$1" 'e-@,s,ACI,2009-01-05,2009-13-45,training'
}

# Tables with nothing wrong but much to say of, and broken ones.
our_table() { printf 'id,structure,type,entry_date,exit_date,reason%s\n' "${1:-}"; }
unknown_reasons() { our_table; numbered "$1" 'e-@,s,ACI,2009-01-05,2009-03-31,formatoin-@'; }
same_record() { our_table; numbered "$1" 'e-1,s,ACI,2009-01-05,2009-03-31,training'; }
same_row() { our_table; numbered "$1" 'e-@,s,ACI,2009-01-05,2009-03-31,training' | sed 's/^e-[0-9]*/e-1/'; }
one_person() { our_table ,person; numbered "$1" 'e-@,s,ACI,2009-01-05,2009-03-31,training,p-1'; }
person_everywhere() { our_table ,person; numbered "$1" 'e-@,s-@,ACI,2009-01-05,2009-03-31,training,p-1'; }
ragged_rows() { our_table; numbered "$1" 'e-@,s,ACI,2009-01-05'; }
open_quotes() { our_table; numbered "$1" 'e-@,"s,ACI,2009-01-05,2009-03-31,training'; }
stray_quotes() { our_table; numbered "$1" 'e-@,s"x",ACI,2009-01-05,2009-03-31,training'; }
personal() { our_table ,note; numbered "$1" 'e-@,s,ACI,2009-01-05,2009-03-31,training,Mme Leroy 06 12 34 56 78'; }
records_of_errors() { exits; echo 'exits:'; numbered "$1" '  - {id: e-@, entry_date: 2009-02-30, exit_date: 31/12/2009, raison: x}'; }
unclosed_documents() { for ((i = 0; i < $1; i++)); do printf -- '---\ntremplin: exits/1\nstructure: [s\n'; done; }
tabs() { exits; echo 'exits:'; numbered "$1" '\t- id: e-@'; }
renewals() { for ((i = 1; i <= $1; i++)); do convention "c-$i"; echo "renews: c-$((i - 1))"; done; }
outcome_rows() {
  echo 'structure,exits,below_threshold,withdrawn,examined,durable,transition,positive,other,dynamic,at_boundary,ambiguous,rules'
  numbered "$1" 's-@,5,0,0,5,1,1,1,3,3,0,0,fr-iae-2008'
}
labels() {
  echo "Structure$2Type$2Date d'entrée$2Date de sortie$2Motif de sortie$2Remarque"
  numbered "$1" "Atelier @$2ACI$2$3$2$4$2Formation qualifiante$2néant"
}
label_headed() { labels "$1" , 05/01/2009 31/03/2009; }
semicolons() { labels "$1" ';' 05/01/2009 31/03/2009; }
semicolons_broken() { labels "$1" ';' 05/13/2009 03/04/05; }
tabulators() { labels "$1" $'\t' 05/01/2009 31/03/2009; }
label_reasons() { labels "$1" ';' 05/01/2009 31/03/2009 | awk -F';' -v OFS=';' 'NR > 1 { $5 = "Formatoin " NR } 1'; }
# One sheet with texts in its cells.
sheet() {
  rm -rf book
  mkdir -p book/_rels book/xl/_rels book/xl/worksheets
  echo '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>' > 'book/[Content_Types].xml'
  echo '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>' > book/_rels/.rels
  echo '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' > book/xl/_rels/workbook.xml.rels
  echo '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>' > book/xl/workbook.xml
  awk -F';' 'BEGIN { print "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" }
    { printf "<row>"; for (i = 1; i <= NF; i++) printf "<c t=\"inlineStr\"><is><t>%s</t></is></c>", $i; print "</row>" }
    END { print "</sheetData></worksheet>" }' > book/xl/worksheets/sheet1.xml
  (cd book && zip -q -X - '[Content_Types].xml' _rels/.rels xl/workbook.xml xl/_rels/workbook.xml.rels xl/worksheets/sheet1.xml)
}
workbook() { semicolons "$1" | sheet; }
workbook_broken() { semicolons_broken "$1" | sheet; }

# cost COMMAND…: instructions of a run.
cost() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" --jobs 1 2> log > out || true
  sed -nE 's/.*Collected : ([0-9]+)$/\1/p' log
}

status=0
# linear KIND N OPTION…: `validate` on N and 2 N parts.
linear() {
  local kind=$1 n=$2 ending=txt none once twice
  shift 2
  [[ $kind != workbook* ]] || ending=xlsx
  "$kind" 0 > "none.$ending"
  "$kind" "$n" > "once.$ending"
  "$kind" $((2 * n)) > "twice.$ending"
  none=$(cost validate "$@" "none.$ending")
  once=$(cost validate "$@" "once.$ending")
  twice=$(cost validate "$@" "twice.$ending")
  awk -v kind="$kind $*" -v none="$none" -v once="$once" -v twice="$twice" 'BEGIN {
    ratio = (twice - none) / (once - none)
    printf "%s: %.2f times\n", kind, ratio
    exit ratio > 2.2 }' || { echo "linear: $kind is not"; status=1; }
}

# With words behind it, only of the kinds that they name.
wanted=" $* "
selected() { [[ $wanted == '  ' || $wanted == *" $1 "* ]]; }

while read -ra words; do
  [[ ${#words[@]} -eq 0 ]] || ! selected "${words[0]}" || linear "${words[@]}"
done << 'KINDS'
unknown_keys 2000
own_keys 2000
own_head_keys 2000
own_record_keys 2000
profiles 2000
overlay_entries 1000
columns 2000
outcome_columns 2000
conventions_of_one_id 400
overlapping_conventions 400
positions 1000
signatures 2000
renewals 400
unknown_reasons 1000
same_record 8000
same_row 8000
one_person 8000
person_everywhere 4000 --shared-persons
ragged_rows 2000 --max-findings 0
open_quotes 8000 --max-findings 0
stray_quotes 2000 --max-findings 0
personal 2000 --max-findings 0
records_of_errors 1000 --max-findings 0
unclosed_documents 1000 --max-findings 0
tabs 8000 --max-findings 0
outcome_rows 2000 --max-findings 0
label_headed 2000
semicolons 2000
semicolons_broken 1000 --max-findings 0
tabulators 2000
label_reasons 1000 --max-findings 0
workbook 2000
workbook_broken 1000 --max-findings 0
errors 4000 --max-findings 0 --format json
errors 4000 --max-findings 0 --format sarif
errors 4000 --max-findings 0 --format text
errors 4000 --max-findings 0 --format csv
errors 4000 --max-findings 0 --format github
semicolons_broken 1000 --max-findings 0 --format message
KINDS
exit "$status"
