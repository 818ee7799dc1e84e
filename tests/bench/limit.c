/*
 * The least that any program must do: `limit copy FILE` reads a file and copies it in memory once,
 * as whoever parses it must at least; `limit pack LEVEL FILE` deflates it by libdeflate, as whoever
 * writes a package of the same parts must.
 */
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *name, size_t *length)
{
  FILE *file = fopen(name, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0)
    return NULL;
  long size = ftell(file);
  char *bytes = size < 0 ? NULL : malloc((size_t)size + 1);
  rewind(file);
  if (bytes && fread(bytes, 1, (size_t)size, file) != (size_t)size)
    bytes = NULL;
  fclose(file);
  *length = (size_t)size;
  return bytes;
}

int main(int argc, char **argv)
{
  size_t length;
  char *bytes = argc > 2 ? read_file(argv[argc - 1], &length) : NULL;
  char *to = bytes ? malloc(length + length / 8 + 1024) : NULL;
  if (!to)
    return 66;
  if (strcmp(argv[1], "copy") == 0) {
    memcpy(to, bytes, length);
    return to[length / 2] != bytes[length / 2];
  }
  struct libdeflate_compressor *c = libdeflate_alloc_compressor(atoi(argv[2]));
  return !c || !libdeflate_deflate_compress(c, bytes, length, to, length + length / 8 + 1024);
}
