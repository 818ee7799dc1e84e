/* Tables: header rows repeat, and no row is broken over pages. */
#include "write/docx/parts.h"

void referat__docx_table(walk *w, walk_table *t)
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

void referat__docx_row(walk *w, const walk_table *t, unsigned row)
{
  OUT_LITERAL(w->o, "<w:tr><w:trPr><w:cantSplit/>");
  if (row < t->layout->header_rows)
    OUT_LITERAL(w->o, "<w:tblHeader/>");
  OUT_LITERAL(w->o, "</w:trPr>");
}

void referat__docx_cell(walk *w)
{
  OUT_LITERAL(w->o, "<w:tc>");
}

void referat__docx_cell_end(walk *w)
{
  OUT_LITERAL(w->o, "</w:tc>");
}

void referat__docx_row_end(walk *w, const walk_table *t, unsigned row)
{
  (void)t, (void)row;
  OUT_LITERAL(w->o, "</w:tr>");
}

void referat__docx_table_end(walk *w, walk_table *t)
{
  OUT_LITERAL(w->o, "</w:tbl>");
  docx_of(w)->gap_due |= t->votes;
  if (t->end)
    referat__tags(w->o,
                  "<w:p><w:pPr><w:spacing w:before=0 w:after=0 w:line=%d w:lineRule=exact/>"
                  "</w:pPr></w:p>",
                  t->end);
}
