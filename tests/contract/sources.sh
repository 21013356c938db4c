#!/usr/bin/env bash
# The lists of sources name every source there is, in order, and no other.
set -euo pipefail

# The list, the folder that its names start from, and where its sources are.
while read -r list folder where; do
  (cd "$folder" && git ls-files "$where*.cc") | LC_ALL=C sort > "$WORK/there"
  [[ $(wc -l < "$WORK/there") -gt 10 ]]
  sed -n 's/^  //p' "$list" > "$WORK/named"
  diff "$WORK/there" "$WORK/named" > "$WORK/differ" || { echo "$list: < is missing, > is too much"; cat "$WORK/differ"; exit 1; }
done << 'END'
lib/sources.cmake lib
cli/sources.cmake cli
tests/unit/sources.cmake tests unit/
END
