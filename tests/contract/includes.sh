#!/usr/bin/env bash
# Includes follow the way that data go; see lib/README.md.
set -euo pipefail

# shellcheck disable=SC2016
find lib cli -name '*.cc' -o -name '*.h' | sort | xargs awk '
  BEGIN {
    split("base=0 io=0 sheets=0 scan=1 diagnostics=1 model=1 yaml=2 csv=2 documents=3 records=4 rules=4 people=4.5 check=5 classify=6 tally=7 " \
          "assess=8 negotiate=9 import=10 format=10 schema=10 report=11 render=12 engine=13 api=13 commands=14", pairs, " ")
    for (i in pairs) { split(pairs[i], p, "="); rank[p[1]] = p[2] }
  }
  function complain(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0; bad = 1 }
  FNR == 1 { split(FILENAME, parts, "/"); here = parts[1] == "cli" ? "cli" : parts[2] }
  !/^#include [<"]/ { next }
  {
    target = $2; gsub(/[<>"]/, "", target); from = target; sub(/\/.*/, "", from)
    if (target ~ /^yaml-cpp/ && here != "yaml") complain("only lib/yaml knows yaml-cpp")
    if (target ~ /^(zip|expat)\.h$/ && here != "sheets") complain("only lib/sheets knows libzip and expat")
    if (target ~ /^CLI\// && here != "cli") complain("only cli knows CLI11")
    if (target == "iostream" && here != "cli") complain("the library does not print")
    if ($2 !~ /^"/ || from == "tremplin" || from == "embedded") next
    if (here == "include") { complain("public headers include public headers only"); next }
    if (here == "cli") { if (from in rank) complain("cli sees the public headers only"); next }
    if (!(here in rank)) { complain("a folder without a place in the order"); next }
    if (from == here) next
    if (!(from in rank)) { complain("includes are written from lib/, as in \"diagnostics/codes.h\""); next }
    if (rank[from] >= rank[here]) complain(here " must not know " from)
  }
  END { exit bad }'
