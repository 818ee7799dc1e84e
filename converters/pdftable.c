#include "pdftable.h"

#include "pdffield.h"
#include "pdfhead.h"
#include "pdfmark.h"
#include "pdfrow.h"

#include <stdlib.h>
#include <string.h>

/* White space between rows: so many times a line's height, or than between others. */
#define FARTHEST 1.5F
#define FARTHER 1.6F

/* Rows whose cells are aligned with the columns above them may be so far apart; what is
 * aligned is so within this, in points. */
#define FARTHEST_ALIGNED 2.6F
#define ALIGNED 1.5F

/* So may those that have all cells, if that is about as far as others are. */
#define REGULAR 1.3F

/* So much of a line's height stands beside the next one where cells are centred. */
#define CENTRED 0.25F

/* Lines of one column that may stand between rows. */
#define MOST_WAITING 60

/* How often columns of one table are found to be one. */
#define MOST_MENDED 20

/* Lines that head the columns on every page. */
#define MOST_REPEATED 8

/* What begins at the same place does so within this, in points. */
#define SAME_PLACE 2.5F

/* Rows that tell where their cells begin. */
#define FEWEST_ROWS 2

/* A cell goes on within so much white space, in heights. */
#define WITHIN_CELL 0.5F

/* Lines of a cell are no farther apart than the nearest ones, and rows are by so much,
 * in heights. */
#define NEARER 0.1F
#define FARTHER_APART 0.25F

/* Lines that may be a table. */
typedef struct region {
  size_t first, last; /* of the body's lines */
  pdf_columns columns;
  unsigned heads; /* how many stand over columns, in the first line */
  pdf_span head[PDF_MOST_COLUMNS];
  unsigned head_at[PDF_MOST_COLUMNS]; /* the first column of each */
} region;

typedef struct finder {
  pdf_lines *lines;
  const pdf_words *words;
  size_t *body; /* its lines */
  size_t count;
  pdf_tables *tables;
  size_t room;
  size_t head_end; /* see pdffield.h */
} finder;

static pdf_line *body_line(const finder *f, size_t i)
{
  return &f->lines->at[f->body[i]];
}

static bool has_digit(const finder *f, const pdf_word *word)
{
  for (uint32_t i = 0; i < word->length; i++)
    if (pdf_text(f->words, word)[i] >= '0' && pdf_text(f->words, word)[i] <= '9')
      return true;
  return false;
}

static unsigned take(const finder *f, region *r, size_t i)
{
  return pdf_columns_take(&r->columns, f->words, body_line(f, i));
}

/* ---- columns that are one ---- */

/* Whether no line of the region has words in both of two columns; `heads` tells whether
 * its first line, which may head them, has. */
static bool are_apart(const finder *f, const region *r, const pdf_columns *columns, unsigned c,
                      bool heads[2])
{
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = body_line(f, i);
    bool here[2] = {false, false};
    for (uint32_t w = line->first; w < line->last; w++) {
      unsigned at = pdf_column_of(columns, f->words->at[w].x0, f->words->at[w].x1);
      if (at == c || at == c + 1)
        here[at - c] = true;
    }
    if (here[0] && here[1])
      return false;
    if (i == r->first)
      memcpy(heads, here, sizeof here);
  }
  return true;
}

/* What reaches over two columns may tell that they are one, of which some lines have the
 * left end and others the right one; then it is taken in. */
static unsigned take_over(const finder *f, const region *r, pdf_columns *columns, size_t i)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  pdf_columns made = *columns;
  const pdf_line *line = body_line(f, i);
  unsigned count = pdf_columns_cut(columns, f->words, line, pieces);
  for (unsigned k = 0; k < count; k++)
    for (unsigned c = 0; c + 1 < made.count;) {
      bool heads[2];
      if (made.at[c].x1 <= pieces[k].x0 || made.at[c + 1].x0 >= pieces[k].x1)
        c++;
      else if (are_apart(f, r, &made, c, heads))
        pdf_columns_merge(&made, c);
      else
        return 0;
    }
  unsigned taken = pdf_columns_take(&made, f->words, line);
  if (taken)
    *columns = made;
  return taken;
}

/* Whether the heads of columns stand at the left of what is below them, or at the right:
 * merge what belongs together so, or only tell how much that is. */
