#!/usr/bin/env bash
# No path of somebody's machine in what is tracked, and no host but those of tests/contract/hosts.txt.
set -euo pipefail

if git grep -nIE '(^|[^A-Za-z0-9_.-])/(work|home|root|Users)/[A-Za-z0-9]' -- . ':!tests/contract/tracked.sh'; then exit 1; fi
{ git grep -ohIE 'https?://[A-Za-z0-9.-]+' -- . || true; } | sed -E 's,https?://,,' | sort -u > "$WORK/hosts"
if grep -vxF -f tests/contract/hosts.txt "$WORK/hosts"; then exit 1; fi
