/*
 * The text as lines, and what can be said of a line by itself.
 */
#ifndef REFERAT_READ_LINES_H
#define REFERAT_READ_LINES_H

#include "base/marked.h"
#include "lexicon/lexicon.h"
#include "model/node.h"

/* What is known of a line. */
enum {
  LINE_BLANK = 1 << 0,
  LINE_TABS = 1 << 1,      /* a tab stands in it, or before it, or, in a table, behind it */
  LINE_PAGE = 1 << 2,      /* a new page begins with it */
  LINE_FURNITURE = 1 << 3, /* a page header, footer or number */
  LINE_SOFT = 1 << 4,      /* it ends in a soft hyphen */
  LINE_ITEM = 1 << 5,      /* the heading of an item */
  LINE_SECTION = 1 << 6,   /* the heading of a section */
  LINE_HEADING = 1 << 7,   /* marked as a heading in Markdown */
  LINE_RULE = 1 << 8,      /* nothing but a ruled line */
  LINE_ROW = 1 << 9,       /* a row of a table, with tabs between its cells */
  LINE_CASE = 1 << 10,     /* case numbers under the heading of an item */
  LINE_MARK = 1 << 11,     /* besides FURNITURE: a fence of Markdown, and no text */
  LINE_LITERAL = 1 << 12,  /* what it begins with is escaped: no list */
  LINE_HARD = 1 << 13,     /* its end is a line break that stays */
  LINE_MORE = 1 << 14,     /* besides ROW: its cells go on from the row above */
  LINE_ENTRY = 1 << 15     /* of the contents, cut out of a page in one line */
};

#define LEVEL_FIELD 2 /* of a line that is no heading */

typedef struct textline {
  uint32_t raw;    /* where it begins in the text */
  uint32_t end;    /* where it ends, without the line end */
  uint32_t start;  /* where what it says begins: white space and marks passed over */
  uint32_t len;    /* how long that is */
  uint32_t number; /* in the source, from 1 */
  uint16_t flags;
  uint32_t level : 3; /* of a marked heading, 1 to 6; 1 for a row of heads, and for items of marked
                         lists; LEVEL_FIELD */
  uint32_t role : 4;  /* line_role: what the decision on the whole document made of it */
  uint32_t row : 9;   /* line_section tells what */
} textline;

_Static_assert(sizeof(textline) == 24, "a line is as small as it can be");

/* Of a line whose heading matches a row with a higher number than a line has bits for. */
#define ROW_FAR 511

/* Roles that a line has by the decision on the whole document. */
typedef enum line_role {
  ROLE_NONE,
  ROLE_GROUP,    /* a heading above several items */
  ROLE_HEADING,  /* besides LINE_ITEM's line: the heading of an item, and its title */
  ROLE_DEBRIS,   /* besides LINE_FURNITURE: what a web page leaves */
  ROLE_LISTED,   /* a title that the contents have, cut out of a page in one line, */
  ROLE_NUMBERED, /* or one with its number in front */
  ROLE_ABOVE,    /* case numbers above the heading of their item */
  ROLE_ENTRY,    /* of the contents: one space parts the title from its page */
  ROLE_OPENS,    /* besides LINE_MARK: a part of the document opens here, */
  ROLE_CLOSES    /* or closes */
} line_role;

/* An item, as the decision on the whole document found it. */
typedef struct item_mark {
  uint32_t first;     /* the line where the item begins: its heading's, or one above that */
  uint32_t line;      /* the line of the heading */
  uint32_t end;       /* the line after the heading's last one */
  slice label;        /* "Punkt 107:" */
  slice number;       /* "107"; empty where the source has none */
  slice title;        /* in the heading's line; it may go on in others */
  slice told;         /* the title that stands below labels, where none is in the heading */
  bool lost;          /* neither a number nor a title is left: it begins with its text */
  bool title_above;   /* the title stands above the number, from `first` on */
  const char *access; /* "open", "closed", or NULL where nothing beside the title says it */
} item_mark;

/* All items, in the order of their lines. */
typedef struct outline {
  item_mark *items;
  uint32_t count;
  int32_t score;  /* how well the form of the headings explains the document */
  bool uncertain; /* another form explains it nearly as well */
  bool one_line;  /* below some title what was decided stands: each has one line */
} outline;

/* Persons at one meeting who are known by name. */
#define MOST_PARTICIPANTS 256

