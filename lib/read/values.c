#include "config.h"

#include "read/values.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/cuts.h"
#include "read/head/hours.h"
#include "read/head/label.h"

/* The day stands within this, and the place begins so far behind. */
#define LONGEST_DAY 40
#define LONGEST_PLACE 70

/* A head has no more lines. */
#define MOST_HEAD_LINES 60

/* The absent of an item are no more bytes. */
#define LONGEST_ABSENT 600

/* So many with their parties, or between commas, are not all absent. */
#define FEWEST_MEMBERS 5

/* What a room is called, where it begins with a letter. */
#define LONGEST_CALL 4

/* The digits of an hour are no longer. */
#define LONGEST_HOUR 6

/* A label begins at most so many bytes before its colon. */
#define LONGEST_LABEL 40

/* A longer line of a head is not looked through for more labels. */
#define LONGEST_LABELLED 4000

/* More names than are absent. */
#define MOST_AGAIN 40

/* Lists of absent that are compared with the head. */
#define MOST_LISTS 20

/* The text is looked through for them no more often. */
#define MOST_SCANS 3

/* Labels whose values are still to come, by what they are. */
typedef struct waiting {
  unsigned dates;
  bool place;
  unsigned names;
  uint32_t count;
} waiting;

typedef struct values {
  parse *p;
  cut_list cuts;
  uint32_t body; /* the line behind the head */
  slice absent;  /* as an item names them */
  int scans;     /* of the text for such lists */
} values;

/* Whether nothing follows the label: "Dato:", "Starttidspunkt: Kl". */
static bool is_empty(const parse *p, const label *l)
{
  slice s = referat__trim(l->value);
  while (s.len && strchr(".,:", slice_end(s)[-1]))
    s.len--;
  return !s.len || referat__lex_whole(p->lex, LEX_DATE_LINKS, s);
}

/* "Mødelokale 4" is a value where the label of the place stands elsewhere. */
static bool is_room(const label *l)
{
  return l->known && l->value.len && strcmp(l->name, "place") == 0 &&
         !slice_ends(l->text, SLICE(":"));
}

static void wait_for(waiting *w, const label *l)
{
  w->dates += strcmp(l->name, "date") == 0;
  w->place |= strcmp(l->name, "place") == 0;
  w->names += referat__label_is_names(l);
  w->count++;
}

/* "Onsdag den 3. maj 2024 kl. 16": its length, where the text begins with it. */
static size_t day_length(const parse *p, slice s)
{
  date day;
  slice where, rest, near = referat__front(s, LONGEST_DAY);
  if (!referat__date_find(near, &day, &where))
    return 0;
  slice before = referat__trim(slice_between(s.ptr, where.ptr));
  while (before.len) {
    size_t used;
    if (!referat__lex_start(p->lex, LEX_DATE_LINKS, before, &used))
      return 0;
    before = referat__trim_left(slice_skip(before, used));
    if (slice_starts(before, SLICE(",")))
      before = referat__trim_left(slice_skip(before, 1));
  }
  const char *end = slice_end(where);
  slice behind = referat__trim_left(slice_between(end, slice_end(s)));
  int minutes;
  if (referat__lex_start(p->lex, LEX_DATE_LINKS, behind, NULL) &&
      referat__time_find(referat__front(behind, LONGEST_DAY), &minutes, &rest))
    end = rest.ptr;
  return (size_t)(end - s.ptr);
}

