/* A thing to remark on, put where it belongs. */
#ifndef REFERAT_READ_FINDING_H
#define REFERAT_READ_FINDING_H

#include "model/finding.h"
#include "read/lines.h"

/* Add a finding to those of the document, in the order of the lines. */
void referat__finding_add(parse *p, uint32_t line, const char *item, finding_code code,
                          const char *severity, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
