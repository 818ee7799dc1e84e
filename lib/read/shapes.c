#include "read/shapes.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"
#include "read/names.h"

/* No longer line is looked at. */
#define LONGEST_SHAPE 160

/* A longer name of a body is none, and no name is shorter. */
#define LONGEST_NAME 70
#define SHORTEST_NAME 4

/* A body's name has no more words without a capital. */
#define MOST_SMALL_WORDS 5

/* Nor is a day longer. */
#define LONGEST_DATE 40

/* Whether the text, which begins with a capital, is a body's name, and nothing else. */
static bool is_body(const lexicon *lex, slice text)
{
  if (referat__lex_start(lex, LEX_MEETING, text, NULL) ||
      referat__body_at(lex, text).len != text.len)
    return false;
  int small = 0; /* "Det lokale beskæftigelsesråd", and no sentence that names a body */
  for (size_t i = 1; i < text.len; i++)
    small += is_blank(text.ptr[i - 1]) && text.ptr[i] >= 'a' && text.ptr[i] <= 'z';
  return small <= MOST_SMALL_WORDS;
}

/* Which bytes are in no name: digits, and what ends a sentence. */
static inline unsigned ask_name_ends(const char *p)
{
  bytes16 b = bytes16_load(p);
  return bytes16_between(b, '0', ';') | bytes16_equal(b, '.') | bytes16_equal(b, '?') |
         bytes16_equal(b, '!');
}

/* How long a name of anything may be: a few words that begin with a capital. */
static size_t longest_name(slice text, bool any)
{
  slice most = referat__front(text, LONGEST_NAME);
  if (!referat__is_upper(referat__first_char(text)))
    return 0;
  return any ? bytes16_find(most, 0, ask_name_ends) : most.len;
}

static bool matches(const lexicon *lex, slice shape, slice text, int names);

/* Names in one shape; each is tried at every length. */
#define MOST_NAMES 2

/* Which of the sixteen bytes of the text from `at` on may be that of a pattern, or are
 * blank; what is not ASCII may be anything. */
static inline unsigned may_be(slice text, size_t at, char byte, bool blank)
{
  char copy[16] = {0};
  size_t left = text.len - at;
  if (left < sizeof copy)
    memcpy(copy, text.ptr + at, left);
  bytes16 b = bytes16_load(left < sizeof copy ? copy : text.ptr + at);
  unsigned found = bytes16_high(b) | bytes16_equal(b, byte);
  if (blank)
    found |= bytes16_below(b, '!');
  if (byte >= 'a' && byte <= 'z')
    found |= bytes16_equal(b, (char)(byte - 32));
  found = byte & 0x80 ? 0xFFFF : found;
  return left < sizeof copy ? found & ((1u << left) - 1) : found;
}

/* Where a literal may begin: any number of blanks are a space. */
static unsigned may_begin(slice text, size_t at, slice literal)
{
  bool space = literal.ptr[0] == ' ';
  unsigned found = may_be(text, at, literal.ptr[0], space);
  return literal.len > 1
             ? found & may_be(text, at + 1, literal.ptr[1], space || literal.ptr[1] == ' ')
             : found;
}

/* Whether the first `n` bytes of the text are a name, and the rest of the shape stands
 * behind it.  Whether the name is that of a body is asked last: it costs most. */
static bool fits_name(const lexicon *lex, slice rest, slice literal, slice text, size_t n, bool any,
                      int names)
{
  slice behind = slice_skip(text, n);
  return (!literal.len || referat__fold_prefix(behind, literal)) &&
         matches(lex, rest, behind, names) && (any || is_body(lex, slice_of(text.ptr, n)));
}

/* A name of whatever length, and the rest of the shape behind it. */
static bool matches_name(const lexicon *lex, slice rest, slice text, bool any, int names)
{
  const char *stop = memchr(rest.ptr, '{', rest.len);
  slice literal = slice_between(rest.ptr, stop ? stop : slice_end(rest));
  size_t most = names < MOST_NAMES ? longest_name(text, any) : 0;
  for (size_t n = SHORTEST_NAME; !literal.len && n <= most; n++)
    if (fits_name(lex, rest, literal, text, n, any, names + 1))
      return true;
  for (size_t at = SHORTEST_NAME; literal.len && at <= most && at < text.len; at += 16)
    for (unsigned found = may_begin(text, at, literal); found; found &= found - 1) {
      size_t n = at + bytes16_first(found);
      if (n <= most && fits_name(lex, rest, literal, text, n, any, names + 1))
        return true;
    }
  return false;
}

/* How much of the text a number or a day takes, 0 when it does not fit. */
static size_t match_part(slice part, slice text)
{
  slice where, near = referat__front(text, LONGEST_DATE);
  date day;
  if (slice_eq(part, SLICE("date"))) /* which a digit begins, or a month's name */
    return text.len && (is_digit(text.ptr[0]) || referat__is_upper(referat__first_char(text))) &&
                   referat__date_find(near, &day, &where) && where.ptr == text.ptr
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

/* What of a text tells at a glance that it has not what a shape asks for: pairs of letters, and
 * marks of ASCII, by their bits. */
typedef struct traits {
  uint32_t pairs[32];
  uint32_t marks;
  bool digits;
} traits;

static inline bool is_ascii_letter(char c)
{
  return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static inline bool is_mark(char c)
{
  return c > ' ' && !is_ascii_letter(c) && !is_digit(c) && c != '{' && c != '}';
}

static traits traits_of(slice text)
{
  traits t = {.marks = 0};
  bool letter = false;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    bool was = letter;
    letter = is_ascii_letter(c);
    if (letter && was)
      t.pairs[text.ptr[i - 1] & 31] |= UINT32_C(1) << (c & 31);
    else if (is_digit(c))
      t.digits = true;
    else if (is_mark(c))
      t.marks |= UINT32_C(1) << (c & 31);
  }
  return t;
}

/* Whether a text of these traits may have the shape: a day and a number have digits, and what
 * stands between the parts stands in the text. */
static bool may_match(const traits *t, slice shape)
{
  for (size_t i = 0; i < shape.len; i++) {
    char c = shape.ptr[i];
    if (c == '{') {
      slice part = slice_skip(shape, i + 1);
      if (!t->digits && (slice_starts(part, SLICE("date}")) || slice_starts(part, SLICE("n}"))))
        return false;
      while (i < shape.len && shape.ptr[i] != '}')
        i++;
    } else if (is_ascii_letter(c)) {
      if (i && is_ascii_letter(shape.ptr[i - 1]) &&
          !(t->pairs[shape.ptr[i - 1] & 31] >> (c & 31) & 1))
        return false;
    } else if (is_mark(c) && !(t->marks >> (c & 31) & 1)) {
      return false;
    }
  }
  return true;
}

bool referat__shape_matches(const lexicon *lex, lex_id table, slice text)
{
  if (text.len > LONGEST_SHAPE)
    return false;
  size_t count;
  const lex_word *rows = referat__lex_rows(lex, table, &count);
  traits known = traits_of(text);
  for (size_t i = 0; i < count; i++)
    if (may_match(&known, rows[i].pattern) && matches(lex, rows[i].pattern, text, 0))
      return true;
  return false;
}
