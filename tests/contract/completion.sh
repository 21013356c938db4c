#!/usr/bin/env bash
# bash completes command lines by the script that the program prints: options, values, ids, file names.
set -euo pipefail

cd "$WORK"
cp -r "$ROOT/examples/jardins-de-loire" .
tremplin completion bash > tremplin.bash
cmp tremplin.bash "$ROOT/cli/completion/tremplin.bash"
# shellcheck disable=SC1091
source ./tremplin.bash
[[ $(complete -p tremplin) == 'complete -F _tremplin tremplin' ]]

# offered WORD…: what bash offers for the last of the words, as it splits them.
offered() {
  COMP_WORDS=(tremplin "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _tremplin
  printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd ' '
}

status=0
expect() {
  local wanted=$1 got
  shift
  got=$(offered "$@")
  [[ $got == "$wanted" ]] || { printf '%s: %s, not %s\n' "$*" "$got" "$wanted"; status=1; }
}

expect validate va
expect 'asp' import ''
expect 'funders' report fu
expect 'financeurs' report fin
expect 'year,structure' compute-outcomes --by year,stru
expect 'csv' validate --format = cs
expect '--strict' validate --str
expect 'missed' report results --fail-on mi
expect 'ACI-044-2009-07' report results jardins-de-loire --convention ACI-044-2009
expect 'jardins-de-loire' validate jard
expect 'fr-iae-2008 fr-iae-asp' rules show fr-
exit "$status"
