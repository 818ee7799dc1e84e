#include "config.h"

#include "read/glued.h"

#include "base/bytes16.h"
#include "base/hashset.h"
#include "base/utf8.h"
#include "read/anchors.h"
#include "read/cases.h"
#include "read/customary.h"
#include "read/cuts.h"
#include "read/numbered.h"
#include "read/stackedlist.h"
#include "read/titles.h"

/* A title that is found again is not longer, with its number. */
#define LONGEST_GLUED 400

/* No number that is found by its chain is higher. */
#define HIGHEST_GLUED 999

/* The heading of a section at the end of a line is no longer. */
#define LONGEST_HEADING 48

/* What all that looks for glued text knows. */
typedef struct ungluer {
  parse *p;
  hash_set seen; /* titles of numbered lines */
  cut_list cuts;
  bool has_list;                    /* the contents were one line */
  uint32_t seen_lines;              /* that say something */
  size_t place;                     /* where something may be glued, from the line in hand on */
  uint32_t came[HIGHEST_GLUED + 1]; /* when a line began with the number, or one was cut so */
  uint32_t numbers;                 /* how many did */
  uint32_t glued;                   /* the last number that one was cut in front of */
  uint32_t noted;                   /* the line behind the one whose number was noted */
  int looked;                       /* how often the lines below were looked through */
  lex_openings sections;            /* with what a heading may begin */
  lex_openings contents;            /* and that of a contents list */
  lex_openings outcomes;            /* what was decided */
  lex_openings cases;               /* a line of case numbers */
} ungluer;

static uint64_t key_of(const numbered *n)
{
  uint64_t hash = referat__title_hash(n->title);
  return hash ? hash ^ (uint64_t)n->value << 40 : 0;
}

/* ---- where anything may be glued ---- */

/* Which bytes are full stops before what may be a capital. */
static inline unsigned ask_stops(const char *p)
{
  bytes16 behind = bytes16_load(p + 1);
  return bytes16_equal(bytes16_load(p), '.') &
         (bytes16_between(behind, 'A', 'Z') | bytes16_high(behind));
}

/* Which bytes are full stops behind a digit, before a space and what may be a
 * capital. */
static inline unsigned ask_numbers(const char *p)
{
  bytes16 title = bytes16_load(p + 2);
  return bytes16_equal(bytes16_load(p), '.') & bytes16_equal(bytes16_load(p + 1), ' ') &
         bytes16_between(bytes16_load(p - 1), '0', '9') &
         (bytes16_between(title, 'A', 'Z') | bytes16_high(title));
}

/* Which bytes are full stops between what is no digit and a digit: "besluttet.2. Skoler". */
static inline unsigned ask_glued(const char *p)
{
  return bytes16_equal(bytes16_load(p), '.') & bytes16_between(bytes16_load(p + 1), '0', '9') &
         ~bytes16_between(bytes16_load(p - 1), '0', '9');
}

static inline unsigned ask_ends(const char *p)
{
  return bytes16_equal(bytes16_load(p), '.') ? ask_stops(p) | ask_glued(p) : 0;
}

/* Which bytes are capitals right behind a small letter. */
static inline unsigned ask_humps(const char *p)
{
  bytes16 here = bytes16_load(p);
  bytes16 before = bytes16_load(p - 1);
  return (bytes16_between(here, 'A', 'Z') | bytes16_high(here)) &
         (bytes16_between(before, 'a', 'z') | bytes16_between(before, '0', '9'));
}

static inline unsigned ask_all(const char *p)
{
  bytes16 here = bytes16_load(p);
  unsigned capitals = bytes16_between(here, 'A', 'Z'), stops = bytes16_equal(here, '.');
  /* A superset of the humps, for fewer steps. */
  unsigned found = capitals ? capitals & ~bytes16_below(bytes16_load(p - 1), 'a') : 0;
  return stops ? found | ask_stops(p) | ask_numbers(p) | ask_glued(p) : found;
}

/* The first of them from the byte of the text on. */
static size_t next_place(const parse *p, size_t at)
{
  return bytes16_find(slice_of(p->text, p->length), at, ask_all);
}

/* Whether the line holds any of them: one pass over the text tells. */
static inline bool may_be_glued(ungluer *u, uint32_t i)
{
  const textline *l = &u->p->lines[i];
  if (u->place < l->start)
    u->place = next_place(u->p, l->start);
  return u->place < l->start + l->len;
}

