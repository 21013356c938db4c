#!/usr/bin/env bash
# Manual pages are lint clean, refer to pages that exist, and every subcommand has one.
set -euo pipefail

ls man/*.[157] > /dev/null
# Pages that are not installed on this machine are looked for in man/ below.
if mandoc -T lint man/*.[157] | grep -v 'referenced manual not found: Xr tremplin'; then exit 1; fi
sed -nE 's/^\.Xr (tremplin[a-z-]*) ([157]).*/man\/\1.\2/p' man/*.[157] | sort -u | xargs -r ls > /dev/null
tremplin --help | sed -nE '/^(Subcommands|Commands):/,/^$/s/^  ([a-z][a-z-]*).*/man\/tremplin-\1.1/p' > "$WORK/pages"
[[ -s $WORK/pages ]]
xargs ls < "$WORK/pages" > /dev/null
