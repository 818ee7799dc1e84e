#include "config.h"

#include "read/textnodes.h"

#include "base/utf8.h"

/* Where "://" stands, or NULL: colons are rare, so look for one. */
static const char *find_scheme(slice s)
{
  const char *at = s.ptr, *end = slice_end(s);
  while ((at = memchr(at, ':', (size_t)(end - at))) != NULL) {
    if (end - at >= 3 && at[1] == '/' && at[2] == '/')
      return at;
    at++;
  }
  return NULL;
}

static referat_node *open_link(parse *p, referat_node *to, slice href, uint32_t line)
{
  referat_node *a = referat__node_add(p->a, to, REFERAT_A, line);
  referat__node_set(p->a, a, REFERAT_ATTR_HREF, href);
  return a;
}

/* The text, with every address in it as a link. */
static void emit_plain(parse *p, referat_node *to, slice text, uint32_t line)
{
  while (text.len) {
    const char *colon = find_scheme(text);
    if (!colon || to->type == REFERAT_A)
      break;
    const char *start = colon;
    while (start > text.ptr && referat__is_letter((unsigned char)start[-1]))
      start--;
    const char *end = colon + 3;
    bool is_web = referat__mark_is_web(slice_between(start, end));
    while (is_web && end < slice_end(text) && (unsigned char)*end > ' ' &&
           !strchr("<>\"|\\^`{}", *end))
      end++;
    while (end > colon + 3 && strchr(".,;:!?)]'*_", end[-1]))
      end--;
    slice address = slice_between(start, end);
    if (end == colon + 3) {
      referat__node_add_text(p->a, to, slice_between(text.ptr, colon + 3), line);
      text = slice_between(colon + 3, slice_end(text));
      continue;
    }
    referat__node_add_text(p->a, to, slice_between(text.ptr, start), line);
    referat__node_add_text(p->a, open_link(p, to, address, line), address, line);
    text = slice_between(end, slice_end(text));
  }
  referat__node_add_text(p->a, to, text, line);
}

/* What is set in bold letters as such, so that its being bold says nothing. */
static bool is_head(const referat_node *node)
{
  return node->type == REFERAT_LABEL || node->type == REFERAT_HEADING ||
         node->type == REFERAT_TITLE || node->type == REFERAT_TH || node->type == REFERAT_CAPTION;
}

/* What the mark makes of its text, up to `end` from `at`: `to` itself where that
 * is nothing. */
static referat_node *open_mark(parse *p, referat_node *to, const text_mark *m, uint32_t at,
                               uint32_t end, uint32_t line)
{
  if (m->kind <= MARK_EM && m->from <= at && m->to >= end && is_head(to))
    return to;
  switch (m->kind) {
  case MARK_STRONG:
    return referat__node_add(p->a, to, REFERAT_STRONG, line);
  case MARK_EM:
    return referat__node_add(p->a, to, REFERAT_EM, line);
  case MARK_BREAK:
    return referat__node_add(p->a, to, REFERAT_LB, line);
  case MARK_LINK:
    if (to->type != REFERAT_A && referat__mark_leads(m->target))
      return open_link(p, to, m->target, line);
  }
  return to;
}

/* The text with the marks that lie inside of the one at `within` (its place and
 * 1; 0: inside of none). */
static void emit_marks(parse *p, referat_node *to, uint32_t within, uint32_t at, uint32_t end,
                       uint32_t line)
{
  const text_marks *marks = &p->marks;
  while (to && at < end) {
    uint32_t i = referat__marks_first(marks, within, at);
    const text_mark *m = i < marks->count ? &marks->at[i] : NULL;
    uint32_t from = !m || m->from >= end ? end : m->from > at ? m->from : at;
    emit_plain(p, to, slice_of(p->text + at, from - at), line);
    if (from == end)
      return;
    uint32_t stop = m->to < end ? m->to : end;
    referat_node *inside = open_mark(p, to, m, at, end, line);
    if (m->kind != MARK_BREAK)
      emit_marks(p, inside, i + 1, from, stop, line);
    at = stop;
  }
}

void referat__text_emit(parse *p, referat_node *to, slice text, uint32_t line)
{
  if (!to || !text.len)
    return;
  bool of_source = text.ptr >= p->text && slice_end(text) <= p->text + p->length;
  if (!p->marks.count || !of_source) {
    emit_plain(p, to, text, line);
    return;
  }
  uint32_t at = (uint32_t)(text.ptr - p->text);
  emit_marks(p, to, 0, at, at + (uint32_t)text.len, line);
}
