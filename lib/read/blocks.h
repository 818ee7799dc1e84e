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

typedef struct block_list {
  block *at;
  uint32_t count;
  uint32_t passed; /* so many are given back */
} block_list;

/* The marker of a list item. */
static inline slice block_marker(const parse *p, const block *b)
{
  return slice_of(line_text(p, b->first).ptr, b->marker);
}

/* Group the lines from `first` up to `last`; false without memory. */
bool referat__blocks_make(parse *p, uint32_t first, uint32_t last, block_list *blocks);

/* Give the memory back of the blocks well before `at`: nobody looks further back than to what
 * stands before the pages' edges right above. */
void referat__blocks_pass(block_list *blocks, uint32_t at);

/* Whether the line begins apologies ("Afbud: ..."); store the label's length. */
bool referat__is_absent(const parse *p, slice text, size_t *label);

#endif
