#include "config.h"

#include "worker.h"

#include "journal.h"
#include "lock.h"
#include "output.h"
#include "shown.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifdef HAVE_MALLOPT
#include <malloc.h>
#endif

typedef struct order {
  uint32_t input, output; /* lengths of the names, with the NULs that end them */
  uint64_t made_of;       /* the source that the output is made of already, or 0 */
} order;

static bool write_all(int fd, const void *bytes, size_t length)
{
  const char *p = bytes;
  while (length) {
    ssize_t n = send(fd, p, length, MSG_NOSIGNAL);
    if (n < 0 && errno != EINTR)
      return false;
    p += n > 0 ? n : 0;
    length -= n > 0 ? (size_t)n : 0;
  }
  return true;
}

static bool read_all(int fd, void *bytes, size_t length)
{
  char *p = bytes;
  while (length) {
    ssize_t n = read(fd, p, length);
    if (n == 0 || (n < 0 && errno != EINTR))
      return false;
    p += n > 0 ? n : 0;
    length -= n > 0 ? (size_t)n : 0;
  }
  return true;
}

/* Room for one descriptor beside the bytes of a message (cmsg(3)). */
typedef union beside {
  struct cmsghdr header;
  char room[CMSG_SPACE(sizeof(int))];
} beside;

/* Send what a call has left of the two. */
static bool send_rest(int socket, size_t sent, const struct iovec parts[2])
{
  size_t first = sent < parts[0].iov_len ? sent : parts[0].iov_len, second = sent - first;
  return write_all(socket, (const char *)parts[0].iov_base + first, parts[0].iov_len - first) &&
         write_all(socket, (const char *)parts[1].iov_base + second, parts[1].iov_len - second);
}

int worker_send(const worker *w, int fd, const char *input, const char *target, uint64_t made_of)
{
  order o = {(uint32_t)strlen(input) + 1, (uint32_t)strlen(target) + 1, made_of};
  beside space = {.room = {0}};
  struct iovec bytes[] = {
      {&o, sizeof o}, {(void *)(uintptr_t)input, o.input}, {(void *)(uintptr_t)target, o.output}};
  struct msghdr message = {.msg_iov = bytes,
                           .msg_iovlen = 3,
                           .msg_control = space.room,
                           .msg_controllen = sizeof space.room};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fd);
  memcpy(CMSG_DATA(header), &fd, sizeof fd);
  ssize_t n;
  do
    n = sendmsg(w->socket, &message, MSG_NOSIGNAL);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    return errno;
  if ((size_t)n < sizeof o)
    return EIO;
  return send_rest(w->socket, (size_t)n - sizeof o, bytes + 1) ? 0 : errno;
}

/* The order and the open input; false when there are no more. */
static bool receive_order(int socket, order *o, int *fd)
{
  beside space;
  struct iovec bytes = {o, sizeof *o};
  struct msghdr message = {.msg_iov = &bytes,
                           .msg_iovlen = 1,
                           .msg_control = space.room,
                           .msg_controllen = sizeof space.room};
  ssize_t n;
  do
    n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  while (n < 0 && errno == EINTR);
  struct cmsghdr *header = n == sizeof *o ? CMSG_FIRSTHDR(&message) : NULL;
  if (!header || header->cmsg_type != SCM_RIGHTS)
    return false;
  memcpy(fd, CMSG_DATA(header), sizeof *fd);
  return true;
}

/* A worker is a copy of us, and ends nothing that is ours; but what a build counts of its lines is
 * written as it ends. */
#ifdef COUNTS_LINES
#define leave exit
#else
#define leave _exit
#endif

/* A document that is converted, whose output has no name yet. */
typedef struct pending {
  char *names; /* of input and output */
  output out;
  work_done done;
} pending;

/* Those of a worker. */
typedef struct bunch {
  const cli *c;
  int socket;
  bool lasts;
  referat_writer *writer; /* NULL: one document is all that there is */
  pending of[WORKER_MOST];
  size_t count;
  time_t begun; /* a second, when the first of them was converted */
} bunch;

/* What is converted waits no longer for others than so many seconds. */
#define LONGEST_WAIT 1

static time_t now(void)
{
  struct timespec t = {0};
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec;
}

static void take_said(work_done *done)
{
  size_t length;
  free(done->said);
  done->said = shown_take(&length);
  done->length = (uint32_t)length;
}

