#include "config.h"

#include "read/head/label.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/field.h"
#include "read/names.h"
#include "read/numbered.h"

/* A longer text before a colon is no label. */
#define LONGEST_LABEL 40

/* A shorter word is a label only before a colon or alone in its line. */
#define SHORTEST_OPEN_LABEL 8

/* The two parts of a label that its column was too narrow for: "Mødetidspun kt". */
#define SHORTEST_BROKEN 6
#define LONGEST_REST 3

/* More words, or letters, than a name has. */
#define MOST_NAME_WORDS 8
#define LONGEST_NAME_LINE 70

static slice drop_marks(slice s)
{
  s = referat__trim(s);
  while (s.len && (s.ptr[0] == '*' || s.ptr[0] == '_'))
    s = referat__trim_left(slice_skip(s, 1));
  while (s.len && (slice_end(s)[-1] == '*' || slice_end(s)[-1] == '_'))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s;
}

/* A row of a table: the label in its first cell, the value in the others. */
static bool read_row(const parse *p, slice s, label *l)
{
  const char *tab = memchr(s.ptr, '\t', s.len);
  if (!tab)
    return false;
  slice value = referat__trim(slice_between(tab + 1, slice_end(s)));
  slice text = referat__trim(slice_between(s.ptr, tab));
  bool colon = text.len && slice_end(text)[-1] == ':';
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, text, &used);
  if (row && used + (size_t)colon != text.len)
    row = NULL;
  if (!row && !colon)
    return false;
  *l = (label){text, value, row ? row->value : "other", row != NULL};
  return true;
}

/* Whether a kind of document stands before the colon: "Referat: Byrådet". */
static bool is_kind(const parse *p, slice text)
{
  if (slice_ends(text, SLICE(":")))
    text.len--;
  return referat__lex_whole(p->lex, LEX_KINDS, text) != NULL;
}

/* Blanks that part the columns of a line. */
#define COLUMN_GAP 3

/* Whether the first word has no small letter. */
static bool in_capitals(slice s)
{
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  return !referat__has_lower(slice_of(s.ptr, n));
}

const lex_word *referat__label_broken(const lexicon *lex, slice s, size_t *used)
{
  char joined[LONGEST_LABEL];
  size_t n = 0, k, end;
  while (n < s.len && n < sizeof joined && !is_blank(s.ptr[n]))
    n++;
  if (n < SHORTEST_BROKEN || n == sizeof joined || n + 1 >= s.len || s.ptr[n] != ' ')
    return NULL;
  for (k = 0, end = n + 1; end < s.len && k <= LONGEST_REST && s.ptr[end] >= 'a' &&
                           s.ptr[end] <= 'z' && n + k < sizeof joined;)
    joined[n + k++] = s.ptr[end++];
  if (!k || k > LONGEST_REST || (end < s.len && !is_blank(s.ptr[end]) && s.ptr[end] != ':'))
    return NULL;
  memcpy(joined, s.ptr, n);
  *used = end;
  return referat__lex_whole(lex, LEX_FIELDS, slice_of(joined, n + k));
}

/* A word of the lexicon at the start of the line. */
static bool read_known(const parse *p, slice s, bool among, label *l)
{
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, s, &used);
  if (!row && p->unfolded)
    row = referat__label_broken(p->lex, s, &used);
  if (!row || !referat__is_upper(referat__first_char(s)))
    return false;
  const char *end = s.ptr + used;
  slice rest = referat__trim_left(slice_skip(s, used));
  bool colon = rest.len && rest.ptr[0] == ':';
  if (colon) {
    end = rest.ptr + 1;
    rest = referat__trim_left(slice_skip(rest, 1));
  }
  bool apart = rest.ptr >= end + COLUMN_GAP ||
               (end < rest.ptr && memchr(end, '\t', (size_t)(rest.ptr - end)));
  bool ended = colon || apart || row->pattern.ptr[row->pattern.len - 1] == '.' ||
               s.ptr[used - 1] == ':' || slice_end(referat__strong_at(p, s.ptr)) == end ||
               (p->unfolded && in_capitals(slice_of(s.ptr, used)) && !in_capitals(rest));
  /* Among names "Formand" is the role of the next one. */
  bool may_follow = among && strcmp(row->value, "chair") != 0;
  bool short_one = used < SHORTEST_OPEN_LABEL && !may_follow &&
                   !(strcmp(row->value, "absent") == 0 && referat__looks_like_names(p, rest));
  if (rest.len && !ended && (short_one || referat__is_lower(referat__first_char(rest))))
    return false;
  slice text = slice_between(s.ptr, end);
  *l = (label){referat__trim(text), rest, row->value, true};
  return true;
}

