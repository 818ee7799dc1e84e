#include "config.h"

#include "read/head/head.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/facts/facts.h"
#include "read/head/decided.h"
#include "read/head/label.h"
#include "read/head/meeting.h"
#include "read/head/place.h"
#include "read/inline.h"
#include "read/textnodes.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/roster.h"
#include "read/titles.h"

/* Labels that follow one another without a value before the values come. */
#define FEWEST_STACKED 3
#define FEWEST_CUT 2 /* where the values behind the last label were cut apart */
#define MOST_STACKED 24

/* A longer line behind the day of the meeting is no place. */
#define LONGEST_PLACE 90

/* A body without a word that says so is named again within so many bytes. */
#define NAMED_WITHIN 20000

/* More titles than this are an index of minutes. */
#define MOST_KINDS 3

/* More stands in front of the day than a weekday. */
#define LONGEST_WEEKDAY 16

/* A longer text does not say what the meeting is. */
#define LONGEST_TITLE 400

typedef struct head {
  parse *p;
  referat_node *node;
  uint32_t last; /* the line behind its last one */
  meeting_facts facts;
  facts_context context;  /* of what happened at the meeting */
  unsigned fields;        /* labels that only a meeting has, one bit each */
  bool has_field;         /* one that only a meeting has */
  uint64_t title_letters; /* of the title, without its digits */
  bool expects_place;     /* a line with the day alone stands right above */
  slice last_text;        /* what the last line of text says */
  bool expects_room;      /* the same, and the body between: only a room is a place */
  bool lacks_place;       /* the place's label stood in front of other labels */
  uint32_t unstacked;     /* up to this line no labels stand in front of their values */
} head;

#define FIELD_PLACE 1u /* of the fields: the others follow */

/* ---- attributes ---- */

static void set_time(head *h, referat_attr name, int minutes)
{
  char iso[6];
  referat__time_iso(minutes, iso);
  if (!referat_node_attr(h->node, name))
    referat__node_set(h->p->a, h->node, name, slice_of(iso, 5));
}

static void set_date(head *h, date day)
{
  char iso[11];
  referat__date_iso(day, iso);
  if (!referat_node_attr(h->node, REFERAT_ATTR_DATE))
    referat__node_set(h->p->a, h->node, REFERAT_ATTR_DATE, slice_of(iso, 10));
}

static slice skip_dash(slice s)
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
    set_date(h, day);
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
    set_time(h, REFERAT_ATTR_END, minutes);
    return;
  }
  set_time(h, REFERAT_ATTR_START, minutes);
  slice ignored;
  if (referat__time_find(skip_dash(rest), &minutes, &ignored))
    set_time(h, REFERAT_ATTR_END, minutes);
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
    const char *person = notes->at[i].attrs[0].value;
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
  slice word = slice_skip(value, value.len - row->pattern.len);
  while (word.len) {
    unsigned size;
    if (referat__is_lower(referat__utf8_decode(word.ptr, slice_end(word), &size)))
      return NULL;
    word = slice_skip(word, size);
  }
  return row->value;
}

