#!/usr/bin/env bash
# One program for any Linux: it needs no library, runs in a root where nothing else is, and gives the same bytes.
set -euo pipefail

cd "$(dirname "$0")/../.."
here=$PWD
cmake --fresh --preset static --log-level=WARNING > /dev/null
ninja -C build/static tremplin_program > build/static/log || { cat build/static/log; exit 1; }
program=build/static/bin/tremplin
if readelf -d "$program" | grep -q NEEDED; then
  echo 'static: it needs a shared library'
  exit 1
fi

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$program" "$root/tremplin"
cp -r examples/minimal "$root/data"
for arguments in 'validate data' 'compute-outcomes --format csv data' 'report results --format html --lang fr data'; do
  # shellcheck disable=SC2086 # words
  (cd "$root" && chroot . /tremplin $arguments) > "$root/there" 2> "$root/there-says"
  # shellcheck disable=SC2086
  (cd "$root" && "$here/build/release/bin/tremplin" $arguments) > "$root/here" 2> "$root/here-says"
  cmp "$root/here" "$root/there"
  cmp "$root/here-says" "$root/there-says"
done
echo "static: $(stat -c %s "$program") bytes, needs nothing, gives the same"