static void convert_one(bunch *b, const order *o, int fd, char *names)
{
  pending *p = &b->of[b->count++];
  *p = (pending){.names = names, .out = {.folder = -1, .fd = -1}, .done = {.status = EXIT_OK}};
  cli one = *b->c;
  one.input = names;
  one.descriptor = fd;
  one.output = names + o->input;
  one.locked = b->lasts;
  one.writer = b->writer;
  one.told = &p->done.told;
  one.later = &p->out;
  shown_keep(WORKER_SAID);
  p->done.kept = o->made_of && digest_of(fd, p->done.told.sha256) == o->made_of;
  if (!p->done.kept)
    p->done.status = cli_convert(&one);
  take_said(&p->done);
  if (b->count == 1)
    b->begun = now();
}

/* Commit the outputs, and tell what became of the documents. */
static void settle(bunch *b)
{
  output outs[WORKER_MOST];
  for (size_t i = 0; i < b->count; i++)
    outs[i] = b->of[i].out;
  output_commit_all(outs, b->count);
  for (size_t i = 0; i < b->count; i++) {
    pending *p = &b->of[i];
    if (outs[i].error) {
      shown_keep(WORKER_SAID);
      cli_complain_about(b->c, p->names + strlen(p->names) + 1, output_problem(outs[i].error));
      take_said(&p->done);
      p->done.status = EXIT_IO;
    }
    if (!write_all(b->socket, &p->done, sizeof p->done) ||
        !write_all(b->socket, p->done.said, p->done.length))
      leave(EXIT_IO);
    free(p->done.said);
    free(p->names);
  }
  b->count = 0;
}

/* Whether an order has come already. */
static bool is_called(int socket)
{
  struct pollfd news = {.fd = socket, .events = POLLIN};
  return poll(&news, 1, 0) > 0;
}

/* What one document took the next one takes again: without this the pages go back to the system
 * and come again, cleared, for each, which is a tenth of the time.  What is larger still goes back
 * at once. */
#define KEPT_FREE (8 << 20)
#define GOES_BACK (2 << 20)

static void keep_memory(void)
{
#ifdef HAVE_MALLOPT
  mallopt(M_TRIM_THRESHOLD, KEPT_FREE);
  mallopt(M_MMAP_THRESHOLD, GOES_BACK);
#endif
}

/* The worker's own life. */
static void work(const cli *c, int socket, bool lasts)
{
  bunch b = {.c = c, .socket = socket, .lasts = lasts};
  if (lasts) {
    keep_memory();
    lock_input(c->batch.inside);
    lock_parsing(c->batch.inside);
    b.writer = referat_writer_new(NULL);
  }
  for (;;) {
    order o;
    int fd;
    if (b.count && (b.count == WORKER_MOST || now() - b.begun > LONGEST_WAIT || !is_called(socket)))
      settle(&b);
    if (!receive_order(socket, &o, &fd))
      break;
    char *names = malloc((size_t)o.input + o.output);
    if (!names || !read_all(socket, names, (size_t)o.input + o.output))
      leave(EXIT_OS);
    convert_one(&b, &o, fd, names);
    close(fd);
  }
  settle(&b);
  referat_writer_free(b.writer);
  leave(EXIT_OK);
}

/* Open files that a process has besides, and those of a document: its folder and itself. */
#define OTHER_FILES 32
#define FILES_OF_ONE 2

unsigned worker_most(unsigned jobs)
{
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY)
    return WORKER_MOST;
  rlim_t room = files.rlim_cur > OTHER_FILES ? files.rlim_cur - OTHER_FILES : 0;
  /* those on their way to all workers count together (unix(7)) */
  rlim_t most = room / (jobs < FILES_OF_ONE ? FILES_OF_ONE : jobs);
  return most < 1 ? 1 : most < WORKER_MOST ? (unsigned)most : WORKER_MOST;
}

int worker_begin(worker *w, const cli *c, bool lasts, const worker *others, size_t count)
{
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
    return errno;
  fflush(NULL); /* nothing is written twice */
  pid_t parent = getpid(), pid = fork();
  if (pid < 0) {
    int error = errno;
    close(pair[0]);
    close(pair[1]);
    return error;
  }
  if (pid == 0) {
    close(pair[0]);
    for (size_t i = 0; i < count; i++)
      if (others[i].pid)
        close(others[i].socket);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM); /* which takes the temporary file along */
#endif
    if (getppid() == parent)
      work(c, pair[1], lasts);
    leave(EXIT_OS);
  }
  close(pair[1]);
  *w = (worker){pid, pair[0], lasts};
  return 0;
}

bool worker_receive(const worker *w, work_done *done)
{
  if (!read_all(w->socket, done, sizeof *done))
    return false;
  done->said = done->length ? malloc(done->length) : NULL;
  return !done->length || (done->said && read_all(w->socket, done->said, done->length));
}

int worker_end(worker *w)
{
  int status = 0;
  close(w->socket);
  while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
    ;
  *w = (worker){0, -1, false};
  return status;
}
