#!/bin/sh
# Referat XML has a media type of its own, by its ending and by what stands in it.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need update-mime-database gio
XDG_DATA_HOME=$tmp/data
XDG_DATA_DIRS=/usr/local/share:/usr/share
export XDG_DATA_HOME XDG_DATA_DIRS
mkdir -p "$XDG_DATA_HOME/mime/packages"
copy_of "$abs_top_srcdir/filters/mime/referat.xml" "$XDG_DATA_HOME/mime/packages/referat.xml"
update-mime-database "$XDG_DATA_HOME/mime" 2>"$tmp/err"
is "$?" 0 "the description is taken"
is "$(cat "$tmp/err")" "" "without a remark"

converter referat2xml
cd "$tmp" || exit 1
type_of() { # file
  gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p'
}
ours=application/x-referat+xml
"$converter" -q -o made.xml "$abs_top_srcdir/examples/birkhavn-2024-05-14.txt"
cp made.xml made.referat.xml
cp made.xml made
tr '"' "'" <made.xml | sed '1d' | head -n 3 >short
echo >empty.referat.xml
is "$(type_of made.referat.xml)" "$ours" "by its ending"
is "$(type_of empty.referat.xml)" "$ours" "by its ending alone"
is "$(type_of made)" "$ours" "without any ending, by its namespace"
is "$(type_of short)" "$ours" "without a declaration, and in other quotes"

echo '<?xml version="1.0"?><minutes xmlns="urn:other"/>' >other
echo '<?xml version="1.0"?><a href="urn:x-referat:1"/>' >link
is "$(type_of made.xml)" application/xml "any .xml is one of XML, as before"
not_ok "another vocabulary is none" test "$(type_of other)" = "$ours"
not_ok "nor what only names ours" test "$(type_of link)" = "$ours"
if command -v xdg-mime >/dev/null 2>&1; then
  is "$(XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype made.referat.xml)" "$ours" "xdg-mime says the same"
else
  skip 1 "xdg-mime is not installed"
fi
done_testing
