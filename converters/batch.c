#include "config.h"

#include "batch.h"

#include "import.h"
#include "journal.h"
#include "mirror.h"
#include "names.h"
#include "output.h"
#include "progress.h"
#include "report.h"
#include "shown.h"
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_JOBS 256

/* So many documents may be done before one that takes long, and wait to be told. */
#define WINDOW 1024

/* The kind of a document is told by so much of it. */
#define HEAD_SIZE 1024

int batch_set_folder(cli *c, const char *value)
{
  c->batch.folder = value;
  return EXIT_OK;
}

int batch_set_list(cli *c, const char *value)
{
  c->batch.list = value;
  return EXIT_OK;
}

int batch_set_jobs(cli *c, const char *value)
{
  char *end;
  errno = 0;
  long jobs = strtol(value, &end, 10);
  if (*end || end == value || errno || jobs < 1 || jobs > MOST_JOBS) {
    cli_complain(c, "--jobs needs a number from 1 to %d, not '%s'", MOST_JOBS, value);
    return EXIT_USAGE;
  }
  c->batch.jobs = (unsigned)jobs;
  return EXIT_OK;
}

int batch_set_report(cli *c, const char *value)
{
  c->batch.report = value;
  return EXIT_OK;
}

bool batch_wanted(const cli *c, int count)
{
  return count > 1 || c->batch.folder || c->batch.list || c->batch.skip_existing ||
         c->batch.report || c->batch.jobs;
}

/* ---- the run ---- */

/* One input, from its name to what became of it. */
typedef enum stage { WAITS, IN_HAND, SETTLED } stage;

typedef struct entry {
  char *input, *output;
  int fd;     /* of the input, or -1 */
  bool alone; /* it needs a worker of its own */
  stage at;
  work_done done;
} entry;

/* A place where one document at a time is converted. */
typedef struct place {
  worker lasting, single;
  entry *has[WORKER_MOST]; /* what the one that is busy has in hand, in a ring */
  unsigned first, count;
} place;

typedef struct run {
  cli *c;
  names inputs;
  mirror outputs;
  hashes before; /* what is made already, and of which source */
  report told;
  progress shown;
  place *places;
  worker *all; /* a copy of the places' workers, for those that begin */
  unsigned jobs;
  unsigned most; /* documents that a place may have in hand */
  entry window[WINDOW];
  unsigned long begun, handed, told_count; /* entries so far: modulo WINDOW, their places */
  int status;
} run;

static entry *entry_at(run *r, unsigned long n)
{
  return &r->window[n % WINDOW];
}

/* The document ends before any worker has it. */
static void refuse(run *r, entry *e, int status, const char *why)
{
  size_t length;
  e->at = SETTLED;
  e->done = (work_done){.status = status};
  shown_keep(WORKER_SAID);
  cli_complain_about(r->c, e->input, why);
  e->done.said = shown_take(&length);
  e->done.length = (uint32_t)length;
}

/* Take the next name; false when there is none. */
static bool begin_entry(run *r)
{
  const char *name = names_next(&r->inputs);
  if (!name)
    return false;
  char message[MIRROR_MESSAGE];
  entry *e = entry_at(r, r->begun);
  *e = (entry){.input = strdup(name), .fd = -1};
  if (!e->input) {
    r->inputs.error = ENOMEM;
    return false;
  }
  r->begun++;
  e->output = mirror_name(&r->outputs, e->input, message);
  if (!e->output)
    refuse(r, e, EXIT_NO_OUTPUT, message);
  else if (output_is(e->output, e->input))
    refuse(r, e, EXIT_USAGE, N_("it is its own output"));
  else if (r->c->reference && output_is(e->output, r->c->reference))
    refuse(r, e, EXIT_USAGE, N_("its output is the reference document"));
  return true;
}

/* Whether a worker of its own is needed: another program may have to read the input. */
static bool needs_program(const cli *c, int fd)
{
  char bytes[HEAD_SIZE];
  ssize_t n = pread(fd, bytes, sizeof bytes, 0);
  input head = {bytes, n > 0 ? (size_t)n : 0, sizeof bytes};
  return c->from || (c->options.input == REFERAT_FORMAT_AUTO && import_wanted(&head));
}

/* All workers but those of one place, for one that begins. */
static size_t others(run *r)
{
  size_t count = 0;
  for (unsigned i = 0; i < r->jobs; i++) {
    r->all[count++] = r->places[i].lasting;
    r->all[count++] = r->places[i].single;
  }
  return count;
}

