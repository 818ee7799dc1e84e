#!/bin/sh
# The public header compiles alone, in C11 and C++, and twice in one file.
. "${abs_top_srcdir:-.}/tests/tap.sh"
CC=${CC:-cc}
header=$abs_top_srcdir/lib/referat.h
flags="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -I$abs_top_srcdir/lib"

printf '#include "referat.h"\n#include "referat.h"\nint main(void) { return 0; }\n' >"$tmp/one.c"
for std in c11 c17; do
  ok "the header alone is $std" $CC -std=$std $flags -Wstrict-prototypes -c -o "$tmp/one.o" "$tmp/one.c"
done
cat >"$tmp/options.c" <<'X'
#include <referat.h>
int main(void)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  return options.version == REFERAT_OPTIONS_VERSION && options.source_date_epoch == -1 ? 0 : 1;
}
X
ok "REFERAT_OPTIONS_INIT is C11" $CC -std=c11 $flags -o "$tmp/options" "$tmp/options.c"
ok "and sets the defaults" "$tmp/options"
if command -v "${CXX:-c++}" >/dev/null 2>&1; then
  cp "$tmp/one.c" "$tmp/one.cc"
  ok "the header alone is C++11" "${CXX:-c++}" -std=c++11 $flags -c -o "$tmp/one.o" "$tmp/one.cc"
else
  skip 1 "no C++ compiler"
fi
is "$(grep -c '^#include' "$header")" 2 "the header includes no more than two standard headers"
done_testing