/* What the passes of the reader share. */
typedef struct parse {
  referat_doc *doc;
  arena *a;
  char *text; /* clean UTF-8, ours to change; ends in NUL */
  size_t length;
  textline *lines;
  uint32_t count;
  const lex_section **far_rows; /* of each line with ROW_FAR; NULL where none has it */
  bool markdown;                /* the source was */
  text_marks marks;             /* what stands beside the text */
  const lexicon *lex;           /* the words to know */
  bool tight;                   /* text stands right below the headings of its sections */
  bool joined;                  /* and right above them */
  bool unfolded;                /* pages that were one line each were cut */
  bool gaps;                    /* blank lines part its paragraphs */
  const char *edition;          /* that its metadata say it is, or NULL; static */
  bool given;                   /* lines behind the builder are given back: nobody asks for them */
  uint32_t passed;              /* so many are */
  bool flows;                   /* the end of a line is a space, as in pandoc's Markdown */
  outline outline;              /* the items */
  uint32_t width;               /* column at which lines are wrapped, 0 when they are not */
  struct scan *scan;            /* the paragraph that was read for facts last */
  struct facts_lists *lists;    /* of that paragraph, used again for the next */
  struct hash_set *words;       /* words of the text, made when a hyphen asks for them */
  struct hash_set *titles;      /* titles of the items, made when the contents are looked for */
  uint8_t *terms;               /* what the rows of LEX_TERMS mean, 0 where nobody asked */
  struct roster *known;         /* the participants, to be found by other spellings; NULL: none */
  struct {                      /* what the meeting is, as the head tells */
    const char *date;
    const char *body;
    const char *participants[MOST_PARTICIPANTS];
    uint32_t participant_count;
    uint32_t weekday_line; /* where a weekday is wrong, 0 if none is */
    int weekday_said;
    int weekday_true;
  } meeting;
  referat_node *minutes;
  referat_node *last_finding;
  referat_node *put_finding; /* the last one that was put before others, or NULL */
  struct explanation *why;   /* what was found out of the lines; NULL: nobody asks */
} parse;

/* Cut the text into lines; false without memory. */
bool referat__lines_split(parse *p);

/* Whether the first lines have marks of Markdown. */
bool referat__lines_look_like_markdown(const parse *p);

/* Find the column at which the lines are wrapped. */
void referat__lines_measure(parse *p);

/* What the line says, without white space and marks around it. */
static inline slice line_text(const parse *p, uint32_t i)
{
  return slice_of(p->text + p->lines[i].start, p->lines[i].len);
}

/* The line as it stands. */
static inline slice line_raw(const parse *p, uint32_t i)
{
  return slice_of(p->text + p->lines[i].raw, p->lines[i].end - p->lines[i].raw);
}

static inline bool line_is(const parse *p, uint32_t i, unsigned flags)
{
  return (p->lines[i].flags & flags) != 0;
}

/* The emphasized text that begins at `at`; empty where none does. */
slice referat__strong_at(const parse *p, const char *at);

/* Give the memory back of the lines well before `line`, if p->given says so: the body, which
 * is built of them, takes their place. */
void referat__lines_pass(parse *p, uint32_t line);

/* The line that the byte of the text stands in. */
uint32_t referat__line_at(const parse *p, size_t at);

/* The first line from `i` on that says something, `p->count` if none does;
 * furniture is passed over. */
uint32_t referat__line_next(const parse *p, uint32_t i);

/* The line above `i` that says something, `p->count` if none does; furniture is passed
 * over. */
uint32_t referat__line_before(const parse *p, uint32_t i);

/* Whether the line has nothing above (below) it: a blank line, a page's edge
 * or the text's. */
bool referat__line_alone_above(const parse *p, uint32_t i);
bool referat__line_alone_below(const parse *p, uint32_t i);

/* Whether the format says that the line is a field of the head, or more of it. */
static inline bool line_is_field(const parse *p, uint32_t i)
{
  return p->lines[i].level == LEVEL_FIELD && !line_is(p, i, LINE_HEADING | LINE_ROW);
}

/* The row that the heading of a section in the line matches, NULL for none; and let it be one, of
 * a line that is not cut any more. */
static inline const lex_section *line_section(const parse *p, uint32_t i)
{
  uint32_t row = p->lines[i].row;
  return !row ? NULL : row == ROW_FAR ? p->far_rows[i] : referat__lex_heading(p->lex, row);
}

void referat__line_set_section(parse *p, uint32_t i, const lex_section *row);

/* Spaces before the line's first character. */
static inline uint32_t line_indent(const parse *p, uint32_t i)
{
  return p->lines[i].start - p->lines[i].raw;
}

#endif
