/* Words that are no text but marks: before the items of lists, and in contents. */
#ifndef REFERAT_CONVERTERS_PDFMARK_H
#define REFERAT_CONVERTERS_PDFMARK_H

#include "pdfwords.h"

/* Whether the word is what stands before a list's item: a bullet, a number, a letter. */
bool pdf_is_marker(const pdf_words *words, const pdf_word *word);

/* Whether the word is nothing but the dots, or the rule, that lead to something. */
bool pdf_is_leader(const pdf_words *words, const pdf_word *word);

/* Whether the word, a line's last one, is the page of an entry of the contents, with dots
 * before it; `alone`: it is the line's only one. */
bool pdf_leads_to_page(const pdf_words *words, const pdf_word *word, bool alone);

#endif
