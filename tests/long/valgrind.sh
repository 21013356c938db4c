#!/usr/bin/env bash
# Each subcommand once on the examples under memcheck: no read or write outside what was allocated, no decision on bytes
# that nobody wrote, no block that is lost. Run by tests/long/run; with words behind it, only the commands that contain
# them.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
program=${TREMPLIN:-$root/build/release/bin/tremplin}
command -v valgrind > /dev/null || { echo 'valgrind: it is not installed'; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/examples/." "$work"
cp "$root/tests/cases/sheets/xlsx/in.xlsx" "$root/tests/cases/sheets/ods/in.ods" "$work"
cp -r "$root/tests/cases/import/folder/in" "$work/annexes"
cd "$work"

wanted=$*
runs=0
status=0
# look_at WORD…: one run. Statuses 0 and 1 are the program's own.
look_at() {
  local ended=0
  [[ $* == *"$wanted"* ]] || return 0
  valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite "$program" "$@" \
    > stdout 2> stderr < /dev/null || ended=$?
  runs=$((runs + 1))
  [[ $ended -le 1 ]] || { echo "valgrind: status $ended of $*"; grep -a '^==' stderr | head -n 40; status=1; }
}

data=jardins-de-loire
look_at validate "$data"
look_at validate --format sarif "$data" tableur
look_at validate --format message tableur
look_at validate in.xlsx in.ods
look_at compute-outcomes --jobs 2 --by structure,year --format csv "$data"
look_at compute-outcomes --records --format json "$data"
look_at compute-outcomes -o outcomes.xlsx "$data"
look_at negotiate "$data"
look_at negotiate --format yaml "$data"
for kind in convention follow-up results renewal annual-account cdiae funders audience; do
  look_at report "$kind" --lang fr "$data"
  look_at report "$kind" --format html -o "pages-$kind/" "$data"
done
look_at report changes "$data/convention.yaml" "$data/convention-2012.yaml"
look_at report cdiae --format xlsx -o cdiae.xlsx "$data"
look_at fmt "$data"
look_at fmt --to yaml in.ods
look_at fmt --to csv in.xlsx
look_at import asp -o imported annexes
look_at init new --type ACI --structure a --name A --department 44 --start 2026-01-01 --end 2028-12-31
look_at rules
look_at rules show fr-iae-2008
look_at rules check
look_at schema convention
look_at explain
look_at explain Y015
look_at completion bash
look_at help report
look_at --version
echo "valgrind: $runs runs"
exit "$status"
