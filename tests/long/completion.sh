#!/usr/bin/env bash
# bash, zsh and fish complete command lines by the scripts that the program prints, each at a terminal of its own; a
# shell that is missing is left out, which is said. Run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
export PATH=$PWD/build/release/bin:$PATH LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r examples/jardins-de-loire "$work"
cd "$work"
tremplin completion fish > tremplin.fish
tremplin completion zsh > _tremplin
tremplin completion bash > tremplin.bash

# shellcheck disable=SC2317 # called by name
in_fish() { fish --no-config -c "source tremplin.fish; complete -C '$1'" | cut -f 1 | sort | paste -sd ' '; }

# Presses the tabulator in a bash of its own and reads what the line has become.
# shellcheck disable=SC2317 # called by name
in_bash() {
  {
    cat << 'TYPED'
PS1=; source ./tremplin.bash; finish() { printf '<<%s>>\n' "$READLINE_LINE"; exit; }; bind -x '"\C-x": finish'
TYPED
    sleep 1
    printf '%s\t' "$1"
    sleep 1
    printf '\030'
  } | script -qec 'bash --norc -i' /dev/null | grep -ao '<<.*>>' | grep -v '%s' | tail -n 1 | tr -d '<>' | sed 's/ *$//'
}

# The same in a zsh of its own and reads what the line has become.
# shellcheck disable=SC2317 # called by name
in_zsh() {
  zsh -f -c '
    zmodload zsh/zpty
    zpty inner zsh -f -i
    zpty -w inner "PS1=; unset zle_bracketed_paste; fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -D; bindkey -e"
    zpty -w inner "finish() { print -r -- \"<<\$BUFFER>>\"; exit }; zle -N finish; bindkey ^X finish"
    sleep 2
    zpty -w -n inner "$1"$'"'\\t'"'
    sleep 2
    zpty -w -n inner $'"'\\C-x'"'
    while zpty -r inner line; do print -r -- "$line"; done' zsh "$1" | grep -o '<<.*>>' | tail -n 1 | tr -d '<>' | sed 's/ *$//'
}

status=0
expect() {
  local shell=$1 typed=$2 wanted=$3 got
  if ! command -v "$shell" > /dev/null; then
    return
  fi
  got=$("in_$shell" "$typed")
  [[ $got == "$wanted" ]] || { printf '%s: %s: %s, not %s\n' "$shell" "$typed" "$got" "$wanted"; status=1; }
}

for shell in fish zsh; do
  command -v "$shell" > /dev/null || echo "skipped: no $shell here"
done
expect fish 'tremplin va' validate
expect fish 'tremplin report fin' financeurs
expect fish 'tremplin compute-outcomes --by year,stru' year,structure
expect fish 'tremplin validate --format=cs' --format=csv
expect fish 'tremplin report results jardins-de-loire --convention ACI-044-2009' ACI-044-2009-07
expect fish 'tremplin validate jard' jardins-de-loire/
for shell in bash zsh; do
  expect $shell 'tremplin va' 'tremplin validate'
  expect $shell 'tremplin report fin' 'tremplin report financeurs'
  expect $shell 'tremplin compute-outcomes --by year,stru' 'tremplin compute-outcomes --by year,structure'
  expect $shell 'tremplin validate --format=cs' 'tremplin validate --format=csv'
  expect $shell 'tremplin compute-outcomes --rules fr-iae-a' 'tremplin compute-outcomes --rules fr-iae-asp'
  expect $shell 'tremplin report results jardins-de-loire --convention ACI-044-2009' \
    'tremplin report results jardins-de-loire --convention ACI-044-2009-07'
  expect $shell 'tremplin validate jard' 'tremplin validate jardins-de-loire/'
done
exit "$status"
