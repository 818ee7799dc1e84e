#!/bin/sh
# What is installed, and that 'make installcheck' holds of it.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need make "${PKG_CONFIG:-pkg-config}"
unset MAKEFLAGS MFLAGS MAKELEVEL DESTDIR
root=$tmp/root
make -s -C "$abs_top_builddir" install DESTDIR="$root" >"$tmp/log" 2>&1
is "$?" 0 "make install" || diag "$(tail -n 20 "$tmp/log")"

bindir=$(dirname "$(find "$root" -path '*/bin/referat2xml')")
is "$(find "$root" -path '*/include/*' -type f | sed 's,.*/include/,,')" "referat.h" "one header, no more"
ok "the library has a manual page" test -n "$(find "$root" -path '*/man/man3/libreferat.3*')"
ok "the schema, in both forms" sh -c "test -n \"\$(find '$root' -path '*/share/referat/schema/referat.rnc')\" &&
  test -n \"\$(find '$root' -path '*/share/referat/schema/referat.rng')\""
for program in "$bindir"/*; do
  name=$(basename "$program")
  ok "$name has a manual page" test -n "$(find "$root" -path "*/man/man1/$name.1*")"
  [ ! -d "$abs_top_builddir/completion/bash" ] ||
    is "$(find "$root" -path "*/completions/$name" -o -name "_$name" -o -path "*/vendor_completions.d/$name.fish" | wc -l)" \
      3 "$name has completion for three shells"
done
[ ! -d "$abs_top_builddir/po/da" ] ||
  ok "the Danish messages" test -n "$(find "$root" -path '*/locale/da/LC_MESSAGES/referat.mo')"
is "$(find "$root" -path '*/bin/*' -type f ! -name 'referat*')" "" "no program of another name"

# Nothing of what was set for the tests is needed to use it.
make -s -C "$abs_top_builddir" installcheck DESTDIR="$root" >"$tmp/log" 2>&1
is "$?" 0 "make installcheck" || diag "$(grep -A8 '^not ok' "$tmp/log" || tail -n 20 "$tmp/log")"
ok "it tried something" grep -q '^ok .*items.c is built' "$tmp/log"
done_testing
