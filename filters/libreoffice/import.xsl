<?xml version="1.0" encoding="UTF-8"?>
<!--
  referat XML to a flat ODF document, for LibreOffice: the same page that referat2odt makes.

  Two steps.  `page` walks over the minutes and writes the text; its lists carry the markers of
  their levels beside the name of their style.  `settle` copies that and adds the automatic styles
  and the list styles that the text turned out to need.  All other styles are those of referat2odt
  itself, in styles.xsl, and its words in words.xsl: the build makes both, and refuses names of styles
  that neither has.
-->
<xsl:stylesheet version="1.0" exclude-result-prefixes="r exsl xsl own"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
    xmlns:r="urn:x-referat:1" xmlns:own="urn:x-referat:own"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink">

<xsl:include href="styles.xsl"/>
<xsl:include href="words.xsl"/>
<xsl:include href="import-blocks.xsl"/>
<xsl:include href="import-lists.xsl"/>
<xsl:include href="import-spaces.xsl"/>
<xsl:include href="import-tables.xsl"/>
<xsl:include href="import-text.xsl"/>

<xsl:output method="xml" encoding="UTF-8" indent="no"/>

<!-- # Words; those of the writers are in words.xsl -->

<xsl:variable name="months">
  <xsl:text> </xsl:text>
  <xsl:for-each select="exsl:node-set($DANISH_MONTHS)/own:word"><xsl:value-of select="concat(., ' ')"/></xsl:for-each>
</xsl:variable>

<xsl:variable name="sides">
  <own:side choice="for"><xsl:value-of select="$DANISH_FOR"/></own:side>
  <own:side choice="against"><xsl:value-of select="$DANISH_AGAINST"/></own:side>
  <own:side choice="abstain"><xsl:value-of select="$DANISH_ABSTAIN"/></own:side>
</xsl:variable>

<xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÜÉ'"/>
<xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyzæøåäöüé'"/>
<xsl:variable name="white" select="' &#9;&#10;&#13;'"/>
<xsl:variable name="digits" select="'0123456789'"/>

<!-- What a figure consists of besides letters of a unit, behind those letters in both cases. -->
<xsl:variable name="figure-marks" select="concat($upper, '0123456789()*+,-.–−%&#160;&#9;&#10; ')"/>
<xsl:variable name="figure-letters" select="$lower"/>
<xsl:variable name="units" select="concat('  ', $DANISH_FIGURE_UNITS, ' ')"/>

<!-- # The facts of the head -->

<xsl:variable name="root" select="/r:minutes"/>
<xsl:variable name="head" select="/r:minutes/r:head"/>
<xsl:variable name="body" select="string($head/@body)"/>
<xsl:variable name="items" select="/r:minutes/r:item | /r:minutes/r:group/r:item"/>
<xsl:variable name="day">
  <xsl:variable name="month" select="number(substring($head/@date, 6, 2))"/>
  <xsl:if test="string-length($head/@date) = 10">
    <xsl:value-of select="concat(number(substring($head/@date, 9, 2)), '. ', exsl:node-set($DANISH_MONTHS)/own:word[$month], ' ',
        substring($head/@date, 1, 4))"/>
  </xsl:if>
</xsl:variable>
<xsl:variable name="when">
  <xsl:value-of select="$day"/>
  <xsl:if test="$day != '' and string-length($head/@start) = 5">
    <xsl:value-of select="concat(' ', $DANISH_AT_HOUR, ' ', translate($head/@start, ':', '.'))"/>
  </xsl:if>
</xsl:variable>
<xsl:variable name="title">
  <xsl:choose>
    <xsl:when test="normalize-space($head/r:title) != ''"><xsl:value-of select="normalize-space($head/r:title)"/></xsl:when>
    <xsl:otherwise>
      <xsl:value-of select="$DANISH_MINUTES"/>
      <xsl:if test="$body != ''"><xsl:value-of select="concat(': ', $body)"/></xsl:if>
      <xsl:if test="$day != ''"><xsl:value-of select="concat(', ', $day)"/></xsl:if>
    </xsl:otherwise>
  </xsl:choose>
