#include "write/editions.h"

#include "base/sorted.h"
#include "model/copy.h"
#include "model/date.h"
#include "model/edition.h"
#include "model/presence.h"
#include "model/string.h"
#include "write/danish.h"
#include "write/list.h"

/* From a line of the source on, whether it is in the excerpt. */
typedef struct stretch {
  uint32_t line;
  bool kept;
} stretch;

typedef struct excerpter {
  arena *a;
  const referat_node *head;
  LIST(stretch) stretches; /* in the order of the source */
} excerpter;

static void note(excerpter *e, const referat_node *node, bool kept)
{
  size_t count = e->stretches.count;
  if (!count || e->stretches.at[count - 1].kept != kept)
    LIST_ADD(e->a, &e->stretches, (stretch){node->line, kept});
}

static void keep(excerpter *e, referat_node *to, const referat_node *node)
{
  note(e, node, true);
  referat__copy_node(e->a, to, node);
}

/* ---- items ---- */

static bool is_decision(const referat_node *node)
{
  return node->type == REFERAT_SECTION && node_says(node, REFERAT_ATTR_KIND, "decision");
}

/* Whether this meeting decided something in the item. */
static bool decides_here(const excerpter *e, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child)) {
    if (is_decision(child) && !referat__presence_elsewhere(e->head, child))
      return true;
    if (child->type == REFERAT_SECTION && decides_here(e, child))
      return true;
  }
  return false;
}

/* What the walk is in: there, less is taken for something of this meeting. */
typedef struct inside {
  bool decided_here; /* the item has a decision of this meeting */
  bool told;         /* a section that tells of the case: votes in it are of other meetings */
} inside;

static void pick(excerpter *e, referat_node *to, const referat_node *node, inside in);

static void pick_children(excerpter *e, referat_node *to, const referat_node *node, inside in)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    pick(e, to, child, in);
}

/* A section without a kind ("Afstemning") is shown with its heading where it holds something. */
static void pick_section(excerpter *e, referat_node *to, const referat_node *node, inside in)
{
  const char *kind = node_value(node, REFERAT_ATTR_KIND);
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  if (is_decision(node) && in.decided_here && referat__presence_elsewhere(e->head, node)) {
    note(e, node, false);
    return;
  }
  if (is_decision(node) || strcmp(kind, "attendance") == 0) {
    keep(e, to, node);
    return;
  }
  in.told |= *kind != '\0';
  if (in.told || !heading) {
    note(e, node, false);
    pick_children(e, to, node, in);
    return;
  }
  referat_node *section = referat__node_new(e->a, REFERAT_SECTION, node->line);
  if (!section)
    return;
  referat__copy_node(e->a, section, heading);
  pick_children(e, section, node, in);
  if (element_first(section) && node_next(element_first(section)))
    referat__node_append(e->a, to, section);
}

static void pick(excerpter *e, referat_node *to, const referat_node *node, inside in)
{
  switch (node_type(node)) {
  case REFERAT_SECTION:
    pick_section(e, to, node, in);
    return;
  case REFERAT_LIST:
  case REFERAT_LI:
    pick_children(e, to, node, in);
    return;
  case REFERAT_VOTE:
  case REFERAT_STATEMENT:
    if (in.told)
      break;
    keep(e, to, node);
    return;
  case REFERAT_ABSENT:
  case REFERAT_RECUSAL:
  case REFERAT_ARRIVAL:
  case REFERAT_DEPARTURE:
  case REFERAT_SUBSTITUTION:
    keep(e, to, node);
    return;
  default:
    break;
  }
  note(e, node, false);
}

static void pick_item(excerpter *e, referat_node *to, const referat_node *item)
{
  referat_node *copy = referat__copy_element(e->a, to, item);
  inside in = {.decided_here = decides_here(e, item)};
  for (const referat_node *child = node_first(item); copy && child; child = node_next(child)) {
    if (child->type == REFERAT_HEADING || child->type == REFERAT_CASE)
      keep(e, copy, child);
    else
      pick(e, copy, child, in);
  }
}

static void pick_group(excerpter *e, referat_node *to, const referat_node *group)
{
  inside in = {.told = false};
  referat_node *copy = referat__copy_element(e->a, to, group);
  for (const referat_node *child = node_first(group); copy && child; child = node_next(child)) {
    if (child->type == REFERAT_ITEM)
      pick_item(e, copy, child);
    else if (child->type == REFERAT_HEADING)
      keep(e, copy, child);
    else
      pick(e, copy, child, in);
  }
}

/* ---- what stands before them ---- */

