# Make the manual page libreferat(3) of the public header.
#
#   awk -v date='November 30, 2026' -v example=FILE -f libreferat.awk referat.h >libreferat.3
#
# What it knows of the header: a comment that begins with "# TITLE" is a section; one that
# begins with two stars tells of the declaration below; a declaration right below another
# shares its comment.  In comments, lines that are indented are code, "- " begins an entry of
# a list, and words between grave accents are literal.

# ---- text ----

# A word of running text, as a macro if it is a name.
function word(w,   before, after, core, macro, arg, n) {
  before = after = ""
  if (match(w, /^[("]+/)) {
    before = substr(w, 1, RLENGTH)
    w = substr(w, RLENGTH + 1)
  }
  if (match(w, /[).,;:?"]+$/) && w !~ /^[a-z]+\([1-8]\)$/) {
    # the bracket of a section of the manual is no punctuation
    if (match(w, /^[a-z-]+\([1-8]\)/))
      n = RLENGTH
    else {
      match(w, /[).,;:?"]+$/)
      n = RSTART - 1
    }
    after = substr(w, n + 1)
    core = substr(w, 1, n)
  } else
    core = w
  if (core ~ /^[a-z-]+\([1-8]\)$/) {
    arg = core
    sub(/\(/, " ", arg)
    sub(/\)/, "", arg)
    macro = ".Xr " arg
  } else if (core ~ /^`.+`$/) {
    arg = substr(core, 2, length(core) - 2)
    gsub(/"/, "\\(dq", arg)
    gsub(/\001/, " ", arg)
    macro = ".Ql \"" arg "\""
  } else if (core in functions)
    macro = ".Fn " core
  else if (core ~ /^referat_[a-z0-9_]+$/)
    macro = ".Vt " core
  else if (core ~ /^REFERAT_[A-Z0-9_]+$/ || core == "NULL")
    macro = ".Dv " core
  if (macro == "") {
    gsub(/\001/, " ", core)
    if (length(line) + length(before core after) > 78)
      flush_line()
    line = line (line == "" ? "" : " ") before core after
    if (after ~ /[.?]"?\)?$/ || core ~ /[.]$/)
      flush_line()
    return
  }
  flush_line()
  gsub(/"/, "\\(dq", before)
  if (before != "")
    macro = ".Pf " before " " substr(macro, 2)
  n = ""
  while (after != "") {
    n = n " " (substr(after, 1, 1) == "\"" ? "\\(dq" : substr(after, 1, 1))
    after = substr(after, 2)
  }
  print macro n
}

function flush_line() {
  if (line != "")
    print escaped(line)
  line = ""
}

function escaped(text) {
  gsub(/\\/, "\\e", text)
  if (substr(text, 1, 1) == "." || substr(text, 1, 1) == "\047")
    text = "\\&" text
  return text
}

# A paragraph, or an entry of a list.
function paragraph(text,   words, n, i, w) {
  n = split(text, words, / +/)
  for (i = 1; i <= n; i++) {
    w = words[i]
    # what stands between grave accents is one word
    while (gsub(/`/, "`", w) % 2 && i < n)
      w = w "\001" words[++i]
    if (w != "")
      word(w)
  }
  flush_line()
}

# The lines of a comment, without its stars.
function prose(text,   lines, n, i, held, code, list, fresh) {
  n = split(text, lines, "\n")
  held = ""
  fresh = 1
  for (i = 1; i <= n + 1; i++) {
    if (i <= n && lines[i] !~ /^ *$/ && lines[i] !~ /^    / && lines[i] !~ /^- /) {
      sub(/^ +/, "", lines[i])
      held = held (held == "" ? "" : " ") lines[i]
      continue
    }
    if (held != "") {
      if (!fresh)
        print list ? ".It" : ".Pp"
      else if (list)
        print ".It"
      paragraph(held)
      held = ""
      fresh = 0
    }
    if (i > n)
      break
    if (lines[i] ~ /^- /) {
      if (!list) {
        print ".Bl -bullet"
        list = fresh = 1
      }
      held = substr(lines[i], 3)
    } else if (list) {
      print ".El"
      list = 0
      fresh = 0
    }
    if (lines[i] ~ /^    /) {
      print ".Bd -literal -offset indent"
      for (; i <= n && lines[i] ~ /^    /; i++)
        print escaped(substr(lines[i], 5))
      print ".Ed"
      i--
      fresh = 0
    }
  }
  if (list)
    print ".El"
}

# ---- declarations ----

function squeezed(text) {
  gsub(/[ \n]+/, " ", text)
  sub(/^ /, "", text)
  sub(/ $/, "", text)
  return text
}

# A prototype in its parts: what it returns, its name, its arguments in `args`.
function take_apart(text,   list, inner, i, depth, c) {
  text = squeezed(text)
  sub(/^REFERAT_API /, "", text)
  sub(/;$/, "", text)
  match(text, /[a-z_0-9]+\(/)
  returns = substr(text, 1, RSTART - 1)
  sub(/ $/, "", returns)
  called = substr(text, RSTART, RLENGTH - 1)
  inner = substr(text, RSTART + RLENGTH)
  sub(/\)$/, "", inner)
  argc = split(inner, args, /, /)
}

function synopsis(text,   i) {
  take_apart(text)
  print ".Ft \"" returns "\""
  print ".Fo " called
  for (i = 1; i <= argc; i++)
    print ".Fa \"" args[i] "\""
  print ".Fc"
}

function entry(text,   i, out) {
  take_apart(text)
  out = ".It Fn " called
  for (i = 1; i <= argc; i++)
    out = out " \"" args[i] "\""
  print out
}

# Print the declarations that share a comment, and it.
function tell(   i, kind) {
  if (!grouped)
    return
  kind = group[1] ~ /^REFERAT_API/ || group[1] ~ /^#define/ ? "item" : "type"
  if (kind == "item") {
    if (!listing)
      print ".Bl -tag -width Ds"
    listing = 1
    at_top = 0
    for (i = 1; i <= grouped; i++)
      if (group[i] ~ /^#define/) {
        value = group[i]
        sub(/^#define [A-Z_]+ */, "", value)
        gsub(/"/, "\\(dq", value)
        split(group[i], words, / +/)
        print ".It Dv " words[2] (value ~ /^\\?$/ ? "" : " Pq \"" value "\"")
      } else
        entry(group[i])
    prose(said)
  } else {
    end_list()
    if (!at_top)
      print ".Pp"
    prose(said)
    at_top = 0
    print ".Bd -literal -offset indent"
    for (i = 1; i <= grouped; i++) {
      n = split(group[i], words, "\n")
      for (j = 1; j <= n; j++) {
        gsub(/\/\*\*<?/, "/*", words[j])
        print escaped(words[j])
      }
    }
    print ".Ed"
  }
  grouped = 0
  said = ""
}

function end_list() {
  if (listing)
    print ".El"
  listing = 0
}

# First what functions there are, then the page.
FNR == 1 { pass++ }
pass == 1 {
  if (open_prototype || /^REFERAT_API/) {
    prototype = prototype "\n" $0
    open_prototype = !/;$/
    if (!open_prototype) {
      take_apart(prototype)
      functions[called] = 1
      prototypes[++count] = prototype
      prototype = ""
    }
  }
  next
}

/^#ifndef REFERAT_H$/ { begun = 1 }

# comments at the margin
/^\/\*/ {
  is_told = /^\/\*\*/
  comment = ""
  text = $0
  sub(/^\/\*+ ?/, "", text)
  while (text !~ /\*\/$/) {
    comment = comment text "\n"
    if ((getline text) <= 0)
      break
    sub(/^ \* ?/, "", text)
    if (text == " */" || text == "/")
      text = "*/"
  }
  sub(/ ?\*\/$/, "", text)
  comment = comment text
  if (is_told) {
    tell()
    said = comment
  } else {
    tell()
    if (!begun)
      opening(comment)
    else if (match(comment, /^# [A-Z ]+/)) {
      end_list()
      print ".Ss " title(substr(comment, 3, RLENGTH - 2))
      at_top = length(comment) == RLENGTH
      prose(substr(comment, RLENGTH + 1))
    }
  }
  next
}

function title(text) {
  return substr(text, 1, 1) tolower(substr(text, 2))
}

# The comment at the top: its sections become those of the page.
function opening(text,   parts, n, i, name, rest) {
  n = split(text, parts, /(^|\n)# /)
  for (i = 2; i <= n; i++) {
    name = parts[i]
    sub(/\n.*/, "", name)
    rest = substr(parts[i], length(name) + 2)
    if (name == "NAME") {
      rest = squeezed(rest)
      sub(/^libreferat - /, "", rest)
      gsub(/"/, "\\(dq", rest)
      print ".Dd " date
      print ".Dt LIBREFERAT 3"
      print ".Os referat"
      print ".Sh NAME"
      print ".Nm libreferat"
      print ".Nd " rest
      print ".Sh SYNOPSIS"
      print ".In referat.h"
      for (j = 1; j <= count; j++)
        synopsis(prototypes[j])
      print ".Pp"
      print "Programs are built with what"
      print ".Ql pkg-config --cflags --libs referat"
      print "tells."
      print ".Sh DESCRIPTION"
    } else if (name == "SYNOPSIS")
      prose("In short:\n\n" rest)
    else {
      print ".Ss " title(name)
      prose(rest)
    }
  }
}

# who shares a comment stands without a gap
/^$/ { tell() }

# declarations at the margin, until they end
begun && said != "" && (/^(REFERAT_API|typedef|struct|enum) / || /^#define REFERAT_[A-Z]/) {
  declaration = $0
  if (/^#define/)
    while (/\\$/ && (getline > 0))
      ;
  else {
    depth = gsub(/\{/, "{") - gsub(/\}/, "}")
    while (!(depth == 0 && declaration ~ /;[^\n]*$/) && (getline > 0)) {
      declaration = declaration "\n" $0
      depth += gsub(/\{/, "{") - gsub(/\}/, "}")
    }
  }
  group[++grouped] = declaration
  next
}

END {
  tell()
  end_list()
  print ".Sh EXAMPLES"
  print "Number, title and outcome of each item of the minutes in a file:"
  print ".Bd -literal"
  while ((getline text <example) > 0)
    print escaped(text)
  print ".Ed"
  print ".Sh SEE ALSO"
  print ".Xr referat2xml 1 ,"
  print ".Xr referat-profile 5"
}
