/*
 * Other programs, which are run without a shell and are looked for on the PATH.
 * What they are given may have been made to harm them: each runs in a group of its
 * own, within limits, and nothing of it goes on when it has ended, when a limit is
 * reached, or when a signal ends us.
 */
#ifndef REFERAT_CONVERTERS_PROGRAM_H
#define REFERAT_CONVERTERS_PROGRAM_H

#include "io.h"

#include <stdbool.h>

#define PROGRAM_SAID 400
#define PROGRAM_MESSAGE 512

/* Where a program finds `more`. */
#define PROGRAM_MORE "/dev/fd/3"

/* How far a program may go.  It may write to no file at all. */
typedef struct program_limits {
  unsigned milliseconds; /* that it may take */
  unsigned processor;    /* time of it, in seconds */
  size_t memory;         /* in bytes, by what it writes to */
  size_t output;         /* in bytes */
} program_limits;

/* For documents of any size that is minutes: pandoc takes 0.6 GB and 10 s for a
 * page of 7 MB. */
extern const program_limits program_usual;

typedef struct program {
  const char *const *command; /* its name and arguments, ended by NULL */
  const input *in;            /* what it reads; NULL: nothing */
  const input *more;          /* what it finds as PROGRAM_MORE; NULL: nothing */

  input out;               /* what it wrote; the caller frees the bytes */
  char said[PROGRAM_SAID]; /* the beginning of its messages, in one line */
  bool missing;            /* it is not there */
} program;

/* Run the program to its end.  Return EXIT_OK, or the status to end with, and in
 * `message` what went wrong; there is no output then. */
int program_run(program *p, const program_limits *limits, char message[PROGRAM_MESSAGE]);

#endif
