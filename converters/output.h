/* Output that appears complete or not at all. */
#ifndef REFERAT_CONVERTERS_OUTPUT_H
#define REFERAT_CONVERTERS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct output {
  const char *path; /* NULL: standard output */
  char *target;     /* where `path` leads, through links */
  char *temporary;  /* beside it, until it is whole */
  bool unnamed;     /* `temporary` is no file yet: what is written has no name */
  int fd;
  int folder; /* of the target, or -1 where it may not be opened */
  int error;  /* sticky, as the functions return it */
} output;

/* Begin output to the file, or to standard output when `path` is NULL.  A
 * regular file is written without a name (see unnamed.h), or where the system has no such
 * thing under a temporary one beside it, with the permissions of the old one but for its
 * set-id bits.  A device or a FIFO is written to as it is, and
 * a name of an open file (/dev/stdout, /dev/fd/3) means that file where it stands: what
 * it held stays.  A link to nothing is refused.  Return 0 or a problem, for
 * output_problem(). */
int output_open(output *out, const char *path);

/* A referat_sink: `context` is the output. */
int output_write(void *context, const void *bytes, size_t length);

/* End the output: get it onto the disk, give the file its name, and that onto the disk
 * too.  Return 0 or a problem.  Then the old file stands as it was; only when the
 * name alone could not be secured the new one stands there, whole. */
int output_commit(output *out);

/* End writing; the file gets its name by output_commit_all, and onto the disk with others,
 * which takes little longer for many than for one.  Until then the output and its path stay
 * as they are.  What is no file, or where the system cannot do that, is committed at once.
 * Return 0 or a problem; then the output is forgotten. */
int output_close(output *out);

/* Commit outputs that were closed; for each `error` is 0 or a problem then, as
 * output_commit returns it. */
void output_commit_all(output *outs, size_t count);

/* Forget the output: no file appears and an old one stays. */
void output_abandon(output *out);

/* Whether output to `path` would go into the file that `input` names: NULL stands for
 * standard input and output. */
bool output_is(const char *path, const char *input);

/* Open, to name it alone (O_PATH), where output to `path` will be written: the folder of a
 * regular file, or the device or FIFO itself.  -1 where nothing has to be opened for it, or
 * nothing can be. */
int output_place(const char *path, bool *is_folder);

/* What the problem is, in words. */
const char *output_problem(int problem);

#endif
