/* word/header1.xml and word/footer1.xml: committee and day; "Side x af y". */
#include "write/docx/parts.h"

void referat__docx_header(docx *d)
{
  OUT_LITERAL(d->o, XML_DECLARATION "<w:hdr" NAMESPACE_W NAMESPACE_R ">");
  para p = PARA(STYLE_HEADER);
  runs r = referat__docx_open(d, &p);
  const char *body = *d->view.body ? d->view.body : d->view.title;
  referat__docx_string(&r, slice_str(body));
  if (*d->view.date_line) {
    referat__docx_tab(&r);
    referat__docx_string(&r, slice_str(d->view.date_line));
  }
  referat__docx_shut(&r);
  OUT_LITERAL(d->o, "</w:hdr>");
}

/* A field that Word fills in; until then it shows "1". */
static void field(runs *r, const char *name)
{
  referat__docx_raw(r, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                       "<w:r><w:instrText xml:space=\"preserve\"> ");
  out_str(r->d->o, name);
  OUT_LITERAL(r->d->o, " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                       "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

void referat__docx_footer(docx *d)
{
  OUT_LITERAL(d->o, XML_DECLARATION "<w:ftr" NAMESPACE_W NAMESPACE_R ">");
  para p = PARA(STYLE_FOOTER);
  runs r = referat__docx_open(d, &p);
  referat__docx_raw(&r, "<w:r><w:t xml:space=\"preserve\">Side </w:t></w:r>");
  field(&r, "PAGE");
  referat__docx_raw(&r, "<w:r><w:t xml:space=\"preserve\"> af </w:t></w:r>");
  field(&r, "NUMPAGES");
  referat__docx_shut(&r);
  OUT_LITERAL(d->o, "</w:ftr>");
}
