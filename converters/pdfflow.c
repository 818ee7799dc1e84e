#include "pdfflow.h"

#include "pdfmark.h"

#include <stdlib.h>
#include <string.h>

/* Lines in a hundred that may stick out over the right margin. */
#define STICKING_OUT 2

/* Space between words, in heights of a line; what counts as the same place, in
 * points; and as the same height. */
#define SPACE 0.2F
#define SAME_PLACE 2.0F
#define SAME_HEIGHT 0.12F

/* More space than between the lines of a paragraph, in heights. */
#define GAP 0.22F
#define BESIDE 0.4F /* what reaches so far into a line is none of its paragraph */
#define USUAL_LEADING 0.15F

/* A line that takes up so much of the width is short. */
#define SHORT 0.6F

/* A first line stands farther in, or the others do, by no more than this many
 * heights. */
#define WIDEST_INDENT 12.0F

/* A block of fewer lines has no margin of its own, nor one that is narrower. */
#define FEWEST_LOCAL 3
#define NARROWEST_LOCAL 12.0F
#define FEWEST_WORDS 4

typedef struct extent {
  float width; /* of the page */
  float x1;
  uint32_t page;
} extent;

static int by_extent(const void *a, const void *b)
{
  const extent *e = a, *f = b;
  if (e->width != f->width)
    return e->width < f->width ? -1 : 1;
  return e->x1 < f->x1 ? -1 : e->x1 > f->x1;
}

static bool is_running(const pdf_flow *flow, size_t i)
{
  return flow->lines->at[i].place == PDF_BODY && !flow->in_table[i];
}

/* Whether the line has parts, as what is set at a page's edge has: it tells nothing of
 * the margin. */
static bool has_parts(const pdf_flow *flow, const pdf_line *line)
{
  for (uint32_t w = line->first + 1; w < line->last; w++)
    if (pdf_is_wide(line, flow->words->at[w].x0 - flow->words->at[w - 1].x1) &&
        !(w == line->first + 1 && pdf_is_marker(flow->words, &flow->words->at[w - 1])))
      return true;
  return false;
}

static bool measure_margins(pdf_flow *flow)
{
  const pdf_lines *lines = flow->lines;
  extent *at = malloc((lines->count + 1) * sizeof *at);
  if (!at)
    return false;
  size_t count = 0;
  for (size_t i = 0; i < lines->count; i++) {
    float *left = &flow->left[lines->at[i].page];
    if (lines->at[i].place == PDF_BODY && (*left <= 0 || lines->at[i].x0 < *left))
      *left = lines->at[i].x0;
  }
  for (size_t i = 0; i < lines->count; i++)
    if (is_running(flow, i) && !has_parts(flow, &lines->at[i]))
      at[count++] =
          (extent){flow->words->pages[lines->at[i].page].width, lines->at[i].x1, lines->at[i].page};
  qsort(at, count, sizeof *at, by_extent);
  for (size_t i = 0, end; i < count; i = end) {
    for (end = i + 1; end < count && at[end].width == at[i].width;)
      end++;
    float margin = at[end - 1 - (end - i) * STICKING_OUT / 100].x1;
    for (size_t k = i; k < end; k++)
      flow->margin[at[k].page] = margin;
  }
  free(at);
  return true;
}

static float first_word(const pdf_flow *flow, const pdf_line *line)
{
  return flow->words->at[line->first].x1 - flow->words->at[line->first].x0;
}

static bool near(float a, float b, float by)
{
  return a - b <= by && b - a <= by;
}

static bool same_height(const pdf_line *a, const pdf_line *b)
{
  return near(pdf_height(a), pdf_height(b), SAME_HEIGHT * pdf_height(a));
}

/* Whether the next line's first word had no room behind the line. */
static bool is_full(const pdf_flow *flow, const pdf_line *line, const pdf_line *next, float margin)
{
  return line->x1 + SPACE * pdf_height(line) + first_word(flow, next) > margin + 0.5F;
}

