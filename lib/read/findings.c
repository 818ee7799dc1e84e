#include "config.h"

#include "read/findings.h"

#include "base/bytes16.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/cpr.h"
#include "read/figures.h"
#include "read/finding.h"
#include "read/voters.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const char *attr(const referat_node *node, referat_attr name)
{
  const char *value = referat_node_attr(node, name);
  return value ? value : "";
}

static bool is_section(const referat_node *node, const char *kind)
{
  return node->type == REFERAT_SECTION && string_is(attr(node, REFERAT_ATTR_KIND), kind);
}

/* ---- head and contents ---- */

static void check_weekday(parse *p)
{
  if (p->meeting.weekday_line)
    referat__finding_add(p, p->meeting.weekday_line, NULL, SAYS_WEEKDAY_DIFFERS,
                         referat__weekday_name(p->meeting.weekday_true),
                         referat__weekday_name(p->meeting.weekday_said));
}

/* How much contents and items have of each other.  Where it is less than half,
 * the list is one of other things, and what it lacks tells nothing. */
typedef struct agreement {
  uint32_t entries, naming; /* entries, and those of them that name an item */
  uint32_t items, named;    /* items that have a title, and those that an entry names */
} agreement;

static agreement compare_contents(const parse *p, const referat_node *contents)
{
  agreement a = {0, 0, 0, 0};
  for (const referat_node *entry = node_first(contents); entry; entry = node_next(entry)) {
    a.entries += entry->type == REFERAT_ENTRY;
    a.naming += referat_node_attr(entry, REFERAT_ATTR_ITEM) != NULL;
  }
  const referat_node *item = referat__item_first(p->minutes);
  for (; item; item = referat__item_next(item)) {
    bool titled = *attr(item, REFERAT_ATTR_TITLE);
    a.items += titled;
    a.named += titled && node_is_listed(item);
  }
  return a;
}

static void check_entries(parse *p, const referat_node *contents, const agreement *a)
{
  for (const referat_node *entry = node_first(contents); entry; entry = node_next(entry)) {
    const char *match = attr(entry, REFERAT_ATTR_MATCH);
    if (entry->type != REFERAT_ENTRY)
      continue;
    if (string_is(match, "truncated"))
      referat__finding_add(p, entry->line, attr(entry, REFERAT_ATTR_ITEM), SAYS_TITLE_CUT_OFF);
    else if (string_is(match, "none") && 2 * a->naming >= a->entries)
      referat__finding_add(p, entry->line, NULL, SAYS_NO_SUCH_ITEM);
  }
}

/* ---- items ---- */

typedef struct numbering {
  unsigned long last;
  bool any;
  bool decided; /* this is no mere agenda: decisions are to be expected */
} numbering;

static void check_number(parse *p, const referat_node *item, numbering *n)
{
  const char *number = attr(item, REFERAT_ATTR_NUMBER), *id = attr(item, REFERAT_ATTR_ID);
  char *end;
  unsigned long value = strtoul(number, &end, 10);
  if (*end || end == number) /* "12a", "3.1", none */
    return;
  if (n->any && value <= n->last)
    referat__finding_add(p, item->line, id, SAYS_NUMBER_REPEATED, number, n->last);
  else if (n->any && value > n->last + 1)
    referat__finding_add(p, item->line, id, SAYS_NUMBER_GAP, number, n->last);
  n->last = value;
  n->any = true;
}

static bool is_participant(const parse *p, const char *name)
{
  for (uint32_t i = 0; i < p->meeting.participant_count; i++)
    if (referat__fold_same(p->meeting.participants[i], name))
      return true;
  return false;
}

static void check_absent(parse *p, const referat_node *absent, const char *id)
{
  if (!p->meeting.participant_count)
    return;
  /* Whom the head names need not be named there as a participant: it may have the apologies in a
   * list of their own. */
  for (const referat_node *person = node_first(absent); person; person = node_next(person))
    if (person->type == REFERAT_PERSON && !referat_node_attr(person, REFERAT_ATTR_REF) &&
        !is_participant(p, attr(person, REFERAT_ATTR_NAME)))
      referat__finding_add(p, person->line, id, SAYS_NO_PARTICIPANT,
                           attr(person, REFERAT_ATTR_NAME));
}

