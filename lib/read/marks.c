#include "config.h"

#include "read/marks.h"

#include "base/utf8.h"
#include "read/numbered.h"
#include "read/ruled.h"

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

/* Whether a div of furniture opens: what stood around the text of a page. */
static bool opens_furniture(slice s)
{
  while (s.len && s.ptr[0] == ':')
    s = slice_skip(s, 1);
  return slice_eq(referat__trim(s), SLICE("furniture"));
}

/* Mark the lines of the div that opens in the line, if it closes. */
static void mark_furniture(parse *p, uint32_t open)
{
  uint32_t end = open + 1;
  while (end < p->count && (line_is(p, end, LINE_BLANK) || !is_fence(line_text(p, end))))
    end++;
  if (end == p->count || !referat__is_closing_fence(line_text(p, end)))
    return;
  for (uint32_t i = open + 1; i < end; i++)
    if (!line_is(p, i, LINE_BLANK)) {
      p->lines[i].flags |= LINE_FURNITURE;
      p->lines[i].role = ROLE_DEBRIS;
    }
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

static bool find_marks(parse *p)
{
  find_metadata(p);
  uint32_t headings = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_MARK))
      continue;
    if (is_fence(line_text(p, i))) {
      if (opens_furniture(line_text(p, i)))
        mark_furniture(p, i);
      p->lines[i].flags = (uint16_t)((p->lines[i].flags & LINE_PAGE) | LINE_FURNITURE | LINE_MARK);
    } else
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

static void unescape_marks(parse *p)
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

/* Take away a pair of marks that embraces the whole text. */
static bool unwrap(slice *s, slice mark)
{
  if (s->len <= 2 * mark.len || !slice_starts(*s, mark) || !slice_ends(*s, mark))
    return false;
  slice inner = slice_of(s->ptr + mark.len, s->len - 2 * mark.len);
  if (memmem(inner.ptr, inner.len, mark.ptr, mark.len))
    return false;
  *s = referat__trim(inner);
  return true;
}

static void look_at_marks(parse *p, textline *l)
{
  slice s = slice_of(p->text + l->start, l->len);
  size_t hashes = 0;
  while (hashes < s.len && s.ptr[hashes] == '#')
    hashes++;
  if (hashes >= 1 && hashes <= 6 && hashes < s.len && is_blank(s.ptr[hashes])) {
    s = referat__trim(slice_skip(s, hashes));
    while (s.len && slice_end(s)[-1] == '#')
      s.len--;
    s = referat__trim_right(s);
    l->flags |= LINE_HEADING;
    l->level = (uint8_t)hashes;
  }
  if (s.len && s.ptr[0] == '|')
    l->flags |= LINE_BARS;
  if (l->end - l->raw > 2 && slice_eq(slice_of(p->text + l->end - 2, 2), SLICE("  ")))
    l->flags |= LINE_HARD;
  size_t slashes = 0; /* pandoc's own form of such a break */
  while (slashes < s.len && slice_end(s)[-1 - (ptrdiff_t)slashes] == '\\')
    slashes++;
  if (slashes % 2 == 1) {
    l->flags |= LINE_HARD;
    p->text[slice_end(s) - 1 - p->text] = ' '; /* lines that are joined are text */
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  }
  while (unwrap(&s, SLICE("**")) || unwrap(&s, SLICE("__")))
    ;
  slice inner = s;
  if ((unwrap(&inner, SLICE("*")) || unwrap(&inner, SLICE("_"))) &&
      referat__lex_section(p->lex, inner))
    s = inner; /* a heading in italics */
  numbered n[MOST_READINGS];
  if (slice_starts(s, SLICE("**")) && referat__numbered_read(p->lex, slice_skip(s, 2), n) &&
      n[0].has_word)
    s = slice_skip(s, 2); /* "**Punkt 7:** ..." */
  if (s.len == 0)
    l->flags |= LINE_BLANK;
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
}

/* A table without a head has one of empty cells in Markdown. */
static void drop_empty_head(parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  if (i + 1 >= p->count || !line_is(p, i + 1, LINE_RULE) || s.ptr[0] != '|')
    return;
  for (size_t k = 0; k < s.len; k++)
    if (s.ptr[k] != '|' && s.ptr[k] != ' ')
      return;
  p->lines[i].flags |= LINE_BLANK;
  p->lines[i + 1].flags |= LINE_BLANK;
}

bool referat__marks_read(parse *p)
{
  if (!find_marks(p))
    return false;
  referat__ruled_tables(p);
  for (uint32_t i = 0; i < p->count; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_RULE | LINE_FURNITURE))
      drop_empty_head(p, i);
  for (uint32_t i = 0; i < p->count; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_RULE | LINE_FURNITURE))
      look_at_marks(p, &p->lines[i]);
  unescape_marks(p);
  return true;
}
