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
tiles_in() {
  sed -nE 's/^(Durable|Dynamic), (20[0-9]{2}): [^.]*\. ([0-9]+) of ([0-9]+)[, ].*/\2,\L\1\E,\3,\4/p'
}
for kind in results renewal funders annual-account cdiae follow-up; do
  for year in 2009 2010 2011; do report "$kind" --year "$year"; done | tiles_in > "$WORK/reported"
  same "$kind, first screen" 6 "$WORK/short"
done
cut -d, -f2-5 "$WORK/running" | sort > "$WORK/short-running"
report follow-up --as-of 2010-06-30 | tiles_in > "$WORK/reported"
same 'follow-up of a running year, first screen' 2 "$WORK/short-running"
# The bars of tiles: rate, interval and target as the browser reads them out.
for year in 2009 2010 2011; do report results --year "$year" --format html; done | tr '\302\240' '  ' | tr -s ' ' |
  sed -nE 's/.*aria-label="rate ([0-9.]+) % \(([0-9.]+)–([0-9.]+)\), target.*/\1,\2,\3/p' > "$WORK/reported"
report results --format csv | columns indicator rate low high |
  awk -F, '/^(durable|dynamic)/ { printf "%.1f,%.1f,%.1f\n", 100 * $2, 100 * $3, 100 * $4 }' | sort -u > "$WORK/bars"
same 'results, bars of tiles' 5 "$WORK/bars"

# Negotiations: the marks of each strip, and of the targets that may be agreed the one proposed, as the CSV has them:
# `C,2009: durable,Proposal: 21 %, 5 exits`.
tremplin negotiate --lang en --format csv examples/negotiation 2> /dev/null | awk -F, '
  function share(x) { x = sprintf("%.2f", 100 * x); sub(/\.?0+$/, "", x); return x " %" }
  function exits(n) { return n " exit" (n == 1 ? "" : "s") }
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  { strip = $at["year"] ": " $at["indicator"] "|"; n = $at["expected_exits"]
    printf "%sRecord: %d of %d\n", strip, $at["own_count"], $at["own_examined"]
    print strip "Band: " ($at["prudent"] == $at["ambitious"] ? "" : $at["prudent"] " to ") exits($at["ambitious"])
    printf "%sPath: %.1f %%\n", strip, 100 * $at["path"]
    print strip "Reference: " share($at["reference"])
    print strip "Former target: " share($at["previous_target"])
    print strip "Proposal: " share($at["proposal"]) ($at["proposal_exits"] == "" ? "" : ", " exits($at["proposal_exits"]))
    for (party in at) if (sub(/_position$/, "", party) && $at[party "_position"] != "") {
      share_of = $at[party "_position"]; count = int(share_of * n); if (count < share_of * n - 1e-9) count++
      print strip (party == "structure" ? "Structure" : party == "state" ? "State" : "Pôle emploi") ": " share(share_of) ", " exits(count) }
    printf "%sagreed: %d,%.0f %%\n", strip, $at["proposal_exits"], 100 * $at["probability"] }' | sort -u > "$WORK/marks"
tremplin negotiate --lang en --format html -o "$WORK/negotiation.html" examples/negotiation 2> /dev/null
LC_ALL=C.UTF-8 sed -E $'s/\xc2\xa0/ /g; s/(: [0-9]+ of [0-9]+), [0-9.]+ %</\\1</' "$WORK/negotiation.html" | awk '
  function inner(text) { gsub(/<[^>]*>/, "", text); return text }
  /class="head">20[0-9][0-9]: / { strip = inner($0) "|" }
  /<(circle|rect|path)[^>]*><title>/ { mark = $0; sub(/.*<title>/, "", mark); sub(/<.*/, "", mark); print strip mark }
  /<tr class="marked">/ { row = $0; gsub(/<\/t[hd]>/, ",", row); row = inner(row); split(row, cell, ","); print strip "agreed: " cell[1] "," cell[4] }' |
  sed '/|Band, /s/Band, /Band: /' > "$WORK/reported"
same 'negotiation, strips and targets' 60 "$WORK/marks"
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
