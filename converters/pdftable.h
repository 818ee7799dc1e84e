/*
 * Tables of a PDF: columns are found from the white space that runs down between
 * words, whether lines are ruled or not.
 */
#ifndef REFERAT_CONVERTERS_PDFTABLE_H
#define REFERAT_CONVERTERS_PDFTABLE_H

#include "pdflines.h"

/* A table with more columns is none. */
#define PDF_MOST_COLUMNS 40

typedef struct pdf_span {
  float x0, x1;
} pdf_span;

typedef enum pdf_table_kind {
  PDF_ROWS,   /* cells side by side */
  PDF_FIELDS, /* labels, and their values beside them */
  PDF_COLUMNS /* fields side by side: each column is read by itself */
} pdf_table_kind;

typedef struct pdf_table {
  size_t first, last; /* lines of the body, without the last; heads and feet of pages
                       * may stand between them */
  unsigned columns;
  pdf_table_kind kind;
} pdf_table;

typedef struct pdf_tables {
  pdf_table *at;
  size_t count;
  uint8_t *begins; /* for each line, whether a row begins with it */
  uint8_t *column; /* for each word of a table, its column */
} pdf_tables;

/* Find the tables among the lines.  False without memory.  They are the caller's to
 * give back, whatever is returned. */
bool pdf_tables_find(pdf_tables *tables, const pdf_lines *lines, const pdf_words *words);

void pdf_tables_free(pdf_tables *tables);

/* Whether the word is what stands before a list's item: a bullet, a number, a letter. */
bool pdf_is_marker(const pdf_words *words, const pdf_word *word);

/* Whether the word is nothing but the dots, or the rule, that lead to something. */
bool pdf_is_leader(const pdf_words *words, const pdf_word *word);

/* Whether the word, a line's last one, is the page of an entry of the contents, with dots
 * before it; `alone`: it is the line's only one. */
bool pdf_leads_to_page(const pdf_words *words, const pdf_word *word, bool alone);

#endif
