/* What a converter cannot do any more once it has locked itself in; each try in a process
 * of its own. */
#include "config.h"

#include "../converters/calls.h"
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

/* Calls by their numbers, with arguments that none of them can do anything with. */
static const struct {
  const char *name;
  long number;
  bool of_programs; /* refused at the second step, the others at the first */
} numbers[] = {
    {"socket", SYS_socket, false},
    {"socketpair", SYS_socketpair, false},
    {"connect", SYS_connect, false},
#ifdef SYS_socketcall
    {"socketcall", SYS_socketcall, false},
#endif
#ifdef SYS_io_uring_setup
    {"io_uring_setup", SYS_io_uring_setup, false},
#endif
#if defined __x86_64__ && !defined __ILP32__
    {"getpid in the manner of x32", 0x40000000L + SYS_getpid, false},
#endif
#ifndef SANITIZED
    {"execve", SYS_execve, true},
    {"execveat", SYS_execveat, true},
    {"ptrace", SYS_ptrace, true},
    {"process_vm_readv", SYS_process_vm_readv, true},
    {"process_vm_writev", SYS_process_vm_writev, true},
#endif
};
static size_t number_tried;

static int call_by_number(void)
{
  return result((int)syscall(numbers[number_tried].number, -1L, -1L, -1L, -1L, -1L, -1L));
}

#ifdef __x86_64__
/* getpid(2) as a program of 32 bits calls it, where the kernel has such. */
static int call_of_32_bits(void)
{
  long answer = 20;
  __asm__ volatile("int $0x80" : "+a"(answer) : : "memory", "r8", "r9", "r10", "r11");
  return answer < 0 ? (int)-answer : 0;
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

#if defined HAVE_LINUX_LANDLOCK_H && !defined COUNTS_LINES
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
  for (number_tried = 0; number_tried < sizeof numbers / sizeof *numbers; number_tried++) {
    is_int(attempt(numbers[number_tried].of_programs ? 2 : 1, call_by_number), EPERM,
           "%s, by its number", numbers[number_tried].name);
    ok(!numbers[number_tried].of_programs || attempt(1, call_by_number) != EPERM,
       "%s, not before its time", numbers[number_tried].name);
  }
#ifdef __x86_64__
  int answer = attempt(1, call_of_32_bits);
  ok(answer == EPERM || (answer == -1 && attempt(0, call_of_32_bits) == -1),
     "a call in the manner of 32 bits");
#endif
  static const int many[CALLS_MOST + 1] = {0};
  ok(!calls_refuse(many, CALLS_MOST + 1), "more calls than a table holds");
  setenv("TMPDIR", folder, 1);
  put(strange);
  is_int(attempt(1, write_elsewhere), EACCES, "another file, with the temporary ones elsewhere");
  unlink(strange);
  unlink(output);
  rmdir(folder);
  rmdir(other);
  return done();
}
