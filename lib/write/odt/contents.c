/* The list of contents: an index that is filled in already. */
#include "package/own.h"
#include "write/odt/body.h"

static const char untitled[] = "Punkt uden overskrift";

static void begin_index(odt_body *b, slice heading)
{
  out *o = b->o;
  unsigned levels = b->view->groups ? 2 : 1; /* items stand below the headings of groups */
  OUT_LITERAL(o, "<text:table-of-content text:name=\"Indhold\" text:protected=\"false\">\n"
                 "<text:table-of-content-source text:outline-level=\"");
  referat__out_number(o, levels);
  OUT_LITERAL(o, "\" text:use-index-marks=\"false\"><text:index-title-template");
  referat__odt_name_attr(o, "text:style-name", STYLE_CONTENTS_HEADING);
  out_char(o, '>');
  referat__out_xml_text(o, heading);
  OUT_LITERAL(o, "</text:index-title-template>");
  for (unsigned level = 1; level <= levels; level++) {
    OUT_LITERAL(o, "<text:table-of-content-entry-template text:outline-level=\"");
    referat__out_number(o, level);
    out_char(o, '"');
    referat__odt_name_attr(o, "text:style-name", STYLE_CONTENTS);
    OUT_LITERAL(o, "><text:index-entry-link-start/><text:index-entry-text/>"
                   "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>"
                   "<text:index-entry-page-number/><text:index-entry-link-end/>"
                   "</text:table-of-content-entry-template>");
  }
  OUT_LITERAL(o, "</text:table-of-content-source>\n"
                 "<text:index-body><text:index-title text:name=\"Indhold_Head\">");
}

/* One line as the source has it.  Its page is one of the source: small and
 * grey, under a note that says so; leading dots are the tab's business. */
static void entry(odt_body *b, const referat_node *node)
{
  unsigned item = referat__view_item(b->view, referat_node_attr(node, REFERAT_ATTR_ITEM));
  const referat_node *page = referat__node_child(node, REFERAT_PAGE);
  odt_text t = referat__odt_open(b, STYLE_CONTENTS);
  t.bare = true;
  if (item)
    referat__odt_link(&t, item, SLICE(ODT_INDEX_LINK));
  for (const referat_node *child = node->first; child; child = child->next) {
    if (child->type == REFERAT_LEADER || child->type == REFERAT_PAGE)
      continue;
    referat__odt_inline(&t, child);
    if (child->type == REFERAT_NUMBER && referat__view_has_text(child))
      referat__odt_tab(&t);
  }
  if (item)
    referat__odt_link_end(&t);
  if (referat__view_has_text(page)) {
    referat__odt_tab(&t);
    referat__odt_span(&t, STYLE_PAGE);
    referat__odt_children(&t, page);
    referat__odt_span_end(&t);
  }
  referat__odt_shut(&t);
}

/* One line made of an item, where the source has no contents. */
static void made_entry(odt_body *b, const referat_node *node, unsigned item)
{
  const char *number = referat_node_attr(node, REFERAT_ATTR_NUMBER);
  const char *title = referat_node_attr(node, REFERAT_ATTR_TITLE);
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  odt_text t = referat__odt_open(b, STYLE_CONTENTS);
  t.bare = true;
  referat__odt_link(&t, item, SLICE(ODT_INDEX_LINK));
  if (number && *number) {
    referat__odt_characters(&t, slice_str(number));
    referat__odt_tab(&t);
  }
  if (title && *title)
    referat__odt_characters(&t, slice_str(title));
  else if (referat__view_has_text(heading))
    referat__odt_children(&t, heading);
  else
    referat__odt_characters(&t, slice_str(untitled));
  referat__odt_link_end(&t);
  referat__odt_shut(&t);
}

static void heading(odt_body *b, slice text)
{
  odt_text t = referat__odt_open(b, STYLE_CONTENTS_HEADING);
  if (!b->view->contents) /* for our reader: it is not of the minutes */
    OUT_LITERAL(b->o, "<text:bookmark text:name=\"" MADE_CONTENTS "\"/>");
  referat__odt_characters(&t, text);
  referat__odt_shut(&t);
  OUT_LITERAL(b->o, "</text:index-title>\n");
}

static void made(odt_body *b)
{
  if (b->view->items < 2)
    return;
  begin_index(b, SLICE("Indhold"));
  heading(b, SLICE("Indhold"));
  unsigned item = 0;
  const referat_node *node = referat_item_first(b->view->doc);
  for (; node; node = referat_item_next(node))
    made_entry(b, node, ++item);
  OUT_LITERAL(b->o, "</text:index-body></text:table-of-content>\n");
}

static void pages_note(odt_body *b, const referat_node *contents)
{
  for (const referat_node *e = contents->first; e; e = e->next) {
    if (!referat__view_has_text(referat__node_child(e, REFERAT_PAGE)))
      continue;
    odt_text t = referat__odt_open(b, STYLE_CONTENTS_NOTE);
    referat__odt_characters(&t, SLICE("Side i kilden"));
    referat__odt_shut(&t);
    return;
  }
}

void referat__odt_contents(odt_body *b)
{
  const referat_node *contents = b->view->contents;
  if (!contents) {
    made(b);
    return;
  }
  char text[200];
  const referat_node *title = referat__node_child(contents, REFERAT_HEADING);
  size_t len = referat_node_string(title, text, sizeof text);
  begin_index(b, len && len < sizeof text ? slice_of(text, len) : SLICE("Indhold"));
  if (referat__view_has_text(title)) {
    odt_text t = referat__odt_open(b, STYLE_CONTENTS_HEADING);
    t.bare = true;
    referat__odt_children(&t, title);
    referat__odt_shut(&t);
    OUT_LITERAL(b->o, "</text:index-title>\n");
  } else {
    heading(b, SLICE("Indhold"));
  }
  pages_note(b, contents);
  for (const referat_node *e = contents->first; e; e = e->next) {
    odt_spot at = {.heading = 1};
    if (e->type == REFERAT_ENTRY && referat__view_has_text(e))
      entry(b, e);
    else if (e->type != REFERAT_ENTRY && e->type != REFERAT_HEADING)
      referat__odt_block(b, e, &at);
  }
  OUT_LITERAL(b->o, "</text:index-body></text:table-of-content>\n");
}
