#include "write/added/remarks.h"

#include "base/sorted.h"
#include "model/copy.h"
#include "model/finding.h"
#include "write/list.h"
#include "write/view.h"

#include <stdlib.h>

/* What a comment says of a finding; the code stands behind it.  `of_item`: it names an item. */
static const char *text_of(finding_code code, bool of_item)
{
#define COMMENTS(name, code, comment, of_an_item) {comment, of_an_item},
  static const char *const comments[FINDING_COUNT][2] = {FINDING_CODES(COMMENTS)};
  return code < FINDING_COUNT ? comments[code][of_item] : NULL;
}

/* A run of text that is shown, in its order among all of them. */
typedef struct place {
  uint32_t line, order;
} place;

/* The runs of an item, from the first on. */
typedef struct span {
  const char *id;
  uint32_t from, behind;
} span;

typedef struct remark {
  uint32_t order, sequence;
  const referat_node *finding;
} remark;

typedef struct remarker {
  arena *a;
  const char *day;
  LIST(place) places;
  LIST(span) items;
  LIST(remark) remarks; /* in the order of the text, once it is copied */
  size_t next;
  uint32_t order; /* of the next run */
} remarker;

/* What a page may not show, or shows elsewhere in other words. */
static bool is_hidden(const referat_node *node)
{
  switch (node_type(node)) {
  case REFERAT_FINDING:
  case REFERAT_SOURCE:
  case REFERAT_FURNITURE:
  case REFERAT_NUMBER:
  case REFERAT_LEADER:
  case REFERAT_PAGE:
    return true;
  case REFERAT_ENTRY:
    return node_says(node, REFERAT_ATTR_MATCH, "truncated");
  default:
    return false;
  }
}

/* ---- places ---- */

static void find_places(remarker *r, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    if (referat__view_has_text(node))
      LIST_ADD(r->a, &r->places, (place){node->line, (uint32_t)r->places.count});
    return;
  }
  if (is_hidden(node))
    return;
  size_t from = r->places.count;
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    find_places(r, child);
  if (node->type == REFERAT_ITEM)
    LIST_ADD(r->a, &r->items,
             (span){node_value(node, REFERAT_ATTR_ID), (uint32_t)from, (uint32_t)r->places.count});
}

static int by_line(const void *a, const void *b)
{
  const place *x = a, *y = b;
  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

static int by_id(const void *a, const void *b)
{
  const span *x = a, *y = b;
  int order = strcmp(x->id, y->id);
  return order ? order : x->from < y->from ? -1 : x->from > y->from;
}

static int by_order(const void *a, const void *b)
{
  const remark *x = a, *y = b;
  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  return x->sequence < y->sequence ? -1 : x->sequence > y->sequence;
}

/* The first run of the last line that is not behind the given one. */
static uint32_t place_of_line(const remarker *r, uint32_t line)
{
  const place last = {line, UINT32_MAX};
  const place *places = r->places.at;
  size_t n = referat__sorted_before(&last, places, r->places.count, sizeof last, by_line);
  if (!n)
    return 0;
  const place first = {places[n - 1].line, 0};
  return places[referat__sorted_before(&first, places, n, sizeof first, by_line)].order;
}

static const span *find_item(const remarker *r, const char *id)
{
  span key = {.id = id};
  const span *items = r->items.at;
  size_t i = referat__sorted_before(&key, items, r->items.count, sizeof key, by_id);
  return i < r->items.count && strcmp(items[i].id, id) == 0 ? &items[i] : NULL;
}

/* Where the finding is shown: at its line, but in its item. */
static uint32_t place_of(const remarker *r, const referat_node *finding, bool lines_of_xml)
{
  const char *id = referat_node_attr(finding, REFERAT_ATTR_ITEM);
  const span *item = id ? find_item(r, id) : NULL;
  uint32_t order = lines_of_xml ? 0 : place_of_line(r, finding->line);
  if (item && item->from < item->behind && (order < item->from || order >= item->behind))
    return item->from;
  return order;
}

static void find_remarks(remarker *r, const referat_doc *doc)
{
  find_places(r, doc->root);
  if (!r->places.count)
    return;
  qsort(r->places.at, r->places.count, sizeof(place), by_line);
  if (r->items.count)
    qsort(r->items.at, r->items.count, sizeof(span), by_id);
  for (const referat_node *n = node_first(doc->root); n; n = node_next(n))
    if (n->type == REFERAT_FINDING)
      LIST_ADD(r->a, &r->remarks,
               (remark){place_of(r, n, doc->lines_of_xml), (uint32_t)r->remarks.count, n});
  if (r->remarks.count)
    qsort(r->remarks.at, r->remarks.count, sizeof(remark), by_order);
}

/* ---- the copy ---- */

static const char *text_for(remarker *r, const referat_node *finding)
{
  const char *code = node_value(finding, REFERAT_ATTR_CODE);
  const char *text =
      text_of(referat__finding_of(code), *node_value(finding, REFERAT_ATTR_ITEM) != '\0');
  return referat__arena_printf(r->a, "%s [%s]", text ? text : "Bemærkning.", code);
}

static referat_node *put_remark(remarker *r, referat_node *to, const referat_node *finding)
{
  referat_node *a = referat__node_add(r->a, to, REFERAT_A, finding->line);
  referat__node_set_static(r->a, a, REFERAT_ATTR_MESSAGE, text_for(r, finding));
  referat__node_set_static(r->a, a, REFERAT_ATTR_DATE, r->day);
  return a;
}

/* The next finding to be remarked on, where it is at that run; else NULL. */
static const referat_node *next_at(remarker *r, uint32_t order)
{
  bool any = r->next < r->remarks.count && r->remarks.at[r->next].order == order;
  return any ? r->remarks.at[r->next++].finding : NULL;
}

/* The first comment is around the text, others at the same place stand behind it. */
static void copy_text(remarker *r, referat_node *to, const referat_node *from)
{
  slice text = node_text(from);
  uint32_t order = r->order++;
  const referat_node *finding = next_at(r, order);
  referat_node *in = finding ? put_remark(r, to, finding) : to;
  if (in)
    referat__copy_text(r->a, in, text, from->line);
  while ((finding = next_at(r, order)))
    put_remark(r, to, finding);
}

/* Text that is shown has its comments; what is hidden has none. */
static bool put_remarked(void *context, referat_node *to, const referat_node *from)
{
  remarker *r = context;
  bool is_shown = from->type == REFERAT_TEXT && referat__view_has_text(from);
  if (is_shown)
    copy_text(r, to, from);
  else if (is_hidden(from))
    referat__copy_node(r->a, to, from);
  return is_shown || is_hidden(from);
}

bool referat__remarks(referat_doc *to, const referat_doc *from, const char *day)
{
  remarker r = {.a = &to->memory,
                .day = day ? referat__arena_copy(&to->memory, slice_str(day)) : NULL};
  find_remarks(&r, from);
  to->root = referat__copy_element(r.a, NULL, from->root);
  for (const referat_node *n = node_first(from->root); to->root && n; n = node_next(n))
    referat__copy_with(r.a, to->root, n, put_remarked, &r);
  to->lines_of_xml = from->lines_of_xml;
  to->remarked = r.remarks.count > 0;
  return !r.a->failed;
}
