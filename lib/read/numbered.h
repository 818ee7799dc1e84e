/* Headings that begin with a number: "Punkt 7: T", "49. T", "Nr.1 - T", "IV. T". */
#ifndef REFERAT_READ_NUMBERED_H
#define REFERAT_READ_NUMBERED_H

#include "lexicon/lexicon.h"

#include <stdint.h>

/* No item has a higher number. */
#define HIGHEST_NUMBER 9999

typedef enum number_kind {
  NUMBER_DIGITS,
  NUMBER_ROMAN,
  NUMBER_LETTER,
  NUMBER_FIRST, /* "38/2024": the first of two counts */
  NUMBER_SECOND /* "38/1": the second does */
} number_kind;

/* What stands between the number and the title. */
typedef enum number_end {
  END_NONE, /* white space alone */
  END_STOP,
  END_COLON,
  END_BRACKET,
  END_DASH,
  END_GLUED /* nothing at all: "87Budget" */
} number_end;

typedef struct numbered {
  slice label;  /* "Punkt 107:", a bullet before it too */
  slice number; /* "107" */
  slice title;  /* the rest; may be empty */
  uint32_t value;
  uint32_t form; /* the same for headings of one form, and for no other */
  bool has_word; /* "Punkt", "Nr." */
  bool has_bullet;
  uint8_t kind; /* number_kind */
  uint8_t end;  /* number_end */
} numbered;

/* Most readings that one text has: "I." is a letter and a Roman number, of "38/1" either
 * part may count. */
#define MOST_READINGS 2

/* The length of the bullet that the text begins with; 0 if there is none.  The
 * first form is for bullets that are not ASCII. */
size_t referat__bullet_known(slice text);

static inline size_t referat__bullet_at(slice text)
{
  char c = text.len ? text.ptr[0] : '\0';
  return c == '-' || c == '*' ? 1 : c & 0x80 && c != '\xC3' ? referat__bullet_known(text) : 0;
}

/* The bullet of that length, which the text begins with, and the white space behind it;
 * 0 if none stands there. */
size_t referat__bullet_spaced(slice text, size_t bullet);

/* The same for any text. */
static inline size_t referat__bullet_length(slice text)
{
  size_t bullet = referat__bullet_at(text);
  return bullet ? referat__bullet_spaced(text, bullet) : 0;
}

/* Whether a word of more letters begins the text, which is no number by itself. */
static inline bool begins_with_word(slice text)
{
  return text.len > 1 && text.ptr[1] >= 'a' && text.ptr[1] <= 'z' && (text.ptr[0] | 32) >= 'a' &&
         (text.ptr[0] | 32) <= 'z';
}

/* Read the text as a heading with a number in every way that is possible;
 * return in how many. */
int referat__numbered_parse(const lexicon *lex, slice text, numbered readings[MOST_READINGS]);

/* The same for any text, which mostly is none. */
static inline int referat__numbered_read(const lexicon *lex, slice text,
                                         numbered readings[MOST_READINGS])
{
  if (begins_with_word(text) && !lex_may_open(lex_openings_of(lex, LEX_ITEM_LABELS), text) &&
      !lex_may_open(lex_openings_of(lex, LEX_CLOSED), text))
    return 0;
  return referat__numbered_parse(lex, text, readings);
}

#endif