</xsl:variable>

<xsl:key name="item" match="r:item" use="@id"/>

<!-- # The document -->

<xsl:template match="/">
  <xsl:variable name="text">
    <xsl:apply-templates select="r:minutes" mode="page"/>
  </xsl:variable>
  <office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta>
      <meta:generator><xsl:value-of select="r:minutes/r:source/@generator"/></meta:generator>
      <dc:title><xsl:value-of select="$title"/></dc:title>
      <xsl:if test="$body != '' or $day != ''">
        <dc:subject>
          <xsl:value-of select="$body"/>
          <xsl:if test="$body != '' and $day != ''">, </xsl:if>
          <xsl:value-of select="$day"/>
        </dc:subject>
      </xsl:if>
      <xsl:if test="concat($head/@municipality, $body) != ''">
        <dc:creator>
          <xsl:choose>
            <xsl:when test="$head/@municipality"><xsl:value-of select="$head/@municipality"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$body"/></xsl:otherwise>
          </xsl:choose>
        </dc:creator>
      </xsl:if>
      <dc:language>da-DK</dc:language>
      <xsl:call-template name="property">
        <xsl:with-param name="name" select="$DANISH_BODY"/><xsl:with-param name="value" select="$body"/>
      </xsl:call-template>
      <xsl:call-template name="property">
        <xsl:with-param name="name" select="$DANISH_MUNICIPALITY"/><xsl:with-param name="value" select="$head/@municipality"/>
      </xsl:call-template>
      <xsl:call-template name="property">
        <xsl:with-param name="name" select="$DANISH_DAY"/><xsl:with-param name="value" select="$day"/>
      </xsl:call-template>
      <xsl:call-template name="property">
        <xsl:with-param name="name" select="$DANISH_PLACE"/><xsl:with-param name="value" select="$head/@place"/>
      </xsl:call-template>
      <xsl:call-template name="property">
        <xsl:with-param name="name" select="$EDITION_PROPERTY"/><xsl:with-param name="value" select="r:minutes/@edition"/>
      </xsl:call-template>
    </office:meta>
    <xsl:call-template name="styles-settings"/>
    <xsl:call-template name="styles-fonts"/>
    <office:styles>
      <xsl:call-template name="styles-common"/>
      <xsl:apply-templates select="exsl:node-set($text)//text:list[@own:marks]" mode="list-style"/>
    </office:styles>
    <office:automatic-styles>
      <xsl:call-template name="styles-pages"/>
      <style:style style:family="paragraph" style:name="ReferatFirst" style:master-page-name="First_20_Page" style:parent-style-name="Title"/>
      <xsl:apply-templates select="exsl:node-set($text)//*[@own:parent]" mode="automatic-style"/>
      <xsl:if test="exsl:node-set($text)//table:table">
        <xsl:call-template name="styles-tables"/>
        <style:style style:family="table" style:name="ReferatTable">
          <style:table-properties style:rel-width="100%" table:align="left" fo:margin-top="0pt" fo:margin-bottom="10pt" table:border-model="collapsing"/>
        </style:style>
        <style:style style:family="table" style:name="ReferatVotes">
          <style:table-properties style:rel-width="97%" table:align="left" fo:margin-left="11.35pt" fo:margin-top="3pt" fo:margin-bottom="8pt" table:border-model="collapsing"/>
        </style:style>
        <xsl:apply-templates select="exsl:node-set($text)//table:table-column" mode="automatic-style"/>
      </xsl:if>
    </office:automatic-styles>
    <office:master-styles>
      <xsl:call-template name="styles-masters"/>
    </office:master-styles>
    <office:body>
      <office:text text:use-soft-page-breaks="false">
        <xsl:apply-templates select="exsl:node-set($text)/node()" mode="settle"/>
      </office:text>
    </office:body>
  </office:document>
</xsl:template>

