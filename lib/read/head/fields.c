#include "read/head/fields.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/head/hours.h"
#include "read/head/place.h"
#include "read/namecolumns.h"
#include "read/nameparts.h"
#include "read/names.h"
#include "read/roster.h"
#include "read/textnodes.h"
#include "read/values.h"

#define FIELD_PLACE 1u /* of the fields: the others follow */

/* ---- attributes ---- */

void referat__head_set_time(head *h, referat_attr name, int minutes)
{
  char iso[6];
  referat__time_iso(minutes, iso);
  if (!referat_node_attr(h->node, name))
    referat__node_set(h->p->a, h->node, name, slice_of(iso, 5));
}

void referat__head_set_date(head *h, date day)
{
  char iso[11];
  referat__date_iso(day, iso);
  if (!referat_node_attr(h->node, REFERAT_ATTR_DATE))
    referat__node_set(h->p->a, h->node, REFERAT_ATTR_DATE, slice_of(iso, 10));
}

slice referat__head_skip_dash(slice s)
{
  s = referat__trim_left(s);
  if (slice_starts(s, SLICE("-")))
    s = slice_skip(s, 1);
  else if (slice_starts(s, SLICE("–")))
    s = slice_skip(s, 3);
  return s;
}

static void read_date_field(head *h, slice label_text, slice value, uint32_t line)
{
  parse *p = h->p;
  date day;
  slice where, rest = value;
  if (referat__date_find(value, &day, &where)) {
    referat__head_set_date(h, day);
    int said = referat__weekday_find(slice_between(value.ptr, where.ptr));
    if (said >= 0 && said != referat__date_weekday(day)) {
      p->meeting.weekday_line = line;
      p->meeting.weekday_said = said;
      p->meeting.weekday_true = referat__date_weekday(day);
    }
    rest = slice_between(slice_end(where), slice_end(value));
  }
  int minutes;
  if (!referat__time_find(rest, &minutes, &rest))
    return;
  if (referat__lex_start(p->lex, LEX_END_LABELS, label_text, NULL)) {
    referat__head_set_time(h, REFERAT_ATTR_END, minutes);
    return;
  }
  referat__head_set_time(h, REFERAT_ATTR_START, minutes);
  slice ignored;
  if (referat__time_find(referat__head_skip_dash(rest), &minutes, &ignored))
    referat__head_set_time(h, REFERAT_ATTR_END, minutes);
}

/* Who was named before is known already. */
static void know(parse *p, const char *person)
{
  roster_query q = {.party = NULL};
  bool doubt;
  if (!p->known)
    p->known = referat__arena_alloc(p->a, sizeof *p->known);
  if (!p->known || !referat__name_parts(slice_str(person), &q.parts) ||
      referat__roster_find(p->known, &q, &doubt) || doubt)
    return;
  known_person *known = referat__roster_add(p->known, p->a, &q.parts);
  if (known)
    known->name = person;
}

static void note_participants(parse *p, const note_list *notes)
{
  for (size_t i = 0; i < notes->count; i++) {
    const char *person = notes->at[i].values[0];
    if (notes->at[i].type == REFERAT_PERSON && person &&
        p->meeting.participant_count < MOST_PARTICIPANTS) {
      p->meeting.participants[p->meeting.participant_count++] = person;
      know(p, person);
    }
  }
}

/* The kind of document that stands in capitals behind a value, where columns of a
 * page were read as one: "Byrådssalen REFERAT"; or NULL. */
static const char *kind_in_capitals(const lexicon *lex, slice value)
{
  const lex_word *row = referat__lex_end(lex, LEX_KINDS, value);
  if (!row)
    return NULL;
  slice word = slice_skip(value, referat__lex_before(value, row).len);
  return referat__has_lower(word) ? NULL : row->value;
}

static void read_place_field(head *h, const label *l, slice value, uint32_t line)
{
  parse *p = h->p;
  int minutes;
  if (value.len && referat__day_or_hour(p, value) == value.len) {
    read_date_field(h, l->text, value, line); /* the values of two labels changed places */
    return;
  }
  if (referat_node_attr(h->node, REFERAT_ATTR_PLACE))
    return;
  if (slice_ends(value, SLICE("<br />"))) /* what a web page left */
    value = referat__trim_right(slice_of(value.ptr, value.len - SLICE("<br />").len));
  slice place = referat__drop_stop(referat__place_without_hour(p->lex, value, &minutes));
  if (minutes >= 0)
    referat__head_set_time(h, REFERAT_ATTR_START, minutes);
  if (referat__place_is_called(p->lex, l, value, h->fields == FIELD_PLACE))
    place = slice_str(referat__arena_printf(p->a, "%.*s %.*s", (int)l->text.len, l->text.ptr,
                                            (int)place.len, place.ptr));
  referat__node_set(p->a, h->node, REFERAT_ATTR_PLACE, place);
}

