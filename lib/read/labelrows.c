#include "read/labelrows.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/head/label.h"
#include "read/numbered.h"

/* Labels and values stand beside one another once or twice in a row; an agenda has more columns. */
#define MOST_PAIRED 4
#define MOST_CELLS 6

/* The columns of an agenda are headed in one of its first rows, which stands near the front. */
#define MOST_ROWS_ABOVE 3
#define MOST_LINES_ABOVE 80

/* The level of headings that items in a table get. */
#define LEVEL_OF_ITEMS 3

/* A longer cell heads no section. */
#define LONGEST_HEADING 100

/* A longer cell is no number of an item. */
#define LONGEST_NUMBER 24

/* Known labels without which the table is one of data. */
#define FEWEST_LABELS 2

/* The cells of a row; more than MOST_CELLS are none that can be cut. */
static uint32_t read_cells(const parse *p, uint32_t i, slice cells[MOST_CELLS])
{
  slice rest = line_raw(p, i);
  uint32_t n = 0;
  for (;;) {
    const char *tab = memchr(rest.ptr, '\t', rest.len);
    if (n == MOST_CELLS)
      return n + 1;
    cells[n++] = slice_between(rest.ptr, tab ? tab : slice_end(rest));
    if (!tab)
      return n;
    rest = slice_between(tab + 1, slice_end(rest));
  }
}

/* The field that the cell is the label of, or NULL. */
static const char *field_of(const parse *p, slice cell)
{
  size_t used;
  slice s = referat__trim(cell);
  if (s.len && slice_end(s)[-1] == ':')
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  const lex_word *row = s.len ? referat__lex_start(p->lex, LEX_FIELDS, s, &used) : NULL;
  return row && used == s.len ? row->value : NULL;
}

static bool is_of_meeting(const char *field)
{
  return strcmp(field, "date") == 0 || strcmp(field, "place") == 0 ||
         strcmp(field, "participants") == 0 || strcmp(field, "members") == 0;
}

/* Whether the rows are fields: every one begins with a label that is known or ends
 * in a colon, and the meeting's are among them. */
static bool is_head(const parse *p, uint32_t first, uint32_t end)
{
  uint32_t known = 0, others = 0;
  bool of_meeting = false;
  for (uint32_t i = first; i < end; i++) {
    if (line_is(p, i, LINE_RULE))
      continue;
    slice cells[MOST_CELLS];
    uint32_t n = read_cells(p, i, cells);
    if (n < 2 || n > MOST_PAIRED)
      return false;
    for (uint32_t c = 0; c < n; c += 2) {
      slice s = referat__trim(cells[c]);
      const char *field = field_of(p, s);
      known += field != NULL;
      others += !field && s.len && slice_end(s)[-1] != ':';
      of_meeting |= field && is_of_meeting(field);
    }
  }
  return of_meeting && known >= FEWEST_LABELS && others <= known / 2;
}

/* Whether the rows are names, below the label of those who came or are members: in
 * columns, or with party and role in cells of their own. */
static bool is_roll(const parse *p, uint32_t first, uint32_t end)
{
  uint32_t above = first;
  while (above > 0 && line_is(p, above - 1, LINE_BLANK | LINE_FURNITURE))
    above--;
  const char *field = above ? field_of(p, line_text(p, above - 1)) : NULL;
  if (!field || !(string_is(field, "participants") || string_is(field, "members")))
    return false;
  uint32_t names = 0, rows = 0;
  for (uint32_t i = first; i < end; i++) {
    if (line_is(p, i, LINE_RULE))
      continue;
    slice cells[MOST_CELLS];
    uint32_t n = read_cells(p, i, cells);
    if (n < 2 || n > MOST_PAIRED)
      return false;
    rows++;
    names += referat__looks_like_names(p, referat__trim(cells[0]));
  }
  return names + 1 >= rows && names > 0;
}

/* --- rows that are annexes --- */

/* The row's first cell is the heading of a column: it is no number, as those below are. */
static bool is_number(slice s)
{
  s = referat__trim(s);
  for (size_t i = 0; i < s.len; i++)
    if (!is_digit(s.ptr[i]) && s.ptr[i] != '.')
      return false;
  return s.len > 0;
}

