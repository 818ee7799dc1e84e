#include "base/mdtext.h"

#include "base/bytes16.h"
#include "base/utf8.h"

void referat__mdtext_init(mdtext *t, const referat_allocator *allocator, bool pandoc)
{
  *t = (mdtext){.pandoc = pandoc};
  referat__buf_init(&t->text, allocator);
}

void referat__mdtext_free(mdtext *t)
{
  referat__buf_free(&t->text);
}

void referat__mdtext_clear(mdtext *t, bool one_line)
{
  t->text.len = 0;
  t->line = 0;
  t->one_line = one_line;
  t->space = false;
  t->open_count = 0;
}

/* What a byte may be: nothing special, white space, markup always, markup for
 * pandoc always, or markup as what stands around it says. */
enum { PLAIN = 0, SPACE, ALWAYS, PANDOC, DEPENDS };

static const unsigned char classes[256] = {
    [' '] = SPACE,   ['\t'] = SPACE,  ['\n'] = SPACE,  ['\r'] = SPACE,  ['\f'] = SPACE,
    ['\v'] = SPACE,  ['\\'] = ALWAYS, ['`'] = ALWAYS,  ['*'] = ALWAYS,  ['['] = ALWAYS,
    [']'] = ALWAYS,  ['|'] = ALWAYS,  ['~'] = ALWAYS,  ['$'] = ALWAYS,  ['^'] = PANDOC,
    ['"'] = PANDOC,  ['\''] = PANDOC, ['{'] = PANDOC,  ['}'] = PANDOC,  ['_'] = DEPENDS,
    ['<'] = DEPENDS, ['&'] = DEPENDS, ['.'] = DEPENDS, ['-'] = DEPENDS, ['@'] = DEPENDS,
    [':'] = DEPENDS,
};

static bool is_alnum(char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

bool referat__mdtext_in_word(const mdtext *t)
{
  return t->text.len && is_alnum(t->text.data[t->text.len - 1]);
}

static bool follows(const char *p, const char *end, char c)
{
  return p + 1 < end && p[1] == c;
}

#define LONGEST_EMOJI 40

/* Whether a name between colons begins at `p`, ":smile:", of which GitHub makes a
 * picture: digits alone are a time of day. */
static bool is_emoji(const char *p, const char *end)
{
  bool has_letter = false;
  const char *q = p + 1;
  for (; q < end && q - p < LONGEST_EMOJI && (is_alnum(*q) || strchr("_+-", *q)) && *q; q++)
    has_letter |= !is_digit(*q);
  return has_letter && q < end && *q == ':';
}

/* Whether an address of the web begins at the colon, in which characters are escaped:
 * pandoc would make a link of it before it takes the escapes away. */
static bool is_escaped_address(const mdtext *t, const char *p, const char *end)
{
  if (t->pandoc || !referat__mdtext_in_word(t) || !follows(p, end, '/') ||
      !follows(p + 1, end, '/'))
    return false;
  for (p++; p < end && classes[(unsigned char)*p] != SPACE; p++)
    if (classes[(unsigned char)*p] == ALWAYS || *p == '_' || *p == '&')
      return true;
  return false;
}

/* Whether the character at `p` is markup where it stands. */
static bool is_markup(const mdtext *t, const char *p, const char *end)
{
  bool in_word = referat__mdtext_in_word(t);
  switch (*p) {
  case '_': /* inside a word it marks nothing */
    return !in_word || p + 1 >= end || !is_alnum(p[1]);
  case '<':
    return p + 1 >= end || is_alnum(p[1]) || strchr("/!?", p[1]);
  case '&':
    return p + 1 >= end || is_alnum(p[1]) || p[1] == '#';
  case '.': /* pandoc makes an ellipsis of three, and a dash of two hyphens */
    return t->pandoc && follows(p, end, '.') && follows(p + 1, end, '.');
  case '-':
    return t->pandoc && follows(p, end, '-');
  case ':':
    return is_emoji(p, end) || is_escaped_address(t, p, end);
  case '@': /* a citation */
    return t->pandoc && !in_word && (p + 1 >= end || is_alnum(p[1]) || p[1] == '{' || p[1] == '_');
  default:
    return true;
  }
}

/* White space and opening marks that are due. */
static void put_due(mdtext *t)
{
  if (t->space && t->text.len > t->line)
    referat__buf_char(&t->text, ' ');
  t->space = false;
  for (unsigned i = 0; i < t->open_count; i++)
    referat__buf_str(&t->text, t->open[i]);
  t->open_count = 0;
}

static bool ends_marker(const char *p, const char *end)
{
  return p == end || classes[(unsigned char)*p] == SPACE;
}

/* The length of a list's number or letter at `p`, its closing character not
 * counted; 0 for none.  Pandoc and our own reader take letters and Roman
 * numbers, too. */
static size_t list_number(const char *p, const char *end)
{
  const char *q = p;
  while (q < end && is_digit(*q) && q - p < 10)
    q++;
  if (q == p) {
    while (q < end && *q && strchr("ivxlcdmIVXLCDM", *q) && q - p < 8)
      q++;
    if (q == p && q < end && is_alnum(*q) && !(*q & 0x80))
      q++;
  }
  return q < end && (*q == '.' || *q == ')') && ends_marker(q + 1, end) ? (size_t)(q - p) : 0;
}

#define LONGEST_LABEL 40 /* of an example */

/* What begins a block at the start of a line loses its meaning; returns where
 * the rest begins. */
static const char *put_start(mdtext *t, const char *p, const char *end)
{
  size_t n = list_number(p, end);
  if (n) {
    referat__buf_append(&t->text, p, n);
    p += n;
  } else if (*p == '(') { /* of a list: "(1)", "(a)"; "(@)" and "(@name)" count examples */
    bool is_example = p + 1 < end && p[1] == '@';
    const char *q = p + 1 + is_example;
    while (q < end && (is_alnum(*q) || (is_example && (*q == '_' || *q == '-'))) &&
           q - p < (is_example ? LONGEST_LABEL : 10))
      q++;
    if (q == end || *q != ')')
      return p;
  } else if (!strchr("#>+-:=%@", *p) || (*p == '@' && !t->pandoc) ||
             ((*p == '+' || *p == '-') && p + 1 < end && is_alnum(p[1])) ||
             (*p == ':' && p + 1 < end && p[1] != ':' && !ends_marker(p + 1, end))) {
    return p;
  }
  referat__buf_char(&t->text, '\\');
  referat__buf_char(&t->text, *p);
  return p + 1;
}

/* What may be more than a letter: all but PLAIN, and neighbours of that which cost a question less.
 * A lone space between words is a letter among them, as are lone hyphens and dots. */
static unsigned may_end_run(const char *p)
{
  bytes16 b = bytes16_load(p), next = bytes16_load(p + 1);
  return bytes16_below(b, ' ') |
         (bytes16_equal(b, ' ') & (bytes16_below(next, ' ') | bytes16_equal(next, ' '))) |
         (bytes16_equal(b, '-') & bytes16_equal(next, '-')) |
         (bytes16_equal(b, '.') & bytes16_equal(next, '.')) | bytes16_equal(b, '*') |
         bytes16_between(b, '"', '\'') | bytes16_between(b, ':', '@') |
         bytes16_between(b, '[', '`') | bytes16_between(b, '{', '~');
}

static const char *run_end(slice text, const char *from)
{
  size_t n = (size_t)(from - text.ptr);
  while ((n = bytes16_find(text, n, may_end_run)) < text.len &&
         classes[(unsigned char)text.ptr[n]] == PLAIN)
    n++;
  return text.ptr + n;
}

void referat__mdtext_put(mdtext *t, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    if (classes[(unsigned char)*p] == SPACE) {
      t->space = true;
      p++;
      continue;
    }
    bool at_start = t->text.len == t->line && t->open_count == 0;
    put_due(t);
    if (at_start) {
      p = put_start(t, p, end);
      if (p == end)
        break;
    }
    const char *run = p;
    p = run_end(text, p);
    referat__buf_append(&t->text, run, (size_t)(p - run));
    if (p == end || classes[(unsigned char)*p] == SPACE)
      continue;
    unsigned class = classes[(unsigned char)*p];
    if (class == ALWAYS || (class == PANDOC && t->pandoc) ||
        (class == DEPENDS && is_markup(t, p, end)))
      referat__buf_char(&t->text, '\\');
    referat__buf_char(&t->text, *p++);
  }
}

