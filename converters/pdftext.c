#include "pdftext.h"

#include "cli.h"
#include "pdffield.h"
#include "pdfflow.h"
#include "pdfheight.h"
#include "pdfhyphen.h"
#include "pdfmark.h"
#include "pdfside.h"
#include "pdftable.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define NO_MEMORY N_("out of memory")
#define NO_TEXT N_("the PDF holds pictures of pages, no text")
#define TOO_LARGE N_("the text of the PDF is too large")

/* What stands between the parts of a line that are no cells. */
#define PART "   "

typedef struct writer {
  input text;
  pdf_lines lines;
  const pdf_words *words;
  pdf_tables tables;
  pdf_flow flow;
  pdf_hyphens hyphens;
  uint8_t *in_table;
  size_t table; /* the next one */
  uint32_t page;
  int failed; /* errno of the first text that was not kept, or 0 */
} writer;

static void put(writer *w, const char *bytes, size_t length)
{
  if (!w->failed && length && io_keep(&w->text, bytes, length) != 0)
    w->failed = errno;
}

static void put_string(writer *w, const char *s)
{
  put(w, s, strlen(s));
}

static void put_word(writer *w, const pdf_word *word)
{
  put(w, pdf_text(w->words, word), word->length);
}

/* How a word of the line is parted from the one before it. */
static const char *parting(const writer *w, const pdf_line *line, uint32_t at)
{
  const pdf_word *word = &w->words->at[at];
  float gap = word->x0 - word[-1].x1;
  bool marked = at <= line->first + 2 && pdf_is_marker(w->words, word - 1);
  if (pdf_is_glued(line, gap) && !marked)
    return "";
  return !marked && pdf_is_wide(line, gap) ? PART : " ";
}

static void put_line(writer *w, const pdf_line *line)
{
  uint32_t digits, last = line->last - 1;
  size_t i = (size_t)(line - w->lines.at);
  pdf_entry entry = pdf_entry_end(&w->lines, w->words, i, &digits);
  bool full = entry == PDF_ENTRY_FULL;
  for (uint32_t k = line->first; k < last; k++) {
    put_string(w, k > line->first ? parting(w, line, k) : "");
    put_word(w, &w->words->at[k]);
  }
  const pdf_word *word = &w->words->at[last];
  bool tab = full && digits == word->length;
  if (last > line->first)
    put_string(w, tab ? "\t" : entry == PDF_ENTRY_LED ? " " : parting(w, line, last));
  if (full && !tab) { /* a page without a gap before it */
    const char *s = pdf_text(w->words, word);
    put(w, s, word->length - digits);
    put_string(w, "\t");
    put(w, s + word->length - digits, digits);
  } else {
    put_word(w, word);
  }
}

/* Put what stands between two words where a line's end does; where the hyphen is doubtful,
 * the line ends too if it may. */
static void put_join(writer *w, const pdf_word *last, const pdf_word *next, bool may_end)
{
  uint32_t length;
  pdf_hyphen how = pdf_hyphen_between(&w->hyphens, last, next, &length);
  if (how == PDF_NO_HYPHEN || how == PDF_HYPHEN_LAST) {
    put_string(w, " ");
  } else if (how == PDF_HYPHEN_OPEN && may_end) {
    put_string(w, "\n");
  } else if (how != PDF_HYPHEN_REAL && !w->failed) {
    w->text.length -= last->length - length;
    put_string(w, "\u00AD");
  }
}

/* What begins a page is behind a form feed. */
static void put_page(writer *w, const pdf_line *line)
{
  if (line->page != w->page && w->text.length && w->text.bytes[w->text.length - 1] != '\f')
    put_string(w, "\f");
  w->page = line->page;
}

/* ---- heads and feet ---- */

/* Behind two form feeds and before another the library knows them. */
static void put_edge(writer *w, size_t i)
{
  bool fed = w->text.length && w->text.bytes[w->text.length - 1] == '\f';
  put_string(w, fed ? "\f" : "\f\f");
  put_line(w, &w->lines.at[i]);
  put_string(w, "\f");
  w->page = w->lines.at[i].page;
}

/* ---- tables ---- */

/* A cell of a row whose lines are from `first` to `last`. */
typedef struct cell {
  const pdf_table *table;
  size_t first, last;
  unsigned column;
} cell;

