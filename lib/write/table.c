#include "write/table.h"

#include "base/utf8.h"

#define LETTER 106      /* width of a letter of a cell's text, in twips, as a rule */
#define WIDE_LETTER 126 /* in a broad face: words and figures are not to break */
#define LONGEST_WORD 28 /* letters of a word that a column makes room for */
#define WIDEST 90       /* letters of a line that a column asks for */
#define TEXT_SAMPLE 400 /* letters of a cell that are looked at */

/* In the letters of a cell: the widths of a figure's digits and of its comma. */
#define DIGIT 101
#define COMMA 50

/* What one cell or one column holds. */
typedef struct extent {
  unsigned word; /* letters of the longest word */
  unsigned line; /* letters of the whole text */
  unsigned run;  /* letters since the last space */
  unsigned digits;
  unsigned dashes;                   /* hyphens between digits */
  unsigned figure;                   /* of a column: letters of its longest figure */
  bool other;                        /* something that no figure has */
  unsigned tail;                     /* letters from the comma on, of a column the most */
  unsigned whole;                    /* of a column: the most letters before the comma */
  unsigned decimals, least_decimals; /* behind the comma; of a column the most, and the least */
  char last;
} extent;

static void end_word(extent *e)
{
  if (e->run > e->word)
    e->word = e->run;
  e->run = 0;
}

/* Units that may stand beside a figure. */
static bool is_unit(slice word)
{
  static const char *const units[] = {"kr",   "kr.", "t.kr.", "tkr.", "mio",    "mio.",
                                      "mia.", "pct", "pct.",  "dkk",  "mio.kr."};
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (referat__fold_eq(word, slice_str(units[i])))
      return true;
  return false;
}

/* Whether a figure may have the letter; the minus sign and the dash begin with this byte. */
static bool is_of_figure(char c)
{
  return is_digit(c) || (c >= '(' && c <= '.' && c != '*') || c == '%' || c == '\xE2';
}

/* What tells of a figure ends where something stands in the cell that no figure has. */
static void measure_word(extent *e, slice word)
{
  bool unit = false;
  for (size_t i = 0; i < word.len && e->line < TEXT_SAMPLE; i++) {
    char c = word.ptr[i];
    if (((unsigned char)c & 0xC0) == 0x80)
      continue;
    e->line++;
    e->run++;
    if (e->other)
      continue;
    bool digit = is_digit(c);
    e->tail += e->tail || (c == ',' && is_digit(e->last));
    e->decimals += e->tail && digit;
    e->digits += digit;
    e->dashes += c == '-' && is_digit(e->last);
    unit = unit || (!is_of_figure(c) && is_unit(word));
    e->other = !unit && !is_of_figure(c);
    e->last = c;
  }
}

static void measure(extent *e, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    const char *p = node->text, *end = p + node->text_len;
    while (p < end && e->line < TEXT_SAMPLE) {
      const char *word = p;
      while (p < end && (unsigned char)*p > ' ')
        p++;
      measure_word(e, slice_between(word, p));
      if (p < end) {
        end_word(e);
        e->line++;
        p++;
      }
    }
    return;
  }
  if (node->type == REFERAT_LB)
    end_word(e);
  for (const referat_node *child = node->first; child; child = child->next)
    measure(e, child);
}

static int tail_width(unsigned tail)
{
  return tail ? COMMA + DIGIT * ((int)tail - 1) : 0;
}

/* "13-08-2024" has two hyphens, "-" alone stands for nothing. */
static bool is_figure(const extent *e)
{
  return !e->other && e->dashes < 2 && (e->digits || e->line <= 3);
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

static void add_figure(extent *column, const extent *e, bool first)
{
  most(&column->figure, e->line);
  if (!e->digits)
    return;
  most(&column->tail, e->tail);
  most(&column->whole, e->line - e->tail);
  most(&column->decimals, e->decimals);
  if (first || e->decimals < column->least_decimals)
    column->least_decimals = e->decimals;
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
  for (const referat_node *row = table->first; row; row = row->next) {
    if (row->type != REFERAT_TR)
      continue;
    bool all_header = row->first != NULL;
    rows++;
    unsigned i = 0;
    for (const referat_node *cell = node_first(row); cell; cell = cell->next) {
      if (i == REFERAT_MAX_COLUMNS || (cell->type != REFERAT_TH && cell->type != REFERAT_TD))
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
          add_figure(&columns[i], &e, figures[i] == 1);
      }
      /* what names a row, beside cells that say more of it, is not to break either */
      bool names_row = i == 0 && cell->type == REFERAT_TH && node_type(row->last) == REFERAT_TD;
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
    bool differ = layout->figures[i] && e->decimals != e->least_decimals;
    layout->tail[i] = differ ? tail_width(e->tail) : 0;
    if (differ)
      most(&columns[i].figure, e->whole + e->tail);
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
