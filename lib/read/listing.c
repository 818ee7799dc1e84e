#include "read/listing.h"

#include "base/utf8.h"

#include <string.h>

/* Longer contents are not looked through. */
#define LONGEST_LIST 20000

/* How many places with the same word are looked at. */
#define MOST_PLACES 64

#define YEAR_DIGITS 4

static bool ends_word(char c)
{
  return c == ' ' || c == '.' || c == ',';
}

static uint64_t hash_word(slice s)
{
  uint64_t hash = UINT64_C(14695981039346656037);
  while (s.len && !ends_word(s.ptr[0])) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr, slice_end(s), &size);
    hash = (hash ^ referat__fold(c)) * UINT64_C(1099511628211);
    s = slice_skip(s, size);
  }
  return hash ^ hash >> 32;
}

bool referat__listing_make(arena *a, listing *l, slice text)
{
  size_t room = 0, size = 16;
  text = referat__front(text, LONGEST_LIST);
  for (size_t i = 0; i < text.len; i++)
    room += i == 0 || text.ptr[i - 1] == ' ';
  while (size < 2 * room)
    size *= 2;
  *l = (listing){.text = text, .mask = size - 1};
  l->words = referat__arena_alloc(a, (room + 1) * sizeof *l->words);
  l->next = referat__arena_alloc(a, (room + 1) * sizeof *l->next);
  l->heads = referat__arena_alloc(a, size * sizeof *l->heads);
  if (!l->words || !l->next || !l->heads)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (i && text.ptr[i - 1] != ' ')
      continue;
    size_t slot = (size_t)hash_word(slice_skip(text, i)) & l->mask;
    l->words[l->count] = (uint32_t)i;
    l->next[l->count] = l->heads[slot];
    l->heads[slot] = ++l->count;
  }
  return true;
}

/* The bytes of both texts that are the same in either case, up to the end of a word. */
static size_t common_words(slice list, slice title, size_t *in_list)
{
  size_t n = 0, m = 0, words = 0;
  *in_list = 0;
  while (n < list.len && m < title.len) {
    unsigned a, b;
    uint32_t c = referat__utf8_decode(list.ptr + n, slice_end(list), &a);
    uint32_t d = referat__utf8_decode(title.ptr + m, slice_end(title), &b);
    if (d == '-' && c != d && n && m + 2 < title.len && title.ptr[m + 1] == ' ' &&
        referat__is_letter(c)) {
      m += 2; /* a line ended in the middle of the word: "REGIONSRÅ- DET" */
      continue;
    }
    if (referat__fold(c) != referat__fold(d))
      break;
    if (c == ' ') {
      words = m;
      *in_list = n;
    }
    n += a;
    m += b;
  }
  if ((n == list.len || ends_word(list.ptr[n])) && (m == title.len || ends_word(title.ptr[m]))) {
    words = m;
    *in_list = n;
  }
  return words;
}

/* The list may have lost its digits: "Regnskab 2011" stands there without the year. */
static size_t with_year(slice title, size_t words)
{
  slice behind = slice_skip(title, words + (words < title.len));
  size_t digits = 0;
  while (digits < behind.len && is_digit(behind.ptr[digits]))
    digits++;
  bool year = digits == YEAR_DIGITS && (digits == behind.len || behind.ptr[digits] == ' ');
  return words && year ? words + 1 + digits : words;
}

/* Whether the text ends in the middle of a phrase: "Salg af". */
static bool hangs(const lexicon *lex, slice before)
{
  const char *word = slice_end(before);
  while (word > before.ptr && !is_blank(word[-1]))
    word--;
  return strchr(",/", slice_end(before)[-1]) ||
         referat__lex_whole(lex, LEX_HANGING, slice_between(word, slice_end(before)));
}

/* Whether an entry may begin there: not in the middle of a phrase. */
static bool may_begin(const lexicon *lex, slice list, size_t at)
{
  slice before = referat__trim_right(slice_of(list.ptr, at));
  return !before.len || !hangs(lex, before);
}

/* Whether an entry of `used` bytes may end there: the next one begins, or its page
 * stands. */
static bool may_end(const lexicon *lex, slice entry, size_t used)
{
  slice rest = referat__trim_left(slice_skip(entry, used));
  uint32_t c = referat__first_char(rest);
  return (!rest.len || referat__is_upper(c) || c == '.' || (c >= '0' && c <= '9')) &&
         !hangs(lex, slice_of(entry.ptr, used));
}

size_t referat__listing_find(const lexicon *lex, const listing *l, slice title, bool *whole)
{
  size_t best = 0;
  int seen = 0;
  *whole = false;
  if (!l->count || !title.len)
    return 0;
  uint32_t k = l->heads[(size_t)hash_word(title) & l->mask];
  for (; k && seen < MOST_PLACES; k = l->next[k - 1], seen++) {
    size_t at = l->words[k - 1], used;
    if (!may_begin(lex, l->text, at))
      continue;
    size_t words = common_words(slice_skip(l->text, at), title, &used);
    bool all = words && used && may_end(lex, slice_skip(l->text, at), used);
    size_t length = with_year(title, words);
    if (length > best || (length == best && all)) {
      best = length;
      *whole = all;
    }
  }
  return best;
}
