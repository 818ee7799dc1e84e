/* word/comments.xml: findings, each at its place in the text. */
#include "package/own.h"
#include "write/added/remarks.h"
#include "write/docx/parts.h"

/* Those so far are known by their number in the order in which they are written. */
void referat__docx_remark(walk *w, const referat_node *remark, bool end)
{
  docx *d = docx_of(w);
  unsigned count = (unsigned)d->comments.count;
  if (!end) {
    referat__tags(w->o, "<w:commentRangeStart w:id=%u/>", count);
    LIST_ADD(&d->memory, &d->comments, remark);
    return;
  }
  referat__tags(w->o, "<w:commentRangeEnd w:id=%u/><w:r><w:commentReference w:id=%u/></w:r>",
                count - 1, count - 1);
}

static void comment(out *o, const referat_node *remark, unsigned id)
{
  const char *day = referat_node_attr(remark, REFERAT_ATTR_DATE);
  referat__tags(
      o,
      "<w:comment w:id=%u w:author=" COMMENT_AUTHOR
      " w:date=%sT00:00:00Z w:initials=ref><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment>",
      id, day ? day : TAG_NONE, remark_of(remark));
}

void referat__docx_comments(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, XML_DECLARATION "<w:comments" NAMESPACE_W ">");
  for (unsigned i = 0; i < d->comments.count; i++)
    comment(o, d->comments.at[i], i);
  OUT_LITERAL(o, "</w:comments>");
}