static int by_value(const void *a, const void *b)
{
  const float *v = a, *w = b;
  return *v < *w ? -1 : *v > *w;
}

/* The space between lines that nothing but the margin parts. */
static bool measure_leading(pdf_flow *flow)
{
  const pdf_lines *lines = flow->lines;
  float *at = malloc((lines->count + 1) * sizeof *at);
  if (!at)
    return false;
  size_t count = 0;
  for (size_t i = 0; i + 1 < lines->count; i++) {
    const pdf_line *a = &lines->at[i], *b = &lines->at[i + 1];
    if (is_running(flow, i) && is_running(flow, i + 1) && a->page == b->page &&
        near(a->x0, b->x0, SAME_PLACE) && same_height(a, b) &&
        is_full(flow, a, b, flow->margin[a->page]))
      at[count++] = (b->y0 - a->y1) / pdf_height(a);
  }
  qsort(at, count, sizeof *at, by_value);
  flow->leading = count ? at[count / 3] : USUAL_LEADING;
  free(at);
  return true;
}

bool pdf_flow_near(const pdf_flow *flow, const pdf_line *a, const pdf_line *b)
{
  float space = b->y0 - a->y1;
  return space <= (flow->leading + GAP) * pdf_height(a) && space >= -BESIDE * pdf_height(a);
}

static unsigned char first_byte(const pdf_flow *flow, const pdf_line *line)
{
  return (unsigned char)*pdf_text(flow->words, &flow->words->at[line->first]);
}

/* Whether the line begins with a small letter, as far as Latin letters go. */
static bool begins_small(const pdf_flow *flow, const pdf_line *line)
{
  const pdf_word *w = &flow->words->at[line->first];
  unsigned char c = first_byte(flow, line);
  return (c >= 'a' && c <= 'z' && !(w->length == 1 && c == 'o')) ||
         (c == 0xC3 && w->length > 1 && (unsigned char)pdf_text(flow->words, w)[1] >= 0xA0);
}

/* Blocks that do not reach to the margin: lines below one another, all of them full but
 * the last, of which many go on with a small letter. */
static void measure_blocks(pdf_flow *flow)
{
  const pdf_lines *lines = flow->lines;
  for (size_t i = 0, end; i < lines->count; i = end) {
    float x1 = lines->at[i].x1;
    uint32_t words = lines->at[i].last - lines->at[i].first;
    size_t small = 0;
    for (end = i + 1; end < lines->count && is_running(flow, end - 1) && is_running(flow, end) &&
                      lines->at[end].page == lines->at[i].page &&
                      near(lines->at[end].x0, lines->at[i].x0, SAME_PLACE) &&
                      same_height(&lines->at[end - 1], &lines->at[end]) &&
                      pdf_flow_near(flow, &lines->at[end - 1], &lines->at[end]);
         end++) {
      x1 = lines->at[end].x1 > x1 ? lines->at[end].x1 : x1;
      words += lines->at[end].last - lines->at[end].first;
      small += begins_small(flow, &lines->at[end]);
    }
    bool full = end - i >= FEWEST_LOCAL && 2 * small >= end - i - 1 &&
                words >= FEWEST_WORDS * (end - i) &&
                x1 - lines->at[i].x0 >= NARROWEST_LOCAL * pdf_height(&lines->at[i]);
    for (size_t k = i; full && k + 1 < end; k++)
      full = is_full(flow, &lines->at[k], &lines->at[k + 1], x1);
    for (size_t k = i; full && k < end; k++)
      flow->local[k] = x1;
  }
}

bool pdf_flow_measure(pdf_flow *flow, const pdf_lines *lines, const pdf_words *words,
                      const uint8_t *in_table)
{
  *flow = (pdf_flow){.lines = lines, .words = words, .in_table = in_table};
  flow->margin = calloc(words->page_count + 1, sizeof *flow->margin);
  flow->left = calloc(words->page_count + 1, sizeof *flow->left);
  flow->local = calloc(lines->count + 1, sizeof *flow->local);
  if (!flow->margin || !flow->left || !flow->local || !measure_margins(flow) ||
      !measure_leading(flow))
    return false;
  measure_blocks(flow);
  return true;
}

