#include "read/classify.h"

#include "base/utf8.h"
#include "model/casenumber.h"

/* A longer line is text that happens to begin with a case number. */
#define LONGEST_CASE_LINE 80

bool referat__item_heading(const lexicon *lex, slice text, item_heading *heading)
{
  size_t used;
  const lex_word *label = referat__lex_start(lex, LEX_ITEM_LABELS, text, &used);
  if (!label || !referat__is_upper(referat__first_char(text)))
    return false;
  slice rest = referat__trim_left(slice_skip(text, used));
  if (rest.ptr == text.ptr + used || rest.len == 0 || !is_digit(rest.ptr[0]))
    return false;
  size_t n = 0;
  while (n < rest.len && (is_digit(rest.ptr[n]) ||
                          (rest.ptr[n] == '.' && n + 1 < rest.len && is_digit(rest.ptr[n + 1]))))
    n++;
  if (n + 1 < rest.len && referat__is_letter((unsigned char)rest.ptr[n]) &&
      (rest.ptr[n + 1] == ':' || rest.ptr[n + 1] == '.'))
    n++; /* "12a:" */
  if (n > 10)
    return false;
  heading->number = slice_of(rest.ptr, n);
  rest = slice_skip(rest, n);
  slice after = referat__trim_left(rest);
  bool has_colon = after.len && (after.ptr[0] == ':' || after.ptr[0] == '.');
  bool has_dash = slice_starts(after, SLICE("- ")) || slice_starts(after, SLICE("– "));
  if (!has_colon && (label->value[0] == ':' || (after.len && !has_dash)))
    return false;
  if (has_colon)
    after = slice_skip(after, 1);
  else if (has_dash)
    after = slice_skip(after, after.ptr[0] == '-' ? 1 : 3);
  heading->label = referat__trim_right(slice_between(text.ptr, after.ptr));
  heading->title = referat__trim(after);
  return true;
}

bool referat__entry_parts(slice text, entry_parts *parts)
{
  const char *end = slice_end(text), *p = end;
  while (p > text.ptr && is_digit(p[-1]))
    p--;
  parts->page = slice_between(p, end);
  if (!parts->page.len || parts->page.len > 5)
    return false;
  const char *leader = p;
  size_t dots = 0, spaces = 0, tabs = 0;
  while (leader > text.ptr) {
    char c = leader[-1];
    if (c == '.' || c == '_')
      dots++;
    else if (c == '\t')
      tabs++;
    else if (c == ' ')
      spaces++;
    else if (leader - text.ptr >= 2 && memcmp(leader - 2, "\xC2\xA0", 2) == 0) { /* no-break */
      spaces++;
      leader--;
    } else if (leader - text.ptr >= 3 &&
               memcmp(leader - 3, "\xE2\x80\xA6", 3) == 0) { /* an ellipsis */
      dots += 3;
      leader -= 2;
    } else
      break;
    leader--;
  }
  parts->leader = slice_between(leader, p);
  parts->title = slice_between(text.ptr, leader);
  return parts->title.len && (tabs || dots >= 2 || spaces >= 3);
}

/* Whether clauses or a list follow the line at once, as they do "X indstiller". */
static bool leads_in(const parse *p, uint32_t i)
{
  slice below = line_text(p, i + 1);
  size_t n = referat__fold_prefix(below, referat__lex_that);
  return (n && n < below.len && below.ptr[n] == ' ') ||
         (below.len > 2 && (slice_starts(below, SLICE("- ")) || slice_starts(below, SLICE("1."))));
}

void referat__classify_sections(parse *p)
{
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_TABS | LINE_RULE | LINE_BARS))
      continue;
    const lex_section *row = referat__lex_section(p->lex, line_text(p, i));
    if (!row)
      continue;
    bool alone = referat__line_alone_above(p, i) || (i && line_is(p, i - 1, LINE_SECTION));
    if (row->strength == LEX_STRONG || line_is(p, i, LINE_HEADING) ||
        (alone && referat__line_alone_below(p, i)) ||
        (alone && row->match == LEX_SUFFIX && leads_in(p, i)))
      p->lines[i].flags |= LINE_SECTION;
  }
}

bool referat__case_find(const lexicon *lex, slice text, casenumber *number)
{
  size_t used;
  if (referat__lex_start(lex, LEX_CASE_LABELS, text, &used)) {
    text = referat__trim_left(slice_skip(text, used));
    if (text.len && text.ptr[0] == ':')
      text = referat__trim_left(slice_skip(text, 1));
  }
  *number = referat__casenumber_read(text);
  return number->form != CASE_NONE;
}

/* How many lines a title may go on over before the case number. */
#define LONGEST_TITLE 3

/* Whether what follows an item's heading is what follows one: a case number
 * or a section's heading, perhaps after more lines of title. */
static bool has_evidence(const parse *p, uint32_t i)
{
  for (int lines = 0; lines < LONGEST_TITLE; lines++) {
    casenumber number;
    i = referat__line_next(p, i + 1);
    if (i >= p->count || line_is(p, i, LINE_ITEM))
      return false;
    if (line_is(p, i, LINE_SECTION) || referat__case_find(p->lex, line_text(p, i), &number))
      return true;
  }
  return false;
}

/* Mark the lines of case numbers that follow an item's heading. */
static void mark_cases(parse *p, uint32_t i)
{
  bool found = false;
  for (int lines = 0; lines < LONGEST_TITLE || found; lines++) {
    casenumber number;
    i = referat__line_next(p, i + 1);
    if (i >= p->count || line_is(p, i, LINE_SECTION | LINE_ITEM))
      return;
    if (p->lines[i].len <= LONGEST_CASE_LINE &&
        referat__case_find(p->lex, line_text(p, i), &number)) {
      p->lines[i].flags |= LINE_CASE;
      found = true;
    } else if (found) {
      return;
    }
  }
}

static unsigned long number_value(slice s)
{
  unsigned long value = 0;
  for (size_t i = 0; i < s.len && i < 9 && is_digit(s.ptr[i]); i++)
    value = 10 * value + (unsigned long)(s.ptr[i] - '0');
  return value;
}

void referat__classify_items(parse *p)
{
  unsigned long last = 0;
  bool any = false;
  for (uint32_t i = 0; i < p->count; i++) {
    item_heading heading;
    entry_parts entry;
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_SECTION | LINE_BARS) ||
        !referat__lex_may_start(p->lex, LEX_ITEM_LABELS, line_text(p, i).ptr[0]) ||
        !referat__item_heading(p->lex, line_text(p, i), &heading))
      continue;
    if (referat__entry_parts(line_text(p, i), &entry))
      continue;
    unsigned long number = number_value(heading.number);
    bool in_order = any && (number == last + 1 || number == last);
    bool alone = referat__line_alone_above(p, i);
    if (!(has_evidence(p, i) || line_is(p, i, LINE_HEADING) ||
          (alone && (in_order || !any) && referat__line_alone_below(p, i))))
      continue;
    p->lines[i].flags |= LINE_ITEM;
    mark_cases(p, i);
    last = number;
    any = true;
  }
}
