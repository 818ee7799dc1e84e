/*
 * Which of the faults that are built in is on, and which were reached: a small library that
 * tests/mutants.py links to a build that holds many faults, each behind a number.
 *
 * REFERAT_FAULT is the number of the fault that is on, none without it.  REFERAT_REACHED is a file
 * with a byte for each fault, which is set when a fault is reached that would make a difference.
 * A test may start a program with an environment of its own: then the parent's counts.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FAULTS_MAX = 1 << 16 };

int referat_fault(int number, int differs);

static unsigned char nowhere[FAULTS_MAX];
static unsigned char *reached = nowhere;
static int active = -1;

/* The value of a variable of the parent's environment, or NULL.  The space belongs to this file. */
static const char *inherited(const char *name)
{
  static char all[1 << 16];
  char path[64];
  snprintf(path, sizeof path, "/proc/%ld/environ", (long)getppid());
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  ssize_t n = fd >= 0 ? read(fd, all, sizeof all - 1) : 0;
  if (fd >= 0) {
    close(fd);
  }
  all[n > 0 ? n : 0] = '\0';
  size_t length = strlen(name);
  for (const char *p = all; p < all + n; p += strlen(p) + 1) {
    if (strncmp(p, name, length) == 0 && p[length] == '=') {
      return p + length + 1;
    }
  }
  return NULL;
}

/* Before main, because a program locks itself in. */
__attribute__((constructor)) static void begin(void)
{
  const char *number = getenv("REFERAT_FAULT");
  number = number ? number : inherited("REFERAT_FAULT");
  active = number ? atoi(number) : -1;
  const char *name = getenv("REFERAT_REACHED");
  name = name ? name : inherited("REFERAT_REACHED");
  int fd = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
  struct stat about;
  if (fd >= 0 && fstat(fd, &about) == 0 && about.st_size == FAULTS_MAX) {
    void *map = mmap(NULL, FAULTS_MAX, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    reached = map != MAP_FAILED ? map : nowhere;
  }
  if (fd >= 0) {
    close(fd);
  }
}

/* Whether a fault is on.  'differs' tells whether it would change what is computed here. */
int referat_fault(int number, int differs)
{
  if (differs && !reached[number]) {
    reached[number] = 1;
  }
  return number == active;
}
