#include "config.h"

#include "read/presence.h"

#include "base/utf8.h"

/* Behind the names, the word that tells stands among the first. */
#define MOST_WORDS_BEFORE 3

/* A line with more names is none that is asked about. */
#define MOST_NAME_WORDS 16

/* Fewer words with capitals may be one of a title. */
#define FEWEST_NAME_WORDS 2

/* What terms of facts mean that tell of presence. */
static const char *const presence[] = {"attend",  "met",     "come",   "leave",      "excused",
                                       "outside", "instead", "return", "substitute", "replaced"};

static bool means_presence(const lex_word *row)
{
  for (size_t i = 0; row && i < sizeof presence / sizeof *presence; i++)
    if (strcmp(row->value, presence[i]) == 0)
      return true;
  return false;
}

static slice next_word(slice s)
{
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  return slice_of(s.ptr, n);
}

/* The rest behind the names that the text begins with; empty where it does not. */
static slice behind_names(const parse *p, slice s)
{
  int names = 0;
  for (int words = 0; s.len && words < MOST_NAME_WORDS; words++) {
    slice word = next_word(s);
    bool mark = word.ptr[0] == '(';
    bool link = names > 0 && referat__lex_whole(p->lex, LEX_NAME_LINKS, word);
    if (!mark && !link && !referat__is_upper(referat__first_char(word)) &&
        !referat__lex_whole(p->lex, LEX_PARTICLES, word))
      return names >= FEWEST_NAME_WORDS ? s : slice_of(s.ptr, 0);
    for (size_t i = 0; i < word.len; i++)
      if (is_digit(word.ptr[i]) || word.ptr[i] == ':')
        return slice_of(s.ptr, 0);
    names += !mark && !link;
    s = referat__trim_left(slice_skip(s, word.len));
  }
  return slice_of(s.ptr, 0);
}

bool referat__tells_presence(const parse *p, slice s)
{
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_TERMS, s, &used);
  if (row && strcmp(row->value, "substitute") == 0) {
    slice of = referat__trim_left(slice_skip(s, used));
    return referat__lex_start(p->lex, LEX_GROUP_LINKS, of, &used) &&
           referat__is_upper(referat__first_char(referat__trim_left(slice_skip(of, used))));
  }
  s = behind_names(p, s);
  for (int words = 0; s.len && words < MOST_WORDS_BEFORE; words++) {
    if (means_presence(referat__lex_start(p->lex, LEX_TERMS, s, NULL)))
      return true;
    s = referat__trim_left(slice_skip(s, next_word(s).len));
  }
  return false;
}
