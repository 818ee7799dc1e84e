/*
 * Print number, title and outcome of each item of the minutes in a file.
 *
 *     cc items.c $(pkg-config --cflags --libs referat) -o items
 *     ./items birkhavn-2024-05-14.txt
 */
#include <referat.h>

#include <stdio.h>
#include <stdlib.h>

/* Read the whole file into memory; NULL when that fails. */
static char *read_file(const char *path, size_t *length)
{
  FILE *file = fopen(path, "rb");
  char *bytes = NULL;
  if (file && fseek(file, 0, SEEK_END) == 0) {
    long size = ftell(file);
    rewind(file);
    bytes = size >= 0 ? malloc((size_t)size + 1) : NULL;
    if (bytes)
      *length = fread(bytes, 1, (size_t)size, file);
  }
  if (!bytes)
    perror(path);
  if (file)
    fclose(file);
  return bytes;
}

static const char *or_dash(const char *value)
{
  return value ? value : "-";
}

int main(int argc, char **argv)
{
  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE\n", argv[0]);
    return EXIT_FAILURE;
  }
  size_t length = 0;
  char *bytes = read_file(argv[1], &length);
  if (!bytes)
    return EXIT_FAILURE;

  referat_doc *doc;
  referat_error error;
  referat_status status = referat_parse_buffer(bytes, length, NULL, &doc, &error);
  free(bytes); /* the document has its own copy */
  if (status != REFERAT_OK) {
    fprintf(stderr, "%s:%zu: %s\n", argv[1], error.line, error.message);
    return EXIT_FAILURE;
  }

  for (const referat_node *item = referat_item_first(doc); item; item = referat_item_next(item))
    printf("%s\t%s\t%s\n", or_dash(referat_node_attr(item, REFERAT_ATTR_NUMBER)),
           or_dash(referat_node_attr(item, REFERAT_ATTR_TITLE)),
           or_dash(referat_item_outcome(item)));

  referat_doc_free(doc);
  return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
