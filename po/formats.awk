# Make a table in C of the formats that a translation has: the texts with a value in them, by
# which a sentence that is made already is known again (converters/language.c).

/^msgid / { text = substr($0, 7); inside = 1; next }
/^"/ && inside { text = text " " $0; next }
/^msgstr / && inside {
  inside = 0
  if (text ~ /%/)
    formats = formats "    " text ",\n"
}
END {
  print "extern const char *const language_formats[];"
  print "const char *const language_formats[] = {"
  printf "%s", formats
  print "    0};"
}
