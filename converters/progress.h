/* How far a run over many files has come, in one line on a terminal. */
#ifndef REFERAT_CONVERTERS_PROGRESS_H
#define REFERAT_CONVERTERS_PROGRESS_H

#include "worker.h"

#include <time.h>

typedef struct progress {
  bool wanted;       /* standard error is a terminal */
  bool visible;      /* the line stands there */
  unsigned long all; /* 0: not known */
  unsigned long done, converted, failed;
  struct timespec begun, drawn;
} progress;

void progress_begin(progress *p, unsigned long all, bool quiet);

/* Count a document. */
void progress_count(progress *p, const work_done *done);

/* Draw the line, if it is time to. */
void progress_show(progress *p);

/* Take the line away, for a message; and for good. */
void progress_hide(progress *p);
void progress_end(progress *p);

/* So long may be waited before the line has to be drawn anew, for poll(2). */
int progress_wait(const progress *p);

#endif
