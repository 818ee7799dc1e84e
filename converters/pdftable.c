#include "pdftable.h"

#include "pdfrow.h"

#include <stdlib.h>
#include <string.h>

/* Where columns are known, so narrow a gap parts them that lies between them. */
#define NARROW 0.3F
#define NARROWEST 1.0F /* what two lines share of it, in points */

/* White space between rows: so many times a line's height, or than between others. */
#define FARTHEST 1.5F
#define FARTHER 1.6F

/* Lines of one column that may stand between rows. */
#define MOST_WAITING 12

/* What begins at the same place does so within this. */
#define SAME_PLACE 2.5F

/* Lines that may be a table. */
typedef struct region {
  size_t first, last; /* of the body's lines */
  pdf_span at[PDF_MOST_COLUMNS];
  unsigned columns;
} region;

typedef struct finder {
  const pdf_lines *lines;
  const pdf_words *words;
  size_t *body; /* its lines */
  size_t count;
  pdf_tables *tables;
  size_t room;
} finder;

static const pdf_line *body_line(const finder *f, size_t i)
{
  return &f->lines->at[f->body[i]];
}

/* Whether a gap lies between two known columns. */
static bool parts_columns(const region *r, float from, float to)
{
  for (unsigned c = 0; c + 1 < r->columns; c++) {
    float left = r->at[c].x1 > from ? r->at[c].x1 : from;
    float right = r->at[c + 1].x0 < to ? r->at[c + 1].x0 : to;
    if (right - left >= NARROWEST)
      return true;
  }
  return false;
}

/* The pieces that a line has where columns are known; PDF_MOST_COLUMNS + 1 for more. */
static unsigned cut(const finder *f, const pdf_line *line, const region *r, pdf_span *to)
{
  unsigned count = 0;
  bool open = false;
  float h = pdf_height(line);
  for (uint32_t w = line->first; w < line->last; w++) {
    const pdf_word *word = &f->words->at[w];
    if (pdf_is_leader(f->words, word)) {
      open = false;
      continue;
    }
    float gap = open ? word->x0 - to[count - 1].x1 : 0;
    bool marked = w == line->first + 1 && pdf_is_marker(f->words, word - 1);
    if (open && (marked || !pdf_is_wide(line, gap)) &&
        !(gap >= NARROW * h && r && parts_columns(r, to[count - 1].x1, word->x0))) {
      if (word->x1 > to[count - 1].x1)
        to[count - 1].x1 = word->x1;
      continue;
    }
    if (count == PDF_MOST_COLUMNS)
      return count + 1;
    to[count++] = (pdf_span){word->x0, word->x1};
    open = true;
  }
  return count;
}

/* Take the pieces in, each into the one column that it stands in; false, and nothing
 * is changed, where one reaches over two. */
static bool take(region *r, const pdf_span *pieces, unsigned count)
{
  region made = *r;
  for (unsigned i = 0; i < count; i++) {
    unsigned c = 0;
    while (c < made.columns && made.at[c].x1 <= pieces[i].x0)
      c++;
    if (c == made.columns || made.at[c].x0 >= pieces[i].x1) { /* a new column */
      if (made.columns == PDF_MOST_COLUMNS)
        return false;
      memmove(&made.at[c + 1], &made.at[c], (made.columns - c) * sizeof *made.at);
      made.at[c] = pieces[i];
      made.columns++;
      continue;
    }
    if (c + 1 < made.columns && made.at[c + 1].x0 < pieces[i].x1)
      return false;
    made.at[c].x0 = pieces[i].x0 < made.at[c].x0 ? pieces[i].x0 : made.at[c].x0;
    made.at[c].x1 = pieces[i].x1 > made.at[c].x1 ? pieces[i].x1 : made.at[c].x1;
  }
  *r = made;
  return true;
}

/* Take the line in, and tell how many pieces it has; 0 where it does not fit. */
static unsigned take_line(const finder *f, region *r, size_t i)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  unsigned count = cut(f, body_line(f, i), r, pieces);
  return count <= PDF_MOST_COLUMNS && take(r, pieces, count) ? count : 0;
}

/* The white space between a line and the next one; less than none where they overlap,
 * and none across a page's edge. */
static float space_below(const finder *f, size_t i)
{
  const pdf_line *above = body_line(f, i), *below = body_line(f, i + 1);
  return above->page == below->page ? below->y0 - above->y1 : 0;
}

/* The farthest that a next row may be. */
static float farthest(float widest_yet, unsigned rows, const pdf_line *line)
{
  float most = FARTHEST * pdf_height(line);
  float usual = FARTHER * widest_yet + 2;
  return rows >= 3 && usual < most ? usual : most;
}

/* Go down, or up, from the region as far as lines fit: to the last one that has more
 * than one piece. */
