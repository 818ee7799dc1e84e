#include "config.h"

#include "read/head/piece.h"

#include "base/utf8.h"

slice referat__piece_trim(slice s)
{
  for (;;) {
    slice t = referat__trim(s);
    while (t.len && strchr("-:,;|/.([", t.ptr[0]))
      t = referat__trim_left(slice_skip(t, 1));
    while (t.len && strchr("-:,;|/([", slice_end(t)[-1]))
      t = referat__trim_right(slice_of(t.ptr, t.len - 1));
    if (slice_starts(t, SLICE("–")))
      t = slice_skip(t, 3);
    if (slice_ends(t, SLICE("–")))
      t.len -= 3;
    if (t.len == s.len)
      return t;
    s = t;
  }
}

bool referat__names_body(const parse *p, slice s)
{
  slice where;
  const char *word = slice_end(s);
  while (word > s.ptr && !is_blank(word[-1]))
    word--;
  return referat__lex_find(p->lex, LEX_BODIES, s, &where) ||
         referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, slice_between(word, slice_end(s)));
}
