# The headers that hold the writers' Danish to a stylesheet: a variable for each define.  One text is that text; several, with
# commas between, are elements; and lists by the letter are one text with a space around each word.
BEGIN {
  print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  print "<!-- Made from lib/write/danish.h and the like. -->"
  print "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" xmlns:own=\"urn:x-referat:own\""
  print "    exclude-result-prefixes=\"own\">"
}

/\\$/ {
  line = line substr($0, 1, length($0) - 1)
  next
}
{
  line = line $0
  if (line ~ /^#define (DANISH_[A-Z_]+|EDITION_PROPERTY) .*"/)
    define(line)
  line = ""
}

function define(line,    name, count, texts, glued, i, listed) {
  split(line, texts, " ")
  name = texts[2]
  sub(/^#define [A-Z_]+ */, "", line)
  sub(/ *\/\*.*\*\/ *$/, "", line)
  gsub(/\\xC2\\xB2/, "²", line)
  gsub(/\\xC2\\xB3/, "³", line)
  listed = line ~ /^\[/
  count = glued = 0
  split("", texts)
  while (match(line, /"[^"]*"/)) {
    if (!glued)
      count++
    texts[count] = texts[count] substr(line, RSTART + 1, RLENGTH - 2)
    line = substr(line, RSTART + RLENGTH)
    glued = line !~ /^ *,/
  }
  if (count == 1 && !listed) {
    print "<xsl:variable name=\"" name "\" select=\"'" texts[1] "'\"/>"
    return
  }
  printf "<xsl:variable name=\"%s\"%s", name, listed ? " select=\"' " : ">"
  for (i = 1; i <= count; i++)
    printf listed ? "%s " : "<own:word>%s</own:word>", texts[i]
  print listed ? "'\"/>" : "</xsl:variable>"
}

END { print "</xsl:stylesheet>" }
