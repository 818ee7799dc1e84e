/* word/comments.xml: findings, each at its place in the text. */
#include "package/own.h"
#include "write/added/remarks.h"
#include "write/docx/parts.h"

/* Those so far are known by their number in the order in which they are written. */
void referat__docx_remark(walk *w, const referat_node *remark, bool end)
{
  docx *d = docx_of(w);
  unsigned count = (unsigned)(d->comments.len / sizeof remark);
  if (!end) {
    referat__tag_empty(w->o, "w:commentRangeStart", "w:id=%u", count);
    referat__buf_append(&d->comments, &remark, sizeof remark);
    return;
  }
  referat__tag_empty(w->o, "w:commentRangeEnd", "w:id=%u", count - 1);
  TAG_OPEN(w->o, "w:r");
  referat__tag_empty(w->o, "w:commentReference", "w:id=%u", count - 1);
  TAG_CLOSE(w->o, "w:r");
}

static void comment(out *o, const referat_node *remark, unsigned id)
{
  const char *day = referat_node_attr(remark, REFERAT_ATTR_DATE);
  referat__tag_open(o, "w:comment",
                    "w:id=%u w:author=" COMMENT_AUTHOR " w:date=%s%s w:initials=ref", id,
                    day ? day : TAG_NONE, "T00:00:00Z");
  OUT_LITERAL(o, "<w:p><w:r>");
  referat__tag_leaf(o, "w:t", remark_of(remark));
  OUT_LITERAL(o, "</w:r></w:p></w:comment>");
}

void referat__docx_comments(docx *d)
{
  out *o = d->walk.o;
  const referat_node *const *all = (const referat_node *const *)(const void *)d->comments.data;
  OUT_LITERAL(o, XML_DECLARATION "<w:comments" NAMESPACE_W ">");
  for (unsigned i = 0; i < d->comments.len / sizeof *all; i++)
    comment(o, all[i], i);
  TAG_CLOSE(o, "w:comments");
}
