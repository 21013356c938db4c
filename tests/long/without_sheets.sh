#!/usr/bin/env bash
# -DTREMPLIN_SHEETS=OFF: the library builds without libzip and expat, everything that is not about workbooks holds, and
# what cannot be done says so. Run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cmake -S . -B "$build" -G Ninja -DTREMPLIN_SHEETS=OFF -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O0 --log-level=WARNING
ninja -C "$build" > "$build/log" || { grep -E 'error|FAILED' "$build/log"; exit 1; }
program=$build/bin/tremplin
failed=0
fails() { echo "without_sheets: $*"; failed=1; }

! ldd "$program" "$build"/lib*/libtremplin.so* | grep -qE 'libzip|libexpat' || fails 'still linked to libzip or expat'
"$build/bin/run_cases" | tail -30 > "$build/cases" || { cat "$build/cases"; fails 'golden cases'; }
"$build/bin/unit_tests" -m > "$build/units" || { tail -20 "$build/units"; fails 'unit tests'; }

sheet=tests/cases/sheets/xlsx/in.xlsx
said=$("$program" validate --lang fr "$sheet") && fails 'a workbook passes'
grep -q 'ce programme a été construit sans les tableurs' <<< "$said" || fails "a workbook: $said"
said=$("$program" compute-outcomes --format xlsx -o "$build/o.xlsx" examples/minimal 2>&1) && fails 'a workbook was written'
grep -q 'xlsx' <<< "$said" || fails "--format xlsx: $said"
said=$("$program" compute-outcomes -o "$build/o.xlsx" examples/minimal 2>&1) && fails 'an .xlsx was written'
grep -q 'xlsx' <<< "$said" || fails "-o o.xlsx: $said"
"$program" init --lang fr "$build/new" --type ACI --structure jardins --name Jardins --department 44 \
  --start 2026-01-01 --end 2028-12-31 2> "$build/said" || fails 'init'
[[ ! -e $build/new/sorties.xlsx && -s $build/new/sorties.csv ]] || fails 'files of init'
! grep -q xlsx "$build/said" || fails "init: $(cat "$build/said")"
exit "$failed"
