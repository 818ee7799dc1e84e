/*
 * Fields of a Word document that others made: which of them fetch, run, print or ask something, or
 * make up the code of another.  They come as events, since a field's code may be spread over any
 * number of elements and paragraphs, and hold other fields.
 */
#ifndef REFERAT_WRITE_FIELDCODE_H
#define REFERAT_WRITE_FIELDCODE_H

#include "base/slice.h"

#define FIELD_MAX_DEPTH 16   /* fields in fields; deeper ones are refused */
#define FIELD_CODE_KEPT 200u /* bytes of a code that are looked at */

/* The code of a field so far, its white space as single spaces. */
typedef struct field_code {
  char text[FIELD_CODE_KEPT];
  size_t length;
  bool in_result; /* its code has ended */
} field_code;

/* Begin with all zero. */
typedef struct field_scan {
  field_code levels[FIELD_MAX_DEPTH + 1]; /* the first: codes outside of any field */
  unsigned depth;
  bool active; /* one was found; sticky */
} field_scan;

/* What `w:fldChar` tells ("begin", "separate", "end"; NULL is taken), the text of a code, and the
 * end of a paragraph. */
void referat__field_mark(field_scan *s, const char *type);
void referat__field_text(field_scan *s, slice text);
void referat__field_paragraph(field_scan *s);

/* A whole code, as in the attribute of `w:fldSimple`. */
void referat__field_whole(field_scan *s, const char *code);

/* The document ends; whether any of its fields was such a one. */
bool referat__field_end(field_scan *s);

#endif