/* "Bestyrelsen: Anne Berg, Bo Dam og Eva Tang": the body that met, and who it is. */
static bool is_board(const parse *p, slice text, slice value)
{
  const char *comma = memchr(value.ptr, ',', value.len);
  if (slice_ends(text, SLICE(":")))
    text.len--;
  const lex_word *term = referat__lex_whole(p->lex, LEX_TERMS, text);
  return comma && memchr(comma + 1, ',', (size_t)(slice_end(value) - comma - 1)) &&
         !memchr(text.ptr, ' ', text.len) &&
         ((term && strcmp(term->value, "board") == 0) ||
          referat__lex_whole(p->lex, LEX_BODIES, text) ||
          referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, text)) &&
         referat__looks_like_names(p, value);
}

/* Whatever stands before a colon, or bold at the line's start. */
static bool read_other(const parse *p, slice s, slice strong, label *l)
{
  const char *colon = memchr(s.ptr, ':', s.len < LONGEST_LABEL ? s.len : LONGEST_LABEL);
  const char *after;
  if (strong.len && strong.len <= LONGEST_LABEL) {
    after = slice_end(strong);
    if (after < slice_end(s) && *after == ':')
      after++;
    l->text = slice_between(strong.ptr, after);
  } else if (colon && referat__is_upper(referat__first_char(s)) && colon > s.ptr + 1 &&
             (colon + 1 == slice_end(s) || is_blank(colon[1]))) {
    l->text = slice_between(s.ptr, colon + 1);
    after = colon + 1;
  } else {
    return false;
  }
  l->value = referat__trim_left(slice_between(after, slice_end(s)));
  l->name = "other";
  l->known = false;
  size_t used; /* "Medlemmer af udvalget:" */
  const lex_word *row = referat__lex_start(p->lex, LEX_FIELDS, l->text, &used);
  slice of = row ? referat__trim_left(slice_skip(l->text, used)) : slice_of(NULL, 0);
  if (of.len && referat__lex_start(p->lex, LEX_GROUP_LINKS, of, NULL) &&
      (strcmp(row->value, "members") == 0 || strcmp(row->value, "participants") == 0)) {
    l->name = row->value;
    l->known = true;
  }
  if (is_board(p, l->text, l->value)) {
    l->name = "members";
    l->known = true;
  }
  return !is_kind(p, l->text);
}

slice referat__label_drop_bars(slice s)
{
  while (s.len && (s.ptr[0] == '|' || is_blank(s.ptr[0])))
    s = slice_skip(s, 1);
  while (s.len && (slice_end(s)[-1] == '|' || is_blank(slice_end(s)[-1])))
    s.len--;
  return s;
}

bool referat__label_read(const parse *p, uint32_t i, label *l)
{
  slice s = line_text(p, i);
  if (!s.len)
    return false;
  if (line_is(p, i, LINE_ROW) && read_row(p, s, l))
    return true;
  slice strong = referat__strong_at(p, s.ptr);
  bool whole = strong.len >= s.len; /* it may go on in the line below */
  size_t bullet = strong.len ? 0 : referat__bullet_length(s);
  const char *begin = s.ptr;
  s = slice_skip(s, bullet);
  /* "Sted Rådhuset" right below "Dato 29. januar 2015" */
  bool among = i > 0 && !line_is(p, i - 1, LINE_BLANK) && p->lines[i - 1].len &&
               referat__lex_start(p->lex, LEX_FIELDS, line_text(p, i - 1), NULL);
  if (!s.len || !(read_known(p, s, among, l) || (!whole && read_other(p, s, strong, l))))
    return false;
  if (p->markdown && l->value.len && (l->value.ptr[0] == '|' || slice_end(l->value)[-1] == '|'))
    l->value = referat__label_drop_bars(l->value); /* elsewhere they are text */
  if (bullet) /* it stands in the label: nothing else of a field would hold it */
    l->text = slice_between(begin, slice_end(l->text));
  return true;
}

