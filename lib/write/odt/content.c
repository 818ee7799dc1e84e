/* content.xml: the minutes from the title to the last item. */
#include "package/own.h"
#include "package/zip.h"
#include "write/added/remarks.h"
#include "write/danish.h"
#include "write/odt/parts.h"

/* Deepest list in a list; what is deeper stands at this level. */
#define LIST_DEPTH ODT_LEVELS

/* Automatic styles: variants of named ones that the layout needs. */
#define ODT_FIRST "ReferatFirst" /* what begins the first page */
#define ODT_HEADER_RIGHT "ReferatHeaderRight"
/* An entry whose page stands at the edge of a reference document's page. */
#define ODT_CONTENTS_EDGE "ReferatContentsEdge"
#define ODT_INSET "ReferatInset" /* and its width: a figure with that room at its right */

/* An item is bookmarked by this and its number in the document. */
#define ODT_BOOKMARK "punkt_"

/* A comment is named by this and its number. */
#define ODT_REMARK "bemaerkning_"

/* The lists that are open in the text, or in a cell. */
typedef struct odt_open {
  unsigned depth;
  struct {
    const odt_list_style *style;
    bool header; /* its item is a text:list-header, which has no number */
  } list[LIST_DEPTH];
} odt_open;

#define ODT_WIDEST 31680 /* text of a page: the widest that Word has */

/* Which widths of tables and columns occur: a bit for each twip, so that a long document needs
 * no more automatic styles than a short one. */
typedef struct odt_widths {
  unsigned char columns[ODT_WIDEST / 8 + 1];
  unsigned char tables[ODT_WIDEST / 8 + 1];
  unsigned char insets[ODT_WIDEST / 8 + 1];
  bool votes[SIDES + 1]; /* tables of a vote's sides, by their columns */
  unsigned char cells;   /* looks of cells: a bit for each that is used */
  bool any;
  int text; /* the width of the page's text */
} odt_widths;

typedef struct odt_body {
  walk walk; /* first: it is what its functions are given */
  arena *memory;
  slice names[STYLE_COUNT];          /* style:name of each role; no escapes are needed */
  unsigned char varied[STYLE_COUNT]; /* a bit for each variant of it that is used */
  odt_lists *lists;
  const char *master; /* of the first page; NULL: the default one */
  style_role first;   /* the style of what begins its text, or STYLE_NONE before that */
  bool foreign_page;  /* the page is a reference document's */
  odt_open open;
  const char *mark; /* of the item in hand, to be written into its paragraph; or NULL */
  unsigned tables;
  unsigned cell;    /* look of the cells of the row in hand */
  unsigned remarks; /* comments so far */
  odt_widths widths;
} odt_body;

static odt_body *odt_of(walk *w)
{
  return (odt_body *)(void *)w;
}

static bool has(const unsigned char *set, int width)
{
  return set[width / 8] >> (width % 8) & 1;
}

static void note(unsigned char *set, int width)
{
  if (width >= 0 && width <= ODT_WIDEST)
    set[width / 8] = (unsigned char)(set[width / 8] | 1 << (width % 8));
}

/* # Paragraphs */

/* Variants of a style: it stays with what follows, it follows a list (whose
 * last item has little space after it), or both. */
enum { KEEP = 1, AFTER_LIST = 2, VARIANTS = 4 };

static const char *const variants[VARIANTS] = {"", "Keep_", "After_", "AfterKeep_"};

/* That of a paragraph.  The style of a reference document may not keep it where ours does. */
static unsigned variant_of(odt_body *b, const paragraph *p)
{
  bool keeps = referat__style(p->style)->keep_next;
  unsigned variant = (p->keep_next && !keeps) || (keeps && b->foreign_page) ? KEEP : 0;
  variant |= p->behind == BEHIND_LIST ? AFTER_LIST : 0;
  b->varied[p->style] = (unsigned char)(b->varied[p->style] | 1u << variant);
  return variant;
}

/* Those of the role that the text needs. */
static void put_variants(out *o, const odt_body *b, style_role role)
{
  slice name = b->names[role];
  for (unsigned variant = 1; variant < VARIANTS; variant++) {
    if (!(b->varied[role] >> variant & 1))
      continue;
    bool after = variant & AFTER_LIST; /* LibreOffice takes one margin alone for both */
    referat__tags(o,
                  "<style:style style:family=paragraph style:name=%s%.*s"
                  " style:parent-style-name=%.*s><style:paragraph-properties fo:margin-top=%s"
                  " fo:margin-bottom=%s fo:keep-with-next=%s/></style:style>\n",
                  variants[variant], (int)name.len, name.ptr, (int)name.len, name.ptr,
                  after ? ODT_PT(WALK_AFTER_LIST) : TAG_NONE,
                  after ? ODT_PT(referat__style(role)->after) : TAG_NONE,
                  variant & KEEP ? "always" : TAG_NONE);
  }
}

