/* The small table of a vote's sides. */
#include "write/odt/body.h"

#define SPACE_ABOVE 60
#define SPACE_BELOW 160

static const char *style_name(unsigned columns, bool boxed)
{
  static const char *const names[SIDES + 1][2] = {{"ReferatVotes0", "ReferatVotes0Boxed"},
                                                  {"ReferatVotes1", "ReferatVotes1Boxed"},
                                                  {"ReferatVotes2", "ReferatVotes2Boxed"},
                                                  {"ReferatVotes3", "ReferatVotes3Boxed"}};
  return names[columns][boxed];
}

static int left_of(bool boxed)
{
  return boxed ? referat__style(STYLE_DECISION)->left : 0;
}

static int column_width(unsigned columns, bool boxed)
{
  int room = (TEXT_WIDTH - left_of(boxed)) / (int)columns;
  return room < SIDES_WIDTH ? room : SIDES_WIDTH;
}

void referat__odt_votes_styles(out *o, unsigned columns, bool boxed)
{
  slice name = slice_str(style_name(columns, boxed));
  int width = column_width(columns, boxed);
  OUT_LITERAL(o, "<style:style style:family=\"table\"");
  referat__out_xml_attr(o, "style:name", name);
  OUT_LITERAL(o, "><style:table-properties");
  referat__odt_length(o, "style:width", (int)columns * width);
  OUT_LITERAL(o, " table:align=\"left\"");
  referat__odt_length(o, "fo:margin-left", left_of(boxed));
  referat__odt_length(o, "fo:margin-top", SPACE_ABOVE);
  referat__odt_length(o, "fo:margin-bottom", SPACE_BELOW);
  OUT_LITERAL(o, " table:border-model=\"collapsing\"/></style:style>\n"
                 "<style:style style:family=\"table-column\"");
  referat__out_xml_attr(o, "style:name", name);
  OUT_LITERAL(o, "><style:table-column-properties");
  referat__odt_length(o, "style:column-width", width);
  OUT_LITERAL(o, "/></style:style>\n");
}

static void header_cell(odt_body *b, unsigned side)
{
  odt_text t = referat__odt_open(b, STYLE_VOTES_HEADER);
  referat__sides_header(b->o, &b->sides, side);
  referat__odt_shut(&t);
}

static void voters_cell(odt_body *b, const vote_side *side)
{
  for (unsigned i = 0; i < side->voters; i++) {
    odt_text t = referat__odt_open(b, STYLE_VOTES);
    referat__sides_voter(b->o, side->voter[i]);
    referat__odt_shut(&t);
  }
}

static void row(odt_body *b, bool is_header)
{
  OUT_LITERAL(b->o, "<table:table-row table:style-name=\"" ODT_ROW "\">");
  for (unsigned i = 0; i < SIDES; i++) {
    if (!b->sides.side[i].voters)
      continue;
    OUT_LITERAL(b->o, "<table:table-cell table:style-name=\"");
    out_str(b->o, is_header ? ODT_CELL_HEAD : ODT_CELL);
    OUT_LITERAL(b->o, "\">");
    if (is_header)
      header_cell(b, i);
    else
      voters_cell(b, &b->sides.side[i]);
    OUT_LITERAL(b->o, "</table:table-cell>");
  }
  OUT_LITERAL(b->o, "</table:table-row>\n");
}

void referat__odt_votes(odt_body *b, bool boxed)
{
  out *o = b->o;
  unsigned columns = referat__sides_columns(&b->sides);
  if (b->depth)
    referat__odt_lists_pause(b);
  OUT_LITERAL(o, "<table:table table:name=\"");
  out_str(o, referat__sides_title);
  out_char(o, ' ');
  referat__out_number(o, ++b->tables);
  OUT_LITERAL(o, "\" table:style-name=\"");
  out_str(o, style_name(columns, boxed));
  OUT_LITERAL(o, "\"><table:title>");
  out_str(o, referat__sides_title);
  OUT_LITERAL(o, "</table:title><table:desc>");
  out_str(o, referat__sides_description);
  OUT_LITERAL(o, "</table:desc>\n");
  for (unsigned i = 0; i < columns; i++) {
    OUT_LITERAL(o, "<table:table-column table:style-name=\"");
    out_str(o, style_name(columns, boxed));
    OUT_LITERAL(o, "\"/>");
  }
  OUT_LITERAL(o, "<table:table-header-rows>");
  row(b, true);
  OUT_LITERAL(o, "</table:table-header-rows>\n");
  row(b, false);
  OUT_LITERAL(o, "</table:table>\n");
  if (b->depth)
    referat__odt_lists_resume(b);
}
