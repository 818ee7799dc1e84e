#include "read/shapes.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/names.h"

/* No longer line is looked at. */
#define LONGEST_SHAPE 160

/* A longer name of a body is none. */
#define LONGEST_NAME 70

/* Whether the text is a body's name, and nothing else. */
static bool is_body(const lexicon *lex, slice text)
{
  return referat__is_upper(referat__first_char(text)) &&
         referat__body_at(lex, text).len == text.len;
}

/* Whether the text may name anything: a few words that begin with a capital. */
static bool is_name(slice text)
{
  if (text.len < 4 || !referat__is_upper(referat__first_char(text)))
    return false;
  for (size_t i = 0; i < text.len; i++)
    if (is_digit(text.ptr[i]) || strchr(".:;?!", text.ptr[i]))
      return false;
  return true;
}

/* What stands before the literal text that follows a name; 0 if it is none. */
static size_t match_name(const lexicon *lex, slice text, slice literal, bool any)
{
  const char *stop = memchr(literal.ptr, '{', literal.len);
  if (stop)
    literal = slice_between(literal.ptr, stop);
  for (size_t n = 4; n < text.len && n <= LONGEST_NAME; n++) {
    slice name = slice_of(text.ptr, n);
    if (literal.len && referat__fold_prefix(slice_skip(text, n), literal) &&
        (any ? is_name(name) : is_body(lex, name)))
      return n;
  }
  return 0;
}

/* How much of the text the part in braces takes, 0 when it does not fit. */
static size_t match_part(const lexicon *lex, slice part, slice text, slice literal)
{
  slice where;
  date day;
  if (slice_eq(part, SLICE("n"))) {
    size_t n = 0;
    while (n < text.len && is_digit(text.ptr[n]))
      n++;
    return n;
  }
  if (slice_eq(part, SLICE("date")))
    return referat__date_find(text, &day, &where) && where.ptr == text.ptr ? where.len : 0;
  return match_name(lex, text, literal, slice_eq(part, SLICE("name")));
}

static bool matches(const lexicon *lex, slice shape, slice text)
{
  while (shape.len) {
    if (shape.ptr[0] == '{') {
      const char *close = memchr(shape.ptr, '}', shape.len);
      if (!close)
        return false;
      slice part = slice_between(shape.ptr + 1, close);
      shape = slice_between(close + 1, slice_end(shape));
      size_t n = match_part(lex, part, text, shape);
      if (!n)
        return false;
      text = slice_skip(text, n);
      continue;
    }
    const char *open = memchr(shape.ptr, '{', shape.len);
    slice literal = slice_between(shape.ptr, open ? open : slice_end(shape));
    size_t n = referat__fold_prefix(text, literal);
    if (!n)
      return false;
    text = slice_skip(text, n);
    shape = slice_skip(shape, literal.len);
  }
  text = referat__trim(text);
  return !text.len || slice_eq(text, SLICE(":"));
}

bool referat__shape_matches(const lexicon *lex, lex_id table, slice text)
{
  if (text.len > LONGEST_SHAPE)
    return false;
  size_t count;
  date day;
  if (!referat__date_find(text, &day, NULL)) /* every shape has one */
    return false;
  const lex_word *rows = referat__lex_rows(lex, table, &count);
  for (size_t i = 0; i < count; i++)
    if (matches(lex, rows[i].pattern, text))
      return true;
  return false;
}
