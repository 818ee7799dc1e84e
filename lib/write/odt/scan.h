/* One pass over a part of a reference document: what it has, and whether it
 * holds anything that must not be taken over. */
#ifndef REFERAT_WRITE_ODT_SCAN_H
#define REFERAT_WRITE_ODT_SCAN_H

#include "base/arena.h"
#include "base/slice.h"

/* A style that the part defines. */
typedef struct odt_known_style {
  struct odt_known_style *next;
  slice family; /* "paragraph", "text", ...; "list" for a list style */
  slice name;   /* ends in NUL */
  slice layout; /* of a master page: the name of its page layout */
} odt_known_style;

/* A page layout: the room between its margins in twips. */
typedef struct odt_layout {
  struct odt_layout *next;
  slice name;
  int width, height;
} odt_layout;

/* The family by which master pages are known. */
#define ODT_MASTER "master-page"

/* A link to another file of the package. */
typedef struct odt_link {
  struct odt_link *next;
  slice href;
} odt_link;

typedef struct odt_scan {
  arena *memory;
  const char *part; /* name of the part, for messages */
  /* what was found */
  odt_known_style *known;
  odt_layout *layouts;
  odt_link *links;
  size_t styles_end;     /* offset of `</office:styles>`; 0 if there is none */
  size_t language_begin; /* the tag that sets the language of all paragraphs, ... */
  size_t language_end;   /* ... and where it ends; 0 if there is none */
  slice language_tag;    /* the same tag, saying Danish */
} odt_scan;

/* Read the part.  REFERAT_ERROR_PACKAGE if it is no XML, or holds scripts,
 * macros, event listeners, embedded objects, forms, database fields or links
 * to what lies outside of the package (a hyperlink in text may be http, https
 * or mailto). */
referat_status referat__odt_scan(odt_scan *scan, slice xml, referat_error *error);

#endif
