#include "config.h"

#include "read/anchors.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"
#include "read/cases.h"
#include "read/head/label.h"
#include "read/names.h"
#include "read/numbered.h"

#define MOST_HEADING_WORDS 4
#define FEWEST_CAPITALS 4

/* What stands behind a label among others is no longer. */
#define LONGEST_VALUE 40

/* A shorter label is one only before a colon. */
#define SHORTEST_LABEL 8

static const anchor no_anchor = {.kind = ANCHOR_NONE};

static bool next_is_capital(slice rest)
{
  if (rest.len > 1 && rest.ptr[0] == ' ' && rest.ptr[1] >= 'a' && rest.ptr[1] <= 'z')
    return false; /* as is nearly always so */
  slice s = referat__trim_left(rest);
  uint32_t c = referat__first_char(s);
  return s.len == 0 || referat__is_upper(c) || (c >= '0' && c <= '9') || c == '-' ||
         slice_starts(s, SLICE("•"));
}

/* Whether the text begins with a body, and not with a sentence before it. */
static bool names_body(const parse *p, slice s)
{
  s = referat__front(s, LONGEST_ANCHOR_HEADING);
  slice body = referat__body_at(p->lex, s);
  return body.len && !memmem(body.ptr, body.len, ". ", 2);
}

/* A longer word before a full stop is no abbreviation. */
#define LONGEST_SHORT 4

/* The text up to where a sentence ends in it, unless nothing but a day follows there:
 * "Beslutning: Godkendt. 13. Tilskud til en rejse den 1. maj" tells no day of the decision. */
static slice before_sentence(const parse *p, slice s, size_t from)
{
  for (size_t k = from + LONGEST_SHORT + 1; k + 2 < s.len; k++) {
    size_t n = k, used;
    if (s.ptr[k] != '.' || s.ptr[k + 1] != ' ')
      continue;
    while (n > from && !is_blank(s.ptr[n - 1]))
      n--;
    if (k - n <= LONGEST_SHORT || is_digit(s.ptr[k - 1]))
      continue;
    slice rest = referat__trim_left(slice_skip(s, k + 1)), where;
    date day;
    while (rest.len && referat__lex_start(p->lex, LEX_DATE_LINKS, rest, &used) && used < rest.len)
      rest = referat__trim_left(slice_skip(rest, used));
    return referat__date_find(rest, &day, &where) && where.ptr == rest.ptr ? s : slice_of(s.ptr, k);
  }
  return s;
}

/* "Beslutning i Byrådet den 3. maj 2007": up to the day, or to the word before a
 * day that was lost. */
size_t referat__decision_length(const parse *p, slice s)
{
  size_t used;
  if (!referat__lex_start(p->lex, LEX_DECISION_WORDS, s, &used) ||
      !(referat__lex_start(p->lex, LEX_DECISION_LINKS, referat__trim_left(slice_skip(s, used)),
                           NULL) ||
        names_body(p, slice_skip(s, used))))
    return 0;
  slice near = before_sentence(p, referat__front(s, LONGEST_DECISION_HEADING), used);
  date day;
  slice where;
  if (referat__date_find(near, &day, &where)) {
    const char *end = slice_end(where);
    size_t word;
    slice rest = slice_between(end, slice_end(s));
    slice point = slice_starts(rest, SLICE(",")) ? referat__trim_left(slice_skip(rest, 1)) : rest;
    if (point.ptr > rest.ptr && referat__lex_start(p->lex, LEX_ITEM_LABELS, point, &word)) {
      end = referat__trim_left(slice_skip(point, word)).ptr; /* ", pkt. 14" */
      while (end < slice_end(s) && is_digit(*end))
        end++;
    }
    return (size_t)(end - s.ptr) + (end < slice_end(s) && *end == ':');
  }
  for (size_t i = used + 1; i < near.len; i++) {
    if (near.ptr[i - 1] != ' ' ||
        !referat__lex_start(p->lex, LEX_DATE_LINKS, slice_skip(near, i), &used) ||
        referat__lex_start(p->lex, LEX_MEETING, slice_skip(near, i), NULL))
      continue;
    slice rest = referat__trim_left(slice_skip(near, i + used));
    if (slice_starts(rest, SLICE(":")))
      return (size_t)(rest.ptr + 1 - s.ptr);
    if (next_is_capital(rest))
      return i + used;
  }
  return 0;
}

