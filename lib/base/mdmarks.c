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

/* A longer one is text. */
#define LONGEST_TARGET 4096

const char *referat__md_target_end(slice text)
{
  unsigned open = 0;
  size_t length = text.len < LONGEST_TARGET ? text.len : LONGEST_TARGET;
  for (size_t i = 0; i < length; i++) {
    char c = text.ptr[i];
    if (is_blank(c) || c == '\n' || c == '[')
      return NULL;
    if (c == '\\')
      i++;
    else if (c == '(')
      open++;
    else if (c == ')' && --open == 0)
      return text.ptr + i + 1;
    if (!open)
      return NULL;
  }
  return NULL;
}

static bool is_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_plain(char c, const char *besides)
{
  return is_letter(c) || is_digit(c) || (c && strchr(besides, c));
}

bool referat__md_is_mail(slice text)
{
  const char *at = memchr(text.ptr, '@', text.len), *end = slice_end(text);
  if (!at || at == text.ptr || at + 1 == end)
    return false;
  for (const char *p = text.ptr; p < at; p++)
    if (!is_plain(*p, "._%+-"))
      return false;
  unsigned dots = 0;
  for (const char *p = at + 1; p < end; p++) {
    bool is_dot = *p == '.';
    if (!is_plain(*p, ".-") || (is_dot && (p == at + 1 || p[-1] == '.' || p + 1 == end)))
      return false;
    dots += is_dot;
  }
  return dots > 0;
}

/* Whether the text is an address with a scheme: "https://x", "mailto:x". */
static bool is_address(slice text)
{
  size_t n = 0;
  while (n < text.len && n < 32 && is_plain(text.ptr[n], "+.-"))
    n++;
  slice rest = slice_skip(text, n);
  if (n < 2 || !is_letter(text.ptr[0]))
    return false;
  if (slice_starts(rest, SLICE("://")))
    return rest.len > 3;
  return (slice_starts(text, SLICE("mailto:")) || slice_starts(text, SLICE("tel:"))) &&
         rest.len > 1;
}

md_autolink referat__md_autolink(slice text, slice *inside)
{
  size_t n = 1, most = text.len < LONGEST_TARGET ? text.len : LONGEST_TARGET;
  if (!text.len || text.ptr[0] != '<')
    return MD_NO_LINK;
  while (n < most && (unsigned char)text.ptr[n] > ' ' && text.ptr[n] != '<' && text.ptr[n] != '>')
    n++;
  if (n == most || text.ptr[n] != '>')
    return MD_NO_LINK;
  *inside = slice_of(text.ptr + 1, n - 1);
  return is_address(*inside) ? MD_ADDRESS : referat__md_is_mail(*inside) ? MD_MAIL : MD_NO_LINK;
}
