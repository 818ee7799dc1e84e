# Reads a RELAX NG schema in compact syntax, as far as referat.rnc makes use of it, into a tree of
# patterns: the one reader of it, for rng.awk, vocabulary.awk, header.awk, manual/referat-xml.awk and the
# names.awk of LibreOffice's stylesheets, which stand behind this file on the command line and tell in a function
# finish() what they make of it.  A file that is read after the schema is theirs.
#
# A pattern is a number; kind[] says what it is, name[] how it is called (element, attribute, ref,
# value, data), says[] what stands behind "##" in front of it, and first[] and next_[] what it holds.
# Definitions are 1 to `definitions`: defined[], its pattern is[] and above[], the "##" of all of it.

function fail(message) {
  print FILENAME ": " message > "/dev/stderr"
  failed = 1
  exit 1
}

FNR == 1 { files++ }

files == 1 && (/^(default )?namespace / || /^datatypes / || /^start /) { next }

files == 1 {
  line = $0
  while (match(line, /^[ \t]*(#.*|"[^"]*"|[A-Za-z_\\][A-Za-z0-9_.:-]*|[{}()|,?*+=])/)) {
    token = substr(line, RSTART, RLENGTH)
    line = substr(line, RSTART + RLENGTH)
    sub(/^[ \t]+/, "", token)
    tokens[++count] = token
    line_of[count] = FNR
  }
  if (line ~ /[^ \t]/)
    fail("line " FNR ": not understood: " line)
}

function lost(at) {
  fail("line " line_of[at] ": not understood: " tokens[at])
}

# ---- the tree ----

function make(what, called,    n) {
  n = ++patterns
  kind[n] = what
  name[n] = called
  return n
}

function add(parent, child) {
  if (last_[parent])
    next_[last_[parent]] = child
  else
    first[parent] = child
  last_[parent] = child
  return parent
}

# The comments from here on, as one text; `at` moves behind them.
function comments(mark,    text, some) {
  while (substr(tokens[at], 1, length(mark)) == mark && (mark == "##" || tokens[at] !~ /^##/)) {
    some = substr(tokens[at], length(mark) + 1)
    sub(/^ /, "", some)
    text = text (text == "" ? "" : "\n") some
    at++
  }
  return text
}

function expect(token) {
  if (tokens[at++] != token)
    lost(at - 1)
}

function braced(n) {
  expect("{")
  add(n, pattern())
  expect("}")
  return n
}

function primary(    token, told, n) {
  told = comments("##")
  token = tokens[at++]
  if (token == "(") {
    n = pattern()
    expect(")")
  } else if (token == "element" || token == "attribute")
    n = braced(make(token, tokens[at++]))
  else if (token == "mixed")
    n = braced(make("mixed"))
  else if (token == "text" || token == "empty")
    n = make(token)
  else if (token ~ /^"/)
    n = make("value", substr(token, 2, length(token) - 2))
  else if (token ~ /^xsd:/) {
    n = make("data", substr(token, 5))
    if (tokens[at] == "{") { # the pattern of its letters is the one thing that may stand there
      if (tokens[at + 1] != "pattern" || tokens[at + 2] != "=" || tokens[at + 3] !~ /^"/ || tokens[at + 4] != "}")
        lost(at)
      letters[n] = substr(tokens[at + 3], 2, length(tokens[at + 3]) - 2)
      at += 5
    }
  } else if (token ~ /^[A-Za-z_\\]/) {
    sub(/^\\/, "", token)
    n = make("ref", token)
  } else
    lost(at - 1)
  if (told != "") {
    # what is said in front of a group is said of what the group begins with
    says[kind[n] == "group" || kind[n] == "choice" ? first[n] : n] = told
  }
  return n
}

function particle(    n) {
  n = primary()
  if (tokens[at] == "?")
    n = add(make("optional"), n)
  else if (tokens[at] == "*")
    n = add(make("zeroOrMore"), n)
  else if (tokens[at] == "+")
    n = add(make("oneOrMore"), n)
  else
    return n
  at++
  return n
}

function pattern(    n, between, all) {
  n = particle()
  between = tokens[at]
  if (between != "," && between != "|")
    return n
  all = add(make(between == "," ? "group" : "choice"), n)
  while (tokens[at] == between) {
    at++
    add(all, particle())
  }
  return all
}

function grammar(    told, of_file, called) {
  at = 1
  while (at <= count) {
    of_file = comments("#")
    told = comments("##")
    if (at > count)
      break
    called = tokens[at++]
    sub(/^\\/, "", called)
    expect("=")
    defined[++definitions] = called
    remarked[definitions] = of_file
    above[definitions] = told
    is[definitions] = pattern()
    number[called] = definitions
  }
}

# ---- what is asked of definitions ----

# The pattern of a definition; there has to be one.
function pattern_of(called) {
  if (!(called in number))
    fail("no definition of '" called "'")
  return is[number[called]]
}

# The name of the element that a definition is of, or "".
function element_of(called,    n) {
  n = pattern_of(called)
  return kind[n] == "element" ? name[n] : ""
}

# Whether the pattern holds nothing but attributes.
function is_attributes(n,    child) {
  if (kind[n] == "attribute")
    return 1
  if (kind[n] == "ref")
    return is_attributes(pattern_of(name[n]))
  if (!first[n] || kind[n] == "element" || kind[n] == "mixed")
    return 0
  for (child = first[n]; child; child = next_[child])
    if (!is_attributes(child))
      return 0
  return 1
}

# Sets are texts " a b ".
function has(set, item) { return index(set, " " item " ") > 0 }
function with(set, item) { return item == "" || has(set, item) ? set : set item " " }
function joined(a, b,    some, i, most) {
  most = split(b, some, " ")
  for (i = 1; i <= most; i++)
    a = with(a, some[i])
  return a
}
function common(a, b,    some, i, most, both) {
  both = " "
  most = split(a, some, " ")
  for (i = 1; i <= most; i++)
    if (has(b, some[i]))
      both = both some[i] " "
  return both
}

# All attributes of the pattern; with `must` those that are always there.
function attributes_of(n, must,    set, child, begun) {
  if (kind[n] == "attribute")
    return " " name[n] " "
  if (kind[n] == "ref")
    return element_of(name[n]) == "" ? attributes_of(pattern_of(name[n]), must) : " "
  if (kind[n] == "optional" || kind[n] == "zeroOrMore")
    return must ? " " : attributes_of(first[n], must)
  if (kind[n] != "group" && kind[n] != "choice")
    return " "
  set = " "
  for (child = first[n]; child; child = next_[child]) {
    set = must && kind[n] == "choice" && begun ? common(set, attributes_of(child, must)) \
      : joined(set, attributes_of(child, must))
    begun = 1
  }
  return set
}

END {
  if (!failed) {
    grammar()
    finish()
  }
  if (failed)
    exit 1
}
