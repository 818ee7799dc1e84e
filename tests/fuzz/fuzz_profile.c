/*
 * A target for libFuzzer, and for AFL++ by its driver: a profile, a NUL, and
 * minutes that are read with it.  Whatever the profile says, the XML has to be
 * well-formed.
 */
#include "referat.h"

#include <expat.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int to_parser(void *context, const void *data, size_t length)
{
  if (XML_Parse(context, data, (int)length, 0) != XML_STATUS_OK)
    abort();
  return 0;
}

static void read_minutes(const referat_profile *profile, const uint8_t *data, size_t size)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_MARKDOWN;
  options.force = true;
  options.profile = profile;
  referat_doc *doc = NULL;
  if (referat_parse_buffer(data, size, &options, &doc, NULL) != REFERAT_OK)
    return;
  XML_Parser parser = XML_ParserCreate(NULL);
  if (referat_write(doc, REFERAT_FORMAT_XML, to_parser, parser, NULL, NULL) != REFERAT_OK ||
      XML_Parse(parser, "", 0, 1) != XML_STATUS_OK)
    abort();
  XML_ParserFree(parser);
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
  if ((status == REFERAT_OK) != (profile != NULL) || (!profile && !error.message[0]))
    abort();
  if (profile && nul)
    read_minutes(profile, nul + 1, size - length - 1);
  referat_profile_free(profile);
  return 0;
}
