/*
 * The look of office documents: one table of named styles for DOCX and ODT.
 * Lengths are twips (1/20 pt), sizes of letters half-points, colours RRGGBB.
 */
#ifndef REFERAT_WRITE_STYLES_H
#define REFERAT_WRITE_STYLES_H

#include <stdbool.h>
#include <stddef.h>

/* The page: A4, 2.5 cm of margin. */
#define PAGE_WIDTH 11906
#define PAGE_HEIGHT 16838
#define PAGE_MARGIN 1418
#define PAGE_HEADER 709 /* from the paper's edge to header and footer */
#define TEXT_WIDTH (PAGE_WIDTH - 2 * PAGE_MARGIN)
#define TEXT_HEIGHT (PAGE_HEIGHT - 2 * PAGE_MARGIN)

/* The letters of everything that no style says more of. */
#define STYLE_FONT "Calibri"
#define STYLE_FONT_FALLBACK "Carlito" /* of the same widths, and free */
#define STYLE_SIZE 22
#define STYLE_LINE 110 /* height of a line in percent */

#define STYLE_LIST_INDENT 397 /* each level of a list goes in by this (0.7 cm) */

typedef enum style_role {
  /* paragraphs: the formats' own styles */
  STYLE_TEXT = 0,
  STYLE_TITLE,
  STYLE_SUBTITLE,
  STYLE_HEADING_1, /* an item */
  STYLE_HEADING_2, /* a section */
  STYLE_HEADING_3, /* a free heading in it */
  STYLE_HEADING_4,
  STYLE_HEADING_5,
  STYLE_HEADING_6,
  STYLE_CONTENTS_HEADING,
  STYLE_CONTENTS,
  STYLE_LIST,
  STYLE_LIST_MORE, /* a further paragraph of a list item */
  STYLE_CAPTION,
  STYLE_HEADER,
  STYLE_FOOTER,
  /* paragraphs: our own, each based on one of the above */
  STYLE_SOURCE_TITLE, /* that of the source, below one that is made of the facts */
  STYLE_FIELD,        /* one line of the title block: label, tab, text */
  STYLE_CASE,
  STYLE_CLOSED,
  STYLE_RECOMMENDATION,
  STYLE_RECOMMENDATION_LIST,
  STYLE_DECISION,
  STYLE_DECISION_LIST,
  STYLE_ABSENT,
  STYLE_ANNEX,
  STYLE_VOTE,
  STYLE_STATEMENT,
  STYLE_MOVEMENT,
  STYLE_FURNITURE,
  STYLE_CELL,
  STYLE_CELL_HEADER,
  STYLE_CELL_FIGURE,
  STYLE_VOTES, /* voters in a table of sides, which is none of the minutes' text */
  STYLE_VOTES_HEADER,
  STYLE_ADDED_HEADING, /* pages that are none of the minutes' text: of attendance, */
  STYLE_ADDED_PAGE,    /* and the heading of one that begins a page of paper */
  STYLE_ADDED,
  STYLE_ADDED_CELL,
  STYLE_ADDED_HEADER,
  STYLE_SIGNATURE, /* in a row with room to write in */
  /* characters */
  STYLE_STRONG,
  STYLE_EM,
  STYLE_LINK,
  STYLE_LABEL,
  STYLE_PERSON,
  STYLE_PARTY,
  STYLE_BODY,
  STYLE_PROPOSER,
  /* tables */
  STYLE_TABLE,
  STYLE_COUNT,
  STYLE_NONE = STYLE_COUNT /* as a base: the format's default style */
} style_role;

typedef enum style_family { STYLE_PARAGRAPH, STYLE_CHARACTER, STYLE_TABULAR } style_family;

typedef struct style {
  style_family family;
  const char *id;   /* in DOCX, and in ODT unless odt_name says otherwise */
  const char *name; /* what the user sees: Danish for ours, Word's own for the built-in */
  const char *odt;  /* name in ODT of a built-in style (as it is displayed), else NULL */
  style_role base;
  style_role next;    /* of the paragraph after it, while typing; paragraphs only */
  unsigned char size; /* 0: as the base */
  bool bold, italic, underline;
  bool right;            /* aligned right */
  bool keep_next;        /* stays with the paragraph after it */
  bool keep_lines;       /* is not broken over pages */
  bool page_before;      /* begins a page */
  unsigned char outline; /* level of a heading, else 0 */
  short before, after;   /* space around the paragraph; never inherited */
  short left, hanging;   /* indents; never inherited */
  short tab;             /* a tab stop at this place, or 0 */
  bool tab_right;        /* it is a right one, */
  bool tab_dots;         /* with dots leading to it */
  const char *colour;    /* NULL: as the base */
  const char *shade;     /* background; NULL: none */
  const char *rule;      /* colour of a rule at the left edge; NULL: none.  Then the shade
                            reaches STYLE_BOX_SPACE above the first and below the last line */
  const char *line;      /* colour of a rule below; NULL: none */
} style;

#define STYLE_CELL_MARGIN 85 /* left and right in a cell of a table */

/* Width of the rule at the left edge in eighths of a point, and its distance
 * from the text in points. */
#define STYLE_RULE_WIDTH 24
#define STYLE_RULE_SPACE 8
#define STYLE_BOX_SPACE 4
#define STYLE_BOX_LINE 4 /* in eighths of a point, above and below, as the shade reaches there */
/* What both take above the first and below the last line, in twips. */
#define STYLE_BOX_EDGE (STYLE_BOX_SPACE * 20 + STYLE_BOX_LINE * 20 / 8)
/* A rule below a paragraph: its width in eighths of a point, its distance in points. */
#define STYLE_LINE_WIDTH 6
#define STYLE_LINE_SPACE 4

/* A further name, the n-th from 0, that the role's style has where a program or a template calls it
 * in its own language; NULL for no more. */
const char *referat__style_also(style_role role, unsigned n);

extern const style referat__styles[STYLE_COUNT];

/* The row of the role; never NULL. */
static inline const style *referat__style(style_role role)
{
  return &referat__styles[role < STYLE_COUNT ? role : STYLE_TEXT];
}

/* The heading style of a level; from 6 on they are all one. */
style_role referat__style_heading(unsigned level);

/* How wide letters are: those of Calibri, and of what stands in for it.  By each of its bytes, in
 * thousandths of the size.  The bytes of a letter that is not ASCII: the first one is a letter of
 * the usual width, and the second tells how much wider the Danish ones are. */
extern const short referat__letters[256];

static inline int letter_width(char byte)
{
  int width = referat__letters[(unsigned char)byte];
  return width < 0 ? -width : width;
}

#endif
