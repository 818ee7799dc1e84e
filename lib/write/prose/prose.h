/*
 * One walk over the minutes for the formats that are read as text: Markdown and pandoc's JSON.
 * It decides what is a heading, a paragraph, a fact, and what stands in it; a format is a table
 * of functions that write each of these, and embeds the walk.
 */
#ifndef REFERAT_WRITE_PROSE_PROSE_H
#define REFERAT_WRITE_PROSE_PROSE_H

#include "base/out.h"
#include "model/node.h"

typedef struct prose prose;

typedef struct prose_format {
  /* among text */
  void (*text)(prose *p, slice text);
  void (*space)(prose *p); /* is due before the next word */
  void (*line_break)(prose *p);
  void (*apart)(prose *p); /* parts the page of an entry from its title */
  /* what is in the node, strong or emphatic; a link; a comment, or NULL */
  void (*marked)(prose *p, const referat_node *node, bool strong);
  void (*link)(prose *p, const referat_node *node, const char *href);
  void (*remark)(prose *p, const referat_node *node);
  /* blocks */
  void (*paragraph)(prose *p);
  void (*paragraph_end)(prose *p); /* nothing is written where it says nothing */
  /* with the facts of an item or a group, or NULL */
  void (*heading)(prose *p, const referat_node *facts_of);
  void (*heading_end)(prose *p, const referat_node *facts_of);
  bool (*div)(prose *p, const referat_node *node); /* around it; whether there is one */
  void (*div_end)(prose *p);
  void (*list)(prose *p, const referat_node *list); /* whole, as the next one */
  void (*table)(prose *p, const referat_node *table);
} prose_format;

struct prose {
  const prose_format *to;
  const referat_doc *doc;
  out *o;
  unsigned level; /* of the next heading, from 1 */
};

/* Everything from the title to the last item. */
void referat__prose(prose *p);

/* The text below a node. */
void referat__prose_children(prose *p, const referat_node *node);

/* Children that may be text or blocks: text up to the next block is a paragraph. */
void referat__prose_flow(prose *p, const referat_node *node);

/* A paragraph of what the node holds. */
void referat__prose_paragraph(prose *p, const referat_node *node);

/* # Facts: an identifier, classes and keys, as pandoc attaches them to headings and divs */

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
