/*
 * What the targets for libFuzzer share: a sink into memory, and what has to hold of any
 * document.  A breach ends the program, with a line that says of what.
 */
#ifndef REFERAT_TESTS_FUZZ_H
#define REFERAT_TESTS_FUZZ_H

#include "referat.h"

#include <stdint.h>

typedef struct fuzz_bytes {
  char *data; /* free(3) it */
  size_t length, size;
} fuzz_bytes;

/* A referat_sink; the context is a fuzz_bytes. */
int fuzz_to_bytes(void *context, const void *data, size_t length);

/* Abort, with the words, unless it holds. */
void fuzz_require(bool holds, const char *what);

/* The same of the status of a call, with its message. */
void fuzz_require_ok(referat_status status, const referat_error *error, const char *what);

void fuzz_require_same(const fuzz_bytes *a, const fuzz_bytes *b, const char *what);

/* Parse the bytes.  NULL where they are refused, which has to be told with a message. */
referat_doc *fuzz_parse(const void *data, size_t size, const referat_options *options);

/* Write the document, which never fails. */
fuzz_bytes fuzz_write(const referat_doc *doc, referat_format format,
                      const referat_options *options);

/* The document's XML: well-formed, and read back it is the same. */
fuzz_bytes fuzz_xml(const referat_doc *doc);

/* Law 1 holds between the document and its source.  Nothing is asked of a published edition, or
 * of XML that a package carried, which tells of another source. */
void fuzz_law(const referat_doc *doc, const void *source, size_t size);

/* Write the document in every format that the bits of `ways` choose; what can be read back
 * is, keeps law 1, and gives the very XML where it is carried along. */
void fuzz_ways(const referat_doc *doc, unsigned ways);

#endif
