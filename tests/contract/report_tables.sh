#!/usr/bin/env bash
# No table on a page of `report` has a column whose cells are all empty, nor a head without rows; a column whose cells
# all say that nothing is known says something.
set -euo pipefail

# Prints each empty column as `caption: column`, each table without rows as `caption`.
empty_in() {
  tr '\n' ' ' < "$1" | sed 's/<table>/\n<table>/g; s/<\/table>/&\n/g' | sed -n '/^<table>/p' | awk '
    { caption = $0; sub(/.*<caption>/, "", caption); sub(/<\/caption>.*/, "", caption)
      split("", filled); body = 0; columns = split($0, rows, "<tr")
      for (i = 2; i <= columns; i++) {
        cells = split(rows[i], cell, /<\/t[dh]>/) - 1
        head = rows[i] ~ /scope="col"/
        if (!head) body++
        for (j = 1; j <= cells; j++) {
          text = cell[j]; sub(/^.*<t[dh][^>]*>/, "", text); gsub(/<[^>]*>|[ \302\240]/, "", text)
          if (head) name[j] = text; else if (text != "") filled[j] = 1
          if (head) width = cells
        }
      }
      if (!body) { print caption; next }
      for (j = 1; j <= width; j++) if (!(j in filled)) print caption ": " name[j] }'
}

printf '<table><caption>A</caption><tr><th scope="col">b</th><th scope="col">c</th></tr><tr><th>1</th><td> </td></tr></table>\n' > "$WORK/bad"
[[ $(empty_in "$WORK/bad") == 'A: c' ]]
tables=0
status=0
for example in jardins-de-loire minimal negotiation overlay; do
  for kind in convention follow-up cdiae results renewal funders audience annual-account; do
    for language in en fr; do
      tremplin report "$kind" --as-of 2011-12-31 --lang "$language" --format html -o "$WORK/page" "examples/$example" 2> /dev/null
      tables=$((tables + $(grep -c '<table>' "$WORK/page" || true)))
      empty_in "$WORK/page" > "$WORK/empty"
      [[ ! -s $WORK/empty ]] || { sed "s/^/$example, $kind, $language: /" "$WORK/empty"; status=1; }
    done
  done
done
[[ $tables -ge 200 ]]
exit "$status"
