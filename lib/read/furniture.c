#include "config.h"

#include "read/furniture.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"
#include "read/cases.h"
#include "read/explain.h"
#include "read/head/label.h"
#include "read/names.h"
#include "read/numbered.h"

/* A longer line is text. */
#define LONGEST_FURNITURE 120

/* A menu stands among so many lines at the front, and names so many bodies at least. */
#define FRONT_LINES 60
#define FEWEST_IN_MENU 3

/* What begins as a web page's line does is: 'Download "..."'. */
#define LONGEST_DEBRIS 400

/* "Side 3", "Side 3 af 20", "3/20" - at the whole of the text. */
static bool is_page_number(const lexicon *lex, slice s, bool needs_word)
{
  size_t used;
  const lex_word *word = referat__lex_start(lex, LEX_PAGES, s, &used);
  if (word)
    s = referat__trim_left(slice_skip(s, used));
  else if (needs_word)
    return false;
  size_t n = 0;
  while (n < s.len && n < 5 && is_digit(s.ptr[n]))
    n++;
  if (n == 0 || n > 4)
    return false;
  s = referat__trim_left(slice_skip(s, n));
  if (s.len == 0)
    return true;
  size_t of = 0;
  if (s.ptr[0] == '/')
    of = 1;
  else if (!referat__lex_start(lex, LEX_PAGE_OF, s, &of))
    return false;
  s = referat__trim_left(slice_skip(s, of));
  for (n = 0; n < s.len && is_digit(s.ptr[n]); n++)
    ;
  return n >= 1 && n <= 4 && n == s.len;
}

/* Which bytes stand behind a space, or a tab. */
static inline unsigned ask_words(const char *p)
{
  bytes16 before = bytes16_load(p - 1);
  return bytes16_either(before, ' ', '\t', '\0');
}

/* A running header with the page in it: "... Side 3 af 20". */
static bool ends_in_page_number(const lexicon *lex, slice s)
{
  const lex_openings *pages = lex_openings_of(lex, LEX_PAGES);
  for (size_t i = 0; (i = bytes16_find(s, i, ask_words)) + 5 < s.len; i++)
    if (lex_may_open(pages, slice_skip(s, i)) && is_page_number(lex, slice_skip(s, i), true))
      return true;
  return false;
}

static uint32_t previous_line(const parse *p, uint32_t i)
{
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  return i ? i - 1 : p->count;
}

static bool is_in_sentence(const parse *p, uint32_t i)
{
  uint32_t before = previous_line(p, i), after = referat__line_next(p, i + 1);
  if (before >= p->count || after >= p->count)
    return false;
  uint32_t last = referat__last_char(line_text(p, before));
  return (referat__is_letter(last) || last == ',' || last == '-') &&
         referat__is_lower(referat__first_char(line_text(p, after)));
}

/* ---- lines that come again ---- */

typedef struct header {
  slice text;
  uint32_t count;       /* how often it stands alone */
  uint32_t at_edge;     /* how often beside a page's edge */
  uint32_t in_sentence; /* how often what stands before it goes on behind it */
} header;

typedef struct header_table {
  header *slots;
  size_t mask;
} header_table;

/* Equality and hash with every digit the same, so that page numbers and dates
 * do not make two of one. */
static bool same_masked(slice a, slice b)
{
  if (a.len != b.len)
    return false;
  for (size_t i = 0; i < a.len; i++)
    if (a.ptr[i] != b.ptr[i] && !(is_digit(a.ptr[i]) && is_digit(b.ptr[i])))
      return false;
  return true;
}

static size_t hash_masked(slice s)
{
  uint64_t h = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < s.len; i++)
    h = (h ^ (unsigned char)(is_digit(s.ptr[i]) ? '0' : s.ptr[i])) * UINT64_C(1099511628211);
  return (size_t)(h ^ h >> 32);
}

static header *find_header(const header_table *t, slice text)
{
  size_t at = hash_masked(text) & t->mask;
  while (t->slots[at].count && !same_masked(t->slots[at].text, text))
    at = (at + 1) & t->mask;
  return &t->slots[at];
}

