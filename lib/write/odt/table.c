/* Tables: widths by content, header rows that repeat. */
#include "write/danish.h"
#include "write/odt/content.h"

/* Above and below the small table of a vote's sides. */
#define VOTES_ABOVE 60
#define VOTES_BELOW 160

/* The automatic styles of rows and cells; what stands in every cell is short. */
#define ROW "Row"

/* What a cell's look depends on: where rules are, and of which colour. */
enum { HEAD = 1, FIRST = 2, LAST = 4, LOOKS = 8 };

static const char *const looks[LOOKS] = {"Cell",     "Head",     "CellFirst", "HeadFirst",
                                         "CellLast", "HeadLast", "CellOnly",  "HeadOnly"};

/* # Automatic styles */

static bool has(const unsigned char *set, int width)
{
  return set[width / 8] >> (width % 8) & 1;
}

void referat__odt_note(unsigned char *set, int width)
{
  if (width >= 0 && width <= ODT_WIDEST)
    set[width / 8] = (unsigned char)(set[width / 8] | 1 << (width % 8));
}

/* The table of so many sides in a decision's box, or behind text at the left edge. */
static void put_votes_style(out *o, int text, unsigned columns, bool boxed)
{
  int left = boxed ? referat__style(STYLE_DECISION)->left : 0;
  int width = referat__walk_side_width(columns, text - left);
  const char *more = boxed ? "Boxed" : "";
  referat__tags(o,
                "<style:style style:family=table style:name=ReferatVotes%u%s>"
                "<style:table-properties style:width=%s table:align=left fo:margin-left=%s"
                " fo:margin-top=%s fo:margin-bottom=%s table:border-model=collapsing/>"
                "</style:style>\n",
                columns, more, ODT_PT((int)columns * width), ODT_PT(left), ODT_PT(VOTES_ABOVE),
                ODT_PT(VOTES_BELOW));
  referat__tags(o,
                "<style:style style:family=table-column style:name=ReferatVotes%u%s>"
                "<style:table-column-properties style:column-width=%s/></style:style>\n",
                columns, more, ODT_PT(width));
}

static void put_table_style(out *o, int text, int width)
{
  referat__tags(o,
                "<style:style style:family=table style:name=ReferatTable%d>"
                "<style:table-properties style:width=%s style:rel-width=%d%% table:align=left"
                " fo:margin-top=0pt fo:margin-bottom=10pt table:border-model=collapsing/>"
                "</style:style>\n",
                width, ODT_PT(width), width * 100 / text);
}

static void put_column_style(out *o, int width)
{
  referat__tags(o,
                "<style:style style:family=table-column style:name=ReferatColumn%d>"
                "<style:table-column-properties style:column-width=%s style:rel-column-width=%d*/>"
                "</style:style>\n",
                width, ODT_PT(width), width);
}

/* A figure with so much room at its right. */
static void put_inset_style(out *o, int room)
{
  char name[ODT_NAME];
  referat__tags(o,
                "<style:style style:family=paragraph style:name=" ODT_INSET
                "%d style:parent-style-name=%s><style:paragraph-properties fo:margin-left=0pt"
                " fo:margin-right=%s/></style:style>\n",
                room, referat__odt_name(STYLE_CELL_FIGURE, name).ptr, ODT_PT(room));
}

static void put_cell_style(out *o, unsigned its)
{
  const style *s = referat__style(STYLE_TABLE);
  referat__tags(o,
                "<style:style style:family=table-cell style:name=%s><style:table-cell-properties"
                " fo:padding-left=%s fo:padding-right=%s fo:padding-top=0pt fo:padding-bottom=0pt"
                " fo:border-left=none fo:border-right=none fo:border-top=%s fo:border-bottom=%s"
                " fo:background-color=#%s style:vertical-align=top/></style:style>\n",
                looks[its], ODT_PT(STYLE_CELL_MARGIN), ODT_PT(STYLE_CELL_MARGIN),
                its & FIRST ? ODT_LINE("0.75pt", s->line) : "none",
                its & (HEAD | LAST) ? ODT_LINE("0.75pt", s->line) : ODT_LINE("0.5pt", s->colour),
                its & HEAD ? s->shade : TAG_NONE);
}