static void open(walk *w, const paragraph *p)
{
  odt_body *b = odt_of(w);
  out *o = w->o;
  unsigned outline = referat__style(p->style)->outline;
  if (outline)
    OUT_LITERAL(o, "<text:h text:style-name=\"");
  else
    OUT_LITERAL(o, "<text:p text:style-name=\"");
  if (p->style == STYLE_CONTENTS && b->foreign_page) {
    OUT_LITERAL(o, ODT_CONTENTS_EDGE);
  } else if (b->first == STYLE_NONE && b->master) {
    OUT_LITERAL(o, ODT_FIRST);
  } else if (p->right) {
    OUT_LITERAL(o, ODT_HEADER_RIGHT);
  } else if (p->inset > 0) {
    note(b->widths.insets, p->inset);
    OUT_LITERAL(o, ODT_INSET);
    referat__out_number(o, (unsigned)p->inset);
  } else {
    out_str(o, variants[variant_of(b, p)]);
    out_slice(o, b->names[p->style]);
  }
  if (b->first == STYLE_NONE)
    b->first = p->style;
  if (outline) {
    OUT_LITERAL(o, "\" text:outline-level=\"");
    referat__out_number(o, outline);
  }
  OUT_LITERAL(o, "\">");
  if (p->part == ITEM && b->mark) {
    const char *mark = b->mark;
    b->mark = NULL;
    referat__walk_text(w, slice_str(mark));
    referat__walk_tab(w);
  }
}

static void shut(walk *w, const paragraph *p)
{
  if (referat__style(p->style)->outline)
    OUT_LITERAL(w->o, "</text:h>\n");
  else
    OUT_LITERAL(w->o, "</text:p>\n");
}

/* # Text */

static void space(walk *w)
{
  out_char(w->o, ' ');
}

static void tab(walk *w)
{
  OUT_LITERAL(w->o, "<text:tab/>");
}

static void span(walk *w, style_role role)
{
  referat__walk_settle(w);
  OUT_LITERAL(w->o, "<text:span text:style-name=\"");
  out_slice(w->o, odt_of(w)->names[role]);
  OUT_LITERAL(w->o, "\">");
}

static void link(walk *w, const char *href, unsigned item)
{
  slice its = w->look.style == STYLE_LINK ? odt_of(w)->names[STYLE_LINK] : SLICE(ODT_INDEX_LINK);
  OUT_LITERAL(w->o, "<text:a xlink:type=\"simple\" xlink:href=\"");
  if (item) {
    OUT_LITERAL(w->o, "#" ODT_BOOKMARK);
    referat__out_number(w->o, item);
  } else {
    referat__out_xml_quoted(w->o, slice_str(href));
  }
  OUT_LITERAL(w->o, "\" text:style-name=\"");
  out_slice(w->o, its);
  OUT_LITERAL(w->o, "\" text:visited-style-name=\"");
  out_slice(w->o, its);
  OUT_LITERAL(w->o, "\">");
}

static void put_annotation(out *o, const referat_node *remark, unsigned number)
{
  const char *day = referat_node_attr(remark, REFERAT_ATTR_DATE);
  referat__tags(o,
                "<office:annotation office:name=" ODT_REMARK "%u><dc:creator>" COMMENT_AUTHOR
                "</dc:creator>",
                number);
  if (day)
    referat__tags(o, "<dc:date>%sT00:00:00</dc:date>", day);
  referat__tags(o, "<text:p text:style-name=Standard>%s</text:p></office:annotation>",
                remark_of(remark));
}

static void remark(walk *w, const referat_node *node, bool end)
{
  odt_body *b = odt_of(w);
  if (end)
    referat__tags(w->o, "<office:annotation-end office:name=" ODT_REMARK "%u/>", b->remarks);
  else
    put_annotation(w->o, node, ++b->remarks);
}

static void place(walk *w, unsigned number, const char *made, bool end)
{
  const char *edge = end ? "end" : "start";
  if (made)
    referat__tags(w->o, "<text:bookmark-%s text:name=%s/>", edge, made);
  else
    referat__tags(w->o, "<text:bookmark-%s text:name=" ODT_BOOKMARK "%u/>", edge, number);
}

/* # Lists: numbered by their list styles, with the numbers that the source has */

/* A list in a list that goes on with its style is left without one: so it is
 * part of the same list for those who read it. */
