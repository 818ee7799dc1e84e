#include "config.h"

#include "read/chooser.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/customary.h"
#include "read/decide.h"
#include "read/head/label.h"
#include "read/titles.h"

static const struct {
  const char *name;
  int weight;
} evidence_rows[EV_COUNT] = {
    [EV_WORD] = {"word", 2},
    [EV_ABOVE] = {"alone-above", 2},
    [EV_BELOW] = {"alone-below", 1},
    [EV_HEADING] = {"marked", 3},
    [EV_CASE] = {"case", 5},
    [EV_CASE_NEXT] = {"case-next", 4},
    [EV_SECTION_NEXT] = {"section-next", 2},
    [EV_SECTION] = {"section", 4},
    [EV_ACCESS] = {"access", 4},
    [EV_REPEATED] = {"repeated", 3},
    [EV_LISTED] = {"listed", 3},
    [EV_CONTENTS] = {"contents", 5},
    [EV_RESUMED] = {"resumed", 4},
    [EV_AGAIN] = {"again", -5},
    [EV_DECIDED] = {"decided", 4},
    [EV_CLAUSE] = {"clause", -9},
    [EV_SENTENCE] = {"sentence", -3},
    [EV_LONG] = {"long", -5},
    [EV_OUTCOME] = {"outcome", -9},
    [EV_NAME] = {"name", -6},
    [EV_PAGE] = {"page", -7},
    [EV_ENTRY] = {"entry", -20},
    [EV_NUMBERED] = {"numbered", -8},
    [EV_RUN] = {"run", -3},
    [EV_LED_IN] = {"led-in", -7},
    [EV_UNTITLED] = {"untitled", -2},
    [EV_TITLED] = {"titled", 7},
    [EV_BARE] = {"bare", -2},
    [EV_TWO] = {"two-numbers", -4},
    [EV_KNOWN] = {"known", 4},
};

/* A shorter list is no contents. */
#define FEWEST_ENTRIES 3

/* Non-blank lines behind a heading that are asked. */
#define CASE_WINDOW 5
#define SECTION_WINDOW 9
#define REPEAT_WINDOW 3

/* A longer heading speaks against itself. */
#define LONG_HEADING 220

/* A longer text is none of the titles that all meetings have, nor one that ends in a stop. */
#define LONG_KNOWN 100
#define LONG_STOPPED 120
#define MOST_STOPPED_WORDS 14

/* Titles with a stop, each parted from what was decided below, that tell how titles are set. */
#define FEWEST_DISPOSED 2
#define ALONE (1u << EV_ABOVE | 1u << EV_BELOW)

const char *referat__evidence_name(unsigned bit, int *weight)
{
  if (bit >= EV_COUNT)
    return NULL;
  *weight = evidence_rows[bit].weight;
  return evidence_rows[bit].name;
}

static void say(candidate *k, evidence e, bool holds)
{
  if (holds)
    k->evidence |= 1u << e;
}

/* Whether the line is a number, with a word or not, and no title. */
static bool is_number_alone(const lexicon *lex, slice s)
{
  numbered n[MOST_READINGS];
  return referat__numbered_read(lex, s, n) && !n[0].title.len;
}

/* "Anne Berg (V)" */
static bool is_name(slice title)
{
  size_t n = title.len;
  if (n < 6 || title.ptr[n - 1] != ')')
    return false;
  const char *open = title.ptr + n - 2;
  while (open > title.ptr && *open != '(')
    open--;
  slice inside = slice_between(open + 1, title.ptr + n - 1);
  if (*open != '(' || referat__utf8_count(inside) > 2 || !inside.len ||
      !referat__is_upper(referat__first_char(inside)))
    return false;
  slice before = referat__trim(slice_between(title.ptr, open));
  if (!referat__title_is_short(before, 5))
    return false;
  bool capital = true; /* every word of a name has one */
  for (size_t i = 0; i < before.len; i++)
    if (i == 0 || before.ptr[i - 1] == ' ')
      capital &= referat__is_upper(referat__first_char(slice_skip(before, i)));
  return capital && memchr(before.ptr, ' ', before.len);
}

