/* How wide letters are: those of Calibri, and of what stands in for it. */
#ifndef REFERAT_WRITE_LETTERS_H
#define REFERAT_WRITE_LETTERS_H

/* By each of its bytes, in thousandths of the size.  The bytes of a letter that is not ASCII: the
 * first one is a letter of the usual width, and the second tells how much wider the Danish ones
 * are. */
extern const short referat__letters[256];

#endif
