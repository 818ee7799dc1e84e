#!/bin/sh
# Print what the programs tell people, as a template for translations: the constant texts of
# converters and library that a function of messages is given or N_() marks.
#
#   po/extract.sh        these
#   po/extract.sh --all  and any other text of the code that looks like a sentence
set -eu
cd "$(dirname "$0")/.."

# Files that are made, or only run while building, tell nobody anything.
files=$(find lib converters po -name '*.[ch]' ! -name compile.c ! -name danish.c ! -name builtin.c ! -name formats.c \
  ! -name findingcodes.h ! -name rows.h ! -name vocabulary.h | LC_ALL=C sort)
text=$(mktemp -d)
trap 'rm -rf "$text"' EXIT
# The messages of findings stand in their table.
mkdir -p "$text/lib/model"
awk -f lib/model/findings.awk -v part=messages lib/model/findings.txt >"$text/lib/model/findings.txt"
extract() {
  # shellcheck disable=SC2086 # a list
  xgettext -D "$text" -D . --language=C --from-code=UTF-8 --no-location --sort-output --package-name=referat \
    --no-wrap --omit-header -o - "$@" $files
}
if [ "${1-}" = --all ]; then
  # but for the Danish of documents, names of styles, and what --explain tells
  files=$(echo "$files" | grep -v 'write/styles.c\|office/text.c\|read/explain.c\|write/danish.h\|package/own.h')
  # in which bytes that are no text are none to xgettext either
  # shellcheck disable=SC2086 # a list
  sed 's/\\x[0-9A-F][0-9A-F]/?/g' $files >"$text/all.c"
  files=$text/all.c
  extract -a 2>/dev/null
else
  files="$files lib/model/findings.txt"
  extract -k --keyword=N_ --keyword=cli_complain:2 --keyword=referat__fail:5 --keyword=FAIL:2 --keyword=fail:3 \
    --keyword=refuse:2,2t --keyword=refuse:2,3t | msggrep --no-wrap -v -K -e '^%s$' -
fi
