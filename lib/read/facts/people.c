#include "read/facts/people.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/roster.h"

/* Words of a name, particles and initials counted too. */
#define MOST_WORDS 6

/* So many initials before a name are a person's, whom nobody knows. */
#define FEWEST_INITIALS 2

/* ---- words ---- */

static unsigned char_at(slice s, uint32_t *c)
{
  unsigned size = 0;
  *c = s.len ? referat__utf8_decode(s.ptr, slice_end(s), &size) : 0;
  return size;
}

static bool is_apostrophe(uint32_t c)
{
  return c == '\'' || c == 0x2019;
}

/* The word that the text begins with: letters, with a hyphen or an apostrophe
 * only between two of them. */
static slice word_at(slice text)
{
  slice rest = text;
  for (;;) {
    while (rest.len && !(rest.ptr[0] & 0x80) && referat__is_letter((unsigned char)rest.ptr[0]))
      rest = slice_skip(rest, 1);
    if (!rest.len)
      break;
    uint32_t c, next;
    unsigned size = char_at(rest, &c);
    if (!referat__is_word_part(c)) {
      if (rest.ptr == text.ptr || (c != '-' && !is_apostrophe(c)))
        break;
      char_at(slice_skip(rest, size), &next);
      if (!referat__is_letter(next))
        break;
    }
    rest = slice_skip(rest, size);
  }
  return slice_between(text.ptr, rest.ptr);
}

/* White space of any kind, a line's end too. */
static size_t gap_at(slice text)
{
  slice rest = referat__trim_left(text);
  return (size_t)(rest.ptr - text.ptr);
}

static size_t space_at(slice text)
{
  slice rest = text;
  uint32_t c;
  unsigned size;
  while ((size = char_at(rest, &c)) != 0 && c != '\n' && referat__is_space(c))
    rest = slice_of(rest.ptr + size, rest.len - size);
  return (size_t)(rest.ptr - text.ptr);
}

/* Whether a word ends there, with a genitive's "s" passed over: its length, or
 * -1 where the word goes on. */
static int genitive_at(slice rest)
{
  uint32_t c, next;
  unsigned size = char_at(rest, &c), used = 0;
  if (!size || (!referat__is_word_part(c) && !is_apostrophe(c)))
    return 0;
  if (is_apostrophe(c)) {
    used = size;
    size = char_at(slice_skip(rest, used), &c);
    if (c != 's')
      return 0;
  }
  if (c != 's')
    return -1;
  used += size;
  char_at(slice_skip(rest, used), &next);
  return referat__is_word_part(next) ? -1 : (int)used;
}

/* The length of the genitive that words end in, which may be part of a name as
 * well ("Jonas"); 0 where there is none. */
static size_t genitive_length(slice words)
{
  if (words.len < 3 || !slice_ends(words, SLICE("s")))
    return 0;
  slice bare = slice_of(words.ptr, words.len - 1);
  return slice_ends(bare, SLICE("’")) ? 4 : slice_ends(bare, SLICE("'")) ? 2 : 1;
}

static bool is_initial(slice word)
{
  return word.len && referat__utf8_count(word) == 1 && referat__is_upper(referat__first_char(word));
}

/* A capital first and a small letter somewhere: no abbreviation. */
static bool is_name_word(const parse *p, slice word)
{
  if (word.len < 2 || !referat__is_upper(referat__first_char(word)) ||
      referat__lex_whole(p->lex, LEX_NOT_NAMES, word) ||
      referat__lex_has_ending(p->lex, LEX_PLACE_ENDINGS, word) ||
      referat__lex_whole(p->lex, LEX_BODIES, word) ||
      referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, word) ||
      referat__lex_has_ending(p->lex, LEX_PARTY_ENDINGS, word))
    return false;
  return referat__has_lower(word);
}

