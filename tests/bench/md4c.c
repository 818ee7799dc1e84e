/* md2html in little, for `make bench`: Debian has the library md4c, but not its program. */
#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>

static void put(const MD_CHAR *text, MD_SIZE size, void *to)
{
  fwrite(text, 1, size, to);
}

int main(int argc, char **argv)
{
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  size_t room = (size_t)64 << 20, length = 0;
  char *text = malloc(room);
  if (!file || !text)
    return 66;
  length = fread(text, 1, room, file);
  return md_html(text, (MD_SIZE)length, put, stdout, MD_DIALECT_COMMONMARK, 0) != 0;
}
