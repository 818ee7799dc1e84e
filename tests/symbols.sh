#!/bin/sh
# The shared library exports what lib/referat.map lists, and that is what the
# header declares; no global symbol of the archive is without our prefix.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need nm
library=$abs_top_builddir/lib/.libs/libreferat.so
archive=$abs_top_builddir/lib/.libs/libreferat.a

sed -n 's/^ *\(referat_[a-z0-9_]*\);$/\1/p' "$abs_top_srcdir/lib/referat.map" | sort >"$tmp/map"
# a declaration: REFERAT_API, whose last word before the bracket is the name
tr '\n' ' ' <"$abs_top_srcdir/lib/referat.h" | grep -o 'REFERAT_API [^;{]*(' |
  sed 's/(.*//; s/.*[ *]//' | grep '^referat_' | sort >"$tmp/header"
awaited='referat_read_xml' # not written yet
ok "the map lists symbols" test -s "$tmp/map"
same_file "$tmp/header" "$tmp/map" "the header declares what the map lists"
is "$(sort "$tmp/map" | uniq -d)" "" "the map lists each once"

if [ -e "$library" ]; then
  nm -D --defined-only "$library" | awk '$2 != "A" { print $3 }' | sed 's/@.*//' |
    grep -v '^__\(asan\|ubsan\|odr\|gcov\|llvm\)' | sort >"$tmp/exported"
  grep -vx "$awaited" "$tmp/map" >"$tmp/written"
  grep -vx "$awaited" "$tmp/exported" >"$tmp/exported.now"
  same_file "$tmp/exported.now" "$tmp/written" "the shared library exports what the map lists"
  is "$(nm -D --undefined-only "$library" | awk '{ print $2 }' | sed 's/@.*//' |
    grep -x 'exit\|_exit\|abort\|setlocale\|printf\|puts\|putchar\|perror\|stderr\|stdout\|system\|__printf_chk\|__fprintf_chk\|getenv\|time\|strtok\|localtime' |
    tr '\n' ' ')" "" "the library neither prints, exits, aborts nor asks locale, time and environment"
else
  skip 2 "the shared library is not built"
fi
if [ -e "$archive" ]; then
  is "$(nm -g --defined-only "$archive" 2>/dev/null | awk 'NF == 3 { print $3 }' |
    grep -v '^referat_\|^__\|^_\?_asan\|^_\?_odr' | tr '\n' ' ')" "" \
    "every global name of the archive begins with referat_"
  is "$(objdump -t "$archive" 2>/dev/null | awk '$3 == "O" && $4 ~ /^(\.t?(data|bss)|\*COM\*)/ &&
    $4 !~ /^\.data\.rel\.ro/ && $NF !~ /^(__|\.L)|asan|ubsan|gcov|^cov/ { print $NF }
    $2 == "O" && $3 ~ /^\.t?(data|bss)/ && $3 !~ /^\.data\.rel\.ro/ { print $NF }' |
    tr '\n' ' ')" "" "the library keeps no global state that changes"
else
  skip 2 "the static library is not built"
fi
done_testing