void referat__mdtext_break(mdtext *t)
{
  t->space = true;
  if (t->one_line || t->text.len == t->line)
    return;
  BUF_LITERAL(&t->text, "  \n");
  t->line = t->text.len;
  t->space = false;
}

void referat__mdtext_open(mdtext *t, const char *mark)
{
  if (t->open_count < MD_MARKS)
    t->open[t->open_count++] = mark;
}

bool referat__mdtext_close(mdtext *t, slice mark)
{
  if (t->open_count) { /* nothing was written since it was opened */
    t->open_count--;
    return false;
  }
  if (t->text.len == t->line && t->line) { /* not at the start of a line */
    t->text.len -= 3;
    referat__buf_slice(&t->text, mark);
    BUF_LITERAL(&t->text, "  \n");
    t->line = t->text.len;
    return true;
  }
  referat__buf_slice(&t->text, mark);
  return true;
}

void referat__mdtext_close_link(mdtext *t, slice target)
{
  if (!referat__mdtext_close(t, SLICE("](")))
    return;
  char escaped[3];
  for (size_t i = 0; i < target.len; i++) {
    unsigned char c = (unsigned char)target.ptr[i];
    if (c <= ' ' || c == 0x7F || strchr("()<>\\\"*_|`[]{}^", c)) {
      percent_encode((char)c, escaped);
      referat__buf_append(&t->text, escaped, sizeof escaped);
    } else {
      referat__buf_char(&t->text, target.ptr[i]);
    }
  }
  referat__buf_char(&t->text, ')');
}

void referat__mdtext_raw(mdtext *t, slice markup)
{
  put_due(t);
  referat__buf_slice(&t->text, markup);
}

void referat__mdtext_autolink(mdtext *t, slice address)
{
  put_due(t);
  referat__buf_char(&t->text, '<');
  referat__buf_slice(&t->text, address);
  referat__buf_char(&t->text, '>');
}
