#include "config.h"

#include "read/head.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/inline.h"
#include "read/names.h"

/* A longer text before a colon is no label. */
#define LONGEST_LABEL 40

typedef struct label {
  slice text;       /* with its colon, without marks */
  const char *rest; /* where the value begins */
  const char *name; /* field/@name */
} label;

/* Whether white space begins there, a no-break space too. */
static bool begins_blank(const char *at, const char *end)
{
  return referat__is_space(referat__first_char(slice_between(at, end)));
}

static const char *skip_stars(const char *at, const char *end)
{
  while (at < end && (*at == '*' || *at == '_'))
    at++;
  return at;
}

/* Whether the line begins with the label of a field. */
static bool read_label(const parse *p, uint32_t i, label *l)
{
  slice s = line_text(p, i), raw = line_raw(p, i);
  bool bold = p->markdown && s.len > 4 && slice_starts(s, SLICE("**"));
  if (bold)
    s = slice_skip(s, 2);
  bool whole_bold = p->markdown && !bold && s.ptr > raw.ptr && s.ptr[-1] == '*';
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, s, &used);
  if (row && (referat__is_upper(referat__first_char(s)))) {
    const char *end = s.ptr + used;
    if (end < slice_end(s) && *end == ':')
      end++;
    /* "Sted" is a label; "Steder" and "sted-bunden" are not. */
    const char *after = skip_stars(end, slice_end(s));
    if (after < slice_end(s) && *after == ':' && end[-1] != ':')
      after = end = after + 1;
    if (after == slice_end(s) || begins_blank(after, slice_end(s)) || end[-1] == ':' ||
        after > end) {
      *l = (label){slice_between(s.ptr, end), after, row->value};
      return true;
    }
  }
  const char *close = bold ? memmem(s.ptr, s.len, "**", 2) : NULL;
  const char *colon = memchr(s.ptr, ':', s.len < LONGEST_LABEL ? s.len : LONGEST_LABEL);
  if (close && close - s.ptr <= LONGEST_LABEL) {
    const char *after = close + 2;
    l->text = slice_between(s.ptr, close);
    if (after < slice_end(s) && *after == ':')
      after++;
    l->rest = after;
  } else if (colon && !whole_bold && referat__is_upper(referat__first_char(s)) &&
             colon > s.ptr + 1 &&
             (colon + 1 == slice_end(s) || begins_blank(colon + 1, slice_end(s)))) {
    l->text = slice_between(s.ptr, colon + 1);
    l->rest = colon + 1;
  } else {
    return false;
  }
  l->name = "other";
  return true;
}

/* ---- the title ---- */

/* "2022-25", "2022-2025" */
static bool find_term(slice s, slice *where)
{
  for (const char *q = s.ptr; q + 7 <= slice_end(s); q++) {
    if (q[0] != '2' || q[1] != '0' || !is_digit(q[2]) || !is_digit(q[3]) ||
        (q > s.ptr && (is_digit(q[-1]) || q[-1] == '-')))
      continue;
    const char *dash = q + 4;
    size_t n = *dash == '-'                                                  ? 1
               : slice_starts(slice_between(dash, slice_end(s)), SLICE("–")) ? 3
                                                                             : 0;
    if (!n)
      continue;
    const char *year = dash + n, *end = year;
    while (end < slice_end(s) && end < year + 4 && is_digit(*end))
      end++;
    if ((end - year != 2 && end - year != 4) ||
        (end < slice_end(s) && (is_digit(*end) || *end == '-')))
      continue;
    if (end - year == 4 && (year[0] != '2' || year[1] != '0'))
      continue;
    *where = slice_between(q, end);
    return true;
  }
  return false;
}

/* Without what parts a title's pieces. */
static slice trim_pieces(slice s)
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

typedef struct title_facts {
  const char *kind;
  slice body;
  slice term;
  date day;
} title_facts;

static void read_title(const lexicon *lex, slice s, title_facts *f)
{
  size_t used;
  const lex_word *kind = referat__lex_start(lex, LEX_KINDS, s, &used);
  if (kind) {
    f->kind = kind->value;
    s = trim_pieces(slice_skip(s, used));
  }
  slice day;
  if (referat__date_find(s, &f->day, &day)) {
    /* The body stands before the day, or, seldom, behind it. */
    slice before = referat__trim_right(slice_between(s.ptr, day.ptr));
    slice after = trim_pieces(slice_between(slice_end(day), slice_end(s)));
    const lex_word *link;
    while ((link = referat__lex_end(lex, LEX_DATE_LINKS, before)) != NULL)
      before = referat__trim_right(slice_of(before.ptr, before.len - link->pattern.len));
    before = trim_pieces(before);
    s = before.len ? before : after;
  }
  if (find_term(s, &f->term)) {
    slice before = trim_pieces(slice_between(s.ptr, f->term.ptr));
    s = before.len ? before : trim_pieces(slice_between(slice_end(f->term), slice_end(s)));
  }
  /* "Arbejdsmarkedsudvalget - Referat" */
  const lex_word *last = referat__lex_end(lex, LEX_KINDS, s);
  if (last && !f->kind) {
    f->kind = last->value;
    s = trim_pieces(slice_of(s.ptr, s.len - last->pattern.len));
  }
  f->body = trim_pieces(s);
}

