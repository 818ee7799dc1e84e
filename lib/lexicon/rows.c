#include "lexicon/rows.h"

#include "lexicon/table.h"

#define ABOUT(id, name, way, values) [id] = {name, values, LEX_WAY_##way},
/* clang-format off */
const lex_about referat__lex_about[LEX_RUN_INS + 1] = {
    LEX_EACH_TABLE(ABOUT)
    [LEX_SECTIONS] = {"sections", LEX_SECTION_KINDS, LEX_WAY_WHOLE},
    [LEX_RUN_INS] = {"run-ins", LEX_SECTION_KINDS, LEX_WAY_START},
};
/* clang-format on */

lex_row *referat__lex_row_add(arena *a, lex_rows *rows, lex_row row)
{
  lex_row *at = referat__arena_widen(a, rows->at, rows->count, &rows->room, sizeof *at);
  if (!at)
    return NULL;
  rows->at = at;
  rows->at[rows->count] = row;
  return &rows->at[rows->count++];
}

/* The key of a pattern, from its beginning or backwards from its end. */
static lex_key key_of(slice pattern, bool backwards)
{
  lex_key key = {0, 0};
  for (unsigned i = 0; i < LEX_KEY_BYTES && i < pattern.len; i++) {
    unsigned char c = (unsigned char)pattern.ptr[backwards ? pattern.len - 1 - i : i];
    if (c <= ' ' || c >= 0x80) /* a space may be any number of them */
      break;
    key.bytes |= (uint64_t)c << 8 * i;
    key.mask |= UINT64_C(0xFF) << 8 * i;
  }
  return key;
}

/* Whether the byte begins a letter whose capital has other bits in its second
 * byte; the Danish ones do not. */
static bool is_odd(char byte)
{
  return (unsigned char)byte == 0xC4 || (unsigned char)byte == 0xC5;
}

/* Whether the second byte of the pattern tells nothing of a text's. */
static bool is_alone(slice pattern)
{
  return pattern.len == 1 || pattern.ptr[1] == ' ' || is_odd(pattern.ptr[0]) ||
         is_odd(pattern.ptr[1]);
}

static uint16_t *chain_of(lex_chains *c, slice pattern)
{
  return is_alone(pattern) ? &c->any[lex_bits(pattern.ptr[0])] : &c->first[lex_chain(pattern.ptr)];
}

/* Whether the third byte of the pattern tells nothing of a text's. */
static bool is_pair(slice pattern)
{
  return is_alone(pattern) || pattern.len == 2 || pattern.ptr[2] == ' ' || is_odd(pattern.ptr[2]);
}

/* The letters whose mark may stand behind them in a text, and what they are then
 * (referat__composed reads them). */
static const struct {
  const char *whole;
  char apart[4];
} marked_letters[] = {{"\xC3\xA5", "a\xCC\x8A"},
                      {"\xC3\xA9", "e\xCC\x81"},
                      {"\xC3\xB6", "o\xCC\x88"},
                      {"\xC3\xBC", "u\xCC\x88"}};

/* Bytes at the edge of a pattern that are looked at, and ways to take the letters apart
 * that may be among them. */
#define EDGE 6
#define WAYS 8

/* Copy the edge of a pattern; bit n of `way` says whether the n-th of those letters is
 * taken apart. */
static slice take_apart(slice edge, unsigned way, char to[3 * EDGE])
{
  size_t n = 0;
  for (size_t i = 0; i < edge.len;) {
    size_t k = 0, letters = sizeof marked_letters / sizeof *marked_letters;
    while (k < letters && !slice_starts(slice_skip(edge, i), slice_str(marked_letters[k].whole)))
      k++;
    bool apart = k < letters && way & 1;
    size_t size = k < letters ? 2 : 1;
    memcpy(to + n, apart ? marked_letters[k].apart : edge.ptr + i, apart ? 3 : size);
    n += apart ? 3 : size;
    i += size;
    way >>= k < letters;
  }
  return slice_of(to, n);
}