/* "Chr." for "Christian": the stop ends no sentence where the name goes on. */
static bool is_short_forename(const parse *p, slice word, bool is_first)
{
  const lex_word *row = referat__is_upper(referat__first_char(word))
                            ? referat__lex_whole(p->lex, LEX_SHORT_FORENAMES, word)
                            : NULL;
  return row && !(is_first && *row->value);
}

/* ---- names by their shape ---- */

typedef struct name_shape {
  const char *end; /* behind the last name word */
  unsigned words;  /* name words, initials not counted */
  unsigned initials;
  slice first, last;
  bool first_initial;
} name_shape;

/* Read words as long as they are those of a name. */
static name_shape read_shape(const parse *p, slice text)
{
  name_shape n = {.end = text.ptr};
  slice rest = text;
  unsigned shorts = 0;
  for (unsigned i = 0; i < MOST_WORDS; i++) {
    slice word = word_at(rest);
    slice after = slice_skip(rest, word.len);
    bool dot = after.len && after.ptr[0] == '.';
    if (is_initial(word)) {
      if (!dot && !space_at(after))
        break;
      if (i == 0) {
        n.first = word;
        n.first_initial = true;
      }
      n.initials += dot;
      after = slice_skip(after, dot);
    } else if (dot && is_short_forename(p, word, i == 0)) {
      if (i == 0)
        n.first = word;
      shorts++; /* none of the name's yet: it may end a line, and the name goes on below */
      after = slice_skip(after, 1);
    } else if (i && referat__lex_whole(p->lex, LEX_PARTICLES, word) &&
               !referat__is_upper(referat__first_char(word))) {
      /* "Renée à Porta": the name ends in a capital again */
    } else if (is_name_word(p, word)) {
      if (i == 0)
        n.first = word;
      n.last = word;
      n.words += 1 + shorts;
      shorts = 0;
      n.end = slice_end(word);
    } else {
      break;
    }
    size_t gap = space_at(after);
    if (!gap && !(dot && is_initial(word)))
      break;
    rest = slice_skip(after, gap);
  }
  return n;
}

bool referat__is_name(const parse *p, slice words, unsigned least)
{
  slice rest = words;
  unsigned count = 0;
  for (unsigned i = 0; rest.len; i++) {
    slice word = word_at(rest), after = slice_skip(rest, word.len);
    bool capital = word.len && referat__is_upper(referat__first_char(word));
    if (!word.len || i == MOST_WORDS || (!i && referat__lex_whole(p->lex, LEX_NOT_NAMES, word)) ||
        referat__lex_whole(p->lex, LEX_BODIES, word) ||
        referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, word) ||
        (!capital && !(i && referat__lex_whole(p->lex, LEX_PARTICLES, word))))
      return false;
    count += capital && !is_initial(word);
    if (after.len && after.ptr[0] == '.')
      after = slice_skip(after, 1);
    size_t gap = space_at(after);
    if (after.len && !gap && !is_initial(word))
      return false;
    rest = slice_skip(after, gap);
  }
  return count >= least;
}

/* ---- known names ---- */

/* The length of the text that is the name, in any case; 0 if it is not. */
static size_t same_name(slice text, slice name)
{
  slice rest = text;
  while (name.len) {
    uint32_t a, b;
    unsigned n = char_at(rest, &a), m = char_at(name, &b);
    if (b == ' ') {
      size_t gap = gap_at(rest);
      if (!gap)
        return 0;
      rest = slice_skip(rest, gap);
    } else if (!n || referat__fold(a) != referat__fold(b)) {
      return 0;
    } else {
      rest = slice_skip(rest, n);
    }
    name = slice_skip(name, m);
  }
  return (size_t)(rest.ptr - text.ptr);
}

const char *referat__known_name(const parse *p, slice words, bool *doubt)
{
  roster_query q = {.party = NULL};
  *doubt = false;
  if (!p->known || !referat__name_parts(words, &q.parts))
    return NULL;
  const known_person *known = referat__roster_find(p->known, &q, doubt);
  return known ? known->name : NULL;
}