/* Where the first words of the text end, and how many of them are no longer than a
 * heading. */
static int word_ends(slice s, size_t ends[MOST_HEADING_WORDS])
{
  int words = 0;
  for (size_t n = 0; n <= s.len && n <= LONGEST_ANCHOR_HEADING && words < MOST_HEADING_WORDS; n++)
    if (n == s.len || is_blank(s.ptr[n]))
      ends[words++] = n;
  return words;
}

/* Of headings in capitals some are known by their last word alone. */
static bool begins_in_capitals(slice s)
{
  size_t n = 0;
  while (n < s.len && n < FEWEST_CAPITALS && s.ptr[n] >= 'A' && s.ptr[n] <= 'Z')
    n++;
  return n == FEWEST_CAPITALS;
}

/* Whether a full stop stands before the text, in its line. */
static bool begins_sentence(const parse *p, slice s)
{
  return s.ptr - p->text > 2 && s.ptr[-1] == ' ' && s.ptr[-2] == '.';
}

/* The longest heading of some words without a colon that begins here.  In
 * capitals, a heading is one though its words are common; so is one behind a sentence in
 * a section, where no sentence begins with a word and another capital, or right behind
 * an item's title. */
static const lex_section *bare_heading(const anchor_reader *r, slice s, size_t *length)
{
  const parse *p = r->p;
  bool begins =
      (r->in_section && begins_sentence(p, s)) || s.ptr == r->title_end || s.ptr == r->empty_end;
  size_t ends[MOST_HEADING_WORDS];
  for (int words = word_ends(s, ends); words > 0; words--) {
    slice text = slice_of(s.ptr, ends[words - 1]);
    bool capitals = words > 1 && !referat__has_lower(text);
    if (!capitals && !next_is_capital(slice_skip(s, text.len)))
      continue;
    const lex_section *row = referat__lex_section(p->lex, text);
    if (row && ((row->match == LEX_EXACT && (row->strength == LEX_STRONG || begins)) ||
                ((words > 1 || text.len == s.len) && row->match != LEX_PREFIX &&
                 !referat__has_lower(text) &&
                 /* what ends there is no part of it: "REFERATER MV. RÅDETS INDSTILLING" */
                 !(row->match == LEX_SUFFIX && memmem(text.ptr, text.len, ". ", 2))))) {
      *length = text.len;
      return row;
    }
  }
  return NULL;
}

static anchor section_of(const lex_section *row, size_t length)
{
  return (anchor){.kind = ANCHOR_SECTION,
                  .length = length,
                  .asks = strcmp(row->kind, "recommendation") == 0,
                  .decides = strcmp(row->kind, "decision") == 0,
                  .lists = strcmp(row->kind, "annexes") == 0,
                  .weak = row->strength == LEX_WEAK};
}

size_t referat__dated_body_length(const parse *p, slice s)
{
  slice near = referat__front(s, LONGEST_DECISION_HEADING);
  slice body = referat__body_at(p->lex, near), where;
  date day;
  size_t used;
  if (!body.len || body.ptr != s.ptr || memmem(body.ptr, body.len, ". ", 2) ||
      !referat__date_find(near, &day, &where) || where.ptr < slice_end(body))
    return 0;
  slice between = referat__trim(slice_between(slice_end(body), where.ptr));
  if (slice_starts(between, SLICE(",")))
    between = referat__trim_left(slice_skip(between, 1));
  while (between.len && referat__lex_start(p->lex, LEX_DATE_LINKS, between, &used))
    between = referat__trim_left(slice_skip(between, used));
  slice rest = slice_between(slice_end(where), slice_end(s));
  if (between.len || !(slice_starts(rest, SLICE(":")) || next_is_capital(rest)))
    return 0;
  return (size_t)(rest.ptr - s.ptr) + slice_starts(rest, SLICE(":"));
}