bool referat__label_is_names(const label *l)
{
  return strcmp(l->name, "participants") == 0 || strcmp(l->name, "members") == 0 ||
         strcmp(l->name, "absent") == 0 || strcmp(l->name, "chair") == 0;
}

bool referat__label_of_substitutes(const parse *p, slice text)
{
  if (slice_ends(text, SLICE(":")))
    text.len--;
  const lex_word *row = referat__lex_whole(p->lex, LEX_TERMS, text);
  return row && strcmp(row->value, "substitute") == 0;
}

/* Whether the piece is shaped like a name, perhaps with a role before it or a
 * party behind it. */
static bool is_name(const parse *p, slice s)
{
  size_t used;
  s = referat__trim(s);
  if (referat__lex_start(p->lex, LEX_ROLES, s, &used)) {
    s = referat__trim_left(slice_skip(s, used));
    if (slice_starts(s, SLICE("- "))) /* "Borgmester - Anne Berg" */
      s = referat__trim_left(slice_skip(s, 2));
  }
  const char *open = memchr(s.ptr, '(', s.len);
  if (open)
    s = referat__trim_right(slice_between(s.ptr, open));
  int words = 0;
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_blank(s.ptr[n]))
      n++;
    slice word = slice_of(s.ptr, n);
    if (!referat__is_upper(referat__first_char(word)) &&
        !referat__lex_whole(p->lex, LEX_PARTICLES, word))
      return false;
    words++;
    s = referat__trim_left(slice_skip(s, n));
  }
  return words >= 1 && words <= MOST_NAME_WORDS;
}

bool referat__looks_like_names(const parse *p, slice line)
{
  line = drop_marks(slice_skip(line, referat__bullet_length(line)));
  line = referat__without_substitute(p->lex, line);
  size_t digits = 0;
  while (digits < line.len && is_digit(line.ptr[digits]))
    digits++;
  if (digits && digits + 1 < line.len && line.ptr[digits] == '.') /* "1. Anne Berg" */
    line = referat__trim_left(slice_skip(line, digits + 1));
  slice bare = slice_ends(line, SLICE(".")) ? slice_of(line.ptr, line.len - 1) : line;
  if (!line.len || slice_ends(line, SLICE(":")))
    return false;
  if (referat__lex_whole(p->lex, LEX_NONE, bare))
    return true;
  for (size_t i = 0; i < line.len; i++) {
    if (!is_digit(line.ptr[i]))
      continue;
    size_t used; /* "2. næstformand" */
    if (!referat__lex_start(p->lex, LEX_ROLES, slice_skip(line, i), &used))
      return false;
    i += used - 1;
  }
  const char *comma = NULL;
  for (const char *mark = ",;\t"; *mark; mark++) {
    const char *found = memchr(line.ptr, *mark, line.len);
    comma = found && (!comma || found < comma) ? found : comma;
  }
  bool listed = comma != NULL;
  if (!listed && line.len > LONGEST_NAME_LINE)
    return false;
  /* The first of several is enough: the others may be cut by the line's end. */
  if (!listed)
    comma = slice_end(bare);
  const char *open = memchr(bare.ptr, '(', bare.len); /* "Anne Berg (Skolernes Samråd" */
  slice named = open ? referat__trim_right(slice_between(bare.ptr, open)) : bare;
  if (referat__lex_whole(p->lex, LEX_BODIES, named) ||
      referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, named))
    return false;
  return memchr(line.ptr, ' ', line.len) && is_name(p, slice_between(line.ptr, comma));
}

bool referat__is_field(const parse *p, uint32_t i)
{
  label l;
  return referat__label_read(p, i, &l) && l.known && slice_ends(l.text, SLICE(":"));
}
