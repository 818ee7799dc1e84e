#include "config.h"

#include "read/contents.h"

#include "base/hashset.h"
#include "base/utf8.h"
#include "model/string.h"
#include "read/countedlist.h"
#include "read/explain.h"
#include "read/head/field.h"
#include "read/inline.h"
#include "read/textnodes.h"
#include "read/numbered.h"
#include "read/stackedlist.h"
#include "read/titles.h"

/* Fewer characters than this say too little to call a title cut off. */
#define SHORTEST_CUT 12

/* So many entries tell that the numbers at their ends are pages. */
#define FEWEST_PAGED 3

/* A title that was cut at a column may end in this many wrong characters. */
#define MOST_GARBAGE 3

/* ---- the titles of the items ---- */

static void put(const parse *p, hash_set *set, uint64_t hash)
{
  if (hash != TITLE_HASH_BEGIN)
    referat__hash_put(p->a, set, hash);
}

/* The title as the heading has it, and without its marks. */
static void put_title(const parse *p, hash_set *set, const item_mark *m)
{
  uint64_t hash = TITLE_HASH_BEGIN;
  slice title = m->title;
  uint32_t first = m->title_above ? m->first : m->line + 1;
  uint32_t last = m->title_above ? m->line : m->end;
  if (title.len && !m->title_above) {
    hash = referat__title_hash_on(hash, title);
    put(p, set, hash);
    referat__title_clean(p->lex, &title);
    if (title.ptr != m->title.ptr || title.len != m->title.len)
      put(p, set, referat__title_hash(title));
  }
  for (uint32_t i = first; i < last; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) && p->lines[i].role == ROLE_HEADING)
      hash = referat__title_hash_on(hash, line_text(p, i));
  put(p, set, hash);
}

/* The hashes of all titles of items; NULL without memory. */
static const hash_set *titles_of(parse *p)
{
  if (!p->titles && (p->titles = referat__arena_alloc(p->a, sizeof *p->titles)) != NULL)
    for (uint32_t k = 0; k < p->outline.count; k++)
      put_title(p, p->titles, &p->outline.items[k]);
  return p->a->failed ? NULL : p->titles;
}

/* ---- finding ---- */

/* "1 (Åben) Budget": the bytes of what stands in brackets behind the number. */
static size_t access_length(const lexicon *lex, slice text, slice number)
{
  slice rest = slice_between(slice_end(number), slice_end(text)), s = referat__trim_left(rest);
  const char *close = slice_starts(s, SLICE("(")) ? memchr(s.ptr, ')', s.len) : NULL;
  return close && referat__lex_whole(lex, LEX_CLOSED, slice_between(s.ptr + 1, close))
             ? (size_t)(close + 1 - rest.ptr)
             : 0;
}

/* The label of an entry before its title: a number or a bullet. */
static slice entry_label(const parse *p, const hash_set *set, slice text)
{
  numbered n[MOST_READINGS];
  size_t bullet = referat__bullet_length(text);
  if (referat__hash_known(set, referat__title_hash(text)))
    return slice_of(text.ptr, bullet);
  int count = referat__numbered_read(p->lex, text, n);
  for (int k = 0; k < count; k++)
    if (n[k].title.len && referat__hash_known(set, referat__title_hash(n[k].title)))
      return n[k].label;
  if (count && n[0].title.len)
    return slice_between(n[0].label.ptr,
                         slice_end(n[0].label) + access_length(p->lex, text, n[0].label));
  return slice_of(text.ptr, bullet);
}

/* Whether the line names an item. */
static bool names_item(const parse *p, const hash_set *set, slice text)
{
  slice label = entry_label(p, set, text);
  return referat__hash_known(set, referat__title_hash(text)) ||
         referat__hash_known(set,
                             referat__title_hash(slice_between(slice_end(label), slice_end(text))));
}

/* The parts of an entry, which may be cells of a row; false for a line without a
 * page.  One space leads to it where what stands before names an item. */
