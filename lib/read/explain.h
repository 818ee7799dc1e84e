/*
 * Why: what each line was taken for, and the evidence that decided.
 *
 * What the passes find out on their way is kept here where somebody asks for it,
 * so that nothing is looked up again for the explanation; where nobody does,
 * there is no explanation and p->why is NULL.
 */
#ifndef REFERAT_READ_EXPLAIN_H
#define REFERAT_READ_EXPLAIN_H

#include "read/judge.h"
#include "read/lines.h"
#include "read/numbered.h"

/* Why a line is what it is, where its role alone does not tell. */
typedef enum line_why {
  WHY_UNKNOWN,
  WHY_EDGE,   /* a line behind two form feeds and before another */
  WHY_PAGE,   /* a page's number, with its word or between dashes */
  WHY_NUMBER, /* bare numbers that count the pages */
  WHY_HEADER, /* a line that comes again at the pages' edges */
  WHY_DEBRIS, /* what a web page leaves */
  WHY_REPEAT, /* the heading of an item once more */
  WHY_RUN_IN, /* the heading of a section that shares its line with text */
  WHY_COUNT
} line_why;

/* A line that could have been the heading of an item. */
typedef struct candidate_note {
  numbered n;
  uint32_t line;
  uint32_t evidence; /* bits, which referat__evidence_name names */
  int32_t score;     /* by the evidence alone */
  int32_t step;      /* what the step from the item before it is worth */
  bool chosen;
} candidate_note;

/* A form of headings, by one of them. */
typedef struct form_note {
  const candidate_note *example; /* NULL: no such form */
  int32_t score;                 /* of its best chain */
} form_note;

typedef struct explanation {
  uint8_t *lines; /* line_why of each */
  candidate_note *candidates;
  uint32_t count; /* of candidates, which are in the order of their lines */
  form_note winner, rival;
} explanation;

/* Make p->why, after the lines were cut; false without memory. */
bool referat__explain_begin(parse *p);

/* Tell of every line, after the tree is whole; `refused` has the signs of a text
 * that is no minutes, and is NULL for minutes.  False without memory. */
bool referat__explain_lines(const parse *p, const referat_options *options,
                            const minutes_signs *refused);

/* Keep why the line is what it is, if somebody asks. */
static inline void explain_line(const parse *p, uint32_t i, line_why why)
{
  if (p->why)
    p->why->lines[i] = (uint8_t)why;
}

/* Mark the line as furniture. */
static inline void mark_furniture(parse *p, uint32_t i, line_why why)
{
  p->lines[i].flags |= LINE_FURNITURE;
  explain_line(p, i, why);
}

#endif
