#include "office/text.h"

#include "base/utf8.h"
#include "package/own.h"

#define DEEPEST_LIST 8
#define LIST_INDENT 4

/* The names of styles, in lower case.  Those of ours are also in the table of
 * the office writers. */
static const struct {
  const char *name;
  office_kind kind;
} styles[] = {
    {"title", {OFFICE_HEADING, 1, false}},
    {"toc heading", {OFFICE_HEADING, 2, false}},
    {"contents heading", {OFFICE_HEADING, 2, false}},
    {"toc 1", {OFFICE_CONTENTS, 0, false}},
    {"contents 1", {OFFICE_CONTENTS, 0, false}},
    {"header", {OFFICE_SKIPPED, 0, false}},
    {"footer", {OFFICE_SKIPPED, 0, false}},
    {"referat mødeoplysning", {OFFICE_FIELD, 0, true}},
    {"referat indholdsnote", {OFFICE_SKIPPED, 0, true}},
    {"referat lukket punkt", {OFFICE_SKIPPED, 0, true}},
    {"referat sidetekst", {OFFICE_FURNITURE, 0, true}},
    {"referat bilag", {OFFICE_PLAIN, 0, true}},
    {"referat stemmer", {OFFICE_VOTES, 0, true}},
    {"referat stemmehoved", {OFFICE_VOTES, 0, true}},
};

office_kind referat__office_heading(unsigned level)
{
  /* The title is the heading of level 1 in Markdown, items come next. */
  return (office_kind){OFFICE_HEADING, (uint8_t)(level < 5 ? level + 1 : 6), false};
}

office_kind referat__office_kind(slice name)
{
  for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
    if (referat__fold_eq(name, slice_str(styles[i].name)))
      return styles[i].kind;
  size_t n = referat__fold_prefix(name, SLICE("heading "));
  if (n && n + 1 == name.len && is_digit(name.ptr[n]))
    return referat__office_heading((unsigned)(name.ptr[n] - '0'));
  return (office_kind){OFFICE_TEXT, 0, referat__fold_prefix(name, SLICE("referat ")) > 0};
}

void referat__office_text_init(office_text *t, const referat_allocator *allocator)
{
  *t = (office_text){.tables = 0};
  referat__buf_init(&t->out, allocator);
  referat__mdtext_init(&t->text, allocator, true);
}

void referat__office_text_free(office_text *t)
{
  referat__buf_free(&t->out);
  referat__mdtext_free(&t->text);
}

bool referat__office_text_failed(const office_text *t)
{
  return t->out.failed || t->text.text.failed;
}

void referat__office_open(office_text *t, office_kind kind)
{
  t->ours |= kind.ours;
  if (t->tables) { /* paragraphs of a cell go on after one another */
    t->text.space = true;
    t->open = true;
    if (kind.role == OFFICE_VOTES)
      t->votes++;
    else
      t->others++;
    t->kind = (office_kind){OFFICE_TEXT, 0, false};
    return;
  }
  if (kind.role == OFFICE_VOTES) /* somebody made text of it */
    kind.role = OFFICE_TEXT;
  t->made &= kind.role == OFFICE_CONTENTS;
  if (t->made)
    kind.role = OFFICE_SKIPPED;
  t->open = true;
  t->tab_seen = false;
  t->kind = kind;
  referat__mdtext_clear(&t->text, kind.role == OFFICE_HEADING || kind.role == OFFICE_CONTENTS);
  if (kind.role == OFFICE_FIELD)
    referat__mdtext_open(&t->text, "**");
}

void referat__office_put(office_text *t, slice text)
{
  if (t->open)
    referat__mdtext_put(&t->text, text);
}

void referat__office_link(office_text *t)
{
  if (t->open && t->kind.role != OFFICE_CONTENTS)
    referat__mdtext_open(&t->text, "[");
}

void referat__office_link_end(office_text *t, slice target)
{
  if (t->open && t->kind.role != OFFICE_CONTENTS)
    referat__mdtext_close_link(&t->text, target);
}

void referat__office_mark(office_text *t, const char *name)
{
  if (!t->open || !name || strcmp(name, MADE_CONTENTS) != 0)
    return;
  t->kind.role = OFFICE_SKIPPED;
  t->made = true;
}

