/* content.xml: the minutes from the title to the last item. */
#include "write/odt/content.h"

#include "package/own.h"
#include "package/zip.h"
#include "write/added/remarks.h"
#include "write/danish.h"

/* # Paragraphs */

/* Variants of a style: it stays with what follows, it follows a list (whose
 * last item has little space after it), or both. */
enum { KEEP = 1, AFTER_LIST = 2, VARIANTS = 4 };

static const char *const variants[VARIANTS] = {"", "Keep_", "After_", "AfterKeep_"};

/* That of a paragraph.  The style of a reference document may not keep it where ours does. */
static unsigned variant_of(odt_body *b, const paragraph *p)
{
  bool keeps = referat__style(p->style)->keep_next;
  unsigned variant = (p->keep_next && !keeps) || (keeps && b->foreign_page) ? KEEP : 0;
  variant |= p->behind == BEHIND_LIST ? AFTER_LIST : 0;
  b->varied[p->style] = (unsigned char)(b->varied[p->style] | 1u << variant);
  return variant;
}

/* Those of the role that the text needs. */
static void put_variants(out *o, const odt_body *b, style_role role)
{
  slice name = b->names[role];
  for (unsigned variant = 1; variant < VARIANTS; variant++) {
    if (!(b->varied[role] >> variant & 1))
      continue;
    bool after = variant & AFTER_LIST; /* LibreOffice takes one margin alone for both */
    referat__tags(o,
                  "<style:style style:family=paragraph style:name=%s%.*s"
                  " style:parent-style-name=%.*s><style:paragraph-properties fo:margin-top=%s"
                  " fo:margin-bottom=%s fo:keep-with-next=%s/></style:style>\n",
                  variants[variant], (int)name.len, name.ptr, (int)name.len, name.ptr,
                  after ? ODT_PT(WALK_AFTER_LIST) : TAG_NONE,
                  after ? ODT_PT(referat__style(role)->after) : TAG_NONE,
                  variant & KEEP ? "always" : TAG_NONE);
  }
}

static void open(walk *w, const paragraph *p)
{
  odt_body *b = odt_of(w);
  out *o = w->o;
  unsigned outline = referat__style(p->style)->outline;
  if (outline)
    OUT_LITERAL(o, "<text:h text:style-name=\"");
  else
    OUT_LITERAL(o, "<text:p text:style-name=\"");
  if (p->style == STYLE_CONTENTS && b->foreign_page) {
    OUT_LITERAL(o, ODT_CONTENTS_EDGE);
  } else if (b->first == STYLE_NONE && b->master) {
    OUT_LITERAL(o, ODT_FIRST);
  } else if (p->right) {
    OUT_LITERAL(o, ODT_HEADER_RIGHT);
  } else if (p->inset > 0) {
    referat__odt_note(b->widths.insets, p->inset);
    OUT_LITERAL(o, ODT_INSET);
    referat__out_number(o, (unsigned)p->inset);
  } else {
    out_str(o, variants[variant_of(b, p)]);
    out_slice(o, b->names[p->style]);
  }
  if (b->first == STYLE_NONE)
    b->first = p->style;
  if (outline) {
    OUT_LITERAL(o, "\" text:outline-level=\"");
    referat__out_number(o, outline);
  }
  OUT_LITERAL(o, "\">");
  if (p->part == ITEM && b->mark) {
    const char *mark = b->mark;
    b->mark = NULL;
    referat__walk_text(w, slice_str(mark));
    referat__walk_tab(w);
  }
}

static void shut(walk *w, const paragraph *p)
{
  if (referat__style(p->style)->outline)
    OUT_LITERAL(w->o, "</text:h>\n");
  else
    OUT_LITERAL(w->o, "</text:p>\n");
}

/* # Text */

static void run(walk *w, bool spaced)
{
  (void)w, (void)spaced;
}

static void space(walk *w)
{
  out_char(w->o, ' ');
}

static void tab(walk *w)
{
  OUT_LITERAL(w->o, "<text:tab/>");
}

static void line_break(walk *w)
{
  OUT_LITERAL(w->o, "<text:line-break/>");
}

static void span(walk *w, style_role role)
{
  referat__walk_settle(w);
  OUT_LITERAL(w->o, "<text:span text:style-name=\"");
  out_slice(w->o, odt_of(w)->names[role]);
  OUT_LITERAL(w->o, "\">");
}

static void span_end(walk *w)
{
  OUT_LITERAL(w->o, "</text:span>");
}