/* ---- items ---- */

/* A shorter text in front of a number is a label of its own. */
#define SHORTEST_TEXT 24

/* Whether a sentence, or a party in brackets, ends there. */
static bool ends_text(slice s)
{
  s = referat__trim_right(s);
  return s.len >= SHORTEST_TEXT && (slice_ends(s, SLICE(".")) || slice_ends(s, SLICE(")")));
}

/* Whether it is the title of a first item, and no more: one that all meetings have. */
static bool begins_items(const ungluer *u, slice title)
{
  if (slice_ends(title, SLICE(":")))
    title.len--;
  return !u->seen.count && referat__customary_length(u->p->lex, title) == title.len;
}

/* Where a number and a title stand that stood in a line of their own before,
 * glued to the text in front of them; or NULL. */
static const char *find_number(const ungluer *u, slice s)
{
  size_t at = 1 + (s.len > LONGEST_GLUED ? s.len - LONGEST_GLUED : 0);
  for (; (at = bytes16_find(s, at, ask_numbers)) < s.len; at++) {
    const char *stop = s.ptr + at;
    if (s.len - at < 3 ||
        !referat__is_upper(referat__first_char(slice_between(stop + 2, slice_end(s)))))
      continue;
    const char *digits = stop;
    while (digits > s.ptr && is_digit(digits[-1]))
      digits--;
    bool own = digits > s.ptr && is_blank(digits[-1]) && stop - digits < 5;
    if (own && stop - digits == 1 && *digits == '1' && ends_text(slice_between(s.ptr, digits)) &&
        begins_items(u, slice_between(stop + 2, slice_end(s))))
      return digits;
    if (digits == s.ptr || (own && (*digits == '0' || !is_digit(s.ptr[0]))))
      continue; /* a number of its own: "01." is not "0" and "1." */
    for (const char *q = stop - 1; q > s.ptr && is_digit(*q) && stop - q < 5; q--) {
      numbered n[MOST_READINGS];
      if (!is_blank(q[-1]) &&
          referat__numbered_read(u->p->lex, slice_between(q, slice_end(s)), n) == 1 &&
          referat__hash_known(&u->seen, key_of(&n[0])))
        return q;
    }
  }
  return NULL;
}

/* Where the number and the title end that stood in a line of their own before, right before a
 * capital: "1. BudgetReferat"; 0 where they do not. */
static size_t title_end(const ungluer *u, slice s)
{
  numbered n[MOST_READINGS];
  if (!s.len || !is_digit(s.ptr[0]) || s.len > LONGEST_GLUED || !u->seen.count ||
      bytes16_find(s, 1, ask_humps) >= s.len || referat__numbered_read(u->p->lex, s, n) != 1)
    return 0;
  slice title = n[0].title;
  for (size_t at = (size_t)(title.ptr - s.ptr) + 1; (at = bytes16_find(s, at, ask_humps)) < s.len;
       at++) {
    n[0].title = slice_between(title.ptr, s.ptr + at);
    if (referat__is_upper(referat__first_char(slice_skip(s, at))) &&
        referat__hash_known(&u->seen, key_of(&n[0])))
      return at;
  }
  return 0;
}

/* ---- numbers behind the full stop of what stands before ---- */

/* A longer word before a full stop is no abbreviation, and one before a capital no part of a
 * name. */
#define LONGEST_SHORT 4

/* A longer line is no title that a web page left something behind. */
#define LONGEST_TITLE 220

/* The second number of a chain stands within so many lines, which are looked through no more often
 * than this. */
#define LINES_TO_SECOND 60
#define MOST_LOOKS 8

static void note_number(ungluer *u, uint32_t value)
{
  if (value <= HIGHEST_GLUED)
    u->came[value] = ++u->numbers;
}

/* The number that the line begins with, once. */
static void note_line(ungluer *u, uint32_t i)
{
  slice s = line_text(u->p, i);
  numbered n[MOST_READINGS];
  if (u->noted != i + 1 && s.len && is_digit(s.ptr[0]) && referat__numbered_read(u->p->lex, s, n))
    note_number(u, n[0].value);
  u->noted = i + 1;
}

/* Whether a longer word of small letters ends before the byte. */
static bool stands_behind_word(slice s, size_t at)
{
  size_t n = at;
  while (n > 0 && (s.ptr[n - 1] & 0x80 || (s.ptr[n - 1] >= 'a' && s.ptr[n - 1] <= 'z')))
    n--;
  return at - n > LONGEST_SHORT && (n == 0 || s.ptr[n - 1] == ' ' || s.ptr[n - 1] == '-');
}