void referat__office_tab(office_text *t)
{
  if (!t->open)
    return;
  if (t->kind.role == OFFICE_FIELD && !t->tab_seen)
    referat__mdtext_close(&t->text, SLICE("**"));
  t->text.space = true;
  if (t->kind.role == OFFICE_CONTENTS && t->text.text.len) {
    referat__buf_char(&t->text.text, '\t');
    t->text.space = false;
  }
  t->tab_seen = true;
}

void referat__office_break(office_text *t)
{
  if (t->open)
    referat__mdtext_break(&t->text);
}

static void put_lines(office_text *t, unsigned indent)
{
  slice rest = slice_of(t->text.text.data, t->text.text.len);
  while (slice_ends(rest, SLICE("  \n")))
    rest.len -= 3;
  while (rest.len) {
    const char *stop = memchr(rest.ptr, '\n', rest.len);
    size_t n = stop ? (size_t)(stop + 1 - rest.ptr) : rest.len;
    referat__buf_append(&t->out, rest.ptr, n);
    rest = slice_skip(rest, n);
    for (unsigned i = 0; stop && i < indent; i++)
      referat__buf_char(&t->out, ' ');
  }
}

void referat__office_close(office_text *t, const char *marker, unsigned depth)
{
  if (!t->open || t->tables)
    return;
  t->open = false;
  if (t->kind.role == OFFICE_FIELD && !t->tab_seen)
    referat__mdtext_close(&t->text, SLICE("**"));
  /* Before all else furniture tells whose minutes these are; between the lines
   * it would only part what belongs together. */
  bool skipped = t->kind.role == OFFICE_SKIPPED || (t->kind.role == OFFICE_FURNITURE && t->begun);
  if (skipped || !t->text.text.len)
    return;
  t->begun |= t->kind.role != OFFICE_FURNITURE;
  bool contents = t->kind.role == OFFICE_CONTENTS;
  if (t->out.len && !(contents && t->in_contents))
    referat__buf_char(&t->out, '\n');
  t->in_contents = contents;
  unsigned indent = 0;
  if (t->kind.role == OFFICE_HEADING) {
    for (unsigned i = 0; i < t->kind.level; i++)
      referat__buf_char(&t->out, '#');
    referat__buf_char(&t->out, ' ');
  } else if (marker && t->kind.role == OFFICE_TEXT) {
    indent = LIST_INDENT * (depth < DEEPEST_LIST ? depth : DEEPEST_LIST);
    for (unsigned i = 0; i < indent; i++)
      referat__buf_char(&t->out, ' ');
    if (*marker) {
      referat__buf_str(&t->out, marker);
      referat__buf_char(&t->out, ' ');
    } else {
      BUF_LITERAL(&t->out, "    ");
    }
    indent += LIST_INDENT;
  }
  put_lines(t, indent);
  referat__buf_str(&t->out, contents ? "  \n" : "\n");
}

void referat__office_table(office_text *t, bool begin)
{
  if (begin && t->tables++ == 0) {
    if (t->out.len)
      referat__buf_char(&t->out, '\n');
    t->rows = 0;
    t->in_contents = false;
  } else if (!begin && t->tables) {
    t->tables--;
  }
  t->open = false;
}

void referat__office_row(office_text *t, bool begin)
{
  if (t->tables != 1)
    return;
  if (begin) {
    t->cells = t->votes = t->others = 0;
    t->row_start = t->out.len;
    return;
  }
  /* A row of a table of votes is left out, also one that somebody has worked on; but
   * other rows may have come to stand in it, or a name of it in another table. */
  if (t->votes > t->others) {
    t->out.len = t->row_start;
    return;
  }
  if (!t->cells)
    return;
  BUF_LITERAL(&t->out, "|\n");
  if (t->rows++ == 0) {
    for (unsigned i = 0; i < t->cells; i++)
      BUF_LITERAL(&t->out, "| --- ");
    BUF_LITERAL(&t->out, "|\n");
  }
}

void referat__office_cell(office_text *t, bool begin, unsigned empty_after)
{
  if (t->tables != 1)
    return;
  if (begin) {
    referat__mdtext_clear(&t->text, true);
    return;
  }
  BUF_LITERAL(&t->out, "| ");
  referat__buf_append(&t->out, t->text.text.data, t->text.text.len);
  referat__buf_char(&t->out, ' ');
  t->cells++;
  for (; empty_after && t->cells < REFERAT_MAX_COLUMNS; empty_after--, t->cells++)
    BUF_LITERAL(&t->out, "|  ");
  t->open = false;
}
