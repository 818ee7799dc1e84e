/* META-INF/manifest.xml: what the package holds. */
#include "write/odt/parts.h"

void referat__odt_manifest(out *o, const odt_entry *entries, size_t count)
{
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<manifest:manifest" ODT_NS("manifest", "manifest") " manifest:version=\"1.2\">\n");
  for (size_t i = 0; i < count; i++)
    referat__tags(o,
                  "<manifest:file-entry manifest:full-path=%s manifest:version=%s"
                  " manifest:media-type=%s/>\n",
                  entries[i].path, i == 0 ? "1.2" : TAG_NONE, entries[i].media_type);
  OUT_LITERAL(o, "</manifest:manifest>\n");
}
