#include "read/inside.h"

#include "base/utf8.h"
#include "read/anchors.h"

/* Whether the text begins with a label of a place that is a place itself. */
static bool names_room_only(const parse *p, slice s)
{
  size_t used;
  return referat__lex_start(p->lex, LEX_FIELDS, s, &used) && used < s.len && s.ptr[used] != ':' &&
         referat__lex_has_ending(p->lex, LEX_ROOMS, slice_of(s.ptr, used));
}

bool referat__label_begins_names(const parse *p, slice s)
{
  size_t used;
  return referat__lex_start(p->lex, LEX_FIELDS, s, &used) && used < s.len && s.ptr[used] == ':' &&
         referat__anchor_heads_names(p, s);
}

bool referat__label_is_inside(const parse *p, slice s, size_t k)
{
  if (k < 2)
    return false;
  if (s.ptr[k - 2] == ':' && names_room_only(p, slice_skip(s, k)))
    return true; /* a value: "Fraværende: Mødelokale 3" */
  const char *word = s.ptr + k - 1;
  while (word > s.ptr && !is_blank(word[-1]))
    word--;
  slice before = slice_between(word, s.ptr + k - 1);
  if (referat__is_upper(referat__first_char(before)) && word > s.ptr + 1) {
    const char *link = word - 1; /* "mødet i Teknisk Udvalg: ..." */
    while (link > s.ptr && !is_blank(link[-1]))
      link--;
    if (referat__lex_whole(p->lex, LEX_PLACE_LINKS, slice_between(link, word - 1)) &&
        referat__lex_start(p->lex, LEX_BODY_LABELS, slice_skip(s, k), NULL))
      return true;
  }
  if ((referat__lex_has_ending(p->lex, LEX_ROOMS, before) || slice_eq(before, SLICE("-"))) &&
      names_room_only(p, slice_skip(s, k)))
    return true; /* "Sted: Rådhuset Mødelokale 14" */
  bool comma = slice_ends(before, SLICE(",")) && !referat__label_begins_names(p, slice_skip(s, k));
  return comma || referat__lex_whole(p->lex, LEX_PLACE_LINKS, before) != NULL;
}