static void begin_list(odt_body *b, const odt_list_style *its, bool go_on)
{
  odt_open *open = &b->open;
  bool is_known = open->depth && open->list[open->depth - 1].style == its;
  referat__tags(b->walk.o, "<text:list text:style-name=%s text:continue-numbering=%s>",
                is_known ? TAG_NONE : referat__odt_list_name(b->lists, its),
                go_on ? "true" : TAG_NONE);
  open->list[open->depth].style = its;
  open->list[open->depth++].header = false;
}

static void list_end(walk *w, walk_list *list)
{
  if (list->its) {
    OUT_LITERAL(w->o, "</text:list>\n");
    odt_of(w)->open.depth--;
  }
  list->its = NULL;
}

static void end_item(odt_body *b, unsigned depth)
{
  if (b->open.list[depth - 1].header)
    OUT_LITERAL(b->walk.o, "</text:list-header>");
  else
    OUT_LITERAL(b->walk.o, "</text:list-item>");
}

static void pause_lists(odt_body *b)
{
  for (unsigned depth = b->open.depth; depth > 0; depth--) {
    end_item(b, depth);
    OUT_LITERAL(b->walk.o, "</text:list>\n");
  }
}

static void resume_lists(odt_body *b)
{
  unsigned depth = b->open.depth;
  b->open.depth = 0;
  while (b->open.depth < depth) {
    begin_list(b, b->open.list[b->open.depth].style, true);
    OUT_LITERAL(b->walk.o, "<text:list-header>");
    b->open.list[b->open.depth - 1].header = true;
  }
}

/* Note the first mark of each level of the list. */
static void plan(odt_list_style *s, const referat_node *list, unsigned level)
{
  for (const referat_node *li = node_first(list); li; li = node_next(li)) {
    if (li->type != REFERAT_LI)
      continue;
    if (level == s->levels)
      s->like[s->levels++] = referat__marker_read(referat_node_attr(li, REFERAT_ATTR_MARKER), NULL);
    for (const referat_node *child = node_first(li); child; child = node_next(child))
      if (child->type == REFERAT_LIST && level + 1 < ODT_LEVELS)
        plan(s, child, level + 1);
  }
}

/* The style of a list of this level (from 0) whose items have such marks: the
 * planned one or that of the list around it, where it fits, else one of its own. */
static const odt_list_style *style_for(odt_body *b, unsigned level, const walk_list *list)
{
  bool boxed = list->style == STYLE_DECISION_LIST;
  const odt_list_style *known = level ? b->open.list[level - 1].style : list->planned;
  if (known && known->boxed == boxed && known->led == list->led &&
      referat__odt_is_alike(referat__odt_list_level(known, level), &list->mark))
    return known;
  odt_list_style own = {.like = {list->mark}, .levels = 1, .boxed = boxed, .led = list->led};
  return referat__odt_list_style(b->lists, &own);
}

/* Begin the item in a list of its style; return whether that writes the mark. */
static bool begin_item(odt_body *b, walk_list *list)
{
  unsigned level = b->open.depth - (list->its != NULL);
  if (list->node && level == 0 && !list->planned) {
    odt_list_style whole = {.boxed = list->style == STYLE_DECISION_LIST, .led = list->led};
    plan(&whole, list->node, 0);
    list->planned = referat__odt_list_style(b->lists, &whole);
  }
  const odt_list_style *its = style_for(b, level, list);
  bool counts_on = list->follows;
  if (list->its != its) {
    list_end(&b->walk, list);
    begin_list(b, its, false);
    counts_on = list->mark.value == 1;
  }
  list->its = its;
  b->open.list[level].header = false;
  bool plain = referat__odt_is_plain(referat__odt_list_level(its, level));
  if (plain || list->mark.kind == MARKER_BULLET || counts_on)
    OUT_LITERAL(b->walk.o, "<text:list-item>");
  else
    referat__tags(b->walk.o, "<text:list-item text:start-value=%u>", list->mark.value);
  return !plain;
}

static bool item(walk *w, walk_list *list)
{
  odt_body *b = odt_of(w);
  bool too_deep = !list->its && b->open.depth == LIST_DEPTH;
  bool marked = !too_deep && begin_item(b, list);
  b->mark = marked ? NULL : list->text;
  /* the number needs a paragraph to stand at */
  if (list->begins == REFERAT_TABLE || (b->mark && list->begins != REFERAT_TEXT))
    referat__walk_line(w, (paragraph){.style = list->style, .part = ITEM}, SLICE(""));
  return true;
}

