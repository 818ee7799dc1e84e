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

printf 'Referat Havneudvalget\n\nMødedato: 01-02-2024\n\nPunkt 1: Salg af kaj\n\nBeslutning\n\nGodkendt på Ærø.\n' >short.txt
"$converter" -q -o short.xml short.txt
sed 's/Ærø/Ærøskøbing, som udvalget har besøgt tre gange/' short.txt >longer.txt
"$converter" --verify longer.txt short.xml 2>err
is "$(cat err)" 'referat2xml: longer.txt:9:19: the source goes on with "skøbing,somudvalgetharbesøgttreg", the document with "."' \
  "a changed source: how each goes on"

{ cat "$minutes"; echo; } >spaced.txt
"$converter" --verify spaced.txt minutes.xml 2>err
is $? 1 "only white space differs: the status"
ok "only white space differs: the digest tells" grep -q 'SHA-256' err

sed 's/>Godkendt\.</>Afvist.</' minutes.xml >forged.xml
cmp -s forged.xml minutes.xml && sed 's/<p>./<p>/' minutes.xml >forged.xml
"$converter" --verify "$minutes" forged.xml 2>err
is $? 1 "a forged document: the status"

# What looks like a link, before what pandoc takes for attributes.
printf '# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: Salg [a](b) {#item-1 .item}\n\nGodkendt.\n' >linked.md
"$converter" -q -o linked.xml linked.md
ok "brackets before attributes" "$converter" --verify linked.md linked.xml
printf '# Punkt 1: En sag\n\nA\n:::\n\n::: |\n:::\n\n::: {.b c="d\n' >fenced.md
"$converter" -q --force -o fenced.xml fenced.md
ok "fences before text that begins as one" "$converter" --verify fenced.md fenced.xml

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

# A source that another program read: a stand-in for it whose version and text are files.
mkdir fake
cat >fake/pdftotext <<END
#!/bin/sh
case \$1 in
-v) echo "pdftotext version \$(cat "$tmp/version")" >&2 ;;
*) cat >/dev/null; awk -f "$abs_top_srcdir/tests/ways/words.awk" "$tmp/text" ;;
esac
END
chmod +x fake/pdftotext
printf '%%PDF-1.7\nx' >a.pdf
copy_of "$minutes" text
echo 22.12.0 >version
saved_path=$PATH
PATH=$tmp/fake:$PATH
"$converter" -q -o pdf.xml a.pdf
attr() { # name file
  sed -n 's/.*<source.* '"$1"'="\([^"]*\)".*/\1/p' "$2"
}
is "$(attr via pdf.xml)" "pdftotext 22.12.0" "read by another program: which, and its version"
is "$(attr media-type pdf.xml) $(attr bytes pdf.xml)" "application/pdf 10" "the file's type and size"
if command -v sha256sum >/dev/null 2>&1; then
  is "$(attr sha256 pdf.xml)" "$(sha256sum <a.pdf | cut -d ' ' -f 1)" "the digest of the file"
  not_ok "which is not that of the text" test "$(attr sha256 pdf.xml)" = "$(attr text-sha256 pdf.xml)"
  printf '%s\n' "$(attr text-sha256 pdf.xml)" >digest
  ok "the text has its own" grep -Eqx '[0-9a-f]{64}' digest
else
  skip 3 "sha256sum is not installed"
fi
"$converter" --verify a.pdf pdf.xml 2>err
is $? 0 "the XML holds the file that was given"
is "$(cat err)" "" "and nothing is said about it"

echo 25.03.0 >version
"$converter" --verify a.pdf pdf.xml 2>err
is $? 0 "another version that gives the same text: it holds"
is "$(cat err)" \
  "referat2xml: a.pdf: pdftotext 25.03.0 reads it now, pdftotext 22.12.0 read it when the XML was made" \
  "and the version is told"
cp other.txt text
"$converter" --verify a.pdf pdf.xml 2>err
is $? 1 "another version that gives another text: the status"
is "$(wc -l <err)" 2 "two lines"
ok "the place, and the likely cause" grep -Eq \
  '^referat2xml: a.pdf:[0-9]+:[0-9]+: the source .*; the file is the same: that another version read it' err
