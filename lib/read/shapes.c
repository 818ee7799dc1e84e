#include "read/shapes.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/names.h"

/* No longer line is looked at. */
#define LONGEST_SHAPE 160

/* A longer name of a body is none. */
#define LONGEST_NAME 70

/* Whether the text, which begins with a capital, is a body's name, and nothing else. */
static bool is_body(const lexicon *lex, slice text)
{
  return !referat__lex_start(lex, LEX_MEETING, text, NULL) &&
         referat__body_at(lex, text).len == text.len;
}

/* Whether the byte is in no name: digits, and what ends a sentence. */
static bool ends_name(char c)
{
  return is_digit(c) || c == '.' || c == ':' || c == ';' || c == '?' || c == '!';
}

/* How long a name of anything may be: a few words that begin with a capital. */
static size_t longest_name(slice text, bool any)
{
  size_t n = 0, most = text.len < LONGEST_NAME ? text.len : LONGEST_NAME;
  if (!referat__is_upper(referat__first_char(text)))
    return 0;
  if (!any)
    return most;
  while (n < most && !ends_name(text.ptr[n]))
    n++;
  return n;
}

static bool matches(const lexicon *lex, slice shape, slice text, int names);

/* Names in one shape; each is tried at every length. */
#define MOST_NAMES 2

/* A name of whatever length, and the rest of the shape behind it. */
static bool matches_name(const lexicon *lex, slice rest, slice text, bool any, int names)
{
  const char *stop = memchr(rest.ptr, '{', rest.len);
  slice literal = slice_between(rest.ptr, stop ? stop : slice_end(rest));
  size_t most = names < MOST_NAMES ? longest_name(text, any) : 0;
  for (size_t n = 4; n <= most; n++) {
    if (literal.len && n < text.len && !may_fold(text.ptr[n], literal.ptr[0]))
      continue;
    slice behind = slice_skip(text, n);
    /* Whether a name is that of a body is asked last: it costs most. */
    if ((!literal.len || referat__fold_prefix(behind, literal)) &&
        matches(lex, rest, behind, names + 1) && (any || is_body(lex, slice_of(text.ptr, n))))
      return true;
  }
  return false;
}

/* How much of the text a number or a day takes, 0 when it does not fit. */
static size_t match_part(slice part, slice text)
{
  slice where;
  date day;
  if (slice_eq(part, SLICE("date"))) /* which a digit begins, or a month's name */
    return text.len && (is_digit(text.ptr[0]) || referat__is_upper(referat__first_char(text))) &&
                   referat__date_find(text, &day, &where) && where.ptr == text.ptr
               ? where.len
               : 0;
  size_t n = 0;
  while (n < text.len && is_digit(text.ptr[n]))
    n++;
  return n;
}

static bool matches(const lexicon *lex, slice shape, slice text, int names)
{
  while (shape.len) {
    size_t n;
    if (shape.ptr[0] == '{') {
      const char *close = memchr(shape.ptr, '}', shape.len);
      if (!close)
        return false;
      slice part = slice_between(shape.ptr + 1, close);
      shape = slice_between(close + 1, slice_end(shape));
      bool any = slice_eq(part, SLICE("name"));
      if (any || slice_eq(part, SLICE("body")))
        return matches_name(lex, shape, text, any, names);
      n = match_part(part, text);
    } else {
      const char *open = memchr(shape.ptr, '{', shape.len);
      slice literal = slice_between(shape.ptr, open ? open : slice_end(shape));
      n = referat__fold_prefix(text, literal);
      shape = slice_skip(shape, literal.len);
    }
    if (!n)
      return false;
    text = slice_skip(text, n);
  }
  text = referat__trim(text);
  return !text.len || slice_eq(text, SLICE(":"));
}

bool referat__shape_matches(const lexicon *lex, lex_id table, slice text)
{
  if (text.len > LONGEST_SHAPE)
    return false;
  size_t count;
  const lex_word *rows = referat__lex_rows(lex, table, &count);
  for (size_t i = 0; i < count; i++)
    if (matches(lex, rows[i].pattern, text, 0))
      return true;
  return false;
}
