/* What a decision comes to. */
#ifndef REFERAT_READ_FACTS_OUTCOME_H
#define REFERAT_READ_FACTS_OUTCOME_H

#include "read/lines.h"

/* What its text has said so far. */
typedef struct outcome_state {
  const char *outcome; /* as soon as it is known */
  const char *weak;    /* of a point or an aside: counts where nothing else does */
  bool amended;
  bool amends;   /* an amendment was adopted */
  bool has_text; /* it says something */
  bool has_none; /* it says "-" */
  bool has_more; /* and that is more than "-" */
} outcome_state;

/* Take text of the decision into account. */
void referat__outcome_text(const parse *p, outcome_state *o, slice text);

/* Take text into account that disposes of something else: of an amendment, if
 * `amends`, so that what is approved afterwards departs from what was asked. */
void referat__outcome_aside(const parse *p, outcome_state *o, slice text, bool amends);

/* Take text into account that disposes of a part, or of a question on the way:
 * it counts where the rest of the decision disposes of nothing. */
void referat__outcome_weak(const parse *p, outcome_state *o, slice text);

/* Take into account that something with that outcome disposed of the case. */
void referat__outcome_is(outcome_state *o, const char *outcome);

/* The outcome, section/@outcome; NULL where the decision says nothing. */
const char *referat__outcome_name(const outcome_state *o);

/* Whether the text disposes of nothing, or falls: "forkastet". */
bool referat__outcome_is_rejected(const parse *p, slice text);

/* What the text disposes, "approved" and so on; NULL where it disposes of nothing. */
const char *referat__outcome_said(const parse *p, slice text);

/* What was looked through when the beginnings of one text were asked, the shorter ones first. */
typedef struct outcome_so_far {
  slice passed; /* text in which nothing disposes of anything */
  bool said;
} outcome_so_far;

/* Whether the text disposes of something; it begins as the one did that was asked before. */
bool referat__outcome_said_by(const parse *p, outcome_so_far *so, slice text);

/* Whether the text departs from what was recommended: "med den ændring". */
bool referat__outcome_amends(const parse *p, slice text);

/* Whether anything in the text has that outcome. */
bool referat__outcome_has(const parse *p, slice text, const char *outcome);

#endif
