#!/usr/bin/env bash
# The array of examples/pipelines on a Slurm of one node, as root: daemons of our own, stopped again, beside any that the
# machine has. The same bytes as one run. Needs slurm-wlm and munge; run by tests/long/run.
set -euo pipefail

cd "$(dirname "$0")/../.."
PATH=$PWD/build/release/bin:$PATH:/usr/sbin
work=$(mktemp -d)
stop() {
  local daemon id
  for daemon in slurmd slurmctld munged; do
    [[ -s $work/$daemon.pid ]] || continue
    id=$(cat "$work/$daemon.pid")
    kill "$id" || true
    timeout 20 tail --pid="$id" -f /dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

host=$(hostname -s)
cat > "$work/slurm.conf" << CONFIGURATION
ClusterName=tremplin
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CryptoType=crypto/munge
SlurmctldPort=26817
SlurmdPort=26818
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=10:00 State=UP
CONFIGURATION
export SLURM_CONF=$work/slurm.conf
chmod 755 "$work"
mkdir "$work/state" "$work/spool"
head -c 128 /dev/urandom > "$work/key"
chmod 400 "$work/key"
munged --force --key-file="$work/key" --socket="$work/munge.socket" --pid-file="$work/munged.pid" \
  --log-file="$work/munged.log" --seed-file="$work/seed" 2> "$work/log" || { cat "$work/log"; exit 1; }
slurmctld
slurmd

cp -r examples/pipelines examples/jardins-de-loire examples/jardins-de-loire-csv "$work"
cd "$work/pipelines"
timeout 120 sbatch --wait slurm-array > "$work/log" 2>&1 || { cat "$work"/log "$work"/slurm*.log ./*.out; exit 1; }
conventions=(../jardins-de-loire/c*.yaml)
[[ $(find array -name '*.csv' | wc -l) -eq 6 ]]
cat array/*.csv | tremplin compute-outcomes --format csv - "${conventions[@]}" |
  cmp - <(tremplin compute-outcomes --format csv ../jardins-de-loire-csv "${conventions[@]}")
echo 'slurm: an array of six tasks, the same as one run'
