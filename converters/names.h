/* The names of the inputs of a run over many files: of the command line, or of a list. */
#ifndef REFERAT_CONVERTERS_NAMES_H
#define REFERAT_CONVERTERS_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct names {
  char *const *next, *const *end; /* those of the command line that are left */
  FILE *list;                     /* and the list, or NULL */
  char separator;                 /* behind each name of the list */
  char *held;                     /* of the list, from `at` to `length` not yet given */
  size_t at, length, room;
  bool ended; /* there is no more of the list */
  int error;  /* of the list, as in errno(3) */
} names;

/* Begin with `count` names, and with those of the list (NULL: there is none; "-": standard
 * input): one a line, or each ended by a NUL if there is one in its first 64 KiB.  Return 0
 * or an errno value. */
int names_open(names *n, char *const *given, int count, const char *list);

/* The next name, which holds until the next call; NULL behind the last one, or when the
 * list could not be read on (`error`).  Empty lines are passed over. */
const char *names_next(names *n);

/* How many names there are in all, 0 if that cannot be told before the end. */
unsigned long names_count(names *n);

void names_close(names *n);

#endif