/* What is in an item; gathered in one walk over it. */
typedef struct item_facts {
  bool has_decision, has_annexes, has_text;
  bool closed; /* the item is */
} item_facts;

static void check_decision(parse *p, const referat_node *section, const char *id)
{
  const char *day = referat_node_attr(section, REFERAT_ATTR_DATE);
  if (!referat_node_attr(section, REFERAT_ATTR_OUTCOME))
    referat__finding_add(p, section->line, id, SAYS_DECISION_EMPTY);
  /* An earlier body's decision has an earlier day; the meeting's own has not. */
  const char *body = referat_node_attr(section, REFERAT_ATTR_BODY);
  const char *own = p->meeting.body;
  if (day && p->meeting.date && strcmp(day, p->meeting.date) != 0 &&
      (!body || !own || referat__fold_same(body, own)))
    referat__finding_add(p, section->line, id, SAYS_OTHER_DAY, day, p->meeting.date);
}

/* "Punktet er lukket." tells nothing of what is closed. */
static bool says_closed(const parse *p, const referat_node *paragraph)
{
  const referat_node *first = node_first(paragraph);
  if (!first || first->type != REFERAT_TEXT || node_next(first))
    return false;
  slice s = referat__trim(node_text(first));
  if (s.len && strchr(".!", slice_end(s)[-1]))
    s.len--;
  return referat__lex_whole(p->lex, LEX_CLOSED_NOTES, s) != NULL;
}

/* Sections may stand in sections, only a few levels deep. */
static void look_into(parse *p, const referat_node *parent, const char *id, item_facts *facts)
{
  for (const referat_node *n = node_first(parent); n; n = node_next(n)) {
    switch ((referat_type)n->type) {
    case REFERAT_P:
      facts->has_text |= !facts->closed || !says_closed(p, n);
      break;
    case REFERAT_LIST:
    case REFERAT_TABLE:
      facts->has_text = true;
      break;
    case REFERAT_ABSENT:
      check_absent(p, n, id);
      break;
    case REFERAT_SECTION:
      if (is_section(n, "decision")) {
        facts->has_decision = true;
        check_decision(p, n, id);
      } else if (is_section(n, "annexes")) {
        facts->has_annexes = true;
      }
      look_into(p, n, id, facts);
      break;
    default:
      break;
    }
  }
}

/* Whether the text has the stem that every mention of an annex has. */
static bool names_annex(const referat_node *text)
{
  slice s = node_text(text);
  return bytes16_find_text(s, 0, referat__lex_annex) < s.len;
}

/* The number behind "bilag" in the text, 0 if none is there. */
static unsigned long annex_number(slice text)
{
  slice stem = referat__lex_annex;
  size_t n = referat__fold_prefix(text, stem);
  if (!n || n + 1 >= text.len || text.ptr[n] != ' ' || !is_digit(text.ptr[n + 1]))
    return 0;
  unsigned long number = 0;
  for (size_t i = n + 1; i < text.len && i < n + 4 && is_digit(text.ptr[i]); i++)
    number = 10 * number + (unsigned long)(text.ptr[i] - '0');
  return number;
}

/* Annexes that are listed with a number: one bit each, and whether any is. */
static uint64_t listed_annexes(const referat_node *parent)
{
  uint64_t numbers = 0;
  for (const referat_node *n = node_first(parent); n; n = node_next(n)) {
    if (n->type == REFERAT_ANNEX) {
      unsigned long number = annex_number(slice_str(attr(n, REFERAT_ATTR_NAME)));
      if (number)
        numbers |= UINT64_C(1) << (number < 63 ? number : 63) | 1;
    } else if (n->type == REFERAT_SECTION || n->type == REFERAT_LIST || n->type == REFERAT_LI) {
      numbers |= listed_annexes(n);
    }
  }
  return numbers;
}

/* The line on which the text names an annex that is not among those listed,
 * 0 if it does not. */
