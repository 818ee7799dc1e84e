#include "config.h"

#include "read/foldtitle.h"

#include "base/utf8.h"
#include "read/cases.h"
#include "read/numbered.h"

/* A title is found in the contents by so many bytes. */
#define SHORTEST_LISTED 10

/* Behind labels it is one by itself when it is this long. */
#define SHORTEST_ALONE 16

/* What the contents have lost of a title is no longer. */
#define LONGEST_REST 40

/* What is said twice in a row is no shorter. */
#define SHORTEST_TWICE 8

/* The word before a full stop is longer than an abbreviation. */
#define SHORTEST_LAST_WORD 4

/* Longer ends of a text are no word that was cut off. */
#define LONGEST_WORD 24

/* A title of so many words is one where a page begins with it. */
#define SURE_WORDS 3

/* Initials are no shorter. */
#define SHORTEST_INITIALS 3

/* The end of a title of which the contents have the first `listed` bytes alone: up to
 * what follows an item's title, where that is near and no sentence ends before it. */
static size_t rest_of_title(const unfolder *u, slice title, size_t listed)
{
  size_t limit = listed + LONGEST_REST < title.len ? listed + LONGEST_REST : title.len;
  for (size_t i = listed; (i = referat__anchor_next_word(title, i)) < limit; i++) {
    if (title.ptr[i - 2] == '.')
      break;
    anchor a = referat__anchor_at(&u->r, slice_skip(title, i));
    if (a.kind == ANCHOR_CASE || a.kind == ANCHOR_ACCESS || a.kind == ANCHOR_SECTION)
      return referat__trim_right(slice_of(title.ptr, i)).len;
  }
  return listed;
}

size_t referat__fold_sentence(const unfolder *u, slice s)
{
  size_t limit = s.len < ITEM_WINDOW ? s.len : ITEM_WINDOW;
  size_t i = (size_t)(referat__anchor_digits(s).ptr - s.ptr) + 3;
  for (; (i = referat__anchor_next_word(s, i)) < limit; i++) {
    const char *space = memrchr(s.ptr, ' ', i - 1);
    slice word = slice_between(space ? space + 1 : s.ptr, s.ptr + i - 1);
    if (slice_ends(word, SLICE(".")) && word.len > SHORTEST_LAST_WORD &&
        !referat__lex_start(u->p->lex, LEX_ABBREVIATIONS, word, NULL))
      return i - 1;
    slice here = slice_skip(s, i);
    casenumber number = is_digit(s.ptr[i]) ? referat__casenumber_read(here) : (casenumber){0};
    bool cased = number.form != CASE_NONE && number.number.ptr == here.ptr;
    if (cased || referat__anchor_at(&u->r, here).kind != ANCHOR_NONE)
      return 0;
  }
  return 0;
}

/* The end of what the text begins with and says twice in a row, as a web page does a title; 0
 * if it says nothing twice. */
static size_t said_twice(slice s)
{
  slice near = referat__front(s, ITEM_WINDOW);
  if (near.len < 2 * SHORTEST_TWICE)
    return 0;
  slice rest = slice_skip(near, SHORTEST_TWICE);
  const char *again = memmem(rest.ptr, rest.len, s.ptr, SHORTEST_TWICE);
  size_t length = again ? (size_t)(again - s.ptr) - 1 : 0;
  bool twice = again && again[-1] == ' ' && 2 * length + 1 <= s.len &&
               memcmp(s.ptr, again, length) == 0 &&
               (2 * length + 1 == s.len || is_blank(again[length]));
  return twice ? length : 0;
}

/* The same for a title with or without its number behind the first time; 0 if it is not so. */
static size_t title_twice(unfolder *u, slice s)
{
  numbered n[MOST_READINGS];
  slice near = referat__front(s, ITEM_WINDOW);
  size_t length = said_twice(s);
  u->twice = s.ptr + length + 1;
  u->twice_length = length;
  if (!length && referat__numbered_read(u->p->lex, near, n)) {
    slice title = slice_between(n[0].title.ptr, slice_end(s));
    u->twice_length = said_twice(title);
    length = u->twice_length ? (size_t)(title.ptr - s.ptr) + u->twice_length : 0;
    u->twice = s.ptr + length + 1;
  }
  if (!length)
    u->twice = NULL;
  return length;
}

size_t referat__fold_asking(const unfolder *u, slice whole)
{
  slice where, near = referat__front(whole, LONGEST_ANCHOR_HEADING);
  if (!referat__lex_find(u->p->lex, LEX_VERBS, near, &where) ||
      memchr(near.ptr, '.', (size_t)(where.ptr - near.ptr)))
    return 0;
  for (const char *q = near.ptr; q < where.ptr; q++)
    if (is_digit(*q))
      return 0; /* a title and its case number stand in front */
  const char *end = slice_end(where);
  end += end < slice_end(whole) && strchr(",:", *end) && *end;
  slice behind = slice_between(end, slice_end(whole));
  slice clause = referat__trim_left(behind);
  size_t that = referat__fold_prefix(clause, referat__lex_that);
  if (!that || clause.ptr == behind.ptr || that == clause.len ||
      (clause.ptr[that] != ' ' && clause.ptr[that] != ':'))
    return 0;
  slice first = referat__trim_left(slice_skip(clause, that + (clause.ptr[that] == ':')));
  if (first.len && (clause.ptr[that] == ':' || is_digit(first.ptr[0])))
    end = clause.ptr + that + (clause.ptr[that] == ':'); /* "indstiller, at 1. planen" */
  return (size_t)(end - whole.ptr);
}

