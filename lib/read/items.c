#include "read/items.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/cases.h"
#include "read/sections.h"
#include "read/textnodes.h"
#include "read/titles.h"
#include "read/undecided.h"

/* ---- case numbers ---- */

static void set_case(body *b, referat_node *node, const casenumber *n)
{
  if (!n->form)
    return;
  referat__node_set(b->p->a, node, REFERAT_ATTR_NUMBER, n->number);
  if (n->form == CASE_KLE) {
    referat__node_set(b->p->a, node, REFERAT_ATTR_KLE, n->kle);
    referat__node_set(b->p->a, node, REFERAT_ATTR_FACET, n->facet);
  }
  if (n->serial.len)
    referat__node_set(b->p->a, node, REFERAT_ATTR_SERIAL, n->serial);
  if (n->year.len)
    referat__node_set(b->p->a, node, REFERAT_ATTR_YEAR, n->year);
}

/* Where the next case number of the line begins behind `from`, or the end; what
 * a label of another kind announces is none. */
static const char *next_case(const body *b, const char *from, slice line)
{
  for (const char *q = from; q < slice_end(line); q++) {
    if (!strchr(" \t,;", q[-1]))
      continue;
    slice rest = slice_between(q, slice_end(line));
    casenumber other;
    size_t used;
    if (referat__lex_start(b->p->lex, LEX_DOCUMENT_LABELS, rest, &used)) {
      q += used;
      while (q < slice_end(line) && (is_blank(*q) || *q == ':'))
        q++;
      while (q < slice_end(line) && !is_blank(*q) && *q != ',')
        q++;
    } else if (referat__case_find(b->p->lex, rest, &other)) {
      return q;
    }
  }
  return slice_end(line);
}

/* The case numbers of a line, each with the text up to the next one. */
static void build_case_line(body *b, uint32_t i)
{
  slice text = line_text(b->p, i);
  uint32_t line = b->p->lines[i].number;
  while (text.len) {
    casenumber n;
    referat_node *node = referat__node_add(b->p->a, b->item, REFERAT_CASE, line);
    if (!referat__case_line(b->p->lex, text, &n))
      referat__case_find(b->p->lex, text, &n);
    const char *end = n.form ? next_case(b, slice_end(n.number), text) : slice_end(text);
    referat__text_emit(b->p, node, referat__trim_right(slice_between(text.ptr, end)), line);
    set_case(b, node, &n);
    text = slice_between(end, slice_end(text));
  }
}

void referat__cases_build(body *b)
{
  const block *at = body_current(b);
  uint32_t next = body_next_real(b, b->at + 1);
  const block *below = body_block(b, next);
  if (!referat__case_label(b->p->lex, body_first_line(b, at)) || !below ||
      below->kind != BLOCK_CASE) {
    build_case_line(b, at->first);
    b->at++;
    return;
  }
  /* The label stands in one line, the number in the next. */
  uint32_t line = body_line_number(b, at);
  referat_node *node = referat__node_add(b->p->a, b->item, REFERAT_CASE, line);
  b->runs.count = 0;
  referat__runs_add(b->p, &b->runs, RUN_TEXT, body_first_line(b, at), line);
  referat__runs_add(b->p, &b->runs, RUN_LB, slice_of(NULL, 0), line);
  for (b->at++; b->at < next; b->at++)
    referat__runs_add(b->p, &b->runs, RUN_FURNITURE, body_first_line(b, body_current(b)),
                      body_line_number(b, body_current(b)));
  referat__runs_add(b->p, &b->runs, RUN_TEXT, body_first_line(b, below),
                    body_line_number(b, below));
  referat__runs_emit(b->p, node, &b->runs, NULL, 0);
  casenumber n = referat__casenumber_read_labelled(body_first_line(b, below));
  set_case(b, node, &n);
  b->at = next + 1;
}

/* ---- headings ---- */