static bool read_entry(const parse *p, const hash_set *set, uint32_t i, entry_parts *parts)
{
  slice s = line_text(p, i);
  uint32_t number;
  const char *bar = line_is(p, i, LINE_ROW) ? memrchr(s.ptr, '\t', s.len) : NULL;
  if (!bar)
    return referat__entry_parts(s, parts) ||
           (referat__entry_parts_close(s, parts, &number) &&
            (p->lines[i].role == ROLE_ENTRY ||
             (names_item(p, set, parts->title) && !names_item(p, set, s))));
  slice page = referat__trim(slice_between(bar + 1, slice_end(s)));
  slice title = referat__trim_right(slice_between(s.ptr, bar));
  bool is_page = page.len > 0 && page.len <= 5 && title.len;
  for (size_t k = 0; k < page.len; k++)
    is_page &= is_digit(page.ptr[k]);
  *parts = (entry_parts){.title = title, .leader = slice_of(bar, 0), .page = page};
  return is_page;
}

/* Whether dots, spaces or a tab lead to the page: one space does not. */
static bool is_led(const entry_parts *parts)
{
  return parts->close || parts->leader.len > 1 || slice_eq(parts->leader, SLICE("\t"));
}

static bool is_contents_heading(const parse *p, uint32_t i)
{
  return referat__heads_contents(p->lex, line_text(p, i));
}

/* Lines behind a heading of the list that must have an entry. */
#define HEADING_WINDOW 3

typedef struct finder {
  const parse *p;
  const hash_set *set;
  uint32_t first, last; /* where it may stand */
  uint32_t heading, first_entry, last_entry;
} finder;

static bool is_entry(const finder *f, uint32_t i)
{
  entry_parts parts;
  bool paged = read_entry(f->p, f->set, i, &parts);
  if (line_is(f->p, i, LINE_ENTRY) ||
      names_item(f->p, f->set, paged ? parts.title : line_text(f->p, i)))
    return true;
  return paged &&
         (f->heading < f->last || parts.leader.len >= 3 || f->p->lines[i].role == ROLE_ENTRY);
}

/* Without titles that come again, a heading and numbers tell the list. */
static bool looks_like_entry(const finder *f, uint32_t i)
{
  numbered n[MOST_READINGS];
  slice s = line_text(f->p, i);
  return referat__numbered_read(f->p->lex, s, n) && n[0].title.len;
}

/* Heads of columns, and a number whose title stands below, are no entries yet. */
static bool is_column(const finder *f, uint32_t i)
{
  numbered n[MOST_READINGS];
  slice s = i < f->last ? line_text(f->p, i) : slice_of(NULL, 0);
  return referat__lex_whole(f->p->lex, LEX_PAGE_COLUMNS, s) ||
         (referat__numbered_read(f->p->lex, s, n) == 1 && !n[0].title.len);
}

static bool entries_follow(finder *f, uint32_t heading)
{
  uint32_t i = heading, known = f->heading;
  f->heading = heading;
  bool found = false;
  for (int k = 0; k < HEADING_WINDOW && !found && i < f->last; k += !is_column(f, i)) {
    i = referat__line_next(f->p, i + 1);
    found = i < f->last && (is_entry(f, i) || looks_like_entry(f, i));
  }
  f->heading = known;
  return found;
}

/* Whether the list has ended: the fields of the head go on here. */
static bool ends_list(const finder *f, uint32_t i)
{
  return f->first_entry < f->last_entry && f->last_entry < f->last && referat__is_field(f->p, i) &&
         !is_entry(f, i);
}

