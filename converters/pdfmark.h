/* Words that are no text but marks: before the items of lists, and in contents. */
#ifndef REFERAT_CONVERTERS_PDFMARK_H
#define REFERAT_CONVERTERS_PDFMARK_H

#include "pdflines.h"

/* Whether the word is what stands before a list's item: a bullet, a number, a letter. */
bool pdf_is_marker(const pdf_words *words, const pdf_word *word);

/* Whether the word is that, or begins with a number that is: "12.Budget". */
bool pdf_begins_marked(const pdf_words *words, const pdf_word *word);

/* Whether the word is nothing but the dots, or the rule, that lead to something. */
bool pdf_is_leader(const pdf_words *words, const pdf_word *word);

/* How a line that may be an entry of the contents ends. */
typedef enum pdf_entry {
  PDF_NO_ENTRY,
  PDF_ENTRY_LED, /* in its page, with dots before it */
  PDF_ENTRY_FULL /* in its page, and there was no room for dots */
} pdf_entry;

/* `*digits` is how many digits the page has at the end of the line's last word. */
pdf_entry pdf_entry_end(const pdf_lines *lines, const pdf_words *words, size_t i, uint32_t *digits);

#endif
