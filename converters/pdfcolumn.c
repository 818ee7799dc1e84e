#include "pdfcolumn.h"

#include "pdfmark.h"

#include <string.h>

/* Where columns are known, so narrow a gap parts them that lies between them, if it is
 * wider than the others. */
#define NARROW 0.3F
#define WIDER 1.25F
#define NARROWEST 1.0F /* what two lines share of it, in points */

/* What is aligned is so within this, in points. */
#define HAIR 0.6F

/* Spaces are the same within so much, in heights. */
#define USUAL 0.01F

static bool near(float a, float b, float by)
{
  return a - b <= by && b - a <= by;
}

/* Whether a gap lies between two known columns. */
static bool parts_columns(const pdf_columns *known, float from, float to)
{
  for (unsigned c = 0; c + 1 < known->count; c++) {
    float left = known->at[c].x1 > from ? known->at[c].x1 : from;
    float right = known->at[c + 1].x0 < to ? known->at[c + 1].x0 : to;
    if (right - left >= NARROWEST)
      return true;
  }
  return false;
}

/* Whether the word fits a column, but for the first, to a hair: it begins at its left end
 * or, as the line's last one, ends at its right end. */
static bool is_aligned(const pdf_columns *known, const pdf_line *line, const pdf_word *word,
                       bool last)
{
  for (unsigned c = 1; c < known->count; c++)
    if (near(word->x0, known->at[c].x0, HAIR) || (last && near(word->x1, known->at[c].x1, HAIR) &&
                                                  word->x0 >= known->at[c].x0 - pdf_height(line)))
      return true;
  return false;
}

/* Whether the space before the word is the very one that parts other words beside it: of
 * text, and not of columns. */
static bool is_usual(const pdf_words *words, const pdf_line *line, uint32_t w)
{
  const pdf_word *word = &words->at[w];
  float gap = word->x0 - word[-1].x1, by = USUAL * pdf_height(line);
  return (w > line->first + 1 && near(word[-1].x0 - word[-2].x1, gap, by)) ||
         (w + 1 < line->last && near(word[1].x0 - word->x1, gap, by));
}

/* Cut the line where its gaps are wide or lie between columns; with `exactly`, also at
 * what is aligned with columns behind a space between words. */
static unsigned cut(const pdf_columns *known, const pdf_words *words, const pdf_line *line,
                    bool exactly, pdf_span pieces[PDF_MOST_COLUMNS])
{
  unsigned count = 0;
  bool open = false;
  for (uint32_t w = line->first; w < line->last; w++) {
    const pdf_word *word = &words->at[w];
    if (pdf_is_leader(words, word)) {
      open = false;
      continue;
    }
    float gap = open ? word->x0 - pieces[count - 1].x1 : 0;
    bool marked = w == line->first + 1 && pdf_is_marker(words, word - 1);
    if (open && (marked || !pdf_is_wide(line, gap)) &&
        !(gap >= NARROW * pdf_height(line) && gap >= WIDER * line->space &&
          parts_columns(known, pieces[count - 1].x1, word->x0)) &&
        !(exactly && !pdf_is_glued(line, gap) && !is_usual(words, line, w) &&
          is_aligned(known, line, word, w + 1 == line->last))) {
      if (word->x1 > pieces[count - 1].x1)
        pieces[count - 1].x1 = word->x1;
      continue;
    }
    if (count == PDF_MOST_COLUMNS)
      return 0;
    pieces[count++] = (pdf_span){word->x0, word->x1};
    open = true;
  }
  return count;
}

unsigned pdf_columns_cut(const pdf_columns *known, const pdf_words *words, const pdf_line *line,
                         pdf_span pieces[PDF_MOST_COLUMNS])
{
  return cut(known, words, line, false, pieces);
}

/* Take the piece into the one column that it stands in; false where it reaches over
 * two. */
static bool take_piece(pdf_columns *known, pdf_span piece)
{
  pdf_span *at = known->at;
  unsigned c = 0;
  while (c < known->count && at[c].x1 <= piece.x0)
    c++;
  if (c == known->count || at[c].x0 >= piece.x1) { /* a new column */
    if (known->count == PDF_MOST_COLUMNS)
      return false;
    memmove(&at[c + 1], &at[c], (known->count - c) * sizeof *at);
    at[c] = piece;
    known->count++;
    return true;
  }
  if (c + 1 < known->count && at[c + 1].x0 < piece.x1)
    return false;
  at[c].x0 = piece.x0 < at[c].x0 ? piece.x0 : at[c].x0;
  at[c].x1 = piece.x1 > at[c].x1 ? piece.x1 : at[c].x1;
  return true;
}

/* Take all pieces, or none and tell so. */
static bool take_pieces(pdf_columns *known, const pdf_span *pieces, unsigned count)
{
  pdf_columns made = *known;
  for (unsigned i = 0; i < count; i++)
    if (!take_piece(&made, pieces[i]))
      return false;
  *known = made;
  return count > 0;
}

bool pdf_columns_fit(pdf_columns *known, const pdf_words *words, const pdf_line *line)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  unsigned count = cut(known, words, line, true, pieces);
  if (count < 2 || count != known->count)
    return false;
  for (unsigned c = 0; c < count; c++)
    if (!near(pieces[c].x0, known->at[c].x0, HAIR) && !near(pieces[c].x1, known->at[c].x1, HAIR))
      return false;
  return take_pieces(known, pieces, count);
}

unsigned pdf_columns_take(pdf_columns *known, const pdf_words *words, const pdf_line *line)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  unsigned count = cut(known, words, line, false, pieces), columns = 0;
  if (take_pieces(known, pieces, count)) {
    for (unsigned i = 0; i < count; i++)
      columns += i == 0 || pdf_column_of(known, pieces[i].x0, pieces[i].x1) !=
                               pdf_column_of(known, pieces[i - 1].x0, pieces[i - 1].x1);
    return columns;
  }
  count = cut(known, words, line, true, pieces);
  return take_pieces(known, pieces, count);
}

unsigned pdf_column_of(const pdf_columns *known, float x0, float x1)
{
  unsigned best = 0;
  float most = -1e9F;
  for (unsigned c = 0; c < known->count; c++) {
    float left = known->at[c].x0 > x0 ? known->at[c].x0 : x0;
    float right = known->at[c].x1 < x1 ? known->at[c].x1 : x1;
    if (right - left > most) {
      most = right - left;
      best = c;
    }
  }
  return best;
}

void pdf_columns_merge(pdf_columns *known, unsigned c)
{
  known->at[c].x1 = known->at[c + 1].x1;
  known->count--;
  memmove(&known->at[c + 1], &known->at[c + 2], (known->count - c - 1) * sizeof *known->at);
}
