#include "base/marked.h"

#include "base/sha256.h"
#include "base/utf8.h"

void referat__marked_init(marked *m, arena *a, const referat_allocator *allocator)
{
  *m = (marked){.a = a, .new_line = true};
  referat__buf_init(&m->text, allocator);
}

void referat__marked_free(marked *m)
{
  referat__buf_free(&m->text);
}

bool referat__marked_failed(const marked *m)
{
  return m->text.failed || m->a->failed;
}

bool referat__mark_is_web(slice address)
{
  return slice_starts(address, SLICE("http://")) || slice_starts(address, SLICE("https://"));
}

bool referat__mark_leads(slice address)
{
  for (size_t i = 0; i < address.len; i++)
    if ((unsigned char)address.ptr[i] <= ' ')
      return false;
  return referat__mark_is_web(address) || slice_starts(address, SLICE("mailto:"));
}

uint32_t referat__marks_add(arena *a, text_marks *marks, text_mark mark)
{
  text_mark *at = referat__arena_widen(a, marks->at, marks->count, &marks->room, sizeof *at);
  if (!at)
    return 0;
  marks->at = at;
  marks->at[marks->count++] = mark;
  return marks->count;
}

uint32_t referat__marks_first(const text_marks *marks, uint32_t within, uint32_t at)
{
  uint32_t low = 0, high = marks->count; /* how many begin at `at` or before */
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (marks->at[middle].from <= at)
      low = middle + 1;
    else
      high = middle;
  }
  uint32_t first = low;
  for (uint32_t k = low; k && k != within; k = marks->at[k - 1].outer)
    if (marks->at[k - 1].to > at)
      first = k - 1;
  return first;
}

const text_mark *referat__marks_find(const text_marks *marks, uint32_t at)
{
  uint32_t i = referat__marks_first(marks, 0, at);
  return i < marks->count && marks->at[i].from <= at ? &marks->at[i] : NULL;
}

/* --- lines --- */

static void end_line(marked *m)
{
  if (m->new_line)
    return;
  referat__buf_char(&m->text, '\n');
  m->new_line = true;
  m->space = m->breaks = false;
}

/* Say more of the line in hand. */
static void mark_line(marked *m, unsigned flags, unsigned level)
{
  line_mark *last = m->line_count ? &m->lines[m->line_count - 1] : NULL;
  if (last && last->at == m->line) {
    last->flags |= (uint8_t)flags;
    return;
  }
  line_mark *lines =
      referat__arena_widen(m->a, m->lines, m->line_count, &m->line_room, sizeof *lines);
  if (!lines)
    return;
  m->lines = lines;
  lines[m->line_count++] =
      (line_mark){(uint32_t)m->line, (uint8_t)flags, (uint8_t)(level < 6 ? level : 6)};
}

void referat__marked_line(marked *m, unsigned flags, unsigned level)
{
  end_line(m);
  m->line = m->text.len;
  m->flags = flags;
  m->new_line = m->space = m->breaks = false;
  if (flags)
    mark_line(m, flags, level);
}

void referat__marked_say(marked *m, unsigned flags)
{
  if (m->new_line)
    return;
  m->flags |= flags;
  mark_line(m, flags, 0);
}

void referat__marked_gap(marked *m)
{
  end_line(m);
  size_t n = m->text.len;
  if (n && !(n > 1 && m->text.data[n - 2] == '\n'))
    referat__buf_char(&m->text, '\n');
}

/* --- text --- */

/* The mark that has just ended and that one of this kind, inside of `outer`, goes on
 * from: its place in the list and 1, or 0.  Marks inside of it may have come last. */
static uint32_t ended_mark(const marked *m, uint32_t i, uint32_t outer)
{
  uint32_t k = m->marks.count, from = (uint32_t)m->text.len;
  while (k && m->marks.at[k - 1].outer != outer)
    k = m->marks.at[k - 1].outer;
  const text_mark *last = k ? &m->marks.at[k - 1] : NULL;
  bool goes_on = last && last->to >= m->line && last->to && last->kind == m->open[i].kind &&
                 slice_eq(last->target, m->open[i].target) &&
                 (last->to == from || (last->to + 1 == from && m->text.data[last->to] == ' '));
  return goes_on ? k : 0;
}

/* A mark that is due goes on from one that has just ended, or begins. */
static void begin_mark(marked *m, uint32_t i)
{
  uint32_t outer = i ? m->open[i - 1].mark : 0;
  uint32_t mark = ended_mark(m, i, outer);
  if (!mark)
    mark = referat__marks_add(
        m->a, &m->marks,
        (text_mark){(uint32_t)m->text.len, 0, outer, m->open[i].kind, m->open[i].target});
  m->open[i].mark = mark;
}

static uint32_t depth_of(const marked *m)
{
  return m->depth < MARKED_DEPTH ? m->depth : MARKED_DEPTH;
}

/* The end of a line, in the middle of a cell or of a paragraph. */
static void put_break(marked *m)
{
  if (!(m->flags & MARKED_ROW)) {
    unsigned flags = m->flags;
    mark_line(m, MARKED_BREAK, 0);
    referat__marked_line(m, flags & (MARKED_LITERAL | MARKED_FIELD), 0);
    m->flags = flags;
    return;
  }
  uint32_t from = (uint32_t)m->text.len, outer = 0;
  for (uint32_t i = 0; i < depth_of(m) && m->open[i].mark; i++)
    outer = m->open[i].mark;
  referat__buf_char(&m->text, ' ');
  referat__marks_add(m->a, &m->marks, (text_mark){from, from + 1, outer, MARK_BREAK, {NULL, 0}});
}

