#include "write/editions.h"

#include "base/diag.h"
#include "model/copy.h"
#include "model/edition.h"
#include "model/finding.h"
#include "model/string.h"
#include "write/danish.h"
#include "write/mask.h"

#include <stdlib.h>

typedef struct closed_item {
  const char *id;
  bool listed; /* an entry names it */
} closed_item;

typedef struct publisher {
  arena *a;
  closed_item *closed; /* sorted by id */
  size_t count;
  bool unlisted; /* there is a closed item that no entry names */
  referat_finding_fn tell;
  void *context;
} publisher;

static void tell(const publisher *p, const referat_node *node, const char *item,
                 const char *message)
{
  referat_finding left_out = {.code = "left-out",
                              .severity = REFERAT_NOTE,
                              .line = node->line ? node->line : 1,
                              .item = item,
                              .message = message ? message : N_("something is left out")};
  if (p->tell)
    p->tell(p->context, &left_out);
}

/* ---- which items are closed ---- */

static bool is_in_closed_group(const referat_node *node)
{
  return node_type(node_parent(node)) == REFERAT_GROUP &&
         node_says(node_parent(node), REFERAT_ATTR_ACCESS, "closed");
}

static bool is_closed(const referat_node *node)
{
  return node_says(node, REFERAT_ATTR_ACCESS, "closed") || is_in_closed_group(node);
}

static int by_id(const void *a, const void *b)
{
  return strcmp(((const closed_item *)a)->id, ((const closed_item *)b)->id);
}

static closed_item *find_closed(const publisher *p, const char *id)
{
  closed_item key = {.id = id};
  return p->count ? bsearch(&key, p->closed, p->count, sizeof key, by_id) : NULL;
}

static void find_items(publisher *p, const referat_doc *doc)
{
  size_t count = 0;
  const referat_node *item;
  for (item = referat_item_first(doc); item; item = referat_item_next(item))
    count += is_closed(item);
  p->closed = referat__arena_alloc(p->a, (count + 1) * sizeof *p->closed);
  if (!p->closed)
    return;
  for (item = referat_item_first(doc); item; item = referat_item_next(item))
    if (is_closed(item))
      p->closed[p->count++] = (closed_item){.id = node_value(item, REFERAT_ATTR_ID)};
  if (p->count)
    qsort(p->closed, p->count, sizeof *p->closed, by_id);
  const referat_node *entry = node_first(referat__contents(doc->root));
  for (; entry; entry = node_next(entry)) {
    closed_item *named = find_closed(p, node_value(entry, REFERAT_ATTR_ITEM));
    if (named)
      named->listed = true;
  }
  for (size_t i = 0; i < p->count; i++)
    p->unlisted |= !p->closed[i].listed;
}

/* Whether the entry names a closed item, or may: one that names no item at all
 * is that of a closed item which no other entry names. */
static bool is_entry_of_closed(const publisher *p, const referat_node *entry)
{
  const char *id = referat_node_attr(entry, REFERAT_ATTR_ITEM);
  return id ? find_closed(p, id) != NULL : p->unlisted;
}

/* ---- what is left out ---- */

/* The file itself: from a digest of all of it, and from its length, whoever has
 * the rest of the text finds four masked digits soon. */
static void copy_source(publisher *p, referat_node *to, const referat_node *from)
{
  referat_node *copy = referat__node_add(p->a, to, REFERAT_SOURCE, from->line);
  for (const node_attr *at = node_attrs(from); copy && at; at = attr_next(at)) {
    switch (attr_name(at)) {
    case REFERAT_ATTR_NAME:
      tell(p, from, NULL, N_("the name of the source is left out"));
      break;
    case REFERAT_ATTR_SHA256:
      tell(p, from, NULL, N_("digest and size of the source are left out"));
      break;
    case REFERAT_ATTR_TEXT_SHA256:
    case REFERAT_ATTR_BYTES:
      break;
    default:
      referat__node_set(p->a, copy, attr_name(at), slice_str(attr_value(at)));
    }
  }
}

/* What a reader remarked on in a closed item, or on numbers that are masked now; whether it is. */
static bool leave_finding_out(publisher *p, const referat_node *from)
{
  const char *code = node_value(from, REFERAT_ATTR_CODE);
  const char *item = referat_node_attr(from, REFERAT_ATTR_ITEM);
  bool of_number = referat__finding_of(code) == FINDING_CPR_NUMBER;
  if (!of_number && !(item && find_closed(p, item)))
    return false;
  tell(p, from, NULL,
       referat__arena_printf(p->a,
                             of_number ? N_("the finding %s is left out")
                                       : N_("the finding %s about a closed item is left out"),
                             code));
  return true;
}

static bool is_closed_title(const referat_node *title)
{
  char text[sizeof DANISH_CLOSED_ITEM + 1];
  return referat_node_string(title, text, sizeof text) == strlen(DANISH_CLOSED_ITEM) &&
         strcmp(text, DANISH_CLOSED_ITEM) == 0;
}

static void put_closed_title(publisher *p, referat_node *to, const referat_node *from)
{
  referat_node *title = referat__node_add(p->a, to, REFERAT_TITLE, from->line);
  if (title)
    referat__copy_text(p->a, title, SLICE(DANISH_CLOSED_ITEM), from->line);
}

