#include "config.h"

#include "read/head/reach.h"

#include "base/utf8.h"
#include "read/nameparts.h"
#include "read/names.h"

/* A longer line is none of a list. */
#define LONGEST_LINE 4000

/* A longer line tells more than who stands in for whom. */
#define LONGEST_PAIR 200

bool referat__head_tells_absent(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  const lex_word *row = s.len <= LONGEST_LINE ? referat__lex_end(p->lex, LEX_ABSENT, s) : NULL;
  slice before = row ? referat__trim_right(referat__lex_before(s, row)) : s;
  return row && (slice_ends(before, SLICE("-")) || slice_ends(before, SLICE("–")));
}

bool referat__head_tells_present(const parse *p, uint32_t i)
{
  label l;
  if (line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_ROW) ||
      line_text(p, i).len > LONGEST_LINE || !referat__label_read(p, i, &l) || l.known ||
      !l.value.len || !slice_ends(l.text, SLICE(":")))
    return false;
  const lex_word *row = referat__lex_whole(p->lex, LEX_FIELDS, l.value);
  return row && strcmp(row->value, "participants") == 0 &&
         referat__looks_like_names(p, slice_of(l.text.ptr, l.text.len - 1));
}

bool referat__head_is_free(const head *h, uint32_t i)
{
  label l;
  return i < h->last && !line_is(h->p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE) &&
         !referat__label_read(h->p, i, &l);
}

bool referat__head_is_value(const head *h, uint32_t i)
{
  label l;
  return referat__head_is_free(h, i) ||
         (i < h->last &&
          !line_is(h->p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE) &&
          referat__label_read(h->p, i, &l) && l.known && l.value.len &&
          !slice_ends(l.text, SLICE(":")) && strcmp(l.name, "place") == 0);
}

/* Whether a party in a line of its own stands below, so that a single word is a name. */
static bool is_marked(const head *h, uint32_t i)
{
  uint32_t below = referat__line_next(h->p, i + 1);
  return below < h->last && referat__is_upper(referat__first_char(line_text(h->p, i))) &&
         line_text(h->p, below).ptr[0] == '(' &&
         referat__is_person_mark(h->p->lex, line_text(h->p, below));
}

/* "Formand: Anne Berg": the first of the members below their label, with what she is in front of
 * her name; or the second. */
static bool is_in_office(const head *h, uint32_t i)
{
  label l;
  if (i >= h->last || line_is(h->p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_ROW) ||
      !referat__label_read(h->p, i, &l) || !slice_ends(l.text, SLICE(":")))
    return false;
  const lex_word *row =
      referat__lex_whole(h->p->lex, LEX_ROLES, slice_of(l.text.ptr, l.text.len - 1));
  const char *close = l.value.len ? memchr(l.value.ptr, ')', l.value.len) : NULL;
  return row && (strcmp(row->value, "chair") == 0 || strcmp(row->value, "vice-chair") == 0) &&
         referat__looks_like_names(h->p, close ? slice_between(l.value.ptr, close + 1) : l.value);
}

bool referat__head_heads_offices(const head *h, uint32_t i, const label *l)
{
  return !l->value.len &&
         (strcmp(l->name, "members") == 0 || strcmp(l->name, "participants") == 0) &&
         is_in_office(h, referat__line_next(h->p, i + 1));
}

/* Whether the line ends a bracket of the one above it: "(chef for Skoler / og Klubber)". */
static bool closes_bracket(const head *h, uint32_t i)
{
  return i > 0 && referat__bracket_is_open(line_text(h->p, i - 1)) &&
         referat__bracket_end(line_text(h->p, i)) != NULL;
}

