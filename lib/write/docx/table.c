/* Tables: header rows repeat, and no row is broken over pages. */
#include "write/docx/parts.h"

static void width(out *o, const char *element, int twips)
{
  referat__tag_empty(o, element, "w:w=%d w:type=dxa", twips);
}

void referat__docx_table(walk *w, walk_table *t)
{
  out *o = w->o;
  int heads = t->layout->header_rows > 0, row_heads = t->layout->row_heads;
  static const char *const looks[] = {"0", "2", "8", "A"}; /* the same in the old way */
  TAG_OPEN(o, "w:tbl");
  TAG_OPEN(o, "w:tblPr");
  TAG_SLICE(o, "w:tblStyle", "w:val", docx_of(w)->ref.style_id[STYLE_TABLE]);
  width(o, "w:tblW", t->layout->total);
  if (t->votes)
    width(o, "w:tblInd", t->left);
  referat__tag_empty(o, "w:tblLayout", "w:type=fixed");
  referat__tag_empty(o, "w:tblLook",
                     "w:val=04%s0 w:firstRow=%d w:lastRow=0 w:firstColumn=%d w:lastColumn=0"
                     " w:noHBand=0 w:noVBand=1",
                     looks[heads + 2 * row_heads], heads, row_heads);
  if (t->title) {
    referat__tag_empty(o, "w:tblCaption", "w:val=%s", t->title);
    referat__tag_empty(o, "w:tblDescription", "w:val=%s", t->description);
  }
  TAG_CLOSE(o, "w:tblPr");
  TAG_OPEN(o, "w:tblGrid");
  for (unsigned i = 0; i < t->layout->columns; i++)
    TAG_NUMBER(o, "w:gridCol", "w:w", t->layout->width[i]);
  TAG_CLOSE(o, "w:tblGrid");
}

void referat__docx_row(walk *w, const walk_table *t, unsigned row)
{
  TAG_OPEN(w->o, "w:tr");
  TAG_OPEN(w->o, "w:trPr");
  TAG_EMPTY(w->o, "w:cantSplit");
  if (row < t->layout->header_rows)
    TAG_EMPTY(w->o, "w:tblHeader");
  TAG_CLOSE(w->o, "w:trPr");
}

void referat__docx_cell(walk *w)
{
  TAG_OPEN(w->o, "w:tc");
}

void referat__docx_cell_end(walk *w)
{
  TAG_CLOSE(w->o, "w:tc");
}

void referat__docx_row_end(walk *w, const walk_table *t, unsigned row)
{
  (void)t, (void)row;
  TAG_CLOSE(w->o, "w:tr");
}

void referat__docx_table_end(walk *w, walk_table *t)
{
  out *o = w->o;
  TAG_CLOSE(o, "w:tbl");
  docx_of(w)->gap_due |= t->votes;
  if (!t->end)
    return;
  TAG_OPEN(o, "w:p");
  TAG_OPEN(o, "w:pPr");
  referat__tag_empty(o, "w:spacing", "w:before=0 w:after=0 w:line=%d w:lineRule=exact", t->end);
  TAG_CLOSE(o, "w:pPr");
  TAG_CLOSE(o, "w:p");
}