size_t referat__lost_day_length(const parse *p, slice s)
{
  slice body = referat__body_at(p->lex, referat__front(s, LONGEST_DECISION_HEADING));
  if (!body.len || body.ptr != s.ptr || memmem(body.ptr, body.len, ". ", 2))
    return 0;
  slice rest = referat__trim_left(slice_between(slice_end(body), slice_end(s)));
  if (slice_starts(rest, SLICE(",")))
    rest = referat__trim_left(slice_skip(rest, 1));
  size_t used;
  if (!referat__lex_start(p->lex, LEX_DATE_LINKS, rest, &used) ||
      !referat__lex_start(p->lex, LEX_DECISION_LINKS, rest, &used))
    return 0;
  rest = slice_skip(rest, used);
  slice colon = referat__trim_left(rest);
  if (slice_starts(colon, SLICE(":")))
    return (size_t)(colon.ptr + 1 - s.ptr);
  return !colon.len || (next_is_capital(rest) && !is_digit(colon.ptr[0]))
             ? (size_t)(rest.ptr - s.ptr)
             : 0;
}

/* Whether a capital stands behind a small word that links nothing: "Se alle bilag Byrådets". */
static bool begins_anew(const parse *p, slice s)
{
  bool small = false;
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_blank(s.ptr[n]))
      n++;
    slice word = slice_of(s.ptr, n);
    bool upper = referat__is_upper(referat__first_char(word));
    if (upper && small)
      return true;
    small = !upper && !referat__lex_whole(p->lex, LEX_NAME_LINKS, word) &&
            !referat__lex_whole(p->lex, LEX_GROUP_LINKS, word);
    s = referat__trim_left(slice_skip(s, n));
  }
  return false;
}

size_t referat__owned_decision_length(const parse *p, slice s)
{
  static const lex_id links[] = {LEX_DECISION_LINKS, LEX_DATE_LINKS};
  slice near = referat__front(s, LONGEST_DECISION_HEADING);
  slice body = referat__body_at(p->lex, near), where;
  slice rest =
      body.len ? referat__trim_left(slice_between(slice_end(body), slice_end(near))) : body;
  size_t used;
  date day;
  if (!body.len || body.ptr != s.ptr || memmem(body.ptr, body.len, ". ", 2) ||
      begins_anew(p, body) || !referat__lex_start(p->lex, LEX_DECISION_WORDS, rest, &used))
    return 0;
  rest = referat__trim_left(slice_skip(rest, used));
  for (size_t i = 0; i < sizeof links / sizeof *links && rest.len; i++)
    while (referat__lex_start(p->lex, links[i], rest, &used) && used < rest.len)
      rest = referat__trim_left(slice_skip(rest, used));
  if (!referat__date_find(rest, &day, &where) || where.ptr != rest.ptr)
    return 0;
  rest = slice_between(slice_end(where), slice_end(s));
  if (!(slice_starts(rest, SLICE(":")) || next_is_capital(rest)))
    return 0;
  return (size_t)(rest.ptr - s.ptr) + slice_starts(rest, SLICE(":"));
}

/* "Sagsforløb: HU - Åben sag Mødedato:": whether what stands around a case number goes on
 * behind a short value. */
static bool is_among_labels(const anchor_reader *r, slice s, const char *colon)
{
  size_t from = (size_t)(colon + 1 - s.ptr), limit = from + LONGEST_VALUE;
  limit = limit < s.len ? limit : s.len;
  for (size_t i = from; (i = referat__anchor_next_word(s, i)) < limit; i++) {
    if (is_digit(s.ptr[i]))
      continue;
    anchor_kind next = referat__anchor_at(r, slice_skip(s, i)).kind;
    if (next != ANCHOR_NONE)
      return next == ANCHOR_LABEL || next == ANCHOR_CASE || next == ANCHOR_ACCESS;
  }
  return false;
}

/* Whether a number and its full stop stand right in front of the text, in its line, and no
 * sentence ends with them: "punkt 3. Tema: ...". */
