/*
 * A tree of pandoc's, which is what web pages are read through: made of the lines of the input
 * (outline.h), or the input itself where it begins as JSON does.  The last byte says which ways
 * it then goes.
 */
#include "outline.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;
  uint8_t ways = data[--size];
  fuzz_bytes json = {NULL, 0, 0};
  if (size && data[0] == '{')
    fuzz_to_bytes(&json, data, size);
  else
    json = fuzz_outline(data, size);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_JSON;
  options.force = true;
  referat_doc *doc = fuzz_parse(json.data, json.length, &options);
  if (doc) {
    fuzz_law(doc, json.data, json.length);
    fuzz_ways(doc, ways);
  }
  referat_doc_free(doc);
  free(json.data);
  return 0;
}