static void link(walk *w, const char *href, unsigned item)
{
  slice its = w->look.style == STYLE_LINK ? odt_of(w)->names[STYLE_LINK] : SLICE(ODT_INDEX_LINK);
  OUT_LITERAL(w->o, "<text:a xlink:type=\"simple\" xlink:href=\"");
  if (item) {
    OUT_LITERAL(w->o, "#" ODT_BOOKMARK);
    referat__out_number(w->o, item);
  } else {
    referat__out_xml_quoted(w->o, slice_str(href));
  }
  OUT_LITERAL(w->o, "\" text:style-name=\"");
  out_slice(w->o, its);
  OUT_LITERAL(w->o, "\" text:visited-style-name=\"");
  out_slice(w->o, its);
  OUT_LITERAL(w->o, "\">");
}

static void link_end(walk *w)
{
  OUT_LITERAL(w->o, "</text:a>");
}

static void put_annotation(out *o, const referat_node *remark, unsigned number)
{
  const char *day = referat_node_attr(remark, REFERAT_ATTR_DATE);
  referat__tags(o,
                "<office:annotation office:name=" ODT_REMARK "%u><dc:creator>" COMMENT_AUTHOR
                "</dc:creator>",
                number);
  if (day)
    referat__tags(o, "<dc:date>%sT00:00:00</dc:date>", day);
  referat__tags(o, "<text:p text:style-name=Standard>%s</text:p></office:annotation>",
                remark_of(remark));
}

static void remark(walk *w, const referat_node *node, bool end)
{
  odt_body *b = odt_of(w);
  if (end)
    referat__tags(w->o, "<office:annotation-end office:name=" ODT_REMARK "%u/>", b->remarks);
  else
    put_annotation(w->o, node, ++b->remarks);
}

static void place(walk *w, unsigned number, const char *made, bool end)
{
  const char *edge = end ? "end" : "start";
  if (made)
    referat__tags(w->o, "<text:bookmark-%s text:name=%s/>", edge, made);
  else
    referat__tags(w->o, "<text:bookmark-%s text:name=" ODT_BOOKMARK "%u/>", edge, number);
}

static void list(walk *w, walk_list *l)
{
  (void)w, (void)l; /* begins with its first item */
}

/* # The list of contents: an index that is filled in already */

static void contents(walk *w, slice title)
{
  out *o = w->o;
  const odt_body *b = odt_of(w);
  slice heading = b->names[STYLE_CONTENTS_HEADING], line = b->names[STYLE_CONTENTS];
  unsigned levels = w->view->groups ? 2 : 1; /* items stand below the headings of groups */
  referat__tags(o,
                "<text:table-of-content text:name=" DANISH_CONTENTS " text:protected=false>\n"
                "<text:table-of-content-source text:outline-level=%u text:use-index-marks=false>"
                "<text:index-title-template text:style-name=%.*s>%.*s</text:index-title-template>",
                levels, (int)heading.len, heading.ptr, (int)title.len, title.ptr);
  for (unsigned level = 1; level <= levels; level++)
    referat__tags(o,
                  "<text:table-of-content-entry-template text:outline-level=%u"
                  " text:style-name=%.*s><text:index-entry-link-start/><text:index-entry-text/>"
                  "<text:index-entry-tab-stop style:type=right style:leader-char=./>"
                  "<text:index-entry-page-number/><text:index-entry-link-end/>"
                  "</text:table-of-content-entry-template>",
                  level, (int)line.len, line.ptr);
  referat__tags(o, "</text:table-of-content-source>\n<text:index-body>"
                   "<text:index-title text:name=" DANISH_CONTENTS "_Head>");
}

static void contents_titled(walk *w)
{
  OUT_LITERAL(w->o, "</text:index-title>\n");
}

static void entry(walk *w, bool first)
{
  (void)w, (void)first;
}

/* A reference: programs that lay the text out write the page over our estimate. */
static void page(walk *w, unsigned item, unsigned number)
{
  OUT_LITERAL(w->o, "<text:bookmark-ref text:reference-format=\"page\""
                    " text:ref-name=\"" ODT_BOOKMARK);
  referat__out_number(w->o, item);
  OUT_LITERAL(w->o, "\">");
  referat__out_number(w->o, number);
  OUT_LITERAL(w->o, "</text:bookmark-ref>");
}

static void contents_end(walk *w)
{
  OUT_LITERAL(w->o, "</text:index-body></text:table-of-content>\n");
}

