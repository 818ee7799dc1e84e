#include "config.h"

#include "journal.h"

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
#define HEX_OF_HASH 16

static uint64_t hash_of_digest(const char *hex)
{
  uint64_t hash = 0;
  for (size_t i = 0; i < HEX_OF_HASH && hex[i]; i++)
    hash = hash << 4 | (uint64_t)(hex[i] <= '9' ? hex[i] - '0' : (hex[i] | 32) - 'a' + 10);
  return hash ? hash : 1;
}

/* Note what a line tells; false without memory. */
static bool add_line(hashes *made, const char *line)
{
  json_t *object = json_loads(line, 0, NULL);
  const char *output = json_string_value(json_object_get(object, "output"));
  const char *digest = json_string_value(json_object_get(object, "sha256"));
  uint64_t *source = output && digest ? hashes_put(made, output) : NULL;
  if (source)
    *source = hash_of_digest(digest);
  bool noted = source || !output || !digest;
  json_decref(object);
  return noted;
}

int journal_read(hashes *made, const char *path)
{
  FILE *file = fopen(path, "re");
  char *line = NULL;
  size_t room = 0;
  int error = 0;
  if (!file)
    return errno == ENOENT ? 0 : errno;
  while (!error && getline(&line, &room, file) > 0)
    error = add_line(made, line) ? 0 : ENOMEM;
  if (!error && ferror(file))
    error = errno;
  free(line);
  fclose(file);
  return error;
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
