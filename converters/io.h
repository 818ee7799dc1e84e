/* Files as the programs handle them: whole input, and output that appears
 * complete or not at all. */
#ifndef REFERAT_CONVERTERS_IO_H
#define REFERAT_CONVERTERS_IO_H

#include <stdbool.h>
#include <stddef.h>

typedef struct input {
  char *bytes; /* malloc(3)ed */
  size_t length;
} input;

/* Read the file, or standard input when `path` is NULL.  Return 0 or an errno
 * value; EFBIG when it is larger than `most`. */
int io_read(const char *path, size_t most, input *in);

typedef struct output {
  const char *path; /* NULL: standard output */
  char *target;     /* where `path` leads, through links */
  char *temporary;  /* beside it, until it is whole */
  int fd;
  int error;        /* sticky errno value */
} output;

/* Begin output to the file, or to standard output when `path` is NULL.  A
 * regular file is written under a temporary name beside it.  Return 0 or an
 * errno value. */
int io_open(output *out, const char *path);

/* A referat_sink: `context` is the output. */
int io_write(void *context, const void *bytes, size_t length);

/* End the output: give the file its name.  Return 0 or an errno value; then
 * nothing was changed. */
int io_commit(output *out);

/* Forget the output: no file appears and an old one stays. */
void io_abandon(output *out);

#endif