const char *referat__person_known(const parse *p, slice words)
{
  for (uint32_t i = 0; i < p->meeting.participant_count; i++)
    if (same_name(words, slice_str(p->meeting.participants[i])) == words.len)
      return p->meeting.participants[i];
  bool doubt;
  return referat__known_name(p, words, &doubt);
}

/* Whether names that begin so are not the same: only what is ASCII tells. */
static inline bool begin_apart(char a, char b)
{
  return !((a | b) & 0x80) && (a | 32) != (b | 32);
}

/* The longest known name that the text begins with. */
static bool known_at(const parse *p, slice text, person_match *match)
{
  match->length = 0;
  for (uint32_t i = 0; i < p->meeting.participant_count; i++) {
    if (!text.len || begin_apart(text.ptr[0], p->meeting.participants[i][0]))
      continue;
    slice name = slice_str(p->meeting.participants[i]);
    size_t n = memchr(name.ptr, ' ', name.len) ? same_name(text, name) : 0;
    int s = n > match->length ? genitive_at(slice_skip(text, n)) : -1;
    if (s >= 0)
      *match = (person_match){n, p->meeting.participants[i], s > 0};
  }
  return match->length > 0;
}

bool referat__person_at(const parse *p, slice text, person_match *match)
{
  if (known_at(p, text, match))
    return true;
  name_shape n = read_shape(p, text);
  if (!n.words || n.last.ptr == n.first.ptr)
    return false;
  bool by_initials = n.initials >= FEWEST_INITIALS; /* "H.C. Dam": no party's letter */
  slice words = slice_between(text.ptr, n.end);
  match->length = words.len;
  match->genitive = false;
  bool doubt, ignored;
  match->name = referat__known_name(p, words, &doubt);
  size_t ending = match->name ? 0 : genitive_length(n.last);
  if (ending) {
    /* "Anna Holms forslag" */
    match->name = referat__known_name(p, slice_of(words.ptr, words.len - ending), &ignored);
    if (match->name) {
      match->genitive = true;
      match->length -= ending;
    }
  }
  /* "V. Sandager", of whom there are two, is no party for that */
  if (!match->name && n.first_initial && !doubt && !by_initials)
    return false;
  if (!match->name)
    match->name = n.words >= 2 || doubt || by_initials ? referat__squeeze(p->a, words).ptr : NULL;
  return match->name != NULL;
}

void referat__person_without_genitive(const parse *p, slice text, person_match *match)
{
  slice words = slice_of(text.ptr, match->length);
  words.len -= genitive_length(words);
  slice name = referat__squeeze(p->a, words);
  if (!name.ptr)
    return;
  match->name = name.ptr;
  match->length = words.len;
  match->genitive = true;
}

/* ---- parties ---- */

/* The whole words as a party's name, the genitive passed over. */
static const lex_word *party_named(const parse *p, slice words, size_t *s)
{
  *s = 0;
  const lex_word *row = referat__lex_whole(p->lex, LEX_PARTIES, words);
  size_t ending = row ? 0 : genitive_length(words);
  if (!ending)
    return row;
  *s = ending;
  return referat__lex_whole(p->lex, LEX_PARTIES, slice_of(words.ptr, words.len - ending));
}

/* A local list: "Borgerlisten", "Tværpolitisk Liste". */
static bool is_local(const parse *p, slice word, bool is_first)
{
  return is_first ? referat__lex_has_ending(p->lex, LEX_PARTY_ENDINGS, word)
                  : referat__lex_whole(p->lex, LEX_PARTY_NOUNS, word) != NULL;
}

/* Whether the text is words of a name, one after the other. */
static bool is_all_names(const parse *p, slice text)
{
  while (text.len) {
    slice word = word_at(text);
    if (!is_name_word(p, word))
      return false;
    text = slice_skip(text, word.len);
    text = slice_skip(text, space_at(text));
  }
  return true;
}

