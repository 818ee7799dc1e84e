/* word/settings.xml: how Word behaves towards the document. */
#include "write/docx/parts.h"

void referat__docx_settings(docx *d)
{
  out *o = d->walk.o;
  referat__tags(o, XML_DECLARATION "<w:settings" NAMESPACE_W "><w:zoom w:percent=100/>"
                                   "<w:defaultTabStop w:val=720/>");
  if (d->ref.even_and_odd)
    OUT_LITERAL(o, "<w:evenAndOddHeaders/>");
  referat__tags(o, "<w:characterSpacingControl w:val=doNotCompress/><w:compat>"
                   "<w:compatSetting w:name=compatibilityMode"
                   " w:uri=http://schemas.microsoft.com/office/word w:val=15/></w:compat>"
                   "<w:themeFontLang w:val=da-DK/><w:decimalSymbol w:val=,/>"
                   "<w:listSeparator w:val=;/></w:settings>");
}
