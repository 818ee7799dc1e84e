/* Facts as comma-separated values (RFC 4180), one record each, for a
 * spreadsheet. */
#ifndef REFERAT_CONVERTERS_EXTRACT_H
#define REFERAT_CONVERTERS_EXTRACT_H

#include "referat.h"

/* Whether `what` can be extracted: a word of --extract. */
bool extract_known(const char *what);

/* Write the records, after one of names.  Text is UTF-8; records end in CR LF.  `danish`:
 * in the form that a spreadsheet set to Danish opens by itself, with semicolons, and a
 * byte-order mark first. */
referat_status extract_write(const referat_doc *doc, const char *what, bool danish,
                             referat_sink sink, void *context, referat_error *error);

#endif
