/*
 * The vocabulary as data: what each element may hold and what its attributes
 * may say.  The tables are made of the RELAX NG schema, by which others validate.
 */
#ifndef REFERAT_XML_MODEL_H
#define REFERAT_XML_MODEL_H

#include "base/slice.h"
#include "referat.h"

#include <stdint.h>

#define MODEL_LEADS 4

/* A child that stands, in this order, before all others. */
typedef struct model_lead {
  uint8_t type;
  char count; /* '1', '?' or '*'; 0 ends the row */
} model_lead;

/* One element. */
typedef struct model_row {
  model_lead lead[MODEL_LEADS];
  uint64_t rest;     /* bit n: type n may stand after them, any number of times */
  uint8_t trail;     /* a type that may stand behind all others, or 0 */
  uint8_t midway;    /* a type that may stand once among the rest, or 0: ... */
  uint8_t behind;    /* ... where one of this type stands behind it */
  uint8_t apart;     /* a leading type that stands where no child before it holds one, or 0 */
  uint64_t attrs;    /* bit n: attribute n may be set */
  uint64_t required; /* ... and must be */
  uint8_t needs;     /* a type of which there is at least one, or 0 */
  bool text;         /* text may stand in it */
  bool either;       /* it holds text and what stands in text, or else blocks alone */
  bool opened;       /* furniture, too, has to stand behind the leading children */
} model_row;

/* Of an element's attributes: one that may be set only where another one is. */
typedef struct model_rule {
  uint8_t type, attr;
  const char *when; /* the value of `attr` that it is about; NULL: any */
  uint8_t needs;    /* another attribute, ... */
  const char *as;   /* ... with this value; NULL: any */
  bool lacks;       /* no, that one may not be set */
} model_rule;

/* The row of an element, which may depend on the type of the element around it, or on a vote that
 * is farther out: the heading of an item is not that of a section, nor who votes anybody else; and
 * on what the element around it (NULL: none) has for attributes.  Never NULL. */
const model_row *referat__model_row(referat_type type, referat_type parent,
                                    const referat_node *around);

static inline bool model_has(uint64_t set, unsigned n)
{
  return set >> n & 1;
}

/* The rule that the attributes of the node break, or NULL. */
const model_rule *referat__model_broken(const referat_node *node);

/* The next of the identifiers in the value, which white space parts; `*rest` is what
 * stands behind it.  Empty behind the last. */
slice referat__model_id(slice *rest);

/* Whether the value is one that the attribute may have in that element.  Where
 * the vocabulary lists the values, `*fixed` becomes a static copy of it, and
 * NULL otherwise. */
bool referat__model_value(referat_type type, referat_attr attr, slice value, const char **fixed);

#endif
