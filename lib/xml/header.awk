# Compares the enumerations of referat.h, which is read behind the schema, with the vocabulary: types of
# nodes, attributes, and how grave a finding is.  Stands behind schema.awk; prints nothing where they
# agree.

files == 2 && /^typedef enum / { of = $3 }
files == 2 && of {
  text = $0
  sub(/.*\{/, "", text)
  while (match(text, /REFERAT_[A-Z0-9_]+/)) {
    given[of] = given[of] substr(text, RSTART, RLENGTH) " "
    text = substr(text, RSTART + RLENGTH)
    sub(/^[^,]*/, "", text) # its number, and what is said of it
  }
}
files == 2 && /\}/ { of = "" }

function constant(text) {
  sub(/^xml:/, "", text)
  gsub(/-/, "_", text)
  return "REFERAT_" toupper(text)
}

# `asked`: what the enumeration has to have, as a set; `besides`: what it has beyond.
function compare(of, asked, besides,    there, some, i, most) {
  there = " " given[of]
  if (there == " ")
    fail("there is no enumeration " of)
  most = split(asked, some, " ")
  for (i = 1; i <= most; i++)
    if (!has(there, some[i]))
      fail(of " lacks " some[i])
  most = split(there, some, " ")
  for (i = 1; i <= most; i++)
    if (!has(asked besides, some[i]))
      fail(of " has " some[i] ", which the vocabulary lacks")
}

function values_of(n,    child, set) {
  if (kind[n] == "value")
    return constant(name[n]) " "
  for (child = first[n]; child; child = next_[child])
    set = set values_of(child)
  return set
}

function finish(    n, types, attrs, grave, text) {
  types = attrs = grave = " "
  for (n = 1; n <= patterns; n++) {
    text = constant(name[n])
    if (kind[n] == "element")
      types = with(types, text)
    else if (kind[n] == "attribute") {
      sub(/^REFERAT_/, "REFERAT_ATTR_", text)
      attrs = with(attrs, text)
    }
    if (kind[n] == "attribute" && name[n] == "severity")
      grave = " " values_of(first[n])
  }
  compare("referat_type", types, "REFERAT_TEXT REFERAT_TYPE_COUNT ")
  compare("referat_attr", attrs, "REFERAT_ATTR_COUNT ")
  compare("referat_severity", grave, "")
}
