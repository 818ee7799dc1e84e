#include "read/annexes.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/titles.h"

/* Set type, access and name of what is called so. */
static void set_name(body *b, referat_node *annex, slice name)
{
  static const char *const types[] = {"pdf",  "docx", "doc", "xlsx", "xls",
                                      "pptx", "ppt",  "msg", "jpg",  "png"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    slice type = slice_str(types[i]);
    if (name.len <= type.len + 1 ||
        !referat__fold_eq(slice_of(slice_end(name) - type.len, type.len), type))
      continue;
    char before = slice_end(name)[-(ptrdiff_t)type.len - 1];
    if (before != '.' && before != ' ')
      continue;
    referat__node_set_static(b->p->a, annex, REFERAT_ATTR_TYPE, types[i]);
    name = referat__trim_right(slice_of(name.ptr, name.len - type.len - 1));
    break;
  }
  referat__node_set(b->p->a, annex, REFERAT_ATTR_NAME, name);
  referat__node_set_static(b->p->a, annex, REFERAT_ATTR_ACCESS,
                           referat__title_access(b->p->lex, name));
}

/* The length of the character at the beginning in bytes; `*is_mark`: a name has it, being no
 * white space and no soft hyphen. */
static unsigned next_mark(const char *at, const char *end, bool *is_mark)
{
  unsigned size;
  uint32_t c = referat__utf8_decode(at, end, &size);
  *is_mark = c != 0xAD && !referat__is_space(c);
  return size;
}

static size_t count_marks(slice s)
{
  size_t n = 0;
  bool is_mark;
  for (const char *p = s.ptr, *end = slice_end(s); p < end; n += is_mark)
    p += next_mark(p, end, &is_mark);
  return n;
}

/* Behind so many characters that a name has. */
static const char *behind_marks(const char *p, const char *end, size_t count)
{
  bool is_mark;
  for (; p < end && count; count -= is_mark)
    p += next_mark(p, end, &is_mark);
  return p;
}

/* The part of the name that has so many marks, behind so many others. */
static slice cut_name(slice name, size_t skip, size_t keep)
{
  const char *from = behind_marks(name.ptr, slice_end(name), skip);
  return referat__trim(slice_between(from, behind_marks(from, slice_end(name), keep)));
}

static size_t count_letters(slice s)
{
  size_t n = 0;
  for (size_t i = 0; i < s.len; i++)
    n += (s.ptr[i] >= 'a' && s.ptr[i] <= 'z') || (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z');
  return n;
}

void referat__annex_name(body *b, referat_node *annex, slice text)
{
  slice best = text;
  size_t most = 0;
  for (slice rest = text;;) {
    const char *tab = memchr(rest.ptr, '\t', rest.len);
    slice cell = slice_between(rest.ptr, tab ? tab : slice_end(rest));
    size_t letters = count_letters(cell);
    if (letters > most) {
      most = letters;
      best = cell;
    }
    if (!tab)
      break;
    rest = slice_between(tab + 1, slice_end(rest));
  }
  slice name = referat__node_string(b->p->a, annex);
  if (best.len == text.len)
    set_name(b, annex, name);
  else
    set_name(b, annex,
             cut_name(name, count_marks(slice_between(text.ptr, best.ptr)), count_marks(best)));
}

/* The text of one line of the paragraph, of which the runs from `i` on are; `*end` is
 * behind the last. */
static slice line_at(const runs *all, uint32_t i, uint32_t *end)
{
  *end = i;
  while (*end < all->count && all->at[*end].kind != RUN_LB)
    ++*end;
  return *end > i ? slice_between(all->at[i].text.ptr, slice_end(all->at[*end - 1].text))
                  : slice_of(NULL, 0);
}

void referat__annexes_build(body *b, referat_node *parent)
{
  parse *p = b->p;
  referat__body_collect(b);
  if (b->runs.count == 1 && referat__lex_whole(p->lex, LEX_NONE, b->runs.at[0].text)) {
    b->notes.count = 0; /* "Ingen bilag." names none */
    referat__body_emit(b, parent, REFERAT_P);
    return;
  }
  runs all = b->runs;
  for (uint32_t i = 0, end; i < all.count; i = end + 1) {
    slice text = line_at(&all, i, &end);
    runs part = {.at = all.at + i, .count = end - i, .room = 0};
    if (part.count) {
      referat_node *annex = referat__node_add(p->a, parent, REFERAT_ANNEX, part.at[0].line);
      referat__runs_emit(p, annex, &part, NULL, 0);
      referat__annex_name(b, annex, text);
    }
  }
}
