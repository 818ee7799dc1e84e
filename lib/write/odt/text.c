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

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Consumers of ODF collapse runs of spaces (ODF 1.2, 6.1.2), so every space but
 * a first one after a character becomes an element. */
static void put_spaces(odt_text *t, unsigned long long count)
{
  if (count && t->after_char) {
    out_char(t->o, ' ');
    t->after_char = false;
    count--;
  }
  if (count == 0)
    return;
  OUT_LITERAL(t->o, "<text:s");
  if (count > 1) {
    OUT_LITERAL(t->o, " text:c=\"");
    referat__out_number(t->o, count);
    out_char(t->o, '"');
  }
  OUT_LITERAL(t->o, "/>");
}

static void put_gap(odt_text *t, slice gap)
{
  if (memchr(gap.ptr, '\n', gap.len)) { /* the source's lines are not ours */
    put_spaces(t, 1);
    return;
  }
  const char *p = gap.ptr, *end = slice_end(gap);
  while (p < end) {
    const char *run = p;
    while (p < end && *p != '\t')
      p++;
    put_spaces(t, (unsigned long long)(p - run));
    for (; p < end && *p == '\t'; p++) {
      OUT_LITERAL(t->o, "<text:tab/>");
      t->after_char = false;
    }
  }
}

/* Write what was kept back, because something visible follows. */
static void settle(odt_text *t)
{
  if (t->begun && t->break_due) {
    OUT_LITERAL(t->o, "<text:line-break/>");
    t->after_char = false;
  } else if (t->begun && t->gap.len) {
    put_gap(t, t->gap);
  }
  t->gap.len = 0;
  t->break_due = false;
}

static void put_word(odt_text *t, slice word)
{
  settle(t);
  referat__out_xml_text(t->o, word);
  t->begun = t->after_char = true;
}

void referat__odt_characters(odt_text *t, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    const char *blank = p;
    while (p < end && is_blank(*p))
      p++;
    if (p > blank)
      t->gap = t->gap.len ? SLICE(" ") : slice_between(blank, p);
    const char *word = p;
    /* single spaces between words need no care: they go out with the words */
    while (p < end && (!is_blank(*p) || (*p == ' ' && end - p > 1 && !is_blank(p[1]))))
      p++;
    if (p > word)
      put_word(t, slice_between(word, p));
  }
}

void referat__odt_tab(odt_text *t)
{
  OUT_LITERAL(t->o, "<text:tab/>");
  t->gap.len = 0;
  t->begun = t->after_char = false; /* white space after it is none of the layout's */
}

void referat__odt_space(odt_text *t)
{
  if (!t->gap.len)
    t->gap = SLICE(" ");
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
    t->gap.len = 0;
    t->break_due = true;
    break;
  case REFERAT_PB:
    referat__odt_space(t);
    break;
  case REFERAT_HY:
    break;
  default:
    role = t->bare ? STYLE_NONE : referat__view_inline_style(node);
    if (role != STYLE_NONE && referat__view_has_text(node)) {
      referat__odt_span(t, role);
      referat__odt_children(t, node);
      referat__odt_span_end(t);
    } else {
      referat__odt_children(t, node);
    }
  }
}

void referat__odt_children(odt_text *t, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    referat__odt_inline(t, child);
}
