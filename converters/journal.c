#include "config.h"

#include "journal.h"

#include "mirror.h"

#include <errno.h>
#include <jansson.h>
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define PIECE ((size_t)64 << 10)
#define FEWEST_ROWS ((size_t)1 << 10)
#define HEX_OF_HASH 16

static journal_row *row_of(journal_row *rows, size_t room, uint64_t output)
{
  size_t at = (size_t)output & (room - 1);
  while (rows[at].output && rows[at].output != output)
    at = (at + 1) & (room - 1);
  return &rows[at];
}

static bool grow(journal *j)
{
  size_t room = j->room ? 2 * j->room : FEWEST_ROWS;
  journal_row *rows = calloc(room, sizeof *rows);
  if (!rows)
    return false;
  for (size_t i = 0; i < j->room; i++)
    if (j->rows[i].output)
      *row_of(rows, room, j->rows[i].output) = j->rows[i];
  free(j->rows);
  j->rows = rows;
  j->room = room;
  return true;
}

static uint64_t hash_of_digest(const char *hex)
{
  uint64_t hash = 0;
  for (size_t i = 0; i < HEX_OF_HASH && hex[i]; i++)
    hash = hash << 4 | (uint64_t)(hex[i] <= '9' ? hex[i] - '0' : (hex[i] | 32) - 'a' + 10);
  return hash ? hash : 1;
}

/* Note what a line tells; false without memory. */
static bool add_line(journal *j, const char *line)
{
  json_t *object = json_loads(line, 0, NULL);
  const char *output = json_string_value(json_object_get(object, "output"));
  const char *digest = json_string_value(json_object_get(object, "sha256"));
  bool room = true;
  if (output && digest) {
    room = 2 * (j->count + 1) <= j->room || grow(j);
    uint64_t hash = mirror_hash(output);
    journal_row *row = room ? row_of(j->rows, j->room, hash) : NULL;
    if (row) {
      j->count += !row->output;
      *row = (journal_row){hash, hash_of_digest(digest)};
    }
  }
  json_decref(object);
  return room;
}

int journal_read(journal *j, const char *path)
{
  FILE *file = fopen(path, "re");
  char *line = NULL;
  size_t room = 0;
  int error = 0;
  if (!file)
    return errno == ENOENT ? 0 : errno;
  while (!error && getline(&line, &room, file) > 0)
    error = add_line(j, line) ? 0 : ENOMEM;
  if (!error && ferror(file))
    error = errno;
  free(line);
  fclose(file);
  return error;
}

uint64_t journal_find(const journal *j, const char *output)
{
  return j->room ? row_of(j->rows, j->room, mirror_hash(output))->source : 0;
}

void journal_close(journal *j)
{
  free(j->rows);
}

uint64_t digest_of(int fd, char hex[65])
{
  struct sha256_ctx state;
  unsigned char piece[PIECE], sum[SHA256_DIGEST_SIZE];
  sha256_init(&state);
  for (ssize_t n; (n = read(fd, piece, sizeof piece)) != 0;) {
    if (n < 0 && errno != EINTR)
      return 0;
    sha256_update(&state, n > 0 ? (size_t)n : 0, piece);
  }
  sha256_digest(&state, sizeof sum, sum);
  for (size_t i = 0; i < sizeof sum; i++) {
    hex[2 * i] = "0123456789abcdef"[sum[i] >> 4];
    hex[2 * i + 1] = "0123456789abcdef"[sum[i] & 15];
  }
  hex[64] = '\0';
  return lseek(fd, 0, SEEK_SET) == 0 ? hash_of_digest(hex) : 0;
}
