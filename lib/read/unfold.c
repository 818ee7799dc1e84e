#include "config.h"

#include "read/unfold.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"
#include "read/cases.h"
#include "read/cuts.h"
#include "read/head/label.h"
#include "read/names.h"
#include "read/numbered.h"

/* A shorter line may be one. */
#define SHORTEST_LONG 90

/* A shorter line of a text that lost its line ends lost none. */
#define SHORTEST_RUNNING 40

/* Beside pages that are one line each, a shorter line has its end. */
#define SHORTEST_PAGED 240

/* A page of a PDF in one line is at least this long. */
#define SHORTEST_PAGE 60

/* A text is running when this much of it, in a hundred, stands in long lines,
 * and when they hold this many headings that lost their lines. */
#define MOST_IN_LONG 60
#define FEWEST_LOST 3

/* So many more headings that have their lines tell that a text is not running. */
#define FAR_MORE 200

/* A heading with its colon, and the day of a decision, stand within this. */
#define LONGEST_HEADING 70
#define LONGEST_DECISION_HEADING 120
#define MOST_HEADING_WORDS 4
#define FEWEST_CAPITALS 4

/* What follows the title of an item stands within this. */
#define ITEM_WINDOW 260

/* A shorter label is one only before a colon. */
#define SHORTEST_LABEL 8

/* A title is found in the contents by so many bytes; longer contents are not
 * looked through. */
#define SHORTEST_LISTED 10
#define LONGEST_LIST 20000
#define YEAR_DIGITS 4

/* A day stands within this. */
#define LONGEST_DAY 24

typedef enum anchor_kind {
  ANCHOR_NONE,
  ANCHOR_LABEL,   /* of the head: the value follows in its line */
  ANCHOR_PAGE,    /* "Side 3" */
  ANCHOR_ACCESS,  /* "Åben sag" */
  ANCHOR_CASE,    /* "Sagsnr.: 11/512" */
  ANCHOR_SECTION, /* the heading of one */
  ANCHOR_LIST,    /* the heading of the contents, that take the rest of the page */
  ANCHOR_NUMBER   /* perhaps an item's */
} anchor_kind;

typedef struct anchor {
  anchor_kind kind;
  size_t length; /* of what stands in the anchor's own line */
} anchor;

/* What all that looks for anchors knows, and what is open where a line is being cut. */
typedef struct unfolder {
  parse *p;
  lex_openings anchors;
  cut_list cuts;
  uint32_t page;         /* the last one */
  slice list;            /* the contents, where a page has some */
  bool in_list;          /* in the contents, to the end of the page */
  bool in_names;         /* behind a label that names people follow */
  bool in_title;         /* behind the number of an item */
  lex_openings sections; /* those of them that may head a section */
} unfolder;

static const anchor no_anchor = {ANCHOR_NONE, 0};

static bool next_is_capital(slice rest)
{
  if (rest.len > 1 && rest.ptr[0] == ' ' && rest.ptr[1] >= 'a' && rest.ptr[1] <= 'z')
    return false; /* as is nearly always so */
  slice s = referat__trim_left(rest);
  uint32_t c = referat__first_char(s);
  return s.len == 0 || referat__is_upper(c) || (c >= '0' && c <= '9') || c == '-';
}

/* "Beslutning i Byrådet den 3. maj 2007": up to the day, or to the word before a
 * day that was lost. */
size_t referat__decision_length(const parse *p, slice s)
{
  size_t used;
  if (!referat__lex_start(p->lex, LEX_DECISION_WORDS, s, &used) ||
      !(referat__lex_start(p->lex, LEX_DECISION_LINKS, referat__trim_left(slice_skip(s, used)),
                           NULL) ||
        referat__body_at(
            p->lex,
            slice_of(s.ptr + used, s.len - used < LONGEST_HEADING ? s.len - used : LONGEST_HEADING))
            .len))
    return 0;
  slice near = slice_of(s.ptr, s.len < LONGEST_DECISION_HEADING ? s.len : LONGEST_DECISION_HEADING);
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
  for (size_t n = 0; n <= s.len && n <= LONGEST_HEADING && words < MOST_HEADING_WORDS; n++)
    if (n == s.len || is_blank(s.ptr[n]))
      ends[words++] = n;
  return words;
}

