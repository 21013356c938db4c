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
"$WORK/build/consumer" > "$WORK/said"
sed -i 's/\xC2\xA0/ /g' "$WORK/said"
diff - "$WORK/said" << END
${version##* }
0 fixed-term
Circulaire DGEFP n° 2008-21 du 10 décembre 2008, annexe 7 (more, less than 6 months); ASH n° 2914 for exactly 6 months
10 exits, 6 dynamic of 9, met
E004: the reason \`fixed-term\` needs the length of the contract
END
# pkg-config finds it as well; examples/library builds with what it says.
PKG_CONFIG_PATH=$(dirname "$(find "$WORK/usr" -name libtremplin.so)")/pkgconfig
export PKG_CONFIG_PATH
[[ "$(pkg-config --modversion tremplin)" == "${version##* }" ]]
# Every public header stands alone, and shows nothing of yaml-cpp.
for header in "$WORK"/usr/include/tremplin/*.h; do
  echo "#include \"tremplin/$(basename "$header")\"" > "$WORK/$(basename "$header").cc"
done
printf '%s\n' "$WORK"/*.h.cc | xargs -P 2 -n 6 g++ -std=c++20 -fsyntax-only -I "$WORK/usr/include"
if grep -rlE 'yaml-cpp|YAML::|CLI/' "$WORK/usr/include"; then exit 1; fi
