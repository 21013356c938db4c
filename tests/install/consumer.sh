#!/usr/bin/env bash
# The installed package serves a project that finds it with CMake; the installed program runs where it was put.
set -euo pipefail

if grep -q '^TREMPLIN_SANITIZE:STRING=.' "$BUILD/CMakeCache.txt"; then
  echo "a plain program cannot use a library built with sanitizers"
  exit 77
fi
cmake --install "$BUILD" --prefix "$WORK/usr" > "$WORK/log"
cmake -S tests/install -B "$WORK/build" -G Ninja -DCMAKE_PREFIX_PATH="$WORK/usr" >> "$WORK/log"
cmake --build "$WORK/build" >> "$WORK/log"
version=$("$WORK/usr/bin/tremplin" --version)
[[ "$("$WORK/build/consumer")" == "${version##* } 2010-02-28" ]]
# Every public header stands alone, and shows nothing of yaml-cpp.
for header in "$WORK"/usr/include/tremplin/*.h; do
  echo "#include \"tremplin/$(basename "$header")\"" > "$WORK/one.cc"
  g++ -std=c++20 -fsyntax-only -I "$WORK/usr/include" "$WORK/one.cc"
done
if grep -rlE 'yaml-cpp|YAML::|CLI/' "$WORK/usr/include"; then exit 1; fi
