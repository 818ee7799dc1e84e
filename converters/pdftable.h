/*
 * Tables of a PDF: columns are found from the white space that runs down between
 * words, whether lines are ruled or not.
 */
#ifndef REFERAT_CONVERTERS_PDFTABLE_H
#define REFERAT_CONVERTERS_PDFTABLE_H

#include "pdfcolumn.h"

typedef enum pdf_table_kind {
  PDF_ROWS,   /* cells side by side */
  PDF_FIELDS, /* labels, and their values beside them */
  PDF_BOXES   /* each cell is a field: its label, and its value behind or below it */
} pdf_table_kind;

typedef struct pdf_table {
  size_t first, last; /* lines of the body, without the last; heads and feet of pages
                       * may stand between them */
  pdf_columns columns;
  pdf_table_kind kind;
} pdf_table;

typedef struct pdf_tables {
  pdf_table *at;
  size_t count;
  uint8_t *begins; /* for each line, whether a row begins with it */
  uint8_t *column; /* for each word of a table, its column */
  float leading;   /* of running text, see pdflines.h */
} pdf_tables;

/* Find the tables among the lines; heads that they have again on every page are no
 * longer of the body.  False without memory.  They are the caller's to give back,
 * whatever is returned. */
bool pdf_tables_find(pdf_tables *tables, pdf_lines *lines, const pdf_words *words, float leading);

void pdf_tables_free(pdf_tables *tables);

#endif
