/* word/document.xml: the minutes from the title block to the last item. */
#include "write/docx/parts.h"
#include "write/docx/reference.h"
#include "write/heading.h"

static void paragraph(docx *d, const referat_node *node, para p)
{
  if (!referat__view_has_text(node))
    return;
  runs r = referat__docx_open(d, &p);
  for (const referat_node *child = node->first; child; child = child->next)
    referat__docx_inline(&r, child);
  referat__docx_shut(&r);
}

/* Space before a paragraph that follows a table, which has none of its own
 * after it, or a list, whose last item has little. */
static int space_after(const referat_node *before)
{
  switch (node_type(before)) {
  case REFERAT_TABLE:
    return 200;
  case REFERAT_LIST:
    return 120;
  default:
    return -1;
  }
}

/* A clause or an annex that the source gives outside a list. */
static void listed(docx *d, const referat_node *block, const spot *at)
{
  if (!referat__view_has_text(block))
    return;
  para p = PARA(referat__view_style(block, at->place));
  marker m = referat__marker_read(block->type == REFERAT_ANNEX ? NULL : "-", NULL);
  p.num = referat__docx_num(d, &m, 0, at->place == VIEW_DECISION && p.style != STYLE_ANNEX);
  paragraph(d, block, p);
}

static void heading_text(runs *r, const referat_node *heading)
{
  for (const referat_node *part = heading_first(heading); part; part = heading_next(part)) {
    r->flow.space |= heading_parts(part);
    referat__docx_inline(r, part);
    r->flow.space |= heading_parts(part);
  }
}

static void section(docx *d, const referat_node *node, const spot *at)
{
  spot inside = *at;
  inside.place = referat__view_place(node, at->place);
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  if (referat__view_has_text(heading)) {
    para p = PARA(referat__style_heading(at->heading));
    p.bare = true;
    runs r = referat__docx_open(d, &p);
    heading_text(&r, heading);
    referat__docx_shut(&r);
    inside.heading = at->heading + 1;
  }
  referat__docx_blocks(d, node, &inside);
}

static void statement(docx *d, const referat_node *node, const spot *at)
{
  spot inside = *at;
  inside.place = referat__view_place(node, at->place);
  para p = PARA(inside.place == VIEW_DECISION ? STYLE_DECISION : STYLE_STATEMENT);
  if (referat__view_has_text(node))
    referat__docx_flow(d, node, &p, &p, &inside);
}

static void vote(docx *d, const referat_node *node, const spot *at)
{
  bool has_table = referat__sides_take(&d->sides, node);
  para p = PARA(referat__view_style(node, at->place));
  p.keep_next = has_table;
  paragraph(d, node, p);
  if (!has_table)
    return;
  referat__docx_votes(d, referat__style(p.style)->left);
  d->gap_due = true;
  referat__docx_table_end(d, node, at);
}

void referat__docx_block(docx *d, const referat_node *block, const spot *at)
{
  if (referat__view_is_mark(block))
    return;
  switch (block->type) {
  case REFERAT_SECTION:
    section(d, block, at);
    break;
  case REFERAT_LIST:
    referat__docx_list(d, block, at);
    break;
  case REFERAT_TABLE:
    referat__docx_table(d, block, at);
    break;
  case REFERAT_STATEMENT:
    statement(d, block, at);
    break;
  case REFERAT_VOTE:
    vote(d, block, at);
    break;
  case REFERAT_PROPOSAL:
  case REFERAT_ANNEX:
    listed(d, block, at);
    break;
  default: {
    para p = PARA(referat__view_style(block, at->place));
    p.keep_next = referat__view_leads_on(block);
    paragraph(d, block, p);
  }
  }
}

void referat__docx_blocks(docx *d, const referat_node *parent, const spot *at)
{
  const referat_node *before = NULL;
  for (const referat_node *child = node_first(parent); child; child = child->next) {
    if (child->type == REFERAT_HEADING || child->type == REFERAT_CASE)
      continue;
    int space = space_after(before);
    before = child;
    if (child->type == REFERAT_P && space >= 0) {
      para p = PARA(referat__view_style(child, at->place));
      p.keep_next = referat__view_leads_on(child);
      p.before = space;
      paragraph(d, child, p);
    } else if (child->type == REFERAT_TEXT || referat__type_is_inline((referat_type)child->type)) {
      /* no such text in a valid tree; but none is ever lost */
      if (!referat__view_has_text(child))
        continue;
      para p = PARA(STYLE_TEXT);
      runs r = referat__docx_open(d, &p);
      referat__docx_inline(&r, child);
      referat__docx_shut(&r);
    } else {
      referat__docx_block(d, child, at);
    }
  }
}

static void bookmark(docx *d, bool begin)
{
  out_str(d->o, begin ? "<w:bookmarkStart w:id=\"" : "<w:bookmarkEnd w:id=\"");
  referat__out_number(d->o, d->items);
  if (begin) {
    OUT_LITERAL(d->o, "\" w:name=\"punkt_");
    referat__out_number(d->o, d->items);
  }
  OUT_LITERAL(d->o, "\"/>");
}

