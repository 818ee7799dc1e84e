#include "base/buf.h"
#include "base/utf8.h"
#include "read/builder.h"

/* A shorter paragraph is a label, not the beginning of a broken sentence. */
#define SHORTEST_BROKEN 15

slice referat__last_word(slice s)
{
  const char *p = slice_end(s);
  while (p > s.ptr && p[-1] != ' ' && p[-1] != '\t' && p[-1] != '\n')
    p--;
  return slice_between(p, slice_end(s));
}

static bool starts_with_that(slice s)
{
  size_t n = referat__fold_prefix(s, referat__lex_that);
  return n && n < s.len && referat__is_space(referat__first_char(slice_skip(s, n)));
}

bool referat__body_goes_on(const body *b, slice above, const block *next)
{
  size_t label;
  if (next->kind != BLOCK_PARAGRAPH || above.len < SHORTEST_BROKEN)
    return false;
  uint32_t last = referat__last_char(above);
  bool ends = last < 0x80 && strchr(".!?:;", (int)last);
  slice below = body_first_line(b, next);
  uint32_t first = referat__first_char(below);
  bool lower = referat__is_lower(first);
  if (ends && (last != '.' || !lower))
    return false;
  if (referat__is_absent(b->p, below, &label) ||
      (next->last == next->first + 1 && referat__lex_whole(b->p->lex, LEX_CONNECTIVES, below)))
    return false;
  bool hangs = referat__lex_whole(b->p->lex, LEX_HANGING, referat__last_word(above)) != NULL;
  if (ends) /* "bl.a." and other short forms */
    return hangs;
  if (body_in(b, "recommendation") && starts_with_that(below))
    return hangs && last != ',' && !referat__lex_end(b->p->lex, LEX_NAME_LINKS, above);
  if (body_in(b, "annexes"))
    return hangs || (lower && last == '-');
  return lower || hangs || (last == ',' && body_current(b)->kind == BLOCK_PARAGRAPH);
}

void referat__body_collect(body *b)
{
  b->runs.count = 0;
  referat__runs_add_block(b->p, &b->runs, body_current(b));
  for (;;) {
    uint32_t next = body_next_real(b, b->at + 1);
    const block *below = body_block(b, next);
    if (!below || !referat__body_goes_on(b, referat__runs_last(&b->runs), below))
      break;
    referat__runs_add_break(b->p, &b->runs, below);
    for (uint32_t i = b->at + 1; i < next; i++)
      referat__runs_add(b->p, &b->runs, RUN_FURNITURE, body_first_line(b, body_block(b, i)),
                        body_line_number(b, body_block(b, i)));
    referat__runs_add_block(b->p, &b->runs, below);
    b->at = next;
  }
  b->at++;
}

slice referat__body_text(body *b)
{
  if (b->runs.count == 1)
    return b->runs.at[0].text;
  buf text;
  referat__buf_init(&text, &b->p->a->allocator);
  for (uint32_t i = 0; i < b->runs.count; i++) {
    const run *r = &b->runs.at[i];
    if (r->kind == RUN_TEXT)
      referat__buf_slice(&text, r->text);
    else if (r->kind == RUN_LB || r->kind == RUN_PB || r->kind == RUN_SPACE)
      referat__buf_char(&text, ' ');
  }
  b->p->a->failed |= text.failed;
  slice whole = slice_of(referat__arena_copy(b->p->a, slice_of(text.data, text.len)), text.len);
  referat__buf_free(&text);
  return whole.ptr ? whole : slice_of("", 0);
}

referat_node *referat__body_emit(body *b, referat_node *parent, referat_type type)
{
  if (!b->runs.count)
    return NULL;
  referat_node *node = referat__node_add(b->p->a, parent, type, b->runs.at[0].line);
  referat__runs_emit(b->p, node, &b->runs, b->notes.at, b->notes.count);
  return node;
}
