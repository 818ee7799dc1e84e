/*
 * How the lines of a PDF's running text go on: which of them a sentence was wrapped
 * over, and where paragraphs end.
 */
#ifndef REFERAT_CONVERTERS_PDFFLOW_H
#define REFERAT_CONVERTERS_PDFFLOW_H

#include "pdflines.h"

/* What lies between a line and the next one. */
typedef enum pdf_step {
  PDF_WRAP, /* the line was full, and the paragraph goes on */
  PDF_NEXT, /* the line ends by itself */
  PDF_GAP   /* the paragraph does */
} pdf_step;

typedef struct pdf_flow {
  const pdf_lines *lines;
  const pdf_words *words;
  const uint8_t *in_table; /* for each line */
  float *margin;           /* for each page, as far to the right as its text reaches */
  float *left;             /* and to the left */
  float *local;            /* for each line, the same of a narrower block; 0 for none */
  float leading;           /* space between the lines of a paragraph, in heights */
} pdf_flow;

/* Measure the text.  False without memory; the flow is the caller's to give back,
 * whatever is returned. */
bool pdf_flow_measure(pdf_flow *flow, const pdf_lines *lines, const pdf_words *words,
                      const uint8_t *in_table);

void pdf_flow_free(pdf_flow *flow);

/* Whether the two stand as near as lines of one paragraph. */
bool pdf_flow_near(const pdf_flow *flow, const pdf_line *a, const pdf_line *b);

/* What lies between the line `i` and the next one `next` of the same page; `begin` is
 * the line with which the paragraph begins. */
pdf_step pdf_flow_step(const pdf_flow *flow, size_t begin, size_t i, size_t next);

#endif
