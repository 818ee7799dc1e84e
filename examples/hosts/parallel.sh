#!/bin/sh
# Convert an archive on several hosts with GNU parallel:
#
#   parallel.sh HOSTS LIST DIR [OPTION]...
#
# HOSTS has a host a line, as --sshloginfile of parallel(1) takes it ("ssh -p 2222 archive@north");
# ":" is this machine.  LIST names the inputs, one a line.  All hosts see the inputs and DIR under
# the same names, on a file system that they share, and have the program, on their PATH or where
# REFERAT says.  Further options go to the program.
#
# A host takes one portion of the list after another (PORTION names each, 500 as a rule) and uses
# all its processors for it.  DIR/reports has a report for each portion.  A run that was ended, or
# that lost a host, is taken up by the same command: what is done is passed over.  The exit status
# is the number of portions in which something failed, at most 101.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: $0 HOSTS LIST DIR [OPTION]..." >&2
  exit 64
fi
hosts=$1 list=$2 dir=$3
shift 3
"$(dirname "$0")/same.sh" "$list"
mkdir -p "$dir/reports"
exec parallel --will-cite --sshloginfile "$hosts" --jobs 1 --workdir "$PWD" --pipe \
  -N "${PORTION:-500}" --quote "${REFERAT:-referat2docx}" -q --directory="$dir" --files-from=- \
  --report="$dir/reports/{#}.jsonl" --skip-existing "$@" < "$list"
