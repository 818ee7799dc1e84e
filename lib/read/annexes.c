#include "read/annexes.h"

#include "base/utf8.h"
#include "model/string.h"

void referat__annex_name(body *b, referat_node *annex)
{
  static const char *const types[] = {"pdf",  "docx", "doc", "xlsx", "xls",
                                      "pptx", "ppt",  "msg", "jpg",  "png"};
  slice name = referat__node_string(b->p->a, annex);
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
  for (uint32_t i = 0; i < all.count;) {
    uint32_t end = i;
    while (end < all.count && all.at[end].kind != RUN_LB)
      end++;
    runs part = {.at = all.at + i, .count = end - i, .room = 0};
    if (part.count) {
      referat_node *annex = referat__node_add(p->a, parent, REFERAT_ANNEX, part.at[0].line);
      referat__runs_emit(p, annex, &part, NULL, 0);
      referat__annex_name(b, annex);
    }
    i = end + 1;
  }
}
