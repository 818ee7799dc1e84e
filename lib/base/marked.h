/*
 * A text and, beside it, what its format says of its pieces: what a whole line
 * is, and which characters are emphasized or lead somewhere.  The front ends for
 * all formats but plain text make one, and the reader takes it, so that no mark
 * of a format ever stands among the characters that are read.
 *
 * Lines end in '\n'; the cells of a row are parted by tabs.
 */
#ifndef REFERAT_BASE_MARKED_H
#define REFERAT_BASE_MARKED_H

#include "base/arena.h"
#include "base/buf.h"

#define MARKED_DEPTH 32 /* deepest nesting of marks that is kept */

/* What a piece of text is. */
typedef enum mark_kind {
  MARK_STRONG,
  MARK_EM,
  MARK_LINK,
  MARK_BREAK /* a space at which a line inside a cell ends */
} mark_kind;

/* The characters from `from` up to `to`.  In a list of marks those that begin
 * first come first, and an outer one before those inside of it. */
typedef struct text_mark {
  uint32_t from;
  uint32_t to;
  uint32_t outer; /* the mark around this one: its place in the list and 1, or 0 */
  mark_kind kind;
  slice target; /* of a link */
} text_mark;

/* A list of them. */
typedef struct text_marks {
  text_mark *at;
  uint32_t count;
  size_t room;
} text_marks;

/* What a line is. */
enum {
  MARKED_HEADING = 1 << 0,   /* of a level from 1 to 6 */
  MARKED_ROW = 1 << 1,       /* of a table */
  MARKED_HEADS = 1 << 2,     /* besides ROW: of heads of columns */
  MARKED_BREAK = 1 << 3,     /* the paragraph goes on in the next line */
  MARKED_LITERAL = 1 << 4,   /* no item of a list, whatever it begins with */
  MARKED_FURNITURE = 1 << 5, /* what stood around the text of a page */
  MARKED_LISTED = 1 << 6,    /* an item of a list: its marker is no text of its own */
  MARKED_FIELD = 1 << 7      /* of the head: a label and its value, or more of it */
};

typedef struct line_mark {
  uint32_t at; /* where the line begins */
  uint8_t flags;
  uint8_t level;
} line_mark;

/* What a front end left out, for a finding. */
typedef struct left_out {
  const char *code; /* of the finding; static */
  uint32_t at;      /* in the text */
} left_out;

typedef struct marked {
  arena *a;
  buf text;
  text_marks marks;
  line_mark *lines;
  uint32_t line_count;
  size_t line_room;
  left_out *left;
  uint32_t left_count;
  size_t left_room;
  /* the line in hand */
  size_t line;    /* where it begins */
  unsigned flags; /* that it was begun with */
  bool space;     /* white space is due before the next character, */
  bool breaks;    /* or the end of a line */
  bool new_line;  /* no line is in hand */
  struct {
    uint32_t mark; /* in the list, and 1; 0: due at the next character */
    mark_kind kind;
    slice target;
  } open[MARKED_DEPTH];
  uint32_t depth; /* of open marks, too deep ones included */
} marked;

/* Begin an empty text.  The text comes from the allocator, all else from the
 * arena; where either has no memory, `referat__marked_failed` tells. */
void referat__marked_init(marked *m, arena *a, const referat_allocator *allocator);
void referat__marked_free(marked *m);
bool referat__marked_failed(const marked *m);

/* Begin a line, with MARKED_ flags and the level of a heading.  The line before
 * ends, if one is in hand. */
void referat__marked_line(marked *m, unsigned flags, unsigned level);

/* Say more of the line in hand, with flags that go with those that it has. */
void referat__marked_say(marked *m, unsigned flags);

/* End the line in hand, and put a blank line behind what there is. */
void referat__marked_gap(marked *m);

/* Text of the line in hand: white space becomes one space, none at the ends of a
 * line or a cell; characters that no text has are left out. */
void referat__marked_put(marked *m, slice text);

/* White space. */
static inline void referat__marked_space(marked *m)
{
  m->space = true;
}

/* As it is: indents, and the markers of lists. */
void referat__marked_raw(marked *m, slice text);

/* A tab: the next cell, or the page of an entry. */
void referat__marked_tab(marked *m);

/* A line's end that stays one: inside a cell, or of a line that the paragraph goes
 * on from; a heading has none.  At the ends of a line or a cell it says nothing. */
static inline void referat__marked_break(marked *m)
{
  m->breaks = true;
}

/* Put text, as it is, before what stands from `at` on. */
void referat__marked_insert(marked *m, size_t at, slice text);

/* The line that begins at `at` is the item of a list after all. */
void referat__marked_listed(marked *m, size_t at);

/* Take all from `at` on away again: the beginning of a line.  What was left out there
 * stays told. */
void referat__marked_drop(marked *m, size_t at);

/* Open a mark, and close the one that was opened last.  One without text is left
 * out, white space at its inner ends goes outside, and one that goes on where
 * another like it ended is the same. */
void referat__marked_open(marked *m, mark_kind kind, slice target);
void referat__marked_close(marked *m);

/* Close all that are open. */
void referat__marked_close_all(marked *m);

/* Something was left out here. */
void referat__marked_left_out(marked *m, const char *code);

/* Whether the line in hand has text. */
static inline bool marked_has_text(const marked *m)
{
  return !m->new_line && m->text.len > m->line;
}

/* The digest of `seed` and of all that is said: text, marks, lines, and what was left
 * out.  False without memory. */
bool referat__marked_digest(const marked *m, slice seed, char hex[65]);

/* Whether the text begins as an address of the web does, and whether a link may lead to
 * it: to the web or to mail, and nowhere else. */
bool referat__mark_is_web(slice address);
bool referat__mark_leads(slice address);

/* Append a mark to the list; its place and 1, or 0 without memory. */
uint32_t referat__marks_add(arena *a, text_marks *marks, text_mark mark);

/* The outermost mark that holds the character at `at` or, where none does, the
 * first one behind it; `within` is the mark (its place and 1) inside of which to
 * look, or 0.  The count of marks where there is none. */
uint32_t referat__marks_first(const text_marks *marks, uint32_t within, uint32_t at);

/* The outermost mark that holds the character at `at` or begins there, or NULL. */
const text_mark *referat__marks_find(const text_marks *marks, uint32_t at);

#endif
