#!/usr/bin/env bash
# On one day a year of a convention has one verdict, whichever kind of report says it; `--fail-on` strikes on it.
set -euo pipefail

folder=examples/jardins-de-loire
id=ACI-044-2009-07
all=(met missed not-assessed secured out-of-reach on-track at-risk open)
seen=$WORK/seen
: > "$seen"

# field NAME… of the rows of a CSV, joined by commas
fields() {
  awk -F, -v names="$*" 'NR == 1 { n = split(names, name, " "); for (i = 1; i <= NF; i++) at[$i] = i; next }
    { line = ""; for (i = 1; i <= n; i++) line = line (i > 1 ? "," : "") $at[name[i]]; print line }'
}

report() { tremplin report "$1" --convention "$id" --suppress-below 0 "${options[@]}" "${@:2}" "$folder" 2> /dev/null; }

# The verdicts, one a line, on which --fail-on strikes.
struck() {
  local verdict status
  for verdict in "${all[@]}"; do
    status=0
    report "$1" --fail-on "$verdict" > /dev/null || status=$?
    [[ $status -eq 0 ]] || echo "$verdict"
  done | sort
}

# same WHAT FILE FILE
same() {
  cmp -s "$2" "$3" && return
  echo "$1 (${options[*]}):"
  diff "$2" "$3" || true
  exit 1
}

for day in latest 2009-06-30 2010-12-30 2010-12-31 2011-12-30 2011-12-31 2012-06-30; do
  for year in 2009 2010 2011; do
    options=(--year "$year")
    [[ $day = latest ]] || options+=(--as-of "$day")
    report results --format csv | fields year indicator verdict > "$WORK/results"
    report follow-up --format csv | fields year indicator verdict > "$WORK/follow-up"
    same follow-up "$WORK/results" "$WORK/follow-up"
    # A year that has not begun has no verdict, and no row in cdiae.
    grep -E ',(durable|dynamic),' "$WORK/results" | cut -d, -f3 | sed '/^$/d' > "$WORK/main"
    report cdiae --format csv | fields convention durable_verdict dynamic_verdict |
      awk -F, '$1 != "total" { print $2; print $3 }' > "$WORK/cdiae"
    same cdiae "$WORK/main" "$WORK/cdiae"
    # Transition and positive exits contribute above, at or below what was agreed; nothing strikes for them.
    if grep -E ',(transition|positive),' "$WORK/results" | grep -vE ',(above|at|below)?$'; then exit 1; fi
    sort -u "$WORK/main" > "$WORK/of-main"
    cat "$WORK/of-main" >> "$seen"
    if [[ $year != 2010 || $day != 2010-12-3* ]]; then continue; fi
    for kind in follow-up results funders cdiae renewal; do same "$kind --fail-on" "$WORK/of-main" <(struck "$kind"); done
  done
done
# Verdicts of both sorts were among those compared.
for verdict in met missed secured out-of-reach open; do grep -qx "$verdict" "$seen"; done
