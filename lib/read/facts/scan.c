#include "read/facts/scan.h"

#include "base/pages.h"
#include "base/utf8.h"
#include "model/string.h"
#include "read/facts/people.h"

#include <stdlib.h>

/* A greater number counts no votes. */
#define MOST_VOTES 999

/* A paragraph of more tokens is none that people wrote of one decision, and no facts are read of
 * it: half of a list of voters would be another one. */
#define MOST_TOKENS ((uint32_t)1 << 18)

/* ---- the text ---- */

static size_t run_length(const run *r)
{
  switch (r->kind) {
  case RUN_TEXT:
    return r->text.len;
  case RUN_SPACE:
  case RUN_LB:
  case RUN_PB:
    return 1;
  default:
    return 0;
  }
}

/* Wide spaces, and those at which no line ends, become as many bytes of space. */
static void plain_spaces(char *text, size_t length)
{
  for (char *at = text, *end = text + length; at < end;) {
    if (!(*at & 0x80)) {
      at++;
      continue;
    }
    unsigned size;
    if (referat__is_space(referat__utf8_decode(at, end, &size)))
      memset(at, ' ', size);
    at += size;
  }
}

/* The runs as one text, in which a line's end that matters is a newline. */
static bool join_runs(scan *s)
{
  size_t length = 0;
  s->starts = referat__arena_alloc(s->p->a, (s->r->count + 1) * sizeof *s->starts);
  for (uint32_t i = 0; i < s->r->count; i++)
    length += run_length(&s->r->at[i]);
  char *text = referat__arena_bytes(s->p->a, length + 1);
  if (!text || !s->starts || length > UINT32_MAX / 2)
    return false;
  char *at = text;
  for (uint32_t i = 0; i < s->r->count; i++) {
    const run *r = &s->r->at[i];
    size_t n = run_length(r);
    s->starts[i] = (uint32_t)(at - text);
    if (r->kind == RUN_TEXT && n)
      memcpy(at, r->text.ptr, n);
    else if (n)
      *at = r->kind == RUN_LB ? '\n' : ' ';
    at += n;
  }
  *at = '\0';
  plain_spaces(text, length);
  s->starts[s->r->count] = (uint32_t)length;
  s->text = slice_of(text, length);
  s->letters = text;
  return true;
}

/* The run that the place stands in. */
static uint32_t run_at(const scan *s, uint32_t at)
{
  uint32_t low = 0, high = s->r->count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (s->starts[middle] <= at)
      low = middle;
    else
      high = middle;
  }
  return low;
}

slice referat__scan_source(const scan *s, uint32_t start, uint32_t end)
{
  uint32_t a = run_at(s, start), b = run_at(s, end > start ? end - 1 : start);
  return slice_between(s->r->at[a].text.ptr + (start - s->starts[a]),
                       s->r->at[b].text.ptr + (end - s->starts[b]));
}

uint32_t referat__scan_line(const scan *s, uint32_t at)
{
  return s->r->count ? s->r->at[run_at(s, at)].line : 0;
}

/* ---- tokens ---- */

const token_about referat__token_nobody = {.name = NULL};

token_about *referat__token_about(scan *s, token *t)
{
  if (t->about != &referat__token_nobody)
    return (token_about *)(uintptr_t)t->about; /* made here, to be written to */
  token_about *about = referat__arena_alloc(s->p->a, sizeof *about);
  if (!about)
    about = &s->p->scan->lost;
  t->about = about;
  return about;
}

static token *add(scan *s, token_kind kind, size_t start, size_t end)
{
  token *at = referat__arena_widen(s->p->a, s->at, s->count, &s->room, sizeof *at);
  if (!at)
    return NULL;
  s->at = at;
  token *t = &s->at[s->count++];
  *t = (token){.start = (uint32_t)start,
               .end = (uint32_t)end,
               .tail = (uint32_t)end,
               .kind = kind & 7u,
               .choice = CHOICE_NONE,
               .value = -1,
               .about = &referat__token_nobody};
  return t;
}

