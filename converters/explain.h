/* Why: what each line of the minutes was taken for, as text for a reader. */
#ifndef REFERAT_CONVERTERS_EXPLAIN_H
#define REFERAT_CONVERTERS_EXPLAIN_H

#include "cli.h"

/* The option --explain: puts the explanation in place of the output. */
int explain_set(cli *c, const char *value);

/* Free what was told of a document that came to nothing. */
void explain_forget(void);

#endif
