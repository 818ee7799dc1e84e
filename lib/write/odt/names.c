#include "write/odt/names.h"

#include "base/utf8.h"

#define MOST_AROUND 3 /* bytes before or after a number that a list style has */

slice referat__odt_name(style_role role, char room[ODT_NAME])
{
  const style *s = referat__style(role);
  size_t len = 0;
  /* a style:name is an NCName: the space of built-in names is written so */
  for (const char *p = s->odt ? s->odt : s->id; *p && len + 5 < ODT_NAME; p++) {
    if (*p == ' ') {
      memcpy(room + len, "_20_", 4);
      len += 4;
    } else {
      room[len++] = *p;
    }
  }
  room[len] = '\0';
  return slice_of(room, len);
}

void referat__odt_name_attr(out *o, const char *name, style_role role)
{
  char room[ODT_NAME];
  referat__out_xml_attr(o, name, referat__odt_name(role, room));
}

void referat__odt_length(out *o, const char *name, int twips)
{
  out_char(o, ' ');
  out_str(o, name);
  OUT_LITERAL(o, "=\"");
  if (twips < 0) {
    out_char(o, '-');
    twips = -twips;
  }
  referat__out_number(o, (unsigned)twips / 20);
  unsigned rest = (unsigned)twips % 20 * 5; /* hundredths of a point */
  if (rest) {
    out_char(o, '.');
    out_char(o, (char)('0' + rest / 10));
    if (rest % 10)
      out_char(o, (char)('0' + rest % 10));
  }
  OUT_LITERAL(o, "pt\"");
}

static bool is_plain(const marker *m)
{
  if (m->kind == MARKER_BULLET)
    return referat__utf8_count(m->text) != 1;
  return m->kind == MARKER_OTHER || m->before.len > MOST_AROUND || m->after.len > MOST_AROUND;
}

static bool is_alike(const marker *a, const marker *b)
{
  if (a->kind != b->kind)
    return false;
  return a->kind == MARKER_BULLET
             ? slice_eq(a->text, b->text)
             : slice_eq(a->before, b->before) && slice_eq(a->after, b->after);
}

const odt_list_style *referat__odt_list_style(odt_lists *lists, const marker *like, bool boxed)
{
  /* the last two places are for marks that are written out */
  bool plain = is_plain(like);
  for (;;) {
    for (unsigned i = 0; i < lists->count; i++) {
      const odt_list_style *s = &lists->styles[i];
      if (s->boxed == boxed && s->plain == plain && (plain || is_alike(&s->like, like)))
        return s;
    }
    if (plain || lists->count < ODT_LIST_STYLES - 2)
      break;
    plain = true;
  }
  lists->styles[lists->count] = (odt_list_style){*like, boxed, plain};
  return &lists->styles[lists->count++];
}

static size_t add(char *room, size_t len, const char *word)
{
  size_t more = strlen(word);
  memcpy(room + len, word, more);
  return len + more;
}

/* The bytes in hexadecimal: any mark becomes part of an NCName. */
static size_t add_hex(char *room, size_t len, slice bytes)
{
  static const char digits[] = "0123456789abcdef";
  for (size_t i = 0; i < bytes.len; i++) {
    unsigned char c = (unsigned char)bytes.ptr[i];
    room[len++] = digits[c >> 4];
    room[len++] = digits[c & 15];
  }
  return len;
}

slice referat__odt_list_name(const odt_list_style *s, char room[ODT_NAME])
{
  static const char *const kinds[] = {
      [MARKER_BULLET] = "Bullet",           [MARKER_DECIMAL] = "Decimal",
      [MARKER_LOWER_LETTER] = "Lower",      [MARKER_UPPER_LETTER] = "Upper",
      [MARKER_LOWER_ROMAN] = "LowerRoman",  [MARKER_UPPER_ROMAN] = "UpperRoman",
      [MARKER_OTHER] = "Written",
  };
  size_t len = add(room, 0, s->boxed ? "ReferatDecisionList" : "ReferatList");
  len = add(room, len, kinds[s->plain ? MARKER_OTHER : s->like.kind]);
  if (!s->plain && s->like.kind == MARKER_BULLET) {
    len = add_hex(room, len, s->like.text);
  } else if (!s->plain) {
    len = add_hex(room, len, s->like.before);
    room[len++] = '_';
    len = add_hex(room, len, s->like.after);
  }
  room[len] = '\0';
  return slice_of(room, len);
}
