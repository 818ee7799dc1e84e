#include "io.h"

#include "ending.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
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

int io_read(const char *path, io_giver give, io_taker take, void *context)
{
  int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (fd < 0)
    return errno;
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
    char *more = in->length + length <= INPUT_MOST ? realloc(in->bytes, room) : NULL;
    if (!more)
      return 1;
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
  int error = io_read(path, NULL, io_keep, in);
  if (!error)
    return 0;
  free(in->bytes);
  *in = (input){NULL, 0, 0};
  return error == ECANCELED ? EFBIG : error;
}

/* The mode that the finished file shall have. */
static mode_t final_mode(const struct stat *old)
{
  if (old)
    return old->st_mode & 07777;
  mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

int io_open(output *out, const char *path)
{
  *out = (output){.path = path, .fd = -1};
  if (!path) {
    out->fd = STDOUT_FILENO;
    return 0;
  }
  struct stat st;
  bool exists = stat(path, &st) == 0;
  if (!exists && errno != ENOENT)
    return errno;
  if (exists && S_ISDIR(st.st_mode))
    return EISDIR;
  if (exists && !S_ISREG(st.st_mode)) { /* a device or a pipe keeps its name */
    out->fd = open(path, O_WRONLY | O_CLOEXEC);
    return out->fd < 0 ? errno : 0;
  }
  if (exists && access(path, W_OK) != 0)
    return errno;
  out->target = exists ? realpath(path, NULL) : strdup(path);
  if (!out->target)
    return errno;
  static const char suffix[] = ".XXXXXX";
  const char *slash = strrchr(out->target, '/');
  size_t folder = slash ? (size_t)(slash + 1 - out->target) : 0;
  size_t length = strlen(out->target);
  out->temporary = malloc(length + 1 + sizeof suffix);
  if (!out->temporary) {
    io_abandon(out);
    return ENOMEM;
  }
  snprintf(out->temporary, length + 1 + sizeof suffix, "%.*s.%s%s", (int)folder, out->target,
           out->target + folder, suffix);
  out->fd = mkstemp(out->temporary);
  int error = out->fd < 0 ? errno : 0;
  if (error) {
    free(out->temporary);
    out->temporary = NULL;
  } else {
    ending_file(out->temporary);
    if (fchmod(out->fd, final_mode(exists ? &st : NULL)) != 0)
      error = errno;
  }
  if (error)
    io_abandon(out);
  return error;
}

int io_write(void *context, const void *bytes, size_t length)
{
  output *out = context;
  const char *p = bytes;
  while (length && !out->error) {
    ssize_t n = write(out->fd, p, length);
    if (n >= 0) {
      p += n;
      length -= (size_t)n;
    } else if (errno != EINTR) {
      out->error = errno;
    }
  }
  return out->error;
}

static void forget(output *out)
{
  ending_file(NULL);
  free(out->temporary);
  free(out->target);
  out->temporary = out->target = NULL;
  out->fd = -1;
}

int io_commit(output *out)
{
  if (!out->error && close(out->fd) != 0)
    out->error = errno;
  else if (out->error)
    close(out->fd);
  out->fd = -1;
  if (!out->error && out->temporary && rename(out->temporary, out->target) != 0)
    out->error = errno;
  if (out->error && out->temporary)
    unlink(out->temporary);
  int error = out->error;
  forget(out);
  return error;
}

void io_abandon(output *out)
{
  if (out->fd >= 0 && out->path)
    close(out->fd);
  if (out->temporary)
    unlink(out->temporary);
  forget(out);
}
