/* What a converter cannot do any more once it has locked itself in; each try in a process
 * of its own. */
#include "config.h"

#include "../converters/lock.h"
#include "tap.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/lock.XXXXXX", other[] = "/tmp/lock.XXXXXX", output[64], strange[64];

/* What is tried: each returns 0 or an errno value. */
static int result(int value)
{
  return value < 0 ? errno : 0;
}

static int open_socket(void)
{
  return result(socket(AF_INET, SOCK_STREAM, 0));
}

static int open_local_socket(void)
{
  return result(socket(AF_UNIX, SOCK_STREAM, 0));
}

static int write_elsewhere(void)
{
  return result(open(strange, O_WRONLY | O_CREAT, 0600));
}

static int read_elsewhere(void)
{
  return result(open("/etc/passwd", O_RDONLY));
}

static int remove_elsewhere(void)
{
  return result(unlink(strange));
}

static int write_temporary(void)
{
  char path[] = "/tmp/lock-unnamed.XXXXXX";
  int fd = mkstemp(path), error = result(fd);
  if (fd >= 0)
    unlink(path);
  return error;
}

static int write_output(void)
{
  char path[80];
  snprintf(path, sizeof path, "%s.new", output);
  int fd = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
  return fd < 0 || write(fd, "x", 1) != 1 || rename(path, output) != 0 ? errno : 0;
}

#ifndef SANITIZED
static int run_program(void)
{
  execlp("true", "true", (char *)NULL);
  return errno;
}
#endif

/* What comes of it in a new process, behind the steps. */
static int attempt(int steps, int (*what)(void))
{
  pid_t pid = fork();
  if (pid == 0) {
    if (steps > 0)
      lock_input(output);
    if (steps > 1)
      lock_parsing(output);
    _exit(what());
  }
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* A file in it that is not the output's. */
static void put(const char *path)
{
  int fd = open(path, O_WRONLY | O_CREAT, 0600);
  if (fd >= 0)
    close(fd);
}

#if defined HAVE_LIBSECCOMP && defined HAVE_LINUX_LANDLOCK_H && !defined WITHOUT_LOCK
#include <linux/landlock.h>
#include <linux/seccomp.h>

static bool kernel_has_both(void)
{
  unsigned action = SECCOMP_RET_ERRNO;
  return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0 &&
         syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}
#else
static bool kernel_has_both(void)
{
  return false;
}
#endif

int main(void)
{
  if (!kernel_has_both()) {
    ok(true, "nothing to lock with: neither tried nor promised");
    return done();
  }
  if (!mkdtemp(folder) || !mkdtemp(other)) {
    perror("lock");
    return 1;
  }
  snprintf(output, sizeof output, "%s/out", folder);
  snprintf(strange, sizeof strange, "%s/strange", other);
  put(strange);
  static const struct {
    const char *name;
    int (*what)(void);
    int first, second; /* what comes of it behind each step */
  } tries[] = {
      {"a socket", open_socket, EPERM, EPERM},
      {"a socket of this machine", open_local_socket, EPERM, EPERM},
      {"a file elsewhere", read_elsewhere, 0, EACCES},
      {"another file to write", write_elsewhere, 0, EACCES},
      {"another file to remove", remove_elsewhere, 0, EACCES},
      {"a temporary file", write_temporary, 0, EACCES},
      {"the output", write_output, 0, 0},
#ifndef SANITIZED
      {"a program", run_program, 0, EPERM},
#endif
  };
  setenv("TMPDIR", "/tmp", 1);
  for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
    put(strange);
    is_int(attempt(0, tries[i].what), 0, "%s, before", tries[i].name);
    put(strange);
    is_int(attempt(1, tries[i].what), tries[i].first, "%s, once the input is read", tries[i].name);
    put(strange);
    is_int(attempt(2, tries[i].what), tries[i].second, "%s, once it is parsed", tries[i].name);
  }
  setenv("TMPDIR", folder, 1);
  put(strange);
  is_int(attempt(1, write_elsewhere), EACCES, "another file, with the temporary ones elsewhere");
  unlink(strange);
  unlink(output);
  rmdir(folder);
  rmdir(other);
  return done();
}
