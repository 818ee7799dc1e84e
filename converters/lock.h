/*
 * What a converter takes from itself before it touches an input, so that a fault in a
 * parser is worth little to whoever wrote the input: Landlock (files) and seccomp (calls of
 * the system), where the kernel has them.  Each step only ever takes away; programs that
 * are called afterwards inherit it.  Nothing is told where the kernel has less.
 */
#ifndef REFERAT_CONVERTERS_LOCK_H
#define REFERAT_CONVERTERS_LOCK_H

/* From here on: no network, and no writing but for the output `path` with its folder
 * (NULL: standard output), /dev/null and the folder of temporary files. */
void lock_input(const char *path);

/* From here on, too: no new program, no writing but for the output and its folder, and no
 * reading but of what the system's own library loads when it has to (converters of
 * character sets).  Files that are open stay open. */
void lock_parsing(const char *path);

/* The folder of temporary files. */
const char *lock_temporary(void);

#endif
