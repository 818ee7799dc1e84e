/*
 * A file that has no name while it is written, where the system has such files: whatever ends
 * the program then, nothing is left of it.
 */
#ifndef REFERAT_CONVERTERS_UNNAMED_H
#define REFERAT_CONVERTERS_UNNAMED_H

/* A new file in the folder, to be written; -1 where there is none without a name, or none that
 * could get one later. */
int unnamed_open(const char *folder);

/* Give the open file its name; what has that name is replaced.  `beside` is a name in the same
 * folder that ends in six X; another one made of it is used for a moment where something has to
 * be replaced, since no name can be given over another.  Return 0 or an errno value; then
 * nothing has changed. */
int unnamed_name(int fd, char *beside, const char *target);

#endif
