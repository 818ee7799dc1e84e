/*
 * Any bytes as referat XML, which is refused or comes back as it is; the last byte chooses
 * which other ways it goes.
 */
#include "parts.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
  return fuzz_mutate(data, size, most, seed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_XML;
  referat_doc *doc = fuzz_parse(data, size - 1, &options);
  if (!doc)
    return 0;
  fuzz_ways(doc, data[size - 1]);
  referat_doc_free(doc);
  return 0;
}
