#include "read/itemlist.h"

#include "base/utf8.h"

static bool skip_char(slice *s, char c)
{
  if (!s->len || s->ptr[0] != c)
    return false;
  *s = referat__trim_left(slice_skip(*s, 1));
  return true;
}

static bool skip_row(const parse *p, lex_id table, slice *s)
{
  size_t used;
  if (!referat__lex_start(p->lex, table, *s, &used))
    return false;
  *s = referat__trim_left(slice_skip(*s, used));
  return true;
}

/* "–", "-", and "--" as Markdown has it. */
static bool skip_dash(slice *s)
{
  if (!slice_starts(*s, SLICE("–")))
    return skip_char(s, '-') && (skip_char(s, '-'), true);
  *s = referat__trim_left(slice_skip(*s, 3));
  return true;
}

/* "12", "12a". */
static bool read_number(slice *s, slice *number)
{
  size_t n = 0;
  while (n < s->len && is_digit(s->ptr[n]))
    n++;
  if (!n || n > 6)
    return false;
  n += n < s->len && s->ptr[n] >= 'a' && s->ptr[n] <= 'z';
  slice after = slice_skip(*s, n);
  if (referat__is_word_part(referat__first_char(after)))
    return false;
  *number = slice_of(s->ptr, n);
  *s = referat__trim_left(after);
  return true;
}

static bool read_label(const parse *p, slice *s)
{
  return skip_row(p, LEX_ITEM_PLURALS, s) || skip_row(p, LEX_ITEM_LABELS, s);
}

/* What stands between two numbers: ",", "og", ", og punkt". */
static bool skip_link(const parse *p, slice *s)
{
  bool comma = skip_char(s, ',');
  if (!skip_row(p, LEX_NAME_LINKS, s) && !comma)
    return false;
  read_label(p, s);
  return true;
}

bool referat__item_list_read(const parse *p, slice text, item_list *list)
{
  slice s = referat__trim_left(text);
  list->count = 0;
  if (!skip_char(&s, ','))
    skip_dash(&s);
  bool bracket = skip_char(&s, '(');
  skip_row(p, LEX_ABSENCE_PLACES, &s);
  if (!read_label(p, &s))
    return false;
  do {
    item_range *r = &list->at[list->count];
    if (list->count == MOST_ITEM_RANGES || !read_number(&s, &r->first))
      return false;
    r->last = r->first;
    if (skip_dash(&s) && !read_number(&s, &r->last))
      return false;
    list->count++;
  } while (skip_link(p, &s));
  if (bracket && !skip_char(&s, ')'))
    return false;
  skip_char(&s, '.');
  return s.len == 0;
}
