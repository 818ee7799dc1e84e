/* The list of contents: a field of Word's, filled in already. */
#include "package/own.h"
#include "write/docx/parts.h"

/* The headings of the levels, as links (h), without page numbers (n) or the
 * numbers in a browser's view (z). */
#define FIELD_BEGIN(levels)                                                                       \
  "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC " \
  "\\o \"" levels                                                                                 \
  "\" \\h \\z \\n </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
#define FIELD_END "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

/* Below the headings of groups, items are headings of level 2. */
static void begin_field(runs *r)
{
  referat__docx_raw(r, r->d->view.groups ? FIELD_BEGIN("1-2") : FIELD_BEGIN("1-1"));
}

static void begin_link(runs *r, unsigned item)
{
  out *o = r->d->o;
  referat__docx_raw(r, "<w:hyperlink w:anchor=\"punkt_");
  referat__out_number(o, item);
  OUT_LITERAL(o, "\" w:history=\"1\">");
}

static void number(runs *r, const referat_node *node)
{
  if (!referat__view_has_text(node))
    return;
  referat__docx_inline(r, node);
  referat__docx_tab(r);
}

/* One line as the source has it.  Its page is one of the source: small and
 * grey, under a heading that says so; leading dots are the tab's business. */
static void entry(docx *d, const referat_node *node, bool first, bool last)
{
  para p = PARA(STYLE_CONTENTS);
  p.bare = true;
  runs r = referat__docx_open(d, &p);
  if (first)
    begin_field(&r);
  unsigned item = referat__view_item(&d->view, referat_node_attr(node, REFERAT_ATTR_ITEM));
  if (item)
    begin_link(&r, item);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_NUMBER)
      number(&r, child);
    else if (child->type != REFERAT_LEADER && child->type != REFERAT_PAGE)
      referat__docx_inline(&r, child);
  }
  if (item)
    referat__docx_raw(&r, "</w:hyperlink>");
  const referat_node *page = referat__node_child(node, REFERAT_PAGE);
  if (referat__view_has_text(page)) {
    referat__docx_tab(&r);
    r.style = STYLE_PAGE;
    referat__docx_inline(&r, page);
  }
  if (last)
    referat__docx_raw(&r, FIELD_END);
  referat__docx_shut(&r);
}

/* One line that is made of an item, where the source has no contents. */
static void made_entry(docx *d, const referat_node *node, unsigned item, bool last)
{
  para p = PARA(STYLE_CONTENTS);
  p.bare = true;
  runs r = referat__docx_open(d, &p);
  if (item == 1)
    begin_field(&r);
  begin_link(&r, item);
  const char *no = referat_node_attr(node, REFERAT_ATTR_NUMBER);
  if (no && *no) {
    referat__docx_string(&r, slice_str(no));
    referat__docx_tab(&r);
  }
  const char *title = referat_node_attr(node, REFERAT_ATTR_TITLE);
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  if (title && *title)
    referat__docx_string(&r, slice_str(title));
  else if (referat__view_has_text(heading))
    referat__docx_inline(&r, heading);
  else
    referat__docx_string(&r, SLICE("Punkt uden overskrift"));
  referat__docx_raw(&r, "</w:hyperlink>");
  if (last)
    referat__docx_raw(&r, FIELD_END);
  referat__docx_shut(&r);
}

static void heading(docx *d, const referat_node *node)
{
  para p = PARA(STYLE_CONTENTS_HEADING);
  p.bare = true;
  runs r = referat__docx_open(d, &p);
  if (!d->view.contents) /* for our reader: it is not of the minutes */
    referat__docx_raw(&r, "<w:bookmarkStart w:id=\"0\" w:name=\"" MADE_CONTENTS
                          "\"/><w:bookmarkEnd w:id=\"0\"/>");
  if (referat__view_has_text(node))
    referat__docx_inline(&r, node);
  else
    referat__docx_string(&r, SLICE("Indhold"));
  referat__docx_shut(&r);
}

static void made(docx *d)
{
  if (d->view.items < 2)
    return;
  heading(d, NULL);
  unsigned item = 0;
  for (const referat_node *node = referat_item_first(d->doc); node;
       node = referat_item_next(node)) {
    item++;
    made_entry(d, node, item, item == d->view.items);
  }
}

static bool is_entry(const referat_node *e)
{
  return e->type == REFERAT_ENTRY && referat__view_has_text(e);
}

static void pages_note(docx *d, const referat_node *contents)
{
  for (const referat_node *e = node_first(contents); e; e = e->next) {
    if (!referat__view_has_text(referat__node_child(e, REFERAT_PAGE)))
      continue;
    para p = PARA(STYLE_CONTENTS_NOTE);
    runs r = referat__docx_open(d, &p);
    referat__docx_string(&r, SLICE("Side i kilden"));
    referat__docx_shut(&r);
    return;
  }
}

void referat__docx_contents(docx *d)
{
  const referat_node *contents = d->view.contents, *last = NULL;
  for (const referat_node *e = node_first(contents); e; e = e->next)
    if (is_entry(e))
      last = e;
  if (!contents) {
    made(d);
    return;
  }
  heading(d, referat__node_child(contents, REFERAT_HEADING));
  pages_note(d, contents);
  bool first = true;
  for (const referat_node *e = node_first(contents); e; e = e->next) {
    spot at = {.heading = 1};
    if (is_entry(e)) {
      entry(d, e, first, e == last);
      first = false;
    } else if (e->type != REFERAT_ENTRY && e->type != REFERAT_HEADING) {
      referat__docx_block(d, e, &at);
    }
  }
}
