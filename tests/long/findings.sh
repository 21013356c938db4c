#!/usr/bin/env bash
# A million findings in one file: `validate` writes each format within 768 MB where all are asked for, and within 256 MB
# as it does of itself. Run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
program=${TREMPLIN:-$PWD/build/release/bin/tremplin}
count=${FINDINGS:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

awk -v count="$count" 'BEGIN {
  print "id,structure,type,entry_date,exit_date,reason"
  for (i = 0; i < count; i++) printf "e-%d,s,ACI,2009-01-05,2009-13-45,training\n", i }' > exits.csv

status=0
# within KB FORMAT OPTION…: the lines written, of findings alone.
within() {
  local size=$1 format=$2 ended=0
  shift 2
  (ulimit -v "$size"; exec "$program" validate -q --no-snippets --jobs 1 --format "$format" "$@" exits.csv) > out 2> log || ended=$?
  [[ $ended -eq 1 ]] || { echo "findings: $format ended with $ended: $(head -n 1 log)"; status=1; }
}

for format in json sarif text csv github; do
  within 786432 "$format" --max-findings 0
  found=$(grep -oE 'E0[0-9]{2}|Y0[0-9]{2}' out | wc -l)
  [[ $found -ge $count ]] || { echo "findings: $found of $count in $format"; status=1; }
  within 262144 "$format"
done
exit "$status"
