#include "read/head/place.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/hours.h"

/* A room that is called by a number or a letter: longer words are its name. */
#define LONGEST_DESIGNATION 3

bool referat__place_is_called(const lexicon *lex, const label *l, slice value, bool alone)
{
  size_t word = 0;
  while (word < value.len && !is_blank(value.ptr[word]) && value.ptr[word] != ',')
    word++;
  return l->value.len && !slice_ends(l->text, SLICE(":")) &&
         (is_digit(value.ptr[0]) || word <= LONGEST_DESIGNATION ||
          (alone && !referat__names_room(lex, slice_of(value.ptr, word)))) &&
         referat__lex_has_ending(lex, LEX_ROOMS, l->text);
}

slice referat__place_without_hour(const lexicon *lex, slice value, int *minutes)
{
  slice rest, place = value;
  if (referat__time_find(value, minutes, &rest) && !rest.len) {
    while (place.len && !is_blank(slice_end(place)[-1]))
      place.len--;
    place = referat__trim_right(place);
    const lex_word *link = referat__lex_end(lex, LEX_DATE_LINKS, place); /* "kl." */
    if (link) {
      place = referat__trim_right(referat__lex_before(place, link));
      while (slice_ends(place, SLICE(",")))
        place = referat__trim_right(slice_of(place.ptr, place.len - 1));
      return place;
    }
  }
  *minutes = -1;
  return value;
}