static void read_place_field(head *h, const label *l, slice value)
{
  parse *p = h->p;
  int minutes;
  if (referat_node_attr(h->node, REFERAT_ATTR_PLACE))
    return;
  if (slice_ends(value, SLICE("<br />"))) /* what a web page left */
    value = referat__trim_right(slice_of(value.ptr, value.len - SLICE("<br />").len));
  slice place = referat__drop_stop(referat__place_without_hour(p->lex, value, &minutes));
  if (minutes >= 0)
    set_time(h, REFERAT_ATTR_START, minutes);
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
    read_place_field(h, l, value);
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

static referat_node *open_field(head *h, const label *l, slice text, uint32_t line)
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
static bool tell_events(head *h, const runs *r)
{
  referat_node *apart = referat__node_new(h->p->a, REFERAT_HEAD, 0);
  if (!apart || !referat__facts_build(h->p, apart, r, &h->context))
    return false;
  for (referat_node *child = apart->first; child;) {
    referat_node *next = child->next;
    child->next = NULL;
    referat__node_append(h->node, child);
    child = next;
  }
  return true;
}

/* "Stedfortrædere:" */
static bool is_of_substitutes(const parse *p, const label *l)
{
  slice text = l->text;
  if (slice_ends(text, SLICE(":")))
    text.len--;
  const lex_word *row = referat__lex_whole(p->lex, LEX_TERMS, text);
  return row && strcmp(row->value, "substitute") == 0;
}

/* Give the field the names, or the text, of the lines; what it says is read. */
static void fill_field(head *h, referat_node *field, const label *l, uint32_t first, uint32_t last,
                       slice value)
{
  parse *p = h->p;
  runs r = {.count = 0};
  note_list notes = {.count = 0};
  bool names = referat__label_is_names(l);
  if (names) {
    if (last == first + 1) /* a cell ends before its line does */
      referat__runs_add(p, &r, RUN_TEXT, value, p->lines[first].number);
    else
      referat__runs_add_names(p, &r, first, last, value.ptr);
    if (referat__names_one_each(p, &r))
      referat__names_of_lines(p, &notes, &r);
    else
      referat__names_in_runs(p, &notes, &r, slice_of(p->text, 0));
  } else {
    for (uint32_t i = first; i < last; i++) {
      slice text = i == first ? value : line_text(p, i);
      if (!text.len || line_is(p, i, LINE_BLANK))
        continue;
      if (r.count)
        referat__runs_add(p, &r, RUN_SPACE, SLICE(" "), p->lines[i].number);
      referat__runs_add(p, &r, RUN_TEXT, text, p->lines[i].number);
    }
  }
  h->context.stands_in = is_of_substitutes(h->p, l);
  bool tells = strcmp(l->name, "remarks") == 0 || h->context.stands_in;
  bool told = r.count && tells && tell_events(h, &r);
  h->context.stands_in = false;
  if (!r.count || told)
    return;
  if (field && field->first && field->first->first)
    referat__node_add_text(p->a, field, SLICE(" "), p->lines[first].number);
  size_t before = field && field->first ? referat__node_string(p->a, field).len : 0;
  referat__runs_emit(p, field, &r, notes.at, notes.count);
  if (strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0)
    note_participants(p, &notes);
  slice whole = referat__node_string(p->a, field);
  slice said = referat__squeeze(p->a, referat__label_drop_bars(slice_skip(whole, before)));
  read_field(h, l, said, p->lines[first].number);
}

static bool is_free(const head *h, uint32_t i)
{
  label l;
  return i < h->last && !line_is(h->p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE) &&
         !referat__label_read(h->p, i, &l);
}

/* Whether the line is a value that a label waits for, though it begins with a
 * word that is a label elsewhere: "Mødelokale 3". */
static bool is_value(const head *h, uint32_t i)
{
  label l;
  return is_free(h, i) ||
         (i < h->last &&
          !line_is(h->p, i, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE) &&
          referat__label_read(h->p, i, &l) && l.known && l.value.len &&
          !slice_ends(l.text, SLICE(":")) && strcmp(l.name, "place") == 0);
}

/* Whether a party in a line of its own stands below, so that a single word is a name. */
static bool is_marked(const head *h, uint32_t i)
{
  uint32_t below = referat__line_next(h->p, i + 1);
  return below < h->last && referat__is_upper(referat__first_char(line_text(h->p, i))) &&
         line_text(h->p, below).ptr[0] == '(' &&
         referat__is_person_mark(h->p->lex, line_text(h->p, below));
}

/* The line behind the last name of a list, which may have blank lines between
 * its names. */
static uint32_t names_end(const head *h, uint32_t i)
{
  uint32_t end = i, first = i;
  while (i < h->last) {
    uint32_t next = i;
    while (next < h->last && line_is(h->p, next, LINE_BLANK))
      next++;
    if (next < h->last && end > first && !line_is(h->p, next, LINE_FURNITURE | LINE_HEADING) &&
        referat__is_person_mark(h->p->lex, line_text(h->p, next)) &&
        (is_free(h, next) || is_marked(h, next))) {
      end = i = next + 1; /* the role or the party of who stands above */
      continue;
    }
    if (is_free(h, next) && end > first && next > i && is_marked(h, next)) {
      end = i = next + 1;
      continue;
    }
    if (!is_free(h, next) || (next > i && !referat__looks_like_names(h->p, line_text(h->p, next))))
      break;
    bool carried = end > 0 && slice_ends(line_text(h->p, next ? next - 1 : 0), SLICE(","));
    if (!carried && !referat__looks_like_names(h->p, line_text(h->p, next)) &&
        !referat__is_lower(referat__first_char(line_text(h->p, next))))
      break;
    end = i = next + 1;
  }
  return end;
}

/* The line behind the value that begins in the line `i` or, where that holds
 * the label alone, below it. */
static uint32_t value_end(const head *h, uint32_t i, const label *l)
{
  const parse *p = h->p;
  uint32_t next = i + 1;
  if (line_is(p, i, LINE_ROW))
    return next;
  while (next < h->last && line_is(p, next - 1, LINE_HARD) && line_is_field(p, next))
    next++; /* the format says that it goes on */
  if (next > i + 1)
    return next;
  if (l->value.len) {
    /* Where the end of a line is a space, the paragraph goes on. */
    while (p->flows && next < h->last && !line_is(p, next - 1, LINE_HARD) &&
           !line_is(p, next, LINE_BLANK | LINE_FURNITURE | LINE_HEADING | LINE_RULE | LINE_ROW))
      next++;
    /* It goes on in the next line after a comma, or in the middle of a word. */
    while (is_free(h, next) && (slice_ends(line_text(p, next - 1), SLICE(",")) ||
                                referat__is_lower(referat__first_char(line_text(p, next))) ||
                                (referat__label_is_names(l) && p->gaps &&
                                 referat__looks_like_names(p, line_text(p, next)))))
      next++;
    return next;
  }
  uint32_t value = next;
  unsigned passed = referat__label_is_names(l) ? LINE_BLANK | LINE_FURNITURE : LINE_BLANK;
  while (value < h->last && line_is(p, value, passed)) /* heads of columns of names, too */
    value++;
  bool waits = strcmp(l->name, "place") == 0 && is_value(h, value);
  if (!(waits || is_free(h, value)) || (strcmp(l->name, "remarks") == 0 && value > next))
    return next;
  if (referat__label_is_names(l)) {
    uint32_t end = names_end(h, value);
    return end > value ? end : next;
  }
  if (strcmp(l->name, "other") == 0 && value > next && !l->known)
    return next;
  next = value + 1;
  while (is_free(h, next) && p->gaps && !line_is(p, next - 1, LINE_BLANK) &&
         referat__is_lower(referat__first_char(line_text(p, next))))
    next++;
  return next;
}

/* What stands before a label, a bullet: no part of the field, but of the text. */
static void build_bullet(head *h, uint32_t i)
{
  slice line = line_text(h->p, i);
  slice bullet = referat__trim_right(slice_of(line.ptr, referat__bullet_length(line)));
  uint32_t number = h->p->lines[i].number;
  if (bullet.len)
    referat__node_add_text(h->p->a, referat__node_add(h->p->a, h->node, REFERAT_FURNITURE, number),
                           bullet, number);
}

static uint32_t build_field(head *h, uint32_t i, const label *l)
{
  uint32_t end = value_end(h, i, l);
  if (l->text.ptr > line_text(h->p, i).ptr)
    build_bullet(h, i);
  referat_node *field = open_field(h, l, l->text, h->p->lines[i].number);
  h->context.of_items = strcmp(l->name, "absent") == 0;
  h->context.apologises = h->context.of_items && end == i + 1 && !l->value.len;
  slice value = l->value;
  h->lacks_place |= h->p->unfolded && end == i + 1 && !value.len && strcmp(l->name, "place") == 0;
  uint32_t first = i;
  if (!value.len) {
    first = i + 1;
    while (first < end && line_is(h->p, first, LINE_BLANK))
      first++;
    value = first < end ? line_text(h->p, first) : value;
  }
  if (first < end && value.len)
    fill_field(h, field, l, first, end, value);
  return end;
}

/* ---- labels first, values after them ---- */

typedef struct stack {
  label at[MOST_STACKED];
  uint32_t line[MOST_STACKED];
  uint32_t count;
  uint32_t end; /* the line behind the last label */
} stack;

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

static bool read_stack(head *h, uint32_t i, stack *s)
{
  uint32_t fewest = h->p->unfolded ? FEWEST_CUT : FEWEST_STACKED;
  s->count = 0;
  if (i < h->unstacked)
    return false;
  while (i < h->last && s->count < MOST_STACKED) {
    if (line_is(h->p, i, LINE_BLANK)) {
      if (s->count >= fewest && !goes_on(h, i, &s->at[s->count - 1]))
        break;
      i++;
      continue;
    }
    label *l = &s->at[s->count];
    if (line_is(h->p, i, LINE_FURNITURE | LINE_ROW) || !referat__label_read(h->p, i, l))
      break;
    if (l->value.len) { /* "Starttidspunkt: Kl", where the digits were lost */
      if (!h->p->unfolded || !referat__lex_whole(h->p->lex, LEX_DATE_LINKS, l->value))
        break;
      l->text = slice_between(l->text.ptr, slice_end(l->value));
    }
    s->line[s->count++] = i++;
  }
  s->end = i;
  uint32_t next = i;
  while (next < h->last && line_is(h->p, next, LINE_BLANK))
    next++;
  if (s->count >= fewest && is_value(h, next))
    return true;
  h->unstacked = i; /* nor is there one that begins with a later of these labels */
  return false;
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
  if (referat__label_is_names(l))
    return referat__looks_like_names(h->p, value);
  return !has_day || strcmp(l->name, "other") == 0;
}

static uint32_t build_stack(head *h, const stack *s)
{
  for (uint32_t k = 0; k < s->count; k++)
    open_field(h, &s->at[k], s->at[k].text, h->p->lines[s->line[k]].number);
  uint32_t i = s->end;
  for (uint32_t k = 0; k < s->count; k++) {
    while (i < h->last && line_is(h->p, i, LINE_BLANK))
      i++;
    if (!is_value(h, i))
      break;
    if (!fits(h, &s->at[k], line_text(h->p, i)))
      continue;
    uint32_t end = i + 1;
    while (is_free(h, end) && slice_ends(line_text(h->p, end - 1), SLICE(",")))
      end++;
    referat_node *field = open_field(h, &s->at[k], slice_of(NULL, 0), h->p->lines[i].number);
    fill_field(h, field, &s->at[k], i, end, line_text(h->p, i));
    i = end;
  }
  return i;
}

/* ---- text ---- */

static slice last_word(slice s)
{
  const char *q = slice_end(s);
  while (q > s.ptr && !is_blank(q[-1]))
    q--;
  return slice_between(q, slice_end(s));
}

/* A sentence or a title goes on in the next line with a small letter, or behind
 * a word that links names. */
static uint32_t text_end(const head *h, uint32_t i)
{
  const parse *p = h->p;
  uint32_t end = i + 1;
  while (is_free(h, end) && !line_is(p, end, LINE_PAGE) &&
         (referat__is_lower(referat__first_char(line_text(p, end))) ||
          (slice_ends(line_text(p, end - 1), SLICE(",")) && p->gaps) ||
          referat__lex_whole(p->lex, LEX_NAME_LINKS, last_word(line_text(p, end - 1)))))
    end++;
  return end;
}

/* Build the lines; `*facts` tells whether they say what happened. */
static slice add_text(head *h, bool is_title, uint32_t first, uint32_t last, bool *facts)
{
  parse *p = h->p;
  block b = {.first = first, .last = last};
  runs r = {.count = 0};
  referat__runs_add_block(p, &r, &b);
  *facts = false;
  if (is_title)
    referat__runs_emit(p, referat__node_add(p->a, h->node, REFERAT_TITLE, p->lines[first].number),
                       &r, NULL, 0);
  else
    *facts = referat__facts_build(p, h->node, &r, &h->context);
  slice whole = slice_between(line_text(p, first).ptr, slice_end(line_text(p, last - 1)));
  return referat__squeeze(p->a, whole);
}

/* The title's letters, without its digits, as one number. */
static uint64_t letters_hash(slice s)
{
  uint64_t hash = TITLE_HASH_BEGIN;
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_digit(s.ptr[n]))
      n++;
    hash = referat__title_hash_on(hash, slice_of(s.ptr, n));
    s = slice_skip(s, n + (n < s.len));
  }
  return hash;
}

