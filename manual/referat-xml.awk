# Writes referat-xml(5): the page that is read second, with a list of the elements in place of its
# line "@ELEMENTS@".  The list is made of the schema in compact syntax, which is read first: what
# stands behind "##" tells of what follows it.

function fail(message) {
  print "referat-xml.awk: " message > "/dev/stderr"
  failed = 1
  exit 1
}

# ---- the schema ----

# What a definition is made of: comments, strings, words, marks.
function cut_up(line,    token) {
  while (match(line, /^[ \t]*(##.*|"[^"]*"|[A-Za-z_\\][A-Za-z0-9_.:-]*|[{}()|,?*+=])/)) {
    token = substr(line, RSTART, RLENGTH)
    line = substr(line, RSTART + RLENGTH)
    sub(/^[ \t]+/, "", token)
    kept[++count] = token
  }
  if (line ~ /[^ \t]/)
    fail("not understood: " line)
}

FNR == 1 { file++ }

# Declarations, and comments that are not for readers.
file == 1 && (/^#[^#]/ || /^#$/ || /^(default )?namespace / || /^datatypes / || /^start /) { next }
file == 1 { cut_up($0); next }

# Words of a comment, with the marks of mdoc made harmless.
function harmless(text) {
  gsub(/\\/, "\\e", text)
  return text ~ /^[.']/ ? "\\&" text : text
}

# The comment that ends at the token, as lines; `at` becomes the token before it.
function comment_before(at,    text, line) {
  for (; at > 0 && kept[at] ~ /^##/; at--) {
    line = substr(kept[at], 3)
    sub(/^ /, "", line)
    text = harmless(line) (text == "" ? "" : "\n" text)
  }
  # a sentence begins on a line of its own
  while (match(text, /[.!?]\)? +[A-Z]/))
    text = substr(text, 1, RSTART) "\n" substr(text, RSTART + RLENGTH - 1)
  return folded(text)
}

# Lines that are short enough for a page.
function folded(text,    lines, i, n, all, cut) {
  n = split(text, lines, "\n")
  for (i = 1; i <= n; i++) {
    while (length(lines[i]) > 72) {
      for (cut = 72; cut > 1 && substr(lines[i], cut, 1) != " "; cut--)
        ;
      all = all (all == "" ? "" : "\n") substr(lines[i], 1, cut - 1)
      lines[i] = substr(lines[i], cut + 1)
    }
    all = all (all == "" ? "" : "\n") lines[i]
  }
  return all
}

# Find where each definition begins and ends: a word with "=" behind it begins one.
function find_definitions(    i, name) {
  for (i = 1; i <= count; i++)
    if (kept[i + 1] == "=" && kept[i] != "pattern") { # that is of a string, and no definition
      name = kept[i]
      order[++definitions] = name
      from[name] = i + 2
      above[name] = comment_before(i - 1)
    } else {
      to[name] = i
    }
  # the comment of the next definition is not of this one
  for (i = 1; i <= definitions; i++)
    while (kept[to[order[i]]] ~ /^##/)
      to[order[i]]--
}

function is_element(name) {
  return (name in from) && kept[from[name]] == "element"
}

# Whether there are attributes in the definition, and nothing but these.
function is_attributes(name,    i) {
  if (!(name in from) || is_element(name))
    return 0
  for (i = from[name]; i <= to[name]; i++)
    if (kept[i] == "attribute")
      return 1
  return 0
}

# The token behind the "}" or ")" that closes what opens at `i`.
function behind(i,    open, close_, depth) {
  open = kept[i]
  close_ = open == "{" ? "}" : ")"
  for (depth = 1; depth && ++i <= count;)
    depth += (kept[i] == open) - (kept[i] == close_)
  return i + 1
}

# What may stand in an attribute, in words.
function value_of(i, last,    text) {
  if (kept[i] ~ /^"/) {
    for (; i < last; i++)
      if (kept[i] ~ /^"/)
        text = text (text == "" ? "" : " ,\n") ".Cm " substr(kept[i], 2, length(kept[i]) - 2)
    gsub(/ ,\n\.Cm /, " ,\n.Cm ", text)
    return text
  }
  if (kept[i] in MEANS)
    return MEANS[kept[i]]
  fail("no words for the values of " kept[i])
}

# Gather the attributes of the tokens; `optional`: in a group that may be missing.
function gather(i, last, optional,    next_, name, told) {
  for (; i <= last; i++) {
    if (kept[i] == "(") {
      next_ = behind(i)
      gather(i + 1, next_ - 2, optional || kept[next_] == "?")
      i = next_ - 1
    } else if (kept[i] == "attribute") {
      name = kept[i + 1]
      next_ = behind(i + 2)
      if (!(name in has)) {
        attributes[++attribute_count] = name
        has[name] = 1
        says[name] = comment_before(i - 1)
        takes[name] = value_of(i + 3, next_ - 1)
        may_lack[name] = optional || kept[next_] == "?"
      } else if (takes[name] != (told = value_of(i + 3, next_ - 1))) { # of another kind of it
        takes[name] = takes[name] " ,\n" told
        says[name] = says[name] "\n" comment_before(i - 1)
      }
      i = next_ - 1
    } else if (is_attributes(kept[i])) {
      gather(from[kept[i]], to[kept[i]], optional || kept[i + 1] == "?")
    }
  }
}

# What the element holds, in the schema's own marks, without its attributes.
function content(i, last,    text, next_) {
  for (; i <= last; i++) {
    if (kept[i] ~ /^##/ || kept[i] == "empty")
      continue
    if (kept[i] == "attribute") {
      next_ = behind(i + 2)
      i = next_ - (kept[next_] == "?" ? 0 : 1)
      continue
    }
    next_ = kept[i]
    if (is_attributes(next_)) { # perhaps not of these alone
      next_ = content(from[next_], to[next_])
      if (kept[i + 1] == "?")
        i++
      if (next_ == "")
        continue
    }
    sub(/^\\/, "", next_)
    text = text (next_ ~ /^[,?*+)}]$/ || text ~ /[({]$/ || text == "" ? "" : " ") next_
  }
  # what is left of groups of attributes alone
  while (gsub(/\([ ,|]*\)\??/, "", text) || gsub(/, *, */, ", ", text) || gsub(/\( *[,|] */, "(", text) ||
         gsub(/ *[,|] *\)/, ")", text) || gsub(/\| *,/, ",", text))
    ;
  gsub(/[{}]/, "", text)
  text = text " "
  while (match(text, /\([a-z-]+\) /)) # one name needs none
    text = substr(text, 1, RSTART - 1) substr(text, RSTART + 1, RLENGTH - 3) substr(text, RSTART + RLENGTH - 1)
  gsub(/^[ ,|]+|[ ,|]+$/, "", text)
  gsub(/  +/, " ", text)
  return text
}

function tell_element(name,    element, i, holds, body) {
  element = kept[from[name] + 1]
  print ".It Cm " element (name != element && name != "\\" element ? " Pq " name : "")
  if (above[name] != "")
    print above[name]
  body = from[name] + 3
  split("", has)
  attribute_count = 0
  gather(body, to[name] - 1, 0)
  holds = content(body, to[name] - 1)
  print ".Pp"
  print holds == "" ? "Holds nothing." : holds == "text" ? "Holds text." : "Holds\n.Li " quoted(holds) " ."
  if (!attribute_count)
    return
  print ".Bl -tag -width Ds"
  for (i = 1; i <= attribute_count; i++) {
    print ".It Ic " attributes[i]
    print says[attributes[i]]
    if (may_lack[attributes[i]])
      print "May be missing."
    print "Value:"
    print takes[attributes[i]] (takes[attributes[i]] ~ /(^|\n)\.Cm [^\n]*$/ ? " ." : ".")
  }
  print ".El"
}

# An argument of a macro, so that nothing in it is taken for one.
function quoted(text) {
  gsub(/"/, "\\(dq", text)
  return "\"" text "\\&\"" # the mark at its end is not one of the sentence
}

function tell(    i, name) {
  find_definitions()
  MEANS["text"] = "text"
  MEANS["count"] = "a number"
  MEANS["xsd:nonNegativeInteger"] = "a number"
  MEANS["digest"] = "64 hexadecimal digits"
  MEANS["date"] = "a day, as in 2024-05-14"
  MEANS["time"] = "a time, as in 16:15"
  MEANS["subject"] = "digits as in 15.00.00"
  MEANS["xsd:ID"] = "an identifier, once in the document"
  MEANS["xsd:IDREF"] = "an identifier of the document"
  MEANS["xsd:IDREFS"] = "identifiers of the document, with spaces between"
  MEANS["xsd:anyURI"] = "an address"
  print ".Bl -tag -width Ds"
  for (i = 1; i <= definitions; i++)
    if (is_element(order[i]))
      tell_element(order[i])
  print ".El"
  # names that stand in what elements hold
  for (i = 1; i <= definitions; i++) {
    name = order[i]
    if (!is_element(name) && !is_attributes(name) && kept[from[name]] !~ /^xsd:/) {
      if (!named++)
        print ".Pp\nNames in these that are no elements:\n.Bl -tag -width Ds"
      print ".It Cm " name
      if (above[name] != "")
        print above[name]
      print "Stands for\n.Li " quoted(content(from[name], to[name])) " ."
    }
  }
  if (named)
    print ".El"
}

file == 2 && $0 == "@ELEMENTS@" { tell(); next }
file == 2 { sub(/^\.Dd.*/, ".Dd " date); print }

END {
  if (failed)
    exit 1
}
