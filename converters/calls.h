/*
 * Calls of the system that a process gives up: a filter of seccomp(2), made in a table on the
 * stack, so that no lack of memory can stand in the way of it.  Linux, where <linux/landlock.h>
 * is there; elsewhere, and on processors that are not known here, nothing is given up.
 */
#ifndef REFERAT_CONVERTERS_CALLS_H
#define REFERAT_CONVERTERS_CALLS_H

#include <stdbool.h>
#include <stddef.h>

#define CALLS_MOST 32 /* in one filter */

/* From here on these calls (SYS_… of <sys/syscall.h>) fail with EPERM, in this process, its threads
 * begun later, and all that it starts; so does every call in the manner of another processor or
 * of x32.  Filters add up.  It takes prctl(PR_SET_NO_NEW_PRIVS) before.  Returns false where
 * that cannot be done; true where the build is to lock nothing. */
bool calls_refuse(const int *calls, size_t count);

#endif
