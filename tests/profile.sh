#!/bin/sh
# Profiles on the command line: what they add, where they are found, what is
# said of a wrong one.
. "${abs_top_srcdir:-.}/tests/tap.sh"
converter referat2xml
p=$converter
profiles=$abs_top_srcdir/examples/profiles
cd "$tmp" || exit 1
copy_of "$profiles/strandmose-2025-03-04.txt" minutes.txt
HOME=$tmp/home XDG_CONFIG_HOME=
export HOME XDG_CONFIG_HOME

told() { # text name: the message ends in that text
  is "$(cat err)" "referat2xml: $1" "$2"
}

run 65 "without its profile it is no minutes" minutes.txt
run 0 "with it, it is" --profile "$profiles/strandmose.profile" minutes.txt
cp out expected.xml
for fact in '<head body="Kulturkredsen" date="2025-03-04" start="17:00" place="Havestuen, Strandmose Medborgerhus">' \
  '<item id="item-7" number="7" title="Nyt tag på biblioteket" access="open" decided="yes">' \
  '<section kind="summary">' '<section kind="finance">' '<section kind="recommendation">' \
  '<section kind="decision" outcome="approved">' '<section kind="decision" outcome="postponed">' \
  '<absent><label>Blev hjemme:</label>'; do
  ok "it tells $fact" grep -qF "$fact" out
done
for other in referat2md referat2json; do
  program=$abs_top_builddir/converters/$other
  is "$("$program" --profile "$profiles/strandmose.profile" minutes.txt 2>&1 | grep -c 'Nikket')" 1 "$other takes it too"
done

# Where a name without a slash is looked for.
run 66 "a name that is nowhere" --profile strandmose minutes.txt
told "strandmose: No such file or directory" "is told"
mkdir -p home/.config/referat/profiles other/referat/profiles
copy_of "$profiles/strandmose.profile" home/.config/referat/profiles/strandmose.profile
run 0 "in ~/.config" --profile strandmose minutes.txt
same_file out expected.xml "the same words"
run 0 "with its ending" --profile strandmose.profile minutes.txt
XDG_CONFIG_HOME=$tmp/other
run 66 "not there when XDG_CONFIG_HOME is set" --profile strandmose minutes.txt
mv home/.config/referat/profiles/strandmose.profile other/referat/profiles/
run 0 "but in that folder" --profile strandmose minutes.txt
same_file out expected.xml "the same words"
XDG_CONFIG_HOME=other
run 66 "which counts only when it is absolute" --profile strandmose minutes.txt
XDG_CONFIG_HOME=$tmp/other
printf '[kinds]\nmødebog -> agenda\n[item-labels]\nemne -> :\n' >strandmose
run 0 "a file here comes first" --profile strandmose minutes.txt
ok "and tells what it does" grep -q 'kind="agenda"' out
run 66 "a path is no name" --profile ./other/strandmose minutes.txt

# Several on one another; the later one counts.
printf '[outcomes]\nlagt på is -> rejected\n' >later.profile
run 0 "two profiles" --profile "$profiles/strandmose.profile" --profile later.profile minutes.txt
is "$(grep -c 'outcome="rejected"' out)" 1 "the later one counts"
run 0 "the other way" --profile later.profile --profile "$profiles/strandmose.profile" minutes.txt
same_file out expected.xml "and so it does"

# What is built in is a profile.
run 0 "--print-profile" --print-profile
ok "has comments" grep -q '^# ' out
ok "and outcomes" grep -q '^taget af dagsordenen  *-> withdrawn  *| ' out
cp out danish.profile
for minutes in "$abs_top_srcdir"/examples/*.txt "$abs_top_srcdir"/examples/*-*.md; do
  "$p" -q "$minutes" >plain.xml
  "$p" -q --profile danish.profile "$minutes" >out 2>err
  same_file out plain.xml "read again it changes nothing in $(basename "$minutes")" || diag "$(cat err)"
done
"$p" --print-profile | "$p" -q --profile /dev/stdin "$minutes" >out 2>err
same_file out plain.xml "nor from a pipe"

run 0 "--check-profile" --check-profile danish.profile
is "$(cat out err)" "" "says nothing when all examples hold"
printf '[none]\nnix | Nul\nnul\n' >differs.profile
run 1 "an example that gives something else" --check-profile differs.profile
is "$(cat err)" "differs.profile:2: error: the example gives 'nul' [example-differs]
differs.profile:3: note: the row has no example [example-missing]" "is told, and one that is missing"
run 65 "a wrong profile" --check-profile=minutes.txt
run 66 "none" --check-profile=nowhere

# Wrong ones: file, line and what is wrong.
wrong() { # text line message
  printf '%b' "$1" >wrong.profile
  run 65 "wrong: $3" --profile wrong.profile minutes.txt
  told "wrong.profile:$2: $3" "is told with its line"
}
wrong 'mødebog -> minutes\n' 1 "a row stands before the first [table]"
wrong '# one\n\n[frokost]\n' 3 "unknown table 'frokost'"
wrong '[outcomes]\nnikket igennem -> fine\n' 2 \
  "unknown value 'fine' in [outcomes]: known are approved recommended noted discussed postponed elected rejected referred withdrawn none other told fell"
wrong '[outcomes]\nnikket igennem\n' 2 "'-> value' is missing"
wrong '[none]\nnix | Nix\n\n  NIX\n' 4 "'nix' stands in [none] already, in line 2"
wrong '[none]\n\377\n' 2 "a byte that is not UTF-8"
is "$(cat out)" "" "there is no output then"
run 66 "a folder is no profile" --profile . minutes.txt
done_testing
