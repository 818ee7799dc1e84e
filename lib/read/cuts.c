#include "read/cuts.h"

#include "base/utf8.h"

void referat__cut_add(parse *p, cut_list *cuts, uint32_t line, size_t at, bool furniture)
{
  const cut *last = cuts->count ? &cuts->at[cuts->count - 1] : NULL;
  if (at == 0 || at >= p->lines[line].len || (last && last->line == line && last->at >= at))
    return;
  cut *wider = referat__arena_widen(p->a, cuts->at, cuts->count, &cuts->room, sizeof *wider);
  if (!wider)
    return;
  cuts->at = wider;
  cuts->at[cuts->count++] = (cut){.line = line, .at = (uint32_t)at, .furniture = furniture};
}

void referat__cut_foot(parse *p, cut_list *cuts, uint32_t line, size_t at)
{
  uint32_t count = cuts->count;
  referat__cut_add(p, cuts, line, at, false);
  if (cuts->count > count)
    cuts->at[count].foot = true;
}

/* The pieces of a line; return how many. */
static uint32_t cut_line(const parse *p, textline *to, const textline *line, const cut *cuts,
                         uint32_t count)
{
  uint32_t begin = line->start, n = 0;
  for (uint32_t k = 0; k <= count; k++) {
    uint32_t stop = k < count ? line->start + cuts[k].at : line->start + line->len;
    textline part = *line;
    slice s = referat__trim(slice_of(p->text + begin, stop - begin));
    part.raw = k ? begin : line->raw;
    part.end = k < count ? stop : line->end;
    part.start = (uint32_t)(s.ptr - p->text);
    part.len = (uint32_t)s.len;
    if (k)
      part.flags &= (uint16_t)~LINE_PAGE;
    if (k && cuts[k - 1].entry)
      part.flags |= LINE_ENTRY;
    if (k && (cuts[k - 1].role || part.role == ROLE_LISTED || part.role == ROLE_NUMBERED))
      part.role = cuts[k - 1].role & 0xFu;
    if (k && cuts[k - 1].foot)
      part.flags |= LINE_FURNITURE;
    if (k < count && cuts[k].furniture)
      part.flags |= LINE_FURNITURE;
    if (s.len)
      to[n++] = part;
    begin = stop;
  }
  return n;
}

bool referat__lines_cut(parse *p, cut_list *cuts)
{
  if (!cuts->count)
    return !p->a->failed;
  textline *lines = referat__arena_alloc(p->a, ((size_t)p->count + cuts->count) * sizeof *lines);
  if (!lines)
    return false;
  uint32_t n = 0, next = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    uint32_t first = next;
    while (next < cuts->count && cuts->at[next].line == i)
      next++;
    if (next == first)
      lines[n++] = p->lines[i];
    else
      n += cut_line(p, lines + n, &p->lines[i], cuts->at + first, next - first);
  }
  referat__arena_discard(p->a, p->lines);
  referat__arena_discard(p->a, cuts->at);
  *cuts = (cut_list){.count = 0};
  p->lines = lines;
  p->count = n;
  return true;
}
