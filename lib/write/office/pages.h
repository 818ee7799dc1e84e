/*
 * On which page an item will begin, so that the list of contents can say it before any program has
 * laid the document out: the lines of each paragraph by the widths of letters, and pages by the
 * rules of programs for what stays together.
 */
#ifndef REFERAT_WRITE_OFFICE_PAGES_H
#define REFERAT_WRITE_OFFICE_PAGES_H

#include "base/slice.h"
#include "write/styles.h"

/* A paragraph, and how it differs from its style. */
typedef struct paragraph {
  style_role style;
  enum { ALONE, ITEM, ITEM_MORE } part; /* of an item of a list: its first one, or a further one */
  unsigned level;                       /* of that list, from 0 */
  bool led;                             /* it stands in by a step: see walk_list */
  enum { BEHIND_TEXT, BEHIND_LIST, BEHIND_TABLE } behind;
  bool keep_next; /* on one page with what follows */
  bool right;
  int inset; /* of a figure: room at its right, so that commas stand below each other */
  bool bare; /* no styles of characters: a heading has its own look */
} paragraph;

#define WALK_AFTER_LIST 120 /* space between a list and a paragraph */
#define WALK_TABLE_GAP 200  /* between a table and what follows it */
#define WALK_TABLE_END 20   /* where nothing follows: as little as can be */

/* Lengths are twips, widths on a line thousandths of the size of the letters. */
typedef struct walk_pages {
  int width, height;   /* of a page's text */
  bool adds;           /* see walk */
  unsigned *item_page; /* of each item, from 0: told as soon as it is certain */
  unsigned items;      /* begun so far, */
  unsigned told;       /* and how many of them have their page */
  /* the page in hand */
  unsigned page;
  int y;     /* what is used of it for certain */
  int after; /* space below what stands last */
  int box;   /* of the last paragraph, as a style; -1: none */
  /* below that, what stays with what follows */
  int chain, gap; /* its height, and the space above it */
  bool begins;    /* a page */
  bool headed;    /* the heads of the table in hand are among it */
  /* the paragraph in hand */
  int room, line, word; /* of a line; used of it, and by the word in hand */
  bool spaced;          /* there is a space before that word */
  int lines;            /* before the one in hand */
  /* the table in hand */
  int cell;   /* width of the cell in hand, 0 outside of tables */
  int cell_y; /* height of what is in it */
  int row_y;  /* of the row, */
  bool keeps; /* which stays with the one below */
  int head;   /* of the heads, which come again on each page */
} walk_pages;

/* For a document of so many items.  `item_page` has room for a number each. */
void referat__pages_init(walk_pages *at, int width, int height, bool adds, unsigned *item_page);

/* An item begins with the next paragraph. */
void referat__pages_item(walk_pages *at);

void referat__pages_open(walk_pages *at, const paragraph *p);
void referat__pages_text(walk_pages *at, slice text);
void referat__pages_space(walk_pages *at);
void referat__pages_tab(walk_pages *at);
void referat__pages_line(walk_pages *at); /* a line ends in the paragraph */
void referat__pages_shut(walk_pages *at, const paragraph *p);

void referat__pages_cell(walk_pages *at, int width);
void referat__pages_cell_end(walk_pages *at);
void referat__pages_row_end(walk_pages *at, bool is_head);
void referat__pages_table_end(walk_pages *at);

/* All is written. */
void referat__pages_end(walk_pages *at);

#endif
