/* Tables: widths by content, header rows that repeat. */
#include "write/table.h"

#include "write/odt/body.h"

#define PADDING 80 /* at each side of a cell's text, in twips */

static void put_name(out *o, const char *prefix, int twips)
{
  out_str(o, prefix);
  referat__out_number(o, (unsigned)twips);
}

/* # Automatic styles; the names that stand in every cell are short */

/* Which widths occur: a bit for each twip, so that a long document needs no
 * more of them than a short one. */
typedef struct widths {
  unsigned char columns[TEXT_WIDTH / 8 + 1];
  unsigned char tables[TEXT_WIDTH / 8 + 1];
  bool votes[SIDES + 1][2]; /* tables of a vote's sides, by their columns; in a box or not */
} widths;

static bool has(const unsigned char *set, int width)
{
  return set[width / 8] >> (width % 8) & 1;
}

static void note(unsigned char *set, int width)
{
  if (width >= 0 && width <= TEXT_WIDTH)
    set[width / 8] = (unsigned char)(set[width / 8] | 1 << (width % 8));
}

static void lay_out(const referat_node *table, table_layout *layout)
{
  referat__table_layout(table, TEXT_WIDTH, 2 * PADDING, layout);
}

/* Note the table of the vote's sides, if there will be one. */
static bool collect_votes(vote_sides *sides, const referat_node *vote, widths *w)
{
  if (!referat__sides_take(sides, vote))
    return false;
  unsigned columns = referat__sides_columns(sides);
  w->votes[columns][0] = w->votes[columns][1] = true;
  return true;
}

static bool collect(const view *v, widths *w, vote_sides *sides)
{
  bool any = false;
  referat_iter iter = referat_iter_begin(v->doc->root);
  while (referat_iter_next(&iter) != REFERAT_DONE) {
    const referat_node *node = iter.node;
    if (iter.event != REFERAT_ENTER || node->type == REFERAT_TEXT)
      continue;
    if (node->type == REFERAT_TABLE) {
      table_layout layout;
      lay_out(node, &layout);
      note(w->tables, layout.total);
      for (unsigned i = 0; i < layout.columns; i++)
        note(w->columns, layout.width[i]);
      any = true;
    } else if (node->type == REFERAT_VOTE) {
      any |= collect_votes(sides, node, w);
    } else if (referat__type_holds_inline((referat_type)node->type) && node->type != REFERAT_LI &&
               node->type != REFERAT_TD) {
      referat_iter_skip(&iter); /* no table stands in there */
    }
  }
  return any;
}

static void put_cell_style(out *o, const char *name, bool header)
{
  const style *s = referat__style(STYLE_TABLE);
  OUT_LITERAL(o, "<style:style style:family=\"table-cell\"");
  referat__out_xml_attr(o, "style:name", slice_str(name));
  OUT_LITERAL(o, "><style:table-cell-properties");
  referat__odt_length(o, "fo:padding-left", PADDING);
  referat__odt_length(o, "fo:padding-right", PADDING);
  OUT_LITERAL(o, " fo:padding-top=\"0pt\" fo:padding-bottom=\"0pt\" fo:border-left=\"none\""
                 " fo:border-right=\"none\"");
  const char *colours[] = {s->colour, header ? s->line : s->colour};
  const char *sides[] = {"top", "bottom"};
  for (int i = 0; i < 2; i++) {
    OUT_LITERAL(o, " fo:border-");
    out_str(o, sides[i]);
    out_str(o, i && header ? "=\"1pt solid #" : "=\"0.5pt solid #");
    out_str(o, colours[i]);
    out_char(o, '"');
  }
  if (header) {
    OUT_LITERAL(o, " fo:background-color=\"#");
    out_str(o, s->shade);
    out_char(o, '"');
  }
  OUT_LITERAL(o, " style:vertical-align=\"top\"/></style:style>\n");
}