/* A letter by itself. */
static bool letter_at(slice text, party_match *match)
{
  slice word = word_at(text), rest = word;
  uint32_t c;
  unsigned size, letters = 0;
  match->genitive = false;
  while ((size = char_at(rest, &c)) != 0 && referat__is_upper(c)) {
    rest = slice_skip(rest, size);
    letters++;
    while ((size = char_at(rest, &c)) != 0 && c >= 0x300 && c <= 0x36F)
      rest = slice_skip(rest, size); /* the ring of a letter that was taken apart */
  }
  if (rest.len) { /* "V's", "Vs" */
    if (letters != 1 || genitive_at(rest) != (int)rest.len)
      return false;
    match->genitive = true;
  }
  match->letter = true;
  match->length = (size_t)(rest.ptr - text.ptr);
  return letters == 1;
}

/* "Lokallisten Vestkysten": the one word more of a local list's name; its length with
 * the gap before it, 0 for none.  Two words would be a person's. */
static size_t local_more(const parse *p, slice text)
{
  size_t gap = space_at(text);
  slice word = word_at(slice_skip(text, gap));
  slice after = slice_skip(text, gap + word.len);
  slice next = word_at(slice_skip(after, space_at(after)));
  if (!gap || !is_name_word(p, word) || referat__lex_start(p->lex, LEX_TERMS, word, NULL) ||
      referat__lex_whole(p->lex, LEX_PARTIES, word) ||
      (next.len && referat__is_upper(referat__first_char(next)) && next.ptr == slice_end(word) + 1))
    return 0;
  return gap + word.len;
}

/* "A. Holm, B. Dam": whether the letter that ends before `behind` may as well be an initial as
 * a party that ends a sentence.  Another sentence would have more words than one. */
static bool may_be_initial(const parse *p, slice behind)
{
  if (behind.len < 3 || behind.ptr[0] != '.')
    return false;
  slice rest = slice_skip(behind, 1 + space_at(slice_skip(behind, 1)));
  slice word = word_at(rest);
  if (!is_name_word(p, word) || referat__lex_start(p->lex, LEX_TERMS, word, NULL) ||
      referat__lex_start(p->lex, LEX_OUTCOMES, word, NULL) || referat__lex_section(p->lex, word))
    return false;
  rest = slice_skip(rest, word.len);
  rest = slice_skip(rest, space_at(rest));
  return !rest.len || strchr(",.;(", rest.ptr[0]) ||
         referat__lex_start(p->lex, LEX_NAME_LINKS, rest, NULL);
}

bool referat__party_at(const parse *p, slice text, party_match *match)
{
  slice rest = text;
  size_t best = 0;
  *match = (party_match){0, false, false};
  for (unsigned words = 1; words <= 4; words++) {
    slice word = word_at(rest);
    if (!word.len)
      break;
    slice whole = slice_between(text.ptr, slice_end(word));
    size_t s;
    if (party_named(p, whole, &s)) {
      best = whole.len - s;
      match->genitive = s > 0;
    } else if (!best && referat__is_upper(referat__first_char(word)) &&
               is_local(p, word, words == 1) &&
               is_all_names(p, slice_between(text.ptr, word.ptr))) {
      best = whole.len + (words == 1 ? local_more(p, slice_skip(text, whole.len)) : 0);
    }
    rest = slice_skip(rest, word.len);
    size_t gap = space_at(rest);
    if (!gap)
      break;
    rest = slice_skip(rest, gap);
    uint32_t c; /* "Enhedslisten - De Rød-Grønne" */
    unsigned dash = char_at(rest, &c);
    if (best && (c == '-' || c == 0x2013) && space_at(slice_skip(rest, dash)))
      rest = slice_skip(rest, dash + space_at(slice_skip(rest, dash)));
  }
  match->length = best;
  return best || (letter_at(text, match) && !may_be_initial(p, slice_skip(text, match->length)));
}
