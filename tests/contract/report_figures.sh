#!/usr/bin/env bash
# Every count, denominator, rate and bound of each kind of `report` is that of `compute-outcomes` on the same records.
set -euo pipefail

folder=examples/jardins-de-loire
period=(--from 2009-01-01 --to 2011-12-31)
export LC_ALL=C

counted() { tremplin compute-outcomes --format csv "$@" "$folder" 2> /dev/null; }
report() {
  tremplin report "$1" --lang en --width 1000 --convention ACI-044-2009-07 --suppress-below 0 "${@:2}" "$folder" 2> /dev/null
}
# columns NAME… of a CSV; rows without examined exits are left out.
columns() {
  awk -F, -v names="$*" 'NR == 1 { n = split(names, name, " "); for (i = 1; i <= NF; i++) at[$i] = i; next }
    $at["examined"] > 0 { for (i = 1; i <= n; i++) printf "%s%s", $at[name[i]], i < n ? "," : "\n" }'
}
# One line an indicator: `convention,year,indicator,count,examined,rate`.
by_indicator() {
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { for (k in at) if (k ~ /^(durable|transition|positive|dynamic)$/ && $at["examined"] > 0)
        print $at["convention"] "," $at["year"] "," k "," $at[k] "," $at["examined"] "," $at[k "_rate"] }'
}
# The bounds of durable and dynamic: `convention,year,indicator,low,high`.
bounds() {
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { for (k in at) if (k ~ /^(durable|dynamic)_low$/ && $at["examined"] > 0) { sub(/_low/, "", k)
        print $at["convention"] "," $at["year"] "," k "," $at[k "_low"] "," $at[k "_high"] } }'
}
# same WHAT LEAST WANTED: each line of $WORK/reported, at least LEAST, is one of WANTED.
same() {
  sort -u "$WORK/reported" -o "$WORK/reported"
  [[ $(wc -l < "$WORK/reported") -ge $2 ]] || { echo "$1: fewer than $2 figures"; exit 1; }
  comm -23 "$WORK/reported" "$3" > "$WORK/differ"
  [[ ! -s $WORK/differ ]] || { sed "s/^/$1: /" "$WORK/differ"; exit 1; }
}

counted --by convention,year > "$WORK/years.csv"
by_indicator < "$WORK/years.csv" | sort > "$WORK/years"
bounds < "$WORK/years.csv" | sort > "$WORK/bounds"
# Rows of the whole period sum the years, and are no figures of their own.
years_of() { columns "$@" | grep -v ',period,'; }
report results --format csv | years_of convention year indicator count examined rate > "$WORK/reported"
same results 12 "$WORK/years"
for year in 2009 2010 2011; do
  report follow-up --year "$year" --format csv | columns convention year indicator count examined rate
done > "$WORK/reported"
same follow-up 12 "$WORK/years"
for year in 2009 2010 2011; do
  report cdiae --year "$year" --format csv | grep -v '^total,' | by_indicator | grep -E ',(durable|dynamic),'
done > "$WORK/reported"
same cdiae 6 "$WORK/years"
for kind in results follow-up; do
  report "$kind" --format csv | years_of convention year indicator low high | grep -E ',(durable|dynamic),' > "$WORK/reported"
  same "$kind, bounds" 2 "$WORK/bounds"
done

# A running year, to its day.
counted --by convention,year --to 2010-06-30 | by_indicator | sort > "$WORK/running"
report follow-up --as-of 2010-06-30 --format csv | columns convention year indicator count examined rate > "$WORK/reported"
same 'follow-up of a running year' 4 "$WORK/running"

# Prescribers, whole rows; profiles, whose `examined` are the examined exits that bear them.
fields=(examined durable dynamic durable_rate dynamic_rate)
counted --by convention,prescriber "${period[@]}" |
  columns convention prescriber exits transition positive other "${fields[@]}" | sort > "$WORK/prescribers"
