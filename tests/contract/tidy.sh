#!/usr/bin/env bash
# clang-tidy finds nothing in the sources that differ from the last commit; tests/long/tidy.sh asks it of all.
set -euo pipefail

if ! command -v clang-tidy > /dev/null; then
  echo "no clang-tidy here"
  exit 77
fi
if ! git rev-parse --verify -q HEAD > /dev/null; then
  echo "no commit to compare with"
  exit 77
fi
{
  git diff --name-only --diff-filter=d HEAD -- 'lib/*.cc' 'cli/*.cc'
  git ls-files --others --exclude-standard -- 'lib/*.cc' 'cli/*.cc'
} > "$WORK/changed"
[[ -s $WORK/changed ]] || exit 0
xargs -P 2 -n 1 tests/contract/tidy_one < "$WORK/changed"