static uint32_t unlisted_in(const parse *p, const referat_node *text, bool has_annexes,
                            uint64_t listed)
{
  slice stem = referat__lex_annex, where;
  slice s = node_text(text);
  if (!has_annexes && referat__lex_find(p->lex, LEX_ANNEX_MENTIONS, s, &where))
    return text->line;
  const char *at = s.ptr;
  while ((at = memchr(at, stem.ptr[0], (size_t)(slice_end(s) - at))) != NULL) {
    unsigned long number = annex_number(slice_between(at, slice_end(s)));
    bool missing = !has_annexes || ((listed & 1) && !(listed >> (number < 63 ? number : 63) & 1));
    if (number && missing)
      return text->line;
    at++;
  }
  return 0;
}

/* The same for all text below the node. */
static uint32_t unlisted_below(const parse *p, const referat_node *node, bool has_annexes,
                               uint64_t listed)
{
  uint32_t line = 0;
  for (const referat_node *n = node_first(node); n && !line; n = node_next(n))
    if (n->type != REFERAT_TEXT)
      line = unlisted_below(p, n, has_annexes, listed);
    else if (names_annex(n))
      line = unlisted_in(p, n, has_annexes, listed);
  return line;
}

/* The line on which the item speaks of an annex that it does not list, 0 if it
 * does not. */
static uint32_t find_unlisted_annex(const parse *p, const referat_node *item, bool has_annexes)
{
  uint64_t listed = has_annexes ? listed_annexes(item) : 0;
  return has_annexes && !listed ? 0 : unlisted_below(p, item, has_annexes, listed);
}

static void check_item(parse *p, referat_node *item, numbering *n, presence *votes)
{
  const char *id = attr(item, REFERAT_ATTR_ID);
  bool closed = string_is(attr(item, REFERAT_ATTR_ACCESS), "closed");
  item_facts facts = {.closed = closed};
  check_number(p, item, n);
  if (votes)
    referat__votes_check(p, votes, item, id);
  look_into(p, item, id, &facts);
  if (!referat_node_attr(item, REFERAT_ATTR_DECIDED))
    referat__node_set_static(p->a, item, REFERAT_ATTR_DECIDED, "no");
  if (!facts.has_decision && !closed && n->decided)
    referat__finding_add(p, item->line, id, SAYS_NO_DECISION);
  if (closed && facts.has_text)
    referat__finding_add(p, item->line, id, SAYS_CLOSED_HAS_TEXT);
  referat__figures_check(p, item);
  uint32_t mention = find_unlisted_annex(p, item, facts.has_annexes);
  if (mention)
    referat__finding_add(p, mention, id, SAYS_ANNEX_UNLISTED);
}

/* ---- the whole ---- */

static void check_first_text(parse *p)
{
  for (const referat_node *n = node_first(p->minutes);
       n && n->type != REFERAT_ITEM && n->type != REFERAT_GROUP; n = node_next(n)) {
    if (n->type == REFERAT_SOURCE || n->type == REFERAT_FINDING || n->type == REFERAT_HEAD ||
        n->type == REFERAT_CONTENTS || n->type == REFERAT_FURNITURE)
      continue;
    referat__finding_add(p, n->line, NULL, SAYS_TEXT_BEFORE);
    return;
  }
}

static const char *item_at(const parse *p, uint32_t line, const referat_node **hint)
{
  const referat_node *item = *hint;
  const referat_node *next = item ? referat__item_next(item) : referat__item_first(p->minutes);
  for (; next && next->line <= line; next = referat__item_next(next))
    item = next;
  *hint = item;
  return item ? referat_node_attr(item, REFERAT_ATTR_ID) : NULL;
}

bool referat__findings_find_cpr(const parse *p)
{
  cpr_match match;
  return referat__cpr_find(slice_of(p->text, p->length), &match);
}

static void check_cpr(parse *p)
{
  cpr_match match;
  const referat_node *hint = NULL;
  uint32_t line = 0;
  for (slice rest = slice_of(p->text, p->length); referat__cpr_find(rest, &match);
       rest = slice_between(slice_end(match.where), p->text + p->length)) {
    uint32_t offset = (uint32_t)(match.where.ptr - p->text);
    while (line + 1 < p->count && p->lines[line + 1].raw <= offset)
      line++;
    uint32_t number = p->lines[line].number;
    const char *item = item_at(p, number, &hint);
    if (match.checks)
      referat__finding_add(p, number, item, SAYS_CPR_NUMBER);
    else
      referat__finding_add(p, number, item, SAYS_PERHAPS_CPR_NUMBER);
  }
}