/* Whether such a title stands below a number alone, and no other number below that, as in the
 * contents. */
static bool stands_over_known(const parse *p, const candidate *k)
{
  uint32_t title = referat__line_next(p, k->line + 1);
  uint32_t below = title < p->count ? referat__line_next(p, title + 1) : p->count;
  return below < p->count && p->lines[title].len <= LONG_KNOWN &&
         !is_number_alone(p->lex, line_text(p, below)) &&
         referat__customary_length(p->lex, line_text(p, title));
}

static void look_at_title(const parse *p, candidate *k)
{
  slice title = candidate_title(p, k);
  uint32_t first = referat__first_char(title), last = referat__last_char(title);
  say(k, EV_UNTITLED, !title.len);
  if (!title.len) {
    say(k, EV_KNOWN, stands_over_known(p, k));
    return;
  }
  /* What the text's end cuts may end in a comma. */
  bool cut = referat__line_next(p, k->line + 1) >= p->count;
  say(k, EV_CLAUSE, referat__is_lower(first) || ((last == ',' || last == ';') && !cut));
  size_t that = referat__fold_prefix(title, referat__lex_that);
  say(k, EV_CLAUSE, that && that < title.len && title.ptr[that] == ' ');
  say(k, EV_SENTENCE, last == '.');
  say(k, EV_LONG, title.len > LONG_HEADING || (last == '.' && !referat__title_is_short(title, 6)));
  say(k, EV_OUTCOME, referat__title_is_outcome(p, title));
  say(k, EV_KNOWN, title.len <= LONG_KNOWN && referat__customary_length(p->lex, title));
  say(k, EV_NAME, is_name(title));
  const char *colon = memrchr(title.ptr, ':', title.len);
  if (colon) { /* "Tilskud: Udsat.", "Eventuelt: Intet." */
    slice said = referat__trim(slice_between(colon + 1, slice_end(title)));
    say(k, EV_DECIDED,
        referat__title_is_outcome(p, said) || referat__lex_whole(p->lex, LEX_NONE, said));
  }
  entry_parts entry;
  say(k, EV_PAGE, referat__entry_parts(line_text(p, k->line), &entry));
  casenumber number;
  slice behind = referat__case_in_brackets(title, &number);
  slice bare = behind.len ? slice_between(title.ptr, behind.ptr) : title;
  slice without = bare;
  say(k, EV_ACCESS,
      referat__title_access(p->lex, bare) || referat__title_column(p->lex, bare, &without));
  say(k, EV_CASE,
      behind.len || slice_ends(title, SLICE("( )")) ||
          referat__casenumber_read(title).form != CASE_NONE);
}

/* Whether a sentence says what was decided: "Henvist til behandling i Socialudvalget." */
static bool says_outcome(const parse *p, slice s)
{
  return lex_may_open(lex_openings_of(p->lex, LEX_OUTCOMES), s) &&
         referat__is_upper(referat__first_char(s)) &&
         referat__lex_start(p->lex, LEX_OUTCOMES, s, NULL);
}

/* Whether a line announces what stands below it, as lists and clauses are. */
static bool leads_in(const parse *p, uint32_t i)
{
  slice s = line_text(p, i), where;
  uint32_t last = referat__last_char(s);
  return s.len && (last == ':' || (last == ',' && referat__lex_find(p->lex, LEX_VERBS, s, &where)));
}

static bool is_number(slice s)
{
  for (size_t i = 0; i < s.len; i++)
    if (!is_digit(s.ptr[i]))
      return false;
  return s.len > 0;
}

/* Whether a paragraph of its own begins with what was decided, as "Godkendt i den form
 * som forvaltningen foreslog." does. */
static bool tells_outcome(const parse *p, uint32_t i)
{
  size_t used;
  slice s = line_text(p, i);
  return referat__is_upper(referat__first_char(s)) && referat__line_alone_above(p, i) &&
         lex_may_open(lex_openings_of(p->lex, LEX_OUTCOMES), s) &&
         referat__lex_start(p->lex, LEX_OUTCOMES, s, &used) && used < s.len && s.ptr[used] == ' ';
}

