#!/bin/sh
# Goldens: what referat2xml makes of each example and of each tests/cases/NAME/in,
# and what it says, byte by byte.  tests/golden.sh --update writes them anew.
. "${abs_top_srcdir:-$(dirname "$0")/..}/tests/tap.sh"
cases=$abs_top_srcdir/tests/cases
converter referat2xml
program=$converter

# The version of the program is no part of a golden.
convert() { # input args...
  golden_input=$1
  shift
  (cd "$(dirname "$golden_input")" && "$program" "$@" "$(basename "$golden_input")") \
    >"$tmp/out" 2>"$tmp/expected.err"
  printf 'exit status %d\n' $? >>"$tmp/expected.err"
  sed '/^  <source /s/ generator="[^"]*"/ generator="referat"/' "$tmp/out" >"$tmp/expected.xml"
}

golden() { # name input args...
  golden_case=$cases/$1
  golden_name=$1
  shift
  convert "$@"
  if [ "$update" = yes ]; then
    mkdir -p "$golden_case"
    for kind in xml err; do
      cmp -s "$tmp/expected.$kind" "$golden_case/expected.$kind" && continue
      cp "$tmp/expected.$kind" "$golden_case/expected.$kind"
      echo "changed: tests/cases/$golden_name/expected.$kind"
    done
    [ -s "$golden_case/expected.xml" ] || rm -f "$golden_case/expected.xml"
    return
  fi
  [ -f "$golden_case/expected.xml" ] || : >"$tmp/none"
  if [ -f "$golden_case/expected.xml" ]; then
    same_file "$tmp/expected.xml" "$golden_case/expected.xml" "$golden_name: the output"
  else
    same_file "$tmp/expected.xml" "$tmp/none" "$golden_name: no output"
  fi
  same_file "$tmp/expected.err" "$golden_case/expected.err" "$golden_name: the messages"
}

update=no
[ "${1:-}" = --update ] && update=yes
if ! [ -x "$program" ]; then # or each golden would become "not found"
  echo "golden.sh: $program is not there" >&2
  exit 1
fi
count=0
for input in "$abs_top_srcdir"/examples/*.txt "$abs_top_srcdir"/examples/*-*.md; do
  golden "$(basename "$input")" "$input"
  count=$((count + 1))
done
for input in "$cases"/*/in; do
  [ -f "$input" ] || continue
  folder=$(dirname "$input")
  args=
  [ -f "$folder/args" ] && args=$(cat "$folder/args")
  # shellcheck disable=SC2086 # args is a list
  golden "$(basename "$folder")" "$input" $args
  count=$((count + 1))
done
[ "$update" = yes ] && exit 0
ok "there are cases" test "$count" -ge 8
done_testing
