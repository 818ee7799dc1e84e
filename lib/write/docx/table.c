/* Tables: widths by content, header rows that repeat. */
#include "write/table.h"

#include "write/docx/parts.h"

static void cell(docx *d, const referat_node *node, bool figures)
{
  bool is_header = node && node->type == REFERAT_TH;
  para p = PARA(is_header ? STYLE_CELL_HEADER : figures ? STYLE_CELL_FIGURE : STYLE_CELL);
  p.right = is_header && figures;
  spot at = {.heading = 3, .in_cell = true};
  referat__docx_flow(d, node, &p, &p, &at);
}

static void row(docx *d, const referat_node *tr, const table_layout *layout, unsigned columns,
                bool is_header)
{
  out *o = d->o;
  OUT_LITERAL(o, "<w:tr><w:trPr><w:cantSplit/>");
  if (is_header)
    OUT_LITERAL(o, "<w:tblHeader/>");
  OUT_LITERAL(o, "</w:trPr>");
  unsigned i = 0;
  for (const referat_node *c = node_first(tr); c; c = c->next) {
    if (c->type != REFERAT_TH && c->type != REFERAT_TD)
      continue;
    if (i < columns) {
      if (i)
        OUT_LITERAL(o, "</w:tc>");
      OUT_LITERAL(o, "<w:tc>"); /* its width is the grid's */
    } else if (!referat__view_has_text(c)) {
      continue;
    }
    cell(d, c, i < columns && layout->figures[i]);
    i++;
  }
  if (i)
    OUT_LITERAL(o, "</w:tc>");
  for (; i < columns; i++) {
    OUT_LITERAL(o, "<w:tc>");
    cell(d, NULL, false);
    OUT_LITERAL(o, "</w:tc>");
  }
  OUT_LITERAL(o, "</w:tr>");
}

static void rows(docx *d, const referat_node *table, const table_layout *layout)
{
  out *o = d->o;
  unsigned columns = layout->columns < DOCX_MAX_COLUMNS ? layout->columns : DOCX_MAX_COLUMNS;
  OUT_LITERAL(o, "<w:tbl><w:tblPr><w:tblStyle w:val=\"");
  out_slice(o, d->style_id[STYLE_TABLE]);
  OUT_LITERAL(o, "\"/><w:tblW w:w=\"");
  referat__out_number(o, (unsigned)layout->total);
  OUT_LITERAL(o, "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0");
  out_str(o, layout->header_rows ? "42" : "40");
  OUT_LITERAL(o, "0\" w:firstRow=\"");
  out_char(o, layout->header_rows ? '1' : '0');
  OUT_LITERAL(o, "\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" "
                 "w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
  for (unsigned i = 0; i < columns; i++) {
    OUT_LITERAL(o, "<w:gridCol w:w=\"");
    referat__out_number(o, (unsigned)layout->width[i]);
    OUT_LITERAL(o, "\"/>");
  }
  OUT_LITERAL(o, "</w:tblGrid>");
  unsigned n = 0;
  for (const referat_node *tr = node_first(table); tr; tr = tr->next)
    if (tr->type == REFERAT_TR)
      row(d, tr, layout, columns, n++ < layout->header_rows);
  OUT_LITERAL(o, "</w:tbl>");
}

/* Whether Word needs a paragraph after the table: it joins tables that touch,
 * and no cell or document may end in one. */
static bool needs_end(const referat_node *node, const spot *at)
{
  const referat_node *next = node->next;
  while (next && next->type != REFERAT_TABLE && !referat__view_has_text(next))
    next = next->next;
  if (!next)
    return at->in_cell || at->depth || !node->parent || !node->parent->next;
  return next->type == REFERAT_TABLE && !referat__node_child(next, REFERAT_CAPTION);
}

void referat__docx_table_end(docx *d, const referat_node *node, const spot *at)
{
  if (needs_end(node, at))
    OUT_LITERAL(d->o, "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" "
                      "w:lineRule=\"exact\"/></w:pPr></w:p>");
}

void referat__docx_table(docx *d, const referat_node *table, const spot *at)
{
  table_layout layout;
  referat__table_layout(table, d->text_width, 2 * DOCX_CELL_MARGIN, &layout);
  for (const referat_node *child = node_first(table); child; child = child->next) {
    if (child->type == REFERAT_TR || !referat__view_has_text(child))
      continue;
    para p = PARA(child->type == REFERAT_CAPTION ? STYLE_CAPTION : STYLE_TEXT);
    runs r = referat__docx_open(d, &p);
    referat__docx_inline(&r, child);
    referat__docx_shut(&r);
  }
  if (layout.columns == 0)
    return;
  rows(d, table, &layout);
  referat__docx_table_end(d, table, at);
}
