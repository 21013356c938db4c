#!/usr/bin/env bash
# Files over 400 lines are looked at again (a list), over 600 they must be split.
set -euo pipefail

git ls-files '*.cc' '*.h' '*.sh' | while read -r file; do
  lines=$(wc -l < "$file")
  [[ $lines -le 400 ]] || echo "$file: $lines lines"
done | awk '{ print } $2 > 600 { bad = 1 } END { exit bad }'