static bool all_capitals(slice s)
{
  for (slice rest = s; rest.len;) {
    unsigned size;
    if (referat__is_lower(referat__utf8_decode(rest.ptr, slice_end(rest), &size)))
      return false;
    rest = slice_skip(rest, size);
  }
  return true;
}

/* Of headings in capitals some are known by their last word alone. */
static bool begins_in_capitals(slice s)
{
  size_t n = 0;
  while (n < s.len && n < FEWEST_CAPITALS && s.ptr[n] >= 'A' && s.ptr[n] <= 'Z')
    n++;
  return n == FEWEST_CAPITALS;
}

/* The longest heading of some words without a colon that begins here.  In
 * capitals, a heading is one though its words are common. */
static size_t bare_heading(const parse *p, slice s)
{
  size_t ends[MOST_HEADING_WORDS];
  for (int words = word_ends(s, ends); words > 0; words--) {
    slice text = slice_of(s.ptr, ends[words - 1]);
    bool capitals = words > 1 && all_capitals(text);
    if (!capitals && !next_is_capital(slice_skip(s, text.len)))
      continue;
    const lex_section *row = referat__lex_section(p->lex, text);
    if (row &&
        ((row->match == LEX_EXACT && row->strength == LEX_STRONG) ||
         ((words > 1 || text.len == s.len) && row->match != LEX_PREFIX && all_capitals(text))))
      return text.len;
  }
  return 0;
}

static anchor section_anchor(const unfolder *u, slice s)
{
  const parse *p = u->p;
  size_t length = referat__decision_length(p, s);
  if (length)
    return (anchor){ANCHOR_SECTION, length};
  if (!lex_may_open(&u->sections, s) && !begins_in_capitals(s))
    return no_anchor;
  const char *colon = memchr(s.ptr, ':', s.len < LONGEST_HEADING ? s.len : LONGEST_HEADING);
  if (colon && colon > s.ptr) {
    const lex_section *row = referat__lex_section(p->lex, slice_between(s.ptr, colon));
    /* Those who are absent stand behind their label, in its line. */
    if (row && strcmp(row->kind, "attendance") == 0)
      return (anchor){ANCHOR_LABEL, 0};
    if (row && row->match != LEX_SUFFIX)
      return (anchor){ANCHOR_SECTION, (size_t)(colon + 1 - s.ptr)};
  }
  length = bare_heading(p, s);
  return length ? (anchor){ANCHOR_SECTION, length} : no_anchor;
}

static anchor number_anchor(slice s)
{
  size_t n = 0;
  while (n < s.len && n < 4 && is_digit(s.ptr[n]))
    n++;
  return n && n < 4 && n + 2 < s.len && s.ptr[n] == '.' && s.ptr[n + 1] == ' ' &&
                 referat__is_upper(referat__first_char(slice_skip(s, n + 2)))
             ? (anchor){ANCHOR_NUMBER, 0}
             : no_anchor;
}

/* The marks behind what has a line of its own go with it. */
static size_t with_marks(slice s, size_t length)
{
  while (length && length < s.len && strchr(".,;", s.ptr[length]) && s.ptr[length])
    length++;
  return length;
}

static anchor case_anchor(const parse *p, slice s)
{
  size_t used;
  casenumber number;
  if (referat__lex_start(p->lex, LEX_DOCUMENT_LABELS, s, &used) && used < s.len &&
      s.ptr[used] == ':') {
    used = (size_t)(referat__trim_left(slice_skip(s, used + 1)).ptr - s.ptr);
    while (used < s.len && !is_blank(s.ptr[used]))
      used++;
    return (anchor){ANCHOR_CASE, used};
  }
  if (!referat__lex_start(p->lex, LEX_CASE_LABELS, s, &used))
    return no_anchor;
  if (referat__case_find(p->lex, s, &number))
    return (anchor){ANCHOR_CASE, with_marks(s, (size_t)(slice_end(number.number) - s.ptr))};
  /* Where digits were lost, a label is followed by the next one. */
  slice behind = referat__trim_left(slice_skip(s, used));
  return (used < s.len && s.ptr[used] == ':') ||
                 (behind.len && referat__lex_start(p->lex, LEX_CASE_LABELS, behind, NULL))
             ? (anchor){ANCHOR_CASE, 0}
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

/* Whether names stand behind the label that the text begins with. */
static bool heads_names(const parse *p, slice s)
{
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, s, NULL);
  label l = {.name = row ? row->value : ""};
  return referat__label_is_names(&l);
}

