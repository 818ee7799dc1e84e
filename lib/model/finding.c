#include "model/finding.h"

#include <stddef.h>
#include <string.h>

#define AS_TEXT(name, code, comment, of_item) code,
const char *const referat__finding_codes[FINDING_COUNT] = {FINDING_CODES(AS_TEXT)};

finding_code referat__finding_of(const char *code)
{
  unsigned i = 0;
  while (i < FINDING_COUNT && strcmp(referat__finding_codes[i], code) != 0)
    i++;
  return (finding_code)i;
}
