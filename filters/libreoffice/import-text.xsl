<?xml version="1.0" encoding="UTF-8"?>
<!-- Text and what stands in it. -->
<xsl:stylesheet version="1.0" exclude-result-prefixes="r"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="urn:x-referat:1"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">

<!-- # Text and what stands in it -->

<xsl:template match="text()" mode="inline"><xsl:value-of select="."/></xsl:template>
<xsl:template match="text()" mode="bare"><xsl:value-of select="."/></xsl:template>
<xsl:template match="text()" mode="linked"><xsl:value-of select="."/></xsl:template>

<xsl:template match="r:lb" mode="inline"><text:line-break/></xsl:template>
<xsl:template match="r:item/r:case//r:lb" mode="inline" priority="1"><xsl:text> </xsl:text></xsl:template>
<xsl:template match="r:lb" mode="bare"><text:line-break/></xsl:template>
<xsl:template match="r:lb" mode="linked"><text:line-break/></xsl:template>
<xsl:template match="r:pb | r:furniture" mode="inline"><xsl:text> </xsl:text></xsl:template>
<xsl:template match="r:pb | r:furniture" mode="bare"><xsl:text> </xsl:text></xsl:template>
<xsl:template match="r:pb | r:furniture" mode="linked"><xsl:text> </xsl:text></xsl:template>
<xsl:template match="r:hy" mode="inline"/>
<xsl:template match="r:hy" mode="bare"/>
<xsl:template match="r:hy" mode="linked"/>

<xsl:template match="*" mode="bare"><xsl:apply-templates mode="bare"/></xsl:template>
<!-- In a link, text is bold or italic and has no other style. -->
<xsl:template match="*" mode="linked"><xsl:apply-templates mode="linked"/></xsl:template>
<xsl:template match="r:strong[normalize-space() != ''] | r:em[normalize-space() != '']" mode="linked">
  <text:span text:style-name="Emphasis">
    <xsl:if test="self::r:strong"><xsl:attribute name="text:style-name">Strong_20_Emphasis</xsl:attribute></xsl:if>
    <xsl:apply-templates mode="linked"/>
  </text:span>
</xsl:template>

<!-- A block in a sentence is a word of its own. -->
<xsl:template match="*" mode="inline"><xsl:text> </xsl:text><xsl:apply-templates mode="inline"/><xsl:text> </xsl:text></xsl:template>

<xsl:template match="r:strong | r:em | r:label | r:person | r:party | r:body | r:proposer" mode="inline">
  <xsl:choose>
    <xsl:when test="normalize-space() = ''"><xsl:apply-templates mode="inline"/></xsl:when>
    <xsl:otherwise>
      <text:span>
        <xsl:attribute name="text:style-name">
          <xsl:choose>
            <xsl:when test="self::r:strong">Strong_20_Emphasis</xsl:when>
            <xsl:when test="self::r:em">Emphasis</xsl:when>
            <xsl:when test="self::r:label">Referat_20_Ledetekst</xsl:when>
            <xsl:when test="self::r:person">Referat_20_Person</xsl:when>
            <xsl:when test="self::r:party">Referat_20_Parti</xsl:when>
            <xsl:when test="self::r:body">Referat_20_Udvalg</xsl:when>
            <xsl:otherwise>Referat_20_Indstiller</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:apply-templates mode="inline"/>
      </text:span>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Of addresses only those that lead to the web or to a mailbox, or to an item. -->
<xsl:template match="r:a" mode="inline">
  <xsl:call-template name="link"><xsl:with-param name="text"><xsl:apply-templates mode="linked"/></xsl:with-param></xsl:call-template>
</xsl:template>
<xsl:template match="r:a" mode="bare">
  <xsl:call-template name="link"><xsl:with-param name="text"><xsl:apply-templates mode="bare"/></xsl:with-param></xsl:call-template>
</xsl:template>

<xsl:template name="link">
  <xsl:param name="text"/>
  <xsl:variable name="item" select="key('item', substring-after(@href, '#'))[starts-with(current()/@href, '#')][1]"/>
  <xsl:variable name="scheme" select="translate(substring(@href, 1, 8), $upper, $lower)"/>
  <xsl:variable name="out" select="$scheme = 'https://' or (starts-with($scheme, 'http://') and string-length(@href) &gt; 7)
      or (starts-with($scheme, 'mailto:') and string-length(@href) &gt; 7)"/>
  <xsl:choose>
    <xsl:when test="normalize-space() != '' and not(ancestor::r:a) and ($item or $out)">
      <text:a xlink:type="simple" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">
        <xsl:attribute name="xlink:href">
          <xsl:choose>
            <xsl:when test="$item">#<xsl:apply-templates select="$item" mode="place"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="@href"/></xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:copy-of select="$text"/>
      </text:a>
    </xsl:when>
    <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

</xsl:stylesheet>
