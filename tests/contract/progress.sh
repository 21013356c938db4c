#!/usr/bin/env bash
# A line on standard error says how far a run is: on a terminal only, only where the work lasts over a second, gone at the
# end; with --progress anywhere, its last line staying.
set -euo pipefail

command -v script > /dev/null || { echo 'no script(1) here, which gives a terminal'; exit 77; }
cat > "$WORK/exits.yaml" << 'YAML'
tremplin: exits/1
structure: jardins
type: ACI
exits:
  - {id: a-1, entry_date: 2008-11-03, exit_date: 2009-10-30, reason: unemployed}
YAML
cd "$WORK"
status=0
complain() { echo "$*"; status=1; }
on_terminal() { script -qec "$1" /dev/null < /dev/null; }

on_terminal '(sleep 2.5; cat exits.yaml) | tremplin validate' > long
grep -q $'\r\e\\[Ktremplin: [12] s' long || complain 'no line where the work is long'
grep -q $'s\r\e\\[K1 file' long || complain 'the line stays'
on_terminal 'tremplin validate -q exits.yaml' > short
[[ ! -s short ]] || complain 'a line where the work is short'
(sleep 1.5; cat exits.yaml) | tremplin validate -q 2> piped
[[ ! -s piped ]] || complain 'a line without a terminal'
tremplin validate -q --progress exits.yaml 2> asked
grep -qE '^tremplin: 1 record, 100 %$' asked || complain "--progress: $(cat asked)"
tremplin compute-outcomes --progress --lang fr exits.yaml 2>&1 > out | grep -qE '^tremplin.: 1 fiche, 100.%$' || complain 'French'
exit "$status"