/* Open the input, once, and tell what it needs; false when it cannot be had. */
static bool open_input(run *r, entry *e)
{
  struct stat st;
  if (e->fd >= 0)
    return true;
  e->fd = open(e->input, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (e->fd < 0 || fstat(e->fd, &st) != 0)
    refuse(r, e, EXIT_NO_INPUT, strerror(errno));
  else if (!S_ISREG(st.st_mode))
    refuse(r, e, EXIT_NO_INPUT,
           S_ISDIR(st.st_mode) ? strerror(EISDIR) : N_("it is not a regular file"));
  else
    e->alone |= needs_program(r->c, e->fd);
  return e->at == WAITS;
}

static void close_input(entry *e)
{
  if (e->fd >= 0)
    close(e->fd);
  e->fd = -1;
}

/* The place that has least to do and may take the document, or NULL. */
static place *find_place(run *r, bool alone)
{
  place *best = NULL;
  for (unsigned i = 0; i < r->jobs; i++) {
    place *p = &r->places[i];
    bool takes = alone ? p->count == 0 : !p->single.pid && p->count < r->most;
    if (takes && (!best || p->count < best->count))
      best = p;
  }
  return best;
}

static int hand_over(run *r, place *p, entry *e)
{
  worker *w = e->alone ? &p->single : &p->lasting;
  int error = w->pid ? 0 : worker_begin(w, r->c, !e->alone, r->all, others(r));
  if (!error)
    error = worker_send(w, e->fd, e->input, e->output,
                        access(e->output, F_OK) == 0 ? hashes_get(&r->before, e->output) : 0);
  if (error && e->alone && w->pid)
    worker_end(w);
  return error;
}

/* Hand on what waits, in its order, as long as there is a place for it. */
static void fill(run *r)
{
  for (;; r->handed++) {
    if (r->handed == r->begun &&
        (r->begun - r->told_count == WINDOW || r->inputs.error || !begin_entry(r)))
      return;
    entry *e = entry_at(r, r->handed);
    if (e->at != WAITS || !open_input(r, e))
      continue;
    place *p = find_place(r, e->alone);
    if (!p)
      return;
    int error = hand_over(r, p, e);
    close_input(e);
    if (error == EPIPE && !e->alone) { /* it has ended, which is found out soon */
      e->alone = true;
      return;
    }
    if (error) {
      refuse(r, e, EXIT_OS, strerror(error));
      continue;
    }
    e->at = IN_HAND;
    p->has[(p->first + p->count++) % WORKER_MOST] = e;
  }
}

/* A worker has ended of which nobody asked it: who had one document is to blame, and of
 * several each is tried alone. */
static void mourn(run *r, place *p, worker *w)
{
  bool lasted = w->lasts;
  int status = worker_end(w);
  char why[64];
  if (WIFSIGNALED(status))
    snprintf(why, sizeof why, N_("its worker was ended by signal %d"), WTERMSIG(status));
  else
    snprintf(why, sizeof why, N_("its worker ended with status %d"), WEXITSTATUS(status));
  for (; p->count; p->count--, p->first = (p->first + 1) % WORKER_MOST) {
    entry *e = p->has[p->first];
    if (lasted) {
      e->at = WAITS;
      e->alone = true;
    } else {
      refuse(r, e, EXIT_SOFTWARE, why);
    }
  }
  if (lasted)
    r->handed = r->told_count; /* look for them again */
}

/* What a place has to tell. */
static void take(run *r, place *p)
{
  worker *w = p->single.pid ? &p->single : &p->lasting;
  entry *e = p->has[p->first];
  if (!worker_receive(w, &e->done)) {
    mourn(r, p, w);
    return;
  }
  p->first = (p->first + 1) % WORKER_MOST;
  p->count--;
  e->at = SETTLED;
  if (!w->lasts)
    worker_end(w);
}

/* Tell of the documents that are done, in the order of the inputs. */
static void tell(run *r)
{
  while (r->told_count < r->handed && entry_at(r, r->told_count)->at == SETTLED) {
    entry *e = entry_at(r, r->told_count++);
    if (e->done.said && *e->done.said) {
      progress_hide(&r->shown);
      fputs(e->done.said, stderr);
    }
    report_add(&r->told, e->input, e->output, &e->done);
    progress_count(&r->shown, &e->done);
    r->status = e->done.status > r->status ? e->done.status : r->status;
    close_input(e);
    free(e->done.said);
    free(e->input);
    free(e->output);
    *e = (entry){.fd = -1};
  }
}

/* Wait until a place has something to tell. */
static void wait_for_news(run *r)
{
  struct pollfd sockets[MOST_JOBS];
  place *whose[MOST_JOBS];
  nfds_t count = 0;
  for (unsigned i = 0; i < r->jobs; i++)
    if (r->places[i].count) {
      place *p = whose[count] = &r->places[i];
      int socket = p->single.pid ? p->single.socket : p->lasting.socket;
      sockets[count++] = (struct pollfd){.fd = socket, .events = POLLIN};
    }
  if (count && poll(sockets, count, progress_wait(&r->shown)) > 0)
    for (nfds_t i = 0; i < count; i++)
      if (sockets[i].revents)
        take(r, whose[i]);
  progress_show(&r->shown);
}

static bool is_busy(const run *r)
{
  for (unsigned i = 0; i < r->jobs; i++)
    if (r->places[i].count)
      return true;
  return false;
}

static void convert_all(run *r)
{
  fill(r);
  while (is_busy(r) || r->told_count < r->handed) {
    wait_for_news(r);
    tell(r);
    fill(r);
  }
  progress_end(&r->shown);
  for (unsigned i = 0; i < r->jobs; i++) {
    if (r->places[i].lasting.pid)
      worker_end(&r->places[i].lasting);
    if (r->places[i].single.pid)
      worker_end(&r->places[i].single);
  }
}

static int check(const cli *c)
{
  bool no_report = !c->batch.report || strcmp(c->batch.report, "-") == 0;
  const char *wrong = !c->batch.folder ? N_("several files need --directory")
                      : c->output      ? N_("--output does not go with --directory")
                      : c->in_place    ? N_("--in-place does not go with --directory")
                      : c->text        ? N_("--print-reference-doc does not go with --directory")
                      : c->batch.skip_existing && no_report
                          ? N_("--skip-existing needs the --report file of the run before")
                          : NULL;
  if (!wrong)
    return EXIT_OK;
  cli_complain_about(c, NULL, wrong);
  return EXIT_USAGE;
}

static unsigned default_jobs(void)
{
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  return processors < 1 ? 1 : processors > MOST_JOBS ? MOST_JOBS : (unsigned)processors;
}

/* Open what the run needs besides the inputs. */
static int open_all(run *r, char *const *inputs, int count)
{
  cli *c = r->c;
  int error = names_open(&r->inputs, inputs, count, c->batch.list);
  if (error) {
    cli_complain_about(c, c->batch.list, strerror(error));
    return EXIT_NO_INPUT;
  }
  if (mkdir(c->batch.folder, 0777) != 0 && errno != EEXIST) {
    cli_complain_about(c, c->batch.folder, strerror(errno));
    return EXIT_NO_OUTPUT;
  }
  /* no output has that name, nor has a folder of theirs */
  if (asprintf(&c->batch.inside, "%s/.referat.%ld", c->batch.folder, (long)getpid()) < 0 ||
      !(r->places = calloc(r->jobs, sizeof *r->places)) ||
      !(r->all = calloc(r->jobs, 2 * sizeof *r->all))) {
    cli_complain_about(c, NULL, strerror(ENOMEM));
    return EXIT_OS;
  }
  error = c->batch.skip_existing ? journal_read(&r->before, c->batch.report) : 0;
  if (!error)
    error = report_open(&r->told, c->batch.report, c->batch.skip_existing);
  if (error) {
    cli_complain_about(c, c->batch.report, strerror(error));
    return EXIT_NO_OUTPUT;
  }
  progress_begin(&r->shown, c->quiet ? 0 : names_count(&r->inputs), c->quiet);
  return EXIT_OK;
}

int batch_run(cli *c, char *const *inputs, int count)
{
  int status = check(c);
  if (status != EXIT_OK)
    return status;
  run *r = calloc(1, sizeof *r);
  if (!r) {
    cli_complain_about(c, NULL, strerror(ENOMEM));
    return EXIT_OS;
  }
  *r = (run){.c = c,
             .outputs = {.folder = c->batch.folder, .ending = c->program->ending},
             .jobs = c->batch.jobs ? c->batch.jobs : default_jobs()};
  r->most = worker_most(r->jobs);
  status = open_all(r, inputs, count);
  if (status == EXIT_OK) {
    convert_all(r);
    status = r->status;
    if (r->inputs.error) {
      cli_complain_about(c, c->batch.list, strerror(r->inputs.error));
      status = EXIT_NO_INPUT;
    }
    int error = report_close(&r->told);
    if (error) {
      cli_complain_about(c, c->batch.report, strerror(error));
      status = EXIT_IO;
    }
  }
  names_close(&r->inputs);
  mirror_close(&r->outputs);
  hashes_free(&r->before);
  free(c->batch.inside);
  free(r->places);
  free(r->all);
  free(r);
  return status;
}
