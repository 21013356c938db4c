#!/usr/bin/env bash
# Every folder says in a few lines what comes in, what goes out and what it must not do.
set -euo pipefail

status=0
for folder in cli examples/*/ lib/*/ tests/*/ man; do
  case $folder in lib/include/ | lib/cmake/ | tests/unit/ | tests/contract/ | tests/install/) continue ;; esac
  if [[ -n $(git ls-files "$folder") && ! -s $folder/README.md ]]; then
    echo "$folder: no README.md"
    status=1
  fi
done
exit "$status"
