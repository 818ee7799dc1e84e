/* A municipality's own document, from which styles and page are taken over. */
#ifndef REFERAT_WRITE_ODT_REFERENCE_H
#define REFERAT_WRITE_ODT_REFERENCE_H

#include "base/arena.h"
#include "base/slice.h"
#include "package/zip.h"
#include "write/odt/scan.h"

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

#endif
