/*
 * Referat XML that was damaged: cut off after every byte, and a bit of every byte turned.  Each is
 * an error that says where it is, or XML that is written as it was read; at once, and all of them
 * in little memory.
 */
#include "config.h"

#include "../samples.h"

#include <sys/resource.h>
#include <time.h>

#define SECONDS 1.0            /* of the processor, for one document */
#define DATA_LIMIT 64UL        /* megabytes for the whole program: a leak goes past it, too */
#define MULTIPLIER 1103515245u /* of the numbers by which bits are chosen */
#define INCREMENT 12345u

static long wrong;

/* Read a copy of the bytes in a block of its own, so that a reader past its end is seen. */
static referat_status read_copy(const char *bytes, size_t length, memory *xml, referat_error *error)
{
  char *copy = malloc(length + 1);
  if (!copy)
    exit(1);
  memcpy(copy, bytes, length);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_XML;
  referat_doc *doc = NULL;
  referat_status status = referat_parse_buffer(copy, length, &options, &doc, error);
  free(copy);
  if (status == REFERAT_OK)
    status = referat_write(doc, REFERAT_FORMAT_XML, to_memory, xml, NULL, error);
  else if (doc && wrong++ < 5)
    diag("an error, and a document");
  referat_doc_free(doc);
  return status;
}

/* Whether the status is that of a broken document, with a message that says where. */
static bool is_refusal(referat_status status, const referat_error *error)
{
  return (status == REFERAT_ERROR_SYNTAX || status == REFERAT_ERROR_LIMIT) && error->line > 0 &&
         error->message[0] != '\0';
}

/* Count as wrong, and tell of the first ones, unless `good`. */
static void expect(bool good, const char *what, size_t at, referat_status status,
                   const referat_error *error)
{
  if (!good && wrong++ < 5)
    diag("%s %zu: %s: %s", what, at, referat_status_string(status), error->message);
}

int main(void)
{
#ifndef SANITIZED
  const struct rlimit limit = {DATA_LIMIT << 20, DATA_LIMIT << 20};
  is_int(setrlimit(RLIMIT_DATA, &limit), 0, "memory has a limit");
#endif
  char *bytes;
  size_t length = tap_read_file(tap_source("tests/schema/all.xml"), &bytes);
  while (length && bytes[length - 1] == '\n')
    length--; /* without them it is whole */
  memory xml = {0}, again = {0};
  referat_error error = {0};
  is_int(read_copy(bytes, length, &xml, &error), REFERAT_OK, "undamaged, it is read");

  double longest = 0;
  for (size_t cut = 0; cut < length; cut++) {
    xml.length = 0;
    error = (referat_error){0};
    clock_t begin = clock();
    referat_status status = read_copy(bytes, cut, &xml, &error);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    longest = seconds > longest ? seconds : longest;
    expect(is_refusal(status, &error), "the first bytes,", cut, status, &error);
  }
  is_int(wrong, 0, "each of %zu truncations is refused, with its place", length);

  wrong = 0;
  long refused = 0, taken = 0;
  unsigned dice = 4;
  for (size_t at = 0; at < length; at++) {
    dice = dice * MULTIPLIER + INCREMENT;
    char turned = (char)(bytes[at] ^ 1 << (dice >> 16) % 8), was = bytes[at];
    bytes[at] = turned;
    xml.length = again.length = 0;
    error = (referat_error){0};
    clock_t begin = clock();
    referat_status status = read_copy(bytes, length, &xml, &error);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    longest = seconds > longest ? seconds : longest;
    if (status == REFERAT_OK) {
      taken++;
      status = read_copy(xml.bytes, xml.length, &again, &error);
      expect(status == REFERAT_OK && again.length == xml.length &&
                 memcmp(again.bytes, xml.bytes, xml.length) == 0,
             "is not read back as it was written: byte", at, status, &error);
    } else {
      refused++;
      expect(is_refusal(status, &error), "a bit turned of byte", at, status, &error);
    }
    bytes[at] = was;
  }
  is_int(wrong, 0, "a turned bit is an error, or XML that is written as it was read");
  ok(refused > 1000 && taken > 200, "%ld are refused, %ld are taken", refused, taken);
  ok(longest < SECONDS, "the longest takes %.3f s of the processor", longest);
  free(xml.bytes);
  free(again.bytes);
  free(bytes);
  return done();
}