static const walk_format format = {
    .most_columns = REFERAT_MAX_COLUMNS,
    .open = open,
    .shut = shut,
    .run = run,
    .space = space,
    .tab = tab,
    .line_break = line_break,
    .span = span,
    .span_end = span_end,
    .link = link,
    .link_end = link_end,
    .place = place,
    .remark = remark,
    .list = list,
    .item = referat__odt_item,
    .item_end = referat__odt_item_end,
    .list_end = referat__odt_list_end,
    .table = referat__odt_table,
    .row = referat__odt_row,
    .cell = referat__odt_cell,
    .cell_end = referat__odt_cell_end,
    .row_end = referat__odt_row_end,
    .table_end = referat__odt_table_end,
    .contents = contents,
    .contents_titled = contents_titled,
    .entry = entry,
    .page = page,
    .entry_end = entry,
    .contents_end = contents_end,
};

/* # The part */

/* An entry of the contents on the page of a reference document, whose own style may have been made
 * for another page. */
static void put_contents_edge(out *o, slice contents, int text_width)
{
  const style *s = referat__style(STYLE_CONTENTS);
  referat__tags(o,
                "<style:style style:family=paragraph style:name=" ODT_CONTENTS_EDGE
                " style:parent-style-name=%.*s><style:paragraph-properties fo:margin-left=%s"
                " fo:text-indent=%s><style:tab-stops><style:tab-stop style:position=%s"
                " style:type=right style:leader-style=dotted style:leader-text=./>"
                "</style:tab-stops></style:paragraph-properties></style:style>\n",
                (int)contents.len, contents.ptr, ODT_PT(s->left), ODT_PT(-s->hanging),
                ODT_PT(text_width - s->left));
}

static void automatic_styles(out *o, const odt_body *b)
{
  OUT_LITERAL(o, "<office:automatic-styles>\n");
  if (b->master && b->first != STYLE_NONE) {
    slice name = b->names[b->first];
    referat__tags(o,
                  "<style:style style:family=paragraph style:name=" ODT_FIRST
                  " style:master-page-name=%s style:parent-style-name=%.*s/>\n",
                  b->master, (int)name.len, name.ptr);
  }
  for (int role = 0; role < STYLE_COUNT; role++)
    put_variants(o, b, (style_role)role);
  if (b->foreign_page)
    put_contents_edge(o, b->names[STYLE_CONTENTS], b->widths.text);
  referat__odt_table_styles(o, &b->widths);
  OUT_LITERAL(o, "</office:automatic-styles>\n");
}

/* The text is written before the automatic styles, which stand before it: only then is it known
 * which of them it needs. */
void referat__odt_content(out *o, const view *v, arena *memory, odt_lists *lists,
                          const char *master, const odt_layout *layout, bool adds_space)
{
  odt_body *b = referat__arena_alloc(memory, sizeof *b);
  char(*names)[ODT_NAME] = referat__arena_alloc(memory, STYLE_COUNT * sizeof *names);
  if (!b || !names)
    return;
  int width = layout && layout->width < ODT_WIDEST ? layout->width : TEXT_WIDTH;
  *b = (odt_body){.memory = memory,
                  .lists = lists,
                  .master = master,
                  .first = STYLE_NONE,
                  .foreign_page = layout != NULL,
                  .widths = {.text = width}};
  out *text = referat__package_hold(o);
  b->walk = (walk){.to = &format,
                   .view = v,
                   .memory = memory,
                   .o = text,
                   .text_width = width,
                   .text_height = layout ? layout->height : TEXT_HEIGHT,
                   .adds_space = adds_space};
  for (int role = 0; role < STYLE_COUNT; role++)
    b->names[role] = referat__odt_name((style_role)role, names[role]);
  referat__walk(&b->walk);
  OUT_LITERAL(o, ODT_XML_DECLARATION "<office:document-content" ODT_NS_OFFICE ODT_NS_STYLE
                     ODT_NS_TEXT ODT_NS_TABLE ODT_NS_FO ODT_NS_XLINK);
  if (b->remarks)
    OUT_LITERAL(o, ODT_NS_DC);
  OUT_LITERAL(o, " office:version=\"1.2\">\n");
  automatic_styles(o, b);
  OUT_LITERAL(o, "<office:body>\n<office:text text:use-soft-page-breaks=\"false\">\n");
  referat__package_join(o, text);
  OUT_LITERAL(o, "</office:text>\n</office:body>\n</office:document-content>\n");
}
