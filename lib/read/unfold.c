#include "config.h"

#include "read/unfold.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/cases.h"
#include "read/convened.h"
#include "read/foldtitle.h"
#include "read/head/label.h"
#include "read/inside.h"
#include "read/lineless.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/pagefoot.h"
#include "read/textends.h"

/* Beside pages that are one line each, a shorter line has its end. */
#define SHORTEST_PAGED 240

/* A title is found in the contents by so many bytes. */
#define SHORTEST_LISTED 10

/* What all pages begin with is no longer, and has so many words at least. */
#define LONGEST_RUNNING 80
#define FEWEST_RUNNING 2

/* A number of more digits is no page's. */
#define LONGEST_FOOT 4

/* So many titles in a row are a row; the number of the first stands within so many bytes. */
#define FEWEST_RUN 3
#define FIRST_NUMBER_WITHIN 24

/* Behind an everyday word that heads the contents, the first number stands within this. */
#define LIST_WITHIN 40

/* What has so many headings of sections before the next number is an item. */
#define FEWEST_SECTIONS 2

/* A page is looked through for a decision behind the heading of contents no more often. */
#define MOST_LOOKS 4

/* A day stands within this. */
#define LONGEST_DAY 24

static const anchor no_anchor = {.kind = ANCHOR_NONE};

static void add_cut(unfolder *u, uint32_t line, size_t at, bool furniture)
{
  uint32_t count = u->cuts.count;
  referat__cut_add(u->p, &u->cuts, line, at, furniture);
  if (u->cuts.count > count)
    u->cuts.at[count].entry = u->in_list;
}

/* Whether the item begins that follows the last one: the last of a run of titles, or one
 * of a text that has nothing but numbers. */
static bool follows_number(const unfolder *u, slice s)
{
  uint32_t number = referat__anchor_number(referat__anchor_digits(s));
  if (!number || !u->opened || number != u->opened + 1 || u->r.in_section || u->list.count)
    return false;
  return u->run >= FEWEST_RUN || (!u->any_section && number != u->nested + 1);
}

/* Whether the item's number begins a line here, and how much that takes. */
static bool begins_item(unfolder *u, slice s, anchor *a)
{
  slice digits = referat__anchor_digits(s);
  uint32_t number = referat__anchor_number(digits);
  if (digits.ptr > s.ptr && number == u->opened) { /* "Punkt 7: Godkendt", in item 7 */
    a->kind = ANCHOR_CLAUSE;
    return true;
  }
  bool begins = referat__fold_item(u, s, a);
  bool labelled = digits.ptr > s.ptr && u->opened && number == u->opened + 1;
  if (!begins && labelled) { /* "Punkt 8: Salg af grund - Lukket", and nothing behind it */
    begins = true;
    a->length = 0;
  }
  if (!begins && follows_number(u, s)) {
    begins = true;
    a->length = referat__fold_sentence(u, s);
  }
  if (begins) {
    u->opened = number;
    u->nested = 0;
    return true;
  }
  if (number == 1 || number == u->nested + 1)
    u->nested = number;
  return false;
}

/* Whether a word stands in front of the number that no entry of the contents has: "Punkt 53:". */
static bool is_first_label(slice list, slice s, slice digits)
{
  size_t length = (size_t)(digits.ptr - s.ptr);
  return length && !memmem(list.ptr, list.len, s.ptr, length);
}

/* Whether the contents end before the number: it begins anew, with a title that stands
 * in them. */
static bool ends_list(const unfolder *u, slice s)
{
  numbered n[MOST_READINGS];
  slice near = referat__front(s, ITEM_WINDOW);
  slice before = slice_between(u->list.text.ptr, s.ptr), digits = referat__anchor_digits(s);
  if (!u->list.count || s.ptr < u->list.text.ptr || s.ptr > slice_end(u->list.text) ||
      (referat__anchor_number(digits) > u->first_listed && !is_first_label(before, s, digits)) ||
      !referat__numbered_read(u->p->lex, near, n))
    return false;
  size_t length = n[0].title.len < SHORTEST_LISTED ? n[0].title.len : SHORTEST_LISTED;
  return length && memmem(before.ptr, before.len, n[0].title.ptr, length);
}

/* What the contents begin with, and their words. */
static void make_list(unfolder *u, slice text)
{
  for (size_t i = 0; i < text.len && i < FIRST_NUMBER_WITHIN && !u->first_listed; i++)
    u->first_listed = referat__anchor_number(slice_skip(text, i));
  referat__listing_make(u->p->a, &u->list, text);
  u->r.has_list = u->list.count > 0;
}

/* Who asks for something, behind a full stop or right behind the case number of an item. */
static size_t asking_length(const unfolder *u, slice s, size_t k)
{
  bool begins = k > 1 && (s.ptr[k - 2] == '.' || (u->r.in_case && s.ptr + k == u->case_end));
  return begins ? referat__fold_asking(u, slice_skip(s, k)) : 0;
}

