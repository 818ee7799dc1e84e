/* The minutes: from the title to the last item. */
#include "write/office/walk.h"

#include "base/utf8.h"
#include "model/string.h"
#include "package/zip.h"
#include "write/danish.h"
#include "write/heading.h"

/* How often the text has the word that says that something is closed. */
static unsigned count_closed(slice text)
{
  unsigned count = 0;
  for (; text.len; text = slice_skip(text, 1))
    count += referat__fold_prefix(text, SLICE(DANISH_CLOSED)) > 0;
  return count;
}

/* Whether the item is closed and its heading does not say so, beside what it is about. */
static bool needs_mark(walk *w, const referat_node *item, const referat_node *head)
{
  const char *title = node_value(item, REFERAT_ATTR_TITLE);
  bool published = strcmp(title, DANISH_CLOSED_ITEM) == 0;
  if (!node_says(item, REFERAT_ATTR_ACCESS, "closed") || published)
    return false;
  slice text = head ? referat__node_string(w->memory, head) : SLICE("");
  return count_closed(text) <= count_closed(slice_str(title));
}

/* The case numbers of an item, each with its label in one line; with the last one, what else agenda
 * systems keep of a case and set in lines of its own below it.  Return what stands behind that. */
static const referat_node *cases(walk *w, const referat_node *item)
{
  const referat_node *line = NULL, *behind = referat__view_case_lines(item, &line), *last = NULL;
  for (const referat_node *child = node_first(item); line && child; child = node_next(child))
    if (child->type == REFERAT_CASE && referat__view_has_text(child))
      last = child;
  const paragraph p = {.style = STYLE_CASE};
  w->one_line = true;
  for (const referat_node *child = node_first(item); child; child = node_next(child)) {
    if (child->type != REFERAT_CASE || !referat__view_has_text(child))
      continue;
    referat__walk_open(w, &p);
    referat__walk_children(w, child);
    for (; child == last && line != behind; line = node_next(line)) {
      if (referat__repeats_heading(line))
        continue;
      w->flow.space = true;
      referat__walk_children(w, line);
    }
    referat__walk_shut(w, &p);
  }
  w->one_line = false;
  return last ? behind : node_first(item);
}

static void item(walk *w, const referat_node *node, unsigned level)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  paragraph p = {.style = referat__style_heading(level), .bare = true};
  w->items++;
  referat__pages_item(&w->pages);
  referat__walk_open(w, &p);
  referat__walk_place(w, w->items, NULL, false);
  if (referat__view_has_text(head))
    referat__walk_heading_text(w, head);
  else
    referat__walk_text(w, SLICE(DANISH_UNTITLED_ITEM));
  referat__walk_place(w, w->items, NULL, true);
  referat__walk_shut(w, &p);
  const referat_node *behind = cases(w, node);
  if (needs_mark(w, node, head))
    referat__walk_line(w, (paragraph){.style = STYLE_CLOSED}, SLICE(DANISH_CLOSED_ITEM));
  spot inside = {.heading = level + 1};
  referat__walk_blocks(w, behind, &inside);
}

/* A heading, and below it the items, each a level deeper than without a group. */
static void group(walk *w, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  spot at = {.heading = 1};
  at.heading += referat__walk_heading(w, head, 1);
  for (const referat_node *child = node_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_ITEM)
      item(w, child, at.heading);
    else if (child != head)
      child = referat__walk_block_or_listed(w, child, NULL, &at);
  }
}

static void body(walk *w)
{
  spot at = {.heading = 1};
  for (const referat_node *child = node_first(w->view->doc->root); child;
       child = node_next(child)) {
    switch ((referat_type)child->type) {
    case REFERAT_SOURCE:
    case REFERAT_FINDING:
    case REFERAT_HEAD:
    case REFERAT_CONTENTS:
      break;
    case REFERAT_ITEM:
      item(w, child, 1);
      break;
    case REFERAT_GROUP:
      group(w, child);
      break;
    default:
      child = referat__walk_block_or_listed(w, child, NULL, &at);
    }
  }
}

/* The last block of the node that is a paragraph of its own, or an item of a list. */
static const referat_node *last_paragraph(const referat_node *node)
{
  while (node && (node->type == REFERAT_SECTION || node->type == REFERAT_LIST))
    node = element_last(node);
  return node;
}

/* A decision that ends the minutes would stand alone on the last page where it finds no room on the
 * one before: what stands above it goes along. */
static const referat_node *kept_with_end(const view *v)
{
  const referat_node *item = referat_item_first(v->doc), *last = item;
  for (; item; item = referat_item_next(item))
    last = item;
  const referat_node *end = last ? element_last(last) : NULL;
  if (node_type(end) != REFERAT_SECTION || !node_says(end, REFERAT_ATTR_KIND, "decision"))
    return NULL;
  const referat_node *before = node_first(last);
  while (before && node_next(before) != end)
    before = node_next(before);
  return last_paragraph(before);
}

/* The list of contents stands before the items and tells their pages, so it is written after
 * them: they are held meanwhile, with what stands behind it in the head. */
void referat__walk(walk *w)
{
  out *whole = w->o;
  w->item_page = referat__arena_alloc(w->memory, (w->view->items + 1) * sizeof *w->item_page);
  if (!w->item_page)
    return;
  referat__pages_init(&w->pages, w->text_width, w->text_height, w->adds_space, w->item_page);
  w->kept = kept_with_end(w->view);
  referat__walk_head(w);
  bool inside = w->view->contents && node_parent(w->view->contents) == w->view->head;
  if (!inside)
    referat__walk_added(w, w->view->doc->front);
  referat__walk_contents_room(w);
  out *later = w->o = referat__package_hold(whole);
  if (inside) {
    referat__walk_head_rest(w);
    referat__walk_added(w, w->view->doc->front);
  }
  body(w);
  referat__walk_added(w, w->view->doc->back);
  referat__pages_end(&w->pages);
  w->o = whole;
  referat__walk_contents(w);
  referat__package_join(whole, later);
}
