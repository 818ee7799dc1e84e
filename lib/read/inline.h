/*
 * What stands inside a paragraph: lines joined, broken words and sentences
 * mended, and the names found in it.
 */
#ifndef REFERAT_READ_INLINE_H
#define REFERAT_READ_INLINE_H

#include "read/blocks.h"
#include "read/lines.h"

typedef enum run_kind {
  RUN_TEXT,
  RUN_SPACE,    /* a joined line end that could not be made part of a text */
  RUN_LB,       /* a line break that matters */
  RUN_PB,       /* a break mended inside a sentence */
  RUN_HY,       /* a hyphen that was mended away */
  RUN_FURNITURE /* a page header or footer */
} run_kind;

typedef struct run {
  slice text;
  uint32_t line;
  run_kind kind;
} run;

/* The runs of a paragraph; a vector that is used again and again. */
typedef struct runs {
  run *at;
  uint32_t count;
  size_t room;
  slice line; /* the last line that was added: the next one is joined to it alone */
} runs;

/* A part of the text that means something: it becomes an element. */
typedef struct note {
  slice text;
  const char *values[3]; /* static or in the arena; of the attributes with these names */
  uint8_t names[3];      /* referat_attr */
  uint8_t type;          /* referat_type */
} note;

/* Append the lines of the block (its marker passed over) to the runs. */
void referat__runs_add_block(parse *p, runs *r, const block *b);

/* Append lines that hold a list of names, the first one from `from` on.  Where
 * commas part the names a line's end does not; where none do, it does. */
void referat__runs_add_names(parse *p, runs *r, uint32_t first, uint32_t last, const char *from);

/* Add a text that may have lost the ends of its lines: "REGIONSRÅ- DET" is one word
 * where the rest of the text writes it so. */
void referat__runs_add_unfolded(parse *p, runs *r, slice text, uint32_t line);

/* Append a break mended inside a sentence: the hyphen before it, if the word
 * goes on, and the break itself. */
void referat__runs_add_break(parse *p, runs *r, const block *next);

void referat__runs_add(parse *p, runs *r, run_kind kind, slice text, uint32_t line);

/* The first (last) text of the runs. */
slice referat__runs_first(const runs *r);
slice referat__runs_last(const runs *r);

/* Append elements and text for the runs to the node.  The notes lie in the
 * order of the text and do not overlap; those outside of the runs are passed
 * over. */
void referat__runs_emit(parse *p, referat_node *to, const runs *r, const note *notes,
                        size_t note_count);

#endif
