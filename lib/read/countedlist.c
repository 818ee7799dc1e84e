#include "read/countedlist.h"

#include "base/utf8.h"
#include "read/head/field.h"
#include "read/numbered.h"
#include "read/titles.h"

/* So many lines stand between two entries at most, and so many carry the first one on. */
#define MOST_BETWEEN 8
#define MOST_CARRIED 2

/* A longer line heads no entries. */
#define LONGEST_GROUP 60

/* The line's number, where the line can be read in one way only and has a title. */
static bool read_entry(const parse *p, uint32_t i, numbered *n)
{
  numbered readings[MOST_READINGS];
  if (line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_ROW | LINE_RULE) ||
      referat__numbered_read(p->lex, line_text(p, i), readings) != 1)
    return false;
  *n = readings[0];
  return n->kind == NUMBER_DIGITS && n->title.len &&
         !referat__is_lower(referat__first_char(n->title));
}

/* Whether the line may head entries: a known group, one behind a letter, or a short line behind
 * a blank one. */
static bool may_head(const parse *p, uint32_t i)
{
  numbered readings[MOST_READINGS];
  const char *access;
  slice s = line_text(p, i);
  if (!s.len || is_digit(s.ptr[0]) || s.len > LONGEST_GROUP || referat__is_field(p, i))
    return false;
  if (referat__is_group(p, i, &access))
    return true;
  int count = referat__numbered_read(p->lex, s, readings);
  if (count)
    return readings[0].kind != NUMBER_DIGITS && readings[0].title.len;
  return i > 0 && line_is(p, i - 1, LINE_BLANK) && referat__is_upper(referat__first_char(s)) &&
         !strchr(".:,;", slice_end(s)[-1]);
}

uint32_t referat__counted_next(const parse *p, uint32_t i, uint32_t last)
{
  numbered from, n;
  if (!read_entry(p, i, &from))
    return last;
  uint32_t carried = 0;
  bool parted = false; /* no line can carry the entry on any more */
  for (uint32_t k = i + 1; k < last && k <= i + MOST_BETWEEN; k++) {
    if (line_is(p, k, LINE_BLANK | LINE_FURNITURE)) {
      parted |= line_is(p, k, LINE_BLANK);
    } else if (read_entry(p, k, &n)) {
      return n.form == from.form && n.value == from.value + 1 ? k : last;
    } else if (may_head(p, k)) {
      parted = true;
    } else if (parted || ++carried > MOST_CARRIED || referat__is_field(p, k)) {
      return last;
    }
  }
  return last;
}

bool referat__counted_group(const parse *p, uint32_t i, uint32_t end, uint32_t value, uint32_t form)
{
  numbered n;
  if (!may_head(p, i))
    return false;
  uint32_t k = referat__line_next(p, i + 1);
  return k < end && read_entry(p, k, &n) && (!value || (n.form == form && n.value == value));
}