static unsigned merge_heads(const finder *f, region *r, bool at_left, bool merge)
{
  unsigned count = 0;
  for (unsigned c = 0; c + 1 < r->columns.count; c++) {
    bool heads[2];
    if (!are_apart(f, r, &r->columns, c, heads) || heads[0] == heads[1] || heads[0] != at_left)
      continue;
    count++;
    if (merge)
      pdf_columns_merge(&r->columns, c);
    else
      c++;
  }
  return count;
}

/* Figures at the right end of a column do not reach below the head at its left. */
static void merge_columns(const finder *f, region *r)
{
  bool at_left = merge_heads(f, r, true, false) >= merge_heads(f, r, false, false);
  merge_heads(f, r, at_left, true);
}

/* ---- where it begins and ends ---- */

/* The white space between a line and the next one; less than none where they overlap,
 * and none across a page's edge. */
static float space_below(const finder *f, size_t i)
{
  const pdf_line *above = body_line(f, i), *below = body_line(f, i + 1);
  return above->page == below->page ? below->y0 - above->y1 : 0;
}

static bool near(float a, float b)
{
  return a - b <= ALIGNED && b - a <= ALIGNED;
}

/* Whether the piece begins or ends where a column does, or stands in the middle of one, or
 * of several side by side. */
static bool is_aligned(const pdf_columns *known, pdf_span piece)
{
  for (unsigned c = 0; c < known->count; c++)
    for (unsigned last = c; last < known->count && known->at[c].x0 < piece.x1; last++) {
      float x0 = known->at[c].x0, x1 = known->at[last].x1;
      if (x1 <= piece.x0)
        continue;
      if (near(piece.x0, x0) || near(piece.x1, x1) || near(piece.x0 + piece.x1, x0 + x1))
        return true;
    }
  return false;
}

/* Whether all that stands in the line is aligned with columns that are known, and that is
 * more than words beside one another by chance: of two columns, the second one holds
 * figures here and in the line `near_to`. */
static bool is_in_line(const finder *f, const pdf_columns *known, size_t i, size_t near_to)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  const pdf_line *line = body_line(f, i), *other = body_line(f, near_to);
  unsigned count = pdf_columns_cut(known, f->words, line, pieces);
  if (count < 2 || known->count < 2 ||
      (known->count == 2 && !(has_digit(f, &f->words->at[line->last - 1]) &&
                              has_digit(f, &f->words->at[other->last - 1]))))
    return false;
  for (unsigned k = 0; k < count; k++)
    if (!is_aligned(known, pieces[k]))
      return false;
  return true;
}

/* Whether the line has one piece in each column. */
static bool is_full_row(const finder *f, const pdf_columns *known, const pdf_line *line)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  unsigned count = pdf_columns_cut(known, f->words, line, pieces);
  if (count < 2 || count != known->count)
    return false;
  for (unsigned c = 0; c < count; c++)
    if (pieces[c].x0 >= known->at[c].x1 || pieces[c].x1 <= known->at[c].x0)
      return false;
  return true;
}

/* The farthest that a next row may be. */
static float farthest(float widest_yet, unsigned rows, const pdf_line *line, bool aligned)
{
  float most = (aligned ? FARTHEST_ALIGNED : FARTHEST) * pdf_height(line);
  float usual = FARTHER * widest_yet + 2;
  return rows >= 3 && usual < most ? usual : most;
}

/* Whether two lines say the same at the same place. */
static bool is_same(const finder *f, const pdf_line *a, const pdf_line *b)
{
  if (a->last - a->first != b->last - b->first)
    return false;
  for (uint32_t k = 0; k < a->last - a->first; k++) {
    const pdf_word *v = &f->words->at[a->first + k], *w = &f->words->at[b->first + k];
    if (v->length != w->length || v->x0 - w->x0 > SAME_PLACE || w->x0 - v->x0 > SAME_PLACE ||
        memcmp(pdf_text(f->words, v), pdf_text(f->words, w), v->length) != 0)
      return false;
  }
  return true;
}

/* Whether the line is one of the first of its page and heads the region's columns
 * again. */
static bool heads_again(const finder *f, const region *r, size_t i)
{
  size_t k = 0;
  while (k < MOST_REPEATED && i > r->first + k &&
         body_line(f, i - k - 1)->page == body_line(f, i)->page)
    k++;
  return k < MOST_REPEATED && r->first + k < i - k &&
         is_same(f, body_line(f, r->first + k), body_line(f, i));
}

