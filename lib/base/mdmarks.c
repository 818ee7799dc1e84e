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

static bool is_own_key(slice key)
{
  static const char *const keys[] = {"title",     "pagetitle", "lang",         "kind",   "edition",
                                     "committee", "term",      "municipality", "date",   "start",
                                     "end",       "place",     "participants", "persons"};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (slice_eq(key, slice_str(keys[i])))
      return true;
  return false;
}

static slice unquoted(slice value)
{
  bool quoted = value.len > 2 && (value.ptr[0] == '"' || value.ptr[0] == '\'');
  return quoted ? slice_of(value.ptr + 1, value.len - 2) : value;
}

static bool is_kind(slice value)
{
  value = unquoted(value);
  return slice_eq(value, SLICE("minutes")) || slice_eq(value, SLICE("agenda")) ||
         slice_eq(value, SLICE("supplement"));
}

bool referat__md_is_own_metadata(slice block)
{
  bool has_lang = false, has_kind = false;
  for (next_line(&block); block.len;) {
    bool is_key_line = !is_blank(block.ptr[0]) && block.ptr[0] != '-';
    slice line = next_line(&block);
    if (!line.len || !is_key_line ||
        slice_eq(line, SLICE("..."))) /* of the key above, or the end */
      continue;
    const char *colon = memchr(line.ptr, ':', line.len);
    slice key = slice_between(line.ptr, colon ? colon : line.ptr);
    if (!is_own_key(key))
      return false;
    has_lang |= slice_eq(key, SLICE("lang"));
    has_kind |= slice_eq(key, SLICE("kind")) &&
                is_kind(referat__trim(slice_between(colon + 1, slice_end(line))));
  }
  return has_lang && has_kind;
}

slice referat__md_edition(slice block)
{
  static const slice edition = {"edition:", sizeof "edition:" - 1};
  while (block.len) {
    slice line = next_line(&block);
    if (slice_starts(line, edition))
      return unquoted(referat__trim(slice_skip(line, edition.len)));
  }
  return slice_of(NULL, 0);
}

static bool is_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_plain(char c, const char *besides)
{
  return is_letter(c) || is_digit(c) || (c && strchr(besides, c));
}

static size_t word_length(slice s)
{
  size_t n = 0;
  while (n < s.len && (is_plain(s.ptr[n], "_-:.") || (s.ptr[n] & 0x80)))
    n++;
  return n;
}

/* The length of one attribute: "#id", ".class", "key=value", "key="a value"" or
 * "-"; 0 for none. */
static size_t attribute_length(slice s)
{
  if (s.ptr[0] == '#' || s.ptr[0] == '.') {
    size_t n = word_length(slice_skip(s, 1));
    return n ? n + 1 : 0;
  }
  size_t n = word_length(s);
  if (n == 1 && s.ptr[0] == '-')
    return 1;
  if (!n || n >= s.len || s.ptr[n] != '=')
    return 0;
  slice value = slice_skip(s, n + 1);
  if (!value.len || value.ptr[0] != '"')
    return n + 1 + word_length(value);
  size_t i = 1;
  while (i < value.len && value.ptr[i] != '"')
    i += value.ptr[i] == '\\' ? 2 : 1;
  return i < value.len ? n + 1 + i + 1 : 0;
}

/* Whether the text is attributes between braces, and at least one. */
static bool is_attributes(slice s)
{
  if (s.len < 3 || s.ptr[0] != '{' || slice_end(s)[-1] != '}')
    return false;
  slice rest = referat__trim(slice_of(s.ptr + 1, s.len - 2));
  bool any = rest.len > 0;
  while (rest.len) {
    size_t n = attribute_length(rest);
    if (!n || (n < rest.len && !is_blank(rest.ptr[n])))
      return false;
    rest = referat__trim_left(slice_skip(rest, n));
  }
  return any;
}

const char *referat__md_attributes(slice line)
{
  if (line.len < 5 || line.ptr[0] != '#' || slice_end(line)[-1] != '}')
    return NULL;
  for (const char *at = slice_end(line) - 2; at > line.ptr + 1; at--) {
    if (*at == '}')
      return NULL;
    if (*at == '{')
      return at[-1] == ' ' && is_attributes(slice_between(at, slice_end(line))) ? at : NULL;
  }
  return NULL;
}

static size_t colons(slice line)
{
  size_t n = 0;
  while (n < line.len && line.ptr[n] == ':')
    n++;
  return n;
}

bool referat__md_is_closing_fence(slice line)
{
  return colons(line) >= 3 && colons(line) == line.len;
}

bool referat__md_is_fence(slice line)
{
  size_t n = colons(line);
  slice rest = slice_skip(line, n);
  if (n < 3)
    return false;
  bool apart = rest.len && is_blank(rest.ptr[0]);
  while (rest.len && slice_end(rest)[-1] == ':')
    rest.len--;
  rest = referat__trim(rest);
  return !rest.len || is_attributes(rest) || (apart && word_length(rest) == rest.len);
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

bool referat__md_is_mail(slice text)
{
  const char *at = memchr(text.ptr, '@', text.len), *end = slice_end(text);
  if (!at || at == text.ptr)
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