/* "kl. 16.00 - 18.30", "17:30": its length, where the text begins with it. */
static size_t hour_length(const parse *p, slice s)
{
  slice rest, hour = referat__front(s, LONGEST_DAY);
  const char *limit = slice_end(hour);
  size_t used;
  int minutes;
  while (hour.len && referat__lex_start(p->lex, LEX_DATE_LINKS, hour, &used))
    hour = referat__trim_left(slice_skip(hour, used));
  const char *end = NULL;
  for (int hours = 0; hours < 2 && hour.len && is_digit(hour.ptr[0]); hours++) {
    const char *digits = hour.ptr;
    /* With the word in front of it, where it has one. */
    if (!referat__time_find(slice_between(hours ? digits : s.ptr, limit), &minutes, &rest) ||
        rest.ptr <= digits || rest.ptr > digits + LONGEST_HOUR)
      break;
    end = rest.ptr;
    hour = referat__trim_left(rest);
    size_t dash = slice_starts(hour, SLICE("-")) ? 1 : slice_starts(hour, SLICE("–")) ? 3 : 0;
    if (!dash)
      break;
    hour = referat__trim_left(slice_skip(hour, dash));
  }
  return end ? (size_t)(end - s.ptr) : 0;
}

size_t referat__day_or_hour(const parse *p, slice s)
{
  size_t day = day_length(p, s);
  return day ? day : hour_length(p, s);
}

/* ", kontoret Algade 63, Vordby": the street, the number and the town that go on with a room. */
static size_t address_length(slice s)
{
  size_t comma = slice_starts(s, SLICE(",")) ? 1 : 0;
  slice street = referat__trim_left(slice_skip(s, comma));
  size_t length = referat__address_length(street);
  return length ? (size_t)(street.ptr - s.ptr) + length : 0;
}

/* Whether a room is called so: "7", "B4", "D". */
static bool is_called(slice word)
{
  bool letter = word.len == 1 && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
  return word.len && (is_digit(word.ptr[0]) || letter ||
                      (word.len <= LONGEST_CALL && is_digit(slice_end(word)[-1])));
}

/* The place that the text begins with: up to the last word that names a room or a
 * house, and the number it is called by.  0 where there is none. */
static size_t place_length(const parse *p, slice s)
{
  size_t end = 0, n = 0;
  slice near = referat__front(s, LONGEST_PLACE);
  bool called = false, goes_on = false;
  while (n < near.len) {
    while (n < near.len && is_blank(near.ptr[n]))
      n++;
    size_t begin = n;
    while (n < near.len && !is_blank(near.ptr[n]))
      n++;
    slice word = slice_between(near.ptr + begin, near.ptr + n);
    bool comma = slice_ends(word, SLICE(","));
    word.len -= comma;
    bool room = word.len && referat__lex_has_ending(p->lex, LEX_ROOMS, word);
    bool small = word.len && referat__is_lower(referat__first_char(word));
    if (room || (called && is_called(word)) || (goes_on && small))
      end = n;
    goes_on = (room && comma) || (goes_on && small && !comma); /* "værelse 2, den gamle gård" */
    called = room;
  }
  return end ? end + address_length(slice_skip(s, end)) : referat__address_length(s);
}

/* How much of the text is the same list of names, with or without its commas; 0 if it
 * is not. */
static size_t same_names(slice text, slice names)
{
  size_t i = 0, k = 0;
  while (k < names.len) {
    if (strchr(", ", names.ptr[k])) {
      k++;
    } else if (i < text.len && strchr(", ", text.ptr[i])) {
      i++;
    } else if (i < text.len && text.ptr[i] == names.ptr[k]) {
      i++;
      k++;
    } else {
      return 0;
    }
  }
  return i;
}

/* Where the list of the absent stands in the text, all of it in a row; the text's length
 * where it does not. */
static size_t find_names(const values *v, slice s, size_t *length)
{
  const char *at = s.ptr, *comma = memchr(v->absent.ptr, ',', v->absent.len);
  slice first = slice_between(v->absent.ptr, comma ? comma : slice_end(v->absent));
  while (first.len && (at = memmem(at, (size_t)(slice_end(s) - at), first.ptr, first.len))) {
    *length = same_names(slice_between(at, slice_end(s)), v->absent);
    if (*length && (at == s.ptr || at[-1] == ' '))
      return (size_t)(at - s.ptr);
    at++;
  }
  return s.len;
}

