#!/usr/bin/env bash
# The files of our examples are laid out as we tell others to lay theirs out.
set -euo pipefail

tremplin fmt --check "$ROOT/examples"
