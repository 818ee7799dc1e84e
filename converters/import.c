#include "config.h"

#include "import.h"

#include "cli.h"
#include "page.h"
#include "pdftext.h"
#include "rtf.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECONDS 60  /* that a program may take */
#define FILTER_FD 3 /* where pandoc finds the filter */
#define FILTER_PATH "/dev/fd/3"

extern char **environ;

/* Without --sandbox it fetches what a document names. */
#define PANDOC(name, from, ...) \
  static const char *const name[] = {"pandoc", "--sandbox", "-f", from, "-t", "json", __VA_ARGS__}

/* Of a page, raw tags tell the filter what pandoc has no node for. */
#define PAGE "html+raw_html-native_divs"

PANDOC(from_docx, "docx", "--track-changes=all", NULL);
PANDOC(from_odt, "odt", NULL);
PANDOC(from_html, PAGE, "--lua-filter=" FILTER_PATH, NULL);
PANDOC(from_rtf, "rtf", NULL);
PANDOC(from_epub, "epub", NULL);
static const char *const from_pdf[] = {"pdftotext", "-layout", "-enc", "UTF-8", "-", "-", NULL};

static const char *const pandoc_asked[] = {"pandoc", "--version", NULL};
static const char *const pdftotext_asked[] = {"pdftotext", "-v", NULL};

#define BY_PANDOC pandoc_asked, "pandoc"
#define OFFICE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define OASIS "application/vnd.oasis.opendocument.text"
#define AUTO REFERAT_FORMAT_AUTO
#define TREE REFERAT_FORMAT_JSON

static const import_kind kinds[] = {
    {"pdf", AUTO, REFERAT_FORMAT_TEXT, from_pdf, pdftotext_asked, "poppler-utils",
     "application/pdf", false, NULL},
    {"docx", REFERAT_FORMAT_DOCX, TREE, from_docx, BY_PANDOC, OFFICE, false, NULL},
    {"odt", REFERAT_FORMAT_ODT, TREE, from_odt, BY_PANDOC, OASIS, false, NULL},
    {"html", AUTO, TREE, from_html, BY_PANDOC, "text/html", true, page_to_utf8},
    {"rtf", AUTO, TREE, from_rtf, BY_PANDOC, "application/rtf", false, rtf_mend},
    {"epub", AUTO, TREE, from_epub, BY_PANDOC, "application/epub+zip", false, NULL},
};

const import_kind *import_named(const char *name)
{
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

const import_kind *import_of_type(const char *media_type)
{
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].media_type, media_type) == 0)
      return &kinds[i];
  return NULL;
}

/* --- what the bytes are --- */

static bool begins(const char *bytes, size_t length, const char *with)
{
  size_t n = strlen(with);
  return length >= n && strncasecmp(bytes, with, n) == 0;
}

static bool contains(const char *bytes, size_t length, const char *what)
{
  return length && memmem(bytes, length, what, strlen(what)) != NULL; /* no bytes: NULL */
}

static const char *sniff_package(const input *in)
{
  /* ODF and EPUB begin with an entry that says what they are. */
  size_t start = in->length < 200 ? in->length : 200;
  if (contains(in->bytes, start, "mimetypeapplication/vnd.oasis.opendocument.text"))
    return "odt";
  if (contains(in->bytes, start, "mimetypeapplication/epub+zip"))
    return "epub";
  return contains(in->bytes, in->length, "word/document") ? "docx" : NULL;
}

