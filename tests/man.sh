#!/bin/sh
# The manual pages: without fault, and complete beside --help and the schema.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need mandoc
LC_ALL=C # in which words are sorted and compared
export LC_ALL

# Which lines of a sorted file no line of the input is.
missing() { # file
  sort -u | comm -13 - "$1"
}

for page in "$abs_top_builddir"/manual/referat2*.1; do
  name=$(basename "$page" .1)
  # a page that is not installed yet is no fault
  is "$(mandoc -T lint -W style "$page" 2>&1 | grep -v 'referenced manual not found')" "" "$name: mandoc finds no fault"
  mandoc -T ascii "$page" | col -b >"$tmp/page" 2>/dev/null || mandoc -T ascii "$page" | sed 's/.\x08//g' >"$tmp/page"
  [ -x "$abs_top_builddir/converters/$name" ] || continue
  "$abs_top_builddir/converters/$name" --help >"$tmp/help"
  grep -o -e '--[a-z][a-z-]*' "$tmp/help" | sort -u >"$tmp/options"
  ok "$name: there are options" test -s "$tmp/options"
  grep -o -e '--[a-z][a-z-]*' "$tmp/page" | sort -u >"$tmp/told"
  is "$(missing "$tmp/options" <"$tmp/told")" "" "$name: every option of --help is on the page"
  is "$({ cat "$tmp/options"; printf -- '--noout\n--xpath\n--relaxng\n'; } | missing "$tmp/told")" "" \
    "$name: and no other, but for those of other programs, in the examples"
  # of --help all statuses, and of cli.h one that nobody asks for
  sed -n '/^EXIT STATUS/,/^[A-Z]/{/^[[:space:]]*[0-9][0-9]*[[:space:]]/p;/referat2xml(1)/p;}' "$tmp/page" | awk '{ print $1 }' >"$tmp/statuses"
  case $(cat "$tmp/statuses") in
    As) ok "$name: its statuses are those of referat2xml" test "$name" != referat2xml ;;
    *) is "$(tr '\n' ' ' <"$tmp/statuses")" "0 1 64 65 66 70 71 73 74 " "$name: and every exit status" ;;
  esac
  is "$(sed -n '/^Exit status:/,$p' "$tmp/help" | grep -o '\b[0-9][0-9]*\b' | sort -nu | tr '\n' ' ')" \
    "$(sed -n 's/^  EXIT_[A-Z_]* = \([0-9]*\),*.*/\1/p' "$abs_top_srcdir/converters/cli.h" | grep -vx 70 | tr '\n' ' ')" \
    "$name: --help tells of those of the code"
done
page=$abs_top_srcdir/converters/referat-profile.5
is "$(mandoc -T lint -W style "$page" 2>&1 | grep -v 'referenced manual not found')" "" "referat-profile: mandoc finds no fault"
mandoc -T ascii "$page" | sed 's/.\x08//g' >"$tmp/page"
"$abs_top_builddir/converters/referat2xml" --print-profile | grep -o '^\[[a-z-]*\]' | sort -u >"$tmp/tables"
ok "there are tables" test "$(wc -l <"$tmp/tables")" -gt 50
is "$(sed -n 's/^ *\(\[[a-z-]*\]\)\( .*\)\?$/\1/p' "$tmp/page" | missing "$tmp/tables")" "" \
  "and the page tells of each"
is "$(sed -n '/Bd -literal$/,/^\.Ed/p' "$page" | sed '1d;$d')" "$(cat "$abs_top_srcdir/examples/profiles/strandmose.profile")" \
  "its example is the profile that is installed"
