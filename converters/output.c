#include "config.h"

#include "output.h"

#include "ending.h"
#include "language.h"
#include "unnamed.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Problems that have no number in errno(3). */
#define TO_NOTHING (-1)

#define SUFFIX ".XXXXXX"
#define PERMISSIONS 0777 /* all but set-id and sticky bits: those were not given to us */

/* The open file that the path names as such, or -1. */
static int named_descriptor(const char *path)
{
  static const struct {
    const char *name;
    int fd;
  } names[] = {{"/dev/stdout", STDOUT_FILENO}, {"/dev/stderr", STDERR_FILENO}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(path, names[i].name) == 0)
      return names[i].fd;
  static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    const char *number = path + strlen(folders[i]);
    char *end;
    if (strncmp(path, folders[i], strlen(folders[i])) != 0 || *number < '0' || *number > '9')
      continue;
    unsigned long fd = strtoul(number, &end, 10);
    return *end || fd > INT_MAX ? -1 : (int)fd;
  }
  return -1;
}

/* The temporary name beside the target: hidden, its own name in it as far as there is
 * room for that.  NULL without memory. */
static char *temporary_name(const char *target)
{
  const char *slash = strrchr(target, '/');
  size_t folder = slash ? (size_t)(slash + 1 - target) : 0;
  size_t kept = strlen(target + folder), added = sizeof "." - 1 + sizeof SUFFIX;
  size_t most = NAME_MAX + 1 - added,
         left = folder + added < PATH_MAX ? PATH_MAX - folder - added : 0;
  most = most < left ? most : left;
  if (kept > most)
    for (kept = most; kept && ((unsigned char)target[folder + kept] & 0xC0) == 0x80;)
      kept--; /* not in the middle of a character */
  char *name = malloc(folder + kept + added);
  if (name)
    snprintf(name, folder + kept + added, "%.*s.%.*s" SUFFIX, (int)folder, target, (int)kept,
             target + folder);
  return name;
}

/* The name of the folder that the file is in.  NULL without memory. */
static char *folder_name(const char *target)
{
  const char *slash = strrchr(target, '/');
  if (!slash)
    return strdup(".");
  return slash == target ? strdup("/") : strndup(target, (size_t)(slash - target));
}

/* The folder, to be synced, which is -1 where nobody but its owner may read it; and in it the
 * file, where that needs no name. */
static int open_folder(output *out)
{
  char *name = folder_name(out->target);
  if (!name)
    return ENOMEM;
  out->folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int error = out->folder < 0 && errno != EACCES ? errno : 0;
  if (!error)
    out->fd = unnamed_open(name);
  out->unnamed = out->fd >= 0;
  free(name);
  return error;
}

/* Open the file under the temporary name. */
static int open_named(output *out)
{
  sigset_t mask; /* no signal between the file and the note of it */
  ending_hold(&mask);
  out->fd = mkostemp(out->temporary, O_CLOEXEC);
  int error = out->fd < 0 ? errno : 0;
  if (!error)
    ending_file(out->temporary);
  ending_release(&mask);
  return error;
}

/* Give the new file the owner and the permissions of the old one, as far as we may. */
static int set_mode(int fd, const struct stat *old)
{
  if (!old) {
    mode_t mask = umask(0);
    umask(mask);
    return fchmod(fd, 0666 & ~mask) == 0 ? 0 : errno;
  }
  mode_t mode = old->st_mode & PERMISSIONS;
  struct stat now;
  if (fstat(fd, &now) != 0)
    return errno;
  if ((now.st_uid != old->st_uid || now.st_gid != old->st_gid) &&
      fchown(fd, old->st_uid, old->st_gid) != 0 && now.st_gid != old->st_gid &&
      fchown(fd, (uid_t)-1, old->st_gid) != 0)
    mode &= ~(mode_t)070; /* what a group might, another shall not */
  return fchmod(fd, mode) == 0 ? 0 : errno;
}

/* Begin a file that is not seen under its name yet; `old` is the one that is there, or NULL. */
static int open_hidden(output *out, const struct stat *old)
{
  out->target = old ? realpath(out->path, NULL) : strdup(out->path);
  if (!out->target)
    return errno;
  int error = open_folder(out);
  if (error)
    return error;
  out->temporary = temporary_name(out->target);
  if (!out->temporary)
    return ENOMEM;
  error = out->unnamed ? 0 : open_named(out);
  if (!error)
    return set_mode(out->fd, old);
  free(out->temporary); /* there is no such file to be removed */
  out->temporary = NULL;
  return error;
}

static int begin(output *out)
{
  struct stat st;
  int named = named_descriptor(out->path);
  if (named >= 0) {
    out->fd = fcntl(named, F_DUPFD_CLOEXEC, 0);
    return out->fd < 0 ? errno : 0;
  }
  bool exists = stat(out->path, &st) == 0;
  if (!exists && errno != ENOENT)
    return errno;
  if (!exists)
    return lstat(out->path, &st) == 0 ? TO_NOTHING : open_hidden(out, NULL);
  if (S_ISDIR(st.st_mode))
    return EISDIR;
  if (!S_ISREG(st.st_mode)) { /* a device or a pipe keeps its name */
    out->fd = open(out->path, O_WRONLY | O_CLOEXEC);
    return out->fd < 0 ? errno : 0;
  }
  return access(out->path, W_OK) != 0 ? errno : open_hidden(out, &st);
}