/* Whether the rows are annexes, below the heading of those: one each, whose cells are
 * its number, its name and what else is told of it. */
static bool is_annexes(const parse *p, uint32_t first, uint32_t end)
{
  uint32_t above = first;
  while (above > 0 && line_is(p, above - 1, LINE_BLANK | LINE_FURNITURE))
    above--;
  const lex_section *row = above ? referat__lex_section(p->lex, line_text(p, above - 1)) : NULL;
  if (!row || row->strength != LEX_STRONG || row->match == LEX_PREFIX ||
      strcmp(row->kind, "annexes") != 0)
    return false;
  for (uint32_t i = first; i < end; i++) {
    slice cells[MOST_CELLS];
    uint32_t n = line_is(p, i, LINE_RULE) ? 2 : read_cells(p, i, cells);
    if (n < 2 || n > MOST_PAIRED)
      return false;
  }
  return true;
}

/* Whether the row `first` heads the columns of the annexes below it. */
static bool heads_annexes(const parse *p, uint32_t first, uint32_t end)
{
  slice head[MOST_CELLS], cells[MOST_CELLS];
  uint32_t next = first + 1;
  if ((line_is(p, first, LINE_ROW) && p->lines[first].level) ||
      (next < end && line_is(p, next, LINE_RULE)))
    return true;
  if (next == end)
    return false;
  uint32_t n = read_cells(p, first, head), m = read_cells(p, next, cells);
  for (uint32_t c = 0; c < n && c < m; c++)
    if (!is_number(head[c]) && is_number(cells[c]))
      return true;
  return false;
}

/* --- rows that lay the text out --- */

/* Whether the text is the heading of a section, and nothing else. */
static bool is_section_heading(const parse *p, slice s)
{
  s = referat__trim(s);
  const lex_section *row =
      s.len && s.len <= LONGEST_HEADING ? referat__lex_section(p->lex, s) : NULL;
  return row && row->strength == LEX_STRONG && row->match != LEX_PREFIX;
}

/* Whether the cell is empty, or some label. */
static bool is_label(const parse *p, slice cell)
{
  slice s = referat__trim(cell);
  return !s.len || slice_end(s)[-1] == ':' || field_of(p, s) ||
         (s.len <= LONGEST_HEADING && referat__lex_section(p->lex, s));
}

/* Whether one of the lines of the cell, of which there are several, is a heading. */
static bool holds_heading(const parse *p, slice cell)
{
  const char *from = cell.ptr;
  uint32_t i = referat__marks_first(&p->marks, 0, (uint32_t)(cell.ptr - p->text));
  for (; i < p->marks.count && p->marks.at[i].from < (size_t)(slice_end(cell) - p->text); i++) {
    const char *stop = p->text + p->marks.at[i].from;
    if (p->marks.at[i].kind != MARK_BREAK || stop < from)
      continue;
    if (is_section_heading(p, slice_between(from, stop)))
      return true;
    from = p->text + p->marks.at[i].to;
  }
  return from > cell.ptr && is_section_heading(p, slice_between(from, slice_end(cell)));
}

/* Whether the table lays the text of items out: its first cells are headings of
 * sections, with the text beside them, or sections stand one below another in a
 * cell. */
static bool is_layout(const parse *p, uint32_t first, uint32_t end)
{
  uint32_t headed = 0;
  bool others = false, held = false;
  for (uint32_t i = first; i < end; i++) {
    if (line_is(p, i, LINE_RULE))
      continue;
    slice cells[MOST_CELLS];
    uint32_t n = read_cells(p, i, cells);
    if (n > MOST_PAIRED)
      return false;
    for (uint32_t k = 0; k < n; k++)
      held |= holds_heading(p, cells[k]);
    bool heads = n >= 2 && is_section_heading(p, cells[0]) && referat__trim(cells[1]).len;
    headed += heads;
    others |= !heads && !is_label(p, cells[0]);
  }
  return held || (headed && !others);
}

/* --- rows that are items --- */

