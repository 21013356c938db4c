#!/usr/bin/env bash
# examples/run works from any folder.
set -euo pipefail

cd "$WORK"
"$ROOT/examples/run" | grep -q dynamic