/* "Beslutningsprotokol: Kulturudvalget, 13. august 2024", or what the source is called. */
static const char *new_title(const excerpter *e)
{
  const char *body = node_value(e->head, REFERAT_ATTR_BODY);
  date day;
  if (!*body || !referat__date_from_iso(node_value(e->head, REFERAT_ATTR_DATE), &day) ||
      !referat__date_valid(day)) {
    slice title = referat__node_string(e->a, referat__node_child(e->head, REFERAT_TITLE));
    return title.len
               ? referat__arena_printf(e->a, DANISH_DECISIONS ": %.*s", (int)title.len, title.ptr)
               : DANISH_DECISIONS;
  }
  return referat__arena_printf(e->a, DANISH_DECISIONS ": %s, %d. %s %d", body, day.day,
                               referat__month_name(day.month), day.year);
}

static referat_node *put_text(excerpter *e, referat_node *to, referat_type type, const char *text)
{
  referat_node *node = referat__node_add(e->a, to, type, to->line);
  if (node && text)
    referat__copy_text(e->a, node, slice_str(text), to->line);
  return node;
}

static void copy_head(excerpter *e, referat_node *to, bool again)
{
  referat_node *head = referat__copy_element(e->a, to, e->head);
  if (!head)
    return;
  if (!again)
    put_text(e, head, REFERAT_TITLE, new_title(e));
  for (const referat_node *child = node_first(e->head); child; child = node_next(child))
    if (child->type == REFERAT_CONTENTS)
      note(e, child, false);
    else if (again || (child->type != REFERAT_TITLE && child->type != REFERAT_FURNITURE))
      keep(e, head, child);
  if (!again)
    put_text(e, head, REFERAT_P, DANISH_DECISIONS_TELL);
}

static void copy_source(excerpter *e, referat_node *to, const referat_node *from)
{
  referat_node *copy = referat__copy_element(e->a, to, from);
  if (!copy)
    return;
  referat__node_unset(e->a, copy, REFERAT_ATTR_SHA256);
  referat__node_unset(e->a, copy, REFERAT_ATTR_TEXT_SHA256);
  referat__node_unset(e->a, copy, REFERAT_ATTR_BYTES);
}

/* ---- findings ---- */

static int begins_up_to(const void *row, const void *line)
{
  return ((const stretch *)row)->line <= *(const uint32_t *)line ? -1 : 1;
}

/* Whether what the finding tells of is in the excerpt: the head is, which stands before all
 * that was noted.  Lines of XML are not those of its
 * source: then it is by the item, all of which are. */
static bool is_kept(const excerpter *e, const referat_doc *from, const referat_node *finding)
{
  uint32_t line = finding->line;
  const stretch *at = e->stretches.at;
  size_t n = referat__sorted_before(&line, at, e->stretches.count, sizeof *at, begins_up_to);
  return from->lines_of_xml || !n || at[n - 1].kept;
}

static void copy_findings(excerpter *e, referat_doc *to, const referat_doc *from)
{
  referat_node *after = node_first(to->root);
  for (const referat_node *n = node_first(from->root); n && after; n = node_next(n)) {
    if (n->type != REFERAT_FINDING || !is_kept(e, from, n))
      continue;
    referat_node *copy = referat__copy_element(e->a, NULL, n);
    if (!copy)
      return;
    referat__node_insert(e->a, to->root, after, copy);
    after = copy;
  }
}

bool referat__excerpt(referat_doc *to, const referat_doc *from)
{
  excerpter e = {.a = &to->memory, .head = referat__node_child(from->root, REFERAT_HEAD)};
  unsigned edition = referat__edition(from->root);
  bool again = edition & EDITION_DECISIONS;
  inside in = {.told = false};
  referat_node *root = to->root = referat__copy_element(e.a, NULL, from->root);
  if (!root)
    return false;
  to->lines_of_xml = from->lines_of_xml;
  referat__node_set_static(e.a, root, REFERAT_ATTR_EDITION,
                           referat__edition_name(edition | EDITION_DECISIONS));
  for (const referat_node *n = node_first(from->root); n; n = node_next(n)) {
    switch (node_type(n)) {
    case REFERAT_SOURCE:
      copy_source(&e, root, n);
      break;
    case REFERAT_FINDING:
      break;
    case REFERAT_HEAD:
      copy_head(&e, root, again);
      break;
    case REFERAT_CONTENTS:
      note(&e, n, false);
      break;
    case REFERAT_GROUP:
      pick_group(&e, root, n);
      break;
    case REFERAT_ITEM:
      pick_item(&e, root, n);
      break;
    default:
      pick(&e, root, n, in);
    }
  }
  copy_findings(&e, to, from);
  return !e.a->failed;
}