/* The lines behind the heading, up to the next candidate of its form. */
static void look_below(const chooser *c, candidate *k)
{
  const parse *p = c->p;
  uint32_t stop = k->next ? c->at[k->next - 1].line : p->count;
  uint32_t heading = k->line; /* its last line */
  /* A repeated heading is no new one. */
  if (k->next && c->at[k->next - 1].value == k->value && k->next < c->count) {
    const candidate *again = &c->at[k->next - 1];
    stop = again->next ? c->at[again->next - 1].line : p->count;
    if (again->line == referat__line_next(p, k->line + 1) &&
        referat__title_same(candidate_title(p, again), candidate_title(p, k)))
      heading = again->line;
  }
  uint32_t i = k->line;
  for (int seen = 0; seen < SECTION_WINDOW; seen++) {
    i = referat__line_next(p, i + 1);
    if (i >= stop || i >= p->count)
      return;
    casenumber number;
    slice s = line_text(p, i);
    if (line_is(p, i, LINE_SECTION)) {
      say(k, EV_SECTION, true);
      say(k, EV_SECTION_NEXT, seen == (heading != k->line) && k->title_len);
      return;
    }
    if (seen < CASE_WINDOW &&
        (referat__case_line(p->lex, s, &number) || referat__case_label(p->lex, s))) {
      say(k, EV_CASE, true);
      /* nothing but a title that has a line of its own stands between */
      say(k, EV_CASE_NEXT, k->title_len ? i == heading + 1 : seen == 1 && i == k->line + 2);
    }
    if (seen == 1 && !k->title_len) /* the page, below a title in a line of its own */
      say(k, EV_PAGE, is_number(s));
    if (seen < CASE_WINDOW && referat__lex_whole(p->lex, LEX_CLOSED, s))
      say(k, EV_ACCESS, true);
    if (seen < REPEAT_WINDOW && candidate_hash(k) && referat__title_same(s, candidate_title(p, k)))
      say(k, EV_REPEATED, true);
    if (seen < REPEAT_WINDOW && (referat__title_is_outcome(p, s) || (!seen && says_outcome(p, s))))
      say(k, EV_DECIDED, true);
    if (!seen && k->line < c->first_section && k->title_len)
      say(k, EV_DECIDED, tells_outcome(p, i));
  }
}

/* The title without a page's number behind it and without its access. */
static slice title_alone(const parse *p, const candidate *k)
{
  slice title = candidate_title(p, k);
  entry_parts entry;
  if (referat__entry_parts(title, &entry))
    title = entry.title;
  referat__title_clean(p->lex, &title);
  return title;
}

/* Whether words stand below the number, and not a number again. */
static bool stands_below(const parse *p, uint32_t i)
{
  numbered other[MOST_READINGS];
  uint32_t next = referat__line_next(p, i + 1);
  slice s = next < p->count ? line_text(p, next) : slice_of(NULL, 0);
  return s.len && memchr(s.ptr, ' ', s.len) && !line_is(p, next, LINE_SECTION) &&
         !referat__numbered_read(p->lex, s, other);
}

/* The title ends in a full stop, and is one nevertheless. */
static void excuse_stop(candidate *k)
{
  k->evidence &= ~(1u << EV_SENTENCE);
  if (k->title_len <= LONG_HEADING)
    k->evidence &= ~(1u << EV_LONG);
}

/* Whether a number alone in its line stands right above the title. */
static bool stands_below_number(const parse *p, uint32_t title)
{
  numbered n[MOST_READINGS];
  return title > 0 && !line_is(p, title - 1, LINE_BLANK | LINE_FURNITURE) &&
         referat__numbered_read(p->lex, line_text(p, title - 1), n) == 1 && !n[0].title.len &&
         n[0].kind == NUMBER_DIGITS;
}