<xsl:template name="property">
  <xsl:param name="name"/>
  <xsl:param name="value"/>
  <xsl:if test="$value != ''">
    <meta:user-defined meta:name="{$name}" meta:value-type="string"><xsl:value-of select="$value"/></meta:user-defined>
  </xsl:if>
</xsl:template>

<!-- # The second step -->

<xsl:template match="@*|node()" mode="settle">
  <xsl:copy><xsl:apply-templates select="@*|node()" mode="settle"/></xsl:copy>
</xsl:template>

<xsl:template match="@own:*" mode="settle"/>

<xsl:template match="text()" mode="settle"><xsl:call-template name="bound"/></xsl:template>

<!-- The rules of the first and the last row of a table are others. -->
<xsl:template match="table:table-cell/@table:style-name" mode="settle">
  <xsl:variable name="row" select="generate-id(../..)"/>
  <xsl:variable name="rows" select="ancestor::table:table[1]/table:table-row | ancestor::table:table[1]/table:table-header-rows/table:table-row"/>
  <xsl:attribute name="table:style-name">
    <xsl:value-of select="."/>
    <xsl:choose>
      <xsl:when test="count($rows) = 1">Only</xsl:when>
      <xsl:when test="generate-id($rows[1]) = $row">First</xsl:when>
      <xsl:when test="generate-id($rows[last()]) = $row">Last</xsl:when>
    </xsl:choose>
  </xsl:attribute>
</xsl:template>

<xsl:template match="table:table/@table:name" mode="settle">
  <xsl:attribute name="table:name">
    <xsl:value-of select="concat(., ' ')"/>
    <xsl:for-each select=".."><xsl:number level="any"/></xsl:for-each>
  </xsl:attribute>
</xsl:template>

<!-- One of each name; the first that has it makes it. -->
<xsl:key name="varied" match="*[@own:parent]" use="@text:style-name"/>
<xsl:key name="column" match="table:table-column" use="@table:style-name"/>
<xsl:key name="listed" match="text:list[@own:marks]" use="@text:style-name"/>

<xsl:template match="*" mode="automatic-style">
  <xsl:if test="generate-id() = generate-id(key('varied', @text:style-name)[1])">
    <style:style style:family="paragraph" style:name="{@text:style-name}" style:parent-style-name="{@own:parent}">
      <style:paragraph-properties>
        <xsl:if test="@own:after">
          <xsl:attribute name="fo:margin-top">4pt</xsl:attribute>
          <xsl:attribute name="fo:margin-bottom">6pt</xsl:attribute>
        </xsl:if>
        <xsl:if test="@own:keep"><xsl:attribute name="fo:keep-with-next">always</xsl:attribute></xsl:if>
        <xsl:if test="@own:right">
          <xsl:attribute name="fo:text-align">end</xsl:attribute>
          <xsl:attribute name="style:justify-single-word">false</xsl:attribute>
        </xsl:if>
      </style:paragraph-properties>
    </style:style>
  </xsl:if>
</xsl:template>

<xsl:template match="table:table-column" mode="automatic-style">
  <xsl:if test="generate-id() = generate-id(key('column', @table:style-name)[1])">
    <style:style style:family="table-column" style:name="{@table:style-name}">
      <style:table-column-properties style:rel-column-width="{substring-after(@table:style-name, 'ReferatColumn')}*"/>
    </style:style>
  </xsl:if>
</xsl:template>

<xsl:template match="text:list" mode="list-style">
  <xsl:if test="generate-id() = generate-id(key('listed', @text:style-name)[1])">
    <text:list-style style:name="{@text:style-name}" style:display-name="{@own:shown}">
      <xsl:call-template name="list-levels">
        <xsl:with-param name="marks" select="@own:marks"/>
        <xsl:with-param name="edge" select="number(concat('0', @own:edge))"/>
      </xsl:call-template>
    </text:list-style>
  </xsl:if>
</xsl:template>

<!-- `marks`: those of the levels, each with a line feed behind it; the last one goes for all that
     are deeper. -->