static bool stands_behind_number(const anchor_reader *r, slice s)
{
  const char *q = s.ptr;
  if (q <= r->line + 2 || q[-1] != ' ' || q[-2] != '.' || !is_digit(q[-3]))
    return false;
  for (q -= 2; q > r->line && is_digit(q[-1]);)
    q--;
  while (q > r->line && is_blank(q[-1]))
    q--;
  return q == r->line || !referat__is_lower(referat__last_char(slice_between(r->line, q)));
}

static anchor section_anchor(const anchor_reader *r, slice s)
{
  const parse *p = r->p;
  size_t length = referat__decision_length(p, s);
  if (length)
    return (anchor){.kind = ANCHOR_SECTION, .length = length, .decides = true};
  if (!lex_may_open(&r->sections, s) && !begins_in_capitals(s))
    return no_anchor;
  const char *colon =
      memchr(s.ptr, ':', s.len < LONGEST_ANCHOR_HEADING ? s.len : LONGEST_ANCHOR_HEADING);
  if (colon && colon > s.ptr) {
    const lex_section *row = referat__lex_section(p->lex, slice_between(s.ptr, colon));
    /* Those who are absent stand behind their label, in its line. */
    if (row && strcmp(row->kind, "attendance") == 0)
      return (anchor){.kind = ANCHOR_LABEL};
    if (row && row->strength == LEX_WEAK && stands_behind_number(r, s))
      return no_anchor; /* "1. Tema: Musik" is a title */
    if (row && r->in_case && row->strength == LEX_WEAK && is_among_labels(r, s, colon))
      return (anchor){.kind = ANCHOR_LABEL};
    if (row && row->match != LEX_SUFFIX)
      return section_of(row, (size_t)(colon + 1 - s.ptr));
  }
  const lex_section *row = bare_heading(r, s, &length);
  if (!row)
    return no_anchor;
  anchor a = section_of(row, length);
  slice behind = referat__trim_left(slice_skip(s, length));
  bool annex = a.lists && r->in_annexes && behind.len && is_digit(behind.ptr[0]);
  return annex ? (anchor){.kind = ANCHOR_CLAUSE} : a; /* "Bilag 4 - Tidsplan", of several */
}

/* Whether the word in front, in the line, leads to more: "fra", "og". */
static bool hangs_before(const anchor_reader *r, slice s)
{
  const char *end = s.ptr, *begin;
  while (end > r->line && is_blank(end[-1]))
    end--;
  begin = end;
  while (begin > r->line && !is_blank(begin[-1]))
    begin--;
  return begin < end && referat__lex_whole(r->p->lex, LEX_HANGING, slice_between(begin, end));
}

/* "1. Sagsfremstilling": the number goes with the heading. */
static anchor numbered_section(const anchor_reader *r, slice s)
{
  size_t n = 0, length;
  while (n < s.len && n < 2 && is_digit(s.ptr[n]))
    n++;
  if (n + 2 >= s.len || s.ptr[n] != '.' || s.ptr[n + 1] != ' ' || hangs_before(r, s))
    return no_anchor; /* "uge 27 til 31. Indstilling" */
  slice rest = slice_skip(s, n + 2);
  const lex_section *row = lex_may_open(&r->sections, rest) ? bare_heading(r, rest, &length) : NULL;
  return row && row->strength == LEX_STRONG && row->match == LEX_EXACT
             ? section_of(row, n + 2 + length)
             : no_anchor;
}

static anchor number_anchor(const parse *p, slice s)
{
  size_t n = 0;
  while (n < s.len && n < 4 && is_digit(s.ptr[n]))
    n++;
  if (!n || n == 4 || n + 2 >= s.len || s.ptr[n] != '.' || s.ptr[n + 1] != ' ')
    return no_anchor;
  slice title = slice_skip(s, n + 2);
  bool closed = title.ptr[0] == '(' && /* "4. (Lukket sag) Salg af grund" */
                referat__lex_start(p->lex, LEX_CLOSED, slice_skip(title, 1), NULL);
  bool ordinal = is_digit(title.ptr[0]) && title.len > 4 && title.ptr[1] == '.' &&
                 title.ptr[2] == ' ' && !is_digit(title.ptr[3]); /* "298. 2. behandling" */
  return closed || ordinal || referat__is_upper(referat__first_char(title))
             ? (anchor){.kind = ANCHOR_NUMBER}
             : no_anchor;
}