/* The lines of a title, from `from` in the first of them on. */
static void collect_title(body *b, uint32_t first, uint32_t last, const char *from)
{
  parse *p = b->p;
  bool gap = false;
  b->runs.count = 0;
  for (uint32_t i = first; i < last; i++) {
    if (line_is(p, i, LINE_BLANK)) {
      gap = true;
      continue;
    }
    uint32_t number = p->lines[i].number;
    if (line_is(p, i, LINE_FURNITURE)) {
      referat__runs_add(p, &b->runs, RUN_FURNITURE, line_text(p, i), number);
      continue;
    }
    uint32_t end = i + 1;
    while (end < last && !line_is(p, end, LINE_BLANK | LINE_FURNITURE))
      end++;
    block part = {.first = i, .last = end};
    if (i == first && from)
      part.marker = (uint32_t)(from - line_text(p, i).ptr);
    if (gap && b->runs.count)
      referat__runs_add_break(p, &b->runs, &part);
    referat__runs_add_block(p, &b->runs, &part);
    gap = false;
    i = end - 1;
  }
  /* Where the lines of a title end says nothing. */
  for (uint32_t i = 0; i < b->runs.count; i++)
    if (b->runs.at[i].kind == RUN_LB)
      b->runs.at[i] = (run){SLICE(" "), b->runs.at[i].line, RUN_SPACE};
}

/* How often each number was seen, by its hash. */
typedef struct number_count {
  slice number;
  uint32_t count;
} number_count;

/* "item-" and the number, of two numbers with a point between them: no id has a stroke. */
static char *numbered_id(arena *a, slice number)
{
  slice prefix = SLICE("item-");
  char *id = referat__arena_bytes(a, prefix.len + number.len + 1);
  if (!id)
    return NULL;
  memcpy(id, prefix.ptr, prefix.len);
  memcpy(id + prefix.len, number.ptr, number.len);
  id[prefix.len + number.len] = '\0';
  char *stroke = strchr(id, '/');
  if (stroke)
    *stroke = '.';
  return id;
}

/* The id of an item: its number, and where a number comes again the count. */
static const char *make_id(body *b, slice number)
{
  parse *p = b->p;
  if (!number.len)
    return referat__arena_printf(p->a, "item-u%u", ++b->unnumbered);
  if (!b->numbers) {
    size_t size = 16;
    while (size < 2 * (size_t)p->outline.count)
      size *= 2;
    b->numbers = referat__arena_alloc(p->a, size * sizeof *b->numbers);
    b->numbers_mask = size - 1;
    if (!b->numbers)
      return NULL;
  }
  size_t at = 0;
  for (size_t i = 0; i < number.len; i++)
    at = 31 * at + (unsigned char)number.ptr[i];
  at &= b->numbers_mask;
  while (b->numbers[at].count && !slice_eq(b->numbers[at].number, number))
    at = (at + 1) & b->numbers_mask;
  number_count *n = &b->numbers[at];
  n->number = number;
  n->count++;
  const char *id = numbered_id(p->a, number);
  return n->count == 1 || !id ? id : referat__arena_printf(p->a, "%s-%u", id, n->count);
}

/* A case number that shares the line with the heading: behind the number of the
 * item ("Nr. 20   BR 366/07. Title") or in brackets behind the title. */
typedef struct inline_case {
  slice front, back;
  casenumber number;
} inline_case;

static inline_case take_case(slice *title)
{
  inline_case c = {.front = {NULL, 0}};
  casenumber n = referat__casenumber_read(*title);
  slice rest = n.form ? slice_skip(*title, n.number.len) : *title;
  if (n.form && rest.len > 1 && (rest.ptr[0] == '.' || rest.ptr[0] == ':')) {
    c.front = slice_of(title->ptr, n.number.len + 1);
    c.number = n;
    *title = referat__trim_left(slice_skip(rest, 1));
    return c;
  }
  slice back = referat__case_in_brackets(*title, &n);
  if (back.len) {
    c.back = back;
    c.number = n;
    *title = referat__trim_right(slice_between(title->ptr, back.ptr));
  }
  return c;
}

/* Where the heading begins, behind the case numbers above it. */
static uint32_t heading_first(const parse *p, const item_mark *m)
{
  uint32_t i = m->first;
  while (i < m->line &&
         (p->lines[i].role == ROLE_ABOVE || line_is(p, i, LINE_BLANK | LINE_FURNITURE)))
    i++;
  return i;
}