#define TERM_WORD(id, name) name,
static const char *const term_names[] = {"", LEX_EACH_TERM(TERM_WORD)};
_Static_assert(sizeof term_names / sizeof *term_names <= 128, "scan.terms has a bit for each");

static term term_named(const char *name)
{
  for (size_t i = 1; i < sizeof term_names / sizeof *term_names; i++)
    if (strcmp(term_names[i], name) == 0)
      return (term)i;
  return TERM_NONE;
}

/* What the row of LEX_TERMS means; kept, because few rows are most of the words. */
static term term_of(scan *s, const lex_word *row)
{
  parse *p = s->p;
  size_t count;
  const lex_word *rows = referat__lex_rows(p->lex, LEX_TERMS, &count);
  if (!p->terms && !(p->terms = referat__arena_alloc(p->a, count)))
    return TERM_NONE;
  uint8_t *known = &p->terms[row - rows];
  if (!*known)
    *known = (uint8_t)term_named(row->value);
  return (term)*known;
}

static void set_term(scan *s, token *t, const lex_word *row)
{
  t->term = (uint32_t)term_of(s, row) & 0x7Fu;
  s->terms[t->term / 64] |= UINT64_C(1) << t->term % 64;
}

static size_t word_length(slice text)
{
  slice rest = text;
  while (rest.len) {
    unsigned size;
    if ((rest.ptr[0] | 32) >= 'a' && (rest.ptr[0] | 32) <= 'z') {
      rest = slice_of(rest.ptr + 1, rest.len - 1);
      continue;
    }
    uint32_t c = referat__utf8_decode(rest.ptr, slice_end(rest), &size);
    if (!referat__is_word_part(c) && !is_digit((char)(c < 0x80 ? c : 0))) {
      if (c != '-' && c != '\'' && c != 0x2019)
        break;
      unsigned more;
      slice after = slice_skip(rest, size);
      uint32_t next = after.len ? referat__utf8_decode(after.ptr, slice_end(after), &more) : 0;
      if (!referat__is_letter(next))
        break;
    }
    rest = slice_skip(rest, size);
  }
  return text.len - rest.len;
}

/* Digits, with the points, commas and colons inside of them; the length. */
static size_t read_number(scan *s, size_t at)
{
  slice rest = slice_skip(s->text, at);
  size_t n = 0;
  bool plain = true;
  int32_t value = 0;
  while (n < rest.len) {
    bool inner = n + 1 < rest.len && strchr(".,:/", rest.ptr[n]) && is_digit(rest.ptr[n + 1]);
    if (!is_digit(rest.ptr[n]) && !inner)
      break;
    plain &= !inner;
    if (is_digit(rest.ptr[n]) && value <= MOST_VOTES)
      value = 10 * value + (rest.ptr[n] - '0');
    n++;
  }
  token *t = add(s, TOKEN_NUMBER, at, at + n);
  if (t && plain && value <= MOST_VOTES)
    t->value = (int16_t)value;
  return n;
}

static size_t add_person(scan *s, size_t at, const person_match *m)
{
  token *t = add(s, TOKEN_PERSON, at, at + m->length);
  size_t n = m->length;
  if (t) {
    referat__token_about(s, t)->name = m->name;
    t->genitive = m->genitive;
  }
  if (m->genitive)
    n += word_length(slice_skip(s->text, at + n));
  if (t)
    t->tail = (uint32_t)(at + n);
  return n;
}

static bool ends_word(slice rest)
{
  return !rest.len || (!referat__is_word_part(referat__first_char(rest)) && !is_digit(rest.ptr[0]));
}

