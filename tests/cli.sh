#!/bin/sh
# The command line of referat2xml: options, exit statuses, messages, files.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
p=$converter
minutes=$abs_top_srcdir/examples/birkhavn-2024-05-14.txt
flawed=$abs_top_srcdir/examples/brovig-2024-11-06.txt
cd "$tmp" || exit 1
copy_of "$minutes" minutes.txt
copy_of "$flawed" flawed.txt
printf 'Kære alle\n\nHusk kage i morgen.\n' >letter.txt

run 0 "--help" --help
ok "help names every option" sh -c 'for o in --output --from --force --strict --quiet --help --version; do
  grep -q -e "$o" out || exit 1; done'
ok "help goes to standard output" test ! -s err
run 0 "-V" -V
ok "the version" grep -qx 'referat2xml (referat) [0-9.]*' out
run 64 "an unknown option" --frobnicate
ok "is named" grep -q '^referat2xml: .*frobnicate' err
ok "and help is pointed to" grep -q -e '--help' err
run 64 "an unknown letter" -x
run 64 "a missing argument" -o
run 64 "an unknown format" -f wordperfect minutes.txt
ok "which is named" grep -q "^referat2xml: .*wordperfect" err
for flavour in GFM pandocx '' common; do
  "$(dirname "$p")/referat2md" -q --flavour "$flavour" minutes.txt >out 2>err
  is "$? $(cat err)" "64 referat2md: unknown flavour '$flavour': pandoc, gfm or commonmark" "no flavour: '$flavour'"
done
run 64 "two files" minutes.txt flawed.txt
ok "no output after a wrong command line" test ! -s out

run 0 "a file" minutes.txt
ok "gives XML" grep -q '<minutes xmlns="urn:x-referat:1"' out
cp out expected.xml
ok "that names its source" grep -q '<source name="minutes.txt" ' expected.xml
mkdir folder && cp minutes.txt folder
run 0 "a file in another folder" folder/minutes.txt
same_file out expected.xml "gives the same, for folders are cut off"
run 0 "-o" -o result.xml minutes.txt
ok "prints nothing" test ! -s out
same_file result.xml expected.xml "and writes the file"
run 0 "--output=" --output=result2.xml minutes.txt
same_file result2.xml expected.xml "writes the file, too"
run 0 "-o -" -o - minutes.txt
same_file out expected.xml "is standard output"
"$p" <minutes.txt >stdin.xml 2>err
is "$?" 0 "standard input"
"$p" - <minutes.txt >stdin2.xml 2>err
is "$?" 0 "and as '-'"
same_file stdin2.xml stdin.xml "are the same"
sed 's/<source name="[^"]*"/<source/' expected.xml >without
sed 's/<source name="[^"]*"/<source/' stdin.xml >stdin.without
same_file stdin.without without "the same as from the file, but for its name"
cat minutes.txt | "$p" >pipe.xml 2>err
same_file pipe.xml stdin.xml "and from a pipe"
run 0 "a file after --" -- minutes.txt
same_file out expected.xml "is read"

run 0 "-f text" -f text minutes.txt
same_file out expected.xml "is what auto finds"
run 0 "-f markdown" -f markdown minutes.txt
ok "says so in the source" grep -q 'media-type="text/markdown"' out
run 0 "--from=auto" --from=auto "$abs_top_srcdir/examples/birkhavn-2021-02-08.md"
ok "finds Markdown" grep -q 'media-type="text/markdown"' out

run 66 "a file that is not there" nowhere.txt
is "$(cat err)" "referat2xml: nowhere.txt: No such file or directory" "the message"
run 66 "a folder" folder
ok "no output" test ! -s out
run 65 "not minutes" letter.txt
ok "no output for what is not minutes" test ! -s out
ok "the message says what was looked for" grep -q '^referat2xml: letter.txt:.*\(head\|item\)' err
run 65 "not minutes, to a file" -o letter.xml letter.txt
not_ok "makes no file" test -e letter.xml
run 65 "an empty file" /dev/null
run 0 "--force" --force letter.txt
ok "converts it anyway" grep -q 'Husk kage i morgen' out
ok "and says what it is not" grep -q '^letter.txt:[0-9]*: [a-z]*: .* \[not-minutes\]$' err

run 0 "findings" flawed.txt
ok "are no failure" test -s out
ok "are told on the terminal" grep -q '^flawed.txt:[0-9][0-9]*: warning: .* \[[a-z-]*\]$' err
not_ok "in no other form" grep -qv '^flawed.txt:[0-9][0-9]*: \(error\|warning\|note\): .* \[[a-z-]*\]$' err
cp out flawed.xml
run 0 "-q" -q flawed.txt
ok "is quiet" test ! -s err
same_file out flawed.xml "and changes nothing else"
run 1 "--strict with findings" --strict -q -o strict.xml flawed.txt
same_file strict.xml flawed.xml "the output is there all the same"
run 0 "--strict without findings" --strict minutes.txt

echo old >keep.xml
run 66 "a failure" -o keep.xml nowhere.txt
is "$(cat keep.xml)" old "leaves the old file"
run 65 "another failure" -o keep.xml letter.txt
is "$(cat keep.xml)" old "leaves it, too"
run 73 "a folder that is not there" -o no/such/folder.xml minutes.txt
run 73 "a folder as output" -o folder minutes.txt
ln -s real.xml link.xml
echo old >real.xml
run 0 "a link as output" -o link.xml minutes.txt
ok "stays a link" test -L link.xml
same_file real.xml expected.xml "and its target is written"
chmod 640 real.xml
run 0 "an old file" -o real.xml minutes.txt
is "$(stat -c %a real.xml)" 640 "keeps its mode"
(umask 027 && "$p" -o new.xml minutes.txt 2>err)
is "$(stat -c %a new.xml)" 640 "a new file obeys the umask"
is "$(find . -name '.*.??????' | wc -l)" 0 "no temporary file is left"
cp minutes.txt self.txt
run 0 "the input as output" --in-place self.txt
sed 's/<source name="[^"]*"/<source/' self.txt >self.without
same_file self.without without "is read whole before it is written"

# What is wrong is reported of the file that it is wrong with.
for format in docx odt; do
  converter referat2$format
  "$converter" -q --reference-doc=letter.txt -o out.$format minutes.txt 2>err
  is "$? $(sed 's/: .*//2; s/^\([^:]*: [^:]*\):.*/\1/' err)" "65 referat2$format: letter.txt" \
    "a wrong reference document has its own name"
  "$converter" --help >out
  not_ok "referat2$format --help does not speak of other programs' options" grep -q 'verif\|extract\|flavour\|api' out
done

# Each line of --help is as full as it may be, and no fuller.
for format in xml md json docx odt; do
  converter referat2$format
  "$converter" --help >help
  is "$(awk 'substr($0, 1, 29) ~ /^ +$/ && length(before) + 1 + length($1) <= 80 { print NR }
    length > 80 { print NR } { before = $0 }' help)" "" "referat2$format --help: its lines"
  ok "referat2$format --help: there are some that go on" grep -q '^                             [^ ]' help
done
done_testing
