#include "config.h"

#include "read/lineless.h"

#include "base/utf8.h"
#include "read/cases.h"
#include "read/convened.h"

/* A shorter line may be one. */
#define SHORTEST_LONG 90

/* A page of a PDF in one line is at least this long. */
#define SHORTEST_PAGE 60

/* A text is running when this much of it, in a hundred, stands in long lines,
 * and when they hold this many headings that lost their lines. */
#define MOST_IN_LONG 60
#define FEWEST_LOST 3

/* A line of so many bytes that is this much of the text, in a hundred, is all of it; what it is
 * stands within the first bytes of it. */
#define SHORTEST_ALONE 300
#define MOST_ALONE 90
#define FRONT 400

/* So many more headings that have their lines tell that a text is not running. */
#define FAR_MORE 200

uint32_t referat__page_number(slice s)
{
  uint32_t number = 0;
  size_t n = 0;
  while (n < s.len && n < 5 && is_digit(s.ptr[n]))
    number = 10 * number + (uint32_t)(s.ptr[n++] - '0');
  return n && (n == s.len || s.ptr[n] == ' ') ? number : 0;
}

/* Whether the line that says something above is what a web page leaves. */
static bool stands_below_debris(const parse *p, uint32_t i)
{
  uint32_t above = referat__line_before(p, i);
  return above < p->count && referat__lex_whole(p->lex, LEX_DEBRIS, line_text(p, above));
}

bool referat__lines_are_pages(const parse *p)
{
  size_t in_pages = 0, total = 0;
  uint32_t page = 0, long_ones = 0;
  bool copied = false; /* from a page that says so */
  for (uint32_t i = 0; i < p->count; i++) {
    slice s = line_text(p, i);
    total += s.len;
    bool is_empty = is_digit(s.len ? s.ptr[0] : 0) && s.len < 4; /* a page of its number alone */
    if ((is_empty || s.len >= SHORTEST_PAGE) && referat__page_number(s) == page + 1) {
      copied |= !page && stands_below_debris(p, i);
      page++;
      in_pages += s.len;
      long_ones += !is_empty;
    }
  }
  return long_ones >= (copied ? 1 : 2) && 100 * in_pages >= MOST_IN_LONG * total;
}

/* Headings in a long line that have lost theirs. */
static uint32_t count_lost(const anchor_reader *r, slice s)
{
  uint32_t lost = 0;
  for (size_t k = 1; (k = referat__anchor_next_word(s, k)) + 3 < s.len; k++) {
    anchor a = referat__anchor_at(r, slice_skip(s, k));
    lost += a.kind == ANCHOR_SECTION || a.kind == ANCHOR_LABEL || a.kind == ANCHOR_CASE;
  }
  return lost;
}

/* Whether the front of the line says what kind of document it is, or that somebody met. */
static bool tells_kind(const parse *p, slice s)
{
  size_t limit = s.len < FRONT ? s.len : FRONT, length;
  for (size_t k = 0; k < limit; k = referat__anchor_next_word(s, k + 1))
    if (referat__lex_start(p->lex, LEX_KINDS, slice_skip(s, k), NULL) ||
        referat__convened_at(p, s, k, &length))
      return true;
  return false;
}

bool referat__text_is_running(const anchor_reader *r)
{
  const parse *p = r->p;
  size_t in_long = 0, total = 0;
  uint32_t longest = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    total += p->lines[i].len;
    in_long += p->lines[i].len >= SHORTEST_LONG ? p->lines[i].len : 0;
    longest = p->lines[i].len > p->lines[longest].len ? i : longest;
  }
  if (100 * in_long < MOST_IN_LONG * total)
    return false;
  uint32_t lost = 0, kept = 0;
  for (uint32_t i = 0; i < p->count && kept < lost + FAR_MORE; i++) {
    slice s = line_text(p, i);
    if (s.len >= SHORTEST_LONG)
      lost += count_lost(r, s);
    else if (s.len && s.len < LONGEST_ANCHOR_HEADING)
      kept += referat__lex_section(p->lex, s) != NULL;
  }
  bool alone = p->count && p->lines[longest].len >= SHORTEST_ALONE &&
               100 * p->lines[longest].len >= MOST_ALONE * total &&
               tells_kind(p, line_text(p, longest));
  return lost >= kept + (alone ? 0 : FEWEST_LOST);
}

bool referat__case_is_running(const anchor_reader *r)
{
  const parse *p = r->p;
  bool found = false;
  for (uint32_t i = 0; i < p->count && !found; i++) {
    slice s = line_text(p, i);
    if (s.len < SHORTEST_RUNNING || s.ptr[2] != '.' || !is_digit(s.ptr[0]))
      continue; /* "27.69.00-A00" */
    casenumber number = referat__casenumber_read(s);
    size_t k = number.number.len;
    found = number.form == CASE_KLE && k + 1 < s.len && s.ptr[k] == ' ' &&
            referat__anchor_at(r, slice_skip(s, k + 1)).kind == ANCHOR_SECTION;
  }
  for (uint32_t i = 0; i < p->count && found; i++) {
    slice s = line_text(p, i);
    found = !s.len || s.len >= LONGEST_ANCHOR_HEADING || !referat__lex_section(p->lex, s);
  }
  return found;
}
