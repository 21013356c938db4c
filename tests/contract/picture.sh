#!/usr/bin/env bash
# The picture of the README is what the example makes.
set -euo pipefail

examples/jardins-de-loire/picture > "$WORK/results.svg"
diff examples/jardins-de-loire/results.svg "$WORK/results.svg"
grep -q '(examples/jardins-de-loire/results.svg)' README.md
