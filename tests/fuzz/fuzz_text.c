/*
 * A target for libFuzzer, and for AFL++ by its driver: any bytes as minutes.
 * The first byte chooses format and force.  Whatever comes out has to be
 * well-formed, hold the text of what went in, and be the same when the bytes
 * are fed in two pieces and nobody asks why; who asks is told of each line once,
 * in order.
 */
#include "referat.h"

#include <expat.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct bytes {
  char *data;
  size_t length, size;
} bytes;

static int to_bytes(void *context, const void *data, size_t length)
{
  bytes *b = context;
  if (length > b->size - b->length) {
    b->size = 2 * (b->length + length);
    b->data = realloc(b->data, b->size);
    if (!b->data)
      abort();
  }
  memcpy(b->data + b->length, data, length);
  b->length += length;
  return 0;
}

static void check_well_formed(const bytes *xml)
{
  XML_Parser parser = XML_ParserCreate(NULL);
  if (XML_Parse(parser, xml->data, (int)xml->length, 1) != XML_STATUS_OK)
    abort();
  XML_ParserFree(parser);
}

static void check_line(void *context, const referat_line *line)
{
  referat_line *last = context;
  size_t length = strlen(line->role) + strlen(line->detail) + strlen(line->evidence);
  if (!length || (line->length && !memchr(line->text, line->text[line->length - 1], line->length)))
    abort();
  if (line->line != last->line + (line->part == 0 && line->line) ||
      (line->part && line->part != last->part + 1))
    abort();
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
  bytes whole = {NULL, 0, 0}, pieces = {NULL, 0, 0};
  referat_doc *doc = NULL;
  referat_error error;
  referat_status status = referat_parse_buffer(data, size, &options, &doc, &error);
  if (status == REFERAT_OK) {
    if (referat_write(doc, REFERAT_FORMAT_XML, to_bytes, &whole, NULL, &error) != REFERAT_OK)
      abort();
    check_well_formed(&whole);
    if (referat_verify(doc, data, size, NULL) != REFERAT_OK)
      abort();
  } else if (!error.message[0] || doc) {
    abort();
  }
  referat_doc_free(doc);

  options.on_line = NULL;
  referat_parser *parser = referat_parser_new(&options);
  referat_parser_feed(parser, data, size / 2, NULL);
  referat_parser_feed(parser, data + size / 2, size - size / 2, NULL);
  if (referat_parser_finish(parser, &doc, NULL) != status)
    abort();
  if (doc && (referat_write(doc, REFERAT_FORMAT_XML, to_bytes, &pieces, NULL, NULL) != REFERAT_OK ||
              pieces.length != whole.length || memcmp(pieces.data, whole.data, whole.length) != 0))
    abort();
  referat_doc_free(doc);
  referat_parser_free(parser);
  free(whole.data);
  free(pieces.data);
  return 0;
}
