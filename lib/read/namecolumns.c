#include "read/namecolumns.h"

#include "base/utf8.h"

/* Fewer lines show no columns. */
#define FEWEST_LINES 3

/* A name has so many words at least, a line of two of them twice as many. */
#define LEAST_WORDS 2
#define LINE_WORDS 4

/* What stands behind a name in capitals, and is no name, is no longer: "DH". */
#define LONGEST_MARK 3

/* The words of a line; an initial and a particle go with the word behind them. */
typedef struct line_words {
  int words;         /* besides marks, ... */
  int in_front;      /* ... and those in front of the first mark, or -1 */
  const char *parts; /* where the third word begins, or the one behind the first mark */
  const char *mark;  /* the first mark, or NULL */
} line_words;

static bool is_mark(slice word)
{
  size_t letters = referat__utf8_count(word);
  return letters >= 2 && letters <= LONGEST_MARK && referat__is_capitals(word);
}

/* Whether the word has a sign that parts names or stands in none. */
static bool has_sign(slice word)
{
  for (size_t i = 0; i < word.len; i++)
    if (is_digit(word.ptr[i]) || strchr(",;:()/", word.ptr[i]))
      return true;
  return false;
}

/* The line without white space around it, and the mark at its end. */
static slice without_mark(slice s)
{
  s = referat__trim(s);
  size_t n = s.len;
  while (n && !is_blank(s.ptr[n - 1]))
    n--;
  return is_mark(slice_skip(s, n)) ? referat__trim_right(slice_of(s.ptr, n)) : s;
}

/* Read the words of such a line; false where something stands in it that is no name. */
static bool read_words(const parse *p, slice s, line_words *w)
{
  *w = (line_words){.in_front = -1};
  const char *begin = NULL;
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_blank(s.ptr[n]))
      n++;
    slice word = slice_of(s.ptr, n);
    s = referat__trim_left(slice_skip(s, n));
    bool initial = slice_ends(word, SLICE(".")) && referat__utf8_count(word) == 2;
    bool particle = referat__lex_whole(p->lex, LEX_PARTICLES, word) != NULL;
    if (!particle && (!referat__is_upper(referat__first_char(word)) || has_sign(word)))
      return false;
    if (is_mark(word)) {
      if (begin || w->mark || !w->words)
        return false;
      w->mark = word.ptr;
      w->in_front = w->words;
      w->parts = s.ptr;
      continue;
    }
    begin = begin ? begin : word.ptr;
    if (initial || particle)
      continue;
    w->words++;
    if (w->words == LEAST_WORDS + 1 && !w->mark)
      w->parts = begin;
    begin = NULL;
  }
  return !begin;
}

/* Whether the line holds two names. */
static bool holds_two(const line_words *w)
{
  return w->words >= LINE_WORDS ||
         (w->in_front >= LEAST_WORDS && w->words - w->in_front >= LEAST_WORDS);
}

bool referat__names_in_columns(const parse *p, const runs *r)
{
  uint32_t two = 0, one = 0;
  for (uint32_t i = 0; i < r->count; i++) {
    line_words w;
    if (r->at[i].kind == RUN_LB)
      continue;
    if (one || r->at[i].kind != RUN_TEXT || !read_words(p, without_mark(r->at[i].text), &w))
      return false;
    if (holds_two(&w))
      two++;
    else if (w.words >= LEAST_WORDS) /* the last one, if they are not as many as others */
      one++;
    else
      return false;
  }
  return two >= FEWEST_LINES;
}

void referat__names_of_columns(parse *p, note_list *notes, const runs *r)
{
  for (uint32_t i = 0; i < r->count; i++) {
    line_words w;
    slice s = without_mark(r->at[i].text);
    if (r->at[i].kind != RUN_TEXT || !read_words(p, s, &w))
      continue;
    bool certain = w.mark ? w.words - w.in_front >= LEAST_WORDS : w.words == LINE_WORDS;
    if (!holds_two(&w)) {
      referat__names_in_list(p, notes, w.mark ? slice_between(s.ptr, w.mark) : s);
    } else if (certain) {
      referat__names_in_list(p, notes, slice_between(s.ptr, w.mark ? w.mark : w.parts));
      referat__names_in_list(p, notes, slice_between(w.parts, slice_end(s)));
    }
  }
}