static void grow(const finder *f, region *r, bool down, size_t limit)
{
  region known = *r;
  float widest = 0, waiting_widest = 0;
  unsigned rows = 1, waiting = 0;
  size_t at = down ? r->last - 1 : r->first;
  while (down ? at + 1 < limit : at > limit) {
    size_t next = down ? at + 1 : at - 1;
    float space = space_below(f, down ? at : next);
    if (space > farthest(widest, rows, body_line(f, next)))
      break;
    unsigned pieces = take_line(f, &known, next);
    if (!pieces)
      break;
    at = next;
    waiting_widest = space > waiting_widest ? space : waiting_widest;
    if (pieces == 1 && ++waiting > MOST_WAITING)
      break;
    if (pieces == 1)
      continue;
    widest = waiting_widest > widest ? waiting_widest : widest;
    waiting = 0;
    rows++;
    *r = known;
    if (down)
      r->last = at + 1;
    else
      r->first = at;
  }
}

/* The column of a piece. */
static unsigned column_of(const region *r, float x0, float x1)
{
  unsigned best = 0;
  float most = -1e9F;
  for (unsigned c = 0; c < r->columns; c++) {
    float left = r->at[c].x0 > x0 ? r->at[c].x0 : x0;
    float right = r->at[c].x1 < x1 ? r->at[c].x1 : x1;
    if (right - left > most) {
      most = right - left;
      best = c;
    }
  }
  return best;
}

/* The last row's cells go on in lines of one piece. */
static void take_rest(const finder *f, region *r, size_t limit)
{
  while (r->last < limit) {
    const pdf_line *line = body_line(f, r->last), *above = body_line(f, r->last - 1);
    region known = *r;
    if (line->page != above->page || space_below(f, r->last - 1) > 0.5F * pdf_height(line) ||
        take_line(f, &known, r->last) != 1 || known.columns != r->columns)
      return;
    unsigned c = column_of(&known, line->x0, line->x1);
    if (line->x0 > r->at[c].x0 + SAME_PLACE && r->columns == 2)
      return;
    if (c == 0) { /* the first cell goes on if the line above had no room */
      float first_word = f->words->at[line->first].x1 - line->x0;
      float end = above->x0;
      for (uint32_t w = above->first; w < above->last; w++)
        if (f->words->at[w].x1 <= r->at[0].x1)
          end = f->words->at[w].x1;
      if (above->x0 > r->at[0].x1 || end + first_word + 0.25F * pdf_height(line) <= r->at[0].x1)
        return;
    }
    *r = known;
    r->last++;
  }
}

/* Whether most lines are entries of a list of contents. */
static bool is_contents(const finder *f, const region *r)
{
  size_t led = 0;
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = body_line(f, i);
    bool has = false;
    for (uint32_t w = line->first; w < line->last && !has; w++)
      has = pdf_is_leader(f->words, &f->words->at[w]);
    led += has;
  }
  return 2 * led >= r->last - r->first;
}

static bool keep(finder *f, const region *r, pdf_table_kind kind)
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
    for (uint32_t w = line->first; w < line->last; w++) {
      t->column[w] = (uint8_t)column_of(r, f->words->at[w].x0, f->words->at[w].x1);
    }
  }
  pdf_table *table = &t->at[t->count++];
  *table = (pdf_table){f->body[r->first], f->body[r->last - 1] + 1, r->columns, kind};
  pdf_rows_find(table, t, f->lines, f->words);
  return true;
}

/* Whether the line has a gap that parts columns, but for the one behind a marker. */
static bool is_gappy(const finder *f, const pdf_line *line)
{
  pdf_span pieces[PDF_MOST_COLUMNS];
  unsigned count = cut(f, line, NULL, pieces);
  return count > 1 && count <= PDF_MOST_COLUMNS;
}

/* Look at what stands around the line `i`; tell where to go on. */
static bool look(finder *f, size_t *i, size_t done)
{
  region r = {.first = *i, .last = *i + 1};
  take_line(f, &r, *i);
  grow(f, &r, true, f->count);
  grow(f, &r, false, done);
  region exact = {.first = r.first, .last = r.last};
  bool fits = true; /* columns as the lines tell that are left */
  for (size_t k = r.first; k < r.last && fits; k++)
    fits = take_line(f, &exact, k) > 0;
  if (fits)
    r = exact;
  size_t rows = r.last - r.first;
  take_rest(f, &r, f->count);
  *i = r.last;
  if (r.columns < 2 || is_contents(f, &r) || r.last - r.first < 2)
    return true;
  return keep(f, &r, rows == 1 ? PDF_FIELDS : PDF_ROWS);
}

bool pdf_tables_find(pdf_tables *tables, const pdf_lines *lines, const pdf_words *words)
{
  *tables = (pdf_tables){NULL, 0, calloc(lines->count + 1, 1), calloc(words->count + 1, 1)};
  finder f = {.lines = lines, .words = words, .tables = tables};
  f.body = malloc((lines->count + 1) * sizeof *f.body);
  bool fine = tables->begins && tables->column && f.body;
  for (size_t i = 0; fine && i < lines->count; i++)
    if (lines->at[i].place == PDF_BODY)
      f.body[f.count++] = i;
  size_t done = 0;
  for (size_t i = 0; fine && i < f.count;) {
    if (!is_gappy(&f, body_line(&f, i))) {
      i++;
      continue;
    }
    size_t count = tables->count;
    fine = look(&f, &i, done);
    done = tables->count > count ? i : done;
  }
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
