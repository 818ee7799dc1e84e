/*
 * One walk over the minutes for every format of office documents.  It decides what stands on
 * the page: paragraphs and their styles, spans, links, lists, tables, the list of contents.
 * A format is a table of functions that write each of these in its own words; it embeds the
 * walk, and writes to its `o`.
 */
#ifndef REFERAT_WRITE_OFFICE_WALK_H
#define REFERAT_WRITE_OFFICE_WALK_H

#include "write/marker.h"
#include "write/office/pages.h"
#include "write/sides.h"
#include "write/table.h"
#include "write/view.h"

typedef struct walk walk;

/* # What a format is told */

/* How the letters are set that come next. */
typedef struct look {
  style_role style; /* STYLE_NONE, or the innermost besides the two that follow */
  bool strong, em;
  bool fixed;  /* no further style: in a heading */
  bool linked; /* none but bold and italic: in a link */
} look;

/* A list that is open. */
typedef struct walk_list {
  const referat_node *node; /* NULL: clauses or annexes that the source gives without a list */
  unsigned level;           /* lists around it */
  bool led;                 /* below a paragraph that leads to it, or in such a list */
  /* the item in hand: */
  const char *text; /* its marker in the source, or NULL */
  marker mark;
  bool follows; /* counts on from the item before */
  style_role style;
  referat_type begins; /* with this block; REFERAT_TEXT: with a paragraph */
  /* the format's own: */
  unsigned number;
  const void *its, *planned;
} walk_list;

/* A table that is open. */
typedef struct walk_table {
  const table_layout *layout;
  const char *title, *description; /* for those who do not see it, or NULL */
  int left;                        /* where it begins */
  bool votes, boxed;               /* the sides of a vote; in a decision's box */
  style_role added;                /* of cells that are not of the minutes, or STYLE_TEXT */
  int end; /* height of what has to stand behind it, or 0: some formats join tables that touch,
              and none may end a cell or document */
  const void *its; /* the format's own */
} walk_table;

/* What a format writes: its own words where they are always the same, else functions.  Both are
 * left out where it has nothing to say. */
typedef struct walk_format {
  unsigned most_columns; /* of a table */

  void (*open)(walk *w, const paragraph *p);
  void (*shut)(walk *w, const paragraph *p);
  void (*run)(walk *w, bool spaced); /* text is written next; with white space first */
  slice run_end;                     /* of what sets w->in_run: something else is written next */
  void (*space)(walk *w);            /* one that belongs to no span or link */
  void (*tab)(walk *w);
  slice line_break;
  void (*span)(walk *w, style_role role); /* w->look tells it, too */
  slice span_end;
  void (*link)(walk *w, const char *href, unsigned item); /* to one of these, in w->look.style */
  slice link_end;
  /* Where links to the item of that number lead, or around what is not of the minutes: `made` is
   * its name for our reader, else NULL. */
  void (*place)(walk *w, unsigned number, const char *made, bool end);

  /* a comment is on what is inside */
  void (*remark)(walk *w, const referat_node *remark, bool end);

  bool (*item)(walk *w, walk_list *list); /* whether the marker is taken care of */
  void (*item_end)(walk *w, walk_list *list);
  void (*list_end)(walk *w, walk_list *list); /* may go on with an item */

  void (*table)(walk *w, walk_table *t);
  void (*row)(walk *w, const walk_table *t, unsigned row);
  void (*cell)(walk *w);
  slice cell_end;
  void (*row_end)(walk *w, const walk_table *t, unsigned row);
  void (*table_end)(walk *w, walk_table *t);

  void (*contents)(walk *w, slice title);
  slice contents_titled;                               /* its heading has ended */
  void (*entries)(walk *w);                            /* in the paragraph of the first */
  void (*page)(walk *w, unsigned item, unsigned page); /* on which the item begins */
  slice entries_end;                                   /* in that of the last */
  slice contents_end;
} walk_format;

