#!/usr/bin/env bash
# tremplin.exe, built by lib/cmake/windows/build, gives what the program gives here: the golden runs of what it can do,
# under Wine. A run that may differ stands in windows/differences with its reason.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
topics=(validate/ compute-outcomes/ negotiate/ report/ formats/ folders/ french/ language/ streams/ bad-input/ errors/)
if ! command -v wine > /dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wine wine64 > /dev/null
fi
lib/cmake/windows/build

work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEDEBUG=-all
trap 'wineserver -k || true; rm -rf "$work"' EXIT
mkdir "$work/bin"
cat > "$work/bin/tremplin" << END
#!/bin/sh
WINEPREFIX=$WINEPREFIX WINEDEBUG=-all exec /usr/lib/wine/wine64 $root/build/windows/bin/tremplin.exe "\$@"
END
chmod +x "$work/bin/tremplin"
mkdir "$WINEPREFIX"
wineserver -p
"$work/bin/tremplin" --version > "$work/version" 2>&1

run() { build/release/bin/run_cases --programs "$work/bin" "$@" > "$work/report" || true; }
failed() { sed -n 's/^FAILED //p' "$work/report" | LC_ALL=C sort; }
run "${topics[@]}"
tail -n 1 "$work/report"
# Wine loses what a program wrote now and then: what differs must differ twice.
mapfile -t again < <(failed)
run "${again[@]}"
failed > "$work/differ"
cut -f 1 tests/long/windows/differences | LC_ALL=C sort > "$work/explained"
LC_ALL=C comm -13 "$work/explained" "$work/differ" > "$work/unexplained"
if [[ -s $work/unexplained ]]; then
  echo 'windows: these differ, and tests/long/windows/differences does not say why'
  cat "$work/unexplained"
  cp "$work/report" build/windows/report
  exit 1
fi
echo "windows: every run as here but for $(wc -l < "$work/differ") that are explained"
