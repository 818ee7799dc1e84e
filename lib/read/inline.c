#include "config.h"

#include "read/inline.h"

#include "base/utf8.h"
#include "read/facts/people.h"
#include "read/textnodes.h"
#include "read/words.h"

/* The letters of a party and the bracket before them. */
#define LONGEST_PARTY 4

/* White space between two lines of a list of names. */
#define WIDEST_GAP 64

/* ---- joining ---- */

void referat__runs_add(parse *p, runs *r, run_kind kind, slice text, uint32_t line)
{
  run *at = referat__arena_widen(p->a, r->at, r->count, &r->room, sizeof *at);
  if (!at)
    return;
  r->at = at;
  r->at[r->count++] = (run){text, line, kind};
  r->line = text;
}

slice referat__runs_first(const runs *r)
{
  for (uint32_t i = 0; i < r->count; i++)
    if (r->at[i].kind == RUN_TEXT)
      return r->at[i].text;
  return slice_of("", 0);
}

slice referat__runs_last(const runs *r)
{
  for (uint32_t i = r->count; i > 0; i--)
    if (r->at[i - 1].kind == RUN_TEXT)
      return r->at[i - 1].text;
  return slice_of("", 0);
}

static slice first_word(slice s)
{
  size_t n = 0;
  while (n < s.len && s.ptr[n] != ' ' && s.ptr[n] != '\t')
    n++;
  return slice_of(s.ptr, n);
}

static slice last_word(slice s)
{
  const char *p = slice_end(s);
  while (p > s.ptr && p[-1] != ' ' && p[-1] != '\t')
    p--;
  return slice_between(p, slice_end(s));
}

/* The letters that a word begins (ends) with. */
static slice letters_at_start(slice s)
{
  slice rest = s;
  unsigned size;
  while (rest.len && referat__is_letter(referat__utf8_decode(rest.ptr, slice_end(rest), &size)))
    rest = slice_skip(rest, size);
  return slice_between(s.ptr, rest.ptr);
}

static slice letters_at_end(slice s)
{
  const char *p = slice_end(s);
  while (p > s.ptr) {
    const char *q = p - 1;
    while (q > s.ptr && (*q & 0xC0) == 0x80)
      q--;
    unsigned size;
    if (!referat__is_letter(referat__utf8_decode(q, slice_end(s), &size)))
      break;
    p = q;
  }
  return slice_between(p, slice_end(s));
}

typedef enum join { JOIN_SPACE, JOIN_BREAK, JOIN_WORD, JOIN_HYPHEN } join;

/* How a word goes on after a line that ends in a hyphen. */
static join hyphen_join(parse *p, slice above, slice below)
{
  slice stem = slice_of(above.ptr, above.len - 1);
  if (stem.len && is_digit(slice_end(stem)[-1]) && below.len && is_digit(below.ptr[0]))
    return JOIN_HYPHEN; /* a date that was broken: "13-08-2024" */
  slice head = letters_at_end(stem), tail = letters_at_start(below);
  if (!head.len || !tail.len || referat__lex_start(p->lex, LEX_COMPOUNDS, first_word(below), NULL))
    return JOIN_SPACE; /* "job- og uddannelse", "2024 -" */
  bool is_lower =
      referat__is_lower(referat__first_char(tail)) && referat__is_lower(referat__last_char(head));
  slice word = last_word(stem);
  bool is_simple = head.ptr == word.ptr || word.ptr[0] == '(' || word.ptr[0] == '"';
  switch (referat__word_form(p, slice_between(is_simple ? head.ptr : word.ptr, slice_end(head)),
                             tail)) {
  case WORD_WHOLE:
    return is_lower ? JOIN_WORD : JOIN_HYPHEN;
  case WORD_HYPHENATED:
    return JOIN_HYPHEN;
  default:
    return is_lower && head.len > 1 ? JOIN_WORD : JOIN_HYPHEN;
  }
}

/* Whether the line's end cuts a name in a list of voters: "..., Bo (O) og Anna
 * Holm" and "Krag (A)".  Without its end the name may be another person's. */
