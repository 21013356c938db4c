#!/usr/bin/env bash
# The hooks that .pre-commit-hooks.yaml names, by pre-commit itself from this repository: silent on sound files, and a
# commit is refused for an error, and for another layout. Needs pre-commit; run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH=$root/build/release/bin:$PATH PRE_COMMIT_HOME=$work/cache LC_ALL=C.UTF-8
export GIT_CONFIG_COUNT=3 GIT_CONFIG_KEY_0=user.name GIT_CONFIG_VALUE_0=x GIT_CONFIG_KEY_1=user.email \
  GIT_CONFIG_VALUE_1=x@example.org GIT_CONFIG_KEY_2=safe.directory GIT_CONFIG_VALUE_2='*'

# A repository of the hooks alone, with a tag, as users name one.
git init -q "$work/hooks"
cp .pre-commit-hooks.yaml "$work/hooks"
git -C "$work/hooks" add .
git -C "$work/hooks" commit -q -m hooks
git -C "$work/hooks" tag v0.1.0

git init -q "$work/depot"
cd "$work/depot"
cp "$root"/examples/minimal/*.yaml .
tremplin fmt -i . 2> "$work/log"
printf '%s\n' 'repos:' "  - repo: $work/hooks" '    rev: v0.1.0' '    hooks:' '      - id: tremplin-validate' \
  '      - id: tremplin-fmt' > .pre-commit-config.yaml
git add .
pre-commit install > "$work/log" 2>&1
git commit -q -m sound > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
[[ $(grep -c 'Passed$' "$work/log") -eq 2 ]]

refused() {
  git add .
  if git commit -q -m wrong > "$work/log" 2>&1; then
    echo "pre_commit: $1 went in"
    exit 1
  fi
  grep -q "$2" "$work/log" || { cat "$work/log"; exit 1; }
  git reset -q --hard
}
sed -i 's/^status: .*/status: signd/' convention.yaml
refused 'an error' 'convention.yaml:.*error.*signd'
printf '\n\n\n# end\n' >> exits.yaml
refused 'another layout' '^\./exits.yaml$'
echo 'pre_commit: two hooks, one commit made and two refused'
