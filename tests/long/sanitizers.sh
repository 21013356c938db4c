#!/usr/bin/env bash
# Every test under the sanitizers: memory and undefined behaviour (preset asan), then threads (preset tsan); a report of
# theirs ends a run, which fails it. Run by tests/long/run; with a word behind it, only that preset.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
command -v clang++ > /dev/null || { echo 'sanitizers: clang is not installed'; exit 1; }
# Contracts run many programs.
export TREMPLIN_TEST_SECONDS=600
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0

# passes WHAT WORD…: one part of the tests; what it says where it fails.
passes() {
  local what=$1
  shift
  if "$@" > "$log" 2>&1; then
    echo "sanitizers: $what: $(grep passed "$log" | grep -v assertions | tail -n 1)"
  else
    echo "sanitizers: $what: failed"
    tail -n 60 "$log"
    status=1
  fi
}

for preset in ${1:-asan tsan}; do
  cmake --preset "$preset" --log-level=WARNING > /dev/null
  ninja -C "build/$preset" > "$log" || { tail -n 30 "$log"; exit 1; }
  # What tries every set of exits takes long and has one thread, in which none can meet another.
  few=()
  [[ $preset != tsan ]] || few=(-tse=exhaustive)
  passes "$preset, units" "build/$preset/bin/unit_tests" --no-version --no-skipped-summary "${few[@]}"
  for program in "build/$preset"/bin/replay_*; do
    passes "$preset, ${program##*/}" "$program" tests/fuzz/corpus tests/fuzz/regressions examples
  done
  # A plain program cannot be linked with their library.
  passes "$preset, runs of the program" build/release/bin/run_cases --programs "$PWD/build/$preset/bin" --except examples/library
done
exit "$status"