/* The same for the first list of an item that stands in the text. */
static size_t find_absent(values *v, slice s, size_t *length)
{
  const parse *p = v->p;
  label l;
  int lists = 0;
  if (v->scans++ >= MOST_SCANS)
    return s.len;
  for (uint32_t i = v->body; i < p->count && lists < MOST_LISTS; i++) {
    if (p->lines[i].len >= LONGEST_ABSENT || !referat__label_read(p, i, &l) || !l.known ||
        strcmp(l.name, "absent") != 0 || !l.value.len || !slice_ends(l.text, SLICE(":")))
      continue;
    v->absent = slice_ends(l.value, SLICE(".")) ? slice_of(l.value.ptr, l.value.len - 1) : l.value;
    size_t at = find_names(v, s, length);
    if (at < s.len)
      return at;
    lists++;
  }
  return s.len;
}

/* Whether the name is all of one of the list's names. */
static bool is_in_list(slice list, slice name)
{
  const char *at;
  for (slice rest = list; (at = memmem(rest.ptr, rest.len, name.ptr, name.len)) != NULL;
       rest = slice_between(at + 1, slice_end(rest)))
    if ((at + name.len == slice_end(list) || at[name.len] == ',') &&
        (at == list.ptr || (at > list.ptr + 1 && at[-2] == ',')))
      return true;
  return false;
}

/* Where the names of the list begin again: the last ones of it stand there already, and the
 * first of those is the end of a name that no comma parts from it.  Who is absent stands behind
 * all the members.  The text's length where it does not. */
static size_t find_again(slice s)
{
  slice before = slice_ends(s, SLICE(".")) ? slice_of(s.ptr, s.len - 1) : s;
  for (int names = 0; names < MOST_AGAIN; names++) {
    const char *comma = memrchr(before.ptr, ',', before.len);
    slice last =
        comma ? referat__trim(slice_between(comma + 1, slice_end(before))) : slice_of(s.ptr, 0);
    if (!last.len)
      break;
    before = slice_between(before.ptr, comma);
    if (is_in_list(before, last))
      continue;
    for (const char *q = last.ptr; q < slice_end(last); q++) {
      slice name = slice_between(q + 1, slice_end(last));
      if (*q == ' ' && memchr(name.ptr, ' ', name.len) && is_in_list(before, name))
        return (size_t)(name.ptr - s.ptr);
    }
    break;
  }
  return s.len;
}

/* Where a word that says that nobody is meant stands between the names of the list: "Anne Berg,
 * Bo Dam Ingen Ib Holm"; the text's length where none does. */
static size_t find_none(const parse *p, slice s)
{
  for (size_t n = 0; n < s.len; n++) {
    if (n && !is_blank(s.ptr[n - 1]))
      continue;
    size_t end = n;
    while (end < s.len && !is_blank(s.ptr[end]) && s.ptr[end] != ',')
      end++;
    slice word = slice_of(s.ptr + n, end - n);
    if (n && word.len > 1 && referat__is_upper(referat__first_char(word)) &&
        referat__lex_whole(p->lex, LEX_NONE, word))
      return n;
  }
  return s.len;
}

/* Give every name of the list a line of its own where no commas part them. */
static void cut_names(values *v, uint32_t line, slice text, size_t from, size_t to)
{
  parse *p = v->p;
  slice whole = line_text(p, line);
  size_t offset = (size_t)(text.ptr - whole.ptr);
  referat__cut_add(p, &v->cuts, line, offset + from, false);
  bool commas = memchr(text.ptr + from, ',', to - from) != NULL;
  slice names = v->absent, rest = slice_of(text.ptr + from, to - from);
  while (!commas && names.len) {
    const char *comma = memchr(names.ptr, ',', names.len);
    slice name = referat__trim(slice_between(names.ptr, comma ? comma : slice_end(names)));
    size_t n = same_names(rest, name);
    rest = slice_skip(rest, n);
    referat__cut_add(p, &v->cuts, line, offset + to - rest.len, false);
    names = comma ? slice_between(comma + 1, slice_end(names)) : slice_of(NULL, 0);
  }
  referat__cut_add(p, &v->cuts, line, offset + to, false);
}

