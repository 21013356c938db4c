#!/usr/bin/env bash
# Every page of the manual has its French one, translated to the last sentence, lint clean, which speaks of the same
# options and pages and shows the same commands.
set -euo pipefail

if ! command -v po4a-translate > /dev/null; then
  echo "no po4a here"
  exit 77
fi

# Options, references and commands, each once.
facts_of() {
  {
    grep -ohE '\bFl Fl [a-z-]+' "$1"
    grep -ohE '\bXr [a-z-]+ [0-9]' "$1"
    grep -E '^\$ ' "$1"
  } | sort -u || true
}

status=0
for page in man/*.[157]; do
  french=$WORK/$(basename "$page")
  if ! man/fr/translate "$page" "$french"; then
    echo "$page: not all of it is translated"
    status=1
    continue
  fi
  mandoc -T lint -W error "$french" || status=1
  diff <(facts_of "$page") <(facts_of "$french") > "$WORK/difference" || { sed "s|^|$page: |" "$WORK/difference"; status=1; }
done
exit "$status"
