#!/usr/bin/env bash
# A department's page for its CDIAE, 300 conventions with names of some length, is at most 1 MB in either language, and
# takes each convention once.
set -euo pipefail

mkdir "$WORK/in"
for ((i = 0; i < 300; i++)); do
  id=$(printf 's-%03d' "$i")
  cat > "$WORK/in/$id.yaml" << EOF
tremplin: convention/1
id: ACI-044-2009-$id
status: project
period: {start: 2009-01-01, end: 2011-12-31}
structure: {id: $id, name: "Association intermédiaire « Les Jardins du Val n° $i » de la communauté de communes", type: ACI, department: "44"}
objectives: {employment: {expected_exits: {2009: 20}, targets: {2009: {durable: 25%, dynamic: 60%}}}}
EOF
done
awk 'BEGIN {
  split("permanent-contract fixed-term-short training unemployed no-news", reason, " ")
  print "id,structure,type,entry_date,exit_date,hours_worked,reason"
  for (s = 0; s < 300; s++) for (e = 0; e < 12; e++)
    printf "e-%d-%d,s-%03d,ACI,2008-%02d-05,2009-%02d-15,900,%s\n", s, e, s, e + 1, e + 1, reason[(s * 7 + e * e * 3) % 5 + 1]
}' > "$WORK/in/exits.csv"

for lang in en fr; do
  tremplin report cdiae --as-of 2009-11-30 --lang "$lang" --format html -o "$WORK/page.html" "$WORK/in" 2> /dev/null
  size=$(wc -c < "$WORK/page.html")
  if [[ $size -gt 1000000 ]]; then echo "$lang: $size bytes for 300 conventions"; exit 1; fi
  rows=$(grep -c '<tr><th scope="row">.*<td>ACI-044-2009-s-[0-9]*</td>' "$WORK/page.html")
  if [[ $rows -ne 300 ]]; then echo "$lang: $rows rows for 300 conventions"; exit 1; fi
done
