/* The names that styles have in ODF, and which list styles a document needs. */
#ifndef REFERAT_WRITE_ODT_NAMES_H
#define REFERAT_WRITE_ODT_NAMES_H

#include "base/out.h"
#include "write/marker.h"
#include "write/styles.h"

/* Room for the longest name. */
#define ODT_NAME 128

/* The name of the role that the user sees. */
slice referat__odt_shown_name(style_role role);

/* The style:name of the role, in `room`: of the built-in style, or our own. */
slice referat__odt_name(style_role role, char room[ODT_NAME]);

/* ` name="..."` with the style:name of the role. */
void referat__odt_name_attr(out *o, const char *name, style_role role);

/* ` name="12.5pt"` for a length in twips. */
void referat__odt_length(out *o, const char *name, int twips);

/*
 * # List styles
 *
 * One for each way of marking that the document has.  All levels of one are
 * marked alike, because a list in a list of the source has marks of its own.
 */
typedef struct odt_list_style {
  marker like; /* its value does not count */
  bool boxed;  /* for lists in a decision, which stand right of its rule */
  bool plain;  /* ODF cannot count or draw the mark: it is written as text */
} odt_list_style;

/* The most list styles of a document; rarer marks are written as text. */
#define ODT_LIST_STYLES 60

typedef struct odt_lists {
  odt_list_style styles[ODT_LIST_STYLES];
  unsigned count;
} odt_lists;

/* The list style that marks so; it is added when it is new.  It stays where it
 * is as long as `lists`. */
const odt_list_style *referat__odt_list_style(odt_lists *lists, const marker *like, bool boxed);

/* The name that the user sees and the style:name, in `room`: the same for the
 * same marks in every document. */
slice referat__odt_list_shown(const odt_list_style *s, char room[ODT_NAME]);
slice referat__odt_list_name(const odt_list_style *s, char room[ODT_NAME]);

#endif
