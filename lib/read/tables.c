#include "read/tables.h"

#include "base/utf8.h"
#include "read/inline.h"
#include "read/textnodes.h"

/* More rows that head the columns are none. */
#define MOST_HEADS 3

/* A piece of a cell: a cell may go on over several lines. */
typedef struct piece {
  struct piece *next;
  slice text;
  uint32_t line;
} piece;

typedef struct cell {
  piece *first;
  piece *last;
} cell;

typedef struct row {
  struct row *next;
  cell *cells;
  uint32_t count;
  uint32_t line;
  bool heads; /* of the columns, as the source says */
} row;

typedef struct table {
  row *first;
  row *last;
  uint32_t columns;
  bool ruled; /* a ruled line stood in it */
} table;

static void add_piece(parse *p, cell *c, slice text, uint32_t line)
{
  text = referat__trim(text);
  piece *made = text.len ? referat__arena_alloc(p->a, sizeof *made) : NULL;
  if (!made)
    return;
  *made = (piece){.text = text, .line = line};
  if (c->last)
    c->last->next = made;
  else
    c->first = made;
  c->last = made;
}

/* Where the cell that begins at `at` ends. */
static const char *cell_end(const char *at, const char *end)
{
  const char *tab = at < end ? memchr(at, '\t', (size_t)(end - at)) : NULL;
  return tab ? tab : end;
}

static row *add_row(parse *p, table *t, uint32_t i)
{
  slice text = line_raw(p, i);
  uint32_t count = 0;
  const char *end = slice_end(text);
  for (const char *at = text.ptr; count < REFERAT_MAX_COLUMNS; at++) {
    count++;
    at = cell_end(at, end);
    if (at >= end)
      break;
  }
  row *r = referat__arena_alloc(p->a, sizeof *r);
  cell *cells = referat__arena_alloc(p->a, count * sizeof *cells);
  if (!r || !cells)
    return NULL;
  *r = (row){.cells = cells, .count = count, .line = p->lines[i].number};
  const char *at = text.ptr;
  for (uint32_t c = 0; c < count; c++) {
    /* Cells beyond the limit stay together in the last one. */
    const char *stop = c + 1 < count ? cell_end(at, end) : end;
    add_piece(p, &cells[c], slice_between(at, stop), r->line);
    at = stop + 1;
  }
  r->heads = line_is(p, i, LINE_ROW) && p->lines[i].level;
  /* A tab at the end of a line of text is no cell of its own. */
  while (!line_is(p, i, LINE_ROW) && r->count > 1 && !cells[r->count - 1].first &&
         r->count > t->columns && t->columns)
    r->count--;
  if (t->last)
    t->last->next = r;
  else
    t->first = r;
  t->last = r;
  if (r->count > t->columns)
    t->columns = r->count;
  return r;
}

/* Cells that go on from the row above, one for one. */
static void add_more(parse *p, row *r, uint32_t i)
{
  slice text = line_raw(p, i);
  const char *end = slice_end(text);
  for (uint32_t c = 0; c < r->count && text.len; c++) {
    const char *stop = c + 1 < r->count ? cell_end(text.ptr, end) : end;
    add_piece(p, &r->cells[c], slice_between(text.ptr, stop), p->lines[i].number);
    text = stop < end ? slice_between(stop + 1, end) : slice_of(end, 0);
  }
}

static bool has_cells(const parse *p, uint32_t i)
{
  return line_is(p, i, LINE_TABS | LINE_ROW);
}

/* Whether a line without tabs is the beginning of the next row's first cell. */
static bool goes_on_below(const parse *p, uint32_t i, uint32_t last)
{
  if (i + 1 >= last || line_is(p, i + 1, LINE_RULE))
    return false;
  slice s = line_text(p, i);
  char end = slice_end(s)[-1];
  slice below = line_text(p, i + 1);
  return end == '/' || end == '-' || end == ',' ||
         (has_cells(p, i + 1) && line_raw(p, i + 1).ptr[0] != '\t' &&
          referat__is_lower(referat__first_char(below)));
}

static void read_rows(parse *p, table *t, const block *b)
{
  slice pending[4];
  uint32_t pending_line[4], held = 0;
  for (uint32_t i = b->first; i < b->last; i++) {
    if (line_is(p, i, LINE_RULE)) {
      for (row *r = t->first; r && t->columns && !t->ruled; r = r->next)
        r->heads = true;
      t->ruled = t->last != NULL;
      continue;
    }
    if (line_is(p, i, LINE_MORE) && t->last) {
      add_more(p, t->last, i);
      continue;
    }
    slice s = line_text(p, i);
    if (!has_cells(p, i) && t->last && !held && referat__is_lower(referat__first_char(s))) {
      uint32_t c = t->last->count - 1;
      while (c > 0 && !t->last->cells[c].first)
        c--;
      add_piece(p, &t->last->cells[c], s, p->lines[i].number);
      continue;
    }
    if (!has_cells(p, i) && held < 4 && goes_on_below(p, i, b->last)) {
      pending[held] = s;
      pending_line[held++] = p->lines[i].number;
      continue;
    }
    row *r = add_row(p, t, i);
    if (r && held) {
      cell first = {NULL, NULL};
      for (uint32_t k = 0; k < held; k++)
        add_piece(p, &first, pending[k], pending_line[k]);
      if (first.last) {
        first.last->next = r->cells[0].first;
        r->cells[0] = (cell){first.first, r->cells[0].last ? r->cells[0].last : first.last};
      }
      held = 0;
    }
  }
}

