/* word/header1.xml and word/footer1.xml: committee and day; "Side x af y".  The header is made of
 * fields, so that it fits other minutes as well when the document is used as their reference. */
#include "write/danish.h"
#include "write/docx/parts.h"

/* A field that Word fills in; until then it shows `shown`. */
static void field(out *o, const char *before, const char *code, const char *shown)
{
  if (*before) {
    OUT_LITERAL(o, "<w:r><w:t xml:space=\"preserve\">");
    out_str(o, before);
    OUT_LITERAL(o, "</w:t></w:r>");
  }
  OUT_LITERAL(o, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                 "<w:r><w:instrText xml:space=\"preserve\"> ");
  out_str(o, code);
  OUT_LITERAL(o, " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                 "<w:r><w:t>");
  referat__out_xml_text(o, slice_str(shown));
  OUT_LITERAL(o, "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

void referat__docx_header(docx *d)
{
  walk *w = &d->walk;
  const view *v = w->view;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:hdr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_HEADER};
  referat__walk_open(w, &p);
  if (*v->body)
    field(w->o, "", "DOCPROPERTY \"" DANISH_BODY "\"", v->body);
  else
    referat__walk_text(w, slice_str(v->title));
  if (*v->date_line) {
    referat__walk_tab(w);
    field(w->o, "", "DOCPROPERTY \"" DANISH_DAY "\"", v->date_line);
  }
  referat__walk_shut(w, &p);
  TAG_CLOSE(w->o, "w:hdr");
}

void referat__docx_footer(docx *d)
{
  walk *w = &d->walk;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:ftr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_FOOTER};
  referat__walk_open(w, &p);
  field(w->o, DANISH_PAGE, "PAGE", "1");
  field(w->o, DANISH_OF_PAGES, "NUMPAGES", "1");
  referat__walk_shut(w, &p);
  TAG_CLOSE(w->o, "w:ftr");
}
