/* meta.xml: what the document is about, and where it comes from. */
#include "package/own.h"
#include "write/odt/parts.h"

#include "referat.h"

static void put_element(out *o, const char *name, const char *text)
{
  if (!*text)
    return;
  OUT_LITERAL(o, "<");
  out_str(o, name);
  out_char(o, '>');
  referat__out_xml_text(o, slice_str(text));
  OUT_LITERAL(o, "</");
  out_str(o, name);
  OUT_LITERAL(o, ">\n");
}

static void put_user_defined(out *o, const char *name, const char *type, const char *text)
{
  if (!*text)
    return;
  OUT_LITERAL(o, "<meta:user-defined");
  referat__out_xml_attr(o, "meta:name", slice_str(name));
  referat__out_xml_attr(o, "meta:value-type", slice_str(type));
  out_char(o, '>');
  referat__out_xml_text(o, slice_str(text));
  OUT_LITERAL(o, "</meta:user-defined>\n");
}

/* A time of day in the form of XML Schema; midnight where it is not known. */
static void put_date(out *o, const char *name, const char *iso, const char *time)
{
  date day;
  if (!referat__date_from_iso(iso, &day) || !referat__date_valid(day))
    return;
  bool has_time = time && strlen(time) == 5;
  char text[20];
  memcpy(text, iso, 10);
  text[10] = 'T';
  memcpy(text + 11, has_time ? time : "00:00", 5);
  memcpy(text + 16, ":00", 4);
  put_element(o, name, text);
}

/* Each case number is a keyword of its own. */
static void put_keywords(out *o, const char *words)
{
  while (*words) {
    const char *end = strstr(words, "; ");
    slice word = end ? slice_between(words, end) : slice_str(words);
    OUT_LITERAL(o, "<meta:keyword>");
    referat__out_xml_text(o, word);
    OUT_LITERAL(o, "</meta:keyword>\n");
    words = end ? end + 2 : slice_end(word);
  }
}

void referat__odt_meta(out *o, const view *v, date day, const char *digest,
                       const char *says)
{
  char made[11];
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<office:document-meta" ODT_NS_OFFICE ODT_NS_META ODT_NS_DC
              " office:version=\"1.2\">\n<office:meta>\n<meta:generator>referat/");
  out_str(o, referat_version());
  OUT_LITERAL(o, "</meta:generator>\n");
  put_element(o, "dc:title", v->title);
  if (*v->body || *v->date_line) {
    OUT_LITERAL(o, "<dc:subject>");
    referat__out_xml_text(o, slice_str(v->body));
    if (*v->body && *v->date_line)
      OUT_LITERAL(o, ", ");
    out_str(o, v->date_line);
    OUT_LITERAL(o, "</dc:subject>\n");
  }
  put_element(o, "dc:creator", *v->municipality ? v->municipality : v->body);
  if (referat__date_valid(day)) {
    referat__date_iso(day, made);
    put_date(o, "meta:creation-date", made, NULL);
  }
  put_date(o, "dc:date", v->date, referat_node_attr(v->head, REFERAT_ATTR_START));
  OUT_LITERAL(o, "<dc:language>da-DK</dc:language>\n");
  put_element(o, "meta:keyword", v->body);
  put_element(o, "meta:keyword", v->municipality);
  put_keywords(o, v->keywords);
  put_user_defined(o, ODT_META_BODY, "string", v->body);
  put_user_defined(o, "Kommune", "string", v->municipality);
  put_user_defined(o, "Valgperiode", "string", v->term);
  put_user_defined(o, ODT_META_DATE, "date", v->date);
  put_user_defined(o, "Mødested", "string", v->place);
  put_user_defined(o, "Kilde", "string", v->source_name);
  put_user_defined(o, "Kildens SHA-256", "string", v->sha256);
  put_user_defined(o, "Dannet af", "string", v->generator);
  put_user_defined(o, CARRIED_PROPERTY, "string", digest);
  put_user_defined(o, SAYS_PROPERTY, "string", says);
  OUT_LITERAL(o, "</office:meta>\n</office:document-meta>\n");
}
