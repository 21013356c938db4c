#!/usr/bin/env bash
# What a mark of a chart says stands in a table of the same page; nothing is fetched, nothing runs.
set -euo pipefail

tremplin report results --lang en --format html --convention ACI-044-2009-07 examples/jardins-de-loire 2> /dev/null > "$WORK/page"
if grep -nE '<script|https?:|@import|url\(' "$WORK/page"; then exit 1; fi
# `2009: 3 of 20, 15.0 % (5.2–36.0)`: count, denominator, rate and interval are cells of one row.
grep -oE '<title>20[0-9]{2}: [0-9]+ of [0-9]+, [0-9.]+ % \([^)]*\)' "$WORK/page" | sed 's/<title>//' | sort -u > "$WORK/marks"
[[ $(wc -l < "$WORK/marks") -ge 12 ]]
tr '\n' ' ' < "$WORK/page" | sed 's/<tr/\n<tr/g' | sed 's/<[^>]*>/|/g' > "$WORK/rows"
while read -r mark; do
  year=${mark%%:*} count=$(sed -E 's/.*: ([0-9]+) of.*/\1/' <<< "$mark") rate=$(sed -E 's/.*, ([0-9.]+ %).*/\1/' <<< "$mark")
  awk -F'[|]+' -v y="$year" -v c="$count" -v r="$rate" '
    { seen["y"] = seen["c"] = seen["r"] = 0
      for (i = 1; i <= NF; i++) { if ($i == y) seen["y"] = 1; if ($i == c) seen["c"] = 1; if ($i == r) seen["r"] = 1 }
      if (seen["y"] && seen["c"] && seen["r"]) found = 1 }
    END { exit !found }' "$WORK/rows" || { echo "not in a table: $mark"; exit 1; }
done < "$WORK/marks"
