#!/usr/bin/env bash
# Sheets as other programs make them, LibreOffice, libxlsxwriter and exceljs: each gives the records of the CSV that it
# was made of. What we write, LibreOffice opens and saves, and it is read back. With FOLDER given, the sheets are left
# there; tests/cases/sheets has some of them. Run by tests/long/run.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
program=${TREMPLIN:-$root/build/release/bin/tremplin}
parts=$root/tests/long/spreadsheets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work
needed=()
command -v soffice > /dev/null || needed+=(libreoffice-calc-nogui)
[[ -e /usr/include/xlsxwriter.h ]] || needed+=(libxlsxwriter-dev)
command -v npm > /dev/null || needed+=(nodejs npm)
if [[ ${#needed[@]} -gt 0 ]]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" > /dev/null
fi

failed=0
fails() { echo "spreadsheets: $*"; failed=1; }
convert() { soffice --headless --convert-to "$1" --outdir "$2" "${@:3}" > "$work/said" 2>&1 || fails "soffice: $(cat "$work/said")"; }

made=${1:-$work/made}
mkdir -p "$made"
cp "$parts/sorties.csv" "$work/libreoffice.csv"
# Separator ;, UTF-8, French, days and numbers told.
for ending in xlsx ods; do
  convert "$ending" "$made" --infilter=CSV:59,34,76,1,,1036,false,true "$work/libreoffice.csv"
done
cc -o "$work/xlsxwriter" "$parts/xlsxwriter.c" -lxlsxwriter
"$work/xlsxwriter" "$parts/sorties.csv" "$made/libxlsxwriter.xlsx" "$made/libxlsxwriter-inline.xlsx" || fails libxlsxwriter
if [[ -z ${NODE_PATH:-} ]]; then
  npm install --silent --prefix "$work/npm" exceljs > /dev/null 2>&1 || fails 'npm exceljs'
  export NODE_PATH=$work/npm/node_modules
fi
node "$parts/exceljs.js" "$parts/sorties.csv" "$made/exceljs.xlsx" "$made/exceljs-streamed.xlsx" || fails exceljs

"$program" fmt --to csv "$parts/sorties.csv" > "$work/expected.csv" 2> /dev/null || fails 'the CSV itself'
[[ $(wc -l < "$work/expected.csv") -eq 4 ]] || fails "not three records: $(cat "$work/expected.csv")"
for sheet in "$made"/*.xlsx "$made"/*.ods; do
  "$program" fmt --to csv "$sheet" 2> "$work/said" | diff "$work/expected.csv" - || fails "$sheet: $(cat "$work/said")"
done

# What we write, opened and saved by LibreOffice.
mkdir "$work/saved"
"$program" compute-outcomes -o "$work/outcomes.xlsx" "$root/examples/jardins-de-loire" 2> /dev/null
"$program" compute-outcomes --format csv -o "$work/outcomes.csv" "$root/examples/jardins-de-loire" 2> /dev/null
for ending in xlsx ods; do
  convert "$ending" "$work/saved" "$work/outcomes.xlsx"
  "$program" compute-outcomes --format csv "$work/saved/outcomes.$ending" 2> "$work/said" | cmp - "$work/outcomes.csv" ||
    fails "outcomes.$ending saved by LibreOffice: $(cat "$work/said")"
  "$program" compute-outcomes --check "$work/saved/outcomes.$ending" "$root/examples/jardins-de-loire" > "$work/said" 2>&1 ||
    fails "--check outcomes.$ending: $(cat "$work/said")"
done
"$program" init --lang fr "$work/new" --type ACI --structure jardins --name Jardins --department 44 \
  --start 2026-01-01 --end 2028-12-31 2> /dev/null
convert ods "$work/new" "$work/new/sorties.xlsx"
rm "$work/new/sorties.xlsx" "$work/new/sorties.csv"
"$program" validate "$work/new" > "$work/said" 2>&1 || fails "the sheet of init: $(cat "$work/said")"
# Method and inputs stand in the last sheet, with hashes.
convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' "$work/saved" "$work/outcomes.xlsx"
hash=$(sha256sum < "$root/examples/jardins-de-loire/convention.yaml" | cut -c 1-64)
grep -q "$hash" "$work"/saved/outcomes-*.csv || fails 'no hash of the inputs in the workbook'
exit "$failed"
