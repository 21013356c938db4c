#!/usr/bin/env bash
# The recipes of tremplin-git(7) in a real repository: rows in the difference of a workbook, with a cell that is wrong
# too; the part of a file that a hunk stands in.
set -euo pipefail

cd "$WORK"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.org
export GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.org
git init -q depot
cd depot
# As a reader of the manual types them; `--columns` beside, as it says.
mandoc -T utf8 "$ROOT/man/tremplin-git.7" | sed -n '/git config/,/^$/p' > ../recipes
sed -i 's/--keep-going/& --columns columns.yaml/' ../recipes
# shellcheck disable=SC1091
source ../recipes
printf '%s\n' '*.xlsx diff=tremplin-exits' '*.ods diff=tremplin-exits' '*.yaml diff=tremplin' > .gitattributes
cp "$ROOT"/examples/tableur/{columns,convention}.yaml "$ROOT/examples/jardins-de-loire/exits-2006.yaml" .
mkdir sheets
cp "$ROOT/examples/tableur/recu/sorties-2023.xlsx" sheets
git add . && git commit -q -m received

cp "$ROOT/examples/tableur/corrige/sorties-2023.xlsx" sheets
(cd sheets && git diff -U0) > ../difference
grep '^[+-][0-9]' ../difference | cut -c1-45 | diff - <(printf '%s\n' '+23-004,jardins-de-loire,ACI,2022-06-01,2023-' \
  '+23-005,jardins-de-loire,ACI,2023-01-09,2023-' '+23-007,jardins-de-loire,ACI,2022-10-03,2023-')
git checkout -q .

sed -i '/id: 2006-002/,/reason/s/reason: .*/reason: retirement/' exits-2006.yaml
sed -i 's/durable: 25%/durable: 26%/' convention.yaml
git diff -U0 | grep '^@@' | sed 's/.*@@ //' > ../heads
diff ../heads - << 'HEADS'
    targets:
  - id: 2006-002
HEADS
