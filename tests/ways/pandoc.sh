#!/bin/sh
# What plugs into pandoc: the reader, the writer, the filters, the defaults.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need pandoc
filters=$abs_top_srcdir/filters/pandoc
minutes=$abs_top_srcdir/examples/birkhavn-2024-05-14.txt
cd "$tmp" || exit 1
converter referat2json
REFERAT2JSON=$converter
converter referat2xml
REFERAT2XML=$converter
export REFERAT2JSON REFERAT2XML

for version in 1.21 1.22 1.22.2.1 1.23 1.23.1; do
  "$REFERAT2JSON" -q --api-version=$version -o v.json "$minutes"
  is $? 0 "version $version: the status"
  ok "version $version: stands in the JSON" \
    grep -q "^{\"pandoc-api-version\":\[$(echo $version | tr . ,)\]" v.json
done
for version in 1.20 1.24 2.0 1.2 1.22. x; do
  "$REFERAT2JSON" -q --api-version=$version "$minutes" >/dev/null 2>err
  is $? 64 "version $version is not known"
done

# Into a pipe the version is the one that pandoc asks for.
"$REFERAT2JSON" -q "$minutes" 2>err | pandoc -f json -t plain -o piped.txt
is $? 0 "pandoc takes what is piped to it"
ok "and finds the minutes in it" grep -q 'Godkendelse af dagsorden' piped.txt
mkdir fake
version_of() { sed -n 's/^{"pandoc-api-version":\[\([0-9,]*\)\].*/\1/p'; }
piped() { # stand-in for pandoc; the version
  printf '#!/bin/sh\n%s\n' "$1" >fake/pandoc
  chmod +x fake/pandoc
  PATH=$tmp/fake:$PATH "$REFERAT2JSON" -q "$minutes" 2>err | version_of
}
for said in 1,21 1,22,2,1 1,23,1; do
  is "$(piped "echo '{\"pandoc-api-version\":[$said],\"meta\":{}}'")" "$said" "piped: version $said is asked for"
done
for said in 1,24 1,2 1,229 '1,22,' '1,,22' 1,22x 1,22,1,1,1,1,1,1,1,1,1 ''; do
  is "$(piped "echo '{\"pandoc-api-version\":[$said],\"meta\":{}}'")" 1,23 "piped: '$said' is none that we know"
done
is "$(piped 'exit 1')" 1,23 "piped: a pandoc that fails"
is "$(piped 'echo x >&2; kill -SEGV $$')" 1,23 "piped: one that crashes"
is "$(cat err)" "" "of which nothing is said"
rm fake/pandoc
is "$(PATH=$tmp/fake:$(dirname "$(command -v sed)")/nowhere "$REFERAT2JSON" -q "$minutes" 2>err | version_of)" 1,23 \
  "piped: there is no pandoc"
printf '#!/bin/sh\necho "{\"pandoc-api-version\":[1,21]}"\n' >fake/pandoc
chmod +x fake/pandoc
is "$(PATH=$tmp/fake:$PATH "$REFERAT2JSON" -q --api-version=1.22 "$minutes" | version_of)" 1,22 \
  "piped: --api-version decides"
PATH=$tmp/fake:$PATH "$REFERAT2JSON" -q -o file.json "$minutes" | cat
is "$(version_of <file.json)" 1,23 "a file is the same everywhere"
PATH=$tmp/fake:$PATH "$REFERAT2JSON" -q "$minutes" >file.json
is "$(version_of <file.json)" 1,23 "and so it is by redirection"

running=$(echo | pandoc -t json | sed -n 's/.*"pandoc-api-version":\[\([0-9]*\),\([0-9]*\).*/\1.\2/p')
"$REFERAT2JSON" -q --api-version="${running:-1.22}" -o minutes.json "$minutes"
pandoc -f json -t native -o json.native minutes.json
is $? 0 "pandoc takes the JSON"

pandoc -f "$filters/referat.lua" -t native -o reader.native "$minutes" 2>err
is $? 0 "the reader: the status"
same_file reader.native json.native "the reader gives what referat2json gives"
pandoc -p -f "$filters/referat.lua" -t native <"$minutes" >stdin.native 2>err
same_file stdin.native json.native "the reader, from standard input"
pandoc -f "$filters/referat.lua" -o minutes.epub "$minutes" 2>err
is $? 0 "the reader, to EPUB, which wants an id at every heading"
printf 'Kære Ida\n\nTak for sidst.\n' >letter.txt
pandoc -f "$filters/referat.lua" -t native letter.txt >out 2>err
ok "what is not minutes is an error of the reader's" grep -q 'not minutes' err
REFERAT2JSON=/nowhere/referat2json pandoc -f "$filters/referat.lua" "$minutes" >out 2>err
ok "a missing program is named" grep -q '/nowhere/referat2json could not be run' err

pandoc -f json -L "$filters/decisions.lua" -t json -o decisions.json minutes.json
pandoc -f json -t plain --wrap=none -o decisions.txt decisions.json
is "$(grep -o '"decision"' decisions.json | wc -l)" "$(grep -o '"decision"' minutes.json | wc -l)" \
  "decisions: all of them stay"
not_ok "decisions: and no other section" grep -q '"presentation"' decisions.json

# Not a number of anybody: day, month and year are made up, and so is the rest.
day=310299 && day=3101${day#3102} && number=$day-0000
printf -- '---\ntitle: Om %s\n---\n# Sag %s {#x key="%s"}\n\nNr. %s, %s %s og (**%s%s**). [%s](https://example.org/%s)\n' \
  $number $number $number $number $day 0000 $day 0000 $number $number >numbers.md
printf 'Ikke 12345678901, 991399-0000 og 15.00.00-G01-517-23.\n' >>numbers.md
pandoc -L "$filters/mask-cpr.lua" -s -t markdown --wrap=none -o masked.md numbers.md
not_ok "mask-cpr: no number is left" grep -Eq "$day.?0000" masked.md
is "$(grep -o 'XXXXXX-XXXX' masked.md | wc -l)" 8 "mask-cpr: in text, heading, attribute, link and metadata"
ok "mask-cpr: what is none stays" grep -q 'Ikke 12345678901, 991399-0000 og 15.00.00-G01-517-23.' masked.md

pandoc -f "$filters/referat.lua" -t docx -o minutes.docx "$minutes" 2>err
pandoc -t "$filters/referat-writer.lua" -o minutes.xml minutes.docx 2>err
is $? 0 "the writer: the status"
is "$(grep -c '<section kind="decision"' minutes.xml)" \
  "$("$REFERAT2XML" -q "$minutes" | grep -c '<section kind="decision"')" "the writer: the decisions are there"
if command -v xmllint >/dev/null 2>&1; then
  ok "the writer: valid" xmllint --noout --relaxng "$abs_top_builddir/lib/xml/referat.rng" minutes.xml
else
  skip 1 "xmllint is not installed"
fi

# Its own templates are looked for beside the document: ours is one like Word's.
converter referat2docx
"$converter" --print-reference-doc -o kommune.docx
pandoc --reference-doc=kommune.docx -o letter.docx masked.md 2>err
is $? 0 "our reference document is one for pandoc, too" || diag "$(cat err)"

for file in "$abs_top_builddir"/filters/pandoc/defaults/*.yaml; do
  ok "$(basename "$file") names its files by absolute paths" grep -q ' /.*/referat/pandoc/.*\.lua$' "$file"
done
done_testing