/* The length of an everyday word that heads the contents where a page begins with it, and
 * a number follows soon: "Indhold Åben dagsorden Sag nr. 7"; 0 where it does not. */
static size_t list_heading(const unfolder *u, slice s)
{
  size_t used, limit = s.len < LIST_WITHIN ? s.len : LIST_WITHIN;
  if (!referat__lex_start(u->p->lex, LEX_CONTENTS, s, &used))
    return 0;
  for (size_t i = used; (i = referat__anchor_next_word(s, i)) < limit; i++)
    if (referat__anchor_at(&u->r, slice_skip(s, i)).kind == ANCHOR_NUMBER)
      return used + (used < s.len && s.ptr[used] == ':');
  return 0;
}

/* The decision of a body, behind a sentence of the last one's or in a line that begins with it;
 * also behind a heading, or where what was decided follows: "Socialudvalget, den Godkendt." */
static size_t next_decision(const unfolder *u, slice s, size_t k)
{
  slice rest = slice_skip(s, k);
  bool begins = k == 0 || (k > 1 && s.ptr[k - 2] == '.');
  if (!referat__is_upper(referat__first_char(rest)))
    return 0;
  if (!u->r.in_section)
    return u->in_decision && begins ? referat__dated_body_length(u->p, rest) : 0;
  size_t length = referat__dated_body_length(u->p, rest);
  length = length ? length : referat__lost_day_length(u->p, rest);
  bool empty = rest.ptr == u->heading_end && (u->r.in_annexes || u->in_asking);
  return length && (begins || empty ||
                    referat__text_says_outcome(u->p, referat__trim_left(slice_skip(rest, length))))
             ? length
             : 0;
}

/* ", og 2. at": the number of a clause behind one that ends. */
static bool begins_clause(const unfolder *u, slice s, size_t k)
{
  size_t n = k;
  while (n < s.len && n < k + 2 && is_digit(s.ptr[n]))
    n++;
  if (!u->in_asking || n + 2 >= s.len || s.ptr[n] != '.' || s.ptr[n + 1] != ' ')
    return false;
  slice before = referat__trim_right(slice_of(s.ptr, k)), clause = slice_skip(s, n + 2);
  size_t that = referat__fold_prefix(clause, referat__lex_that);
  const lex_word *link = referat__lex_end(u->p->lex, LEX_NAME_LINKS, before);
  if (link)
    before = referat__trim_right(referat__lex_before(before, link));
  return that && that < clause.len && clause.ptr[that] == ' ' && before.len &&
         strchr(",;.", slice_end(before)[-1]);
}

/* Whether the number is the next one of those that part a recommendation, "1. sagen drøftes 2.
 * planen vedtages", and the first of them stands right behind its heading or a colon. */
static bool goes_on_asking(const unfolder *u, slice s, size_t k)
{
  slice rest = slice_skip(s, k);
  uint32_t number = referat__anchor_number(rest);
  size_t n = number < 10 ? 1 : 2;
  if (!u->in_asking || !number || number != u->clause + 1 || n + 2 >= rest.len ||
      rest.ptr[n] != '.' || rest.ptr[n + 1] != ' ')
    return false;
  slice clause = slice_skip(rest, n + 2);
  if (is_digit(clause.ptr[0]) || referat__lex_start(u->p->lex, LEX_ORDINALS, clause, NULL) ||
      (number == u->opened + 1 && referat__is_upper(referat__first_char(clause)) &&
       referat__anchor_before_item(&u->r, rest)))
    return false;
  if (number > 1)
    return true;
  slice before = referat__trim_right(slice_of(s.ptr, k));
  const char *word = slice_end(before);
  while (word > before.ptr && !is_blank(word[-1]))
    word--;
  slice last = slice_between(word, slice_end(before));
  return slice_ends(before, SLICE(":")) || slice_ends(before, SLICE(",")) ||
         referat__fold_prefix(last, referat__lex_that) == last.len || rest.ptr == u->heading_end;
}

/* "85.02.02-G01-4-17 41. Skoler": the length of a case number of all its parts that the text
 * begins with, where the number of an item follows; 0 if none does. */
static size_t case_before_item(const unfolder *u, slice s)
{
  casenumber number = referat__casenumber_read(s);
  slice behind = referat__trim_left(slice_skip(s, number.number.len));
  return number.form == CASE_KLE && number.number.ptr == s.ptr && number.facet.len && behind.len &&
                 referat__anchor_at(&u->r, behind).kind == ANCHOR_NUMBER
             ? number.number.len
             : 0;
}

/* The heading of a group, or of the items, that the text begins with, where the number of an item
 * or of a case follows: "Åbne punkter 1. Skoler"; 0 if none does. */
