#include "read/judge.h"

#include "base/diag.h"
#include "read/head/decided.h"
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

/* Of what was found, and of what was missed, in a message. */
#define LONGEST_LIST 160

/* Headings of sections that letters do not have so many of. */
#define MANY_SECTIONS 4

/* Labels of a head that has all that it may have of a meeting. */
#define WHOLE_HEAD 4

/* Fewer items with a case and so many headings each may be of anything. */
#define FEWEST_FILED 2
#define SECTIONS_OF_FILED 2

/* Fewer titles in a row are no contents. */
#define FEWEST_ENTRIES 5

/* Fewer titles with a number, and nothing else, are no agenda. */
#define FEWEST_TITLES 5

/* So many items that were decided, each below its title, of those that came and did not come. */
#define FEWEST_SETTLED 2
#define ITEMS_OF_SETTLED 3

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

/* Lines at the top of a text that may call it rules. */
#define MOST_TOP_LINES 4

/* "Forretningsorden for Skovrådet", "Skovrådets vedtægter" */
static bool begins_as_rules(const parse *p)
{
  uint32_t i = 0;
  for (int seen = 0; i < p->count && seen < MOST_TOP_LINES; i++) {
    slice s = line_text(p, i);
    if (line_is(p, i, LINE_BLANK) || p->lines[i].len > LONGEST_LABEL_LINE)
      continue;
    size_t used;
    if ((referat__lex_start(p->lex, LEX_RULES, s, &used) &&
         (used == s.len || s.ptr[used] == ' ')) ||
        referat__lex_end(p->lex, LEX_RULES, s))
      return true;
    seen += !line_is(p, i, LINE_FURNITURE);
  }
  return false;
}

/* Whether the line says that those who came, or stayed away, follow. */
static bool tells_attendance(const parse *p, uint32_t i)
{
  label l;
  return p->lines[i].len < LONGEST_LABEL_LINE && referat__label_read(p, i, &l) &&
         slice_ends(l.text, SLICE(":")) && referat__label_is_names(&l);
}

