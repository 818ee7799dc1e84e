#include "pdffield.h"

/* So many words are running text, if they begin at the page's left margin and are none
 * of its first lines. */
#define FEWEST_WORDS 8
#define SAME_PLACE 3.0F
#define FIRST_LINES 3

/* More words are no label; in a field, its label ends within them. */
#define LONGEST_LABEL 5

/* Fields in boxes are at least so many. */
#define FEWEST_BOXES 3

/* White space between columns and behind the last one, between boxes of the same width,
 * and between words, in heights of a line. */
#define BETWEEN 1.1F
#define BEHIND 0.5F
#define BETWEEN_BOXES 1.5F
#define SPACE 0.2F

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* Whether the word begins with a capital, as far as Latin letters go. */
static bool is_capital(const pdf_words *words, const pdf_word *word)
{
  const unsigned char *s = (const unsigned char *)pdf_text(words, word);
  return (s[0] >= 'A' && s[0] <= 'Z') || (s[0] == 0xC3 && word->length > 1 && s[1] < 0xA0);
}

static bool has_parts(const pdf_words *words, const pdf_line *line)
{
  for (uint32_t w = line->first + 1; w < line->last; w++)
    if (pdf_is_wide(line, words->at[w].x0 - words->at[w - 1].x1))
      return true;
  return false;
}

size_t pdf_head_end(const pdf_lines *lines, const pdf_words *words)
{
  float left = 1e9F;
  size_t end = 0, seen = 0;
  for (; end < lines->count && lines->at[end].page == lines->at[0].page; end++)
    if (lines->at[end].place == PDF_BODY && lines->at[end].x0 < left)
      left = lines->at[end].x0;
  for (size_t i = 0; i < end; i++) {
    const pdf_line *line = &lines->at[i];
    if (line->side)
      return i;
    if (line->place != PDF_BODY || ++seen <= FIRST_LINES)
      continue;
    if (line->last - line->first >= FEWEST_WORDS && line->x0 <= left + SAME_PLACE &&
        !has_parts(words, line))
      return i;
  }
  return end;
}

/* What one cell shows. */
typedef struct cell {
  unsigned words;
  bool capital; /* its first letter is one */
  bool digit;
  bool label;  /* its last word ends in a colon ... */
  bool inside; /* ... or one of the first does, and others follow */
} cell;

/* What the cells of a column have in common. */
typedef struct common {
  unsigned cells;
  bool labels; /* short and without digits */
  bool colons; /* all end in one */
  bool fields; /* a label and more */
  bool inside; /* with a colon between the two */
  bool digit;  /* one has one */
} common;

static void add_word(cell *c, const pdf_words *words, const pdf_word *word)
{
  const char *s = pdf_text(words, word);
  c->inside |= c->label && c->words <= LONGEST_LABEL;
  c->label = s[word->length - 1] == ':';
  if (!c->words++)
    c->capital = is_capital(words, word);
  for (uint32_t i = 0; i < word->length; i++)
    c->digit |= is_digit(s[i]);
}

static void add_cell(common *of, const cell *c)
{
  if (!c->words)
    return;
  of->cells++;
  of->labels &= c->capital && c->words <= LONGEST_LABEL && !c->digit;
  of->colons &= c->label && c->words <= LONGEST_LABEL;
  of->fields &= c->capital && c->words > 1;
  of->inside &= c->inside;
  of->digit |= c->digit;
}

/* Read the cells; return how many rows there are. */
static size_t read_cells(const pdf_table *table, const pdf_tables *tables, const pdf_lines *lines,
                         const pdf_words *words, common *columns)
{
  size_t rows = 0;
  for (unsigned c = 0; c < table->columns.count; c++)
    columns[c] = (common){.labels = true, .colons = true, .fields = true, .inside = true};
  for (size_t i = table->first; i < table->last;) {
    cell cells[PDF_MOST_COLUMNS] = {{.words = 0}};
    do {
      const pdf_line *line = &lines->at[i];
      for (uint32_t w = line->first; line->place == PDF_BODY && w < line->last; w++)
        add_word(&cells[tables->column[w]], words, &words->at[w]);
    } while (++i < table->last && !tables->begins[i]);
    for (unsigned c = 0; c < table->columns.count; c++)
      add_cell(&columns[c], &cells[c]);
    rows++;
  }
  return rows;
}

pdf_table_kind pdf_field_kind(const pdf_table *table, const pdf_tables *tables,
                              const pdf_lines *lines, const pdf_words *words, size_t head_end)
{
  common columns[PDF_MOST_COLUMNS];
  unsigned count = table->columns.count, cells = 0;
  size_t rows = read_cells(table, tables, lines, words, columns);
  bool in_head = table->last <= head_end;
  bool labels = true, colons = true, boxes = true, inside = true, digit = false;
  for (unsigned c = 0; c < count; c++) {
    cells += columns[c].cells;
    labels &= c % 2 ? true : columns[c].labels;
    colons &= c % 2 ? true : columns[c].colons;
    boxes &= columns[c].fields;
    inside &= columns[c].inside;
    digit |= columns[c].digit;
  }
  if (count == 2 && rows == 1)
    return PDF_FIELDS;
  if (count % 2 == 0 && count <= 4 && (colons || (in_head && labels && (digit || rows == 1))))
    return PDF_FIELDS;
  if (cells >= FEWEST_BOXES && boxes && (inside || (in_head && digit)))
    return PDF_BOXES;
  return PDF_ROWS;
}

pdf_line_end pdf_field_end(const pdf_table *table, const pdf_lines *lines, const pdf_words *words,
                           const pdf_word *last, const pdf_word *next, unsigned column)
{
  const pdf_columns *columns = &table->columns;
  const pdf_line *line = &lines->at[next->line];
  float h = pdf_height(line);
  /* As far as the column's text could reach: to the next one, or to a margin that is as
   * wide as the left one; boxes have one width. */
  float limit = column + 1 < columns->count
                    ? columns->at[column + 1].x0 - BETWEEN * h
                    : words->pages[line->page].width - columns->at[0].x0 - BEHIND * h;
  if (limit < columns->at[column].x1)
    limit = columns->at[column].x1;
  /* A party behind a name is often kept with it. */
  const pdf_word *unit = next;
  if ((uint32_t)(next + 1 - words->at) < line->last && *pdf_text(words, next + 1) == '(')
    unit++;
  char end = pdf_text(words, last)[last->length - 1];
  if (end == ',' || end == '-' || !(is_capital(words, next) || is_digit(*pdf_text(words, next))))
    return PDF_GOES_ON;
  return last->x1 + SPACE * h + (unit->x1 - next->x0) > limit ? PDF_MAY_END : PDF_ENDS;
}