static size_t group_length(const unfolder *u, slice s)
{
  size_t used, letter = s.len > 3 && s.ptr[1] == '.' && s.ptr[2] == ' ' ? 3 : 0; /* "A. Sager" */
  slice name = slice_skip(s, letter);
  if (!referat__lex_start(u->p->lex, LEX_GROUPS, name, &used) &&
      (letter || !referat__lex_start(u->p->lex, LEX_CONTENTS, name, &used)))
    return 0;
  used += letter;
  used += used < s.len && s.ptr[used] == ':';
  slice behind = referat__trim_left(slice_skip(s, used));
  if (!behind.len || (!is_digit(behind.ptr[0]) && !referat__is_upper(referat__first_char(behind))))
    return 0;
  anchor_kind next = referat__anchor_at(&u->r, behind).kind;
  return letter || next == ANCHOR_NUMBER || next == ANCHOR_CASE ||
                 (is_digit(behind.ptr[0]) &&
                  (case_before_item(u, behind) || referat__anchor_bare_case(&u->r, behind)))
             ? used
             : 0;
}

/* "Kl. 19:07 forlod ...": whether a sentence begins that says when something happened. */
static bool begins_hour(const unfolder *u, slice s)
{
  size_t used;
  if (!referat__lex_start(u->p->lex, LEX_DATE_LINKS, s, &used))
    return false;
  slice hour = referat__trim_left(slice_skip(s, used)), rest;
  int minutes;
  slice near = referat__front(s, LONGEST_DAY);
  if (!hour.len || !is_digit(hour.ptr[0]) || !referat__time_find(near, &minutes, &rest))
    return false;
  slice behind = referat__trim_left(slice_between(rest.ptr, slice_end(s)));
  return referat__is_lower(referat__first_char(behind));
}

/* Whether the municipality's name is all that follows on the page: "Sundby Kommune". */
static bool is_letterhead(const unfolder *u, slice s)
{
  s = referat__trim_right(s);
  const lex_word *word =
      s.len < LONGEST_DAY ? referat__lex_end(u->p->lex, LEX_MUNICIPALITIES, s) : NULL;
  slice name = word ? referat__trim_right(referat__lex_before(s, word)) : slice_of(NULL, 0);
  return name.len > 1 && !word->value[0] && !memchr(name.ptr, ' ', name.len) &&
         referat__is_upper(referat__first_char(name));
}

/* Whether the text of an item says its title again: "Beslutningstema Havnens kran". */
static bool says_own_title(const unfolder *u, slice s, size_t length)
{
  return u->title.len >= length && memcmp(u->title.ptr, s.ptr, length) == 0;
}

/* "A00 11/8142", "ABC / 06/15529": its length, where a title is open; 0 where it is none. */
static size_t case_behind_front(slice s)
{
  size_t front = referat__case_front(s);
  slice behind = slice_skip(s, front);
  casenumber number = {.form = CASE_NONE};
  if (front && behind.len && is_digit(behind.ptr[0]))
    number = referat__casenumber_read(behind);
  slice next = slice_skip(behind, number.number.len);
  return number.form != CASE_NONE && (!next.len || is_blank(next.ptr[0]))
             ? front + number.number.len
             : 0;
}

/* Whether an item's number without a full stop may stand at the word `k`: a title and what an item
 * has follow, and no other anchor begins the title. */
static bool may_be_bare(const unfolder *u, slice s, size_t k)
{
  slice rest = slice_skip(s, k);
  size_t n = 0;
  while (n < rest.len && n < LONGEST_FOOT && is_digit(rest.ptr[n]))
    n++;
  if (!n || n == LONGEST_FOOT || n + SHORTEST_LISTED > rest.len || rest.ptr[n] != ' ')
    return false;
  slice title = slice_skip(rest, n + 1);
  return referat__is_upper(referat__first_char(title)) &&
         referat__anchor_at(&u->r, title).kind == ANCHOR_NONE &&
         referat__anchor_before_item(&u->r, rest);
}

/* Whether a sentence ends in front of the word `k`. */
static bool stands_behind_end(slice s, size_t k)
{
  return k > 1 && s.ptr[k - 1] == ' ' && (s.ptr[k - 2] == '.' || s.ptr[k - 2] == ')');
}

/* Whether the numbers of the items have no full stop from `k` on: the next two stand behind a
 * sentence and in front of what an item has, and no number that has one does. */
static bool are_bare(const unfolder *u, slice s, size_t k)
{
  uint32_t number = referat__anchor_number(slice_skip(s, k)), found = number;
  for (size_t i = k; (i = referat__anchor_next_word(s, i + 1)) + 3 < s.len;) {
    slice rest = slice_skip(s, i);
    if (!is_digit(rest.ptr[0]))
      continue;
    if (referat__anchor_at(&u->r, rest).kind == ANCHOR_NUMBER &&
        referat__anchor_before_item(&u->r, rest))
      return false;
    found += referat__anchor_number(rest) == found + 1 && stands_behind_end(s, i) &&
             may_be_bare(u, s, i);
  }
  return number && found >= number + 2;
}

