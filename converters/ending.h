/*
 * What a signal that ends the program must not leave behind: a file that is not
 * whole, and a program that runs for us.
 */
#ifndef REFERAT_CONVERTERS_ENDING_H
#define REFERAT_CONVERTERS_ENDING_H

#include <signal.h>
#include <sys/types.h>

/* The file to remove, or NULL for none any more.  The path stays the caller's and
 * as it is meanwhile. */
void ending_file(const char *path);

/* The group of processes to kill, or 0 for none any more. */
void ending_group(pid_t group);

/* Hold all signals back, so that what is begun can be told to ending_file or
 * ending_group; `old` is how it was, for ending_release. */
void ending_hold(sigset_t *old);
void ending_release(const sigset_t *old);

/* In a new process, with signals held back: it has nothing to leave behind. */
void ending_forget(void);

#endif
