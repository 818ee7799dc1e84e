/*
 * Rows of a table where white space tells them apart for certain.
 */
#ifndef REFERAT_CONVERTERS_PDFBAND_H
#define REFERAT_CONVERTERS_PDFBAND_H

#include "pdftable.h"

/* Find the rows of the table, whose words know their columns, if the lines of its cells are
 * as near to one another as those of running text, and its rows are farther apart.  False
 * where that is not so. */
bool pdf_bands_find(const pdf_table *table, pdf_tables *tables, const pdf_lines *lines,
                    const pdf_words *words);

#endif
