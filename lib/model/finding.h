/* The codes of findings, which are the same in every version, with all that is said of them: the
 * table is findings.txt. */
#ifndef REFERAT_MODEL_FINDING_H
#define REFERAT_MODEL_FINDING_H

#include "model/findingcodes.h"

#define FINDING_AS_NAME(name, code, comment, of_item) FINDING_##name,
typedef enum finding_code { FINDING_CODES(FINDING_AS_NAME) FINDING_COUNT } finding_code;

/* By finding_code. */
extern const char *const referat__finding_codes[FINDING_COUNT];

/* The finding of that code, or FINDING_COUNT. */
finding_code referat__finding_of(const char *code);

#endif
