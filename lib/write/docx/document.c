/* word/document.xml: the minutes from the title block to the last item. */
#include "write/docx/parts.h"

/* # Runs of text */

static void begin_run(docx *d)
{
  out *o = d->walk.o;
  look its = d->walk.look;
  OUT_LITERAL(o, "<w:r>");
  if (its.style == STYLE_NONE && its.strong) {
    its.style = STYLE_STRONG;
    its.strong = false;
  } else if (its.style == STYLE_NONE && its.em) {
    its.style = STYLE_EM;
    its.em = false;
  }
  if (its.style == STYLE_NONE)
    return;
  OUT_LITERAL(o, "<w:rPr><w:rStyle w:val=\"");
  referat__out_xml_quoted(o, d->ref.style_id[its.style]);
  OUT_LITERAL(o, "\"/>");
  if (its.strong)
    OUT_LITERAL(o, "<w:b/>");
  if (its.em)
    OUT_LITERAL(o, "<w:i/>");
  OUT_LITERAL(o, "</w:rPr>");
}

/* `spaced`: the text begins or ends in a space, which Word drops unless told not to. */
static void run(walk *w, bool spaced)
{
  begin_run(docx_of(w));
  if (spaced)
    OUT_LITERAL(w->o, "<w:t xml:space=\"preserve\">");
  else
    OUT_LITERAL(w->o, "<w:t>");
  w->in_run = true;
}

static void space(walk *w)
{
  run(w, true);
  out_char(w->o, ' ');
}

/* A run of one empty element. */
static void tab(walk *w)
{
  begin_run(docx_of(w));
  OUT_LITERAL(w->o, "<w:tab/></w:r>");
}

static void link(walk *w, const char *href, unsigned item)
{
  docx *d = docx_of(w);
  if (item) {
    referat__tags(w->o, "<w:hyperlink w:anchor=punkt_%u w:history=1>", item);
    return;
  }
  LIST_ADD(&d->memory, &d->links, href);
  referat__tags(w->o, "<w:hyperlink r:id=rIdLink%u w:history=1>", (unsigned)d->links.count);
}

