#include "read/numbered.h"

#include "base/utf8.h"

/* Longest Roman number that is read, and its highest value. */
#define LONGEST_ROMAN 7
#define HIGHEST_ROMAN 89

/* A number that an access stands before begins within so many bytes. */
#define LONGEST_ACCESS 40

size_t referat__bullet_known(slice text)
{
  static const slice bullets[] = {SLICE_INIT("•"),
                                  SLICE_INIT("·"),
                                  SLICE_INIT("●"),
                                  SLICE_INIT("▪"),
                                  SLICE_INIT("■"),
                                  SLICE_INIT("◦"),
                                  SLICE_INIT("‣"),
                                  SLICE_INIT("̵"),
                                  SLICE_INIT("–"),
                                  SLICE_INIT("—"),
                                  SLICE_INIT("\xEF\x82\xB7"),
                                  SLICE_INIT("\xEF\x82\xA7")};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
    if (text.ptr[0] == bullets[i].ptr[0] && slice_starts(text, bullets[i]))
      return bullets[i].len;
  return 0;
}

size_t referat__bullet_spaced(slice text, size_t bullet)
{
  slice rest = slice_skip(text, bullet);
  slice after = referat__trim_left(rest);
  return after.len && after.ptr > rest.ptr ? (size_t)(after.ptr - text.ptr) : 0;
}

static size_t read_digits(slice s, uint32_t *value)
{
  size_t n = 0;
  *value = 0;
  while (n < s.len && n < 5 && is_digit(s.ptr[n]))
    *value = 10 * *value + (uint32_t)(s.ptr[n++] - '0');
  return n < 5 && *value > 0 ? n : 0;
}

static uint32_t roman_digit(char c)
{
  switch (c) {
  case 'I':
    return 1;
  case 'V':
    return 5;
  case 'X':
    return 10;
  case 'L':
    return 50;
  default:
    return 0;
  }
}

static size_t read_roman(slice s, uint32_t *value)
{
  size_t n = 0;
  *value = 0;
  for (; n < s.len && roman_digit(s.ptr[n]); n++) {
    uint32_t digit = roman_digit(s.ptr[n]);
    uint32_t next = n + 1 < s.len ? roman_digit(s.ptr[n + 1]) : 0;
    *value += digit;
    if (next > digit)
      *value -= 2 * digit;
  }
  return n <= LONGEST_ROMAN && *value > 0 && *value <= HIGHEST_ROMAN ? n : 0;
}

static bool may_begin_title(slice s)
{
  uint32_t c = referat__first_char(s);
  return referat__is_upper(c) || (c >= '0' && c <= '9') || c == '"' || c == 0x201D || c == '(';
}

/* What ends the number at the start of `rest`; its length, or -1 when nothing
 * may stand there. */
static int read_end(slice rest, bool has_word, number_kind kind, number_end *end)
{
  slice after = referat__trim_left(rest);
  size_t gap = (size_t)(after.ptr - rest.ptr);
  char c = after.len ? after.ptr[0] : '\0';
  char next = after.len > 1 ? after.ptr[1] : '\0';
  if (c == ':' && !(is_digit(next) && gap == 0)) {
    *end = END_COLON;
    return (int)gap + 1;
  }
  if (c == '.' && gap == 0 && !is_digit(next)) {
    *end = END_STOP;
    return 1;
  }
  if (c == ')' && gap == 0) {
    *end = END_BRACKET;
    return 1;
  }
  if (gap && (slice_starts(after, SLICE("- ")) || slice_starts(after, SLICE("– ")))) {
    *end = END_DASH;
    return (int)gap + (c == '-' ? 1 : 3);
  }
  if (kind == NUMBER_ROMAN || kind == NUMBER_LETTER)
    return -1;
  if (!after.len || gap) {
    *end = END_NONE;
    return after.len && !has_word && !may_begin_title(after) ? -1 : 0;
  }
  if (has_word || kind != NUMBER_DIGITS || !referat__is_upper(referat__first_char(rest)) ||
      rest.len < 3 || !referat__is_lower(referat__first_char(slice_skip(rest, 1))))
    return -1;
  *end = END_GLUED;
  return 0;
}

/* The word before the number: "Punkt", "Dagsordenens pkt.", "Nr."; `small`: it may begin
 * in a small letter. */
