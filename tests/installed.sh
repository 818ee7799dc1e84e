#!/bin/sh
# What is installed is enough: the example programs are built with what referat.pc tells,
# and the programs run.  'make installcheck' runs it on $(DESTDIR)$(prefix), and
# tests/install.sh on a staged one; the environment tells the folders.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need "${PKG_CONFIG:-pkg-config}"
CC=${CC:-cc}
: "${bindir:?}" "${libdir:?}" "${pkgconfigdir:?}"
PKG_CONFIG_LIBDIR=$pkgconfigdir:$(${PKG_CONFIG:-pkg-config} --variable pc_path pkg-config)
PKG_CONFIG_SYSROOT_DIR=${DESTDIR:-}
export PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR
LD_LIBRARY_PATH=$libdir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

ok "referat.pc is found" "${PKG_CONFIG:-pkg-config}" --exists referat
is "$("${PKG_CONFIG:-pkg-config}" --modversion referat)" "$("$bindir/referat2xml" -V | sed 's/.* //')" \
  "the library that runs has its version"
flags=$("${PKG_CONFIG:-pkg-config}" --cflags --libs referat)
sanitize=
[ -z "$(nm -D "$libdir/libreferat.so" 2>/dev/null | grep -m1 __asan_init)" ] || sanitize=-fsanitize=address,undefined
cp "$abs_top_srcdir/examples/items.c" "$tmp/items.c"
cd "$tmp" || exit 1
# shellcheck disable=SC2086 # flags are a list
ok "items.c is built with its flags" $CC -std=c11 -Wall -Wextra -Wpedantic -Werror $sanitize items.c $flags -o items
programs=./items
if [ -e "$libdir/libreferat.a" ]; then
  needs=$("${PKG_CONFIG:-pkg-config}" --print-requires-private referat)
  # shellcheck disable=SC2046,SC2086
  ok "and with the static library" $CC -std=c11 $sanitize $("${PKG_CONFIG:-pkg-config}" --cflags referat) items.c \
    "$libdir/libreferat.a" $("${PKG_CONFIG:-pkg-config}" --libs $needs) -o items-static
  programs="$programs ./items-static"
fi
for program in $programs; do
  for minutes in birkhavn-2024-05-14.txt skovbjerg-2025-01-22.txt; do
    "$program" "$abs_top_srcdir/examples/$minutes" >out 2>err
    is "$?" 0 "$program reads $minutes" || diag "$(cat err)"
    same_file out "$abs_top_srcdir/tests/items/$minutes" "and prints number, title and outcome of each item"
  done
  "$program" nowhere.txt >out 2>err
  is "$?" 1 "it fails where there is no file"
done

# From Python nothing is compiled; and it tells what the program tells.  (A library with
# sanitizers is for programs that have them.)
if [ -n "$sanitize" ]; then
  :
elif ! command -v python3 >/dev/null; then
  skip 3 "decisions.py needs python3"
else
  mkdir folder
  cp "$abs_top_srcdir"/examples/*.txt folder/
  echo "Kære borger. Tak for din henvendelse." >folder/letter
  LIBREFERAT=$libdir/libreferat.so.0 python3 "$abs_top_srcdir/examples/decisions.py" folder >out 2>err
  is "$?" 1 "decisions.py tells that not all are minutes"
  is "$(sed 's/:.*//' err)" folder/letter "and which are not"
  cut -f1-6 out >told
  for minutes in folder/*.txt; do
    "$bindir/referat2xml" -q --extract=decisions "$minutes" | python3 -c '
import csv, sys
for row in list(csv.reader(sys.stdin))[1:]:
    print(sys.argv[1], row[6] or row[1], row[5] or row[0], row[2], row[3], row[7], sep="\t")' "${minutes#folder/}"
  done >expected
  same_file told expected "and of the others every decision"
fi

for format in xml docx odt md json; do
  "$bindir/referat2$format" -q -o "out.$format" "$abs_top_srcdir/examples/birkhavn-2024-05-14.txt" 2>err
  is "$?" 0 "the installed referat2$format runs" || diag "$(cat err)"
  ok "and writes" test -s "out.$format"
done
printf '1..%d\n' "$tap_count"
# 'make installcheck' goes by the exit status.
[ "$tap_failures" -eq 0 ] || exit 1