/* The row of the lexicon for what heads a column of an agenda, or NULL. */
static const lex_word *column_of(const parse *p, slice cell)
{
  slice s = referat__trim(cell);
  if (slice_ends(s, SLICE(":")))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s.len ? referat__lex_whole(p->lex, LEX_AGENDA_COLUMNS, s) : NULL;
}

/* Which cell of the row heads the titles, where all of them head columns of an agenda and
 * another one what was said or decided; MOST_CELLS if none does. */
static uint32_t title_column(const parse *p, uint32_t i)
{
  slice cells[MOST_CELLS];
  uint32_t n = line_is(p, i, LINE_RULE) ? 0 : read_cells(p, i, cells), titles = MOST_CELLS;
  bool said = false;
  for (uint32_t c = 0; c < n && n <= MOST_CELLS; c++) {
    const lex_word *row = column_of(p, cells[c]);
    if (!row && referat__trim(cells[c]).len)
      return MOST_CELLS;
    if (row && titles == MOST_CELLS && string_is(row->value, "item"))
      titles = c;
    else if (row && string_is(row->value, "item") && titles == c - 1)
      titles = c; /* "Punkt", "Emne": the first is that of the numbers */
    said |= row && string_is(row->value, "said");
  }
  return said ? titles : MOST_CELLS;
}

/* Whether the text above has sections, so that a table is part of one. */
static bool is_in_section(const parse *p, uint32_t first)
{
  for (uint32_t i = first > MOST_LINES_ABOVE ? first - MOST_LINES_ABOVE : 0; i < first; i++) {
    const lex_section *row =
        line_is(p, i, LINE_BLANK | LINE_ROW) ? NULL : referat__lex_section(p->lex, line_text(p, i));
    if (row && row->strength == LEX_STRONG && !string_is(row->kind, "attendance") &&
        !referat__lex_whole(p->lex, LEX_KINDS, line_text(p, i)))
      return true;
  }
  return first > MOST_LINES_ABOVE;
}

/* Whether a row has more cells than can be cut. */
static bool has_wide_row(const parse *p, uint32_t first, uint32_t end)
{
  slice cells[MOST_CELLS];
  for (uint32_t i = first; i < end; i++)
    if (!line_is(p, i, LINE_RULE) && read_cells(p, i, cells) > MOST_CELLS)
      return true;
  return false;
}

/* The row that heads the columns of an agenda, each row of which is an item; `end` where the
 * table is none. */
static uint32_t agenda_head(const parse *p, uint32_t first, uint32_t end)
{
  for (uint32_t i = first; i + 1 < end && i <= first + MOST_ROWS_ABOVE; i++)
    if (title_column(p, i) < MOST_CELLS)
      return is_in_section(p, first) || has_wide_row(p, i, end) ? end : i;
  return end;
}

/* --- cutting --- */

typedef struct cutter {
  const parse *p;
  textline *lines;
  uint32_t count;
  bool roll;       /* the row is one of names */
  bool layout;     /* or of text, each cell by itself */
  bool annex;      /* or an annex, all of it */
  bool heads;      /* or it heads the columns of those, or of items */
  uint32_t titles; /* the cell with the item's title; MOST_CELLS: the row is none */
} cutter;

static void add_line(cutter *c, const textline *row, slice s)
{
  const char *text = c->p->text;
  s = referat__trim(s);
  if (!s.len)
    return;
  textline *l = &c->lines[c->count++];
  *l = (textline){.raw = (uint32_t)(s.ptr - text),
                  .end = (uint32_t)(slice_end(s) - text),
                  .start = (uint32_t)(s.ptr - text),
                  .len = (uint32_t)s.len,
                  .number = row->number,
                  .flags = row->flags & (LINE_PAGE | LINE_FURNITURE),
                  .role = row->role};
}

static void add_blank(cutter *c, const textline *row, slice at)
{
  uint32_t place = (uint32_t)(at.ptr - c->p->text);
  c->lines[c->count++] = (textline){
      .raw = place, .end = place, .start = place, .number = row->number, .flags = LINE_BLANK};
}

