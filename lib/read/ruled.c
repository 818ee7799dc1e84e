#include "read/ruled.h"

#include "base/utf8.h"

#define MOST_COLUMNS 64
#define LONGEST_TABLE 2000 /* lines */

/* The columns of characters at which the cells begin. */
typedef struct columns {
  uint32_t at[MOST_COLUMNS];
  uint32_t count;
} columns;

/* Groups of dashes with spaces between; false for anything else. */
static bool read_rule(slice s, columns *c)
{
  c->count = 0;
  bool in_group = false;
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] != '-' && s.ptr[i] != ' ')
      return false;
    if (s.ptr[i] == '-' && !in_group) {
      if (c->count == MOST_COLUMNS)
        return false;
      c->at[c->count++] = (uint32_t)i;
    }
    in_group = s.ptr[i] == '-';
  }
  return c->count > 0;
}

/* The bytes before which the columns begin; false when text stands in a gap. */
static bool find_gaps(slice s, const columns *c, uint32_t *gaps)
{
  uint32_t column = 0, next = 0;
  for (size_t i = 0; i < s.len && next < c->count;) {
    unsigned size;
    uint32_t ch = referat__utf8_decode(s.ptr + i, slice_end(s), &size);
    if (column + 1 == c->at[next]) {
      if (ch != ' ')
        return false;
      gaps[next++] = (uint32_t)i;
    } else if (c->at[next] == 0) {
      gaps[next++] = UINT32_MAX; /* no room for a bar, and no need */
      continue;
    }
    column++;
    i += size;
  }
  while (next < c->count)
    gaps[next++] = UINT32_MAX;
  return true;
}

/* Whether the line fits the columns; if `change`, put the bars. */
static bool make_row(parse *p, uint32_t i, const columns *c, bool change)
{
  slice raw = line_raw(p, i);
  uint32_t gaps[MOST_COLUMNS];
  if (!find_gaps(raw, c, gaps))
    return false;
  if (!change)
    return true;
  textline *l = &p->lines[i];
  for (uint32_t k = 0; k < c->count; k++)
    if (gaps[k] != UINT32_MAX)
      p->text[l->raw + gaps[k]] = '|';
  /* an empty first cell has a bar before it, too, or what follows would be the first one */
  if (c->count > 1 && gaps[0] == UINT32_MAX && gaps[1] != UINT32_MAX && gaps[1] > 0 &&
      !referat__trim(slice_of(raw.ptr, gaps[1])).len)
    p->text[l->raw] = '|';
  slice s = referat__trim(raw);
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
  l->flags = (uint16_t)((l->flags & LINE_PAGE) | LINE_ROW);
  return true;
}

static bool rows_fit(parse *p, uint32_t first, uint32_t end, const columns *c)
{
  for (uint32_t i = first; i < end; i++)
    if (!line_is(p, i, LINE_BLANK) && !make_row(p, i, c, false))
      return false;
  return true;
}

/* Rows of one line each, up to a blank line or a rule; the heading stands
 * above the rule at `rule`. */
static uint32_t simple_table(parse *p, uint32_t rule, const columns *c)
{
  bool has_head = rule > 0 && !line_is(p, rule - 1, LINE_BLANK | LINE_MARK | LINE_RULE) &&
                  referat__line_alone_above(p, rule - 1);
  uint32_t end = rule + 1;
  while (end < p->count && !line_is(p, end, LINE_BLANK | LINE_MARK | LINE_RULE))
    end++;
  if (c->count < 2 || end == rule + 1 || !rows_fit(p, rule + 1, end, c) ||
      (has_head && !rows_fit(p, rule - 1, rule, c)))
    return rule + 1;
  if (!has_head && !(end < p->count && line_is(p, end, LINE_RULE)))
    return rule + 1;
  if (has_head)
    make_row(p, rule - 1, c, true);
  else
    p->lines[rule].flags = LINE_BLANK;
  for (uint32_t i = rule + 1; i < end; i++)
    make_row(p, i, c, true);
  return end;
}

/* The lines from `first` up to `end` as rows of several lines each. */
static void make_long_rows(parse *p, uint32_t first, uint32_t end, const columns *c)
{
  bool goes_on = false;
  for (uint32_t i = first; i < end; i++) {
    textline *l = &p->lines[i];
    if (line_is(p, i, LINE_BLANK)) {
      l->flags = LINE_ROW | LINE_MORE;
      l->len = 0;
      goes_on = false;
      continue;
    }
    make_row(p, i, c, true);
    if (goes_on)
      l->flags |= LINE_MORE;
    goes_on = true;
  }
}

/* Between two long rules: a heading, the rule of the columns, and rows. */
static uint32_t long_table(parse *p, uint32_t top)
{
  columns c = {.count = 0}, other;
  uint32_t rule = top + 1;
  while (rule < p->count && rule < top + LONGEST_TABLE &&
         !line_is(p, rule, LINE_BLANK | LINE_RULE | LINE_MARK))
    rule++;
  if (rule >= p->count || rule == top + 1 || !line_is(p, rule, LINE_RULE) ||
      !read_rule(line_raw(p, rule), &c))
    return top + 1;
  uint32_t end = rule + 1;
  while (end < p->count && end < top + LONGEST_TABLE && !line_is(p, end, LINE_RULE | LINE_MARK))
    end++;
  if (end >= p->count || !line_is(p, end, LINE_RULE) || !read_rule(line_raw(p, end), &other) ||
      other.count != 1 || !rows_fit(p, top + 1, rule, &c) || !rows_fit(p, rule + 1, end, &c))
    return top + 1;
  p->lines[top].flags = p->lines[end].flags = LINE_BLANK;
  make_long_rows(p, top + 1, rule, &c);
  make_long_rows(p, rule + 1, end, &c);
  return end + 1;
}

void referat__ruled_tables(parse *p)
{
  columns c;
  for (uint32_t i = 0; i < p->count;) {
    if (!line_is(p, i, LINE_RULE) || !read_rule(line_raw(p, i), &c))
      i++;
    else if (c.count == 1)
      i = long_table(p, i);
    else
      i = simple_table(p, i, &c);
  }
}
