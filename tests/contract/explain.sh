#!/usr/bin/env bash
# What `tremplin explain` shows as wrong gives that code and no other in `tremplin validate`, and what it shows as right
# gives none. Where it names a command instead, tests/errors runs it; E20x to E26x are findings of `tremplin import`.
set -euo pipefail
export LC_ALL=C

status=0
complain() {
  echo "$*"
  status=1
}
codes_in() {
  { tremplin validate -q --format json --lang en "$1" || true; } | sed -nE 's/.*"code":"([A-Z][0-9]{3})","message".*/\1/p' | sort -u
}

tremplin explain --lang en | cut -c 1-4 > "$WORK/codes"
[[ -s $WORK/codes ]]
while read -r code; do
  [[ $code != E2[0-6]* ]] || continue
  tremplin explain --lang en "$code" > "$WORK/explained"
  sed -n '/^Wrong$/,/^Right$/s/^    //p' "$WORK/explained" > "$WORK/wrong"
  sed -n '/^Right$/,$s/^    //p' "$WORK/explained" > "$WORK/right"
  [[ -s $WORK/right ]] || complain "$code: nothing right"
  found=$(codes_in - < "$WORK/right")
  [[ -z $found ]] || complain "$code: what is right gives" "$found"
  ! grep -q '^\$ ' "$WORK/wrong" || continue
  found=$(codes_in - < "$WORK/wrong")
  [[ $found == "$code" ]] || complain "$code: what is wrong gives" "$found"
done < "$WORK/codes"
exit "$status"
