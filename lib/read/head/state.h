/* What is known of the head while it is built, and who builds its parts. */
#ifndef REFERAT_READ_HEAD_STATE_H
#define REFERAT_READ_HEAD_STATE_H

#include "read/facts/facts.h"
#include "read/head/label.h"
#include "read/head/meeting.h"
#include "read/names.h"

/* More labels do not wait for their values. */
#define MOST_WAITING 24

typedef struct head {
  parse *p;
  referat_node *node;
  uint32_t last; /* the line behind its last one */
  bool has_title;
  uint32_t texts; /* lines up to the kind of document */
  meeting_facts facts;
  facts_context context;       /* of what happened at the meeting */
  unsigned fields;             /* labels that only a meeting has, one bit each */
  bool has_field;              /* one that only a meeting has */
  uint64_t title_letters;      /* of the title, without its digits */
  bool expects_place;          /* a line with the day alone stands right above */
  slice last_text;             /* what the last line of text says */
  bool expects_room;           /* the same, and the body between: only a room is a place */
  bool lacks_place;            /* the place's label stood in front of other labels */
  const char *roll;            /* the field that a list of names which may go on is; or NULL */
  bool roll_dashes;            /* its names stand before a dash and what they stand for */
  uint32_t roll_next;          /* where it goes on below somebody who sent apologies; 0: nowhere */
  uint32_t unrolled;           /* up to this line no list of members begins */
  uint32_t unstacked;          /* up to this line no labels stand in front of their values */
  label waiting[MOST_WAITING]; /* labels of a page's text without a value yet */
  uint32_t waiting_count;
  bool any_waits;  /* a label of those was one that may have any value */
  runs runs;       /* of the field or line in hand, and */
  note_list notes; /* what is noted of it: used again for the next one */
} head;

/* The runs (notes), empty. */
static inline runs *head_runs(head *h)
{
  h->runs.count = 0;
  h->runs.line = slice_of(NULL, 0);
  return &h->runs;
}

static inline note_list *head_notes(head *h)
{
  h->notes.count = 0;
  h->notes.ended = false;
  return &h->notes;
}

/* Set the attribute of the head, where none told it before. */
void referat__head_set_time(head *h, referat_attr name, int minutes);
void referat__head_set_date(head *h, date day);

/* Without the dash that stands before the second of two hours, or a name. */
slice referat__head_skip_dash(slice s);

/* Build what the text tells, as events of the meeting that stand in the head; false for
 * text that tells none. */
bool referat__head_tell_events(head *h, const runs *r);

#endif