static void copy_entry(publisher *p, referat_node *to, const referat_node *from)
{
  referat_node *entry = referat__copy_element(p->a, to, from);
  const char *id = referat_node_attr(from, REFERAT_ATTR_ITEM);
  if (entry && id)
    referat__node_set_static(p->a, entry, REFERAT_ATTR_MATCH, "exact");
  for (const referat_node *child = node_first(from); entry && child; child = node_next(child)) {
    if (child->type == REFERAT_TITLE) {
      put_closed_title(p, entry, child);
      if (!is_closed_title(child))
        tell(p, from, id,
             id ? N_("the title of a closed item is left out of the contents")
                : N_("a title that may be that of a closed item is left out of the contents"));
    } else if (child->type == REFERAT_NUMBER || child->type == REFERAT_LEADER ||
               child->type == REFERAT_PAGE) {
      referat__copy_node(p->a, entry, child);
    }
  }
}

/* The number alone: what else stands there may tell of the case. */
static void copy_case(publisher *p, referat_node *to, const referat_node *from)
{
  const char *number = node_value(from, REFERAT_ATTR_NUMBER);
  referat_node *copy = *number ? referat__copy_element(p->a, to, from) : NULL;
  if (copy)
    referat__copy_text(p->a, copy, slice_str(number), from->line);
}

static bool copy_closed_heading(publisher *p, referat_node *to, const referat_node *from)
{
  bool left_out = false;
  referat_node *heading = referat__copy_element(p->a, to, from);
  for (const referat_node *child = node_first(from); heading && child; child = node_next(child)) {
    if (child->type == REFERAT_LABEL) {
      referat__copy_node(p->a, heading, child);
    } else if (child->type == REFERAT_CASE) {
      copy_case(p, heading, child);
    } else if (child->type == REFERAT_TITLE) {
      put_closed_title(p, heading, child);
      left_out |= !is_closed_title(child);
    }
  }
  return left_out;
}

static void copy_closed_item(publisher *p, referat_node *to, const referat_node *from)
{
  bool left_out = false;
  referat_node *item = referat__node_add(p->a, to, REFERAT_ITEM, from->line);
  if (!item)
    return;
  const char *id = node_value(from, REFERAT_ATTR_ID),
             *number = node_value(from, REFERAT_ATTR_NUMBER);
  node_set_listed(item, node_is_listed(from));
  referat__node_set(p->a, item, REFERAT_ATTR_ID, slice_str(id));
  referat__node_set(p->a, item, REFERAT_ATTR_NUMBER, slice_str(number));
  referat__node_set_static(p->a, item, REFERAT_ATTR_TITLE, DANISH_CLOSED_ITEM);
  referat__node_set_static(p->a, item, REFERAT_ATTR_ACCESS, "closed");
  referat__node_set_static(p->a, item, REFERAT_ATTR_DECIDED, "no");
  for (const referat_node *child = node_first(from); child; child = node_next(child)) {
    if (child->type == REFERAT_HEADING)
      left_out |= copy_closed_heading(p, item, child);
    else if (child->type == REFERAT_CASE)
      copy_case(p, item, child);
    else
      left_out = true;
  }
  if (left_out)
    tell(p, from, id,
         *number ? referat__arena_printf(
                       p->a, N_("title and text of the closed item %s are left out"), number)
                 : N_("title and text of the closed item are left out"));
}

/* What stands for something that may not be published as it is. */
static bool put_instead(void *context, referat_node *to, const referat_node *from)
{
  publisher *p = context;
  switch (node_type(from)) {
  case REFERAT_SOURCE:
    copy_source(p, to, from);
    return true;
  case REFERAT_FINDING:
    return leave_finding_out(p, from);
  case REFERAT_ENTRY:
    if (!is_entry_of_closed(p, from))
      return false;
    copy_entry(p, to, from);
    return true;
  case REFERAT_ITEM:
    if (!is_closed(from))
      return false;
    copy_closed_item(p, to, from);
    return true;
  case REFERAT_HEADING:
    return false;
  default:
    if (!is_in_closed_group(from))
      return false;
    tell(p, from, NULL, N_("text above closed items is left out"));
    return true;
  }
}

static void tell_masked(void *context, const referat_node *node, const char *attr_name)
{
  const publisher *p = context;
  tell(p, node, NULL,
       attr_name ? referat__arena_printf(
                       p->a, N_("a personal identification number is masked in the attribute %s"),
                       attr_name)
                 : N_("a personal identification number is masked"));
}

bool referat__publish(referat_doc *to, const referat_doc *from, referat_finding_fn fn,
                      void *context)
{
  publisher p = {.a = &to->memory, .tell = fn, .context = context};
  find_items(&p, from);
  referat_node *root = to->root = referat__copy_element(p.a, NULL, from->root);
  if (!root)
    return false;
  referat__node_set_static(p.a, root, REFERAT_ATTR_EDITION,
                           referat__edition_name(referat__edition(from->root) | EDITION_PUBLISHED));
  for (const referat_node *part = node_first(from->root); part; part = node_next(part))
    referat__copy_with(p.a, root, part, put_instead, &p);
  referat__mask_tree(p.a, root, tell_masked, &p);
  return !p.a->failed;
}
