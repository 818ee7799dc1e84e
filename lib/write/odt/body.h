/* What the files that write content.xml share. */
#ifndef REFERAT_WRITE_ODT_BODY_H
#define REFERAT_WRITE_ODT_BODY_H

#include "write/odt/parts.h"
#include "write/sides.h"

/* Deepest list in a list; what is deeper stands at this level. */
#define ODT_LIST_DEPTH ODT_LEVELS

/* Automatic styles: variants of named ones that the layout needs. */
#define ODT_TITLE_FIRST "ReferatTitleFirst" /* the title, which begins a first page */
#define ODT_HEADER_RIGHT "ReferatHeaderRight"

/* An item is bookmarked by this and its number in the document. */
#define ODT_BOOKMARK "punkt_"

/* A list that is open. */
typedef struct odt_open_list {
  const odt_list_style *style;
  bool header; /* its item is a text:list-header, which has no number */
} odt_open_list;

typedef struct odt_body {
  out *o;
  slice names[STYLE_COUNT]; /* style:name of each role; no escapes are needed */
  const view *view;
  odt_lists *lists;
  const char *master; /* of the first page; NULL: the default one */
  unsigned items;     /* begun so far */
  unsigned tables;
  vote_sides sides; /* of the vote in hand */
  odt_open_list open[ODT_LIST_DEPTH];
  unsigned depth; /* open lists of this cell or of the text */
} odt_body;

/* Where a block stands. */
typedef struct odt_spot {
  view_place place;
  unsigned heading; /* level of the next heading */
  bool after_list;  /* it is a paragraph that follows a list */
} odt_spot;

/* # Paragraphs */

/* A paragraph whose text is being written.  White space is kept back until
 * something follows it, so that none stands in a link or a span that ends with it. */
typedef struct odt_text {
  odt_body *b;
  out *o;
  view_flow flow;
  bool bare; /* no styles of characters: a heading or a link has its own look */
} odt_text;

odt_text referat__odt_open(odt_body *b, style_role role);
/* With an automatic style. */
odt_text referat__odt_open_named(odt_body *b, const char *style);
void referat__odt_shut(odt_text *t);

void referat__odt_characters(odt_text *t, slice text);
/* A tab that the layout asks for. */
void referat__odt_tab(odt_text *t);
/* One child of a paragraph, or all children of the node. */
void referat__odt_inline(odt_text *t, const referat_node *node);
void referat__odt_children(odt_text *t, const referat_node *node);

/* A span or a link, around what is written until its end. */
void referat__odt_span(odt_text *t, style_role role);
void referat__odt_span_end(odt_text *t);
/* To the item of that number, in the character style of that style:name. */
void referat__odt_link(odt_text *t, unsigned item, slice style_name);
void referat__odt_link_end(odt_text *t);

/* # Blocks */

void referat__odt_block(odt_body *b, const referat_node *block, const odt_spot *at);
/* All children of the node but its heading and case numbers. */
void referat__odt_blocks(odt_body *b, const referat_node *parent, const odt_spot *at);
/* What a list item, a cell or a statement holds: text, blocks, or both.  Its
 * first paragraph has the style `first`, or all the automatic one `named` where
 * that is not NULL; `mark` (or NULL) is written before it.  Return whether there
 * was a paragraph. */
typedef struct odt_flow {
  style_role first;
  style_role more;
  const char *named;
  const char *mark;
} odt_flow;
bool referat__odt_flow(odt_body *b, const referat_node *node, const odt_flow *flow,
                       const odt_spot *at);

void referat__odt_list(odt_body *b, const referat_node *list, const odt_spot *at);
/* The clauses or annexes from `first` on, which the source gives without a list; return the
 * last one. */
const referat_node *referat__odt_listed(odt_body *b, const referat_node *first, const odt_spot *at);
/* End all open lists, because what follows may not stand in one, and begin
 * them anew. */
void referat__odt_lists_pause(odt_body *b);
void referat__odt_lists_resume(odt_body *b);

void referat__odt_table(odt_body *b, const referat_node *table, const odt_spot *at);
/* The table of the sides in hand, and its place: behind text that begins at the left
 * edge, or in a decision's box. */
void referat__odt_votes(odt_body *b, bool boxed);
/* The automatic styles that such a table of so many columns needs. */
void referat__odt_votes_styles(out *o, unsigned columns, bool boxed);
/* The automatic styles of rows and cells. */
#define ODT_ROW "Row"
#define ODT_CELL "Cell"
#define ODT_CELL_HEAD "Head"
/* The automatic styles that the tables of the document need. */
void referat__odt_table_styles(out *o, const view *v, arena *memory);

/* The list of contents: that of the source, or one that is made. */
void referat__odt_contents(odt_body *b);

#endif
