#!/bin/sh
# Minutes cut off after any byte: no crash, and valid XML or a clear error.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need xmllint
minutes=$abs_top_srcdir/examples/skovbjerg-2025-01-22.txt
mkdir "$tmp/out"
"$abs_top_builddir/tests/truncate" "$minutes" "$tmp/out" >"$tmp/log" 2>&1
is "$?" 0 "the program ends well"
is "$(grep -c '^ok' "$tmp/log") $(grep -c '^not ok' "$tmp/log")" "3 0" \
  "every cut gives well-formed XML or a clear error" || diag "$(cat "$tmp/log")"
ok "there are results" test "$(find "$tmp/out" -name '*.xml' | wc -l)" -gt 100
find "$tmp/out" -name '*.xml' -print0 | sort -z |
  xargs -0 xmllint --noout --nonet --relaxng "$abs_top_builddir/lib/xml/referat.rng" >"$tmp/lint" 2>&1
is "$?" 0 "and they are valid" || diag "$(grep -v ' validates$' "$tmp/lint" | head -n 10)"
done_testing