report audience --format csv | awk -F, 'NR == 1 || $3 == "prescriber"' |
  columns convention code exits transition positive other "${fields[@]}" > "$WORK/reported"
same 'audience, prescribers' 4 "$WORK/prescribers"
counted --by convention,profile "${period[@]}" |
  columns convention profile "${fields[@]}" | sort > "$WORK/profiles"
report audience --format csv | awk -F, 'NR == 1 || $3 == "profile"' |
  columns convention code "${fields[@]}" > "$WORK/reported"
same 'audience, profiles' 15 "$WORK/profiles"

# Pages whose CSV has no such figures. In the tables of verdicts: year, indicator, count, examined.
cut -d, -f2-5 "$WORK/years" | sort > "$WORK/short"
for kind in results renewal; do
  report "$kind" |
    awk '$1 ~ /^20[0-9][0-9]$/ && $2 ~ /^(durable|transition|positive|dynamic)$/ { print $1 "," $2 "," $3 "," $4 }' > "$WORK/reported"
  same "$kind, page" 6 "$WORK/short"
done
# First screens: `Durable, 2011: ✓ met. 6 of 24, …`.
for kind in results renewal funders annual-account; do
  for year in 2009 2010 2011; do report "$kind" --year "$year"; done |
    sed -nE 's/^(Durable|Dynamic), (20[0-9]{2}): [^.]*\. ([0-9]+) of ([0-9]+)[, ].*/\2,\L\1\E,\3,\4/p' > "$WORK/reported"
  same "$kind, first screen" 6 "$WORK/short"
done
# The strips of a negotiation: `Own record: 11 of 63, 17.5 %`.
tremplin negotiate --lang en --format csv examples/negotiation 2> /dev/null |
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } { print $at["own_count"] " of " $at["own_examined"] }' |
  sort -u > "$WORK/own"
tremplin negotiate --lang en --format html -o "$WORK/negotiation.html" examples/negotiation 2> /dev/null
sed -nE 's/.*<title>[^<]*: ([0-9]+ of [0-9]+), .*<\/title>.*/\1/p' "$WORK/negotiation.html" > "$WORK/reported"
same 'negotiation, strips' 4 "$WORK/own"
# The year's account.
for year in 2009 2010 2011; do
  report annual-account --year "$year" --format csv | awk -F, '$5 == "examined" { print $3 "," $7 }'
done > "$WORK/reported"
columns year examined < "$WORK/years.csv" | sort > "$WORK/examined"
same 'annual-account' 3 "$WORK/examined"
report funders | grep -E '^(Durable|Dynamic) ' | while read -r name rest; do
  { grep -oE '20[0-9]{2}: [0-9]+ of [0-9]+' <<< "$rest" || true; } | sed -E "s/(.*): (.*) of (.*)/\1,${name,,},\2,\3/"
done > "$WORK/reported"
same 'funders, page' 6 "$WORK/short"
# What became of the exits: year, exits, below threshold, withdrawn, examined, the four categories, dynamic.
columns year exits below_threshold withdrawn examined durable transition positive other dynamic < "$WORK/years.csv" |
  sort > "$WORK/counts"
report results | sed -n '/^Exits by year/,/^Total/p' |
  awk -v OFS=, '$1 ~ /^20/ { print $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 }' > "$WORK/reported"
same 'results, exits by year' 3 "$WORK/counts"

# With one reason of 2010 changed the figures are others: the comparison finds it.
cp -r "$folder" "$WORK/changed"
sed -i '0,/reason: permanent-contract/s//reason: unemployed/' "$WORK/changed/exits-2010.yaml"
folder=$WORK/changed counted --by convention,year | by_indicator | sort > "$WORK/other"
report results --format csv | years_of convention year indicator count examined rate > "$WORK/reported"
if (same results 12 "$WORK/other") > "$WORK/found"; then echo 'a changed record made no difference'; exit 1; fi
grep -q ',2010,durable,' "$WORK/found"
