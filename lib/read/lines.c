#include "config.h"

#include "read/lines.h"

#include "base/bytes16.h"
#include "base/pages.h"
#include "base/utf8.h"

/* How many lines are asked whether they are Markdown. */
#define MARKDOWN_SAMPLE 400

/* Below this the text is too small to tell whether its lines are wrapped. */
#define FEWEST_WRAPPED 8

/* No column at which text is wrapped lies beyond this. */
#define WIDEST_COLUMN 140
#define NARROWEST_COLUMN 30

/* Lines in a hundred, of the long ones that another follows, that have no room
 * for its first word where text is wrapped. */
#define FEWEST_FULL 55

/* As many lines as there may be. */
static uint32_t count_lines(const parse *p)
{
  uint32_t n = 1;
  const char *at = p->text, *end = p->text + p->length;
  for (const char *whole = at + p->length / 16 * 16; at < whole; at += 16)
    for (unsigned marks = bytes16_below(bytes16_load(at), ' '); marks; marks &= marks - 1)
      n += at[bytes16_first(marks)] != '\t';
  for (; at < end; at++)
    n += (unsigned char)*at < ' ' && *at != '\t';
  return n;
}

/* Three or more dashes, and what tables are ruled with. */
static bool is_rule(slice s)
{
  size_t dashes = 0;
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if (c == '-')
      dashes++;
    else if (c != '|' && c != ':' && c != ' ' && c != '\t')
      return false;
  }
  return dashes >= 3;
}

static void look_at(parse *p, textline *l)
{
  slice s = slice_of(p->text + l->raw, l->end - l->raw);
  if (slice_ends(s, SLICE("\xC2\xAD"))) {
    l->flags |= LINE_SOFT;
    s.len -= 2;
  }
  s = referat__trim(s);
  if (s.len == 0)
    l->flags = (uint16_t)((l->flags & LINE_PAGE) | LINE_BLANK);
  else if ((s.ptr[0] == '-' || s.ptr[0] == '|' || s.ptr[0] == ':') && is_rule(s))
    l->flags |= LINE_RULE;
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
}

bool referat__lines_look_like_markdown(const parse *p)
{
  uint32_t n = p->count < MARKDOWN_SAMPLE ? p->count : MARKDOWN_SAMPLE;
  for (uint32_t i = 0; i < n; i++) {
    slice s = line_text(p, i);
    if (line_is(p, i, LINE_RULE) && memchr(s.ptr, '|', s.len)) /* of a table */
      return true;
    size_t hashes = 0;
    while (hashes < s.len && s.ptr[hashes] == '#')
      hashes++;
    if (hashes >= 1 && hashes <= 6 && hashes < s.len && s.ptr[hashes] == ' ')
      return true;
    if (slice_starts(s, SLICE("**")) && memmem(s.ptr + 2, s.len - 2, "**", 2))
      return true;
  }
  return false;
}

static bool is_text(const parse *p, uint32_t i)
{
  return !line_is(p, i, LINE_BLANK | LINE_TABS | LINE_RULE | LINE_ROW | LINE_MARK);
}

/* How many characters the text has; one that is too long to matter is not counted
 * to its end. */
static size_t line_length(slice s)
{
  const size_t piece = WIDEST_COLUMN + WIDEST_COLUMN / 8; /* some letters take two bytes */
  size_t n = 0;
  for (; s.len && n <= WIDEST_COLUMN; s = slice_skip(s, piece))
    n += referat__utf8_count(s.len > piece ? slice_of(s.ptr, piece) : s);
  return n;
}

static size_t first_word_length(slice s)
{
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  return referat__utf8_count(slice_of(s.ptr, n));
}

/* The column at which lines are wrapped: nearly as long as the longest of the
 * lines that the next one goes on from, if they are all that short, and if many
 * of those that are half as long had no room for the word that follows: shorter
 * ones are the cells of tables.  Lines with room that follow one another are a
 * list, and where lines by themselves stick out half as often nothing is
 * wrapped. */
