/* Lines grouped to paragraphs, list items, tables and headings. */
#ifndef REFERAT_READ_BLOCKS_H
#define REFERAT_READ_BLOCKS_H

#include "read/lines.h"

typedef enum block_kind {
  BLOCK_PARAGRAPH,
  BLOCK_LIST_ITEM,
  BLOCK_TABLE,
  BLOCK_ITEM,    /* the heading of an item */
  BLOCK_GROUP,   /* a heading above several items */
  BLOCK_CASE,    /* case numbers */
  BLOCK_SECTION, /* the heading of a section */
  BLOCK_HEADING, /* another heading that Markdown marks */
  BLOCK_FURNITURE,
  BLOCK_MARK /* of pandoc's Markdown, such as a fence */
} block_kind;

typedef struct block {
  uint32_t first;  /* its first line */
  uint32_t last;   /* the line after its last one */
  uint32_t marker; /* bytes of the list item's marker, with which its line begins */
  uint32_t value;  /* of a numbered marker, 0 for a bullet */
  union {
    uint32_t outer; /* of a bullet: the numbered marker before it in the list */
    uint32_t mark;  /* of an item: its place in the outline */
  };
  uint16_t indent;
  uint8_t kind;
  bool after_gap; /* a blank line, or the text's beginning, stands before it */
} block;

/* The blocks of a stretch of lines.  Each is made when somebody asks for it: those that stand
 * behind the one in hand by more than is looked ahead take no memory yet. */
typedef struct block_list {
  block *at;
  uint32_t count;  /* so many are made */
  uint32_t passed; /* so many are given back */
  /* of who makes them: */
  parse *p;
  uint32_t line, last; /* where the next one begins, and all end */
  block before;        /* the last one that is not furniture, as it was made */
  bool has_before;
  bool gap;       /* a blank line stands before the next one */
  bool opened;    /* an item was, without a line of its own */
  bool asks;      /* a recommendation is open */
  bool undecided; /* no heading tells of the item what was decided */
} block_list;

/* The marker of a list item. */
static inline slice block_marker(const parse *p, const block *b)
{
  return slice_of(line_text(p, b->first).ptr, b->marker);
}

/* Begin to group the lines from `first` up to `last`; false without memory. */
bool referat__blocks_begin(parse *p, uint32_t first, uint32_t last, block_list *blocks);

/* Make one block more; false where all are made. */
bool referat__blocks_more(block_list *blocks);

/* The block with that number, NULL behind the last one. */
static inline const block *block_at(block_list *blocks, uint32_t i)
{
  while (i >= blocks->count)
    if (!referat__blocks_more(blocks))
      return NULL;
  return &blocks->at[i];
}

/* The number of the next block from `i` on that is not furniture. */
static inline uint32_t block_next_real(block_list *blocks, uint32_t i)
{
  const block *at;
  while ((at = block_at(blocks, i)) != NULL && at->kind == BLOCK_FURNITURE)
    i++;
  return i < blocks->count ? i : blocks->count;
}

/* Give the memory back of the blocks well before `at`: nobody looks further back than to what
 * stands before the pages' edges right above. */
void referat__blocks_pass(block_list *blocks, uint32_t at);

/* Whether the line begins apologies ("Afbud: ..."); store the label's length. */
bool referat__is_absent(const parse *p, slice text, size_t *label);

#endif