static void item(docx *d, const referat_node *node, unsigned level)
{
  d->items++;
  para p = PARA(referat__style_heading(level));
  p.bare = true;
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  runs r = referat__docx_open(d, &p);
  bookmark(d, true);
  if (referat__view_has_text(heading))
    heading_text(&r, heading);
  else /* a heading must say something: the links in the contents lead here */
    referat__docx_string(&r, SLICE("Punkt uden overskrift"));
  referat__docx_raw(&r, "");
  bookmark(d, false);
  referat__docx_shut(&r);
  for (const referat_node *child = node_first(node); child; child = child->next)
    if (child->type == REFERAT_CASE)
      paragraph(d, child, PARA(STYLE_CASE));
  const char *access = referat_node_attr(node, REFERAT_ATTR_ACCESS);
  if (access && strcmp(access, "closed") == 0) {
    p = PARA(STYLE_CLOSED);
    r = referat__docx_open(d, &p);
    referat__docx_string(&r, SLICE("Lukket punkt"));
    referat__docx_shut(&r);
  }
  spot inside = {.heading = level + 1};
  referat__docx_blocks(d, node, &inside);
}

/* A heading, and below it the items, each a level deeper than without a group. */
static void group(docx *d, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  spot at = {.heading = 1};
  if (referat__view_has_text(head)) {
    para p = PARA(referat__style_heading(at.heading++));
    p.bare = true;
    runs r = referat__docx_open(d, &p);
    heading_text(&r, head);
    referat__docx_shut(&r);
  }
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_ITEM)
      item(d, child, at.heading);
    else if (child != head)
      referat__docx_block(d, child, &at);
  }
}

static void field(docx *d, const referat_node *node)
{
  if (!referat__view_has_text(node))
    return;
  para p = PARA(STYLE_FIELD);
  runs r = referat__docx_open(d, &p);
  for (const referat_node *child = node->first; child; child = child->next) {
    referat__docx_inline(&r, child);
    if (child->type == REFERAT_LABEL && child->next)
      referat__docx_tab(&r);
  }
  referat__docx_shut(&r);
}

static void head(docx *d)
{
  bool titled = false;
  for (const referat_node *child = node_first(d->view.head); child; child = child->next) {
    spot at = {.heading = 1};
    if (child->type == REFERAT_TITLE && referat__view_has_text(child)) {
      para p = PARA(titled ? STYLE_SUBTITLE : STYLE_TITLE);
      p.bare = true;
      paragraph(d, child, p);
      titled = true;
    } else if (child->type == REFERAT_FIELD || referat__node_child(child, REFERAT_LABEL)) {
      field(d, child);
    } else if (child->type != REFERAT_TITLE) {
      referat__docx_block(d, child, &at);
    }
  }
}

void referat__docx_page(docx *d)
{
  out *o = d->o;
  OUT_LITERAL(o, "<w:pgSz w:w=\"");
  referat__out_number(o, PAGE_WIDTH);
  OUT_LITERAL(o, "\" w:h=\"");
  referat__out_number(o, PAGE_HEIGHT);
  static const char *const sides[] = {"\"/><w:pgMar w:top=\"", "\" w:right=\"", "\" w:bottom=\"",
                                      "\" w:left=\""};
  for (int i = 0; i < 4; i++) {
    out_str(o, sides[i]);
    referat__out_number(o, PAGE_MARGIN);
  }
  OUT_LITERAL(o, "\" w:header=\"");
  referat__out_number(o, PAGE_HEADER);
  OUT_LITERAL(o, "\" w:footer=\"");
  referat__out_number(o, PAGE_HEADER);
  OUT_LITERAL(o, "\" w:gutter=\"0\"/>");
}

static void section_properties(docx *d)
{
  OUT_LITERAL(d->o, "<w:sectPr>" DOCX_RUNNING);
  referat__docx_page(d);
  OUT_LITERAL(d->o, "<w:cols w:space=\"708\"/><w:titlePg/></w:sectPr>");
}

void referat__docx_document(docx *d)
{
  OUT_LITERAL(d->o, XML_DECLARATION "<w:document" NAMESPACE_W NAMESPACE_R "><w:body>");
  head(d);
  if (!d->view.contents)
    referat__docx_contents(d);
  for (const referat_node *child = node_first(d->doc->root); child; child = child->next) {
    spot at = {.heading = 1};
    switch (child->type) {
    case REFERAT_SOURCE:
    case REFERAT_FINDING:
    case REFERAT_HEAD:
      break;
    case REFERAT_CONTENTS:
      if (child == d->view.contents)
        referat__docx_contents(d);
      break;
    case REFERAT_ITEM:
      item(d, child, 1);
      break;
    case REFERAT_GROUP:
      group(d, child);
      break;
    default:
      referat__docx_block(d, child, &at);
    }
  }
  if (d->reference)
    referat__docx_reference_section(d);
  else
    section_properties(d);
  OUT_LITERAL(d->o, "</w:body></w:document>");
}
