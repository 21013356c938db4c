#!/usr/bin/env bash
# Our own scripts are shellcheck clean.
set -euo pipefail

mapfile -t scripts < <(git ls-files tests/setup tests/run examples/run examples/jardins-de-loire/picture man/fr/translate .ci/run '*.sh')
shellcheck -s bash "${scripts[@]}"