static bool cuts_name(const parse *p, slice above, slice below)
{
  slice surname = first_word(below);
  slice party = referat__trim_left(slice_skip(below, surname.len));
  const char *close = party.len && party.ptr[0] == '(' ? memchr(party.ptr, ')', party.len) : NULL;
  return close && close - party.ptr <= LONGEST_PARTY && memchr(above.ptr, '(', above.len) &&
         referat__is_upper(referat__first_char(surname)) &&
         referat__is_letter(referat__last_char(surname)) &&
         referat__is_letter(referat__last_char(above)) &&
         referat__is_upper(referat__first_char(last_word(above))) &&
         !referat__lex_whole(p->lex, LEX_PARTIES, surname);
}

/* What the line's end between the two means. */
static join line_join(parse *p, slice above, slice below)
{
  if (!above.len || !below.len)
    return JOIN_SPACE;
  uint32_t last = referat__last_char(above), first = referat__first_char(below);
  if (last == '-' && above.len > 1 && !is_blank(slice_end(above)[-2])) {
    join how = hyphen_join(p, above, below);
    if (how != JOIN_SPACE || referat__is_lower(first))
      return how;
  }
  /* A clause that would have had room in the line above begins a line of its
   * own. */
  size_t that = referat__fold_prefix(below, referat__lex_that);
  bool is_clause = that && that < below.len && below.ptr[that] == ' ';
  /* Among clauses, one without a comma ends with its line too. */
  size_t over = is_clause ? referat__fold_prefix(above, referat__lex_that) : 0;
  bool is_among = over && over < above.len && above.ptr[over] == ' ' &&
                  !referat__lex_whole(p->lex, LEX_HANGING, last_word(above));
  if (is_clause && (last == ',' || last == ';' || is_among) &&
      (!p->width || referat__utf8_count(above) + 1 + that <= p->width))
    return JOIN_BREAK;
  if (p->width) {
    size_t length = referat__utf8_count(above) + 1 + referat__utf8_count(first_word(below));
    if (length > p->width)
      return JOIN_SPACE;
  }
  if (referat__is_lower(first) || last == ',' || cuts_name(p, above, below) ||
      referat__lex_whole(p->lex, LEX_HANGING, last_word(above)))
    return JOIN_SPACE;
  return JOIN_BREAK;
}

/* Join two texts of neighbouring lines: nothing but white space lies between
 * them, at most `most` bytes of it, which become spaces of our own text. */
static bool join_in_place(parse *p, runs *r, slice below, ptrdiff_t most)
{
  run *above = &r->at[r->count - 1];
  if (above->kind != RUN_TEXT)
    return false;
  char *gap = p->text + (slice_end(above->text) - p->text);
  ptrdiff_t length = below.ptr - gap;
  if (length < 1 || length > most || referat__trim(slice_of(gap, (size_t)length)).len)
    return false;
  memset(gap, ' ', (size_t)length);
  above->text.len += (size_t)length + below.len;
  r->line = below;
  return true;
}

/* Whether a link goes on from the text above in the next line: it must not be
 * cut in two. */
static bool goes_on_linked(const parse *p, slice above, slice below)
{
  if (!p->marks.count || !above.len)
    return false;
  const text_mark *m = referat__marks_find(&p->marks, (uint32_t)(below.ptr - p->text));
  return m && m->kind == MARK_LINK && m->from < (uint32_t)(slice_end(above) - p->text);
}

static void add_line(parse *p, runs *r, slice text, uint32_t number, bool soft_hyphen,
                     bool hard_break)
{
  run *above = r->count ? &r->at[r->count - 1] : NULL;
  if (!above || above->kind == RUN_PB || above->kind == RUN_FURNITURE || above->kind == RUN_HY ||
      above->kind == RUN_LB || above->kind == RUN_SPACE) {
    referat__runs_add(p, r, RUN_TEXT, text, number);
    return;
  }
  if (soft_hyphen) { /* the source itself says that the word goes on */
    referat__runs_add(p, r, RUN_TEXT, text, number);
    return;
  }
  if (goes_on_linked(p, above->text, text) && join_in_place(p, r, text, WIDEST_GAP))
    return;
  switch (hard_break ? JOIN_BREAK : p->flows ? JOIN_SPACE : line_join(p, r->line, text)) {
  case JOIN_WORD:
    above->text.len--;
    referat__runs_add(p, r, RUN_HY, slice_of(NULL, 0), number);
    break;
  case JOIN_HYPHEN:
    break;
  case JOIN_BREAK:
    referat__runs_add(p, r, RUN_LB, slice_of(NULL, 0), number);
    break;
  case JOIN_SPACE:
    if (join_in_place(p, r, text, 1))
      return;
    referat__runs_add(p, r, RUN_SPACE, SLICE(" "), number);
    break;
  }
  referat__runs_add(p, r, RUN_TEXT, text, number);
}