/* Minutes have decisions; an agenda has them when somebody wrote them in. */
static bool expects_decisions(const parse *p)
{
  bool expects = string_is(attr(p->minutes, REFERAT_ATTR_KIND), "minutes");
  const referat_node *item = referat__item_first(p->minutes);
  for (; item && !expects; item = referat__item_next(item))
    expects = referat_node_attr(item, REFERAT_ATTR_DECIDED) != NULL;
  return expects;
}

void referat__findings_make(parse *p, const char *encoding, size_t invalid, size_t invalid_line,
                            bool is_minutes, bool has_cpr)
{
  referat_node *contents = referat__contents(p->minutes);
  p->last_finding = NULL;
  if (encoding && invalid)
    referat__finding_add(p, invalid_line ? (uint32_t)invalid_line : 1, NULL, SAYS_BYTES_INVALID,
                         encoding, invalid);
  else if (encoding)
    referat__finding_add(p, 1, NULL, SAYS_CONVERTED, encoding);
  if (!is_minutes)
    referat__finding_add(p, 1, NULL, SAYS_NOT_MINUTES);
  check_weekday(p);
  if (p->outline.uncertain)
    referat__finding_add(p, 1, NULL, SAYS_FORM_UNCERTAIN);
  agreement shared = compare_contents(p, contents);
  check_entries(p, contents, &shared);
  check_first_text(p);
  numbering n = {0, false, expects_decisions(p)};
  presence who;
  arena memory;
  referat__arena_init(&memory, &p->a->allocator);
  bool known = referat__presence_begin(&who, &memory, p->minutes);
  for (referat_node *item = known ? referat__item_first(p->minutes) : NULL; item;
       item = referat__item_next(item)) {
    if (contents && !node_is_listed(item) && *attr(item, REFERAT_ATTR_TITLE) &&
        2 * shared.named >= shared.items)
      referat__finding_add(p, item->line, attr(item, REFERAT_ATTR_ID), SAYS_ITEM_NOT_NAMED);
    check_item(p, item, &n, referat__presence_next(&who) ? &who : NULL);
  }
  p->a->failed |= memory.failed;
  referat__arena_free(&memory);
  if (has_cpr && known)
    check_cpr(p);
}

/* ---- what a front end left out ---- */

static uint32_t line_of(const parse *p, uint32_t at)
{
  return p->count ? p->lines[referat__line_at(p, at)].number : 1;
}

/* One finding for each kind of thing, at the first one. */
void referat__findings_left_out(parse *p, const marked *m)
{
  static const struct {
    const char *of; /* what the front end calls it */
    struct {
      finding_code code;
      const char *severity, *message;
    } one, several;
  } rows[] = {
      {"comment-left-out", {SAYS_COMMENT}, {SAYS_COMMENTS}},
      {"picture-left-out", {SAYS_PICTURE}, {SAYS_PICTURES}},
      {"hidden-text", {SAYS_HIDDEN}, {SAYS_HIDDEN_SEVERAL}},
      {"struck-text", {SAYS_STRUCK}, {SAYS_STRUCK_SEVERAL}},
      {"tracked-insertion", {SAYS_INSERTION}, {SAYS_INSERTIONS}},
      {"tracked-deletion", {SAYS_DELETION}, {SAYS_DELETIONS}},
      {"tracked-move", {SAYS_MOVE}, {SAYS_MOVES}},
      {"symbol-left-out", {SAYS_SYMBOL}, {SAYS_SYMBOLS}},
  };
  for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
    uint32_t count = 0, first = 0;
    for (uint32_t i = 0; i < m->left_count; i++)
      if (strcmp(m->left[i].code, rows[k].of) == 0 && count++ == 0)
        first = m->left[i].at;
    if (count == 1)
      referat__finding_add(p, line_of(p, first), NULL, rows[k].one.code, rows[k].one.severity, "%s",
                           rows[k].one.message);
    else if (count)
      referat__finding_add(p, line_of(p, first), NULL, rows[k].several.code,
                           rows[k].several.severity, rows[k].several.message, (unsigned)count);
  }
}
