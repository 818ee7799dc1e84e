/* What begins a line for certain, where a text lost its line ends. */
#ifndef REFERAT_READ_ANCHORS_H
#define REFERAT_READ_ANCHORS_H

#include "read/lines.h"

/* A heading with its colon stands within this. */
#define LONGEST_ANCHOR_HEADING 70

/* The day of a decision stands within this. */
#define LONGEST_DECISION_HEADING 120

/* What follows the title of an item stands within this. */
#define ITEM_WINDOW 260

typedef enum anchor_kind {
  ANCHOR_NONE,
  ANCHOR_LABEL,   /* of the head: the value follows in its line */
  ANCHOR_PAGE,    /* "Side 3" */
  ANCHOR_ACCESS,  /* "Åben sag" */
  ANCHOR_CASE,    /* "Sagsnr.: 11/512" */
  ANCHOR_SECTION, /* the heading of one */
  ANCHOR_LIST,    /* the heading of the contents, that take the rest of the page */
  ANCHOR_NUMBER,  /* perhaps an item's */
  ANCHOR_TITLE,   /* of an item that lost its number, as the contents have it */
  ANCHOR_AGAIN,   /* the title that stands in front of it */
  ANCHOR_MEETING, /* which body met and when */
  ANCHOR_GROUP,   /* the heading of several items */
  ANCHOR_CLAUSE   /* of a recommendation */
} anchor_kind;

typedef struct anchor {
  anchor_kind kind;
  size_t length;   /* of what stands in the anchor's own line */
  bool asks;       /* the heading of a recommendation */
  bool weak;       /* the heading of a section by an everyday word; a case's without its number */
  bool decides;    /* that of a decision */
  uint32_t clause; /* the number of one of a recommendation */
  bool lists;      /* that of annexes */
  bool listed;     /* a number and a title that the contents have */
} anchor;

/* What who looks for anchors knows. */
typedef struct anchor_reader {
  const parse *p;
  lex_openings anchors;  /* with what they may begin, but for a number */
  lex_openings sections; /* those of them that may head a section */
  const char *line;      /* the beginning of the line in hand; the text's end if none is */
  bool in_case;          /* behind the label of a case number, up to a section */
  bool in_section;       /* behind the heading of a section */
  bool in_annexes;       /* behind the heading of annexes */
  bool has_list;         /* the contents tell the titles */
  const char *title_end; /* the end of an item's title that is known, or NULL */
  const char *empty_end; /* of a section that has nothing but a dash, or NULL */
} anchor_reader;

anchor_reader referat__anchor_reader(const parse *p);

/* Where the next word begins that has a capital or a digit in front, from `at` on; the
 * text's length where none does. */
size_t referat__anchor_next_word(slice s, size_t at);

/* What begins at the word that the text begins with. */
anchor referat__anchor_at(const anchor_reader *r, slice s);

/* The length of a case number without a label, behind the title of an item: what
 * an item has follows it at once, or text that begins anew.  0 if there is none. */
size_t referat__anchor_bare_case(const anchor_reader *r, slice s);

/* The number that the text begins with, 0 if none. */
uint32_t referat__anchor_number(slice s);

/* The text from its first digit on. */
slice referat__anchor_digits(slice s);

/* "Byrådet, 28.11.2016", "Byrådet den 28. november 2016:", as the next body's decision
 * begins: its length, 0 where text goes on behind it. */
size_t referat__dated_body_length(const parse *p, slice s);

/* The same where the day was lost: "Socialudvalget, den Godkendt." */
size_t referat__lost_day_length(const parse *p, slice s);

/* "Byrådets beslutning i mødet den 28. november 2016", the heading of its decision: its length,
 * 0 where text goes on behind it. */
size_t referat__owned_decision_length(const parse *p, slice s);

/* Whether what follows an item's title follows soon. */
bool referat__anchor_before_item(const anchor_reader *r, slice s);

/* Whether the text may follow an item's title that is known: the heading of a section,
 * though its words are common, or nothing. */
bool referat__anchor_behind_title(const anchor_reader *r, slice s);

/* Whether names stand behind the label that the text begins with. */
bool referat__anchor_heads_names(const parse *p, slice s);

/* The length of the heading of a decision that the text begins with, up to the day
 * or to the word before a day that was lost; 0 if none does. */
size_t referat__decision_length(const parse *p, slice s);

#endif
