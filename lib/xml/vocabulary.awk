# Makes C of the schema that schema.awk has read: with part=names what all rooms may know (the names
# of elements and attributes, and the values that are listed), with part=rows the tables by which
# the reader of XML judges (model.c has their types).
#
# What a row of C can say is less than what a schema can: any other pattern is refused (content.awk
# has those of what elements hold), so that the build fails and not a document.

function upper(text) {
  sub(/^xml:/, "", text)
  gsub(/-/, "_", text)
  return toupper(text)
}

function refuse(what) {
  fail("'" present "': " what)
}

# ---- attributes ----

# The value that is the only one, behind "="; and all that are listed, behind "|".
function listed(n,    text) {
  if (kind[n] == "value")
    return "|" name[n]
  if (kind[n] == "choice")
    for (n = first[n]; n; n = next_[n])
      text = text listed(n)
  return text
}

function form_of(n,    what) {
  if (listed(n) != "")
    return "LISTED"
  what = kind[n] == "ref" || kind[n] == "data" ? kind[n] " " name[n] : kind[n]
  if (!(what in FORMS))
    refuse("no form of values is known for " what)
  return FORMS[what]
}

# Note an attribute of the element: its values, all that it may have in any definition.
function note_attribute(element, n,    key, form, words, i, some) {
  if (!(name[n] in seen_attribute)) {
    seen_attribute[name[n]] = 1
    attributes[++attribute_count] = name[n]
  }
  key = element SUBSEP name[n]
  form = form_of(first[n])
  if (key in form_at && form_at[key] != form)
    refuse("'" name[n] "' has values of two forms")
  form_at[key] = form
  words = split(substr(listed(first[n]), 2), some, "|")
  for (i = 1; i <= words; i++)
    if (index(values_at[key] "|", "|" some[i] "|") == 0)
      values_at[key] = values_at[key] "|" some[i]
}

# The one value that the attribute has in this alternative, or "".
function only_value(n, attr,    child, found) {
  if (kind[n] == "ref")
    return element_of(name[n]) == "" ? only_value(pattern_of(name[n]), attr) : ""
  if (kind[n] == "attribute")
    return name[n] == attr && kind[first[n]] == "value" ? name[first[n]] : ""
  if (kind[n] != "group")
    return ""
  for (child = first[n]; child; child = next_[child])
    if ((found = only_value(child, attr)) != "")
      return found
  return ""
}

function rule(element, attr, when, needs, as, lacks,    text) {
  text = "  {REFERAT_" upper(element) ", REFERAT_ATTR_" upper(attr) ", " quoted(when) ", REFERAT_ATTR_" \
    upper(needs) ", " quoted(as) ", " (lacks ? "true" : "false") "},"
  if (!(text in ruled)) {
    ruled[text] = 1
    rules[++rule_count] = text
  }
}

function quoted(text) {
  return text == "" ? "NULL" : "\"" text "\""
}

# What the attributes of a pattern ask of each other: one that is not always there needs those that
# stand in a group with it, and `around`, those that stand in the groups around this pattern.  Of
# those in `apart` all is said: that they are always there, or what they tell apart.
function ask(element, n, around, apart,    child, some, i, most) {
  if (kind[n] == "ref") {
    if (element_of(name[n]) == "")
      ask(element, pattern_of(name[n]), around, apart)
  } else if (kind[n] == "attribute") {
    most = has(apart, name[n]) ? 0 : split(around, some, " ")
    for (i = 1; i <= most; i++)
      if (some[i] != name[n] && !has(apart, some[i]))
        rule(element, name[n], "", some[i], "", 0)
  } else if (kind[n] == "optional") {
    ask(element, first[n], around, apart)
  } else if (kind[n] == "group" || kind[n] == "choice") {
    if (kind[n] == "group")
      around = joined(around, attributes_of(n, 1))
    else
      apart = joined(apart, ask_choice(element, n))
    for (child = first[n]; child; child = next_[child])
      ask(element, child, around, apart)
  }
}

# Alternatives: what one has and the other has not is told from it by the value of an attribute that
# both have, and which is returned; where there is none, the two do not go together.
function ask_choice(element, n,    a, b, shared, by, value, some, i, j, most, others, more) {
  for (a = first[n]; a; a = next_[a])
    for (b = first[n]; b; b = next_[b]) {
      if (a == b || attributes_of(a) == " " || attributes_of(b) == " ")
        continue
      shared = common(attributes_of(a, 1), attributes_of(b, 1))
      most = split(attributes_of(a), some, " ")
      if (shared == " ") {
        more = split(attributes_of(b, 1), others, " ")
        for (i = 1; a < b && i <= most; i++)
          for (j = 1; j <= more; j++)
            rule(element, some[i], "", others[j], "", 1)
        continue
      }
      by = substr(shared, 2, length(shared) - 2)
      value = only_value(a, by)
      if (by ~ / / || (value == "" && most > 1))
        refuse("alternatives that are not told apart by one value of one attribute")
      for (i = 1; i <= most; i++)
        if (some[i] != by) {
          rule(element, some[i], "", by, value, 0)
          if (has(attributes_of(a, 1), some[i]))
            rule(element, by, value, some[i], "", 0)
        }
    }
  return with(" ", by)
}

