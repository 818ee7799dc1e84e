# Writes the schema that schema.awk has read in the XML syntax of RELAX NG, as trang does.

function escaped(text) {
  gsub(/&/, "\\&amp;", text)
  gsub(/</, "\\&lt;", text)
  gsub(/>/, "\\&gt;", text)
  return text
}

function note(text, indent) {
  if (text != "")
    print indent "<a:documentation>" escaped(text) "</a:documentation>"
}

function tell_all(n, indent) {
  for (n = first[n]; n; n = next_[n])
    tell(n, indent)
}

# What stands in an element of its own: a group stands there without one.
function tell_inside(n, indent) {
  if (kind[n] == "group")
    tell_all(n, indent)
  else
    tell(n, indent)
}

function tell(n, indent,    open) {
  if (kind[n] == "value") {
    print indent "<value>" escaped(name[n]) "</value>"
    return
  }
  open = kind[n] (kind[n] == "data" ? " type=\"" name[n] "\"" : name[n] == "" ? "" : " name=\"" name[n] "\"")
  # an attribute of any text is written as one that holds nothing
  if (says[n] == "" && !(n in letters) && (!first[n] || (kind[n] == "attribute" && kind[first[n]] == "text"))) {
    print indent "<" open "/>"
    return
  }
  print indent "<" open ">"
  note(says[n], indent "  ")
  if (kind[n] == "data")
    print indent "  <param name=\"pattern\">" escaped(letters[n]) "</param>"
  else if (kind[n] == "group" || kind[n] == "choice")
    tell_all(n, indent "  ")
  else if (first[n] && (kind[n] != "attribute" || kind[first[n]] != "text"))
    tell_inside(first[n], indent "  ")
  print indent "</" kind[n] ">"
}

function finish(    d, text) {
  print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  text = remarked[1]
  gsub(/\n/, "\n  ", text)
  print "<!--\n  " text "\n-->"
  print "<grammar ns=\"urn:x-referat:1\" xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"" \
    " xmlns=\"http://relaxng.org/ns/structure/1.0\"" \
    " datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">"
  print "  <start>\n    <ref name=\"minutes\"/>\n  </start>"
  for (d = 1; d <= definitions; d++) {
    if (d > 1 && remarked[d] != "") # the first one is of the whole file
      print "  <!-- " remarked[d] " -->"
    print "  <define name=\"" defined[d] "\">"
    note(above[d], "    ")
    tell_inside(is[d], "    ")
    print "  </define>"
  }
  print "</grammar>"
}