static void find_entries(finder *f)
{
  bool seen_text = false;
  for (uint32_t i = f->first; i < f->last; i++) {
    if (line_is(f->p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    if (ends_list(f, i))
      return;
    if (f->heading == f->last && f->first_entry == f->last && seen_text &&
        is_contents_heading(f->p, i) && entries_follow(f, i)) {
      f->heading = i;
    } else if (seen_text && is_entry(f, i)) {
      if (f->first_entry == f->last)
        f->first_entry = i;
      f->last_entry = i;
    }
    seen_text = true;
  }
}

/* The line behind the list of other titles: a label of the head that stands behind its
 * numbers is none of them. */
static uint32_t list_end(const finder *f)
{
  bool any = false;
  for (uint32_t i = f->heading + 1; i < f->last; i++) {
    if (line_is(f->p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    bool entry = looks_like_entry(f, i);
    if (any && !entry && referat__is_field(f->p, i))
      return i;
    any |= entry;
  }
  return f->last;
}

/* The line of the entry behind that in the line `i`: it has the same bullet, right below it, or a
 * number that counts on; the last line where none is. */
static uint32_t next_alike(const finder *f, uint32_t i)
{
  slice s = line_text(f->p, i);
  size_t bullet = referat__bullet_length(s);
  if (!bullet || i + 1 >= f->last)
    return referat__counted_next(f->p, i, f->last);
  bool alike = !line_is(f->p, i + 1, LINE_BLANK | LINE_FURNITURE | LINE_SECTION) &&
               referat__bullet_length(line_text(f->p, i + 1)) == bullet &&
               slice_eq(slice_of(s.ptr, bullet), slice_of(line_text(f->p, i + 1).ptr, bullet));
  return alike ? i + 1 : referat__counted_next(f->p, i, f->last);
}

/* Whether others of its form follow the only title that comes again: the text ends before
 * they do. */
static bool is_cut_list(const finder *f)
{
  uint32_t entries = 0;
  for (uint32_t i = f->first_entry; i < f->last && entries < FEWEST_PAGED; i = next_alike(f, i))
    entries++;
  return entries == FEWEST_PAGED;
}

/* Whether the number alone in its line counts on from the last such number of the list,
 * so that the text ends before that entry does. */
static bool counts_to_end(const finder *f, uint32_t i)
{
  numbered n[MOST_READINGS];
  uint32_t value = 0;
  for (uint32_t k = f->heading; k <= i && k < f->last; k++) {
    if (referat__numbered_read(f->p->lex, line_text(f->p, k), n) != 1 || n[0].title.len)
      continue;
    if (k == i)
      return value && n[0].value == value + 1;
    value = n[0].value;
  }
  return false;
}

/* The only thing that a text without items has behind its head is a list of titles: from
 * the number 1 up to the text's end. */
static bool find_last_list(finder *f)
{
  const parse *p = f->p;
  numbered n[MOST_READINGS];
  uint32_t expected = 0, form = 0;
  for (uint32_t i = f->last; i > f->first;) {
    if (line_is(p, --i, LINE_BLANK | LINE_FURNITURE))
      continue;
    if (referat__numbered_read(p->lex, line_text(p, i), n) != 1 || !n[0].title.len ||
        n[0].has_word || slice_ends(n[0].title, SLICE(".")) ||
        (expected && (n[0].value != expected || n[0].form != form)))
      return false;
    f->last_entry = expected ? f->last_entry : i;
    form = n[0].form;
    expected = n[0].value - 1;
    f->first_entry = i;
    if (!expected)
      return f->last_entry >= f->first_entry + FEWEST_PAGED;
  }
  return false;
}

/* A page that has a single item may have its title above the head, and again where it
 * was clicked on: no list, but furniture. */
static void drop_repeated_title(parse *p, finder *f)
{
  slice title = f->first_entry < f->last ? line_text(p, f->first_entry) : slice_of(NULL, 0);
  if (f->heading < f->last || f->first_entry == f->last_entry || p->outline.count != 1)
    return;
  for (uint32_t i = f->first_entry; i <= f->last_entry; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) && !referat__title_same(line_text(p, i), title))
      return;
  for (uint32_t i = f->first_entry; i <= f->last_entry; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      mark_furniture(p, i, WHY_REPEAT);
  f->first_entry = f->last_entry = f->last;
}

bool referat__contents_find(parse *p, uint32_t first, uint32_t last, uint32_t *begin, uint32_t *end)
{
  finder f = {.p = p,
              .set = titles_of(p),
              .first = first,
              .last = last,
              .heading = last,
              .first_entry = last,
              .last_entry = last};
  *begin = *end = last;
  if (!f.set)
    return false;
  find_entries(&f);
  uint32_t stack = f.heading < last ? referat__stacked_end(p, f.heading, last) : f.heading;
  if (stack > f.heading) {
    *begin = f.heading;
    *end = stack;
    return true;
  }
  drop_repeated_title(p, &f);
  if (f.first_entry == last && f.heading == last && last == p->count && !p->outline.count &&
      !find_last_list(&f))
    f.first_entry = last;
  if (f.first_entry < last &&
      (f.heading < last || f.last_entry > f.first_entry || is_cut_list(&f))) {
    *begin = f.heading < last ? f.heading : f.first_entry;
    const char *access;
    uint32_t above = *begin;
    while (above > first && line_is(p, above - 1, LINE_BLANK | LINE_FURNITURE))
      above--;
    if (f.heading == last && above > first && referat__is_group(p, above - 1, &access))
      *begin = above - 1;
    for (uint32_t i = f.last_entry; i < last; i = next_alike(&f, i))
      *end = i + 1;
    /* A list under a heading goes on with what is left of its last entry. */
    while (*end < last && !line_is(p, *end, LINE_BLANK) && p->gaps)
      (*end)++;
    if (f.heading < last && last == p->count && !p->outline.count && counts_to_end(&f, *end))
      *end = last;
  } else if (f.heading < last) {
    *begin = f.heading; /* a list of other titles goes on up to the items, or the head */
    *end = list_end(&f);
  }
  return true;
}

/* ---- building ---- */

/* Whether the entry's number has a line of its own, above its title. */
static bool has_number_apart(const parse *p, const runs *title)
{
  numbered n[MOST_READINGS];
  return title->count > 2 && title->at[1].kind == RUN_SPACE &&
         referat__numbered_read(p->lex, title->at[0].text, n) == 1 && !n[0].title.len;
}

static void build_entry(parse *p, referat_node *contents, const hash_set *set, const runs *title,
                        const entry_parts *parts, uint32_t number)
{
  if (!title->count)
    return;
  referat_node *entry = referat__node_add(p->a, contents, REFERAT_ENTRY, title->at[0].line);
  runs rest = *title;
  slice first = title->at[0].text;
  slice label = entry_label(p, set, first);
  bool apart = has_number_apart(p, title);
  if (label.len || apart) {
    label = apart ? first : label;
    referat__text_emit(p, referat__node_add(p->a, entry, REFERAT_NUMBER, number),
                       referat__trim_right(label), number);
    rest.at[0].text = referat__trim_left(slice_between(slice_end(label), slice_end(first)));
    rest.at += apart ? 2 : 0; /* the space behind it, too */
    rest.count -= apart ? 2 : 0;
  }
  referat__runs_emit(p, referat__node_add(p->a, entry, REFERAT_TITLE, title->at[0].line), &rest,
                     NULL, 0);
  if (!parts)
    return;
  slice leader = referat__trim(parts->leader);
  if (leader.len)
    referat__node_add_text(p->a, referat__node_add(p->a, entry, REFERAT_LEADER, number), leader,
                           number);
  referat__node_add_text(p->a, referat__node_add(p->a, entry, REFERAT_PAGE, number), parts->page,
                         number);
}

/* Add the title's next line to what is pending. */
static void add_title(parse *p, runs *title, slice text, uint32_t number)
{
  if (title->count && title->at[title->count - 1].kind == RUN_TEXT)
    referat__runs_add(p, title, RUN_SPACE, SLICE(" "), number);
  referat__runs_add(p, title, RUN_TEXT, text, number);
}

/* Whether what is pending is a whole title, or the next line begins another. */
static bool is_complete(const parse *p, const hash_set *set, const runs *title, uint32_t next,
                        uint32_t end)
{
  uint64_t hash = TITLE_HASH_BEGIN;
  slice first = title->at[0].text;
  slice label = entry_label(p, set, first);
  for (uint32_t i = 0; i < title->count; i++)
    if (title->at[i].kind == RUN_TEXT)
      hash = referat__title_hash_on(hash, i ? title->at[i].text
                                            : slice_between(slice_end(label), slice_end(first)));
  if (referat__hash_known(set, hash) || next >= end ||
      line_is(p, next, LINE_BLANK | LINE_FURNITURE))
    return true;
  slice below = line_text(p, next);
  numbered n[MOST_READINGS];
  uint32_t first_below = referat__first_char(below);
  return names_item(p, set, below) || referat__numbered_read(p->lex, below, n) ||
         (!referat__is_lower(first_below) && first_below != '(');
}

/* Whether the line begins with the number that counts on from the last one of the list: then what
 * stands before it is an entry of its own, which has no page because it leads nowhere.  What the
 * line begins with is the last one now. */
static bool counts_on(const parse *p, uint32_t i, uint32_t end, numbered *last)
{
  numbered here[MOST_READINGS];
  int count = i < end ? referat__numbered_read(p->lex, line_text(p, i), here) : 0;
  bool follows = false;
  for (int k = 0; k < count && !follows; k++)
    follows = here[k].form == last->form && here[k].value == last->value + 1;
  if (count)
    *last = here[0];
  return follows;
}

/* The number that the next entry has, where the line has one. */
static void note_due(const parse *p, uint32_t i, numbered *due)
{
  numbered n[MOST_READINGS];
  if (referat__numbered_read(p->lex, line_text(p, i), n) != 1)
    return;
  *due = n[0];
  due->value++;
}

/* Whether the line heads several entries; what has the number that is due is one of them:
 * "9. Orienteringssager til mødet". */
static bool is_group(const parse *p, uint32_t i, uint32_t end, const numbered *due)
{
  numbered n[MOST_READINGS];
  const char *access;
  if (!referat__is_group(p, i, &access))
    return referat__counted_group(p, i, end, due->value, due->form);
  return !(due->value && referat__numbered_read(p->lex, line_text(p, i), n) == 1 &&
           n[0].kind == NUMBER_DIGITS && n[0].form == due->form && n[0].value == due->value);
}

/* Whether the entry that a page's edge in the line `i` cuts goes on behind it:
 * its page is still to come. */
static bool goes_on_behind(const parse *p, const hash_set *set, uint32_t i, uint32_t end)
{
  entry_parts parts;
  uint32_t next = referat__line_next(p, i + 1);
  return next < end && !line_is(p, next, LINE_RULE) && read_entry(p, set, next, &parts) &&
         referat__is_lower(referat__first_char(parts.title)) && !names_item(p, set, parts.title);
}

/* The entry's page behind one space: "Budget 4". */
static bool read_last_number(slice s, entry_parts *parts)
{
  size_t n = s.len;
  while (n && is_digit(s.ptr[n - 1]))
    n--;
  *parts = (entry_parts){.page = slice_skip(s, n)};
  if (n < 2 || n == s.len || parts->page.len > 4 || s.ptr[n - 1] != ' ')
    return false;
  parts->title = referat__trim_right(slice_of(s.ptr, n));
  parts->leader = slice_between(slice_end(parts->title), s.ptr + n);
  return parts->title.len > 0;
}

/* Whether the entries end in numbers that never fall, and nearly all do so: pages. */
static bool has_rising_pages(const parse *p, uint32_t begin, uint32_t end)
{
  uint32_t lines = 0, paged = 0, last = 0;
  entry_parts parts;
  for (uint32_t i = begin; i < end; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_RULE | LINE_FURNITURE))
      continue;
    lines++;
    if (!read_last_number(line_text(p, i), &parts))
      continue;
    uint32_t page = 0;
    for (size_t k = 0; k < parts.page.len; k++)
      page = 10 * page + (uint32_t)(parts.page.ptr[k] - '0');
    if (page < last)
      return false;
    last = page;
    paged++;
  }
  return paged >= FEWEST_PAGED && 3 * paged >= 2 * lines;
}

static uint32_t count_entries(const referat_node *contents)
{
  uint32_t count = 0;
  for (const referat_node *n = contents ? element_first(contents) : NULL; n; n = node_next(n))
    count += n->type == REFERAT_ENTRY;
  return count;
}

uint32_t referat__contents_build(parse *p, referat_node *parent, uint32_t begin, uint32_t end)
{
  const hash_set *set = titles_of(p);
  if (begin >= end || !set)
    return 0;
  referat_node *contents =
      referat__node_add(p->a, parent, REFERAT_CONTENTS, p->lines[begin].number);
  referat_node *heading =
      referat__node_add(p->a, contents, REFERAT_HEADING, p->lines[begin].number);
  uint32_t i = begin;
  const char *access;
  if (is_contents_heading(p, i) || referat__is_group(p, i, &access)) {
    referat__text_emit(p, heading, line_text(p, i), p->lines[i].number);
    i++;
  }
  runs title = {.count = 0};
  numbered last = {.value = 0};
  counts_on(p, i, end, &last);
  bool has_pages = false;
  entry_parts parts;
  for (uint32_t k = i; k < end; k++)
    has_pages |= !line_is(p, k, LINE_BLANK) && read_entry(p, set, k, &parts) && is_led(&parts);
  bool rising = !has_pages && has_rising_pages(p, i, end);
  numbered due = {.value = 0};
  bool stacked = referat__stacked_end(p, begin, end) > begin, waits = false;
  stacked_entry e;
  for (; i < end; i++) {
    uint32_t number = p->lines[i].number;
    if (stacked && referat__stacked_entry(p, i, end, &e)) {
      add_title(p, &title, line_text(p, i), number);
      for (uint32_t k = e.title; k < e.title_end; k++)
        if (!line_is(p, k, LINE_BLANK))
          add_title(p, &title, line_text(p, k), p->lines[k].number);
      slice page = line_text(p, e.page);
      parts = (entry_parts){.leader = slice_of(page.ptr, 0), .page = page};
      build_entry(p, contents, set, &title, &parts, number);
      title.count = 0;
      i = e.page;
      continue;
    }
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      if (title.count && !has_pages && !waits) {
        build_entry(p, contents, set, &title, NULL, number);
        title.count = 0;
      }
      continue;
    }
    if (line_is(p, i, LINE_FURNITURE) && title.count && has_pages &&
        goes_on_behind(p, set, i, end)) {
      referat__runs_add(p, &title, RUN_FURNITURE, line_text(p, i), number);
      continue;
    }
    if (line_is(p, i, LINE_FURNITURE) || is_group(p, i, end, &due) ||
        (stacked && is_contents_heading(p, i)) ||
        referat__lex_whole(p->lex, LEX_PAGE_COLUMNS, line_text(p, i))) {
      if (title.count) { /* text keeps its order */
        build_entry(p, contents, set, &title, NULL, number);
        title.count = 0;
      }
      referat__node_add_text(p->a, referat__node_add(p->a, contents, REFERAT_FURNITURE, number),
                             line_text(p, i), number);
      if (!line_is(p, i, LINE_FURNITURE))
        counts_on(p, referat__line_next(p, i + 1), end, &last);
      continue;
    }
    bool paged = rising ? read_last_number(line_text(p, i), &parts)
                        : read_entry(p, set, i, &parts) && (has_pages || is_led(&parts));
    add_title(p, &title, paged ? parts.title : line_text(p, i), number);
    note_due(p, i, &due);
    uint32_t next = referat__line_next(p, i + 1);
    bool next_follows =
        (next < end && is_group(p, next, end, &due)) || counts_on(p, next, end, &last);
    waits = !paged && title.count == 1 && referat__number_waits(p, i, end);
    if (waits)
      continue;
    if (paged || (has_pages ? next_follows : is_complete(p, set, &title, i + 1, end))) {
      build_entry(p, contents, set, &title, paged ? &parts : NULL, number);
      title.count = 0;
    }
  }
  if (title.count)
    build_entry(p, contents, set, &title, NULL, title.at[0].line);
  return count_entries(contents);
}

/* ---- matching ---- */

typedef enum match { MATCH_NONE, MATCH_VARIANT, MATCH_TRUNCATED, MATCH_EXACT } match;

/* Letters and digits only, in lower case. */
static slice squash(parse *p, slice text)
{
  char *to = referat__arena_bytes(p->a, text.len + 4);
  if (!to)
    return slice_of("", 0);
  char *out = to;
  while (text.len) {
    unsigned size = 1;
    uint32_t c = (unsigned char)text.ptr[0];
    if (c >= 0x80)
      c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    if (c < 0x80 && (referat__is_letter(c) || is_digit((char)c)))
      *out++ = (char)referat__fold(c);
    else if (referat__is_letter(c))
      out += referat__utf8_encode(referat__fold(c), out);
    text = slice_skip(text, size);
  }
  return slice_between(to, out);
}

static size_t common_prefix(slice a, slice b)
{
  size_t n = 0;
  while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
    n++;
  return n;
}

typedef struct candidate {
  referat_node *item;
  slice title; /* as its heading has it */
  slice squashed;
  uint32_t same; /* next of those that begin alike, plus one */
} candidate;

static match compare(slice entry, slice squashed, const candidate *c)
{
  slice clean = slice_str(referat_node_attr(c->item, REFERAT_ATTR_TITLE));
  if (slice_eq(entry, c->title) || slice_eq(entry, clean))
    return MATCH_EXACT;
  if (slice_eq(squashed, c->squashed))
    return MATCH_VARIANT;
  size_t n = common_prefix(squashed, c->squashed);
  if (n >= SHORTEST_CUT && n + MOST_GARBAGE >= squashed.len && c->squashed.len > n)
    return n == squashed.len || squashed.len > 2 * SHORTEST_CUT ? MATCH_TRUNCATED : MATCH_NONE;
  return MATCH_NONE;
}

static size_t key(slice squashed, size_t mask)
{
  size_t n = squashed.len < SHORTEST_CUT ? squashed.len : SHORTEST_CUT;
  uint64_t h = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < n; i++)
    h = (h ^ (unsigned char)squashed.ptr[i]) * UINT64_C(1099511628211);
  return (size_t)(h ^ h >> 32) & mask;
}