<xsl:template name="list-levels">
  <xsl:param name="marks"/>
  <xsl:param name="edge"/>
  <xsl:param name="level" select="1"/>
  <xsl:variable name="mark" select="substring-before($marks, '&#10;')"/>
  <xsl:variable name="kind" select="substring-before($mark, '|')"/>
  <xsl:variable name="before" select="substring-before(substring-after($mark, '|'), '|')"/>
  <xsl:variable name="after" select="substring-after(substring-after($mark, '|'), '|')"/>
  <xsl:variable name="element">
    <xsl:choose>
      <xsl:when test="$kind = 'bullet'">text:list-level-style-bullet</xsl:when>
      <xsl:otherwise>text:list-level-style-number</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:element name="{$element}">
    <xsl:attribute name="text:level"><xsl:value-of select="$level"/></xsl:attribute>
    <xsl:choose>
      <xsl:when test="$kind = 'bullet'">
        <xsl:attribute name="text:bullet-char"><xsl:value-of select="$before"/></xsl:attribute>
      </xsl:when>
      <xsl:when test="$kind = 'plain'"><xsl:attribute name="style:num-format"/></xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="style:num-format"><xsl:value-of select="$kind"/></xsl:attribute>
        <xsl:if test="$before != ''"><xsl:attribute name="style:num-prefix"><xsl:value-of select="$before"/></xsl:attribute></xsl:if>
        <xsl:if test="$after != ''"><xsl:attribute name="style:num-suffix"><xsl:value-of select="$after"/></xsl:attribute></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
      <style:list-level-label-alignment fo:text-indent="-19.85pt" fo:margin-left="{$edge + 19.85 * $level}pt">
        <xsl:choose>
          <xsl:when test="$kind = 'plain'">
            <xsl:attribute name="text:label-followed-by">nothing</xsl:attribute>
          </xsl:when>
          <xsl:otherwise>
            <xsl:attribute name="text:label-followed-by">listtab</xsl:attribute>
            <xsl:attribute name="text:list-tab-stop-position">
              <xsl:value-of select="concat($edge + 19.85 * $level, 'pt')"/>
            </xsl:attribute>
          </xsl:otherwise>
        </xsl:choose>
      </style:list-level-label-alignment>
    </style:list-level-properties>
  </xsl:element>
  <xsl:if test="$level &lt; 10">
    <xsl:call-template name="list-levels">
      <xsl:with-param name="edge" select="$edge"/>
      <xsl:with-param name="level" select="$level + 1"/>
      <xsl:with-param name="marks">
        <xsl:choose>
          <xsl:when test="substring-after($marks, '&#10;') != ''">
            <xsl:value-of select="substring-after($marks, '&#10;')"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$marks"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- # Paragraphs -->

<!-- A paragraph of a style, with what `content` holds.  Where it has to stay with what follows, or
     stands behind a list, it has a style of its own made of the one that is named. -->
<xsl:template name="paragraph">
  <xsl:param name="style"/>
  <xsl:param name="content"/>
  <xsl:param name="keep" select="false()"/>
  <xsl:param name="after" select="false()"/>
  <text:p>
    <xsl:attribute name="text:style-name">
      <xsl:if test="$after">After</xsl:if>
      <xsl:if test="$keep">Keep</xsl:if>
      <xsl:if test="$after or $keep">_</xsl:if>
      <xsl:value-of select="$style"/>
    </xsl:attribute>
    <xsl:if test="$after or $keep">
      <xsl:attribute name="own:parent"><xsl:value-of select="$style"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="$after"><xsl:attribute name="own:after">yes</xsl:attribute></xsl:if>
    <xsl:if test="$keep"><xsl:attribute name="own:keep">yes</xsl:attribute></xsl:if>
    <xsl:copy-of select="$content"/>
  </text:p>
</xsl:template>