/* Whether a sentence ends with the full stop, which is none of an abbreviation. */
static bool ends_sentence(slice s, size_t at)
{
  size_t n = at;
  if (at && s.ptr[at - 1] == ')')
    return true;
  while (n > 0 && ((s.ptr[n - 1] | 32) >= 'a' || s.ptr[n - 1] & 0x80) && s.ptr[n - 1] != '.')
    n--;
  return at - n > LONGEST_SHORT;
}

/* The number behind the full stop `at`, and where its title begins; 0 where none stands there.
 * Without a stop of its own the rest of the line is the title: a mark of a note stands in a
 * sentence. */
static uint32_t glued_number(const ungluer *u, slice s, size_t at, size_t *title)
{
  uint32_t value = 0;
  size_t n = at + 1;
  while (n < s.len && n < at + 5 && is_digit(s.ptr[n]))
    value = 10 * value + (uint32_t)(s.ptr[n++] - '0');
  if (!value || value > HIGHEST_GLUED || n + 3 > s.len ||
      !(ends_sentence(s, at) || (value > 1 && value == u->glued + 1)))
    return 0;
  bool stop = s.ptr[n] == '.';
  n += stop;
  n += s.ptr[n] == ' ';
  slice rest = slice_skip(s, n);
  if (!referat__is_upper(referat__first_char(rest)) ||
      (lex_may_open(&u->outcomes, rest) && referat__lex_start(u->p->lex, LEX_OUTCOMES, rest, NULL)))
    return 0; /* "Godkendt.2. Godkendt": of several recommendations */
  *title = n;
  return stop || (rest.len < LONGEST_TITLE && rest.len > LONGEST_SHORT &&
                  !slice_ends(rest, SLICE(".")) && !memmem(rest.ptr, rest.len, ". ", 2))
             ? value
             : 0;
}

/* Whether a line below begins with the number, or it stands glued behind the byte in this one. */
static bool comes_soon(ungluer *u, uint32_t i, size_t at, uint32_t value)
{
  const parse *p = u->p;
  size_t title;
  if (u->looked++ >= MOST_LOOKS)
    return false;
  for (uint32_t k = i; k < p->count && k < i + LINES_TO_SECOND; k++, at = 0) {
    slice s = line_text(p, k);
    numbered n[MOST_READINGS];
    if (k > i && s.len && is_digit(s.ptr[0]) && referat__numbered_read(p->lex, s, n))
      return n[0].value == value;
    for (; (at = bytes16_find(s, at, ask_glued)) < s.len; at++)
      if (glued_number(u, s, at, &title) == value)
        return true;
  }
  return false;
}

/* Whether the title of an item whose number is glued ends before the capital: behind one that all
 * meetings have, or behind a word that is no part of a name. */
static bool ends_title(const ungluer *u, slice s, size_t title, size_t at)
{
  slice said = slice_between(s.ptr + title, s.ptr + at);
  return referat__is_upper(referat__first_char(slice_skip(s, at))) &&
         (stands_behind_word(s, at) || referat__customary_length(u->p->lex, said) == said.len);
}

/* Cut where the title ends that begins there, if what follows is glued to it. */
static void cut_title(ungluer *u, uint32_t i, slice s, size_t title)
{
  size_t limit = s.len - title < LONGEST_TITLE ? s.len : title + LONGEST_TITLE;
  slice near = slice_of(s.ptr, limit);
  size_t next = bytes16_find(near, title, ask_glued);
  near.len = next < near.len ? next : near.len;
  for (size_t at = title + 1; (at = bytes16_find(near, at, ask_humps)) < near.len; at++)
    if (ends_title(u, s, title, at)) {
      referat__cut_add(u->p, &u->cuts, i, at, false);
      return;
    }
}

/* "... blev godkendt.2. Skoler", where 2 is the next number: an item begins. */
static void cut_number(ungluer *u, uint32_t i, slice s, size_t at)
{
  size_t title;
  uint32_t value = glued_number(u, s, at, &title);
  if (!value)
    return;
  note_line(u, i);
  bool follows = value > 1 && u->came[value - 1] > u->came[value];
  bool begins = !u->numbers && memchr(s.ptr + at + 1, '.', title - at - 1) &&
                comes_soon(u, i, title, value + 1);
  if (!follows && !begins)
    return;
  note_number(u, value);
  u->glued = value;
  referat__cut_add(u->p, &u->cuts, i, at + 1, false);
  cut_title(u, i, s, title);
}