static void item_end(walk *w, walk_list *list)
{
  if (list->its)
    end_item(odt_of(w), odt_of(w)->open.depth);
}

/* # Tables: widths by content, header rows that repeat */

/* Above and below the small table of a vote's sides. */
#define VOTES_ABOVE 60
#define VOTES_BELOW 160

/* The automatic styles of rows and cells; what stands in every cell is short. */
#define ROW "Row"

/* What a cell's look depends on: where rules are, and of which colour. */
enum { HEAD = 1, FIRST = 2, LAST = 4, LOOKS = 8 };

static const char *const looks[LOOKS] = {"Cell",     "Head",     "CellFirst", "HeadFirst",
                                         "CellLast", "HeadLast", "CellOnly",  "HeadOnly"};

/* The automatic styles that the tables which were written need. */

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

static void put_table_styles(out *o, const odt_widths *w)
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

static void table(walk *w, walk_table *t)
{
  odt_body *b = odt_of(w);
  out *o = w->o;
  const table_layout *layout = t->layout;
  const char *boxed = t->boxed ? "Boxed" : "";
  if (b->open.depth) { /* its cells have lists of their own */
    pause_lists(b);
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
    note(b->widths.tables, layout->total);
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
    note(b->widths.columns, layout->width[i]);
    referat__tags(o, "<table:table-column table:style-name=ReferatColumn%d/>", layout->width[i]);
    if (i == 0 && layout->row_heads)
      OUT_LITERAL(o, "</table:table-header-columns>");
  }
}

static void row(walk *w, const walk_table *t, unsigned row)
{
  odt_body *b = odt_of(w);
  b->cell = (row < t->layout->header_rows ? HEAD : 0u) | (row == 0 ? FIRST : 0u) |
            (row + 1 == t->layout->rows ? LAST : 0u);
  b->widths.cells = (unsigned char)(b->widths.cells | 1u << b->cell);
  if (row == 0 && t->layout->header_rows)
    OUT_LITERAL(w->o, "<table:table-header-rows>");
  OUT_LITERAL(w->o, "<table:table-row table:style-name=\"" ROW "\">");
}

static void cell(walk *w)
{
  OUT_LITERAL(w->o, "<table:table-cell table:style-name=\"");
  out_str(w->o, looks[odt_of(w)->cell]);
  OUT_LITERAL(w->o, "\">");
}

static void row_end(walk *w, const walk_table *t, unsigned row)
{
  OUT_LITERAL(w->o, "</table:table-row>\n");
  if (row + 1 == t->layout->header_rows)
    OUT_LITERAL(w->o, "</table:table-header-rows>\n");
}

static void table_end(walk *w, walk_table *t)
{
  odt_body *b = odt_of(w);
  OUT_LITERAL(w->o, "</table:table>\n");
  const odt_open *around = t->its;
  if (!around)
    return;
  b->open = *around;
  resume_lists(b);
}

/* # The list of contents: an index that is filled in already */

static void contents(walk *w, slice title)
{
  out *o = w->o;
  const odt_body *b = odt_of(w);
  slice heading = b->names[STYLE_CONTENTS_HEADING], line = b->names[STYLE_CONTENTS];
  unsigned levels = w->view->groups ? 2 : 1; /* items stand below the headings of groups */
  referat__tags(o,
                "<text:table-of-content text:name=" DANISH_CONTENTS " text:protected=false>\n"
                "<text:table-of-content-source text:outline-level=%u text:use-index-marks=false>"
                "<text:index-title-template text:style-name=%.*s>%.*s</text:index-title-template>",
                levels, (int)heading.len, heading.ptr, (int)title.len, title.ptr);
  for (unsigned level = 1; level <= levels; level++)
    referat__tags(o,
                  "<text:table-of-content-entry-template text:outline-level=%u"
                  " text:style-name=%.*s><text:index-entry-link-start/><text:index-entry-text/>"
                  "<text:index-entry-tab-stop style:type=right style:leader-char=./>"
                  "<text:index-entry-page-number/><text:index-entry-link-end/>"
                  "</text:table-of-content-entry-template>",
                  level, (int)line.len, line.ptr);
  referat__tags(o, "</text:table-of-content-source>\n<text:index-body>"
                   "<text:index-title text:name=" DANISH_CONTENTS "_Head>");
}

/* A reference: programs that lay the text out write the page over our estimate. */
static void page(walk *w, unsigned item, unsigned number)
{
  OUT_LITERAL(w->o, "<text:bookmark-ref text:reference-format=\"page\""
                    " text:ref-name=\"" ODT_BOOKMARK);
  referat__out_number(w->o, item);
  OUT_LITERAL(w->o, "\">");
  referat__out_number(w->o, number);
  OUT_LITERAL(w->o, "</text:bookmark-ref>");
}

