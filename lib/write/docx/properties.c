/* docProps/: what the document says of itself; and the properties of the
 * embedded referat XML. */
#include "write/docx/parts.h"
#include "xml/writer.h"

#define FIRST_PID 2 /* that a property may have */

#define DC_NAMESPACES                                                                          \
  " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""      \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"" \
  " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""

static void stamp(out *o, const char *name, const char *iso)
{
  referat__tags(o, "<%s xsi:type=dcterms:W3CDTF>%sT00:00:00Z</%s>", name, iso, name);
}

void referat__docx_core(docx *d)
{
  out *o = d->walk.o;
  const view *v = &d->view;
  OUT_LITERAL(o, XML_DECLARATION "<cp:coreProperties" DC_NAMESPACES ">");
  date day = referat__view_day(v, d->options);
  char iso[11] = "";
  if (referat__date_valid(day)) {
    referat__date_iso(day, iso);
    stamp(o, "dcterms:created", iso);
  }
  referat__tag_leaf(o, "dc:creator", v->creator);
  OUT_LITERAL(o, "<dc:language>da-DK</dc:language>");
  referat__tag_leaf(o, "cp:keywords", v->keywords);
  if (*iso)
    stamp(o, "dcterms:modified", iso);
  referat__tag_leaf(o, "dc:subject", v->subject);
  referat__tag_leaf(o, "dc:title", v->title);
  OUT_LITERAL(o, "</cp:coreProperties>");
}

void referat__docx_app(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, XML_DECLARATION
              "<Properties xmlns=\"http://schemas.openxmlformats.org/"
              "officeDocument/2006/extended-properties\"><Application>referat</Application>");
  referat__tag_leaf(o, "Company", d->view.municipality);
  OUT_LITERAL(o, "</Properties>");
}

void referat__docx_custom(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o,
              XML_DECLARATION "<Properties xmlns=\"http://schemas.openxmlformats.org/"
                              "officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas."
                              "openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
  view_property properties[VIEW_PROPERTIES];
  referat__view_properties(&d->view, d->digest, d->says, properties);
  for (unsigned i = 0, pid = FIRST_PID; i < VIEW_PROPERTIES; i++)
    if (*properties[i].value)
      referat__tags(o,
                    "<property fmtid={D5CDD505-2E9C-101B-9397-08002B2CF9AE} pid=%u name=%s>"
                    "<vt:lpwstr>%s</vt:lpwstr></property>",
                    pid++, properties[i].name, properties[i].value);
  OUT_LITERAL(o, "</Properties>");
}

/* The item's identity comes of its digest, so that the same minutes have the same
 * one everywhere. */
void referat__docx_item_properties(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, XML_DECLARATION "<ds:datastoreItem ds:itemID=\"{");
  for (size_t i = 0; i < 32 && d->digest[i]; i++) {
    char digit = d->digest[i];
    if (i == 8 || i == 12 || i == 16 || i == 20)
      out_char(o, '-');
    out_char(o, digit >= 'a' ? (char)(digit - 'a' + 'A') : digit);
  }
  OUT_LITERAL(o, "}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                 "<ds:schemaRefs><ds:schemaRef ds:uri=\"" REFERAT_NAMESPACE "\"/></ds:schemaRefs>"
                 "</ds:datastoreItem>");
}
