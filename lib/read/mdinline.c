#include "config.h"

#include "base/bytes16.h"
#include "base/mdmarks.h"
#include "base/utf8.h"
#include "read/markdown.h"

/* How many underscores are tried as the end of an emphasis, and how deep marks
 * may stand in one another. */
#define MOST_UNDERSCORES 16
#define DEEPEST_MARKS 8

/* Text is copied to where the marks before it leave off: always at or before its
 * own place. */
typedef struct taker {
  parse *p;
  char *to;
  uint32_t outer; /* the mark in hand: its place and 1, or 0 */
  int depth;
} taker;

static void take_text(taker *t, const char *from, const char *to)
{
  size_t n = (size_t)(to - from);
  if (n && t->to != from)
    memmove(t->to, from, n);
  t->to += n;
}

static void take(taker *t, slice text);

/* The text with a mark beside it. */
static void take_mark(taker *t, mark_kind kind, slice text, slice target)
{
  parse *p = t->p;
  uint32_t outer = t->outer;
  uint32_t mark = referat__marks_add(
      p->a, &p->marks, (text_mark){(uint32_t)(t->to - p->text), 0, outer, kind, target});
  t->outer = mark;
  t->depth++;
  take(t, text);
  t->depth--;
  t->outer = outer;
  if (mark)
    p->marks.at[mark - 1].to = (uint32_t)(t->to - p->text);
}

/* A copy, because the text is about to move. */
static slice keep(taker *t, slice s)
{
  char *copy = referat__arena_copy(t->p->a, s);
  return slice_of(copy, copy ? s.len : 0);
}

/* --- links --- */

/* The first of the two bytes in the text, or its end. */
static const char *find_either(slice s, char a, char b)
{
  const char *p = s.ptr;
  while (p < slice_end(s) && *p != a && *p != b)
    p++;
  return p;
}

/* "[text](address)" at the start of the text; its length, or 0.  No search
 * for the bracket goes past the next one, and an address is short, so that all
 * of them together stay linear. */
static size_t read_link(slice s, slice *text, slice *href)
{
  const char *end = slice_end(s);
  const char *close = find_either(slice_skip(s, 1), ']', '[');
  if (end - close < 2 || *close != ']' || close[1] != '(')
    return 0;
  const char *behind = referat__md_target_end(slice_between(close + 1, end));
  if (!behind)
    return 0;
  *text = slice_between(s.ptr + 1, close);
  *href = slice_between(close + 2, behind - 1);
  return referat__mark_leads(*href) ? (size_t)(behind - s.ptr) : 0;
}

/* What stands between angle brackets: a link, if it may be followed. */
static void take_autolink(taker *t, slice text, md_autolink kind)
{
  const char *mail = kind == MD_MAIL
                         ? referat__arena_printf(t->p->a, "mailto:%.*s", (int)text.len, text.ptr)
                         : NULL;
  slice target = mail ? slice_str(mail) : keep(t, text);
  uint32_t mark = referat__mark_leads(target)
                      ? referat__marks_add(t->p->a, &t->p->marks,
                                           (text_mark){(uint32_t)(t->to - t->p->text), 0, t->outer,
                                                       MARK_LINK, target})
                      : 0;
  take_text(t, text.ptr, slice_end(text));
  if (mark)
    t->p->marks.at[mark - 1].to = (uint32_t)(t->to - t->p->text);
}

/* --- emphasis --- */

/* Whether a mark of that length may open here: a word follows it. */
static bool may_open(slice s, size_t length)
{
  return s.len > length && !is_blank(s.ptr[length]) && s.ptr[length] != '\n';
}

static bool may_close(const char *at)
{
  return !is_blank(at[-1]) && at[-1] != '\n';
}

/* The next such mark, if it may close what this one opens; `*none` tells that
 * there is no other at all. */
