/*
 * What other libraries do without memory.  They take it from malloc(3), and some of them then say
 * that the input is wrong: whoever called them asks here.
 */
#ifndef REFERAT_BASE_WATCH_H
#define REFERAT_BASE_WATCH_H

#include <expat.h>
#include <stdbool.h>
#include <stddef.h>

/* Memory for expat, which may tell that it had none as an error of syntax. */
extern const XML_Memory_Handling_Suite referat__watched_memory;

/* Whether this thread's watched memory failed since this was asked last. */
bool referat__watched_failed(void);

/* Whether there is no memory of so many bytes now. */
bool referat__memory_is_short(size_t size);

#endif