static void build_heading(body *b, const item_mark *m)
{
  parse *p = b->p;
  uint32_t line = p->lines[m->line < p->count ? m->line : p->count - 1].number;
  referat_node *heading = referat__node_add(p->a, b->item, REFERAT_HEADING, line);
  inline_case inner = {.front = {NULL, 0}};
  slice clean;
  if (m->title_above) {
    uint32_t from = heading_first(p, m);
    collect_title(b, from, m->line, NULL);
    referat_node *title = referat__node_add(p->a, heading, REFERAT_TITLE, p->lines[from].number);
    referat__runs_emit(p, title, &b->runs, NULL, 0);
    clean = referat__node_string(p->a, title);
    if (m->end > m->line) /* "Sag nr. 14" below its title */
      referat__text_emit(p, referat__node_add(p->a, heading, REFERAT_LABEL, line),
                         line_text(p, m->line), line);
  } else {
    if (m->label.len)
      referat__text_emit(p, referat__node_add(p->a, heading, REFERAT_LABEL, line), m->label, line);
    bool inside = m->title.len && m->end == m->line + 1;
    if (inside) {
      slice title = m->title;
      inner = take_case(&title);
      if (inner.front.len) {
        referat_node *node = referat__node_add(p->a, heading, REFERAT_CASE, line);
        referat__text_emit(p, node, inner.front, line);
        set_case(b, node, &inner.number);
      }
      b->runs.count = 0;
      referat__runs_add_unfolded(p, &b->runs, title, line);
    } else if (m->end > m->line) {
      bool here = m->title.len > 0;
      collect_title(b, here ? m->line : m->line + 1, m->end, here ? m->title.ptr : NULL);
    } else {
      b->runs.count = 0;
    }
    referat_node *title = referat__node_add(p->a, heading, REFERAT_TITLE, line);
    referat__runs_emit(p, title, &b->runs, NULL, 0);
    clean = referat__node_string(p->a, title);
  }
  /* "1 Åbent", and the title below */
  const lex_word *bare = m->told.len ? referat__lex_whole(p->lex, LEX_CLOSED, clean) : NULL;
  if (!clean.len || bare)
    clean = m->told;
  const char *column = referat__title_column(p->lex, m->title, &clean);
  const char *access = referat__title_clean(p->lex, &clean);
  access = access   ? access
           : column ? column
           : bare   ? bare->value
                    : referat__label_access(p->lex, m->label);
  referat__node_set(p->a, b->item, REFERAT_ATTR_TITLE, clean);
  if (!access || (m->access && m->access[0] == 'c'))
    access = m->access ? m->access : access;
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ACCESS, access ? access : "open");
  if (inner.back.len) {
    referat_node *node = referat__node_add(p->a, b->item, REFERAT_CASE, line);
    referat__text_emit(p, node, inner.back, line);
    set_case(b, node, &inner.number);
  }
}

void referat__item_build(body *b)
{
  parse *p = b->p;
  referat__section_close(b);
  const item_mark *m = &p->outline.items[body_current(b)->mark];
  b->at++;
  b->item = referat__node_add(p->a, b->parent, REFERAT_ITEM, p->lines[m->first].number);
  uint32_t first = heading_first(p, m);
  for (uint32_t i = m->first; i < first; i++) {
    if (p->lines[i].role == ROLE_ABOVE)
      build_case_line(b, i);
    else if (line_is(p, i, LINE_FURNITURE))
      referat__node_add_text(
          p->a, referat__node_add(p->a, b->item, REFERAT_FURNITURE, p->lines[i].number),
          line_text(p, i), p->lines[i].number);
  }
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ID, make_id(b, m->number));
  referat__node_set(p->a, b->item, REFERAT_ATTR_NUMBER, m->number);
  b->undecided = referat__lacks_decision(p, m);
  build_heading(b, m);
}

void referat__group_build(body *b)
{
  parse *p = b->p;
  const char *access;
  uint32_t line = body_line_number(b, body_current(b));
  referat__section_close(b);
  b->item = NULL;
  b->parent = p->minutes;
  if (!referat__is_group(p, body_current(b)->first, &access)) { /* behind the last item */
    referat__section_open_free(b, 0);
    return;
  }
  b->parent = referat__node_add(p->a, p->minutes, REFERAT_GROUP, line);
  referat__node_set_static(p->a, b->parent, REFERAT_ATTR_ACCESS, access);
  b->runs.count = 0;
  b->notes.count = 0;
  referat__runs_add_block(p, &b->runs, body_current(b));
  referat__body_emit(b, b->parent, REFERAT_HEADING);
  b->at++;
}
