#include "config.h"

#include "read/contents.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/classify.h"
#include "read/inline.h"

/* Fewer characters than this say too little to call a title cut off. */
#define SHORTEST_CUT 12

/* A title that was cut at a column may end in this many wrong characters. */
#define MOST_GARBAGE 3

/* What an entry's line says: the title and the page, which may be cells of a
 * Markdown table. */
static slice entry_line(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  if (!line_is(p, i, LINE_BARS))
    return s;
  if (s.len && s.ptr[0] == '|')
    s = referat__trim_left(slice_skip(s, 1));
  if (s.len && slice_end(s)[-1] == '|')
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s;
}

static bool read_entry(const parse *p, uint32_t i, entry_parts *parts)
{
  slice s = entry_line(p, i);
  const char *bar = line_is(p, i, LINE_BARS) ? memrchr(s.ptr, '|', s.len) : NULL;
  if (!bar)
    return referat__entry_parts(s, parts);
  slice page = referat__trim(slice_between(bar + 1, slice_end(s)));
  slice title = referat__trim_right(slice_between(s.ptr, bar));
  bool is_page = page.len > 0 && page.len <= 5 && title.len;
  for (size_t k = 0; k < page.len; k++)
    is_page &= is_digit(page.ptr[k]);
  *parts = (entry_parts){.title = title, .leader = slice_of(bar, 0), .page = page};
  return is_page;
}

void referat__contents_find(const parse *p, uint32_t first, uint32_t last, uint32_t *begin,
                            uint32_t *end)
{
  *begin = *end = last;
  uint32_t heading = last, first_entry = last, last_entry = last;
  for (uint32_t i = first; i < last; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE))
      continue;
    entry_parts parts;
    slice text = line_text(p, i);
    if (heading == last && first_entry == last && referat__lex_whole(p->lex, LEX_CONTENTS, text))
      heading = i;
    else if (read_entry(p, i, &parts) && (heading < last || parts.leader.len >= 3)) {
      if (first_entry == last)
        first_entry = i;
      last_entry = i;
    }
  }
  if (first_entry < last && (heading < last || last_entry > first_entry)) {
    *begin = heading < last ? heading : first_entry;
    *end = last_entry + 1;
  } else if (heading < last) {
    /* A list without pages goes on up to the items. */
    *begin = heading;
  }
}

/* ---- building ---- */

