#include "read/lists.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/annexes.h"
#include "read/decision.h"
#include "read/sections.h"

/* A list item whose own text must become a paragraph, because another block
 * follows it. */
void referat__list_wrap(body *b, referat_node *li)
{
  if (!li || !element_first(li) || !referat__type_is_inline((referat_type)element_first(li)->type))
    return;
  referat_node *paragraph = referat__node_new(b->p->a, REFERAT_P, li->line);
  if (!paragraph)
    return;
  referat__node_move(b->p->a, paragraph, li);
  referat__node_append(b->p->a, li, paragraph);
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
  referat_node *parent = b->depth ? NULL : referat__decision_list_parent(b, body_top(b));
  if (b->depth > 0) {
    parent = b->lists[b->depth - 1].li;
    referat__list_wrap(b, parent);
  }
  referat_node *list = referat__node_add(p->a, parent, REFERAT_LIST, body_line_number(b, at));
  referat__node_set_static(p->a, list, REFERAT_ATTR_TYPE, type);
  b->lists[b->depth].list = list;
  b->lists[b->depth].indent = at->indent;
  b->depth++;
  return list;
}

void referat__bodies_note(body *b)
{
  b->notes.count = 0;
  if (body_in(b, "competence"))
    referat__bodies_in_list(b->p, &b->notes, referat__runs_first(&b->runs));
}

void referat__list_item_build(body *b)
{
  parse *p = b->p;
  const block *at = body_current(b);
  referat_node *list = list_for(b, at);
  referat_node *li = referat__node_add(p->a, list, REFERAT_LI, body_line_number(b, at));
  referat__node_set(p->a, li, REFERAT_ATTR_MARKER, block_marker(p, at));
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
    referat__bodies_note(b);
  if (body_in(b, "decision")) {
    referat__decision_list_item(b, li);
    return;
  }
  referat__runs_emit(p, node, &b->runs, b->notes.at, b->notes.count);
  if (body_in(b, "annexes") && b->runs.count)
    referat__annex_name(
        b, node,
        slice_between(b->runs.at[0].text.ptr, slice_end(b->runs.at[b->runs.count - 1].text)));
}

/* How many paragraphs may stand between two items of a list. */
#define MOST_CONTINUED 8

/* The list item that the paragraph in hand goes on with, or NULL: the paragraph
 * is set in, or the list goes on behind it and nothing announces a new one. */
referat_node *referat__list_continued(const body *b)
{
  if (!b->depth)
    return NULL;
  const block *at = body_current(b);
  referat_node *li = b->lists[b->depth - 1].li;
  if (at->indent > b->lists[b->depth - 1].indent + 1)
    return li;
  if (body_in(b, "recommendation") || body_in(b, "decision") || body_in(b, "annexes"))
    return NULL;
  const char *marker = referat_node_attr(li, REFERAT_ATTR_MARKER);
  for (uint32_t i = b->at; i < b->at + MOST_CONTINUED; i++) {
    const block *next = body_block(b, i);
    if (!next)
      break;
    if (next->kind == BLOCK_FURNITURE)
      continue;
    if (next->kind == BLOCK_LIST_ITEM) {
      slice above = line_text(b->p, body_block(b, i - 1)->last - 1);
      bool same = next->value ? next->value == b->lists[b->depth - 1].value + 1
                              : marker && slice_eq(block_marker(b->p, next), slice_str(marker));
      return same && slice_end(above)[-1] != ':' ? li : NULL;
    }
    if (next->kind != BLOCK_PARAGRAPH || referat__has_heading_form(b, next))
      return NULL;
  }
  return NULL;
}
