/* Text and inline elements of a paragraph. */
#include "write/office/walk.h"

#include "write/added/remarks.h"
#include "write/address.h"

void referat__walk_open(walk *w, const paragraph *p)
{
  w->flow = (view_flow){.any = false};
  w->look = (look){.style = STYLE_NONE, .fixed = p->bare};
  referat__pages_open(&w->pages, p);
  w->to->open(w, p);
}

void referat__walk_word(walk *w, slice word)
{
  if (w->in_run)
    out_slice(w->o, w->to->run_end);
  w->in_run = false;
  out_slice(w->o, word);
}

static void end_run(walk *w)
{
  referat__walk_word(w, SLICE(""));
}

void referat__walk_place(walk *w, unsigned number, const char *made, bool end)
{
  end_run(w);
  w->to->place(w, number, made, end);
}

void referat__walk_shut(walk *w, const paragraph *p)
{
  referat__pages_shut(&w->pages, p);
  end_run(w);
  w->to->shut(w, p);
}

static void put_break(walk *w)
{
  if (w->flow.any)
    referat__walk_word(w, w->to->line_break);
  referat__pages_line(&w->pages);
  w->flow = (view_flow){.any = false};
}

void referat__walk_settle(walk *w)
{
  if (w->flow.line_break)
    put_break(w);
  end_run(w);
  if (w->flow.space && w->flow.any)
    w->to->space(w);
  if (w->flow.space)
    referat__pages_space(&w->pages);
  end_run(w);
  w->flow.space = false;
}

void referat__walk_text(walk *w, slice text)
{
  if (referat__view_is_blank(text)) {
    w->flow.space |= text.len > 0;
    return;
  }
  if (w->flow.line_break)
    put_break(w);
  if (w->flow.space)
    referat__pages_space(&w->pages);
  referat__pages_text(&w->pages, text);
  if (w->to->run && !w->in_run)
    w->to->run(w, w->flow.any && (w->flow.space || (unsigned char)*text.ptr <= ' '));
  referat__view_text(w->o, text, &w->flow);
}

void referat__walk_tab(walk *w)
{
  end_run(w);
  w->to->tab(w);
  referat__pages_tab(&w->pages);
  w->flow = (view_flow){.any = false};
}

look referat__walk_span(walk *w, style_role role)
{
  look before = w->look;
  if (role == STYLE_STRONG)
    w->look.strong = true;
  else if (role == STYLE_EM)
    w->look.em = true;
  else
    w->look.style = role;
  end_run(w);
  if (w->to->span)
    w->to->span(w, role);
  return before;
}

void referat__walk_span_end(walk *w, look before)
{
  referat__walk_word(w, w->to->span_end);
  w->look = before;
}

/* A comment, and the text that it is about. */
static void remark(walk *w, const referat_node *node)
{
  if (w->repeats) {
    referat__walk_children(w, node);
    return;
  }
  referat__walk_settle(w);
  w->to->remark(w, node, false);
  referat__walk_children(w, node);
  end_run(w);
  w->to->remark(w, node, true);
}

static void link(walk *w, const referat_node *node)
{
  const char *href = referat_node_attr(node, REFERAT_ATTR_HREF);
  bool in_link = w->look.style == STYLE_LINK;
  unsigned item = href && *href == '#' ? referat__view_item(w->view, href + 1) : 0;
  if (in_link || !referat__view_has_text(node) || !(item || referat__leads_out(href))) {
    referat__walk_children(w, node);
    return;
  }
  look before = w->look;
  referat__walk_settle(w);
  w->look.style = STYLE_LINK;
  w->look.linked = true;
  w->to->link(w, item ? NULL : referat__address(w->memory, href), item);
  referat__walk_children(w, node);
  referat__walk_word(w, w->to->link_end);
  w->look = before;
}

void referat__walk_inline(walk *w, const referat_node *node)
{
  switch (node->type) {
  case REFERAT_TEXT:
    referat__walk_text(w, node_text(node));
    return;
  case REFERAT_A:
    if (remark_of(node))
      remark(w, node);
    else
      link(w, node);
    return;
  case REFERAT_LB:
    w->flow.line_break |= w->flow.any && !w->one_line;
    w->flow.space = w->one_line;
    return;
  case REFERAT_PB:
    w->flow.space = true;
    return;
  case REFERAT_HY:
    return;
  case REFERAT_FURNITURE: /* of a page of the source, in the middle of a sentence */
    w->flow.space = true;
    return;
  default:
    break;
  }
  /* a block in a sentence is a word of its own */
  bool apart = !referat__type_is_inline((referat_type)node->type);
  style_role role = w->look.fixed ? STYLE_NONE : referat__view_inline_style(node);
  if (w->look.linked && role != STYLE_STRONG && role != STYLE_EM)
    role = STYLE_NONE;
  w->flow.space |= apart;
  if (role != STYLE_NONE && referat__view_has_text(node)) {
    look before = referat__walk_span(w, role);
    referat__walk_children(w, node);
    referat__walk_span_end(w, before);
  } else {
    referat__walk_children(w, node);
  }
  w->flow.space |= apart;
}

void referat__walk_children(walk *w, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    referat__walk_inline(w, child);
}

void referat__walk_repeated(walk *w, const referat_node *node)
{
  w->repeats = true;
  referat__walk_children(w, node);
  w->repeats = false;
}

void referat__walk_run(walk *w, const paragraph *p, const referat_node *from,
                       const referat_node *end)
{
  referat__walk_open(w, p);
  for (; from != end; from = node_next(from))
    referat__walk_inline(w, from);
  referat__walk_shut(w, p);
}

void referat__walk_line(walk *w, paragraph p, slice text)
{
  referat__walk_open(w, &p);
  referat__walk_text(w, text);
  referat__walk_shut(w, &p);
}

void referat__walk_paragraph(walk *w, paragraph p, const referat_node *node)
{
  if (referat__view_has_text(node))
    referat__walk_run(w, &p, node_first(node), NULL);
}
