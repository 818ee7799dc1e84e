/* What a text of the head says of the meeting: "Referat til mødet i X den ... kl. ... i Y". */
#ifndef REFERAT_READ_HEAD_MEETING_H
#define REFERAT_READ_HEAD_MEETING_H

#include "model/date.h"
#include "read/lines.h"

typedef struct meeting_facts {
  unsigned kinds;   /* texts that say a kind */
  const char *kind; /* minutes, agenda, supplement; NULL when it is not said */
  slice body;
  int body_rank; /* how sure the body is, 0 for a guess */
  slice term;
  slice place;
  slice municipality;
  date day;      /* year 0: none */
  int start;     /* minutes of the day, -1: none */
  int end;       /* the same: "kl. 9.30 - 11.30" */
  bool met;      /* it was said that the body met: "møde i X den 3. maj 2024" */
  bool only_day; /* the text was nothing but a day and an hour */
} meeting_facts;

/* Add what the text says to what is known: the first that says a thing counts,
 * a body that is surer replaces one that is not. */
void referat__meeting_read(const parse *p, slice text, meeting_facts *f);

/* What is left of the text without the term that stands in it: "Byrådet 2022-2025"; the
 * term is stored where there is one. */
slice referat__meeting_without_term(slice s, slice *term);

/* The body of "Byrådet i Nordby", "Byrådet, Nordby", what a municipality is called standing
 * behind it, which is stored; empty, and nothing stored, where the text is no such thing. */
slice referat__body_of_municipality(const parse *p, slice s, slice *municipality);

/* Whether the text may be a body's name: a few words with a capital, and no sentence. */
bool referat__may_be_body(slice s);

#endif
