/* Heads of a table that stand over several columns. */
#ifndef REFERAT_CONVERTERS_PDFSPAN_H
#define REFERAT_CONVERTERS_PDFSPAN_H

#include "pdftable.h"

/* Put each head of the first row that is centred over several heads of the second one
 * into the first column of those.  The rows are known. */
void pdf_spans_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                    const pdf_words *words);

#endif