# ---- rows ----

function bits(letter, set,    some, i, most, text) {
  most = split(set, some, " ")
  for (i = 1; i <= most; i++)
    text = text (i == 1 ? "" : " | ") letter "(" upper(some[i]) ")"
  return text == "" ? "0" : text
}

# The row of a definition.
function row_of(called,    n) {
  present = called
  leads = lead_names = rest = trail = needs = midway = behind = apart = ""
  gap = noise = text_may = either = 0
  n = first[pattern_of(called)]
  take(n)
  if (noise) {
    if (!gap && rest == "")
      refuse("furniture may stand in places, but not at the end")
    rest = with(rest == "" ? " " : rest, "furniture")
  }
  return (leads == "" ? "" : ".lead = {" leads "}, ") ".rest = " bits("T", ordered(rest)) \
    (trail == "" ? "" : ", .trail = REFERAT_" upper(trail)) \
    (midway == "" ? "" : ", .midway = REFERAT_" upper(midway) ", .behind = REFERAT_" upper(behind)) \
    (apart == "" ? "" : ", .apart = REFERAT_" upper(apart)) \
    ", .attrs = " bits("A", attributes_of(n)) ", .required = " bits("A", attributes_of(n, 1)) \
    (needs == "" ? "" : ", .needs = REFERAT_" upper(needs)) (text_may ? ", .text = true" : "") \
    (either ? ", .either = true" : "") (!noise && leads != "" && has(rest, "furniture") ? ", .opened = true" : "")
}

# A set in the order of the elements, so that two that are the same look the same.
function ordered(set,    i, text) {
  text = " "
  for (i = 1; i <= element_count; i++)
    if (has(set, elements[i]))
      text = text elements[i] " "
  return text
}

# Elements beside the text that the pattern holds; and those in blocks.
function inside_text(n,    set, child, beside) {
  set = " "
  if (kind[n] == "mixed")
    return elements_in(n)
  if (kind[n] == "group")
    for (child = first[n]; child; child = next_[child])
      if (holds_text(child))
        beside = elements_in(n)
  if (kind[n] != "attribute")
    for (child = first[n]; child; child = next_[child])
      set = joined(set, inside_text(child))
  return joined(set, beside)
}
function holds_text(n) {
  return kind[n] == "mixed" || (kind[n] == "ref" && element_of(name[n]) == "" && !is_attributes(n) &&
    kind[pattern_of(name[n])] == "mixed")
}

function finish(    d, i, element, key, n) {
  FORMS["text"] = "ANY"
  FORMS["ref count"] = "NUMBER"
  FORMS["ref date"] = "DATE"
  FORMS["ref time"] = "TIME"
  FORMS["ref digest"] = "DIGEST"
  FORMS["ref subject"] = "KLE"
  FORMS["data ID"] = FORMS["data IDREF"] = "IDENTIFIER"
  FORMS["data IDREFS"] = "IDENTIFIERS"
  in_text = " "
  for (d = 1; d <= definitions; d++) {
    present = defined[d]
    in_text = joined(in_text, inside_text(is[d]))
    if (kind[is[d]] != "element")
      continue
    element = name[is[d]]
    if (!(element in main)) {
      elements[++element_count] = element
      main[element] = present
    } else if (present == element) {
      main[element] = present
    }
    gather(element, first[is[d]])
  }
  blocks = elements_in(pattern_of("block"))
  print "/* Made from lib/xml/referat.rnc by lib/xml/vocabulary.awk. */"
  if (part == "names")
    tell_names()
  else
    tell_rows()
}

function gather(element, n,    child) {
  if (kind[n] == "attribute")
    note_attribute(element, n)
  else if (kind[n] == "ref" && element_of(name[n]) == "")
    gather(element, pattern_of(name[n]))
  else if (kind[n] != "element" && kind[n] != "ref")
    for (child = first[n]; child; child = next_[child])
      gather(element, child)
}

