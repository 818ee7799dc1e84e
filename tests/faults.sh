#!/bin/sh
# A full disk, a closed pipe, a signal, memory that runs out: the exit status
# says so, and a file is there whole or as it was.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
program=$converter
cd "$tmp" || exit 1
copy_of "$abs_top_srcdir/examples/birkhavn-2024-05-14.txt" minutes.txt

if [ -c /dev/full ]; then
  "$program" -q minutes.txt >/dev/full 2>err
  is "$?" 74 "standard output is full"
  is "$(cat err)" "referat2xml: standard output: No space left on device" "the message"
  "$program" -o /dev/full minutes.txt 2>err
  is "$?" 74 "a device is full"
  "$program" --help >/dev/full 2>err
  is "$?" 74 "no room for the help"
  "$program" --version >/dev/full 2>err
  is "$?" 74 "nor for the version"
else
  skip 5 "no /dev/full"
fi
"$program" minutes.txt >&- 2>err
is "$?" 74 "standard output is closed"
"$program" <&- >out 2>err
is "$?" 66 "standard input is closed"
ok "no output" test ! -s out

injected() { # what-fails status name
  rm -f traced.xml
  echo old >traced.xml
  ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o trace -e "trace=$1" -e "inject=$2" \
    "$program" -q -o traced.xml minutes.txt 2>err
  is "$?" "$3" "$4"
  is "$(cat traced.xml)" old "$4: the old file stays"
  is "$(find . -name '.traced.xml.*' | wc -l)" 0 "$4: nothing else is left"
}
if command -v strace >/dev/null 2>&1 && strace -qq -o /dev/null true 2>/dev/null; then
  injected write 'write:error=ENOSPC:when=1+' 74 "the disk is full"
  injected rename,renameat,renameat2 'rename,renameat,renameat2:error=EACCES' 74 "no renaming"
  injected read,write 'write:error=EIO:when=1+' 74 "the disk is broken"
  # the first call after the temporary file was made is its end: a signal there
  echo old >traced.xml
  ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o trace -e trace=write -e 'inject=write:signal=TERM:when=1' \
    "$program" -q -o traced.xml minutes.txt 2>err
  ok "a signal ends it" test $? -ne 0
  is "$(cat traced.xml)" old "a signal: the old file stays"
  is "$(find . -name '.traced.xml.*' | wc -l)" 0 "a signal: nothing else is left"
  ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o trace -e trace=write -e 'inject=write:error=EINTR:when=1' \
    "$program" -q -o traced.xml minutes.txt 2>err
  is "$?" 0 "a write that was interrupted is done again"
else
  skip 13 "strace does not work here"
fi

# A reader that has gone away: the program ends by the signal, or says so.
{
  sleep 1
  "$program" minutes.txt 2>/dev/null
  echo $? >status
} | true
while [ ! -s status ]; do sleep 0.1; done
case $(cat status) in
  74 | 141) tap_say 0 "a closed pipe is no success" ;;
  *) tap_say 1 "a closed pipe is no success" || diag "exit status $(cat status)" ;;
esac
done_testing
