/*
 * A target for libFuzzer, and for AFL++ by its driver: a profile, a NUL, and
 * minutes that are read with it.  Whatever the profile says, the XML has to be
 * well-formed and to keep law 1.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static void read_minutes(const referat_profile *profile, const uint8_t *data, size_t size)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_MARKDOWN;
  options.force = true;
  options.profile = profile;
  referat_doc *doc = fuzz_parse(data, size, &options);
  if (!doc)
    return;
  fuzz_bytes xml = fuzz_xml(doc);
  fuzz_law(doc, data, size);
  free(xml.data);
  referat_doc_free(doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const uint8_t *nul = size ? memchr(data, 0, size) : NULL;
  size_t length = nul ? (size_t)(nul - data) : size;
  referat_profile *profile = NULL;
  referat_error error;
  referat_status status = referat_profile_parse(data, length, NULL, NULL, &profile, &error);
  fuzz_require((status == REFERAT_OK) == (profile != NULL), "a profile, or an error");
  fuzz_require(profile || error.message[0], "an error has a message");
  if (profile && nul)
    read_minutes(profile, nul + 1, size - length - 1);
  referat_profile_free(profile);
  return 0;
}