static void place(walk *w, unsigned number, const char *made, bool end)
{
  if (end)
    referat__tags(w->o, "<w:bookmarkEnd w:id=%u/>", number);
  else if (made)
    referat__tags(w->o, "<w:bookmarkStart w:id=%u w:name=%s/>", number, made);
  else
    referat__tags(w->o, "<w:bookmarkStart w:id=%u w:name=punkt_%u/>", number, number);
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

/* Paragraphs are many: what each of them may have is no format. */
static void put_number(out *o, slice before, int number)
{
  out_slice(o, before);
  referat__out_number(o, (unsigned)number);
  OUT_LITERAL(o, "\"/>");
}

static void open(walk *w, const paragraph *p)
{
  docx *d = docx_of(w);
  out *o = w->o;
  OUT_LITERAL(o, "<w:p><w:pPr><w:pStyle w:val=\"");
  referat__out_xml_quoted(o, d->ref.style_id[p->style]);
  OUT_LITERAL(o, "\"/>");
  bool keeps = referat__style(p->style)->keep_next; /* a reference document's style may not */
  if ((p->keep_next && !keeps) || (keeps && docx_has_reference(d)))
    OUT_LITERAL(o, "<w:keepNext/>");
  if (p->part == ITEM && d->num) {
    unsigned level = p->level < DOCX_MAX_LEVEL ? p->level : DOCX_MAX_LEVEL - 1;
    OUT_LITERAL(o, "<w:numPr>");
    put_number(o, SLICE("<w:ilvl w:val=\""), (int)level);
    put_number(o, SLICE("<w:numId w:val=\""), (int)d->num);
    OUT_LITERAL(o, "</w:numPr>");
  }
  if (p->style == STYLE_CONTENTS && docx_has_reference(d)) {
    OUT_LITERAL(o, "<w:tabs>"); /* its style may have been made for another page */
    if (w->text_width != TEXT_WIDTH)
      referat__tags(o, "<w:tab w:val=clear w:pos=%d/>", TEXT_WIDTH);
    referat__tags(o, "<w:tab w:val=right w:leader=dot w:pos=%d/></w:tabs>", w->text_width);
  }
  int before = space_before(d, p), left = indent(d, p);
  if (before >= 0)
    put_number(o, SLICE("<w:spacing w:before=\""), before);
  if (left >= 0)
    put_number(o, SLICE("<w:ind w:left=\""), left);
  else if (p->inset > 0)
    put_number(o, SLICE("<w:ind w:right=\""), p->inset);
  if (p->right)
    OUT_LITERAL(o, "<w:jc w:val=\"right\"/>");
  OUT_LITERAL(o, "</w:pPr>");
}

static void shut(walk *w, const paragraph *p)
{
  (void)p;
  OUT_LITERAL(w->o, "</w:p>");
}

/* # The list of contents: a field, filled in already */

/* The headings as links (h), without page numbers in a browser's view (z). Below the headings of
 * groups, items are headings of level 2. */
static void entries(walk *w)
{
  referat__tags(w->o, DOCX_FIELD("TOC \\o \"1-%u\" \\h \\z"), w->view->groups ? 2u : 1u);
}

static void page(walk *w, unsigned item, unsigned number)
{
  OUT_LITERAL(w->o, DOCX_FIELD_BEGIN "PAGEREF punkt_");
  referat__out_number(w->o, item);
  OUT_LITERAL(w->o, " \\h" DOCX_FIELD_SHOWN "<w:r><w:t>");
  referat__out_number(w->o, number);
  OUT_LITERAL(w->o, "</w:t></w:r>" DOCX_FIELD_END);
}

/* # Tables: header rows repeat, and no row is broken over pages */

static void table(walk *w, walk_table *t)
{
  out *o = w->o;
  int heads = t->layout->header_rows > 0, row_heads = t->layout->row_heads;
  static const char *const looks[] = {"0", "2", "8", "A"}; /* the same in the old way */
  slice id = docx_of(w)->ref.style_id[STYLE_TABLE];
  referat__tags(o, "<w:tbl><w:tblPr><w:tblStyle w:val=%.*s/><w:tblW w:w=%d w:type=dxa/>",
                (int)id.len, id.ptr, t->layout->total);
  if (t->votes)
    referat__tags(o, "<w:tblInd w:w=%d w:type=dxa/>", t->left);
  referat__tags(o,
                "<w:tblLayout w:type=fixed/><w:tblLook w:val=04%s0 w:firstRow=%d w:lastRow=0"
                " w:firstColumn=%d w:lastColumn=0 w:noHBand=0 w:noVBand=1/>",
                looks[heads + 2 * row_heads], heads, row_heads);
  if (t->title)
    referat__tags(o, "<w:tblCaption w:val=%s/><w:tblDescription w:val=%s/>", t->title,
                  t->description);
  OUT_LITERAL(o, "</w:tblPr><w:tblGrid>");
  for (unsigned i = 0; i < t->layout->columns; i++)
    referat__tags(o, "<w:gridCol w:w=%d/>", t->layout->width[i]);
  OUT_LITERAL(o, "</w:tblGrid>");
}

static void row(walk *w, const walk_table *t, unsigned row)
{
  OUT_LITERAL(w->o, "<w:tr><w:trPr><w:cantSplit/>");
  if (row < t->layout->header_rows)
    OUT_LITERAL(w->o, "<w:tblHeader/>");
  OUT_LITERAL(w->o, "</w:trPr>");
}

static void cell(walk *w)
{
  OUT_LITERAL(w->o, "<w:tc>");
}

static void row_end(walk *w, const walk_table *t, unsigned row)
{
  (void)t, (void)row;
  OUT_LITERAL(w->o, "</w:tr>");
}

static void table_end(walk *w, walk_table *t)
{
  OUT_LITERAL(w->o, "</w:tbl>");
  docx_of(w)->gap_due |= t->votes;
  if (t->end)
    referat__tags(w->o,
                  "<w:p><w:pPr><w:spacing w:before=0 w:after=0 w:line=%d w:lineRule=exact/>"
                  "</w:pPr></w:p>",
                  t->end);
}

const walk_format referat__docx_format = {
    .most_columns = DOCX_MAX_COLUMNS,
    .open = open,
    .shut = shut,
    .run = run,
    .run_end = SLICE_INIT("</w:t></w:r>"),
    .space = space,
    .tab = tab,
    .line_break = SLICE_INIT("<w:r><w:br/></w:r>"),
    .link = link,
    .link_end = SLICE_INIT("</w:hyperlink>"),
    .place = place,
    .remark = referat__docx_remark,
    .item = referat__docx_item,
    .table = table,
    .row = row,
    .cell = cell,
    .cell_end = SLICE_INIT("</w:tc>"),
    .row_end = row_end,
    .table_end = table_end,
    .entries = entries,
    .page = page,
    .entries_end = SLICE_INIT(DOCX_FIELD_END),
};

/* # The part */

/* Those of the reference document, or ours: no header on the first page, where the title says
 * the same. */
static void running(docx *d)
{
  out *o = d->walk.o;
  for (size_t i = 0; i < d->ref.header_count; i++) {
    const docx_header *h = &d->ref.headers[i];
    referat__tags(o, "<w:%sReference w:type=%s r:id=rIdReference%u/>",
                  h->footer ? "footer" : "header", h->type, (unsigned)h->part);
  }
  if (d->ref.header_count)
    return;
  referat__tags(o, "<w:headerReference w:type=default r:id=rIdHeader/>"
                   "<w:footerReference w:type=default r:id=rIdFooter/>"
                   "<w:footerReference w:type=first r:id=rIdFooterFirst/>");
}

static void section_properties(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, "<w:sectPr>");
  running(d);
  if (!d->ref.has_page)
    referat__tags(o,
                  "<w:pgSz w:w=%d w:h=%d/><w:pgMar w:top=%d w:right=%d w:bottom=%d w:left=%d"
                  " w:header=%d w:footer=%d w:gutter=0/>",
                  PAGE_WIDTH, PAGE_HEIGHT, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN,
                  PAGE_HEADER, PAGE_HEADER);
  out_slice(o, d->ref.section);
  if (!docx_has_reference(d))
    referat__tags(o, "<w:cols w:space=708/><w:titlePg/>");
  OUT_LITERAL(o, "</w:sectPr>");
}

void referat__docx_document(docx *d)
{
  OUT_LITERAL(d->walk.o, XML_DECLARATION "<w:document" NAMESPACE_W NAMESPACE_R "><w:body>");
  referat__walk(&d->walk);
  section_properties(d);
  OUT_LITERAL(d->walk.o, "</w:body></w:document>");
}
