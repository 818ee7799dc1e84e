/*
 * Elements of XML: the one place where their tags are put together and values are
 * escaped.  Attributes are a format, `name=value name=%s`: %s, %.*s, %d, %u and %% as printf(3)
 * has them, anywhere in a value that holds no spaces itself.  Where the first of them is a string
 * and NULL, the attribute is left out.
 */
#ifndef REFERAT_WRITE_TAG_H
#define REFERAT_WRITE_TAG_H

#include "base/out.h"

/* NULL, where the compiler is not to take it for a mistake. */
extern const char *const referat__tag_none;
#define TAG_NONE referat__tag_none

/* <name attributes>, <name attributes/> and </name>. */
void referat__tag_open(out *o, const char *name, const char *attributes, ...)
    __attribute__((format(printf, 3, 4)));
void referat__tag_empty(out *o, const char *name, const char *attributes, ...)
    __attribute__((format(printf, 3, 4)));
void referat__tag_close(out *o, const char *name);

/* An element of text; nothing where the text is empty. */
void referat__tag_leaf(out *o, const char *name, const char *text);

/* The same for names that are literals, without attributes: text hurries. */
#define TAG_OPEN(o, name) OUT_LITERAL(o, "<" name ">")
#define TAG_EMPTY(o, name) OUT_LITERAL(o, "<" name "/>")
#define TAG_CLOSE(o, name) OUT_LITERAL(o, "</" name ">")

/* An empty element with one attribute, a slice that needs no escapes or a number. */
#define TAG_SLICE(o, name, attribute, value)      \
  do {                                            \
    OUT_LITERAL(o, "<" name " " attribute "=\""); \
    out_slice(o, value);                          \
    OUT_LITERAL(o, "\"/>");                       \
  } while (0)
#define TAG_NUMBER(o, name, attribute, number)    \
  do {                                            \
    OUT_LITERAL(o, "<" name " " attribute "=\""); \
    referat__out_number(o, (unsigned)(number));   \
    OUT_LITERAL(o, "\"/>");                       \
  } while (0)

#endif
