#include "read/tables.h"

#include "base/pages.h"
#include "base/utf8.h"
#include "read/inline.h"
#include "read/textnodes.h"

/* More rows that head the columns are none. */
#define MOST_HEADS 3

/* A piece of a cell, in the text: a cell may go on over several lines. */
typedef struct piece {
  uint32_t at;
  uint32_t len;
  uint32_t line;
  uint32_t next; /* among the store's pieces, plus one: of a first one the last, of others the next,
                    of the last the second; 0: there is but one */
} piece;

typedef piece cell; /* the first; empty where it has none */

typedef struct row {
  uint32_t cells; /* the first, among those of the store */
  uint32_t count;
  uint32_t line;
  bool heads; /* of the columns, as the source says */
} row;

/* Rows and cells of all tables in hand. */
typedef struct store {
  const parse *p;
  arena memory;
  row *rows;
  cell *cells;
  piece *pieces;
  uint32_t row_count, cell_count, piece_count;
  uint32_t passed_rows, passed_cells; /* so many are given back */
  size_t row_room, cell_room, piece_room;
} store;

typedef struct table {
  store *s;
  uint32_t first; /* row, among those of the store */
  uint32_t end;
  uint32_t columns;
  bool ruled; /* a ruled line stood in it */
} table;

static row *row_at(const table *t, uint32_t i)
{
  return &t->s->rows[i];
}

static cell *cell_at(const table *t, const row *r, uint32_t c)
{
  return &t->s->cells[r->cells + c];
}

static row *last_row(const table *t)
{
  return t->end > t->first ? row_at(t, t->end - 1) : NULL;
}

/* The piece behind one of the cell's; NULL behind the last. */
static const piece *piece_behind(const table *t, const cell *c, const piece *at)
{
  if (!c->next || at == &t->s->pieces[c->next - 1])
    return NULL;
  const piece *last = &t->s->pieces[c->next - 1];
  return &t->s->pieces[(at == c ? last : at)->next - 1];
}

static void add_piece(store *s, uint32_t c, slice text, uint32_t line)
{
  text = referat__trim(text);
  cell *to = &s->cells[c];
  piece made = {.at = (uint32_t)(text.ptr - s->p->text), .len = (uint32_t)text.len, .line = line};
  if (!text.len)
    return;
  if (!to->len) {
    *to = made;
    return;
  }
  piece *pieces =
      referat__arena_widen(&s->memory, s->pieces, s->piece_count, &s->piece_room, sizeof *pieces);
  if (!pieces)
    return;
  s->pieces = pieces;
  uint32_t own = ++s->piece_count;
  made.next = own; /* to itself, where it is the second */
  if (to->next) {
    made.next = pieces[to->next - 1].next;
    pieces[to->next - 1].next = own;
  }
  pieces[own - 1] = made;
  to->next = own;
}

/* Where the cell that begins at `at` ends. */
static const char *cell_end(const char *at, const char *end)
{
  const char *tab = at < end ? memchr(at, '\t', (size_t)(end - at)) : NULL;
  return tab ? tab : end;
}

/* A row of as many cells, empty ones; false without memory. */
static bool make_row(table *t, uint32_t count, uint32_t line)
{
  store *s = t->s;
  row *rows = referat__arena_widen(&s->memory, s->rows, s->row_count, &s->row_room, sizeof *rows);
  if (!rows)
    return false;
  s->rows = rows;
  rows[s->row_count] = (row){.cells = s->cell_count, .count = count, .line = line};
  for (uint32_t c = 0; c < count; c++) {
    cell *cells =
        referat__arena_widen(&s->memory, s->cells, s->cell_count, &s->cell_room, sizeof *cells);
    if (!cells)
      return false;
    s->cells = cells;
    cells[s->cell_count++] = (cell){.len = 0};
  }
  t->end = ++s->row_count;
  return true;
}

static row *add_row(const parse *p, table *t, uint32_t i)
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
  if (!make_row(t, count, p->lines[i].number))
    return NULL;
  row *r = last_row(t);
  const char *at = text.ptr;
  for (uint32_t c = 0; c < count; c++) {
    /* Cells beyond the limit stay together in the last one. */
    const char *stop = c + 1 < count ? cell_end(at, end) : end;
    add_piece(t->s, r->cells + c, slice_between(at, stop), r->line);
    at = stop + 1;
  }
  r->heads = line_is(p, i, LINE_ROW) && p->lines[i].level;
  /* A tab at the end of a line of text is no cell of its own. */
  while (!line_is(p, i, LINE_ROW) && r->count > 1 && !cell_at(t, r, r->count - 1)->len &&
         r->count > t->columns && t->columns)
    r->count--;
  if (r->count > t->columns)
    t->columns = r->count;
  return r;
}