/* What a field says of the meeting. */
static void read_field(head *h, const label *l, slice value, uint32_t line)
{
  parse *p = h->p;
  while (value.len && strchr("| ", slice_end(value)[-1])) /* the bar behind a cell */
    value.len--;
  slice bare = slice_ends(value, SLICE(".")) ? slice_of(value.ptr, value.len - 1) : value;
  if (!value.len)
    return;
  if (!h->facts.kind && !referat__label_is_names(l))
    h->facts.kind = kind_in_capitals(p->lex, value);
  if (strcmp(l->name, "date") == 0)
    read_date_field(h, l->text, value, line);
  else if (strcmp(l->name, "place") == 0)
    read_place_field(h, l, value, line);
  else if (referat__lex_whole(p->lex, LEX_BODY_LABELS, l->text) && h->facts.body_rank < 9) {
    bare = referat__meeting_without_term(bare, &h->facts.term);
    h->facts.body = bare;
    h->facts.body_rank = 9;
  } else if (strcmp(l->name, "other") == 0 && !h->facts.kind) {
    meeting_facts f = {.start = -1, .end = -1};
    referat__meeting_read(p, value, &f);
    h->facts.kind = f.kind;
  }
}

/* ---- fields ---- */

referat_node *referat__head_open_field(head *h, const label *l, slice text, uint32_t line)
{
  referat_node *field = referat__node_add(h->p->a, h->node, REFERAT_FIELD, line);
  referat__node_set_static(h->p->a, field, REFERAT_ATTR_NAME, l->name);
  referat__text_emit(h->p, referat__node_add(h->p->a, field, REFERAT_LABEL, line), text, line);
  static const char *const names[] = {"place",   "date",   "participants",
                                      "members", "absent", "chair"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (l->known && strcmp(l->name, names[i]) == 0)
      h->fields |= FIELD_PLACE << i;
  if (referat__lex_whole(h->p->lex, LEX_BODY_LABELS, l->text))
    h->fields |= 1u << (sizeof names / sizeof *names);
  h->has_field |= l->known && strcmp(l->name, "other") != 0 && strcmp(l->name, "remarks") != 0;
  return field;
}

/* Remarks that say what happened stand behind their label as what they are;
 * false for other remarks. */
bool referat__head_tell_events(head *h, const runs *r)
{
  referat_node *apart = referat__node_new(h->p->a, REFERAT_HEAD, 0);
  if (!apart || !referat__facts_build(h->p, apart, r, &h->context))
    return false;
  referat__node_move(h->p->a, h->node, apart);
  return true;
}

/* Who stands in for somebody is not absent: "Afbud: Anne Berg, stedfortræder Bo Dam". */
static void drop_substitutes(note_list *notes)
{
  size_t kept = 0;
  for (size_t i = 0; i < notes->count; i++) {
    const char *role = notes->at[i].values[1];
    if (notes->at[i].type != REFERAT_PERSON || !role || strcmp(role, "substitute") != 0)
      notes->at[kept++] = notes->at[i];
  }
  notes->count = kept;
}

/* What is told behind the names of those who were absent: "Anna Holm (V). Bo Dam mødte i
 * stedet."; empty where nothing but names follows. */
static slice told_behind(const parse *p, slice value)
{
  for (size_t i = 2; i + 2 < value.len; i++) {
    bool is_stop = value.ptr[i] == '.' && value.ptr[i + 1] == ' ' && value.ptr[i - 1] != ' ' &&
                   value.ptr[i - 2] != ' ' && value.ptr[i - 2] != '.';
    slice rest = slice_skip(value, i + 2);
    if (is_stop && referat__is_upper(referat__first_char(rest)))
      return referat__looks_like_names(p, rest) ? SLICE("") : rest;
  }
  return SLICE("");
}

/* The only person of the field, or NULL. */
static const char *only_person(const referat_node *field)
{
  const char *name = NULL;
  for (const referat_node *n = element_first(field); n; n = node_next(n)) {
    if (n->type != REFERAT_PERSON)
      continue;
    if (name)
      return NULL;
    name = referat_node_attr(n, REFERAT_ATTR_NAME);
  }
  return name;
}

/* Fill the field of apologies up to what is told behind them, which stands behind the field
 * as what it is; false, and nothing done, where nothing is. */
static bool fill_absent(head *h, referat_node *field, const label *l, uint32_t line, slice value)
{
  slice rest = told_behind(h->p, value);
  if (!field || !rest.len)
    return false;
  referat__head_fill_field(h, field, l, line, line + 1,
                           referat__trim_right(slice_between(value.ptr, rest.ptr)));
  runs *r = head_runs(h);
  referat__runs_add(h->p, r, RUN_TEXT, rest, h->p->lines[line].number);
  h->context.absent = only_person(field);
  if (!referat__head_tell_events(h, r)) {
    referat__node_add_text(h->p->a, field, SLICE(" "), h->p->lines[line].number);
    referat__runs_emit(h->p, field, r, NULL, 0);
  }
  h->context.absent = NULL;
  return true;
}

/* "Anne Berg - Bo Dam deltager som stedfortræder" in each line of apologies, of which `value` is
 * the first: they stand behind the field as what they tell; false, and nothing done, where a line
 * says something else. */
static bool tell_substitutes(head *h, uint32_t first, uint32_t last, slice value)
{
  parse *p = h->p;
  for (uint32_t i = first; i < last; i++) {
    slice text = i == first ? value : line_text(p, i);
    if (!line_is(p, i, LINE_BLANK) && referat__without_substitute(p->lex, text).len == text.len)
      return false;
  }
  referat_node *apart = referat__node_new(p->a, REFERAT_HEAD, 0);
  for (uint32_t i = first; apart && i < last; i++) {
    if (line_is(p, i, LINE_BLANK))
      continue;
    runs *r = head_runs(h);
    slice text = i == first ? value : line_text(p, i);
    referat__runs_add(p, r, RUN_TEXT, text, p->lines[i].number);
    if (!referat__facts_build(p, apart, r, &h->context))
      return false;
  }
  referat__node_move(p->a, h->node, apart);
  return apart != NULL;
}

/* Whether the text has a word for who stands in. */
static bool names_substitute(const parse *p, slice text)
{
  slice where;
  const lex_word *row;
  while ((row = referat__lex_find(p->lex, LEX_ROLES, text, &where)) != NULL) {
    if (strcmp(row->value, "substitute") == 0)
      return true;
    text = slice_between(slice_end(where), slice_end(text));
  }
  return false;
}

/* Whether all of the elements tell who was absent and who stood in, and both are told. */
static bool tells_both(const referat_node *apart)
{
  bool absent = false, stands = false;
  for (const referat_node *n = node_first(apart); n; n = node_next(n)) {
    if (n->type != REFERAT_ABSENT && n->type != REFERAT_SUBSTITUTION)
      return false;
    absent |= n->type == REFERAT_ABSENT;
    stands |= n->type == REFERAT_SUBSTITUTION;
  }
  return absent && stands;
}

/* "Afbud: Anne Berg (stedfortræder Bo Dam), Eva Tang": among those who are absent some have a
 * substitute, in one line or in several.  Told behind the field; false, and nothing done, where
 * anything else is told. */
static bool tell_stand_ins(head *h, uint32_t first, uint32_t last, slice value)
{
  parse *p = h->p;
  bool any = false;
  for (uint32_t i = first; i < last; i++)
    any |= names_substitute(p, i == first ? value : line_text(p, i));
  referat_node *apart = any ? referat__node_new(p->a, REFERAT_HEAD, 0) : NULL;
  if (!apart)
    return false;
  facts_context before = h->context;
  runs *r = head_runs(h);
  referat__runs_add_names(p, r, first, last, value.ptr);
  h->context.lists_absent = true;
  bool told = referat__facts_build(p, apart, r, &h->context) && tells_both(apart);
  h->context = before;
  if (told)
    referat__node_move(p->a, h->node, apart);
  return told;
}

/* Give the field the names, or the text, of the lines; what it says is read. */
void referat__head_fill_field(head *h, referat_node *field, const label *l, uint32_t first,
                              uint32_t last, slice value)
{
  parse *p = h->p;
  bool names = referat__label_is_names(l);
  if (strcmp(l->name, "absent") == 0 &&
      (tell_substitutes(h, first, last, value) || tell_stand_ins(h, first, last, value) ||
       (last == first + 1 && fill_absent(h, field, l, first, value))))
    return;
  runs *r = head_runs(h);
  note_list *notes = head_notes(h);
  if (names) {
    if (last == first + 1) /* a cell ends before its line does */
      referat__runs_add(p, r, RUN_TEXT, value, p->lines[first].number);
    else
      referat__runs_add_names(p, r, first, last, value.ptr);
    if (referat__names_in_columns(p, r))
      referat__names_of_columns(p, notes, r);
    else if (referat__names_one_each(p, r))
      referat__names_of_lines(p, notes, r);
    else
      referat__names_in_runs(p, notes, r, slice_of(p->text, 0));
    referat__names_drop_initials(p, notes);
    if (strcmp(l->name, "absent") == 0)
      drop_substitutes(notes);
  } else {
    for (uint32_t i = first; i < last; i++) {
      slice text = i == first ? value : line_text(p, i);
      if (!text.len || line_is(p, i, LINE_BLANK))
        continue;
      if (r->count)
        referat__runs_add(p, r, RUN_SPACE, SLICE(" "), p->lines[i].number);
      referat__runs_add(p, r, RUN_TEXT, text, p->lines[i].number);
    }
  }
  h->context.stands_in = referat__label_of_substitutes(h->p, l->text);
  bool tells = strcmp(l->name, "remarks") == 0 || h->context.stands_in;
  bool told = r->count && tells && referat__head_tell_events(h, r);
  h->context.stands_in = false;
  if (!r->count || told)
    return;
  if (field && element_first(field) && element_first(element_first(field)))
    referat__node_add_text(p->a, field, SLICE(" "), p->lines[first].number);
  size_t before = field && element_first(field) ? referat__node_string(p->a, field).len : 0;
  referat__runs_emit(p, field, r, notes->at, notes->count);
  if (strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0)
    note_participants(p, notes);
  slice whole = referat__node_string(p->a, field);
  slice said = referat__squeeze(p->a, referat__label_drop_bars(slice_skip(whole, before)));
  read_field(h, l, said, p->lines[first].number);
}