void referat__signs_of_body(const parse *p, minutes_signs *signs)
{
  for (uint32_t k = 0; k < p->outline.count; k++)
    /* not those that sections alone tell */
    signs->items += !p->outline.items[k].lost || p->outline.items[k].access;
  uint32_t listed = 0;
  signs->settled = referat__decided_below(p);
  signs->sure_items = p->outline.score >= SURE_SCORE;
  signs->rules = begins_as_rules(p);
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_CASE))
      signs->cases++;
    listed += line_is(p, i, LINE_ENTRY);
    signs->attendances += (signs->sections || line_is(p, i, LINE_SECTION)) &&
                          signs->attendances < MOST_ATTENDANCE_POINTS && tells_attendance(p, i);
    if (!line_is(p, i, LINE_SECTION))
      continue;
    const char *kind = line_section(p, i)->kind;
    signs->sections++;
    signs->decisions += string_is(kind, "decision");
    signs->bodies += string_is(kind, "decision") && line_section(p, i)->match == LEX_DECISION;
    signs->outcomes += string_is(kind, "decision") && referat__disposes(p, i);
    signs->recommendations += string_is(kind, "recommendation");
  }
  signs->entries = signs->entries > listed ? signs->entries : listed;
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
  /* They tell of agendas, and how one decides. */
  if (s->rules && !s->fields && !s->outcomes)
    return false;
  /* A page may lead to minutes, and tell nothing of the meeting. */
  if (s->late && !s->items && !s->entries && !s->sections && !s->hour && s->fields < 2)
    return false;
  /* Neither a kind nor a decision: whatever it is, nothing was decided. */
  bool dated = s->day && s->hour && s->fields >= 2;
  /* A glossary names minutes, a notice says where they are, an e-mail is about an agenda: the
   * word is nothing without who met, or what about. */
  bool kind =
      s->kind && (s->body || s->items || s->entries || s->outcomes || (s->day && s->fields >= 2));
  /* A guide has the headings of minutes, and a template; neither is of a meeting. */
  bool of_meeting = s->kind || s->body || s->day || s->hour || s->fields || s->cases ||
                    s->sure_items || s->attendances;
  bool decides =
      (s->items && of_meeting && (s->decisions || (s->recommendations && (s->cases || dated)))) ||
      s->bodies >= FEWEST_BODIES;
  bool met = s->body && s->day && s->fields >= 2 && (s->items || s->sections || s->entries);
  /* Hour, place, who came and who did not: no letter says so much of a meeting. */
  bool attended = s->body && s->fields >= WHOLE_HEAD;
  /* A case each, and headings that we know. */
  bool each_filed = s->items >= FEWEST_FILED && s->cases >= s->items &&
                    s->sections / SECTIONS_OF_FILED >= s->items;
  /* A case without number and title, from who asked for what to what was decided. */
  bool disposed = s->outcomes && s->sections >= MANY_SECTIONS && s->day &&
                  (s->body || (s->hour && s->fields >= 2 && s->recommendations));
  bool filed = s->items && s->cases && s->sections && (s->sure_items || each_filed);
  /* Who met, a list of what they met about, and the first of it again. */
  bool listed = s->body && s->items && s->sure_items && s->entries >= FEWEST_ENTRIES;
  /* Who meets, the day and the hour, and what about: an agenda of titles alone. */
  bool convened = s->body && s->day && s->hour && s->sure_items && s->items >= FEWEST_TITLES;
  /* Who came and who did not, and items below whose titles stands what was decided. */
  bool settled = s->fields >= 2 && s->sure_items && s->items >= ITEMS_OF_SETTLED &&
                 s->settled >= FEWEST_SETTLED;
  return filed || listed || convened || settled ||
         ((kind || decides || met || attended || disposed) && points >= ENOUGH_POINTS);
}

/* A list of words that grows: "a date, 3 items". */
typedef struct telling {
  char to[LONGEST_LIST];
  size_t used;
} telling;

static void tell(telling *t, bool holds, const char *what)
{
  if (!holds || t->used >= sizeof t->to)
    return;
  int n = snprintf(t->to + t->used, sizeof t->to - t->used, "%s%s", t->used ? ", " : "", what);
  t->used += n > 0 ? (size_t)n : 0;
}

static void tell_count(telling *t, uint32_t count, const char *one, const char *many)
{
  char text[48];
  snprintf(text, sizeof text, count == 1 ? one : many, count);
  tell(t, count > 0, text);
}

void referat__signs_tell(const minutes_signs *s, char *to, size_t size)
{
  telling has = {.used = 0}, lacks = {.used = 0};
  tell(&has, s->kind, N_("a kind of document"));
  tell(&has, s->body, N_("a committee"));
  tell(&has, s->day, N_("a date"));
  tell(&has, s->hour, N_("an hour"));
  tell(&has, s->fields > 0, N_("labels of a head"));
  tell_count(&has, s->items, N_("1 item"), N_("%u items"));
  tell_count(&has, s->sections, N_("1 section heading"), N_("%u section headings"));
  tell_count(&has, s->cases, N_("1 case number"), N_("%u case numbers"));
  tell(&lacks, !s->kind, N_("no title says that it is minutes"));
  tell(&lacks, !s->body, N_("no committee"));
  tell(&lacks, !s->day, N_("no date"));
  tell(&lacks, !s->items, N_("no item"));
  tell(&lacks, !s->decisions, N_("no decision"));
  if (!has.used)
    snprintf(to, size, N_("found nothing of a meeting: %s"), lacks.to);
  else if (lacks.used)
    snprintf(to, size, N_("found %s, but %s"), has.to, lacks.to);
  else
    snprintf(to, size, N_("found %s, which is too little"), has.to);
}
