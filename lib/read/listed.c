#include "read/listed.h"

#include "base/hashset.h"
#include "base/utf8.h"
#include "read/numbered.h"
#include "read/titles.h"

/* A shorter list is no contents, nor is one that goes on for longer. */
#define FEWEST_ENTRIES 2
#define MOST_ENTRIES 400

/* A longer line is no title. */
#define LONGEST_TITLE_LINE 220

static bool is_item_line(const parse *p, uint32_t i)
{
  return !line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_RULE | LINE_ROW | LINE_ENTRY) &&
         p->lines[i].len < LONGEST_TITLE_LINE;
}

/* The entry's title, without its number and its page. */
static slice entry_title(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  entry_parts parts;
  numbered n[MOST_READINGS];
  if (referat__entry_parts(s, &parts))
    s = parts.title;
  if (referat__numbered_read(p->lex, s, n) && n[0].title.len)
    return n[0].title;
  return slice_skip(s, referat__bullet_length(s));
}

/* The hash of a line, or of it and what is left of its title in the next one; 0 where
 * there is none. */
static uint64_t line_hash(const parse *p, uint32_t i, bool two)
{
  uint64_t hash = referat__title_hash_on(TITLE_HASH_BEGIN, entry_title(p, i));
  if (two)
    hash = i + 1 < p->count && is_item_line(p, i + 1)
               ? referat__title_hash_on(hash, line_text(p, i + 1))
               : TITLE_HASH_BEGIN;
  return hash == TITLE_HASH_BEGIN ? 0 : hash;
}

/* Whether the line, or it and the next, is one of the titles, and which. */
static uint64_t known_title(const parse *p, const hash_set *set, uint32_t i)
{
  uint64_t hash = line_hash(p, i, false);
  if (hash && referat__hash_known(set, hash))
    return hash;
  hash = line_hash(p, i, true);
  return hash && referat__hash_known(set, hash) ? hash : 0;
}

static bool heads_contents(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  if (slice_ends(s, SLICE(":")))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s.len && referat__lex_whole(p->lex, LEX_CONTENTS, s);
}

/* Put the titles under the heading of the contents into the set, up to the first that
 * comes again; return its line, p->count where none does. */
static uint32_t read_list(parse *p, uint32_t heading, hash_set *set)
{
  uint32_t entries = 0;
  for (uint32_t i = heading + 1; i < p->count && entries < MOST_ENTRIES; i++) {
    if (!is_item_line(p, i))
      continue;
    if (entries >= FEWEST_ENTRIES && known_title(p, set, i))
      return i;
    if (line_is(p, i, LINE_SECTION))
      return p->count;
    entries++;
    referat__hash_put(p->a, set, line_hash(p, i, false));
    uint64_t both = line_hash(p, i, true);
    if (both)
      referat__hash_put(p->a, set, both);
  }
  return p->count;
}

static void add_item(outline *o, const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  numbered n[MOST_READINGS] = {{.label = slice_of(s.ptr, 0)}};
  if (!referat__numbered_read(p->lex, s, n) || !n[0].title.len)
    n[0] = (numbered){.label = slice_of(s.ptr, 0), .number = slice_of(s.ptr, 0), .title = s};
  o->items[o->count++] = (item_mark){.first = i,
                                     .line = i,
                                     .end = i + 1,
                                     .label = n[0].label,
                                     .number = n[0].number,
                                     .title = n[0].title};
}

/* Whether right below stands a title with its number, and below that the first section:
 * that is the item, and the line heads a group. */
static bool heads_numbered(const parse *p, uint32_t i)
{
  numbered n[MOST_READINGS];
  uint32_t next = referat__line_next(p, i + 1);
  while (next < p->count && line_is(p, next, LINE_FURNITURE))
    next = referat__line_next(p, next + 1);
  uint32_t section = referat__line_next(p, next + 1);
  return section < p->count && line_is(p, section, LINE_SECTION) &&
         referat__numbered_read(p->lex, line_text(p, next), n) && n[0].title.len &&
         !referat__numbered_read(p->lex, line_text(p, i), n);
}

/* The items behind a list under a heading: each title once. */
static bool find_repeated(parse *p)
{
  hash_set titles = {.count = 0}, taken = {.count = 0};
  outline *o = &p->outline;
  uint32_t i = 0;
  while (i < p->count && !(is_item_line(p, i) && heads_contents(p, i)))
    i++;
  if (i == p->count || (i = read_list(p, i, &titles)) >= p->count)
    return !p->a->failed;
  o->items = referat__arena_alloc(p->a, (titles.count + 1) * sizeof *o->items);
  for (; o->items && i < p->count && o->count < titles.count; i++) {
    uint64_t hash =
        is_item_line(p, i) && referat__line_alone_above(p, i) ? known_title(p, &titles, i) : 0;
    if (!hash || referat__hash_known(&taken, hash) || heads_numbered(p, i))
      continue;
    add_item(o, p, i);
    referat__hash_put(p->a, &taken, hash);
  }
  return !p->a->failed;
}

/* Whether the last item is a number that still lacks its title: nothing stands there, or whether
 * it is open. */
static bool lacks_title(const parse *p)
{
  const outline *o = &p->outline;
  const item_mark *last = o->count ? &o->items[o->count - 1] : NULL;
  return last && last->number.len && !last->told.len &&
         (!last->title.len || referat__lex_whole(p->lex, LEX_CLOSED, last->title));
}

bool referat__listed_items(parse *p, bool by_case)
{
  outline *o = &p->outline;
  uint32_t cut = 0;
  for (uint32_t i = 0; p->unfolded && i < p->count; i++)
    cut += p->lines[i].role == ROLE_LISTED;
  if (!cut)
    return o->count || find_repeated(p);
  const item_mark *found = o->items;
  uint32_t count = by_case ? 0 : o->count, k = 0;
  o->items = referat__arena_alloc(p->a, ((size_t)count + cut + 1) * sizeof *o->items);
  o->count = 0;
  for (uint32_t i = 0; o->items && i < p->count; i++) {
    bool is_found = k < count && found[k].line == i;
    if (is_found)
      o->items[o->count++] = found[k++];
    else if (p->lines[i].role == ROLE_LISTED && lacks_title(p))
      o->items[o->count - 1].told = line_text(p, i); /* labels stand between */
    else if (p->lines[i].role == ROLE_LISTED)
      add_item(o, p, i);
    if (p->lines[i].role == ROLE_LISTED)
      p->lines[i].role = ROLE_NONE;
  }
  return !p->a->failed;
}