<xsl:template name="heading">
  <xsl:param name="level"/>
  <xsl:param name="content"/>
  <xsl:variable name="outline">
    <xsl:choose>
      <xsl:when test="$level &lt; 6"><xsl:value-of select="$level"/></xsl:when>
      <xsl:otherwise>6</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <text:h text:style-name="Heading_20_{$outline}" text:outline-level="{$outline}">
    <xsl:copy-of select="$content"/>
  </text:h>
</xsl:template>

<!-- # The title block -->

<xsl:template match="r:minutes" mode="page">
  <xsl:apply-templates select="r:head" mode="page"/>
  <xsl:if test="not(r:head/r:contents)"><xsl:call-template name="contents"/></xsl:if>
  <xsl:apply-templates select="*[not(self::r:source or self::r:finding or self::r:head or self::r:contents)]" mode="block">
    <xsl:with-param name="level" select="1"/>
  </xsl:apply-templates>
</xsl:template>

<xsl:template match="r:head" mode="page">
  <xsl:variable name="made" select="$body != '' and $when != '' and not(contains(concat(' ', $root/@edition, ' '), ' decisions '))"/>
  <xsl:variable name="keeps" select="$made and normalize-space(r:title) != ''
      and translate(normalize-space(r:title), $upper, $lower) = translate($body, $upper, $lower)"/>
  <xsl:if test="$made and not($keeps)">
    <text:p text:style-name="ReferatFirst">
      <text:bookmark-start text:name="_dannet_titel"/><xsl:value-of select="$body"/><text:bookmark-end text:name="_dannet_titel"/>
    </text:p>
    <xsl:call-template name="made-subtitle"/>
  </xsl:if>
  <xsl:variable name="paired"><xsl:call-template name="paired-fields"/></xsl:variable>
  <xsl:for-each select="*">
    <xsl:choose>
      <xsl:when test="self::r:title">
        <xsl:if test="normalize-space() != ''">
          <text:p>
            <xsl:attribute name="text:style-name">
              <xsl:choose>
                <xsl:when test="$made and (not($keeps) or preceding-sibling::r:title[normalize-space() != ''])">Referat_20_Kildetitel</xsl:when>
                <xsl:when test="preceding-sibling::r:title[normalize-space() != '']">Subtitle</xsl:when>
                <xsl:otherwise>ReferatFirst</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:apply-templates mode="bare"/>
          </text:p>
        </xsl:if>
        <xsl:if test="$keeps and not(preceding-sibling::r:title)"><xsl:call-template name="made-subtitle"/></xsl:if>
      </xsl:when>
      <xsl:when test="self::r:contents"><xsl:call-template name="contents"/></xsl:when>
      <xsl:when test="self::r:field or r:label"><xsl:call-template name="field"><xsl:with-param name="paired" select="string($paired)"/></xsl:call-template></xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="block"><xsl:with-param name="level" select="1"/></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<xsl:template name="made-subtitle">
  <text:p text:style-name="Subtitle">
    <text:bookmark-start text:name="_dannet_undertitel"/><xsl:value-of select="$when"/><text:bookmark-end text:name="_dannet_undertitel"/>
  </text:p>
</xsl:template>

<!-- All labels of the source may stand above all values of the same names: each value is set beside its
     label.  The names of what is set so, but for the first label of each such list, parted by spaces. -->
<xsl:key name="label-alone" match="r:field[normalize-space() != '' and normalize-space() = normalize-space(r:label)]" use="generate-id()"/>
<xsl:key name="value-alone" match="r:field[normalize-space() != '' and normalize-space(r:label) = '']" use="generate-id()"/>

<xsl:template name="paired-fields">
  <xsl:for-each select="r:field[key('label-alone', generate-id())][not(key('label-alone', generate-id(preceding-sibling::*[1])))]">
    <xsl:variable name="count"><xsl:call-template name="count-paired"/></xsl:variable>
    <xsl:for-each select="following-sibling::*[position() &lt; 2 * $count]"><xsl:value-of select="concat(' ', generate-id(), ' ')"/></xsl:for-each>
  </xsl:for-each>
