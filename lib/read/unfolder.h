/* What is known where the lines of a running text are found. */
#ifndef REFERAT_READ_UNFOLDER_H
#define REFERAT_READ_UNFOLDER_H

#include "read/anchors.h"
#include "read/cuts.h"
#include "read/listing.h"

/* Whether the numbers of items have no full stop. */
typedef enum bareness { BARE_UNKNOWN, BARE_YES, BARE_NO } bareness;

/* What is open where a line is being cut. */
typedef struct unfolder {
  parse *p;
  anchor_reader r;
  cut_list cuts;
  uint32_t page; /* the last one, and its line */
  uint32_t page_line;
  listing list;      /* the contents, where a page has some */
  bool in_list;      /* in the contents, to the end of the page */
  bool in_asking;    /* in a recommendation */
  bool in_decision;  /* in what was decided */
  bool in_names;     /* behind a label that names people follow */
  bool in_opener;    /* in a sentence of the head that says who came, or when */
  const char *label; /* the last anchor */
  bool in_title;     /* behind the number of an item */
  slice title;       /* of the item, where it is one that the contents have */
  bool lacks_title;  /* labels stand behind the last number, and no title yet */
  const char *twice; /* where what stands in front of it is said again, or NULL */
  size_t twice_length;
  const char *title_place; /* where the title of the last number would begin */
  bool any_item;           /* one has begun, or its case number stood there */
  bool any_section;
  bool convened;           /* a line says who met and when */
  uint32_t first_listed;   /* the number that the contents begin with */
  uint32_t opened;         /* the number of the item that began last */
  uint32_t nested;         /* the last number of a list in its text */
  uint32_t clause;         /* the last number of a recommendation's clauses */
  const char *heading_end; /* where the last heading of a section ends, */
  const char *case_end;    /* and the last case number */
  int looked;              /* how often a page was looked through for a decision */
  bareness bare;           /* and how often that was looked for */
  int bare_looks;
  uint32_t run; /* items in a row, with nothing certain between them */
  const char *run_begin;
  uint32_t run_first; /* the number of the first of them, and the cut in front of it */
  uint32_t run_cut;
  uint32_t run_end; /* the cut behind the last one, where they were taken for the contents */
} unfolder;

#endif
