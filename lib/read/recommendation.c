#include "read/recommendation.h"

#include "base/utf8.h"
#include "model/string.h"

bool referat__is_clause(slice text)
{
  size_t n = referat__fold_prefix(text, referat__lex_that);
  return n && n < text.len && referat__is_space(referat__first_char(slice_skip(text, n)));
}

/* Where the word "at" next stands by itself, or NULL. */
static const char *find_that(slice s)
{
  for (const char *q = s.ptr; q + referat__lex_that.len < slice_end(s); q++) {
    if ((q == s.ptr || q[-1] == ' ' || q[-1] == '\t') &&
        referat__is_clause(slice_between(q, slice_end(s))))
      return q;
  }
  return NULL;
}

void referat__proposer_note(parse *p, note_list *notes, slice text)
{
  slice verb;
  if (!referat__lex_find(p->lex, LEX_VERBS, text, &verb) || verb.ptr == text.ptr)
    return;
  slice who = referat__trim(slice_between(text.ptr, verb.ptr));
  if (who.len && who.len < 160 && !memchr(who.ptr, '.', who.len))
    referat__note_add(p, notes, who, REFERAT_PROPOSER);
  /* "indstiller til Arbejdsmarkedsudvalget, at" */
  slice rest = referat__trim_left(slice_between(slice_end(verb), slice_end(text)));
  size_t used;
  if (!referat__lex_start(p->lex, LEX_ADDRESSEE, rest, &used))
    return;
  const char *that = find_that(rest);
  slice to = slice_between(rest.ptr + used, that ? that : slice_end(rest));
  referat__bodies_in_list(p, notes, to);
}

/* ---- clauses ---- */

/* A place in the runs. */
typedef struct place {
  uint32_t run;
  const char *at;
} place;

/* Emit the runs between the two places as an element. */
static void emit_between(body *b, referat_node *parent, referat_type type, place from, place to)
{
  runs part = {.at = b->runs.at + from.run, .count = to.run - from.run + 1, .room = 0};
  if (from.run > to.run || (from.run == to.run && from.at >= to.at))
    return;
  run first = b->runs.at[from.run], last = b->runs.at[to.run];
  if (last.kind == RUN_TEXT)
    b->runs.at[to.run].text = referat__trim_right(slice_between(last.text.ptr, to.at));
  if (first.kind == RUN_TEXT) {
    slice *text = &b->runs.at[from.run].text;
    *text = referat__trim_left(slice_between(from.at, slice_end(*text)));
  }
  /* Nothing but white space or a break at the end belongs to no element. */
  while (part.count && part.at[part.count - 1].kind != RUN_FURNITURE &&
         part.at[part.count - 1].kind != RUN_PB && part.at[part.count - 1].kind != RUN_HY &&
         (part.at[part.count - 1].kind != RUN_TEXT || !part.at[part.count - 1].text.len))
    part.count--;
  if (part.count) {
    referat_node *node = referat__node_add(b->p->a, parent, type, part.at[0].line);
    referat__runs_emit(b->p, node, &part, b->notes.at, b->notes.count);
  }
  b->runs.at[from.run] = first;
  b->runs.at[to.run] = last;
}

static place end_of(const body *b)
{
  uint32_t last = b->runs.count - 1;
  return (place){last, slice_end(b->runs.at[last].text)};
}

/* Whether what stands before the word "at" ends a clause, so that it begins
 * the next one: "... godkendes, og at ...". */
static bool ends_clause(const lexicon *lex, slice before)
{
  before = referat__trim_right(before);
  const lex_word *link = referat__lex_end(lex, LEX_NAME_LINKS, before);
  if (link)
    before = referat__trim_right(referat__lex_before(before, link));
  bool comma = before.len && (slice_end(before)[-1] == ',' || slice_end(before)[-1] == ';');
  if (comma)
    before = referat__trim_right(slice_of(before.ptr, before.len - 1));
  if (comma && link) /* ", og at" */
    return true;
  if (!comma && !link)
    return false;
  const char *word = slice_end(before);
  while (word > before.ptr && word[-1] != ' ')
    word--;
  return referat__lex_has_ending(lex, LEX_CLAUSE_ENDS, slice_between(word, slice_end(before)));
}