/* The lines of a cell; how many there are at most is counted the same way. */
static void add_cell(cutter *c, const textline *row, slice cell)
{
  const text_marks *marks = &c->p->marks;
  const char *text = c->p->text, *from = cell.ptr;
  uint32_t i = referat__marks_first(marks, 0, (uint32_t)(cell.ptr - text));
  for (; i < marks->count && marks->at[i].from < (size_t)(slice_end(cell) - text); i++)
    if (marks->at[i].kind == MARK_BREAK && text + marks->at[i].from >= from) {
      add_line(c, row, slice_between(from, text + marks->at[i].from));
      if (c->layout)
        add_blank(c, row, slice_of(text + marks->at[i].from, 0));
      from = text + marks->at[i].to;
    }
  add_line(c, row, slice_between(from, slice_end(cell)));
}

/* Whether the cell is a number alone: "1.", "Pkt. 1". */
static bool numbers(const parse *p, slice cell)
{
  numbered n[MOST_READINGS];
  slice s = referat__trim(cell);
  return s.len && s.len <= LONGEST_NUMBER && referat__numbered_read(p->lex, s, n) &&
         !n[0].title.len;
}

/* The row is an item: its title becomes a heading, with the number in the cell before it, and
 * the text of each other cell stands below. */
static void cut_item(cutter *c, const textline *row, slice *cells, uint32_t n)
{
  uint32_t t = c->titles;
  if (c->heads) {
    for (uint32_t k = 0; k < n; k++)
      add_cell(c, row, cells[k]);
    return;
  }
  for (uint32_t k = 0; k < n; k++) {
    slice cell = cells[k];
    if (k + 1 == t && t < n && numbers(c->p, cell) && referat__trim(cells[t]).len) {
      c->p->text[slice_end(cell) - c->p->text] = ' '; /* the tab */
      cell = slice_between(cell.ptr, slice_end(cells[t]));
      k = t;
    }
    uint32_t first = c->count;
    add_blank(c, row, cell);
    add_cell(c, row, cell);
    if (k == t && c->count > first + 1) {
      c->lines[first + 1].flags |= LINE_HEADING;
      c->lines[first + 1].level = LEVEL_OF_ITEMS;
    }
  }
}

static void cut_row(cutter *c, uint32_t i)
{
  const textline *row = &c->p->lines[i];
  if (row->flags & LINE_RULE) {
    add_blank(c, row, slice_of(c->p->text + row->raw, 0));
    return;
  }
  slice cells[MOST_CELLS];
  uint32_t n = read_cells(c->p, i, cells), first = c->count;
  if (c->titles < MOST_CELLS) {
    cut_item(c, row, cells, n);
    for (uint32_t k = first; c->heads && k < c->count; k++)
      c->lines[k].flags |= LINE_FURNITURE;
    return;
  }
  if (c->annex) {
    add_line(c, row, line_raw(c->p, i));
    c->lines[c->count - 1].flags |= c->heads ? LINE_FURNITURE : 0;
    return;
  }
  for (uint32_t k = 0; k < n; k++) {
    slice cell = cells[k];
    if ((k % 2 == 0 && !c->roll) || c->layout)
      add_blank(c, row, cells[k]);
    /* Party and role stay in the line of the name. */
    for (; c->roll && k + 1 < n && !referat__looks_like_names(c->p, referat__trim(cells[k + 1]));
         k++)
      cell = slice_between(cell.ptr, slice_end(cells[k + 1]));
    add_cell(c, row, cell);
  }
  bool named = referat__looks_like_names(c->p, referat__trim(cells[0]));
  for (uint32_t k = first; c->roll && !named && k < c->count; k++)
    c->lines[k].flags |= LINE_FURNITURE; /* heads of its columns */
}

static uint32_t table_end(const parse *p, uint32_t i)
{
  uint32_t first = i;
  while (i < p->count && !line_is(p, i, LINE_MORE | LINE_BLANK | LINE_FURNITURE) &&
         (line_is(p, i, LINE_ROW | LINE_TABS) || (i > first && line_is(p, i, LINE_RULE))))
    i++;
  return i;
}

/* Breaks inside of cells, each of which makes a line more. */
static uint32_t count_breaks(const parse *p)
{
  uint32_t n = 0;
  for (uint32_t i = 0; i < p->marks.count; i++)
    n += p->marks.at[i].kind == MARK_BREAK;
  return n;
}

