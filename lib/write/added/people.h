/*
 * Who was there, of a whole meeting: what model/presence.h tells of each item, taken
 * together for each person.
 */
#ifndef REFERAT_WRITE_ADDED_PEOPLE_H
#define REFERAT_WRITE_ADDED_PEOPLE_H

#include "model/presence.h"

/* Where something happened: told by `told`, at `item`, and all items up to `last`. */
typedef struct people_moment {
  struct people_moment *next;
  const referat_node *told;
  const referat_node *item, *last;
  uint32_t count; /* of these items */
} people_moment;

typedef struct people_moments {
  people_moment *first, *last;
} people_moments;

typedef struct people_one {
  const char *name;
  const char *party, *role;          /* or NULL */
  const char *stands_for;            /* whom a substitute stands in for, or NULL */
  bool votes;                        /* a member, or who stands in for one */
  bool began;                        /* was there as far as the head tells */
  const referat_node *missing;       /* what of the head tells that the person was not, or NULL */
  bool listed;                       /* the head lists the person among those who took part */
  uint32_t present, absent, unknown; /* at so many items, recusals aside */
  people_moments came, left;
  people_moments recused, away; /* the items; `away`: absent though neither came nor left */
  people_moments stood_in;      /* the items, of a substitute for some of them */
} people_one;

typedef struct people {
  people_one *at; /* in the order of the head; then whom it does not name: substitutes, and who
                     was absent from an item and has no surname of the head */
  size_t count;
  uint32_t items;
  bool blind; /* what closed items tell of people was left out: see model/presence.h */
} people;

/* Take the minutes together; all of it lives in the arena, as long as the minutes do.
 * False without memory. */
bool referat__people(people *all, arena *a, const referat_node *minutes);

/* Whether the person was there at some time, for certain, or by the head's list. */
bool referat__people_was_there(const people *all, const people_one *one);

/* # Pages that tell it, and where they sign the minutes */

/* A section with a table of who was there: a row for each person; columns that would be
 * empty are left out.  NULL where nobody is known, or without memory. */
referat_node *referat__attendance_page(arena *a, const people *all);

/* A section with a table: a row for each member, or who stood in for one, who was there.
 * NULL where none is known, or without memory. */
referat_node *referat__signature_page(arena *a, const people *all);

#endif
