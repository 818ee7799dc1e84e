/* The small table of a vote's sides. */
#include "write/docx/parts.h"

static void header_cell(docx *d, unsigned side)
{
  para p = PARA(STYLE_VOTES_HEADER);
  runs r = referat__docx_open(d, &p);
  OUT_LITERAL(d->o, "<w:r><w:t>");
  referat__sides_header(d->o, &d->sides, side);
  OUT_LITERAL(d->o, "</w:t></w:r>");
  referat__docx_shut(&r);
}

static void voters_cell(docx *d, const vote_side *side)
{
  for (unsigned i = 0; i < side->voters; i++) {
    para p = PARA(STYLE_VOTES);
    runs r = referat__docx_open(d, &p);
    OUT_LITERAL(d->o, "<w:r><w:t>");
    referat__sides_voter(d->o, side->voter[i]);
    OUT_LITERAL(d->o, "</w:t></w:r>");
    referat__docx_shut(&r);
  }
}

static void row(docx *d, bool is_header)
{
  OUT_LITERAL(d->o, "<w:tr><w:trPr><w:cantSplit/>");
  if (is_header)
    OUT_LITERAL(d->o, "<w:tblHeader/>");
  OUT_LITERAL(d->o, "</w:trPr>");
  for (unsigned i = 0; i < SIDES; i++) {
    if (!d->sides.side[i].voters)
      continue;
    OUT_LITERAL(d->o, "<w:tc>");
    if (is_header)
      header_cell(d, i);
    else
      voters_cell(d, &d->sides.side[i]);
    OUT_LITERAL(d->o, "</w:tc>");
  }
  OUT_LITERAL(d->o, "</w:tr>");
}

void referat__docx_votes(docx *d, int left)
{
  out *o = d->o;
  unsigned columns = referat__sides_columns(&d->sides);
  int room = (d->text_width - left) / (int)columns;
  unsigned width = (unsigned)(room < SIDES_WIDTH ? room : SIDES_WIDTH);
  OUT_LITERAL(o, "<w:tbl><w:tblPr><w:tblStyle w:val=\"");
  out_slice(o, d->style_id[STYLE_TABLE]);
  OUT_LITERAL(o, "\"/><w:tblW w:w=\"");
  referat__out_number(o, columns * width);
  OUT_LITERAL(o, "\" w:type=\"dxa\"/><w:tblInd w:w=\"");
  referat__out_number(o, (unsigned)left);
  OUT_LITERAL(o, "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\""
                 " w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\""
                 " w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"");
  out_str(o, referat__sides_title);
  OUT_LITERAL(o, "\"/><w:tblDescription w:val=\"");
  out_str(o, referat__sides_description);
  OUT_LITERAL(o, "\"/></w:tblPr><w:tblGrid>");
  for (unsigned i = 0; i < columns; i++) {
    OUT_LITERAL(o, "<w:gridCol w:w=\"");
    referat__out_number(o, width);
    OUT_LITERAL(o, "\"/>");
  }
  OUT_LITERAL(o, "</w:tblGrid>");
  row(d, true);
  row(d, false);
  OUT_LITERAL(o, "</w:tbl>");
}
