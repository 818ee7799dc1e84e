#include "config.h"

#include "program.h"

#include "cli.h"
#include "ending.h"
#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MORE_FD 3
#define FIRST_FD 10      /* ours are above those that the program gets */
#define MOST_MESSAGES 64 /* pieces of messages that are read after its end */

const program_limits program_usual = {
    .milliseconds = 60000, .processor = 60, .memory = (size_t)2 << 30, .output = (size_t)128 << 20};

/* What is open for one run. */
typedef struct run {
  pid_t pid;     /* also of its group */
  int in;        /* what the program reads */
  int more;      /* and what it finds besides, or -1 */
  int out[2];    /* pipes for what it writes, ... */
  int err[2];    /* ... what it says, ... */
  int failed[2]; /* ... and why it could not be started */
  size_t said;
  const program_limits *limits;
  sigset_t mask;  /* of signals, as it was before */
  bool no_memory; /* of ours */
} run;

static void close_fd(int *fd)
{
  if (*fd >= 0)
    close(*fd);
  *fd = -1;
}

static void close_all(run *r)
{
  int *fds[] = {&r->in,     &r->more,   &r->out[0],    &r->out[1],
                &r->err[0], &r->err[1], &r->failed[0], &r->failed[1]};
  for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
    close_fd(fds[i]);
}

/* The same file under a number that the program will not get, closed for it. */
static int above(int fd)
{
  int moved = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FD);
  int error = errno;
  if (fd >= 0)
    close(fd);
  errno = error;
  return moved;
}

static bool open_pipe(int ends[2])
{
  if (pipe(ends) != 0) {
    ends[0] = ends[1] = -1;
    return false;
  }
  ends[0] = above(ends[0]);
  ends[1] = above(ends[1]);
  return ends[0] >= 0 && ends[1] >= 0;
}

/* A file without a name, or -1 and errno. */
static int unnamed_file(void)
{
  char path[512];
  sigset_t old;
  snprintf(path, sizeof path, "%s/referat.XXXXXX", lock_temporary());
  ending_hold(&old);
  int fd = mkstemp(path);
  if (fd >= 0)
    unlink(path);
  ending_release(&old);
  return above(fd);
}

static bool write_all(int fd, const char *bytes, size_t length)
{
  while (length) {
    ssize_t n = write(fd, bytes, length);
    if (n < 0 && errno != EINTR)
      return false;
    bytes += n > 0 ? n : 0;
    length -= n > 0 ? (size_t)n : 0;
  }
  return true;
}

/* A file that holds the bytes, or an empty one. */
static int file_of(const input *in)
{
  int fd = in ? unnamed_file() : above(open("/dev/null", O_RDONLY));
  if (fd >= 0 && in && (!write_all(fd, in->bytes, in->length) || lseek(fd, 0, SEEK_SET) != 0)) {
    int error = errno;
    close(fd);
    errno = error;
    return -1;
  }
  return fd;
}

/* --- in the new process --- */

/* Not higher than it is; `beyond` the limit comes a signal that nobody can catch. */
static void lower(struct rlimit *l, rlim_t most, rlim_t beyond)
{
  if (l->rlim_max == RLIM_INFINITY || l->rlim_max > most + beyond)
    l->rlim_max = most + beyond;
  if (l->rlim_cur == RLIM_INFINITY || l->rlim_cur > most)
    l->rlim_cur = most;
}

/* What a limit is called by has a type of its own in some headers. */
#define LIMIT(what, most, beyond)   \
  do {                              \
    struct rlimit l;                \
    if (getrlimit(what, &l) == 0) { \
      lower(&l, most, beyond);      \
      setrlimit(what, &l);          \
    }                               \
  } while (0)

/* Pandoc reserves a terabyte of addresses, of which it uses little: on Linux what
 * counts is what can be written to. */
#ifdef __linux__
#define MEMORY_LIMIT RLIMIT_DATA
#else
#define MEMORY_LIMIT RLIMIT_AS
#endif

static bool stand_as(int fd, int as)
{
  return fd < 0 || dup2(fd, as) == as;
}

/* Why `name` could not be run, of which errno is told. A folder of PATH that may not be searched
 * is no reason: a program that is seen in none is not there. */
