#include "pdflines.h"

#include <stdlib.h>

/* Lines at a page's edge that are looked at. */
#define MOST_LINES 4

/* What stands at the same place does so within this, in points. */
#define SAME_PLACE 3.0F

/* A place at the edge is one for heads or feet if so many pages in a hundred have a line
 * there that comes again on another page, and so many of those that have one at all:
 * where the text of each page begins, it may be the same twice. */
#define FEWEST_PAGES 40
#define FEWEST_AGAIN 75

/* White space below a head, at least, in heights. */
#define APART 0.4F

typedef struct candidate {
  uint64_t text; /* a hash of it */
  int32_t y;     /* from the nearer edge */
  uint32_t page;
  uint32_t line;
  pdf_place place;
} candidate;

/* The text without its spaces, every number the same: a page's number changes. */
static uint64_t hash_masked(const pdf_words *words, const pdf_line *line)
{
  uint64_t h = UINT64_C(14695981039346656037);
  bool in_number = false;
  for (uint32_t w = line->first; w < line->last; w++)
    for (uint32_t i = 0; i < words->at[w].length; i++) {
      unsigned char c = (unsigned char)pdf_text(words, &words->at[w])[i];
      bool is_digit = c >= '0' && c <= '9';
      if (is_digit && in_number)
        continue;
      in_number = is_digit;
      h = (h ^ (is_digit ? '0' : c)) * UINT64_C(1099511628211);
    }
  return h;
}

static int by_place(const void *a, const void *b)
{
  const candidate *c = a, *d = b;
  if (c->place != d->place)
    return c->place < d->place ? -1 : 1;
  if (c->y != d->y)
    return c->y < d->y ? -1 : 1;
  if (c->text != d->text)
    return c->text < d->text ? -1 : 1;
  return c->line < d->line ? -1 : 1;
}

/* The candidates of a page whose lines are from `first` to `last`. */
static size_t collect(candidate *to, const pdf_lines *lines, const pdf_words *words, size_t first,
                      size_t last)
{
  size_t count = 0;
  for (size_t i = first; i < last; i++) {
    const pdf_line *line = &lines->at[i];
    bool head = i - first < MOST_LINES, foot = last - i <= MOST_LINES;
    uint64_t text = head || foot ? hash_masked(words, line) : 0;
    if (head)
      to[count++] =
          (candidate){text, (int32_t)(line->y0 / SAME_PLACE), line->page, (uint32_t)i, PDF_HEAD};
    if (foot)
      to[count++] =
          (candidate){text, (int32_t)((words->pages[line->page].height - line->y0) / SAME_PLACE),
                      line->page, (uint32_t)i, PDF_FOOT};
  }
  return count;
}

/* How many pages the candidates with one text are on. */
static size_t pages_of(const candidate *at, size_t count)
{
  size_t pages = count > 0;
  for (size_t i = 1; i < count; i++)
    pages += at[i].page != at[i - 1].page;
  return pages;
}

/* The candidates from `i` on that share its text. */
static size_t same_text(const candidate *at, size_t i, size_t last)
{
  size_t n = 1;
  while (i + n < last && at[i + n].text == at[i].text)
    n++;
  return n;
}

/* Mark the lines of one place, if it is one for heads or feet. */
static void mark_place(const candidate *at, size_t count, size_t pages, uint8_t *marks)
{
  size_t all = 0, again = 0;
  for (size_t i = 0, n; i < count; i += n) {
    n = same_text(at, i, count);
    size_t seen = pages_of(at + i, n);
    all += seen;
    again += seen > 1 ? seen : 0;
  }
  if (100 * again < FEWEST_AGAIN * all || 100 * again < FEWEST_PAGES * (pages - 1))
    return;
  for (size_t i = 0, n; i < count; i += n) {
    n = same_text(at, i, count);
    bool comes_again = pages_of(at + i, n) > 1;
    for (size_t k = i; comes_again && k < i + n; k++)
      marks[at[k].line] |= (uint8_t)(1U << at[k].place);
  }
}

/* The lines at the page's upper edge that are marked, from `first` on. */
static size_t head_end(const uint8_t *marks, size_t first, size_t last)
{
  while (first < last && marks[first] & 1U << PDF_HEAD)
    first++;
  return first;
}

/* Whether heads stand apart from the text on most pages; what stands as close to it as its
 * own lines is text that two pages begin with. */
static bool heads_stand_apart(const pdf_lines *lines, const uint8_t *marks)
{
  size_t apart = 0, close = 0;
  for (size_t i = 0, last; i < lines->count; i = last) {
    for (last = i; last < lines->count && lines->at[last].page == lines->at[i].page;)
      last++;
    size_t end = head_end(marks, i, last);
    if (end == i || end == last)
      continue;
    const pdf_line *line = &lines->at[end];
    if (line->y0 - line[-1].y1 > APART * pdf_height(line))
      apart++;
    else
      close++;
  }
  return apart >= close;
}

bool pdf_edges_find(pdf_lines *lines, const pdf_words *words)
{
  candidate *at = malloc((2 * lines->count + 1) * sizeof *at);
  uint8_t *marks = calloc(lines->count + 1, 1);
  if (!at || !marks) {
    free(at);
    free(marks);
    return false;
  }
  size_t count = 0, pages = 0, last;
  for (size_t i = 0; i < lines->count; i = last, pages++) {
    for (last = i; last < lines->count && lines->at[last].page == lines->at[i].page;)
      last++;
    count += collect(at + count, lines, words, i, last);
  }
  qsort(at, count, sizeof *at, by_place);
  for (size_t i = 0; pages > 1 && i < count; i = last) {
    for (last = i + 1; last < count && at[last].place == at[i].place && at[last].y == at[i].y;)
      last++;
    mark_place(at + i, last - i, pages, marks);
  }
  /* They are what stands outermost. */
  bool heads = heads_stand_apart(lines, marks);
  for (size_t i = 0; i < lines->count; i = last) {
    for (last = i; last < lines->count && lines->at[last].page == lines->at[i].page;)
      last++;
    for (size_t k = i, end = heads ? head_end(marks, i, last) : i; k < end; k++)
      lines->at[k].place = PDF_HEAD;
    for (size_t k = last; k > i && marks[k - 1] & 1U << PDF_FOOT; k--)
      lines->at[k - 1].place = PDF_FOOT;
  }
  free(at);
  free(marks);
  return true;
}