/* Where the heading of a section begins that is the rest of the line, glued to the word in front
 * of it: "... er drøftet på mødetIndstilling"; 0 where none does. */
static size_t last_heading_at(const ungluer *u, slice s)
{
  size_t at = s.len > LONGEST_HEADING ? s.len - LONGEST_HEADING : 1;
  for (; (at = bytes16_find(s, at, ask_humps)) < s.len; at++) {
    slice text = slice_skip(s, at);
    const lex_section *row = lex_may_open(&u->sections, text) && stands_behind_word(s, at)
                                 ? referat__lex_section(u->p->lex, text)
                                 : NULL;
    if (row && row->match == LEX_EXACT && row->strength == LEX_STRONG)
      return at;
  }
  return 0;
}

/* ---- sections ---- */

/* Whether the word heads a decision, and what was decided stands behind it: "Beslutning
 * Godkendt som indstillet." */
static bool heads_decided(const ungluer *u, slice word, slice said)
{
  if (!lex_may_open(&u->outcomes, said) || !referat__is_upper(referat__first_char(said)) ||
      !referat__lex_start(u->p->lex, LEX_OUTCOMES, said, NULL))
    return false;
  const lex_section *row = referat__lex_section(u->p->lex, word);
  return row && row->strength == LEX_STRONG && string_is(row->kind, "decision");
}

/* A word that heads a section, right before a capital or behind a full stop
 * without a space: "BilagIngen bilag.BeslutningGodkendt."; or before what was decided. */
static size_t heading_at(const ungluer *u, slice s)
{
  size_t n = 0;
  if (!lex_may_open(&u->sections, s))
    return 0;
  /* Who decides and when is read where a colon may stand behind it. */
  size_t dated = memchr(s.ptr, ':', s.len) ? referat__decision_length(u->p, s) : 0;
  if (dated && s.ptr[dated - 1] == ':')
    return dated;
  while (n < s.len) {
    if (s.ptr[n] >= 'a' && s.ptr[n] <= 'z') {
      n++;
      continue;
    }
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + n, slice_end(s), &size);
    if (n > 0 && referat__is_upper(c)) {
      const lex_section *row = referat__lex_section(u->p->lex, slice_of(s.ptr, n));
      return row && row->strength == LEX_STRONG && row->match == LEX_EXACT ? n : 0;
    }
    if (!referat__is_letter(c))
      return c == ' ' && heads_decided(u, slice_of(s.ptr, n), slice_skip(s, n + 1)) &&
                     !referat__decision_length(u->p, s)
                 ? n
                 : 0;
    n += size;
  }
  return 0;
}

/* Whether all of the text, which a sentence ends right in front of, heads a section:
 * "... kl. 17.Økonomi" */
static bool is_last_heading(const ungluer *u, slice s, size_t at)
{
  slice text = slice_skip(s, at + 1);
  char before = at ? s.ptr[at - 1] : 0;
  const char *space = memrchr(s.ptr, ' ', at);
  bool word = before >= 'a' && before <= 'z' && space && s.ptr + at > space + LONGEST_SHORT;
  if (!(before == ')' || is_digit(before) || word) || !space || !lex_may_open(&u->sections, text))
    return false;
  const lex_section *row = referat__lex_section(u->p->lex, text);
  return row && row->match == LEX_EXACT;
}

/* What a web page leaves, right behind a small letter: "BudgetKlik her", "BudgetTil toppen". */
static void cut_debris(ungluer *u, uint32_t i)
{
  slice s = line_text(u->p, i);
  for (size_t at = 1; s.len < LONGEST_TITLE && (at = bytes16_find(s, at, ask_humps)) < s.len;
       at++) {
    const lex_word *row = referat__lex_start(u->p->lex, LEX_DEBRIS, slice_skip(s, at), NULL);
    slice rest = slice_skip(s, at);
    if (row && (row->value[0] || (memchr(rest.ptr, ' ', rest.len) &&
                                  referat__lex_whole(u->p->lex, LEX_DEBRIS, rest))))
      referat__cut_add(u->p, &u->cuts, i, at, false);
  }
}

