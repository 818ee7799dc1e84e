#include "base/mdmarks.h"

#include "base/utf8.h"

/* A longer metadata block is text that happens to begin with a ruled line. */
#define LONGEST_METADATA 2000

static bool is_key(slice s)
{
  size_t n = 0;
  while (n < s.len && (referat__is_letter((unsigned char)s.ptr[n]) ||
                       (n && (s.ptr[n] == '-' || s.ptr[n] == '_'))))
    n++;
  return n > 0 && n < s.len && s.ptr[n] == ':' && (n + 1 == s.len || s.ptr[n + 1] == ' ');
}

/* The first line of what is left, without white space around it; moves behind it. */
static slice next_line(slice *rest)
{
  const char *stop = memchr(rest->ptr, '\n', rest->len);
  slice line = slice_between(rest->ptr, stop ? stop : slice_end(*rest));
  *rest = slice_skip(*rest, line.len + (stop != NULL));
  return referat__trim(line);
}

const char *referat__md_metadata_end(slice text)
{
  if (text.len < 8 || !slice_eq(next_line(&text), SLICE("---")) || !text.len ||
      !is_key(next_line(&text)))
    return NULL;
  for (int i = 0; text.len && i < LONGEST_METADATA; i++) {
    slice line = next_line(&text);
    if (slice_eq(line, SLICE("---")) || slice_eq(line, SLICE("...")))
      return text.ptr;
  }
  return NULL;
}

static size_t count_colons(slice line)
{
  size_t n = 0;
  while (n < line.len && line.ptr[n] == ':')
    n++;
  return n;
}

bool referat__md_is_fence(slice line)
{
  size_t n = count_colons(line);
  return n >= 3 && (n == line.len || line.ptr[n] == ' ' || line.ptr[n] == '{');
}

bool referat__md_is_closing_fence(slice line)
{
  size_t n = count_colons(line);
  return n >= 3 && n == line.len;
}

const char *referat__md_attributes(slice s)
{
  if (s.len < 4 || s.ptr[0] != '#' || slice_end(s)[-1] != '}' || slice_end(s)[-2] == '\\')
    return NULL;
  for (const char *at = slice_end(s) - 2; at > s.ptr + 1; at--) {
    if (*at == '}')
      return NULL;
    if (*at == '{')
      return at[-1] == ' ' && (at[1] == '#' || at[1] == '.' || at[1] == '-' ||
                               memchr(at, '=', (size_t)(slice_end(s) - at)))
                 ? at
                 : NULL;
  }
  return NULL;
}
