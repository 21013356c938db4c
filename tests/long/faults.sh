#!/usr/bin/env bash
# Faults on the real program: the nth read, write, open, link, rename, sync, mapping and thread fails, for every n until
# none is hit, and so does every allocation up to the 2,000th and then every hundredth, for each command. The status is
# one that the manual names and comes with words, the earlier output stands whole or is replaced whole, nothing is left
# beside it. `tests/long/faults.sh` says how many faults were injected; with words behind it, only of the commands that
# contain them.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
program=${TREMPLIN:-$root/build/release/bin/tremplin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -shared -fPIC -O1 -o "$work/shim.so" "$root/tests/long/faults/fail_nth.c" -ldl
cp -r "$root/examples/jardins-de-loire" "$work/data"
cp -r "$root/tests/cases/import/folder/in" "$work/annexes"
cp "$root/tests/cases/sheets/xlsx/in.xlsx" "$root/tests/cases/sheets/ods/in.ods" "$work"
awk 'BEGIN { print "id,structure,type,entry_date,exit_date,reason"
  for (i = 0; i < 3000; i++) printf "e-%d,s-%d,ACI,2008-01-05,2009-%02d-15,training\n", i, i % 7, i % 12 + 1 }' > "$work/exits.csv"
cd "$work"

wanted=$*
injected=0
status=0
complain() {
  echo "faults: $*"
  status=1
}

# What stands there before a run: an earlier result, and for `fmt -i` what it is to lay out.
prepare() {
  rm -rf out hit
  mkdir out
  echo earlier > out/result
  [[ $* != *-i\ out* ]] || cp data/convention.yaml data/exits-2006.yaml out
}

# in_place DIR: all files of `fmt -i` are as in DIR.
in_place() { for file in convention exits-2006; do cmp -s "out/$file.yaml" "$1/$file.yaml" || return 1; done; }

# check NTH CALLS WORD…: one run in which a call fails; 1 where none was hit.
check() {
  local nth=$1 calls=$2 ended=0
  shift 2
  prepare "$@"
  FAULT_NTH=$nth FAULT_CALLS=$calls FAULT_LOG=$work/hit LD_PRELOAD=$work/shim.so "$program" "$@" > stdout 2> stderr < exits.csv || ended=$?
  [[ -e hit ]] || return 1
  injected=$((injected + 1))
  local what="$calls $nth of $*"
  case $ended in
    # What failed was not needed, or something else did in its place.
    0 | 1) ;;
    3) [[ -s stderr ]] || complain "$what: no word" ;;
    *) complain "$what: status $ended"; cat stderr ;;
  esac
  [[ -z $(find out -name '.*' -type f) ]] || complain "$what: left $(ls -A out)"
  if [[ $ended == 3 && $* == *out/result* ]]; then
    cmp -s out/result <(echo earlier) || cmp -s out/result expected || complain "$what: out/result is neither the earlier nor the whole"
  fi
  if [[ $ended == 3 && $calls != rename && $calls != sync && $* == *-i\ out* ]]; then
    in_place data || in_place laid_out || complain "$what: some laid out, some not"
  fi
  if [[ $ended == 3 && $calls != rename && $calls != sync && -d out/set ]]; then
    [[ -z $(ls -A out/set) ]] || diff -r out/set expected_set > stderr || complain "$what: half a set"
  fi
  if [[ $ended == 0 ]]; then
    cmp -s stdout expected_stdout || { complain "$what: another result with status 0"; diff expected_stdout stdout | head -n 4; cat stderr; }
  fi
}

# all_faults WORD…: each call in turn fails.
all_faults() {
  local calls nth
  [[ $* == *"$wanted"* ]] || return 0
  rm -rf expected_set laid_out
  prepare "$@"
  "$program" "$@" > expected_stdout 2> stderr < exits.csv || true
  cp out/result expected 2> stderr || : > expected
  cp -r out laid_out
  cp -r out/set expected_set 2> stderr || mkdir expected_set
  for calls in read write open link rename sync mode mmap thread; do
    for ((nth = 1; nth < 5000; nth++)); do check "$nth" "$calls" "$@" || break; done
  done
  for ((nth = 1; nth <= 2000; nth++)); do check "$nth" malloc "$@" || return 0; done
  for ((nth = 2100; nth < 200000; nth += 100)); do check "$nth" malloc "$@" || return 0; done
}

all_faults validate data
all_faults compute-outcomes --jobs 2 --format csv -o out/result exits.csv
all_faults compute-outcomes --records --format csv -
all_faults negotiate --format yaml -o out/result data
all_faults report results --format html -o out/result data
all_faults report cdiae data
all_faults import asp -o out/set annexes
all_faults rules check fr-iae-2008
all_faults validate in.xlsx in.ods
all_faults fmt --to csv in.xlsx -o out/result
all_faults fmt --to yaml in.ods
all_faults fmt data/convention.yaml
all_faults fmt -i out
all_faults report cdiae --format xlsx -o out/result data
all_faults report follow-up --format html -o out/set/ data
all_faults compute-outcomes --records --format json data
all_faults init out/set --type ACI --structure a --name A --department 44 --start 2026-01-01 --end 2028-12-31
echo "faults: $injected injected"
exit "$status"