void pdf_flow_free(pdf_flow *flow)
{
  free(flow->margin);
  free(flow->left);
  free(flow->local);
}

/* Where the text of a paragraph's first line begins: behind what stands before a
 * list's item. */
static float text_begin(const pdf_flow *flow, const pdf_line *line)
{
  const pdf_word *w = &flow->words->at[line->first];
  return line->last > line->first + 1 && pdf_is_marker(flow->words, w) ? w[1].x0 : line->x0;
}

/* Whether the next line begins where one of the same paragraph may. */
static bool is_aligned(const pdf_flow *flow, size_t begin, size_t i, size_t next)
{
  const pdf_line *first = &flow->lines->at[begin], *a = &flow->lines->at[i],
                 *b = &flow->lines->at[next];
  if (i > begin)
    return near(a->x0, b->x0, SAME_PLACE) || near(a->x0 + a->x1, b->x0 + b->x1, 2 * SAME_PLACE);
  float text = text_begin(flow, first);
  if (text > first->x0 + SAME_PLACE && near(text, b->x0, SAME_PLACE))
    return true;
  if (pdf_is_wide(first, text - first->x0 - first_word(flow, first)) &&
      near(first->x0, b->x0, SAME_PLACE))
    return false; /* a list's next item would begin there */
  return near(first->x0, b->x0, WIDEST_INDENT * pdf_height(a));
}

/* Whether the line takes no more than a part of the page's width: such lines that stand
 * near to one another are one group, as those of an address are, if they are no
 * sentences. */
static bool is_short(const pdf_flow *flow, const pdf_line *line)
{
  float width = flow->margin[line->page] - flow->left[line->page];
  return line->x1 - line->x0 <= SHORT * width;
}

/* Whether a dash with which the next line begins belongs to the sentence that the line
 * above does not end: no gap parts it from what follows. */
static bool goes_on_with_dash(const pdf_flow *flow, const pdf_line *line, char last_above)
{
  const pdf_word *w = &flow->words->at[line->first];
  const char *s = pdf_text(flow->words, w);
  return (*s == '-' || (w->length == 3 && memcmp(s, "\u2013", 3) == 0)) &&
         line->last > line->first + 1 && !pdf_is_wide(line, w[1].x0 - w->x1) &&
         !strchr(".,:;", last_above);
}

pdf_step pdf_flow_step(const pdf_flow *flow, size_t begin, size_t i, size_t next)
{
  const pdf_line *a = &flow->lines->at[i], *b = &flow->lines->at[next];
  if (a->side || b->side)
    return b->side == PDF_SIDE_REST ? PDF_WRAP : PDF_GAP;
  if (!pdf_flow_near(flow, a, b) || pdf_height(b) > (1 + SAME_HEIGHT) * pdf_height(a))
    return PDF_GAP;
  const pdf_word *end = &flow->words->at[a->last - 1];
  uint32_t digits;
  if (pdf_entry_end(flow->lines, flow->words, i, &digits) != PDF_NO_ENTRY)
    return PDF_NEXT;
  char last = pdf_text(flow->words, end)[end->length - 1];
  bool full = !has_parts(flow, a) && (is_full(flow, a, b, flow->margin[a->page]) ||
                                      (flow->local[i] > 0 && flow->local[i] == flow->local[next]));
  bool marked = pdf_begins_marked(flow->words, &flow->words->at[b->first]) &&
                !(full && goes_on_with_dash(flow, b, last));
  if (full && !marked && same_height(a, b) && is_aligned(flow, begin, i, next))
    return PDF_WRAP;
  if ((full && marked) || last == ',' || last == '-' || (!marked && begins_small(flow, b)))
    return PDF_NEXT;
  bool heads = pdf_height(a) > (1 + SAME_HEIGHT) * pdf_height(b);
  return i == begin && last != '.' && !heads && is_short(flow, a) ? PDF_NEXT : PDF_GAP;
}
