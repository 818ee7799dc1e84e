#include "lexicon/table.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"

const slice referat__lex_that = SLICE_INIT("at");
const slice referat__lex_annex = SLICE_INIT("bilag");

/* The longest heading, in bytes, that is looked up. */
#define LONGEST_HEADING 160

/* Bytes of white space that a heading may have more than its pattern. */
#define MOST_SPACES 16

/* A longer line is no heading, though it begins (ends) like one. */
#define LONGEST_PREFIX 80
#define LONGEST_SUFFIX 100

/* The first byte of the letter that a combining mark makes. */
#define LEAD '\xC3'

static inline unsigned char fold_byte(char c)
{
  return (unsigned char)(c >= 'A' && c <= 'Z' ? c | 32 : c);
}

/* The key of eight bytes of text, the first one lowest: up to white space, the end
 * of the text (a NUL), or what is not ASCII. */
static inline lex_key key_of_word(uint64_t word)
{
  const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);
  uint64_t low = word & ~highs;
  uint64_t capitals = (low + ones * (0x80 - 'A')) & ~(low + ones * (0x7F - 'Z')) & ~word & highs;
  uint64_t blanks = ~((word | highs) - ones * ('!')) & ~word & highs;
  uint64_t stops = blanks | (word & highs);
  uint64_t stop = stops & (~stops + 1); /* the first of them */
  /* What stands there tells as well, if it is white space. */
  uint64_t mask = stop ? (stop >> 7) - 1 : UINT64_MAX;
  mask |= stop & blanks ? (stop >> 7) * 0xFF : 0;
  return (lex_key){(word | capitals >> 2) & mask, mask};
}

/* As key_of in rows.c, for text. */
static inline lex_key key_of(slice text)
{
  uint64_t word = 0;
  if (text.len >= sizeof word)
    memcpy(&word, text.ptr, sizeof word);
  else
    memcpy(&word, text.ptr, text.len);
  return key_of_word(LOWEST_FIRST(word));
}

/* The same backwards, from the end of the text. */
static inline lex_key key_of_end(slice text)
{
  char end[LEX_KEY_BYTES] = {0};
  size_t n = text.len < sizeof end ? text.len : sizeof end;
  memcpy(end + sizeof end - n, slice_end(text) - n, n);
  uint64_t word;
  memcpy(&word, end, sizeof word);
  return key_of_word(__builtin_bswap64(LOWEST_FIRST(word)));
}

/* Whether the keys of a row and of a text leave it open that they match. */
static inline bool keys_meet(lex_key row, lex_key text)
{
  return !((row.bytes ^ text.bytes) & row.mask & text.mask);
}

static bool at_word_end(slice text, size_t n)
{
  if (n >= text.len)
    return true;
  uint32_t next = referat__first_char(slice_skip(text, n));
  return !referat__is_letter(next) && !(next >= '0' && next <= '9');
}

/* Whether the two may be bytes of one letter; only what is ASCII tells. */
static inline bool may_be(char text, char pattern)
{
  return (text | pattern) & 0x80 || pattern == ' ' || fold_byte(text) == (unsigned char)pattern;
}

/* Bytes that a text may have more than a pattern: marks of letters, and of white space. */
#define MOST_MORE 4

/* Whether what would match the pattern may be longer than it: a letter's mark may stand behind
 * it, and where the pattern has a space there may be more of them, or a wide one. */
static bool may_be_longer(slice text, slice pattern)
{
  size_t n = pattern.len + MOST_MORE < text.len ? pattern.len + MOST_MORE : text.len;
  return memchr(pattern.ptr, ' ', pattern.len) || memchr(slice_end(text) - n, LEX_MARK, n);
}

static size_t longer_end(slice text, slice pattern)
{
  for (size_t n = pattern.len; n <= pattern.len + MOST_MORE && n <= text.len; n++) {
    slice tail = slice_of(slice_end(text) - n, n);
    if (referat__fold_prefix(tail, pattern) == n)
      return n;
  }
  return 0;
}

/* How much of the text's end the pattern is, 0 for nothing. */
static size_t match_end(slice text, slice pattern)
{
  if (may_be_longer(text, pattern))
    return longer_end(text, pattern);
  if (text.len < pattern.len || !may_be(slice_end(text)[-(ptrdiff_t)pattern.len], pattern.ptr[0]))
    return 0;
  /* Folding keeps the length of these letters. */
  slice tail = slice_of(slice_end(text) - pattern.len, pattern.len);
  return referat__fold_prefix(tail, pattern) == tail.len ? tail.len : 0;
}

slice referat__lex_before(slice text, const lex_word *row)
{
  return slice_of(text.ptr, text.len - match_end(text, row->pattern));
}

