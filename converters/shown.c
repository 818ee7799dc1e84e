#include "shown.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
  char reason[SHOWN_LONGEST]; /* in English */
} kept;

void shown_keep(size_t most)
{
  kept.wanted = true;
  kept.most = most;
  kept.length = 0;
  kept.reason[0] = '\0';
}

void shown_keep_reason(const char *english)
{
  if (kept.wanted && !kept.reason[0])
    snprintf(kept.reason, sizeof kept.reason, "%s", english);
}

/* The length of the line as it may be shown; it is put at `to`, if that is not NULL. */
static size_t put_shown(char *to, const char *line)
{
  size_t length = strlen(line), used = 0;
  for (size_t i = 0; i < length;) {
    shown one = shown_first(line + i, length - i);
    if (to)
      memcpy(to + used, one.text, one.length);
    used += one.length;
    i += one.taken;
  }
  return used;
}

char *shown_take(size_t *length)
{
  size_t reason = put_shown(NULL, kept.reason);
  kept.wanted = false;
  *length = 0;
  char *copy = kept.length || reason ? malloc(kept.length + reason + 2) : NULL;
  if (!copy)
    return NULL;
  if (kept.length)
    memcpy(copy, kept.text, kept.length);
  copy[kept.length] = '\0';
  put_shown(copy + kept.length + 1, kept.reason);
  copy[kept.length + 1 + reason] = '\0';
  *length = kept.length + reason + 2;
  return copy;
}

/* Room for so much more that is kept; NULL when it is too much. */
static char *room_for(size_t needed)
{
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

void shown_say(const char *format, ...)
{
  char line[SHOWN_LONGEST];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  size_t length = strlen(line);
  if (kept.wanted) {
    size_t needed = put_shown(NULL, line) + 1;
    char *to = room_for(needed);
    if (to) {
      to[put_shown(to, line)] = '\n';
      kept.length += needed;
    }
    return;
  }
  for (size_t i = 0; i < length;) {
    shown one = shown_first(line + i, length - i);
    fwrite(one.text, 1, one.length, stderr);
    i += one.taken;
  }
  fputc('\n', stderr);
}
