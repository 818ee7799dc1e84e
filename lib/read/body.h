/* The body of the minutes: items, their sections, and the blocks in them. */
#ifndef REFERAT_READ_BODY_H
#define REFERAT_READ_BODY_H

#include "read/blocks.h"
#include "read/inline.h"
#include "read/names.h"

/* Where the builder stands. */
typedef struct body {
  parse *p;
  block_list blocks;
  uint32_t at;           /* the block in hand */
  referat_node *parent;  /* `minutes`, outside of every item */
  referat_node *item;
  referat_node *section; /* of a kind */
  referat_node *sub;     /* a sub-section of free text */
  uint8_t sub_level;     /* of its heading in Markdown */
  const char *kind;      /* of the section, "" for none */
  bool among_short;      /* short lines that are no headings */
  bool has_lead;         /* a recommendation has said who asks */
  const char *outcome;   /* of a decision, as soon as it is known */
  bool amended;
  bool has_text;         /* the decision says something */
  bool only_none;        /* and that is "-" */
  referat_node *statement; /* a remark that goes on */
  struct {               /* lists that are open, outer ones first */
    referat_node *list;
    referat_node *li;
    uint16_t indent;
    uint32_t value; /* of the last item's number */
  } lists[8];
  int depth;
  struct number_count *numbers; /* of the items so far */
  size_t numbers_mask;
  uint32_t fences;       /* divs that were opened inside the section */
  runs runs;             /* of the paragraph in hand */
  note_list notes;
} body;

/* Build the items from the lines `first` up to `last` under `parent`; false
 * without memory. */
bool referat__body_build(parse *p, referat_node *parent, uint32_t first, uint32_t last);

/* Where the next block goes. */
static inline referat_node *body_top(const body *b)
{
  return b->sub ? b->sub : b->section ? b->section : b->item ? b->item : b->parent;
}

static inline bool body_in(const body *b, const char *kind)
{
  return b->kind[0] == kind[0] && strcmp(b->kind, kind) == 0;
}

/* Collect the runs of the block in hand and of all that goes on with it after a
 * break; `at` moves behind it. */
void referat__body_collect(body *b);

/* The whole text of the runs in hand as one slice: exact when they are one run. */
slice referat__body_text(body *b);

/* Build the runs in hand as an element, with the notes in hand. */
referat_node *referat__body_emit(body *b, referat_node *parent, referat_type type);

#endif
