/* Facts as comma-separated values (RFC 4180), one record each, for a
 * spreadsheet. */
#ifndef REFERAT_CONVERTERS_EXTRACT_H
#define REFERAT_CONVERTERS_EXTRACT_H

#include "referat.h"

/* Whether `what` can be extracted: "decisions", "items" or "annexes". */
bool extract_known(const char *what);

/* Write the records, after one of names.  Text is UTF-8; records end in CR LF. */
referat_status extract_write(const referat_doc *doc, const char *what, referat_sink sink,
                             void *context, referat_error *error);

#endif
