#include "config.h"

#include "lock.h"

#include "calls.h"
#include "output.h"

#include <stdlib.h>

const char *lock_temporary(void)
{
  const char *folder = getenv("TMPDIR");
  return folder && *folder ? folder : "/tmp";
}

#if defined HAVE_LINUX_LANDLOCK_H && !defined COUNTS_LINES

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* --- files --- */

#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

#define WRITING                                                                                  \
  (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |                               \
   LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | \
   LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |   \
   LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER |      \
   LANDLOCK_ACCESS_FS_TRUNCATE)
#define READING \
  (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* What it takes to write a file and to give it its name; mkstemp(3) opens it to be read,
 * too. */
#define OF_FOLDER                                                                               \
  (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | \
   LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_TRUNCATE)
#define OF_FILE (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE)

/* A set of rules that is being made. */
typedef struct rules {
  int fd;           /* -1: the kernel has no such thing */
  uint64_t handled; /* what it forbids where no rule allows it */
} rules;

static rules forbid(uint64_t access)
{
  static const uint64_t since[] = {
      [2] = LANDLOCK_ACCESS_FS_REFER, [3] = LANDLOCK_ACCESS_FS_TRUNCATE};
  long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  for (size_t i = 0; i < sizeof since / sizeof *since; i++)
    if (abi < (long)i)
      access &= ~since[i];
  struct landlock_ruleset_attr attr = {.handled_access_fs = access};
  return (rules){abi < 1 ? -1 : (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0),
                 access};
}

/* Allow that below what is open as `fd`, and close it. */
static void allow_below(const rules *r, int fd, uint64_t access)
{
  struct landlock_path_beneath_attr below = {.allowed_access = access & r->handled,
                                             .parent_fd = fd};
  if (fd < 0)
    return;
  if (below.allowed_access)
    syscall(SYS_landlock_add_rule, r->fd, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
  close(fd);
}

static void allow(const rules *r, const char *path, uint64_t access)
{
  if (r->fd >= 0)
    allow_below(r, open(path, O_PATH | O_CLOEXEC), access);
}

static void allow_output(const rules *r, const char *path)
{
  bool is_folder;
  int fd = path && r->fd >= 0 ? output_place(path, &is_folder) : -1;
  if (fd >= 0)
    allow_below(r, fd, is_folder ? OF_FOLDER : OF_FILE);
}

static void enforce(const rules *r)
{
  if (r->fd < 0)
    return;
  syscall(SYS_landlock_restrict_self, r->fd, 0);
  close(r->fd);
}

/* --- calls of the system --- */

/* A ring of requests opens what the filter would refuse; on some processors one call stands
 * for all of the network. */
static const int network[] = {
    SYS_socket,         SYS_socketpair, SYS_connect,
#ifdef SYS_socketcall
    SYS_socketcall,
#endif
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
};
#ifndef SANITIZED /* a sanitizer looks for leaks from a process that traces this one */
static const int programs[] = {SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv,
                               SYS_process_vm_writev};
#endif

#define COUNT(array) (sizeof(array) / sizeof *(array))

void lock_input(const char *path)
{
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return; /* both need it */
  rules r = forbid(WRITING);
  allow(&r, lock_temporary(), OF_FOLDER);
  allow(&r, "/dev/null", OF_FILE);
  allow_output(&r, path);
  enforce(&r);
  calls_refuse(network, COUNT(network));
}

void lock_parsing(const char *path)
{
  rules r = forbid(WRITING | READING);
  static const char *const libraries[] = {"/usr", "/lib", "/lib64", "/etc/ld.so.cache"};
  for (size_t i = 0; i < COUNT(libraries); i++)
    allow(&r, libraries[i], LANDLOCK_ACCESS_FS_READ_FILE);
#ifdef SANITIZED
  allow(&r, "/proc", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR);
#endif
  allow_output(&r, path);
  enforce(&r);
#ifndef SANITIZED
  calls_refuse(programs, COUNT(programs));
#endif
}

#else

void lock_input(const char *path)
{
  (void)path;
}

void lock_parsing(const char *path)
{
  (void)path;
}

#endif
