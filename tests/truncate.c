/*
 * Cut minutes off after every byte, and convert each: `truncate FILE FOLDER`
 * says in TAP whether each gave well-formed XML or a clear error, and leaves
 * every STEP-th result in the folder, for a validator.
 */
#include "samples.h"

#include <expat.h>

#define STEP 17

static bool well_formed(const memory *xml)
{
  XML_Parser parser = XML_ParserCreate(NULL);
  bool good = XML_Parse(parser, xml->bytes, (int)xml->length, 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return good;
}

static void keep(const memory *xml, const char *folder, size_t length)
{
  char path[4096];
  snprintf(path, sizeof path, "%s/%06zu.xml", folder, length);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(xml->bytes, 1, xml->length, file) != xml->length || fclose(file) != 0)
    ok(false, "cannot write %s", path);
}

int main(int argc, char **argv)
{
  if (argc != 3)
    return 64;
  char *bytes;
  size_t length = tap_read_file(argv[1], &bytes);
  long converted = 0, refused = 0, wrong = 0;
  for (size_t cut = 0; cut <= length; cut++) {
    char *piece = malloc(cut + 1); /* its own block, so that a reader past its end is seen */
    memcpy(piece, bytes, cut);
    referat_doc *doc = NULL;
    referat_error error;
    referat_status status = referat_parse_buffer(piece, cut, NULL, &doc, &error);
    free(piece);
    if (status == REFERAT_OK) {
      memory xml = {0};
      converted++;
      if (referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml, NULL, &error) != REFERAT_OK ||
          !well_formed(&xml)) {
        if (wrong++ < 5)
          diag("the first %zu bytes give XML that is not well-formed", cut);
      }
      if (cut % STEP == 0 || cut == length)
        keep(&xml, argv[2], cut);
      free(xml.bytes);
      referat_doc_free(doc);
    } else {
      refused++;
      if (doc || status != REFERAT_ERROR_NOT_MINUTES || strlen(error.message) < 20) {
        if (wrong++ < 5)
          diag("the first %zu bytes: %s: %s", cut, referat_status_string(status), error.message);
      }
    }
  }
  is_int(wrong, 0, "every cut gives well-formed XML or says that this is not minutes");
  ok(converted > (long)length / 2, "%ld are converted", converted);
  ok(refused > 0, "%ld are refused", refused);
  free(bytes);
  return done();
}