struct walk {
  const walk_format *to;
  const view *view;
  arena *memory;
  out *o;
  int text_width, text_height; /* of a page, in twips */
  bool adds_space; /* below a paragraph to that above the next: else the greater counts */
  walk_pages pages;
  unsigned *item_page;     /* of each item, from 0 */
  const char *last_number; /* of an item in the list of contents, or NULL */
  bool contents_numbered;  /* a number stood in the list */
  unsigned items;          /* begun so far */
  view_flow flow;          /* of the paragraph in hand */
  look look;
  bool in_run;              /* what the format began for text is open */
  vote_sides sides;         /* of the vote in hand */
  bool repeats;             /* the text in hand stands elsewhere, too: comments are there */
  bool one_line;            /* the ends of its lines are spaces */
  const referat_node *kept; /* what stays with the last decision, or NULL */
};

/* Everything from the title to the last item; w->o is a part of a package.  Without memory
 * w->memory or that fails. */
void referat__walk(walk *w);

/* # For the walk's own files, and for parts that have paragraphs of their own */

/* Where a block stands. */
typedef struct spot {
  view_place place;
  unsigned heading; /* level that a heading here has */
  unsigned depth;   /* of lists around, */
  bool led;         /* and whether they stand in by a step */
  bool in_cell;
  bool whole; /* in a box that is not divided by the end of a page */
} spot;

void referat__walk_open(walk *w, const paragraph *p);
void referat__walk_shut(walk *w, const paragraph *p);
void referat__walk_word(walk *w, slice word); /* of the format, behind what text there was */
/* See walk_format. */
void referat__walk_place(walk *w, unsigned number, const char *made, bool end);
void referat__walk_text(walk *w, slice text);
void referat__walk_tab(walk *w);
void referat__walk_inline(walk *w, const referat_node *node); /* the node and all below */
void referat__walk_children(walk *w, const referat_node *node);
/* The same for what stands elsewhere, too: there its comments are. */
void referat__walk_repeated(walk *w, const referat_node *node);
/* White space that is due is written now. */
void referat__walk_settle(walk *w);
/* Inside of a span; it is ended by setting the look that was before. */
look referat__walk_span(walk *w, style_role role);
void referat__walk_span_end(walk *w, look before);

/* A paragraph of the nodes up to `end`, whatever they are. */
void referat__walk_run(walk *w, const paragraph *p, const referat_node *from,
                       const referat_node *end);

/* A paragraph of the text alone, and of what the node holds if it says anything. */
void referat__walk_line(walk *w, paragraph p, slice text);
void referat__walk_paragraph(walk *w, paragraph p, const referat_node *node);

/* `before` stands before it, or NULL. */
void referat__walk_block(walk *w, const referat_node *block, const referat_node *before,
                         const spot *at);
/* The block, or several of them that are shown as one list; return the last one. */
const referat_node *referat__walk_block_or_listed(walk *w, const referat_node *block,
                                                  const referat_node *before, const spot *at);
/* The blocks from the first on, and what else stands there, but no heading and no case. */
void referat__walk_blocks(walk *w, const referat_node *first, const spot *at);
/* The heading, and whether there was one; what stands in it. */
bool referat__walk_heading(walk *w, const referat_node *node, unsigned level);
void referat__walk_heading_text(walk *w, const referat_node *heading);
/* For tables that are made otherwise: what the format writes, and what that takes of a page. */
void referat__walk_cell(walk *w, const walk_table *t, unsigned column);
void referat__walk_cell_end(walk *w);
void referat__walk_row_end(walk *w, const walk_table *t, unsigned row);
void referat__walk_table_end(walk *w, walk_table *t);
/* The whole table, whose rows the node has. */
void referat__walk_table(walk *w, walk_table *t, const referat_node *node);
int referat__walk_table_gap(const referat_node *node, const spot *at); /* walk_table.end */
/* The table of the sides in hand, behind the vote. */
void referat__walk_votes(walk *w, const referat_node *vote, const spot *at, style_role role);
/* The width of each of so many columns in so much room. */
int referat__walk_side_width(unsigned columns, int room);
/* The title block, up to the contents where these stand in it; and what stands behind them. */
void referat__walk_head(walk *w);
void referat__walk_head_rest(walk *w);
void referat__walk_contents(walk *w);
/* Leave room for it on the pages. */
void referat__walk_contents_room(walk *w);

/* A page that is not of the minutes: see referat_doc. */
void referat__walk_added(walk *w, const referat_node *section);
#endif