</xsl:template>

<!-- How many labels from this one on have their values below the last of them; 0 where one has not. -->
<xsl:template name="count-paired">
  <xsl:variable name="above" select="count(preceding-sibling::*)"/>
  <xsl:variable name="behind" select="following-sibling::*[not(key('label-alone', generate-id()))][1]"/>
  <xsl:variable name="count" select="count($behind/preceding-sibling::*) - $above"/>
  <xsl:choose>
    <xsl:when test="$behind and $count = count((. | following-sibling::*[position() &lt; $count])
        [following-sibling::*[position() = $count][key('value-alone', generate-id())]/@name = @name])"><xsl:value-of select="$count"/></xsl:when>
    <xsl:otherwise>0</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="field">
  <xsl:param name="paired"/>
  <xsl:variable name="count">
    <xsl:choose>
      <xsl:when test="key('label-alone', generate-id()) and not(key('label-alone', generate-id(preceding-sibling::*[1])))">
        <xsl:call-template name="count-paired"/>
      </xsl:when>
      <xsl:otherwise>0</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:choose>
    <xsl:when test="normalize-space() = '' or contains($paired, concat(' ', generate-id(), ' '))"/>
    <xsl:when test="$count &gt; 0">
      <xsl:for-each select=". | following-sibling::*[position() &lt; $count]">
        <xsl:call-template name="field-line"><xsl:with-param name="value" select="following-sibling::*[position() = $count]"/></xsl:call-template>
      </xsl:for-each>
    </xsl:when>
    <xsl:otherwise><xsl:call-template name="field-line"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="field-line">
  <xsl:param name="value" select="/.."/>
  <text:p text:style-name="Referat_20_Mødeoplysning">
    <xsl:for-each select="node() | $value/node()">
      <xsl:choose>
        <xsl:when test="self::text() and preceding-sibling::node()[1][self::r:label]">
          <xsl:if test="normalize-space() != ''">
            <xsl:value-of select="substring-after(., substring-before(., substring(normalize-space(), 1, 1)))"/>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="inline"/></xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="not(self::r:label and (following-sibling::node() or $value)) or $value and generate-id(..) = generate-id($value)"/>
        <xsl:when test="string-length(normalize-space()) &gt; $most-label"><text:line-break/></xsl:when>
        <xsl:otherwise><text:tab/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </text:p>
</xsl:template>

<!-- So many letters of a label have room beside its value. -->
<xsl:variable name="most-label" select="20"/>

<!-- # The contents -->

<xsl:template name="contents">
  <xsl:variable name="contents" select="ancestor-or-self::r:contents | r:contents"/>
  <xsl:if test="$contents or count($items) &gt; 1">
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="normalize-space($contents/r:heading) != ''"><xsl:value-of select="normalize-space($contents/r:heading)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$DANISH_CONTENTS"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <text:table-of-content text:name="{$DANISH_CONTENTS}" text:protected="false">
      <text:table-of-content-source text:use-index-marks="false">
        <xsl:attribute name="text:outline-level"><xsl:value-of select="1 + boolean($root/r:group)"/></xsl:attribute>
        <text:index-title-template text:style-name="Contents_20_Heading"><xsl:value-of select="$name"/></text:index-title-template>
        <xsl:call-template name="contents-level"><xsl:with-param name="level" select="1"/></xsl:call-template>
        <xsl:if test="$root/r:group"><xsl:call-template name="contents-level"><xsl:with-param name="level" select="2"/></xsl:call-template></xsl:if>
      </text:table-of-content-source>
      <text:index-body>
        <text:index-title text:name="{$DANISH_CONTENTS}_Head">
          <text:p text:style-name="Contents_20_Heading">
            <xsl:if test="not($contents)">
              <text:bookmark-start text:name="_dannet_indhold"/><text:bookmark-end text:name="_dannet_indhold"/>
            </xsl:if>
            <xsl:value-of select="$name"/>
          </text:p>
        </text:index-title>
        <xsl:choose>
          <xsl:when test="$contents">
            <xsl:for-each select="$contents/*[not(self::r:heading)]">
              <xsl:choose>
                <xsl:when test="self::r:entry">
                  <xsl:if test="normalize-space() != ''">
                    <xsl:call-template name="entry"><xsl:with-param name="item" select="key('item', @item)[1]"/></xsl:call-template>
                  </xsl:if>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:apply-templates select="." mode="block"><xsl:with-param name="level" select="1"/></xsl:apply-templates>
                </xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$items"><xsl:call-template name="entry"><xsl:with-param name="item" select="."/></xsl:call-template></xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </text:index-body>
    </text:table-of-content>
  </xsl:if>
