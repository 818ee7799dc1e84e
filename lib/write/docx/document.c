/* word/document.xml: the minutes from the title block to the last item. */
#include "write/docx/parts.h"

#include <stdio.h>

/* # Runs of text */

static void close_run(docx *d)
{
  if (d->in_run)
    OUT_LITERAL(d->walk.o, "</w:t></w:r>");
  d->in_run = false;
}

static void begin_run(docx *d)
{
  out *o = d->walk.o;
  look its = d->walk.look;
  TAG_OPEN(o, "w:r");
  if (its.style == STYLE_NONE && its.strong) {
    its.style = STYLE_STRONG;
    its.strong = false;
  } else if (its.style == STYLE_NONE && its.em) {
    its.style = STYLE_EM;
    its.em = false;
  }
  if (its.style == STYLE_NONE)
    return;
  TAG_OPEN(o, "w:rPr");
  TAG_SLICE(o, "w:rStyle", "w:val", d->ref.style_id[its.style]);
  if (its.strong)
    TAG_EMPTY(o, "w:b");
  if (its.em)
    TAG_EMPTY(o, "w:i");
  TAG_CLOSE(o, "w:rPr");
}

/* `spaced`: the text begins or ends in a space, which Word drops unless told not to. */
static void begin_text(docx *d, bool spaced)
{
  begin_run(d);
  if (spaced)
    OUT_LITERAL(d->walk.o, "<w:t xml:space=\"preserve\">");
  else
    TAG_OPEN(d->walk.o, "w:t");
  d->in_run = true;
}

static void run(walk *w, bool spaced)
{
  if (!docx_of(w)->in_run)
    begin_text(docx_of(w), spaced);
}

static void space(walk *w)
{
  close_run(docx_of(w));
  begin_text(docx_of(w), true);
  out_char(w->o, ' ');
}

/* A run of one empty element. */
static void tab(walk *w)
{
  close_run(docx_of(w));
  begin_run(docx_of(w));
  TAG_EMPTY(w->o, "w:tab");
  TAG_CLOSE(w->o, "w:r");
}

static void line_break(walk *w)
{
  close_run(docx_of(w));
  TAG_OPEN(w->o, "w:r");
  TAG_EMPTY(w->o, "w:br");
  TAG_CLOSE(w->o, "w:r");
}

/* The look of letters belongs to a run. */
static void span(walk *w, style_role role)
{
  (void)role;
  close_run(docx_of(w));
}

static void span_end(walk *w)
{
  close_run(docx_of(w));
}

static void link(walk *w, const char *href, unsigned item)
{
  docx *d = docx_of(w);
  close_run(d);
  if (item) {
    referat__tag_open(w->o, "w:hyperlink", "w:anchor=punkt_%u w:history=1", item);
    return;
  }
  referat__buf_append(&d->links, &href, sizeof href);
  referat__tag_open(w->o, "w:hyperlink", "r:id=rIdLink%u w:history=1",
                    (unsigned)(d->links.len / sizeof href));
}

static void link_end(walk *w)
{
  close_run(docx_of(w));
  TAG_CLOSE(w->o, "w:hyperlink");
}

static void remark(walk *w, const referat_node *node, bool end)
{
  close_run(docx_of(w));
  referat__docx_remark(w, node, end);
}

static void place(walk *w, unsigned number, const char *made, bool end)
{
  close_run(docx_of(w));
  if (end)
    referat__tag_empty(w->o, "w:bookmarkEnd", "w:id=%u", number);
  else if (made)
    referat__tag_empty(w->o, "w:bookmarkStart", "w:id=%u w:name=%s", number, made);
  else
    referat__tag_empty(w->o, "w:bookmarkStart", "w:id=%u w:name=punkt_%u", number, number);
}

/* # Paragraphs */

/* The number of an item tells its place, but without one, and behind it, the paragraph does. */
static int indent(const docx *d, const paragraph *p)
{
  bool numbered = p->part == ITEM && d->num;
  bool as_style =
      p->part == ITEM_MORE && p->level == 0 && !p->led && p->style != STYLE_DECISION_LIST;
  if (p->part == ALONE || numbered || as_style)
    return -1;
  unsigned level = p->level < DOCX_MAX_LEVEL ? p->level : DOCX_MAX_LEVEL - 1;
  return referat__style(p->style)->left + STYLE_LIST_INDENT * (int)(level + p->led);
}

/* Space before it where its style's is not enough, or -1. */
static int space_before(docx *d, const paragraph *p)
{
  bool gap = d->gap_due && referat__style(p->style)->before < WALK_TABLE_GAP;
  d->gap_due = false;
  switch (p->behind) {
  case BEHIND_TABLE:
    return WALK_TABLE_GAP;
  case BEHIND_LIST:
    return WALK_AFTER_LIST;
  default:
    return gap ? WALK_TABLE_GAP : -1;
  }
}