void referat__runs_add_block(parse *p, runs *r, const block *b)
{
  bool soft = false, hard = false;
  for (uint32_t i = b->first; i < b->last; i++) {
    slice text = line_text(p, i);
    if (i == b->first && b->marker)
      text = referat__trim_left(slice_skip(text, b->marker));
    add_line(p, r, text, p->lines[i].number, soft, hard);
    soft = line_is(p, i, LINE_SOFT);
    hard = line_is(p, i, LINE_HARD);
  }
}

/* A role or a party behind a name is no longer than this. */
#define LONGEST_ADDITION 30

/* Whether the text begins as a name does, with two words of it. */
static bool begins_with_name(const parse *p, slice s)
{
  size_t words = 0, n = 0;
  while (n < s.len && (s.ptr[n] != ' ' || ++words < 2))
    n++;
  return referat__is_name(p, slice_of(s.ptr, n), 2);
}

/* Whether the line is a name, and each of what its commas part from that begins as no
 * other name does: "Anne Berg, Formand, valgt af byrådet". */
static bool is_name_and_more(const parse *p, slice s, const char *comma)
{
  if (!referat__is_name(p, referat__trim(slice_between(s.ptr, comma)), 2))
    return false;
  while (comma) {
    slice more = referat__trim_left(slice_between(comma + 1, slice_end(s)));
    if (begins_with_name(p, more))
      return false;
    comma = memchr(more.ptr, ',', more.len);
  }
  return true;
}

/* Whether each line holds one name: it has a bullet or a number, or what stands
 * behind its comma is short or no name, and no line ends in a comma. */
static bool has_name_each(const parse *p, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i < last; i++) {
    slice s = line_text(p, i);
    if (!s.len || line_is(p, i, LINE_BLANK))
      continue;
    const char *comma = memchr(s.ptr, ',', s.len);
    uint32_t c = referat__first_char(s);
    bool listed = c < 0x80 ? c == '-' || is_digit(s.ptr[0]) : !referat__is_letter(c);
    bool much = comma && !listed &&
                (slice_end(s) - comma > LONGEST_ADDITION ||
                 memchr(comma + 1, ',', (size_t)(slice_end(s) - comma - 1)));
    if (slice_ends(s, SLICE(",")) || (much && !is_name_and_more(p, s, comma)))
      return false;
  }
  return true;
}

void referat__runs_add_names(parse *p, runs *r, uint32_t first, uint32_t last, const char *from)
{
  bool has_comma = false;
  for (uint32_t i = first; i < last; i++)
    has_comma |= memchr(line_text(p, i).ptr, ',', line_text(p, i).len) != NULL;
  has_comma = has_comma && !has_name_each(p, first, last);
  for (uint32_t i = first; i < last; i++) {
    slice text = line_text(p, i);
    uint32_t number = p->lines[i].number;
    if (i == first)
      text = referat__trim_left(slice_between(from, slice_end(text)));
    if (!text.len)
      continue;
    if (line_is(p, i, LINE_FURNITURE)) { /* heads of columns */
      referat__runs_add(p, r, RUN_FURNITURE, text, number);
      continue;
    }
    run *above = r->count ? &r->at[r->count - 1] : NULL;
    if (above && has_comma && join_in_place(p, r, text, WIDEST_GAP))
      continue;
    if (above)
      referat__runs_add(p, r, has_comma ? RUN_SPACE : RUN_LB,
                        has_comma ? SLICE(" ") : slice_of(NULL, 0), number);
    referat__runs_add(p, r, RUN_TEXT, text, number);
  }
}

/* A longer part of a word is looked for as it stands. */
#define LONGEST_PART 60

/* The text in small letters, in `to`, as the words of the text are looked for. */
static slice in_small_letters(slice s, char to[2 * LONGEST_PART])
{
  size_t n = 0;
  if (s.len > LONGEST_PART)
    return s;
  for (unsigned size; s.len; s = slice_skip(s, size))
    n += referat__utf8_encode(referat__fold(referat__utf8_decode(s.ptr, slice_end(s), &size)),
                              to + n);
  return slice_of(to, n);
}