/* "Godkendt. 13 Salg af grund Indstilling:": whether the next item begins with a number that has
 * no full stop, as those of the line have none. */
static bool begins_bare(unfolder *u, slice s, size_t k)
{
  if (u->bare == BARE_NO || u->in_list || u->list.count || u->in_title)
    return false;
  uint32_t number = referat__anchor_number(slice_skip(s, k));
  bool next = u->opened && number == u->opened + 1 && u->bare == BARE_YES;
  if ((u->opened ? !next || !stands_behind_end(s, k) : u->any_section) || !may_be_bare(u, s, k))
    return false;
  if (!u->opened && u->bare == BARE_UNKNOWN) {
    bool bare = are_bare(u, s, k);
    u->bare = bare ? BARE_YES : ++u->bare_looks < MOST_LOOKS ? BARE_UNKNOWN : BARE_NO;
  }
  return u->bare == BARE_YES;
}

/* What begins at the word `k` of the line, where the page before it and what is open
 * there count. */
static anchor anchor_in_line(const unfolder *u, slice s, size_t k, size_t from)
{
  slice rest = slice_skip(s, k);
  if (rest.ptr == u->twice)
    return (anchor){.kind = ANCHOR_AGAIN, .length = u->twice_length};
  if (slice_starts(rest, SLICE("• ")))
    return u->in_list ? no_anchor : (anchor){.kind = ANCHOR_CLAUSE};
  if (is_digit(s.ptr[k])) {
    size_t number = u->in_title || u->r.in_case ? referat__anchor_bare_case(&u->r, rest) : 0;
    if (!number && u->in_title)
      number = referat__fold_case(u, rest);
    if (number)
      return (anchor){.kind = ANCHOR_CASE, .length = number};
    number = case_before_item(u, rest);
    if (number)
      return (anchor){.kind = ANCHOR_CASE, .length = number};
    if (begins_clause(u, s, k) || goes_on_asking(u, s, k))
      return (anchor){.kind = ANCHOR_CLAUSE, .clause = referat__anchor_number(rest)};
    size_t digits = 0;
    while (digits < rest.len && digits < LONGEST_FOOT && is_digit(rest.ptr[digits]))
      digits++;
    slice title = slice_skip(rest, digits + 1);
    size_t listed = !u->in_list && digits < LONGEST_FOOT && digits + 1 < rest.len &&
                            rest.ptr[digits] == ' ' && referat__is_upper(referat__first_char(title))
                        ? referat__fold_title(u, title, k == from)
                        : 0;
    return listed ? (anchor){.kind = ANCHOR_TITLE, .length = digits + 1 + listed}
                  : referat__anchor_at(&u->r, rest);
  }
  size_t length = k == from && u->page > 1 && !u->list.count ? list_heading(u, rest) : 0;
  if (length)
    return (anchor){.kind = ANCHOR_LIST, .length = length};
  length = u->in_list ? 0 : referat__fold_title(u, rest, k == from);
  size_t group = length ? group_length(u, rest) : 0;
  if (group && group < length) /* the contents have it in front of their first entry */
    return (anchor){.kind = ANCHOR_GROUP, .length = group};
  if (length && k > from && u->r.in_section && says_own_title(u, rest, length))
    length = 0;
  if (length && referat__fold_title_again(u, rest, length))
    return (anchor){.kind = ANCHOR_AGAIN, .length = length};
  if (length)
    return (anchor){.kind = ANCHOR_TITLE, .length = length};
  length = u->in_title ? case_behind_front(rest) : 0;
  if (length)
    return (anchor){.kind = ANCHOR_CASE, .length = length};
  length = u->in_title ? referat__fold_handler(rest) : 0;
  if (length)
    return (anchor){.kind = ANCHOR_CASE, .length = length, .weak = true};
  anchor a = referat__anchor_at(&u->r, rest);
  if (a.kind != ANCHOR_NONE || u->in_list)
    return a;
  length = group_length(u, rest);
  if (length)
    return (anchor){.kind = ANCHOR_GROUP, .length = length};
  if (!u->convened && !u->any_item && !u->any_section && referat__convened_at(u->p, s, k, &length))
    return (anchor){.kind = ANCHOR_MEETING, .length = length};
  bool counted = u->clause && k > 2 && s.ptr[k - 2] == '.' && is_digit(s.ptr[k - 3]);
  size_t that = u->in_asking && !counted ? referat__fold_prefix(rest, referat__lex_that) : 0;
  if (that && that < rest.len && rest.ptr[that] == ' ')
    return (anchor){.kind = ANCHOR_CLAUSE};
  if (u->convened && !u->any_item && !u->any_section && begins_hour(u, rest))
    return (anchor){.kind = ANCHOR_CLAUSE};
  bool body = referat__body_at(u->p->lex, referat__front(rest, LONGEST_DECISION_HEADING)).len > 0;
  length = body ? next_decision(u, s, k) : 0;
  length = body && !length ? referat__owned_decision_length(u->p, rest) : length;
  if (length)
    return (anchor){.kind = ANCHOR_SECTION, .length = length, .decides = true};
  if (!u->any_item && !u->any_section && is_letterhead(u, rest))
    return (anchor){.kind = ANCHOR_CLAUSE};
  length = u->in_asking ? 0 : asking_length(u, s, k);
  return length ? (anchor){.kind = ANCHOR_SECTION, .length = length, .asks = true} : no_anchor;
}