static void look_at_line(chooser *c, candidate *k)
{
  const parse *p = c->p;
  uint32_t above = referat__line_before(p, k->line);
  bool has_number = !k->free;
  bool apart = has_number && !k->has_word && !k->title_len && stands_below(p, k->line);
  uint64_t hash = referat__title_hash(apart ? line_text(p, referat__line_next(p, k->line + 1))
                                            : title_alone(p, k));
  k->hash[0] = (uint32_t)hash;
  k->hash[1] = (uint32_t)(hash >> 32);
  say(k, EV_WORD, k->has_word);
  say(k, EV_BARE, has_number && !k->has_word && (k->end == END_NONE || k->end == END_GLUED));
  say(k, EV_TWO,
      has_number && !k->has_word && (k->kind == NUMBER_FIRST || k->kind == NUMBER_SECOND));
  say(k, EV_ABOVE, referat__line_alone_above(p, k->line) || (p->unfolded && has_number));
  say(k, EV_BELOW, referat__line_alone_below(p, k->line));
  say(k, EV_TITLED, c->bare && k->has_word && !k->title_len && referat__title_below(p, k->line));
  say(k, EV_CONTENTS, p->lines[k->line].role == ROLE_NUMBERED);
  say(k, EV_HEADING, line_is(p, k->line, LINE_HEADING));
  say(k, EV_ENTRY,
      line_is(p, k->line, LINE_ENTRY) || slice_starts(candidate_title(p, k), SLICE("..")));
  say(k, EV_LED_IN,
      k->line > c->first_section && above < p->count && !k->has_word && leads_in(p, above) &&
          !line_is(p, above, LINE_SECTION));
  if ((candidate_form(c, k) & ~0xFFu) == FORM_CASE) {
    numbered n[MOST_READINGS];
    say(k, EV_CASE, true);
    uint32_t below = referat__line_next(p, k->line + 1);
    say(k, EV_NUMBERED,
        (above < p->count && referat__numbered_read(p->lex, line_text(p, above), n) > 0) ||
            (below < p->count && referat__numbered_read(p->lex, line_text(p, below), n) > 0) ||
            (above < p->count && stands_below_number(p, above)));
    return;
  }
  casenumber number; /* it may stand above its item */
  say(k, EV_CASE,
      above < p->count && (k->title_len || apart) &&
          referat__case_line(p->lex, line_text(p, above), &number) &&
          (apart || number.number.ptr > line_text(p, above).ptr));
  look_at_title(p, k);
  look_below(c, k);
  /* What was decided of a list's sentence does not stand right below it, in a paragraph. */
  const uint32_t stands = 1u << EV_ABOVE | 1u << EV_BELOW | 1u << EV_DECIDED;
  if ((k->evidence & stands) == stands && k->line < c->first_section)
    excuse_stop(k);
}

/* Whether a sentence ends inside of the text. */
static bool has_inner_stop(slice s)
{
  for (size_t i = 1; i + 2 < s.len; i++)
    if (s.ptr[i] == '.' && s.ptr[i + 1] == ' ' && referat__is_lower(s.ptr[i - 1] & 0x7f) &&
        referat__is_upper(referat__first_char(slice_skip(s, i + 2))))
      return true;
  return false;
}

/* Candidates of the same form right before and behind, inside the text of an
 * item: a list of some kind.  What announces its first entry announces all of them. */
static void find_runs(chooser *c, const form *f)
{
  const uint32_t own =
      1u << EV_CASE | 1u << EV_CASE_NEXT | 1u << EV_ACCESS | 1u << EV_HEADING | 1u << EV_CONTENTS;
  candidate *before = NULL;
  for (uint32_t i = f->first; i; i = c->at[i - 1].next) {
    candidate *k = &c->at[i - 1];
    if (before && k->line > c->first_section &&
        referat__line_next(c->p, before->line + 1) == k->line) {
      say(before, EV_RUN, true);
      say(k, EV_RUN, true);
      say(k, EV_LED_IN,
          before->evidence & 1u << EV_LED_IN && k->value == before->value + 1 && !k->has_word &&
              !(k->evidence & own));
    }
    before = k;
  }
}

