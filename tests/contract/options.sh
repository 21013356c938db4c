#!/usr/bin/env bash
# Every option of the table has help in both languages and is shown in both, is in the manual (the subcommand's page, or
# tremplin.1 for what is common to all) and in the command of some test. No manual page names an option that does not
# exist.
set -euo pipefail

# Subcommand, option or argument, help in English, help in French.
tremplin __options > "$WORK/table"
[[ $(wc -l < "$WORK/table") -gt 50 ]]
# `$JOBS` is the driver's --jobs, and -o is --output.
# shellcheck disable=SC2016
find tests/cases tests/errors -name cmd -exec cat {} + | sed 's/\$JOBS/--jobs/g; s/ -o / --output /g' > "$WORK/commands"
status=0
complain() {
  echo "$*"
  status=1
}

awk -F'\t' '$3 == "" || $4 == "" || $3 == $4 { print $1 " " $2 ": no help in both languages"; bad = 1 } END { exit bad }' \
  "$WORK/table" || status=1

while read -r command; do
  read -ra words <<< "$command"
  for language in en fr; do
    tremplin "${words[@]}" --help --lang "$language" > "$WORK/help"
    awk -F'\t' -v command="$command" '$1 == command && $2 ~ /^-/ { print $2 }' "$WORK/table" | while read -r option; do
      grep -qE "^ +(-[a-z], +)?$option( |$)" "$WORK/help" || echo "$command --help --lang $language: no $option"
    done >> "$WORK/unshown"
  done
done < <(cut -f 1 "$WORK/table" | uniq)
[[ ! -s $WORK/unshown ]] || complain "$(cat "$WORK/unshown")"

while read -r subcommand; do
  page=man/tremplin-$subcommand.1
  awk -F'\t' -v command="$subcommand" '{ split($1, words, " ") } words[1] == command && $2 ~ /^--/ { print $2 }' \
    "$WORK/table" | sort -u > "$WORK/options"
  while read -r option; do
    grep -qE "^\.It .*Fl Fl ${option#--}( |$)" "$page" man/tremplin.1 || complain "$page: $option is not described"
    [[ $option == --help ]] ||
      grep -qE "tremplin( -[^ ]+)* $subcommand .*$option( |=|$)" "$WORK/commands" || complain "$subcommand $option: in no test"
  done < "$WORK/options"
  while read -r option; do
    grep -qxF -e "$option" "$WORK/options" || complain "$page: $option does not exist"
  done < <(grep -E '^\.It .*Fl Fl ' "$page" | grep -oE 'Fl Fl [a-z][a-z-]+' | sed 's/Fl Fl /--/' | sort -u)
done < <(cut -f 1 "$WORK/table" | cut -d ' ' -f 1 | uniq)
exit "$status"