mandoc -T ascii "$abs_top_builddir/manual/referat2xml.1" | sed 's/.\x08//g' >"$tmp/page"
grep -x '[a-z-]*' "$abs_top_srcdir/lib/model/findings.txt" | grep . | LC_ALL=C sort >"$tmp/codes"
sed -n '/^The codes are:/,/^\.El/s/^\.It Cm //p' "$abs_top_builddir/manual/referat2xml.1" >"$tmp/told"
ok "there are codes of findings" test "$(wc -l <"$tmp/codes")" -gt 20
same_file "$tmp/told" "$tmp/codes" "the page tells of each, in their order, and of no other"
# The library's page is made of its header.
page=$abs_top_builddir/manual/libreferat.3
is "$(mandoc -T lint -W style "$page" 2>&1 | grep -v 'referenced manual not found\|outdated mandoc.db')" "" \
  "libreferat: mandoc finds no fault"
sed -n 's/^ *\(referat_[a-z0-9_]*\);$/\1/p' "$abs_top_srcdir/lib/referat.map" | sort >"$tmp/functions"
sed -n 's/^\.Fo //p' "$page" | sort >"$tmp/told"
same_file "$tmp/told" "$tmp/functions" "its synopsis has every function of the library, and no other"
sed -n 's/^\.It Fn \([a-z0-9_]*\).*/\1/p' "$page" | sort >"$tmp/told"
same_file "$tmp/told" "$tmp/functions" "and its text tells of each"
is "$(sed -n '/^\.It Fn/{n;/^\.El/p;}' "$page")" "" "in words"
grep -o '\bREFERAT_[A-Z0-9_]*\b' "$abs_top_srcdir/lib/referat.h" | grep -v '^REFERAT_\(API\|H\)$' | sort -u >"$tmp/constants"
ok "there are constants" test "$(wc -l <"$tmp/constants")" -gt 100
is "$(tr -c 'A-Za-z0-9_' '\n' <"$page" | missing "$tmp/constants")" "" "and every constant"

# That of the XML has a list made of the schema in compact syntax; this is the other syntax.
page=$abs_top_builddir/manual/referat-xml.5
is "$(mandoc -T lint -W style "$page" 2>&1 | grep -v 'referenced manual not found\|outdated mandoc.db')" "" \
  "referat-xml: mandoc finds no fault"
for kind in element attribute; do
  [ $kind = element ] && macro=Cm || macro=Ic
  sed -n "s/.*<$kind name=\"\([^\"]*\)\".*/\1/p" "$abs_top_builddir/lib/xml/referat.rng" | sort -u >"$tmp/names"
  ok "there are names of $kind" test "$(wc -l <"$tmp/names")" -gt 30
  is "$(sed -n "s/^\.It $macro \([^ ]*\)\( Pq .*\)\?$/\1/p" "$page" | missing "$tmp/names")" "" \
    "its list has every $kind of the schema"
done
is "$(sed -n '/^\.Li/{/[(] *[,|)]/p;/[,|] *)/p;/^.Li "[,|]/p;}' "$page")" "" "what an element holds is put whole"

# Where the pages are read, by whatever program, the paths are those of the installation.
is "$(grep -l '@[a-z]*@' "$abs_top_builddir"/manual/*.[135])" "" "no path is left open"
prefix=$(sed -n 's/^prefix = //p' "$abs_top_builddir/Makefile")
ok "they lead below the prefix" grep -q "^\.It Pa $prefix/" "$abs_top_builddir/manual/referat2json.1"
if command -v man >/dev/null 2>&1; then
  for page in "$abs_top_builddir"/manual/*.[135]; do
    is "$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$page" 2>&1 >"$tmp/shown" | grep -v 'cannot adjust line\|break line')" "" \
      "man -l shows $(basename "$page") without a remark"
    ok "all of it" grep -q 'SEE ALSO' "$tmp/shown"
  done
else
  skip 16 "man is not installed"
fi

sed -n '/attribute code {/,/}/s/.*"\([a-z-]*\)".*/\1/p' "$abs_top_builddir/lib/xml/referat.rnc" | sort -u >"$tmp/codes"
ok "the schema has codes of findings" test "$(wc -l <"$tmp/codes")" -ge 15
is "$(sed -n 's/^ *\([a-z-]*\)\( *\|  .*\)$/\1/p' "$tmp/page" | missing "$tmp/codes")" "" \
  "the page tells of each"
done_testing