/* Whether what follows "Beslutning" names a body or a day, as a heading does. */
static bool is_decision_rest(const lexicon *x, slice rest)
{
  size_t used;
  if (referat__last_char(rest) == '.')
    return false;
  const lex_word *link = referat__lex_start(x, LEX_DECISION_LINKS, rest, &used);
  if (!link && !referat__is_upper(referat__first_char(rest)))
    return false;
  if (link && !referat__is_letter(referat__first_char(link->pattern))) {
    /* Behind a mark the decision itself may stand: "Beslutning: Sendt til Byrådet" */
    slice behind = referat__trim_left(slice_skip(rest, used));
    if (!referat__is_upper(referat__first_char(behind)) ||
        referat__lex_start(x, LEX_OUTCOMES, behind, NULL))
      return false;
  }
  date day;
  slice where;
  if (referat__date_find(rest, &day, NULL) || referat__lex_find(x, LEX_BODIES, rest, &where))
    return true;
  /* The day was lost: "Beslutning Kulturudvalget den" */
  const lex_word *day_link = referat__lex_end(x, LEX_DATE_LINKS, rest);
  if (day_link)
    rest = referat__trim_right(referat__lex_before(rest, day_link));
  const char *end = slice_end(rest);
  while (end > rest.ptr && end[-1] != ' ')
    end--;
  return referat__lex_has_ending(x, LEX_BODY_ENDINGS, slice_between(end, slice_end(rest)));
}

static bool matches(const lexicon *x, const lex_section *row, slice heading)
{
  slice pattern = row->pattern;
  bool is_sentence = slice_end(heading)[-1] == '.';
  if (row->match == LEX_SUFFIX)
    return !is_sentence && heading.len <= LONGEST_SUFFIX && heading.len > pattern.len + 2 &&
           referat__is_upper(referat__first_char(heading)) && match_end(heading, pattern);
  if (heading.len < pattern.len ||
      (row->match == LEX_EXACT && heading.len > pattern.len + MOST_SPACES))
    return false;
  size_t n = referat__fold_prefix(heading, pattern);
  if (!n)
    return false;
  if (row->match == LEX_EXACT)
    return n == heading.len;
  if (row->match == LEX_PREFIX)
    return !is_sentence && slice_end(heading)[-1] != ',' && heading.len <= LONGEST_PREFIX;
  return at_word_end(heading, n) && n < heading.len &&
         is_decision_rest(x, referat__trim_left(slice_skip(heading, n)));
}

/* Whether a row may end as the text does. */
static inline bool may_end(const lex_openings *closings, slice text)
{
  if (text.len < 2)
    return text.len > 0;
  const char *end = slice_end(text);
  unsigned last = lex_bits(end[-1]);
  return closings->seconds[last] >> lex_bits(end[-2]) &
         (text.len == 2 ? 1 : closings->thirds[last] >> lex_bits(end[-3])) & 1;
}

/* The letter that the text begins with where its mark stands behind it; 0 for
 * none. */
static inline uint32_t marked_letter(slice text)
{
  return text.len > 2 && text.ptr[1] == LEX_MARK ? referat__composed(text.ptr, slice_end(text)) : 0;
}

/* The chains of the rows that a text may begin with. */
typedef struct begun {
  lex_key key;
  unsigned next; /* plus one */
  unsigned then; /* the other chain */
} begun;

static inline __attribute__((always_inline)) begun begin_chains(const lex_chains *c, slice text)
{
  unsigned any = c->any[lex_bits(text.ptr[0])];
  /* A letter whose ring stands behind it is looked for as one. */
  uint32_t whole = marked_letter(text);
  if (whole) {
    const char two[] = {LEAD, (char)(0x80 | (whole & 0x3F))};
    return (begun){{0, 0}, c->first[lex_chain(two)], c->any[lex_bits(LEAD)]};
  }
  char two[] = {text.ptr[0], text.len > 1 ? text.ptr[1] : ' '};
  if (text.len > 1 && marked_letter(slice_skip(text, 1)))
    two[1] = LEAD;
  unsigned first = text.len > 1 ? c->first[lex_chain(two)] : 0;
  if (!first)
    return (begun){any ? key_of(text) : (lex_key){0, 0}, any, 0};
  return (begun){key_of(text), first, any};
}

/* The first row of the chain that matches, plus one, or 0. */
static unsigned find_heading(const lexicon *x, const lex_headings *t, unsigned i, lex_key key,
                             slice heading)
{
  while (i && !(keys_meet(t->keys[i - 1], key) && matches(x, &t->rows[i - 1], heading)))
    i = t->next[i - 1];
  return i;
}

