#include "pdflines.h"

#include "pdfmark.h"

#include <stdlib.h>

/* Of the lower of two texts, this much stands beside the other where both are in one
 * line; the middle of a cell of two lines is beside less of each. */
#define BESIDE 0.62F

/* Space between words, in heights of a line.  A gap is wide that is so much wider, and no
 * less than that. */
#define USUAL_SPACE 0.25F
#define WIDER 1.8F
#define WIDE 0.5F

/* Of a line that is stretched, all gaps are the same, or nearly so, and that are so many
 * at least; where there are many, one of so many. */
#define FEWEST_STRETCHED 3
#define MANY 8
#define STRETCHED 1.15F
#define MOST_STRETCHED 1.6F
#define MOST 1.6F

/* Words nearer to one another are one: a font changes inside. */
#define GLUED 0.09F

/* Running text has so many words in a line, and so many lines that another follows. */
#define FEWEST_WORDS 8
#define FEWEST_PAIRS 5

/* Words that pdftotext takes for one line. */
typedef struct unit {
  uint32_t first, last;
  float y0, y1; /* of its widest word */
  float x0;
} unit;

static unit read_unit(const pdf_words *words, uint32_t first, uint32_t end)
{
  const pdf_word *widest = &words->at[first];
  unit u = {.first = first, .last = first, .x0 = widest->x0};
  for (; u.last < end; u.last++) {
    const pdf_word *w = &words->at[u.last];
    if (u.last > first && (w->run != w[-1].run || w->y0 >= w[-1].y1 || w->y1 <= w[-1].y0))
      break;
    if (w->x1 - w->x0 > widest->x1 - widest->x0)
      widest = w;
    u.x0 = w->x0 < u.x0 ? w->x0 : u.x0;
  }
  u.y0 = widest->y0;
  u.y1 = widest->y1;
  return u;
}

/* Downwards, and from left to right. */
static int by_place(const void *a, const void *b)
{
  const unit *u = a, *v = b;
  float up = u->y0 + u->y1, down = v->y0 + v->y1;
  if (up != down)
    return up < down ? -1 : 1;
  if (u->x0 != v->x0)
    return u->x0 < v->x0 ? -1 : 1;
  return u->first < v->first ? -1 : 1;
}

static bool stand_beside(const pdf_line *line, const unit *u)
{
  float top = line->y0 > u->y0 ? line->y0 : u->y0;
  float bottom = line->y1 < u->y1 ? line->y1 : u->y1;
  float a = pdf_height(line), b = u->y1 - u->y0;
  return bottom - top >= BESIDE * (a < b ? a : b) && bottom > top;
}

/* In the order of reading, with the line's number in each word. */
static int by_line(const void *a, const void *b)
{
  const pdf_word *v = a, *w = b;
  if (v->line != w->line)
    return v->line < w->line ? -1 : 1;
  if (v->x0 != w->x0)
    return v->x0 < w->x0 ? -1 : 1;
  return v->text < w->text ? -1 : 1;
}

/* The lines of one page; `units` has room for as many as it has words. */
static void make_page(pdf_lines *lines, pdf_words *words, uint32_t page, unit *units)
{
  const pdf_page *p = &words->pages[page];
  size_t count = 0;
  for (uint32_t w = p->first; w < p->last; w = units[count++].last)
    units[count] = read_unit(words, w, p->last);
  qsort(units, count, sizeof *units, by_place);
  pdf_line *line = NULL;
  float widest = 0;
  for (size_t i = 0; i < count; i++) {
    const unit *u = &units[i];
    if (!line || !stand_beside(line, u)) {
      line = &lines->at[lines->count++];
      *line = (pdf_line){.page = page, .y0 = u->y0, .y1 = u->y1};
      widest = 0;
    }
    float width = 0;
    for (uint32_t w = u->first; w < u->last; w++) {
      words->at[w].line = (uint32_t)(lines->count - 1);
      width += words->at[w].x1 - words->at[w].x0;
    }
    if (width > widest) {
      widest = width;
      line->y0 = u->y0;
      line->y1 = u->y1;
    }
  }
}