/* Whether the line and the next one, which are `space` apart, stand beside one another in
 * two columns: a cell that is centred beside the lines of another. */
static bool is_centred(const finder *f, const pdf_columns *columns, size_t i, float space)
{
  const pdf_line *above = body_line(f, i), *below = body_line(f, i + 1);
  return space < -CENTRED * pdf_height(below) && pdf_column_of(columns, above->x0, above->x1) !=
                                                     pdf_column_of(columns, below->x0, below->x1);
}

/* Whether dots or a rule lead to something in the line: no row of a table does so. */
static bool is_led(const finder *f, size_t i)
{
  const pdf_line *line = body_line(f, i);
  for (uint32_t w = line->first; w < line->last; w++)
    if (pdf_is_leader(f->words, &f->words->at[w]))
      return true;
  return false;
}

/* Go down, or up, from the region as far as lines fit: to the last one that has more
 * than one piece. */
static void grow(const finder *f, region *r, bool down, size_t limit)
{
  region known = *r;
  float widest = 0, waiting_widest = 0;
  unsigned rows = 1, waiting = 0, mends = MOST_MENDED;
  size_t at = down ? r->last - 1 : r->first;
  while (down ? at + 1 < limit : at > limit) {
    size_t next = down ? at + 1 : at - 1;
    float space = space_below(f, down ? at : next);
    if (body_line(f, next)->side || is_led(f, next))
      break;
    bool aligned = is_in_line(f, &known.columns, next, at) ||
                   (rows > 1 && space <= REGULAR * widest &&
                    is_full_row(f, &known.columns, body_line(f, next)));
    if (space > farthest(widest, rows, body_line(f, next), aligned) &&
        !(down && heads_again(f, r, at)))
      break;
    unsigned pieces = take(f, &known, next);
    if (!pieces && mends > 0) {
      mends--;
      pieces = take_over(f, &known, &known.columns, next);
    }
    if (!pieces)
      break;
    if (pieces == 1 && is_centred(f, &known.columns, down ? at : next, space))
      pieces = 2; /* it is in a row with the other */
    at = next;
    known.first = down ? known.first : at;
    known.last = down ? at + 1 : known.last;
    waiting_widest = space > waiting_widest ? space : waiting_widest;
    if (pieces == 1 && ++waiting > MOST_WAITING)
      break;
    if (pieces == 1)
      continue;
    widest = waiting_widest > widest ? waiting_widest : widest;
    waiting = 0;
    rows++;
    *r = known;
  }
}

/* The columns as the region's lines tell them. */
static void measure(const finder *f, region *r)
{
  region exact = {.first = r->first, .last = r->last};
  unsigned mends = 2 * MOST_MENDED; /* down and up */
  for (size_t i = r->first; i < r->last; i++) {
    region above = {.first = r->first, .last = i};
    if (!take(f, &exact, i) && (!mends-- || !take_over(f, &above, &exact.columns, i)))
      return;
  }
  *r = exact;
}

/* Where the second piece of a line begins; less than none where it has only one. */
static float second_begin(const finder *f, const region *r, size_t i)
{
  const pdf_line *line = body_line(f, i);
  for (uint32_t w = line->first; w < line->last; w++)
    if (pdf_column_of(&r->columns, f->words->at[w].x0, f->words->at[w].x1) > 0)
      return f->words->at[w].x0;
  return -1;
}

/* Rows below one another, between lines of one piece. */
typedef struct block {
  size_t first, last;
  float at; /* where their second pieces begin */
  bool same;
} block;

/* The next block from the line `i` on; empty where there is none. */
static block next_block(const finder *f, const region *r, size_t i)
{
  while (i < r->last && second_begin(f, r, i) < 0)
    i++;
  block b = {.first = i, .last = i, .at = i < r->last ? second_begin(f, r, i) : 0, .same = true};
  for (float at; b.last < r->last && (at = second_begin(f, r, b.last)) >= 0; b.last++)
    b.same &= at - b.at <= SAME_PLACE && b.at - at <= SAME_PLACE;
  b.same &= b.last >= b.first + FEWEST_ROWS;
  return b;
}

/* What follows a table may be set beside it by chance.  Where a line stands alone, and
 * the cells below it all begin at another place than those above, another table does. */
static size_t blocks_end(const finder *f, const region *r)
{
  block above = next_block(f, r, r->first);
  while (above.last < r->last) {
    block b = next_block(f, r, above.last);
    float off = b.at - above.at;
    if (above.same && b.same && (off > SAME_PLACE || off < -SAME_PLACE))
      return above.last;
    above = b;
  }
  return r->last;
}

