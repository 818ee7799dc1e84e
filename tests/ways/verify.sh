#!/bin/sh
# referat2xml --verify and --extract.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
minutes=$abs_top_srcdir/examples/birkhavn-2024-05-14.txt
cd "$tmp" || exit 1
"$converter" -q -o minutes.xml "$minutes"

ok "the XML holds its source" "$converter" --verify "$minutes" minutes.xml
"$converter" --verify "$minutes" minutes.xml >out 2>&1
is "$(cat out)" "" "and nothing is said about it"

sed 's/Havneudvalget/Havneudvalgene/' "$minutes" >other.txt
cmp -s other.txt "$minutes" && sed '5s/e/a/' "$minutes" >other.txt
"$converter" --verify other.txt minutes.xml 2>err
is $? 1 "a changed source: the status"
ok "a changed source: the place and both texts" \
  grep -Eq '^referat2xml: other.txt:[0-9]+:[0-9]+: the source goes on with ".*", the document with "' err

{ cat "$minutes"; echo; } >spaced.txt
"$converter" --verify spaced.txt minutes.xml 2>err
is $? 1 "only white space differs: the status"
ok "only white space differs: the digest tells" grep -q 'SHA-256' err

sed 's/>Godkendt\.</>Afvist.</' minutes.xml >forged.xml
cmp -s forged.xml minutes.xml && sed 's/<p>./<p>/' minutes.xml >forged.xml
"$converter" --verify "$minutes" forged.xml 2>err
is $? 1 "a forged document: the status"

"$converter" --verify nothere.txt minutes.xml 2>err
is $? 66 "no such source"
"$converter" --verify "$minutes" "$minutes" 2>err
is $? 65 "the second file is no XML"

# What anyone can do who does not have this program.
if command -v xmllint >/dev/null 2>&1 && command -v sha256sum >/dev/null 2>&1; then
  is "$(xmllint --xpath 'string(//*[local-name()="source"]/@sha256)' minutes.xml)" \
    "$(sha256sum <"$minutes" | cut -d ' ' -f 1)" "xmllint and sha256sum tell the same"
  held() { # the text in XML, as the README shows it
    xmllint --xpath '//text() | //@marker | //*[local-name()="hy"]' "$1" |
      sed 's/^ marker="\(.*\)"$/\1/; s/<hy\/>/-/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' |
      tr -d '[:space:]' | sha256sum
  }
  for file in birkhavn-2024-05-14 brovig-2024-11-06 lyngvig-2024-09-17 ravnsoe-2023-10-05 skovbjerg-2025-01-22; do
    "$converter" -q -o text.xml "$abs_top_srcdir/examples/$file.txt"
    is "$(held text.xml)" "$(tr -d '[:space:]' <"$abs_top_srcdir/examples/$file.txt" | sha256sum)" \
      "they tell the same of the text of $file"
  done
  not_ok "and that it is another" test "$(held forged.xml)" = "$(held minutes.xml)"
else
  skip 7 "xmllint or sha256sum is not installed"
fi

for what in decisions items annexes; do
  "$converter" -q --extract $what -o $what.csv "$minutes"
  is $? 0 "$what: extracted"
  is "$(tr -cd '\r' <$what.csv | wc -c)" "$(tr -cd '\n' <$what.csv | wc -c)" "$what: lines end in CR LF"
done
is "$(head -n 1 decisions.csv | tr -d '\r')" \
  "committee,meeting,number,title,cases,body,date,outcome,amended,decision" "decisions: the columns"
if command -v python3 >/dev/null 2>&1; then
  is "$(python3 -c 'import csv, sys; print(len({len(r) for r in csv.reader(open(sys.argv[1], newline=""))}))' decisions.csv)" \
    1 "decisions: every record has as many fields"
  is "$(python3 -c 'import csv, sys; print(sum(1 for r in csv.reader(open(sys.argv[1], newline=""))) - 1)' items.csv)" \
    "$(grep -c '<item ' minutes.xml)" "items: one record each"
fi
"$converter" --extract everything "$minutes" 2>err
is $? 64 "something that cannot be extracted"
done_testing
