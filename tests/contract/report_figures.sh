#!/usr/bin/env bash
# Every count and denominator of `report results` is that of `compute-outcomes` on the same records.
set -euo pipefail

folder=examples/jardins-de-loire
tremplin compute-outcomes --by convention,year --format csv "$folder" 2> /dev/null |
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { for (k in at) if (k ~ /^(durable|transition|positive|dynamic)$/)
        print $at["convention"] "," $at["year"] "," k "," $at[k] "," $at["examined"] }' | sort > "$WORK/counted"
tremplin report results --format csv "$folder" 2> /dev/null |
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    $at["examined"] > 0 { print $at["convention"] "," $at["year"] "," $at["indicator"] "," $at["count"] "," $at["examined"] }' |
  sort > "$WORK/reported"
[[ $(wc -l < "$WORK/reported") -ge 12 ]]
comm -23 "$WORK/reported" "$WORK/counted" > "$WORK/differ"
cat "$WORK/differ"
[[ ! -s $WORK/differ ]]
