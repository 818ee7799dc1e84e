#include "read/head/stack.h"

#include "model/date.h"
#include "read/head/fields.h"

/* Labels that follow one another without a value before the values come. */
#define FEWEST_STACKED 3

/* Whether the next label stands alone below the blank line, as the one above does. */
static bool goes_on(const head *h, uint32_t i, const label *above)
{
  label l;
  while (i < h->last && line_is(h->p, i, LINE_BLANK))
    i++;
  return i < h->last && !line_is(h->p, i, LINE_FURNITURE | LINE_ROW | LINE_HEADING) &&
         referat__label_read(h->p, i, &l) && !l.value.len && slice_ends(l.text, SLICE(":")) &&
         slice_ends(above->text, SLICE(":"));
}

bool referat__head_read_stack(head *h, uint32_t i, stack *s)
{
  s->count = 0;
  if (i < h->unstacked)
    return false;
  while (i < h->last && s->count < MOST_STACKED) {
    if (line_is(h->p, i, LINE_BLANK)) {
      if (s->count >= FEWEST_STACKED && !goes_on(h, i, &s->at[s->count - 1]))
        break;
      i++;
      continue;
    }
    label *l = &s->at[s->count];
    if (line_is(h->p, i, LINE_FURNITURE | LINE_ROW) || !referat__label_read(h->p, i, l))
      break;
    if (l->value.len)
      break;
    s->line[s->count++] = i++;
  }
  s->end = i;
  uint32_t next = i;
  while (next < h->last && line_is(h->p, next, LINE_BLANK))
    next++;
  if (s->count >= FEWEST_STACKED && referat__head_is_value(h, next))
    return true;
  h->unstacked = i; /* nor is there one that begins with a later of these labels */
  return false;
}

static bool is_none(const head *h, slice value)
{
  value = slice_ends(value, SLICE(".")) ? slice_of(value.ptr, value.len - 1) : value;
  return referat__lex_whole(h->p->lex, LEX_NONE, value) != NULL;
}

/* Whether the line may be the value of the label. */
static bool fits(const head *h, const label *l, slice value)
{
  date day;
  slice where, rest;
  int minutes;
  bool has_day = referat__date_find(value, &day, &where);
  bool has_hour = referat__time_find(value, &minutes, &rest);
  if (strcmp(l->name, "date") == 0)
    return has_day || has_hour;
  /* Nobody may be absent, but somebody took part. */
  if (referat__label_is_names(l))
    return referat__looks_like_names(h->p, value) &&
           (strcmp(l->name, "absent") == 0 || !is_none(h, value));
  return !has_day || strcmp(l->name, "other") == 0;
}

/* Whether the absent of the label may as well be who a later label of the stack names: there
 * are fewer values than labels. */
static bool is_uncertain(const head *h, const stack *s, uint32_t k, uint32_t i)
{
  uint32_t values = 0;
  slice value = line_text(h->p, i);
  if (strcmp(s->at[k].name, "absent") != 0 || is_none(h, value))
    return false;
  for (uint32_t at = i; at < h->last && values < s->count; at++)
    if (!line_is(h->p, at, LINE_BLANK)) {
      if (!referat__head_is_value(h, at))
        break;
      values++;
    }
  for (uint32_t j = k + 1; j < s->count && values < s->count - k; j++)
    if (strcmp(s->at[j].name, "other") == 0 && fits(h, &s->at[j], value))
      return true;
  return false;
}

uint32_t referat__head_build_stack(head *h, const stack *s)
{
  for (uint32_t k = 0; k < s->count; k++)
    referat__head_open_field(h, &s->at[k], s->at[k].text, h->p->lines[s->line[k]].number);
  uint32_t i = s->end;
  for (uint32_t k = 0; k < s->count; k++) {
    while (i < h->last && line_is(h->p, i, LINE_BLANK))
      i++;
    if (!referat__head_is_value(h, i))
      break;
    if (!fits(h, &s->at[k], line_text(h->p, i)) || is_uncertain(h, s, k, i))
      continue;
    uint32_t end = i + 1;
    while (referat__head_is_free(h, end) && slice_ends(line_text(h->p, end - 1), SLICE(",")))
      end++;
    referat_node *field =
        referat__head_open_field(h, &s->at[k], slice_of(NULL, 0), h->p->lines[i].number);
    referat__head_fill_field(h, field, &s->at[k], i, end, line_text(h->p, i));
    i = end;
  }
  return i;
}