/* ---- the fields ---- */

static void set_time(parse *p, referat_node *head, referat_attr name, int minutes)
{
  char iso[6];
  referat__time_iso(minutes, iso);
  if (!referat_node_attr(head, name))
    referat__node_set(p->a, head, name, slice_of(iso, 5));
}

static void read_date_field(parse *p, referat_node *head, slice label_text, slice value,
                            uint32_t line)
{
  date day;
  slice where;
  slice rest = value;
  if (referat__date_find(value, &day, &where)) {
    char iso[11];
    referat__date_iso(day, iso);
    if (!referat_node_attr(head, REFERAT_ATTR_DATE))
      referat__node_set(p->a, head, REFERAT_ATTR_DATE, slice_of(iso, 10));
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
    set_time(p, head, REFERAT_ATTR_END, minutes);
    return;
  }
  set_time(p, head, REFERAT_ATTR_START, minutes);
  slice ignored;
  if (referat__time_find(rest, &minutes, &ignored))
    set_time(p, head, REFERAT_ATTR_END, minutes);
}

static bool holds_names(const char *name)
{
  return strcmp(name, "participants") == 0 || strcmp(name, "members") == 0 ||
         strcmp(name, "absent") == 0 || strcmp(name, "chair") == 0;
}

static void build_field(parse *p, referat_node *head, const label *l, uint32_t first, uint32_t last)
{
  uint32_t number = p->lines[first].number;
  referat_node *field = referat__node_add(p->a, head, REFERAT_FIELD, number);
  referat__node_set_static(p->a, field, REFERAT_ATTR_NAME, l->name);
  referat__text_emit(p, referat__node_add(p->a, field, REFERAT_LABEL, number), l->text, number);
  runs r = {.count = 0};
  note_list notes = {.count = 0};
  bool names = holds_names(l->name);
  if (names) {
    referat__runs_add_names(p, &r, first, last, l->rest);
    referat__names_in_runs(p, &notes, &r, slice_of(p->text, 0));
  } else {
    bool has_value = referat__trim(slice_between(l->rest, slice_end(line_text(p, first)))).len > 0;
    block b = {
        .first = has_value ? first : first + 1, .last = last, .marker = slice_of(l->rest, 0)};
    if (!has_value)
      b.marker = slice_of(NULL, 0);
    if (has_value && l->rest > line_text(p, first).ptr)
      b.marker = slice_between(line_text(p, first).ptr, l->rest);
    referat__runs_add_block(p, &r, &b);
  }
  if (!r.count)
    return;
  referat__node_add_text(p->a, field, SLICE(" "), number);
  referat__runs_emit(p, field, &r, notes.at, notes.count);
  for (size_t i = 0; names && i < notes.count; i++) {
    const char *person = notes.at[i].attrs[0].value;
    bool present = strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0;
    if (present && person && p->meeting.participant_count < MOST_PARTICIPANTS)
      p->meeting.participants[p->meeting.participant_count++] = person;
    if (strcmp(l->name, "chair") == 0)
      break;
  }
  /* What the text says, without marks of Markdown. */
  slice whole = referat__node_string(p->a, field);
  slice label_string = referat__node_string(p->a, field->first);
  slice value = referat__squeeze(
      p->a, referat__trim(slice_skip(whole, label_string.len <= whole.len ? label_string.len : 0)));
  if (strcmp(l->name, "date") == 0)
    read_date_field(p, head, l->text, value, number);
  else if (strcmp(l->name, "place") == 0 && !referat_node_attr(head, REFERAT_ATTR_PLACE))
    referat__node_set(p->a, head, REFERAT_ATTR_PLACE, value);
  else if (referat__lex_whole(p->lex, LEX_BODY_LABELS, l->text) &&
           !referat_node_attr(head, REFERAT_ATTR_BODY))
    referat__node_set(p->a, head, REFERAT_ATTR_BODY, value);
}

/* The lines of a field go on up to the next label; a gap ends it when it has a
 * value, unless what follows goes on in the middle of one. */