size_t referat__fold_case(const unfolder *u, slice s)
{
  casenumber number = referat__casenumber_read(s);
  slice behind = slice_skip(s, number.number.len + (number.number.len < s.len));
  return number.form != CASE_NONE && number.number.ptr == s.ptr &&
                 referat__is_upper(referat__first_char(behind)) && referat__fold_asking(u, behind)
             ? number.number.len
             : 0;
}

/* Whether a case number and who asks for something, or what a body decided, stand soon behind
 * the number of an item, before any other. */
static bool asks_soon(const unfolder *u, slice s)
{
  size_t limit = s.len < ITEM_WINDOW ? s.len : ITEM_WINDOW;
  size_t i = (size_t)(referat__anchor_digits(s).ptr - s.ptr) + 3;
  for (; (i = referat__anchor_next_word(s, i)) < limit; i++) {
    slice here = slice_skip(s, i);
    if (is_digit(*here.ptr) ? referat__fold_case(u, here)
                            : referat__owned_decision_length(u->p, here))
      return true;
    if (referat__anchor_at(&u->r, here).kind != ANCHOR_NONE)
      return false;
  }
  return false;
}

bool referat__fold_item(unfolder *u, slice s, anchor *a)
{
  numbered n[MOST_READINGS];
  slice near = referat__front(s, ITEM_WINDOW);
  a->length = 0;
  u->title_place = NULL;
  if (u->list.count && referat__numbered_read(u->p->lex, near, n)) {
    bool whole;
    slice title = n[0].title;
    size_t known = referat__listing_find(u->p->lex, &u->list, title, &whole);
    size_t end = whole || known < SHORTEST_LISTED ? known : rest_of_title(u, title, known);
    bool stop = end && end + 1 < title.len && title.ptr[end] == '.' && title.ptr[end + 1] == ' ';
    end += stop; /* alone in the next line it would say nothing */
    if (whole || known >= SHORTEST_LISTED)
      a->length = (size_t)(title.ptr + end - s.ptr);
    u->title_place = title.ptr;
    a->listed = known && (whole || end > known || end == title.len);
    slice last = referat__trim_left(slice_skip(s, a->length));
    if (a->length && !whole && last.len < LONGEST_WORD && !memchr(last.ptr, ' ', last.len))
      a->length = s.len; /* the text was cut off in the middle of a word */
  }
  a->length = a->length ? a->length : title_twice(u, s);
  if (!a->length && !referat__anchor_before_item(&u->r, s) && !asks_soon(u, s))
    return false;
  a->length = a->length ? a->length : referat__fold_sentence(u, s);
  return true;
}

size_t referat__fold_handler(slice s)
{
  size_t n = 0;
  while (n < s.len && s.ptr[n] >= 'A' && s.ptr[n] <= 'Z')
    n++;
  return n >= SHORTEST_INITIALS && slice_starts(slice_skip(s, n), SLICE(" / ")) ? n + 3 : 0;
}

size_t referat__fold_title(const unfolder *u, slice s, bool begins_page)
{
  bool whole;
  size_t length = u->list.count ? referat__listing_find(u->p->lex, &u->list, s, &whole) : 0;
  bool ends = length && length == s.len;
  if (!length || !(whole || (ends && length >= SHORTEST_LISTED)) ||
      !referat__is_upper(referat__first_char(s)))
    return 0;
  slice behind = referat__trim_left(slice_skip(s, length));
  if (u->lacks_title && (referat__anchor_behind_title(&u->r, behind) ||
                         (whole && length >= SHORTEST_ALONE && memchr(s.ptr, ' ', length) &&
                          referat__is_upper(referat__first_char(behind)))))
    return length;
  if (!behind.len)
    return 0;
  if (is_digit(behind.ptr[0]) && referat__anchor_bare_case(&u->r, behind))
    return length;
  int words = 1;
  for (size_t i = 0; i < length; i++)
    words += s.ptr[i] == ' ';
  if (referat__fold_handler(behind) || (begins_page && words >= SURE_WORDS))
    return length;
  anchor_kind next = referat__anchor_at(&u->r, behind).kind;
  bool certain = begins_page || memchr(s.ptr, ' ', length);
  return next == ANCHOR_CASE || next == ANCHOR_ACCESS || (next == ANCHOR_SECTION && certain)
             ? length
             : 0;
}

bool referat__fold_title_again(const unfolder *u, slice title, size_t length)
{
  const char *end = u->r.title_end;
  while (end && end > u->r.line && is_blank(end[-1]))
    end--;
  return u->in_title && title.ptr == u->r.title_end && (size_t)(end - u->r.line) >= length &&
         memcmp(end - length, title.ptr, length) == 0;
}
