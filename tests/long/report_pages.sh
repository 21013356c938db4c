#!/usr/bin/env bash
# Each kind of page as people see it: valid HTML (html-validate from npm), and in headless Chromium, by day and night, as
# wide as a telephone and as a desk: nothing wider than the screen, verdicts, exits and next step on the first screen,
# no letters on letters, no finding of axe, and screenshots that are not blank. On paper: PDF of every kind, none over
# 12 pages for one convention, where weasyprint is installed; documents to sign where pandoc is. Needs node, npm and
# chromium; run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
work=${1:-$(mktemp -d)}
program=${TREMPLIN:-build/release/bin/tremplin}
mkdir -p "$work"
for language in en fr; do
  for kind in convention follow-up cdiae results renewal funders audience annual-account; do
    "$program" report "$kind" --lang "$language" -o "$work/$kind-$language.html" examples/jardins-de-loire 2> /dev/null
  done
  "$program" report changes --lang "$language" -o "$work/changes-$language.html" tests/cases/report/changes-fr-text/{before,after}.yaml
  "$program" negotiate --lang "$language" -o "$work/negotiate-$language.html" examples/negotiation 2> /dev/null
  "$program" report follow-up --lang "$language" --as-of 2010-06-30 -o "$work/follow-up-running-$language.html" examples/jardins-de-loire 2> /dev/null
  "$program" report results --lang "$language" --format html -o "$work/folder-$language/" examples/jardins-de-loire 2> /dev/null
  cp "$work/folder-$language/index.html" "$work/index-$language.html"
done
"$program" report cdiae --lang fr --as-of 2009-06-30 -o "$work/odd-names.html" tests/cases/report/odd-names/odd.yaml 2> /dev/null
cat > "$work/.htmlvalidate.json" << 'RULES'
{ "root": true, "extends": ["html-validate:recommended"],
  "rules": { "no-inline-style": "off", "long-title": "off", "svg-focusable": "off", "no-trailing-whitespace": "off",
             "wcag/h63": "error", "wcag/h37": "error", "tel-non-breaking": "off", "prefer-native-element": "off" } }
RULES
tests/long/department "$work/department"
"$program" report cdiae --lang fr -o "$work/department-fr.html" "$work/department" 2> /dev/null
(cd "$work" && npm install --silent --no-save --prefix "$work" html-validate@8 puppeteer-core@24 axe-core@4 > /dev/null &&
  npx --prefix "$work" html-validate ./*.html)
NODE_PATH=$work/node_modules node tests/long/look_at_pages.js "$work" "$work"/*.html
# A blank picture of this size is a few kilobytes.
for picture in "$work"/*-fr-*.png; do
  [[ $(stat -c %s "$picture") -gt 15000 ]] || { echo "$picture is blank"; exit 1; }
done
if command -v weasyprint pdfinfo pdftoppm > /dev/null; then
  for kind in convention follow-up cdiae results renewal funders audience annual-account; do
    "$program" report "$kind" --lang fr --convention ACI-044-2009-07 -o "$work/$kind.pdf" examples/jardins-de-loire 2> /dev/null
    pages=$(pdfinfo "$work/$kind.pdf" | awk '/^Pages:/ { print $2 }')
    [[ $pages -lt 12 ]] || { echo "$kind.pdf has $pages pages"; exit 1; }
    pdftoppm -r 60 -png "$work/$kind.pdf" "$work/$kind-paper"
  done
  # What a member of the council must know of 40 structures is one sheet.
  "$program" report cdiae --lang fr -o "$work/department.pdf" "$work/department" 2> /dev/null
  pdftotext -l 1 "$work/department.pdf" - | grep -q 'les tableaux les montrent toutes' || { echo 'cdiae: more than one sheet'; exit 1; }
fi
if command -v pandoc > /dev/null; then
  for kind in convention renewal; do
    "$program" report "$kind" --lang fr --convention ACI-044-2009-07 -o "$work/$kind.odt" examples/jardins-de-loire 2> /dev/null
    pandoc --from=odt --to=plain "$work/$kind.odt" | grep -q '……………………'
  done
fi
echo "pages are valid and not blank: $work"
