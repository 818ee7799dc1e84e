/* The names that styles have in ODF, and which list styles a document needs. */
#ifndef REFERAT_WRITE_ODT_NAMES_H
#define REFERAT_WRITE_ODT_NAMES_H

#include "base/slice.h"
#include "write/marker.h"
#include "write/styles.h"

/* Room for the longest name. */
#define ODT_NAME 256

/* The name of the role that the user sees. */
slice referat__odt_shown_name(style_role role);

/* The style:name of the role, in `room`: of the built-in style, or our own. */
slice referat__odt_name(style_role role, char room[ODT_NAME]);

/* The style:name that goes with the name that is shown. */
slice referat__odt_encode(slice shown, char room[ODT_NAME]);

/* A length in twips: "12.5pt". */
typedef struct odt_pt {
  char text[16];
} odt_pt;
odt_pt referat__odt_pt(int twips);
#define ODT_PT(twips) (referat__odt_pt(twips).text)

/* A line: "0.5pt solid #BFBFBF". */
typedef struct odt_line {
  char text[32];
} odt_line;
odt_line referat__odt_line(const char *width, const char *colour);
#define ODT_LINE(width, colour) (referat__odt_line(width, colour).text)

/*
 * # List styles
 *
 * One for each way of marking that the document has.  A list in a list has
 * marks of its own, so a style knows those of each level; the last one stands
 * for all deeper levels.
 */
#define ODT_LEVELS 10 /* that consumers of ODF know */

typedef struct odt_list_style {
  marker like[ODT_LEVELS]; /* the values do not count */
  unsigned levels;         /* from 1 */
  bool boxed;              /* for lists in a decision, which stand right of its rule, */
  bool led;                /* or below a paragraph that leads to them, a step further in */
} odt_list_style;

/* The most list styles of a document; rarer marks are written as text. */
#define ODT_LIST_STYLES 60

typedef struct odt_lists {
  odt_list_style styles[ODT_LIST_STYLES];
  unsigned count;
} odt_lists;

/* The mark of a level, from 0. */
const marker *referat__odt_list_level(const odt_list_style *s, unsigned level);

/* Whether ODF can neither count nor draw the mark: it is written as text. */
bool referat__odt_is_plain(const marker *m);

/* Whether items with these marks belong to one list. */
bool referat__odt_is_alike(const marker *a, const marker *b);

/* The list style like that one; it is added when it is new.  It stays where it
 * is as long as `lists`. */
const odt_list_style *referat__odt_list_style(odt_lists *lists, const odt_list_style *like);

/* The name that the user sees and the style:name, in `room`: the same for the
 * same marks in every document. */
slice referat__odt_list_shown(const odt_list_style *s, char room[ODT_NAME]);
slice referat__odt_list_name(const odt_list_style *s, char room[ODT_NAME]);

#endif
