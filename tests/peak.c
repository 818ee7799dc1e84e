/*
 * How much memory a conversion takes: `peak WAY FILE` prints the bytes at its height, input
 * included, and those that come out.  For tests/scale.py; Linux tells it.
 */
#include "samples.h"

#include <unistd.h>

/* A number of kilobytes that the system tells of this process, in bytes; 0 where it does not. */
static size_t told(const char *what)
{
  FILE *file = fopen("/proc/self/status", "r");
  char line[256];
  size_t kilobytes = 0, length = strlen(what);
  while (file && fgets(line, sizeof line, file))
    if (strncmp(line, what, length) == 0)
      kilobytes = strtoul(line + length, NULL, 10);
  if (file)
    fclose(file);
  return kilobytes << 10;
}

static int count(void *context, const void *bytes, size_t length)
{
  size_t *sum = context;
  (void)bytes;
  *sum += length;
  return 0;
}

static void count_line(void *context, const referat_line *line)
{
  *(size_t *)context += strlen(line->role) + strlen(line->detail) + strlen(line->evidence);
}

int main(int argc, char **argv)
{
  static const struct {
    const char *name;
    referat_format format;
    bool embed, publish, explain;
  } ways[] = {{"xml", REFERAT_FORMAT_XML, false, false, false},
              {"explain", REFERAT_FORMAT_XML, false, false, true},
              {"md", REFERAT_FORMAT_MARKDOWN, false, false, false},
              {"json", REFERAT_FORMAT_JSON, false, false, false},
              {"docx", REFERAT_FORMAT_DOCX, false, false, false},
              {"odt", REFERAT_FORMAT_ODT, false, false, false},
              {"embedded", REFERAT_FORMAT_DOCX, true, false, false},
              {"published", REFERAT_FORMAT_XML, false, true, false}};
  size_t before = told("VmRSS:"), way = 0, written = 0;
  while (argc == 3 && way < sizeof ways / sizeof *ways && strcmp(argv[1], ways[way].name) != 0)
    way++;
  if (argc != 3 || way == sizeof ways / sizeof *ways)
    return 64;
  char *bytes;
  size_t length = tap_read_file(argv[2], &bytes);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.force = true;
  options.embed_xml = ways[way].embed;
  options.publish = ways[way].publish;
  options.on_line = ways[way].explain ? count_line : NULL;
  options.line_context = &written;
  referat_parser *parser =
      referat_parser_new(&options); /* as the programs do: it takes them over */
  referat_doc *doc = NULL;
  referat_error error = {.message = ""};
  referat_status status = referat_parser_feed(parser, bytes, length, &error);
  free(bytes);
  if (status == REFERAT_OK)
    status = referat_parser_finish(parser, &doc, &error);
  if (status == REFERAT_OK)
    status = referat_write(doc, ways[way].format, count, &written, &options, &error);
  referat_doc_free(doc);
  referat_parser_free(parser);
  printf("%zu %zu %s\n", told("VmHWM:") - before, written, error.message);
  return status == REFERAT_OK ? 0 : 65;
}
