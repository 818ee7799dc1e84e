/*
 * Text of the minutes, of file names and of other programs, as it may be shown on
 * a terminal: what a terminal may obey, and what a reader would not see, is made
 * visible.
 */
#ifndef REFERAT_CONVERTERS_SHOWN_H
#define REFERAT_CONVERTERS_SHOWN_H

#include <stddef.h>

/* One character as it is shown. */
typedef struct shown {
  char text[16];
  size_t length;  /* of `text` in bytes */
  size_t columns; /* that it takes */
  size_t taken;   /* bytes of the text that it stands for */
} shown;

/* The first character of the text, which is not empty: itself, or `\u{9b}`, `\t`,
 * or `\x9b` for a byte that is no part of UTF-8. */
shown shown_first(const char *text, size_t length);

/* The length of the character of UTF-8 that the text, which is not empty, begins with; 0
 * where it begins with none. */
size_t shown_letter(const char *text, size_t length);

/* The number of that character where it is one that may not be shown, else 0. */
unsigned long shown_unsafe(const char *text, size_t length);

/* The longest line that is printed, of which the beginning is: two paths and a sentence. */
#define SHOWN_LONGEST 8192

/* Print a line to standard error, at once: what `format` gives, as it may be shown. */
void shown_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* From here on keep what would be printed, until that is about `most` bytes; it begins
 * anew with each call. */
void shown_keep(size_t most);

/* Keep beside it what went wrong, in English: the first that is told. */
void shown_keep_reason(const char *english);

/* End that, and return what was kept: the lines, a NUL, the reason as it may be shown, and a
 * NUL; `*length` is that of all.  The caller frees it; NULL where there is nothing, or no memory.
 */
char *shown_take(size_t *length);

#endif