static void note_opening(lex_openings *o, slice pattern)
{
  for (unsigned way = 0; way < WAYS; way++) {
    char bytes[3 * EDGE];
    slice s =
        take_apart(slice_of(pattern.ptr, pattern.len < EDGE ? pattern.len : EDGE), way, bytes);
    unsigned first = lex_bits(s.ptr[0]);
    o->seconds[first] |= is_alone(s) ? UINT32_MAX : UINT32_C(1) << lex_bits(s.ptr[1]);
    o->thirds[first] |= is_pair(s) ? UINT32_MAX : UINT32_C(1) << lex_bits(s.ptr[2]);
  }
}

/* As note_opening does with the end of a pattern, backwards. */
static void note_closing(lex_openings *o, slice pattern)
{
  slice edge = slice_skip(pattern, pattern.len < EDGE ? 0 : pattern.len - EDGE);
  for (unsigned way = 0; way < WAYS; way++) {
    char bytes[3 * EDGE];
    slice s = take_apart(edge, way, bytes);
    char last = slice_end(s)[-1], before = s.len > 1 ? slice_end(s)[-2] : ' ';
    char third = s.len > 2 ? slice_end(s)[-3] : ' ';
    bool is_last = before == ' ' || is_odd(before);
    bool are_two = is_last || third == ' ' || is_odd(third);
    o->seconds[lex_bits(last)] |= is_last ? UINT32_MAX : UINT32_C(1) << lex_bits(before);
    o->thirds[lex_bits(last)] |= are_two ? UINT32_MAX : UINT32_C(1) << lex_bits(third);
  }
}

/* Chains by first words are at least as many as rows. */
static unsigned first_bits(size_t count)
{
  unsigned bits = 1;
  while ((size_t)1 << bits < count)
    bits++;
  return bits;
}

/* Put row `i`, from 1, into its chain: behind those that are as long. */
static void chain_row(const lex_table *t, uint16_t *at, uint16_t *next, unsigned i)
{
  while (*at && t->rows[*at - 1].pattern.len >= t->rows[i - 1].pattern.len)
    at = &next[*at - 1];
  next[i - 1] = *at;
  *at = (uint16_t)i;
}

/* `firsts` has room for as many chains as there are, and a number for each row. */
static void index_firsts(lex_table *t, uint16_t *firsts)
{
  unsigned bits = first_bits(t->count);
  uint16_t *next = firsts + ((size_t)1 << bits);
  memset(firsts, 0, (((size_t)1 << bits) + t->count) * sizeof *firsts);
  t->shift = (uint8_t)(32 - bits);
  t->firsts = firsts;
  for (unsigned i = 1; i <= t->count; i++) {
    uint32_t word = lex_first_word(t->rows[i - 1].pattern);
    if (word)
      chain_row(t, &firsts[lex_word_chain(word, t->shift)], next, i);
  }
}

static void index_words(lex_table *t, lex_openings *openings, lex_key *keys, lex_key *ends,
                        uint16_t *next)
{
  for (unsigned i = 1; i <= t->count; i++) {
    slice pattern = t->rows[i - 1].pattern;
    keys[i - 1] = key_of(pattern, false);
    ends[i - 1] = key_of(pattern, true);
    chain_row(t, chain_of(&t->chains, pattern), next, i);
    note_opening(openings, pattern);
    note_closing(&t->closings, pattern);
  }
  t->keys = keys;
  t->ends = ends;
  t->next = next;
}

static void index_headings(lex_headings *t, lex_key *keys, uint16_t *next)
{
  t->chains = (lex_chains){.first = {0}};
  memset(t->last, 0, sizeof t->last);
  for (unsigned i = t->count; i > 0; i--) {
    const lex_section *row = &t->rows[i - 1];
    uint16_t *head = row->match == LEX_SUFFIX ? &t->last[(unsigned char)slice_end(row->pattern)[-1]]
                                              : chain_of(&t->chains, row->pattern);
    keys[i - 1] = key_of(row->pattern, row->match == LEX_SUFFIX);
    next[i - 1] = *head;
    *head = (uint16_t)i;
    if (row->match == LEX_SUFFIX)
      note_closing(&t->closings, row->pattern);
    else
      note_opening(&t->openings, row->pattern);
  }
  t->keys = keys;
  t->next = next;
}