/* Where the next clause begins behind `from`, or the end. */
static place next_clause(const body *b, place from)
{
  for (uint32_t i = from.run; i < b->runs.count; i++) {
    if (b->runs.at[i].kind != RUN_TEXT)
      continue;
    slice text = b->runs.at[i].text;
    bool is_first = i == from.run;
    slice rest = is_first ? slice_between(from.at, slice_end(text)) : text;
    if (!is_first && i && b->runs.at[i - 1].kind == RUN_LB && referat__is_clause(rest))
      return (place){i, rest.ptr};
    const char *at = is_first ? rest.ptr + 1 : rest.ptr;
    while (at < slice_end(text) && (at = find_that(slice_between(at, slice_end(text)))) != NULL) {
      if (at > text.ptr && at[-1] == ' ' &&
          ends_clause(b->p->lex, slice_between(from.run == i ? from.at : text.ptr, at)))
        return (place){i, at};
      at++;
    }
  }
  return end_of(b);
}

/* Where the first clause begins: at the paragraph's or a line's beginning, or
 * behind the verb of a lead-in. */
static bool first_clause(const body *b, place *found)
{
  for (uint32_t i = 0; i < b->runs.count; i++) {
    slice text = b->runs.at[i].text;
    if (b->runs.at[i].kind != RUN_TEXT)
      continue;
    if (referat__is_clause(text)) {
      *found = (place){i, text.ptr};
      return true;
    }
    slice verb;
    slice rest = text;
    size_t used;
    if (referat__lex_find(b->p->lex, LEX_VERBS, text, &verb))
      rest = slice_between(slice_end(verb), slice_end(text));
    else if (i == 0 && referat__lex_start(b->p->lex, LEX_ASKINGS, text, &used))
      rest = slice_skip(text, used);
    else if (i == 0 || !b->has_lead)
      continue;
    const char *at = find_that(rest);
    if (at) {
      *found = (place){i, at};
      return true;
    }
  }
  return false;
}

/* Whether the section's heading leads the clauses in: "X indstiller, at". */
static bool is_led_in(const body *b)
{
  const referat_node *heading = b->section ? element_first(b->section) : NULL;
  if (!heading || heading->type != REFERAT_HEADING)
    return false;
  slice s = referat__trim_right(referat__node_string(b->p->a, heading));
  if (slice_ends(s, SLICE(":")))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s.len > referat__lex_that.len &&
         is_blank(slice_end(s)[-(ptrdiff_t)referat__lex_that.len - 1]) &&
         referat__fold_eq(slice_skip(s, s.len - referat__lex_that.len), referat__lex_that);
}

void referat__recommendation_paragraph(body *b, referat_node *parent, bool list_follows)
{
  b->notes.count = 0;
  place start = {0, b->runs.count ? b->runs.at[0].text.ptr : NULL}, clause;
  slice first = referat__runs_first(&b->runs), last = referat__runs_last(&b->runs);
  bool ends_sentence = last.len && slice_end(last)[-1] == '.';
  bool is_clause = referat__is_clause(first);
  if (!is_clause && !list_follows && is_led_in(b)) {
    referat__body_emit(b, parent, REFERAT_PROPOSAL);
    return;
  }
  if (!is_clause)
    referat__proposer_note(b->p, &b->notes, first);
  b->has_lead |= b->notes.count > 0;
  bool has_clause = first_clause(b, &clause);
  if (!has_clause || (list_follows && !ends_sentence && !is_clause)) {
    referat__body_emit(b, parent, REFERAT_P);
    return;
  }
  if (!is_clause)
    emit_between(b, parent, REFERAT_P, start, clause);
  while (clause.run < b->runs.count && clause.at < end_of(b).at) {
    place next = next_clause(b, clause);
    emit_between(b, parent, REFERAT_PROPOSAL, clause, next);
    if (next.run == clause.run && next.at == clause.at)
      break;
    clause = next;
    if (clause.run == end_of(b).run && clause.at == end_of(b).at)
      break;
  }
}
