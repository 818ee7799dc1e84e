#include "read/head/stack.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/fields.h"
#include "read/head/reach.h"

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

/* ---- all of them at once ---- */

/* Values behind the labels; one of names may be a roll of a whole council. */
#define MOST_VALUES 200

/* Bytes of a party's letter. */
#define LONGEST_LETTER 3

/* The values in the lines behind the labels, one a line but for those that a comma carries on. */
typedef struct value_lines {
  uint32_t start[MOST_VALUES + 1]; /* the last one: behind them all */
  bool apart[MOST_VALUES];         /* a blank line stands above it */
  uint32_t count;
} value_lines;

/* Read the values from the line on: up to what is none, and at most a blank line between two. */
static void read_values(const head *h, uint32_t i, value_lines *v)
{
  v->count = 0;
  bool apart = true;
  for (; i < h->last && v->count < MOST_VALUES;) {
    if (line_is(h->p, i, LINE_BLANK)) {
      apart = true;
      i++;
      continue;
    }
    if (!referat__head_is_value(h, i))
      break;
    v->apart[v->count] = apart;
    v->start[v->count++] = i++;
    while (referat__head_is_free(h, i) && slice_ends(line_text(h->p, i - 1), SLICE(",")))
      i++;
    v->start[v->count] = i;
    apart = false;
  }
}

/* Whether the value may be that of the label, by its place: "Kl." is an hour that was lost. */
static bool is_value_of(const head *h, const label *l, uint32_t line)
{
  slice value = line_text(h->p, line);
  return fits(h, l, value) || (strcmp(l->name, "date") == 0 &&
                               referat__lex_whole(h->p->lex, LEX_DATE_LINKS, value) != NULL);
}

/* Whether the label may have a name in each of many lines. */
static bool is_roll(const label *l)
{
  return strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0;
}

/* Whether all values of [first, last) may be of the label. */
static bool are_of(const head *h, const label *l, const value_lines *v, uint32_t first,
                   uint32_t last)
{
  if (last > first + 1 && !is_roll(l))
    return false;
  for (uint32_t k = first; k < last; k++)
    if (!is_value_of(h, l, v->start[k]))
      return false;
  return last > first;
}

/* Blank lines part the values: each label has what stands between two of them. */
static bool match_groups(const head *h, const stack *s, const value_lines *v, uint32_t *ends)
{
  uint32_t at = 0;
  for (uint32_t k = 0; k < s->count; k++) {
    uint32_t end = at + 1;
    while (end < v->count && !v->apart[end])
      end++;
    if (at >= v->count || !are_of(h, &s->at[k], v, at, end))
      return false;
    at = ends[k] = end;
  }
  return true;
}

/* "Anna Holm, Bo Krag", and not "Anna Holm, A" */
static bool names_several(slice s)
{
  const char *comma = s.len ? memchr(s.ptr, ',', s.len) : NULL;
  return comma && referat__trim(slice_between(comma + 1, slice_end(s))).len > LONGEST_LETTER;
}

/* Whether the absent of the line cannot be one more of those who are named in the lines above:
 * nobody was, or they are named in another way. */
static bool is_other_list(const head *h, const value_lines *v, uint32_t roll, uint32_t absent)
{
  slice value = line_text(h->p, v->start[absent]), above = line_text(h->p, v->start[roll]);
  if (is_none(h, value) || v->apart[absent])
    return true;
  return names_several(value) != names_several(above);
}

/* Whether the lines of the roll are all of one name, or all of several, and no blank line
 * stands between them. */
static bool is_one_roll(const head *h, const value_lines *v, uint32_t first, uint32_t last)
{
  for (uint32_t k = first + 1; k < last; k++)
    if (v->apart[k] || names_several(line_text(h->p, v->start[k])) !=
                           names_several(line_text(h->p, v->start[first])))
      return false;
  return true;
}

/* A value a line, `count` of them, and the surplus of one roll: its first lines are told by the
 * labels above it, its last ones by those below. */
static bool match_lines(const head *h, const stack *s, const value_lines *v, uint32_t count,
                        uint32_t *ends)
{
  uint32_t roll = s->count, at = 0;
  if (count < s->count)
    return false;
  for (uint32_t k = 0; k < s->count; k++) {
    bool takes = roll == s->count && is_roll(&s->at[k]);
    uint32_t end = at + 1 + (takes ? count - s->count : 0);
    roll = takes ? k : roll;
    if (end > count || !are_of(h, &s->at[k], v, at, end) || !is_one_roll(h, v, at, end))
      return false;
    if (count > s->count && roll < k && strcmp(s->at[k].name, "absent") == 0 &&
        !is_other_list(h, v, ends[roll] - 1, at))
      return false;
    at = ends[k] = end;
  }
  return at == count;
}

/* Up to the first blank line, where what stands below it is nothing that a label has. */
static bool match_run(const head *h, const stack *s, const value_lines *v, uint32_t *ends)
{
  uint32_t count = 1;
  while (count < v->count && !v->apart[count])
    count++;
  if (count < v->count) {
    slice below = line_text(h->p, v->start[count]);
    if (is_none(h, below) || referat__looks_like_names(h->p, below))
      return false;
  }
  return match_lines(h, s, v, count, ends);
}

static void fill(head *h, const label *l, uint32_t first, uint32_t last)
{
  referat_node *field =
      referat__head_open_field(h, l, slice_of(NULL, 0), h->p->lines[first].number);
  referat__head_fill_field(h, field, l, first, last, line_text(h->p, first));
}

/* Whether more lines of names follow than labels are left: whose they are is not told. */
static bool is_surplus(const head *h, const stack *s, uint32_t k, uint32_t i)
{
  uint32_t lines = 0;
  if (!is_roll(&s->at[k]))
    return false;
  while (referat__head_is_value(h, i) && lines + k < s->count) {
    lines++;
    i++;
  }
  return lines + k >= s->count;
}

uint32_t referat__head_build_stack(head *h, const stack *s)
{
  for (uint32_t k = 0; k < s->count; k++)
    referat__head_open_field(h, &s->at[k], s->at[k].text, h->p->lines[s->line[k]].number);
  value_lines v;
  uint32_t ends[MOST_STACKED];
  read_values(h, s->end, &v);
  if (match_groups(h, s, &v, ends) || match_lines(h, s, &v, v.count, ends) ||
      match_run(h, s, &v, ends)) {
    for (uint32_t k = 0; k < s->count; k++)
      fill(h, &s->at[k], v.start[k ? ends[k - 1] : 0], v.start[ends[k]]);
    return v.start[ends[s->count - 1]];
  }
  uint32_t i = s->end;
  for (uint32_t k = 0; k < s->count; k++) {
    while (i < h->last && line_is(h->p, i, LINE_BLANK))
      i++;
    if (!referat__head_is_value(h, i))
      break;
    if (!is_value_of(h, &s->at[k], i) || is_uncertain(h, s, k, i))
      continue;
    uint32_t end = i + 1;
    while (referat__head_is_free(h, end) && slice_ends(line_text(h->p, end - 1), SLICE(",")))
      end++;
    bool stops = is_surplus(h, s, k, end);
    fill(h, &s->at[k], i, end);
    i = end;
    if (stops)
      break;
  }
  return i;
}
