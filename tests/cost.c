/*
 * What conversions cost: `cost FILE...` reads each file, with what --explain tells, and writes it
 * as XML; it prints the processor's seconds of each.  Under callgrind, which writes what was
 * counted each time that convert_one ends, instructions are counted in one start: see
 * tests/linear.py.
 */
#include "samples.h"

#include <sys/resource.h>

static int drop(void *context, const void *bytes, size_t length)
{
  (void)context;
  (void)bytes;
  (void)length;
  return 0;
}

static void pass_over(void *context, const referat_line *line)
{
  (void)context;
  (void)line;
}

static double seconds(void)
{
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return (double)used.ru_utime.tv_sec + (double)used.ru_utime.tv_usec / 1e6 +
         (double)used.ru_stime.tv_sec + (double)used.ru_stime.tv_usec / 1e6;
}

referat_status convert_one(const char *bytes, size_t length, referat_error *error);

__attribute__((noinline)) referat_status convert_one(const char *bytes, size_t length,
                                                     referat_error *error)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.force = true;
  options.on_line = pass_over;
  referat_parser *parser = referat_parser_new(&options);
  referat_doc *doc = NULL;
  referat_status status = referat_parser_feed(parser, bytes, length, error);
  if (status == REFERAT_OK)
    status = referat_parser_finish(parser, &doc, error);
  if (status == REFERAT_OK)
    status = referat_write(doc, REFERAT_FORMAT_XML, drop, NULL, &options, error);
  referat_doc_free(doc);
  referat_parser_free(parser);
  return status;
}

int main(int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    char *bytes;
    size_t length = tap_read_file(argv[i], &bytes);
    referat_error error = {.message = ""};
    double before = seconds();
    referat_status status = convert_one(bytes, length, &error);
    printf("%zu %.6f %d %s\n", length, seconds() - before, (int)status, error.message);
    fflush(stdout);
    free(bytes);
  }
  return 0;
}
