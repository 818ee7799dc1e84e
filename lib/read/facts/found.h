/* Facts found in a sentence, each with the place where its element begins. */
#ifndef REFERAT_READ_FACTS_FOUND_H
#define REFERAT_READ_FACTS_FOUND_H

#include "read/facts/group.h"

#define MOST_FOUND 12

typedef struct fact {
  referat_type type;
  uint32_t start;     /* in the scan's text */
  const char *person; /* NULL: the text names none */
  const char *whom;   /* of a substitution: for whom */
  int minutes;        /* after midnight, -1 without time */
} fact;

typedef struct found {
  fact at[MOST_FOUND];
  unsigned count;
} found;

/* Add a fact, and return it; NULL where there are too many to say. */
fact *referat__found_add(found *f, referat_type type, uint32_t start, const char *person);

/* One fact for each person of the group; the first begins where the sentence
 * does.  False where the group has none, or a party is among them. */
bool referat__found_each(found *f, const scan *s, uint32_t from, const group *g, referat_type type);

/* The group of persons that stands nearest before the token, or first behind it
 * where there is none. */
bool referat__persons_near(const scan *s, uint32_t from, uint32_t to, uint32_t at, group *g);

/* Whether the group can be those of whom the token tells: it stands before it,
 * or behind it in the same clause. */
bool referat__persons_of(const scan *s, uint32_t at, const group *g);

/* Whether the group names more than one person. */
bool referat__persons_several(const scan *s, const group *g);

/* Whether the range says that somebody may take part: "byrådet fandt ham ikke inhabil". */
bool referat__found_able(const scan *s, uint32_t from, uint32_t to);

/* Whether the group is an officer of others, who is no participant: "Bestyrelsens formand
 * Anna Holm". */
bool referat__found_officer(const scan *s, uint32_t from, const group *g);

/* Readers of a sentence: whether it says such a thing.  `absent` is who was
 * said to be absent just before, or NULL. */
bool referat__recusal_supposed(const scan *s, uint32_t from, uint32_t to);
bool referat__recusal_read(const scan *s, uint32_t from, uint32_t to, found *f);
/* "Anna Holm rejste spørgsmål om sin habilitet. Byrådet fandt, at hun er inhabil.": of the
 * one person of the sentence `last`, in the one behind it. */
bool referat__recusal_of_last(const scan *s, const sentence *last, found *f);
bool referat__substitution_read(const scan *s, uint32_t from, uint32_t to, const char *absent,
                                found *f);
/* "Bo Krag for Anna Holm, Eva Tang for Ib Holm" behind a label that says the rest. */
bool referat__substitution_pairs(const scan *s, uint32_t from, uint32_t to, found *f);
bool referat__movement_read(const scan *s, uint32_t from, uint32_t to, found *f);

/* Whether the sentence says that somebody takes no part in the case. */
bool referat__stays_out(const scan *s, uint32_t from, uint32_t to);

/* Whether the sentence says no more than that somebody is absent. */
bool referat__absence_read(const scan *s, uint32_t from, uint32_t to);

/* Whether the person of the token is one of those whom the head names. */
bool referat__found_participant(const scan *s, uint32_t who);

#endif
