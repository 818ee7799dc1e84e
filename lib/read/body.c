#include "read/body.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/casenumber.h"
#include "model/string.h"
#include "read/classify.h"
#include "read/decision.h"
#include "read/marks.h"
#include "read/recommendation.h"
#include "read/tables.h"

/* A longer line is no heading of free text. */
#define LONGEST_HEADING 110

/* A shorter paragraph is a label, not the beginning of a broken sentence. */
#define SHORTEST_BROKEN 15

static const block *block_at(const body *b, uint32_t i)
{
  return i < b->blocks.count ? &b->blocks.at[i] : NULL;
}

static const block *current(const body *b)
{
  return block_at(b, b->at);
}

static slice block_first_line(const body *b, const block *at)
{
  return line_text(b->p, at->first);
}

static uint32_t block_line(const body *b, const block *at)
{
  return b->p->lines[at->first].number;
}

/* The next block that is not furniture. */
static uint32_t next_real(const body *b, uint32_t i)
{
  while (i < b->blocks.count && b->blocks.at[i].kind == BLOCK_FURNITURE)
    i++;
  return i;
}

/* ---- mending ---- */

static slice last_word(slice s)
{
  const char *p = slice_end(s);
  while (p > s.ptr && p[-1] != ' ' && p[-1] != '\t' && p[-1] != '\n')
    p--;
  return slice_between(p, slice_end(s));
}

/* Whether the sentence that `above` ends in goes on in the paragraph. */
static bool goes_on(const body *b, slice above, const block *next)
{
  size_t label;
  if (next->kind != BLOCK_PARAGRAPH || above.len < SHORTEST_BROKEN)
    return false;
  uint32_t last = referat__last_char(above);
  bool ends = last < 0x80 && strchr(".!?:;", (int)last);
  slice below = block_first_line(b, next);
  uint32_t first = referat__first_char(below);
  bool lower = referat__is_lower(first);
  if (ends && (last != '.' || !lower))
    return false;
  if (referat__is_absent(b->p, below, &label) ||
      (next->last == next->first + 1 && referat__lex_whole(referat__lex_connectives, below)))
    return false;
  bool hangs = referat__lex_whole_in(&b->p->lex.hanging, last_word(above)) != NULL;
  if (ends) /* "bl.a." and other short forms */
    return hangs;
  if (body_in(b, "recommendation") && referat__is_clause(below))
    return last != ',' && !referat__lex_end(referat__lex_verbs, above);
  if (body_in(b, "annexes"))
    return hangs || (lower && last == '-');
  return lower || hangs || (last == ',' && current(b)->kind == BLOCK_PARAGRAPH);
}

void referat__body_collect(body *b)
{
  b->runs.count = 0;
  referat__runs_add_block(b->p, &b->runs, current(b));
  for (;;) {
    uint32_t next = next_real(b, b->at + 1);
    const block *below = block_at(b, next);
    if (!below || !goes_on(b, referat__runs_last(&b->runs), below))
      break;
    referat__runs_add_break(b->p, &b->runs, below);
    for (uint32_t i = b->at + 1; i < next; i++)
      referat__runs_add(b->p, &b->runs, RUN_FURNITURE, block_first_line(b, block_at(b, i)),
                        block_line(b, block_at(b, i)));
    referat__runs_add_block(b->p, &b->runs, below);
    b->at = next;
  }
  b->at++;
}

slice referat__body_text(body *b)
{
  if (b->runs.count == 1)
    return b->runs.at[0].text;
  buf text;
  referat__buf_init(&text, &b->p->a->allocator);
  for (uint32_t i = 0; i < b->runs.count; i++) {
    const run *r = &b->runs.at[i];
    if (r->kind == RUN_TEXT)
      referat__buf_slice(&text, r->text);
    else if (r->kind == RUN_LB || r->kind == RUN_PB || r->kind == RUN_SPACE)
      referat__buf_char(&text, ' ');
  }
  b->p->a->failed |= text.failed;
  slice whole = slice_of(referat__arena_copy(b->p->a, slice_of(text.data, text.len)), text.len);
  referat__buf_free(&text);
  return whole.ptr ? whole : slice_of("", 0);
}

referat_node *referat__body_emit(body *b, referat_node *parent, referat_type type)
{
  if (!b->runs.count)
    return NULL;
  referat_node *node = referat__node_add(b->p->a, parent, type, b->runs.at[0].line);
  referat__runs_emit(b->p, node, &b->runs, b->notes.at, b->notes.count);
  return node;
}

