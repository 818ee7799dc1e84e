/*
 * A target for libFuzzer, and for AFL++ by its driver: any bytes as minutes.
 * The first byte chooses format and force.  Whatever comes out has to be
 * well-formed, hold the text of what went in, and be the same when the bytes
 * are fed in two pieces and nobody asks why; who asks is told of each line once,
 * in order.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static void check_line(void *context, const referat_line *line)
{
  referat_line *last = context;
  size_t length = strlen(line->role) + strlen(line->detail) + strlen(line->evidence);
  fuzz_require(
      length && (!line->length || memchr(line->text, line->text[line->length - 1], line->length)),
      "a line is told whole");
  fuzz_require(line->line == last->line + (line->part == 0 && line->line) &&
                   (!line->part || line->part == last->part + 1),
               "lines are told in order, each once");
  *last = *line;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;
  referat_options options = REFERAT_OPTIONS_INIT;
  static const referat_format formats[] = {REFERAT_FORMAT_AUTO, REFERAT_FORMAT_TEXT,
                                           REFERAT_FORMAT_MARKDOWN, REFERAT_FORMAT_AUTO};
  options.input = formats[data[0] & 3];
  options.force = (data[0] & 4) != 0;
  data++;
  size--;

  referat_line last = {.line = 0};
  options.on_line = check_line;
  options.line_context = &last;
  fuzz_bytes whole = {NULL, 0, 0}, pieces = {NULL, 0, 0};
  referat_doc *doc = fuzz_parse(data, size, &options);
  bool read = doc != NULL;
  if (read) {
    whole = fuzz_xml(doc);
    fuzz_law(doc, data, size);
  }
  referat_doc_free(doc);

  options.on_line = NULL;
  referat_parser *parser = referat_parser_new(&options);
  referat_parser_feed(parser, data, size / 2, NULL);
  referat_parser_feed(parser, data + size / 2, size - size / 2, NULL);
  referat_status status = referat_parser_finish(parser, &doc, NULL);
  fuzz_require((status == REFERAT_OK) == read, "in pieces it is read, or not, as it is whole");
  if (read) {
    pieces = fuzz_write(doc, REFERAT_FORMAT_XML, NULL);
    fuzz_require_same(&whole, &pieces, "in pieces it is the same");
  }
  referat_doc_free(doc);
  referat_parser_free(parser);
  free(whole.data);
  free(pieces.data);
  return 0;
}