static int why_not(const char *name)
{
  int error = errno;
  char path[PATH_MAX];
  const char *at = getenv("PATH");
  if (error != EACCES || !at || strchr(name, '/'))
    return error;
  for (size_t n; *at; at += n + (at[n] == ':')) {
    n = strcspn(at, ":");
    int size = snprintf(path, sizeof path, "%.*s/%s", (int)n, at, name);
    if (n && n < sizeof path && size > 0 && (size_t)size < sizeof path && access(path, F_OK) == 0)
      return error;
  }
  return ENOENT;
}

#ifdef COUNTS_LINES
void __gcov_dump(void);
#endif

/* Become the program; what is left of us tells why that was not possible. */
static void become(const run *r, const program *p, pid_t parent)
{
  ending_forget();
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL); /* a signal that we cannot catch ends us */
  if (getppid() != parent)
    _exit(EXIT_OS);
#else
  (void)parent;
#endif
#ifdef COUNTS_LINES
  __gcov_dump(); /* as execvp would, if it might still write */
#endif
  LIMIT(RLIMIT_CPU, r->limits->processor, 1);
  LIMIT(MEMORY_LIMIT, r->limits->memory, 0);
  LIMIT(RLIMIT_FSIZE, 0, 0);
  LIMIT(RLIMIT_CORE, 0, 0);
  if (stand_as(r->in, 0) && stand_as(r->out[1], 1) && stand_as(r->err[1], 2) &&
      stand_as(r->more, MORE_FD)) {
    ending_release(&r->mask);
    execvp(p->command[0], (char **)p->command);
  }
  int error = why_not(p->command[0]);
  write_all(r->failed[1], (const char *)&error, sizeof error);
  _exit(EXIT_OS);
}

/* --- in ours --- */

/* Start the program; 0, or an errno value. */
static int start(run *r, const program *p)
{
  sigset_t old;
  pid_t us = getpid();
  ending_hold(&old);
  r->pid = fork();
  if (r->pid == 0)
    become(r, p, us);
  int error = r->pid < 0 ? errno : 0;
  if (!error) {
    setpgid(r->pid, r->pid); /* whoever of both comes first */
    ending_group(r->pid);
  }
  ending_release(&old);
  close_fd(&r->failed[1]);
  close_fd(&r->out[1]);
  close_fd(&r->err[1]);
  if (error)
    return error;
  ssize_t n; /* nothing comes when it has become the program */
  while ((n = read(r->failed[0], &error, sizeof error)) < 0 && errno == EINTR)
    ;
  return n == (ssize_t)sizeof error ? error : 0;
}

