#include "read/glued.h"

#include "base/utf8.h"
#include "read/numbered.h"
#include "read/titles.h"

/* Cuts of one line; more are none. */
#define MOST_CUTS 8

/* Titles of numbered lines, by their hash. */
typedef struct seen_titles {
  uint64_t *slots;
  size_t mask;
} seen_titles;

static void put(seen_titles *seen, uint64_t key)
{
  size_t at = (size_t)(key ^ key >> 31) & seen->mask;
  while (seen->slots[at] && seen->slots[at] != key)
    at = (at + 1) & seen->mask;
  seen->slots[at] = key;
}

static uint64_t key_of(const numbered *n)
{
  uint64_t hash = referat__title_hash(n->title);
  return hash ? hash ^ (uint64_t)n->value << 40 : 0;
}

/* ---- items ---- */

static bool known(const seen_titles *seen, uint64_t key)
{
  size_t at = (size_t)(key ^ key >> 31) & seen->mask;
  while (seen->slots[at] && seen->slots[at] != key)
    at = (at + 1) & seen->mask;
  return key && seen->slots[at] == key;
}

/* Where a number and a title stand that stood in a line of their own before,
 * glued to the text in front of them; or NULL. */
static const char *find_number(const parse *p, const seen_titles *seen, slice s)
{
  for (const char *stop = s.ptr + 1; (stop = memchr(stop, '.', (size_t)(slice_end(s) - stop)));
       stop++) {
    if (slice_end(s) - stop < 3 || stop[1] != ' ' ||
        !referat__is_upper(referat__first_char(slice_between(stop + 2, slice_end(s)))))
      continue;
    for (const char *q = stop - 1; q > s.ptr && is_digit(*q) && stop - q < 5; q--) {
      numbered n[MOST_READINGS];
      if (!is_blank(q[-1]) &&
          referat__numbered_read(p->lex, slice_between(q, slice_end(s)), n) == 1 &&
          known(seen, key_of(&n[0])))
        return q;
    }
  }
  return NULL;
}

/* ---- sections ---- */

/* A word that heads a section, right before a capital or behind a full stop
 * without a space: "BilagIngen bilag.BeslutningGodkendt." */
static size_t heading_at(const parse *p, slice s)
{
  size_t n = 0;
  while (n < s.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + n, slice_end(s), &size);
    if (n > 0 && referat__is_upper(c)) {
      const lex_section *row = referat__lex_section(p->lex, slice_of(s.ptr, n));
      return row && row->strength == LEX_STRONG && row->match == LEX_EXACT ? n : 0;
    }
    if (!referat__is_letter(c))
      return 0;
    n += size;
  }
  return 0;
}

/* The places at which the line is cut, in order. */
static unsigned find_cuts(const parse *p, const seen_titles *seen, uint32_t i,
                          uint32_t cuts[MOST_CUTS])
{
  slice s = line_text(p, i);
  unsigned count = 0;
  size_t head = heading_at(p, s);
  if (head)
    cuts[count++] = (uint32_t)head;
  for (const char *q = s.ptr + head; q + 4 < slice_end(s) && count + 2 < MOST_CUTS; q++) {
    if (*q != '.' || !referat__is_upper(referat__first_char(slice_between(q + 1, slice_end(s)))))
      continue;
    size_t length = heading_at(p, slice_between(q + 1, slice_end(s)));
    if (!length)
      continue;
    cuts[count++] = (uint32_t)(q + 1 - s.ptr);
    cuts[count++] = (uint32_t)(q + 1 - s.ptr) + (uint32_t)length;
  }
  if (count)
    return count;
  const char *number = s.len > 4 ? find_number(p, seen, s) : NULL;
  if (number)
    cuts[count++] = (uint32_t)(number - s.ptr);
  return count;
}

static void look_at_title(const parse *p, seen_titles *seen, slice s)
{
  numbered n[MOST_READINGS];
  int count = s.len && (is_digit(s.ptr[0]) || !(s.ptr[0] & 0x80))
                  ? referat__numbered_read(p->lex, s, n)
                  : 0;
  if (count && n[0].title.len)
    put(seen, key_of(&n[0]));
}

/* Give what begins at each cut a line of its own. */
static uint32_t cut_line(const parse *p, textline *to, const textline *line, const uint32_t *cuts,
                         unsigned count)
{
  textline rest = *line;
  uint32_t begin = line->start, n = 0;
  for (unsigned k = 0; k <= count; k++) {
    uint32_t stop = k < count ? line->start + cuts[k] : line->start + line->len;
    textline part = rest;
    slice s = referat__trim(slice_of(p->text + begin, stop - begin));
    part.raw = k ? begin : line->raw;
    part.end = k < count ? stop : line->end;
    part.start = (uint32_t)(s.ptr - p->text);
    part.len = (uint32_t)s.len;
    if (k)
      part.flags &= (uint16_t)~LINE_PAGE;
    if (s.len)
      to[n++] = part;
    begin = stop;
  }
  return n;
}

bool referat__glued_cut(parse *p)
{
  size_t size = 64;
  while (size < 2 * (size_t)p->count)
    size *= 2;
  seen_titles seen = {NULL, size - 1};
  uint32_t cuts[MOST_CUTS], extra = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_BARS | LINE_RULE))
      continue;
    if (!seen.slots && !(seen.slots = referat__arena_alloc(p->a, size * sizeof *seen.slots)))
      return false;
    unsigned count = find_cuts(p, &seen, i, cuts);
    look_at_title(p, &seen, line_text(p, i));
    if (!count)
      continue;
    extra += count;
    p->lines[i].role = ROLE_GLUED;
  }
  if (!extra)
    return true;
  memset(seen.slots, 0, size * sizeof *seen.slots);
  textline *lines = referat__arena_alloc(p->a, ((size_t)p->count + extra) * sizeof *lines);
  if (!lines)
    return false;
  uint32_t n = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    bool glued = p->lines[i].role == ROLE_GLUED;
    p->lines[i].role = ROLE_NONE;
    unsigned count = 0;
    if (!line_is(p, i, LINE_BLANK | LINE_BARS | LINE_RULE)) {
      if (glued)
        count = find_cuts(p, &seen, i, cuts);
      look_at_title(p, &seen, line_text(p, i));
    }
    if (count)
      n += cut_line(p, lines + n, &p->lines[i], cuts, count);
    else
      lines[n++] = p->lines[i];
  }
  p->lines = lines;
  p->count = n;
  return true;
}