static const char *find_closing(slice s, size_t length, bool *none)
{
  slice rest = slice_skip(s, length);
  const char *at = memmem(rest.ptr, rest.len, s.ptr, length);
  *none = !at;
  return at && at > rest.ptr && may_close(at) ? at : NULL;
}

static bool is_word_edge(slice text, const char *at)
{
  return at < text.ptr || at >= slice_end(text) ||
         !(referat__is_letter((unsigned char)*at) || is_digit(*at) || (*at & 0x80));
}

/* "_word_" closes only at a word's end: "a_file_name" has no emphasis. */
static const char *find_low_closing(slice text, const char *at)
{
  const char *end = slice_end(text);
  const char *close = at;
  for (int tries = 0; tries < MOST_UNDERSCORES; tries++) {
    close = memchr(close + 1, '_', (size_t)(end - close - 1));
    if (!close || !may_close(close))
      return NULL;
    if (close > at + 1 && is_word_edge(text, close + 1))
      return close;
  }
  return NULL;
}

/* A mark that opens at `at`: its length, what it makes, and where it closes. */
typedef struct markup {
  size_t length;
  mark_kind kind;
  const char *close;
  bool drop; /* it does not close: a mark all the same */
} markup;

/* Marks of which no other comes: not looked for again, or the search would be
 * quadratic. */
typedef struct exhausted {
  bool strong, star, low;
} exhausted;

static markup read_markup(slice text, const char *at, exhausted *none)
{
  slice rest = slice_between(at, slice_end(text));
  markup m = {.length = 1, .kind = MARK_EM};
  if (*at == '_' && rest.len > 1 && at[1] == '_') {
    m.length = 2;
    m.kind = MARK_STRONG;
    if (!none->low && is_word_edge(text, at - 1) && may_open(rest, 2)) {
      bool no_other;
      m.close = find_closing(rest, 2, &no_other);
      if (m.close && !is_word_edge(text, m.close + 2))
        m.close = NULL;
    }
    return m;
  }
  if (*at == '_') {
    if (!none->low && is_word_edge(text, at - 1) && may_open(rest, 1)) {
      m.close = find_low_closing(text, at);
      none->low = !m.close && !memchr(at + 1, '_', rest.len - 1);
    }
    return m;
  }
  bool *none_left = &none->star;
  if (rest.len > 1 && at[1] == '*') {
    m.length = 2;
    m.kind = MARK_STRONG;
    m.drop = true;
    none_left = &none->strong;
  }
  if (!*none_left && may_open(rest, m.length))
    m.close = find_closing(rest, m.length, none_left);
  return m;
}

/* --- a piece of text --- */

/* Which bytes may be a mark of Markdown. */
static inline unsigned ask_marks(const char *p)
{
  bytes16 b = bytes16_load(p);
  return bytes16_equal(b, '\\') | bytes16_equal(b, '[') | bytes16_equal(b, '*') |
         bytes16_equal(b, '_') | bytes16_equal(b, '<');
}

static const char *next_mark(slice text, const char *at)
{
  return text.ptr + bytes16_find(text, (size_t)(at - text.ptr), ask_marks);
}

static bool is_escapable(char c)
{
  return c && strchr("\\`*_{}[]()#+-.!|<>~$^:'\"@=&%,/?;", c);
}

