#!/usr/bin/env bash
# What the shared library exports is what the public headers declare: the list beside this script, and no more. What
# every C++ library has of the standard library's templates, and inline functions, are weak and nobody's promise.
set -euo pipefail

if grep -q '^TREMPLIN_SANITIZE:STRING=.' "$BUILD/CMakeCache.txt"; then
  echo "sanitizers export symbols of their own"
  exit 77
fi
library=$(find "$BUILD" -maxdepth 3 -name libtremplin.so | head -n 1)
nm --dynamic --defined-only --demangle "$library" | awk '$2 ~ /^[TDBR]$/ { sub(/^[^ ]+ . /, ""); print }' |
  sort > "$WORK/exported"
if ! diff tests/contract/symbols.txt "$WORK/exported" > "$WORK/difference"; then
  echo "symbols.txt (<) and $library (>):"
  cat "$WORK/difference"
  exit 1
fi
# Each is spelt in a public header: the last name before the arguments.
cat lib/include/tremplin/*.h lib/include/tremplin/*/*.h > "$WORK/headers" 2> /dev/null || true
sed -E 's/^(typeinfo name|typeinfo|vtable) for //; s/\[abi:[a-z0-9]+\]//g; s/ const$//; s/\(.*\)$//; s/.*:://' \
  "$WORK/exported" | sort -u | while read -r name; do
  grep -qwF -- "$name" "$WORK/headers" || echo "no public header speaks of $name"
done | tee "$WORK/said"
[[ ! -s $WORK/said ]]
