#include "write/table.h"

#include "base/utf8.h"
#include "write/binding.h"
#include "write/danish.h"
#include "write/styles.h"

#define LETTER 106      /* width of a letter of a cell's text, in twips, as a rule */
#define WIDE_LETTER 126 /* in a broad face: words and figures are not to break */
#define LONGEST_WORD 28 /* letters of a word that a column makes room for */
#define WIDEST 90       /* letters of a line that a column asks for */
#define TEXT_SAMPLE 400 /* letters of a cell that are looked at */
#define FEW_ROWS 10     /* with a line each, that a page's end does not divide */

#define CELL_SIZE 200 /* of a cell's letters, in twips */
#define LONGEST_UNIT 8

/* What one cell or one column holds. */
typedef struct extent {
  unsigned word; /* letters of the longest word */
  unsigned line; /* letters of the whole text */
  unsigned run;  /* letters since the last space */
  unsigned digits;
  unsigned dashes;      /* hyphens between digits */
  unsigned figure;      /* of a column: letters of its longest figure */
  unsigned after;       /* letters behind the whole number: decimals, a unit, a mark */
  unsigned whole;       /* of a column: the most letters before them */
  int tail, least_tail; /* width of those behind; of a column the greatest, and the least */
  char unit[LONGEST_UNIT];
  unsigned unit_len;
  bool other;    /* something that no figure has */
  bool fraction; /* a comma stood behind a digit */
  bool spaced;   /* white space since */
  bool begun;    /* of a column: it has a figure with digits */
  char last;
} extent;

static void end_word(extent *e)
{
  if (e->run > e->word)
    e->word = e->run;
  e->run = 0;
}

/* Whether the letters beside a figure are those of a unit: "mio. kr." has the letters "miokr". */
static bool is_unit(slice letters)
{
  for (const char *p = DANISH_FIGURE_UNITS; *p; p += *p == ' ') {
    size_t n = strcspn(p, " ");
    if (slice_eq(letters, slice_of(p, n)))
      return true;
    p += n;
  }
  return letters.len == 0;
}

/* Whether a figure may have the sign that begins here. */
static bool is_of_figure(slice at)
{
  static const char *const wide[] = {"\xE2\x80\x93", "\xE2\x88\x92", NO_BREAK_SPACE};
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
    if (slice_starts(at, slice_str(wide[i])))
      return true;
  return strchr("()*+,-.%", *at.ptr) != NULL;
}

/* Something that stands behind digits. */
static void add_tail(extent *e, char c)
{
  if (!e->digits)
    return;
  e->after++;
  e->tail += letter_width(c);
}

/* What tells of a figure ends where something stands in the cell that no figure has. */
static void measure_letter(extent *e, slice at)
{
  char c = *at.ptr, small = (char)(c | 0x20);
  bool letter = small >= 'a' && small <= 'z';
  if (is_digit(c) && !e->fraction) { /* the number goes on: "1.234" */
    e->after = 0;
    e->tail = 0;
  } else {
    add_tail(e, slice_starts(at, SLICE(NO_BREAK_SPACE)) ? ' ' : c);
  }
  e->digits += is_digit(c);
  e->fraction |= c == ',' && is_digit(e->last);
  e->dashes += c == '-' && is_digit(e->last);
  if (letter && e->unit_len < LONGEST_UNIT)
    e->unit[e->unit_len++] = small;
  else if (!is_digit(c) && !is_of_figure(at))
    e->other = true;
  e->last = c;
}

static void measure_word(extent *e, slice word)
{
  if (word.len && e->spaced)
    add_tail(e, ' ');
  e->spaced &= word.len == 0;
  for (size_t i = 0; i < word.len && e->line < TEXT_SAMPLE; i++) {
    if (((unsigned char)word.ptr[i] & 0xC0) == 0x80)
      continue;
    e->line++;
    e->run++;
    if (!e->other)
      measure_letter(e, slice_skip(word, i));
  }
}

static void measure(extent *e, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    slice text = node_text(node);
    const char *p = text.ptr, *end = slice_end(text);
    while (p < end && e->line < TEXT_SAMPLE) {
      const char *word = p;
      while (p < end && (unsigned char)*p > ' ')
        p++;
      measure_word(e, slice_between(word, p));
      if (p < end) {
        end_word(e);
        e->spaced = true;
        e->line++;
        p++;
      }
    }
    return;
  }
  if (node->type == REFERAT_LB)
    end_word(e);
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    measure(e, child);
}

static int tail_width(int tail)
{
  return tail * CELL_SIZE / 1000;
}

/* "13-08-2024" has two hyphens, "-" alone stands for nothing. */
static bool is_figure(const extent *e)
{
  return !e->other && e->dashes < 2 && (e->digits || e->line <= 3) &&
         is_unit(slice_of(e->unit, e->unit_len));
}

int referat__table_tail(const referat_node *cell)
{
  extent e = {0};
  measure(&e, cell);
  return is_figure(&e) ? tail_width(e.tail) : 0;
}

static void most(unsigned *of, unsigned value)
{
  if (value > *of)
    *of = value;
}

