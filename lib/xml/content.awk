# What stands in an element, by the schema that schema.awk has read: as the row of model.h that the
# reader of XML judges by.  A part of vocabulary.awk.

# The elements that the pattern names, as a set.
function elements_in(n,    set, child) {
  if (kind[n] == "ref")
    return element_of(name[n]) != "" ? " " element_of(name[n]) " " \
      : is_attributes(n) ? " " : elements_in(pattern_of(name[n]))
  set = " "
  if (kind[n] != "attribute" && kind[n] != "element")
    for (child = first[n]; child; child = next_[child])
      set = joined(set, elements_in(child))
  return set
}

# A choice of elements, any number of them: their set; "" for anything else.
function any_of(n) {
  if (kind[n] != "zeroOrMore")
    return ""
  return are_choices(first[n]) ? elements_in(n) : ""
}
function are_choices(n,    child) {
  if (kind[n] == "ref")
    return element_of(name[n]) != "" || are_choices(pattern_of(name[n]))
  if (kind[n] != "choice")
    return 0
  for (child = first[n]; child; child = next_[child])
    if (!are_choices(child))
      return 0
  return 1
}

# "X, furniture*" in a group: the name of X; or X alone.
function one_of(n,    child) {
  if (kind[n] == "ref")
    return element_of(name[n])
  child = kind[n] == "group" ? first[n] : 0
  return child && kind[child] == "ref" && any_of(next_[child]) == " furniture " && !next_[next_[child]] \
    ? element_of(name[child]) : ""
}

function lead(element, mark) {
  if (rest != "" || !element)
    refuse("'" element "' stands behind what may stand in any order")
  if (!gap && noise)
    refuse("furniture may not stand before '" element "'")
  leads = leads (leads == "" ? "" : ", ") "{REFERAT_" upper(element) ", '" mark "'}"
  lead_names = lead_names element mark " "
  gap = 0
}

# Add what the pattern holds to the row that is being made: leads, rest, text, and so on.
function take(n,    child, set, below, n1, n2) {
  below = first[n]
  if (is_attributes(n) || kind[n] == "empty")
    return
  if (kind[n] == "group") {
    if (one_of(n) != "") {
      lead(one_of(n), "1")
      gap = noise = 1
      return
    }
    for (child = below; child; child = next_[child])
      take(child)
  } else if (kind[n] == "text") {
    text_may = 1
  } else if (kind[n] == "mixed") {
    set = any_of(below)
    if (set == "" || rest != "")
      refuse("text with other than any number of elements")
    text_may = 1
    rest = set
  } else if (kind[n] == "ref" && element_of(name[n]) == "") {
    take(pattern_of(name[n]))
  } else if (kind[n] == "ref") {
    lead(element_of(name[n]), "1")
  } else if (kind[n] == "optional" && is_midway(below)) {
    midway = element_of(name[first[below]])
    behind = needed_in(below)
  } else if (kind[n] == "optional" && one_of(below) != "") {
    lead(one_of(below), "?")
    gap = noise = noise || kind[below] == "group"
  } else if (kind[n] == "zeroOrMore" && any_of(n) == " furniture ") {
    gap = noise = 1
  } else if (kind[n] == "zeroOrMore" && any_of(n) != "") {
    take_any(n, any_of(n))
  } else if (kind[n] == "oneOrMore" && one_of(below) != "") {
    needs = one_of(below)
    gap = noise = noise || kind[below] == "group"
    rest = " " needs " "
  } else if (kind[n] == "choice") {
    n1 = below
    n2 = next_[below]
    if (!n2 || next_[n2])
      refuse("more than two alternatives")
    if (!are_alike(n1, n2) && !are_rows(n1, n2) && !are_blocks(n1, n2) && !is_behind(n1, n2) &&
        !is_apart(n1, n2))
      refuse("alternatives that no row can tell")
  } else {
    refuse("a pattern (" kind[n] ") that no row can tell")
  }
}