/* "Havn, By og Land" right above the day is the body that met, though no word of it says
 * so, where the text names it again, or a title said what the document is. */
static void take_name(head *h, uint32_t behind)
{
  parse *p = h->p;
  meeting_facts *f = &h->facts;
  slice s = h->last_text;
  for (size_t i = 0; i < s.len; i++)
    if (is_digit(s.ptr[i]))
      return;
  if (!referat__may_be_body(s) || referat__names_room(p->lex, s) ||
      referat__lex_start(p->lex, LEX_KINDS, s, NULL) ||
      referat__lex_start(p->lex, LEX_DEBRIS, s, NULL) || behind >= p->count)
    return;
  size_t from = p->lines[behind].raw, room = p->length - from;
  bool again = memmem(p->text + from, room < NAMED_WITHIN ? room : NAMED_WITHIN, s.ptr, s.len);
  if (!again && !f->kind)
    return;
  f->body = s;
  f->body_rank = again;
  f->met |= again;
}

/* "Torsdag d.10.12.15." */
static bool is_weekday(slice s)
{
  date day;
  slice where;
  return referat__date_find(s, &day, &where) && slice_end(where) + 1 == slice_end(s) &&
         where.ptr - s.ptr <= LONGEST_WEEKDAY &&
         referat__weekday_find(slice_between(s.ptr, where.ptr)) >= 0;
}

