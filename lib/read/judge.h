/* Whether the text is minutes at all. */
#ifndef REFERAT_READ_JUDGE_H
#define REFERAT_READ_JUDGE_H

#include "read/lines.h"

/* What the text has of minutes. */
typedef struct minutes_signs {
  bool kind;            /* its title says what kind of document it is */
  bool body;            /* and which committee met */
  bool day, hour;       /* and when */
  unsigned fields;      /* labels that only a meeting's head has: each counts once */
  uint32_t items;       /* headings of items */
  bool sure_items;      /* that are more than a numbered list */
  unsigned attendances; /* labels behind the first section that those who came follow */
  uint32_t entries;     /* of the contents */
  uint32_t bodies;      /* headings of decisions that name body and day */
  bool rules;           /* it begins as rules of procedure and the like do */
  bool late;            /* what kind of document it is stands far below the top */
  uint32_t decisions, outcomes, recommendations, cases, sections;
  uint32_t settled; /* items below whose title stands what was decided */
} minutes_signs;

/* Add what the body of the text has. */
void referat__signs_of_body(const parse *p, minutes_signs *signs);

/* Whether what stands in the line of a decision's heading, behind its colon, or below it
 * disposes of the case. */
bool referat__disposes(const parse *p, uint32_t heading);

/* Whether that is enough. */
bool referat__is_minutes(const minutes_signs *signs);

/* Say in English what was found and what was missed, for a message. */
void referat__signs_tell(const minutes_signs *signs, char *to, size_t size);

#endif
