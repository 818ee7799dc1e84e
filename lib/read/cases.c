#include "config.h"

#include "read/cases.h"

#include "base/utf8.h"

/* A longer line is text that happens to begin with a case number. */
#define LONGEST_CASE_LINE 200

/* More than this behind a number without a label is text. */
#define LONGEST_REST 60

/* Initials of who handles a case are no shorter. */
#define SHORTEST_INITIALS 3

/* Digits of a case number that is nothing else. */
#define FEWEST_DIGITS 5

static slice skip_marks(slice s, const char *marks)
{
  for (;;) {
    slice t = referat__trim_left(s);
    if (t.len && strchr(marks, t.ptr[0]) && t.ptr[0])
      t = slice_skip(t, 1);
    else if (slice_starts(t, SLICE("–")))
      t = slice_skip(t, 3);
    if (t.len == s.len)
      return t;
    s = t;
  }
}

/* "Sag: 333605", alone or beside another label: so many digits are no number of an item. */
static bool read_long(const lexicon *lex, slice text, size_t used, casenumber *number)
{
  if (used >= text.len || text.ptr[used] != ':')
    return false;
  slice rest = referat__trim_left(slice_skip(text, used + 1));
  *number = referat__casenumber_read_labelled(rest);
  size_t digits = 0;
  while (digits < rest.len && is_digit(rest.ptr[digits]))
    digits++;
  slice behind = referat__trim(slice_skip(rest, digits));
  return digits >= FEWEST_DIGITS && number->number.len == digits &&
         (!behind.len || referat__lex_start(lex, LEX_DOCUMENT_LABELS, behind, NULL));
}

bool referat__case_find(const lexicon *lex, slice text, casenumber *number)
{
  size_t used;
  const lex_word *label = referat__lex_start(lex, LEX_CASE_LABELS, text, &used);
  if (!label) {
    number->form = CASE_NONE;
    if (referat__casenumber_may_begin(text))
      *number = referat__casenumber_read(text);
    return number->form != CASE_NONE;
  }
  slice rest = skip_marks(slice_skip(text, used), ":");
  bool strict = label->value[0] != '\0';
  *number = strict ? referat__casenumber_read(rest) : referat__casenumber_read_labelled(rest);
  if (strict && number->form == CASE_NONE && !read_long(lex, text, used, number))
    number->form = CASE_NONE;
  return number->form != CASE_NONE;
}

/* "Åbent - " before the number. */
static slice skip_access(const lexicon *lex, slice text)
{
  size_t used;
  if (!referat__lex_start(lex, LEX_CLOSED, text, &used))
    return text;
  slice rest = skip_marks(slice_skip(text, used), "-");
  return rest.ptr > text.ptr + used ? rest : text;
}

size_t referat__case_front(slice text)
{
  size_t n = 0;
  while (n < text.len && text.ptr[n] >= 'A' && text.ptr[n] <= 'Z')
    n++;
  if (n == 1 && text.len > 4 && is_digit(text.ptr[1]) && is_digit(text.ptr[2]) &&
      text.ptr[3] == ' ') /* "A00", of a number by subject that lost its digits */
    return 4;
  slice mark = slice_skip(text, n);
  return n >= SHORTEST_INITIALS &&
                 (slice_starts(mark, SLICE(" / ")) || slice_starts(mark, SLICE(" - ")))
             ? n + 3
             : 0;
}

lex_openings referat__case_openings(const lexicon *lex)
{
  lex_openings openings = {.seconds = {0}};
  referat__lex_openings_add(lex, LEX_CLOSED, &openings);
  referat__lex_openings_add(lex, LEX_CASE_LABELS, &openings);
  return openings;
}

bool referat__case_line(const lexicon *lex, slice text, casenumber *number)
{
  number->form = CASE_NONE;
  if (!text.len || text.len > LONGEST_CASE_LINE)
    return false;
  if (text.ptr[0] == '(')
    return referat__case_in_brackets(text, number).len == text.len;
  slice start = skip_access(lex, text);
  size_t front = referat__case_front(text);
  if (front) { /* nothing but the number stands behind these */
    slice rest = slice_skip(text, front);
    *number = is_digit(rest.len ? rest.ptr[0] : 0) ? referat__casenumber_read(rest)
                                                   : (casenumber){.form = CASE_NONE};
    if (number->form != CASE_NONE && number->number.len == referat__trim_right(rest).len)
      return true;
  }
  if (!referat__case_find(lex, start, number))
    return false;
  slice rest = referat__trim(slice_between(slice_end(number->number), slice_end(text)));
  if (number->number.ptr > start.ptr) /* behind a label */
    return slice_end(text)[-1] != '.' || rest.len == 0;
  if (!rest.len)
    return true;
  slice next = skip_marks(rest, ",;|/-");
  casenumber other;
  return rest.len <= LONGEST_REST && slice_end(rest)[-1] != '.' &&
         (referat__case_find(lex, next, &other) ||
          referat__lex_start(lex, LEX_DOCUMENT_LABELS, next, NULL) ||
          referat__lex_start(lex, LEX_CLOSED, next, NULL) || start.ptr > text.ptr);
}

bool referat__case_label(const lexicon *lex, slice text)
{
  size_t used;
  const lex_word *label = referat__lex_start(lex, LEX_CASE_LABELS, text, &used);
  return label && !label->value[0] && !skip_marks(slice_skip(text, used), ":").len;
}

bool referat__case_company(const lexicon *lex, slice text)
{
  size_t used;
  const lex_word *label = referat__lex_start(lex, LEX_CASE_LABELS, text, &used);
  if (label && !label->value[0] && used < text.len && text.ptr[used] == ':')
    return text.len <= LONGEST_REST; /* of a number that is none: "J.nr.: A10." */
  if (!referat__lex_start(lex, LEX_DOCUMENT_LABELS, text, &used))
    return referat__lex_whole(lex, LEX_CLOSED, text) != NULL;
  slice rest = slice_skip(text, used);
  return !rest.len || (rest.len <= LONGEST_REST && slice_end(rest)[-1] != '.' &&
                       (rest.ptr[0] == ':' || is_blank(rest.ptr[0])));
}

const char *referat__case_access(const lexicon *lex, slice text)
{
  const lex_word *row = referat__lex_whole(lex, LEX_CLOSED, text);
  casenumber number;
  if (!row && referat__case_line(lex, text, &number)) {
    row = referat__lex_start(lex, LEX_CLOSED, text, NULL);
    if (!row)
      row = referat__lex_end(lex, LEX_CLOSED, text);
  }
  return row ? row->value : NULL;
}

slice referat__case_in_brackets(slice text, casenumber *number)
{
  const char *open = text.len ? memrchr(text.ptr, '(', text.len) : NULL;
  number->form = CASE_NONE;
  if (!open || !slice_ends(text, SLICE(")")))
    return slice_of(NULL, 0);
  slice inside = referat__trim(slice_between(open + 1, slice_end(text) - 1));
  *number = referat__casenumber_read(inside);
  return number->form && number->number.len == inside.len ? slice_between(open, slice_end(text))
                                                          : slice_of(NULL, 0);
}