void referat__odt_table_styles(out *o, const view *v, arena *memory)
{
  widths *w = referat__arena_alloc(memory, sizeof *w);
  vote_sides *sides = referat__arena_alloc(memory, sizeof *sides);
  if (!w || !sides || !collect(v, w, sides))
    return;
  for (unsigned columns = 0; columns <= SIDES; columns++)
    for (int boxed = 0; boxed < 2; boxed++)
      if (w->votes[columns][boxed])
        referat__odt_votes_styles(o, columns, boxed);
  for (int width = 0; width <= TEXT_WIDTH; width++) {
    if (has(w->tables, width)) {
      put_name(o, "<style:style style:family=\"table\" style:name=\"ReferatTable", width);
      OUT_LITERAL(o, "\"><style:table-properties");
      referat__odt_length(o, "style:width", width);
      OUT_LITERAL(o, " style:rel-width=\"");
      referat__out_number(o, (unsigned)(width * 100 / TEXT_WIDTH));
      OUT_LITERAL(o, "%\" table:align=\"left\" fo:margin-top=\"0pt\" fo:margin-bottom=\"10pt\""
                     " table:border-model=\"collapsing\"/></style:style>\n");
    }
    if (has(w->columns, width)) {
      put_name(o, "<style:style style:family=\"table-column\" style:name=\"ReferatColumn", width);
      OUT_LITERAL(o, "\"><style:table-column-properties");
      referat__odt_length(o, "style:column-width", width);
      OUT_LITERAL(o, " style:rel-column-width=\"");
      referat__out_number(o, (unsigned)width);
      OUT_LITERAL(o, "*\"/></style:style>\n");
    }
  }
  OUT_LITERAL(o, "<style:style style:family=\"table-row\" style:name=\"" ODT_ROW "\">"
                 "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n");
  put_cell_style(o, ODT_CELL, false);
  put_cell_style(o, ODT_CELL_HEAD, true);
  OUT_LITERAL(o, "<style:style style:family=\"paragraph\" style:name=\"" ODT_HEADER_RIGHT "\"");
  referat__odt_name_attr(o, "style:parent-style-name", STYLE_CELL_HEADER);
  OUT_LITERAL(o, "><style:paragraph-properties fo:text-align=\"end\""
                 " style:justify-single-word=\"false\"/></style:style>\n");
}

/* # The table itself */

static void cell(odt_body *b, const referat_node *node, bool in_head, bool figures)
{
  bool is_header = node && node->type == REFERAT_TH;
  odt_flow flow = {.first = is_header ? STYLE_CELL_HEADER
                            : figures ? STYLE_CELL_FIGURE
                                      : STYLE_CELL,
                   .named = is_header && figures ? ODT_HEADER_RIGHT : NULL};
  flow.more = flow.first;
  odt_spot inside = {.heading = 3};
  OUT_LITERAL(b->o, "<table:table-cell table:style-name=\"");
  out_str(b->o, in_head ? ODT_CELL_HEAD : ODT_CELL);
  OUT_LITERAL(b->o, "\">");
  unsigned depth = b->depth;
  odt_open_list open[ODT_LIST_DEPTH];
  memcpy(open, b->open, sizeof open);
  b->depth = 0; /* a cell has lists of its own */
  if (!referat__odt_flow(b, node, &flow, &inside)) {
    odt_text t =
        flow.named ? referat__odt_open_named(b, flow.named) : referat__odt_open(b, flow.first);
    referat__odt_shut(&t);
  }
  memcpy(b->open, open, sizeof open);
  b->depth = depth;
  OUT_LITERAL(b->o, "</table:table-cell>");
}

static void row(odt_body *b, const referat_node *tr, const table_layout *layout, bool in_head)
{
  OUT_LITERAL(b->o, "<table:table-row table:style-name=\"" ODT_ROW "\">");
  unsigned i = 0;
  for (const referat_node *c = node_first(tr); c; c = c->next)
    if ((c->type == REFERAT_TH || c->type == REFERAT_TD) && i < layout->columns) {
      cell(b, c, in_head, layout->figures[i]);
      i++;
    }
  for (; i < layout->columns; i++)
    cell(b, NULL, in_head, false);
  OUT_LITERAL(b->o, "</table:table-row>\n");
}

static void rows(odt_body *b, const referat_node *table, const table_layout *layout)
{
  out *o = b->o;
  put_name(o, "<table:table table:name=\"Tabel ", (int)++b->tables);
  put_name(o, "\" table:style-name=\"ReferatTable", layout->total);
  OUT_LITERAL(o, "\">\n");
  for (unsigned i = 0; i < layout->columns; i++) {
    put_name(o, "<table:table-column table:style-name=\"ReferatColumn", layout->width[i]);
    OUT_LITERAL(o, "\"/>");
  }
  unsigned n = 0;
  for (const referat_node *tr = table->first; tr; tr = tr->next) {
    if (tr->type != REFERAT_TR)
      continue;
    if (n == 0 && layout->header_rows)
      OUT_LITERAL(o, "<table:table-header-rows>");
    row(b, tr, layout, n < layout->header_rows);
    if (++n == layout->header_rows)
      OUT_LITERAL(o, "</table:table-header-rows>\n");
  }
  OUT_LITERAL(o, "</table:table>\n");
}

void referat__odt_table(odt_body *b, const referat_node *table, const odt_spot *at)
{
  table_layout layout;
  (void)at;
  lay_out(table, &layout);
  for (const referat_node *child = table->first; child; child = child->next) {
    if (child->type == REFERAT_TR || !referat__view_has_text(child))
      continue;
    odt_text t = referat__odt_open(b, child->type == REFERAT_CAPTION ? STYLE_CAPTION : STYLE_TEXT);
    referat__odt_inline(&t, child);
    referat__odt_shut(&t);
  }
  if (layout.columns == 0)
    return;
  if (b->depth)
    referat__odt_lists_pause(b);
  rows(b, table, &layout);
  if (b->depth)
    referat__odt_lists_resume(b);
}
