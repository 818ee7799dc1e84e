/* Any bytes as the JSON of a tree of pandoc's, which is what web pages are read through. */
#include "fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_JSON;
  options.force = true;
  referat_doc *doc = fuzz_parse(data, size - 1, &options);
  if (!doc)
    return 0;
  fuzz_law(doc, data, size - 1);
  fuzz_ways(doc, data[size - 1]);
  referat_doc_free(doc);
  return 0;
}
