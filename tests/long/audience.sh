#!/usr/bin/env bash
# `report audience` with 200 profiles asked for and 80 prescribers: the search for what its tables tell together ends
# within ten seconds of processor time, for the period, for a year, and in what `report results` takes from it.
# Run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
program=${TREMPLIN:-$PWD/build/release/bin/tremplin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

awk 'BEGIN {
  srand(1)
  split("training permanent-contract unemployed", reason, " ")
  print "tremplin: rules/1\nid: mine\ntitle: Mine\nextends: fr-iae-2008\ndecided: {date: 2009-01-05, authority: CDIAE}\nprofiles:"
  for (p = 0; p < 200; p++) printf "  p-%d: {label: \"Profile %d\"}\n", p, p
  print "---\ntremplin: convention/1\nid: c\nstatus: signed\nrules: mine\nperiod: {start: 2009-01-01, end: 2011-12-31}"
  print "structure: {id: s, name: S, type: ACI, department: \"44\"}\naudience:"
  for (p = 0; p < 200; p++) printf "  - {profile: p-%d, share: 10%%}\n", p
  print "---\ntremplin: exits/1\nstructure: s\ntype: ACI\nexits:"
  for (e = 0; e < 3000; e++) {
    printf "  - {id: e-%d, entry_date: 2008-%02d-05, exit_date: %d-%02d-15, reason: %s, prescriber: b-%d, profile: [p-%d, p-%d, p-%d]}\n",
      e, int(rand() * 9) + 1, 2009 + int(rand() * 3), int(rand() * 12) + 1, reason[int(rand() * 3) + 1], int(rand() * 80),
      int(rand() * 66), 66 + int(rand() * 66), 132 + int(rand() * 66)
  }
}' > all.yaml

status=0
for words in audience 'audience --year 2010' results; do
  # shellcheck disable=SC2086
  (ulimit -t 10; exec "$program" report $words --lang en all.yaml) > out 2> log ||
    { echo "audience: report $words ended with $?: $(tail -n 1 log)"; status=1; }
  [[ -s out ]] || { echo "audience: report $words wrote nothing"; status=1; }
done
exit "$status"
