/* Persons and parties where a word begins. */
#ifndef REFERAT_READ_FACTS_PEOPLE_H
#define REFERAT_READ_FACTS_PEOPLE_H

#include "read/lines.h"

typedef struct person_match {
  size_t length;    /* of the name in the text */
  const char *name; /* normalised */
  bool genitive;
} person_match;

/* Whether the text begins with a person's name: of somebody who is known from
 * the head, or in the shape of one (two words or more with capitals). */
bool referat__person_at(const parse *p, slice text, person_match *match);

/* Take the ending off a person whom the text begins with, where it is that of a genitive. */
void referat__person_without_genitive(const parse *p, slice text, person_match *match);

/* The name of the known person whom the words name, or NULL: first and last
 * word agree, the first one perhaps as an initial. */
const char *referat__person_known(const parse *p, slice words);

/* The participant's name whom the words mean, in another spelling or by a part
 * of the name; NULL where that is nobody, or more than one: then `*doubt`. */
const char *referat__known_name(const parse *p, slice words, bool *doubt);

/* Whether the words are nothing but a name, where a list of names is expected:
 * `least` words or more with capitals, initials, particles. */
bool referat__is_name(const parse *p, slice words, unsigned least);

typedef struct party_match {
  size_t length;
  bool letter; /* nothing but a letter: what stands around it decides */
  bool genitive;
} party_match;

/* Whether the text begins with a party. */
bool referat__party_at(const parse *p, slice text, party_match *match);

#endif
