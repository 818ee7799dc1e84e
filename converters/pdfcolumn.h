/*
 * The columns of a table: places that words of its lines take, with white space between
 * them from the first line to the last.
 */
#ifndef REFERAT_CONVERTERS_PDFCOLUMN_H
#define REFERAT_CONVERTERS_PDFCOLUMN_H

#include "pdflines.h"

/* A table with more columns is none. */
#define PDF_MOST_COLUMNS 40

typedef struct pdf_span {
  float x0, x1;
} pdf_span;

typedef struct pdf_columns {
  pdf_span at[PDF_MOST_COLUMNS]; /* from left to right */
  unsigned count;
} pdf_columns;

/* The pieces that a line has by its own gaps and where columns are known; 0 where there
 * are too many. */
unsigned pdf_columns_cut(const pdf_columns *known, const pdf_words *words, const pdf_line *line,
                         pdf_span pieces[PDF_MOST_COLUMNS]);

/* Take a line in, and tell in how many columns it has pieces; 0, and nothing is changed,
 * where one of them reaches over two.  A line whose text just fills its column is taken
 * as being in one. */
unsigned pdf_columns_take(pdf_columns *known, const pdf_words *words, const pdf_line *line);

/* Whether the line has a piece in each column that begins, or ends, where that does to a hair,
 * however narrow the gaps between them are; it is taken in then. */
bool pdf_columns_fit(pdf_columns *known, const pdf_words *words, const pdf_line *line);

/* The column in which something stands. */
unsigned pdf_column_of(const pdf_columns *known, float x0, float x1);

/* Make one of the column and the next. */
void pdf_columns_merge(pdf_columns *known, unsigned c);

#endif
