#include "office/text.h"

#include "base/utf8.h"
#include "office/numbers.h"
#include "package/own.h"

#include <stdio.h>

#define DEEPEST_LIST 8
#define LIST_INDENT 4
#define MOST_NOTES 10000

/* The names of styles, in lower case.  Those of ours are also in the table of
 * the office writers. */
static const struct {
  const char *name;
  office_kind kind;
} styles[] = {
    {"title", {OFFICE_HEADING, 1, false}},
    {"referat kildetitel", {OFFICE_HEADING, 1, true}},
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
    {"referat stemmer", {OFFICE_ADDED, 0, true}},
    {"referat stemmehoved", {OFFICE_ADDED, 0, true}},
    {"referat tillægsoverskrift", {OFFICE_SKIPPED, 0, true}},
    {"referat underskriftsside", {OFFICE_SKIPPED, 0, true}},
    {"referat tillæg", {OFFICE_SKIPPED, 0, true}},
    {"referat tillægstekst", {OFFICE_ADDED, 0, true}},
    {"referat tillægshoved", {OFFICE_ADDED, 0, true}},
    {"referat underskrift", {OFFICE_ADDED, 0, true}},
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

void referat__office_text_init(office_text *t, arena *a, const referat_allocator *allocator)
{
  *t = (office_text){.tables = 0};
  referat__marked_init(&t->out, a, allocator);
}

void referat__office_text_free(office_text *t)
{
  referat__marked_free(&t->out);
}

bool referat__office_text_failed(const office_text *t)
{
  return referat__marked_failed(&t->out);
}

bool referat__office_has_text(const office_text *t)
{
  return t->out.text.len > t->start;
}

void referat__office_open(office_text *t, office_kind kind)
{
  t->ours |= kind.ours;
  if (t->tables) { /* paragraphs of a cell go on after one another */
    referat__marked_break(&t->out);
    t->open = true;
    if (kind.role == OFFICE_ADDED)
      t->votes++;
    else
      t->others++;
    t->kind = (office_kind){OFFICE_TEXT, 0, false};
    return;
  }
  if (kind.role == OFFICE_ADDED) /* somebody made text of it */
    kind.role = OFFICE_TEXT;
  t->made &= kind.role == OFFICE_CONTENTS;
  if (t->made)
    kind.role = OFFICE_SKIPPED;
  t->open = true;
  t->tab_seen = t->hushed = false;
  t->kind = kind;
  bool contents = kind.role == OFFICE_CONTENTS;
  if (!contents || !t->in_contents)
    referat__marked_gap(&t->out);
  unsigned flags = kind.role == OFFICE_HEADING     ? MARKED_HEADING
                   : contents                      ? MARKED_BREAK
                   : kind.role == OFFICE_FIELD     ? MARKED_LITERAL | MARKED_FIELD
                   : kind.role == OFFICE_FURNITURE ? 0
                                                   : MARKED_LITERAL;
  referat__marked_line(&t->out, flags, kind.level);
  t->start = t->out.line;
  if (kind.role == OFFICE_FIELD)
    referat__marked_open(&t->out, MARK_STRONG, slice_of(NULL, 0));
}

void referat__office_put(office_text *t, slice text)
{
  if (t->open && !t->hushed)
    referat__marked_put(&t->out, text);
}

void referat__office_mark(office_text *t, mark_kind kind, slice target)
{
  if (t->open)
    referat__marked_open(&t->out, kind, target);
}

void referat__office_mark_end(office_text *t)
{
  if (t->open)
    referat__marked_close(&t->out);
}

/* Whether what stands inside of the bookmark, and nothing else, is not of the minutes. */
static bool is_made_line(const char *name)
{
  return strcmp(name, MADE_TITLE) == 0 || strcmp(name, MADE_SUBTITLE) == 0;
}

void referat__office_bookmark(office_text *t, const char *name)
{
  if (!t->open || !name)
    return;
  if (strcmp(name, MADE_CONTENTS) == 0) {
    t->kind.role = OFFICE_SKIPPED;
    t->made = true;
  }
  if (is_made_line(name))
    t->hushed = true;
}

void referat__office_bookmark_end(office_text *t, const char *name)
{
  if (name && is_made_line(name))
    t->hushed = false;
}

void referat__office_tab(office_text *t)
{
  if (!t->open)
    return;
  if (t->kind.role == OFFICE_FIELD && !t->tab_seen)
    referat__marked_close(&t->out);
  if (t->kind.role == OFFICE_CONTENTS && referat__office_has_text(t))
    referat__marked_tab(&t->out);
  else
    referat__marked_space(&t->out);
  t->tab_seen = true;
}

/* The value of a field whose label is long stands below it. */
void referat__office_break(office_text *t)
{
  if (t->open && t->kind.role == OFFICE_FIELD && !t->tab_seen)
    referat__office_tab(t);
  else if (t->open && t->kind.role == OFFICE_CONTENTS)
    referat__marked_space(&t->out);
  else if (t->open)
    referat__marked_break(&t->out);
}

/* What stands before the text of an item of a list. */
static void put_marker(office_text *t, const char *marker, unsigned depth)
{
  char front[DEEPEST_LIST * LIST_INDENT + LONGEST_MARKER + 2];
  size_t n = LIST_INDENT * (depth < DEEPEST_LIST ? depth : DEEPEST_LIST);
  memset(front, ' ', n);
  size_t length = strlen(marker);
  if (length && length <= LONGEST_MARKER) {
    memcpy(front + n, marker, length);
    n += length;
    front[n++] = ' ';
  } else {
    memset(front + n, ' ', LIST_INDENT);
    n += LIST_INDENT;
  }
  referat__marked_insert(&t->out, t->start, slice_of(front, n));
  if (*marker)
    referat__marked_listed(&t->out, t->start);
}

/* Footnotes that are due, as paragraphs of their own. */
static void put_notes(office_text *t)
{
  while (t->notes_put < t->note_count) {
    char mark[16];
    slice text = t->notes[t->notes_put++];
    snprintf(mark, sizeof mark, "[%u] ", (unsigned)t->notes_put);
    referat__marked_gap(&t->out);
    referat__marked_line(&t->out, MARKED_LITERAL, 0);
    referat__marked_put(&t->out, slice_str(mark));
    referat__marked_put(&t->out, text);
  }
}

void referat__office_close(office_text *t, const char *marker, unsigned depth)
{
  if (!t->open || t->tables)
    return;
  t->open = false;
  referat__marked_close_all(&t->out);
  /* Before all else furniture tells whose minutes these are; between the lines
   * it would only part what belongs together. */
  bool skipped = t->kind.role == OFFICE_SKIPPED || (t->kind.role == OFFICE_FURNITURE && t->begun);
  if (skipped || !referat__office_has_text(t)) {
    referat__marked_drop(&t->out, t->start);
    return;
  }
  t->begun |= t->kind.role != OFFICE_FURNITURE;
  t->in_contents = t->kind.role == OFFICE_CONTENTS;
  if (marker && t->kind.role == OFFICE_TEXT)
    put_marker(t, marker, depth);
  put_notes(t);
}

void referat__office_note(office_text *t, slice text)
{
  slice *notes =
      t->open && t->note_count < MOST_NOTES
          ? referat__arena_widen(t->out.a, t->notes, t->note_count, &t->note_room, sizeof *notes)
          : NULL;
  if (!notes)
    return;
  t->notes = notes;
  notes[t->note_count++] = text;
  char mark[16];
  snprintf(mark, sizeof mark, "[%u]", (unsigned)t->note_count);
  referat__marked_put(&t->out, slice_str(mark));
}

void referat__office_left_out(office_text *t, const char *code)
{
  if (t->kind.role != OFFICE_SKIPPED)
    referat__marked_left_out(&t->out, code);
}

void referat__office_table(office_text *t, bool begin, bool layout)
{
  if (begin && layout && !t->tables) {
    t->layouts++;
  } else if (!begin && !t->tables) {
    t->layouts -= t->layouts > 0;
  } else if (begin && t->tables++ == 0) {
    referat__marked_gap(&t->out);
    t->rows = 0;
    t->in_contents = false;
  } else if (!begin && --t->tables == 0) {
    put_notes(t);
  }
  t->open = false;
}

void referat__office_row(office_text *t, bool begin)
{
  if (t->tables != 1)
    return;
  if (begin) {
    t->cells = t->votes = t->others = 0;
    t->gone = false;
    referat__marked_line(&t->out, MARKED_ROW, 0);
    t->start = t->out.line;
    return;
  }
  /* A row of a table of ours is left out, also one that somebody has worked on; but
   * other rows may have come to stand in it, or a name of it in another table. */
  if (t->votes > t->others || !t->cells || t->gone)
    referat__marked_drop(&t->out, t->start);
  else
    t->rows++;
}

void referat__office_heads(office_text *t)
{
  if (t->tables == 1)
    referat__marked_say(&t->out, MARKED_HEADS);
}

void referat__office_gone(office_text *t)
{
  t->gone |= t->tables == 1;
}

void referat__office_cell(office_text *t, bool begin, unsigned empty_after)
{
  if (t->tables != 1)
    return;
  if (begin) {
    if (t->cells)
      referat__marked_tab(&t->out);
    return;
  }
  referat__marked_close_all(&t->out);
  t->cells++;
  for (; empty_after && t->cells < REFERAT_MAX_COLUMNS; empty_after--, t->cells++)
    referat__marked_tab(&t->out);
  t->open = false;
}
