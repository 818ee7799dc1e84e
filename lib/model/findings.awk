# Makes of findings.txt, by the variable part: `header` findingcodes.h; `messages` C that a program
# which gathers texts for translation understands; and of the file behind it, with `schema` the
# schema, whose codes stand where it says @FINDING_CODES@, and with `manual` the manual page, whose
# list stands where it says @FINDINGS@.

function fail(message) {
  print FILENAME ": line " FNR ": " message > "/dev/stderr"
  failed = 1
  exit 1
}

function rest(words,    text) {
  text = $0
  sub(/^ */, "", text)
  for (; words; words--)
    sub(/^[^ ]+ +/, "", text)
  return text
}

function quoted(text) {
  gsub(/["\\]/, "\\\\&", text)
  return "\"" text "\""
}

function upper(text) {
  gsub(/-/, "_", text)
  return toupper(text)
}

FNR == 1 { file++ }
file == 1 && (/^#/ || /^ *$/) { next }

file == 1 && /^[a-z-]+$/ {
  if ($0 in number)
    fail("'" $0 "' stands twice")
  codes[++count] = $0
  number[$0] = count
  next
}
file == 1 && (!count || !/^  [a-z-]+ [^ ]/) { fail("not understood") }

file == 1 && ($1 == "error" || $1 == "warning" || $1 == "note") {
  if ($2 !~ /^[A-Z_]+$/ || NF < 3 || ($2 in said))
    fail("there is no name of its own before the message")
  names[++messages] = $2
  said[$2] = quoted(rest(2))
  of[$2] = codes[count]
  severity[$2] = $1
  told[codes[count]]++
  next
}
file == 1 && $1 == "comment" { comment[codes[count]] = quoted(rest(1)); next }
file == 1 && $1 == "comment-of-item" { of_item[codes[count]] = quoted(rest(1)); next }
file == 1 && $1 == "manual" {
  manual[codes[count]] = manual[codes[count]] rest(1) "\n"
  next
}
file == 1 { fail("'" $1 "' is nothing that a finding has") }

# The codes in the order of the alphabet.
function sort(    i, j, code) {
  for (i = 1; i <= count; i++) {
    code = codes[i]
    for (j = i - 1; j && sorted[j] > code; j--)
      sorted[j + 1] = sorted[j]
    sorted[j + 1] = code
  }
}

function header(    i, code, name) {
  print "/* Made of lib/model/findings.txt. */"
  print "#ifndef REFERAT_MODEL_FINDINGCODES_H\n#define REFERAT_MODEL_FINDINGCODES_H\n"
  print "/* X(name, code, comment, comment where it names an item) */\n#define FINDING_CODES(X) \\"
  for (i = 1; i <= count; i++) {
    code = codes[i]
    print "  X(" upper(code) ", \"" code "\", " comment[code] ", " \
      (code in of_item ? of_item[code] : comment[code]) ")" (i < count ? " \\" : "")
  }
  print "\n/* Code, severity and message. */"
  for (i = 1; i <= messages; i++) {
    name = names[i]
    print "#define SAYS_" name " FINDING_" upper(of[name]) ", \"" severity[name] "\", " said[name]
  }
  print "\n#endif"
}

file == 2 && part == "schema" && /@FINDING_CODES@/ {
  for (i = 1; i <= count; i++)
    print "      " (i > 1 ? "| " : "") "\"" codes[i] "\""
  placed = 1
  next
}
file == 2 && part == "manual" && $0 == "@FINDINGS@" {
  sort()
  for (i = 1; i <= count; i++)
    printf ".It Cm %s\n%s", sorted[i], manual[sorted[i]]
  placed = 1
  next
}
file == 2 { print }

END {
  for (i = 1; i <= count && !failed; i++)
    if (!told[codes[i]] || !(codes[i] in comment) || manual[codes[i]] == "")
      fail("'" codes[i] "' lacks a message, a comment or its lines of the manual")
  if (!failed && part == "header")
    header()
  if (!failed && part == "messages")
    for (i = 1; i <= messages; i++)
      print "N_(" said[names[i]] ")"
  if (!failed && file == 2 && !placed)
    fail("there is no place for the findings")
  if (failed)
    exit 1
}
