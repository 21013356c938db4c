#!/usr/bin/env bash
# The formatter would change no file. Other versions of it lay out otherwise, so only the one that we use is asked.
set -euo pipefail

wanted=14
if ! command -v clang-format > /dev/null; then
  echo "no clang-format here"
  exit 77
fi
version=$(clang-format --version | grep -oE 'version [0-9]+' | cut -d ' ' -f 2)
if [[ $version != "$wanted" ]]; then
  echo "clang-format is of version $version, the tree is laid out by $wanted"
  exit 77
fi
git ls-files -z '*.cc' '*.h' | xargs -0 -P 2 -n 100 clang-format --dry-run -Werror
