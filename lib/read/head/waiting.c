#include "config.h"

#include "read/head/waiting.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/fields.h"
#include "read/head/hours.h"
#include "read/head/reach.h"
#include "read/values.h"

/* A longer text is no place. */
#define LONGEST_PLACE 90

static bool is_none(const head *h, slice value)
{
  value = slice_ends(value, SLICE(".")) ? slice_of(value.ptr, value.len - 1) : value;
  return referat__lex_whole(h->p->lex, LEX_NONE, value) != NULL;
}

bool referat__head_waits(head *h, const label *l)
{
  const parse *p = h->p;
  if (!p->unfolded || !l->known || strcmp(l->name, "remarks") == 0 ||
      h->waiting_count == MOST_WAITING)
    return false;
  /* "Starttidspunkt: Kl", where the digits were lost */
  if (l->value.len && !referat__lex_whole(p->lex, LEX_DATE_LINKS, l->value))
    return false;
  h->waiting[h->waiting_count++] = *l;
  h->lacks_place |= strcmp(l->name, "place") == 0;
  h->any_waits |= strcmp(l->name, "other") == 0;
  h->roll = NULL;
  return true;
}

/* Whether the value names one person, who need not be the only one that took part: a label that
 * nothing is known of waits, or has waited, for somebody, too ("Referent:"). */
static bool is_anybody(const head *h, const label *l, slice value)
{
  return h->any_waits &&
         (strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0) &&
         !memchr(value.ptr, ',', value.len) && !memchr(value.ptr, ';', value.len);
}

/* Whether the line may be the value of the label. */
static bool fits(const head *h, const label *l, slice value)
{
  const parse *p = h->p;
  bool when = referat__day_or_hour(p, value) > 0;
  if (strcmp(l->name, "date") == 0)
    return when;
  /* Nobody may be absent, but somebody took part. */
  if (referat__label_is_names(l))
    return referat__looks_like_names(p, value) && !is_anybody(h, l, value) &&
           (strcmp(l->name, "absent") == 0 || !is_none(h, value));
  if (strcmp(l->name, "place") == 0)
    return !when && value.len <= LONGEST_PLACE && !is_none(h, value) &&
           (referat__names_room(p->lex, value) || referat__names_address(value) ||
            (referat__is_upper(referat__first_char(value)) &&
             !referat__looks_like_names(p, value)));
  return !when;
}

/* Whether there are fewer values than labels, and some label that is not known by what its value
 * is may have the names that the absent would get. */
static bool is_uncertain(const head *h, const label *l, uint32_t i)
{
  uint32_t values = 0;
  bool other = false;
  if (strcmp(l->name, "absent") != 0 || is_none(h, line_text(h->p, i)))
    return false;
  for (uint32_t k = 0; k < h->waiting_count; k++)
    other |= strcmp(h->waiting[k].name, "other") == 0;
  for (; other && i < h->last && values < h->waiting_count; i++)
    if (!line_is(h->p, i, LINE_BLANK)) {
      if (!referat__head_is_value(h, i))
        break;
      values++;
    }
  return other && values < h->waiting_count;
}

/* The label that waits for the value: one of a kind of values, or the first of the others. */
static uint32_t find_label(const head *h, uint32_t i)
{
  slice value = line_text(h->p, i);
  uint32_t other = h->waiting_count;
  for (uint32_t k = 0; k < h->waiting_count; k++) {
    const label *l = &h->waiting[k];
    if (strcmp(l->name, "other") == 0)
      other = other < h->waiting_count ? other : k;
    else if (fits(h, l, value))
      return is_uncertain(h, l, i) ? h->waiting_count : k;
  }
  return other < h->waiting_count && fits(h, &h->waiting[other], value) ? other : h->waiting_count;
}

bool referat__head_awaits(const head *h, uint32_t i)
{
  uint32_t k = h->waiting_count && referat__head_is_value(h, i) ? find_label(h, i) : MOST_WAITING;
  return k < h->waiting_count && strcmp(h->waiting[k].name, "other") != 0;
}

bool referat__head_take_value(head *h, uint32_t i, uint32_t *end)
{
  if (!h->waiting_count || !referat__head_is_value(h, i))
    return false;
  uint32_t k = find_label(h, i);
  if (k == h->waiting_count)
    return false;
  label l = h->waiting[k];
  for (uint32_t n = k + 1; n < h->waiting_count; n++)
    h->waiting[n - 1] = h->waiting[n];
  h->waiting_count--;
  *end = i + 1;
  bool others = false; /* lists of names that are still to come */
  for (uint32_t n = 0; n < h->waiting_count; n++)
    others |= referat__label_is_names(&h->waiting[n]) || strcmp(h->waiting[n].name, "other") == 0;
  if (referat__label_is_names(&l) && !others) {
    uint32_t names = referat__head_names_end(h, i);
    *end = names > i ? names : *end;
  }
  while (referat__head_is_free(h, *end) && slice_ends(line_text(h->p, *end - 1), SLICE(",")))
    ++*end;
  h->lacks_place &= strcmp(l.name, "place") != 0;
  referat_node *field = referat__head_open_field(h, &l, slice_of(NULL, 0), h->p->lines[i].number);
  referat__head_fill_field(h, field, &l, i, *end, line_text(h->p, i));
  return true;
}