void referat__runs_add_unfolded(parse *p, runs *r, slice text, uint32_t line)
{
  const char *from = text.ptr, *at = from;
  while (p->unfolded && at + 2 < slice_end(text) &&
         (at = memmem(at, (size_t)(slice_end(text) - at), "- ", 2)) != NULL) {
    slice head = letters_at_end(slice_between(from, at));
    slice tail = letters_at_start(slice_between(at + 2, slice_end(text)));
    char front[2 * LONGEST_PART], back[2 * LONGEST_PART];
    if (head.len && tail.len &&
        referat__word_form(p, in_small_letters(head, front), in_small_letters(tail, back)) ==
            WORD_WHOLE) {
      referat__runs_add(p, r, RUN_TEXT, slice_between(from, at), line);
      referat__runs_add(p, r, RUN_HY, slice_of(NULL, 0), line);
      from = at + 2;
    }
    at += 2;
  }
  referat__runs_add(p, r, RUN_TEXT, slice_between(from, slice_end(text)), line);
}

void referat__runs_add_break(parse *p, runs *r, const block *next)
{
  run *above = r->count ? &r->at[r->count - 1] : NULL;
  slice below = line_text(p, next->first);
  uint32_t number = p->lines[next->first].number;
  if (above && above->kind == RUN_TEXT && above->text.len > 1 &&
      slice_end(above->text)[-1] == '-' && hyphen_join(p, above->text, below) == JOIN_WORD) {
    above->text.len--;
    referat__runs_add(p, r, RUN_HY, slice_of(NULL, 0), number);
  }
  referat__runs_add(p, r, RUN_PB, slice_of(NULL, 0), number);
}

/* ---- notes ---- */

static referat_node *open_note(parse *p, referat_node *to, const note *n, uint32_t line)
{
  referat_node *node = referat__node_add(p->a, to, (referat_type)n->type, line);
  for (size_t i = 0; i < sizeof n->values / sizeof *n->values; i++)
    if (n->values[i])
      referat__node_set_static(p->a, node, (referat_attr)n->names[i], n->values[i]);
  return node;
}

void referat__runs_emit(parse *p, referat_node *to, const runs *r, const note *notes,
                        size_t note_count)
{
  size_t next = 0;
  referat_node *inside = NULL; /* of a note that goes on over several runs */
  for (uint32_t i = 0; i < r->count && to; i++) {
    const run *part = &r->at[i];
    referat_node *at = inside ? inside : to;
    switch (part->kind) {
    case RUN_LB:
      referat__node_add(p->a, at, REFERAT_LB, part->line);
      continue;
    case RUN_PB:
      referat__node_add(p->a, at, REFERAT_PB, part->line);
      continue;
    case RUN_HY:
      referat__node_add(p->a, at, REFERAT_HY, part->line);
      continue;
    case RUN_SPACE:
      referat__node_add_text(p->a, at, part->text, part->line);
      continue;
    case RUN_FURNITURE:
      referat__node_add_text(p->a, referat__node_add(p->a, at, REFERAT_FURNITURE, part->line),
                             part->text, part->line);
      referat__node_add_text(p->a, at, SLICE(" "), part->line);
      continue;
    case RUN_TEXT:
      break;
    }
    slice text = part->text;
    while (text.len && next < note_count) {
      const note *n = &notes[next];
      const char *stop =
          slice_end(n->text) < slice_end(text) ? slice_end(n->text) : slice_end(text);
      if (!inside) {
        if (n->text.ptr < text.ptr && slice_end(n->text) <= text.ptr) {
          next++;
          continue;
        }
        if (n->text.ptr >= slice_end(text))
          break;
        const char *start = n->text.ptr > text.ptr ? n->text.ptr : text.ptr;
        referat__text_emit(p, to, slice_between(text.ptr, start), part->line);
        inside = open_note(p, to, n, part->line);
        text = slice_between(start, slice_end(text));
      }
      referat__text_emit(p, inside, slice_between(text.ptr, stop), part->line);
      text = slice_between(stop, slice_end(text));
      if (stop == slice_end(n->text)) {
        inside = NULL;
        next++;
      }
    }
    if (text.len)
      referat__text_emit(p, inside ? inside : to, text, part->line);
  }
}