# Any number of several: the last thing, or before more leading ones one besides furniture.
function take_any(n, set,    later, only) {
  for (later = next_[n]; later && any_of(later) == " furniture "; later = next_[later])
    ;
  if (!later || (kind[later] == "optional" && is_midway(first[later]) && !next_[later])) {
    rest = set
    gap = 1
    return
  }
  only = set
  sub(/ furniture /, " ", only)
  if (only !~ /^ [a-z]+ $/)
    refuse("several in any order before one that has a place")
  gap = gap || set != only
  noise = noise || set != only
  lead(substr(only, 2, length(only) - 2), "*")
  gap = set != only
}

# "(a, b*, c, (b | c)*)?" behind "(b | c)*": an element in the midst of others, of which one of a type
# stands behind it; and that type.
function is_midway(n,    b, c, all) {
  b = kind[n] == "group" && kind[first[n]] == "ref" && element_of(name[first[n]]) != "" ? next_[first[n]] : 0
  c = b && any_of(b) != "" ? next_[b] : 0
  all = c && kind[c] == "ref" && element_of(name[c]) != "" ? next_[c] : 0
  return all && !next_[all] && any_of(all) != "" && ordered(any_of(all)) == \
    ordered(with(any_of(b), element_of(name[c]))) && (rest == "" || ordered(rest) == ordered(any_of(all)))
}
function needed_in(n) {
  return element_of(name[next_[next_[first[n]]]])
}

# "a | (plain-a, b)": a child that may hold what stands behind it otherwise.
function is_apart(n1, n2,    a, b) {
  a = n2 && kind[n2] == "group" ? first[n2] : 0
  b = a ? next_[a] : 0
  if (!b || next_[b] || kind[n1] != "ref" || kind[a] != "ref" || kind[b] != "ref" || element_of(name[n1]) == "" ||
      element_of(name[n1]) != element_of(name[a]) || !has(elements_in(first[pattern_of(name[n1])]), element_of(name[b])))
    return 0
  lead(element_of(name[n1]), "1")
  lead(element_of(name[b]), "?")
  apart = element_of(name[b])
  is_plain[name[a]] = 1
  return 1
}

# The same element in two definitions, which attributes tell from each other.
function are_alike(n1, n2,    one) {
  one = only_element(n1)
  if (one == "" || only_element(n2) != one)
    return 0
  lead(one, "1")
  return 1
}
function only_element(n,    child, one) {
  if (kind[n] == "ref")
    return element_of(name[n])
  if (kind[n] == "group")
    for (child = first[n]; child; child = next_[child])
      if (!is_attributes(child)) {
        if (one != "" || kind[child] != "ref")
          return ""
        one = element_of(name[child])
      }
  return one
}

# "((a, furniture*)+, (b, furniture*)*) | (b, furniture*)+": cells that head the row, and others.
function are_rows(n1, n2,    a, b) {
  if (kind[n1] != "group" || kind[n2] != "oneOrMore" || kind[first[n1]] != "oneOrMore" ||
      kind[next_[first[n1]]] != "zeroOrMore" || next_[next_[first[n1]]])
    return 0
  a = one_of(first[first[n1]])
  b = one_of(first[next_[first[n1]]])
  if (a == "" || b == "" || one_of(first[n2]) != b)
    return 0
  gap = 1
  lead(a, "*")
  rest = " " b " "
  gap = noise = 1
  return 1
}

# "inline | block*": text, or else blocks.
function are_blocks(n1, n2,    text) {
  text = kind[n1] == "ref" ? pattern_of(name[n1]) : n1
  if (kind[text] != "mixed" || any_of(n2) == "" || lead_names != "")
    return 0
  take(text)
  rest = joined(rest, any_of(n2))
  either = 1
  return 1
}

# The same twice, but that what may lead the one stands behind all else in the other.
function is_behind(n1, n2,    before, leads1, one) {
  if (kind[n1] != "group" || kind[n2] != "group" || lead_names != "")
    return 0
  take(n2)
  before = lead_names
  leads = lead_names = ""
  gap = 0
  take(n1)
  match(lead_names, /^[a-z]+\? /)
  one = substr(lead_names, 1, RLENGTH - 2)
  if (RLENGTH < 0 || before != substr(lead_names, RLENGTH + 1) one "1 ")
    return 0
  trail = one
  return 1
}
