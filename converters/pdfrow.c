#include "pdfrow.h"

#include "pdfband.h"

/* So much of a line's height stands beside the next one where cells are centred. */
#define CENTRED 0.25F

/* A wider space than between the lines of a cell, in points and in heights. */
#define LOOSE_POINTS 1.0F
#define LOOSE 0.08F

/* The space between lines of running text and so much more is none inside of a cell. */
#define FAR_APART 0.2F

/* The space between words, in heights. */
#define SPACE 0.2F

/* White space between columns, at least, in heights; and what begins at the same place
 * does so within this, in points. */
#define BETWEEN 1.5F
#define SAME_PLACE 1.0F

/* A column holds figures if so many in a hundred of its lines do. */
#define FIGURES 60

/* What one line has of one cell. */
typedef struct part {
  bool here;
  bool figure;
  bool small; /* it begins with a small letter */
  float x0, x1;
  float first_word; /* its width */
} part;

typedef struct looker {
  const pdf_table *table;
  const pdf_tables *tables;
  const pdf_lines *lines;
  const pdf_words *words;
  pdf_span column[PDF_MOST_COLUMNS]; /* as far as their text reaches */
  float begin[PDF_MOST_COLUMNS];     /* the farthest right that a cell's text begins */
  bool figures[PDF_MOST_COLUMNS];
  bool has_figures;
  float tight;        /* the least space between lines */
  bool spacing_tells; /* of rows: within them it is less */
  bool far_apart;     /* lines are farther apart than those of running text: all are rows */
} looker;

static bool is_figure_byte(unsigned char c)
{
  return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+' || c == '%' ||
         c == 0xE2 || c == 0x80 || c == 0x93 || c == 0x88 || c == 0x92 || c == ' '; /* dashes */
}

static void read_line(const looker *k, const pdf_line *line, part *parts)
{
  for (unsigned c = 0; c < k->table->columns.count; c++)
    parts[c] = (part){.here = false};
  for (uint32_t w = line->first; w < line->last; w++) {
    const pdf_word *word = &k->words->at[w];
    const unsigned char *s = (const unsigned char *)pdf_text(k->words, word);
    part *p = &parts[k->tables->column[w]];
    if (!p->here) {
      /* Letters of two bytes that are small: as good as all of Latin-1. */
      bool small =
          (s[0] >= 'a' && s[0] <= 'z') || (s[0] == 0xC3 && word->length > 1 && s[1] >= 0xA0);
      *p = (part){true, true, small, word->x0, word->x1, word->x1 - word->x0};
    }
    p->x1 = word->x1 > p->x1 ? word->x1 : p->x1;
    for (uint32_t i = 0; i < word->length; i++)
      p->figure = p->figure && is_figure_byte(s[i]);
  }
}

static size_t next_line(const looker *k, size_t i)
{
  for (i++; i < k->table->last && k->lines->at[i].place != PDF_BODY; i++)
    ;
  return i;
}

static float space_between(const looker *k, size_t i, size_t next)
{
  return k->lines->at[next].y0 - k->lines->at[i].y1;
}

static bool is_centred(const looker *k, size_t i, size_t next)
{
  return k->lines->at[i].page == k->lines->at[next].page &&
         space_between(k, i, next) < -CENTRED * pdf_height(&k->lines->at[next]);
}

/* What a line has, and what stands centred beside it and the lines below. */
static void read_lines(const looker *k, size_t i, part *parts)
{
  read_line(k, &k->lines->at[i], parts);
  for (size_t next; (next = next_line(k, i)) < k->table->last && is_centred(k, i, next); i = next) {
    part more[PDF_MOST_COLUMNS];
    read_line(k, &k->lines->at[next], more);
    for (unsigned c = 0; c < k->table->columns.count; c++)
      if (!parts[c].here)
        parts[c] = more[c];
  }
}

static bool is_loose(const looker *k, size_t i, size_t next)
{
  return space_between(k, i, next) >
         k->tight + LOOSE_POINTS + LOOSE * pdf_height(&k->lines->at[next]);
}

