/* What a run before this one has made, as its report (report.h) tells. */
#ifndef REFERAT_CONVERTERS_JOURNAL_H
#define REFERAT_CONVERTERS_JOURNAL_H

#include "hashes.h"

/* Read the report: the number of an output is that of its source, as digest_of tells it.  A
 * line that is not whole is passed over, and of two about one output the later one holds.
 * A report that is not there is empty.  Return 0 or an errno value. */
int journal_read(hashes *made, const char *path);

/* The SHA-256 of what is open, which stands at its beginning afterwards, as its text and as
 * a hash that is not 0; 0 when it could not be read. */
uint64_t digest_of(int fd, char hex[65]);

#endif
