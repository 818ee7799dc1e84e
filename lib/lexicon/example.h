/* The examples of a profile: what each row says that it finds. */
#ifndef REFERAT_LEXICON_EXAMPLE_H
#define REFERAT_LEXICON_EXAMPLE_H

#include "lexicon/rows.h"

/* What an example may be awaited to give besides a value. */
#define LEX_NOTHING "nothing"

/* Whether the row's example gives what it should: the row itself, or the value
 * behind "=>".  `*found` is the pattern of what it gives, empty for nothing, and
 * `*value` its value.  A row without example gives nothing. */
bool referat__lex_example_holds(const lexicon *x, const lex_row *row, slice *found,
                                const char **value);

#endif