static int by_value(const void *a, const void *b)
{
  const float *v = a, *w = b;
  return *v < *w ? -1 : *v > *w;
}

static bool has_letter(const pdf_words *words, const pdf_word *word)
{
  for (uint32_t i = 0; i < word->length; i++) {
    unsigned char c = (unsigned char)pdf_text(words, word)[i];
    if (c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
      return true;
  }
  return false;
}

/* The space between the line's words: the usual one, or that to which the line is
 * stretched, if most gaps are of one width.  `gaps` has room for them all. */
static float measure_space(const pdf_words *words, const pdf_line *line, float *gaps)
{
  float h = pdf_height(line), usual = USUAL_SPACE * h;
  size_t count = 0, same = 0;
  bool letters = false; /* figures alone are no text */
  for (uint32_t w = line->first; w < line->last; w++)
    letters |= has_letter(words, &words->at[w]);
  for (uint32_t w = line->first + 1; w < line->last; w++) {
    float gap = words->at[w].x0 - words->at[w - 1].x1;
    if (gap > GLUED * h && !(w == line->first + 1 && pdf_is_marker(words, &words->at[w - 1])))
      gaps[count++] = gap;
  }
  if (count < FEWEST_STRETCHED || !letters)
    return usual;
  qsort(gaps, count, sizeof *gaps, by_value);
  float middle = gaps[count / 2];
  for (size_t i = 0; i < count; i++)
    same += gaps[i] >= middle / STRETCHED && gaps[i] <= middle * STRETCHED;
  bool stretched = same == count || (count >= MANY && MOST * (float)same >= (float)count);
  return stretched && middle <= MOST_STRETCHED * h ? middle : usual;
}

bool pdf_is_wide(const pdf_line *line, float gap)
{
  return gap >= WIDE * pdf_height(line) && gap >= WIDER * line->space;
}

bool pdf_is_glued(const pdf_line *line, float gap)
{
  return gap < GLUED * pdf_height(line);
}

bool pdf_lines_settle(pdf_lines *lines, pdf_words *words)
{
  float *gaps = malloc((words->count + 1) * sizeof *gaps);
  if (!gaps)
    return false;
  qsort(words->at, words->count, sizeof *words->at, by_line);
  uint32_t w = 0;
  for (size_t i = 0; i < lines->count; i++) {
    pdf_line *line = &lines->at[i];
    line->first = w;
    line->x0 = words->at[w].x0;
    line->x1 = words->at[w].x1;
    for (; w < words->count && words->at[w].line == i; w++)
      line->x1 = words->at[w].x1 > line->x1 ? words->at[w].x1 : line->x1;
    line->last = w;
    line->space = measure_space(words, line, gaps);
  }
  free(gaps);
  return true;
}

bool pdf_lines_make(pdf_lines *lines, pdf_words *words)
{
  size_t most = words->count ? words->count : 1;
  *lines = (pdf_lines){malloc(most * sizeof *lines->at), 0};
  unit *units = malloc(most * sizeof *units);
  if (!lines->at || !units) {
    free(units);
    return false;
  }
  for (size_t p = 0; p < words->page_count; p++)
    make_page(lines, words, (uint32_t)p, units);
  free(units);
  return pdf_lines_settle(lines, words);
}

float pdf_lines_leading(const pdf_lines *lines)
{
  float *at = malloc((lines->count + 1) * sizeof *at), leading = PDF_NO_LEADING;
  size_t count = 0;
  for (size_t i = 0; at && i + 1 < lines->count; i++) {
    const pdf_line *a = &lines->at[i], *b = &lines->at[i + 1];
    float off = a->x0 - b->x0, taller = pdf_height(a) - pdf_height(b);
    if (a->place == PDF_BODY && b->place == PDF_BODY && a->page == b->page &&
        a->last - a->first >= FEWEST_WORDS && off * off < 4 && taller * taller < 1 &&
        b->y0 - a->y1 < pdf_height(a))
      at[count++] = (b->y0 - a->y1) / pdf_height(a);
  }
  if (count)
    qsort(at, count, sizeof *at, by_value);
  if (count >= FEWEST_PAIRS)
    leading = at[count / 4];
  free(at);
  return leading;
}
