/*
 * The words of a PDF and where they stand, as "pdftotext -bbox-layout" tells them.
 */
#ifndef REFERAT_CONVERTERS_PDFWORDS_H
#define REFERAT_CONVERTERS_PDFWORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* More words, or pages, than minutes have. */
#define PDF_MOST_WORDS ((size_t)8 << 20)
#define PDF_MOST_PAGES ((size_t)100000)

/* A word: its box in points from the page's upper left corner, and its text. */
typedef struct pdf_word {
  float x0, y0, x1, y1;
  uint32_t text; /* where it begins in the texts of all words */
  uint32_t length;
  uint32_t run;  /* words that pdftotext found in one line have one number */
  uint32_t line; /* for pdflines.h */
} pdf_word;

typedef struct pdf_page {
  float width, height;
  uint32_t first, last; /* its words, without the last */
} pdf_page;

typedef struct pdf_words {
  pdf_word *at;
  size_t count;
  pdf_page *pages;
  size_t page_count;
  char *text; /* of all words, one behind the other; UTF-8 without white space at
               * a word's ends, and with no other than spaces inside */
  size_t text_length;
} pdf_words;

typedef enum pdf_status { PDF_OK, PDF_NO_MEMORY, PDF_BROKEN } pdf_status;

/* Read the words from the XHTML that pdftotext writes; its bytes may be changed.
 * With PDF_BROKEN, `*why` tells what is wrong.  The words are the caller's to give
 * back, whatever is returned. */
pdf_status pdf_words_read(pdf_words *words, char *xml, size_t length, const char **why);

void pdf_words_free(pdf_words *words);

/* The text of the word. */
static inline const char *pdf_text(const pdf_words *words, const pdf_word *word)
{
  return words->text + word->text;
}

#endif
