/*
 * Who is known by name, to be found again by another spelling of it.  Who fits
 * nobody, and who fits two, is not found: a person is certain or not said.
 */
#ifndef REFERAT_READ_ROSTER_H
#define REFERAT_READ_ROSTER_H

#include "base/arena.h"
#include "read/nameparts.h"

typedef struct known_person {
  const char *name;
  const char *id;    /* or NULL */
  const char *party; /* its letter, or what the text says; NULL where it says nothing */
  const void *list;  /* where the name stands */
  bool official;     /* no member of the body */
  uint32_t vote;     /* the last one in which the person has a choice, by its number */
  const char *choice;
  uint32_t next_whole, next_last; /* in the same place of the tables; + 1 */
  name_parts parts;               /* of its letters there are as many as the name has */
} known_person;

/* Names by their letters and by their last word, in two hash tables. */
typedef struct roster {
  known_person **at;
  size_t count;
  size_t room;
  uint32_t *wholes; /* `slots` each: a person's number + 1 */
  uint32_t *lasts;
  size_t slots;
} roster;

/* Add a person, and return it: its name and all else but the parts are for the
 * caller to set.  NULL without memory. */
known_person *referat__roster_add(roster *r, arena *a, const name_parts *parts);

/* What is known of a name where it is said. */
typedef struct roster_query {
  name_parts parts;
  const char *party; /* or NULL: as known_person */
  const void *list;  /* nobody of this list is meant; NULL: everybody may be */
  bool official;     /* no member of the body is meant */
} roster_query;

/* The only one who is meant, or NULL; then `*doubt` tells whether somebody may be. */
known_person *referat__roster_find(const roster *r, const roster_query *q, bool *doubt);

#endif
