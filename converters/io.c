#include "io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE ((size_t)64 << 10)

/* Of a large file so much is read at once where there is room for it. */
#define MOST_AT_ONCE ((size_t)16 << 20)

/* How much of the file is still to come, as far as that is known. */
static size_t bytes_left(int fd)
{
  struct stat st;
  off_t at = lseek(fd, 0, SEEK_CUR);
  return at >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > at
             ? (size_t)(st.st_size - at)
             : 0;
}

int io_read_open(int fd, io_giver give, io_taker take, void *context)
{
  int error = 0;
  char own[PIECE];
  for (bool first = true;; first = false) {
    /* The first piece tells what the input is. */
    size_t size = give && !first ? bytes_left(fd) : 0;
    size = size < MOST_AT_ONCE ? size : MOST_AT_ONCE;
    char *piece = size > sizeof own ? give(context, size) : NULL;
    if (!piece) {
      piece = own;
      size = sizeof own;
    }
    ssize_t n = read(fd, piece, size);
    if (n == 0)
      break;
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      error = errno;
    else if (take(context, piece, (size_t)n) != 0)
      error = ECANCELED;
    if (error)
      break;
  }
  return error;
}

int io_read(const char *path, io_giver give, io_taker take, void *context)
{
  int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (fd < 0)
    return errno;
  int error = io_read_open(fd, give, take, context);
  if (path)
    close(fd);
  return error;
}

int io_keep(void *context, const void *bytes, size_t length)
{
  input *in = context;
  if (length > in->room - in->length) {
    size_t room = in->room ? 2 * in->room : PIECE;
    while (room < in->length + length)
      room *= 2;
    if (in->length + length > INPUT_MOST) {
      errno = EFBIG;
      return 1;
    }
    char *more = realloc(in->bytes, room);
    if (!more) {
      errno = ENOMEM;
      return 1;
    }
    in->bytes = more;
    in->room = room;
  }
  memcpy(in->bytes + in->length, bytes, length);
  in->length += length;
  return 0;
}

int io_read_whole(const char *path, input *in)
{
  *in = (input){NULL, 0, 0};
  errno = 0;
  int error = io_read(path, NULL, io_keep, in);
  int why = errno; /* io_keep took no more */
  if (!error)
    return 0;
  free(in->bytes);
  *in = (input){NULL, 0, 0};
  return error == ECANCELED ? why : error;
}