static uint32_t find_width(const parse *p)
{
  uint32_t histogram[WIDEST_COLUMN + 2] = {0};
  uint32_t total = 0;
  for (uint32_t i = 0; i + 1 < p->count; i++) {
    if (!is_text(p, i) || !is_text(p, i + 1))
      continue;
    size_t n = line_length(line_text(p, i));
    histogram[n <= WIDEST_COLUMN ? n : WIDEST_COLUMN + 1]++;
    total++;
  }
  if (total < FEWEST_WRAPPED || histogram[WIDEST_COLUMN + 1] > total / 50)
    return 0;
  uint32_t left = total / 50; /* as many may stick out */
  uint32_t width = WIDEST_COLUMN;
  while (width > 0 && histogram[width] <= left)
    left -= histogram[width--];
  uint32_t long_ones = 0, full = 0, wider = 0;
  for (uint32_t i = 0; i + 1 < p->count && width >= NARROWEST_COLUMN; i++) {
    if (!is_text(p, i))
      continue;
    slice s = line_text(p, i); /* has no more characters than bytes */
    if (!is_text(p, i + 1)) {
      wider += s.len > width && line_length(s) > width;
      continue;
    }
    size_t n = 2 * s.len >= width ? line_length(s) : 0;
    if (2 * n >= width) {
      long_ones++;
      full += n + 1 + first_word_length(line_text(p, i + 1)) > width;
    }
  }
  bool is_wrapped = long_ones >= FEWEST_WRAPPED && full > 2 * wider &&
                    100 * (uint64_t)full >= (uint64_t)long_ones * FEWEST_FULL;
  return is_wrapped ? width : 0;
}

/* What the cutting of lines knows from the lines before. */
typedef struct cutter {
  const char *at;  /* where the line in hand begins */
  uint32_t number; /* of that line in the source */
  bool new_page;
  const char *tab; /* the first of the line, or NULL */
  uint32_t tails;  /* lines right above that have tabs at their ends alone */
} cutter;

/* Whether the line just cut is one of a table's rows, by its tabs: one that ends in tabs and has
 * no other is one only among others, for they are left over at the end of any line. */
static void look_for_tabs(parse *p, cutter *c, textline *l)
{
  const char *end = p->text + l->start + l->len;
  bool above = l > p->lines && (l[-1].flags & LINE_TABS);
  if (l->flags & LINE_BLANK) {
    c->tails = 0;
  } else if (c->tab && (c->tab < end || above)) {
    for (uint32_t i = 0; i <= c->tails; i++)
      l[-(ptrdiff_t)i].flags |= LINE_TABS;
    c->tails = 0;
  } else {
    c->tails = c->tab ? c->tails + 1 : 0;
  }
  c->tab = NULL;
}

static void cut_line(parse *p, cutter *c, const char *stop)
{
  textline *l = &p->lines[p->count++];
  *l = (textline){.raw = (uint32_t)(c->at - p->text),
                  .end = (uint32_t)(stop - p->text),
                  .start = (uint32_t)(c->at - p->text),
                  .number = c->number,
                  .flags = (uint16_t)(c->new_page ? LINE_PAGE : 0)};
  if (c->at == stop)
    l->flags |= LINE_BLANK;
  else
    look_at(p, l);
  look_for_tabs(p, c, l);
  /* A page's edge belongs to the first line that says something. */
  bool is_page = *stop == '\f';
  c->new_page = is_page || (c->new_page && (l->flags & LINE_BLANK));
  c->number += !is_page;
  c->at = stop + 1;
}

/* Cut the text where the bits, for bytes from `at` on, tell of what is no part of a line,
 * or of a tab: the text is clean, so nothing else is below the space. */