static bool is_page_line(const parse *p, uint32_t i)
{
  return line_is(p, i, LINE_FURNITURE) && !line_is(p, i, LINE_MARK) &&
         p->lines[i].role != ROLE_DEBRIS;
}

/* A body and a day alone may head a decision, and every page as well. */
static bool is_worded_section(const parse *p, uint32_t i)
{
  return line_is(p, i, LINE_SECTION) && line_section(p, i)->pattern.len > 0;
}

static bool is_candidate(const parse *p, uint32_t i)
{
  if (line_is(p, i,
              LINE_BLANK | LINE_FURNITURE | LINE_ITEM | LINE_HEADING | LINE_RULE | LINE_ROW) ||
      is_worded_section(p, i) || p->lines[i].len > LONGEST_FURNITURE || p->lines[i].len < 3)
    return false;
  bool above = referat__line_alone_above(p, i), below = referat__line_alone_below(p, i);
  if (!(above && below) && !(i > 0 && is_page_line(p, i - 1)) &&
      !(i + 1 < p->count && is_page_line(p, i + 1)))
    return false;
  slice s = line_text(p, i);
  uint32_t first = referat__first_char(s);
  if (!referat__is_upper(first) && !is_digit((char)first))
    return false;
  uint32_t last = referat__last_char(s);
  if (last == '.' || last == ':' || last == ',' || last == ';')
    return false;
  numbered n[MOST_READINGS];
  casenumber number;
  const char *comma = memrchr(s.ptr, ',', s.len); /* "Byrådet, 3. maj 2024, pkt. 7" */
  if (comma && line_is(p, i, LINE_SECTION) &&
      referat__lex_start(p->lex, LEX_ITEM_LABELS,
                         referat__trim_left(slice_between(comma + 1, slice_end(s))), NULL))
    return false;
  bool may_have_word = referat__bullet_at(s) ||
                       lex_may_open(lex_openings_of(p->lex, LEX_ITEM_LABELS), s) ||
                       lex_may_open(lex_openings_of(p->lex, LEX_CLOSED), s);
  if ((may_have_word && referat__numbered_read(p->lex, s, n) && n[0].has_word) ||
      referat__case_line(p->lex, s, &number))
    return false;
  size_t used; /* "Sagen afgøres i: Byrådet" comes in every item */
  return !referat__lex_start(p->lex, LEX_FIELDS, s, NULL) && !referat__lex_run_in(p->lex, s, &used);
}

/* Whether two form feeds stand before the line, and one behind it, with no other line
 * end: who made the text knows that it belongs to the pages' edges.  One form feed
 * before it would not tell: a page may be one line. */
static bool is_between_pages(const parse *p, uint32_t i)
{
  const textline *l = &p->lines[i];
  return line_is(p, i, LINE_PAGE) && !line_is(p, i, LINE_BLANK) && l->raw > 1 &&
         p->text[l->raw - 1] == '\f' && p->text[l->raw - 2] == '\f' && p->text[l->end] == '\f';
}

/* Whether a page ends or begins beside the line.  Where the edges of pages are told, what
 * else stands there tells nothing: the text of every page begins and ends somewhere. */
static bool is_at_edge(const parse *p, uint32_t i, bool told)
{
  if (!told && line_is(p, i, LINE_PAGE))
    return true;
  uint32_t up = i, down = i + 1;
  while (up > 0 && line_is(p, up - 1, LINE_BLANK))
    up--;
  while (down < p->count && line_is(p, down, LINE_BLANK))
    down++;
  return (up > 0 && is_page_line(p, up - 1) && !is_between_pages(p, up - 1)) ||
         (down < p->count && ((is_page_line(p, down) && !is_between_pages(p, down)) ||
                              (!told && line_is(p, down, LINE_PAGE))));
}

/* Whether a line that comes again is a running header: it keeps to the pages'
 * edges, or cuts sentences, or tells the meeting itself. */
static bool is_running(const header *h, slice title)
{
  if (h->count < 2)
    return false;
  if (2 * h->at_edge >= h->count || 2 * h->in_sentence >= h->count)
    return true;
  date day;
  return h->in_sentence > 0 &&
         ((title.len && same_masked(h->text, title)) || referat__date_find(h->text, &day, NULL));
}