static size_t add_party(scan *s, size_t at, const party_match *m)
{
  token *t = add(s, TOKEN_PARTY, at, at + m->length);
  size_t n = m->length;
  if (m->genitive) { /* "V's", "Venstres" */
    slice rest = slice_skip(s->text, at + n);
    if (slice_starts(rest, SLICE("’")))
      n += 3;
    else if (rest.len && rest.ptr[0] == '\'')
      n++;
    n += word_length(slice_skip(s->text, at + n));
  }
  if (t) {
    t->letter = m->letter;
    t->genitive = m->genitive;
    t->tail = (uint32_t)(at + n);
  }
  return n;
}

/* Whether a list of voters may begin behind the last token: "Imod stemte", "Undlod 2:". */
static bool leads_voters(const scan *s)
{
  uint32_t i = s->count;
  i -= i && token_mark(s, i - 1, ':');
  i -= i && i < s->count && s->at[i - 1].kind == TOKEN_NUMBER;
  if (!i)
    return false;
  switch ((term)s->at[i - 1].term) {
  case TERM_VOTE:
  case TERM_VOTES:
  case TERM_ABSTAIN:
  case TERM_FOR:
  case TERM_AGAINST:
    return true;
  default:
    return false;
  }
}

/* "A, B og D.", "Imod stemte D.": the last letter of a list, which is an abbreviation anywhere
 * else. */
static bool is_last_letter(const scan *s, slice rest, size_t used)
{
  uint32_t i = s->count;
  if (used != 2 || !referat__is_upper(referat__first_char(rest)))
    return false;
  slice behind = referat__trim_left(slice_of(rest.ptr + used, rest.len - used));
  bool ends = !behind.len || memchr(rest.ptr + used, '\n', (size_t)(behind.ptr - rest.ptr) - used);
  if (i > 1 && (s->at[i - 1].term == TERM_AND || token_mark(s, i - 1, ',')) &&
      ((s->at[i - 2].kind == TOKEN_PARTY && s->at[i - 2].letter) || token_mark(s, i - 2, ')')))
    return ends || referat__lex_start(s->p->lex, LEX_TERMS, behind, NULL);
  return leads_voters(s) && (ends || (referat__is_upper(referat__first_char(behind)) &&
                                      referat__lex_start(s->p->lex, LEX_TERMS, behind, NULL)));
}

/* "Anna Holms Vej", "Holger Danskes Plads": a place that has its name of somebody. */
static bool is_of_place(const parse *p, slice rest, const person_match *person)
{
  slice name = slice_of(rest.ptr, person->length);
  slice behind = slice_skip(rest, person->length);
  if (person->genitive)
    behind = slice_skip(behind, word_length(behind));
  else if (!slice_ends(name, SLICE("s")))
    return false;
  if (!behind.len || behind.ptr[0] != ' ')
    return false;
  while (behind.len && behind.ptr[0] == ' ')
    behind = slice_skip(behind, 1);
  slice word = slice_of(behind.ptr, word_length(behind));
  return referat__is_upper(referat__first_char(word)) &&
         referat__lex_has_ending(p->lex, LEX_PLACE_ENDINGS, word);
}

/* "mod Anna Holms stemme": behind a preposition the vote belongs to whoever stands before it,
 * though nobody of that name is known; a name behind it would be a voter of its own. */
static bool owns_vote(scan *s, slice rest, const person_match *person)
{
  slice behind = referat__trim_left(slice_skip(rest, person->length));
  size_t used;
  const lex_word *row = referat__lex_start(s->p->lex, LEX_TERMS, behind, &used);
  if (person->genitive || !s->count ||
      !slice_ends(slice_of(rest.ptr, person->length), SLICE("s")) ||
      !(token_is(s, s->count - 1, TERM_WITH) || token_is(s, s->count - 1, TERM_AGAINST)) || !row ||
      term_of(s, row) != TERM_VOTES)
    return false;
  return !referat__is_upper(referat__first_char(referat__trim_left(slice_skip(behind, used))));
}

/* A number that a word means; one that counts no votes where it is too large for a token. */
static int16_t small(long value)
{
  return (int16_t)(value >= 0 && value <= INT16_MAX ? value : -1);
}