/* Titles that stood before: the contents list told of them. */
static bool find_listed(chooser *c)
{
  size_t size = 64;
  while (size < 2 * (size_t)c->count)
    size *= 2;
  uint32_t *seen = referat__arena_alloc(c->p->a, size * sizeof *seen); /* candidates, plus one */
  if (!seen)
    return false;
  for (uint32_t i = 0; i < c->count; i++) {
    candidate *k = &c->at[i];
    uint64_t title = candidate_hash(k);
    if (!title || k->free)
      continue;
    uint64_t key = title ^ (uint64_t)k->value << 40;
    size_t at = (size_t)(key ^ key >> 31) & (size - 1);
    while (seen[at] &&
           (candidate_hash(&c->at[seen[at] - 1]) != title || c->at[seen[at] - 1].value != k->value))
      at = (at + 1) & (size - 1);
    /* Right behind it, it is a heading that is repeated. */
    bool listed = seen[at] && c->at[seen[at] - 1].next != i + 1;
    say(k, EV_LISTED, listed);
    if (listed) {
      say(&c->at[seen[at] - 1], EV_AGAIN, true);
      excuse_stop(k);
    }
    if (!seen[at])
      seen[at] = i + 1;
  }
  return true;
}

/* Whether the contents begin with the candidate: their heading stands above. */
static bool heads_contents(const parse *p, const candidate *k)
{
  uint32_t above = referat__line_before(p, k->line);
  const lex_word *row =
      above < p->count ? referat__lex_whole(p->lex, LEX_CONTENTS, line_text(p, above)) : NULL;
  return row && (row->value[0] || k->evidence & 1u << EV_PAGE);
}

/* Numbers at the ends of lines that follow one another. */
typedef struct pages {
  uint32_t first, last;
  bool rising; /* every line has one, and none is less than the one above */
} pages;

static void read_page(const parse *p, uint32_t line, pages *seen)
{
  entry_parts parts;
  uint32_t page;
  seen->rising &=
      referat__entry_parts_close(line_text(p, line), &parts, &page) && page && page >= seen->last;
  seen->last = page;
  if (!seen->first)
    seen->first = page;
}

/* Candidates of a form with nothing between them are the contents when one of them
 * comes again further on, where their heading says so, or the numbers that they end
 * in are those of pages: the others may come in a part of the text that is not
 * there. */
static void find_contents(chooser *c, const form *f)
{
  for (uint32_t i = f->first; i;) {
    uint32_t stop = i, count = 0;
    bool headed = heads_contents(c->p, &c->at[i - 1]), again = false;
    uint32_t last = i;
    pages seen = {.rising = true};
    do {
      const candidate *k = &c->at[stop - 1];
      again |= (k->evidence & 1u << EV_AGAIN) != 0;
      read_page(c->p, k->line, &seen);
      count++;
      last = stop;
      stop = k->next;
      if (stop && (c->at[stop - 1].value <= k->value ||
                   referat__line_next(c->p, k->line + 1) != c->at[stop - 1].line))
        break;
    } while (stop);
    bool paged = seen.rising && seen.last > seen.first && count >= FEWEST_ENTRIES;
    /* Items without a text stand in a row as well, up to the first that has sections. */
    bool opens = c->at[last - 1].evidence & 1u << EV_SECTION_NEXT;
    bool listed = again || (headed && !opens);
    candidate *behind = stop ? &c->at[stop - 1] : NULL;
    say(behind, EV_RESUMED,
        behind && count >= FEWEST_ENTRIES && behind->evidence & 1u << EV_LISTED &&
            behind->value == c->at[i - 1].value &&
            candidate_hash(behind) == candidate_hash(&c->at[i - 1]));
    for (; i != stop; i = c->at[i - 1].next) {
      if (paged)
        c->p->lines[c->at[i - 1].line].role = ROLE_ENTRY;
      say(&c->at[i - 1], EV_ENTRY, (listed && count >= FEWEST_ENTRIES) || paged);
    }
  }
}

/* Headings that were entries of one list each begin with one again where the list was
 * taken apart: no number of the form is another, and each but the first stands between
 * what was decided and the next section. */
