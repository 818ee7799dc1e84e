/* word/header1.xml and word/footer1.xml: committee and day; "Side x af y".  The header is made of
 * fields, so that it fits other minutes as well when the document is used as their reference. */
#include "write/danish.h"
#include "write/docx/parts.h"

/* `shown`: a text, with the letters of referat__tags for it. */
#define FIELD(code, shown) DOCX_FIELD(code) "<w:r><w:t>" shown "</w:t></w:r>" DOCX_FIELD_END
#define PROPERTY(name) FIELD("DOCPROPERTY \"" name "\"", "%s")
#define TEXT(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"

void referat__docx_header(docx *d)
{
  walk *w = &d->walk;
  const view *v = w->view;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:hdr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_HEADER};
  referat__walk_open(w, &p);
  if (*v->body)
    referat__tags(w->o, PROPERTY(DANISH_BODY), v->body);
  else
    referat__walk_text(w, slice_str(v->title));
  if (*v->date_line) {
    referat__walk_tab(w);
    referat__tags(w->o, PROPERTY(DANISH_DAY), v->date_line);
  }
  referat__walk_shut(w, &p);
  OUT_LITERAL(w->o, "</w:hdr>");
}

void referat__docx_footer(docx *d)
{
  walk *w = &d->walk;
  OUT_LITERAL(w->o, XML_DECLARATION "<w:ftr" NAMESPACE_W NAMESPACE_R ">");
  paragraph p = {.style = STYLE_FOOTER};
  referat__walk_open(w, &p);
  OUT_LITERAL(w->o, TEXT(DANISH_PAGE) FIELD("PAGE", "1"));
  OUT_LITERAL(w->o, TEXT(DANISH_OF_PAGES) FIELD("NUMPAGES", "1"));
  referat__walk_shut(w, &p);
  OUT_LITERAL(w->o, "</w:ftr>");
}
