/*
 * Heads that stand over several columns of a table.
 */
#ifndef REFERAT_CONVERTERS_PDFHEAD_H
#define REFERAT_CONVERTERS_PDFHEAD_H

#include "pdfcolumn.h"

/* Whether the pieces of a line head the columns, from left to right and all but the first
 * one at least, and one of them several columns: it begins where they begin, ends where
 * they end or stands in their middle.  `first` gets the first column of each piece.  With
 * `sure`, none fits one column as well. */
bool pdf_heads_fit(const pdf_columns *columns, const pdf_span *pieces, unsigned count, bool sure,
                   unsigned first[PDF_MOST_COLUMNS]);

/* Whether the piece stands in the middle of all columns, as what is said of a table does. */
bool pdf_head_is_middle(const pdf_columns *columns, pdf_span piece);

#endif
