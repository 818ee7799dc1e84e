#include "write/odt/parts.h"

#include "base/utf8.h"
#include "write/danish.h"

#include <stdio.h>

#define MOST_AROUND 3 /* bytes before or after a number that a list style has */

/* Whether the character may stand in a style:name as it is. */
static bool is_name_char(uint32_t c)
{
  if (c < 0x80)
    return referat__is_letter(c) || is_digit((char)c) || c == '-' || c == '.';
  return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}

/* A style:name is an NCName.  LibreOffice makes it of the name that is shown,
 * whatever it was before, so ours have to be made by the same rule: then a
 * document of ours that went through LibreOffice still has the same names. */
slice referat__odt_encode(slice shown, char room[ODT_NAME])
{
  static const char digits[] = "0123456789abcdef";
  const char *p = shown.ptr, *end = slice_end(shown);
  size_t len = 0;
  while (p < end && len + 10 < ODT_NAME) {
    unsigned size;
    uint32_t c = referat__utf8_decode(p, end, &size);
    if (is_name_char(c)) {
      memcpy(room + len, p, size);
      len += size;
    } else {
      int shift = 28;
      while (shift > 0 && c >> shift == 0)
        shift -= 4;
      room[len++] = '_';
      for (; shift >= 0; shift -= 4)
        room[len++] = digits[c >> shift & 15];
      room[len++] = '_';
    }
    p += size;
  }
  room[len] = '\0';
  return slice_of(room, len);
}

slice referat__odt_shown_name(style_role role)
{
  const style *s = referat__style(role);
  return slice_str(s->odt ? s->odt : s->name);
}

slice referat__odt_name(style_role role, char room[ODT_NAME])
{
  return referat__odt_encode(referat__odt_shown_name(role), room);
}

odt_pt referat__odt_pt(int twips)
{
  odt_pt pt;
  unsigned size = (unsigned)(twips < 0 ? -twips : twips);
  unsigned rest = size % 20 * 5; /* hundredths of a point */
  int n = snprintf(pt.text, sizeof pt.text, "%s%u", twips < 0 ? "-" : "", size / 20);
  if (rest)
    snprintf(pt.text + n, sizeof pt.text - (size_t)n, rest % 10 ? ".%02u" : ".%u",
             rest % 10 ? rest : rest / 10);
  strcat(pt.text, "pt");
  return pt;
}

odt_line referat__odt_line(const char *width, const char *colour)
{
  odt_line line;
  snprintf(line.text, sizeof line.text, "%s solid #%s", width, colour);
  return line;
}

bool referat__odt_is_plain(const marker *m)
{
  if (m->kind == MARKER_BULLET)
    return referat__utf8_count(m->text) != 1;
  return m->kind == MARKER_OTHER || m->before.len > MOST_AROUND || m->after.len > MOST_AROUND;
}

bool referat__odt_is_alike(const marker *a, const marker *b)
{
  bool plain = referat__odt_is_plain(a);
  if (plain || referat__odt_is_plain(b))
    return plain && referat__odt_is_plain(b);
  if (a->kind != b->kind)
    return false;
  return a->kind == MARKER_BULLET ? slice_eq(a->text, b->text)
                                  : slice_eq(a->before, b->before) && slice_eq(a->after, b->after);
}

const marker *referat__odt_list_level(const odt_list_style *s, unsigned level)
{
  return &s->like[level < s->levels ? level : s->levels - 1];
}

static const odt_list_style *find(const odt_lists *lists, const odt_list_style *like)
{
  for (unsigned i = 0; i < lists->count; i++) {
    const odt_list_style *s = &lists->styles[i];
    bool same = s->boxed == like->boxed && s->led == like->led && s->levels == like->levels;
    for (unsigned level = 0; same && level < s->levels; level++)
      same = referat__odt_is_alike(&s->like[level], &like->like[level]);
    if (same)
      return s;
  }
  return NULL;
}

slice referat__odt_list_shown(const odt_list_style *s, char room[ODT_NAME])
{
  /* What the first item of a level looks like. */
  static const char *const firsts[] = {
      [MARKER_BULLET] = "",        [MARKER_DECIMAL] = "1",     [MARKER_LOWER_LETTER] = "a",
      [MARKER_UPPER_LETTER] = "A", [MARKER_LOWER_ROMAN] = "i", [MARKER_UPPER_ROMAN] = "I",
  };
  int len = snprintf(room, ODT_NAME, "%s%s", s->boxed ? DANISH_DECISION_LIST : DANISH_LIST,
                     s->led ? " " DANISH_LED : "");
  for (unsigned level = 0; level < s->levels && len < ODT_NAME; level++) {
    const marker *m = &s->like[level];
    bool counts = !referat__odt_is_plain(m) && m->kind != MARKER_BULLET;
    slice first = counts                     ? slice_str(firsts[m->kind])
                  : referat__odt_is_plain(m) ? SLICE(DANISH_AS_TEXT)
                                             : m->text;
    len += snprintf(room + len, (size_t)(ODT_NAME - len), " %.*s%.*s%.*s",
                    counts ? (int)m->before.len : 0, counts ? m->before.ptr : "", (int)first.len,
                    first.ptr, counts ? (int)m->after.len : 0, counts ? m->after.ptr : "");
  }
  return slice_of(room, (size_t)(len < ODT_NAME ? len : ODT_NAME - 1));
}

const char *referat__odt_list_name(const odt_lists *lists, const odt_list_style *s)
{
  return lists->names[s - lists->styles];
}

const odt_list_style *referat__odt_list_style(odt_lists *lists, const odt_list_style *like)
{
  odt_list_style plain = {
      .like = {{.kind = MARKER_OTHER}}, .levels = 1, .boxed = like->boxed, .led = like->led};
  const odt_list_style *known = find(lists, like);
  /* the last two places are for marks that are written out */
  if (!known && lists->count >= ODT_LIST_STYLES - 2) {
    like = &plain;
    known = find(lists, like);
  }
  if (known)
    return known;
  char shown[ODT_NAME];
  referat__odt_encode(referat__odt_list_shown(like, shown), lists->names[lists->count]);
  lists->styles[lists->count] = *like;
  return &lists->styles[lists->count++];
}