/* The next word, digits without what they are: they differ from page to page. */
static slice next_running_word(slice *s)
{
  *s = referat__trim_left(*s);
  size_t n = 0, digits = 0;
  while (n < s->len && !is_blank(s->ptr[n]))
    digits += is_digit(s->ptr[n++]);
  slice word = digits == n ? slice_of(s->ptr, 0) : slice_of(s->ptr, n);
  *s = slice_skip(*s, n);
  return word;
}

/* Whether no running head has it: there are labels in some. */
static bool stands_for_itself(anchor_kind kind)
{
  return kind != ANCHOR_NONE && kind != ANCHOR_LABEL && kind != ANCHOR_PAGE;
}

/* What the page has in common with the one in the line `other`, behind its number: the
 * end of the words that come first in both. */
static size_t running_length(const unfolder *u, slice s, size_t from, uint32_t other)
{
  const parse *p = u->p;
  slice here = slice_skip(s, from), there = line_text(p, other);
  size_t length = 0;
  int words = 0;
  if (!referat__page_number(there))
    return 0;
  while (there.len && is_digit(there.ptr[0]))
    there = slice_skip(there, 1);
  while (here.len && there.len) {
    slice next = referat__trim_left(here);
    if (!next.len || stands_for_itself(anchor_in_line(u, s, (size_t)(next.ptr - s.ptr), from).kind))
      break;
    slice a = next_running_word(&here), b = next_running_word(&there);
    if (!slice_eq(a, b))
      break;
    words++;
    length = (size_t)(here.ptr - s.ptr);
  }
  if (length <= from)
    return 0; /* not a word of it */
  slice head = referat__trim(slice_between(s.ptr + from, s.ptr + length));
  if (head.len > LONGEST_RUNNING)
    return 0;
  if (slice_ends(head, SLICE(",")))
    head.len--;
  return words >= FEWEST_RUNNING || referat__body_at(p->lex, head).len == head.len ? length : 0;
}

/* The head that runs through the pages, behind the number of this one. */
static size_t running_head(const unfolder *u, uint32_t i, size_t from)
{
  const parse *p = u->p;
  slice s = line_text(p, i);
  size_t before = u->page_line < i ? running_length(u, s, from, u->page_line) : 0;
  uint32_t next = referat__page_next(p, i);
  size_t behind = next < p->count ? running_length(u, s, from, next) : 0;
  return before > behind ? before : behind;
}

/* Count the items in a row; what was a row of titles is taken for the contents, which tell
 * the titles of what follows. */
static void end_run(unfolder *u, anchor_kind kind, slice rest)
{
  if (kind == ANCHOR_NUMBER && !u->in_list && u->opened > u->run) {
    if (!u->run) {
      u->run_begin = rest.ptr;
      u->run_first = u->opened;
      u->run_cut = u->cuts.count;
    }
    u->run++;
  } else if (kind != ANCHOR_PAGE && kind != ANCHOR_CLAUSE) {
    if (u->run >= FEWEST_RUN && !u->list.count && !u->any_section && rest.ptr > u->run_begin) {
      make_list(u, slice_between(u->run_begin, rest.ptr));
      u->run_end = u->cuts.count;
    }
    u->opened = u->run && u->list.count && !u->any_section ? 0 : u->opened;
    u->run = 0;
  }
}

/* Whether the number is the first one of the items in a row once more, with its title: they
 * are the contents, that nothing heads. */
static bool repeats_run(const unfolder *u, slice s)
{
  numbered n[MOST_READINGS];
  slice near = referat__front(s, ITEM_WINDOW);
  bool taken = u->run_end > u->run_cut; /* something stood behind the last one */
  if (!(taken || (u->run >= FEWEST_RUN && !u->list.count)) || u->any_section ||
      s.ptr <= u->run_begin || referat__anchor_number(referat__anchor_digits(s)) != u->run_first ||
      !referat__numbered_read(u->p->lex, near, n))
    return false;
  slice first = slice_between(u->run_begin, s.ptr);
  first = referat__front(first, ITEM_WINDOW);
  size_t length = n[0].title.len < SHORTEST_LISTED ? n[0].title.len : SHORTEST_LISTED;
  return length && memmem(first.ptr, first.len, n[0].title.ptr, length);
}

