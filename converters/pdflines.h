/*
 * The words of a PDF as lines: what stands side by side on a page.
 */
#ifndef REFERAT_CONVERTERS_PDFLINES_H
#define REFERAT_CONVERTERS_PDFLINES_H

#include "pdfwords.h"

/* What a line is on its page. */
typedef enum pdf_place { PDF_BODY, PDF_HEAD, PDF_FOOT } pdf_place;

/* Whether it is a label beside the text, see pdfside.h. */
typedef enum pdf_side {
  PDF_NO_SIDE,
  PDF_SIDE,
  PDF_SIDE_REST /* the label goes on from the line above */
} pdf_side;

typedef struct pdf_line {
  uint32_t first, last; /* its words, from left to right, without the last */
  uint32_t page;
  float x0, x1;
  float y0, y1; /* of most of its text */
  float space;  /* that parts its words */
  pdf_place place;
  pdf_side side;
} pdf_line;

typedef struct pdf_lines {
  pdf_line *at; /* page by page, downwards */
  size_t count;
} pdf_lines;

/* Make the lines; the words are put in the order of reading.  False without memory.
 * The lines are the caller's to free(3). */
bool pdf_lines_make(pdf_lines *lines, pdf_words *words);

/* Find what the lines say of their words, each of which has the number of its line; the
 * words are put in the order of reading.  False without memory. */
bool pdf_lines_settle(pdf_lines *lines, pdf_words *words);

/* Find the lines that come again at the upper and lower edges of pages: they are no
 * longer of the body.  False without memory. */
bool pdf_edges_find(pdf_lines *lines, const pdf_words *words);

/* Find the notes at the feet of pages, to which raised numbers above them refer: they
 * are no longer of the body. */
void pdf_notes_find(pdf_lines *lines, const pdf_words *words);

/* White space between the lines of running text, in heights of a line, as far as it can
 * be told before all is known: PDF_NO_LEADING if it cannot, or without memory. */
#define PDF_NO_LEADING 1e6F
float pdf_lines_leading(const pdf_lines *lines);

/* Whether the gap between two words of the line parts columns, by itself. */
bool pdf_is_wide(const pdf_line *line, float gap);

/* Whether it parts no words at all. */
bool pdf_is_glued(const pdf_line *line, float gap);

static inline float pdf_height(const pdf_line *line)
{
  return line->y1 - line->y0;
}

#endif
