/*
 * What acts on its own, or reaches outside, in parts of a document that others made: headers,
 * styles and pictures that our documents take over.
 */
#ifndef REFERAT_WRITE_ACTIVE_H
#define REFERAT_WRITE_ACTIVE_H

#include "base/slice.h"

typedef enum activity {
  ACTIVITY_NONE,
  ACTIVITY_FOUND,    /* an object, a script, a field or an address that reaches outside */
  ACTIVITY_BROKEN,   /* it cannot be read */
  ACTIVITY_NO_MEMORY /* expat had none */
} activity;

/* What the XML does: WordprocessingML, VML, DrawingML or SVG; UTF-8 alone is read.  A document type
 * declaration that declares something is ACTIVITY_BROKEN. */
activity referat__active_xml(slice xml);

/* The same of a picture, by its content, whatever it is called: programs go by that, too.
 * ACTIVITY_BROKEN for what is no PNG, JPEG, GIF, BMP, TIFF, WebP, EMF, WMF or SVG. */
activity referat__active_picture(slice bytes);

#endif