/* ---- bare page numbers ---- */

/* Pages are at least this many lines long, and this many make a chain. */
#define SHORTEST_PAGE 12
#define FEWEST_PAGES 3
#define HIGHEST_PAGE 2000

/* Lines behind a number that tell whether it is an item's. */
#define NUMBER_WINDOW 4

typedef struct page_chain {
  uint32_t line; /* of the last number, plus one */
  uint32_t length;
  uint32_t headed; /* numbers that the head of an item's text follows */
  uint32_t cut;    /* numbers that stand in the middle of a sentence */
} page_chain;

static bool read_number(const parse *p, uint32_t i, uint32_t *number)
{
  slice s = line_text(p, i);
  *number = 0;
  if (line_is(p, i, LINE_BLANK | LINE_TABS) || s.len > 4)
    return false;
  for (size_t k = 0; k < s.len; k++) {
    if (!is_digit(s.ptr[k]))
      return false;
    *number = 10 * *number + (uint32_t)(s.ptr[k] - '0');
  }
  return *number > 0 && *number <= HIGHEST_PAGE;
}

static bool heads_item(const parse *p, uint32_t i)
{
  for (int seen = 0; seen < NUMBER_WINDOW; seen++) {
    casenumber number;
    i = referat__line_next(p, i + 1);
    if (i >= p->count)
      return false;
    if (line_is(p, i, LINE_SECTION) || referat__case_line(p->lex, line_text(p, i), &number))
      return true;
  }
  return false;
}

/* Bare page numbers count up, a page apart; item numbers have what items have
 * behind them. */
static bool find_bare_numbers(parse *p)
{
  page_chain *by_value = NULL;
  uint32_t best = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    uint32_t n;
    if (!read_number(p, i, &n))
      continue;
    if (!by_value &&
        !(by_value = referat__arena_alloc(p->a, (HIGHEST_PAGE + 1) * sizeof *by_value)))
      return false;
    const page_chain *before = &by_value[n - 1];
    bool goes_on = before->line && i + 1 >= before->line + SHORTEST_PAGE;
    page_chain chain = {i + 1, goes_on ? before->length + 1 : 1,
                        (goes_on ? before->headed : 0) + heads_item(p, i),
                        (goes_on ? before->cut : 0) + is_in_sentence(p, i)};
    if (chain.length < by_value[n].length)
      continue;
    by_value[n] = chain;
    if (!best || chain.length > by_value[best].length)
      best = n;
  }
  if (!best || by_value[best].length + 2 * by_value[best].cut < FEWEST_PAGES ||
      (5 * by_value[best].headed > 4 * by_value[best].length && !by_value[best].cut))
    return true;
  uint32_t length = by_value[best].length, limit = p->count;
  for (uint32_t n = best; length > 0; n--, length--) {
    /* an earlier number may have been seen again later, out of the chain */
    uint32_t line = by_value[n].line - 1;
    if (line < limit)
      mark_furniture(p, line, WHY_NUMBER);
    limit = line < limit ? line : limit;
  }
  return true;
}

/* ---- page numbers with words ---- */

static bool is_page_text(const parse *p, uint32_t i)
{
  if (line_is(p, i, LINE_BLANK | LINE_HEADING) || p->lines[i].len > LONGEST_FURNITURE)
    return false;
  slice s = line_text(p, i);
  char last = slice_end(s)[-1];
  if (!is_digit(last) && last != '-')
    return false;
  return is_page_number(p->lex, s, true) ||
         (ends_in_page_number(p->lex, s) && !memchr(s.ptr, '.', s.len)) ||
         (s.len > 4 && s.ptr[0] == '-' && last == '-' &&
          is_page_number(p->lex, referat__trim(slice_of(s.ptr + 1, s.len - 2)), false));
}