static inline void cut_at(parse *p, cutter *c, const char *at, unsigned marks)
{
  for (; marks; marks &= marks - 1) {
    const char *mark = at + bytes16_first(marks);
    if (*mark == '\t')
      c->tab = c->tab ? c->tab : mark;
    else
      cut_line(p, c, mark);
  }
}

bool referat__lines_split(parse *p)
{
  uint32_t count = count_lines(p);
  p->lines = referat__arena_vector(p->a, count, sizeof *p->lines);
  if (!p->lines)
    return false;
  referat__pages_take(p->lines, count * sizeof *p->lines);
  cutter c = {.at = p->text, .number = 1};
  const char *at = p->text, *end = p->text + p->length;
  for (const char *whole = at + p->length / 16 * 16; at < whole; at += 16)
    cut_at(p, &c, at, bytes16_below(bytes16_load(at), ' '));
  unsigned marks = 0;
  for (unsigned i = 0; at + i < end; i++)
    marks |= (unsigned)((unsigned char)at[i] < ' ') << i;
  cut_at(p, &c, at, marks);
  cut_line(p, &c, end);
  return true;
}

/* So many lines before the one in hand are looked back at, and more are given back at once. */
#define LOOKED_BACK 4096
#define GIVEN_AT_ONCE 8192

void referat__lines_pass(parse *p, uint32_t line)
{
  if (!p->given || line < p->passed + GIVEN_AT_ONCE + LOOKED_BACK)
    return;
  uint32_t passed = line - LOOKED_BACK;
  referat__pages_give(&p->lines[p->passed], (passed - p->passed) * sizeof *p->lines);
  p->passed = passed;
}

/* Blank lines in a hundred that a text has at least that parts its paragraphs
 * by them. */
#define FEWEST_BLANK 8

static bool has_gaps(const parse *p)
{
  uint32_t blank = 0;
  for (uint32_t i = 0; i < p->count; i++)
    blank += line_is(p, i, LINE_BLANK);
  return 100 * (uint64_t)blank > (uint64_t)p->count * FEWEST_BLANK;
}

void referat__lines_measure(parse *p)
{
  p->gaps = has_gaps(p);
  p->width = find_width(p);
}

slice referat__strong_at(const parse *p, const char *at)
{
  uint32_t from = (uint32_t)(at - p->text);
  const text_mark *m = p->marks.count ? referat__marks_find(&p->marks, from) : NULL;
  return m && m->kind == MARK_STRONG && m->from == from ? slice_of(at, m->to - from)
                                                        : slice_of(at, 0);
}

void referat__line_set_section(parse *p, uint32_t i, const lex_section *row)
{
  uint32_t number = row ? referat__lex_heading_number(p->lex, row) : 0;
  if (number >= ROW_FAR) {
    if (!p->far_rows && !(p->far_rows = referat__arena_vector(p->a, p->count, sizeof *p->far_rows)))
      return;
    p->far_rows[i] = row;
    number = ROW_FAR;
  }
  p->lines[i].row = number & ROW_FAR;
}

uint32_t referat__line_at(const parse *p, size_t at)
{
  uint32_t low = 0, high = p->count;
  while (low + 1 < high) {
    uint32_t middle = low + (high - low) / 2;
    if (p->lines[middle].raw <= at)
      low = middle;
    else
      high = middle;
  }
  return low;
}

uint32_t referat__line_next(const parse *p, uint32_t i)
{
  while (i < p->count && line_is(p, i, LINE_BLANK | LINE_FURNITURE))
    i++;
  return i;
}

bool referat__line_alone_above(const parse *p, uint32_t i)
{
  return i == 0 || line_is(p, i, LINE_PAGE) || line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE);
}

bool referat__line_alone_below(const parse *p, uint32_t i)
{
  return i + 1 >= p->count || line_is(p, i + 1, LINE_PAGE | LINE_BLANK | LINE_FURNITURE);
}

uint32_t referat__line_before(const parse *p, uint32_t i)
{
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  return i ? i - 1 : p->count;
}
