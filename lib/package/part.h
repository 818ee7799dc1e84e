/*
 * A walk over one XML part of a package that others may have made: the one place where such parts
 * are parsed.  A document type declaration and elements that are nested too deep end it.
 */
#ifndef REFERAT_PACKAGE_PART_H
#define REFERAT_PACKAGE_PART_H

#include "base/place.h"
#include "base/slice.h"

#define PART_MAX_DEPTH 256

/* What stands in names between namespace, local name and prefix: no URI has it. */
#define PART_SEPARATOR '\n'
#define PART_NAME(space, local) space "\n" local

typedef enum part_kind { PART_TAG, PART_END, PART_TEXT, PART_INSTRUCTION, PART_PREFIX } part_kind;

typedef struct part_event {
  void *context;
  part_kind kind;
  const char *name;   /* of the element, with its namespace if it has one; the target of an
                         instruction; a prefix that is declared, or NULL for none */
  const char **attrs; /* of a tag: names alike, and values, NULL behind the last; else NULL */
  slice text;         /* or the namespace that is declared */
  unsigned depth;     /* of the element: 0 for the root */
  XML_Parser parser;  /* to ask where it stands: base/place.h */
} part_event;
typedef void part_handler(const part_event *event);

enum {
  PART_UTF8 = 1,         /* nothing else is taken: what is put into the part is UTF-8 */
  PART_PREFIXES = 2,     /* names end in their prefix */
  PART_EMPTY_DOCTYPE = 4 /* one that declares nothing is passed over */
};

typedef enum part_ending {
  PART_READ,
  PART_NOT_UTF8,
  PART_DOCTYPE,
  PART_TOO_DEEP,
  PART_BROKEN,
  PART_NO_MEMORY
} part_ending;

typedef struct part_result {
  part_ending why;
  unsigned long line; /* where it ended */
  const char *word;   /* of expat, for a part that is broken */
} part_result;

part_result referat__part_walk(slice part, unsigned flags, part_handler *handler, void *context);

/* The same of a part that comes in pieces, each of which is gone when the next one is asked for:
 * where no more come, `next` says so by an empty one, and where it fails by false, and then the
 * result is PART_BROKEN.  Without PART_UTF8. */
typedef bool part_source(void *from, slice *piece);
part_result referat__part_walk_pieces(part_source *next, void *from, unsigned flags,
                                      part_handler *handler, void *context);

/* The local name of one without a prefix. */
const char *referat__part_local(const char *name);

#endif