static void measure_columns(looker *k)
{
  size_t lines[PDF_MOST_COLUMNS] = {0}, figures[PDF_MOST_COLUMNS] = {0};
  bool first = true;
  k->tight = 1e6F;
  for (unsigned c = 0; c < k->table->columns.count; c++) {
    k->column[c] = (pdf_span){1e6F, -1e6F};
    k->begin[c] = 0;
  }
  for (size_t i = k->table->first, next; i < k->table->last; i = next) {
    part parts[PDF_MOST_COLUMNS];
    next = next_line(k, i);
    read_line(k, &k->lines->at[i], parts);
    for (unsigned c = 0; c < k->table->columns.count; c++)
      if (parts[c].here) {
        lines[c] += !first;
        figures[c] += parts[c].figure && !first;
        if (parts[c].x0 < k->column[c].x0)
          k->column[c].x0 = parts[c].x0;
        if (parts[c].x0 > k->begin[c])
          k->begin[c] = parts[c].x0;
        if (parts[c].x1 > k->column[c].x1)
          k->column[c].x1 = parts[c].x1;
      }
    first = false;
    if (next < k->table->last && k->lines->at[i].page == k->lines->at[next].page &&
        !is_centred(k, i, next) && space_between(k, i, next) < k->tight)
      k->tight = space_between(k, i, next);
  }
  for (unsigned c = 0; c < k->table->columns.count; c++) {
    k->figures[c] = figures[c] && 100 * figures[c] >= FIGURES * lines[c];
    k->has_figures |= k->figures[c];
  }
}

/* What the row so far has. */
typedef struct row {
  part at[PDF_MOST_COLUMNS];
  bool figure[PDF_MOST_COLUMNS];
  bool ended[PDF_MOST_COLUMNS]; /* a cell that the line above has nothing more of */
} row;

/* Where the text of the column must end: before the next one, if that begins at one place
 * in all lines. */
static float column_limit(const looker *k, unsigned c, float height)
{
  float end = k->column[c].x1;
  if (c + 1 == k->table->columns.count || k->begin[c + 1] > k->column[c + 1].x0 + SAME_PLACE)
    return end;
  float next = k->column[c + 1].x0 - BETWEEN * height;
  return next > end ? next : end;
}

/* Whether a line begins a row, by what stands in it. */
static bool begins_row(const looker *k, const row *r, const part *parts, float height)
{
  unsigned here = 0, small = 0, last = 0, above = 0, below = 0;
  bool again = parts[0].here && !r->at[0].here, room = false, within = true, figures = false;
  bool had = false, has = false, below_head = false,
       wide = false; /* figures in columns of figures */
  for (unsigned c = 0; c < k->table->columns.count; c++) {
    if (!parts[c].here)
      continue;
    here++;
    last = c;
    small += parts[c].small;
    within &= r->at[c].here;
    figures |= parts[c].figure;
    below += !r->at[c].here;
    again |= r->ended[c];
    has |= k->figures[c] && parts[c].figure;
    below_head |= k->figures[c] && parts[c].figure && r->at[c].here && !r->figure[c];
    float end = r->at[c].x1 + SPACE * height + parts[c].first_word;
    room |= r->at[c].here && end <= k->column[c].x1;
    wide |= r->at[c].here && end <= column_limit(k, c, height);
  }
  if (here == 1 && last > 0)
    return false;
  room |= wide && here > 1 && parts[0].here;
  for (unsigned c = 0; c < k->table->columns.count; c++)
    above += r->at[c].here;
  /* The figures of a row stand in one line. */
  for (unsigned c = 0; c < k->table->columns.count; c++)
    had |= k->figures[c] && r->figure[c];
  again |= had && has;
  /* Heads of columns below those of several of them. */
  if (!figures && !parts[0].here && r->at[0].here && above > 1 && below > 1 && !small)
    return true;
  if (again || (below_head && parts[0].here && !parts[0].small && parts[0].figure <= k->figures[0]))
    return true;
  if (room)
    return small < here;
  if (k->has_figures)
    return false;
  if (!parts[0].here || small == here)
    return false;
  return here == k->table->columns.count || !within;
}

