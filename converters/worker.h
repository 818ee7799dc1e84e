/*
 * Workers of a run over many files: processes that are forked from this one, so that what
 * ends one of them ends no other.  A worker that lasts has locked itself in (lock.h) before
 * its first input, which it is handed open: for it each document is a call of the library.
 * What another program must read first is done by a worker of its own, which locks itself in
 * when that program has ended.
 */
#ifndef REFERAT_CONVERTERS_WORKER_H
#define REFERAT_CONVERTERS_WORKER_H

#include "cli.h"

#include <stdint.h>
#include <sys/types.h>

/* Findings of one document that are kept; what is said beyond is counted alone. */
#define WORKER_SAID ((size_t)256 << 10)

/* A worker may have so many documents in hand: their outputs get onto the disk together.  It may
 * be as long as the disk takes for one of them, and nobody computes meanwhile. */
#define WORKER_MOST 128

/* How many each of so many workers may have in hand, where a process may have a few open files
 * only. */
unsigned worker_most(unsigned jobs);

typedef struct worker {
  pid_t pid; /* 0: there is none */
  int socket;
  bool lasts;
} worker;

/* What became of a document. */
typedef struct work_done {
  int32_t status;  /* to end with */
  bool kept;       /* the output was there already, made of the same source */
  cli_told told;   /* of the document; of the source alone when it was kept */
  uint32_t length; /* of `said` */
  char *said;      /* what would have gone to standard error, as shown_take() has it, or NULL;
                      the caller frees it */
} work_done;

/* Begin a worker that lasts, or one for a single document.  `others` are workers whose
 * sockets it has to let go of.  Return 0 or an errno value. */
int worker_begin(worker *w, const cli *c, bool lasts, const worker *others, size_t count);

/* Hand it an input, open as `fd`, the names of both, and of which source the output is made
 * already (journal.h; 0: of none): it is kept then.  Return 0 or an errno value. */
int worker_send(const worker *w, int fd, const char *input, const char *output, uint64_t made_of);

/* Wait for what became of the first of those that it has in hand; false when the worker has
 * ended before it told. */
bool worker_receive(const worker *w, work_done *done);

/* Let it end, wait for that, and return the status that waitpid(2) told. */
int worker_end(worker *w);

#endif
