#include "fuzz.h"

#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int fuzz_to_bytes(void *context, const void *data, size_t length)
{
  fuzz_bytes *b = context;
  if (length > b->size - b->length) {
    b->size = 2 * (b->length + length);
    b->data = realloc(b->data, b->size);
    fuzz_require(b->data, "memory for the fuzzer");
  }
  if (length)
    memcpy(b->data + b->length, data, length);
  b->length += length;
  return 0;
}

void fuzz_require(bool holds, const char *what)
{
  if (holds)
    return;
  fprintf(stderr, "breach: %s\n", what);
  abort();
}

void fuzz_require_ok(referat_status status, const referat_error *error, const char *what)
{
  if (status == REFERAT_OK)
    return;
  fprintf(stderr, "breach: %s: %s, line %zu: %s\n", what, referat_status_string(status),
          error->line, error->message);
  abort();
}

void fuzz_require_same(const fuzz_bytes *a, const fuzz_bytes *b, const char *what)
{
  if (a->length == b->length && (!a->length || memcmp(a->data, b->data, a->length) == 0))
    return;
  fprintf(stderr, "breach: %s\n--- one\n%.*s\n--- other\n%.*s\n", what, (int)a->length, a->data,
          (int)b->length, b->data);
  abort();
}

referat_doc *fuzz_parse(const void *data, size_t size, const referat_options *options)
{
  referat_doc *doc = NULL;
  referat_error error;
  referat_status status = referat_parse_buffer(data, size, options, &doc, &error);
  fuzz_require((status == REFERAT_OK) == (doc != NULL), "a document, or an error");
  fuzz_require(doc || (error.code == status && error.message[0]), "an error has a message");
  fuzz_require(status != REFERAT_ERROR_MEMORY, "there is memory enough");
  return doc;
}

fuzz_bytes fuzz_write(const referat_doc *doc, referat_format format, const referat_options *options)
{
  fuzz_bytes bytes = {NULL, 0, 0};
  referat_error error;
  fuzz_require_ok(referat_write(doc, format, fuzz_to_bytes, &bytes, options, &error), &error,
                  "a document is written");
  return bytes;
}

static void require_well_formed(const fuzz_bytes *xml)
{
  XML_Parser parser = XML_ParserCreate(NULL);
  fuzz_require(XML_Parse(parser, xml->data, (int)xml->length, 1) == XML_STATUS_OK,
               "XML is well-formed");
  XML_ParserFree(parser);
}

fuzz_bytes fuzz_xml(const referat_doc *doc)
{
  fuzz_bytes xml = fuzz_write(doc, REFERAT_FORMAT_XML, NULL);
  require_well_formed(&xml);
  referat_doc *back = NULL;
  referat_error error;
  referat_status status = referat_read_xml(xml.data, xml.length, NULL, &back, &error);
  if (status != REFERAT_OK)
    fprintf(stderr, "%.*s", (int)xml.length, xml.data);
  fuzz_require_ok(status, &error, "our XML is read");
  fuzz_bytes again = fuzz_write(back, REFERAT_FORMAT_XML, NULL);
  fuzz_require_same(&xml, &again, "XML read gives the same XML");
  referat_doc_free(back);
  free(again.data);
  return xml;
}

static const char *attr_of(const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  return value ? value : "";
}

void fuzz_law(const referat_doc *doc, const void *source, size_t size)
{
  const referat_node *root = referat_doc_root(doc);
  bool package = size > 1 && memcmp(source, "PK", 2) == 0;
  const char *type = attr_of(referat_node_first(root), REFERAT_ATTR_MEDIA_TYPE);
  if (*attr_of(root, REFERAT_ATTR_EDITION) || (package && !strstr(type, "document")))
    return;
  referat_error error;
  fuzz_require_ok(referat_verify(doc, source, size, &error), &error, "law 1");
}

/* Out in a format, and back: law 1 holds between what was written and what is read of it. */
static void go_there_and_back(const referat_doc *doc, referat_format format, bool carrying,
                              const fuzz_bytes *xml)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.embed_xml = carrying;
  options.force = true;
  fuzz_bytes there = fuzz_write(doc, format, &options);
  options.input = format;
  referat_doc *back = NULL;
  referat_error error;
  fuzz_require_ok(referat_parse_buffer(there.data, there.length, &options, &back, &error), &error,
                  "what we wrote is read");
  fuzz_bytes again = fuzz_xml(back);
  if (carrying)
    fuzz_require_same(xml, &again, "the XML that is carried");
  else
    fuzz_law(back, there.data, there.length);
  referat_doc_free(back);
  free(again.data);
  free(there.data);
}

void fuzz_ways(const referat_doc *doc, unsigned ways)
{
  fuzz_bytes xml = fuzz_xml(doc);
  if (ways & 1)
    go_there_and_back(doc, REFERAT_FORMAT_MARKDOWN, false, &xml);
  if (ways & 2)
    go_there_and_back(doc, REFERAT_FORMAT_JSON, false, &xml);
  if (ways & 4)
    go_there_and_back(doc, REFERAT_FORMAT_DOCX, (ways & 16) != 0, &xml);
  if (ways & 8)
    go_there_and_back(doc, REFERAT_FORMAT_ODT, (ways & 16) != 0, &xml);
  if (ways & 32) {
    referat_doc *published = NULL, *twice = NULL;
    referat_error error;
    fuzz_require_ok(referat_publish(doc, NULL, &published, &error), &error, "it is published");
    fuzz_bytes once = fuzz_xml(published);
    fuzz_require_ok(referat_publish(published, NULL, &twice, &error), &error, "and again");
    fuzz_bytes again = fuzz_xml(twice);
    fuzz_require_same(&once, &again, "a published edition stays what it is");
    referat_doc_free(published);
    referat_doc_free(twice);
    free(once.data);
    free(again.data);
  }
  free(xml.data);
}
