#!/bin/sh
# Convert an archive on the hosts of a Slurm cluster, as an array of jobs:
#
#   slurm.sh TASKS LIST DIR [OPTION]...
#
# LIST names the inputs, one a line.  All hosts see the inputs and DIR under the same names, on a
# file system that they share, and have the program, on their PATH or where REFERAT says.  Further
# options go to the program.  What sbatch(1) shall know besides is told by its own variables
# (SBATCH_PARTITION, SBATCH_TIMELIMIT, SLURM_CPUS_PER_TASK).
#
# Each of the TASKS jobs converts its share of the list and writes a report of its own to
# DIR/reports.  With --wait, which REFERAT_WAIT=yes adds, the exit status is the largest of the
# jobs.  A run that was ended is taken up by the same command: what is done is passed over.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: $0 TASKS LIST DIR [OPTION]..." >&2
  exit 64
fi
tasks=$1 list=$2 dir=$3
shift 3
here=$(dirname "$0")
"$here/same.sh" "$list"
mkdir -p "$dir/reports"
exec sbatch ${REFERAT_WAIT:+--wait} --job-name=referat --array="1-$tasks" \
  --cpus-per-task="${SLURM_CPUS_PER_TASK:-1}" --output="$dir/reports/%a.log" \
  "$here/task.sh" "$tasks" "$list" "$dir" "$@"
