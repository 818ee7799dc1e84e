/*
 * Documents that the library does not read itself: other programs make text
 * of them; see program.h.
 */
#ifndef REFERAT_CONVERTERS_IMPORT_H
#define REFERAT_CONVERTERS_IMPORT_H

#include "io.h"
#include "referat.h"

/* One kind of document. */
typedef struct import_kind {
  const char *name;           /* for --from, and in messages */
  referat_format is;          /* what the library may read itself, else AUTO */
  referat_format gives;       /* what the text is that the program makes of it */
  const char *const *command; /* ended by NULL */
  const char *const *asked;   /* the same program, asked for its version */
  const char *package;        /* what to install when the program is missing */
  const char *media_type;     /* of the document */
  bool is_page;               /* of the web: see page.h */
  /* What the program takes in place of the file's bytes; NULL: those.  `out` stays
   * empty where they will do.  False without memory. */
  bool (*prepare)(const input *in, input *out);
} import_kind;

/* The kind of that name, or NULL. */
const import_kind *import_named(const char *name);

/* The kind of that media type, or NULL. */
const import_kind *import_of_type(const char *media_type);

/* Whether the document that begins so must be read whole to tell its kind. */
bool import_wanted(const input *head);

/* The kind that the bytes are, or NULL for text and referat XML. */
const import_kind *import_sniffed(const input *in);

#define IMPORT_MESSAGE 512 /* as PROGRAM_MESSAGE */
#define IMPORT_VIA 64

/* What a program made of a document. */
typedef struct imported {
  input text;
  char via[IMPORT_VIA]; /* the program and its version, as in "pandoc 2.17.1.1" */
} imported;

/* Have the text of the document made.  Return EXIT_OK, or the status to end with,
 * and what went wrong in `message`; the caller frees the text's bytes, which are
 * NULL then. */
int import_text(const import_kind *kind, const input *in, imported *made,
                char message[IMPORT_MESSAGE]);

/* The document as the library wants to know it; it points into both. */
referat_original import_original(const import_kind *kind, const input *in, const imported *made);

#endif