/* A word, a phrase, a person, a party: its length. */
static size_t read_word(scan *s, size_t at)
{
  const parse *p = s->p;
  slice rest = slice_skip(s->text, at);
  bool upper = referat__is_upper(referat__first_char(rest));
  size_t n;
  person_match person;
  party_match party;
  if (referat__lex_start(p->lex, LEX_ABBREVIATIONS, rest, &n) && !is_last_letter(s, rest, n)) {
    size_t used;
    const lex_word *row = referat__lex_start(p->lex, LEX_TERMS, rest, &used);
    token *t = add(s, TOKEN_WORD, at, at + (row && used > n ? used : n));
    if (t && row)
      set_term(s, t, row);
    return row && used > n ? used : n;
  }
  const lex_word *row = referat__lex_start(p->lex, LEX_TERMS, rest, &n);
  bool is_party = upper && referat__party_at(p, rest, &party);
  if (is_party && !party.letter && (!row || party.length > n)) /* "Det Konservative Folkeparti" */
    return add_party(s, at, &party);
  if (row && term_of(s, row) == TERM_PARTY) { /* without a capital: "de konservative" */
    party = (party_match){n, false, false};
    return add_party(s, at, &party);
  }
  const lex_word *number = row ? NULL : referat__lex_start(p->lex, LEX_NUMBERS, rest, &n);
  if (number && n == word_length(rest)) {
    token *t = add(s, TOKEN_NUMBER, at, at + n);
    if (t) {
      t->value = small(strtol(number->value, NULL, 10));
      t->spelled = true;
    }
    return n;
  }
  const lex_word *role = row ? NULL : referat__lex_start(p->lex, LEX_ROLES, rest, &n);
  if (role) {
    token *t = add(s, TOKEN_ROLE, at, at + n);
    if (t)
      referat__token_about(s, t)->role = role->value;
    return n;
  }
  if (upper && !row && referat__person_at(p, rest, &person)) {
    if (owns_vote(s, rest, &person))
      referat__person_without_genitive(p, rest, &person);
    if (!is_of_place(p, rest, &person))
      return add_person(s, at, &person);
    n = person.length; /* "Anna Holms Vej" */
    token *t = add(s, TOKEN_WORD, at, at + n);
    if (t)
      t->upper = true;
    return n;
  }
  if (!row && is_party) {
    size_t used = add_party(s, at, &party);
    if (ends_word(slice_skip(rest, used)))
      return used;
    s->count--;
  }
  if (!row)
    n = word_length(rest);
  token *t = add(s, TOKEN_WORD, at, at + n);
  if (t) {
    if (row)
      set_term(s, t, row);
    t->upper = upper;
  }
  return n;
}

static void read_tokens(scan *s)
{
  for (size_t at = 0; at < s->text.len && !s->p->a->failed;) {
    unsigned size;
    if (s->count > MOST_TOKENS) {
      s->count = 0;
      s->terms[0] = s->terms[1] = 0;
      return;
    }
    if (s->text.ptr[at] == ' ') {
      at++;
      continue;
    }
    uint32_t c = referat__utf8_decode(s->text.ptr + at, slice_end(s->text), &size);
    if (c == '\n')
      add(s, TOKEN_BREAK, at, at + 1);
    else if (is_digit((char)(c < 0x80 ? c : 0)))
      size = (unsigned)read_number(s, at);
    else if (referat__is_letter(c))
      size = (unsigned)read_word(s, at);
    else if (!referat__is_space(c)) {
      token *t = add(s, TOKEN_MARK, at, at + size);
      if (t)
        t->value = c == 0x2013 || c == 0x2014 || c == 0x2212 ? '-'
                   : c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB
                       ? '"'
                       : (int16_t)(c <= INT16_MAX ? c : 0x7F00 | (c & 0xFF));
    }
    at += size;
  }
}

/* ---- what stands around a token ---- */

