/* META-INF/manifest.xml: what the package holds. */
#include "write/odt/parts.h"

void referat__odt_manifest(out *o, const odt_entry *entries, size_t count)
{
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<manifest:manifest" ODT_NS("manifest", "manifest") " manifest:version=\"1.2\">\n");
  for (size_t i = 0; i < count; i++) {
    OUT_LITERAL(o, "<manifest:file-entry");
    referat__out_xml_attr(o, "manifest:full-path", slice_str(entries[i].path));
    if (i == 0)
      OUT_LITERAL(o, " manifest:version=\"1.2\"");
    referat__out_xml_attr(o, "manifest:media-type", slice_str(entries[i].media_type));
    OUT_LITERAL(o, "/>\n");
  }
  OUT_LITERAL(o, "</manifest:manifest>\n");
}