static const walk_format format = {
    .most_columns = REFERAT_MAX_COLUMNS,
    .open = open,
    .shut = shut,
    .space = space,
    .tab = tab,
    .line_break = SLICE_INIT("<text:line-break/>"),
    .span = span,
    .span_end = SLICE_INIT("</text:span>"),
    .link = link,
    .link_end = SLICE_INIT("</text:a>"),
    .place = place,
    .remark = remark,
    .item = item,
    .item_end = item_end,
    .list_end = list_end,
    .table = table,
    .row = row,
    .cell = cell,
    .cell_end = SLICE_INIT("</table:table-cell>"),
    .row_end = row_end,
    .table_end = table_end,
    .contents = contents,
    .contents_titled = SLICE_INIT("</text:index-title>\n"),
    .page = page,
    .contents_end = SLICE_INIT("</text:index-body></text:table-of-content>\n"),
};

/* # The part */

/* An entry of the contents on the page of a reference document, whose own style may have been made
 * for another page. */
static void put_contents_edge(out *o, slice contents, int text_width)
{
  const style *s = referat__style(STYLE_CONTENTS);
  referat__tags(o,
                "<style:style style:family=paragraph style:name=" ODT_CONTENTS_EDGE
                " style:parent-style-name=%.*s><style:paragraph-properties fo:margin-left=%s"
                " fo:text-indent=%s><style:tab-stops><style:tab-stop style:position=%s"
                " style:type=right style:leader-style=dotted style:leader-text=./>"
                "</style:tab-stops></style:paragraph-properties></style:style>\n",
                (int)contents.len, contents.ptr, ODT_PT(s->left), ODT_PT(-s->hanging),
                ODT_PT(text_width - s->left));
}

static void automatic_styles(out *o, const odt_body *b)
{
  OUT_LITERAL(o, "<office:automatic-styles>\n");
  if (b->master && b->first != STYLE_NONE) {
    slice name = b->names[b->first];
    referat__tags(o,
                  "<style:style style:family=paragraph style:name=" ODT_FIRST
                  " style:master-page-name=%s style:parent-style-name=%.*s/>\n",
                  b->master, (int)name.len, name.ptr);
  }
  for (int role = 0; role < STYLE_COUNT; role++)
    put_variants(o, b, (style_role)role);
  if (b->foreign_page)
    put_contents_edge(o, b->names[STYLE_CONTENTS], b->widths.text);
  put_table_styles(o, &b->widths);
  OUT_LITERAL(o, "</office:automatic-styles>\n");
}

/* The text is written before the automatic styles, which stand before it: only then is it known
 * which of them it needs. */
void referat__odt_content(out *o, const view *v, arena *memory, odt_lists *lists,
                          const char *master, const odt_layout *layout, bool adds_space)
{
  odt_body *b = referat__arena_alloc(memory, sizeof *b);
  char(*names)[ODT_NAME] = referat__arena_alloc(memory, STYLE_COUNT * sizeof *names);
  if (!b || !names)
    return;
  int width = layout && layout->width < ODT_WIDEST ? layout->width : TEXT_WIDTH;
  *b = (odt_body){.memory = memory,
                  .lists = lists,
                  .master = master,
                  .first = STYLE_NONE,
                  .foreign_page = layout != NULL,
                  .widths = {.text = width}};
  out *text = referat__package_hold(o);
  b->walk = (walk){.to = &format,
                   .view = v,
                   .memory = memory,
                   .o = text,
                   .text_width = width,
                   .text_height = layout ? layout->height : TEXT_HEIGHT,
                   .adds_space = adds_space};
  for (int role = 0; role < STYLE_COUNT; role++)
    b->names[role] = referat__odt_name((style_role)role, names[role]);
  referat__walk(&b->walk);
  OUT_LITERAL(o, ODT_XML_DECLARATION "<office:document-content" ODT_NS_OFFICE ODT_NS_STYLE
                     ODT_NS_TEXT ODT_NS_TABLE ODT_NS_FO ODT_NS_XLINK);
  if (b->remarks)
    OUT_LITERAL(o, ODT_NS_DC);
  OUT_LITERAL(o, " office:version=\"1.2\">\n");
  automatic_styles(o, b);
  OUT_LITERAL(o, "<office:body>\n<office:text text:use-soft-page-breaks=\"false\">\n");
  referat__package_join(o, text);
  OUT_LITERAL(o, "</office:text>\n</office:body>\n</office:document-content>\n");
}