static uint32_t build_text(head *h, uint32_t i, bool is_title)
{
  uint32_t end = text_end(h, i);
  bool facts;
  slice said = add_text(h, is_title, i, end, &facts);
  bool above = h->expects_place, room = h->expects_room;
  h->expects_place = h->expects_room = false;
  if (is_title)
    h->title_letters = letters_hash(said);
  if (said.len > LONGEST_TITLE || facts)
    return end;
  meeting_facts *f = &h->facts;
  if (h->lacks_place && said.len <= LONGEST_PLACE && referat__names_room(h->p->lex, said)) {
    f->place = f->place.len ? f->place : said;
    h->lacks_place = false;
    return end;
  }
  bool is_sentence = slice_ends(said, SLICE(".")) && !is_title && !is_weekday(said);
  if (is_sentence && f->kind)
    return end; /* what happened, not what the meeting is */
  const char *kind = f->kind;
  slice named = f->body;
  referat__meeting_read(h->p, said, f);
  if (f->only_day && (!f->body.len || (f->body_rank < 3 && !f->kind && !f->met)))
    take_name(h, end);
  h->last_text = said;
  h->expects_place = f->only_day;
  h->expects_room = above && f->body.ptr != named.ptr && kind == f->kind;
  above |= room && referat__names_room(h->p->lex, said);
  if (above && !f->place.len && kind == f->kind && named.ptr == f->body.ptr && !f->only_day &&
      said.len <= LONGEST_PLACE && !is_sentence &&
      !referat__lex_whole(h->p->lex, LEX_CONTENTS, said)) {
    size_t used;
    bool linked = referat__lex_start(h->p->lex, LEX_PLACE_LINKS, said, &used);
    int minutes;
    f->place = referat__place_without_hour(
        h->p->lex, linked ? referat__trim_left(slice_skip(said, used)) : said, &minutes);
  }
  return end;
}

