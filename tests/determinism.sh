#!/bin/sh
# The same input gives the same bytes, whatever the locale, the time zone, the
# folder, the environment and the time.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
p=$converter
cd "$tmp" || exit 1
for minutes in "$abs_top_srcdir"/examples/*.txt "$abs_top_srcdir"/examples/*-*.md; do
  name=$(basename "$minutes")
  "$p" "$minutes" >first 2>first.err
  for locale in C C.UTF-8 da_DK.UTF-8 tr_TR.UTF-8 da_DK.ISO-8859-1; do
    LC_ALL=$locale LANG=$locale TZ=Pacific/Auckland "$p" "$minutes" >again 2>again.err
    cmp -s again first && cmp -s again.err first.err || echo "$name: $locale" >>differ
  done
  copy_of "$minutes" "$name"
  (mkdir -p far/away && cd far/away && TZ=America/Los_Angeles "$p" "../../$name" >../../again 2>/dev/null)
  cmp -s again first || echo "$name: another folder" >>differ
  env -i PATH=/usr/bin ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} "$p" "$minutes" >again 2>/dev/null
  cmp -s again first || echo "$name: an empty environment" >>differ
  SOURCE_DATE_EPOCH=1 MALLOC_PERTURB_=165 "$p" "$minutes" >again 2>/dev/null
  cmp -s again first || echo "$name: memory that is not zeroed" >>differ
  touch -d 2001-01-01 "$name"
  "$p" "$name" >again 2>/dev/null
  cmp -s again first || echo "$name: an old file" >>differ
done
ok "there was something to compare" test -s first
is "$(cat differ 2>/dev/null)" "" "the same bytes everywhere"
done_testing
