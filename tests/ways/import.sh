#!/bin/sh
# Documents that other programs read: found by their bytes, run without a shell,
# and clear words when something is missing.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
minutes=$abs_top_srcdir/examples/birkhavn-2024-05-14.txt
cd "$tmp" || exit 1
mkdir empty fake

# Which program is asked for, by the bytes alone.
printf '%%PDF-1.7\nx' >a.bin
printf '{\\rtf1 x}' >b.bin
printf '\357\273\277\n<!DOCTYPE HTML><p>x' >c.bin
printf '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>' >d.bin
for pair in a:pdf b:rtf c:html d:html; do
  PATH=$tmp/empty "$converter" "${pair%:*}.bin" 2>err
  is $? 71 "${pair#*:}: status without the program"
  ok "${pair#*:}: says what to install" grep -Eq "is needed to read ${pair#*:}: install the package '(pandoc|poppler-utils)'" err
done

# What the program says is passed on, and its failure is ours.
printf '#!/bin/sh\necho "line one" >&2\nexit 3\n' >fake/pdftotext
chmod +x fake/pdftotext
PATH=$tmp/fake:$PATH "$converter" -o out.xml a.bin 2>err
is $? 65 "a program that fails: the status"
ok "a program that fails: its message" grep -q 'pdftotext: line one' err
not_ok "a program that fails: no output" test -e out.xml
printf '#!/bin/sh\nkill -SEGV $$\n' >fake/pdftotext
PATH=$tmp/fake:$PATH "$converter" a.bin 2>err
is $? 65 "a program that crashes: the status"

# It gets the bytes, and its words are read.
printf '#!/bin/sh\ncat >&2\nexit 3\n' >fake/pdftotext
PATH=$tmp/fake:$PATH "$converter" a.bin 2>err
is "$(cat err)" "referat2xml: a.bin: pdftotext: $(tr '\n' ' ' <a.bin)" "it is given the bytes of the file"
awk -f "$abs_top_srcdir/tests/ways/words.awk" "$minutes" >words.xml
printf '#!/bin/sh\ncat "%s/words.xml"\n' "$tmp" >fake/pdftotext
PATH=$tmp/fake:$PATH "$converter" -q -o out.xml a.bin 2>err
is $? 0 "a program that works: the status"
ok "and what it says becomes XML" grep -q '<item ' out.xml
PATH=$tmp/fake:$PATH "$converter" -q -f pdf -o forced.xml "$minutes" 2>err
is $? 0 "--from=pdf asks the program whatever the bytes are"

# Pages that hold no words, and what is no list of words, say so.
printf '#!/bin/sh\necho "<doc><page/></doc>"\n' >fake/pdftotext
PATH=$tmp/fake:$PATH "$converter" a.bin 2>err
is $? 65 "a PDF without words: the status"
ok "a PDF without words: the message" grep -q 'the PDF holds pictures of pages, no text' err
for text in '' '<doc>' '<doc></page></doc>' '<doc><word>x</word></doc>' '<!DOCTYPE x [<!ENTITY e "y">]>'; do
  printf "#!/bin/sh\necho '%s'\n" "$text" >fake/pdftotext
  PATH=$tmp/fake:$PATH "$converter" a.bin 2>err
  is $? 65 "not what pdftotext writes: '$text'"
done
printf '#!/bin/sh\ncat "%s/words.xml"\n' "$tmp" >fake/pdftotext

"$converter" -q -f docx "$minutes" 2>err
is $? 65 "--from=docx of what is no package"

# A name that a shell would act on is only a name.
cp a.bin '$(touch pwned);a.pdf'
PATH=$tmp/fake:$PATH "$converter" -q -o out.xml './$(touch pwned);a.pdf' 2>err
is $? 0 "a name full of meaning for a shell"
not_ok "which no shell saw" test -e pwned

if command -v pandoc >/dev/null 2>&1; then
  converter referat2md
  "$converter" -q -o minutes.md "$minutes"
  converter referat2xml
  "$converter" -q -o want.xml minutes.md
  for kind in docx odt html rtf epub; do
    pandoc -f markdown -t $kind -s -o minutes.$kind minutes.md 2>/dev/null
    "$converter" -q -o $kind.xml minutes.$kind 2>err
    is $? 0 "$kind made by pandoc: the status"
    is "$(grep -c 'kind="decision"' $kind.xml)" "$(grep -c 'kind="decision"' want.xml)" \
      "$kind made by pandoc: as many decisions"
    case $kind in
      odt) ok "$kind made by pandoc: no other program reads it" test -z "$(sed -n '/ via=/p' $kind.xml)" ;;
      *) ok "$kind made by pandoc: its version is told" \
        grep -q "via=\"$(pandoc --version | head -n 1)\"" $kind.xml ;;
    esac
    is "$(sed -n 's/.*<source.* bytes="\([0-9]*\)".*/\1/p' $kind.xml)" "$(wc -c <minutes.$kind)" \
      "$kind made by pandoc: the size of the file"
    ok "$kind made by pandoc: the XML holds it" "$converter" --verify minutes.$kind $kind.xml
  done
else
  skip 25 "pandoc is not installed"
fi
done_testing