/* A page that lost the digits of its title may quote it whole, in what is no
 * text of the minutes: 'Download "Referat af mødet den 3. maj 2024"'. */
static void read_quoted(head *h, slice s)
{
  const char *open = memchr(s.ptr, '"', s.len);
  if (!open || !slice_ends(s, SLICE("\"")) || slice_end(s) - open < 3)
    return;
  slice quoted = slice_between(open + 1, slice_end(s) - 1);
  if (letters_hash(quoted) != h->title_letters)
    return;
  meeting_facts told = {.start = -1, .end = -1};
  referat__meeting_read(h->p, quoted, &told);
  if (!h->facts.day.year)
    h->facts.day = told.day;
  if (h->facts.start < 0)
    h->facts.start = told.start;
  if (!h->facts.place.len || told.start >= 0)
    h->facts.place = told.place.len ? told.place : h->facts.place;
}

static void add_furniture(head *h, uint32_t i)
{
  read_quoted(h, line_text(h->p, i));
  uint32_t number = h->p->lines[i].number;
  referat__node_add_text(h->p->a, referat__node_add(h->p->a, h->node, REFERAT_FURNITURE, number),
                         line_text(h->p, i), number);
}

/* Whether the line says what happened though it looks like a label: "Stedfortræder
 * for X: Y"; it is built then. */
static bool is_event(head *h, uint32_t i)
{
  label l;
  if (!referat__label_read(h->p, i, &l) || l.known || !l.value.len)
    return false;
  block b = {.first = i, .last = i + 1};
  runs r = {.count = 0};
  referat__runs_add_block(h->p, &r, &b);
  return tell_events(h, &r);
}

/* "10.12.2015 - Sundby Kommune" without the day in front. */
static slice without_day(slice s)
{
  date day;
  slice where;
  return referat__date_find(s, &day, &where) && where.ptr == s.ptr
             ? referat__trim_left(skip_dash(slice_skip(s, where.len)))
             : s;
}

