#!/bin/sh
# Who may include whom: base <- model <- {lexicon, xml, write}, lexicon <- read,
# and base <- package <- {office, write}.  Converters and filters see referat.h alone.  And the size of files.
. "${abs_top_srcdir:-.}/tests/tap.sh"
cd "$abs_top_srcdir" || exit 1

# Each file's room and what it includes of ours: "room included file".
find lib converters -name '*.[ch]' | sort | xargs awk -F '"' '/^[ \t]*#[ \t]*include[ \t]*"/ {
  parts = split(FILENAME, part, "/")
  split($2, included, "/")
  room = part[1] != "lib" ? "outside" : (parts > 2) ? part[2] : "top"
  print room, included[1], FILENAME " includes " $2
}' >"$tmp/includes"

# What a room may include, besides itself, referat.h and config.h.
awk 'BEGIN {
  may["model"] = may["package"] = "base"
  may["lexicon"] = may["xml"] = "base model"
  may["read"] = "base model lexicon"
  may["office"] = "base package"
  may["write"] = "base model package xml" # office documents carry the XML
  may["top"] = "base model lexicon read xml package office write"
}
index(" " $1 " " may[$1] " referat.h config.h ", " " $2 " ") == 0' "$tmp/includes" |
  while read -r room included what; do
    file=${what%% *}
    # beside a file in its own folder: a converter its own headers, and the entrances theirs
    case $room in
      outside | top) [ -f "${file%/*}/$included" ] && continue ;;
    esac
    echo "$what"
  done >"$tmp/breaches"

ok "there are includes to look at" test "$(wc -l <"$tmp/includes")" -gt 20
is "$(cat "$tmp/breaches")" "" "every room includes what it may, and no more"
# Files of the writers: a name stands for a .c and its .h.
sed -n 's/^write write \(.*\)\.[ch] includes \(.*\)\.h$/\1 lib\/\2/p' "$tmp/includes" >"$tmp/order"
ok "the writers' files include each other" test "$(wc -l <"$tmp/order")" -gt 20
is "$(tsort <"$tmp/order" 2>&1 >/dev/null)" "" "no circle of files among the writers"
is "$(find lib -mindepth 1 -maxdepth 1 -type d | sed 's,lib/,,' | sort | tr '\n' ' ')" \
  "base lexicon model office package read write xml " "the rooms are those of the design"
is "$(find lib converters filters tests -name '*.[ch]' ! -name builtin.c ! -name formats.c ! -name findingcodes.h ! -name rows.h ! -name vocabulary.h -exec wc -l {} + |
  awk '$2 != "total" && $1 > 800')" "" "no file is longer than 800 lines"
is "$(find lib converters tests examples -name '*.[ch]' ! -name builtin.c ! -name formats.c ! -name findingcodes.h ! -name rows.h ! -name vocabulary.h -exec env LC_ALL=C.UTF-8 wc -L {} + |
  awk '$2 != "total" && $1 > 100')" "" "no line is longer than 100 columns"
is "$(grep -lE '\b(zip_|ZIP_)[a-zA-Z]+' -r lib converters --include='*.[ch]' | grep -v '^lib/package/')" "" \
  "only the room package knows libzip"
done_testing
