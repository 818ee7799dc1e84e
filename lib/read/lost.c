#include "read/lost.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/cases.h"
#include "read/head/field.h"
#include "read/judge.h"
#include "read/names.h"
#include "read/titles.h"

/* Kinds of sections that one item has are no more. */
#define MOST_ROWS 32

/* So many times the items that case numbers alone tell, and those are not believed. */
#define FAR_MORE 2

/* A longer line is no title. */
#define LONGEST_TITLE_LINE 160

/* What one item has had so far. */
typedef struct seen {
  const lex_section *rows[MOST_ROWS];
  uint32_t count;
  bool decided;
  uint32_t decision; /* the line of the last decision's heading, plus one */
  uint32_t behind;   /* that of the first section behind it, plus one */
} seen;

static bool has_row(const seen *s, const lex_section *row)
{
  for (uint32_t i = 0; i < s->count; i++)
    if (s->rows[i] == row)
      return true;
  return false;
}

static bool is_body_of_items(const lex_section *row)
{
  return !string_is(row->kind, "decision") && !string_is(row->kind, "attendance") &&
         !string_is(row->kind, "annexes");
}

/* Whether the summary, with which an item begins, stands behind the annexes of one that was
 * presented and decided. */
static bool sums_up_next(const seen *s, const lex_section *row)
{
  bool presented = false;
  if (!s->decided || !string_is(row->kind, "summary") ||
      !string_is(s->rows[s->count - 1]->kind, "annexes"))
    return false;
  for (uint32_t i = 0; i < s->count; i++)
    presented |= string_is(s->rows[i]->kind, "presentation");
  return presented && !string_is(s->rows[0]->kind, "decision");
}

/* Whether nothing is decided anywhere, and the section is one that no item has twice. */
static bool presents_next(const seen *s, const lex_section *row, bool undecided)
{
  return undecided && has_row(s, row) &&
         (string_is(row->kind, "presentation") || string_is(row->kind, "summary"));
}

/* Whether an item begins with the section: the first one, or one that the item before
 * has had, behind its decision. */
static bool begins_item(seen *s, const lex_section *row, bool first, bool undecided)
{
  bool begins =
      first ? !string_is(row->kind, "attendance")
            : (s->decided && is_body_of_items(row) && (has_row(s, row) || sums_up_next(s, row))) ||
                  presents_next(s, row, undecided);
  if (begins)
    *s = (seen){.count = 0};
  s->decided |= string_is(row->kind, "decision");
  if (s->count < MOST_ROWS)
    s->rows[s->count++] = row;
  return begins;
}

/* Whether the section's heading says what that of the item's last decision says: one body decides
 * a case once on one day.  Of a heading that names neither, something was decided below both; no
 * page of one item, which has its title, is parted by it. */
static bool says_again(const parse *p, const seen *s, uint32_t i, bool titled)
{
  const lex_section *row = line_section(p, i);
  return string_is(row->kind, "decision") && s->decision &&
         (row->match == LEX_DECISION ||
          (!titled && row == line_section(p, s->decision - 1) && referat__disposes(p, i))) &&
         referat__title_same(line_text(p, i), line_text(p, s->decision - 1));
}

static bool decides_again(const parse *p, const seen *s, uint32_t i, bool titled)
{
  return s->behind && says_again(p, s, i, titled);
}

/* The same where nothing but such a heading and its text makes an item. */
static bool decides_next(const parse *p, const seen *s, uint32_t i, bool titled)
{
  return !s->behind && s->count == 1 && says_again(p, s, i, titled);
}

static void pass_section(const parse *p, seen *s, uint32_t i)
{
  if (string_is(line_section(p, i)->kind, "decision")) {
    s->decision = i + 1;
    s->behind = 0;
  } else if (s->decision && !s->behind && is_body_of_items(line_section(p, i))) {
    s->behind = i + 1;
  }
}

/* Whether the section stands behind an item that has nothing but what was decided, as those with
 * that heading have: closed ones. */
static bool follows_alone(const parse *p, const seen *s, uint32_t i, const lex_section *alone)
{
  const lex_section *row = line_section(p, i);
  return alone && s->count == 1 && s->rows[0] == alone && row != alone &&
         (is_body_of_items(row) || string_is(row->kind, "decision"));
}

/* The item begins at the line: what stands between that and `end` is its own. */
static void begin_at(const parse *p, seen *s, uint32_t line, uint32_t end)
{
  *s = (seen){.count = 0};
  for (; line < end && s->count < MOST_ROWS; line++)
    if (line_is(p, line, LINE_SECTION))
      s->rows[s->count++] = line_section(p, line);
}

/* Whether the title says what the whole is: "Referat fra mødet", and not "Referat og godkendelse",
 * which goes on as no name of a meeting does. */
