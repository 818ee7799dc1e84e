# Refuses stylesheets that ask for what the vocabulary does not have: elements, attributes, and values
# of attributes whose values are listed; and those that name a style which the page does not have.
# Stands behind lib/xml/schema.awk and reads the schema; `sheets` names the stylesheets, `styles` the one
# with the styles of the page.

function strange(what, whose) {
  print sheet ": line " at ": " (whose ? whose : "the vocabulary") " has no " what > "/dev/stderr"
  failed = 1
}

# All that the schema has: names, and the values of each attribute, in whatever element.
function finish(    n, sheet_count, names, i) {
  for (n = 1; n <= patterns; n++) {
    if (kind[n] == "element")
      elements[name[n]] = 1
    if (kind[n] == "attribute") {
      attributes[name[n]] = 1
      note_values(name[n], first[n])
    }
  }
  sheet_count = split(sheets, names, " ")
  note_styles(styles)
  for (i = 1; i <= sheet_count; i++)
    note_styles(names[i])
  for (i = 1; i <= sheet_count; i++)
    look(names[i])
}

# The styles that stand in a file.
function note_styles(file,    read, text) {
  sheet = file
  at = 0
  while ((read = (getline text < file)) > 0)
    while (match(text, /style:name="[^"{]+"/)) {
      style[substr(text, RSTART + 12, RLENGTH - 13)] = 1
      text = substr(text, RSTART + RLENGTH)
    }
  if (read < 0)
    strange("styles", "that file")
  close(file)
}

# Names of styles: of two words, or as the value of an attribute.  Columns have the name of their width.
function look_at_style(called, goes_on,    known) {
  asked++
  if (goes_on) {
    for (known in style)
      if (index(known, called) == 1)
        return
  } else if ((called in style) || called ~ /^ReferatColumn[0-9]+$/) {
    return
  }
  strange("style '" called "'", "the page")
}
function look_at_styles(text,    rest, value) {
  for (rest = text; match(rest, /[^] "'<>{}()=$]+_20_[^] "'<>{}()=]*/);) {
    value = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    look_at_style(value, substr(rest, 1, 1) == "{")
  }
  for (rest = text; match(rest, /style-name="[^"{_]+"/);) {
    value = substr(rest, RSTART + 12, RLENGTH - 13)
    rest = substr(rest, RSTART + RLENGTH)
    look_at_style(value, 0)
  }
}

function note_values(attr, n,    child) {
  if (kind[n] == "value")
    values[attr, name[n]] = 1
  else if (kind[n] == "choice")
    for (child = first[n]; child; child = next_[child])
      note_values(attr, child)
  else
    free[attr] = 1 # in one element at least it may be anything
}

function look(file,    read, text, attr, value) {
  sheet = file
  at = 0
  while ((read = (getline text < file)) > 0) {
    at++
    sub(/<!--.*-->/, "", text)
    look_at_styles(text)
    gsub(/own:[a-z]+\[[^]]*\]/, "", text) # tables of the stylesheets' own
    if (match(text, /<own:side choice="[a-z]+"/)) # a side of their own, by a choice of the vocabulary's
      text = "@choice = '" substr(text, RSTART + 18, RLENGTH - 19) "'"
    rest = text
    while (match(rest, /[^a-zA-Z]r:[a-z]+/)) {
      value = substr(rest, RSTART + 3, RLENGTH - 3)
      rest = substr(rest, RSTART + RLENGTH)
      asked++
      if (!(value in elements))
        strange("element '" value "'")
    }
    rest = text
    while (match(rest, /@[a-z][a-z0-9-]*(:[a-z*-]+)?( *!?= *'[^']*')?/)) {
      value = substr(rest, RSTART + 1, RLENGTH - 1)
      rest = substr(rest, RSTART + RLENGTH)
      attr = value
      sub(/[ !=].*/, "", attr)
      if (attr ~ /:/) # of another vocabulary
        continue
      asked++
      if (!(attr in attributes)) {
        strange("attribute '" attr "'")
        continue
      }
      if (value !~ /'/ || attr in free)
        continue
      sub(/^[^']*'/, "", value)
      sub(/'$/, "", value)
      if (value != "" && !((attr SUBSEP value) in values))
        strange("value '" value "' of '" attr "'")
    }
  }
  if (read < 0 || !asked)
    strange("nothing is asked there")
  close(file)
}
