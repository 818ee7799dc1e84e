#include "pdfspan.h"

/* What is centred is so within this, in heights of a line: of a column, only the text is
 * seen. */
#define CENTRED 1.25F

/* A head over several columns. */
typedef struct head {
  unsigned column;      /* where it stands */
  unsigned first, last; /* the columns that are its own */
  pdf_span at;
} head;

/* Where the text of each cell of the row stands that begins with the line; the line behind
 * the row is returned. */
static size_t read_row(const pdf_table *table, const pdf_tables *tables, const pdf_lines *lines,
                       const pdf_words *words, size_t i, pdf_span *cells, bool *here)
{
  for (unsigned c = 0; c < table->columns.count; c++) {
    here[c] = false;
    cells[c] = (pdf_span){1e6F, -1e6F};
  }
  do {
    const pdf_line *line = &lines->at[i];
    for (uint32_t w = line->first; line->place == PDF_BODY && w < line->last; w++) {
      const pdf_word *word = &words->at[w];
      unsigned c = tables->column[w];
      cells[c].x0 = word->x0 < cells[c].x0 ? word->x0 : cells[c].x0;
      cells[c].x1 = word->x1 > cells[c].x1 ? word->x1 : cells[c].x1;
      here[c] = true;
    }
  } while (++i < table->last && !tables->begins[i]);
  return i;
}

static float distance(float a, float b)
{
  return a < b ? b - a : a - b;
}

/* How far the head is from the middle of columns: of their heads or, where the text of
 * each is at the right, of what lies behind the column before them. */
static float off(const head *h, const pdf_span *below, unsigned first, unsigned last)
{
  float twice = h->at.x0 + h->at.x1, end = below[last].x1;
  float heads = distance(twice, below[first].x0 + end) / 2;
  float right = distance(twice, below[first - 1].x1 + end) / 2;
  return first > 1 && right < heads ? right : heads;
}

/* Give each head columns of its own, from the second one on, so that all of them are as
 * near to the middle of theirs as may be. */
static void share(head *heads, unsigned count, const pdf_span *below, unsigned columns)
{
  float least[PDF_MOST_COLUMNS][PDF_MOST_COLUMNS]; /* for each head, and where it ends */
  unsigned before[PDF_MOST_COLUMNS][PDF_MOST_COLUMNS];
  for (unsigned k = 0; k < count; k++) {
    unsigned most = k + 1 < count ? heads[k + 1].column : columns;
    for (unsigned last = heads[k].column; last < most; last++) {
      least[k][last] = k ? 1e9F : off(&heads[k], below, 1, last);
      before[k][last] = 0;
      for (unsigned end = k ? heads[k - 1].column : 0; k && end < heads[k].column; end++) {
        float sum = least[k - 1][end] + off(&heads[k], below, end + 1, last);
        if (sum < least[k][last]) {
          least[k][last] = sum;
          before[k][last] = end;
        }
      }
    }
  }
  for (unsigned k = count, last = columns - 1; k-- > 0; last = heads[k].first - 1) {
    heads[k].last = last;
    heads[k].first = before[k][last] + 1;
  }
}

/* Whether all heads stand in the middle of their columns. */
static bool are_centred(const head *heads, unsigned count, const pdf_span *below, float height)
{
  for (unsigned k = 0; k < count; k++)
    if (off(&heads[k], below, heads[k].first, heads[k].last) > CENTRED * height)
      return false;
  return true;
}

void pdf_spans_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                    const pdf_words *words)
{
  pdf_span above[PDF_MOST_COLUMNS], below[PDF_MOST_COLUMNS];
  bool over[PDF_MOST_COLUMNS], here[PDF_MOST_COLUMNS];
  head heads[PDF_MOST_COLUMNS];
  unsigned columns = table->columns.count, count = 0;
  size_t second = read_row(table, tables, lines, words, table->first, above, over);
  if (columns < 3 || second == table->last ||
      read_row(table, tables, lines, words, second, below, here) == table->last)
    return;
  for (unsigned c = 1; c < columns; c++) {
    if (!here[c])
      return;
    if (over[c])
      heads[count++] = (head){.column = c, .at = above[c]};
  }
  if (!count || count + 1 == columns)
    return;
  share(heads, count, below, columns);
  const pdf_line *line = &lines->at[table->first];
  if (!are_centred(heads, count, below, pdf_height(line)))
    return;
  for (unsigned k = 0; k < count; k++)
    for (uint32_t w = line->first; w < lines->at[second - 1].last; w++)
      if (tables->column[w] == heads[k].column)
        tables->column[w] = (uint8_t)heads[k].first;
}
