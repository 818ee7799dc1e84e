#include "progress.h"

#include "language.h"

#include <stdio.h>
#include <unistd.h>

/* Between two drawings, in milliseconds. */
#define PACE 250

/* Before a rate can be told, in milliseconds. */
#define SOON 1000

static long milliseconds(const struct timespec *from)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long)(now.tv_sec - from->tv_sec) * 1000 + (now.tv_nsec - from->tv_nsec) / 1000000;
}

void progress_begin(progress *p, unsigned long all, bool quiet)
{
  *p = (progress){.wanted = !quiet && isatty(STDERR_FILENO), .all = all};
  clock_gettime(CLOCK_MONOTONIC, &p->begun);
  p->drawn = p->begun;
}

void progress_count(progress *p, const work_done *done)
{
  p->done++;
  p->converted += !done->kept;
  p->failed += done->status >= EXIT_USAGE;
}

/* What is left takes as long as what was converted did; what was kept took no time. */
static void draw_time(const progress *p, long spent)
{
  if (spent < SOON || !p->converted)
    return;
  unsigned long rate = p->converted * 1000 / (unsigned long)spent;
  fprintf(stderr, ", %lu/s", rate);
  if (p->all < p->done)
    return;
  unsigned long left = (unsigned long)spent / 1000 * (p->all - p->done) / p->converted;
  fprintf(stderr, language_of(N_(", %lu:%02lu:%02lu left")), left / 3600, left / 60 % 60,
          left % 60);
}

void progress_show(progress *p)
{
  if (!p->wanted || milliseconds(&p->drawn) < PACE)
    return;
  clock_gettime(CLOCK_MONOTONIC, &p->drawn);
  fprintf(stderr, "\r\033[K%lu", p->done);
  if (p->all >= p->done)
    fprintf(stderr, language_of(N_(" of %lu")), p->all);
  if (p->failed)
    fprintf(stderr, language_of(N_(", %lu failed")), p->failed);
  draw_time(p, milliseconds(&p->begun));
  fflush(stderr);
  p->visible = true;
}

void progress_hide(progress *p)
{
  if (p->visible)
    fputs("\r\033[K", stderr);
  p->visible = false;
}

void progress_end(progress *p)
{
  progress_hide(p);
}

int progress_wait(const progress *p)
{
  return p->wanted ? PACE : -1;
}