int output_open(output *out, const char *path)
{
  *out = (output){.path = path, .fd = path ? -1 : STDOUT_FILENO, .folder = -1};
  int error = path ? begin(out) : 0;
  if (error)
    output_abandon(out);
  return error;
}

int output_write(void *context, const void *bytes, size_t length)
{
  output *out = context;
  const char *p = bytes;
  while (length && !out->error) {
    ssize_t n = write(out->fd, p, length);
    if (n >= 0) {
      p += n;
      length -= (size_t)n;
    } else if (errno != EINTR) {
      out->error = errno;
    }
  }
  return out->error;
}

/* Get onto the disk what was written; some file systems have no such thing. */
static int sync_to_disk(int fd)
{
  while (fsync(fd) != 0)
    if (errno != EINTR)
      return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
  return 0;
}

static void forget(output *out)
{
  if (out->temporary)
    ending_keep(out->temporary);
  if (out->folder >= 0)
    close(out->folder);
  free(out->temporary);
  free(out->target);
  out->temporary = out->target = NULL;
  out->unnamed = false;
  out->fd = out->folder = -1;
}

/* Nothing more is written to it. What has no name yet gets it while it is open. */
static void end_writing(output *out)
{
  if (out->unnamed)
    return;
  if (out->fd >= 0 && close(out->fd) != 0 && !out->error)
    out->error = errno;
  out->fd = -1;
}

static void give_name(output *out)
{
  if (!out->temporary)
    return;
  if (out->unnamed && !out->error)
    out->error = unnamed_name(out->fd, out->temporary, out->target);
  else if (!out->error && rename(out->temporary, out->target) != 0)
    out->error = errno;
  if (out->error && !out->unnamed)
    unlink(out->temporary);
  if (out->unnamed) /* all of it is on the disk: closing tells nothing more */
    close(out->fd);
}

int output_commit(output *out)
{
  if (!out->error && out->temporary)
    out->error = sync_to_disk(out->fd);
  end_writing(out);
  give_name(out);
  if (!out->error && out->folder >= 0)
    out->error = sync_to_disk(out->folder);
  int error = out->error;
  forget(out);
  return error;
}

int output_close(output *out)
{
#ifndef HAVE_SYNCFS
  return output_commit(out);
#endif
  if (out->folder < 0)
    return output_commit(out);
  end_writing(out);
  int error = out->error;
  if (error)
    output_abandon(out);
  return error;
}

/* The same file system, or the same folder. */
static bool is_beside(const output *a, const output *b, bool folder)
{
  struct stat x, y;
  return fstat(a->folder, &x) == 0 && fstat(b->folder, &y) == 0 && x.st_dev == y.st_dev &&
         (!folder || x.st_ino == y.st_ino);
}

void output_commit_all(output *outs, size_t count)
{
#ifdef HAVE_SYNCFS
  const output *before = NULL;
  for (size_t i = 0; i < count; i++) {
    if (outs[i].folder < 0)
      continue;
    bool done = before && is_beside(before, &outs[i], false);
    outs[i].error = done ? before->error : syncfs(outs[i].folder) != 0 ? errno : 0;
    before = &outs[i];
  }
  before = NULL;
  for (size_t i = 0; i < count; i++)
    give_name(&outs[i]);
  for (size_t i = 0; i < count; i++) {
    if (outs[i].folder < 0 || outs[i].error)
      continue;
    if (!before || !is_beside(before, &outs[i], true))
      outs[i].error = sync_to_disk(outs[i].folder);
    before = &outs[i];
  }
#endif
  for (size_t i = 0; i < count; i++) {
    int error = outs[i].error;
    forget(&outs[i]);
    outs[i].error = error;
  }
}

void output_abandon(output *out)
{
  if (out->fd >= 0 && out->path)
    close(out->fd);
  if (out->temporary && !out->unnamed)
    unlink(out->temporary);
  forget(out);
}

static bool identify(const char *path, int standard, struct stat *st)
{
  int named = path ? named_descriptor(path) : standard;
  return (named >= 0 ? fstat(named, st) : stat(path, st)) == 0 && S_ISREG(st->st_mode);
}

bool output_is(const char *path, const char *input)
{
  struct stat from, to;
  return identify(input, STDIN_FILENO, &from) && identify(path, STDOUT_FILENO, &to) &&
         from.st_dev == to.st_dev && from.st_ino == to.st_ino;
}

#ifndef O_PATH
#define O_PATH O_RDONLY
#endif

int output_place(const char *path, bool *is_folder)
{
  struct stat st;
  bool exists = stat(path, &st) == 0;
  *is_folder = !exists || S_ISREG(st.st_mode);
  if (named_descriptor(path) >= 0)
    return -1;
  if (!*is_folder)
    return open(path, O_PATH | O_CLOEXEC);
  char *target = exists ? realpath(path, NULL) : strdup(path);
  char *name = target ? folder_name(target) : NULL;
  int fd = name ? open(name, O_PATH | O_CLOEXEC) : -1;
  free(name);
  free(target);
  return fd;
}

const char *output_problem(int problem)
{
  return problem == TO_NOTHING ? N_("a link to nothing") : strerror(problem);
}
