#include "pdfmark.h"

#include <string.h>

/* Fewer dots lead to nothing. */
#define FEWEST_MARKS 3

/* An entry that has no room for dots has some that have near to it. */
#define NEAR_ENTRIES 3

/* What stands in a line's row ends no higher, in heights. */
#define SAME_ROW 0.1F

/* Characters of more than one byte that stand before the items of lists; the
 * private ones are those of the fonts Symbol and Wingdings. */
static const char *const bullets[] = {
    "\u2022", "\u00B7", "\u2013", "\u2014", "\u2012", "\u25E6", "\u25AA", "\u25AB", "\u25A0",
    "\u25A1", "\u25CF", "\u25CB", "\u2219", "\u2023", "\u2043", "\u2212", "\u27A2", "\u2794",
    "\u2192", "\u25BA", "\u25B6", "\u2713", "\u2714", "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC",
    "\uF06E", "\uF076", "\uF0A8", "\uF02D", "\uF0E8", "\uF0DE"};

/* "12." "3)" "(a)" "b." */
static bool is_number(const char *s, size_t length)
{
  size_t n = length > 0 && s[0] == '(', digits = n;
  while (digits < length && digits < n + 3 && s[digits] >= '0' && s[digits] <= '9')
    digits++;
  if (digits == n && n < length && ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z')))
    digits++;
  return digits > n && digits + 1 == length && (s[digits] == ')' || (s[digits] == '.' && n == 0));
}

bool pdf_is_marker(const pdf_words *words, const pdf_word *word)
{
  const char *s = pdf_text(words, word);
  if (word->length == 1)
    return *s == '-' || *s == '*' || *s == 'o';
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
    if (strlen(bullets[i]) == word->length && memcmp(bullets[i], s, word->length) == 0)
      return true;
  return is_number(s, word->length);
}

bool pdf_begins_marked(const pdf_words *words, const pdf_word *word)
{
  const char *s = pdf_text(words, word);
  uint32_t n = 0;
  while (n < word->length && n < 4 && s[n] >= '0' && s[n] <= '9')
    n++;
  return (n > 0 && n < 4 && n + 1 < word->length && s[n] == '.' &&
          !(s[n + 1] >= '0' && s[n + 1] <= '9')) ||
         pdf_is_marker(words, word);
}

/* The length of the mark that leads to something, at `s`; 0 for none. */
static size_t leading_mark(const char *s, size_t length)
{
  if (length >= 3 && memcmp(s, "\u2026", 3) == 0) /* an ellipsis */
    return 3;
  return length && (*s == '.' || *s == '_');
}

bool pdf_is_leader(const pdf_words *words, const pdf_word *word)
{
  const char *s = pdf_text(words, word);
  size_t n, marks = 0;
  for (size_t i = 0; i < word->length; i += n) {
    n = s[i] == ' ' ? 1 : leading_mark(s + i, word->length - i);
    if (!n)
      return false;
    marks += s[i] == ' ' ? 0 : n;
  }
  return marks >= FEWEST_MARKS;
}

/* Whether the text ends in the marks that lead to something. */
static bool ends_in_leader(const char *s, size_t length)
{
  size_t marks = 0;
  while (marks < length && leading_mark(s + length - marks - 1, 1))
    marks++;
  return marks >= FEWEST_MARKS || (length >= 3 && leading_mark(s + length - 3, 3) == 3);
}

/* Whether the line's last word is a page with dots before it. */
static bool is_led(const pdf_words *words, const pdf_line *line)
{
  const pdf_word *word = &words->at[line->last - 1];
  const char *s = pdf_text(words, word);
  size_t n = word->length;
  while (n && s[n - 1] >= '0' && s[n - 1] <= '9')
    n--;
  if (n || line->last == line->first + 1)
    return n < word->length && ends_in_leader(s, n);
  return ends_in_leader(pdf_text(words, word - 1), word[-1].length);
}

/* The digits with which the line's last word ends, in its row: a number behind a gap, a
 * letter or a stop. */
static uint32_t digits_at_end(const pdf_words *words, const pdf_line *line)
{
  const pdf_word *word = &words->at[line->last - 1];
  const char *s = pdf_text(words, word);
  uint32_t n = word->length;
  while (n && s[n - 1] >= '0' && s[n - 1] <= '9')
    n--;
  bool parted =
      n ? s[n - 1] == '.' || (unsigned char)s[n - 1] >= 'A' : line->last > line->first + 1;
  return parted && word->y1 >= line->y1 - SAME_ROW * pdf_height(line) ? word->length - n : 0;
}

pdf_entry pdf_entry_end(const pdf_lines *lines, const pdf_words *words, size_t i, uint32_t *digits)
{
  const pdf_line *line = &lines->at[i];
  if (is_led(words, line))
    return PDF_ENTRY_LED;
  *digits = digits_at_end(words, line);
  if (!*digits)
    return PDF_NO_ENTRY;
  for (size_t k = i > NEAR_ENTRIES ? i - NEAR_ENTRIES : 0; k <= i + NEAR_ENTRIES; k++) {
    if (k >= lines->count)
      break;
    float off = lines->at[k].x1 - line->x1;
    if (lines->at[k].page == line->page && off * off < 1 && is_led(words, &lines->at[k]))
      return PDF_ENTRY_FULL;
  }
  return PDF_NO_ENTRY;
}