/* The lines to which columns go on.  Where no column but the first does, another table
 * begins. */
static size_t columns_end(const finder *f, const region *r)
{
  size_t first[PDF_MOST_COLUMNS], last[PDF_MOST_COLUMNS] = {0};
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = body_line(f, i);
    for (uint32_t w = line->first; w < line->last; w++) {
      unsigned c = pdf_column_of(&r->columns, f->words->at[w].x0, f->words->at[w].x1);
      first[c] = last[c] ? first[c] : i;
      last[c] = i + 1;
    }
  }
  size_t end = r->first + 1; /* of the first table: as far as columns go on */
  for (bool more = true; more;) {
    more = false;
    for (unsigned c = 1; c < r->columns.count; c++)
      if (first[c] < end && last[c] > end) {
        end = last[c];
        more = true;
      }
  }
  return end;
}

/* Cut off what is another table, or none: a first line with nothing below its cells but
 * in the first column, where the next line has no more than that. */
static void cut_apart(const finder *f, region *r)
{
  size_t end = columns_end(f, r);
  if (end == r->first + 1 && end < r->last && second_begin(f, r, end) < 0) {
    r->first = next_block(f, r, end).first;
    measure(f, r);
    end = r->first < r->last ? columns_end(f, r) : r->last;
  }
  if (end == r->first + 1)
    end = r->last;
  size_t blocks = blocks_end(f, r);
  end = blocks < end ? blocks : end;
  if (end == r->last)
    return;
  r->last = end;
  measure(f, r);
}

/* Whether the words `first` to `last` begin with a small letter, as far as Latin ones
 * go. */
static bool begins_small(const finder *f, const pdf_line *line)
{
  const pdf_word *w = &f->words->at[line->first];
  const unsigned char *s = (const unsigned char *)pdf_text(f->words, w);
  return (s[0] >= 'a' && s[0] <= 'z') || (s[0] == 0xC3 && w->length > 1 && s[1] >= 0xA0);
}

/* The least and the most white space between the region's lines. */
static void measure_spaces(const finder *f, const region *r, float *least, float *most)
{
  *least = 1e9F;
  *most = 0;
  for (size_t i = r->first; i + 1 < r->last; i++) {
    float space = space_below(f, i);
    *most = space > *most ? space : *most;
    if (body_line(f, i)->page == body_line(f, i + 1)->page && space < *least)
      *least = space;
  }
}

/* The line above the region heads its columns where its words fit them to a hair, and it
 * stands no farther from them than they do from one another. */
static void take_narrow_head(const finder *f, region *r, size_t limit)
{
  float least, most;
  if (r->first <= limit || r->last - r->first < FEWEST_ROWS)
    return;
  const pdf_line *line = body_line(f, r->first - 1);
  measure_spaces(f, r, &least, &most);
  if (line->side || line->page != body_line(f, r->first)->page ||
      space_below(f, r->first - 1) > most + NEARER * pdf_height(line) ||
      !pdf_columns_fit(&r->columns, f->words, line))
    return;
  r->first--;
}

/* The last row's cells go on in lines of one piece: in the first column, only where that
 * shows. */
static void take_rest(const finder *f, region *r, size_t limit)
{
  float least, most;
  measure_spaces(f, r, &least, &most);
  while (r->last < limit) {
    const pdf_line *line = body_line(f, r->last);
    float h = pdf_height(line), space = space_below(f, r->last - 1);
    region known = *r;
    if (line->side || line->page != body_line(f, r->last - 1)->page || space > WITHIN_CELL * h ||
        take(f, &known, r->last) != 1 || known.columns.count != r->columns.count)
      return;
    unsigned c = pdf_column_of(&known.columns, line->x0, line->x1);
    float off = line->x0 - r->columns.at[c].x0;
    bool near = space <= least + NEARER * h && space + FARTHER_APART * h <= most;
    if (c == 0 ? !begins_small(f, line) && !near
               : r->columns.count == 2 && off > SAME_PLACE && !near)
      return;
    *r = known;
    r->last++;
  }
}

/* ---- heads over several columns ---- */

/* Whether the line has heads of the region's columns, below which the line `next` has more
 * pieces; they are put down then. */
