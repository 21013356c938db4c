#!/usr/bin/env bash
# Law is data: no reason code, no label of a category or reason of a built-in rule set stands in C++.
# A code that is also a key of a file (an axis named `training`) is no sign.
set -euo pipefail

# `  permanent-contract:` under `reasons:`.
awk '/^[a-z]/ { inside = /^reasons:/ } inside && /^  [a-z0-9-]+:/ { sub(/:.*/, ""); print "\"" $1 "\"" }' lib/rules/*.yaml |
  sort -u | grep -vx '"training"' > "$WORK/codes"
# The French texts under `categories:` and `reasons:`.
awk '/^[a-z]/ { inside = /^(reasons|categories):/ } inside && match($0, /fr: [^,}]+/) {
  text = substr($0, RSTART + 4, RLENGTH - 4); gsub(/^["\x27]|["\x27 ]+$/, "", text); if (length(text) > 9) print text }' \
  lib/rules/*.yaml | sort -u > "$WORK/labels"
[[ $(wc -l < "$WORK/codes") -gt 20 && $(wc -l < "$WORK/labels") -gt 20 ]]
if grep -rnF -f "$WORK/codes" -f "$WORK/labels" lib cli --include='*.cc' --include='*.h'; then exit 1; fi
