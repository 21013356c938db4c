#!/usr/bin/env bash
# Each kind of page as people see it: valid HTML (html-validate from npm), and screenshots in headless Chromium, by day
# and night and as wide as a telephone, that are not blank. Needs node, npm and chromium; run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
work=${1:-$(mktemp -d)}
program=${TREMPLIN:-build/release/bin/tremplin}
mkdir -p "$work"
for language in en fr; do
  for kind in convention follow-up cdiae results renewal funders audience; do
    "$program" report "$kind" --lang "$language" -o "$work/$kind-$language.html" examples/jardins-de-loire 2> /dev/null
  done
  "$program" report changes --lang "$language" -o "$work/changes-$language.html" tests/cases/report/changes-fr-text/{before,after}.yaml
done
"$program" report cdiae --lang fr -o "$work/odd-names.html" tests/cases/report/odd-names/odd.yaml 2> /dev/null
cat > "$work/.htmlvalidate.json" << 'RULES'
{ "root": true, "extends": ["html-validate:recommended"],
  "rules": { "no-inline-style": "off", "long-title": "off", "svg-focusable": "off", "no-trailing-whitespace": "off",
             "wcag/h63": "error", "wcag/h37": "error", "tel-non-breaking": "off", "prefer-native-element": "off" } }
RULES
(cd "$work" && npm install --silent --no-save --prefix "$work" html-validate@8 > /dev/null && npx --prefix "$work" html-validate ./*.html)
# shoot NAME WIDTH SCHEME KIND
shoot() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2",1600 \
    --blink-settings=preferredColorScheme="$3" --screenshot="$work/$1.png" "file://$work/$4-fr.html" > /dev/null 2>&1
  # A blank picture of this size is a few kilobytes.
  [[ $(stat -c %s "$work/$1.png") -gt 20000 ]] || { echo "$1 is blank"; return 1; }
}
for kind in convention follow-up cdiae results renewal funders audience changes; do
  shoot "$kind-day" 1200 1 "$kind"
  shoot "$kind-night" 1200 0 "$kind"
  shoot "$kind-telephone" 500 1 "$kind"
done
echo "pages are valid and not blank: $work"
