#include "read/furniture.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/classify.h"

/* A longer line is text. */
#define LONGEST_FURNITURE 120

/* "Side 3", "Side 3 af 20", "3/20" - at the whole of the text. */
static bool is_page_number(const lexicon *lex, slice s, bool needs_word)
{
  size_t used;
  const lex_word *word = referat__lex_start(lex, LEX_PAGES, s, &used);
  if (word)
    s = referat__trim_left(slice_skip(s, used));
  else if (needs_word)
    return false;
  size_t n = 0;
  while (n < s.len && n < 5 && is_digit(s.ptr[n]))
    n++;
  if (n == 0 || n > 4)
    return false;
  s = referat__trim_left(slice_skip(s, n));
  if (s.len == 0)
    return true;
  size_t of = 0;
  if (s.ptr[0] == '/')
    of = 1;
  else if (!referat__lex_start(lex, LEX_PAGE_OF, s, &of))
    return false;
  s = referat__trim_left(slice_skip(s, of));
  for (n = 0; n < s.len && is_digit(s.ptr[n]); n++)
    ;
  return n >= 1 && n <= 4 && n == s.len;
}

/* A running header with the page in it: "... Side 3 af 20". */
static bool ends_in_page_number(const lexicon *lex, slice s)
{
  for (size_t i = 0; i + 5 < s.len; i++) {
    if ((i == 0 || s.ptr[i - 1] == ' ' || s.ptr[i - 1] == '\t') &&
        (s.ptr[i] == 'S' || s.ptr[i] == 's') && is_page_number(lex, slice_skip(s, i), true))
      return true;
  }
  return false;
}

/* ---- lines that come again ---- */

typedef struct header {
  slice text;
  uint32_t count;       /* how often it stands alone */
  uint32_t at_edge;     /* how often beside a page's edge */
  uint32_t in_sentence; /* how often what stands before it goes on behind it */
} header;

typedef struct header_table {
  header *slots;
  size_t mask;
} header_table;

/* Equality and hash with every digit the same, so that page numbers and dates
 * do not make two of one. */
static bool same_masked(slice a, slice b)
{
  if (a.len != b.len)
    return false;
  for (size_t i = 0; i < a.len; i++)
    if (a.ptr[i] != b.ptr[i] && !(is_digit(a.ptr[i]) && is_digit(b.ptr[i])))
      return false;
  return true;
}

static size_t hash_masked(slice s)
{
  uint64_t h = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < s.len; i++)
    h = (h ^ (unsigned char)(is_digit(s.ptr[i]) ? '0' : s.ptr[i])) * UINT64_C(1099511628211);
  return (size_t)(h ^ h >> 32);
}

static header *find_header(const header_table *t, slice text)
{
  size_t at = hash_masked(text) & t->mask;
  while (t->slots[at].count && !same_masked(t->slots[at].text, text))
    at = (at + 1) & t->mask;
  return &t->slots[at];
}

static bool is_candidate(const parse *p, uint32_t i)
{
  if (line_is(p, i,
              LINE_BLANK | LINE_FURNITURE | LINE_ITEM | LINE_SECTION | LINE_HEADING | LINE_RULE |
                  LINE_BARS) ||
      p->lines[i].len > LONGEST_FURNITURE || p->lines[i].len < 3 ||
      !referat__line_alone_above(p, i) || !referat__line_alone_below(p, i))
    return false;
  slice s = line_text(p, i);
  uint32_t first = referat__first_char(s);
  if (!referat__is_upper(first) && !is_digit((char)first))
    return false;
  uint32_t last = referat__last_char(s);
  item_heading heading;
  if (referat__lex_may_start(p->lex, LEX_ITEM_LABELS, s.ptr[0]) &&
      referat__item_heading(p->lex, s, &heading))
    return false;
  return last != '.' && last != ':' && last != ',' && last != ';' &&
         !referat__lex_start(p->lex, LEX_FIELDS, s, NULL);
}

static uint32_t previous_line(const parse *p, uint32_t i)
{
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  return i ? i - 1 : p->count;
}

static bool is_page_line(const parse *p, uint32_t i)
{
  return line_is(p, i, LINE_FURNITURE) && !line_is(p, i, LINE_MARK);
}

