/* The title block: whose meeting it is and when, and what the source says of it. */
#include "write/office/walk.h"

#include "base/utf8.h"
#include "model/edition.h"
#include "model/string.h"
#include "package/own.h"

/* Numbers of places: items have those from 1 on. */
#define TITLE_PLACE(w) ((w)->view->items + 1)
#define SUBTITLE_PLACE(w) ((w)->view->items + 2)

#define MOST_LABEL 20  /* letters that the column of the labels has room for */
#define MOST_LABELS 64 /* above their values */

static void made_line(walk *w, const paragraph *p, unsigned place, const char *name,
                      const char *text)
{
  referat__walk_open(w, p);
  referat__walk_place(w, place, name, false);
  referat__walk_text(w, slice_str(text));
  referat__walk_place(w, place, name, true);
  referat__walk_shut(w, p);
}

/* Whether the source's own title is the committee alone. */
static bool is_body(const walk *w, const referat_node *title)
{
  slice text = referat__node_string(w->memory, title);
  return text.len && referat__fold_same(text.ptr, w->view->body);
}

/* The label is wider than the column of the labels: the value begins a line of its own. */
static bool is_wide(walk *w, const referat_node *label)
{
  return referat__utf8_count(referat__node_string(w->memory, label)) > MOST_LABEL;
}

/* `label` and `value` are the same field, or two where the source has all labels above all values.
 */
static void field(walk *w, const referat_node *label, const referat_node *value)
{
  paragraph p = {.style = STYLE_FIELD};
  referat__walk_open(w, &p);
  for (const referat_node *child = element_first(label); child; child = node_next(child)) {
    referat__walk_inline(w, child);
    if (child->type != REFERAT_LABEL || !(node_next(child) || label != value))
      continue;
    if (is_wide(w, child))
      w->flow.line_break = true;
    else
      referat__walk_tab(w);
  }
  for (const referat_node *child = label != value ? element_first(value) : NULL; child;
       child = node_next(child))
    referat__walk_inline(w, child);
  referat__walk_shut(w, &p);
}

static bool is_field(const referat_node *node)
{
  return node->type == REFERAT_FIELD || referat__node_child(node, REFERAT_LABEL);
}

/* Whether it has a label and no value; or, for `value`, a value alone. */
static bool is_half(const referat_node *node, bool value)
{
  const referat_node *label = referat__node_child(node, REFERAT_LABEL);
  bool labelled = label && referat__view_has_text(label);
  if (node_type(node) != REFERAT_FIELD || labelled == value)
    return false;
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    if (child != label && referat__view_has_text(child))
      return value;
  return !value;
}

/* The first value, where the labels from `first` on stand above as many values of the same names
 * ("Dato: / Sted: / 4. maj / Salen"); else NULL. */
static const referat_node *values_of(const referat_node *first)
{
  const referat_node *label = first, *values = first, *value;
  for (unsigned n = 0; values && n < MOST_LABELS && is_half(values, false); n++)
    values = node_next(values);
  for (value = values; label != values; label = node_next(label), value = node_next(value))
    if (!value || !is_half(value, true) ||
        strcmp(node_value(label, REFERAT_ATTR_NAME), node_value(value, REFERAT_ATTR_NAME)) != 0)
      return NULL;
  return values;
}

/* The field, or all fields of a list of labels with their values; return the last one. */
static const referat_node *fields(walk *w, const referat_node *first)
{
  const referat_node *values = is_half(first, false) ? values_of(first) : NULL;
  const referat_node *label = first, *value = values, *last = first;
  if (!values && referat__view_has_text(first))
    field(w, first, first);
  for (; label != values && value; label = node_next(label), value = node_next(value)) {
    field(w, label, value);
    last = value;
  }
  return last;
}

/* A title of the source: evidence where one is made of the facts, else the title itself. */
static void put_title(walk *w, const referat_node *node, style_role role)
{
  referat__walk_paragraph(w, (paragraph){.style = role, .bare = true}, node);
}

/* What is no title. */
static const referat_node *part(walk *w, const referat_node *child)
{
  spot at = {.heading = 1};
  return is_field(child) ? fields(w, child) : referat__walk_block_or_listed(w, child, NULL, &at);
}

/* The committee, and below it the day, where the facts tell both.  The title that the source has
 * is evidence and stands below them, unless it says the committee and nothing else. */
void referat__walk_head(walk *w)
{
  const view *v = w->view;
  const referat_node *own = referat__node_child(v->head, REFERAT_TITLE);
  /* An excerpt says in its own title what it is. */
  bool is_excerpt = referat__edition(v->doc->root) & EDITION_DECISIONS;
  bool made = !is_excerpt && *v->body && *v->when, keeps = made && own && is_body(w, own);
  style_role next = made && !keeps ? STYLE_SOURCE_TITLE : STYLE_TITLE;
  const paragraph title = {.style = STYLE_TITLE, .bare = true};
  const paragraph subtitle = {.style = STYLE_SUBTITLE, .bare = true};
  if (made && !keeps) {
    made_line(w, &title, TITLE_PLACE(w), MADE_TITLE, v->body);
    made_line(w, &subtitle, SUBTITLE_PLACE(w), MADE_SUBTITLE, v->when);
  }
  const referat_node *end = referat__node_child(v->head, REFERAT_CONTENTS);
  for (const referat_node *child = node_first(v->head); child != end; child = node_next(child)) {
    if (child->type == REFERAT_TITLE) {
      put_title(w, child, next);
      if (keeps && child == own)
        made_line(w, &subtitle, SUBTITLE_PLACE(w), MADE_SUBTITLE, v->when);
      if (next == STYLE_TITLE && referat__view_has_text(child))
        next = made ? STYLE_SOURCE_TITLE : STYLE_SUBTITLE;
    } else {
      child = part(w, child);
    }
  }
}

void referat__walk_head_rest(walk *w)
{
  const referat_node *child = referat__node_child(w->view->head, REFERAT_CONTENTS);
  while (child && (child = node_next(child)) != NULL)
    child = part(w, child);
}
