/* Lists: their items have the markers that the source has. */
#include "write/office/walk.h"

/* The block that the item begins with, REFERAT_TEXT for a paragraph. */
static referat_type first_block(const referat_node *li)
{
  const referat_node *child = node_first(li);
  while (child && !referat__view_has_text(child))
    child = node_next(child);
  if (!child || child->type == REFERAT_P || referat__view_is_listed(child) ||
      referat__type_is_inline((referat_type)child->type))
    return REFERAT_TEXT;
  return (referat_type)child->type;
}

/* Whether a list behind that block stands in by a step.  In a box it does not: the rule at its edge
 * would make the step, too. */
static bool is_led(const referat_node *before, const spot *at)
{
  if (at->depth)
    return at->led;
  return before && at->place != VIEW_DECISION && referat__view_leads_in(before);
}

void referat__walk_list(walk *w, const referat_node *list, const referat_node *before,
                        const spot *at)
{
  walk_list l = {.node = list, .level = at->depth, .led = is_led(before, at)};
  marker previous;
  bool begun = false;
  spot inside = *at;
  inside.depth++;
  inside.led = l.led;
  w->to->list(w, &l);
  for (const referat_node *li = node_first(list); li; li = node_next(li)) {
    if (li->type != REFERAT_LI) { /* in no valid tree; but no text is lost */
      if (referat__view_has_text(li)) {
        w->to->list_end(w, &l);
        referat__walk_block(w, li, NULL, at);
      }
      continue;
    }
    l.text = referat_node_attr(li, REFERAT_ATTR_MARKER);
    l.mark = referat__marker_read(l.text, begun ? &previous : NULL);
    l.follows = begun && referat__marker_follows(&previous, &l.mark);
    l.style = referat__view_list_style(li, at->place);
    l.begins = first_block(li);
    previous = l.mark;
    begun = true;
    bool keeps = li == w->kept || (at->whole && (node_next(li) || referat__view_goes_on(list)));
    paragraph first = {
        .style = l.style, .part = ITEM, .level = l.level, .led = l.led, .keep_next = keeps};
    paragraph more = {.style = l.style == STYLE_DECISION_LIST ? l.style : STYLE_LIST_MORE,
                      .part = ITEM_MORE,
                      .level = l.level,
                      .led = l.led,
                      .keep_next = keeps};
    if (!w->to->item(w, &l))
      first = more;
    if (!referat__walk_flow(w, li, &first, &more, &inside))
      referat__walk_line(w, first, SLICE(""));
    w->to->item_end(w, &l);
  }
  w->to->list_end(w, &l);
}

const referat_node *referat__walk_listed(walk *w, const referat_node *first,
                                         const referat_node *before, const spot *at)
{
  walk_list l = {.level = at->depth,
                 .led = is_led(before, at),
                 .style = referat__view_style(first, at->place)};
  l.mark = referat__marker_read(first->type == REFERAT_ANNEX ? NULL : "-", NULL);
  const referat_node *block = first, *last = first;
  w->to->list(w, &l);
  for (; block && block->type == first->type; block = node_next(block)) {
    last = block;
    if (!referat__view_has_text(block))
      continue;
    w->to->item(w, &l);
    paragraph p = {.style = l.style, .part = ITEM, .led = l.led, .keep_next = block == w->kept};
    referat__walk_paragraph(w, p, block);
    w->to->item_end(w, &l);
    l.follows = true;
  }
  w->to->list_end(w, &l);
  return last;
}
