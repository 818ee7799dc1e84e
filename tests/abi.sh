#!/bin/sh
# Programs that were built with an older library go on: what tests/abi/referat.abi tells of
# the interface still holds, and the package's list of symbols is that of the map.
# tests/abi.sh --update writes it anew, after a change that is meant.
. "${abs_top_srcdir:-$(dirname "$0")/..}/tests/tap.sh"
library=$abs_top_builddir/lib/.libs/libreferat.so
kept=$abs_top_srcdir/tests/abi/referat.abi

interface() {
  mkdir "$tmp/public" # what is declared elsewhere is private
  copy_of "$abs_top_srcdir/lib/referat.h" "$tmp/public/referat.h"
  abidw --headers-dir "$tmp/public" --drop-private-types --drop-undefined-syms --exported-interfaces-only \
    --no-corpus-path --no-comp-dir-path --no-elf-needed --no-show-locs --out-file "$1" "$library"
}

if [ "${1:-}" = --update ]; then
  interface "$kept"
  exit
fi

sed -n 's/^ *\(referat_[a-z0-9_]*\);$/\1@REFERAT_0/p' "$abs_top_srcdir/lib/referat.map" | sort >"$tmp/map"
sed -n 's/^ \(referat_[a-z0-9_]*@REFERAT_0\) .*/\1/p' "$abs_top_srcdir/debian/libreferat0.symbols" |
  sort >"$tmp/package"
same_file "$tmp/package" "$tmp/map" "the symbols of the package libreferat0 are those of the map"

if ! [ -e "$library" ]; then # configured so
  done_testing
  exit
fi
is "$(sed -n 's/^libreferat\.so\.\([0-9]*\) libreferat\([0-9]*\) .*/\1 \2/p' "$abs_top_srcdir/debian/libreferat0.symbols")" \
  "$(readlink "$library" | sed 's/libreferat\.so\.\([0-9]*\)\..*/\1 \1/')" \
  "and its name has the number of the library"

# The interface was written down from what gcc tells of it.
if readelf -p .comment "$library" | grep -q clang || nm -D "$library" | grep -q __asan_init ||
  ! readelf -S "$library" | grep -q '\.debug_info' || ! readelf -h "$library" | grep -q X86-64; then
  echo "# clang, sanitizers, another machine or no debug information: not compared"
elif ! command -v abidiff >/dev/null 2>&1; then
  skip 1 "abidiff (abigail-tools) is not installed"
else
  interface "$tmp/referat.abi"
  abidiff --no-added-syms --suppressions "$abs_top_srcdir/tests/abi/allowed" "$kept" "$tmp/referat.abi" \
    >"$tmp/differs" 2>&1
  is "$?" 0 "what older programs know of the library is as it was" || diag "$(head -n 40 "$tmp/differs")"
fi
done_testing
