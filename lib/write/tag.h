/*
 * XML as a format: the one place where values get into tags and text, and are escaped.  It is
 * written as it is to be, but for
 *
 *   - %s, %.*s, %d, %u and %% as printf(3) has them, in tags and between them: what stands there
 *     has the escapes that its place needs;
 *   - values of attributes, which need no quotes in the format where they hold no spaces:
 *     `<w:pgSz w:w=%d w:h=%d/>`;
 *   - an attribute whose first such letters are a string's, and that is NULL: it is left out.  It
 *     has no others then.
 */
#ifndef REFERAT_WRITE_TAG_H
#define REFERAT_WRITE_TAG_H

#include "base/out.h"

/* NULL, where the compiler is not to take it for a mistake. */
extern const char *const referat__tag_none;
#define TAG_NONE referat__tag_none

void referat__tags(out *o, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* An element of text; nothing where the text is empty. */
void referat__tag_leaf(out *o, const char *name, const char *text);

#endif