static void find_recounted(chooser *c, const form *f)
{
  const parse *p = c->p;
  uint32_t line = 0;
  bool all = true;
  for (uint32_t i = f->first; i; i = c->at[i - 1].next)
    if (c->at[i - 1].value != 1)
      return;
  for (uint32_t i = f->first; i; i = c->at[i - 1].next) {
    candidate *k = &c->at[i - 1];
    bool decided = false;
    for (; line < k->line; line++) {
      size_t used;
      const lex_section *row = line_is(p, line, LINE_SECTION) ? line_section(p, line)
                               : line_is(p, line, LINE_BLANK)
                                   ? NULL
                                   : referat__lex_run_in(p->lex, line_text(p, line), &used);
      decided = row ? string_is(row->kind, "decision") : decided;
    }
    uint32_t above = referat__line_before(p, k->line);
    k->recounted = decided && k->evidence & 1u << EV_SECTION && k->evidence & 1u << EV_ABOVE &&
                   !(k->evidence & 1u << EV_LED_IN) && above < p->count &&
                   !line_is(p, above, LINE_SECTION);
    all &= k->recounted || i == f->first;
  }
  for (uint32_t i = f->first; i && !all; i = c->at[i - 1].next)
    c->at[i - 1].recounted = false;
}

/* Where a title that items have at every meeting ends in a full stop, and most of the
 * form's do, that is how titles are set here, and no sentences. */
static void weigh_known(chooser *c, const form *f)
{
  const uint32_t known = 1u << EV_KNOWN | 1u << EV_SENTENCE;
  const uint32_t decided = 1u << EV_DECIDED | ALONE | 1u << EV_SENTENCE;
  uint32_t all = 0, stopped = 0, disposed = 0;
  bool custom = false;
  for (uint32_t i = f->first; i; i = c->at[i - 1].next) {
    uint32_t said = c->at[i - 1].evidence;
    all++;
    stopped += (said & 1u << EV_SENTENCE) != 0;
    custom |= (said & known) == known;
    disposed += (said & decided) == decided;
  }
  /* So they are where what was decided stands below several of them. */
  for (uint32_t i = f->first; i && disposed >= FEWEST_DISPOSED; i = c->at[i - 1].next) {
    candidate *k = &c->at[i - 1];
    if ((k->evidence & ALONE) == ALONE && k->title_len <= LONG_HEADING &&
        !has_inner_stop(candidate_title(c->p, k)))
      k->evidence &= ~(1u << EV_SENTENCE | 1u << EV_LONG);
  }
  for (uint32_t i = f->first; i && custom && 2 * stopped > all; i = c->at[i - 1].next) {
    candidate *k = &c->at[i - 1];
    if (k->title_len <= LONG_STOPPED &&
        referat__title_is_short(candidate_title(c->p, k), MOST_STOPPED_WORDS) &&
        !has_inner_stop(candidate_title(c->p, k)))
      k->evidence &= ~(1u << EV_SENTENCE | 1u << EV_LONG);
  }
  /* Among others of the form such a title may as well be an entry of the contents. */
  for (uint32_t i = f->first, next; i; i = next) {
    next = c->at[i - 1].next;
    if (!next || c->at[next - 1].value == c->at[i - 1].value || /* it comes again below */
        referat__line_next(c->p, c->at[i - 1].line + 1) != c->at[next - 1].line)
      continue;
    c->at[i - 1].evidence &= ~(1u << EV_KNOWN);
    if (!c->at[next - 1].next)
      c->at[next - 1].evidence &= ~(1u << EV_KNOWN);
  }
}

static void add_up(candidate *k)
{
  k->score = EVIDENCE_BASE;
  for (unsigned e = 0; e < EV_COUNT; e++)
    if (k->evidence & 1u << e)
      k->score += evidence_rows[e].weight;
}

bool referat__evidence_find(chooser *c)
{
  for (uint32_t i = 0; i < c->count; i++)
    look_at_line(c, &c->at[i]);
  for (uint32_t f = 0; f < c->form_count; f++)
    find_runs(c, &c->forms[f]);
  if (!find_listed(c))
    return false;
  for (uint32_t f = 0; f < c->form_count; f++)
    if (c->forms[f].id < FORM_FREE) {
      find_contents(c, &c->forms[f]);
      find_recounted(c, &c->forms[f]);
      weigh_known(c, &c->forms[f]);
    }
  for (uint32_t i = 0; i < c->count; i++)
    add_up(&c->at[i]);
  return true;
}
