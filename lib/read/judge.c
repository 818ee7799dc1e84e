#include "read/judge.h"

#include "read/head/label.h"

#include <stdio.h>

/* What each sign is worth, and what is enough. */
#define KIND_POINTS 3
#define BODY_POINTS 2
#define ITEMS_POINTS 2
#define DECISION_POINTS 2
#define MOST_FIELD_POINTS 3
#define BOTH_POINTS 1
#define OUTCOME_POINTS 1
#define ENTRIES_POINTS 2
#define MOST_ATTENDANCE_POINTS 2

/* A longer line is no label. */
#define LONGEST_LABEL_LINE 200
#define ENOUGH_POINTS 5

/* Headings of sections that letters do not have so many of. */
#define MANY_SECTIONS 4

/* Fewer titles in a row are no contents. */
#define FEWEST_ENTRIES 5

/* A form of headings that explains this much is no mere list. */
#define SURE_SCORE 10

/* Headings that say who decides, and when, without a single item. */
#define FEWEST_BODIES 2

/* Lines behind the heading of a decision that may say what was decided. */
#define DECISION_WINDOW 40

bool referat__disposes(const parse *p, uint32_t heading)
{
  slice where, said = line_text(p, heading);
  const char *colon = memchr(said.ptr, ':', said.len);
  if (colon &&
      referat__lex_find(p->lex, LEX_OUTCOMES, slice_between(colon, slice_end(said)), &where))
    return true;
  uint32_t i = heading + 1;
  for (; i < p->count && i < heading + DECISION_WINDOW; i++) {
    if (line_is(p, i, LINE_SECTION | LINE_ITEM))
      return false;
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) &&
        referat__lex_find(p->lex, LEX_OUTCOMES, line_text(p, i), &where))
      return true;
  }
  return false;
}

/* Whether the line says that those who came, or stayed away, follow. */
static bool tells_attendance(const parse *p, uint32_t i)
{
  label l;
  return p->lines[i].len < LONGEST_LABEL_LINE && referat__label_read(p, i, &l) && l.known &&
         slice_ends(l.text, SLICE(":")) && referat__label_is_names(&l);
}

void referat__signs_of_body(const parse *p, minutes_signs *signs)
{
  for (uint32_t k = 0; k < p->outline.count; k++)
    /* not those that sections alone tell */
    signs->items += !p->outline.items[k].lost || p->outline.items[k].access;
  signs->sure_items = p->outline.score >= SURE_SCORE;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_CASE))
      signs->cases++;
    signs->entries += line_is(p, i, LINE_ENTRY);
    signs->attendances +=
        signs->sections && signs->attendances < MOST_ATTENDANCE_POINTS && tells_attendance(p, i);
    if (!line_is(p, i, LINE_SECTION))
      continue;
    const char *kind = p->lines[i].section->kind;
    signs->sections++;
    signs->decisions += string_is(kind, "decision");
    signs->bodies += string_is(kind, "decision") && p->lines[i].section->match == LEX_DECISION;
    signs->outcomes += string_is(kind, "decision") && referat__disposes(p, i);
    signs->recommendations += string_is(kind, "recommendation");
  }
}

bool referat__is_minutes(const minutes_signs *s)
{
  unsigned points = 0;
  points += s->kind ? KIND_POINTS : 0;
  points += s->body ? BODY_POINTS : 0;
  points += (unsigned)s->day + (unsigned)s->hour;
  points += s->fields < MOST_FIELD_POINTS ? s->fields : MOST_FIELD_POINTS;
  points += s->items && s->sure_items ? ITEMS_POINTS : 0;
  points += s->decisions ? DECISION_POINTS : 0;
  points += s->entries >= FEWEST_ENTRIES ? ENTRIES_POINTS : 0;
  points += (unsigned)(s->recommendations > 0) + (unsigned)(s->cases > 0);
  points += s->sections >= MANY_SECTIONS ? 1 : 0;
  /* Who was asked for something, and what was decided of it. */
  points += s->items && s->recommendations && s->decisions ? BOTH_POINTS : 0;
  points += s->items && s->outcomes ? OUTCOME_POINTS : 0;
  points += s->items && s->decisions ? s->attendances : 0;
  /* Neither a kind nor a decision: whatever it is, nothing was decided. */
  bool dated = s->day && s->hour && s->fields >= 2;
  bool decides = (s->items && (s->decisions || (s->recommendations && (s->cases || dated)))) ||
                 s->bodies >= FEWEST_BODIES;
  bool met = s->body && s->day && s->fields >= 2 && (s->items || s->sections || s->entries);
  bool filed = s->items && s->sure_items && s->cases && s->sections;
  return filed || ((s->kind || decides || met) && points >= ENOUGH_POINTS);
}

/* A list of words that grows: "a date, 3 items". */
typedef struct telling {
  char *to;
  size_t size, used;
  unsigned count;
} telling;

static void tell(telling *t, bool holds, const char *what)
{
  if (!holds || t->used >= t->size)
    return;
  int n = snprintf(t->to + t->used, t->size - t->used, "%s%s", t->count ? ", " : "", what);
  t->used += n > 0 ? (size_t)n : 0;
  t->count++;
}

static void tell_count(telling *t, uint32_t count, const char *one, const char *many)
{
  char text[48];
  snprintf(text, sizeof text, "%u %s", count, count == 1 ? one : many);
  tell(t, count > 0, text);
}

void referat__signs_tell(const minutes_signs *s, char *to, size_t size)
{
  telling t = {.to = to, .size = size};
  to[0] = '\0';
  tell(&t, true, "found ");
  t.count = 0;
  tell(&t, s->kind, "a kind of document");
  tell(&t, s->body, "a committee");
  tell(&t, s->day, "a date");
  tell(&t, s->hour, "an hour");
  tell(&t, s->fields > 0, "labels of a head");
  tell_count(&t, s->items, "item", "items");
  tell_count(&t, s->sections, "section heading", "section headings");
  tell_count(&t, s->cases, "case number", "case numbers");
  if (!t.count)
    tell(&t, true, "nothing of a meeting");
  t.count = 0;
  tell(&t, true, ", but ");
  t.count = 0;
  tell(&t, !s->kind, "no title says that it is minutes");
  tell(&t, !s->body, "no committee");
  tell(&t, !s->day, "no date");
  tell(&t, !s->items, "no item");
  tell(&t, !s->decisions, "no decision");
}
