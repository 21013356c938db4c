#!/usr/bin/env bash
# A country's portfolio: `report cdiae` and `negotiate` take 5,000 conventions each once, within 512 MB, and four times
# as many conventions take about four times as long, not sixteen times; so does a folder of pages. Run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=${TREMPLIN:-$PWD/build/release/bin/tremplin}

# portfolio COUNT FOLDER: conventions of four types in a running year, each with 12 exits a year from 2006 on.
portfolio() {
  mkdir "$2"
  awk -v count="$1" -v folder="$2" 'BEGIN {
    split("ACI EI AI ETTI", type, " ")
    split("permanent-contract fixed-term-short training unemployed no-news", reason, " ")
    exits = folder "/exits.csv"
    print "id,structure,type,entry_date,exit_date,hours_worked,reason" > exits
    for (s = 0; s < count; s++) {
      kind = type[s % 4 + 1]
      printf "---\ntremplin: convention/1\nid: C-%05d\nstatus: project\nperiod: {start: 2009-01-01, end: 2011-12-31}\n" \
        "structure: {id: s-%05d, name: Atelier %d, type: %s, department: \"%02d\"}\n" \
        "objectives: {employment: {expected_exits: {2009: 20, 2010: 20, 2011: 20}, targets: {2009: {durable: 25%%, dynamic: 60%%}}}}\n",
        s, s, s, kind, s % 19 + 1 > (folder "/conventions.yaml")
      for (year = 2006; year < 2010; year++) for (e = 0; e < 12; e++)
        printf "e-%d-%d-%d,s-%05d,%s,%d-%02d-05,%d-%02d-15,900,%s\n", s, year, e, s, kind, year - 1, e + 1, year, e + 1,
          reason[(s * 7 + e * e * 3 + year) % 5 + 1] > exits
    }
  }'
}

# The least processor time of three runs, in milliseconds.
milliseconds() {
  local TIMEFORMAT='%U %S'
  for _ in 1 2 3; do
    { time (ulimit -v 524288; "$program" "$@" --jobs 1 -o "$work/out" 2> "$work/log" 3>&-); } 2>&1 ||
      { cat "$work/log" >&2; return 1; }
  done | awk 'NF != 2 { bad = 1 } { t = ($1 + $2) * 1000; if (NR == 1 || t < least) least = t } END { printf "%d\n", least; exit bad }'
}

portfolio 1250 "$work/quarter"
portfolio 5000 "$work/whole"
status=0
for command in 'report cdiae --as-of 2009-11-30 --format text' 'report cdiae --as-of 2009-11-30 --format html' \
  'report cdiae --as-of 2009-11-30 --format csv' 'negotiate --format text' 'negotiate --format csv'; do
  read -ra words <<< "$command"
  quarter=$(milliseconds "${words[@]}" "$work/quarter")
  whole=$(milliseconds "${words[@]}" "$work/whole")
  taken=$(grep -oE 'C-[0-9]{5}' "$work/out" | sort -u | wc -l)
  echo "$command: 1,250 conventions in $quarter ms, 5,000 in $whole ms"
  [[ $taken -eq 5000 ]] || { echo "$command: $taken conventions of 5,000"; status=1; }
  [[ $whole -lt $((quarter * 8 + 200)) ]] || { echo "$command: more than linear"; status=1; }
done
# A page of its own for each convention.
folder_of_pages() {
  local TIMEFORMAT='%U %S'
  rm -rf "$work/pages"
  { time (ulimit -v 524288; "$program" report results --as-of 2009-11-30 --jobs 1 --format html -o "$work/pages/" "$1" 2> "$work/log"); } 2>&1 |
    awk 'NF != 2 { bad = 1 } { printf "%d\n", ($1 + $2) * 1000; exit bad }' || { cat "$work/log" >&2; return 1; }
}
quarter=$(folder_of_pages "$work/quarter")
whole=$(folder_of_pages "$work/whole")
taken=$(find "$work/pages" -name 'C-*.html' | wc -l)
echo "report results into a folder: 1,250 conventions in $quarter ms, 5,000 in $whole ms"
[[ $taken -eq 5000 ]] || { echo "folder: $taken pages of 5,000"; status=1; }
[[ $whole -lt $((quarter * 8 + 200)) ]] || { echo "folder: more than linear"; status=1; }
exit "$status"
