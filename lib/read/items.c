#include "read/items.h"

#include "base/utf8.h"
#include "model/casenumber.h"
#include "model/string.h"
#include "read/classify.h"
#include "read/sections.h"

/* Take the marks of a closed or an open item off the title's ends. */
static const char *clean_title(const lexicon *lex, slice *title)
{
  const char *access = NULL;
  for (;;) {
    slice t = referat__trim(*title);
    if (slice_starts(t, SLICE("(")))
      t = slice_skip(t, 1);
    size_t used;
    const lex_word *row = referat__lex_start(lex, LEX_CLOSED, t, &used);
    slice rest = row ? referat__trim_left(slice_skip(t, used)) : t;
    if (row && rest.len && strchr(":-)", rest.ptr[0])) {
      *title = referat__trim(slice_skip(rest, 1));
      access = access && access[0] == 'c' ? access : row->value;
      continue;
    }
    t = referat__trim(*title);
    if (slice_ends(t, SLICE(")")))
      t.len--;
    row = referat__lex_end(lex, LEX_CLOSED, t);
    rest = row ? referat__trim_right(slice_of(t.ptr, t.len - row->pattern.len)) : t;
    bool dash = slice_ends(rest, SLICE("–"));
    if (row && rest.len && (dash || strchr("-(", slice_end(rest)[-1]))) {
      *title = referat__trim(slice_of(rest.ptr, rest.len - (dash ? 3 : 1)));
      access = access && access[0] == 'c' ? access : row->value;
      continue;
    }
    return access;
  }
}

void referat__cases_build(body *b)
{
  const block *at = body_current(b);
  slice text = body_first_line(b, at);
  uint32_t line = body_line_number(b, at);
  b->at++;
  while (text.len) {
    casenumber n;
    referat_node *node = referat__node_add(b->p->a, b->item, REFERAT_CASE, line);
    referat__case_find(b->p->lex, text, &n);
    /* The text up to the next number belongs to this one. */
    slice rest =
        n.form ? slice_between(slice_end(n.number), slice_end(text)) : slice_of(slice_end(text), 0);
    const char *end = slice_end(text);
    for (const char *q = rest.ptr; q < slice_end(rest); q++) {
      casenumber other;
      if ((q[-1] == ' ' || q[-1] == ',' || q[-1] == ';') &&
          referat__case_find(b->p->lex, slice_between(q, slice_end(rest)), &other)) {
        end = q;
        break;
      }
    }
    referat__text_emit(b->p, node, referat__trim_right(slice_between(text.ptr, end)), line);
    if (n.form) {
      referat__node_set(b->p->a, node, REFERAT_ATTR_NUMBER, n.number);
      if (n.form == CASE_KLE) {
        referat__node_set(b->p->a, node, REFERAT_ATTR_KLE, n.kle);
        referat__node_set(b->p->a, node, REFERAT_ATTR_FACET, n.facet);
      }
      referat__node_set(b->p->a, node, REFERAT_ATTR_SERIAL, n.serial);
      referat__node_set(b->p->a, node, REFERAT_ATTR_YEAR, n.year);
    }
    text = slice_between(end, slice_end(text));
  }
}

/* The title of an item may go on in the next lines, before the case number. */
static void collect_title(body *b, runs *title)
{
  const block *at = body_current(b);
  uint32_t next = body_next_real(b, b->at);
  const block *below = body_block(b, next);
  if (!at || !below)
    return;
  uint32_t after = body_next_real(b, next + 1);
  const block *behind = body_block(b, after);
  if (below->kind == BLOCK_LIST_ITEM && !below->after_gap && title->count && behind &&
      behind->kind == BLOCK_CASE) { /* "- Lukket" in a line of its own */
    b->blocks.at[next].kind = BLOCK_PARAGRAPH;
    b->blocks.at[next].marker = slice_of(NULL, 0);
  }
  if (below->kind != BLOCK_PARAGRAPH)
    return;
  bool before_case = behind && (behind->kind == BLOCK_CASE || behind->kind == BLOCK_SECTION);
  bool empty = title->count == 0;
  if (below->last - below->first > 3 || (below->after_gap && !before_case && !empty))
    return;
  if (below->after_gap && !empty && behind->kind != BLOCK_CASE)
    return;
  if (below->after_gap && next == b->at && !empty &&
      !referat__is_lower(referat__first_char(body_first_line(b, below))) &&
      !referat__lex_whole(b->p->lex, LEX_HANGING, referat__last_word(referat__runs_last(title))))
    return;
  if (below->after_gap && !empty)
    referat__runs_add_break(b->p, title, below);
  for (; b->at < next; b->at++)
    referat__runs_add(b->p, title, RUN_FURNITURE, body_first_line(b, body_current(b)),
                      body_line_number(b, body_current(b)));
  referat__runs_add_block(b->p, title, below);
  b->at = next + 1;
}

/* How often each number was seen, by its hash. */
typedef struct number_count {
  slice number;
  uint32_t count;
} number_count;

/* The id of an item: its number, and where a number comes again the count. */
static const char *make_id(body *b, slice number)
{
  parse *p = b->p;
  if (!b->numbers) {
    size_t items = 0, size = 16;
    for (uint32_t i = 0; i < b->blocks.count; i++)
      items += b->blocks.at[i].kind == BLOCK_ITEM;
    while (size < 2 * items)
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
  if (n->count == 1)
    return referat__arena_printf(p->a, "item-%.*s", (int)number.len, number.ptr);
  return referat__arena_printf(p->a, "item-%.*s-%u", (int)number.len, number.ptr, n->count);
}

void referat__item_build(body *b)
{
  parse *p = b->p;
  referat__section_close(b);
  const block *at = body_current(b);
  uint32_t line = body_line_number(b, at);
  item_heading parts = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
  referat__item_heading(p->lex, body_first_line(b, at), &parts);
  b->at++;
  b->item = referat__node_add(p->a, b->parent, REFERAT_ITEM, line);
  referat_node *heading = referat__node_add(p->a, b->item, REFERAT_HEADING, line);
  referat__text_emit(p, referat__node_add(p->a, heading, REFERAT_LABEL, line), parts.label, line);
  referat_node *title = referat__node_add(p->a, heading, REFERAT_TITLE, line);
  b->runs.count = 0;
  if (parts.title.len)
    referat__runs_add(p, &b->runs, RUN_TEXT, parts.title, line);
  collect_title(b, &b->runs);
  referat__runs_emit(p, title, &b->runs, NULL, 0);
  slice clean = referat__node_string(p->a, title);
  const char *access = clean_title(p->lex, &clean);
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ID, make_id(b, parts.number));
  referat__node_set(p->a, b->item, REFERAT_ATTR_NUMBER, parts.number);
  referat__node_set(p->a, b->item, REFERAT_ATTR_TITLE, clean);
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ACCESS, access ? access : "open");
}