const lex_section *referat__lex_section(const lexicon *x, slice heading)
{
  if (heading.len && slice_end(heading)[-1] == ':')
    heading = referat__trim_right(slice_of(heading.ptr, heading.len - 1));
  if (heading.len < 2 || heading.len > LONGEST_HEADING)
    return NULL;
  const lex_headings *t = &x->sections;
  unsigned found = may_end(&t->closings, heading) ? t->last[fold_byte(slice_end(heading)[-1])] : 0;
  if (found)
    found = find_heading(x, t, found, key_of_end(heading), heading);
  if (lex_may_open(&t->openings, heading)) {
    begun b = begin_chains(&t->chains, heading);
    unsigned i = find_heading(x, t, b.next, b.key, heading);
    found = i && (!found || i < found) ? i : found;
    i = b.then ? find_heading(x, t, b.then, b.key, heading) : 0;
    found = i && (!found || i < found) ? i : found;
  }
  return found ? &t->rows[found - 1] : NULL;
}

const lex_section referat__lex_shaped[LEX_SHAPED_COUNT] = {
    [LEX_SHAPED_DECISION] = {{"", 0}, "decision", LEX_DECISION, LEX_STRONG},
    [LEX_SHAPED_ATTENDANCE] = {{"", 0}, "attendance", LEX_EXACT, LEX_STRONG},
    [LEX_SHAPED_RECOMMENDATION] = {{"", 0}, "recommendation", LEX_SUFFIX, LEX_WEAK}};

/* Whether the row is one of those; its place. */
static bool stands_among(const lex_section *row, const lex_section *rows, uint32_t count,
                         uint32_t *at)
{
  uintptr_t from = (uintptr_t)rows, here = (uintptr_t)row;
  *at = (uint32_t)((here - from) / sizeof *row);
  return here >= from && here < from + count * sizeof *row;
}

uint32_t referat__lex_heading_number(const lexicon *x, const lex_section *row)
{
  uint32_t at;
  if (stands_among(row, referat__lex_shaped, LEX_SHAPED_COUNT, &at))
    return 1 + at;
  if (stands_among(row, x->sections.rows, x->sections.count, &at))
    return 1 + LEX_SHAPED_COUNT + at;
  stands_among(row, x->run_ins.rows, x->run_ins.count, &at);
  return 1 + LEX_SHAPED_COUNT + x->sections.count + at;
}

const lex_section *referat__lex_heading(const lexicon *x, uint32_t number)
{
  uint32_t at = number - 1;
  if (at < LEX_SHAPED_COUNT)
    return &referat__lex_shaped[at];
  at -= LEX_SHAPED_COUNT;
  return at < x->sections.count ? &x->sections.rows[at] : &x->run_ins.rows[at - x->sections.count];
}

/* The first row of the chain that begins the line, with text behind it, plus one, or 0. */
static unsigned find_run_in(const lex_headings *t, unsigned i, lex_key key, slice line,
                            size_t *used)
{
  for (; i; i = t->next[i - 1]) {
    *used = keys_meet(t->keys[i - 1], key) ? referat__fold_prefix(line, t->rows[i - 1].pattern) : 0;
    if (*used && *used < line.len)
      break;
  }
  return i;
}

const lex_section *referat__lex_run_in(const lexicon *x, slice line, size_t *used)
{
  const lex_headings *t = &x->run_ins;
  if (!lex_may_open(&t->openings, line) || !referat__is_upper(referat__first_char(line)))
    return NULL;
  begun b = begin_chains(&t->chains, line);
  size_t n, m;
  unsigned found = find_run_in(t, b.next, b.key, line, &n);
  unsigned other = find_run_in(t, b.then, b.key, line, &m);
  if (!found && !other)
    return NULL;
  bool second = !found || (other && other < found);
  *used = second ? m : n;
  return &t->rows[(second ? other : found) - 1];
}

void referat__lex_openings_add(const lexicon *x, lex_id table, lex_openings *to)
{
  const lex_openings *from = table == LEX_SECTIONS  ? &x->sections.openings
                             : table == LEX_RUN_INS ? &x->run_ins.openings
                                                    : lex_openings_of(x, table);
  for (size_t i = 0; i < 32; i++) {
    to->seconds[i] |= from->seconds[i];
    to->thirds[i] |= from->thirds[i];
  }
}

const lex_word *referat__lex_rows(const lexicon *x, lex_id table, size_t *count)
{
  *count = x->words[table].count;
  return x->words[table].rows;
}

/* A way through the rows that a text may begin with. */
typedef struct passing {
  const lex_table *table;
  const uint16_t *nexts;
  lex_key key;
  unsigned next; /* plus one */
  unsigned then; /* the other chain */
} passing;

static __attribute__((noinline)) passing pass_without_word(const lex_table *t, slice text)
{
  begun b = begin_chains(&t->chains, text);
  return (passing){t, t->next, b.key, b.next, b.then};
}

