#!/bin/sh
# What is installed, and that examples/items.c needs no more than that.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need make "${PKG_CONFIG:-pkg-config}"
CC=${CC:-cc}
unset MAKEFLAGS MFLAGS MAKELEVEL DESTDIR
root=$tmp/root
make -s -C "$abs_top_builddir" install DESTDIR="$root" >"$tmp/log" 2>&1
is "$?" 0 "make install" || diag "$(tail -n 20 "$tmp/log")"

pc=$(find "$root" -name referat.pc)
PKG_CONFIG_LIBDIR=$(dirname "$pc"):$(${PKG_CONFIG:-pkg-config} --variable pc_path pkg-config)
PKG_CONFIG_SYSROOT_DIR=$root
export PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR
ok "referat.pc is found" "${PKG_CONFIG:-pkg-config}" --exists referat
flags=$("${PKG_CONFIG:-pkg-config}" --cflags --libs referat)
libdir=$root$(PKG_CONFIG_SYSROOT_DIR= "${PKG_CONFIG:-pkg-config}" --variable=libdir referat)
bindir=$(dirname "$(find "$root" -name referat2xml)")
is "$(find "$root" -path '*/include/*' -type f | sed 's,.*/include/,,')" "referat.h" "one header, no more"
ok "the schema, in both forms" sh -c "test -n \"\$(find '$root' -path '*/share/referat/schema/referat.rnc')\" &&
  test -n \"\$(find '$root' -path '*/share/referat/schema/referat.rng')\""
for program in "$bindir"/*; do
  name=$(basename "$program")
  ok "$name has a manual page" test -n "$(find "$root" -path "*/man/man1/$name.1*")"
done
is "$(find "$root" -path '*/bin/*' -type f ! -name 'referat*')" "" "no program of another name"

cp "$abs_top_srcdir/examples/items.c" "$tmp/items.c"
sanitize=
[ -z "$(nm -D "$libdir/libreferat.so" 2>/dev/null | grep -m1 __asan_init)" ] || sanitize=-fsanitize=address,undefined
cd "$tmp" || exit 1
# shellcheck disable=SC2086 # flags are a list
ok "items.c is built with pkg-config's flags" $CC -std=c11 -Wall -Wextra -Wpedantic -Werror $sanitize items.c $flags -o items
for minutes in birkhavn-2024-05-14.txt skovbjerg-2025-01-22.txt; do
  LD_LIBRARY_PATH=$libdir ./items "$abs_top_srcdir/examples/$minutes" >out 2>err
  is "$?" 0 "it reads $minutes" || diag "$(cat err)"
  same_file out "$abs_top_srcdir/tests/items/$minutes" "and prints number, title and outcome of each item"
done
LD_LIBRARY_PATH=$libdir ./items nowhere.txt >out 2>err
is "$?" 1 "it fails where there is no file"

if [ -z "$sanitize" ]; then
  LD_LIBRARY_PATH=$libdir "$bindir/referat2xml" "$abs_top_srcdir/examples/birkhavn-2024-05-14.txt" >out 2>err
  is "$?" 0 "the installed program runs"
fi
done_testing