static size_t count_rows(const lex_rows *rows, lex_id table)
{
  size_t count = 0;
  for (size_t i = 0; i < rows->count; i++)
    count += rows->at[i].table == table;
  return count;
}

static bool make_words(arena *a, lexicon *x, lex_id table, const lex_rows *rows)
{
  lex_table *t = &x->words[table], base = *t;
  size_t own = count_rows(rows, table), count = own + base.count;
  if (!own)
    return true;
  lex_word *words = referat__arena_vector(a, count, sizeof *words);
  lex_key *keys = referat__arena_vector(a, count, sizeof *keys);
  lex_key *ends = referat__arena_vector(a, count, sizeof *ends);
  uint16_t *next = referat__arena_vector(a, count, sizeof *next);
  uint16_t *firsts =
      referat__arena_vector(a, ((size_t)1 << first_bits(count)) + count, sizeof *firsts);
  if (!words || !keys || !ends || !next || !firsts)
    return false;
  size_t n = 0;
  for (size_t i = 0; i < rows->count; i++)
    if (rows->at[i].table == table)
      words[n++] = (lex_word){rows->at[i].pattern, rows->at[i].value};
  if (base.count)
    memcpy(words + own, base.rows, base.count * sizeof *words);
  *t = (lex_table){.rows = words, .count = (uint16_t)count};
  x->front.openings[table] = (lex_openings){.seconds = {0}};
  index_words(t, &x->front.openings[table], keys, ends, next);
  index_firsts(t, firsts);
  return true;
}

/* Copy those rows of a layer that are, or are not, suffixes. */
static size_t copy_headings(lex_section *to, const lex_row *row, const lex_row *end, lex_id table,
                            bool suffixes)
{
  size_t n = 0;
  for (; row < end; row++)
    if (row->table == table && (row->match == LEX_SUFFIX) == suffixes)
      to[n++] = (lex_section){row->pattern, row->value, row->match, row->strength};
  return n;
}

static bool make_headings(arena *a, lex_headings *t, lex_id table, const lex_rows *rows)
{
  lex_headings base = *t;
  size_t own = count_rows(rows, table), count = own + base.count;
  if (!own)
    return true;
  lex_section *headings = referat__arena_vector(a, count, sizeof *headings);
  lex_key *keys = referat__arena_vector(a, count, sizeof *keys);
  uint16_t *next = referat__arena_vector(a, count, sizeof *next);
  if (!headings || !keys || !next)
    return false;
  size_t n = 0;
  const lex_row *row = rows->at, *end = row + rows->count, *behind;
  for (; row < end; row = behind) {
    for (behind = row; behind < end && behind->layer == row->layer;)
      behind++;
    n += copy_headings(headings + n, row, behind, table, true);
    n += copy_headings(headings + n, row, behind, table, false);
  }
  if (base.count)
    memcpy(headings + own, base.rows, base.count * sizeof *headings);
  *t = (lex_headings){.rows = headings, .count = (uint16_t)count};
  index_headings(t, keys, next);
  return true;
}

const lexicon *referat__lexicon_make(arena *a, const lexicon *base, const lex_rows *rows)
{
  lexicon *x = referat__arena_alloc(a, sizeof *x);
  if (!x)
    return NULL;
  if (base)
    *x = *base;
  for (int table = 0; table < LEX_TABLES; table++)
    if (!make_words(a, x, (lex_id)table, rows))
      return NULL;
  return make_headings(a, &x->sections, LEX_SECTIONS, rows) &&
                 make_headings(a, &x->run_ins, LEX_RUN_INS, rows)
             ? x
             : NULL;
}
