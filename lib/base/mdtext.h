/*
 * Text as Markdown: white space collapsed, what looks like markup escaped.
 * Text is gathered in a buffer, one paragraph at a time.
 */
#ifndef REFERAT_BASE_MDTEXT_H
#define REFERAT_BASE_MDTEXT_H

#include "base/buf.h"

#define MD_MARKS 32 /* deepest nesting of emphasis and links that is shown */

typedef struct mdtext {
  buf text;
  size_t line;                /* where the present line of `text` begins */
  bool pandoc;                /* escape what is markup for pandoc alone, too */
  bool one_line;              /* a heading or a cell: no line breaks */
  bool space;                 /* white space is due before the next character */
  const char *open[MD_MARKS]; /* marks that are due before the next character */
  unsigned open_count;
} mdtext;

void referat__mdtext_init(mdtext *t, const referat_allocator *allocator, bool pandoc);
void referat__mdtext_free(mdtext *t);

/* Begin a new paragraph. */
void referat__mdtext_clear(mdtext *t, bool one_line);

void referat__mdtext_put(mdtext *t, slice text);

/* A line break that stays one. */
void referat__mdtext_break(mdtext *t);

/* Text that is markup, behind what is due. */
void referat__mdtext_raw(mdtext *t, slice markup);

/* Open and close a mark; a pair with nothing but white space between is left
 * out, and white space at its inner ends goes outside.  False when it was. */
void referat__mdtext_open(mdtext *t, const char *mark);
bool referat__mdtext_close(mdtext *t, slice mark);

/* Close a link, whose text was opened with "[", on its target. */
void referat__mdtext_close_link(mdtext *t, slice target);

/* A link whose text is where it leads, in angle brackets: "https://x.dk" or "a@x.dk". */
void referat__mdtext_autolink(mdtext *t, slice address);

/* Whether the last character of the gathered text is a letter or a digit. */
bool referat__mdtext_in_word(const mdtext *t);

#endif