/* With what an anchor may begin, but for a number. */
static lex_openings anchor_openings(const lexicon *lex)
{
  static const lex_id tables[] = {LEX_PAGES,  LEX_CASE_LABELS, LEX_DOCUMENT_LABELS,
                                  LEX_CLOSED, LEX_SECTIONS,    LEX_DECISION_WORDS,
                                  LEX_FIELDS, LEX_CONTENTS};
  lex_openings openings = {{0}};
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

static size_t next_word(slice s, size_t at)
{
  return bytes16_find(s, at, ask_words);
}

/* What begins at the word. */
static anchor anchor_at(const unfolder *u, slice s)
{
  const parse *p = u->p;
  size_t used;
  if (is_digit(s.ptr[0]))
    return number_anchor(s);
  if (!(lex_may_open(&u->anchors, s) || begins_in_capitals(s)) ||
      !referat__is_upper(referat__first_char(s)))
    return no_anchor;
  size_t page = page_length(p, s);
  if (page)
    return (anchor){ANCHOR_PAGE, page};
  const lex_word *list = referat__lex_start(p->lex, LEX_CONTENTS, s, &used);
  if (list && list->value[0])
    return (anchor){ANCHOR_LIST, used};
  numbered n[MOST_READINGS];
  slice near = slice_of(s.ptr, s.len < LONGEST_HEADING ? s.len : LONGEST_HEADING);
  if (referat__lex_start(p->lex, LEX_ITEM_LABELS, s, NULL) &&
      referat__numbered_read(p->lex, near, n) && n[0].kind == NUMBER_DIGITS &&
      referat__is_upper(referat__first_char(n[0].title)))
    return (anchor){ANCHOR_NUMBER, 0};
  anchor found = case_anchor(p, s);
  if (found.kind)
    return found;
  const lex_word *row = referat__lex_start(p->lex, LEX_CLOSED, s, &used);
  if (row && memchr(row->pattern.ptr, ' ', row->pattern.len) &&
      next_is_capital(slice_skip(s, used)))
    return (anchor){ANCHOR_ACCESS, used};
  found = section_anchor(u, s);
  if (found.kind)
    return found;
  if (referat__lex_start(p->lex, LEX_FIELDS, s, &used)) {
    bool colon = slice_starts(referat__trim_left(slice_skip(s, used)), SLICE(":"));
    if (colon || (used >= SHORTEST_LABEL && next_is_capital(slice_skip(s, used))))
      return (anchor){ANCHOR_LABEL, 0};
  }
  return no_anchor;
}

/* The length of a case number without a label, behind the title of an item: what
 * an item has follows it at once, or text that begins anew.  0 if there is none. */
static size_t bare_case(const unfolder *u, slice s)
{
  casenumber number = referat__casenumber_read(s);
  if (number.form == CASE_NONE || number.number.ptr != s.ptr)
    return 0;
  slice behind = referat__trim_left(slice_skip(s, number.number.len));
  if (!behind.len)
    return number.number.len;
  anchor_kind next = is_digit(behind.ptr[0]) ? ANCHOR_NONE : anchor_at(u, behind).kind;
  return next == ANCHOR_SECTION || next == ANCHOR_ACCESS || next == ANCHOR_CASE || number.kle.len
             ? number.number.len
             : 0;
}

/* Whether what follows an item's title follows soon. */
static bool heads_item(const unfolder *u, slice s)
{
  size_t limit = s.len < ITEM_WINDOW ? s.len : ITEM_WINDOW;
  for (size_t i = 3; (i = next_word(s, i)) < limit; i++) {
    anchor a = anchor_at(u, slice_skip(s, i));
    if (a.kind == ANCHOR_CASE || a.kind == ANCHOR_ACCESS || a.kind == ANCHOR_SECTION ||
        (is_digit(s.ptr[i]) && bare_case(u, slice_skip(s, i))))
      return true;
    if (a.kind == ANCHOR_NUMBER)
      return false;
  }
  return false;
}

/* The number that the line begins with, as a PDF's page does; 0 if none. */
static uint32_t leading_number(slice s)
{
  uint32_t number = 0;
  size_t n = 0;
  while (n < s.len && n < 5 && is_digit(s.ptr[n]))
    number = 10 * number + (uint32_t)(s.ptr[n++] - '0');
  return n && (n == s.len || s.ptr[n] == ' ') ? number : 0;
}

/* Whether a label without a colon stands inside a sentence: "kl. 16 i Mødelokale 3",
 * "på Rådhuset, Mødelokale 3". */
static bool is_inside(const parse *p, slice s, size_t k)
{
  if (k < 2)
    return false;
  const char *word = s.ptr + k - 1;
  while (word > s.ptr && !is_blank(word[-1]))
    word--;
  slice before = slice_between(word, s.ptr + k - 1);
  return slice_ends(before, SLICE(",")) ||
         referat__lex_whole(p->lex, LEX_PLACE_LINKS, before) != NULL;
}

/* Whether what begins here is no name, behind a label of names: a day at the
 * page's foot, or what was decided. */
static bool ends_names(const parse *p, slice s)
{
  size_t used;
  date day;
  slice where;
  if (is_digit(s.ptr[0]))
    return referat__date_find(slice_of(s.ptr, s.len < LONGEST_DAY ? s.len : LONGEST_DAY), &day,
                              &where) &&
           where.ptr == s.ptr;
  return referat__is_upper(referat__first_char(s)) &&
         referat__lex_start(p->lex, LEX_OUTCOMES, s, &used) && used < s.len && s.ptr[used] == '.';
}

static void add_cut(unfolder *u, uint32_t line, size_t at, bool furniture)
{
  uint32_t count = u->cuts.count;
  referat__cut_add(u->p, &u->cuts, line, at, furniture);
  if (u->cuts.count > count)
    u->cuts.at[count].entry = u->in_list;
}

/* How much of the text the contents have as a title, word by word; 0 where it is
 * not found there. */
static size_t listed_length(const unfolder *u, slice title)
{
  size_t best = 0;
  if (title.len < SHORTEST_LISTED)
    return 0;
  slice list = u->list;
  const char *at;
  while (list.len >= SHORTEST_LISTED &&
         (at = memmem(list.ptr, list.len, title.ptr, SHORTEST_LISTED)) != NULL) {
    slice found = slice_between(at, slice_end(list));
    size_t n = 0, word = 0;
    while (n < found.len && n < title.len && found.ptr[n] == title.ptr[n])
      if (found.ptr[n++] == ' ')
        word = n - 1;
    if ((n == found.len || found.ptr[n] == ' ' || found.ptr[n] == '.') &&
        (n == title.len || title.ptr[n] == ' '))
      word = n;
    /* The list may have lost its digits: "Regnskab 2011" stands there without the year. */
    slice behind = slice_skip(title, word + (word < title.len));
    size_t digits = 0;
    while (digits < behind.len && is_digit(behind.ptr[digits]))
      digits++;
    if (word && digits == YEAR_DIGITS && (digits == behind.len || behind.ptr[digits] == ' '))
      word += 1 + digits;
    best = word > best ? word : best;
    list = slice_skip(found, 1);
  }
  return best;
}

/* What the line of an item takes: the title as far as the contents have it, all
 * where what follows an item's title follows soon; false if it is none. */
static bool item_length(const unfolder *u, slice s, size_t *length)
{
  numbered n[MOST_READINGS];
  slice near = slice_of(s.ptr, s.len < ITEM_WINDOW ? s.len : ITEM_WINDOW);
  *length = 0;
  if (u->list.len && referat__numbered_read(u->p->lex, near, n)) {
    size_t listed = listed_length(u, n[0].title);
    *length = listed ? (size_t)(n[0].title.ptr + listed - s.ptr) : 0;
  }
  return *length || heads_item(u, s);
}

static void unfold_line(unfolder *u, uint32_t i)
{
  parse *p = u->p;
  slice s = line_text(p, i);
  size_t from = 0;
  u->in_names = false;
  u->in_title = true; /* in front of it, in another line */
  /* The text of a PDF's page begins with the number of the page. */
  uint32_t number = leading_number(s);
  if (number && number == u->page + 1) {
    while (is_digit(s.ptr[from]))
      from++;
    u->page = number;
    u->in_list = false;
    referat__cut_add(p, &u->cuts, i, ++from, true);
  }
  for (size_t k = from; (k = next_word(s, k)) + 3 < s.len; k++) {
    slice rest = slice_skip(s, k);
    if (u->in_names && ends_names(p, rest)) {
      referat__cut_add(p, &u->cuts, i, k, false);
      u->in_names = false;
      continue;
    }
    anchor a = anchor_at(u, rest);
    size_t case_length = u->in_title && is_digit(s.ptr[k]) ? bare_case(u, rest) : 0;
    if (case_length)
      a = (anchor){ANCHOR_CASE, case_length};
    if (a.kind == ANCHOR_NONE || (a.kind == ANCHOR_LIST && !u->page) ||
        (u->in_list && a.kind != ANCHOR_PAGE && a.kind != ANCHOR_NUMBER) ||
        (!u->in_list && a.kind == ANCHOR_NUMBER && !item_length(u, rest, &a.length)) ||
        (a.kind == ANCHOR_LABEL && is_inside(p, s, k)))
      continue;
    if (a.kind == ANCHOR_LIST && !u->in_list && !u->list.len)
      u->list = slice_of(rest.ptr, rest.len < LONGEST_LIST ? rest.len : LONGEST_LIST);
    u->in_list |= a.kind == ANCHOR_LIST;
    u->in_title = a.kind == ANCHOR_NUMBER;
    u->in_names = a.kind == ANCHOR_LABEL && heads_names(p, rest);
    add_cut(u, i, k, false);
    add_cut(u, i, k + a.length, a.kind == ANCHOR_PAGE);
    k += a.length;
  }
}

/* Whether each page is one line that begins with its number. */
static bool is_paged(const parse *p)
{
  size_t in_pages = 0, total = 0;
  uint32_t page = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    slice s = line_text(p, i);
    total += s.len;
    if (s.len >= SHORTEST_PAGE && leading_number(s) == page + 1) {
      page++;
      in_pages += s.len;
    }
  }
  return page >= 2 && 100 * in_pages >= MOST_IN_LONG * total;
}

