#!/usr/bin/env bash
# The Debian packages: made by cpack, without errors for lintian, and at work in a clean root. Run by tests/long/run, as
# root; about ten minutes.
set -euo pipefail

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

needed=()
for package in lintian mmdebstrap dpkg-dev; do
  dpkg -s "$package" > /dev/null 2>&1 || needed+=("$package")
done
if [[ ${#needed[@]} -gt 0 ]]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" > /dev/null
fi

cmake --preset debian -B "$work/build" --log-level=WARNING
cmake --build "$work/build" > "$work/log" || { cat "$work/log"; exit 1; }
cpack --config "$work/build/CPackConfig.cmake" -B "$work" > "$work/log" || { cat "$work/log"; exit 1; }
packages=("$work"/*.deb)
[[ ${#packages[@]} -eq 2 ]]
lintian --fail-on error "${packages[@]}"

# From where this machine has its own packages, in the way in which it gets them.
mapfile -t sources < <(find /etc/apt/sources.list /etc/apt/sources.list.d -name 'sources.list' -o -name 'debian.*' 2> /dev/null)
mapfile -t options < <(grep -l Acquire /etc/apt/apt.conf.d/*)
mmdebstrap --variant=apt "${options[@]/#/--aptopt=}" bookworm "$work/root" "${sources[@]}" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cp "${packages[@]}" "$work/root/tmp"
cp -L /etc/resolv.conf "$work/root/etc"
cp -r examples/minimal examples/library "$work/root/tmp"
in_root() { chroot "$work/root" /bin/sh -ec "$1"; }
in_root 'apt-get update -qq'
in_root 'apt-get install -y -qq --no-install-recommends /tmp/tremplin_*.deb > /dev/null'
in_root 'cd /tmp/minimal && tremplin compute-outcomes --format csv .' | grep '^atelier-bois,EI,35,2010,5,1,0,4,' > /dev/null
in_root 'apt-get install -y -qq --no-install-recommends /tmp/libtremplin-dev_*.deb g++ pkgconf > /dev/null'
in_root 'cd /tmp/library && ./run < exits.txt' | grep '^dynamiques' > /dev/null
in_root 'apt-get remove -y -qq tremplin > /dev/null && ! command -v tremplin'
echo "debian_package: made, checked, installed and removed"