/* The marks behind what has a line of its own go with it. */
static size_t with_marks(slice s, size_t length)
{
  while (length && length < s.len && strchr(".,;", s.ptr[length]) && s.ptr[length])
    length++;
  return length;
}

/* Whether a label of case numbers, or of their company, begins the text. */
static bool begins_with_label(const parse *p, slice s)
{
  return s.len && (referat__lex_start(p->lex, LEX_CASE_LABELS, s, NULL) ||
                   referat__lex_start(p->lex, LEX_DOCUMENT_LABELS, s, NULL));
}

/* "Dok.nr.: 48213-24"; without a colon, and without its digits, behind another label. */
static anchor document_anchor(const anchor_reader *r, slice s, size_t used)
{
  const parse *p = r->p;
  bool colon = used < s.len && s.ptr[used] == ':';
  slice value = referat__trim_left(slice_skip(s, used + colon));
  if (!colon && !(r->in_case || begins_with_label(p, value)))
    return no_anchor;
  /* What follows an empty label is no value. */
  if (colon && !referat__lex_start(p->lex, LEX_CLOSED, value, NULL)) {
    used = (size_t)(value.ptr - s.ptr);
    while (used < s.len && !is_blank(s.ptr[used]))
      used++;
    return (anchor){.kind = ANCHOR_CASE, .length = used};
  }
  return (anchor){.kind = ANCHOR_CASE};
}

static anchor case_anchor(const anchor_reader *r, slice s)
{
  const parse *p = r->p;
  size_t used;
  casenumber number;
  if (referat__lex_start(p->lex, LEX_DOCUMENT_LABELS, s, &used)) {
    anchor document = document_anchor(r, s, used);
    if (document.kind)
      return document;
  }
  if (!referat__lex_start(p->lex, LEX_CASE_LABELS, s, &used))
    return no_anchor;
  if (referat__case_find(p->lex, s, &number))
    return (anchor){.kind = ANCHOR_CASE,
                    .length = with_marks(s, (size_t)(slice_end(number.number) - s.ptr))};
  /* Where digits were lost, a label is followed by the next one. */
  slice behind = referat__trim_left(slice_skip(s, used));
  return (used < s.len && s.ptr[used] == ':') || begins_with_label(p, behind)
             ? (anchor){.kind = ANCHOR_CASE}
             : no_anchor;
}

/* "Side 3", "Side: 3", "Side 3 af 19": its length, 0 if there is none. */
static size_t page_length(const parse *p, slice s)
{
  size_t used;
  if (!referat__lex_start(p->lex, LEX_PAGES, s, &used))
    return 0;
  size_t n = used + (used < s.len && s.ptr[used] == ' '), digits = n;
  while (digits < s.len && digits < n + 4 && is_digit(s.ptr[digits]))
    digits++;
  if (digits == n || (digits < s.len && s.ptr[digits] != ' '))
    return 0;
  slice rest = referat__trim_left(slice_skip(s, digits));
  if (!referat__lex_start(p->lex, LEX_PAGE_OF, rest, &used))
    return digits;
  slice total = referat__trim_left(slice_skip(rest, used));
  n = 0;
  while (n < total.len && is_digit(total.ptr[n]))
    n++;
  return n ? (size_t)(total.ptr + n - s.ptr) : digits;
}

bool referat__anchor_heads_names(const parse *p, slice s)
{
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, s, NULL);
  label l = {.name = row ? row->value : ""};
  return referat__label_is_names(&l);
}

/* With what an anchor may begin, but for a number. */
static lex_openings anchor_openings(const lexicon *lex)
{
  static const lex_id tables[] = {
      LEX_PAGES,          LEX_CASE_LABELS, LEX_DOCUMENT_LABELS, LEX_CLOSED,  LEX_SECTIONS,
      LEX_DECISION_WORDS, LEX_FIELDS,      LEX_CONTENTS,        LEX_OPENERS, LEX_ITEM_LABELS};
  lex_openings openings = {.seconds = {0}};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    referat__lex_openings_add(lex, tables[i], &openings);
  return openings;
}

