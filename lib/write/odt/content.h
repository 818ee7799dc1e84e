/* What the files that write content.xml share. */
#ifndef REFERAT_WRITE_ODT_CONTENT_H
#define REFERAT_WRITE_ODT_CONTENT_H

#include "write/odt/parts.h"

/* Deepest list in a list; what is deeper stands at this level. */
#define ODT_LIST_DEPTH ODT_LEVELS

/* Automatic styles: variants of named ones that the layout needs. */
#define ODT_FIRST "ReferatFirst" /* what begins the first page */
#define ODT_HEADER_RIGHT "ReferatHeaderRight"
#define ODT_CONTENTS_EDGE                                                 \
  "ReferatContentsEdge" /* an entry whose page stands at that page's edge \
                         */

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
  } list[ODT_LIST_DEPTH];
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

static inline odt_body *odt_of(walk *w)
{
  return (odt_body *)(void *)w;
}

/* # For the walk */

bool referat__odt_item(walk *w, walk_list *list);
void referat__odt_item_end(walk *w, walk_list *list);
void referat__odt_list_end(walk *w, walk_list *list);
/* End all open lists, because what follows may not stand in one, and begin
 * them anew. */
void referat__odt_lists_pause(odt_body *b);
void referat__odt_lists_resume(odt_body *b);

void referat__odt_table(walk *w, walk_table *t);
void referat__odt_row(walk *w, const walk_table *t, unsigned row);
void referat__odt_cell(walk *w);
void referat__odt_cell_end(walk *w);
void referat__odt_row_end(walk *w, const walk_table *t, unsigned row);
void referat__odt_table_end(walk *w, walk_table *t);

/* Note that a width of the set occurs. */
void referat__odt_note(unsigned char *set, int width);

/* The automatic styles that the tables which were written need. */
void referat__odt_table_styles(out *o, const odt_widths *widths);

#endif
