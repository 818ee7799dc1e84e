/* A municipality's own document, from which styles and page are taken over. */
#ifndef REFERAT_WRITE_ODT_REFERENCE_H
#define REFERAT_WRITE_ODT_REFERENCE_H

#include "base/arena.h"
#include "base/slice.h"
#include "package/zip.h"

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

/* A picture that styles.xml shows, in the header for instance. */
typedef struct odt_picture {
  struct odt_picture *next;
  slice name;             /* in the package; ends in NUL */
  const char *media_type; /* static */
  slice bytes;
} odt_picture;

typedef struct odt_reference {
  slice pieces[3];        /* styles.xml up to the place where styles are added */
  slice rest;             /* and from there on */
  odt_known_style *known; /* what need not be added */
  odt_layout *layouts;
  odt_picture *pictures;
  bool adds_space; /* as LibreOffice does without a word on it: see walk */
} odt_reference;

/*
 * Read an ODF text document or template; all of `*ref` lives in the arena or
 * in `bytes`.  REFERAT_ERROR_PACKAGE, with what is wrong, for anything else and
 * for a document with macros, scripts, event listeners, embedded objects, forms
 * or links to what lies outside of it.
 */
referat_status referat__odt_reference_read(slice bytes, arena *memory, odt_reference *ref,
                                           referat_error *error);

/* Whether the reference document has the style. */
bool referat__odt_reference_has(const odt_reference *ref, const char *family, slice name);

/* The page layout of the master page of that name, NULL where it has none that leaves room for
 * text. */
const odt_layout *referat__odt_reference_layout(const odt_reference *ref, slice master);

/* One pass over a part of it: what it has, and whether it holds anything that must not be taken
 * over. REFERAT_ERROR_PACKAGE if it is no XML, or holds scripts,
 * macros, event listeners, embedded objects, forms, database fields or links
 * to what lies outside of the package (a hyperlink in text may be http, https
 * or mailto). */
referat_status referat__odt_scan(odt_scan *scan, slice xml, referat_error *error);

#endif
