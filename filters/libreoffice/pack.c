/*
 * pack OUT NAME FILE [NAME FILE]...: put files into a package (ZIP) under those names.
 *
 * Every member has the same date, so that the same files give the same package.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

/* 1 January 1980, the first day that the format knows: bits 0 to 4 the day, 5 to 8 the month. */
#define FIRST_DAY (1 << 5 | 1)

static bool add(zip_t *package, const char *name, const char *path)
{
  zip_source_t *source = zip_source_file(package, path, 0, -1);
  zip_int64_t at = source ? zip_file_add(package, name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (at < 0) {
    fprintf(stderr, "pack: %s: %s\n", path, zip_strerror(package));
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(package, (zip_uint64_t)at, 0, FIRST_DAY, 0) == 0 &&
         zip_set_file_compression(package, (zip_uint64_t)at, ZIP_CM_DEFLATE, 9) == 0;
}

int main(int argc, char **argv)
{
  if (argc < 4 || argc % 2) {
    fputs("usage: pack OUT NAME FILE [NAME FILE]...\n", stderr);
    return EXIT_FAILURE;
  }
  zip_t *package = zip_open(argv[1], ZIP_CREATE | ZIP_TRUNCATE, NULL);
  if (!package) {
    fprintf(stderr, "pack: %s: cannot be written\n", argv[1]);
    return EXIT_FAILURE;
  }
  bool good = true;
  for (int i = 2; good && i < argc; i += 2)
    good = add(package, argv[i], argv[i + 1]);
  if (good && zip_close(package) == 0)
    return EXIT_SUCCESS;
  if (good)
    fprintf(stderr, "pack: %s: %s\n", argv[1], zip_strerror(package));
  zip_discard(package);
  return EXIT_FAILURE;
}
