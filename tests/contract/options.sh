#!/usr/bin/env bash
# Every option that --help shows is in the manual (the subcommand's page, or tremplin.1 for what is common to all) and
# in the command of some test. No manual page names an option that does not exist.
set -euo pipefail

tremplin --help | sed -nE '/^(Subcommands|Commands):/,/^$/s/^  ([a-z][a-z-]*).*/\1/p' > "$WORK/subcommands"
[[ -s $WORK/subcommands ]]
# `$JOBS` is the driver's --jobs, and -o is --output.
# shellcheck disable=SC2016
find tests/cases tests/errors -name cmd -exec cat {} + | sed 's/\$JOBS/--jobs/g; s/ -o / --output /g' > "$WORK/commands"
status=0
complain() {
  echo "$*"
  status=1
}

# Its help, and that of its own subcommands (`import asp`).
help_of() {
  tremplin "$1" --help
  tremplin "$1" --help | sed -nE '/^(Subcommands|Commands):/,/^$/s/^  ([a-z][a-z-]*).*/\1/p' | while read -r inner; do
    tremplin "$1" "$inner" --help
  done
}

while read -r subcommand; do
  page=man/tremplin-$subcommand.1
  help_of "$subcommand" | grep -oE '^ +(-[a-zA-Z],? ?)?--[a-z][a-z-]*' | grep -oE -e '--[a-z][a-z-]*' |
    sort -u > "$WORK/options"
  while read -r option; do
    grep -qE "^\.It .*Fl Fl ${option#--}( |$)" "$page" man/tremplin.1 || complain "$page: $option is not described"
    [[ $option == --help || $option == --version ]] ||
      grep -qE "tremplin( -[^ ]+)* $subcommand .*$option( |=|$)" "$WORK/commands" || complain "$subcommand $option: in no test"
  done < "$WORK/options"
  while read -r option; do
    grep -qxF -e "$option" "$WORK/options" || complain "$page: $option does not exist"
  done < <(grep -E '^\.It .*Fl Fl ' "$page" | grep -oE 'Fl Fl [a-z][a-z-]+' | sed 's/Fl Fl /--/' | sort -u)
done < "$WORK/subcommands"
exit "$status"