uint32_t referat__head_names_end(const head *h, uint32_t i)
{
  uint32_t end = i, first = i;
  bool offices = is_in_office(h, i);
  while (i < h->last) {
    uint32_t next = i;
    while (next < h->last && line_is(h->p, next, LINE_BLANK))
      next++;
    if (next < h->last && referat__head_tells_present(h->p, next)) {
      end = i = next + 1;
      continue;
    }
    if (next < h->last && end > first && !line_is(h->p, next, LINE_FURNITURE | LINE_HEADING) &&
        referat__is_person_mark(h->p->lex, line_text(h->p, next)) &&
        (referat__head_is_free(h, next) || is_marked(h, next))) {
      end = i = next + 1; /* the role or the party of who stands above */
      continue;
    }
    if (referat__head_is_free(h, next) && end > first && next > i && is_marked(h, next)) {
      end = i = next + 1;
      continue;
    }
    if (offices && is_in_office(h, next)) {
      end = i = next + 1;
      continue;
    }
    if (!referat__head_is_free(h, next) || referat__head_tells_absent(h->p, next) ||
        (next > i && !referat__looks_like_names(h->p, line_text(h->p, next))))
      break;
    bool carried = (end > 0 && slice_ends(line_text(h->p, next ? next - 1 : 0), SLICE(","))) ||
                   (next > first && closes_bracket(h, next));
    if (!carried && !referat__looks_like_names(h->p, line_text(h->p, next)) &&
        !referat__is_lower(referat__first_char(line_text(h->p, next))))
      break;
    end = i = next + 1;
  }
  return end;
}

/* "For Anne Berg: Bo Dam", "Bo Dam for Anne Berg", "Bo Dam (for Anne Berg)": a line that tells
 * for whom somebody stands in. */
static bool tells_for_whom(const head *h, uint32_t i)
{
  const parse *p = h->p;
  slice s = line_text(p, i);
  if (i >= h->last || s.len > LONGEST_PAIR ||
      line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE))
    return false;
  for (size_t from = 0; from < s.len;) {
    size_t end = from;
    while (end < s.len && !is_blank(s.ptr[end]) && s.ptr[end] != '(')
      end++;
    const lex_word *row =
        referat__lex_whole(p->lex, LEX_TERMS, slice_between(s.ptr + from, s.ptr + end));
    if (row && strcmp(row->value, "for") == 0)
      return from > 0 ? referat__head_is_free(h, i) : memchr(s.ptr, ':', s.len) != NULL;
    from = end + 1;
  }
  return false;
}

uint32_t referat__head_value_end(const head *h, uint32_t i, const label *l)
{
  const parse *p = h->p;
  uint32_t next = i + 1;
  if (line_is(p, i, LINE_ROW))
    return next;
  while (next < h->last && line_is(p, next - 1, LINE_HARD) && line_is_field(p, next))
    next++; /* the format says that it goes on */
  if (next > i + 1)
    return next;
  if (referat__label_of_substitutes(p, l->text)) {
    while (tells_for_whom(h, next))
      next++;
    if (next > i + 1)
      return next;
  }
  if (l->value.len) {
    /* Where the end of a line is a space, the paragraph goes on. */
    while (p->flows && next < h->last && !line_is(p, next - 1, LINE_HARD) &&
           !line_is(p, next, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE | LINE_ROW))
      next++;
    /* It goes on in the next line after a comma, or in the middle of a word. */
    while (referat__head_is_free(h, next) &&
           (slice_ends(line_text(p, next - 1), SLICE(",")) ||
            referat__is_lower(referat__first_char(line_text(p, next))) ||
            (referat__label_is_names(l) && p->gaps &&
             referat__looks_like_names(p, line_text(p, next)))))
      next++;
    return next;
  }
  uint32_t value = next;
  unsigned passed = referat__label_is_names(l) ? LINE_BLANK | LINE_FURNITURE : LINE_BLANK;
  while (value < h->last && line_is(p, value, passed)) /* heads of columns of names, too */
    value++;
  bool waits =
      (strcmp(l->name, "place") == 0 && referat__head_is_value(h, value)) ||
      referat__head_heads_offices(h, i, l) ||
      (value < h->last && referat__label_is_names(l) && referat__head_tells_present(p, value));
  if (!(waits || referat__head_is_free(h, value)) ||
      (strcmp(l->name, "remarks") == 0 && value > next))
    return next;
  if (referat__label_is_names(l)) {
    uint32_t end = referat__head_names_end(h, value);
    return end > value ? end : next;
  }
  if (strcmp(l->name, "other") == 0 && value > next && !l->known)
    return next;
  next = value + 1;
  while (referat__head_is_free(h, next) && p->gaps && !line_is(p, next - 1, LINE_BLANK) &&
         referat__is_lower(referat__first_char(line_text(p, next))))
    next++;
  return next;
}
