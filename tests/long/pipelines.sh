#!/usr/bin/env bash
# Parts counted by other means than tests/run has: over ssh to this machine with GNU parallel, and in DuckDB (npm). The
# same bytes as one run. Needs openssh-server, npm and parallel; run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
root=$PWD
program=${TREMPLIN:-$root/build/release/bin/tremplin}
work=$(mktemp -d)
daemon=
trap '[[ -z $daemon ]] || kill "$daemon"; rm -rf "$work"' EXIT
conventions=("$root"/examples/jardins-de-loire/c*.yaml)
exits=("$root"/examples/jardins-de-loire-csv/exits-*.csv)
"$program" compute-outcomes --format csv "${exits[@]}" "${conventions[@]}" > "$work/whole.csv"

# A server of our own, for one key, on a port of its own.
start_ssh() {
  ssh-keygen -q -t ed25519 -N '' -f "$work/host"
  ssh-keygen -q -t ed25519 -N '' -f "$work/user"
  printf '%s\n' "ListenAddress 127.0.0.1:$port" "HostKey $work/host" "AuthorizedKeysFile $work/user.pub" \
    'StrictModes no' 'UsePAM no' "PidFile $work/pid" > "$work/sshd_config"
  mkdir -p /run/sshd
  /usr/sbin/sshd -f "$work/sshd_config"
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    [[ ! -s $work/pid ]] || break
    sleep 0.2
  done
  daemon=$(cat "$work/pid")
}

port=22022
start_ssh
login="ssh -p $port -i $work/user -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=$work/known 127.0.0.1"
printf '%s\n' "${exits[@]}" |
  parallel --will-cite --sshlogin "2/$login" "$program" compute-outcomes --format csv {} "${conventions[@]}" 2> "$work/log" |
  "$program" compute-outcomes --format csv - "${conventions[@]}" |
  cmp - "$work/whole.csv" || { cat "$work/log"; exit 1; }

"$program" compute-outcomes --records --format csv "${exits[@]}" "${conventions[@]}" > "$work/records.csv"
npm install --silent --no-save --prefix "$work" @duckdb/node-api > /dev/null
cat > "$work/count.mjs" << 'SCRIPT'
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(`CREATE TABLE records AS SELECT * FROM read_csv('${process.argv[2]}', all_varchar = true)`);
const reader = await connection.runAndReadAll(readFileSync(process.argv[3], 'utf8'));
const rows = [reader.columnNames(), ...reader.getRows()];
process.stdout.write(rows.map((row) => row.join(',') + '\n').join(''));
SCRIPT
(cd "$work" && node count.mjs "$work/records.csv" "$root/examples/pipelines/outcomes.sql") |
  cmp - <(cut -d, -f1,2,4-13 "$work/whole.csv")
