/* Where names, or a sentence of the head, end in a text without line ends. */
#ifndef REFERAT_READ_TEXTENDS_H
#define REFERAT_READ_TEXTENDS_H

#include "read/lines.h"

/* Whether a short sentence that says what was decided begins the text: "Godkendt.",
 * "Dagsordenen blev godkendt." */
bool referat__text_says_outcome(const parse *p, slice s);

/* Whether a sentence ends before the place, in a word that is no name: "… meldt afbud." */
bool referat__text_ends_sentence(slice s, size_t k);

/* Whether the sentence of the head that says who came, or when, ends before the place: "…
 * sluttede kl. 21:05." */
bool referat__text_ends_opener(const parse *p, slice s, size_t k);

/* Whether what begins here is no name, behind a label of names: a day at the
 * page's foot, or what was decided. */
bool referat__text_ends_names(const parse *p, slice s);

/* Whether nobody was absent, and what was decided begins here: "Fraværende: Ingen Godkendt". */
bool referat__text_ends_none(const parse *p, slice s, size_t k);

#endif
