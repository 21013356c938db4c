#!/usr/bin/env bash
# What the marks of a chart say stands in one row of a table on the same page, for each kind of chart; nothing is
# fetched, nothing runs. Where a mark is drawn is tested in unit/render/html_test.cc.
set -euo pipefail

# Each row of the page's tables on a line, `|cell|cell|…|`, after the year that its table's caption begins with.
rows_of() {
  sed '/<svg/,/<\/svg>/d' "$1" | tr '\n' ' ' | sed -E 's/<(tr|caption)/\n<\1/g; s/<\/caption>/&\n/g' |
    sed -nE '/^<(tr|caption)/p' | sed -E 's/^<caption>(.*)<\/caption>/caption|\1/; s/<\/?t[rdh][^>]*>/|/g; s/<[^>]*>//g; s/\|[| ]*\|/|/g' |
    awk -F'|' '$1 == "caption" { year = match($2, /^20[0-9][0-9],/) ? substr($2, 1, 4) : ""; next } { print year == "" ? $0 : "|" year $0 }'
}
# What the marks of the page say, legends left out.
marks_of() {
  sed -nE 's/.*<(circle|rect|path)[^>]*><title>([^<]*[0-9][^<]*)<\/title>.*/\2/p' "$1" | sed '/^result, 95 % interval$/d' | sort -u
}

# `2009: 3 of 20, 15.0 % (5.2–36.0)`, `X: 3 of 20, 15.0 %`: name, count, denominator, rate and interval in one row.
# `2009: target 17 %`, `X: 60 % agreed`: name and share in one row. `2009, durable: 3`: year and count in one row,
# the count under the head `Durable`.
check_mark() {
  local mark=$1 name=${1%: *} value=${1##*: }
  if [[ $name == *', '* && $value =~ ^[0-9,]+$ ]]; then
    in_column "${name%%, *}" "${name##*, }" "$value"
  elif [[ $value =~ ^([0-9,]+)\ of\ ([0-9,]+),\ ([0-9.]+\ %)(\ \((.*)\))?$ ]]; then
    in_row "$name" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}" ${BASH_REMATCH[5]:+"${BASH_REMATCH[5]}"}
  elif [[ $value =~ ^target\ (.*)$ || $value =~ ^(.*)\ agreed$ ]]; then
    in_row "$name" "${BASH_REMATCH[1]}"
  else
    echo "no rule for the mark: $mark"
  fi
}
in_row() {
  local found=$WORK/rows cell
  for cell in "$@"; do
    grep -F -- "|$cell|" "$found" > "$found.next" || { echo "not in a row: $*"; return; }
    mv "$found.next" "$WORK/found" && found=$WORK/found
  done
}
in_column() {
  awk -F'|' -v name="$1" -v head="$2" -v value="$3" '
    { for (i = 1; i <= NF; i++) if (tolower($i) == head) { at = i; next } }
    $2 == name && at && $at == value { found = 1 }
    END { exit !found }' "$WORK/rows" || echo "not in a column: $*"
}

status=0
: > "$WORK/all"
nbsp=$'\xc2\xa0'
check_page() {
  sed -i "s/$nbsp/ /g" "$WORK/page"
  if grep -nE '<script|https?:|@import|url\(' "$WORK/page"; then status=1; fi
  rows_of "$WORK/page" > "$WORK/rows"
  marks_of "$WORK/page" | tee -a "$WORK/all" > "$WORK/marks"
  while read -r mark; do check_mark "$mark"; done < "$WORK/marks" > "$WORK/faults"
  [[ ! -s $WORK/faults ]] || { sed "s/^/$1: /" "$WORK/faults"; status=1; }
}

for kind in convention follow-up results audience; do
  for example in jardins-de-loire negotiation; do
    tremplin report "$kind" --as-of 2011-12-31 --lang en --format html -o "$WORK/page" "examples/$example" 2> /dev/null
    check_page "$example, $kind"
  done
done
tremplin report follow-up --lang en --format html --as-of 2010-06-30 -o "$WORK/page" examples/jardins-de-loire 2> /dev/null
check_page 'jardins-de-loire, follow-up in 2010'
# A funnel takes structures of one type with exits enough: the example's under other names, its exits dealt out.
mkdir "$WORK/many"
for i in 1 2 3; do
  for year in 2009 2010 2011; do
    sed -E "s/jardins-de-loire/jardin-$i/g" "examples/jardins-de-loire/exits-$year.yaml" |
      awk -v i="$i" 'BEGIN { RS = "\n  - "; ORS = "" } NR == 1 || NR % (i + 1) { print (NR > 1 ? "\n  - " : "") $0 } END { print "\n" }' > "$WORK/many/exits-$i-$year.yaml"
  done
  sed -E "s/jardins-de-loire/jardin-$i/g; s/ACI-044-2009-07/ACI-044-2009-1$i/; s/Les Jardins de Loire/Jardin $i/" \
    examples/jardins-de-loire/convention.yaml > "$WORK/many/convention-$i.yaml"
done
cp examples/jardins-de-loire/cdiae-exemple-2009.yaml "$WORK/many"
tremplin report cdiae --lang en --format html --keep-going -o "$WORK/page" "$WORK/many" > "$WORK/log" 2>&1 || true
check_page 'many, cdiae'

# Every kind of mark was met.
for mark in '^20[0-9]{2}: [0-9]+ of .* \(' '^20[0-9]{2}: target ' '^20[0-9]{2}, durable: ' ' agreed$' '^Jardin [123][^:]*: [0-9]+ of '; do
  grep -qE -- "$mark" "$WORK/all" || { echo "no mark like $mark"; status=1; }
done
exit "$status"
