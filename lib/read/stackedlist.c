#include "read/stackedlist.h"

#include "base/utf8.h"
#include "read/numbered.h"

/* A title has no more lines, a page no more digits; fewer entries are no list. */
#define MOST_TITLE_LINES 3
#define MOST_PAGE_DIGITS 4
#define FEWEST_ENTRIES 3

/* The next line that is not blank; a page's edge is one. */
static uint32_t next_text(const parse *p, uint32_t i, uint32_t end)
{
  while (i < end && line_is(p, i, LINE_BLANK))
    i++;
  return i;
}

static bool is_number_alone(const parse *p, uint32_t i)
{
  numbered n[MOST_READINGS];
  return referat__numbered_read(p->lex, line_text(p, i), n) == 1 && !n[0].title.len;
}

static bool is_page(slice s)
{
  for (size_t i = 0; i < s.len; i++)
    if (!is_digit(s.ptr[i]))
      return false;
  return s.len > 0 && s.len <= MOST_PAGE_DIGITS;
}

bool referat__stacked_entry(const parse *p, uint32_t i, uint32_t end, stacked_entry *e)
{
  if (i >= end || line_is(p, i, LINE_BLANK | LINE_FURNITURE) || !is_number_alone(p, i))
    return false;
  uint32_t at = next_text(p, i + 1, end);
  e->title = at;
  for (int lines = 0; lines <= MOST_TITLE_LINES && at < end; lines++) {
    if (line_is(p, at, LINE_FURNITURE | LINE_ROW | LINE_RULE))
      return false;
    if (is_page(line_text(p, at))) {
      e->page = at;
      return lines > 0;
    }
    if (is_number_alone(p, at))
      return false;
    e->title_end = at + 1;
    at = next_text(p, at + 1, end);
  }
  return false;
}

bool referat__number_waits(const parse *p, uint32_t i, uint32_t end)
{
  if (i >= end || line_is(p, i, LINE_BLANK | LINE_FURNITURE) || !is_number_alone(p, i))
    return false;
  uint32_t below = next_text(p, i + 1, end);
  return below < end && !line_is(p, below, LINE_FURNITURE) && !is_number_alone(p, below) &&
         !is_page(line_text(p, below));
}

bool referat__heads_contents(const lexicon *lex, slice s)
{
  size_t used;
  if (s.len && slice_end(s)[-1] == ':')
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  if (referat__lex_whole(lex, LEX_CONTENTS, s))
    return true;
  const lex_word *row = s.len ? referat__lex_start(lex, LEX_CONTENTS, s, &used) : NULL;
  return row && row->value[0] &&
         referat__lex_whole(lex, LEX_GROUPS, referat__trim(slice_skip(s, used)));
}

uint32_t referat__stacked_end(const parse *p, uint32_t heading, uint32_t last)
{
  uint32_t entries = 0, end = heading, i = next_text(p, heading + 1, last);
  stacked_entry e;
  while (i < last) {
    if (referat__stacked_entry(p, i, last, &e)) {
      entries++;
      end = e.page + 1;
      i = next_text(p, end, last);
    } else if (entries && referat__heads_contents(p->lex, line_text(p, i))) {
      i = next_text(p, i + 1, last);
    } else {
      break;
    }
  }
  return entries >= FEWEST_ENTRIES ? end : heading;
}