/* The items in a row, up to the text, are the contents. */
static void take_run(unfolder *u, slice rest)
{
  if (u->run_end <= u->run_cut) {
    make_list(u, slice_between(u->run_begin, rest.ptr));
    u->run_end = u->cuts.count;
  }
  for (uint32_t k = u->run_cut; k < u->run_end; k++)
    u->cuts.at[k].entry = true;
  u->run_end = u->run_cut = 0;
  u->run = u->opened = u->nested = 0;
}

/* What is open behind the anchor. */
static void pass_anchor(unfolder *u, anchor a, slice rest)
{
  u->clause = a.kind == ANCHOR_CLAUSE ? (a.clause ? a.clause : u->clause)
              : a.kind == ANCHOR_PAGE ? u->clause
                                      : 0;
  if (a.kind != ANCHOR_PAGE && a.kind != ANCHOR_CLAUSE)
    u->r.in_annexes = a.kind == ANCHOR_SECTION && a.lists;
  if (a.kind == ANCHOR_CASE)
    u->case_end = referat__trim_left(slice_skip(rest, a.length)).ptr;
  if (a.kind == ANCHOR_SECTION) {
    slice text = referat__trim_left(slice_skip(rest, a.length));
    u->r.empty_end = slice_starts(text, SLICE("- ")) ? text.ptr + 2 : NULL;
  }
  if (a.kind == ANCHOR_SECTION)
    u->heading_end = referat__trim_left(slice_skip(rest, a.length)).ptr;
  u->in_opener = (a.kind == ANCHOR_CLAUSE || a.kind == ANCHOR_LABEL) && !u->any_item &&
                 !u->any_section && referat__lex_start(u->p->lex, LEX_OPENERS, rest, NULL);
  u->convened |= a.kind == ANCHOR_MEETING;
  u->in_list |= a.kind == ANCHOR_LIST;
  u->in_title = a.kind == ANCHOR_NUMBER || a.kind == ANCHOR_TITLE || a.kind == ANCHOR_AGAIN;
  if (a.kind == ANCHOR_TITLE) {
    u->opened = referat__anchor_number(rest);
    size_t digits = 0;
    while (u->opened && is_digit(rest.ptr[digits]))
      digits++;
    u->title = referat__trim_left(slice_of(rest.ptr + digits, a.length - digits));
  } else if (a.kind == ANCHOR_NUMBER && !u->in_list) {
    bool known = a.listed && u->title_place && a.length > (size_t)(u->title_place - rest.ptr);
    u->title = known ? slice_between(u->title_place, rest.ptr + a.length) : slice_of(NULL, 0);
  }
  u->any_item |= !u->in_list && (u->in_title || a.kind == ANCHOR_CASE || a.kind == ANCHOR_ACCESS);
  bool section = a.kind == ANCHOR_SECTION && (!a.weak || u->any_item); /* or a label of the head */
  u->any_section |= section;
  u->r.in_section = section || (u->r.in_section && !u->in_title);
  end_run(u, a.kind, rest);
  u->r.in_case = a.kind == ANCHOR_CASE || (u->r.in_case && a.kind == ANCHOR_ACCESS);
  u->in_names = a.kind == ANCHOR_LABEL && referat__anchor_heads_names(u->p, rest);
  u->label = rest.ptr;
  u->lacks_title =
      rest.ptr == u->title_place || (u->lacks_title && !u->in_title && !a.decides && !a.asks);
  u->r.title_end = a.kind == ANCHOR_TITLE || a.kind == ANCHOR_AGAIN || a.listed
                       ? referat__trim_left(slice_skip(rest, a.length)).ptr
                       : u->r.title_end;
  if (a.kind != ANCHOR_PAGE && a.kind != ANCHOR_CLAUSE)
    u->in_asking = a.kind == ANCHOR_SECTION && a.asks;
  if (a.kind == ANCHOR_SECTION || a.kind == ANCHOR_NUMBER)
    u->in_decision = a.decides;
}

/* Whether nothing but "Onsdag den" stands between the label of names and the day `k`:
 * the value of another label. */
static bool is_day_alone(const unfolder *u, slice s, size_t k)
{
  const char *colon = memchr(u->label, ':', (size_t)(s.ptr + k - u->label));
  slice between = colon ? referat__trim(slice_between(colon + 1, s.ptr + k)) : slice_of(NULL, 0);
  size_t used;
  if (!colon || !is_digit(s.ptr[k]))
    return false;
  while (between.len && referat__lex_start(u->p->lex, LEX_DATE_LINKS, between, &used))
    between = referat__trim_left(slice_skip(between, used));
  return !between.len;
}

