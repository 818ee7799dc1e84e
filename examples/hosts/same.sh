#!/bin/sh
# same.sh LIST: print the names in LIST, without their endings, that several inputs have; then
# fail.  Two of them would have one output.  Within a run the program itself refuses the later
# one; of runs on several hosts none sees the others' inputs.
set -eu
export LC_ALL=C
same=$(sed 's/\.[A-Za-z][A-Za-z0-9]\{0,7\}$//' "$1" | sort | uniq -d)
[ -z "$same" ] && exit 0
echo "$1: several inputs would have one output:" >&2
printf '%s\n' "$same" >&2
exit 65
