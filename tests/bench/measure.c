/*
 * Run a program and say what it took: `measure COMMAND [ARGUMENT]...` prints
 * "WALL CPU PEAK STATUS" in seconds, seconds and bytes to standard error.  A program of its own,
 * because a process inherits the peak memory of whoever starts it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t)
{
  return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int main(int argc, char **argv)
{
  if (argc < 2)
    return 64;
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  pid_t child = fork();
  if (child == 0) {
    execvp(argv[1], argv + 1);
    _exit(127);
  }
  int status;
  struct rusage used;
  if (child < 0 || wait4(child, &status, 0, &used) < 0)
    return 71;
  clock_gettime(CLOCK_MONOTONIC, &after);
  double wall =
      (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9;
  fprintf(stderr, "%.6f %.6f %lld %d\n", wall, seconds(used.ru_utime) + seconds(used.ru_stime),
          (long long)used.ru_maxrss * 1024,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