/* What a piece of a value is. */
typedef enum piece { PIECE_OTHER, PIECE_DATE, PIECE_PLACE, PIECE_NONE } piece;

/* The length of the value that the text begins with, of a kind that some label may have. */
static size_t piece_length(const parse *p, slice s, const waiting *w, piece own, piece *kind)
{
  size_t length = w->dates || own == PIECE_DATE ? referat__day_or_hour(p, s) : 0;
  *kind = PIECE_DATE;
  if (!length && (w->place || own == PIECE_PLACE)) {
    *kind = PIECE_PLACE;
    length = place_length(p, s);
  }
  if (!length && w->names) {
    *kind = PIECE_NONE;
    while (length < s.len && !is_blank(s.ptr[length]) && s.ptr[length] != ',')
      length++;
    bool none = length > 1 && referat__is_upper(referat__first_char(s)) &&
                referat__lex_whole(p->lex, LEX_NONE, slice_of(s.ptr, length));
    length = none ? length : 0;
  }
  *kind = length ? *kind : PIECE_OTHER;
  return length;
}

/* Whether the text is a list of more names than are absent: "Anne Berg (V) Bo Dam (A) ..." */
static bool is_long_list(slice s)
{
  uint32_t marks = 0, commas = 0;
  for (size_t i = 0; i < s.len; i++) {
    marks += s.ptr[i] == '(';
    commas += s.ptr[i] == ',';
  }
  return (marks > commas ? marks : commas) >= FEWEST_MEMBERS;
}

/* Cut the names of two lists apart, where the text tells where the second one begins; what
 * stands behind it, where it is known who that is. */
static slice cut_lists(values *v, uint32_t line, slice rest)
{
  parse *p = v->p;
  size_t at = (size_t)(rest.ptr - line_text(p, line).ptr);
  size_t again = find_again(rest), none = find_none(p, rest), length;
  if (again < rest.len) {
    referat__cut_add(p, &v->cuts, line, at, false);
    referat__cut_add(p, &v->cuts, line, at + again, false);
  } else if (none < rest.len) {
    size_t word = none;
    while (word < rest.len && !is_blank(rest.ptr[word]))
      word++;
    referat__cut_add(p, &v->cuts, line, at, false);
    referat__cut_add(p, &v->cuts, line, at + none, false);
    referat__cut_add(p, &v->cuts, line, at + word, false);
  } else if ((none = find_absent(v, rest, &length)) < rest.len) {
    if (none)
      referat__cut_add(p, &v->cuts, line, at, false);
    cut_names(v, line, rest, none, none + length);
    return referat__trim_left(slice_skip(rest, none + length));
  }
  return slice_of(rest.ptr, 0);
}

/* Cut the values that the text begins with off it; what is left. */
static slice cut_pieces(values *v, uint32_t line, slice rest, waiting *w, piece own)
{
  parse *p = v->p;
  const char *begin = line_text(p, line).ptr;
  for (;;) {
    piece kind, next;
    size_t at = (size_t)(rest.ptr - begin), length = piece_length(p, rest, w, own, &kind);
    slice behind = referat__trim_left(slice_skip(rest, length));
    bool belongs = kind == own && own != PIECE_OTHER;
    if (!length || (belongs && kind == PIECE_PLACE && !w->names &&
                    !piece_length(p, behind, w, PIECE_OTHER, &next)))
      return rest; /* "Mødelokale 3 - ved skolen" is all of it a place */
    if (!belongs)
      referat__cut_add(p, &v->cuts, line, at, false);
    referat__cut_add(p, &v->cuts, line, at + length, false);
    w->dates -= kind == PIECE_DATE && !belongs && w->dates;
    w->place &= kind != PIECE_PLACE || belongs;
    w->names -= kind == PIECE_NONE && w->names;
    own = PIECE_OTHER;
    rest = behind;
  }
}

