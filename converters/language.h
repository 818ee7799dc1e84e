/*
 * The language of what the programs tell people: Danish where the environment asks for it
 * (setlocale(3), LANGUAGE), else English.  What the library tells is English always, and so is
 * everything else here until it is shown; nothing but this file knows of a language.
 */
#ifndef REFERAT_CONVERTERS_LANGUAGE_H
#define REFERAT_CONVERTERS_LANGUAGE_H

#include <stddef.h>

/* Marks a text that is translated when it is shown; xgettext(1) finds it by that. */
#define N_(text) text

/* The longest sentence that is translated, in bytes, and the room for it in another language. */
#define LANGUAGE_LONGEST 1024
#define LANGUAGE_ROOM (2 * LANGUAGE_LONGEST)

/* Begin, before files are out of reach (lock.h); without it everything is English. */
void language_begin(void);

/* A constant text, such as a format of printf(3), in the language; static. */
const char *language_of(const char *english);

/* A whole sentence, such as an error of the library, in the language, in `to`: the format that
 * it was made with is found again, and what is not known, such as a name, stays as it is. */
const char *language_sentence(const char *english, char to[LANGUAGE_ROOM]);

#endif