/* Whether a page ends or begins beside the line. */
static bool is_at_edge(const parse *p, uint32_t i)
{
  if (line_is(p, i, LINE_PAGE))
    return true;
  uint32_t up = i, down = i + 1;
  while (up > 0 && line_is(p, up - 1, LINE_BLANK))
    up--;
  while (down < p->count && line_is(p, down, LINE_BLANK))
    down++;
  return (up > 0 && is_page_line(p, up - 1)) ||
         (down < p->count && (is_page_line(p, down) || line_is(p, down, LINE_PAGE)));
}

static bool is_in_sentence(const parse *p, uint32_t i)
{
  uint32_t before = previous_line(p, i), after = referat__line_next(p, i + 1);
  if (before >= p->count || after >= p->count)
    return false;
  uint32_t last = referat__last_char(line_text(p, before));
  return (referat__is_letter(last) || last == ',' || last == '-') &&
         referat__is_lower(referat__first_char(line_text(p, after)));
}

/* Whether a line that comes again is a running header: it keeps to the pages'
 * edges, or cuts sentences, or tells the meeting itself. */
static bool is_running(const header *h, slice title)
{
  if (h->count < 2)
    return false;
  if (2 * h->at_edge >= h->count || 2 * h->in_sentence >= h->count)
    return true;
  date day;
  return (title.len && same_masked(h->text, title)) ||
         (h->in_sentence > 0 && referat__date_find(h->text, &day, NULL));
}

/* Bare page numbers count up; three are enough to believe them. */
static void find_bare_numbers(parse *p)
{
  uint32_t run[3] = {0};
  uint32_t last = 0, n = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_TABS) || p->lines[i].len > 4 ||
        !is_page_number(p->lex, line_text(p, i), false) || !referat__line_alone_above(p, i) ||
        !referat__line_alone_below(p, i))
      continue;
    uint32_t number = 0;
    for (slice s = line_text(p, i); s.len && is_digit(s.ptr[0]); s = slice_skip(s, 1))
      number = 10 * number + (uint32_t)(s.ptr[0] - '0');
    n = number == last + 1 ? n + 1 : 1;
    last = number;
    if (n <= 3)
      run[n - 1] = i;
    if (n == 3)
      for (int k = 0; k < 3; k++)
        p->lines[run[k]].flags |= LINE_FURNITURE;
    else if (n > 3 || is_at_edge(p, i))
      p->lines[i].flags |= LINE_FURNITURE;
  }
}

static void find_page_lines(parse *p)
{
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_HEADING) || p->lines[i].len > LONGEST_FURNITURE)
      continue;
    slice s = line_text(p, i);
    char last = slice_end(s)[-1];
    if (!is_digit(last) && last != '-')
      continue;
    if (is_page_number(p->lex, s, true) ||
        (ends_in_page_number(p->lex, s) && !memchr(s.ptr, '.', s.len)))
      p->lines[i].flags |= LINE_FURNITURE;
    else if (s.len > 4 && s.ptr[0] == '-' && last == '-' &&
             is_page_number(p->lex, referat__trim(slice_of(s.ptr + 1, s.len - 2)), false))
      p->lines[i].flags |= LINE_FURNITURE;
  }
}

static bool find_headers(parse *p)
{
  uint32_t first = referat__line_next(p, 0), count = 0;
  slice title = first < p->count ? line_text(p, first) : slice_of(NULL, 0);
  uint32_t *candidates = referat__arena_vector(p->a, p->count / 2 + 1, sizeof *candidates);
  if (!candidates)
    return false;
  /* A candidate stands alone, so at most every other line is one; without
   * blank lines between them page edges may make more, which are left. */
  for (uint32_t i = first + 1; i < p->count && count < p->count / 2 + 1; i++)
    if (is_candidate(p, i))
      candidates[count++] = i;
  size_t size = 16;
  while (size < 2 * (size_t)count)
    size *= 2;
  header_table table = {referat__arena_alloc(p->a, size * sizeof *table.slots), size - 1};
  if (!table.slots)
    return false;
  for (uint32_t k = 0; k < count; k++) {
    uint32_t i = candidates[k];
    header *h = find_header(&table, line_text(p, i));
    h->text = line_text(p, i);
    h->count++;
    h->at_edge += is_at_edge(p, i);
    h->in_sentence += is_in_sentence(p, i);
  }
  for (uint32_t k = 0; k < count; k++) {
    slice text = line_text(p, candidates[k]);
    if (is_running(find_header(&table, text), title) || slice_eq(text, title))
      p->lines[candidates[k]].flags |= LINE_FURNITURE;
  }
  return true;
}

bool referat__furniture_find(parse *p)
{
  find_page_lines(p);
  find_bare_numbers(p);
  return find_headers(p);
}
