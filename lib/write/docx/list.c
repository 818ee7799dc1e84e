/* Lists: numbered by Word, with the numbers that the source has. */
#include "write/docx/parts.h"

static int indent(style_role role, unsigned level)
{
  return referat__style(role)->left + STYLE_LIST_INDENT * (int)level;
}

/* The style of a further paragraph of an item: in the box it stays there. */
static para further(style_role role, unsigned level)
{
  para p = PARA(role == STYLE_DECISION_LIST ? STYLE_DECISION_LIST : STYLE_LIST_MORE);
  if (level || p.style == STYLE_DECISION_LIST)
    p.left = indent(p.style, level);
  return p;
}

void referat__docx_flow(docx *d, const referat_node *node, const para *first, const para *more,
                        const spot *at)
{
  bool written = false;
  const referat_node *child = node_first(node);
  const para *p = first;
  while (child) {
    bool is_inline = referat__type_is_inline((referat_type)child->type);
    bool is_plain = child->type == REFERAT_P || referat__view_is_listed(child);
    if (!is_inline && !is_plain && !referat__view_has_text(child)) {
      child = child->next;
      continue;
    }
    if (!is_inline && !is_plain) {
      if (!written && first->num) { /* the number needs a paragraph to stand at */
        runs r = referat__docx_open(d, first);
        referat__docx_shut(&r);
      }
      referat__docx_block(d, child, at);
      child = child->next;
      written = true;
      p = more;
      continue;
    }
    const referat_node *end = child->next;
    bool text = referat__view_has_text(child);
    if (is_inline)
      for (; end && referat__type_is_inline((referat_type)end->type); end = end->next)
        text |= referat__view_has_text(end);
    if (text) {
      runs r = referat__docx_open(d, p);
      if (is_inline) {
        for (; child != end; child = child->next)
          referat__docx_inline(&r, child);
      } else {
        for (const referat_node *part = child->first; part; part = part->next)
          referat__docx_inline(&r, part);
      }
      referat__docx_shut(&r);
      written = true;
      p = more;
    }
    child = end;
  }
  if (!written) {
    runs r = referat__docx_open(d, first);
    referat__docx_shut(&r);
  }
}

/* A marker that Word cannot set stands in a line of its own. */
static void marker_line(docx *d, const para *p, const char *text)
{
  runs r = referat__docx_open(d, p);
  referat__docx_string(&r, slice_str(text));
  referat__docx_shut(&r);
}

void referat__docx_list(docx *d, const referat_node *list, const spot *at)
{
  marker previous = {.kind = MARKER_BULLET}, m;
  bool begun = false;
  unsigned num = 0;
  unsigned level = at->depth < DOCX_MAX_LEVEL ? at->depth : DOCX_MAX_LEVEL - 1;
  spot inside = *at;
  inside.depth = at->depth + 1;
  for (const referat_node *li = node_first(list); li; li = li->next) {
    if (li->type != REFERAT_LI) {
      if (referat__view_has_text(li))
        referat__docx_block(d, li, at);
      continue;
    }
    const char *text = referat_node_attr(li, REFERAT_ATTR_MARKER);
    m = referat__marker_read(text, begun ? &previous : NULL);
    style_role role = referat__view_list_style(li, at->place);
    if (!begun || !referat__marker_follows(&previous, &m))
      num = referat__docx_num(d, &m, level, role == STYLE_DECISION_LIST);
    previous = m;
    begun = true;
    para first = PARA(role), more = further(role, level);
    first.num = num;
    first.level = level;
    if (!num) {
      first.left = indent(role, level);
      marker_line(d, &first, text);
      first = more;
    }
    referat__docx_flow(d, li, &first, &more, &inside);
  }
}
