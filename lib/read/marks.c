#include "read/marks.h"

#include "base/utf8.h"

/* A longer metadata block is text that happens to begin with a ruled line. */
#define LONGEST_METADATA 400

static bool is_key(slice s)
{
  size_t n = 0;
  while (n < s.len && (referat__is_letter((unsigned char)s.ptr[n]) || (n && strchr("-_", s.ptr[n]))))
    n++;
  return n > 0 && n < s.len && s.ptr[n] == ':' && (n + 1 == s.len || s.ptr[n + 1] == ' ');
}

/* A block between two lines of dashes at the very start, with a key first. */
static void find_metadata(parse *p)
{
  if (p->count < 3 || !slice_eq(line_text(p, 0), SLICE("---")) || !is_key(line_text(p, 1)))
    return;
  uint32_t end = 1;
  while (end < p->count && end < LONGEST_METADATA && !slice_eq(line_text(p, end), SLICE("---")) &&
         !slice_eq(line_text(p, end), SLICE("...")))
    end++;
  if (end == p->count || end == LONGEST_METADATA)
    return;
  p->pandoc = true;
  p->lines[0].flags = LINE_BLANK; /* ruled lines say nothing */
  for (uint32_t i = 1; i <= end; i++)
    if (slice_eq(line_text(p, i), SLICE("---")))
      p->lines[i].flags = LINE_BLANK;
    else if (!line_is(p, i, LINE_BLANK))
      p->lines[i].flags = LINE_FURNITURE | LINE_MARK;
}

static bool is_fence(slice s)
{
  size_t n = 0;
  while (n < s.len && s.ptr[n] == ':')
    n++;
  return n >= 3 && (n == s.len || s.ptr[n] == ' ' || s.ptr[n] == '{');
}

bool referat__is_closing_fence(slice text)
{
  size_t n = 0;
  while (n < text.len && text.ptr[n] == ':')
    n++;
  return n >= 3 && n == text.len;
}

/* Where the attributes of a heading begin, or NULL. */
static const char *find_attributes(slice s)
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

/* Give the attributes a line of their own behind the heading's. */
static void cut_attributes(parse *p, textline *l, textline *cut, const char *at)
{
  *cut = (textline){.raw = (uint32_t)(at - p->text),
                    .end = l->end,
                    .start = (uint32_t)(at - p->text),
                    .len = l->start + l->len - (uint32_t)(at - p->text),
                    .number = l->number,
                    .flags = LINE_FURNITURE | LINE_MARK};
  l->end = cut->raw;
  slice s = referat__trim(slice_of(p->text + l->start, cut->raw - l->start));
  l->len = (uint32_t)s.len;
}

bool referat__marks_find(parse *p)
{
  find_metadata(p);
  uint32_t headings = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_MARK))
      continue;
    if (is_fence(line_text(p, i)))
      p->lines[i].flags = (uint16_t)((p->lines[i].flags & LINE_PAGE) | LINE_FURNITURE | LINE_MARK);
    else
      headings += find_attributes(line_text(p, i)) != NULL;
  }
  if (!headings)
    return true;
  textline *lines = referat__arena_alloc(p->a, ((size_t)p->count + headings) * sizeof *lines);
  if (!lines)
    return false;
  uint32_t n = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    const char *at =
        line_is(p, i, LINE_BLANK | LINE_MARK) ? NULL : find_attributes(line_text(p, i));
    lines[n++] = p->lines[i];
    if (at) {
      cut_attributes(p, &lines[n - 1], &lines[n], at);
      n++;
    }
  }
  p->lines = lines;
  p->count = n;
  return true;
}

/* Marks that have a meaning among text, too: there their backslash is needed
 * until the text is built. */
static bool is_mark_among_text(char c)
{
  return strchr("\\*_[]|`", c) != NULL;
}

static bool is_escapable(char c)
{
  return strchr("{}()#+-.!<>~$^:'\"@=&%,/?;", c) != NULL && c;
}

void referat__marks_unescape(parse *p)
{
  for (uint32_t i = 0; i < p->count; i++) {
    textline *l = &p->lines[i];
    char *text = p->text + l->start, *end = text + l->len;
    char *from = memchr(text, '\\', l->len);
    if (!from || line_is(p, i, LINE_BLANK | LINE_MARK | LINE_RULE))
      continue;
    char *to = from;
    while (from < end) {
      if (*from == '\\' && from + 1 < end && is_mark_among_text(from[1])) {
        *to++ = *from++;
      } else if (*from == '\\' && from + 1 < end && is_escapable(from[1])) {
        if (!memchr(text, ' ', (size_t)(to - text))) /* in the first word: "1\\." */
          l->flags |= LINE_LITERAL;
        from++;
      }
      *to++ = *from++;
    }
    l->len = (uint32_t)(to - text);
    memset(to, ' ', (size_t)(p->text + l->end - to));
  }
}
