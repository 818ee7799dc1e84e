/* Errors and the texts that stand for codes. */
#ifndef REFERAT_BASE_DIAG_H
#define REFERAT_BASE_DIAG_H

#include "referat.h"

/* Marks a text that programs may show in another language: xgettext(1) finds it by that, as it
 * does the formats of referat__fail; those of findings stand in their table.  The library itself
 * speaks English alone. */
#define N_(text) text

/* Fill `error`, unless it already holds an error (the first one wins) or is
 * NULL.  Return `code`, so that a caller may write `return fail(...)`. */
referat_status referat__fail(referat_error *error, referat_status code, size_t line, size_t column,
                             const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Make `error` say that nothing is wrong. */
void referat__error_clear(referat_error *error);

#endif
