#include "write/table.h"

#include "base/utf8.h"

#define LETTER 106      /* width of a letter of a cell's text, in twips, as a rule */
#define WIDE_LETTER 126 /* in a broad face: words and figures are not to break */
#define LONGEST_WORD 28 /* letters of a word that a column makes room for */
#define WIDEST 90       /* letters of a line that a column asks for */
#define TEXT_SAMPLE 400 /* letters of a cell that are looked at */

/* What one cell or one column holds. */
typedef struct extent {
  unsigned word; /* letters of the longest word */
  unsigned line; /* letters of the whole text */
  unsigned run;  /* letters since the last space */
  unsigned digits;
  unsigned dashes; /* hyphens between digits */
  unsigned figure; /* of a column: letters of its longest figure */
  bool other;      /* something that no figure has */
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

static void measure_word(extent *e, slice word)
{
  bool unit = is_unit(word);
  for (size_t i = 0; i < word.len && e->line < TEXT_SAMPLE; i++) {
    char c = word.ptr[i];
    if (((unsigned char)c & 0xC0) == 0x80)
      continue;
    e->line++;
    e->run++;
    if (is_digit(c))
      e->digits++;
    else if (c == '-' && is_digit(e->last))
      e->dashes++;
    if (!is_digit(c) && !strchr(".,+-%()", c) && !unit &&
        /* the minus sign and the dash begin with this byte */
        c != '\xE2')
      e->other = true;
    e->last = c;
  }
}

static void measure(extent *e, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    const char *p = node->text, *end = p + node->text_len;
    while (p < end && e->line < TEXT_SAMPLE) {
      const char *word = p;
      while (p < end && !strchr(" \t\n\r\f", *p))
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

static void measure_rows(const referat_node *table, table_layout *layout, extent *columns)
{
  unsigned filled[REFERAT_MAX_COLUMNS] = {0}, figures[REFERAT_MAX_COLUMNS] = {0};
  bool in_header = true;
  for (const referat_node *row = table->first; row; row = row->next) {
    if (row->type != REFERAT_TR)
      continue;
    bool all_header = row->first != NULL;
    unsigned i = 0;
    for (const referat_node *cell = node_first(row); cell; cell = cell->next) {
      if (i == REFERAT_MAX_COLUMNS || (cell->type != REFERAT_TH && cell->type != REFERAT_TD))
        continue;
      all_header &= cell->type == REFERAT_TH;
      extent e = {0};
      measure(&e, cell);
      end_word(&e);
      if (cell->type == REFERAT_TD && e.line) {
        filled[i]++;
        /* "13-08-2024" has two hyphens, "-" alone stands for nothing */
        bool figure = !e.other && e.dashes < 2 && (e.digits || e.line <= 3);
        figures[i] += figure;
        if (figure && e.line > columns[i].figure)
          columns[i].figure = e.line;
      }
      if (e.word > columns[i].word)
        columns[i].word = e.word;
      if (e.line > columns[i].line)
        columns[i].line = e.line;
      columns[i].digits |= e.digits && cell->type == REFERAT_TD;
      i++;
    }
    if (i > layout->columns)
      layout->columns = i;
    in_header &= all_header;
    layout->header_rows += in_header;
  }
  for (unsigned i = 0; i < layout->columns; i++)
    layout->figures[i] = columns[i].digits && filled[i] && figures[i] >= filled[i] - filled[i] / 5;
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

void referat__table_layout(const referat_node *table, int most, int padding, table_layout *layout)
{
  memset(layout, 0, sizeof *layout);
  extent columns[REFERAT_MAX_COLUMNS] = {{0}};
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
    sum_least += least[i];
    sum_wanted += wanted[i];
  }
  layout->total = most;
  if (sum_wanted <= most) { /* all fits: no wider than it looks well */
    if (sum_wanted < most * 3 / 5)
      layout->total = most * 3 / 5;
    share(layout->total, wanted, count, layout->width);
  } else if (sum_least <= most) {
    memcpy(layout->width, least, count * sizeof *least);
    share(most - sum_least, more, count, layout->width);
  } else {
    share(most, least, count, layout->width);
  }
}