/* The first word of the cell from the word `at` on; NULL where there is none. */
static const pdf_word *next_word(const writer *w, const cell *c, uint32_t at)
{
  uint32_t end = w->lines.at[c->last - 1].last;
  while (at < end && (w->lines.at[w->words->at[at].line].place != PDF_BODY ||
                      w->tables.column[at] != c->column))
    at++;
  return at < end ? &w->words->at[at] : NULL;
}

static const pdf_word *first_word(const writer *w, const cell *c)
{
  return next_word(w, c, w->lines.at[c->first].first);
}

static const pdf_word *word_behind(const writer *w, const cell *c, const pdf_word *word)
{
  return next_word(w, c, (uint32_t)(word - w->words->at) + 1);
}

/* What the line's end between the two words of the cell is. */
static pdf_line_end end_between(const writer *w, const cell *c, const pdf_word *last,
                                const pdf_word *next)
{
  return pdf_field_end(c->table, &w->lines, w->words, last, next, c->column);
}

/* Whether the cell has something in each line, as lists of names do: some of its lines
 * ended by themselves, and those were no labels.  `*mark` is what all of them end in, if
 * that is no letter. */
static bool has_lines(const writer *w, const cell *c, char *mark)
{
  const pdf_word *word = first_word(w, c), *next;
  uint32_t label = word && c->table->kind == PDF_BOXES ? word->line : UINT32_MAX;
  bool found = false;
  *mark = '\0';
  for (; word && (next = word_behind(w, c, word)) != NULL; word = next) {
    if (next->line == word->line || word->line == label ||
        end_between(w, c, word, next) != PDF_ENDS)
      continue;
    char last = pdf_text(w->words, word)[word->length - 1];
    last = last == ')' || last == '.' || last == ';' ? last : '\0';
    *mark = found && *mark != last ? '\0' : last;
    found = true;
  }
  return found;
}

/* Whether the line's end between the two words of the cell is kept. */
static bool keeps_end(const writer *w, const cell *c, const pdf_word *last, const pdf_word *next,
                      bool listed, char mark)
{
  pdf_line_end end = end_between(w, c, last, next);
  return end == PDF_ENDS || (end == PDF_MAY_END && listed &&
                             (!mark || pdf_text(w->words, last)[last->length - 1] == mark));
}

/* With `ends`, the ends of lines that were not wrapped are kept. */
static void put_cell(writer *w, const cell *c, bool ends)
{
  char mark = '\0';
  bool listed = ends && has_lines(w, c, &mark);
  const pdf_word *word = first_word(w, c), *before = NULL;
  for (; word; before = word, word = word_behind(w, c, word)) {
    if (before && before->line == word->line)
      put_string(w, pdf_is_glued(&w->lines.at[word->line], word->x0 - before->x1) ? "" : " ");
    else if (before && ends && keeps_end(w, c, before, word, listed, mark))
      put_string(w, "\n");
    else if (before)
      put_join(w, before, word, false);
    put_word(w, word);
  }
}

static size_t row_end(const writer *w, const pdf_table *t, size_t i)
{
  for (i++; i < t->last && !w->tables.begins[i]; i++)
    ;
  return i;
}

/* Fields have lines of their own. */
static void put_row(writer *w, const pdf_table *t, size_t first, size_t last)
{
  bool begun = false;
  for (unsigned c = 0; c < t->columns.count; c++) {
    const cell of = {t, first, last, c};
    bool new_line = t->kind == PDF_BOXES || (t->kind == PDF_FIELDS && c % 2 == 0);
    if (t->kind != PDF_ROWS && !first_word(w, &of))
      continue;
    if (c)
      put_string(w, !new_line ? "\t" : begun ? "\n" : "");
    put_cell(w, &of, t->kind != PDF_ROWS);
    begun = true;
  }
  put_string(w, "\n");
}

/* Whether running text follows the line as close as its lines are to one another: what
 * stands below a field may go on from it. */
static bool is_close(const writer *w, size_t i)
{
  const pdf_line *line = &w->lines.at[i], *next = line + 1;
  return i + 1 < w->lines.count && next->place == PDF_BODY && !w->in_table[i + 1] &&
         next->page == line->page && pdf_flow_near(&w->flow, line, next);
}