/* ---- items ---- */

/* Take the marks of a closed or an open item off the title's ends. */
static const char *clean_title(slice *title)
{
  const char *access = NULL;
  for (;;) {
    slice t = referat__trim(*title);
    if (slice_starts(t, SLICE("(")))
      t = slice_skip(t, 1);
    size_t used;
    const lex_word *row = referat__lex_start(referat__lex_closed, t, &used);
    slice rest = row ? referat__trim_left(slice_skip(t, used)) : t;
    if (row && rest.len && strchr(":-)", rest.ptr[0])) {
      *title = referat__trim(slice_skip(rest, 1));
      access = access && access[0] == 'c' ? access : row->value;
      continue;
    }
    t = referat__trim(*title);
    if (slice_ends(t, SLICE(")")))
      t.len--;
    row = referat__lex_end(referat__lex_closed, t);
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

static void build_cases(body *b)
{
  const block *at = current(b);
  slice text = block_first_line(b, at);
  uint32_t line = block_line(b, at);
  b->at++;
  while (text.len) {
    casenumber n;
    referat_node *node = referat__node_add(b->p->a, b->item, REFERAT_CASE, line);
    referat__case_find(text, &n);
    /* The text up to the next number belongs to this one. */
    slice rest = n.form ? slice_between(slice_end(n.number), slice_end(text)) : slice_of(slice_end(text), 0);
    const char *end = slice_end(text);
    for (const char *q = rest.ptr; q < slice_end(rest); q++) {
      casenumber other;
      if ((q[-1] == ' ' || q[-1] == ',' || q[-1] == ';') && referat__case_find(slice_between(q, slice_end(rest)), &other)) {
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

static void close_section(body *b)
{
  referat__decision_close(b);
  b->section = b->sub = b->statement = NULL;
  b->kind = "";
  b->has_lead = b->among_short = false;
  b->depth = 0;
  b->fences = 0;
}

/* The title of an item may go on in the next lines, before the case number. */
static void collect_title(body *b, runs *title)
{
  const block *at = current(b);
  uint32_t next = next_real(b, b->at);
  const block *below = block_at(b, next);
  if (!at || !below)
    return;
  uint32_t after = next_real(b, next + 1);
  const block *behind = block_at(b, after);
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
      !referat__is_lower(referat__first_char(block_first_line(b, below))) &&
      !referat__lex_whole_in(&b->p->lex.hanging, last_word(referat__runs_last(title))))
    return;
  if (below->after_gap && !empty)
    referat__runs_add_break(b->p, title, below);
  for (; b->at < next; b->at++)
    referat__runs_add(b->p, title, RUN_FURNITURE, block_first_line(b, current(b)), block_line(b, current(b)));
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

static void build_item(body *b)
{
  parse *p = b->p;
  close_section(b);
  const block *at = current(b);
  uint32_t line = block_line(b, at);
  item_heading parts = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
  referat__item_heading(block_first_line(b, at), &parts);
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
  const char *access = clean_title(&clean);
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ID, make_id(b, parts.number));
  referat__node_set(p->a, b->item, REFERAT_ATTR_NUMBER, parts.number);
  referat__node_set(p->a, b->item, REFERAT_ATTR_TITLE, clean);
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_ACCESS, access ? access : "open");
}

/* ---- sections ---- */

static bool is_empty_section(const body *b)
{
  return b->section && b->section->first == b->section->last;
}

/* A heading that ends in the middle goes on in the next line: "... den" and the
 * day, a long name of a body and the rest of it. */
static void collect_heading(body *b)
{
  b->runs.count = 0;
  referat__runs_add_block(b->p, &b->runs, current(b));
  b->at++;
  const block *next = current(b);
  slice so_far = referat__runs_last(&b->runs);
  bool hanging = referat__lex_whole_in(&b->p->lex.hanging, last_word(so_far)) ||
                 slice_ends(so_far, SLICE(","));
  if (!next || next->kind != BLOCK_PARAGRAPH || next->after_gap || next->last != next->first + 1 ||
      !hanging)
    return;
  slice rest = block_first_line(b, next);
  bool has_digit = false;
  for (size_t i = 0; i < rest.len; i++)
    has_digit |= is_digit(rest.ptr[i]);
  if (rest.len < 60 && has_digit && slice_end(rest)[-1] != '.') {
    referat__runs_add_block(b->p, &b->runs, next);
    b->at++;
  }
}

static void open_section(body *b, const lex_section *row, slice heading, uint32_t line)
{
  parse *p = b->p;
  bool nested = row->strength == LEX_WEAK && body_in(b, "presentation") && is_empty_section(b) &&
                strcmp(row->kind, "topic") == 0;
  b->notes.count = 0;
  referat_node *parent = b->item ? b->item : b->parent;
  if (nested) {
    b->sub = referat__node_add(p->a, b->section, REFERAT_SECTION, line);
    b->sub_level = 9;
    referat__node_set_static(p->a, b->sub, REFERAT_ATTR_KIND, row->kind);
    referat__body_emit(b, b->sub, REFERAT_HEADING);
    return;
  }
  close_section(b);
  b->section = referat__node_add(p->a, parent, REFERAT_SECTION, line);
  b->kind = row->kind;
  referat__node_set_static(p->a, b->section, REFERAT_ATTR_KIND, row->kind);
  if (body_in(b, "recommendation")) {
    referat__proposer_note(p, &b->notes, heading);
    b->has_lead = b->notes.count > 0;
  }
  referat__body_emit(b, b->section, REFERAT_HEADING);
  if (body_in(b, "decision")) {
    referat__decision_open(b, b->section, heading);
    if (b->item)
      referat__node_set_static(p->a, b->item, REFERAT_ATTR_DECIDED, "yes");
  }
}

static bool build_section(body *b)
{
  uint32_t line = block_line(b, current(b));
  slice first = block_first_line(b, current(b));
  const lex_section *row = referat__lex_section(&b->p->lex, first);
  bool is_marked = line_is(b->p, current(b)->first, LINE_HEADING);
  /* Among annexes everyday words are names of annexes; under a recommendation
   * "X indstiller," leads the clauses in. */
  if (!row || (row->strength == LEX_WEAK && body_in(b, "annexes") && !is_marked) ||
      (row->strength == LEX_WEAK && body_in(b, "recommendation") &&
       strcmp(row->kind, "recommendation") == 0 && !is_marked && is_empty_section(b)))
    return false;
  collect_heading(b);
  open_section(b, row, referat__body_text(b), line);
  return true;
}

/* A heading and text in one line: the line is cut behind the colon. */
static bool build_run_in(body *b)
{
  const block *at = current(b);
  size_t used;
  const lex_section *row = lex_has_byte(&b->p->lex.run_ins, block_first_line(b, at).ptr[0])
                               ? referat__lex_run_in(block_first_line(b, at), &used)
                               : NULL;
  if (!row || !b->item || body_in(b, "annexes"))
    return false;
  textline *l = &b->p->lines[at->first];
  slice heading = referat__trim(slice_of(block_first_line(b, at).ptr, used));
  b->runs.count = 0;
  referat__runs_add(b->p, &b->runs, RUN_TEXT, heading, l->number);
  open_section(b, row, heading, l->number);
  slice rest = referat__trim_left(slice_skip(block_first_line(b, at), used));
  l->len = (uint32_t)rest.len;
  l->start = (uint32_t)(rest.ptr - b->p->text);
  return rest.len > 0;
}

/* ---- headings of free text ---- */

static bool has_heading_form(const body *b, const block *at)
{
  slice s = block_first_line(b, at);
  if (at->kind != BLOCK_PARAGRAPH || at->last != at->first + 1 || !at->after_gap ||
      s.len > LONGEST_HEADING || !referat__line_alone_below(b->p, at->first))
    return false;
  uint32_t first = referat__first_char(s), last = referat__last_char(s);
  if (!referat__is_upper(first) && !(first >= '0' && first <= '9'))
    return false;
  if (last < 0x80 && strchr(".,;:!?*\"", (int)last))
    return false;
  size_t label;
  return last != 0x201D && !referat__is_absent(b->p, s, &label) &&
         !referat__lex_whole_in(&b->p->lex.hanging, last_word(s)) &&
         !referat__lex_start(referat__lex_figures, s, NULL) && !memchr(s.ptr, '\t', s.len);
}

/* How many short lines after one another may all be headings. */
#define LONGEST_CHAIN 2

/* Whether the paragraph in hand is a heading: short, without a full stop, and
 * text comes after it.  Many short lines are a list without marks, or what is
 * left of a table. */
static bool is_free_heading(body *b)
{
  static const char *const kinds[] = {"decision", "recommendation", "annexes", "competence", "attendance"};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (body_in(b, kinds[i]))
      return false;
  if (!b->section || !has_heading_form(b, current(b)))
    return b->among_short = false;
  if (b->among_short)
    return false;
  int chain = 1;
  uint32_t i = next_real(b, b->at + 1);
  if (i < b->blocks.count && goes_on(b, block_first_line(b, current(b)), block_at(b, i)))
    return false;
  while (i < b->blocks.count && chain <= LONGEST_CHAIN && has_heading_form(b, block_at(b, i))) {
    chain++;
    i = next_real(b, i + 1);
  }
  const block *after = block_at(b, i);
  if (!after || after->kind == BLOCK_ITEM || after->kind == BLOCK_SECTION || after->kind == BLOCK_HEADING)
    return false;
  const block *before = b->at ? block_at(b, b->at - 1) : NULL;
  slice above = before ? line_text(b->p, before->last - 1) : slice_of(NULL, 0);
  bool announced = before && before->kind == BLOCK_PARAGRAPH && above.len && slice_end(above)[-1] == ':';
  b->among_short = chain > LONGEST_CHAIN || (announced && chain > 1);
  return !b->among_short;
}

static void open_free_section(body *b, uint8_t level)
{
  parse *p = b->p;
  uint32_t line = block_line(b, current(b));
  bool deeper = b->sub && level && b->sub_level && level > b->sub_level;
  referat_node *parent = deeper ? b->sub : b->section ? b->section : b->item ? b->item : b->parent;
  b->depth = 0;
  b->statement = NULL;
  b->runs.count = 0;
  b->notes.count = 0;
  referat__runs_add_block(p, &b->runs, current(b));
  b->at++;
  referat_node *sub = referat__node_add(p->a, parent, REFERAT_SECTION, line);
  referat__body_emit(b, sub, REFERAT_HEADING);
  if (!deeper)
    b->sub_level = level;
  b->sub = sub;
}

/* ---- lists ---- */

/* A list item whose own text must become a paragraph, because another block
 * follows it. */
static void wrap_item(body *b, referat_node *li)
{
  if (!li || !li->first || li->first->type == REFERAT_P || li->first->type == REFERAT_PROPOSAL ||
      li->first->type == REFERAT_ANNEX)
    return;
  referat_node *paragraph = referat__node_new(b->p->a, REFERAT_P, li->line);
  if (!paragraph)
    return;
  paragraph->first = li->first;
  paragraph->last = li->last;
  for (referat_node *child = li->first; child; child = child->next)
    child->parent = paragraph;
  li->first = li->last = NULL;
  referat__node_append(li, paragraph);
}

static referat_node *list_for(body *b, const block *at)
{
  parse *p = b->p;
  const char *type = at->value ? "number" : "bullet";
  while (b->depth > 0 && at->indent + 1 < b->lists[b->depth - 1].indent)
    b->depth--;
  if (b->depth > 0) {
    bool deeper = at->indent > b->lists[b->depth - 1].indent + 1;
    const char *open = referat_node_attr(b->lists[b->depth - 1].list, REFERAT_ATTR_TYPE);
    if (!deeper && open && strcmp(open, type) == 0 && !(at->value == 1))
      return b->lists[b->depth - 1].list;
    if (!deeper) {
      b->depth--;
    } else if (b->depth == (int)(sizeof b->lists / sizeof *b->lists)) {
      return b->lists[b->depth - 1].list;
    }
  }
  referat_node *parent = body_top(b);
  if (b->depth > 0) {
    parent = b->lists[b->depth - 1].li;
    wrap_item(b, parent);
  }
  referat_node *list = referat__node_add(p->a, parent, REFERAT_LIST, block_line(b, at));
  referat__node_set_static(p->a, list, REFERAT_ATTR_TYPE, type);
  b->lists[b->depth].list = list;
  b->lists[b->depth].indent = at->indent;
  b->depth++;
  return list;
}

static void note_links(body *b, slice text)
{
  b->notes.count = 0;
  if (body_in(b, "competence"))
    referat__bodies_in_list(b->p, &b->notes, text);
}

static void set_annex_name(body *b, referat_node *annex)
{
  static const char *const types[] = {"pdf", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "msg", "jpg", "png"};
  slice name = referat__node_string(b->p->a, annex);
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    slice type = slice_str(types[i]);
    if (name.len <= type.len + 1 || !referat__fold_eq(slice_of(slice_end(name) - type.len, type.len), type))
      continue;
    char before = slice_end(name)[-(ptrdiff_t)type.len - 1];
    if (before != '.' && before != ' ')
      continue;
    referat__node_set_static(b->p->a, annex, REFERAT_ATTR_TYPE, types[i]);
    name = referat__trim_right(slice_of(name.ptr, name.len - type.len - 1));
    break;
  }
  referat__node_set(b->p->a, annex, REFERAT_ATTR_NAME, name);
}

static void build_list_item(body *b)
{
  parse *p = b->p;
  const block *at = current(b);
  referat_node *list = list_for(b, at);
  referat_node *li = referat__node_add(p->a, list, REFERAT_LI, block_line(b, at));
  referat__node_set(p->a, li, REFERAT_ATTR_MARKER, at->marker);
  b->lists[b->depth - 1].li = li;
  b->lists[b->depth - 1].value = at->value;
  referat__body_collect(b);
  b->notes.count = 0;
  referat_node *node = li;
  if (body_in(b, "recommendation"))
    node = referat__node_add(p->a, li, REFERAT_PROPOSAL, li ? li->line : 0);
  else if (body_in(b, "annexes"))
    node = referat__node_add(p->a, li, REFERAT_ANNEX, li ? li->line : 0);
  else
    note_links(b, referat__runs_first(&b->runs));
  referat__runs_emit(p, node, &b->runs, b->notes.at, b->notes.count);
  if (body_in(b, "annexes"))
    set_annex_name(b, node);
  if (body_in(b, "decision"))
    referat__decision_text(b, referat__body_text(b));
}

/* ---- paragraphs ---- */

/* Annexes stand one a line. */
static void build_annexes(body *b)
{
  parse *p = b->p;
  const block *at = current(b);
  referat__body_collect(b);
  runs all = b->runs;
  for (uint32_t i = 0; i < all.count;) {
    uint32_t end = i;
    while (end < all.count && all.at[end].kind != RUN_LB)
      end++;
    runs part = {.at = all.at + i, .count = end - i, .room = 0};
    if (part.count) {
      referat_node *annex = referat__node_add(p->a, body_top(b), REFERAT_ANNEX, part.at[0].line);
      referat__runs_emit(p, annex, &part, NULL, 0);
      set_annex_name(b, annex);
    }
    i = end + 1;
  }
  (void)at;
}

static bool list_follows(const body *b)
{
  const block *next = block_at(b, next_real(b, b->at));
  return next && next->kind == BLOCK_LIST_ITEM;
}

/* How many paragraphs may stand between two items of a list. */
#define MOST_CONTINUED 8

/* The list item that the paragraph in hand goes on with, or NULL: the paragraph
 * is set in, or the list goes on behind it and nothing announces a new one. */
static referat_node *continued_item(const body *b)
{
  if (!b->depth)
    return NULL;
  const block *at = current(b);
  referat_node *li = b->lists[b->depth - 1].li;
  if (at->indent > b->lists[b->depth - 1].indent + 1)
    return li;
  if (body_in(b, "recommendation") || body_in(b, "decision") || body_in(b, "annexes"))
    return NULL;
  const char *marker = referat_node_attr(li, REFERAT_ATTR_MARKER);
  for (uint32_t i = b->at; i < b->blocks.count && i < b->at + MOST_CONTINUED; i++) {
    const block *next = block_at(b, i);
    if (next->kind == BLOCK_FURNITURE)
      continue;
    if (next->kind == BLOCK_LIST_ITEM) {
      slice above = line_text(b->p, block_at(b, i - 1)->last - 1);
      bool same = next->value ? next->value == b->lists[b->depth - 1].value + 1
                              : marker && slice_eq(next->marker, slice_str(marker));
      return same && slice_end(above)[-1] != ':' ? li : NULL;
    }
    if (next->kind != BLOCK_PARAGRAPH || has_heading_form(b, next))
      return NULL;
  }
  return NULL;
}

static void build_paragraph(body *b)
{
  const block *at = current(b);
  size_t label;
  slice first = block_first_line(b, at);
  referat_node *li = continued_item(b);
  if (!li)
    b->depth = 0;
  if (referat__is_absent(b->p, first, &label) && b->item) {
    referat__absent_build(b, body_top(b), label);
  } else if (body_in(b, "attendance")) {
    referat__absent_build(b, body_top(b), 0);
  } else if (body_in(b, "annexes")) {
    build_annexes(b);
  } else if (body_in(b, "recommendation")) {
    referat__body_collect(b);
    referat__recommendation_paragraph(b, list_follows(b));
  } else if (body_in(b, "decision")) {
    referat__body_collect(b);
    referat__decision_paragraph(b);
  } else {
    referat__body_collect(b);
    note_links(b, referat__runs_first(&b->runs));
    wrap_item(b, li);
    referat__body_emit(b, li ? li : body_top(b), REFERAT_P);
  }
}

static void build_table(body *b, const block *caption)
{
  b->depth = 0;
  b->among_short = false;
  referat__table_build(b->p, body_top(b), current(b), caption);
  b->at++;
}

/* Whether the paragraph in hand is the caption of the table after it. */
static bool is_caption(const body *b)
{
  const block *next = block_at(b, b->at + 1);
  return next && next->kind == BLOCK_TABLE && current(b)->last == current(b)->first + 1 &&
         referat__lex_start(referat__lex_captions, block_first_line(b, current(b)), NULL);
}

/* A page's edge inside a list belongs to the item before it, so that the list
 * stays whole and the text in order. */
static void build_furniture(body *b)
{
  const block *at = current(b), *next = block_at(b, next_real(b, b->at));
  uint32_t line = block_line(b, at);
  referat_node *parent = body_top(b);
  if (b->depth && next && next->kind == BLOCK_LIST_ITEM) {
    parent = b->lists[b->depth - 1].li;
    if (parent && parent->last && referat__type_is_inline((referat_type)parent->last->type))
      referat__node_add_text(b->p->a, parent, SLICE(" "), line);
  } else {
    b->depth = 0;
  }
  referat__node_add_text(b->p->a, referat__node_add(b->p->a, parent, REFERAT_FURNITURE, line),
                         block_first_line(b, at), line);
  b->at++;
}

/* A mark of pandoc's Markdown.  Where a div ends that was opened before the
 * section's heading, the section ends; the next one's fence stands before it,
 * in the item. */
static void build_mark(body *b)
{
  slice text = block_first_line(b, current(b));
  uint32_t line = block_line(b, current(b));
  if (text.ptr[0] == ':' && b->section) {
    if (!referat__is_closing_fence(text))
      b->fences++;
    else if (b->fences)
      b->fences--;
    else
      close_section(b);
  }
  b->depth = 0;
  referat__node_add_text(b->p->a, referat__node_add(b->p->a, body_top(b), REFERAT_FURNITURE, line), text,
                         line);
  b->at++;
}

static void build_block(body *b)
{
  const block *at = current(b);
  switch ((block_kind)at->kind) {
  case BLOCK_ITEM:
    build_item(b);
    return;
  case BLOCK_CASE:
    if (b->item && !b->section) {
      build_cases(b);
      return;
    }
    break;
  case BLOCK_SECTION:
    if ((b->item || line_is(b->p, at->first, LINE_HEADING)) && build_section(b))
      return;
    if (line_is(b->p, at->first, LINE_HEADING)) {
      open_free_section(b, b->p->lines[at->first].level);
      return;
    }
    break;
  case BLOCK_HEADING:
    open_free_section(b, b->p->lines[at->first].level);
    return;
  case BLOCK_TABLE:
    build_table(b, NULL);
    return;
  case BLOCK_LIST_ITEM:
    if (!body_in(b, "annexes") || !is_digit(at->marker.ptr[0])) {
      build_list_item(b);
      return;
    }
    /* "1. brev" is the name of an annex. */
    b->blocks.at[b->at].marker = slice_of(NULL, 0);
    break;
  case BLOCK_MARK:
    build_mark(b);
    return;
  case BLOCK_FURNITURE:
    build_furniture(b);
    return;
  case BLOCK_PARAGRAPH:
    if (is_caption(b)) {
      b->at++;
      build_table(b, at);
      return;
    }
    build_run_in(b);
    if (is_free_heading(b)) {
      open_free_section(b, 0);
      return;
    }
    break;
  }
  b->blocks.at[b->at].kind = BLOCK_PARAGRAPH;
  build_paragraph(b);
}

bool referat__body_build(parse *p, referat_node *parent, uint32_t first, uint32_t last)
{
  body b = {.p = p, .parent = parent, .kind = ""};
  if (!referat__blocks_make(p, first, last, &b.blocks))
    return false;
  while (b.at < b.blocks.count && !p->a->failed)
    build_block(&b);
  close_section(&b);
  return !p->a->failed;
}
