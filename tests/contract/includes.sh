#!/usr/bin/env bash
# Includes follow the way that data go; see lib/README.md.
set -euo pipefail

# shellcheck disable=SC2016
find lib cli -name '*.cc' -o -name '*.h' | sort | xargs awk '
  BEGIN {
    split("base=0 io=1 model=1 read=2 rules=3 check=4 classify=5 tally=6 assess=7 negotiate=8 import=9 format=9 schema=9 " \
          "report=10 render=11 run=12", pairs, " ")
    for (i in pairs) { split(pairs[i], p, "="); rank[p[1]] = p[2] }
  }
  function complain(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0; bad = 1 }
  FNR == 1 { split(FILENAME, parts, "/"); here = parts[1] == "cli" ? "cli" : parts[2] }
  !/^#include [<"]/ { next }
  {
    target = $2; gsub(/[<>"]/, "", target); from = target; sub(/\/.*/, "", from)
    if (target ~ /^yaml-cpp/ && here != "read") complain("only lib/read knows yaml-cpp")
    if (target ~ /^CLI\// && here != "cli") complain("only cli knows CLI11")
    if (target == "iostream" && here != "cli") complain("the library does not print")
    if ($2 !~ /^"/ || from == "tremplin" || from == "embedded") next
    if (here == "include") { complain("public headers include public headers only"); next }
    if (here == "cli") { if (from in rank) complain("cli sees the public headers only"); next }
    if (!(here in rank)) { complain("a folder without a place in the order"); next }
    if (from == here) next
    if (!(from in rank)) { complain("includes are written from lib/, as in \"base/codes.h\""); next }
    if (rank[from] >= rank[here]) complain(here " must not know " from)
  }
  END { exit bad }'
