/* Minutes, out in the formats that the first byte chooses and back in again. */
#include "fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;
  referat_options options = REFERAT_OPTIONS_INIT;
  options.force = true;
  options.input = data[0] & 64 ? REFERAT_FORMAT_MARKDOWN : REFERAT_FORMAT_TEXT;
  referat_doc *doc = fuzz_parse(data + 1, size - 1, &options);
  if (!doc)
    return 0;
  fuzz_law(doc, data + 1, size - 1);
  fuzz_ways(doc, data[0]);
  referat_doc_free(doc);
  return 0;
}
