/* Contents whose numbers, titles and pages have a line each. */
#ifndef REFERAT_READ_STACKEDLIST_H
#define REFERAT_READ_STACKEDLIST_H

#include "read/lines.h"

/* An entry: lines of its title, and that of its page. */
typedef struct stacked_entry {
  uint32_t title, title_end; /* the last one is before `title_end` */
  uint32_t page;
} stacked_entry;

/* Whether an entry begins with its number alone in the line `i`, and ends before `end`; what
 * it has in `*e`. */
bool referat__stacked_entry(const parse *p, uint32_t i, uint32_t end, stacked_entry *e);

/* The line behind the list that the contents' heading in the line `heading` begins, or
 * `heading` where no such list stands below it.  A heading may stand between entries. */
uint32_t referat__stacked_end(const parse *p, uint32_t heading, uint32_t last);

/* Whether the line is an entry's number alone, and its title stands below it. */
bool referat__number_waits(const parse *p, uint32_t i, uint32_t end);

/* Whether the text is a heading of contents, and tells which meeting's they are or not:
 * "Indholdsfortegnelse lukket møde". */
bool referat__heads_contents(const lexicon *lex, slice s);

#endif
