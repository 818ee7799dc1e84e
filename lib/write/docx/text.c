/* Paragraphs and runs. */
#include "write/docx/parts.h"

#define GAP 200 /* below a small table, which has no space of its own */

static void attr_number(out *o, const char *before, int number, const char *after)
{
  out_str(o, before);
  if (number < 0)
    out_char(o, '-');
  referat__out_number(o, (unsigned long long)(number < 0 ? -(long long)number : number));
  out_str(o, after);
}

runs referat__docx_open(docx *d, const para *p)
{
  out *o = d->o;
  const style *s = referat__style(p->style);
  OUT_LITERAL(o, "<w:p><w:pPr><w:pStyle w:val=\"");
  out_slice(o, d->style_id[p->style]);
  OUT_LITERAL(o, "\"/>");
  if (p->keep_next && !s->keep_next)
    OUT_LITERAL(o, "<w:keepNext/>");
  if (p->num) {
    attr_number(o, "<w:numPr><w:ilvl w:val=\"", (int)p->level, "\"/>");
    attr_number(o, "<w:numId w:val=\"", (int)p->num, "\"/></w:numPr>");
  }
  int before = p->before < 0 && d->gap_due && s->before < GAP ? GAP : p->before;
  d->gap_due = false;
  if (before >= 0)
    attr_number(o, "<w:spacing w:before=\"", before, "\"/>");
  if (p->left >= 0)
    attr_number(o, "<w:ind w:left=\"", p->left, "\"/>");
  if (p->right)
    OUT_LITERAL(o, "<w:jc w:val=\"right\"/>");
  OUT_LITERAL(o, "</w:pPr>");
  return (runs){.d = d, .bare = p->bare, .style = STYLE_NONE};
}

static void close_run(runs *r)
{
  if (r->open)
    OUT_LITERAL(r->d->o, "</w:t></w:r>");
  r->open = false;
}

static void begin_run(runs *r)
{
  out *o = r->d->o;
  OUT_LITERAL(o, "<w:r>");
  style_role role = r->style;
  bool strong = r->strong, em = r->em;
  if (role == STYLE_NONE && strong) {
    role = STYLE_STRONG;
    strong = false;
  } else if (role == STYLE_NONE && em) {
    role = STYLE_EM;
    em = false;
  }
  if (role == STYLE_NONE)
    return;
  OUT_LITERAL(o, "<w:rPr><w:rStyle w:val=\"");
  out_slice(o, r->d->style_id[role]);
  OUT_LITERAL(o, "\"/>");
  if (strong)
    OUT_LITERAL(o, "<w:b/>");
  if (em)
    OUT_LITERAL(o, "<w:i/>");
  OUT_LITERAL(o, "</w:rPr>");
}

/* Begin a run with text in it; `spaced` when the text begins or ends in a
 * space, which Word drops unless told not to. */
static void begin_text(runs *r, bool spaced)
{
  begin_run(r);
  if (spaced)
    OUT_LITERAL(r->d->o, "<w:t xml:space=\"preserve\">");
  else
    OUT_LITERAL(r->d->o, "<w:t>");
  r->open = true;
}

/* A break is written when something follows it. */
static void put_break(runs *r)
{
  if (!r->flow.line_break)
    return;
  close_run(r);
  if (r->flow.any)
    OUT_LITERAL(r->d->o, "<w:r><w:br/></w:r>");
  r->flow = (view_flow){.any = false};
}

void referat__docx_string(runs *r, slice text)
{
  if (referat__view_is_blank(text)) {
    r->flow.space |= text.len > 0;
    return;
  }
  put_break(r);
  if (!r->open)
    begin_text(r, r->flow.any && (r->flow.space || referat__view_is_blank(slice_of(text.ptr, 1))));
  referat__view_text(r->d->o, text, &r->flow);
}

void referat__docx_raw(runs *r, const char *xml)
{
  close_run(r);
  out_str(r->d->o, xml);
}

void referat__docx_tab(runs *r)
{
  close_run(r);
  begin_run(r);
  OUT_LITERAL(r->d->o, "<w:tab/></w:r>");
  r->flow = (view_flow){.any = false};
}

/* The space before a link belongs to the text around it. */
static void settle_space(runs *r)
{
  put_break(r);
  if (!r->flow.space || !r->flow.any)
    return;
  close_run(r);
  begin_text(r, true);
  out_char(r->d->o, ' ');
  close_run(r);
  r->flow.space = false;
}

static void children(runs *r, const referat_node *node)
{
  for (const referat_node *child = node->first; child; child = child->next)
    referat__docx_inline(r, child);
}

static bool begin_link(runs *r, const char *href)
{
  docx *d = r->d;
  switch (referat__view_link(href)) {
  case LINK_OUTSIDE:
    settle_space(r);
    close_run(r);
    referat__buf_append(&d->links, &href, sizeof href);
    OUT_LITERAL(d->o, "<w:hyperlink r:id=\"rIdLink");
    referat__out_number(d->o, d->links.len / sizeof href);
    OUT_LITERAL(d->o, "\" w:history=\"1\">");
    return true;
  case LINK_INSIDE: {
    unsigned item = referat__view_item(&d->view, href + 1);
    if (!item)
      return false;
    settle_space(r);
    close_run(r);
    OUT_LITERAL(d->o, "<w:hyperlink w:anchor=\"punkt_");
    referat__out_number(d->o, item);
    OUT_LITERAL(d->o, "\" w:history=\"1\">");
    return true;
  }
  default:
    return false;
  }
}

static void link(runs *r, const referat_node *node)
{
  bool made = !r->linked && referat__view_has_text(node) &&
              begin_link(r, referat_node_attr(node, REFERAT_ATTR_HREF));
  if (!made) {
    children(r, node);
    return;
  }
  style_role around = r->style;
  r->style = STYLE_LINK;
  r->linked = true;
  children(r, node);
  close_run(r);
  OUT_LITERAL(r->d->o, "</w:hyperlink>");
  r->linked = false;
  r->style = around;
}

/* What is inside a semantic element, in its character style. */
static void styled(runs *r, const referat_node *node, style_role role)
{
  runs around = *r;
  if (r->bare || r->linked || !referat__view_has_text(node))
    role = STYLE_NONE;
  if (role != STYLE_NONE) {
    close_run(r);
    if (role == STYLE_STRONG)
      r->strong = true;
    else if (role == STYLE_EM)
      r->em = true;
    else
      r->style = role;
  }
  children(r, node);
  if (role != STYLE_NONE) {
    close_run(r);
    r->strong = around.strong;
    r->em = around.em;
    r->style = around.style;
  }
}

void referat__docx_inline(runs *r, const referat_node *node)
{
  switch (node->type) {
  case REFERAT_TEXT:
    referat__docx_string(r, slice_of(node->text, node->text_len));
    break;
  case REFERAT_LB:
    r->flow.line_break |= r->flow.any;
    r->flow.space = false;
    break;
  case REFERAT_PB:
    r->flow.space = true;
    break;
  case REFERAT_HY:
    break;
  case REFERAT_A:
    link(r, node);
    break;
  default: {
    /* a block in a sentence, such as furniture, is a word of its own */
    bool apart = !referat__type_is_inline((referat_type)node->type);
    r->flow.space |= apart;
    styled(r, node, referat__view_inline_style(node));
    r->flow.space |= apart;
  }
  }
}

void referat__docx_shut(runs *r)
{
  close_run(r);
  OUT_LITERAL(r->d->o, "</w:p>");
}
