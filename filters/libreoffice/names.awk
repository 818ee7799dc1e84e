# Refuses stylesheets that ask for what the vocabulary does not have: elements, attributes, and values
# of attributes whose values are listed.  Stands behind lib/xml/schema.awk and reads the schema;
# `sheets` names the stylesheets.

function strange(what) {
  print sheet ": line " at ": the vocabulary has no " what > "/dev/stderr"
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
  for (i = 1; i <= sheet_count; i++)
    look(names[i])
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
    gsub(/own:[a-z]+\[[^]]*\]/, "", text) # tables of the stylesheets' own
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