/* Which bytes begin a word with a capital or a digit, or may do so. */
static inline unsigned ask_words(const char *p)
{
  bytes16 here = bytes16_load(p);
  return bytes16_below(bytes16_load(p - 1), '!') & (bytes16_below(here, 'a') | bytes16_high(here));
}

size_t referat__anchor_next_word(slice s, size_t at)
{
  return bytes16_find(s, at, ask_words);
}

/* ": 1. ": whether a colon, which a word in capitals does without, and the first number of a list
 * stand there, so that an everyday word heads the contents. */
static bool heads_numbers(slice word, slice s)
{
  if (slice_starts(s, SLICE(":")))
    s = slice_skip(s, 1);
  else if (referat__has_lower(word))
    return false;
  s = referat__trim_left(s);
  return s.len > 2 && s.ptr[0] == '1' && s.ptr[1] == '.' && s.ptr[2] == ' ';
}

/* Whether the first `used` bytes are in capitals, and what stands around them begins with one but
 * is not: "Salen MØDE Referat", and not "TEKNISK UDVALG". */
static bool is_in_capitals(const anchor_reader *r, slice s, size_t used)
{
  const char *end = s.ptr, *begin;
  while (end > r->line && is_blank(end[-1]))
    end--;
  for (begin = end; begin > r->line && !is_blank(begin[-1]);)
    begin--;
  slice before = slice_between(begin, end), next = referat__trim_left(slice_skip(s, used));
  size_t n = 0;
  while (n < next.len && !is_blank(next.ptr[n]))
    n++;
  bool digit = before.len && (is_digit(before.ptr[0]) || is_digit(slice_end(before)[-1]));
  return !referat__has_lower(slice_of(s.ptr, used)) && next_is_capital(slice_skip(s, used)) &&
         (is_digit(next.len ? next.ptr[0] : ' ') || referat__has_lower(slice_of(next.ptr, n))) &&
         (!before.len || digit || referat__has_lower(before));
}

anchor referat__anchor_at(const anchor_reader *r, slice s)
{
  const parse *p = r->p;
  size_t used;
  if (is_digit(s.ptr[0])) {
    anchor section = numbered_section(r, s);
    return section.kind ? section : number_anchor(p, s);
  }
  if (!(lex_may_open(&r->anchors, s) || begins_in_capitals(s)) ||
      !referat__is_upper(referat__first_char(s)))
    return no_anchor;
  size_t page = page_length(p, s);
  if (page)
    return (anchor){.kind = ANCHOR_PAGE, .length = page};
  const lex_word *list = referat__lex_start(p->lex, LEX_CONTENTS, s, &used);
  if (list && (list->value[0] || heads_numbers(slice_of(s.ptr, used), slice_skip(s, used))))
    return (anchor){.kind = ANCHOR_LIST, .length = used + (used < s.len && s.ptr[used] == ':')};
  numbered n[MOST_READINGS];
  slice near = referat__front(s, LONGEST_ANCHOR_HEADING);
  if (referat__lex_start(p->lex, LEX_ITEM_LABELS, s, NULL) &&
      referat__numbered_read(p->lex, near, n) && n[0].kind == NUMBER_DIGITS &&
      referat__is_upper(referat__first_char(n[0].title)))
    return (anchor){.kind = ANCHOR_NUMBER};
  anchor found = case_anchor(r, s);
  if (found.kind)
    return found;
  const lex_word *row = referat__lex_start(p->lex, LEX_CLOSED, s, &used);
  used = row ? with_marks(s, used) : 0;
  if (row && (r->in_case || memchr(row->pattern.ptr, ' ', row->pattern.len)) &&
      next_is_capital(slice_skip(s, used)))
    return (anchor){.kind = ANCHOR_ACCESS, .length = used};
  found = section_anchor(r, s);
  if (found.kind)
    return found;
  const lex_word *field = referat__lex_start(p->lex, LEX_FIELDS, s, &used);
  if (!field && !r->in_section && !r->has_list)
    field = referat__label_broken(p->lex, s, &used);
  if (field) {
    bool colon = slice_starts(referat__trim_left(slice_skip(s, used)), SLICE(":"));
    slice behind = referat__trim_left(slice_skip(s, used));
    bool stacked = behind.len && referat__lex_start(p->lex, LEX_FIELDS, behind, NULL) &&
                   referat__is_upper(referat__first_char(behind)); /* "Sted Medlemmer" */
    bool hour = behind.len && referat__lex_start(p->lex, LEX_DATE_LINKS, behind, NULL) &&
                strcmp(field->value, "date") == 0;                         /* "Mødet hævet kl" */
    bool capitals = used >= FEWEST_CAPITALS && is_in_capitals(r, s, used); /* "STED Salen MØDE" */
    if (colon || stacked || (capitals && !r->in_section && !r->has_list) ||
        (used >= SHORTEST_LABEL && (hour || next_is_capital(slice_skip(s, used)))))
      return (anchor){.kind = ANCHOR_LABEL};
  }
  return !r->in_section && referat__lex_start(p->lex, LEX_OPENERS, s, NULL)
             ? (anchor){.kind = ANCHOR_CLAUSE}
             : no_anchor;
}