/* --- rows that are lines --- */

/* Whether the only row of a table is a number and what it numbers: the heading of an
 * item, which is set in cells to stand apart. */
static bool is_numbered_line(const parse *p, uint32_t i)
{
  slice cells[MOST_CELLS];
  numbered n[MOST_READINGS];
  uint32_t count = read_cells(p, i, cells);
  slice number = count >= 2 && count <= MOST_PAIRED ? referat__trim(cells[0]) : slice_of(NULL, 0);
  return number.len && number.len <= LONGEST_NUMBER && referat__trim(cells[1]).len &&
         referat__numbered_read(p->lex, number, n) && !n[0].title.len;
}

/* The row becomes a line, with a space between its cells. */
static void make_line(parse *p, uint32_t i)
{
  textline *l = &p->lines[i];
  for (uint32_t at = l->raw; at < l->end; at++)
    if (p->text[at] == '\t')
      p->text[at] = ' ';
  slice s = referat__trim(line_raw(p, i));
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
  l->level = 0;
  l->flags &= (uint16_t) ~(LINE_ROW | LINE_TABS);
}

typedef enum table_kind {
  TABLE_DATA,
  TABLE_HEAD,
  TABLE_ROLL,
  TABLE_ANNEXES,
  TABLE_AGENDA,
  TABLE_LAYOUT
} table_kind;

/* What the rows are.  Of text whose cells are parted by tabs alone only names below
 * their label and the headings of sections tell. */
static table_kind kind_of(const parse *p, uint32_t first, uint32_t end)
{
  if (end == first)
    return TABLE_DATA;
  if (line_is(p, first, LINE_ROW) && is_head(p, first, end))
    return TABLE_HEAD;
  if (is_roll(p, first, end))
    return TABLE_ROLL;
  if (is_annexes(p, first, end))
    return TABLE_ANNEXES;
  if (agenda_head(p, first, end) < end)
    return TABLE_AGENDA;
  return is_layout(p, first, end) ? TABLE_LAYOUT : TABLE_DATA;
}

bool referat__label_rows_cut(parse *p)
{
  uint32_t rows = 0;
  for (uint32_t i = 0; i < p->count;) {
    uint32_t end = table_end(p, i);
    bool ruled = end == i + 2 && line_is(p, i + 1, LINE_RULE);
    if ((end == i + 1 || ruled) && line_is(p, i, LINE_ROW) && is_numbered_line(p, i)) {
      make_line(p, i);
      if (ruled)
        p->lines[i + 1].flags = LINE_BLANK;
    } else if (kind_of(p, i, end) != TABLE_DATA) {
      rows += end - i;
    }
    i = end > i ? end : i + 1;
  }
  if (!rows)
    return true;
  cutter c = {.p = p};
  c.lines = referat__arena_vector(
      p->a, (size_t)p->count + (size_t)rows * 2 * MOST_CELLS + 2 * (size_t)count_breaks(p),
      sizeof *c.lines);
  if (!c.lines)
    return false;
  for (uint32_t i = 0; i < p->count;) {
    uint32_t end = table_end(p, i);
    table_kind kind = kind_of(p, i, end);
    c.roll = kind == TABLE_ROLL;
    c.layout = kind == TABLE_LAYOUT;
    c.annex = kind == TABLE_ANNEXES;
    c.heads = c.annex && heads_annexes(p, i, end);
    uint32_t head = kind == TABLE_AGENDA ? agenda_head(p, i, end) : i;
    c.titles = MOST_CELLS;
    uint32_t titles = kind == TABLE_AGENDA ? title_column(p, head) : MOST_CELLS;
    if (end == i)
      end++;
    for (; i < end; i++) {
      if (kind == TABLE_AGENDA) {
        c.heads = i == head;
        c.titles = i < head ? MOST_CELLS : titles;
      }
      if (kind != TABLE_DATA)
        cut_row(&c, i);
      else
        c.lines[c.count++] = p->lines[i];
      c.heads = false;
    }
  }
  p->lines = c.lines;
  p->count = c.count;
  return true;
}
