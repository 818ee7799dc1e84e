/* What a run before this one has made, as its report (report.h) tells. */
#ifndef REFERAT_CONVERTERS_JOURNAL_H
#define REFERAT_CONVERTERS_JOURNAL_H

#include <stddef.h>
#include <stdint.h>

/* An output, and of which source it was made: hashes of both. */
typedef struct journal_row {
  uint64_t output, source;
} journal_row;

typedef struct journal {
  journal_row *rows; /* a table of hashes */
  size_t room, count;
} journal;

/* Read the report; a line that is not whole is passed over, and of two about one output the
 * later one holds.  A report that is not there is empty.  Return 0 or an errno value. */
int journal_read(journal *j, const char *path);

/* Of which source the output was made, as digest_of tells it; 0 for none. */
uint64_t journal_find(const journal *j, const char *output);

void journal_close(journal *j);

/* The SHA-256 of what is open, which stands at its beginning afterwards, as its text and as
 * a hash that is not 0; 0 when it could not be read. */
uint64_t digest_of(int fd, char hex[65]);

#endif
