#include "config.h"

#include "unnamed.h"

#include "ending.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef O_TMPFILE

#define MOST_NAMES 100 /* that may be taken */
#define OWN_NAME 40

/* The path by which a file without a name is known. */
static void own_name(char path[OWN_NAME], int fd)
{
  snprintf(path, OWN_NAME, "/proc/self/fd/%d", fd);
}

int unnamed_open(const char *folder)
{
  static bool has_names; /* once that was so, it need not be asked again */
  char path[OWN_NAME];
  int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  own_name(path, fd);
  has_names = has_names || access(path, F_OK) == 0;
  if (has_names)
    return fd;
  close(fd);
  return -1;
}

/* Another name for each `n`; that nobody has it, the system sees to. */
static void another(char *beside, unsigned n)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz012345";
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  uint64_t number = ((uint64_t)now.tv_nsec ^ (uint64_t)getpid() << 14) + n;
  for (char *end = beside + strlen(beside), *c = end - 6; c < end; c++, number >>= 5)
    *c = letters[number & 31];
}

static int name_it(const char *path, char *beside, const char *target)
{
  if (linkat(AT_FDCWD, path, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0)
    return 0;
  for (unsigned n = 0; errno == EEXIST && n < MOST_NAMES; n++) {
    another(beside, n);
    if (linkat(AT_FDCWD, path, AT_FDCWD, beside, AT_SYMLINK_FOLLOW) != 0)
      continue;
    if (rename(beside, target) == 0)
      return 0;
    int error = errno;
    unlink(beside);
    return error;
  }
  return errno;
}

int unnamed_name(int fd, char *beside, const char *target)
{
  char path[OWN_NAME];
  sigset_t mask;
  own_name(path, fd);
  ending_hold(&mask);
  int error = name_it(path, beside, target);
  ending_release(&mask);
  return error;
}

#else

int unnamed_open(const char *folder)
{
  (void)folder;
  return -1;
}

int unnamed_name(int fd, char *beside, const char *target)
{
  (void)fd;
  (void)beside;
  (void)target;
  return ENOSYS;
}

#endif