/* A table over several pages is one: what stands at the pages' edges comes behind it. */
static void put_table(writer *w, const pdf_table *t)
{
  for (size_t i = t->first, end; i < t->last; i = end) {
    end = row_end(w, t, i);
    if (i == t->first)
      put_page(w, &w->lines.at[i]);
    put_row(w, t, i, end);
  }
  if (t->kind != PDF_FIELDS || !is_close(w, t->last - 1))
    put_string(w, "\n");
  for (size_t i = t->first; i < t->last; i++)
    if (w->lines.at[i].place != PDF_BODY)
      put_edge(w, i);
    else
      put_page(w, &w->lines.at[i]);
}

/* ---- running text ---- */

static bool is_running(const writer *w, size_t i)
{
  return i < w->lines.count && w->lines.at[i].place == PDF_BODY && !w->in_table[i];
}

/* The paragraph that begins in the line; return the line behind it. */
static size_t put_paragraph(writer *w, size_t begin)
{
  const pdf_line *line = &w->lines.at[begin];
  put_page(w, line);
  for (size_t i = begin;; line = &w->lines.at[i]) {
    put_line(w, line);
    size_t next = i + 1;
    bool same_page = is_running(w, next) && w->lines.at[next].page == line->page;
    pdf_step step = same_page ? pdf_flow_step(&w->flow, begin, i, next) : PDF_GAP;
    if (step != PDF_WRAP) {
      put_string(w, step == PDF_NEXT ? "\n" : "\n\n");
      return next;
    }
    put_join(w, &w->words->at[line->last - 1], &w->words->at[w->lines.at[next].first], true);
    i = next;
  }
}

static void put_all(writer *w)
{
  for (size_t i = 0; i < w->lines.count && !w->failed;) {
    if (w->lines.at[i].place != PDF_BODY) {
      put_edge(w, i++);
    } else if (w->in_table[i]) {
      const pdf_table *t = &w->tables.at[w->table++];
      put_table(w, t);
      i = t->last;
    } else {
      i = put_paragraph(w, i);
    }
  }
}

static bool prepare(writer *w, pdf_words *words)
{
  w->words = words;
  if (!pdf_heights_even(words) || !pdf_lines_make(&w->lines, words) ||
      !pdf_edges_find(&w->lines, words) || !pdf_sides_cut(&w->lines, words))
    return false;
  pdf_notes_find(&w->lines, words);
  w->in_table = calloc(w->lines.count + 1, 1);
  if (!w->in_table || !pdf_hyphens_learn(&w->hyphens, &w->lines, words) ||
      !pdf_tables_find(&w->tables, &w->lines, words, pdf_lines_leading(&w->lines)))
    return false;
  for (size_t t = 0; t < w->tables.count; t++)
    for (size_t i = w->tables.at[t].first; i < w->tables.at[t].last; i++)
      w->in_table[i] = w->lines.at[i].place == PDF_BODY;
  return pdf_flow_measure(&w->flow, &w->lines, words, w->in_table);
}

static int make(writer *w, pdf_words *words, const char **why)
{
  if (!words->count) {
    *why = NO_TEXT;
    return EXIT_DATA;
  }
  *why = NO_MEMORY;
  if (!prepare(w, words))
    return EXIT_OS;
  put_all(w);
  if (w->failed == ENOMEM)
    return EXIT_OS;
  *why = w->failed ? TOO_LARGE : NULL;
  return w->failed ? EXIT_DATA : EXIT_OK;
}

int pdftext_make(input *xml, const char **why)
{
  pdf_words words;
  writer w = {.failed = 0};
  pdf_status status = pdf_words_read(&words, xml->bytes, xml->length, why);
  int result = EXIT_DATA;
  if (status == PDF_NO_MEMORY) {
    *why = NO_MEMORY;
    result = EXIT_OS;
  } else if (status == PDF_OK) {
    result = make(&w, &words, why);
  }
  pdf_words_free(&words);
  pdf_tables_free(&w.tables);
  pdf_flow_free(&w.flow);
  pdf_hyphens_free(&w.hyphens);
  free(w.lines.at);
  free(w.in_table);
  if (result != EXIT_OK) {
    free(w.text.bytes);
    return result;
  }
  free(xml->bytes);
  *xml = w.text;
  return EXIT_OK;
}
