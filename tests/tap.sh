# TAP for shell tests: `. "$abs_top_srcdir/tests/tap.sh"`.
#
#   ok "the file is there" test -f "$out"     run a command; pass if it succeeds
#   not_ok "no file is left" test -e "$out"   pass if it fails
#   is "$got" "$expected" "the status"        compare two strings
#   same_file got expected "the output"       compare two files, show the difference
#   run 64 "no such option" -x            run $p, compare its exit status
#   copy_of source copy                   its bytes; the source may not be one that may be written
#   skip 3 "no strace here"                   a failure where CI=true
#   need xmllint                              end the test where the tool is missing
#   done_testing                              last line
#
# Every test has a folder of its own, $tmp, that goes away by itself.

: "${abs_top_srcdir:=$(cd "$(dirname "$0")/.." && pwd)}"
: "${abs_top_builddir:=$abs_top_srcdir}"
# What the tests compare is English; tests/danish.py asks for Danish itself.
LANGUAGE=en
export LANGUAGE
tap_count=0
tap_failures=0
tmp=$(mktemp -d "${TMPDIR:-/tmp}/referat-test.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# converter referat2xml: sets $converter to the built program itself.  What stands
# in converters/ may be a script by which libtool finds the library; it is slower,
# and says things of its own.
converter() {
  if [ -x "$abs_top_builddir/converters/.libs/$1" ]; then
    converter=$abs_top_builddir/converters/.libs/$1
    LD_LIBRARY_PATH=$abs_top_builddir/lib/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
    export LD_LIBRARY_PATH
  else
    converter=$abs_top_builddir/converters/$1
  fi
}

diag() {
  printf '%s\n' "$*" | sed 's/^/# /'
}

tap_say() { # passed? name
  tap_count=$((tap_count + 1))
  if [ "$1" -eq 0 ]; then
    printf 'ok %d - %s\n' "$tap_count" "$2"
  else
    tap_failures=$((tap_failures + 1))
    printf 'not ok %d - %s\n' "$tap_count" "$2"
  fi
  return "$1"
}

ok() {
  tap_name=$1
  shift
  "$@" >"$tmp/.tap" 2>&1
  if [ $? -eq 0 ]; then
    tap_say 0 "$tap_name"
  else
    tap_say 1 "$tap_name"
    diag "failed: $*"
    head -n 20 "$tmp/.tap" | sed 's/^/# /'
    return 1
  fi
}

not_ok() {
  tap_name=$1
  shift
  if "$@" >/dev/null 2>&1; then
    tap_say 1 "$tap_name"
  else
    tap_say 0 "$tap_name"
  fi
}

is() {
  if [ "$1" = "$2" ]; then
    tap_say 0 "$3"
  else
    tap_say 1 "$3"
    diag "     got: $1"
    diag "expected: $2"
    return 1
  fi
}

# Run the program $p; its output is in out, its messages in err.
run() { # status name argument...
  run_status=$1
  run_name=$2
  shift 2
  "$p" "$@" >out 2>err </dev/null
  is "$?" "$run_status" "$run_name" || diag "$(head -n 5 err)"
}

copy_of() {
  cat "$1" >"$2"
}

same_file() {
  if cmp -s "$1" "$2"; then
    tap_say 0 "$3"
  else
    tap_say 1 "$3"
    diff -a -u "$2" "$1" 2>&1 | head -n 30 | cut -c 1-300 | sed 's/^/# /'
    return 1
  fi
}

in_ci() {
  [ "${CI:-}" = true ]
}

skip() {
  tap_left=$1
  while [ "$tap_left" -gt 0 ]; do
    tap_left=$((tap_left - 1))
    if in_ci; then
      tap_say 1 "would be skipped: $2" || :
    else
      tap_count=$((tap_count + 1))
      printf 'ok %d # SKIP %s\n' "$tap_count" "$2"
    fi
  done
}

skip_all() {
  if in_ci; then
    printf '1..1\nnot ok 1 - would be skipped: %s\n' "$1"
  else
    printf '1..0 # SKIP %s\n' "$1"
  fi
  exit 0
}

need() {
  for tap_tool in "$@"; do
    command -v "$tap_tool" >/dev/null 2>&1 || skip_all "$tap_tool is not installed"
  done
}

done_testing() {
  printf '1..%d\n' "$tap_count"
  [ "$tap_failures" -eq 0 ] || diag "$tap_failures of $tap_count tests failed"
  exit 0
}
