/* Which lines are headings of items and of sections. */
#ifndef REFERAT_READ_CLASSIFY_H
#define REFERAT_READ_CLASSIFY_H

#include "read/lines.h"

struct casenumber;

/* The parts of an item's heading. */
typedef struct item_heading {
  slice label;  /* "Punkt 107:" */
  slice number; /* "107" */
  slice title;  /* the rest of the line; may be empty */
} item_heading;

/* Read the line as an item's heading; false when it has not that form. */
bool referat__item_heading(const lexicon *lex, slice text, item_heading *heading);

/* Whether the text begins with a case number, perhaps behind a label; store
 * the number. */
bool referat__case_find(const lexicon *lex, slice text, struct casenumber *number);

/* Whether the line ends in a page number as the entries of a contents list do;
 * store where title, leader and page stand. */
typedef struct entry_parts {
  slice title;
  slice leader; /* dots, tabs and spaces */
  slice page;
} entry_parts;
bool referat__entry_parts(slice text, entry_parts *parts);

/* Mark the lines that are headings of sections with LINE_SECTION. */
void referat__classify_sections(parse *p);

/* Mark the lines that are headings of items with LINE_ITEM, and the case
 * numbers under them with LINE_CASE; after furniture was found. */
void referat__classify_items(parse *p);

#endif
