/* How a table is laid out: header rows, widths and alignment of its columns. */
#ifndef REFERAT_WRITE_TABLE_H
#define REFERAT_WRITE_TABLE_H

#include "model/node.h"

typedef struct table_layout {
  unsigned columns; /* 0: there is nothing to show */
  unsigned rows;
  unsigned header_rows;              /* of them: rows of `th` alone, from the top */
  int total;                         /* sum of the widths */
  int width[REFERAT_MAX_COLUMNS];    /* in twips */
  bool figures[REFERAT_MAX_COLUMNS]; /* the column holds figures: align right, */
  int tail[REFERAT_MAX_COLUMNS];     /* room for the longest of what stands from the comma on,
                                        where they differ; else 0 */
  bool row_heads;                    /* the first column names the rows */
  bool whole;                        /* a few lines: they stand on one page */
} table_layout;

/* Lay the table out in at most `room` twips; `padding` is what a cell has at
 * both its sides together. */
void referat__table_layout(const referat_node *table, int room, int padding, table_layout *layout);

/* What a figure takes from its comma on, in twips; 0 for a cell that holds none. */
int referat__table_tail(const referat_node *cell);

#endif
