/*
 * Deflate a file with zlib and throw the result away: `deflate LEVEL FILE`.  The least that a
 * program must do that writes a ZIP package of the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

int main(int argc, char **argv)
{
  FILE *file = argc == 3 ? fopen(argv[2], "rb") : NULL;
  if (!file)
    return 66;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, atoi(argv[1]), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return 71;
  static unsigned char in[1 << 16], out[1 << 16];
  int flush;
  do {
    stream.avail_in = (uInt)fread(in, 1, sizeof in, file);
    stream.next_in = in;
    flush = feof(file) || ferror(file) ? Z_FINISH : Z_NO_FLUSH;
    do {
      stream.next_out = out;
      stream.avail_out = sizeof out;
      deflate(&stream, flush);
    } while (stream.avail_out == 0);
  } while (flush != Z_FINISH);
  deflateEnd(&stream);
  int failed = ferror(file);
  fclose(file);
  return failed ? 66 : 0;
}