static void build_entry(parse *p, referat_node *contents, const runs *title,
                        const entry_parts *parts, uint32_t number)
{
  if (!title->count)
    return;
  referat_node *entry = referat__node_add(p->a, contents, REFERAT_ENTRY, title->at[0].line);
  runs rest = *title;
  item_heading heading;
  slice first = title->at[0].text;
  size_t bullet = slice_starts(first, SLICE("- ")) ? 1 : slice_starts(first, SLICE("• ")) ? 3 : 0;
  slice label = slice_of(NULL, 0);
  if (bullet)
    label = slice_of(first.ptr, bullet);
  else if (referat__item_heading(p->lex, first, &heading) && heading.title.len)
    label = heading.label;
  if (label.len) {
    referat__text_emit(p, referat__node_add(p->a, entry, REFERAT_NUMBER, number), label, number);
    rest.at[0].text = referat__trim_left(slice_between(slice_end(label), slice_end(first)));
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
  if (title->count)
    referat__runs_add(p, title, RUN_SPACE, SLICE(" "), number);
  referat__runs_add(p, title, RUN_TEXT, text, number);
}

void referat__contents_build(parse *p, uint32_t begin, uint32_t end)
{
  if (begin >= end)
    return;
  referat_node *contents =
      referat__node_add(p->a, p->minutes, REFERAT_CONTENTS, p->lines[begin].number);
  referat_node *heading =
      referat__node_add(p->a, contents, REFERAT_HEADING, p->lines[begin].number);
  uint32_t i = begin;
  if (referat__lex_whole(p->lex, LEX_CONTENTS, line_text(p, i))) {
    referat__text_emit(p, heading, line_text(p, i), p->lines[i].number);
    i++;
  }
  runs title = {.count = 0};
  bool has_pages = false;
  entry_parts parts;
  for (uint32_t k = i; k < end; k++)
    has_pages |= !line_is(p, k, LINE_BLANK) && read_entry(p, k, &parts);
  for (; i < end; i++) {
    uint32_t number = p->lines[i].number;
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      if (title.count && !has_pages) {
        build_entry(p, contents, &title, NULL, number);
        title.count = 0;
      }
      continue;
    }
    if (line_is(p, i, LINE_FURNITURE) ||
        referat__lex_whole(p->lex, LEX_PAGE_COLUMNS, line_text(p, i))) {
      referat__node_add_text(p->a, referat__node_add(p->a, contents, REFERAT_FURNITURE, number),
                             line_text(p, i), number);
      continue;
    }
    bool is_entry = read_entry(p, i, &parts);
    add_title(p, &title, is_entry ? parts.title : entry_line(p, i), number);
    if (is_entry || !has_pages) {
      build_entry(p, contents, &title, is_entry ? &parts : NULL, number);
      title.count = 0;
    }
  }
  if (title.count)
    build_entry(p, contents, &title, NULL, title.at[0].line);
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
    unsigned size;
    uint32_t c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    if (referat__is_letter(c) || (c >= '0' && c <= '9'))
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
  for (const referat_node *n = node_first(p->minutes); n; n = n->next)
    x->count += n->type == REFERAT_ITEM;
  size_t size = 16;
  while (size < 2 * (size_t)x->count)
    size *= 2;
  x->mask = size - 1;
  x->items = referat__arena_alloc(p->a, (x->count + 1) * sizeof *x->items);
  x->heads = referat__arena_alloc(p->a, size * sizeof *x->heads);
  if (!x->items || !x->heads)
    return false;
  uint32_t i = 0;
  for (referat_node *n = node_first(p->minutes); n; n = n->next) {
    if (n->type != REFERAT_ITEM)
      continue;
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
  if (expected < x->count && !x->items[expected].item->listed) {
    *how = compare(entry, squashed, &x->items[expected]);
    best = *how ? &x->items[expected] : NULL;
  }
  uint32_t compared = 0;
  for (uint32_t i = x->heads[key(squashed, x->mask)];
       i && *how < MATCH_EXACT && compared < MOST_COMPARED; i = x->items[i - 1].same, compared++) {
    candidate *c = &x->items[i - 1];
    match m = c->item->listed ? MATCH_NONE : compare(entry, squashed, c);
    if (m > *how) {
      *how = m;
      best = c;
    }
  }
  return best;
}

/* A number that stands before the title in the list, but not in the item:
 * "12. Budget" for item 12. */
static void split_number(parse *p, referat_node *entry, slice *text, const candidate *c)
{
  referat_node *title = referat__node_child(entry, REFERAT_TITLE);
  referat_node *first = node_first(title);
  const char *number = referat_node_attr(c->item, REFERAT_ATTR_NUMBER);
  if (!first || first->type != REFERAT_TEXT || !number || entry->first != title)
    return;
  slice t = slice_of(first->text, first->text_len);
  size_t n = strlen(number);
  if (!slice_starts(t, slice_str(number)) || n + 1 >= t.len || !strchr(".: )", t.ptr[n]))
    return;
  size_t skip = n + (t.ptr[n] != ' ');
  slice rest = referat__trim_left(slice_skip(t, skip));
  if (!rest.len)
    return;
  referat_node *label = referat__node_new(p->a, REFERAT_NUMBER, entry->line);
  referat__node_add_text(p->a, label, slice_of(t.ptr, skip), entry->line);
  referat__node_insert(entry, NULL, label);
  first->text = rest.ptr;
  first->text_len = rest.len;
  *text = referat__node_string(p->a, title);
}

void referat__contents_match(parse *p)
{
  static const char *const names[] = {"none", "variant", "truncated", "exact"};
  referat_node *contents = referat__node_child(p->minutes, REFERAT_CONTENTS);
  title_index x = {.count = 0};
  if (!contents || !make_index(p, &x))
    return;
  uint32_t expected = 0;
  for (referat_node *entry = contents->first; entry; entry = entry->next) {
    if (entry->type != REFERAT_ENTRY)
      continue;
    referat_node *title = referat__node_child(entry, REFERAT_TITLE);
    slice text = referat__node_string(p->a, title);
    match how;
    candidate *c = find_item(&x, expected, text, squash(p, text), &how);
    if (!c && expected < x.count) {
      split_number(p, entry, &text, &x.items[expected]);
      c = find_item(&x, expected, text, squash(p, text), &how);
    }
    referat__node_set_static(p->a, entry, REFERAT_ATTR_MATCH, names[how]);
    if (c) {
      c->item->listed = true;
      referat__node_set_static(p->a, entry, REFERAT_ATTR_ITEM,
                               referat_node_attr(c->item, REFERAT_ATTR_ID));
      expected = (uint32_t)(c - x.items);
    }
    expected++;
  }
}
