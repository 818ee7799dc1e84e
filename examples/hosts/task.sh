#!/bin/sh
# One job of the array that slurm.sh hands in: every TASKS-th name of the list, by the job's
# number.
set -eu
tasks=$1 list=$2 dir=$3
shift 3
task=$SLURM_ARRAY_TASK_ID
awk -v "task=$task" -v "tasks=$tasks" '(NR - 1) % tasks == task - 1' "$list" |
  "${REFERAT:-referat2docx}" -q --jobs="${SLURM_CPUS_PER_TASK:-1}" --directory="$dir" \
    --files-from=- --report="$dir/reports/$task.jsonl" --skip-existing "$@"
