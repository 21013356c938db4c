#!/usr/bin/env bash
# What the program answers a shell that asks what may stand next: the words of subcommands, options, values and ids.
set -euo pipefail

cd "$WORK"
cp -r "$ROOT/examples/jardins-de-loire" .
status=0

# expect WANTED WORD…: what is offered for the last of the words; `…` stands for others between.
expect() {
  local wanted=$1 got
  shift
  got=$(tremplin __complete "$@" | cut -f 1 | paste -sd ' ')
  # shellcheck disable=SC2053 # a pattern
  [[ $got == ${wanted//…/*} ]] || { printf '%s| %s, not %s\n' "$*" "$got" "$wanted"; status=1; }
}

expect 'validate compute-outcomes … completion help' ''
expect validate va
expect 'show check' rules ''
expect 'fr-iae-2008 fr-iae-asp' rules show ''
expect asp import ''
expect 'convention follow-up … changes' report ''
expect 'follow-up funders' report f
expect 'résultats' report rés
expect ':files' report results ''
expect 'met,missed' report results --fail-on met,mi
expect 'met,missed … met,open' report results --fail-on met,
expect 'auto always never' validate --color ''
expect '--color=auto --color=always --color=never' validate --color=
expect 'auto always never' validate --color =
expect sarif validate --format = s
expect '--strict --shared-persons --sheet --stdin-filename' validate --s
expect '--shared-persons --sheet --stdin-filename' validate --strict --s
expect 'fr-iae-2008 fr-iae-asp :files' validate --rules fr
expect ':files' validate -- --s
expect 'structure,year' compute-outcomes --by structure,ye
expect '' compute-outcomes --from ''
expect ':files' compute-outcomes --jobs 2 -o x ''
expect 'E001 … E009' explain E00
expect 'convention exits rules columns trace' schema ''
expect 'bash zsh fish' completion ''
expect import help im
expect schema --lang fr sch
expect '--help --lang --version' --
expect '' xyz ''
expect '' report results --convention ''
expect ':files' report results jardins-de-loire ''
expect 'ACI-044-2009-07 …' report results jardins-de-loire --convention ''
expect '--convention=ACI-044-2009-07' report results jardins-de-loire --convention=ACI-044-2009
expect '' report results missing --structure ''
[[ $(tremplin __complete --lang fr report fin) == $'financeurs\tL’emploi des financements'* ]] ||
  { echo 'no explanation in French'; status=1; }
exit "$status"
