#include "shown.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_LINE 8192 /* two paths and a sentence */

/* Decode the character at `s`; its length in bytes, 0 when it is not UTF-8. */
static size_t decode(const unsigned char *s, size_t length, unsigned long *c)
{
  size_t size = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
  if (!size || size > length || s[0] > 0xF4)
    return 0;
  *c = size == 1 ? s[0] : s[0] & (0x7FU >> size);
  for (size_t i = 1; i < size; i++) {
    if ((s[i] & 0xC0) != 0x80)
      return 0;
    *c = *c << 6 | (s[i] & 0x3F);
  }
  return size;
}

size_t shown_letter(const char *text, size_t length)
{
  unsigned long c;
  return decode((const unsigned char *)text, length, &c);
}

/* Whether a terminal may obey the character, or a reader not see it. */
static bool is_unsafe(unsigned long c)
{
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xD800 && c <= 0xDFFF) || c > 0xE0000;
}

unsigned long shown_unsafe(const char *text, size_t length)
{
  unsigned long c;
  return decode((const unsigned char *)text, length, &c) && is_unsafe(c) ? c : 0;
}

shown shown_first(const char *text, size_t length)
{
  const unsigned char *s = (const unsigned char *)text;
  shown one = {.columns = 1};
  unsigned long c = 0;
  size_t size = decode(s, length, &c);
  one.taken = size ? size : 1;
  if (size && !is_unsafe(c)) {
    memcpy(one.text, s, size);
    one.length = size;
    return one;
  }
  int n = size == 0   ? snprintf(one.text, sizeof one.text, "\\x%02x", s[0])
          : c == '\t' ? snprintf(one.text, sizeof one.text, "\\t")
                      : snprintf(one.text, sizeof one.text, "\\u{%lx}", c);
  one.length = one.columns = (size_t)n;
  return one;
}

/* What is kept in place of being printed. */
static struct {
  bool wanted;
  char *text;
  size_t length, room, most;
} kept;

void shown_keep(size_t most)
{
  kept.wanted = true;
  kept.most = most;
  kept.length = 0;
}

const char *shown_kept(size_t *length)
{
  *length = kept.length;
  return kept.text;
}

/* Room for a line of so many characters, as they may be shown; NULL when it is too much. */
static char *room_for(size_t characters)
{
  size_t needed = characters * sizeof(((shown *)NULL)->text) + 1;
  if (kept.length > kept.most)
    return NULL;
  if (needed > kept.room - kept.length) {
    size_t room = 2 * kept.room + needed;
    char *more = realloc(kept.text, room);
    if (!more)
      return NULL;
    kept.text = more;
    kept.room = room;
  }
  return kept.text + kept.length;
}

/* The line that the format gives, cut where it is too long; its length. */
static size_t compose(char line[LONGEST_LINE], const char *prefix, const char *format, va_list args)
{
  int begin = snprintf(line, LONGEST_LINE, "%s", prefix);
  if (begin >= 0 && begin < LONGEST_LINE)
    vsnprintf(line + begin, LONGEST_LINE - (size_t)begin, format, args);
  return strlen(line);
}

/* Put the line as it may be shown, with its end; where that goes on. */
static char *put_shown(char *to, const char *line, size_t length)
{
  for (size_t i = 0; i < length;) {
    shown one = shown_first(line + i, length - i);
    to = (char *)memcpy(to, one.text, one.length) + one.length;
    i += one.taken;
  }
  *to++ = '\n';
  return to;
}

void shown_vsay(const char *prefix, const char *format, va_list args)
{
  char line[LONGEST_LINE];
  size_t length = compose(line, prefix, format, args);
  if (kept.wanted) {
    char *to = room_for(length);
    if (to)
      kept.length = (size_t)(put_shown(to, line, length) - kept.text);
    return;
  }
  for (size_t i = 0; i < length;) {
    shown one = shown_first(line + i, length - i);
    fwrite(one.text, 1, one.length, stderr);
    i += one.taken;
  }
  fputc('\n', stderr);
}

char *shown_line(size_t *length, const char *format, ...)
{
  char line[LONGEST_LINE];
  va_list args;
  va_start(args, format);
  size_t n = compose(line, "", format, args);
  va_end(args);
  char *text = malloc(n * sizeof(((shown *)NULL)->text) + 2);
  char *end = text ? put_shown(text, line, n) : NULL;
  if (end)
    *end = '\0';
  *length = end ? (size_t)(end - text) : 0;
  return text;
}

void shown_say(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  shown_vsay("", format, args);
  va_end(args);
}
