/*
 * What formats for reading carry of a node's facts: an identifier, classes and
 * keys, as pandoc attaches them to headings and divs.
 */
#ifndef REFERAT_WRITE_PROSE_FACTS_H
#define REFERAT_WRITE_PROSE_FACTS_H

#include "model/node.h"

#define FACTS_MOST 12

typedef struct facts {
  const char *id; /* or NULL */
  const char *classes[2];
  struct {
    const char *name;
    const char *value;
  } pairs[FACTS_MOST];
  unsigned class_count;
  unsigned pair_count;
} facts;

/* The facts of an item, a section or a block; all of it lives as long as the
 * document. */
facts referat__facts(const referat_node *node);

/* A walk over the meeting's participants: the `person` elements of the fields
 * for participants and members. */
typedef struct participants {
  const referat_node *field;
  referat_iter walk;
} participants;

participants referat__participants(const referat_doc *doc);

/* The next one, or NULL. */
const referat_node *referat__next_participant(participants *list);

#endif