static slice read_word(const lexicon *lex, slice text, bool small, uint32_t *form, bool *strict)
{
  size_t used;
  *form = 0;
  *strict = false;
  if (!small && !referat__is_upper(referat__first_char(text)))
    return slice_of(text.ptr, 0);
  const lex_word *row = referat__lex_start(lex, LEX_ITEM_LABELS, text, &used);
  if (!row)
    return slice_of(text.ptr, 0);
  slice rest = referat__trim_left(slice_skip(text, used));
  slice behind = slice_starts(rest, SLICE(":")) ? referat__trim_left(slice_skip(rest, 1)) : rest;
  if (behind.len && behind.ptr > rest.ptr + 1 && is_digit(behind.ptr[0]))
    rest = behind; /* "Punkt: 7" */
  if (!rest.len || (rest.ptr == text.ptr + used && rest.ptr[-1] != '.'))
    return slice_of(text.ptr, 0);
  for (size_t i = 0; i < row->pattern.len; i++)
    *form = *form * 31 + (unsigned char)row->pattern.ptr[i];
  *form |= 1;
  *strict = row->value[0] == ':';
  return slice_between(text.ptr, rest.ptr);
}

/* The text without the mark that parts an access from what it is said of: "Lukket: ",
 * "Lukket - ", "(Lukket) ". */
static slice skip_mark(slice rest, bool bracket)
{
  if (bracket)
    return rest.len && (rest.ptr[0] == ')' || rest.ptr[0] == ']') ? slice_skip(rest, 1)
                                                                  : slice_of(rest.ptr, 0);
  slice mark = referat__trim_left(rest);
  return slice_starts(mark, SLICE(":"))    ? slice_skip(mark, 1)
         : slice_starts(mark, SLICE("- ")) ? slice_skip(mark, 1)
         : slice_starts(mark, SLICE("– ")) ? slice_skip(mark, 3)
                                           : rest;
}

/* What is said before the number: "Åbent 3 Budget", "Lukket sag: 221. Budget", "(Åben) nr. 4". */
static slice read_access(const lexicon *lex, slice text, uint32_t *form)
{
  size_t used;
  bool strict, bracket = text.len && (text.ptr[0] == '(' || text.ptr[0] == '[');
  slice said = slice_skip(text, bracket);
  const lex_word *row = referat__lex_start(lex, LEX_CLOSED, said, &used);
  slice behind = row ? skip_mark(slice_skip(said, used), bracket) : slice_of(text.ptr, 0);
  slice rest = referat__trim_left(behind);
  if (!rest.len || rest.ptr == said.ptr + used)
    return slice_of(text.ptr, 0);
  rest = slice_skip(rest, read_word(lex, rest, true, form, &strict).len);
  if (!rest.len || !is_digit(rest.ptr[0]))
    return slice_of(text.ptr, 0);
  *form = 1; /* one form, whether open or closed */
  return slice_between(text.ptr, rest.ptr);
}

/* Fill in what all readings of the text share; false if it is none. */
static bool finish(numbered *n, slice text, slice number, number_kind kind, uint32_t word,
                   bool strict)
{
  number_end end;
  slice rest = slice_between(slice_end(number), slice_end(text));
  if (kind == NUMBER_DIGITS && rest.len > 1 && referat__is_lower((unsigned char)rest.ptr[0]) &&
      (rest.ptr[1] == ':' || rest.ptr[1] == '.')) { /* "12a:" */
    number.len++;
    rest = slice_skip(rest, 1);
  }
  int used = read_end(rest, word != 0, kind, &end);
  if (used < 0 || (strict && end != END_COLON && end != END_NONE && end != END_STOP))
    return false;
  n->number = number;
  n->title = referat__trim(slice_skip(rest, (size_t)used));
  n->label = referat__trim_right(slice_between(text.ptr, rest.ptr + used));
  n->kind = (uint8_t)kind;
  n->end = (uint8_t)end;
  n->has_word = word != 0;
  /* "Pkt. 1. Budget" and "Pkt. 2 Budget" are of one form. */
  number_end mark = word && end == END_STOP ? END_NONE : end;
  n->form = (word & 0x1FFFFF) << 8 | (uint32_t)kind << 4 | (uint32_t)mark;
  return true;
}

/* "3.  3. Budget": a web page's list numbered what had its number already. */
static void take_twin(numbered *n)
{
  slice twin = n->title;
  uint32_t value;
  size_t length = read_digits(twin, &value);
  if (!length || value != n->value || n->end != END_STOP)
    return;
  slice rest = slice_skip(twin, length);
  number_end end;
  int used = read_end(rest, false, NUMBER_DIGITS, &end);
  slice title = used > 0 ? referat__trim(slice_skip(rest, (size_t)used)) : rest;
  if (used <= 0 || end != END_STOP || !referat__is_upper(referat__first_char(title)))
    return;
  n->number = slice_of(twin.ptr, length);
  n->label = slice_between(n->label.ptr, rest.ptr + used);
  n->title = title;
}

