#include "write/marker.h"

#include "base/utf8.h"

#define MAX_VALUE 30000 /* of a number; both formats take it */

static unsigned read_decimal(slice s)
{
  unsigned value = 0;
  for (size_t i = 0; i < s.len; i++) {
    if (!is_digit(s.ptr[i]))
      return 0;
    value = value * 10 + (unsigned)(s.ptr[i] - '0');
    if (value > MAX_VALUE)
      return 0;
  }
  return s.len > 1 && s.ptr[0] == '0' ? 0 : value;
}

static int roman_digit(char c)
{
  switch (c | 0x20) {
  case 'i':
    return 1;
  case 'v':
    return 5;
  case 'x':
    return 10;
  default:
    return 0;
  }
}

/* Numbers up to 39, in the one way in which each is written. */
static unsigned read_roman(slice s)
{
  static const char *const ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  unsigned tens = 0;
  while (tens < 3 && tens < s.len && roman_digit(s.ptr[tens]) == 10)
    tens++;
  slice rest = slice_skip(s, tens);
  for (unsigned i = 0; i < sizeof ones / sizeof *ones; i++)
    if (strlen(ones[i]) == rest.len && referat__fold_eq(rest, slice_str(ones[i])))
      return 10 * tens + i;
  return 0;
}

static bool is_ascii_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Read letters that count; false when they do not. */
static bool read_letters(slice s, const marker *previous, marker *m)
{
  bool upper = s.ptr[0] < 'a';
  for (size_t i = 0; i < s.len; i++)
    if (!is_ascii_letter(s.ptr[i]) || (s.ptr[i] < 'a') != upper)
      return false;
  marker_kind letter = upper ? MARKER_UPPER_LETTER : MARKER_LOWER_LETTER;
  unsigned place = (unsigned)(s.ptr[0] | 0x20) - 'a' + 1;
  bool counts_on =
      s.len == 1 && previous && previous->kind == letter && previous->value + 1 == place;
  m->value = counts_on ? 0 : read_roman(s);
  m->kind = upper ? MARKER_UPPER_ROMAN : MARKER_LOWER_ROMAN;
  if (m->value)
    return true;
  m->value = place;
  m->kind = letter;
  return s.len == 1;
}

/* "- 1)": the number without the bullet before it; two markers say no more than one. */
static slice without_bullet(slice s)
{
  static const slice bullets[] = {SLICE_INIT("-"), SLICE_INIT("*"), SLICE_INIT("\xE2\x80\x93"),
                                  SLICE_INIT("\xE2\x80\xA2")};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
    slice rest = slice_starts(s, bullets[i]) ? slice_skip(s, bullets[i].len) : slice_of(NULL, 0);
    if (rest.len > 1 && *rest.ptr == ' ' && is_digit(referat__trim(rest).ptr[0]))
      return referat__trim(rest);
  }
  return s;
}

marker referat__marker_read(const char *text, const marker *previous)
{
  slice s = without_bullet(referat__trim(slice_str(text)));
  marker m = {.kind = MARKER_BULLET, .text = SLICE("\xE2\x80\xA2")};
  if (s.len == 0 || slice_eq(s, SLICE("*")) || slice_eq(s, SLICE("o")) ||
      slice_eq(s, SLICE("\xC2\xB7")))
    return m;
  if (slice_eq(s, SLICE("-"))) {
    m.text = SLICE("\xE2\x80\x93");
    return m;
  }
  m.text = s;
  size_t begin = 0, end = s.len;
  if (s.ptr[0] == '(')
    begin = 1;
  while (end > begin && (s.ptr[end - 1] == '.' || s.ptr[end - 1] == ')' || s.ptr[end - 1] == ':'))
    end--;
  slice core = slice_of(s.ptr + begin, end - begin);
  m.before = slice_of(s.ptr, begin);
  m.after = slice_of(s.ptr + end, s.len - end);
  if (core.len == 0)
    return m;
  m.value = read_decimal(core);
  if (m.value) {
    m.kind = MARKER_DECIMAL;
  } else if (is_ascii_letter(core.ptr[0]) && (begin || m.after.len)) {
    if (!read_letters(core, previous, &m))
      m.kind = MARKER_OTHER;
  } else if (is_digit(core.ptr[0]) || is_ascii_letter(core.ptr[0])) {
    m.kind = MARKER_OTHER;
  }
  return m;
}

bool referat__marker_follows(const marker *first, const marker *second)
{
  if (first->kind != second->kind)
    return false;
  if (first->kind == MARKER_BULLET || first->kind == MARKER_OTHER)
    return slice_eq(first->text, second->text);
  return second->value == first->value + 1 && slice_eq(first->before, second->before) &&
         slice_eq(first->after, second->after);
}
