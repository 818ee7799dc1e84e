/* Hints to the system about memory. */
#ifndef REFERAT_BASE_PAGES_H
#define REFERAT_BASE_PAGES_H

#include <stddef.h>

/*
 * Say that the block will be written to, all of it and soon.  A system that
 * knows the hint takes its pages at once, which costs less than a fault for
 * each of them (a tenth of the time of a large parse); elsewhere nothing
 * happens.  Small blocks are left alone.
 */
void referat__pages_take(void *block, size_t size);

/*
 * Say that the block will be written to from its beginning on, though perhaps not to its end.  A
 * system that has larger pages (of 2 MB, say) gives them, one for hundreds of faults; elsewhere
 * nothing happens.
 */
void referat__pages_widen(void *block, size_t size);

/*
 * Give the pages that lie wholly in the block back to a system that takes them: what was there
 * is gone, and may be read as anything.  The block stays its owner's, who may write to it
 * again.  Small blocks are left alone.
 */
void referat__pages_give(void *block, size_t size);

#endif