static const char *sniff_markup(const char *bytes, size_t length)
{
  static const char *const tags[] = {"<!doctype html", "<html", "<head>", "<body"};
  if (length > 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  while (length && strchr(" \t\r\n", *bytes) && *bytes) {
    bytes++;
    length--;
  }
  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
    if (begins(bytes, length, tags[i]))
      return "html";
  size_t start = length < 1024 ? length : 1024;
  return begins(bytes, length, "<?xml") && contains(bytes, start, "<html") ? "html" : NULL;
}

static const char *sniff(const input *in)
{
  size_t start = in->length < 1024 ? in->length : 1024;
  if (begins(in->bytes, in->length, "PK\x03\x04"))
    return sniff_package(in);
  if (begins(in->bytes, in->length, "{\\rtf"))
    return "rtf";
  if (contains(in->bytes, start, "%PDF-"))
    return "pdf";
  return sniff_markup(in->bytes, in->length);
}

bool import_wanted(const input *head)
{
  return begins(head->bytes, head->length, "PK\x03\x04") || sniff(head);
}

const import_kind *import_sniffed(const input *in)
{
  const char *name = sniff(in);
  return name ? import_named(name) : NULL;
}

/* --- running a program --- */

#define MOST_SAID (IMPORT_MESSAGE - 64) /* of a program's own message */

static int fail(char *message, int status, const char *what, const char *why)
{
  snprintf(message, IMPORT_MESSAGE, "%s: %s", what, why);
  return status;
}

/* A file without a name, or -1 and errno. */
static int unnamed_file(void)
{
  const char *folder = getenv("TMPDIR");
  char path[512];
  snprintf(path, sizeof path, "%s/referat.XXXXXX", folder && *folder ? folder : "/tmp");
  int fd = mkstemp(path);
  if (fd >= 0)
    unlink(path);
  return fd;
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

/* Back to the beginning, for one program alone. */
static bool rewind_for_child(int fd)
{
  return lseek(fd, 0, SEEK_SET) == 0 && fcntl(fd, F_SETFD, FD_CLOEXEC) == 0;
}

static bool write_filter(int fd, const import_kind *kind)
{
  bool written = true;
  for (const char *const *line = page_filter; kind->is_page && *line && written; line++)
    written = write_all(fd, *line, strlen(*line));
  return written && rewind_for_child(fd);
}

static bool open_pipe(int ends[2])
{
  return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 &&
         fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

typedef struct run {
  int in;     /* what the program reads */
  int filter; /* pandoc's filter */
  int out[2]; /* pipes for what it writes, ... */
  int err[2]; /* ... and what it says */
  input text;
  char said[MOST_SAID];
  size_t said_length;
} run;

static void close_all(run *r)
{
  int *fds[] = {&r->in, &r->filter, &r->out[0], &r->out[1], &r->err[0], &r->err[1]};
  for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
    if (*fds[i] >= 0) {
      close(*fds[i]);
      *fds[i] = -1;
    }
}

static int start(run *r, const char *const *command, pid_t *pid)
{
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0)
    return ENOMEM;
  int error = posix_spawn_file_actions_adddup2(&actions, r->in, 0);
  if (!error)
    error = posix_spawn_file_actions_adddup2(&actions, r->out[1], 1);
  if (!error)
    error = posix_spawn_file_actions_adddup2(&actions, r->err[1], 2);
  if (!error)
    error = posix_spawn_file_actions_adddup2(&actions, r->filter, FILTER_FD);
  if (!error)
    error = posix_spawnp(pid, command[0], &actions, NULL, (char **)command, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/* Read what is there from the program's output; false at its end. */
static bool take_text(run *r, const char **why)
{
  char piece[1 << 14];
  ssize_t n = read(r->out[0], piece, sizeof piece);
  if (n > 0 && io_keep(&r->text, piece, (size_t)n) != 0) {
    *why = "too much text comes out of it";
    return false;
  }
  return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

/* Its messages: the first of them are kept, the others read and forgotten. */
static bool take_message(run *r)
{
  char more[512];
  ssize_t n = read(r->err[0], more, sizeof more);
  for (ssize_t i = 0; i < n && r->said_length + 1 < sizeof r->said; i++)
    r->said[r->said_length++] = more[i] == '\n' ? ' ' : more[i];
  return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

static long long now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Read both pipes to their ends; NULL, or why that was given up. */
static const char *hear(run *r)
{
  const char *why = NULL;
  long long end = now() + 1000LL * SECONDS;
  struct pollfd pipes[2] = {{.fd = r->out[0], .events = POLLIN},
                            {.fd = r->err[0], .events = POLLIN}};
  while (!why && (pipes[0].fd >= 0 || pipes[1].fd >= 0)) {
    long long left = end - now();
    int ready = left > 0 ? poll(pipes, 2, (int)left) : 0;
    if (ready < 0 && errno != EINTR)
      return strerror(errno);
    if (ready == 0)
      return "it takes too long";
    if (ready < 0)
      continue;
    if (pipes[0].revents && !take_text(r, &why))
      pipes[0].fd = -1;
    if (pipes[1].revents && !take_message(r))
      pipes[1].fd = -1;
  }
  return why;
}

/* Wait for the program's end; `why` tells why it is not waited for longer. */
static int end_of(run *r, pid_t pid, const char *name, const char *why, char *message)
{
  int status = 0;
  if (why)
    kill(pid, SIGKILL);
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  if (why)
    return fail(message, EXIT_DATA, name, why);
  while (r->said_length && strchr(" \t", r->said[r->said_length - 1]))
    r->said_length--;
  r->said[r->said_length] = '\0';
  if (WIFSIGNALED(status))
    return fail(message, EXIT_DATA, name, strsignal(WTERMSIG(status)));
  if (status != 0)
    return fail(message, EXIT_DATA, name,
                r->said_length ? r->said : "it could not read the document");
  return EXIT_OK;
}

/* Run the program over `in`; `said_length` and `text` are what it said and wrote. */
static int run_program(run *r, const import_kind *kind, const char *const *command, const input *in,
                       char *message)
{
  const char *name = command[0];
  r->in = unnamed_file();
  r->filter = unnamed_file();
  if (r->in < 0 || r->filter < 0 || !write_all(r->in, in->bytes, in->length) ||
      !rewind_for_child(r->in) || !write_filter(r->filter, kind) || !open_pipe(r->out) ||
      !open_pipe(r->err))
    return fail(message, EXIT_OS, "temporary file", strerror(errno));
  pid_t pid;
  int error = start(r, command, &pid);
  if (error == ENOENT) {
    snprintf(message, IMPORT_MESSAGE, "%s is needed to read %s: install the package '%s'", name,
             kind->name, kind->package);
    return EXIT_OS;
  }
  if (error)
    return fail(message, EXIT_OS, name, strerror(error));
  close(r->out[1]);
  close(r->err[1]);
  r->out[1] = r->err[1] = -1;
  return end_of(r, pid, name, hear(r), message);
}

/* The program's name and version, as it tells it: behind its name the first word
 * with a digit at its start, or the name alone. */
static void ask_version(const import_kind *kind, char via[IMPORT_VIA])
{
  run r = {.in = -1, .filter = -1, .out = {-1, -1}, .err = {-1, -1}};
  char message[IMPORT_MESSAGE];
  input nothing = {NULL, 0, 0};
  snprintf(via, IMPORT_VIA, "%s", kind->asked[0]);
  int status = run_program(&r, kind, kind->asked, &nothing, message);
  close_all(&r);
  const char *told = r.text.length ? r.text.bytes : r.said;
  const char *end = told + (r.text.length ? r.text.length : r.said_length);
  const char *at = told;
  while (at < end && *at != '\n' && !(*at >= '0' && *at <= '9' && at > told && at[-1] == ' '))
    at++;
  size_t n = 0, used = strlen(via);
  while (at + n < end && (isalnum((unsigned char)at[n]) || strchr(".+~-", at[n])) && at[n])
    n++;
  if (status == EXIT_OK && n && used + 1 + n < IMPORT_VIA)
    snprintf(via + used, IMPORT_VIA - used, " %.*s", (int)n, at);
  free(r.text.bytes);
}

static int make_text(const import_kind *kind, const input *in, imported *made,
                     char message[IMPORT_MESSAGE])
{
  run r = {.in = -1, .filter = -1, .out = {-1, -1}, .err = {-1, -1}};
  int status = run_program(&r, kind, kind->command, in, message);
  close_all(&r);
  if (status == EXIT_OK && kind->gives == REFERAT_FORMAT_TEXT && !pdftext_tidy(&r.text))
    status = fail(message, EXIT_OS, kind->name, strerror(ENOMEM));
  if (status == EXIT_OK)
    made->text = r.text;
  else
    free(r.text.bytes);
  return status;
}

int import_text(const import_kind *kind, const input *in, imported *made,
                char message[IMPORT_MESSAGE])
{
  input prepared = {NULL, 0, 0};
  *made = (imported){.text = {NULL, 0, 0}};
  if (kind->prepare && !kind->prepare(in, &prepared)) {
    free(prepared.bytes);
    return fail(message, EXIT_OS, kind->name, strerror(ENOMEM));
  }
  int status = make_text(kind, prepared.bytes ? &prepared : in, made, message);
  free(prepared.bytes);
  if (status == EXIT_OK)
    ask_version(kind, made->via);
  return status;
}

referat_original import_original(const import_kind *kind, const input *in, const imported *made)
{
  return (referat_original){in->bytes, in->length, kind->media_type, made->via};
}