static void open(walk *w, const paragraph *p)
{
  docx *d = docx_of(w);
  out *o = w->o;
  TAG_OPEN(o, "w:p");
  TAG_OPEN(o, "w:pPr");
  TAG_SLICE(o, "w:pStyle", "w:val", d->ref.style_id[p->style]);
  bool keeps = referat__style(p->style)->keep_next; /* a reference document's style may not */
  if ((p->keep_next && !keeps) || (keeps && docx_has_reference(d)))
    TAG_EMPTY(o, "w:keepNext");
  if (p->part == ITEM && d->num) {
    unsigned level = p->level < DOCX_MAX_LEVEL ? p->level : DOCX_MAX_LEVEL - 1;
    TAG_OPEN(o, "w:numPr");
    TAG_NUMBER(o, "w:ilvl", "w:val", level);
    TAG_NUMBER(o, "w:numId", "w:val", d->num);
    TAG_CLOSE(o, "w:numPr");
  }
  if (p->style == STYLE_CONTENTS && docx_has_reference(d)) {
    TAG_OPEN(o, "w:tabs"); /* its style may have been made for another page */
    if (w->text_width != TEXT_WIDTH)
      referat__tag_empty(o, "w:tab", "w:val=clear w:pos=%d", TEXT_WIDTH);
    referat__tag_empty(o, "w:tab", "w:val=right w:leader=dot w:pos=%d", w->text_width);
    TAG_CLOSE(o, "w:tabs");
  }
  int before = space_before(d, p), left = indent(d, p);
  if (before >= 0)
    TAG_NUMBER(o, "w:spacing", "w:before", before);
  if (left >= 0)
    TAG_NUMBER(o, "w:ind", "w:left", left);
  else if (p->inset > 0)
    TAG_NUMBER(o, "w:ind", "w:right", p->inset);
  if (p->right)
    referat__tag_empty(o, "w:jc", "w:val=right");
  TAG_CLOSE(o, "w:pPr");
}

static void shut(walk *w, const paragraph *p)
{
  (void)p;
  close_run(docx_of(w));
  TAG_CLOSE(w->o, "w:p");
}

/* # The list of contents: a field, filled in already */

static void field_mark(out *o, const char *type)
{
  TAG_OPEN(o, "w:r");
  referat__tag_empty(o, "w:fldChar", "w:fldCharType=%s", type);
  TAG_CLOSE(o, "w:r");
}

static void instruction(out *o, const char *text)
{
  TAG_OPEN(o, "w:r");
  OUT_LITERAL(o, "<w:instrText xml:space=\"preserve\">");
  out_str(o, text);
  TAG_CLOSE(o, "w:instrText");
  TAG_CLOSE(o, "w:r");
}

/* The headings as links (h), without page numbers in a browser's view (z). Below the headings of
 * groups, items are headings of level 2. */
static void entry(walk *w, bool first)
{
  if (!first)
    return;
  field_mark(w->o, "begin");
  instruction(w->o, w->view->groups ? " TOC \\o \"1-2\" \\h \\z " : " TOC \\o \"1-1\" \\h \\z ");
  field_mark(w->o, "separate");
}

static void page(walk *w, unsigned item, unsigned number)
{
  char text[40];
  snprintf(text, sizeof text, " PAGEREF punkt_%u \\h ", item);
  field_mark(w->o, "begin");
  instruction(w->o, text);
  field_mark(w->o, "separate");
  OUT_LITERAL(w->o, "<w:r><w:t>");
  referat__out_number(w->o, number);
  OUT_LITERAL(w->o, "</w:t></w:r>");
  field_mark(w->o, "end");
}

static void entry_end(walk *w, bool last)
{
  close_run(docx_of(w));
  if (last)
    field_mark(w->o, "end");
}

/* # What Word has no element for */

static void no_list(walk *w, walk_list *list)
{
  (void)w, (void)list;
}

static void no_contents(walk *w, slice title)
{
  (void)w, (void)title;
}

static void nothing(walk *w)
{
  (void)w;
}

const walk_format referat__docx_format = {
    .most_columns = DOCX_MAX_COLUMNS,
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
    .list = no_list,
    .item = referat__docx_item,
    .item_end = no_list,
    .list_end = no_list,
    .table = referat__docx_table,
    .row = referat__docx_row,
    .cell = referat__docx_cell,
    .cell_end = referat__docx_cell_end,
    .row_end = referat__docx_row_end,
    .table_end = referat__docx_table_end,
    .contents = no_contents,
    .contents_titled = nothing,
    .entry = entry,
    .page = page,
    .entry_end = entry_end,
    .contents_end = nothing,
};

/* # The part */

/* Those of the reference document, or ours: no header on the first page, where the title says
 * the same. */
static void running(docx *d)
{
  out *o = d->walk.o;
  for (size_t i = 0; i < d->ref.header_count; i++) {
    const docx_header *h = &d->ref.headers[i];
    referat__tag_empty(o, h->footer ? "w:footerReference" : "w:headerReference",
                       "w:type=%s r:id=rIdReference%u", h->type, (unsigned)h->part);
  }
  if (d->ref.header_count)
    return;
  referat__tag_empty(o, "w:headerReference", "w:type=default r:id=rIdHeader");
  referat__tag_empty(o, "w:footerReference", "w:type=default r:id=rIdFooter");
  referat__tag_empty(o, "w:footerReference", "w:type=first r:id=rIdFooterFirst");
}

static void section_properties(docx *d)
{
  out *o = d->walk.o;
  TAG_OPEN(o, "w:sectPr");
  running(d);
  if (!d->ref.has_page) {
    referat__tag_empty(o, "w:pgSz", "w:w=%d w:h=%d", PAGE_WIDTH, PAGE_HEIGHT);
    referat__tag_empty(o, "w:pgMar",
                       "w:top=%d w:right=%d w:bottom=%d w:left=%d w:header=%d w:footer=%d"
                       " w:gutter=0",
                       PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_HEADER,
                       PAGE_HEADER);
  }
  out_slice(o, d->ref.section);
  if (!docx_has_reference(d)) {
    referat__tag_empty(o, "w:cols", "w:space=%d", 708);
    TAG_EMPTY(o, "w:titlePg");
  }
  TAG_CLOSE(o, "w:sectPr");
}

void referat__docx_document(docx *d)
{
  OUT_LITERAL(d->walk.o, XML_DECLARATION "<w:document" NAMESPACE_W NAMESPACE_R "><w:body>");
  referat__walk(&d->walk);
  section_properties(d);
  OUT_LITERAL(d->walk.o, "</w:body></w:document>");
}