/* "I" is a pronoun, too, and "Model A" names no party. */
static bool is_party_letter(const scan *s, uint32_t i)
{
  slice text = token_text(s, i);
  if (i && s->at[i - 1].term == TERM_LETTERED)
    return false;
  bool is_list = i + 1 < s->count && (s->at[i + 1].term == TERM_AND || token_mark(s, i + 1, ','));
  if (i && (s->at[i - 1].term == TERM_PROPOSAL || s->at[i - 1].term == TERM_AMENDMENT) && !is_list)
    return false;
  if (text.len != 1 || text.ptr[0] != 'I' || (i && s->at[i - 1].term == TERM_LIST))
    return true;
  if (i > 1 && s->at[i - 1].term == TERM_AND && s->at[i - 2].kind == TOKEN_PARTY)
    return true; /* "B og I ønsker" */
  if (i && token_mark(s, i - 1, ':') && token_is(s, i + 1, TERM_AND) &&
      (token_kind_is(s, i + 2, TOKEN_NUMBER) || token_kind_is(s, i + 2, TOKEN_PERSON)))
    return true; /* "For: I og 1 medlem af C" */
  if (i + 1 >= s->count || s->at[i + 1].kind != TOKEN_WORD)
    return i + 1 >= s->count || s->at[i + 1].kind == TOKEN_MARK || s->at[i + 1].kind == TOKEN_BREAK;
  switch ((term)s->at[i + 1].term) {
  case TERM_VOTE:
  case TERM_ABSTAIN:
  case TERM_REFUSE:
  case TERM_FOR:
  case TERM_AGAINST:
    return true;
  case TERM_AND: /* "V, I og C", "V, I og Anna Holm" */
    return token_kind_is(s, i + 2, TOKEN_PARTY) ||
           (i > 1 && token_mark(s, i - 1, ',') && token_kind_is(s, i - 2, TOKEN_PARTY) &&
            token_kind_is(s, i + 2, TOKEN_PERSON));
  default:
    return false;
  }
}

static void check_letters(scan *s)
{
  for (uint32_t i = 0; i < s->count; i++)
    if (s->at[i].letter && !is_party_letter(s, i)) {
      s->at[i].kind = TOKEN_WORD;
      s->at[i].letter = false;
      s->at[i].upper = true;
      s->at[i].end = s->at[i].tail;
    }
}

/* What is said in quotes is said by somebody else. */
static void mask_quotes(scan *s)
{
  uint32_t open = s->count;
  for (uint32_t i = 0; i < s->count; i++) {
    if (!token_mark(s, i, '"'))
      continue;
    if (open == s->count) {
      open = i;
      continue;
    }
    for (uint32_t k = open + 1; k < i; k++)
      if (s->at[k].kind != TOKEN_MARK && s->at[k].kind != TOKEN_BREAK) {
        s->at[k].kind = TOKEN_WORD;
        s->at[k].term = TERM_NONE;
      }
    open = s->count;
  }
}

bool referat__scan_tokens(scan *s, parse *p, const runs *r)
{
  /* One paragraph is read at a time: its tokens take the place of the last one's. */
  scan *last = p->scan ? p->scan : (p->scan = referat__arena_alloc(p->a, sizeof *last));
  if (!last)
    return false;
  referat__pages_give(last->at, last->count * sizeof *last->at);
  *s = (scan){.p = p,
              .r = r,
              .at = last->at,
              .room = last->room,
              .sentences = last->sentences,
              .sentence_room = last->sentence_room};
  if (!join_runs(s))
    return false;
  read_tokens(s);
  check_letters(s);
  mask_quotes(s);
  return true;
}

uint32_t referat__scan_known_term(const scan *s, uint32_t from, uint32_t to, term t)
{
  while (from < to && s->at[from].term != t)
    from++;
  return from;
}

uint32_t referat__scan_kind(const scan *s, uint32_t from, uint32_t to, token_kind kind)
{
  while (from < to && s->at[from].kind != kind)
    from++;
  return from;
}
