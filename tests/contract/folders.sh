#!/usr/bin/env bash
# No room or part of one holds more files than can be taken in at a glance.
set -euo pipefail

most=20
git ls-files lib cli | sed 's|/[^/]*$||' | sort | uniq -c |
  awk -v most="$most" '$1 > most { print $2 ": " $1 " files, more than " most; bad = 1 } END { exit bad || NR < 30 }'