static bool take_heads(const finder *f, region *r, size_t i, size_t next)
{
  pdf_span below[PDF_MOST_COLUMNS];
  const pdf_columns none = {.count = 0};
  unsigned count = pdf_columns_cut(&none, f->words, body_line(f, i), r->head);
  unsigned more = pdf_columns_cut(&r->columns, f->words, body_line(f, next), below);
  if (!count || !more || !r->columns.count)
    return false;
  float end = r->columns.at[0].x1;
  unsigned over_first = r->head[0].x0 < end, columns = r->columns.count;
  bool sure = !over_first && below[0].x0 < end;
  bool over_last = columns > 1 && count - over_first == 1 &&
                   r->head[count - 1].x0 >= r->columns.at[columns - 2].x1;
  if (over_last || (over_first && count == 1) || more + (below[0].x0 >= end) <= count ||
      !pdf_heads_fit(&r->columns, r->head, count, sure, r->head_at))
    return false;
  r->heads = count;
  return true;
}

/* Find heads over several columns in the first line, or in the one above it. */
static void find_heads(const finder *f, region *r, size_t limit)
{
  region below = {.first = r->first + 1, .last = r->last};
  if (r->last - r->first >= 3) {
    measure(f, &below);
    merge_columns(f, &below);
    if (below.columns.count >= r->columns.count && take_heads(f, &below, r->first, r->first + 1)) {
      below.first = r->first;
      *r = below;
      return;
    }
  }
  if (r->first <= limit || body_line(f, r->first - 1)->page != body_line(f, r->first)->page ||
      body_line(f, r->first - 1)->side || body_line(f, r->first - 1)->x0 < r->columns.at[0].x1 ||
      space_below(f, r->first - 1) > FARTHEST * pdf_height(body_line(f, r->first)) ||
      !take_heads(f, r, r->first - 1, r->first))
    return;
  if (r->heads == 1 && pdf_head_is_middle(&r->columns, r->head[0]))
    r->heads = 0;
  else
    r->first--;
}

/* Put each head over the first of its columns. */
static void set_heads(const finder *f, const region *r)
{
  const pdf_line *line = body_line(f, r->first);
  unsigned k = 0;
  for (uint32_t w = line->first; w < line->last; w++) {
    while (k + 1 < r->heads && f->words->at[w].x0 >= r->head[k + 1].x0)
      k++;
    f->tables->column[w] = (uint8_t)r->head_at[k];
  }
}

/* ---- what it is ---- */

/* Whether most lines are entries of a list of contents. */
static bool is_contents(const finder *f, const region *r)
{
  size_t entries = 0;
  for (size_t i = r->first; i < r->last; i++) {
    uint32_t digits;
    entries += pdf_entry_end(f->lines, f->words, f->body[i], &digits) != PDF_NO_ENTRY;
  }
  return 2 * entries >= r->last - r->first;
}

static bool are_aligned(pdf_span a, pdf_span b)
{
  return near(a.x0, b.x0) || near(a.x1, b.x1) || near(a.x0 + a.x1, b.x0 + b.x1);
}

/* Whether in a column, but for the first one, a cell begins or ends at the same place as
 * one of the two above it, or has its middle there: words side by side in two lines by
 * chance do not. */
static bool has_aligned(const finder *f, const region *r)
{
  pdf_span above[PDF_MOST_COLUMNS][2];
  unsigned had[PDF_MOST_COLUMNS] = {0};
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = body_line(f, i);
    for (uint32_t w = line->first, end; w < line->last; w = end) {
      pdf_span cell = {f->words->at[w].x0, f->words->at[w].x1};
      unsigned c = pdf_column_of(&r->columns, cell.x0, cell.x1);
      for (end = w + 1; end < line->last; end++) {
        const pdf_word *word = &f->words->at[end];
        if (pdf_column_of(&r->columns, word->x0, word->x1) != c)
          break;
        cell.x1 = word->x1;
      }
      for (unsigned k = 0; c && k < had[c]; k++)
        if (are_aligned(cell, above[c][k]))
          return true;
      above[c][1] = above[c][0];
      above[c][0] = cell;
      had[c] += had[c] < 2;
    }
  }
  return false;
}

/* The first lines of a table that come again on a page on which it goes on stand at
 * the page's edge. */
