/*
 * Any bytes as a DOCX or ODT: parts as parts.h has them, or the bytes of a package.  What is
 * read keeps law 1.
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
  fuzz_bytes package = fuzz_pack(data, size);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_DOCX;
  options.force = true;
  referat_doc *doc = fuzz_parse(package.data ? package.data : "", package.length, &options);
  if (doc) {
    fuzz_bytes xml = fuzz_xml(doc);
    free(xml.data);
    fuzz_law(doc, package.data, package.length);
  }
  referat_doc_free(doc);
  free(package.data);
  return 0;
}
