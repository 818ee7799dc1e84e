/*
 * Who was there at each item, told from the tree alone.
 *
 * The head says who is a member or takes part and who sends apologies; a
 * stand-in takes somebody's place; arrivals and departures count from the item
 * on at which they happened, at which itself nothing is certain; apologies,
 * stand-ins and recusals of an item hold for that item.  What happened at the
 * meeting of another body, which an item tells too, does not count.
 */
#ifndef REFERAT_MODEL_PRESENCE_H
#define REFERAT_MODEL_PRESENCE_H

#include "model/node.h"

/* What is known of somebody at one time. */
typedef struct presence_state {
  referat_presence present;
  const char *why;
  const char *whom;         /* of a stand-in, or NULL */
  const referat_node *told; /* the field, absence or movement that tells it, or NULL */
} presence_state;

/* Lists of the head. */
enum {
  LIST_MEMBERS = 1,
  LIST_PARTICIPANTS = 2,
  LIST_CHAIR = 4,
  LIST_ABSENT = 8,
  LIST_STANDS_IN = 16
};

typedef struct attendee {
  const referat_node *person; /* in the head */
  unsigned lists;             /* of the head in which the name stands: LIST_... */
  bool votes;                 /* may vote: a member, or who stands in for one */
  bool moves;                 /* comes or goes at some time */
  presence_state now;         /* until something else is told */
  presence_state here;        /* at the item in hand, if `item` is its number */
  uint32_t item;
  uint32_t recused; /* the last item that was recused from */
} attendee;

/* A table from identifiers to what they name. */
typedef struct presence_ids {
  struct presence_id *slots;
  size_t size;
} presence_ids;

typedef struct presence {
  arena *a;
  const referat_node *head;
  attendee *at;
  size_t count, room;
  presence_ids people, items;
  struct presence_event *events; /* in the order in which they happened */
  size_t event_count, event_room, next;
  const referat_node *item; /* the one in hand, and its number, from 1 */
  uint32_t number;
  uint32_t voters; /* how many persons of the head may vote */
  bool blind;      /* what closed items tell of people was left out */
  bool named;      /* no person of the head has an id: the names stand for it */
} presence;

/* Read who was there; false without memory. */
bool referat__presence_begin(presence *p, arena *a, const referat_node *minutes);

/* Go to the first (next) item, `p->item`; false behind the last. */
bool referat__presence_next(presence *p);

/* What is known of the person at the item in hand. */
presence_state referat__presence_of(const presence *p, const attendee *who);

/* What is known of the person from the next item on, unless something happens. */
presence_state referat__presence_now(const presence *p, const attendee *who);

/* Of whom event `i` of `p->event_count` is, or NULL, and what tells it: going to an item moves
 * `p->next` behind those that count there, and of all others what is known stays as it was. */
attendee *referat__presence_event(const presence *p, size_t i, const referat_node **told);

/* Whom of the head the `person` is, or NULL. */
attendee *referat__presence_find(const presence *p, const referat_node *person);

/* The stand-ins at the item in hand who are not named in the head: call with
 * `*at` zero at first; NULL behind the last. */
const referat_node *referat__presence_stranger(const presence *p, size_t *at);

/* The persons absent from the item in hand who are not named in the head: call with `*at` zero at
 * first; NULL behind the last.  Each stands in what tells it. */
const referat_node *referat__presence_missing(const presence *p, size_t *at);

/* Whether the section is a decision of another meeting than the one of the head. */
bool referat__presence_elsewhere(const referat_node *head, const referat_node *section);

#endif