/* Kill all of the group, and bury the program; its status. */
static int bury(run *r)
{
  int status = 0;
  kill(-r->pid, SIGKILL); /* nobody else has the number before it is waited for */
  ending_group(0);
  while (waitpid(r->pid, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

/* Read what is there of its output; false at its end and for good reason, `*why`. */
static bool take_text(run *r, program *p, const char **why)
{
  char piece[1 << 14];
  ssize_t n = read(r->out[0], piece, sizeof piece);
  if (n > 0 && (size_t)n > r->limits->output - p->out.length)
    *why = N_("too much comes out of it");
  else if (n > 0 && io_keep(&p->out, piece, (size_t)n) != 0) {
    r->no_memory = true;
    *why = strerror(ENOMEM);
  }
  return !*why && (n > 0 || (n < 0 && errno == EINTR));
}

/* Its messages: the first of them are kept, the others read and forgotten. */
static bool take_message(run *r, program *p)
{
  char more[512];
  ssize_t n = read(r->err[0], more, sizeof more);
  for (ssize_t i = 0; i < n && r->said + 1 < sizeof p->said; i++)
    p->said[r->said++] = more[i] == '\n' || !more[i] ? ' ' : more[i];
  return n > 0 || (n < 0 && errno == EINTR);
}

static long long now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Whether the program has ended; it waits to be buried. */
static bool has_ended(const run *r)
{
  siginfo_t info = {.si_pid = 0};
  return waitid(P_PID, (id_t)r->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == r->pid;
}

/* What the pipes still hold after its end, whoever else has them open. */
static const char *hear_rest(run *r, program *p)
{
  const char *why = NULL;
  fcntl(r->out[0], F_SETFL, O_NONBLOCK);
  fcntl(r->err[0], F_SETFL, O_NONBLOCK);
  while (take_text(r, p, &why))
    ;
  for (int i = 0; i < MOST_MESSAGES && take_message(r, p); i++)
    ;
  return why;
}

/* Hear the program until it has ended; NULL, or why that was given up.  `waiting`
 * lets SIGCHLD through, which is held back otherwise. */
static const char *hear(run *r, program *p, const sigset_t *waiting)
{
  const char *why = NULL;
  long long end = now() + (long long)r->limits->milliseconds;
  struct pollfd pipes[2] = {{.fd = r->out[0], .events = POLLIN},
                            {.fd = r->err[0], .events = POLLIN}};
  while (!why) {
    if (has_ended(r))
      return hear_rest(r, p);
    long long left = end - now();
    if (left <= 0)
      return N_("it takes too long");
    struct timespec most = {.tv_sec = left / 1000, .tv_nsec = left % 1000 * 1000000};
    int ready = ppoll(pipes, 2, &most, waiting);
    if (ready < 0 && errno != EINTR)
      return strerror(errno);
    if (ready <= 0)
      continue;
    if (pipes[0].revents && !take_text(r, p, &why))
      pipes[0].fd = -1;
    if (pipes[1].revents && !take_message(r, p))
      pipes[1].fd = -1;
  }
  return why;
}

static void on_child(int number)
{
  (void)number;
}

/* hear() with SIGCHLD as it needs it, which somebody else may have made ignored. */
static const char *hear_to_end(run *r, program *p, int *status)
{
  struct sigaction action = {.sa_handler = on_child}, old_action;
  sigset_t child, waiting;
  sigemptyset(&action.sa_mask);
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, &r->mask);
  sigaction(SIGCHLD, &action, &old_action);
  waiting = r->mask;
  sigdelset(&waiting, SIGCHLD);
  const char *why = NULL;
  int error = start(r, p);
  if (error) {
    p->missing = error == ENOENT;
    why = strerror(error);
    *status = EXIT_OS;
  } else {
    why = hear(r, p, &waiting);
    *status = r->no_memory ? EXIT_OS : EXIT_DATA;
  }
  int ended = r->pid > 0 ? bury(r) : 0;
  sigaction(SIGCHLD, &old_action, NULL);
  sigprocmask(SIG_SETMASK, &r->mask, NULL);
  if (why)
    return why;
  if (WIFSIGNALED(ended))
    return strsignal(WTERMSIG(ended));
  *status = ended == 0 ? EXIT_OK : EXIT_DATA;
  return NULL;
}

int program_run(program *p, const program_limits *limits, char message[PROGRAM_MESSAGE])
{
  const char *name = p->command[0], *why = NULL;
  run r = {
      .in = -1, .more = -1, .out = {-1, -1}, .err = {-1, -1}, .failed = {-1, -1}, .limits = limits};
  int status = EXIT_OS;
  p->out = (input){NULL, 0, 0};
  p->missing = false;
  r.in = file_of(p->in);
  r.more = p->more ? file_of(p->more) : -1;
  if (r.in < 0 || (p->more && r.more < 0) || !open_pipe(r.out) || !open_pipe(r.err) ||
      !open_pipe(r.failed)) {
    name = N_("temporary file");
    why = strerror(errno);
  } else {
    why = hear_to_end(&r, p, &status);
  }
  close_all(&r);
  while (r.said && strchr(" \t\r", p->said[r.said - 1]))
    r.said--;
  p->said[r.said] = '\0';
  if (status == EXIT_OK && !why)
    return EXIT_OK;
  free(p->out.bytes);
  p->out = (input){NULL, 0, 0};
  if (why && r.said)
    snprintf(message, PROGRAM_MESSAGE, "%s: %s: %s", name, why, p->said);
  else
    snprintf(message, PROGRAM_MESSAGE, "%s: %s", name,
             why      ? why
             : r.said ? p->said
                      : N_("it could not read the document"));
  return status;
}
