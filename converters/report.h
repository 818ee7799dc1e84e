/* What became of each document of a run, as lines of JSON (RFC 8259) for a program. */
#ifndef REFERAT_CONVERTERS_REPORT_H
#define REFERAT_CONVERTERS_REPORT_H

#include "worker.h"

#include <stdio.h>

typedef struct report {
  FILE *to; /* NULL: nobody asked */
} report;

/* Begin the file, or standard output where `path` is "-".  It is written line by line, so
 * that it tells how far a run came that was ended, and with `add` behind what it holds.
 * Return 0 or an errno value. */
int report_open(report *r, const char *path, bool add);

/* Add a document.  Bytes of names that are no UTF-8 are single surrogates, as Python's
 * "surrogateescape" has them; messages are in English. */
void report_add(report *r, const char *input, const char *output, const work_done *done);

/* End it; 0 or an errno value. */
int report_close(report *r);

#endif
