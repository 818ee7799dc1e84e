/* Words that are set in spaced letters: "R E F E R A T". */
#ifndef REFERAT_READ_SPACEDLETTERS_H
#define REFERAT_READ_SPACEDLETTERS_H

#include "lexicon/lexicon.h"

#include <stddef.h>

/* Close the words near the front of the text that say what it is, or what stands below them, and
 * are set in spaced letters: the rest of the line moves up, and blanks stand at its end. */
void referat__spaced_letters_close(const lexicon *lex, char *text, size_t length);

#endif