function tell_names(    i, j, key, words, element) {
  print "#ifndef REFERAT_MODEL_VOCABULARY_H\n#define REFERAT_MODEL_VOCABULARY_H\n"
  print "/* Elements: X(type, name, how it stands to text). */\n#define VOCABULARY_TYPES(X) \\"
  for (i = 1; i <= element_count; i++) {
    element = elements[i]
    row_of(main[element])
    print "  X(" upper(element) ", \"" element "\", " (has(in_text, element) && !has(blocks, element) ? "INLINE" \
      : text_may ? "HOLDS_INLINE" : "STRUCTURE") ")" (i < element_count ? " \\" : "")
  }
  print "#define VOCABULARY_TYPE_COUNT " element_count "\n"
  print "/* Attributes: X(attribute, name). */\n#define VOCABULARY_ATTRS(X) \\"
  for (i = 1; i <= attribute_count; i++)
    print "  X(" upper(attributes[i]) ", \"" attributes[i] "\")" (i < attribute_count ? " \\" : "")
  print "#define VOCABULARY_ATTR_COUNT " attribute_count "\n"
  print "/* Values that an attribute of an element may have. */"
  for (i = 1; i <= element_count; i++)
    for (j = 1; j <= attribute_count; j++) {
      words = values_at[elements[i], attributes[j]]
      if (words == "" || words ~ / /)
        continue
      gsub(/\|/, " ", words)
      print "#define VOCABULARY_" upper(elements[i]) "_" upper(attributes[j]) " \"" substr(words, 2) "\""
    }
  print "\n#endif"
}

# In which other definition an element stands in another: {child, parent, attribute of it, row}.
function tell_around(    i, d, n, child, stands, given, row) {
  for (i = 1; i <= element_count; i++) {
    n = first[pattern_of(main[elements[i]])]
    split("", told_around)
    around_in(elements[i], n, "")
  }
}

function around_in(parent, n, given,    child, element, row, must) {
  if (kind[n] == "ref" && element_of(name[n]) == "") {
    if (!is_attributes(n))
      around_in(parent, pattern_of(name[n]), given)
  } else if (kind[n] == "ref") {
    element = element_of(name[n])
    row = row_of(name[n])
    if (row != main_row[element] && !(name[n] in told_around) && !(name[n] in is_plain)) {
      told_around[name[n]] = 1
      others[++other_count] = "  {REFERAT_" upper(element) ", REFERAT_" upper(parent) ", " \
        (given == "" ? "REFERAT_ATTR_COUNT" : "REFERAT_ATTR_" upper(given)) ",\n   {" row "}},"
    }
  } else if (kind[n] != "attribute") {
    for (child = first[n]; child; child = next_[child]) {
      must = kind[n] == "choice" ? attributes_of(child, 1) : " "
      around_in(parent, child, must == " " ? given : substr(must, 2, length(must) - 2))
    }
  }
}

function tell_rows(    i, j, d, key, same, common_form, n) {
  print "\nstatic const model_row rows[REFERAT_TYPE_COUNT] = {"
  for (i = 1; i <= element_count; i++) {
    main_row[elements[i]] = row_of(main[elements[i]])
    print "  [REFERAT_" upper(elements[i]) "] =\n  {" main_row[elements[i]] "},"
  }
  print "};\n\n/* Elements that are others where they stand in another, which has that attribute. */"
  print "static const model_other others[] = {"
  tell_around()
  for (i = 1; i <= other_count; i++)
    print others[i]
  print "};\n\nstatic const model_rule rules[] = {"
  for (d = 1; d <= definitions; d++)
    if (kind[is[d]] == "element") {
      present = defined[d]
      n = first[is[d]]
      ask(name[is[d]], n, " ", attributes_of(n, 1))
    }
  for (i = 1; i <= rule_count; i++)
    print rules[i]
  print "};\n"
  tell_values()
}

# An array of the listed values, one for all lists that are the same.
function words_of(all,    text) {
  if (all == "")
    return "NULL"
  if (!(all in list_of)) {
    list_of[all] = "words_" ++lists
    text = all
    gsub(/\|/, "\", \"", text)
    print "static const char *const " list_of[all] "[] = {" substr(text, 4) "\", NULL};"
  }
  return list_of[all]
}

function value_row(attr, type, what) {
  if (what !~ /^ANY/)
    values[++value_count] = "  {REFERAT_ATTR_" upper(attr) ", REFERAT_" type ", " substr(what, 1, index(what, "|") - 1) \
      ", " words_of(substr(what, index(what, "|") + 1)) "},"
}

# Rows for the elements in which the values of an attribute are others than in most, and behind them
# one for these.
function tell_values(    i, j, key, what, times, usual) {
  for (j = 1; j <= attribute_count; j++) {
    split("", times)
    usual = ""
    for (i = 1; i <= element_count; i++) {
      key = elements[i] SUBSEP attributes[j]
      if (!(key in form_at))
        continue
      what[i] = form_at[key] "|" values_at[key]
      times[what[i]] += what[i] == "ANY|" ? element_count : 1
      if (usual == "" || times[what[i]] > times[usual])
        usual = what[i]
    }
    for (i = 1; i <= element_count; i++)
      if ((elements[i] SUBSEP attributes[j]) in form_at && what[i] != usual)
        value_row(attributes[j], upper(elements[i]), what[i])
    value_row(attributes[j], "TEXT", usual)
  }
  print "\nstatic const value_row values[] = {"
  for (i = 1; i <= value_count; i++)
    print values[i]
  print "};"
}
