#include "pdflines.h"

#include <string.h>

/* A raised number is no higher than so much of its line, and ends so much above its
 * foot, in heights. */
#define RAISED_HEIGHT 0.75F
#define RAISED 0.12F

/* Numbers on one page that may be those of notes, and digits that they have. */
#define MOST_NUMBERS 64
#define MOST_DIGITS 3

/* Notes of one page have no more lines. */
#define MOST_LINES 40

/* White space above the notes, in heights of a line. */
#define ABOVE 0.3F

/* The numbers that are raised on a page, and the lines in which they stand. */
typedef struct raised {
  unsigned value[MOST_NUMBERS];
  size_t line[MOST_NUMBERS];
  size_t count;
} raised;

/* The number that the word is, or 0. */
static unsigned number_of(const pdf_words *words, const pdf_word *word)
{
  unsigned value = 0;
  const char *s = pdf_text(words, word);
  for (uint32_t i = 0; i < word->length; i++) {
    if (i == MOST_DIGITS || s[i] < '0' || s[i] > '9')
      return 0;
    value = 10 * value + (unsigned)(s[i] - '0');
  }
  return value;
}

static bool is_raised(const pdf_line *line, const pdf_word *word)
{
  return word->y1 - word->y0 <= RAISED_HEIGHT * pdf_height(line) &&
         word->y1 <= line->y1 - RAISED * pdf_height(line);
}

static void find_raised(raised *r, const pdf_lines *lines, const pdf_words *words, size_t first,
                        size_t last)
{
  r->count = 0;
  for (size_t i = first; i < last; i++) {
    const pdf_line *line = &lines->at[i];
    for (uint32_t w = line->first + 1; w < line->last && r->count < MOST_NUMBERS; w++) {
      unsigned value = is_raised(line, &words->at[w]) ? number_of(words, &words->at[w]) : 0;
      if (!value)
        continue;
      r->value[r->count] = value;
      r->line[r->count++] = i;
    }
  }
}

/* Whether the page refers to the note above the line. */
static bool is_referred(const raised *r, unsigned value, size_t line)
{
  for (size_t k = 0; k < r->count; k++)
    if (r->value[k] == value && r->line[k] < line)
      return true;
  return false;
}

/* Where the notes of a page begin that are at the end of its lines: the first has the
 * number after `*known`, or 1, and the others count on.  `last` if there are none. */
static size_t notes_begin(const pdf_lines *lines, const pdf_words *words, const raised *r,
                          size_t first, size_t last, unsigned *known)
{
  size_t from = last - first > MOST_LINES ? last - MOST_LINES : first + 1;
  for (size_t i = from; i < last; i++) {
    const pdf_line *line = &lines->at[i];
    unsigned value = number_of(words, &words->at[line->first]);
    if (!value || line->last == line->first + 1 || (value != *known + 1 && value != 1) ||
        !is_referred(r, value, i) || line->y0 - line[-1].y1 < ABOVE * pdf_height(line))
      continue;
    for (size_t k = i + 1; k < last; k++) {
      const pdf_line *other = &lines->at[k];
      if (number_of(words, &words->at[other->first]) == value + 1 && is_referred(r, value + 1, i))
        value++;
    }
    *known = value;
    return i;
  }
  return last;
}

void pdf_notes_find(pdf_lines *lines, const pdf_words *words)
{
  unsigned known = 0;
  raised r;
  for (size_t i = 0, end; i < lines->count; i = end) {
    for (end = i; end < lines->count && lines->at[end].page == lines->at[i].page;)
      end++;
    size_t first = i, last = end;
    while (first < last && lines->at[first].place != PDF_BODY)
      first++;
    while (last > first && lines->at[last - 1].place != PDF_BODY)
      last--;
    if (last - first < 2)
      continue;
    find_raised(&r, lines, words, first, last);
    size_t notes = r.count ? notes_begin(lines, words, &r, first, last, &known) : last;
    for (size_t k = notes; k < last; k++)
      lines->at[k].place = PDF_FOOT;
  }
}
