/* Names of persons, parties and bodies in a text. */
#ifndef REFERAT_READ_NAMES_H
#define REFERAT_READ_NAMES_H

#include "read/inline.h"

/* Notes, as many as there are; a vector that is used again and again. */
typedef struct note_list {
  note *at;
  size_t count;
  size_t room;
  bool ended; /* what follows in the list is not of it */
} note_list;

/* Append a note, and return it; NULL without memory. */
note *referat__note_add(parse *p, note_list *notes, slice text, referat_type type);

/* Note the persons of a list of names: "A B, C D (V) og E F." */
void referat__names_in_list(parse *p, note_list *notes, slice list);

/* Note the persons of a list that has one name a line, or commas. */
void referat__names_in_runs(parse *p, note_list *notes, const runs *r, slice after);

/* Whether each of several lines is a name and what it is, or whom it speaks for: "Anne
 * Berg, Sundby Sejlklub", where most of that can be no name. */
bool referat__names_one_each(const parse *p, const runs *r);

/* Note the persons of such lines, one of each. */
void referat__names_of_lines(parse *p, note_list *notes, const runs *r);

/* Take the parties away from persons whose brackets all hold initials: "Anne Berg (AB), Bo
 * Dam (BD)". */
void referat__names_drop_initials(const parse *p, note_list *notes);

/* Whether the line is nothing but a role or a party, of who is named above it. */
bool referat__is_person_mark(const lexicon *lex, slice line);

/* The text without the substitute who stands behind a dash: "Anne Berg - Bo Dam deltog som
 * stedfortræder". */
slice referat__without_substitute(const lexicon *lex, slice s);

/* Note the bodies of a list: "X/Y", "X, Y og Z". */
void referat__bodies_in_list(parse *p, note_list *notes, slice list);

/* Note the bodies that are named in running text. */
void referat__bodies_in_text(parse *p, note_list *notes, slice text);

/* The name of the body that the text begins with or is: "Udvalget for Kultur
 * og Fritid den 3. maj" gives all before the day; empty if there is none. */
slice referat__body_at(const lexicon *lex, slice text);

/* The body's name without the genitive's "s". */
slice referat__body_name(const lexicon *lex, slice body);

#endif
