#include "report.h"

#include "shown.h"

#include <errno.h>
#include <string.h>

int report_open(report *r, const char *path, bool add)
{
  r->to = NULL;
  if (!path)
    return 0;
  r->to = strcmp(path, "-") == 0 ? stdout : fopen(path, add ? "a+e" : "we");
  if (!r->to)
    return errno;
  /* Who was killed may have left a line without its end. */
  if (add && fseek(r->to, -1, SEEK_END) == 0 && getc(r->to) != '\n') {
    fseek(r->to, 0, SEEK_END);
    putc('\n', r->to);
  }
  return 0;
}

/* A character as JSON names it: what a terminal may obey is not put as it is. */
static void put_number(FILE *to, unsigned long c)
{
  if (c >= 0x10000)
    fprintf(to, "\\u%04lx\\u%04lx", 0xD7C0 + (c >> 10), 0xDC00 + (c & 0x3FF));
  else
    fprintf(to, "\\u%04lx", c);
}

static void put_string(FILE *to, const char *s, size_t length)
{
  putc('"', to);
  for (size_t i = 0, size; i < length; i += size) {
    unsigned char c = (unsigned char)s[i];
    size = shown_letter(s + i, length - i);
    if (!size)
      fprintf(to, "\\udc%02x", c);
    else if (shown_unsafe(s + i, size))
      put_number(to, shown_unsafe(s + i, size));
    else if (c == '"' || c == '\\')
      fprintf(to, "\\%c", c);
    else
      fwrite(s + i, 1, size, to);
    size += !size;
  }
  putc('"', to);
}

static void put_field(FILE *to, const char *name, const char *value)
{
  fprintf(to, ",\"%s\":", name);
  put_string(to, value, strlen(value));
}

void report_add(report *r, const char *input, const char *output, const work_done *done)
{
  FILE *to = r->to;
  if (!to)
    return;
  bool failed = done->status >= EXIT_USAGE;
  fputs("{\"input\":", to);
  put_string(to, input, strlen(input));
  if (output && !failed)
    put_field(to, "output", output);
  put_field(to, "result", failed ? "failed" : done->kept ? "kept" : "converted");
  fprintf(to, ",\"status\":%d", (int)done->status);
  if (done->told.sha256[0])
    put_field(to, "sha256", done->told.sha256);
  if (!failed && !done->kept)
    fprintf(to, ",\"items\":%lu,\"errors\":%lu,\"warnings\":%lu,\"notes\":%lu", done->told.items,
            done->told.findings[REFERAT_ERROR], done->told.findings[REFERAT_WARNING],
            done->told.findings[REFERAT_NOTE]);
  const char *reason = done->said ? done->said + strlen(done->said) + 1 : "";
  if (*reason)
    put_field(to, "message", reason);
  fputs("}\n", to);
  fflush(to);
}

int report_close(report *r)
{
  if (!r->to)
    return 0;
  bool failed = ferror(r->to) != 0;
  int error = r->to == stdout ? fflush(stdout) : fclose(r->to);
  return error ? errno : failed ? EIO : 0;
}
