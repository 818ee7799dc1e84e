# A text as "pdftotext -bbox-layout" tells of it: one page, a word at each place.
BEGIN { print "<doc><page width=\"600\" height=\"20000\">" }
{
  y += 16
  x = 50
  for (i = 1; i <= NF; i++) {
    gsub(/&/, "\\&amp;", $i)
    gsub(/</, "\\&lt;", $i)
    n = 5 * length($i)
    printf "<word xMin=\"%d\" yMin=\"%d\" xMax=\"%d\" yMax=\"%d\">%s</word>", x, y, x + n, y + 12, $i
    x += n + 3
  }
  print ""
}
END { print "</page></doc>" }
