#include "read/spacedletters.h"

#include "base/utf8.h"

#include <string.h>

/* What says what the text is stands within so many bytes. */
#define FRONT 8192

/* Fewer letters may be those of parties; no word that is known has more bytes. */
#define FEWEST_LETTERS 5
#define LONGEST_WORD 64

/* The length of the letter at `at`, with a blank or the line's end behind it; 0 for what is none.
 */
static unsigned lone_letter(const char *at, const char *end)
{
  unsigned size;
  if (at == end || !referat__is_letter(referat__utf8_decode(at, end, &size)))
    return 0;
  return at + size == end || at[size] == ' ' ? size : 0;
}

/* Read the letters from `at` on that a blank parts from one another; return where they end, and
 * store the word that they make. */
static const char *read_spaced(const char *at, const char *end, char *word, size_t *length,
                               unsigned *letters)
{
  unsigned size;
  *length = *letters = 0;
  while (*length + 4 < LONGEST_WORD && (size = lone_letter(at, end)) > 0) {
    memcpy(word + *length, at, size);
    *length += size;
    ++*letters;
    at += size;
    if (at + 1 >= end || !lone_letter(at + 1, end))
      break;
    at++;
  }
  return at;
}

static bool is_known(const lexicon *lex, slice word)
{
  const lex_section *row = referat__lex_section(lex, word);
  return referat__lex_whole(lex, LEX_KINDS, word) || referat__lex_whole(lex, LEX_CONTENTS, word) ||
         referat__lex_whole(lex, LEX_DECISION_WORDS, word) ||
         (row && row->match == LEX_EXACT && row->strength == LEX_STRONG);
}

static void close_line(const lexicon *lex, char *line, const char *end)
{
  char word[LONGEST_WORD], *to = line;
  const char *at = line;
  while (at < end) {
    size_t length = 0;
    unsigned letters = 0;
    bool begins = (at == line || at[-1] == ' ') && lone_letter(at, end);
    const char *behind = begins ? read_spaced(at, end, word, &length, &letters) : at;
    if (letters >= FEWEST_LETTERS && is_known(lex, slice_of(word, length))) {
      memcpy(to, word, length);
      to += length;
      at = behind;
    } else {
      behind = behind > at ? behind : at + 1;
      memmove(to, at, (size_t)(behind - at));
      to += behind - at;
      at = behind;
    }
  }
  memset(to, ' ', (size_t)(end - to));
}

void referat__spaced_letters_close(const lexicon *lex, char *text, size_t length)
{
  const char *stop = text + (length < FRONT ? length : FRONT), *end = text + length;
  for (char *line = text; line < stop;) {
    char *behind = memchr(line, '\n', (size_t)(end - line));
    const char *last = behind ? behind : end;
    size_t front = (size_t)(last - line) < FRONT ? (size_t)(last - line) : FRONT;
    for (size_t i = 0; i + 4 < front; i++)
      if (line[i + 1] == ' ' && line[i + 3] == ' ' && line[i] != ' ' && line[i + 2] != ' ') {
        close_line(lex, line, last);
        break;
      }
    line = behind ? behind + 1 : text + length;
  }
}
