/* What somebody has entered in the minutes. */
#ifndef REFERAT_READ_FACTS_STATEMENTS_H
#define REFERAT_READ_FACTS_STATEMENTS_H

#include "read/facts/group.h"

typedef struct statement_match {
  const char *type; /* statement/@type */
  const char *by;   /* NULL: the text does not name anybody */
  uint32_t at;      /* the token that says it */
} statement_match;

/* Whether the sentence enters something in the minutes. */
bool referat__statement_read(const scan *s, uint32_t from, uint32_t to, statement_match *m);

/* Who speaks, of a group: a person's normalised name, or the text. */
const char *referat__group_by(const scan *s, const group *g);

#endif
