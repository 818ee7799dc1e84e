#include "pdflines.h"

#include <stdlib.h>

/* Lines at a page's edge that are looked at. */
#define MOST_LINES 4

/* What stands at the same place does so within this, in points. */
#define SAME_PLACE 3.0F

/* In a hundred pages, at least so many have the line: heads of left and of right
 * pages may differ, and the first page may have none.  Or so many after one another. */
#define FEWEST_PAGES 40
#define FEWEST_RUNNING 3

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

static int by_text(const void *a, const void *b)
{
  const candidate *c = a, *d = b;
  if (c->place != d->place)
    return c->place < d->place ? -1 : 1;
  if (c->text != d->text)
    return c->text < d->text ? -1 : 1;
  if (c->y != d->y)
    return c->y < d->y ? -1 : 1;
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

/* Mark the lines of the candidates that stand on enough pages. */
static void mark_repeated(const candidate *at, size_t count, size_t pages, uint8_t *marks)
{
  for (size_t i = 0, end; i < count; i = end) {
    size_t seen = 1, running = 1, longest = 1;
    for (end = i + 1; end < count && at[end].place == at[i].place && at[end].text == at[i].text &&
                      at[end].y == at[i].y;
         end++) {
      if (at[end].page == at[end - 1].page)
        continue;
      seen++;
      running = at[end].page == at[end - 1].page + 1 ? running + 1 : 1;
      longest = running > longest ? running : longest;
    }
    if (seen >= 2 && (100 * seen >= FEWEST_PAGES * (pages - 1) || longest >= FEWEST_RUNNING))
      for (size_t k = i; k < end; k++)
        marks[at[k].line] |= (uint8_t)(1U << at[k].place);
  }
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
  qsort(at, count, sizeof *at, by_text);
  if (pages > 1)
    mark_repeated(at, count, pages, marks);
  /* They are what stands outermost. */
  for (size_t i = 0; i < lines->count; i = last) {
    for (last = i; last < lines->count && lines->at[last].page == lines->at[i].page;)
      last++;
    for (size_t k = i; k < last && marks[k] & 1U << PDF_HEAD; k++)
      lines->at[k].place = PDF_HEAD;
    for (size_t k = last; k > i && marks[k - 1] & 1U << PDF_FOOT; k--)
      lines->at[k - 1].place = PDF_FOOT;
  }
  free(at);
  free(marks);
  return true;
}
