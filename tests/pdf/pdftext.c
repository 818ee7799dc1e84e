/* pdftext: on standard output the text of what "pdftotext -bbox-layout" wrote, that
 * standard input holds. */
#include "pdftext.h"

#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  input in;
  const char *why;
  if (io_read_whole(NULL, &in) != 0) {
    fputs("no input\n", stderr);
    return 71;
  }
  int status = pdftext_make(&in, &why);
  if (status != 0)
    fprintf(stderr, "%s\n", why);
  else if (fwrite(in.bytes, 1, in.length, stdout) != in.length || fflush(stdout) != 0)
    status = 74;
  free(in.bytes);
  return status;
}
