#!/usr/bin/env bash
# clang-tidy finds nothing in any source of the library and the program: some minutes on each core.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export BUILD=${BUILD:-$PWD/build/release}
[[ -e $BUILD/lib/public/tremplin/version.h ]] || { echo "build first: tests/setup" >&2; exit 2; }
git ls-files 'lib/*.cc' 'cli/*.cc' | xargs -P "$(nproc)" -n 1 tests/contract/tidy_one