size_t referat__anchor_bare_case(const anchor_reader *r, slice s)
{
  casenumber number = referat__casenumber_read(s);
  if (number.form == CASE_NONE || number.number.ptr != s.ptr)
    return 0;
  slice behind = referat__trim_left(slice_skip(s, number.number.len));
  if (!behind.len)
    return number.number.len;
  anchor_kind next = is_digit(behind.ptr[0]) ? ANCHOR_NONE : referat__anchor_at(r, behind).kind;
  return next == ANCHOR_SECTION || next == ANCHOR_ACCESS || next == ANCHOR_CASE || number.kle.len
             ? number.number.len
             : 0;
}

uint32_t referat__anchor_number(slice s)
{
  uint32_t number = 0;
  for (size_t i = 0; i < s.len && i < 4 && is_digit(s.ptr[i]); i++)
    number = 10 * number + (uint32_t)(s.ptr[i] - '0');
  return number;
}

slice referat__anchor_digits(slice s)
{
  while (s.len && !is_digit(s.ptr[0]))
    s = slice_skip(s, 1);
  return s;
}

bool referat__anchor_before_item(const anchor_reader *r, slice s)
{
  size_t limit = s.len < ITEM_WINDOW ? s.len : ITEM_WINDOW;
  slice own = referat__anchor_digits(s);
  size_t i = (size_t)(own.ptr - s.ptr) + 3;
  for (; (i = referat__anchor_next_word(s, i)) < limit; i++) {
    slice rest = slice_skip(s, i);
    anchor a = referat__anchor_at(r, rest);
    if (a.kind == ANCHOR_CASE || a.kind == ANCHOR_ACCESS || a.kind == ANCHOR_SECTION ||
        (is_digit(s.ptr[i]) && referat__anchor_bare_case(r, rest)))
      return true;
    if (a.kind == ANCHOR_NUMBER) /* an agenda of titles, in front of all sections */
      return !r->in_section && !r->has_list &&
             referat__anchor_number(referat__anchor_digits(rest)) ==
                 referat__anchor_number(own) + 1;
  }
  return false;
}

bool referat__anchor_behind_title(const anchor_reader *r, slice s)
{
  anchor_reader here = *r;
  here.title_end = s.ptr;
  return !s.len || (!is_digit(s.ptr[0]) && referat__anchor_at(&here, s).kind == ANCHOR_SECTION);
}

anchor_reader referat__anchor_reader(const parse *p)
{
  anchor_reader r = {.p = p, .line = p->text + p->length, .anchors = anchor_openings(p->lex)};
  referat__lex_openings_add(p->lex, LEX_SECTIONS, &r.sections);
  return r;
}