static bool find_headers(parse *p, bool told)
{
  uint32_t first = referat__line_next(p, 0), count = 0;
  slice title = first < p->count ? line_text(p, first) : slice_of(NULL, 0);
  uint32_t *candidates = referat__arena_vector(p->a, p->count / 2 + 1, sizeof *candidates);
  if (!candidates)
    return false;
  /* A candidate stands alone, so at most every other line is one; without
   * blank lines between them page edges may make more, which are left. */
  for (uint32_t i = first + 1; i < p->count && count < p->count / 2 + 1; i++)
    if (is_candidate(p, i))
      candidates[count++] = i;
  size_t size = 16;
  while (size < 2 * (size_t)count)
    size *= 2;
  header_table table = {referat__arena_vector(p->a, size, sizeof *table.slots), size - 1};
  if (!table.slots)
    return false;
  memset(table.slots, 0, size * sizeof *table.slots);
  for (uint32_t k = 0; k < count; k++) {
    uint32_t i = candidates[k];
    header *h = find_header(&table, line_text(p, i));
    h->text = line_text(p, i);
    h->count++;
    h->at_edge += is_at_edge(p, i, told);
    h->in_sentence += is_in_sentence(p, i);
  }
  for (uint32_t k = 0; k < count; k++) {
    slice text = line_text(p, candidates[k]);
    if (is_running(find_header(&table, text), title)) {
      mark_furniture(p, candidates[k], WHY_HEADER);
      p->lines[candidates[k]].flags &= (uint16_t)~LINE_SECTION;
    }
  }
  referat__arena_discard(p->a, table.slots);
  referat__arena_discard(p->a, candidates);
  return true;
}

/* ---- what web pages leave ---- */

/* Whether the text is what web pages leave; `button` tells whether sentences have it as well. */
static bool is_link(const lexicon *lex, slice s, bool *button)
{
  size_t used;
  *button = false;
  if (!s.len || s.len > LONGEST_DEBRIS)
    return false;
  while (s.len) { /* links side by side become one line */
    const lex_word *row = referat__lex_start(lex, LEX_DEBRIS, s, &used);
    if (row && row->value[0])
      return true;
    if (!row && (row = referat__lex_start(lex, LEX_BUTTONS, s, &used)) != NULL)
      *button |= true;
    if (!row)
      return false;
    s = referat__trim_left(slice_skip(s, used));
  }
  return true;
}

static bool is_debris(const parse *p, uint32_t i)
{
  bool button;
  slice s = line_text(p, i);
  return is_link(p->lex, s, &button) &&
         (!button || (referat__is_upper(referat__first_char(s)) && !is_in_sentence(p, i)));
}

/* Parts of an address in one line, at least, and digits of a telephone's number. */
#define FEWEST_PARTS 3
#define PHONE_DIGITS 8

/* Whether the line is parted as "A · B · 70 10 20 30" is. */
static bool is_address(slice s)
{
  uint32_t parts = 1, digits = 0;
  bool has_number = false;
  for (size_t i = 0; i < s.len; i++) {
    bool dot = i + 1 < s.len && memcmp(s.ptr + i, "·", 2) == 0;
    parts += dot || s.ptr[i] == '|';
    if (is_digit(s.ptr[i]))
      has_number |= ++digits == PHONE_DIGITS;
    else if (s.ptr[i] != ' ')
      digits = 0;
  }
  return parts >= FEWEST_PARTS && has_number;
}

/* The last line of all may say whose page it is, and where they live. */
static void find_address(parse *p)
{
  uint32_t i = p->count;
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  if (!i || line_is(p, i - 1, LINE_SECTION | LINE_ROW) ||
      line_text(p, i - 1).len > LONGEST_DEBRIS || !is_address(line_text(p, i - 1)))
    return;
  mark_furniture(p, i - 1, WHY_DEBRIS);
  p->lines[i - 1].role = ROLE_DEBRIS;
}

/* Whether the line tells the day, or what the whole is, as it does below the body. */
static bool is_below_body(const parse *p, uint32_t i)
{
  date day;
  return i < p->count && (referat__date_find(line_text(p, i), &day, NULL) ||
                          referat__lex_start(p->lex, LEX_KINDS, line_text(p, i), NULL));
}

/* Names of bodies in a row, in front of all sections, are a menu, and so is the label above
 * them. */