/* Cells that go on from the row above, one for one. */
static void add_more(const parse *p, table *t, const row *r, uint32_t i)
{
  slice text = line_raw(p, i);
  const char *end = slice_end(text);
  for (uint32_t c = 0; c < r->count && text.len; c++) {
    const char *stop = c + 1 < r->count ? cell_end(text.ptr, end) : end;
    add_piece(t->s, r->cells + c, slice_between(text.ptr, stop), p->lines[i].number);
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

/* Put lines in front of what the row begins with. */
static void put_before(table *t, const row *r, const slice *lines, const uint32_t *numbers,
                       uint32_t count)
{
  cell own = *cell_at(t, r, 0);
  *cell_at(t, r, 0) = (cell){.len = 0};
  for (uint32_t k = 0; k < count; k++)
    add_piece(t->s, r->cells, lines[k], numbers[k]);
  add_piece(t->s, r->cells, slice_of(t->s->p->text + own.at, own.len), own.line);
}

static void read_rows(const parse *p, table *t, const block *b)
{
  slice pending[4];
  uint32_t pending_line[4], held = 0;
  for (uint32_t i = b->first; i < b->last; i++) {
    row *last = last_row(t);
    if (line_is(p, i, LINE_RULE)) {
      for (uint32_t r = t->first; r < t->end && t->columns && !t->ruled; r++)
        row_at(t, r)->heads = true;
      t->ruled = last != NULL;
      continue;
    }
    if (line_is(p, i, LINE_MORE) && last) {
      add_more(p, t, last, i);
      continue;
    }
    slice s = line_text(p, i);
    if (!has_cells(p, i) && last && !held && referat__is_lower(referat__first_char(s))) {
      uint32_t c = last->count - 1;
      while (c > 0 && !cell_at(t, last, c)->len)
        c--;
      add_piece(t->s, last->cells + c, s, p->lines[i].number);
      continue;
    }
    if (!has_cells(p, i) && held < 4 && goes_on_below(p, i, b->last)) {
      pending[held] = s;
      pending_line[held++] = p->lines[i].number;
      continue;
    }
    const row *r = add_row(p, t, i);
    if (r && held)
      put_before(t, r, pending, pending_line, held);
    held = r ? 0 : held;
  }
}

/* One piece of text, none, or more than is looked at. */
static slice text_of(const table *t, const row *r, uint32_t c)
{
  const cell *at = c < r->count ? cell_at(t, r, c) : NULL;
  return at && !at->next ? slice_of(t->s->p->text + at->at, at->len) : slice_of(NULL, 0);
}

/* A figure: digits with what amounts and shares are written with. */
static bool is_figure(slice s)
{
  bool digit = false;
  for (size_t i = 0; i < s.len; i++) {
    digit |= is_digit(s.ptr[i]);
    if (!is_digit(s.ptr[i]) && !strchr(".,-+% ", s.ptr[i]))
      return false;
  }
  return digit;
}

static bool has_figures(const table *t, const row *r)
{
  for (uint32_t c = 0; c < r->count; c++)
    if (is_figure(text_of(t, r, c)))
      return true;
  return false;
}

/* Whether a word of the first row stands in its column again: what heads a column is none of the
 * things in it. */
static bool comes_again(const table *t)
{
  const row *first = row_at(t, t->first);
  for (uint32_t c = 0; c < first->count; c++) {
    slice head = text_of(t, first, c);
    for (uint32_t r = t->first + 1; head.len && r < t->end; r++)
      if (slice_eq(text_of(t, row_at(t, r), c), head))
        return true;
  }
  return false;
}

/* How many rows head the columns. */
static uint32_t count_headers(const table *t)
{
  uint32_t n = 0;
  while (t->first + n < t->end && row_at(t, t->first + n)->heads)
    n++;
  if (n && n <= MOST_HEADS)
    return n;
  if (t->end - t->first < 2)
    return 0;
  const row *first = row_at(t, t->first), *second = first + 1, *third = first + 2;
  if ((has_figures(t, first) && cell_at(t, first, 0)->len) || comes_again(t))
    return 0;
  /* Column numbers, or a heading over several columns, have names below. */
  bool two = t->end - t->first > 2 && !has_figures(t, second) && second->count == t->columns &&
             has_figures(t, third) && has_figures(t, first);
  return two ? 2 : 1;
}

static void emit_cell(parse *p, const table *t, referat_node *tr, const cell *c, referat_type type,
                      uint32_t line)
{
  bool has_text = c && c->len;
  referat_node *node = referat__node_add(p->a, tr, type, has_text ? c->line : line);
  for (const piece *at = has_text ? c : NULL; at; at = piece_behind(t, c, at)) {
    if (at != c)
      referat__node_add_text(p->a, node, SLICE(" "), at->line);
    referat__text_emit(p, node, slice_of(p->text + at->at, at->len), at->line);
  }
}

/* Filling every row up must not make a small text a large tree: a table whose
 * rows differ that much is cut where their length changes. */
#define MOST_FILLING 8
#define FREE_FILLING 4096

static bool is_ragged(const table *t)
{
  size_t rows = t->end - t->first, cells = 0;
  for (uint32_t r = t->first; r < t->end; r++)
    cells += row_at(t, r)->count;
  return rows * t->columns > MOST_FILLING * cells + FREE_FILLING;
}

/* So many cells are given back at once. */
#define GIVEN_AT_ONCE 16384

/* Give the memory back of the rows up to one that is emitted, and of their cells. */
static void pass_rows(store *s, uint32_t row_end)
{
  uint32_t cell_end = s->rows[row_end].cells;
  if (cell_end < s->passed_cells + GIVEN_AT_ONCE)
    return;
  referat__pages_give(&s->rows[s->passed_rows], (row_end - s->passed_rows) * sizeof *s->rows);
  referat__pages_give(&s->cells[s->passed_cells], (cell_end - s->passed_cells) * sizeof *s->cells);
  s->passed_rows = row_end;
  s->passed_cells = cell_end;
}

static void emit_table(parse *p, referat_node *parent, const table *t, const block *caption)
{
  uint32_t line = caption ? p->lines[caption->first].number : row_at(t, t->first)->line;
  referat_node *node = referat__node_add(p->a, parent, REFERAT_TABLE, line);
  if (caption) {
    runs r = {.count = 0};
    referat__runs_add_block(p, &r, caption);
    referat__runs_emit(p, referat__node_add(p->a, node, REFERAT_CAPTION, line), &r, NULL, 0);
  }
  uint32_t headers = count_headers(t);
  for (uint32_t i = t->first; i < t->end; i++) {
    pass_rows(t->s, i);
    const row *r = row_at(t, i);
    referat_node *tr = referat__node_add(p->a, node, REFERAT_TR, r->line);
    for (uint32_t c = 0; c < t->columns; c++)
      emit_cell(p, t, tr, c < r->count ? cell_at(t, r, c) : NULL, headers ? REFERAT_TH : REFERAT_TD,
                r->line);
    headers -= headers > 0;
  }
}

static bool is_even(const table *t)
{
  for (uint32_t r = t->first; r < t->end; r++)
    if (row_at(t, r)->count != t->columns)
      return false;
  return true;
}

/* Whether the rows of the second table are more of the first one's: as many cells in each, figures
 * from the first row on, and nothing that heads them. */
static bool goes_on_in(const table *t, const table *more)
{
  if (more->end == more->first)
    return false;
  const row *first = row_at(more, more->first);
  return t->columns > 1 && t->columns == more->columns && !more->ruled && !first->heads &&
         cell_at(more, first, 0)->len && has_figures(more, first) && has_figures(t, last_row(t)) &&
         is_even(more);
}

/* Read the table of the block, with the rows of those behind it that go on with it. */
static uint32_t read_table(const parse *p, table *t, block_list *blocks, uint32_t at)
{
  uint32_t used = 1;
  read_rows(p, t, block_at(blocks, at));
  for (bool even = t->end && is_even(t); even; used++) {
    table more = {.s = t->s, .first = t->end, .end = t->end};
    const block *next = block_at(blocks, at + used);
    if (!next || next->kind != BLOCK_TABLE)
      break;
    read_rows(p, &more, next);
    if (!goes_on_in(t, &more))
      break;
    t->end = more.end;
  }
  return used;
}

/* Emit the table, or the parts that it is cut into. */
static void emit_parts(parse *p, referat_node *parent, const table *t, const block *caption)
{
  if (!is_ragged(t)) {
    emit_table(p, parent, t, caption);
    return;
  }
  table part = {.s = t->s, .end = t->first};
  while (part.end < t->end) {
    part.first = part.end++;
    part.columns = row_at(t, part.first)->count;
    while (part.end < t->end && row_at(t, part.end)->count == part.columns)
      part.end++;
    emit_table(p, parent, &part, caption);
    caption = NULL;
  }
}

uint32_t referat__table_build(parse *p, referat_node *parent, block_list *blocks, uint32_t at,
                              const block *caption)
{
  store s = {.p = p};
  referat__arena_init(&s.memory, &p->a->allocator);
  table t = {.s = &s};
  uint32_t used = read_table(p, &t, blocks, at);
  block_next_real(blocks, at + used); /* while what stands above it is there */
  if (!caption)
    referat__lines_pass(p, block_at(blocks, at + used - 1)->last);
  if (t.end && !s.memory.failed)
    emit_parts(p, parent, &t, caption);
  p->a->failed |= s.memory.failed;
  referat__arena_free(&s.memory);
  return used;
}
