/*
 * Tables that are no tables: the fields of a head, labels and values side by side.
 */
#ifndef REFERAT_CONVERTERS_PDFFIELD_H
#define REFERAT_CONVERTERS_PDFFIELD_H

#include "pdftable.h"

/* Where the head of the document may end at the latest: before the first line of
 * running text, and on its first page. */
size_t pdf_head_end(const pdf_lines *lines, const pdf_words *words);

/* What the table is; `head_end` as above. */
pdf_table_kind pdf_field_kind(const pdf_table *table, const pdf_tables *tables,
                              const pdf_lines *lines, const pdf_words *words, size_t head_end);

/* What the end of a line is inside of a field. */
typedef enum pdf_line_end {
  PDF_GOES_ON,
  PDF_MAY_END, /* it was full, but what follows may begin anew */
  PDF_ENDS     /* the line ended by itself */
} pdf_line_end;

/* What lies between the word `last`, with which a line of a cell ends, and the word
 * `next` of the line below. */
pdf_line_end pdf_field_end(const pdf_table *table, const pdf_lines *lines, const pdf_words *words,
                           const pdf_word *last, const pdf_word *next, unsigned column);

#endif