static void mark_menu(parse *p, uint32_t first, uint32_t last, uint32_t above)
{
  label l;
  if (above < first && referat__label_read(p, above, &l) && !l.value.len &&
      referat__lex_whole(p->lex, LEX_BODY_LABELS, l.text))
    first = above;
  for (uint32_t i = first; i < last; i++)
    if (!line_is(p, i, LINE_BLANK)) {
      mark_furniture(p, i, WHY_DEBRIS);
      p->lines[i].role = ROLE_DEBRIS;
    }
}

/* Links in one line, at least, with bars between them. */
#define FEWEST_BARS 3

/* Whether the line is links of a page, with bars between them and no number in them. */
static bool is_row_of_links(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  uint32_t bars = 0;
  if (line_is(p, i, LINE_ROW) || s.len > LONGEST_DEBRIS || p->markdown)
    return false;
  for (size_t k = 0; k < s.len; k++) {
    if (is_digit(s.ptr[k]))
      return false;
    bars += s.ptr[k] == '|' && (k == 0 || s.ptr[k - 1] == ' ') &&
            (k + 1 == s.len || s.ptr[k + 1] == ' ');
  }
  return bars >= FEWEST_BARS;
}

static void mark_debris(parse *p, uint32_t i)
{
  mark_furniture(p, i, WHY_DEBRIS);
  p->lines[i].role = ROLE_DEBRIS;
}

static void find_menus(parse *p)
{
  uint32_t begin = 0, count = 0, seen = 0, before = p->count, above = p->count;
  for (uint32_t i = 0; i < p->count && seen < FRONT_LINES; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    seen++;
    slice s = line_text(p, i);
    if (is_row_of_links(p, i)) {
      mark_debris(p, i);
      continue;
    }
    bool body = s.len && s.len < LONGEST_FURNITURE && referat__is_upper(referat__first_char(s)) &&
                referat__body_at(p->lex, s).len == s.len;
    if (body && !count++) {
      begin = i;
      above = before;
    }
    uint32_t own = !body && is_below_body(p, i); /* the last of them is the meeting's */
    if (!body && count >= FEWEST_IN_MENU + own)
      mark_menu(p, begin, own ? before : i, above);
    count = body ? count : 0;
    before = i;
    if (line_is(p, i, LINE_SECTION))
      return;
  }
}

/* Links in the bullets of a menu, at least. */
#define FEWEST_LINKS 2

/* Mark the bullets from `first` up to `last` as a menu. */
static void mark_bullets(parse *p, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i < last; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      mark_debris(p, i);
}

/* A page's menu arrives as bullets at the front: links to print and to read aloud among them tell
 * that it is one. */
static void find_bulleted_menu(parse *p)
{
  uint32_t first = p->count, links = 0, seen = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    slice s = line_text(p, i);
    size_t bullet = line_is(p, i, LINE_SECTION | LINE_ROW) ? 0 : referat__bullet_length(s);
    if (bullet && seen <= FRONT_LINES) {
      bool button;
      first = first < p->count ? first : i;
      links += is_link(p->lex, slice_skip(s, bullet), &button);
      continue;
    }
    if (links >= FEWEST_LINKS)
      mark_bullets(p, first, i);
    first = p->count;
    links = 0;
    if (++seen > FRONT_LINES || line_is(p, i, LINE_SECTION))
      return;
  }
}

/* What a line tells by itself; return whether the text says which lines belong to the
 * pages' edges. */
static bool find_marked(parse *p)
{
  bool told = false;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_PAGE) && is_between_pages(p, i)) {
      mark_furniture(p, i, WHY_EDGE);
      p->lines[i].flags &= (uint16_t)~LINE_SECTION;
      told = true;
      continue;
    }
    if (!line_is(p, i, LINE_BLANK | LINE_SECTION | LINE_ROW) && is_debris(p, i)) {
      mark_furniture(p, i, WHY_DEBRIS);
      p->lines[i].role = ROLE_DEBRIS;
    }
    if (is_page_text(p, i))
      mark_furniture(p, i, WHY_PAGE);
  }
  return told;
}

bool referat__furniture_find(parse *p)
{
  bool told = find_marked(p);
  find_bulleted_menu(p);
  find_menus(p);
  find_address(p);
  return find_bare_numbers(p) && find_headers(p, told);
}
