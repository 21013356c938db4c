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

# cost COMMAND…: instructions of a run.
cost() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" --jobs 1 2> log > out || true
  sed -nE 's/.*Collected : ([0-9]+)$/\1/p' log
}

status=0
# linear KIND N OPTION…: `validate` on N and 2 N parts.
linear() {
  local kind=$1 n=$2 none once twice
  shift 2
  "$kind" 0 > none.txt
  "$kind" "$n" > once.txt
  "$kind" $((2 * n)) > twice.txt
  none=$(cost validate "$@" none.txt)
  once=$(cost validate "$@" once.txt)
  twice=$(cost validate "$@" twice.txt)
  awk -v kind="$kind $*" -v none="$none" -v once="$once" -v twice="$twice" 'BEGIN {
    ratio = (twice - none) / (once - none)
    printf "%s: %.2f times\n", kind, ratio
    exit ratio > 2.2 }' || { echo "linear: $kind is not"; status=1; }
}

linear unknown_keys 2000
linear own_keys 2000
linear own_head_keys 2000
linear own_record_keys 2000
linear profiles 2000
linear overlay_entries 1000
linear columns 2000
linear outcome_columns 2000
linear conventions_of_one_id 400
linear overlapping_conventions 400
linear positions 1000
linear signatures 2000
linear errors 4000 --max-findings 0 --format json
linear errors 4000 --max-findings 0 --format sarif
linear errors 4000 --max-findings 0 --format text
exit "$status"
