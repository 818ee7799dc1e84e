/* docProps/: what the document says of itself; and the properties of the
 * embedded referat XML. */
#include "package/own.h"
#include "write/docx/parts.h"
#include "xml/writer.h"

#define DC_NAMESPACES                                                                          \
  " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""      \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"" \
  " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""

static void element(out *o, const char *name, const char *text)
{
  if (!*text)
    return;
  out_char(o, '<');
  out_str(o, name);
  out_char(o, '>');
  referat__out_xml_text(o, slice_str(text));
  OUT_LITERAL(o, "</");
  out_str(o, name);
  out_char(o, '>');
}

static void stamp(out *o, const char *name, const char *iso)
{
  OUT_LITERAL(o, "<dcterms:");
  out_str(o, name);
  OUT_LITERAL(o, " xsi:type=\"dcterms:W3CDTF\">");
  out_str(o, iso);
  OUT_LITERAL(o, "T00:00:00Z</dcterms:");
  out_str(o, name);
  out_char(o, '>');
}

void referat__docx_core(docx *d)
{
  out *o = d->o;
  const view *v = &d->view;
  OUT_LITERAL(o, XML_DECLARATION "<cp:coreProperties" DC_NAMESPACES ">");
  date day = referat__view_day(v, d->options);
  char iso[11] = "";
  if (referat__date_valid(day)) {
    referat__date_iso(day, iso);
    stamp(o, "created", iso);
  }
  element(o, "dc:creator", *v->municipality ? v->municipality : v->body);
  OUT_LITERAL(o, "<dc:language>da-DK</dc:language>");
  element(o, "cp:keywords", v->keywords);
  if (*iso)
    stamp(o, "modified", iso);
  if (*v->body || *v->date_line) {
    OUT_LITERAL(o, "<dc:subject>");
    referat__out_xml_text(o, slice_str(v->body));
    if (*v->body && *v->date_line)
      OUT_LITERAL(o, ", ");
    out_str(o, v->date_line);
    OUT_LITERAL(o, "</dc:subject>");
  }
  element(o, "dc:title", v->title);
  OUT_LITERAL(o, "</cp:coreProperties>");
}

void referat__docx_app(docx *d)
{
  out *o = d->o;
  OUT_LITERAL(o, XML_DECLARATION
              "<Properties xmlns=\"http://schemas.openxmlformats.org/"
              "officeDocument/2006/extended-properties\"><Application>referat</Application>");
  element(o, "Company", d->view.municipality);
  OUT_LITERAL(o, "</Properties>");
}

static void custom(out *o, unsigned *pid, const char *name, const char *type, const char *text)
{
  if (!*text)
    return;
  OUT_LITERAL(o, "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"");
  referat__out_number(o, ++*pid);
  OUT_LITERAL(o, "\" name=\"");
  out_str(o, name);
  OUT_LITERAL(o, "\"><vt:");
  out_str(o, type);
  out_char(o, '>');
  referat__out_xml_text(o, slice_str(text));
  OUT_LITERAL(o, "</vt:");
  out_str(o, type);
  OUT_LITERAL(o, "></property>");
}

void referat__docx_custom(docx *d)
{
  out *o = d->o;
  const view *v = &d->view;
  OUT_LITERAL(o,
              XML_DECLARATION "<Properties xmlns=\"http://schemas.openxmlformats.org/"
                              "officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas."
                              "openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
  unsigned pid = 1; /* the first that is free */
  custom(o, &pid, "Udvalg", "lpwstr", v->body);
  custom(o, &pid, "Kommune", "lpwstr", v->municipality);
  custom(o, &pid, "Valgperiode", "lpwstr", v->term);
  custom(o, &pid, "Mødedato", "lpwstr", v->date);
  custom(o, &pid, "Mødested", "lpwstr", v->place);
  custom(o, &pid, "Kilde", "lpwstr", v->source_name);
  custom(o, &pid, "Kildens SHA-256", "lpwstr", v->sha256);
  custom(o, &pid, "Dannet af", "lpwstr", v->generator);
  if (d->options->embed_xml)
    custom(o, &pid, CARRIED_PROPERTY, "lpwstr", d->digest);
  custom(o, &pid, SAYS_PROPERTY, "lpwstr", d->says);
  OUT_LITERAL(o, "</Properties>");
}

static bool is_hex(char c)
{
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* The item's identity comes of its digest, so that the same minutes have the same
 * one everywhere. */
void referat__docx_item_properties(docx *d)
{
  out *o = d->o;
  char digits[33];
  size_t n = 0;
  for (const char *p = d->digest; n < 32 && *p; p++)
    if (is_hex(*p))
      digits[n++] = (char)(*p >= 'a' ? *p - 'a' + 'A' : *p);
  while (n < 32)
    digits[n++] = '0';
  OUT_LITERAL(o, XML_DECLARATION "<ds:datastoreItem ds:itemID=\"{");
  for (size_t i = 0; i < 32; i++) {
    if (i == 8 || i == 12 || i == 16 || i == 20)
      out_char(o, '-');
    out_char(o, digits[i]);
  }
  OUT_LITERAL(o, "}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                 "<ds:schemaRefs><ds:schemaRef ds:uri=\"" REFERAT_NAMESPACE "\"/></ds:schemaRefs>"
                 "</ds:datastoreItem>");
}
