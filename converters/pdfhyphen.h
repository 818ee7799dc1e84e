/* Words that a line's end cuts: what becomes of the hyphen. */
#ifndef REFERAT_CONVERTERS_PDFHYPHEN_H
#define REFERAT_CONVERTERS_PDFHYPHEN_H

#include "pdflines.h"

typedef enum pdf_hyphen {
  PDF_NO_HYPHEN,   /* there is none */
  PDF_HYPHEN_SOFT, /* the word goes on without it */
  PDF_HYPHEN_REAL, /* the word goes on with it */
  PDF_HYPHEN_LAST, /* the word ends with it: "børne- og" */
  PDF_HYPHEN_OPEN  /* nobody knows */
} pdf_hyphen;

typedef struct pdf_hyphens {
  const pdf_words *words;
  uint64_t *hashes; /* of all words, sorted */
  size_t count;
  bool sets_soft; /* soft hyphens are set, so that others are real */
  bool sets_none; /* lines end in so few hyphens that they are real */
} pdf_hyphens;

/* Learn the words, and whether lines end in hyphens that the program set which made the
 * document.  False without memory; it is the caller's to give back, whatever is
 * returned. */
bool pdf_hyphens_learn(pdf_hyphens *hyphens, const pdf_lines *lines, const pdf_words *words);

void pdf_hyphens_free(pdf_hyphens *hyphens);

/* What becomes of the hyphen at the end of the word `last`, with which a line ends,
 * where `next` goes on; `*length` is then the length of the word without it. */
pdf_hyphen pdf_hyphen_between(const pdf_hyphens *hyphens, const pdf_word *last,
                              const pdf_word *next, uint32_t *length);

#endif
