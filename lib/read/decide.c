
#include "read/decide.h"

#include "base/utf8.h"
#include "read/chooser.h"
#include "read/customary.h"
#include "read/explain.h"
#include "read/listed.h"
#include "read/lost.h"
#include "read/numbered.h"
#include "read/opened.h"
#include "read/titles.h"
#include "read/unmarked.h"

/* What the step from one item to the next is worth. */
#define STEP_NEXT 4
#define STEP_LOST 6   /* between ones, where every number of the form is one */
#define STEP_FREE 2   /* between headings without numbers */
#define STEP_GAP (-3) /* and one less for every number left out, to a limit */
#define MOST_GAP 6
#define STEP_TWIN 1          /* the number again, in a heading marked as the other one is */
#define STEP_SAME (-8)       /* the number again, with a word, before an item's own text */
#define STEP_AGAIN (-15)     /* a number that is not higher */
#define STEP_FROM_LIST (-80) /* the same, where the contents list would be an item */

/* A form that explains less is none. */
#define LEAST_SCORE 4

/* How many candidates of a form are looked back at. */
#define LOOK_BACK 24

/* ---- candidates ---- */

static bool add(chooser *c, uint32_t line, const numbered *n, uint32_t reading)
{
  candidate *at = referat__arena_widen(c->p->a, c->at, c->count, &c->room, sizeof *at);
  if (!at)
    return false;
  c->at = at;
  uint32_t f = 0;
  while (f < c->form_count && c->forms[f].id != n->form)
    f++;
  if (f == MOST_FORMS)
    return true;
  if (f == c->form_count)
    c->forms[c->form_count++] = (form){n->form, 0, 0};
  c->at[c->count++] = (candidate){.line = line,
                                  .title_at = (uint32_t)(n->title.ptr - c->p->text),
                                  .title_len = (uint32_t)n->title.len,
                                  .value = (uint16_t)n->value,
                                  .form = f & 0x3Fu,
                                  .reading = reading & 1u,
                                  .kind = n->kind & 7u,
                                  .end = n->end & 7u,
                                  .has_word = n->has_word,
                                  .free = (n->form & FORM_FREE) != 0};
  if (c->forms[f].last)
    c->at[c->forms[f].last - 1].next = c->count;
  else
    c->forms[f].first = c->count;
  c->forms[f].last = c->count;
  return true;
}

/* Whether the text begins with two capitals, or with a mark that is taken off. */
static bool may_have_prefix(const lexicon *lex, slice s)
{
  unsigned size;
  uint32_t first = s.len ? referat__utf8_decode(s.ptr, slice_end(s), &size) : 0;
  if (referat__is_upper(first)) {
    uint32_t second = referat__first_char(slice_skip(s, size));
    if (referat__is_upper(second) || second == '/')
      return true;
  }
  return referat__lex_start(lex, LEX_CLOSED, slice_skip(s, first == '('), NULL) != NULL;
}

/* "KB - Budget": one short word in capitals, a dash and a title. */
static bool read_prefix(const lexicon *lex, slice whole, numbered *n)
{
  slice s = whole;
  if (!may_have_prefix(lex, whole))
    return false;
  referat__title_clean(lex, &s); /* "Lukket - KB - Budget" */
  size_t i = 0, letters = 0;
  while (i < s.len && letters < 6) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + i, slice_end(s), &size);
    if (!referat__is_upper(c) && !(letters && c == '/'))
      break;
    i += size;
    letters++;
  }
  if (letters < 2 || letters > 5 || !slice_starts(slice_skip(s, i), SLICE(" - ")))
    return false;
  slice rest = referat__trim_left(slice_skip(s, i + 3));
  if (!referat__is_upper(referat__first_char(rest)))
    return false;
  slice none = slice_of(whole.ptr, 0);
  *n = (numbered){.label = none, .number = none, .title = whole, .form = FORM_PREFIX};
  return true;
}

