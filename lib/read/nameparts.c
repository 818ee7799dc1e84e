#include "config.h"

#include "read/nameparts.h"

#include "base/utf8.h"

/* A last name by itself is not shorter. */
#define SHORTEST_ALONE 3

/* Letters as names are spelled without them. */
typedef struct plain {
  uint16_t letter; /* lower case */
  char as[3];
} plain;

/* Sorted. */
static const plain plains[] = {
    {0xDF, "ss"}, {0xE0, "a"},  {0xE1, "a"},  {0xE2, "a"},  {0xE3, "a"},  {0xE4, "ae"},
    {0xE5, "aa"}, {0xE6, "ae"}, {0xE7, "c"},  {0xE8, "e"},  {0xE9, "e"},  {0xEA, "e"},
    {0xEB, "e"},  {0xEC, "i"},  {0xED, "i"},  {0xEE, "i"},  {0xEF, "i"},  {0xF1, "n"},
    {0xF2, "o"},  {0xF3, "o"},  {0xF4, "o"},  {0xF5, "o"},  {0xF6, "oe"}, {0xF8, "oe"},
    {0xF9, "u"},  {0xFA, "u"},  {0xFB, "u"},  {0xFC, "u"},  {0xFD, "y"},  {0xFF, "y"},
    {0x101, "a"}, {0x103, "a"}, {0x105, "a"}, {0x107, "c"}, {0x10D, "c"}, {0x10F, "d"},
    {0x111, "d"}, {0x113, "e"}, {0x117, "e"}, {0x119, "e"}, {0x11B, "e"}, {0x11F, "g"},
    {0x12B, "i"}, {0x131, "i"}, {0x142, "l"}, {0x144, "n"}, {0x148, "n"}, {0x14D, "o"},
    {0x151, "o"}, {0x159, "r"}, {0x15B, "s"}, {0x15F, "s"}, {0x161, "s"}, {0x165, "t"},
    {0x16B, "u"}, {0x16F, "u"}, {0x171, "u"}, {0x17A, "z"}, {0x17C, "z"}, {0x17E, "z"},
};

static slice plain_letter(uint32_t c, char bytes[4])
{
  size_t low = 0, high = sizeof plains / sizeof *plains;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (plains[middle].letter == c)
      return slice_str(plains[middle].as);
    if (plains[middle].letter < c)
      low = middle + 1;
    else
      high = middle;
  }
  return slice_of(bytes, referat__utf8_encode(c, bytes));
}

static bool add_letters(name_parts *n, size_t *length, slice letters)
{
  if (*length + letters.len > NAME_LETTERS)
    return false;
  memcpy(n->letters + *length, letters.ptr, letters.len);
  *length += letters.len;
  return true;
}

static bool is_hyphen(uint32_t c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Nothing of the name: an apostrophe, a soft hyphen. */
static bool is_silent(uint32_t c)
{
  return c == '\'' || c == 0x2019 || c == 0xAD;
}

/* The mark of a letter that was taken apart: "a" and a ring is "å", and any
 * other one an accent. */
static bool add_mark(name_parts *n, size_t *length, uint32_t c)
{
  bool ring = c == 0x30A && *length && n->letters[*length - 1] == 'a';
  bool dots =
      c == 0x308 && *length && (n->letters[*length - 1] == 'a' || n->letters[*length - 1] == 'o');
  return (!ring && !dots) || add_letters(n, length, ring ? SLICE("a") : SLICE("e"));
}

static inline bool is_ascii_letter(char c)
{
  return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool read_parts(slice name, name_parts *n)
{
  size_t length = 0;
  unsigned letters = 0; /* of the word in hand */
  bool hyphen = false;
  while (name.len) {
    unsigned size;
    char bytes[4];
    if (letters && length < NAME_LETTERS && is_ascii_letter(name.ptr[0])) {
      /* as nearly all are; the end of the word is noted where it ends */
      n->letters[length++] = (char)(name.ptr[0] | 32);
      letters++;
      name = slice_skip(name, 1);
      n->start[n->count] = (uint8_t)length;
      continue;
    }
    uint32_t c = referat__fold(referat__utf8_decode(name.ptr, slice_end(name), &size));
    name = slice_skip(name, size);
    if (referat__is_combining(c)) {
      if (!add_mark(n, &length, c))
        return false;
    } else if (referat__is_letter(c)) {
      if (!letters) {
        if (n->count == NAME_WORDS)
          return false;
        n->start[n->count] = (uint8_t)length;
        n->joined |= (uint8_t)(hyphen << n->count);
        n->count++;
      }
      letters++;
      if (!add_letters(n, &length, plain_letter(c, bytes)))
        return false;
    } else if (!is_silent(c)) {
      if (c != '.' && !is_hyphen(c) && !referat__is_space(c))
        return false;
      n->single |= (uint8_t)((letters == 1) << (n->count - (letters > 0)));
      hyphen = is_hyphen(c);
      letters = 0;
    }
    n->start[n->count] = (uint8_t)length;
  }
  n->single |= (uint8_t)((letters == 1) << (n->count - (letters > 0)));
  return n->count > 0;
}

bool referat__name_parts(slice name, name_parts *parts)
{
  parts->count = parts->single = parts->joined = 0;
  parts->start[0] = 0;
  if (!read_parts(name, parts))
    parts->count = 0;
  return parts->count > 0;
}

static bool is_single(const name_parts *n, unsigned i)
{
  return n->single >> i & 1;
}

/* The same word, or one the other's initial. */
static bool words_agree(const name_parts *a, unsigned i, const name_parts *b, unsigned k)
{
  slice x = name_word(a, i), y = name_word(b, k);
  return slice_eq(x, y) || (is_single(a, i) && slice_starts(y, x)) ||
         (is_single(b, k) && slice_starts(x, y));
}

bool referat__name_may_be(const name_parts *said, const name_parts *full)
{
  if (!said->count || full->count < 2 || !slice_eq(name_last(said), name_last(full)) ||
      is_single(said, said->count - 1u))
    return false;
  if (said->count == 1)
    return name_last(said).len >= SHORTEST_ALONE;
  if (!words_agree(said, 0, full, 0))
    return false;
  unsigned i = 1, k = 1, said_end = said->count - 1u, full_end = full->count - 1u;
  for (; k < full_end; k++) {
    if (i < said_end && words_agree(said, i, full, k))
      i++;
    else if (full->joined >> k & 1 && !is_single(said, 0)) /* "Jens" is not "Jens-Peter" */
      return false;
  }
  for (; i < said_end; i++)
    if (!is_single(said, i) || full_end > 1)
      return false;
  return true;
}

bool referat__bracket_is_open(slice text)
{
  const char *open = text.len ? memrchr(text.ptr, '(', text.len) : NULL;
  return open && !memchr(open, ')', (size_t)(slice_end(text) - open));
}

const char *referat__bracket_end(slice text)
{
  for (size_t i = 0; i < text.len && text.ptr[i] != '('; i++)
    if (text.ptr[i] == ')')
      return text.ptr + i;
  return NULL;
}

slice referat__name_at_colon(const lexicon *lex, slice text)
{
  const char *colon = memchr(text.ptr, ':', text.len);
  slice behind = colon ? referat__trim(slice_between(colon + 1, slice_end(text))) : text;
  const lex_word *row = colon ? referat__lex_whole(lex, LEX_FIELDS, behind) : NULL;
  return row && strcmp(row->value, "participants") == 0
             ? referat__trim_right(slice_between(text.ptr, colon))
             : referat__trim_left(behind);
}
