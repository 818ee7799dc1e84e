/* meta.xml: what the document is about, and where it comes from. */
#include "write/odt/parts.h"

#include "referat.h"

static void put_element(out *o, const char *name, const char *text)
{
  if (*text)
    referat__tags(o, "<%s>%s</%s>\n", name, text, name);
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
    referat__tags(o, "<meta:keyword>%.*s</meta:keyword>\n", (int)word.len, word.ptr);
    words = end ? end + 2 : slice_end(word);
  }
}

void referat__odt_meta(out *o, const view *v, date day, const char *digest, const char *says)
{
  char made[11];
  referat__tags(o,
                ODT_XML_DECLARATION
                "<office:document-meta" ODT_NS_OFFICE ODT_NS_META ODT_NS_DC
                " office:version=1.2>\n<office:meta>\n<meta:generator>referat/%s"
                "</meta:generator>\n",
                referat_version());
  put_element(o, "dc:title", v->title);
  put_element(o, "dc:subject", v->subject);
  put_element(o, "dc:creator", v->creator);
  if (referat__date_valid(day)) {
    referat__date_iso(day, made);
    put_date(o, "meta:creation-date", made, NULL);
  }
  put_date(o, "dc:date", v->date, referat_node_attr(v->head, REFERAT_ATTR_START));
  put_element(o, "dc:language", "da-DK");
  put_element(o, "meta:keyword", v->body);
  put_element(o, "meta:keyword", v->municipality);
  put_keywords(o, v->keywords);
  view_property properties[VIEW_PROPERTIES];
  referat__view_properties(v, digest, says, properties);
  for (unsigned i = 0; i < VIEW_PROPERTIES; i++)
    if (*properties[i].value)
      referat__tags(
          o, "<meta:user-defined meta:name=%s meta:value-type=%s>%s</meta:user-defined>\n",
          properties[i].name, properties[i].is_date ? "date" : "string", properties[i].value);
  OUT_LITERAL(o, "</office:meta>\n</office:document-meta>\n");
}