typedef struct title_index {
  candidate *items;
  uint32_t count;
  uint32_t *heads; /* item plus one, 0 for none */
  size_t mask;
} title_index;

/* How many items that begin alike are compared with an entry. */
#define MOST_COMPARED 64

static bool make_index(parse *p, title_index *x)
{
  for (const referat_node *n = referat__item_first(p->minutes); n; n = referat__item_next(n))
    x->count++;
  size_t size = 16;
  while (size < 2 * (size_t)x->count)
    size *= 2;
  x->mask = size - 1;
  x->items = referat__arena_alloc(p->a, (x->count + 1) * sizeof *x->items);
  x->heads = referat__arena_alloc(p->a, size * sizeof *x->heads);
  if (!x->items || !x->heads)
    return false;
  uint32_t i = 0;
  for (referat_node *n = referat__item_first(p->minutes); n; n = referat__item_next(n)) {
    referat_node *title =
        referat__node_child(referat__node_child(n, REFERAT_HEADING), REFERAT_TITLE);
    candidate *c = &x->items[i++];
    c->item = n;
    c->title = referat__node_string(p->a, title);
    c->squashed = squash(p, c->title);
  }
  for (; i > 0; i--) { /* so that the first of those alike comes first */
    size_t at = key(x->items[i - 1].squashed, x->mask);
    x->items[i - 1].same = x->heads[at];
    x->heads[at] = i;
  }
  return true;
}