sed 3G "$minutes" >text # a blank line more
"$converter" --verify a.pdf pdf.xml 2>err
is $? 1 "and one that differs in white space alone: the status"
ok "the digest of the text tells" grep -q 'what does not count.*SHA-256.*likely cause' err

echo 22.12.0 >version
"$converter" --verify a.pdf pdf.xml 2>err
is $? 1 "the same version with another text: the status"
not_ok "no version is blamed" grep -q 'likely cause' err
copy_of "$minutes" text
printf '%%PDF-1.7\ny' >b.pdf
"$converter" --verify b.pdf pdf.xml 2>err
is $? 1 "another file with the same text: the status"
ok "its digest tells" grep -q "the text is the same, but the source's SHA-256 is" err
cp other.txt text
echo 25.03.0 >version
"$converter" --verify b.pdf pdf.xml 2>err
is $? 1 "another file with another text: the status"
not_ok "the file is not said to be the same" grep -q 'likely cause' err

# Who asks for the text, and who does not.
"$converter" --verify "$minutes" pdf.xml 2>err
is $? 1 "the text in place of the file: the status"
sed 's/application.pdf/application\/x-unknown/' pdf.xml >unknown.xml
"$converter" --verify a.pdf unknown.xml 2>err
is $? 71 "a type that nothing here reads: the status"
"$converter" -q --publish -o edition.xml a.pdf
is "$(attr sha256 edition.xml)$(attr text-sha256 edition.xml)$(attr bytes edition.xml)" "" \
  "a published edition has neither digest nor size"
"$converter" --verify a.pdf edition.xml 2>err
is $? 1 "and does not hold its source"
ok "as it says" grep -q 'published edition' err
printf '#!/bin/sh\ncase $1 in -v) exit 1 ;; esac\nawk -f "%s" "%s"\n' \
  "$abs_top_srcdir/tests/ways/words.awk" "$minutes" >fake/pdftotext
"$converter" -q -o silent.xml a.pdf
is "$(attr via silent.xml)" "pdftotext" "a program that does not tell its version"
PATH=$saved_path
"$converter" -q -o text.xml "$minutes"
is "$(attr via text.xml)$(attr text-sha256 text.xml)" "" "of plain text no other program is told"

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
# Text that a spreadsheet would run, at the beginning of a value or where another separator parts it.
printf '%s\n' 'Referat' 'Byrådet' 'Mødedato' '12-03-2024' '' 'Punkt 1: =1+1;=2+2,@x' '' 'Beslutning' '' \
  'Godkendt;+3; -4' '' '- at sagen udgår.' >formula.txt
for csv in rfc4180 dk; do
  "$converter" -q --force --extract decisions --csv=$csv -o formula-$csv.csv formula.txt
  is "$(grep -c "[;,\"]=\|[;,\"]+\|[;,\"]@\|^[=+@]" formula-$csv.csv)" 0 "$csv: no value is a formula, whatever parts it"
  ok "$csv: and the text is there" grep -q "'=1+1;'=2+2,'@x" formula-$csv.csv
done
is "$(head -c 3 formula-dk.csv | od -An -tx1 | tr -d ' ')" efbbbf "dk: the mark of UTF-8 first"
is "$(head -n 1 formula-dk.csv | tail -c +4 | tr -d '\r')" \
  "committee;meeting;number;title;cases;body;date;outcome;amended;decision" "dk: semicolons"
if command -v python3 >/dev/null 2>&1; then
  is "$(python3 -c 'import csv, sys
a, b = (list(csv.reader(open(f, newline="", encoding="utf-8-sig"), delimiter=d))
        for f, d in (("formula-rfc4180.csv", ","), ("formula-dk.csv", ";")))
print(a == b, len(a), len({len(r) for r in a}))')" "True 2 1" "both forms hold the same values"
fi
"$converter" --csv=xls --extract items "$minutes" 2>err
is $? 64 "another form of CSV"
"$converter" --extract everything "$minutes" 2>err
is $? 64 "something that cannot be extracted"
done_testing
