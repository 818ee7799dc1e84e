# lib/write/danish.h to a stylesheet: a variable for each word that stands in one define.
1i\
<?xml version="1.0" encoding="UTF-8"?>\
<!-- Made from lib/write/danish.h. -->\
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
:whole
/\\$/{
N
s/ *\\\n */ /
b whole
}
s/^#define \(DANISH_[A-Z_]*\)  *"\([^"]*\)"\( *\/\*.*\)*$/<xsl:variable name="\1" select="'\2'"\/>/p
$a\
</xsl:stylesheet>