/* A heading and what is glued to it: "Indholdsfortegnelse1. Budget". */
static size_t contents_heading_at(const ungluer *u, slice s)
{
  size_t letters = 0;
  if (!lex_may_open(&u->contents, s))
    return 0;
  while (letters < s.len && ((s.ptr[letters] | 32) >= 'a' && (s.ptr[letters] | 32) <= 'z'))
    letters++;
  return letters && letters < s.len && is_digit(s.ptr[letters]) &&
                 referat__lex_whole(u->p->lex, LEX_CONTENTS, slice_of(s.ptr, letters))
             ? letters
             : 0;
}

/* Contents that are one line hold so many entries at least, of this length on the
 * average, and are among the first lines. */
#define FEWEST_ENTRIES 5
#define LONGEST_ENTRY 120
#define FRONT_LINES 20

/* Where the number stands in the line, before a full stop and a title, from `at` on;
 * the line's length where it does not. */
static size_t find_value(slice s, size_t at, uint32_t value)
{
  for (; (at = bytes16_find(s, at, ask_numbers)) < s.len; at++) {
    uint32_t found = 0, scale = 1;
    size_t n = at;
    for (; n > 0 && is_digit(s.ptr[n - 1]) && at - n < 4; n--, scale *= 10)
      found += scale * (uint32_t)(s.ptr[n - 1] - '0');
    if (found == value && (n == 0 || s.ptr[n - 1] == ' ') &&
        referat__is_upper(referat__first_char(slice_skip(s, at + 2))))
      return n;
  }
  return s.len;
}

/* "1. Budget 2. Skoler 3. Veje": the contents lost their line ends. */
static bool cut_entries(ungluer *u, uint32_t i)
{
  parse *p = u->p;
  slice s = line_text(p, i);
  numbered n[MOST_READINGS];
  if (u->has_list || u->seen_lines > FRONT_LINES || !s.len || !is_digit(s.ptr[0]) ||
      referat__numbered_read(p->lex, s, n) != 1 || n[0].end != END_STOP)
    return false;
  uint32_t entries = 0;
  for (size_t at = 0; (at = find_value(s, at, n[0].value + entries)) < s.len; at++)
    entries++;
  if (entries < FEWEST_ENTRIES || s.len > (size_t)entries * LONGEST_ENTRY)
    return false;
  u->has_list = true;
  p->lines[i].flags |= LINE_ENTRY;
  size_t at = 0;
  for (uint32_t k = 0; k < entries; k++, at++) {
    at = find_value(s, at, n[0].value + k);
    referat__cut_add(p, &u->cuts, i, at, false);
  }
  return true;
}

/* A longer word is no label. */
#define LONGEST_LABEL 24

/* "MødestedByrådssalen": a label of the head, and its value; "UdskrivSagsid.: 24/7":
 * what a web page left. */
static bool cut_label(ungluer *u, uint32_t i)
{
  slice s = line_text(u->p, i);
  size_t n = 0;
  if ((u->seen_lines > FRONT_LINES && !may_be_glued(u, i)) ||
      !referat__is_upper(referat__first_char(s)))
    return false;
  while (n < s.len && n < LONGEST_LABEL) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + n, slice_end(s), &size);
    if (n && referat__is_upper(c)) {
      slice word = slice_of(s.ptr, n);
      bool label = u->seen_lines <= FRONT_LINES && referat__lex_whole(u->p->lex, LEX_FIELDS, word);
      bool debris = !label && referat__lex_whole(u->p->lex, LEX_DEBRIS, word);
      if (label || debris)
        referat__cut_add(u->p, &u->cuts, i, n, debris);
      return label || debris;
    }
    if (!referat__is_letter(c))
      return false;
    n += size;
  }
  return false;
}

/* Know the title of a line with a number, and return that; 0 if it has none. */
static uint32_t look_at_title(ungluer *u, slice s)
{
  numbered n[MOST_READINGS];
  int count = s.len && is_digit(s.ptr[0]) ? referat__numbered_read(u->p->lex, s, n) : 0;
  if (count && n[0].title.len && n[0].title.len <= LONGEST_GLUED)
    referat__hash_put(u->p->a, &u->seen, key_of(&n[0]));
  return count ? n[0].value : 0;
}

/* "• Sagsid.: 24/7": the bullet is what is left of the item's heading, and its case stands
 * below. */
