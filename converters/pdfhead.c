#include "pdfhead.h"

/* What is aligned is so within this, in points. */
#define ALIGNED 1.5F

/* Where the middle of cells is, is known only loosely, in points: edges count more. */
#define LOOSE 1.0F
#define CENTRED 4.0F

/* What stands in the middle of a table does so within this. */
#define MIDDLE 8.0F

#define NEVER 1e9F

static float distance(float a, float b)
{
  return a > b ? a - b : b - a;
}

/* How far the piece is from being aligned with the columns from `c` to `last`. */
static float misfit(const pdf_columns *columns, pdf_span piece, unsigned c, unsigned last)
{
  const pdf_span *at = columns->at;
  if (piece.x1 <= at[c].x0 || piece.x0 >= at[last].x1 || (c == 0 && last > 0))
    return NEVER;
  float left = distance(piece.x0, at[c].x0), right = distance(piece.x1, at[last].x1);
  /* Their cells begin somewhere between the text of the columns before them and their own,
   * and end in like manner. */
  float x0 = c ? at[c - 1].x1 : at[c].x0;
  float x1 = last + 1 < columns->count ? at[last + 1].x0 : at[last].x1;
  float middle = piece.x0 + piece.x1, from = x0 + at[last].x1, to = at[c].x0 + x1, off = 0;
  if (middle < from)
    off = (from - middle) / 2;
  else if (middle > to)
    off = (middle - to) / 2;
  float least = left < right ? left : right;
  if (least > ALIGNED)
    least = NEVER;
  return off <= CENTRED && off + LOOSE < least ? off + LOOSE : least;
}

bool pdf_head_is_middle(const pdf_columns *columns, pdf_span piece)
{
  return distance(piece.x0 + piece.x1, columns->at[0].x0 + columns->at[columns->count - 1].x1) <=
         2 * MIDDLE;
}

/* Whether the piece begins or ends where a column does. */
static bool fits_one(const pdf_columns *columns, pdf_span piece)
{
  for (unsigned c = 0; c < columns->count; c++)
    if (distance(piece.x0, columns->at[c].x0) <= ALIGNED ||
        distance(piece.x1, columns->at[c].x1) <= ALIGNED)
      return piece.x0 >= columns->at[c].x0 - ALIGNED && piece.x1 <= columns->at[c].x1 + ALIGNED;
  return false;
}

bool pdf_heads_fit(const pdf_columns *columns, const pdf_span *pieces, unsigned count, bool sure,
                   unsigned first[PDF_MOST_COLUMNS])
{
  /* The least misfit of the pieces so far that head all columns before one, and where the
   * last of them begins. */
  float cost[PDF_MOST_COLUMNS + 1][PDF_MOST_COLUMNS + 1];
  uint8_t from[PDF_MOST_COLUMNS + 1][PDF_MOST_COLUMNS + 1];
  unsigned n = columns->count;
  if (!count || count >= n)
    return false;
  for (unsigned c = 0; c <= n; c++)
    cost[0][c] = c <= 1 ? 0 : NEVER; /* nothing need stand over the first column */
  for (unsigned k = 1; k <= count; k++)
    for (unsigned end = 0; end <= n; end++) {
      cost[k][end] = NEVER;
      for (unsigned c = 0; c < end; c++) {
        float all = cost[k - 1][c] + misfit(columns, pieces[k - 1], c, end - 1);
        if (all < cost[k][end]) {
          cost[k][end] = all;
          from[k][end] = (uint8_t)c;
        }
      }
    }
  if (cost[count][n] >= NEVER)
    return false;
  for (unsigned k = count, end = n; k > 0; k--) {
    first[k - 1] = from[k][end];
    if (sure && fits_one(columns, pieces[k - 1]))
      return false;
    end = first[k - 1];
  }
  return first[0] <= 1;
}
