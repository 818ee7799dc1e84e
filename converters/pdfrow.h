/* The rows of a table: which of its lines belong together. */
#ifndef REFERAT_CONVERTERS_PDFROW_H
#define REFERAT_CONVERTERS_PDFROW_H

#include "pdftable.h"

/* Tell in `tables->begins` with which lines of the table rows begin. */
void pdf_rows_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                   const pdf_words *words);

#endif
