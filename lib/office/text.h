/*
 * What office documents say, as text with marks beside it: paragraphs by the
 * names of their styles, lists with their markers, tables.
 */
#ifndef REFERAT_OFFICE_TEXT_H
#define REFERAT_OFFICE_TEXT_H

#include "base/marked.h"

/* What a style says of a property. */
typedef enum office_setting { SETTING_UNTOLD, SETTING_OFF, SETTING_ON } office_setting;

/* What a paragraph is. */
typedef enum office_role {
  OFFICE_TEXT = 0,
  OFFICE_HEADING,   /* of `level` */
  OFFICE_CONTENTS,  /* an entry of the contents */
  OFFICE_FIELD,     /* a label, a tab or the end of a line, and text */
  OFFICE_ADDED,     /* of a table that a writer of ours adds */
  OFFICE_PLAIN,     /* text, even where it is shown as an item of a list */
  OFFICE_FURNITURE, /* page headers and footers of the source */
  OFFICE_SKIPPED    /* not of the minutes: what a writer of ours adds */
} office_role;

typedef struct office_kind {
  uint8_t role;
  uint8_t level; /* of a heading, from 1 */
  bool ours;     /* the style is one that only we write */
} office_kind;

/* What a paragraph in the style of that name is (any case of its letters). */
office_kind referat__office_kind(slice style_name);

/* The same for a heading that has no style but a level. */
office_kind referat__office_heading(unsigned level);

typedef struct office_text {
  referat_format format;
  marked out;
  size_t start; /* of the paragraph or row in hand */
  office_kind kind;
  bool open;        /* a paragraph is in hand */
  bool tab_seen;    /* in this paragraph */
  bool ours;        /* some style is one of ours, be it used or not */
  bool begun;       /* there is more than furniture */
  bool in_contents; /* the paragraph before was an entry */
  bool made;        /* the entries that follow are not of the minutes */
  bool hushed;      /* what comes next stands in a line that a writer of ours made */
  unsigned tables;  /* depth of tables: an inner one is text of its cell */
  unsigned layouts; /* tables around those that only lay the page out */
  unsigned rows;    /* of the table so far */
  unsigned cells;   /* of the row so far */
  bool gone;        /* the row is deleted */
  slice *notes;     /* footnotes whose text is due */
  size_t note_room;
  uint32_t note_count, notes_put;
  unsigned votes;  /* paragraphs of the row that are of a table of ours, */
  unsigned others; /* and those that are not */
} office_text;

/* As referat__marked_init. */
void referat__office_text_init(office_text *t, arena *a, const referat_allocator *allocator);
void referat__office_text_free(office_text *t);
bool referat__office_text_failed(const office_text *t);

void referat__office_open(office_text *t, office_kind kind);
void referat__office_put(office_text *t, slice text);

/* Emphasis, or a link to outside, begins; what was opened last ends. */
void referat__office_mark(office_text *t, mark_kind kind, slice target);
void referat__office_mark_end(office_text *t);

/* A footnote: its mark stands here, its text behind the paragraph or the table.  The
 * text lives as long as the arena. */
void referat__office_note(office_text *t, slice text);

/* Something is left out here: the code of its finding, which is static. */
void referat__office_left_out(office_text *t, const char *code);

/* A bookmark of that name begins, or ends: ours mark lists of contents that a writer of ours
 * made because the minutes have none, and titles made of the facts. */
void referat__office_bookmark(office_text *t, const char *name);
void referat__office_bookmark_end(office_text *t, const char *name);

void referat__office_tab(office_text *t);
void referat__office_break(office_text *t);

/* Whether the paragraph in hand has text. */
bool referat__office_has_text(const office_text *t);

/* End the paragraph.  `marker` is that of a list's item, "" for the rest of
 * an item, or NULL; `depth` is how deep the list stands, from 0. */
void referat__office_close(office_text *t, const char *marker, unsigned depth);

/* With `layout`, the table that begins holds others: its cells are no cells, but stand
 * one after another. */
void referat__office_table(office_text *t, bool begin, bool layout);
void referat__office_row(office_text *t, bool begin);
/* The row in hand heads the columns. */
void referat__office_heads(office_text *t);
/* The row in hand is deleted. */
void referat__office_gone(office_text *t);
/* Ends a cell; `empty_after` cells that it covers come behind it. */
void referat__office_cell(office_text *t, bool begin, unsigned empty_after);

#endif