static inline __attribute__((always_inline)) passing pass_rows(const lex_table *t, slice text)
{
  uint32_t word = lex_first_word(text);
  if (!word)
    return pass_without_word(t, text);
  unsigned next = t->firsts[lex_word_chain(word, t->shift)];
  if (!next) /* as is mostly so */
    return (passing){.table = t};
  return (passing){t, t->firsts + ((size_t)1 << (32 - t->shift)), key_of(text), next, 0};
}

static inline const lex_word *pass_on(passing *p)
{
  for (;;) {
    if (!p->next) {
      p->next = p->then;
      p->then = 0;
      if (!p->next)
        return NULL;
    }
    unsigned i = p->next - 1;
    p->next = p->nexts[i];
    if (keys_meet(p->table->keys[i], p->key))
      return &p->table->rows[i];
  }
}

const lex_word *referat__lex_whole(const lexicon *x, lex_id table, slice text)
{
  if (!lex_may_open(lex_openings_of(x, table), text))
    return NULL;
  passing p = pass_rows(&x->words[table], text);
  for (const lex_word *row; (row = pass_on(&p)) != NULL;)
    if (referat__fold_eq(text, row->pattern))
      return row;
  return NULL;
}

/* The length of what the row matches at the text's beginning, 0 for nothing.  The keys
 * of the two meet, so only what is behind them is compared. */
static size_t match_start(const lex_word *row, lex_key row_key, lex_key key, slice text)
{
  uint64_t unknown = ~(row_key.mask & key.mask);
  size_t known = unknown ? (size_t)__builtin_ctzll(unknown) / 8 : LEX_KEY_BYTES;
  slice rest = slice_skip(row->pattern, known);
  size_t n = rest.len ? referat__fold_prefix(slice_skip(text, known), rest) : 0;
  if (rest.len && !n)
    return 0;
  n += known;
  return at_word_end(text, n) || !referat__is_letter(referat__last_char(row->pattern)) ? n : 0;
}

static const lex_word *find_start(const lex_table *t, slice text, size_t *used)
{
  const lex_word *best = NULL;
  *used = 0;
  passing p = pass_rows(t, text);
  for (const lex_word *row; (row = pass_on(&p)) != NULL;) {
    /* Of two that match, the longer one takes more of the text. */
    size_t n = best && row->pattern.len <= best->pattern.len
                   ? 0
                   : match_start(row, t->keys[row - t->rows], p.key, text);
    if (n > *used) {
      best = row;
      *used = n;
      p.next = 0; /* what is left of the chain is no longer */
    }
  }
  return best;
}

const lex_word *referat__lex_start_open(const lexicon *x, lex_id table, slice text, size_t *used)
{
  size_t ignored;
  return find_start(&x->words[table], text, used ? used : &ignored);
}

const lex_word *referat__lex_end(const lexicon *x, lex_id table, slice text)
{
  const lex_table *t = &x->words[table];
  const lex_word *best = NULL;
  if (!may_end(&t->closings, text))
    return NULL;
  lex_key key = key_of_end(text);
  for (unsigned i = 0; i < t->count; i++) {
    const lex_word *row = &t->rows[i];
    size_t n = keys_meet(t->ends[i], key) && !(best && row->pattern.len <= best->pattern.len)
                   ? match_end(text, row->pattern)
                   : 0;
    slice before = slice_of(text.ptr, text.len - n);
    if (n && !referat__is_letter(referat__last_char(before)))
      best = row;
  }
  return best;
}

/* Which bytes stand behind one that is no part of a word, as letters are, and all
 * that is not ASCII. */
static inline unsigned ask_words(const char *p)
{
  bytes16 before = bytes16_load(p - 1);
  return ~(bytes16_high(before) | bytes16_between(before, 'A', 'Z') |
           bytes16_between(before, 'a', 'z')) &
         0xFFFF;
}

const lex_word *referat__lex_find(const lexicon *x, lex_id table, slice text, slice *where)
{
  const lex_table *t = &x->words[table];
  const lex_openings *openings = lex_openings_of(x, table);
  bytes16_way words = {text, 0, 0};
  for (size_t at; (at = bytes16_step(&words, ask_words)) < text.len;) {
    slice rest = slice_skip(text, at);
    size_t used;
    const lex_word *row = lex_may_open(openings, rest) ? find_start(t, rest, &used) : NULL;
    if (row) {
      *where = slice_of(rest.ptr, used);
      return row;
    }
  }
  return NULL;
}

const lex_word *referat__lex_ending(const lexicon *x, lex_id table, slice word)
{
  const lex_table *t = &x->words[table];
  if (!may_end(&t->closings, word))
    return NULL;
  lex_key key = key_of_end(word);
  for (unsigned i = 0; i < t->count; i++)
    if (keys_meet(t->ends[i], key) && match_end(word, t->rows[i].pattern))
      return &t->rows[i];
  return NULL;
}

bool referat__lex_has_ending(const lexicon *x, lex_id table, slice word)
{
  return referat__lex_ending(x, table, word) != NULL;
}