static void take(taker *t, slice text)
{
  const char *from = text.ptr, *end = slice_end(text);
  exhausted none = {false, false, false};
  for (const char *at = next_mark(text, text.ptr); at < end; at = next_mark(text, at + 1)) {
    slice rest = slice_between(at, end), label, href;
    size_t used = 0;
    markup m = {.length = 0};
    md_autolink autolink = MD_NO_LINK;
    if (*at == '\\') {
      if (rest.len > 1 && is_escapable(at[1])) {
        take_text(t, from, at);
        from = ++at;
      }
      continue;
    }
    if (*at == '[') {
      used = read_link(rest, &label, &href);
    } else if (*at == '<') {
      autolink = referat__md_autolink(rest, &label);
      used = autolink ? label.len + 2 : 0;
    } else {
      m = read_markup(text, at, &none);
      used = m.close && t->depth < DEEPEST_MARKS ? (size_t)(m.close - at) + m.length
             : m.close || m.drop                 ? m.length
                                                 : 0;
    }
    if (!used) {
      at += m.length > 1 ? m.length - 1 : 0;
      continue;
    }
    take_text(t, from, at);
    from = at + used;
    if (*at == '[')
      take_mark(t, MARK_LINK, label, keep(t, href));
    else if (*at == '<')
      take_autolink(t, label, autolink);
    else if (used > m.length)
      take_mark(t, m.kind, slice_between(at + m.length, m.close), slice_of(NULL, 0));
    at = from - 1;
  }
  take_text(t, from, end);
}

/* --- paragraphs and rows --- */

/* Whether the first word of the line has an escape, such as "1\.". */
static bool is_literal(slice s)
{
  for (size_t i = 0; i + 1 < s.len && !is_blank(s.ptr[i]); i++)
    if (s.ptr[i] == '\\' && is_escapable(s.ptr[i + 1]))
      return true;
  return false;
}

/* What a line says anew, from `start` on: its marks are gone. */
static void set_line(parse *p, uint32_t i, const char *begin, const char *start, const char *end)
{
  textline *l = &p->lines[i];
  slice s = referat__trim(slice_between(start, end));
  l->raw = (uint32_t)(begin - p->text);
  l->end = (uint32_t)(end - p->text);
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
}

void referat__markdown_paragraph(parse *p, uint32_t first, uint32_t end)
{
  textline *line = &p->lines[first], *last = &p->lines[end - 1];
  slice text = slice_between(p->text + line->start, p->text + last->start + last->len);
  const char *at = next_mark(text, text.ptr);
  if (at == slice_end(text))
    return;
  for (uint32_t i = first; i < end; i++)
    if (is_literal(line_text(p, i)))
      p->lines[i].flags |= LINE_LITERAL;
  taker t = {.p = p, .to = p->text + line->start};
  char *begin = p->text + line->raw;
  take(&t, text);
  /* No mark holds the end of a line, so as many are left as there were. */
  for (uint32_t i = first; i < end; i++) {
    char *stop = memchr(begin, '\n', (size_t)(t.to - begin));
    if (!stop || i + 1 == end)
      stop = t.to;
    set_line(p, i, begin, i == first ? text.ptr : begin, stop);
    begin = stop < t.to ? stop + 1 : stop;
  }
  char *old_end = (char *)slice_end(text);
  memset(t.to, ' ', (size_t)(old_end - t.to));
}

/* Where the cell that begins at `at` ends. */
static const char *cell_end(const char *at, const char *end)
{
  for (; at < end && *at != '|'; at++)
    if (*at == '\\' && at + 1 < end)
      at++;
  return at < end ? at : end;
}

void referat__markdown_row(parse *p, uint32_t i)
{
  slice text = line_text(p, i);
  if (text.len && text.ptr[0] == '|')
    text = slice_skip(text, 1);
  if (text.len && slice_end(text)[-1] == '|' && (text.len < 2 || slice_end(text)[-2] != '\\'))
    text.len--;
  const char *end = slice_end(text);
  taker t = {.p = p, .to = (char *)text.ptr};
  const char *begin = t.to;
  for (const char *at = text.ptr;;) {
    const char *stop = cell_end(at, end);
    take(&t, referat__trim(slice_between(at, stop)));
    if (stop == end)
      break;
    *t.to++ = '\t';
    at = stop + 1;
  }
  char *old_end = p->text + p->lines[i].end;
  set_line(p, i, begin, begin, t.to);
  if (t.to < old_end)
    memset(t.to, ' ', (size_t)(old_end - t.to));
}