/* The municipality's name in a line of its own above the title. */
static bool is_letterhead(const head *h, uint32_t i)
{
  slice s = line_text(h->p, i);
  const lex_word *word = referat__lex_end(h->p->lex, LEX_MUNICIPALITIES, s);
  return word && s.len < 40 && s.len > word->pattern.len + 1;
}

/* Where the head names no body, the decisions of this meeting do. */
static void ask_decisions(head *h)
{
  meeting_facts *f = &h->facts;
  const char *told = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  slice where;
  date day = f->day;
  if (f->body.len && (f->body_rank > 0 || h->has_field))
    return;
  if (told && !referat__date_find(slice_str(told), &day, &where))
    return;
  slice body = referat__decided_body(h->p, &day);
  if (!body.len)
    return;
  f->body = body;
  f->body_rank = 2;
  f->day = day;
  f->met = true;
}

static void finish(head *h)
{
  parse *p = h->p;
  const meeting_facts *f = &h->facts;
  ask_decisions(h);
  /* A line that is nothing but a body's name, and a day, are the head of a meeting. */
  bool named = f->body_rank >= 3 && f->day.year;
  if (f->body.len && (f->kind || f->met || h->has_field || named))
    referat__node_set(p->a, h->node, REFERAT_ATTR_BODY, f->body);
  if (f->municipality.len && !referat_node_attr(h->node, REFERAT_ATTR_MUNICIPALITY))
    referat__node_set(p->a, h->node, REFERAT_ATTR_MUNICIPALITY, f->municipality);
  if (f->term.len)
    referat__node_set(p->a, h->node, REFERAT_ATTR_TERM, f->term);
  if (f->day.year)
    set_date(h, f->day);
  if (f->start >= 0)
    set_time(h, REFERAT_ATTR_START, f->start);
  if (f->end >= 0)
    set_time(h, REFERAT_ATTR_END, f->end);
  if (f->place.len && !referat_node_attr(h->node, REFERAT_ATTR_PLACE))
    referat__node_set(p->a, h->node, REFERAT_ATTR_PLACE, f->place);
  p->meeting.date = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  p->meeting.body = referat_node_attr(h->node, REFERAT_ATTR_BODY);
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_KIND, f->kind ? f->kind : "minutes");
}

void referat__head_build(parse *p, uint32_t last, minutes_signs *signs)
{
  head h = {.p = p, .last = last, .facts = {.start = -1, .end = -1}};
  h.context = referat__facts_context(false);
  h.node = referat__node_add(p->a, p->minutes, REFERAT_HEAD, 1);
  uint32_t i = referat__line_next(p, 0);
  if (h.node && i < last)
    h.node->line = p->lines[i].number;
  bool has_title = false;
  for (i = 0; i < last;) {
    label l;
    stack s;
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      i++;
    } else if (line_is(p, i, LINE_FURNITURE)) {
      add_furniture(&h, i++);
    } else if (!has_title && is_letterhead(&h, i) && i + 1 < last) {
      slice name = without_day(line_text(p, i));
      const lex_word *word = referat__lex_end(p->lex, LEX_MUNICIPALITIES, name);
      referat__node_set(p->a, h.node, REFERAT_ATTR_MUNICIPALITY,
                        referat__trim_right(slice_of(name.ptr, name.len - word->pattern.len)));
      add_furniture(&h, i++);
    } else if (!has_title && !(referat__label_read(p, i, &l) && l.known)) {
      i = build_text(&h, i, true);
      has_title = true;
    } else {
      if (!has_title)
        referat__node_add(p->a, h.node, REFERAT_TITLE, p->lines[i].number);
      has_title = true;
      if (read_stack(&h, i, &s)) {
        i = build_stack(&h, &s);
      } else if (is_event(&h, i)) {
        i++;
      } else if (referat__label_read(p, i, &l)) {
        h.expects_place = false;
        i = build_field(&h, i, &l);
      } else {
        i = build_text(&h, i, false);
      }
    }
  }
  if (!has_title)
    referat__node_add(p->a, h.node, REFERAT_TITLE, 0);
  finish(&h);
  signs->kind = h.facts.kind && h.facts.kinds <= MOST_KINDS;
  signs->body = p->meeting.body && h.facts.body_rank > 0;
  signs->day = p->meeting.date != NULL;
  signs->hour = referat_node_attr(h.node, REFERAT_ATTR_START) != NULL;
  for (unsigned bits = h.fields; bits; bits &= bits - 1)
    signs->fields++;
}
