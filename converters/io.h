/* Input as the programs take it: piece by piece, or whole. */
#ifndef REFERAT_CONVERTERS_IO_H
#define REFERAT_CONVERTERS_IO_H

#include <stddef.h>

/* Takes `length` bytes; returns 0 to get more. */
typedef int (*io_taker)(void *context, const void *bytes, size_t length);

/* Gives room for that many bytes, which the taker is handed then; NULL if it has none. */
typedef void *(*io_giver)(void *context, size_t length);

/* Read the file, or standard input when `path` is NULL, and hand it on piece by
 * piece: in the room that `give` has for a piece, unless it or that is NULL.  Return 0
 * or an errno value; ECANCELED when the taker wanted no more. */
int io_read(const char *path, io_giver give, io_taker take, void *context);

/* The same for a file that is open, which stays open. */
int io_read_open(int fd, io_giver give, io_taker take, void *context);

/* Bytes that are held in memory. */
typedef struct input {
  char *bytes; /* malloc(3)ed */
  size_t length;
  size_t room;
} input;

/* An io_taker that adds to an input, up to `INPUT_MOST` bytes; without room or
 * memory it wants no more. */
#define INPUT_MOST ((size_t)1 << 30)
int io_keep(void *context, const void *bytes, size_t length);

/* Read the whole file.  Return 0 or an errno value; EFBIG when it is too
 * large. */
int io_read_whole(const char *path, input *in);

#endif