static bool cut_bullet(ungluer *u, uint32_t i)
{
  slice s = line_text(u->p, i);
  size_t bullet = referat__bullet_length(s);
  casenumber number;
  if (!bullet || !case_line_may_begin(&u->cases, slice_skip(s, bullet)) ||
      !referat__case_line(u->p->lex, slice_skip(s, bullet), &number) ||
      number.number.ptr == s.ptr + bullet)
    return false;
  referat__cut_add(u->p, &u->cuts, i, bullet, false);
  return true;
}

/* Contents stand among so many lines. */
#define LINES_BEFORE_CONTENTS 400

/* Where the heading of contents is glued to what stands in front of it: "Bo Krag (A)Indhold",
 * "51Indholdsfortegnelse lukket møde"; 0 where none is. */
static size_t glued_contents_at(const ungluer *u, slice s)
{
  if (u->seen_lines > LINES_BEFORE_CONTENTS || s.len > LONGEST_TITLE)
    return 0;
  for (size_t i = 1; i < s.len; i++) {
    char before = s.ptr[i - 1];
    const lex_word *row;
    if (s.ptr[i] < 'A' || s.ptr[i] > 'Z' ||
        !(before == ')' || is_digit(before) || (before >= 'a' && before <= 'z')))
      continue;
    slice behind = slice_skip(s, i);
    row = lex_may_open(&u->contents, behind)
              ? referat__lex_start(u->p->lex, LEX_CONTENTS, behind, NULL)
              : NULL;
    if (row && row->value[0] && referat__heads_contents(u->p->lex, behind))
      return i;
  }
  return 0;
}

static void cut_line(ungluer *u, uint32_t i)
{
  parse *p = u->p;
  slice s = line_text(p, i);
  uint32_t before = u->cuts.count;
  size_t used;
  u->seen_lines++;
  if (cut_entries(u, i) || cut_label(u, i) || cut_bullet(u, i))
    return;
  const lex_word *debris = referat__lex_start(p->lex, LEX_DEBRIS, s, &used);
  if (debris && strcmp(debris->value, "leads") == 0 && used < s.len) {
    referat__cut_add(p, &u->cuts, i, used, true); /* "Fold punktet ind Resume" */
    return;
  }
  size_t contents = glued_contents_at(u, s);
  if (contents) {
    referat__cut_add(p, &u->cuts, i, contents, false);
    return;
  }
  size_t head = contents_heading_at(u, s);
  if (!head)
    head = heading_at(u, s);
  if (head)
    referat__cut_add(p, &u->cuts, i, head, false);
  if (!may_be_glued(u, i))
    return;
  for (size_t at = head; (at = bytes16_find(s, at, ask_ends)) + 5 <= s.len; at++) {
    slice behind = slice_skip(s, at + 1);
    if (is_digit(behind.ptr[0])) {
      cut_number(u, i, s, at);
      continue;
    }
    if (!referat__is_upper(referat__first_char(behind)))
      continue;
    size_t length = heading_at(u, behind);
    bool last = !length && is_last_heading(u, s, at);
    if (length || last)
      referat__cut_add(p, &u->cuts, i, at + 1, false);
    if (length)
      referat__cut_add(p, &u->cuts, i, at + 1 + length, false);
  }
  if (u->cuts.count > before)
    return;
  size_t title = title_end(u, s);
  if (!title)
    title = last_heading_at(u, s);
  if (title) {
    referat__cut_add(p, &u->cuts, i, title, false);
    return;
  }
  const char *number = s.len > 4 ? find_number(u, s) : NULL;
  if (number) {
    referat__cut_add(p, &u->cuts, i, (size_t)(number - s.ptr), false);
    look_at_title(u, slice_between(s.ptr, number)); /* the last entry of the contents */
  } else {
    cut_debris(u, i);
  }
}

bool referat__glued_cut(parse *p)
{
  ungluer u = {.p = p, .cases = referat__case_openings(p->lex)};
  referat__lex_openings_add(p->lex, LEX_SECTIONS, &u.sections);
  referat__lex_openings_add(p->lex, LEX_CONTENTS, &u.contents);
  referat__lex_openings_add(p->lex, LEX_OUTCOMES, &u.outcomes);
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_ROW | LINE_RULE))
      continue;
    cut_line(&u, i);
    uint32_t value = look_at_title(&u, line_text(p, i));
    if (value && u.noted != i + 1)
      note_number(&u, value);
  }
  return referat__lines_cut(p, &u.cuts);
}
