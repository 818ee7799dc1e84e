/*
 * Any bytes as a reference document, parts as parts.h has them or a package: it is refused,
 * or the minutes that take its look on are whole, can be read, and reach nowhere outside.
 */
#include "config.h"

#include "parts.h"

#include <stdlib.h>
#include <string.h>

static const char minutes[] =
    "# REFERAT Udvalget for By og Hav d. 12-06-2024\n\n## Punkt 1: En sag\n\n### Indstilling\n\n"
    "- at a\n- at b\n\n| a | b |\n|---|---|\n| c | d |\n\n### Beslutning\n\nGodkendt.\n\nAfbud: Bo "
    "Dal\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
  return fuzz_mutate(data, size, most, seed);
}

static void write_with(const referat_doc *doc, referat_format format, const fuzz_bytes *reference)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.reference = reference->data;
  options.reference_length = reference->length;
  fuzz_bytes made = {NULL, 0, 0};
  referat_error error;
  referat_status status = referat_write(doc, format, fuzz_to_bytes, &made, &options, &error);
  fuzz_require(status != REFERAT_ERROR_MEMORY, "there is memory enough");
  fuzz_require(status == REFERAT_OK || error.message[0], "an error has a message");
  if (status == REFERAT_OK) {
    options = (referat_options)REFERAT_OPTIONS_INIT;
    options.force = true;
    options.input = format;
    referat_doc *back = NULL;
    fuzz_require_ok(referat_parse_buffer(made.data, made.length, &options, &back, &error), &error,
                    "what has the look of a reference is read");
    fuzz_law(back, made.data, made.length);
    referat_doc_free(back);
    /* and it is a reference itself */
    options.reference = made.data;
    options.reference_length = made.length;
    fuzz_bytes again = fuzz_write(doc, format, &options);
    free(again.data);
  }
  free(made.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static referat_doc *doc;
  if (!doc) {
    referat_options options = REFERAT_OPTIONS_INIT;
    options.force = true;
    doc = fuzz_parse(minutes, sizeof minutes - 1, &options);
  }
  fuzz_bytes reference = fuzz_pack(data, size);
  if (reference.length) {
    bool odt = memmem(reference.data, reference.length, "content.xml", 11) != NULL;
    write_with(doc, odt ? REFERAT_FORMAT_ODT : REFERAT_FORMAT_DOCX, &reference);
  }
  free(reference.data);
  return 0;
}