static candidate *find_item(const title_index *x, uint32_t expected, slice entry, slice squashed,
                            match *how)
{
  candidate *best = NULL;
  *how = MATCH_NONE;
  if (expected < x->count && !node_is_listed(x->items[expected].item)) {
    *how = compare(entry, squashed, &x->items[expected]);
    best = *how ? &x->items[expected] : NULL;
  }
  uint32_t compared = 0;
  for (uint32_t i = x->heads[key(squashed, x->mask)];
       i && *how < MATCH_EXACT && compared < MOST_COMPARED; i = x->items[i - 1].same, compared++) {
    candidate *c = &x->items[i - 1];
    match m = node_is_listed(c->item) ? MATCH_NONE : compare(entry, squashed, c);
    if (m > *how) {
      *how = m;
      best = c;
    }
  }
  return best;
}

void referat__contents_match(parse *p)
{
  static const char *const names[] = {"none", "variant", "truncated", "exact"};
  referat_node *contents = referat__contents(p->minutes);
  title_index x = {.count = 0};
  if (!contents || !make_index(p, &x))
    return;
  uint32_t expected = 0;
  for (referat_node *entry = element_first(contents); entry; entry = node_next(entry)) {
    if (entry->type != REFERAT_ENTRY)
      continue;
    slice text = referat__node_string(p->a, referat__node_child(entry, REFERAT_TITLE));
    match how;
    candidate *c = find_item(&x, expected, text, squash(p, text), &how);
    referat__node_set_static(p->a, entry, REFERAT_ATTR_MATCH, names[how]);
    if (c) {
      node_set_listed(c->item, true);
      referat__node_set_static(p->a, entry, REFERAT_ATTR_ITEM,
                               referat_node_attr(c->item, REFERAT_ATTR_ID));
      expected = (uint32_t)(c - x.items);
    }
    expected++;
  }
}
