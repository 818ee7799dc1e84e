/* Text and inline elements of a paragraph. */
#include "write/odt/body.h"

odt_text referat__odt_open(odt_body *b, style_role role)
{
  OUT_LITERAL(b->o, "<text:p text:style-name=\"");
  out_slice(b->o, b->names[role]);
  OUT_LITERAL(b->o, "\">");
  return (odt_text){.b = b, .o = b->o};
}

odt_text referat__odt_open_named(odt_body *b, const char *name)
{
  OUT_LITERAL(b->o, "<text:p");
  referat__out_xml_attr(b->o, "text:style-name", slice_str(name));
  out_char(b->o, '>');
  return (odt_text){.b = b, .o = b->o};
}

void referat__odt_shut(odt_text *t)
{
  OUT_LITERAL(t->o, "</text:p>\n");
}

static void put_break(odt_text *t)
{
  if (t->flow.line_break && t->flow.any)
    OUT_LITERAL(t->o, "<text:line-break/>");
  if (t->flow.line_break)
    t->flow = (view_flow){.any = false};
}

/* Write what was kept back, because something visible follows. */
static void settle(odt_text *t)
{
  put_break(t);
  if (t->flow.space && t->flow.any)
    out_char(t->o, ' ');
  t->flow.space = false;
}

void referat__odt_characters(odt_text *t, slice text)
{
  if (!referat__view_is_blank(text))
    put_break(t);
  referat__view_text(t->o, text, &t->flow);
}

void referat__odt_tab(odt_text *t)
{
  OUT_LITERAL(t->o, "<text:tab/>");
  t->flow = (view_flow){.any = false}; /* white space after it is none of the layout's */
}

void referat__odt_span(odt_text *t, style_role role)
{
  settle(t);
  OUT_LITERAL(t->o, "<text:span text:style-name=\"");
  out_slice(t->o, t->b->names[role]);
  OUT_LITERAL(t->o, "\">");
}

void referat__odt_span_end(odt_text *t)
{
  OUT_LITERAL(t->o, "</text:span>");
}

static void open_link(odt_text *t)
{
  settle(t);
  OUT_LITERAL(t->o, "<text:a xlink:type=\"simple\"");
}

void referat__odt_link(odt_text *t, unsigned item, slice style_name)
{
  open_link(t);
  OUT_LITERAL(t->o, " xlink:href=\"#" ODT_BOOKMARK);
  referat__out_number(t->o, item);
  OUT_LITERAL(t->o, "\" text:style-name=\"");
  out_slice(t->o, style_name);
  OUT_LITERAL(t->o, "\" text:visited-style-name=\"");
  out_slice(t->o, style_name);
  OUT_LITERAL(t->o, "\">");
}

void referat__odt_link_end(odt_text *t)
{
  OUT_LITERAL(t->o, "</text:a>");
}

static void put_link(odt_text *t, const referat_node *link)
{
  const char *href = referat_node_attr(link, REFERAT_ATTR_HREF);
  view_link kind = referat__view_has_text(link) ? referat__view_link(href) : LINK_NONE;
  unsigned item = kind == LINK_INSIDE ? referat__view_item(t->b->view, href + 1) : 0;
  if (kind == LINK_OUTSIDE) {
    open_link(t);
    referat__out_xml_attr(t->o, "xlink:href", slice_str(href));
    referat__odt_name_attr(t->o, "text:style-name", STYLE_LINK);
    referat__odt_name_attr(t->o, "text:visited-style-name", STYLE_LINK);
    out_char(t->o, '>');
  } else if (item) {
    referat__odt_link(t, item, t->b->names[STYLE_LINK]);
  }
  bool bare = t->bare;
  t->bare |= kind == LINK_OUTSIDE || item;
  referat__odt_children(t, link);
  t->bare = bare;
  if (kind == LINK_OUTSIDE || item)
    referat__odt_link_end(t);
}

void referat__odt_inline(odt_text *t, const referat_node *node)
{
  style_role role;
  switch ((referat_type)node->type) {
  case REFERAT_TEXT:
    referat__odt_characters(t, slice_of(node->text, node->text_len));
    break;
  case REFERAT_A:
    put_link(t, node);
    break;
  case REFERAT_LB:
    t->flow.line_break |= t->flow.any;
    t->flow.space = false;
    break;
  case REFERAT_PB:
    t->flow.space = true;
    break;
  case REFERAT_HY:
    break;
  default: {
    /* a block in a sentence, such as furniture, is a word of its own */
    bool apart = !referat__type_is_inline((referat_type)node->type);
    t->flow.space |= apart;
    role = t->bare ? STYLE_NONE : referat__view_inline_style(node);
    if (role != STYLE_NONE && referat__view_has_text(node)) {
      referat__odt_span(t, role);
      referat__odt_children(t, node);
      referat__odt_span_end(t);
    } else {
      referat__odt_children(t, node);
    }
    t->flow.space |= apart;
  }
  }
}

void referat__odt_children(odt_text *t, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    referat__odt_inline(t, child);
}