static void add_figure(extent *column, const extent *e)
{
  most(&column->figure, e->line);
  if (!e->digits)
    return;
  most(&column->after, e->after);
  most(&column->whole, e->line - e->after);
  if (!column->begun || e->tail > column->tail)
    column->tail = e->tail;
  if (!column->begun || e->tail < column->least_tail)
    column->least_tail = e->tail;
  column->begun = true;
}

/* Whether the first column tells what the figures beside it are of: a name in each row below the
 * heads. */
static bool names_rows(const table_layout *layout, unsigned named)
{
  bool any = false;
  for (unsigned i = 1; i < layout->columns; i++)
    any |= layout->figures[i];
  unsigned below = layout->rows - layout->header_rows;
  return layout->header_rows && below > 1 && named == below && any && !layout->figures[0];
}

static void measure_rows(const referat_node *table, table_layout *layout, extent *columns)
{
  unsigned filled[REFERAT_MAX_COLUMNS], figures[REFERAT_MAX_COLUMNS];
  bool in_header = true;
  unsigned rows = 0, named = 0;
  for (const referat_node *row = element_first(table); row; row = node_next(row)) {
    if (row->type != REFERAT_TR)
      continue;
    bool all_header = element_first(row) != NULL;
    rows++;
    unsigned i = 0;
    for (const referat_node *cell = node_first(row); cell; cell = node_next(cell)) {
      if (i == REFERAT_MAX_COLUMNS || !node_is_cell(cell))
        continue;
      all_header &= cell->type == REFERAT_TH;
      if (i == layout->columns) { /* few tables have as many as there may be */
        columns[i] = (extent){0};
        filled[i] = figures[i] = 0;
        layout->columns++;
      }
      extent e = {0};
      measure(&e, cell);
      end_word(&e);
      if (cell->type == REFERAT_TD && e.line) {
        filled[i]++;
        bool figure = is_figure(&e);
        figures[i] += figure;
        named += i == 0 && !figure;
        if (figure)
          add_figure(&columns[i], &e);
      }
      /* what names a row, beside cells that say more of it, is not to break either */
      bool names_row =
          i == 0 && cell->type == REFERAT_TH && node_type(element_last(row)) == REFERAT_TD;
      most(&columns[i].word, names_row ? e.line : e.word);
      most(&columns[i].line, e.line);
      columns[i].digits |= e.digits && cell->type == REFERAT_TD;
      i++;
    }
    in_header &= all_header;
    layout->header_rows += in_header;
  }
  for (unsigned i = 0; i < layout->columns; i++) {
    const extent *e = &columns[i];
    layout->figures[i] = e->digits && filled[i] && figures[i] >= filled[i] - filled[i] / 5;
    bool differ = layout->figures[i] && e->tail != e->least_tail;
    layout->tail[i] = differ ? tail_width(e->tail) : 0;
    if (differ)
      most(&columns[i].figure, e->whole + e->after);
  }
  layout->rows = rows;
  layout->row_heads = names_rows(layout, named);
}

/* Share `room` out in proportion to the parts; what rounding leaves goes to
 * the last one. */
static void share(int room, const int *parts, unsigned count, int *to)
{
  long long sum = 0, given = 0;
  for (unsigned i = 0; i < count; i++)
    sum += parts[i];
  for (unsigned i = 0; i < count; i++) {
    int part = i + 1 == count ? room - (int)given
               : sum          ? (int)((long long)room * parts[i] / sum)
                              : room / (int)count;
    to[i] += part;
    given += part;
  }
}

void referat__table_layout(const referat_node *table, int room, int padding, table_layout *layout)
{
  extent columns[REFERAT_MAX_COLUMNS];
  layout->columns = layout->rows = layout->header_rows = 0;
  layout->total = 0;
  layout->whole = false;
  measure_rows(table, layout, columns);
  unsigned count = layout->columns;
  if (count == 0)
    return;
  int least[REFERAT_MAX_COLUMNS], wanted[REFERAT_MAX_COLUMNS], more[REFERAT_MAX_COLUMNS];
  int sum_least = 0, sum_wanted = 0;
  for (unsigned i = 0; i < count; i++) {
    unsigned word = columns[i].word < 3 ? 3 : columns[i].word;
    unsigned line = columns[i].line < word ? word : columns[i].line;
    /* figures must stay on one line */
    if (layout->figures[i] && columns[i].figure > word)
      word = columns[i].figure;
    least[i] = (int)(word < LONGEST_WORD ? word : LONGEST_WORD) * WIDE_LETTER + padding;
    wanted[i] = (int)(line < WIDEST ? line : WIDEST) * LETTER + padding;
    if (wanted[i] < least[i])
      wanted[i] = least[i];
    more[i] = wanted[i] - least[i];
    layout->width[i] = 0;
    sum_least += least[i];
    sum_wanted += wanted[i];
  }
  layout->total = room;
  layout->whole = layout->rows <= FEW_ROWS && sum_wanted <= room;
  if (sum_wanted <= room) { /* all fits: no wider than it looks well */
    if (sum_wanted < room * 3 / 5)
      layout->total = room * 3 / 5;
    share(layout->total, wanted, count, layout->width);
  } else if (sum_least <= room) {
    memcpy(layout->width, least, count * sizeof *least);
    share(room - sum_least, more, count, layout->width);
  } else {
    share(room, least, count, layout->width);
  }
}
