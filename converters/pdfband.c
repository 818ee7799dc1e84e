#include "pdfband.h"

#include <string.h>

/* The least white space, and what is wider, in so many points; the last one stands for all
 * that is wider yet. */
#define STEP 0.1F
#define STEPS 200

/* The lines of a cell are within so many steps of the least white space; between them and
 * rows is so much, and no less than the lines of a cell differ. */
#define WITHIN 14
#define BETWEEN 8

/* It is no wider than that of running text and so much more, in heights. */
#define AS_TEXT 0.12F

/* Of so many lines that go on in a row, one may look as if another row began; and of so
 * many, one as if it might. */
#define DOUBTFUL 6
#define POSSIBLE 2

/* Lines that overlap more than that, in heights, stand beside one another. */
#define BESIDE 0.5F

typedef struct bands {
  const pdf_table *table;
  pdf_tables *tables;
  const pdf_lines *lines;
  const pdf_words *words;
  float tight; /* the least white space in a column */
} bands;

/* What the band so far has of each column. */
typedef struct column {
  bool here;
  bool figure; /* its last line has nothing but figures */
  bool small;  /* it begins with a small letter, as far as Latin ones go */
} column;

static bool is_figure(const pdf_words *words, const pdf_word *word)
{
  const char *s = pdf_text(words, word);
  bool digit = false;
  for (uint32_t i = 0; i < word->length; i++) {
    if ((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z'))
      return false;
    digit |= s[i] >= '0' && s[i] <= '9';
  }
  return digit;
}

/* What the line has of each column; return of how many. */
static unsigned read_line(const bands *b, const pdf_line *line, column *at)
{
  unsigned count = 0;
  memset(at, 0, b->table->columns.count * sizeof *at);
  for (uint32_t w = line->first; w < line->last; w++) {
    column *c = &at[b->tables->column[w]];
    bool figure = is_figure(b->words, &b->words->at[w]);
    count += !c->here;
    const unsigned char *s = (const unsigned char *)pdf_text(b->words, &b->words->at[w]);
    bool small =
        (*s >= 'a' && *s <= 'z') || (*s == 0xC3 && b->words->at[w].length > 1 && s[1] >= 0xA0);
    *c = (column){true, figure && (!c->here || c->figure), c->here ? c->small : small};
  }
  return count;
}

/* Find the least white space between the lines of one column. */
static void measure(bands *b)
{
  float bottom[PDF_MOST_COLUMNS];
  uint32_t page[PDF_MOST_COLUMNS];
  memset(page, 0xFF, sizeof page);
  b->tight = PDF_NO_LEADING;
  for (size_t i = b->table->first; i < b->table->last; i++) {
    const pdf_line *line = &b->lines->at[i];
    column at[PDF_MOST_COLUMNS];
    if (line->place != PDF_BODY)
      continue;
    read_line(b, line, at);
    for (unsigned c = 0; c < b->table->columns.count; c++) {
      if (!at[c].here)
        continue;
      float space = line->y0 - bottom[c];
      if (page[c] == line->page && space < b->tight && space > -BESIDE * pdf_height(line))
        b->tight = space;
      page[c] = line->page;
      bottom[c] = line->y1;
    }
  }
}

/* Whether the line has figures below figures, or a first cell and others all of which begin
 * as those of a row do. */
static bool looks_apart(const bands *b, const column *band, const column *line, unsigned count,
                        bool small)
{
  bool apart = count > 1 && line[0].here && band[0].here && !small;
  for (unsigned c = 0; c < b->table->columns.count; c++)
    apart |= line[c].here && line[c].figure && band[c].here && band[c].figure;
  return apart;
}

static bool has_small(const bands *b, const column *line)
{
  bool small = false;
  for (unsigned c = 0; c < b->table->columns.count; c++)
    small |= line[c].here && line[c].small;
  return small;
}

/* Whether a page's first line goes on with cells of the page before: it has nothing in the
 * first column, or no capital there and nothing else. */
static bool goes_on(const bands *b, const column *at, unsigned count)
{
  return at[0].here ? count == 1 && at[0].small
                    : count < b->table->columns.count - 1 || has_small(b, at);
}

/* Look at each line: at white space of so many steps a row begins, or, with none, tell only
 * how often which white space is there.  Return whether the rows look like rows. */
static bool walk(const bands *b, int apart, size_t *steps)
{
  column band[PDF_MOST_COLUMNS];
  size_t rows = 0, within = 0, doubtful = 0, possible = 0;
  const pdf_line *above = NULL;
  float bottom = 0;
  for (size_t i = b->table->first; i < b->table->last; i++) {
    const pdf_line *line = &b->lines->at[i];
    column at[PDF_MOST_COLUMNS];
    if (line->place != PDF_BODY)
      continue;
    unsigned count = read_line(b, line, at);
    bool same_page = above && above->page == line->page, begins = !above;
    int step = STEPS - 1;
    if (same_page) {
      float more = (line->y0 - bottom - b->tight) / STEP;
      step = more < 0           ? (more < -WITHIN ? -1 : 0)
             : more < STEPS - 1 ? (int)(more + 0.5F)
                                : STEPS - 1;
      if (step >= 0)
        steps[step]++;
      begins = step >= apart;
    } else if (above) {
      begins = !goes_on(b, at, count);
    }
    if (begins) {
      rows++;
      memset(band, 0, sizeof band);
    } else if (step >= 0) {
      within++;
      bool small = has_small(b, at);
      doubtful += looks_apart(b, band, at, count, small);
      possible += !small;
    }
    b->tables->begins[i] = begins;
    bottom = same_page && !begins && bottom > line->y1 ? bottom : line->y1;
    for (unsigned c = 0; c < b->table->columns.count; c++)
      if (at[c].here)
        band[c] = at[c];
    above = line;
  }
  return rows > 2 && within > 0 && DOUBTFUL * doubtful < within && POSSIBLE * possible <= within;
}

/* The steps that part rows: the widest gap in what is there above the least; 0 where there
 * is none. */
static int find_apart(const size_t *steps)
{
  int apart = 0, widest = 0;
  for (int i = 1, last = 0; i < STEPS; i++) {
    if (!steps[i])
      continue;
    if (last <= WITHIN && i - last > widest && i - last >= BETWEEN && i - last >= last) {
      widest = i - last;
      apart = i;
    }
    last = i;
  }
  return apart;
}

bool pdf_bands_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                    const pdf_words *words)
{
  bands b = {.table = table, .tables = tables, .lines = lines, .words = words};
  size_t steps[STEPS] = {0}, again[STEPS] = {0};
  measure(&b);
  if (b.tight > (tables->leading + AS_TEXT) * pdf_height(&lines->at[table->first]))
    return false;
  walk(&b, STEPS, steps);
  int apart = find_apart(steps);
  return apart && walk(&b, apart, again);
}