static void find_repeated(const finder *f, const region *r)
{
  for (size_t i = r->first + 1; i < r->last; i++) {
    if (body_line(f, i)->page == body_line(f, i - 1)->page)
      continue;
    for (size_t k = 0; i + k < r->last && r->first + k < i && k < MOST_REPEATED &&
                       is_same(f, body_line(f, r->first + k), body_line(f, i + k));
         k++)
      body_line(f, i + k)->place = PDF_HEAD;
  }
}

/* Whether at most half of the rows of two columns have both: lines of text, some of which
 * have a remark at the margin. */
static bool is_half_empty(const finder *f, const pdf_table *table)
{
  if (table->columns.count != 2)
    return false;
  size_t rows = 0, full = 0;
  bool has = false;
  for (size_t i = table->first; i < table->last; i++) {
    const pdf_line *line = &f->lines->at[i];
    if (line->place != PDF_BODY)
      continue;
    if (f->tables->begins[i]) {
      rows++;
      has = false;
    }
    if (!has && f->tables->column[line->last - 1] == 1) {
      full++;
      has = true;
    }
  }
  return 2 * full <= rows;
}

static bool keep(finder *f, const region *r)
{
  pdf_tables *t = f->tables;
  if (t->count == f->room) {
    size_t room = f->room ? 2 * f->room : 16;
    pdf_table *at = realloc(t->at, room * sizeof *at);
    if (!at)
      return false;
    t->at = at;
    f->room = room;
  }
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = body_line(f, i);
    for (uint32_t w = line->first; w < line->last; w++)
      t->column[w] = (uint8_t)pdf_column_of(&r->columns, f->words->at[w].x0, f->words->at[w].x1);
  }
  if (r->heads)
    set_heads(f, r);
  find_repeated(f, r);
  pdf_table *table = &t->at[t->count++];
  *table = (pdf_table){f->body[r->first], f->body[r->last - 1] + 1, r->columns, PDF_ROWS};
  pdf_rows_find(table, t, f->lines, f->words);
  if (is_half_empty(f, table)) {
    t->count--;
    return true;
  }
  if (r->heads)
    t->begins[f->body[r->first + 1]] = true;
  table->kind = pdf_field_kind(table, t, f->lines, f->words, f->head_end);
  return true;
}

/* Whether the line has a gap that parts columns, but for the one behind a marker. */
static bool is_gappy(const finder *f, const pdf_line *line)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  pdf_columns none = {.count = 0};
  return !line->side && pdf_columns_cut(&none, f->words, line, pieces) > 1;
}

/* Look at what stands around the line `i`, above no farther than `*done`; both tell then
 * how far all is known. */
static bool look(finder *f, size_t *i, size_t *done)
{
  size_t next = *i + 1, above = *done;
  region r = {.first = *i, .last = next};
  take(f, &r, *i);
  grow(f, &r, true, f->count);
  grow(f, &r, false, *done);
  measure(f, &r);
  *i = r.last;
  *done = r.last > next ? r.last : *done;
  cut_apart(f, &r);
  take_rest(f, &r, f->count);
  merge_columns(f, &r);
  take_narrow_head(f, &r, above);
  if (r.columns.count > 1)
    find_heads(f, &r, above);
  if (r.columns.count < 2 || r.last - r.first < 2 || is_contents(f, &r) || !has_aligned(f, &r))
    return true;
  *i = *done = r.last > next ? r.last : next;
  return keep(f, &r);
}

bool pdf_tables_find(pdf_tables *tables, pdf_lines *lines, const pdf_words *words, float leading)
{
  *tables = (pdf_tables){.begins = calloc(lines->count + 1, 1),
                         .column = calloc(words->count + 1, 1),
                         .leading = leading};
  finder f = {
      .lines = lines, .words = words, .tables = tables, .head_end = pdf_head_end(lines, words)};
  f.body = malloc((lines->count + 1) * sizeof *f.body);
  bool fine = tables->begins && tables->column && f.body;
  for (size_t i = 0; fine && i < lines->count; i++)
    if (lines->at[i].place == PDF_BODY)
      f.body[f.count++] = i;
  size_t done = 0;
  for (size_t i = 0; fine && i < f.count;)
    if (is_gappy(&f, body_line(&f, i)) && !is_led(&f, i))
      fine = look(&f, &i, &done);
    else
      i++;
  free(f.body);
  return fine;
}

void pdf_tables_free(pdf_tables *tables)
{
  free(tables->at);
  free(tables->begins);
  free(tables->column);
  *tables = (pdf_tables){.at = NULL};
}