/* Cut what stands behind the label into values, where labels wait for some of them. */
static void cut_values(values *v, uint32_t line, const label *l, waiting *w)
{
  parse *p = v->p;
  bool names = referat__label_is_names(l);
  piece own = strcmp(l->name, "date") == 0    ? PIECE_DATE
              : strcmp(l->name, "place") == 0 ? PIECE_PLACE
                                              : PIECE_OTHER;
  slice rest = cut_pieces(v, line, l->value, w, own);
  if (rest.ptr == l->value.ptr && names && w->names && strcmp(l->name, "absent") == 0 &&
      is_long_list(rest))
    referat__cut_add(p, &v->cuts, line, (size_t)(rest.ptr - line_text(p, line).ptr), false);
  if (w->names + names > 1 || (names && w->place))
    cut_pieces(v, line, cut_lists(v, line, rest), w, PIECE_OTHER);
}

/* Whether a known label with its colon begins the text. */
static bool begins_label(const parse *p, slice s)
{
  size_t used;
  return referat__is_upper(referat__first_char(s)) &&
         referat__lex_start(p->lex, LEX_FIELDS, s, &used) && used < s.len && s.ptr[used] == ':';
}

/* Cut the line before each label that stands in it behind another: "Til stede: Anne Berg
 * og Bo Dam. Afbud: Ib Holm". */
static void cut_labels(values *v, uint32_t line)
{
  slice s = line_text(v->p, line);
  const char *behind = s.len ? s.ptr + 1 : s.ptr, *colon;
  while ((colon = memchr(behind, ':', (size_t)(slice_end(s) - behind))) != NULL) {
    const char *at = colon - behind > LONGEST_LABEL ? colon - LONGEST_LABEL : behind;
    while (at < colon && !(is_blank(at[-1]) && begins_label(v->p, slice_between(at, slice_end(s)))))
      at++;
    if (at < colon)
      referat__cut_add(v->p, &v->cuts, line, (size_t)(at - s.ptr), false);
    behind = colon + 1;
  }
}

/* Lines of a head, and those that go on with one, that hold several labels. */
static bool cut_heads(parse *p)
{
  values v = {.p = p};
  bool labelled = false;
  for (uint32_t i = 0; i < p->count && i < MOST_HEAD_LINES; i++) {
    labelled = !line_is(p, i, LINE_BLANK) && (labelled || begins_label(p, line_text(p, i)));
    if (labelled && !line_is(p, i, LINE_ROW | LINE_FURNITURE) && p->lines[i].len < LONGEST_LABELLED)
      cut_labels(&v, i);
  }
  return referat__lines_cut(p, &v.cuts);
}

bool referat__values_cut(parse *p)
{
  values v = {.p = p};
  waiting w = {.count = 0};
  uint32_t end = 0;
  if (!p->unfolded)
    return cut_heads(p);
  while (end < p->count && end < MOST_HEAD_LINES && !line_is(p, end, LINE_ENTRY) &&
         p->lines[end].role != ROLE_LISTED)
    end++;
  v.body = end;
  for (uint32_t i = 0; i < end; i++) {
    label l;
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    if (!referat__label_read(p, i, &l) || (w.place && is_room(&l)))
      l = (label){.value = line_text(p, i), .name = "", .known = w.count > 0};
    if (l.known && l.text.len && is_empty(p, &l))
      wait_for(&w, &l);
    else if (l.known && w.count)
      cut_values(&v, i, &l, &w);
  }
  return referat__lines_cut(p, &v.cuts);
}
