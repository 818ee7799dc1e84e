/* The title block: whose meeting it is and when, and what the source says of it. */
#include "write/office/walk.h"

#include "base/utf8.h"
#include "model/edition.h"
#include "model/string.h"
#include "package/own.h"

/* Numbers of places: items have those from 1 on. */
#define TITLE_PLACE(w) ((w)->view->items + 1)
#define SUBTITLE_PLACE(w) ((w)->view->items + 2)

static void made_line(walk *w, const paragraph *p, unsigned place, const char *name,
                      const char *text)
{
  referat__walk_open(w, p);
  w->to->place(w, place, name, false);
  referat__walk_text(w, slice_str(text));
  w->to->place(w, place, name, true);
  referat__walk_shut(w, p);
}

/* Whether the source's own title is the committee alone. */
static bool is_body(const walk *w, const referat_node *title)
{
  slice text = referat__node_string(w->memory, title);
  return text.len && referat__fold_same(text.ptr, w->view->body);
}

static void field(walk *w, const referat_node *node)
{
  if (!referat__view_has_text(node))
    return;
  paragraph p = {.style = STYLE_FIELD};
  referat__walk_open(w, &p);
  for (const referat_node *child = node->first; child; child = child->next) {
    referat__walk_inline(w, child);
    if (child->type == REFERAT_LABEL && child->next)
      referat__walk_tab(w);
  }
  referat__walk_shut(w, &p);
}

/* A title of the source: evidence where one is made of the facts, else the title itself. */
static void put_title(walk *w, const referat_node *node, style_role role)
{
  referat__walk_paragraph(w, (paragraph){.style = role, .bare = true}, node);
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
  spot at = {.heading = 1};
  for (const referat_node *child = node_first(v->head); child; child = child->next) {
    if (child->type == REFERAT_TITLE) {
      put_title(w, child, next);
      if (keeps && child == own)
        made_line(w, &subtitle, SUBTITLE_PLACE(w), MADE_SUBTITLE, v->when);
      if (next == STYLE_TITLE && referat__view_has_text(child))
        next = made ? STYLE_SOURCE_TITLE : STYLE_SUBTITLE;
    } else if (child->type == REFERAT_FIELD || referat__node_child(child, REFERAT_LABEL)) {
      field(w, child);
    } else {
      child = referat__walk_block_or_listed(w, child, NULL, &at);
    }
  }
}
