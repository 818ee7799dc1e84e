#!/bin/sh
# The examples that convert an archive on several hosts do, and leave what one run leaves.  The
# hosts are two of sshd(8) on 127.0.0.1 and two nodes of a Slurm cluster on this machine.
. "${abs_top_srcdir:-$(dirname "$0")/..}/tests/tap.sh"
need parallel ssh ssh-keygen python3
PATH=$PATH:/usr/sbin:/sbin
examples=$abs_top_srcdir/examples/hosts
program=$abs_top_builddir/converters/referat2xml # what libtool made: a host knows no other library
files=24
started=
ended() {
  for pid in $started; do
    kill "$pid"
  done 2>/dev/null
  rm -rf "$tmp" 2>/dev/null || { # they may write to it as they end
    sleep 1
    rm -rf "$tmp"
  }
}
trap ended EXIT
cd "$tmp" || exit 1
HOME=$tmp
export HOME

free_ports() {
  python3 - "$1" <<'P'
import socket, sys
held = [socket.socket() for _ in range(int(sys.argv[1]))]
for s in held:
    s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in held))
P
}

wait_for() { # seconds command...
  left=$((10 * $1))
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 0.1
  done
}

# results DIR WHAT: how many inputs the reports tell that of.
results() {
  cat "$1"/reports/*.jsonl | grep -c "\"result\":\"$2\""
}

# One folder of inputs, what one run makes of them, and a list with a bad one more.
mkdir archive
n=0
while [ "$n" -lt "$files" ]; do
  n=$((n + 1))
  sed "s/Punkt 1:/Punkt $n:/" "$abs_top_srcdir/examples/skovbjerg-2025-01-22.txt" \
    >"archive/$n.txt"
done
printf '%s\n' archive/*.txt >list
"$program" -q -d one --files-from=list || diag "one run fails"
echo 'Ingen af delene.' >bad.txt
{ cat list; echo bad.txt; } >with-bad

# ---- two inputs with one output ----

cp archive/1.txt archive/1.md
{ cat list; echo archive/1.md; } >twice
"$examples/same.sh" twice >/dev/null 2>said
is "$? $(tail -n 1 said)" "65 archive/1" "inputs with one output are refused"
"$examples/parallel.sh" /dev/null twice out-twice 2>/dev/null
is "$? $(ls -d out-twice 2>/dev/null)" "65 " "before any host has worked"

# ---- ssh ----

sshd=$(command -v sshd) || skip_all "sshd is not installed"
ssh-keygen -q -t ed25519 -N '' -f key
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
set -- $(free_ports 3)
for host in "north $1" "south $2"; do
  name=${host% *}
  printf '#!/bin/sh\necho >> %s\nexec /bin/sh -c "$SSH_ORIGINAL_COMMAND"\n' "$tmp/took.$name" \
    >"as.$name"
  chmod 755 "as.$name"
  printf '%s\n' "ListenAddress 127.0.0.1:${host#* }" "HostKey $tmp/key" "StrictModes no" \
    "UsePAM no" "PidFile $tmp/$name.pid" "AuthorizedKeysFile $tmp/key.pub" \
    "ForceCommand $tmp/as.$name" >"sshd.$name"
  "$sshd" -f "$tmp/sshd.$name" -E "$tmp/$name.log"
  wait_for 20 test -s "$name.pid" || diag "no sshd: $(cat "$name.log")"
  started="$started $(cat "$name.pid")"
done
login="ssh -i $tmp/key -o UserKnownHostsFile=$tmp/known -o StrictHostKeyChecking=no
 -o LogLevel=ERROR"
host() { # port
  echo $login -p "$1" "$(id -un)@127.0.0.1"
}
{ host "$1"; host "$2"; } >hosts
{ host "$1"; host "$3"; } >lame # nobody listens there

in_parallel() {
  REFERAT=$program PORTION=8 "$examples/parallel.sh" "$@" 2>said
}

in_parallel hosts list out
is $? 0 "GNU parallel: a run over two hosts" || diag "$(cat said)"
ok "what one run makes" diff -r one/archive out/archive
ok "both hosts took part" test -s took.north -a -s took.south

# Hosts that are lost and a cluster take as long as many other tests: CI has them.
[ "${CI:-}" = true ] || done_testing

in_parallel lame list out-lame
status=$?
ok "a host that is lost is told" test "$status" -gt 0 -a "$status" -lt 102
ok "and some is not done" test "$(find out-lame -name '*.xml' | wc -l)" -lt "$files"
in_parallel hosts list out-lame
is "$? $(results out-lame converted)" "0 $files" "the same command does the rest, nothing twice" ||
  diag "$(cat said)"
ok "and that is what one run makes" diff -r one/archive out-lame/archive

in_parallel hosts with-bad out-bad
is "$? $(results out-bad converted) $(results out-bad failed)" "1 $files 1" \
  "a bad document fails its portion and stops nothing" || diag "$(cat said)"

# ---- Slurm ----

slurm_tests=4
for tool in sbatch slurmctld slurmd munged; do
  command -v $tool >/dev/null 2>&1 || missing=$tool
done
if [ -n "${missing:-}" ]; then
  skip $slurm_tests "$missing is not installed"
  done_testing
fi
set -- $(free_ports 3)
me=$(id -un)
mkdir state spool
head -c 1024 /dev/urandom >munge.key
chmod 400 munge.key
munged --force --key-file="$tmp/munge.key" --socket="$tmp/munge.socket" \
  --pid-file="$tmp/munged.pid" --log-file="$tmp/munged.log" --seed-file="$tmp/seed" 2>/dev/null
SLURM_CONF=$tmp/slurm.conf
export SLURM_CONF
cat >slurm.conf <<E
ClusterName=test
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmctldPort=$1
SlurmUser=$me
SlurmdUser=$me
AuthType=auth/munge
AuthInfo=socket=$tmp/munge.socket
CredType=cred/munge
StateSaveLocation=$tmp/state
SlurmdSpoolDir=$tmp/spool/%n
SlurmctldPidFile=$tmp/slurmctld.pid
SlurmdPidFile=$tmp/slurmd.%n.pid
SlurmctldLogFile=$tmp/slurmctld.log
SlurmdLogFile=$tmp/slurmd.%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=north NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$2 CPUs=1
NodeName=south NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$3 CPUs=1
PartitionName=all Nodes=north,south Default=YES MaxTime=5 State=UP
E
slurmctld
slurmd -N north
slurmd -N south
wait_for 20 test -s slurmctld.pid -a -s slurmd.north.pid -a -s slurmd.south.pid
started="$started $(cat munged.pid slurmctld.pid slurmd.*.pid | tr '\n' ' ')"
both_idle() {
  [ "$(sinfo -h -t idle -o %D)" = 2 ]
}
wait_for 30 both_idle || diag "the nodes are not ready: $(sinfo; tail -n 5 slurmctld.log)"
printf '#!/bin/sh\necho >> %s.$SLURMD_NODENAME\nexec %s "$@"\n' "$tmp/task" "$program" >as.node
chmod 755 as.node

in_slurm() {
  REFERAT=$tmp/as.node REFERAT_WAIT=yes timeout 120 "$examples/slurm.sh" "$@" >said 2>&1
}

in_slurm 4 list out-slurm
is $? 0 "Slurm: an array of jobs" || diag "$(cat said)"
ok "what one run makes, on both nodes" sh -c \
  'diff -r one/archive out-slurm/archive && test -s task.north -a -s task.south'
rm out-slurm/archive/*1.xml
in_slurm 4 list out-slurm
is "$? $(results out-slurm kept)" "0 $((files - $(ls archive/*1.txt | wc -l)))" \
  "taken up again, only what is missing is done" || diag "$(cat said)"
in_slurm 3 with-bad out-slurm-bad
is "$? $(results out-slurm-bad converted)" "65 $files" \
  "a bad document is told by the exit status and stops nothing" || diag "$(cat said)"
done_testing