</xsl:template>

<xsl:template name="contents-level">
  <xsl:param name="level"/>
  <text:table-of-content-entry-template text:outline-level="{$level}" text:style-name="Contents_20_1">
    <text:index-entry-link-start/><text:index-entry-text/>
    <text:index-entry-tab-stop style:type="right" style:leader-char="."/>
    <text:index-entry-page-number/><text:index-entry-link-end/>
  </text:table-of-content-entry-template>
</xsl:template>

<!-- Of an entry of the source, or of an item where the list is made.  The program that lays the page
     out knows where the item stands, so it is asked. -->
<xsl:template name="entry">
  <xsl:param name="item"/>
  <xsl:variable name="text">
    <xsl:call-template name="entry-text"><xsl:with-param name="item" select="$item"/></xsl:call-template>
  </xsl:variable>
  <text:p text:style-name="Contents_20_1">
    <xsl:choose>
      <xsl:when test="$item">
        <text:a xlink:type="simple" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">
          <xsl:attribute name="xlink:href">#<xsl:apply-templates select="$item" mode="place"/></xsl:attribute>
          <xsl:copy-of select="$text"/>
          <text:tab/>
          <text:bookmark-ref text:reference-format="page">
            <xsl:attribute name="text:ref-name"><xsl:apply-templates select="$item" mode="place"/></xsl:attribute>
          </text:bookmark-ref>
        </text:a>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </text:p>
</xsl:template>

<xsl:template name="entry-text">
  <xsl:param name="item"/>
  <xsl:variable name="before" select="preceding-sibling::r:entry[normalize-space() != ''][1]"/>
  <xsl:variable name="last" select="(key('item', $before/@item)[1] | self::r:item/preceding::r:item[1])[last()]/@number"/>
  <xsl:choose>
    <xsl:when test="self::r:entry and normalize-space(r:number) != ''">
      <xsl:apply-templates select="r:number" mode="bare"/><text:tab/>
    </xsl:when>
    <xsl:when test="$item/@number != '' and not($last = $item/@number)">
      <xsl:value-of select="$item/@number"/><text:tab/>
    </xsl:when>
    <xsl:when test="preceding-sibling::r:entry[normalize-space(r:number) != '' or key('item', @item)/@number != '']
        or self::r:item/preceding::r:item/@number != ''"><text:tab/></xsl:when>
  </xsl:choose>
  <xsl:choose>
    <xsl:when test="self::r:entry and not($item and @match = 'truncated')">
      <xsl:for-each select="node()[not(self::r:number or self::r:leader or self::r:page)]
          [normalize-space() != '' or preceding-sibling::*[1][not(self::r:number)] and following-sibling::*[1][not(self::r:leader or self::r:page)]]">
        <xsl:apply-templates select="." mode="bare"/>
      </xsl:for-each>
    </xsl:when>
    <xsl:when test="$item/@title != ''"><xsl:value-of select="$item/@title"/></xsl:when>
    <xsl:when test="normalize-space($item/r:heading) != ''"><xsl:apply-templates select="$item/r:heading/node()" mode="bare"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$DANISH_UNTITLED_ITEM"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template match="r:item" mode="place">
  <xsl:value-of select="concat('punkt_', count(preceding::r:item) + 1)"/>
</xsl:template>

</xsl:stylesheet>