/* "Sag nr. 21 (ØU 26/2010)": what stands in brackets is another number, and the title
 * is in a line of its own. */
static void drop_other_number(numbered *n)
{
  slice t = n->title;
  bool digit = false;
  if (!n->has_word || t.len < 3 || t.ptr[0] != '(' || memchr(t.ptr, ')', t.len) != slice_end(t) - 1)
    return;
  for (size_t i = 0; i < t.len; i++)
    digit |= is_digit(t.ptr[i]);
  if (!digit)
    return;
  n->label = slice_between(n->label.ptr, slice_end(t));
  n->title = slice_of(slice_end(t), 0);
}

/* "38/2024. Budget", "Punkt 38/1: Budget": two numbers and a title, read in both ways. */
static int read_two(slice text, slice rest, size_t first, uint32_t word, bool strict,
                    numbered readings[MOST_READINGS])
{
  uint32_t value = readings[0].value, second;
  size_t length = first + 1 < rest.len && rest.ptr[first] == '/'
                      ? read_digits(slice_skip(rest, first + 1), &second)
                      : 0;
  slice number = slice_of(rest.ptr, first + 1 + length);
  if (!length || !finish(&readings[0], text, number, NUMBER_FIRST, word, strict))
    return 0;
  slice title = readings[0].title;
  if (!word && (readings[0].end == END_BRACKET || !referat__is_upper(referat__first_char(title))))
    return 0; /* "3/5 2024", "4/2)" */
  readings[0].value = value;
  readings[1].value = second;
  return 1 + finish(&readings[1], text, number, NUMBER_SECOND, word, strict);
}

/* Whether an access and a number may begin the text, which few texts do. */
static bool may_have_access(slice text)
{
  for (size_t i = 0; i < text.len && i < LONGEST_ACCESS; i++)
    if (is_digit(text.ptr[i]))
      return i > 0;
  return false;
}

int referat__numbered_parse(const lexicon *lex, slice text, numbered readings[MOST_READINGS])
{
  if (begins_with_word(text) && !referat__lex_start(lex, LEX_ITEM_LABELS, text, NULL) &&
      !(may_have_access(text) && referat__lex_start(lex, LEX_CLOSED, text, NULL)))
    return 0; /* as most lines are */
  size_t bullet = referat__bullet_length(text);
  slice body = slice_skip(text, bullet);
  uint32_t word;
  bool strict;
  slice label = read_word(lex, body, false, &word, &strict);
  if (!label.len && may_have_access(body))
    label = read_access(lex, body, &word);
  slice rest = slice_skip(body, label.len);
  int count = 0;
  numbered *n = &readings[0];
  size_t length = read_digits(rest, &n->value);
  if (length && length < rest.len && rest.ptr[length] == '/') {
    count = read_two(text, rest, length, word, strict, readings);
    for (int k = 0; k < count; k++)
      readings[k].has_bullet = bullet != 0;
    return count;
  }
  if (length) {
    if (!finish(n, text, slice_of(rest.ptr, length), NUMBER_DIGITS, word, strict) ||
        (!word && referat__is_lower(referat__first_char(n->title)) &&
         referat__lex_start(lex, LEX_ORDINALS, n->title, NULL)))
      return 0;
    take_twin(n);
    drop_other_number(n);
    n->has_bullet = bullet != 0;
    return 1;
  }
  length = read_roman(rest, &n->value);
  if (length && finish(n, text, slice_of(rest.ptr, length), NUMBER_ROMAN, word, strict))
    readings[count++].has_bullet = bullet != 0;
  n = &readings[count];
  bool is_letter = rest.len > 1 && rest.ptr[0] >= 'A' && rest.ptr[0] <= 'Z' &&
                   !is_digit(rest.ptr[1]) &&
                   ((rest.ptr[1] & 0x80) || !referat__is_letter((unsigned char)rest.ptr[1]));
  if (is_letter) { /* by itself */
    n->value = (uint32_t)(rest.ptr[0] - 'A' + 1);
    if (finish(n, text, slice_of(rest.ptr, 1), NUMBER_LETTER, word, strict))
      readings[count++].has_bullet = bullet != 0;
  }
  return count;
}
