#!/usr/bin/env bash
# French pages of `report`, outside what users wrote: no English word, French spaces and apostrophes. An English word is
# one of the English catalogues, but for those of french_words.txt, which lists what both languages write alike.
set -euo pipefail
export LC_ALL=C.UTF-8

examples=(jardins-de-loire minimal negotiation overlay)
changes=tests/cases/report/changes-fr-text
# Files with free text; exits have codes alone.
written=("$changes"/{before,after}.yaml)
for example in "${examples[@]}"; do
  for file in examples/"$example"/*.yaml; do [[ ${file##*/} == exits* ]] || written+=("$file"); done
done
nbsp=$'\u00a0' narrow=$'\u202f'

# One word a line, of two letters or more, without capitals.
words() { sed -E 's/.*/\L&/' | { grep -oE '[[:alpha:]]{2,}' || true; } | sort -u; }
# The sentences of the English catalogues, without their codes and placeholders.
english_words() {
  sed -nE '/^#/d; s/^[^=]*= //p' lib/render/catalogue/en/*.txt | sed -E 's/\x60[^\x60]*\x60|--[a-z-]+//g; s/[{}|0-9]/ /g' | words
}
# What users wrote: free text, labels, names. Keys and codes are not among it.
user_words() {
  cat lib/rules/*.yaml "${written[@]}" |
    grep -oE '\b(name|text|fr|label|title|source|authority|justification|reason|notes|description|conclusions|indicator|unit|role|instrument|activity): *("[^"]*"|[^,}#]*)' |
    sed -E 's/^[a-z]*: *//' | words
}
# The text of a page, and of its attributes that are read aloud; no file names, sums or codes with hyphens and digits.
page_text() {
  sed -E '/<style>/,/<\/style>/d; s/aria-label="([^"]*)"/>\1</g' "$1" | sed -E 's/<[^>]*>/\n/g' |
    sed -E 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g; s/[^ ]*\.(yaml|csv)//g; s/SHA-256 [0-9a-f]+//g; s/[A-Za-z]+-[A-Za-z-]*[0-9][A-Za-z0-9-]*//g'
}
# Prints what is wrong with a page.
faults_of() {
  page_text "$1" > "$WORK/text"
  words < "$WORK/text" | comm -12 - "$WORK/english" | sed 's/^/English word: /'
  { grep -nE " [:;!?%»]| €|« |[[:alnum:])][;!?%€»]" "$WORK/text" || true; } | sed 's/^/no-break space: /'
  { grep -nE "${nbsp}[;!?]|${narrow}[:%€»]" "$WORK/text" || true; } | sed 's/^/wrong width of space: /'
  { grep -oE "[[:alpha:]]+'[[:alpha:]]+" "$WORK/text" || true; } | sort -u | while read -r word; do
    grep -qF -- "$word" "$WORK/written" || echo "apostrophe: $word"
  done
}

cat "${written[@]}" > "$WORK/written"
sed -n 's/^[^:]*: //p' tests/contract/french_words.txt | words > "$WORK/alike"
comm -23 <(english_words) <(sort -u <(user_words) "$WORK/alike") > "$WORK/english"
[[ $(wc -l < "$WORK/english") -ge 500 ]]

for example in "${examples[@]}"; do
  for kind in convention follow-up cdiae results renewal funders audience annual-account; do
    tremplin report "$kind" --as-of 2011-12-31 --lang fr --format html -o "$WORK/$example-$kind.html" "examples/$example" 2> /dev/null
  done
done
tremplin report changes --lang fr --format html -o "$WORK/changes.html" "$changes"/{before,after}.yaml
status=0
for page in "$WORK"/*.html; do
  faults_of "$page" > "$WORK/faults"
  [[ ! -s $WORK/faults ]] || { sed "s|^|${page##*/}: |" "$WORK/faults"; status=1; }
done

# The same page in English must fail, or the rule finds nothing.
tremplin report results --lang en --format html examples/minimal 2> /dev/null > "$WORK/english-page"
[[ $(faults_of "$WORK/english-page" | grep -c 'English word') -ge 50 ]]
exit "$status"