static uint32_t field_end(const parse *p, uint32_t i, uint32_t last, const label *l)
{
  bool has_value = referat__trim(slice_between(l->rest, slice_end(line_text(p, i)))).len > 0;
  uint32_t end = i + 1;
  label other;
  for (uint32_t next = end; next < last; next++) {
    if (line_is(p, next, LINE_BLANK)) {
      slice so_far = line_text(p, end - 1);
      if (has_value && !(so_far.len && slice_end(so_far)[-1] == ','))
        break;
      continue;
    }
    if (read_label(p, next, &other) || line_is(p, next, LINE_FURNITURE | LINE_HEADING))
      break;
    has_value = true;
    end = next + 1;
  }
  return end;
}

/* ---- the head ---- */

static uint32_t build_title(parse *p, referat_node *head, uint32_t i, uint32_t last, title_facts *f)
{
  referat_node *title =
      referat__node_add(p->a, head, REFERAT_TITLE, i < last ? p->lines[i].number : 0);
  label l;
  if (i >= last || (read_label(p, i, &l) && strcmp(l.name, "other") != 0))
    return i;
  uint32_t end = i + 1;
  /* A title goes on in the next line, but a label begins a field. */
  while (end < last && end < i + 4 && !line_is(p, end, LINE_BLANK | LINE_FURNITURE) &&
         !read_label(p, end, &l))
    end++;
  block b = {.first = i, .last = end};
  runs r = {.count = 0};
  referat__runs_add_block(p, &r, &b);
  referat__runs_emit(p, title, &r, NULL, 0);
  read_title(p->lex, referat__node_string(p->a, title), f);
  return end;
}

static void build_paragraph(parse *p, referat_node *head, uint32_t first, uint32_t last)
{
  block b = {.first = first, .last = last};
  runs r = {.count = 0};
  referat__runs_add_block(p, &r, &b);
  referat_node *node = referat__node_add(p->a, head, REFERAT_P, p->lines[first].number);
  referat__runs_emit(p, node, &r, NULL, 0);
}

bool referat__head_build(parse *p, uint32_t last)
{
  referat_node *head = referat__node_add(p->a, p->minutes, REFERAT_HEAD, 1);
  title_facts f = {.kind = NULL};
  uint32_t i = referat__line_next(p, 0);
  if (head && i < last)
    head->line = p->lines[i].number;
  for (uint32_t k = 0; k < i && k < last; k++)
    if (line_is(p, k, LINE_FURNITURE))
      referat__node_add_text(p->a,
                             referat__node_add(p->a, head, REFERAT_FURNITURE, p->lines[k].number),
                             line_text(p, k), p->lines[k].number);
  i = build_title(p, head, i < last ? i : last, last, &f);
  bool has_field = false;
  while (i < last) {
    label l;
    uint32_t number = p->lines[i].number;
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      i++;
    } else if (line_is(p, i, LINE_FURNITURE)) {
      referat__node_add_text(p->a, referat__node_add(p->a, head, REFERAT_FURNITURE, number),
                             line_text(p, i), number);
      i++;
    } else if (read_label(p, i, &l)) {
      uint32_t end = field_end(p, i, last, &l);
      build_field(p, head, &l, i, end);
      has_field |= strcmp(l.name, "date") == 0 || strcmp(l.name, "participants") == 0;
      i = end;
    } else {
      uint32_t end = i + 1;
      while (end < last && !line_is(p, end, LINE_BLANK | LINE_FURNITURE | LINE_PAGE) &&
             !read_label(p, end, &l))
        end++;
      title_facts more = {.kind = NULL};
      read_title(p->lex, line_text(p, i), &more);
      if (!f.kind)
        f.kind = more.kind;
      if (!f.day.year)
        f.day = more.day;
      build_paragraph(p, head, i, end);
      i = end;
    }
  }
  if (f.body.len && (f.kind || has_field))
    referat__node_set(p->a, head, REFERAT_ATTR_BODY, f.body);
  if (f.term.len)
    referat__node_set(p->a, head, REFERAT_ATTR_TERM, f.term);
  if (f.day.year && !referat_node_attr(head, REFERAT_ATTR_DATE)) {
    char iso[11];
    referat__date_iso(f.day, iso);
    referat__node_set(p->a, head, REFERAT_ATTR_DATE, slice_of(iso, 10));
  }
  p->meeting.date = referat_node_attr(head, REFERAT_ATTR_DATE);
  p->meeting.body = referat_node_attr(head, REFERAT_ATTR_BODY);
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_KIND, f.kind ? f.kind : "minutes");
  return f.kind || has_field;
}