static bool may_be_heading(slice s)
{
  unsigned char c = s.len ? (unsigned char)s.ptr[0] : 0;
  return is_digit((char)c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' || c == '*' ||
         c == '(' || c == '[' || c >= 0xC2;
}

/* "Sag nr. 38/2024: Budget": a case's number may be that of its item, where a title stands
 * behind it and nothing that goes with cases. */
static bool is_item_of_case(const lexicon *lex, slice s)
{
  numbered n[MOST_READINGS];
  return referat__numbered_read(lex, s, n) && n[0].has_word && n[0].kind == NUMBER_FIRST &&
         n[0].end != END_NONE && referat__is_upper(referat__first_char(n[0].title)) &&
         !referat__lex_start(lex, LEX_DOCUMENT_LABELS, n[0].title, NULL) &&
         !referat__lex_start(lex, LEX_CASE_LABELS, n[0].title, NULL) &&
         !referat__lex_start(lex, LEX_CLOSED, n[0].title, NULL);
}

/* "09. 11 2021", "10. 30": what stands behind the number is one as well, and no title. */
static bool is_figure(slice title)
{
  if (!title.len || !is_digit(title.ptr[0]))
    return false;
  for (size_t i = 0; i < title.len;) {
    unsigned size;
    if (referat__is_letter(referat__utf8_decode(title.ptr + i, slice_end(title), &size)))
      return false;
    i += size;
  }
  return true;
}

/* The headings that the line may be; return how many. */
static uint32_t read_line(const chooser *c, uint32_t i, numbered found[MOST_READINGS])
{
  const parse *p = c->p;
  slice s = line_text(p, i);
  casenumber number;
  if (!s.len)
    return 0;
  bool is_case = p->lines[i].len < 200 && case_line_may_begin(&c->cases, s) &&
                 referat__case_line(p->lex, s, &number) && !is_item_of_case(p->lex, s);
  int count = is_case || !may_be_heading(s) ? 0 : referat__numbered_read(p->lex, s, found);
  uint32_t kept = 0;
  for (int k = 0; k < count; k++) {
    numbered *n = &found[k];
    if (n->kind == NUMBER_LETTER &&
        (referat__lex_start(p->lex, LEX_GROUPS, n->title, NULL) || referat__case_label(p->lex, s)))
      continue; /* "A. Sager til afgørelse" heads several items, "J.nr." a case */
    if (is_figure(n->title))
      continue;
    if (!n->title.len)
      n->form |= FORM_UNTITLED;
    if (kept != (uint32_t)k)
      found[kept] = *n;
    kept++;
  }
  if (count)
    return kept;
  size_t front = 0;
  uint32_t free = 0;
  if (line_is(p, i, LINE_HEADING)) {
    if (referat__lex_whole(p->lex, LEX_CONTENTS, s))
      return 0;
    front = referat__title_label_length(p->lex, s);
    front = front ? front : referat__bullet_length(s);
    free = FORM_MARKED | p->lines[i].level;
  } else if (is_case && number.number.ptr > s.ptr) {
    free = FORM_CASE;
  } else {
    size_t bullet = referat__bullet_length(s);
    if (!bullet || !referat__case_label(p->lex, slice_skip(s, bullet)))
      return read_prefix(p->lex, s, &found[0]) ? 1u : 0u;
    free = FORM_CASE; /* "• Sagsid.:", which lost its title and its number */
  }
  slice title = slice_skip(s, front);
  found[0] = (numbered){.label = referat__trim_right(slice_of(s.ptr, front)),
                        .number = slice_of(title.ptr, 0),
                        .title = title,
                        .form = free};
  return 1;
}

/* The candidate with its label and number. */
static numbered read_again(const chooser *c, const candidate *k)
{
  numbered found[MOST_READINGS] = {{.value = 0}};
  read_line(c, k->line, found);
  return found[k->reading];
}

static bool add_line(chooser *c, uint32_t i)
{
  numbered found[MOST_READINGS];
  uint32_t count = read_line(c, i, found);
  for (uint32_t k = 0; k < count; k++)
    if (!add(c, i, &found[k], k))
      return false;
  return true;
}

static bool find_candidates(chooser *c)
{
  for (uint32_t i = 0; i < c->p->count; i++)
    if (!line_is(c->p, i, LINE_BLANK | LINE_FURNITURE | LINE_SECTION | LINE_RULE | LINE_ROW) &&
        !add_line(c, i))
      return false;
  return true;
}

/* ---- the chain ---- */

/* The same number by mistake: over another title, marked alike or with what an item has. */
static int32_t step_same(const candidate *from, const candidate *to)
{
  const uint32_t own = 1u << EV_CASE | 1u << EV_SECTION | 1u << EV_DECIDED;
  if (to->value != from->value || !to->has_word || candidate_hash(to) == candidate_hash(from))
    return 0;
  bool alike = from->evidence & to->evidence & 1u << EV_HEADING;
  bool apart = to->evidence & own && !(to->evidence & 1u << EV_LISTED);
  return alike ? STEP_TWIN : apart ? STEP_SAME : 0;
}

static int32_t step(const candidate *from, const candidate *to)
{
  if (to->free)
    return STEP_FREE;
  if (to->value == from->value + 1)
    return STEP_NEXT;
  if (to->recounted)
    return STEP_LOST;
  int32_t same = step_same(from, to);
  if (same)
    return same;
  if (to->value <= from->value)
    return to->evidence & 1u << EV_LISTED ? STEP_FROM_LIST : STEP_AGAIN;
  uint32_t gap = (uint32_t)(to->value - from->value - 1);
  return STEP_GAP - (int32_t)(gap < MOST_GAP ? gap : MOST_GAP);
}

/* Of a heading that stands twice, the first begins the item. */
static bool stands_before(const chooser *c, uint32_t a, uint32_t b)
{
  return b && a < b && c->at[a - 1].value == c->at[b - 1].value &&
         candidate_hash(&c->at[a - 1]) == candidate_hash(&c->at[b - 1]);
}

/* The best chain of the form: its last candidate, plus one. */
static uint32_t best_chain(chooser *c, const form *f, uint32_t *by_value)
{
  uint32_t best = 0, window[LOOK_BACK] = {0}, seen = 0;
  for (uint32_t i = f->first; i; i = c->at[i - 1].next) {
    candidate *k = &c->at[i - 1];
    k->total = k->score;
    k->before = 0;
    uint32_t exact = k->value && k->value <= HIGHEST_NUMBER ? by_value[k->value - 1] : 0;
    for (uint32_t back = 0; back <= LOOK_BACK; back++) {
      uint32_t j = back < LOOK_BACK ? window[back] : exact;
      if (!j)
        continue;
      int32_t total = c->at[j - 1].total + step(&c->at[j - 1], k) + k->score;
      if (total > k->total || (total == k->total && stands_before(c, j, k->before))) {
        k->total = total;
        k->before = j;
      }
    }
    window[seen++ % LOOK_BACK] = i;
    uint32_t *same = &by_value[k->value <= HIGHEST_NUMBER ? k->value : 0];
    if (!*same || c->at[*same - 1].total < k->total)
      *same = i;
    if (!best || k->total > c->at[best - 1].total)
      best = i;
  }
  for (uint32_t i = f->first; i; i = c->at[i - 1].next)
    by_value[c->at[i - 1].value <= HIGHEST_NUMBER ? c->at[i - 1].value : 0] = 0;
  return best;
}

static bool same_numbers(const chooser *c, uint32_t a, uint32_t b)
{
  while (a && b) {
    if (c->at[a - 1].value != c->at[b - 1].value)
      return false;
    a = c->at[a - 1].before;
    b = c->at[b - 1].before;
  }
  return !a && !b;
}

static bool choose(chooser *c, uint32_t *winner)
{
  uint32_t *by_value = referat__arena_alloc(c->p->a, (HIGHEST_NUMBER + 2) * sizeof *by_value);
  *winner = 0;
  if (!by_value)
    return false;
  int32_t score = LEAST_SCORE - 1, second = 0;
  uint32_t rival = 0;
  for (uint32_t f = 0; f < c->form_count; f++) {
    uint32_t chain = best_chain(c, &c->forms[f], by_value);
    int32_t total = chain ? c->at[chain - 1].total : 0;
    if (total > score) {
      second = score;
      rival = *winner;
      score = total;
      *winner = chain;
    } else if (total > second) {
      second = total;
      rival = chain;
    }
  }
  c->p->outline.score = score;
  c->p->outline.uncertain =
      *winner && rival && 10 * second > 9 * score && !same_numbers(c, *winner, rival);
  c->rival = rival;
  return true;
}

/* ---- the items ---- */

static bool keep_items(chooser *c, uint32_t winner)
{
  outline *o = &c->p->outline;
  for (uint32_t i = winner; i; i = c->at[i - 1].before)
    o->count++;
  o->items = referat__arena_alloc(c->p->a, (o->count + 1) * sizeof *o->items);
  if (!o->items)
    return false;
  uint32_t n = o->count;
  for (uint32_t i = winner; i; i = c->at[i - 1].before) {
    const candidate *k = &c->at[i - 1];
    numbered read = read_again(c, k);
    o->items[--n] = (item_mark){.first = k->line,
                                .line = k->line,
                                .end = k->line + 1,
                                .label = read.label,
                                .number = read.number,
                                .title = read.title};
  }
  return true;
}

/* Keep what was found out of every candidate, for who asks why. */
static bool keep_evidence(const chooser *c, uint32_t winner)
{
  explanation *e = c->p->why;
  e->candidates = referat__arena_vector(c->p->a, c->count + 1, sizeof *e->candidates);
  if (!e->candidates)
    return false;
  e->count = c->count;
  for (uint32_t i = 0; i < c->count; i++) {
    const candidate *k = &c->at[i];
    e->candidates[i] = (candidate_note){
        .n = read_again(c, k), .line = k->line, .evidence = k->evidence, .score = k->score};
  }
  for (uint32_t i = winner; i; i = c->at[i - 1].before) {
    uint32_t before = c->at[i - 1].before;
    e->candidates[i - 1].chosen = true;
    e->candidates[i - 1].step = before ? step(&c->at[before - 1], &c->at[i - 1]) : 0;
  }
  if (winner)
    e->winner = (form_note){&e->candidates[winner - 1], c->at[winner - 1].total};
  if (c->rival)
    e->rival = (form_note){&e->candidates[c->rival - 1], c->at[c->rival - 1].total};
  return true;
}

/* Whether titles that the contents have were cut out of pages in one line. */
static bool has_listed(const parse *p)
{
  uint32_t i = 0;
  while (p->unfolded && i < p->count && p->lines[i].role != ROLE_LISTED)
    i++;
  return p->unfolded && i < p->count;
}

static bool is_lost(const parse *p)
{
  return p->outline.count && p->outline.items[p->outline.count - 1].lost;
}

/* Whether all that was found is one sentence about an item: "Punkt 16 sendes tilbage". */
static bool is_lone_clause(const chooser *c, uint32_t winner)
{
  return winner && !c->at[winner - 1].before && c->at[winner - 1].evidence & 1u << EV_CLAUSE;
}

bool referat__decide_items(parse *p)
{
  chooser c = {.p = p, .cases = referat__case_openings(p->lex)};
  c.first_section = referat__first_section(p, p->unfolded);
  c.bare = referat__first_section(p, true) == p->count;
  if (!find_candidates(&c) || !referat__evidence_find(&c))
    return false;
  uint32_t winner; /* a candidate, plus one */
  if (!choose(&c, &winner))
    return false;
  if (is_lone_clause(&c, winner))
    winner = 0;
  if ((winner && !keep_items(&c, winner)))
    return false;
  bool by_case = winner && (candidate_form(&c, &c.at[winner - 1]) & ~0xFFu) == FORM_CASE,
       cut = has_listed(p);
  if (!referat__listed_items(p, by_case) || (!p->outline.count && !referat__opened_items(p)) ||
      (!p->outline.count && !referat__customary_items(p)) ||
      (!p->outline.count && !referat__unmarked_items(p)) ||
      ((!p->outline.count || (by_case && !cut)) && !referat__lost_items(p)) ||
      (p->why && !keep_evidence(&c, cut || is_lost(p) ? 0 : winner)))
    return false;
  referat__arena_discard(p->a, c.at);
  return referat__titles_find(p, by_case && !cut && !is_lost(p));
}
