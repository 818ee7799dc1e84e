/* The list of contents: that of the source, or one that is made of the items. */
#include "write/office/walk.h"

static const slice contents_title = SLICE_INIT("Indhold");

static void heading(walk *w, const referat_node *node)
{
  paragraph p = {.style = STYLE_CONTENTS_HEADING, .bare = true};
  referat__walk_open(w, &p);
  if (!w->view->contents) { /* for our reader: it is not of the minutes */
    w->to->place(w, MADE, false);
    w->to->place(w, MADE, true);
  }
  if (referat__view_has_text(node))
    referat__walk_children(w, node);
  else
    referat__walk_text(w, contents_title);
  referat__walk_shut(w, &p);
  w->to->contents_titled(w);
}

/* One line as the source has it.  Its page is one of the source: small and grey, under a note
 * that says so; leading dots are the tab's business. */
static void source_entry(walk *w, const referat_node *node)
{
  unsigned item = referat__view_item(w->view, referat_node_attr(node, REFERAT_ATTR_ITEM));
  if (item)
    referat__walk_link(w, NULL, item);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_LEADER || child->type == REFERAT_PAGE)
      continue;
    referat__walk_inline(w, child);
    if (child->type == REFERAT_NUMBER && referat__view_has_text(child))
      referat__walk_tab(w);
  }
  if (item)
    referat__walk_link_end(w);
  const referat_node *page = referat__node_child(node, REFERAT_PAGE);
  if (referat__view_has_text(page)) {
    referat__walk_tab(w);
    look before = referat__walk_span(w, STYLE_PAGE);
    referat__walk_children(w, page);
    referat__walk_span_end(w, before);
  }
}

/* One line that is made of an item, where the source has no contents. */
static void made_entry(walk *w, const referat_node *node, unsigned item)
{
  const char *number = referat_node_attr(node, REFERAT_ATTR_NUMBER);
  const char *title = referat_node_attr(node, REFERAT_ATTR_TITLE);
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  referat__walk_link(w, NULL, item);
  if (number && *number) {
    referat__walk_text(w, slice_str(number));
    referat__walk_tab(w);
  }
  if (title && *title)
    referat__walk_text(w, slice_str(title));
  else if (referat__view_has_text(head))
    referat__walk_children(w, head);
  else
    referat__walk_text(w, referat__walk_untitled);
  referat__walk_link_end(w);
}

/* `item`: the number of the item that the node is; 0 where it is an entry. */
static void entry(walk *w, const referat_node *node, unsigned item, bool first, bool last)
{
  paragraph p = {.style = STYLE_CONTENTS, .bare = true};
  referat__walk_open(w, &p);
  w->to->entry(w, first);
  if (item)
    made_entry(w, node, item);
  else
    source_entry(w, node);
  w->to->entry_end(w, last);
  referat__walk_shut(w, &p);
}

static void made(walk *w)
{
  if (w->view->items < 2)
    return;
  unsigned n = 0;
  w->to->contents(w, contents_title);
  heading(w, NULL);
  const referat_node *item = referat_item_first(w->view->doc);
  for (; item; item = referat_item_next(item), n++)
    entry(w, item, n + 1, n == 0, n + 1 == w->view->items);
  w->to->contents_end(w);
}

static bool is_entry(const referat_node *e)
{
  return e->type == REFERAT_ENTRY && referat__view_has_text(e);
}

static void pages_note(walk *w, const referat_node *contents)
{
  const referat_node *e = node_first(contents);
  while (e && !referat__view_has_text(referat__node_child(e, REFERAT_PAGE)))
    e = e->next;
  if (e)
    referat__walk_line(w, (paragraph){.style = STYLE_CONTENTS_NOTE}, SLICE("Side i kilden"));
}

void referat__walk_contents(walk *w)
{
  const referat_node *contents = w->view->contents, *last = NULL;
  if (!contents) {
    made(w);
    return;
  }
  for (const referat_node *e = node_first(contents); e; e = e->next)
    if (is_entry(e))
      last = e;
  char text[200];
  const referat_node *title = referat__node_child(contents, REFERAT_HEADING);
  size_t len = referat_node_string(title, text, sizeof text);
  w->to->contents(w, len && len < sizeof text ? slice_of(text, len) : contents_title);
  heading(w, title);
  pages_note(w, contents);
  bool first = true;
  for (const referat_node *e = node_first(contents); e; e = e->next) {
    spot at = {.heading = 1};
    if (is_entry(e)) {
      entry(w, e, 0, first, e == last);
      first = false;
    } else if (e->type != REFERAT_ENTRY && e->type != REFERAT_HEADING) {
      referat__walk_block(w, e, &at);
    }
  }
  w->to->contents_end(w);
}
