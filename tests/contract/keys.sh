#!/usr/bin/env bash
# Every key that a file may have, as the schema prints it from the reader's tables, stands in that file's manual page.
set -euo pipefail

status=0
for kind in convention exits rules columns; do
  tremplin schema "$kind" |
    awk '/"description":/ && previous != "" { print previous }
         { previous = match($0, /"[a-z_]+": \{$/) ? substr($0, RSTART + 1, RLENGTH - 5) : "" }' |
    sort -u | grep -vx -e fr -e en > "$WORK/keys"
  [[ $(wc -l < "$WORK/keys") -gt 9 ]]
  while read -r key; do
    grep -E "^\.(It |Pf )?.*Ic " "man/tremplin-$kind.5" | grep -w -- "$key" > /dev/null && continue
    echo "man/tremplin-$kind.5: no key \`$key\`"
    status=1
  done < "$WORK/keys"
done
exit "$status"
