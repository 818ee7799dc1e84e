/* What a format is told of a paragraph, and where space depends on what stands above. */
#ifndef REFERAT_WRITE_OFFICE_PARAGRAPH_H
#define REFERAT_WRITE_OFFICE_PARAGRAPH_H

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

#endif