/* "Kulturudvalget 6. maj 2004 Side 2": where the page's number stands, when nothing but the
 * head of the page, from `from` on, is in front of it; or `from`. */
static size_t head_before_page(const unfolder *u, slice s, size_t from)
{
  size_t limit = from + LONGEST_RUNNING < s.len ? from + LONGEST_RUNNING : s.len;
  for (size_t k = from; (k = referat__anchor_next_word(s, k)) < limit; k++) {
    slice before = referat__trim(slice_between(s.ptr + from, s.ptr + k));
    anchor_kind kind = referat__anchor_at(&u->r, slice_skip(s, k)).kind;
    if (kind == ANCHOR_PAGE)
      return before.len && !referat__is_lower(referat__first_char(before)) &&
                     !slice_ends(before, SLICE("."))
                 ? k
                 : from;
    if (kind != ANCHOR_NONE)
      return from;
  }
  return from;
}

/* Whether what an item has stands between the first two numbers behind the heading of contents,
 * or behind the only one: they are none, and what stands there are the items.  A title alone may
 * say that something is to be decided, and an entry may have a case number. */
static bool items_follow(unfolder *u, slice rest)
{
  uint32_t first = 0;
  int sections = 0;
  bool decides = false, asks = false, named = false, ends = false, cased = false;
  if (u->looked++ >= MOST_LOOKS)
    return false;
  for (size_t k = 1; (k = referat__anchor_next_word(rest, k)) + 3 < rest.len; k++) {
    anchor a = referat__anchor_at(&u->r, slice_skip(rest, k));
    if (a.kind == ANCHOR_NUMBER) {
      uint32_t number = referat__anchor_number(slice_skip(rest, k));
      ends = first && number == first + 1;
      if (ends)
        break;
      first = first ? first : number;
    }
    if (!first && a.kind == ANCHOR_LABEL && referat__label_begins_names(u->p, slice_skip(rest, k)))
      return true;
    cased |= first && a.kind == ANCHOR_CASE && a.length;
    if (!first || a.kind != ANCHOR_SECTION || a.weak)
      continue;
    /* Titles may begin with one of these, all of them. */
    sections += a.asks ? !asks : a.decides ? !decides : 1;
    asks |= a.asks;
    decides |= a.decides;
    named |= a.decides && memchr(rest.ptr + k, ' ', a.length) != NULL;
  }
  return (ends && named) || sections + cased >= FEWEST_SECTIONS;
}

/* Whether the contents begin with the number, though nothing heads them: it is the first one on
 * a page in front of all items, whose text ends in the dots before a page's number. */
static bool lists_pages(const unfolder *u, slice rest, slice page)
{
  page = referat__trim_right(page);
  return u->page && !u->in_list && !u->list.count && !u->any_item && !u->any_section &&
         referat__anchor_number(referat__anchor_digits(rest)) == 1 &&
         slice_ends(page, SLICE("..."));
}

/* "Lukket sag: 236. Salg af grund": where the access begins that stands in front of the number
 * `k` and belongs to it; `k` where none does. */
static size_t access_before(const unfolder *u, slice s, size_t k, size_t from)
{
  size_t begin = k > from + LONGEST_DAY ? k - LONGEST_DAY : from;
  slice before = referat__trim_right(slice_between(s.ptr + begin, s.ptr + k));
  if (!slice_ends(before, SLICE(":")))
    return k;
  before = referat__trim_right(slice_of(before.ptr, before.len - 1));
  const lex_word *row = referat__lex_end(u->p->lex, LEX_CLOSED, before);
  size_t at = row ? (size_t)(slice_end(referat__lex_before(before, row)) - s.ptr) : k;
  return referat__is_upper(referat__first_char(slice_skip(s, at))) ? at : k;
}

