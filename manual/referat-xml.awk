# Writes referat-xml(5): the page that is read behind the schema, with a list of the elements in place
# of its line "@ELEMENTS@".  The list is made of the schema: stands behind lib/xml/schema.awk, and tells
# of each pattern what stands behind "##" in front of it.

files == 2 {
  sub(/^\.Dd.*/, ".Dd " date)
  page[++lines] = $0
}

# ---- words for readers ----

# A comment with the marks of mdoc made harmless, each sentence on a line of its own.
function sentences(text) {
  gsub(/\n/, " ", text)
  gsub(/\\/, "\\e", text)
  while (match(text, /[^ .A-Z][.!?]\)? +[A-Z]/))
    text = substr(text, 1, RSTART + 1) "\n" substr(text, RSTART + RLENGTH - 1)
  return folded(text)
}

# Lines that are short enough for a page.
function folded(text,    line, word, i, j, n, most, all, now) {
  n = split(text, line, "\n")
  for (i = 1; i <= n; i++) {
    most = split(line[i], word, " ")
    now = ""
    for (j = 1; j <= most; j++)
      if (now != "" && width(now " " word[j]) > 72) {
        all = all harmless(now) "\n"
        now = word[j]
      } else {
        now = now (now == "" ? "" : " ") word[j]
      }
    all = all harmless(now) (i < n ? "\n" : "")
  }
  return all
}

# Of ASCII alone, so that it is the same whether an awk counts bytes or letters.
function width(text) {
  gsub(/[^ -~]/, "", text)
  return length(text)
}

# No line of text is taken for a macro.
function harmless(line) {
  return line ~ /^[.']/ ? "\\&" line : line
}

# An argument of a macro, so that nothing in it is taken for one.
function quoted(text) {
  gsub(/"/, "\\(dq", text)
  return "\"" text "\\&\"" # the mark at its end is not one of the sentence
}

# ---- attributes ----

# What may stand in an attribute, in words.
function value_of(n,    text, what) {
  if (kind[n] == "value")
    return ".Cm " name[n]
  if (kind[n] == "choice") {
    for (n = first[n]; n; n = next_[n])
      text = text (text == "" ? "" : " ,\n") value_of(n)
    return text
  }
  what = kind[n] (name[n] == "" ? "" : " " name[n])
  if (what in MEANS)
    return MEANS[what]
  fail("no words for the values of " what)
}

# Gather the attributes of the pattern.
function gather(n,    child, told) {
  if (kind[n] == "ref") {
    if (element_of(name[n]) == "" && attributes_of(n) != " ")
      gather(pattern_of(name[n]))
  } else if (kind[n] != "attribute") {
    for (child = first[n]; child; child = next_[child])
      gather(child)
  } else if (!(name[n] in takes)) {
    attributes[++attribute_count] = name[n]
    takes[name[n]] = value_of(first[n])
    told_of[name[n]] = sentences(says[n])
  } else if (takes[name[n]] != (told = value_of(first[n]))) { # of another kind of it
    takes[name[n]] = takes[name[n]] " ,\n" told
    told_of[name[n]] = told_of[name[n]] "\n" sentences(says[n])
  }
}

# ---- what elements hold ----

# What the pattern holds, in the schema's own marks, without attributes.  A definition that has some
# is no name for readers: what it holds stands in its place.
function content(n,    child, text, one, mark) {
  if (kind[n] == "text" || kind[n] == "data")
    return kind[n]
  if (kind[n] == "ref")
    return element_of(name[n]) == "" && attributes_of(n) != " " ? content(pattern_of(name[n])) : name[n]
  if (kind[n] == "attribute" || kind[n] == "empty")
    return ""
  if (kind[n] == "mixed")
    return "mixed " content(first[n])
  if (kind[n] == "optional" || kind[n] == "zeroOrMore" || kind[n] == "oneOrMore") {
    text = content(first[n])
    mark = kind[n] == "optional" ? "?" : kind[n] == "oneOrMore" ? "+" : "*"
    return text == "" ? "" : (text ~ / / ? "(" text ")" : text) mark
  }
  for (child = first[n]; child; child = next_[child]) {
    one = content(child)
    if (one == "")
      continue
    if ((kind[child] == "choice" || kind[child] == "group") && one ~ / /)
      one = "(" one ")"
    text = text (text == "" ? "" : kind[n] == "group" ? ", " : " | ") one
  }
  return text
}

# ---- the list ----

function tell_element(called, n,    i, always, holds) {
  print ".It Cm " name[n] (called != name[n] ? " Pq " called : "")
  if (above[number[called]] != "")
    print sentences(above[number[called]])
  split("", takes)
  attribute_count = 0
  gather(first[n])
  always = attributes_of(first[n], 1)
  holds = content(first[n])
  print ".Pp"
  print (holds == "" ? "Holds nothing." : holds == "text" ? "Holds text." : "Holds\n.Li " quoted(holds) " .")
  if (!attribute_count)
    return
  print ".Bl -tag -width Ds"
  for (i = 1; i <= attribute_count; i++) {
    print ".It Ic " attributes[i]
    print told_of[attributes[i]]
    if (!has(always, attributes[i]))
      print "May be missing."
    print "Value:"
    print takes[attributes[i]] (takes[attributes[i]] ~ /(^|\n)\.Cm [^\n]*$/ ? " ." : ".")
  }
  print ".El"
}

function tell_elements(    d, n, named) {
  MEANS["text"] = "text"
  MEANS["ref count"] = "a number"
  MEANS["ref digest"] = "64 hexadecimal digits"
  MEANS["ref date"] = "a day, as in 2024-05-14"
  MEANS["ref time"] = "a time, as in 16:15"
  MEANS["ref subject"] = "digits as in 15.00.00"
  MEANS["data ID"] = "an identifier, once in the document"
  MEANS["data IDREF"] = "an identifier of the document"
  MEANS["data IDREFS"] = "identifiers of the document, with spaces between"
  print ".Bl -tag -width Ds"
  for (d = 1; d <= definitions; d++)
    if (kind[is[d]] == "element")
      tell_element(defined[d], is[d])
  print ".El"
  # names that stand in what elements hold
  for (d = 1; d <= definitions; d++) {
    n = is[d]
    if (kind[n] == "element" || kind[n] == "data" || attributes_of(n) != " ")
      continue
    if (!named++)
      print ".Pp\nNames in these that are no elements:\n.Bl -tag -width Ds"
    print ".It Cm " defined[d]
    if (above[d] != "")
      print sentences(above[d])
    print "Stands for\n.Li " quoted(content(n)) " ."
  }
  if (named)
    print ".El"
}

function finish(    i, placed) {
  for (i = 1; i <= lines && !failed; i++)
    if (page[i] == "@ELEMENTS@") {
      tell_elements()
      placed = 1
    } else {
      print page[i]
    }
  if (!placed)
    fail("there is no place for the elements")
}