/* White space, line ends and opening marks that are due. */
static void put_due(marked *m)
{
  bool begun = m->text.len > m->line && m->text.data[m->text.len - 1] != '\t';
  if (begun && m->breaks && !(m->flags & MARKED_HEADING))
    put_break(m);
  else if (begun && (m->space || m->breaks))
    referat__buf_char(&m->text, ' ');
  m->space = m->breaks = false;
  for (uint32_t i = 0; i < depth_of(m); i++)
    if (!m->open[i].mark)
      begin_mark(m, i);
}

void referat__marked_put(marked *m, slice text)
{
  if (m->new_line)
    referat__marked_line(m, 0, 0);
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    unsigned size;
    uint32_t c = referat__utf8_decode(p, end, &size);
    if (c == ' ' || c == 0xA0 || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029) {
      m->space = true;
    } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0xAD || c == 0xFEFF ||
               c == 0xFFFE || c == 0xFFFF || (c == 0xFFFD && size == 1)) {
      /* no character of a text */
    } else {
      if (m->space || m->breaks || m->depth)
        put_due(m);
      referat__buf_append(&m->text, p, size);
    }
    p += size;
  }
}

void referat__marked_raw(marked *m, slice text)
{
  if (m->new_line)
    referat__marked_line(m, 0, 0);
  referat__buf_slice(&m->text, text);
}

void referat__marked_tab(marked *m)
{
  if (m->new_line)
    referat__marked_line(m, 0, 0);
  m->space = m->breaks = false;
  referat__buf_char(&m->text, '\t');
}

void referat__marked_insert(marked *m, size_t at, slice text)
{
  if (!text.len || !referat__buf_reserve(&m->text, text.len))
    return;
  uint32_t more = (uint32_t)text.len;
  memmove(m->text.data + at + more, m->text.data + at, m->text.len - at);
  memcpy(m->text.data + at, text.ptr, more);
  m->text.len += more;
  for (uint32_t i = m->marks.count; i > 0 && m->marks.at[i - 1].from >= at; i--) {
    m->marks.at[i - 1].from += more;
    m->marks.at[i - 1].to += more;
  }
  for (uint32_t i = m->line_count; i > 0 && m->lines[i - 1].at > at; i--)
    m->lines[i - 1].at += more;
  if (m->line > at)
    m->line += more;
}

void referat__marked_listed(marked *m, size_t at)
{
  for (uint32_t i = m->line_count; i > 0 && m->lines[i - 1].at >= at; i--)
    if (m->lines[i - 1].at == at)
      m->lines[i - 1].flags = (uint8_t)((m->lines[i - 1].flags & ~MARKED_LITERAL) | MARKED_LISTED);
}

void referat__marked_drop(marked *m, size_t at)
{
  if (m->text.failed || at > m->text.len)
    return;
  m->text.len = at;
  while (m->marks.count && m->marks.at[m->marks.count - 1].from >= at)
    m->marks.count--;
  while (m->line_count && m->lines[m->line_count - 1].at >= at)
    m->line_count--;
  for (uint32_t i = m->left_count; i && m->left[i - 1].at > at; i--)
    m->left[i - 1].at = (uint32_t)at;
  m->depth = 0;
  m->space = m->breaks = false;
  m->new_line = true;
}

/* --- marks --- */

void referat__marked_open(marked *m, mark_kind kind, slice target)
{
  uint32_t i = m->depth++;
  if (i >= MARKED_DEPTH)
    return;
  m->open[i].mark = 0;
  m->open[i].kind = kind;
  m->open[i].target = target;
}

void referat__marked_close(marked *m)
{
  if (!m->depth || --m->depth >= MARKED_DEPTH)
    return;
  uint32_t mark = m->open[m->depth].mark;
  if (mark)
    m->marks.at[mark - 1].to = (uint32_t)m->text.len;
}

void referat__marked_close_all(marked *m)
{
  while (m->depth)
    referat__marked_close(m);
}

void referat__marked_left_out(marked *m, const char *code)
{
  left_out *left = referat__arena_widen(m->a, m->left, m->left_count, &m->left_room, sizeof *left);
  if (!left)
    return;
  m->left = left;
  left[m->left_count++] = (left_out){code, (uint32_t)m->text.len};
}

/* Whatever the reader could tell apart is told apart here. */
bool referat__marked_digest(const marked *m, slice seed, char hex[65])
{
  buf all;
  referat__buf_init(&all, &m->text.allocator);
  referat__buf_slice(&all, seed);
  referat__buf_printf(&all, "\n%zu %u %u %u\n", m->text.len, (unsigned)m->marks.count,
                      (unsigned)m->line_count, (unsigned)m->left_count);
  referat__buf_append(&all, m->text.data, m->text.len);
  for (uint32_t i = 0; i < m->marks.count; i++) {
    const text_mark *k = &m->marks.at[i];
    referat__buf_printf(&all, "%u %u %u %d %zu ", (unsigned)k->from, (unsigned)k->to,
                        (unsigned)k->outer, (int)k->kind, k->target.len);
    referat__buf_slice(&all, k->target);
  }
  for (uint32_t i = 0; i < m->line_count; i++)
    referat__buf_printf(&all, "%u %u %u\n", (unsigned)m->lines[i].at, (unsigned)m->lines[i].flags,
                        (unsigned)m->lines[i].level);
  for (uint32_t i = 0; i < m->left_count; i++)
    referat__buf_printf(&all, "%u %s\n", (unsigned)m->left[i].at, m->left[i].code);
  bool whole = !all.failed && !referat__marked_failed(m);
  if (whole)
    referat__sha256_hex(all.data, all.len, hex);
  referat__buf_free(&all);
  return whole;
}