void referat__odt_table_styles(out *o, const odt_widths *w)
{
  if (!w->any)
    return;
  for (unsigned columns = 0; columns <= SIDES; columns++)
    if (w->votes[columns]) {
      put_votes_style(o, w->text, columns, false);
      put_votes_style(o, w->text, columns, true);
    }
  for (int width = 0; width <= w->text; width++) {
    if (has(w->tables, width))
      put_table_style(o, w->text, width);
    if (has(w->columns, width))
      put_column_style(o, width);
    if (has(w->insets, width))
      put_inset_style(o, width);
  }
  referat__tags(o, "<style:style style:family=table-row style:name=" ROW ">"
                   "<style:table-row-properties fo:keep-together=always/></style:style>\n");
  for (unsigned i = 0; i < LOOKS; i++)
    if (w->cells >> i & 1)
      put_cell_style(o, i);
  char room[ODT_NAME];
  referat__tags(o,
                "<style:style style:family=paragraph style:name=" ODT_HEADER_RIGHT
                " style:parent-style-name=%s><style:paragraph-properties fo:text-align=end"
                " style:justify-single-word=false/></style:style>\n",
                referat__odt_name(STYLE_CELL_HEADER, room).ptr);
}

/* # The table itself */

void referat__odt_table(walk *w, walk_table *t)
{
  odt_body *b = odt_of(w);
  out *o = w->o;
  const table_layout *layout = t->layout;
  const char *boxed = t->boxed ? "Boxed" : "";
  if (b->open.depth) { /* its cells have lists of their own */
    referat__odt_lists_pause(b);
    odt_open *around = referat__arena_alloc(b->memory, sizeof *around);
    if (around)
      *around = b->open;
    t->its = around;
    b->open.depth = 0;
  }
  b->widths.any = true;
  b->tables++;
  if (t->votes) {
    b->widths.votes[layout->columns] = true;
    referat__tags(o, "<table:table table:name=\"%s %u\" table:style-name=ReferatVotes%u%s>",
                  t->title, b->tables, layout->columns, boxed);
  } else {
    referat__odt_note(b->widths.tables, layout->total);
    referat__tags(o,
                  "<table:table table:name=\"" DANISH_TABLE " %u\""
                  " table:style-name=ReferatTable%d>",
                  b->tables, layout->total);
  }
  if (t->title)
    referat__tags(o, "<table:title>%s</table:title><table:desc>%s</table:desc>", t->title,
                  t->description);
  out_char(o, '\n');
  for (unsigned i = 0; i < layout->columns; i++) {
    if (i == 0 && layout->row_heads)
      OUT_LITERAL(o, "<table:table-header-columns>");
    if (t->votes) {
      referat__tags(o, "<table:table-column table:style-name=ReferatVotes%u%s/>", layout->columns,
                    boxed);
      continue;
    }
    referat__odt_note(b->widths.columns, layout->width[i]);
    referat__tags(o, "<table:table-column table:style-name=ReferatColumn%d/>", layout->width[i]);
    if (i == 0 && layout->row_heads)
      OUT_LITERAL(o, "</table:table-header-columns>");
  }
}

void referat__odt_row(walk *w, const walk_table *t, unsigned row)
{
  odt_body *b = odt_of(w);
  b->cell = (row < t->layout->header_rows ? HEAD : 0u) | (row == 0 ? FIRST : 0u) |
            (row + 1 == t->layout->rows ? LAST : 0u);
  b->widths.cells = (unsigned char)(b->widths.cells | 1u << b->cell);
  if (row == 0 && t->layout->header_rows)
    OUT_LITERAL(w->o, "<table:table-header-rows>");
  OUT_LITERAL(w->o, "<table:table-row table:style-name=\"" ROW "\">");
}

void referat__odt_cell(walk *w)
{
  OUT_LITERAL(w->o, "<table:table-cell table:style-name=\"");
  out_str(w->o, looks[odt_of(w)->cell]);
  OUT_LITERAL(w->o, "\">");
}

void referat__odt_cell_end(walk *w)
{
  OUT_LITERAL(w->o, "</table:table-cell>");
}

void referat__odt_row_end(walk *w, const walk_table *t, unsigned row)
{
  OUT_LITERAL(w->o, "</table:table-row>\n");
  if (row + 1 == t->layout->header_rows)
    OUT_LITERAL(w->o, "</table:table-header-rows>\n");
}

void referat__odt_table_end(walk *w, walk_table *t)
{
  odt_body *b = odt_of(w);
  OUT_LITERAL(w->o, "</table:table>\n");
  const odt_open *around = t->its;
  if (!around)
    return;
  b->open = *around;
  referat__odt_lists_resume(b);
}