static void add_line(const looker *k, row *r, const part *parts, bool begins)
{
  for (unsigned c = 0; c < k->table->columns.count; c++) {
    if (begins)
      r->figure[c] = false;
    r->figure[c] |= parts[c].here && parts[c].figure;
    r->ended[c] = !begins && !parts[c].here && (r->at[c].here || r->ended[c]);
    if (begins || parts[c].here)
      r->at[c] = parts[c];
  }
}

/* Whether the line is of another row than what it stands near to, for certain or nearly
 * so. */
static bool contradicts(const looker *k, const row *r, const part *parts, float height)
{
  unsigned here = 0;
  for (unsigned c = 0; c < k->table->columns.count; c++)
    here += parts[c].here;
  return here > 1 && parts[0].here && r->at[0].here && begins_row(k, r, parts, height);
}

/* Whether the line may be a row by itself: it has more than what a cell goes on with. */
static bool may_be_row(const looker *k, const part *parts)
{
  unsigned here = 0, small = 0;
  for (unsigned c = 0; c < k->table->columns.count; c++) {
    here += parts[c].here;
    small += parts[c].here && parts[c].small;
  }
  return small < here && (parts[0].here || here > 1);
}

/* Whether spaces tell rows apart: some are wider than others, and what stands near to
 * one another is seldom seen to be of two rows.  Or it always is so, between the first
 * line and the second one: boxes have their labels above their values. */
static void measure_spaces(looker *k)
{
  size_t groups = 0, contradicted = 0, above_values = 0, lines = 0;
  bool whole = true; /* each line may be a row */
  float height = 0;
  row r = {.figure = {false}};
  for (size_t i = k->table->first, above = i, next; i < k->table->last; above = i, i = next) {
    part parts[PDF_MOST_COLUMNS];
    const pdf_line *line = &k->lines->at[i];
    next = next_line(k, i);
    height = pdf_height(line);
    bool first = i == k->table->first || k->lines->at[above].page != line->page;
    bool centred = !first && is_centred(k, above, i);
    if (centred)
      read_line(k, line, parts);
    else
      read_lines(k, i, parts);
    bool begins = first || (!centred && is_loose(k, above, i));
    lines = begins ? 1 : lines + 1;
    groups += begins && (!first || !groups);
    if (!begins && !centred && contradicts(k, &r, parts, height)) {
      contradicted++;
      above_values += lines == 2;
    }
    whole &= first || centred || may_be_row(k, parts);
    add_line(k, &r, parts, begins);
  }
  bool boxes = contradicted == above_values && above_values == groups;
  k->far_apart = whole && k->tight > (k->tables->leading + FAR_APART) * height;
  k->spacing_tells = groups > 1 && (2 * contradicted < groups || boxes);
}

void pdf_rows_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                   const pdf_words *words)
{
  if (pdf_bands_find(table, tables, lines, words))
    return;
  looker k = {.table = table, .tables = tables, .lines = lines, .words = words};
  measure_columns(&k);
  measure_spaces(&k);
  row r = {.figure = {false}};
  for (size_t i = table->first, above = i, next; i < table->last; above = i, i = next) {
    const pdf_line *line = &lines->at[i];
    part parts[PDF_MOST_COLUMNS];
    next = next_line(&k, i);
    bool centred = i > table->first && is_centred(&k, above, i);
    if (centred)
      read_line(&k, line, parts);
    else
      read_lines(&k, i, parts);
    bool begins;
    if (i == table->first)
      begins = true;
    else if (centred)
      begins = false;
    else if (k.far_apart && lines->at[above].page == line->page)
      begins = true;
    else if (k.spacing_tells && lines->at[above].page == line->page)
      begins = is_loose(&k, above, i) || (parts[0].here && r.ended[0]);
    else
      begins = begins_row(&k, &r, parts, pdf_height(line));
    tables->begins[i] = begins;
    add_line(&k, &r, parts, begins);
  }
}
