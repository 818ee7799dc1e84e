/* The words of a text: they tell whether a broken word is one. */
#ifndef REFERAT_READ_WORDS_H
#define REFERAT_READ_WORDS_H

#include "read/lines.h"

/* How the text writes a word whose parts are `head` and `tail`. */
typedef enum word_form {
  WORD_UNKNOWN,
  WORD_WHOLE,     /* headtail */
  WORD_HYPHENATED /* head-tail */
} word_form;

/* Look the word up in the whole text.  The table of its words is made at the
 * first call; without memory the answer is WORD_UNKNOWN. */
word_form referat__word_form(parse *p, slice head, slice tail);

#endif