/* A figure: digits with what amounts and shares are written with. */
static bool is_figure(const cell *c)
{
  if (!c->first || c->first->next)
    return false;
  slice s = c->first->text;
  bool digit = false;
  for (size_t i = 0; i < s.len; i++) {
    digit |= is_digit(s.ptr[i]);
    if (!is_digit(s.ptr[i]) && !strchr(".,-+% ", s.ptr[i]))
      return false;
  }
  return digit;
}

static bool has_figures(const row *r)
{
  for (uint32_t c = 0; c < r->count; c++)
    if (is_figure(&r->cells[c]))
      return true;
  return false;
}

/* One piece of text, none, or more than is looked at. */
static slice text_of(const row *r, uint32_t c)
{
  const piece *first = c < r->count ? r->cells[c].first : NULL;
  return first && !first->next ? first->text : slice_of(NULL, 0);
}

/* Whether a word of the first row stands in its column again: what heads a column is none of the
 * things in it. */
static bool comes_again(const table *t)
{
  for (uint32_t c = 0; c < t->first->count; c++) {
    slice head = text_of(t->first, c);
    for (const row *r = head.len ? t->first->next : NULL; r; r = r->next)
      if (slice_eq(text_of(r, c), head))
        return true;
  }
  return false;
}

/* How many rows head the columns. */
static uint32_t count_headers(const table *t)
{
  uint32_t n = 0;
  for (const row *r = t->first; r && r->heads; r = r->next)
    n++;
  if (n && n <= MOST_HEADS)
    return n;
  if (!t->first->next)
    return 0;
  const row *first = t->first, *second = first->next;
  if ((has_figures(first) && first->cells[0].first) || comes_again(t))
    return 0;
  /* Column numbers, or a heading over several columns, have names below. */
  bool two = second->next && !has_figures(second) && second->count == t->columns &&
             has_figures(second->next) && has_figures(first);
  return two ? 2 : 1;
}

static void emit_cell(parse *p, referat_node *tr, const cell *c, referat_type type, uint32_t line)
{
  referat_node *node = referat__node_add(p->a, tr, type, c && c->first ? c->first->line : line);
  for (const piece *at = c ? c->first : NULL; at; at = at->next) {
    if (at != c->first)
      referat__node_add_text(p->a, node, SLICE(" "), at->line);
    referat__text_emit(p, node, at->text, at->line);
  }
}

/* Filling every row up must not make a small text a large tree: a table whose
 * rows differ that much is cut where their length changes. */
#define MOST_FILLING 8
#define FREE_FILLING 4096

static bool is_ragged(const table *t)
{
  size_t rows = 0, cells = 0;
  for (const row *r = t->first; r; r = r->next) {
    rows++;
    cells += r->count;
  }
  return rows * t->columns > MOST_FILLING * cells + FREE_FILLING;
}

static void emit_table(parse *p, referat_node *parent, const table *t, const block *caption)
{
  uint32_t line = caption ? p->lines[caption->first].number : t->first->line;
  referat_node *node = referat__node_add(p->a, parent, REFERAT_TABLE, line);
  if (caption) {
    runs r = {.count = 0};
    referat__runs_add_block(p, &r, caption);
    referat__runs_emit(p, referat__node_add(p->a, node, REFERAT_CAPTION, line), &r, NULL, 0);
  }
  uint32_t headers = count_headers(t);
  for (const row *r = t->first; r; r = r->next) {
    referat_node *tr = referat__node_add(p->a, node, REFERAT_TR, r->line);
    for (uint32_t c = 0; c < t->columns; c++)
      emit_cell(p, tr, c < r->count ? &r->cells[c] : NULL, headers ? REFERAT_TH : REFERAT_TD,
                r->line);
    headers -= headers > 0;
  }
}

static bool is_even(const table *t)
{
  for (const row *r = t->first; r; r = r->next)
    if (r->count != t->columns)
      return false;
  return true;
}

/* Whether the rows of the second table are more of the first one's: as many cells in each, figures
 * from the first row on, and nothing that heads them. */
static bool goes_on_in(const table *t, const table *more)
{
  const row *first = more->first;
  return first && t->columns > 1 && t->columns == more->columns && !more->ruled && !first->heads &&
         first->cells[0].first && has_figures(first) && has_figures(t->last) && is_even(more);
}

/* The table of the block, with the rows of those behind it that go on with it. */
static uint32_t read_table(parse *p, table *t, const block *b, uint32_t count)
{
  uint32_t used = 1;
  read_rows(p, t, b);
  for (bool even = t->first && is_even(t); even && used < count; used++) {
    table more = {.first = NULL};
    if (b[used].kind != BLOCK_TABLE)
      break;
    read_rows(p, &more, &b[used]);
    if (!goes_on_in(t, &more))
      break;
    t->last->next = more.first;
    t->last = more.last;
  }
  return used;
}

uint32_t referat__table_build(parse *p, referat_node *parent, const block *b, uint32_t count,
                              const block *caption)
{
  table t = {.first = NULL};
  uint32_t used = read_table(p, &t, b, count);
  if (!t.first)
    return used;
  if (!is_ragged(&t)) {
    emit_table(p, parent, &t, caption);
    return used;
  }
  for (row *r = t.first; r;) {
    table part = {.first = r, .columns = r->count};
    while (r->next && r->next->count == part.columns)
      r = r->next;
    row *next = r->next;
    r->next = NULL;
    emit_table(p, parent, &part, caption);
    caption = NULL;
    r = next;
  }
  return used;
}