static void unfold_line(unfolder *u, uint32_t i)
{
  parse *p = u->p;
  slice s = line_text(p, i);
  size_t from = 0, foot = s.len;
  u->in_names = u->r.in_case = false;
  u->label = u->r.line = s.ptr;
  u->in_title = true; /* in front of it, in another line */
  /* The text of a PDF's page begins with the number of the page. */
  uint32_t number = referat__page_number(s);
  if (number && number == u->page + 1) {
    while (is_digit(s.ptr[from]))
      from++;
    u->page = number;
    u->in_list = false;
    if (from == s.len) { /* nothing else is on the page */
      p->lines[i].flags |= LINE_FURNITURE;
      return;
    }
    referat__cut_add(p, &u->cuts, i, ++from, true);
    size_t head = number > 1 ? running_head(u, i, from) : 0;
    if (head) {
      referat__cut_add(p, &u->cuts, i, head, true);
      from = head + 1;
    }
    head = number > 1 ? head_before_page(u, s, from) : from;
    if (head > from) {
      referat__cut_add(p, &u->cuts, i, head, true);
      from = head;
    }
    size_t word;
    slice behind = slice_skip(s, from);
    if (head && referat__lex_start(p->lex, LEX_PAGES, behind, &word) && word + 1 < behind.len &&
        behind.ptr[word] == ' ' && !is_digit(behind.ptr[word + 1])) { /* its number was lost */
      from += word + 1;
      referat__cut_add(p, &u->cuts, i, from, true);
    }
    foot = referat__page_foot(p, i, u->page_line);
    u->page_line = i;
    end_run(u, ANCHOR_LIST, slice_of(s.ptr, 0));
  }
  for (size_t k = from; (k = referat__anchor_next_word(s, k)) + 3 < foot; k++) {
    slice rest = slice_skip(s, k);
    if (u->in_names && ((referat__text_ends_names(p, rest) && !is_day_alone(u, s, k)) ||
                        referat__text_ends_sentence(s, k) || referat__text_ends_none(p, s, k))) {
      referat__cut_add(p, &u->cuts, i, k, false);
      u->in_names = false;
      continue;
    }
    if (u->in_opener && u->label + 1 < rest.ptr && referat__text_ends_opener(p, s, k)) {
      referat__cut_add(p, &u->cuts, i, k, false);
      u->in_opener = false;
      u->label = rest.ptr;
    }
    anchor a = anchor_in_line(u, s, k, from);
    if (a.kind == ANCHOR_NONE && is_digit(s.ptr[k]) && begins_bare(u, s, k))
      a.kind = ANCHOR_NUMBER;
    if (u->in_list && a.kind == ANCHOR_NUMBER && ends_list(u, rest)) {
      u->in_list = false;
      make_list(u, slice_between(u->list.text.ptr, rest.ptr)); /* it was thought to be longer */
    }
    if (!u->in_list && a.kind == ANCHOR_NUMBER && repeats_run(u, rest))
      take_run(u, rest);
    if (a.kind == ANCHOR_NUMBER && lists_pages(u, rest, slice_of(s.ptr, foot)))
      a = (anchor){.kind = ANCHOR_LIST};
    if (a.kind == ANCHOR_LIST && u->page && !u->in_list && items_follow(u, rest)) {
      add_cut(u, i, k, false);
      add_cut(u, i, k += a.length, false);
      continue;
    }
    if (a.kind == ANCHOR_LIST && !u->page && u->in_names) { /* no part of the last name */
      referat__cut_add(p, &u->cuts, i, k, false);
      u->in_names = false;
      continue;
    }
    if (a.kind == ANCHOR_NONE || (a.kind == ANCHOR_LIST && !u->page) ||
        (u->in_list && a.kind != ANCHOR_PAGE && a.kind != ANCHOR_NUMBER) ||
        (!u->in_list && a.kind == ANCHOR_NUMBER && !begins_item(u, rest, &a)) ||
        (a.kind == ANCHOR_LABEL && referat__label_is_inside(p, s, k)))
      continue;
    if (a.kind == ANCHOR_LIST && !u->in_list && !u->list.count)
      make_list(u, slice_skip(rest, a.length));
    pass_anchor(u, a, rest);
    add_cut(u, i, a.kind == ANCHOR_NUMBER ? access_before(u, s, k, from) : k, false);
    cut *last = u->cuts.count ? &u->cuts.at[u->cuts.count - 1] : NULL;
    if (last && last->line == i && last->at == k)
      last->role = a.kind == ANCHOR_TITLE ? ROLE_LISTED : a.listed ? ROLE_NUMBERED : ROLE_NONE;
    add_cut(u, i, k + a.length,
            a.kind == ANCHOR_PAGE || a.kind == ANCHOR_AGAIN || (a.kind == ANCHOR_CASE && a.weak));
    if (a.kind == ANCHOR_NUMBER && !a.length && !is_digit(s.ptr[k]))
      while (!is_digit(s.ptr[k])) /* the number goes with its word */
        k++;
    k += a.length;
  }
  if (foot < s.len)
    referat__cut_foot(p, &u->cuts, i, foot);
}

bool referat__unfold(parse *p)
{
  unfolder u = {.p = p, .page_line = p->count, .r = referat__anchor_reader(p)};
  bool paged = referat__lines_are_pages(p);
  if (!paged && !referat__text_is_running(&u.r) && !referat__case_is_running(&u.r))
    return true;
  p->unfolded = true;
  for (uint32_t i = 0; i < p->count; i++)
    if (paged ? p->lines[i].len >= SHORTEST_PAGED ||
                    referat__page_number(line_text(p, i)) == u.page + 1
              : p->lines[i].len >= SHORTEST_RUNNING)
      unfold_line(&u, i);
  return referat__lines_cut(p, &u.cuts);
}