static bool tells_kind(const parse *p, slice s)
{
  size_t used;
  if (!referat__lex_start(p->lex, LEX_KINDS, s, &used))
    return false;
  slice rest = referat__trim_left(slice_skip(s, used));
  return !referat__is_lower(referat__first_char(rest)) ||
         referat__lex_start(p->lex, LEX_GROUP_LINKS, rest, NULL) ||
         referat__lex_start(p->lex, LEX_DATE_LINKS, rest, NULL) ||
         referat__lex_start(p->lex, LEX_MEETING, rest, NULL) ||
         referat__lex_start(p->lex, LEX_ADDRESSEE, rest, NULL) || !memchr(rest.ptr, ' ', rest.len);
}

/* The line right below the labels of the head, where it may be the title of the only
 * item; or p->count. */
static uint32_t title_below_head(const parse *p, uint32_t section)
{
  uint32_t i = 0, label = p->count;
  date day;
  for (; i < section; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) && referat__is_field(p, i))
      label = i;
  if (label >= section)
    return p->count;
  i = referat__line_next(p, label + 1);
  slice s = i < section ? line_text(p, i) : slice_of(NULL, 0);
  /* without blank lines it stands between a label and the heading of the section */
  bool between = !p->gaps && i == label + 1 && i + 1 == section;
  if (!s.len || s.len > LONGEST_TITLE_LINE || line_is(p, i, LINE_HEADING | LINE_ROW | LINE_RULE) ||
      !(between || (referat__line_alone_above(p, i) && referat__line_alone_below(p, i))) ||
      !referat__is_upper(referat__first_char(s)) || strchr(".:,;", slice_end(s)[-1]) ||
      tells_kind(p, s) || referat__lex_whole(p->lex, LEX_CONTENTS, s) ||
      referat__lex_whole(p->lex, LEX_NONE, s) || referat__date_find(s, &day, NULL) ||
      referat__body_at(p->lex, s).len == s.len)
    return p->count;
  return i;
}

/* The case number right above the section, where one stands there; the section if not. */
static uint32_t case_above(const parse *p, uint32_t section)
{
  casenumber number;
  uint32_t i = section;
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  return i > 0 && referat__case_line(p->lex, line_text(p, i - 1), &number) &&
                 number.number.ptr > line_text(p, i - 1).ptr
             ? i - 1
             : section;
}

static void add(outline *o, slice title, uint32_t line, uint32_t end)
{
  slice none = slice_of(title.ptr, 0);
  o->items[o->count++] = (item_mark){.first = line,
                                     .line = line,
                                     .end = end,
                                     .label = none,
                                     .number = none,
                                     .title = title,
                                     .lost = !title.len};
}

bool referat__lost_items(parse *p)
{
  uint32_t room = 0, deciding = 0, decisions = 0;
  outline found = p->outline, *o = &p->outline;
  for (uint32_t i = 0; i < p->count; i++)
    if (line_is(p, i, LINE_SECTION)) {
      const char *kind = line_section(p, i)->kind;
      room += !string_is(kind, "attendance");
      decisions += string_is(kind, "decision");
      deciding += string_is(kind, "decision") || string_is(kind, "recommendation") ||
                  (string_is(kind, "presentation") && line_section(p, i)->strength == LEX_STRONG);
    }
  if (!deciding)
    return true;
  o->count = 0;
  o->items = referat__arena_alloc(p->a, (room + 1) * sizeof *o->items);
  if (!o->items)
    return false;
  seen s = {.count = 0};
  const lex_section *alone = NULL;
  for (uint32_t i = 0; i < p->count; i++) {
    if (!line_is(p, i, LINE_SECTION) || (!o->count && referat__section_of_head(p, i)))
      continue;
    bool titled = o->count && o->items[0].title.len;
    if (decides_again(p, &s, i, titled)) { /* the item began behind the first of the two */
      add(o, slice_of(line_text(p, s.behind - 1).ptr, 0), s.behind - 1, s.behind - 1);
      begin_at(p, &s, s.behind - 1, i);
    }
    bool next = decides_next(p, &s, i, titled);
    alone = next ? line_section(p, i) : alone;
    bool begins =
        begins_item(&s, line_section(p, i), !o->count || next || follows_alone(p, &s, i, alone),
                    !decisions && !titled);
    pass_section(p, &s, i);
    if (!begins)
      continue;
    uint32_t title = o->count ? p->count : title_below_head(p, i);
    if (title < p->count)
      add(o, line_text(p, title), title, title + 1);
    else {
      uint32_t begin = case_above(p, i);
      add(o, slice_of(line_text(p, begin).ptr, 0), begin, begin);
    }
  }
  if (o->count < FAR_MORE * found.count) /* what was found explains the text as well */
    *o = found;
  return true;
}
