/*
 * What a signal that ends the program must not leave behind: a file that is not
 * whole, and a program that runs for us.
 */
#ifndef REFERAT_CONVERTERS_ENDING_H
#define REFERAT_CONVERTERS_ENDING_H

#include <signal.h>
#include <sys/types.h>

/* So many files may be on their way at one time. */
#define ENDING_FILES 40

/* A file to remove.  The path stays the caller's and as it is until ending_keep. */
void ending_file(const char *path);

/* It is not to be removed any more; nothing happens where `path` is none of them. */
void ending_keep(const char *path);

/* The group of processes to kill, or 0 for none any more. */
void ending_group(pid_t group);

/* Hold all signals back, so that what is begun can be told to ending_file or
 * ending_group; `old` is how it was, for ending_release. */
void ending_hold(sigset_t *old);
void ending_release(const sigset_t *old);

/* In a new process, with signals held back: it has nothing to leave behind. */
void ending_forget(void);

#endif