/* Headings in a long line that have lost theirs. */
static uint32_t count_lost(const unfolder *u, slice s)
{
  uint32_t lost = 0;
  for (size_t k = 1; (k = next_word(s, k)) + 3 < s.len; k++) {
    anchor a = anchor_at(u, slice_skip(s, k));
    lost += a.kind == ANCHOR_SECTION || a.kind == ANCHOR_LABEL || a.kind == ANCHOR_CASE;
  }
  return lost;
}

/* Headings of sections that have lost their lines, and more than have them.  Where
 * far more have them, what is left of a large text is not asked. */
static bool is_running(const unfolder *u)
{
  const parse *p = u->p;
  size_t in_long = 0, total = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    total += p->lines[i].len;
    in_long += p->lines[i].len >= SHORTEST_LONG ? p->lines[i].len : 0;
  }
  if (100 * in_long < MOST_IN_LONG * total)
    return false;
  uint32_t lost = 0, kept = 0;
  for (uint32_t i = 0; i < p->count && kept < lost + FAR_MORE; i++) {
    slice s = line_text(p, i);
    if (s.len >= SHORTEST_LONG)
      lost += count_lost(u, s);
    else if (s.len && s.len < LONGEST_HEADING)
      kept += referat__lex_section(p->lex, s) != NULL;
  }
  return lost >= kept + FEWEST_LOST;
}

bool referat__unfold(parse *p)
{
  unfolder u = {.p = p, .anchors = anchor_openings(p->lex)};
  referat__lex_openings_add(p->lex, LEX_SECTIONS, &u.sections);
  bool paged = is_paged(p);
  if (!paged && !is_running(&u))
    return true;
  p->unfolded = true;
  for (uint32_t i = 0; i < p->count; i++)
    if (paged ? p->lines[i].len >= SHORTEST_PAGED || leading_number(line_text(p, i)) == u.page + 1
              : p->lines[i].len >= SHORTEST_RUNNING)
      unfold_line(&u, i);
  return referat__lines_cut(p, &u.cuts);
}
