/* What all builders of the body share: where they stand, and the paragraph in
 * hand. */
#ifndef REFERAT_READ_BUILDER_H
#define REFERAT_READ_BUILDER_H

#include "read/blocks.h"
#include "read/facts/facts.h"
#include "read/inline.h"
#include "read/names.h"

/* Where the builder stands; all its parts share it. */
typedef struct body {
  parse *p;
  block_list *blocks;
  uint32_t at;          /* the block in hand */
  referat_node *parent; /* `minutes` or a group, outside of every item */
  referat_node *item;
  referat_node *section; /* of a kind */
  referat_node *sub;     /* a sub-section of free text */
  uint8_t sub_level;     /* of its heading in Markdown */
  const char *kind;      /* of the section, "" for none */
  bool among_short;      /* short lines that are no headings */
  bool has_lead;         /* a recommendation has said who asks */
  facts_context facts;   /* of a decision */
  struct {               /* lists that are open, outer ones first */
    referat_node *list;
    referat_node *li;
    uint16_t indent;
    uint32_t value; /* of the last item's number */
  } lists[8];
  int depth;
  struct number_count *numbers; /* of the items so far */
  size_t numbers_mask;
  uint32_t unnumbered; /* items without a number so far */
  bool past_cases;     /* the item has more than its heading and case numbers */
  bool undecided;      /* no heading of a decision stands in the item */
  uint32_t fences;     /* divs that were opened inside the section */
  runs runs;           /* of the paragraph in hand */
  note_list notes;
} body;

/* ---- looking at blocks ---- */

static inline const block *body_block(const body *b, uint32_t i)
{
  return block_at(b->blocks, i);
}

static inline const block *body_current(const body *b)
{
  return body_block(b, b->at);
}

static inline slice body_first_line(const body *b, const block *at)
{
  return line_text(b->p, at->first);
}

static inline uint32_t body_line_number(const body *b, const block *at)
{
  return b->p->lines[at->first].number;
}

/* The next block from `i` on that is not furniture. */
static inline uint32_t body_next_real(const body *b, uint32_t i)
{
  return block_next_real(b->blocks, i);
}

/* Where the next block goes. */
static inline referat_node *body_top(const body *b)
{
  return b->sub ? b->sub : b->section ? b->section : b->item ? b->item : b->parent;
}

/* Whether the section in hand is of that kind. */
static inline bool body_in(const body *b, const char *kind)
{
  return string_is(b->kind, kind);
}

/* Whether the section in hand has a heading and nothing below it yet. */
static inline bool body_empty_section(const body *b)
{
  const referat_node *child =
      b->section && element_first(b->section) ? node_next(element_first(b->section)) : NULL;
  while (child && child->type == REFERAT_FURNITURE)
    child = node_next(child);
  return b->section && !child;
}

/* ---- the paragraph in hand ---- */

/* Collect the runs of the block in hand and of all that goes on with it after a
 * break; `at` moves behind it. */
void referat__body_collect(body *b);

/* Whether the sentence that `above` ends in goes on in the block `next`. */
bool referat__body_goes_on(const body *b, slice above, const block *next);

/* The whole text of the runs in hand as one slice: exact when they are one run. */
slice referat__body_text(body *b);

/* Build the runs in hand as an element, with the notes in hand. */
referat_node *referat__body_emit(body *b, referat_node *parent, referat_type type);

/* The text's last word. */
slice referat__last_word(slice text);

#endif
