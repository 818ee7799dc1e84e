#include "mirror.h"

#include "language.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define LONGEST_ENDING 8

/* How much of the name is left without its ending. */
static size_t stem_length(const char *name)
{
  const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
  const char *dot = strrchr(base, '.');
  if (!dot || strspn(base, ".") >= (size_t)(dot - base))
    return strlen(name); /* nothing but dots would be left */
  size_t n = 0;
  for (const char *p = dot + 1; *p; p++, n++)
    if (!((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') || (n && *p >= '0' && *p <= '9')))
      return strlen(name);
  return n >= 1 && n <= LONGEST_ENDING ? (size_t)(dot - name) : strlen(name);
}

/* Copy the name's parts without empty ones and ".", from behind the last ".." on, as tar(1)
 * does: nothing leads out of the folder.  False where no part is left. */
static bool copy_parts(char *to, const char *name, size_t length)
{
  char *begin = to;
  for (size_t i = 0; i < length;) {
    size_t n = 0;
    while (i + n < length && name[i + n] != '/')
      n++;
    if (n == 2 && memcmp(name + i, "..", 2) == 0) {
      to = begin;
    } else if (n && !(n == 1 && name[i] == '.')) {
      *to++ = '/';
      memcpy(to, name + i, n);
      to += n;
    }
    i += n + 1;
  }
  *to = '\0';
  return to > begin;
}

/* Make the folders of the file, unless they were made for the one before it. */
static bool make_folders(mirror *m, const char *path)
{
  const char *slash = strrchr(path, '/');
  size_t length = (size_t)(slash - path);
  if (m->made && strlen(m->made) == length && memcmp(m->made, path, length) == 0)
    return true;
  char *folder = strndup(path, length);
  if (!folder)
    return false;
  for (char *p = folder + 1; p <= folder + length; p++) {
    if (*p && *p != '/')
      continue;
    char kept = *p;
    *p = '\0';
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
      int error = errno;
      free(folder);
      errno = error;
      return false;
    }
    *p = kept;
  }
  free(m->made);
  m->made = folder;
  return true;
}

char *mirror_name(mirror *m, const char *input, char message[MIRROR_MESSAGE])
{
  size_t stem = stem_length(input), folder = strlen(m->folder);
  while (folder > 1 && m->folder[folder - 1] == '/')
    folder--;
  char *path = malloc(folder + stem + strlen(m->ending) + 2);
  if (!path) {
    snprintf(message, MIRROR_MESSAGE, "%s", strerror(ENOMEM));
    return NULL;
  }
  memcpy(path, m->folder, folder);
  if (!copy_parts(path + folder, input, stem)) {
    snprintf(message, MIRROR_MESSAGE, N_("it is no name of a file"));
    free(path);
    return NULL;
  }
  strcat(path, m->ending);
  uint64_t *taken = hashes_put(&m->taken, path);
  const char *wrong = !taken                   ? strerror(ENOMEM)
                      : *taken                 ? N_("another input has the same output")
                      : !make_folders(m, path) ? strerror(errno)
                                               : NULL;
  if (wrong) {
    snprintf(message, MIRROR_MESSAGE, "%s", wrong);
    free(path);
    return NULL;
  }
  *taken = 1;
  return path;
}

void mirror_close(mirror *m)
{
  hashes_free(&m->taken);
  free(m->made);
}
