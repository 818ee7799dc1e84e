#include "names.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* So much of a list is read at once. */
#define PIECE ((size_t)64 << 10)

/* A longer name is none. */
#define LONGEST_NAME ((size_t)1 << 20)

/* Read on, behind what is held; false when nothing came. */
static bool read_on(names *n)
{
  memmove(n->held, n->held + n->at, n->length - n->at);
  n->length -= n->at;
  n->at = 0;
  if (n->room - n->length < PIECE + 1) {
    size_t room = n->length + 2 * PIECE;
    char *more = room <= LONGEST_NAME ? realloc(n->held, room) : NULL;
    if (!more) {
      n->error = room <= LONGEST_NAME ? ENOMEM : ENAMETOOLONG;
      return false;
    }
    n->held = more;
    n->room = room;
  }
  size_t got = fread(n->held + n->length, 1, PIECE, n->list);
  if (got < PIECE) {
    n->ended = true;
    n->error = ferror(n->list) ? errno : 0;
  }
  n->length += got;
  return got > 0;
}

int names_open(names *n, char *const *given, int count, const char *list)
{
  *n = (names){.next = given, .end = given + count, .separator = '\n'};
  if (!list)
    return 0;
  n->list = strcmp(list, "-") == 0 ? stdin : fopen(list, "re");
  if (!n->list)
    return errno;
  n->held = malloc(n->room = 2 * PIECE);
  if (!n->held)
    return ENOMEM;
  read_on(n);
  if (memchr(n->held, '\0', n->length))
    n->separator = '\0';
  return n->error;
}

const char *names_next(names *n)
{
  if (n->next < n->end)
    return *n->next++;
  size_t seen = 0; /* of what is held, that has no end of a name in it */
  while (n->list && !n->error) {
    char *from = n->held + n->at, *end = NULL;
    if (n->length - n->at > seen)
      end = memchr(from + seen, n->separator, n->length - n->at - seen);
    seen = n->length - n->at;
    if (!end && !n->ended) {
      read_on(n);
      continue;
    }
    if (!end && !seen)
      return NULL;
    if (!end)
      end = from + seen; /* there is room for a NUL */
    n->at += (size_t)(end - from);
    n->at += n->at < n->length;
    seen = 0;
    *end = '\0';
    if (n->separator == '\n' && end > from && end[-1] == '\r')
      end[-1] = '\0';
    if (*from)
      return from;
  }
  return NULL;
}

unsigned long names_count(names *n)
{
  unsigned long count = (unsigned long)(n->end - n->next);
  struct stat st;
  if (!n->list)
    return count;
  long place = ftell(n->list);
  if (place < 0 || fstat(fileno(n->list), &st) != 0 || !S_ISREG(st.st_mode))
    return 0;
  char piece[4096], last = n->separator;
  rewind(n->list);
  for (size_t got; (got = fread(piece, 1, sizeof piece, n->list)) > 0; last = piece[got - 1])
    for (size_t i = 0; i < got; i++)
      count += piece[i] == n->separator;
  count += last != n->separator;
  if (fseek(n->list, place, SEEK_SET) != 0)
    n->error = errno;
  return count;
}

void names_close(names *n)
{
  if (n->list && n->list != stdin)
    fclose(n->list);
  free(n->held);
}
