/* word/header1.xml and word/footer1.xml: committee and day; "Side x af y". */
#include "write/docx/parts.h"

void referat__docx_header(docx *d)
{
  walk *w = &d->walk;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:hdr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_HEADER};
  referat__walk_open(w, &p);
  referat__walk_text(w, slice_str(*w->view->body ? w->view->body : w->view->title));
  if (*w->view->date_line) {
    referat__walk_tab(w);
    referat__walk_text(w, slice_str(w->view->date_line));
  }
  referat__walk_shut(w, &p);
  TAG_CLOSE(w->o, "w:hdr");
}

/* A field that Word fills in; until then it shows "1". */
static void field(out *o, const char *before, const char *name)
{
  OUT_LITERAL(o, "<w:r><w:t xml:space=\"preserve\">");
  out_str(o, before);
  OUT_LITERAL(o, "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                 "<w:r><w:instrText xml:space=\"preserve\"> ");
  out_str(o, name);
  OUT_LITERAL(o, " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                 "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

void referat__docx_footer(docx *d)
{
  walk *w = &d->walk;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:ftr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_FOOTER};
  referat__walk_open(w, &p);
  field(w->o, "Side ", "PAGE");
  field(w->o, " af ", "NUMPAGES");
  referat__walk_shut(w, &p);
  TAG_CLOSE(w->o, "w:ftr");
}
