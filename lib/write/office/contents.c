/* The list of contents: that of the source, or one that is made of the items. */
#include "write/office/walk.h"

#include "package/own.h"
#include "write/danish.h"

static const slice contents_title = SLICE_INIT(DANISH_CONTENTS);

/* The list, and its heading: `title` is the text of that. */
static void begin(walk *w, const referat_node *node, slice title)
{
  if (w->to->contents)
    w->to->contents(w, title);
  paragraph p = {.style = STYLE_CONTENTS_HEADING, .bare = true};
  referat__walk_open(w, &p);
  if (!w->view->contents) { /* for our reader: it is not of the minutes */
    referat__walk_place(w, 0, MADE_CONTENTS, false);
    referat__walk_place(w, 0, MADE_CONTENTS, true);
  }
  if (referat__view_has_text(node))
    referat__walk_children(w, node);
  else
    referat__walk_text(w, contents_title);
  referat__walk_shut(w, &p);
  out_slice(w->o, w->to->contents_titled);
}

/* The title of an entry as the source has it.  Its page is one of the source: it stands in the
 * XML alone, as the dots before it do. */
static bool is_of_title(const referat_node *part)
{
  return part->type != REFERAT_NUMBER && part->type != REFERAT_LEADER && part->type != REFERAT_PAGE;
}

static void source_title(walk *w, const referat_node *entry)
{
  for (const referat_node *child = node_first(entry); child; child = node_next(child))
    if (is_of_title(child))
      referat__walk_inline(w, child);
}

static void item_title(walk *w, const referat_node *item)
{
  const char *title = node_value(item, REFERAT_ATTR_TITLE);
  const referat_node *head = referat__node_child(item, REFERAT_HEADING);
  if (*title)
    referat__walk_text(w, slice_str(title));
  else if (referat__view_has_text(head))
    referat__walk_repeated(w, head);
  else
    referat__walk_text(w, SLICE(DANISH_UNTITLED_ITEM));
}

/* In front of the title: the number of the entry, or of the item.  A number that comes twice is a
 * slip of the source; the list does not add to it.  Below titles behind numbers, one that has none
 * begins where they do. */
static void put_number(walk *w, const referat_node *entry, const referat_node *item)
{
  const referat_node *own = referat__node_child(entry, REFERAT_NUMBER);
  const char *its = referat_node_attr(item, REFERAT_ATTR_NUMBER), *before = w->last_number;
  w->last_number = its;
  if (referat__view_has_text(own))
    referat__walk_inline(w, own);
  else if (its && *its && !(before && strcmp(its, before) == 0))
    referat__walk_text(w, slice_str(its));
  else if (!w->contents_numbered)
    return;
  w->contents_numbered = true;
  referat__walk_tab(w);
}

/* A title that the source has cut is shown whole. */
static bool is_cut(const referat_node *entry)
{
  return node_says(entry, REFERAT_ATTR_MATCH, "truncated");
}

/* `entry`: that of the source, NULL where it has none; `item`: that to which it leads, or NULL. */
static void put_entry(walk *w, const referat_node *entry, const view_item *item, bool first,
                      bool last)
{
  paragraph p = {.style = STYLE_CONTENTS, .bare = true};
  const referat_node *node = item ? item->node : NULL;
  referat__walk_open(w, &p);
  if (first && w->to->entries)
    w->to->entries(w);
  if (item)
    w->to->link(w, NULL, item->number);
  put_number(w, entry, node);
  if (entry && !(item && is_cut(entry)))
    source_title(w, entry);
  else
    item_title(w, node);
  if (item) {
    referat__walk_tab(w);
    w->to->page(w, item->number, w->item_page[item->number - 1]);
    referat__walk_word(w, w->to->link_end);
  }
  if (last)
    referat__walk_word(w, w->to->entries_end);
  referat__walk_shut(w, &p);
}

static void made(walk *w)
{
  if (w->view->items < 2)
    return;
  view_item item = {.node = referat_item_first(w->view->doc), .number = 1};
  begin(w, NULL, contents_title);
  for (; item.node; item.node = referat_item_next(item.node), item.number++)
    put_entry(w, NULL, &item, item.number == 1, item.number == w->view->items);
  out_slice(w->o, w->to->contents_end);
}

static bool is_entry(const referat_node *e)
{
  return e->type == REFERAT_ENTRY && referat__view_has_text(e);
}

static void text_room(walk_pages *at, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    referat__pages_text(at, node_text(node));
    return;
  }
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    if (is_of_title(child))
      text_room(at, child);
}

static void entry_room(walk_pages *at, const referat_node *entry, const referat_node *item)
{
  const paragraph p = {.style = STYLE_CONTENTS};
  const char *title = referat_node_attr(item, REFERAT_ATTR_TITLE);
  referat__pages_open(at, &p);
  referat__pages_tab(at); /* behind the number */
  if (entry && !(item && is_cut(entry)))
    text_room(at, entry);
  else if (title && *title)
    referat__pages_text(at, slice_str(title));
  else if (referat__node_child(item, REFERAT_HEADING))
    text_room(at, referat__node_child(item, REFERAT_HEADING));
  referat__pages_text(at, SLICE(" 100"));
  referat__pages_shut(at, &p);
}

void referat__walk_contents_room(walk *w)
{
  const view *v = w->view;
  const paragraph title = {.style = STYLE_CONTENTS_HEADING};
  if (!v->contents && v->items < 2)
    return;
  referat__pages_open(&w->pages, &title);
  referat__pages_shut(&w->pages, &title);
  for (const referat_node *e = node_first(v->contents); e; e = node_next(e))
    if (is_entry(e)) {
      const view_item *item = referat__view_find(v, referat_node_attr(e, REFERAT_ATTR_ITEM));
      entry_room(&w->pages, e, item ? item->node : NULL);
    }
  if (v->contents)
    return;
  for (const referat_node *i = referat_item_first(v->doc); i; i = referat_item_next(i))
    entry_room(&w->pages, NULL, i);
}

void referat__walk_contents(walk *w)
{
  const referat_node *contents = w->view->contents, *last = NULL;
  if (!contents) {
    made(w);
    return;
  }
  for (const referat_node *e = node_first(contents); e; e = node_next(e))
    if (is_entry(e))
      last = e;
  char text[200];
  const referat_node *title = referat__node_child(contents, REFERAT_HEADING);
  size_t len = referat_node_string(title, text, sizeof text);
  begin(w, title, len && len < sizeof text ? slice_of(text, len) : contents_title);
  bool first = true;
  for (const referat_node *e = node_first(contents); e; e = node_next(e)) {
    spot at = {.heading = 1};
    if (is_entry(e)) {
      put_entry(w, e, referat__view_find(w->view, referat_node_attr(e, REFERAT_ATTR_ITEM)), first,
                e == last);
      first = false;
    } else if (e->type != REFERAT_ENTRY && e->type != REFERAT_HEADING) {
      referat__walk_block(w, e, NULL, &at);
    }
  }
  out_slice(w->o, w->to->contents_end);
}
