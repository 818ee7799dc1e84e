<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: those of the minutes, and the small one of the sides of a vote. -->
<xsl:stylesheet version="1.0" exclude-result-prefixes="r own exsl"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:r="urn:x-referat:1"
    xmlns:own="urn:x-referat:own"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">

<!-- # Votes -->

<!-- The sentence, and where many are named and all is clear, a small table of the sides. -->
<xsl:template match="r:vote" mode="block">
  <xsl:param name="in"/>
  <xsl:variable name="chained"><xsl:call-template name="chained"/></xsl:variable>
  <xsl:variable name="chain" select=". | preceding-sibling::r:vote[position() &lt;= $chained]"/>
  <xsl:variable name="voters" select="$chain//r:person | $chain//r:party"/>
  <xsl:variable name="goes-on">
    <xsl:for-each select="following-sibling::*[not(self::r:furniture)][1][self::r:vote]"><xsl:call-template name="goes-on"/></xsl:for-each>
  </xsl:variable>
  <xsl:variable name="clear">
    <xsl:choose>
      <xsl:when test="$goes-on = 'yes' or count($voters) &lt; 7 or count($voters) &gt; 128 or $voters[not(@choice) or not(parent::r:vote)]">no</xsl:when>
      <xsl:when test="not($voters[@choice != $voters[1]/@choice])">no</xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$voters">
          <xsl:variable name="me" select="generate-id()"/>
          <xsl:if test="self::r:person and $voters[@name = current()/@name][generate-id() != $me]
              or self::r:party and $voters[self::r:party][normalize-space() = normalize-space(current())][generate-id() != $me]">no</xsl:if>
        </xsl:for-each>
        <xsl:for-each select="exsl:node-set($sides)/own:side">
          <xsl:variable name="side" select="$voters[@choice = current()/@choice]"/>
          <xsl:variable name="count" select="$chain/@*[name() = current()/@choice]"/>
          <xsl:if test="$count != $count or $side and not($side[self::r:party]) and $count != count($side)">no</xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="whole"><xsl:call-template name="goes-on-whole"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:variable>
  <xsl:variable name="style">
    <xsl:choose><xsl:when test="$in = 'decision'">Referat_20_Beslutning</xsl:when><xsl:otherwise>Referat_20_Afstemning</xsl:otherwise></xsl:choose>
  </xsl:variable>
  <xsl:if test="normalize-space() != ''">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style" select="string($style)"/>
      <xsl:with-param name="keep" select="$whole = 'yes' or $clear = '' or following-sibling::*[1][self::r:absent]"/>
      <xsl:with-param name="content"><xsl:apply-templates mode="inline"/></xsl:with-param>
    </xsl:call-template>
  </xsl:if>
  <xsl:if test="$clear = ''">
    <xsl:variable name="sides" select="exsl:node-set($sides)/own:side[@choice = $voters/@choice]"/>
    <table:table table:style-name="ReferatVotes">
      <xsl:attribute name="table:name"><xsl:value-of select="$DANISH_VOTES"/></xsl:attribute>
      <table:title><xsl:value-of select="$DANISH_VOTES"/></table:title>
      <table:desc><xsl:value-of select="$DANISH_VOTES_DESCRIPTION"/></table:desc>
      <xsl:for-each select="$sides"><table:table-column table:style-name="ReferatColumn1000"/></xsl:for-each>
      <table:table-header-rows>
        <table:table-row table:style-name="Row">
          <xsl:for-each select="$sides">
            <xsl:variable name="count" select="$chain/@*[name() = current()/@choice]"/>
            <table:table-cell table:style-name="Head">
              <text:p text:style-name="Referat_20_Stemmehoved">
                <xsl:value-of select="."/>
                <xsl:if test="$count"><xsl:value-of select="concat(' (', $count, ')')"/></xsl:if>
              </text:p>
            </table:table-cell>
          </xsl:for-each>
        </table:table-row>
      </table:table-header-rows>
      <table:table-row table:style-name="Row">
        <xsl:for-each select="$sides">
          <table:table-cell table:style-name="Cell">
            <xsl:for-each select="$voters[@choice = current()/@choice]">
              <text:p text:style-name="Referat_20_Stemmer">
                <xsl:choose>
                  <xsl:when test="@name and @party"><xsl:value-of select="concat(@name, ' (', @party, ')')"/></xsl:when>
                  <xsl:when test="@name"><xsl:value-of select="@name"/></xsl:when>
                  <xsl:otherwise><xsl:apply-templates mode="bare"/></xsl:otherwise>
                </xsl:choose>
              </text:p>
            </xsl:for-each>
          </table:table-cell>
        </xsl:for-each>
      </table:table-row>
    </table:table>
  </xsl:if>
</xsl:template>

<!-- How many elements before this one tell of other sides of the same vote. -->
<xsl:template name="chained">
  <xsl:variable name="goes-on"><xsl:call-template name="goes-on"/></xsl:variable>
  <xsl:variable name="more">
    <xsl:if test="$goes-on = 'yes'">
      <xsl:for-each select="preceding-sibling::r:vote[1]"><xsl:call-template name="chained"/></xsl:for-each>
    </xsl:if>
  </xsl:variable>
  <xsl:value-of select="boolean($goes-on = 'yes') + number(concat('0', $more))"/>
</xsl:template>

<!-- Whether this vote tells of another side of the vote before it. -->
<xsl:template name="goes-on">
  <xsl:variable name="before" select="preceding-sibling::*[not(self::r:furniture)][1][self::r:vote]"/>
  <xsl:variable name="labels">
    <xsl:call-template name="begins-with-label"/>
    <xsl:for-each select="$before"><xsl:call-template name="begins-with-label"/></xsl:for-each>
  </xsl:variable>
  <xsl:if test="$labels = 'yesyes' and not((r:person | r:party)/@choice = $before/*/@choice)
      and (not(@on) or @on = $before/@on and (@part = $before/@part or not(@part or $before/@part)))">yes</xsl:if>
</xsl:template>

<!-- "Imod (2): A, B" -->
<xsl:template name="begins-with-label">
  <xsl:variable name="label" select="normalize-space(node()[1][self::text()])"/>
  <xsl:variable name="inner" select="substring($label, 1, string-length($label) - 1)"/>
  <xsl:variable name="bare" select="concat(substring-before(concat($inner, '('), '('), substring-after($inner, ')'))"/>
  <xsl:if test="node()[2][self::r:person or self::r:party] and string-length($label) &lt;= 60
      and substring($label, string-length($label)) = ':' and translate($inner, ':.,;', '') = $inner
      and translate($bare, $digits, '') = $bare">yes</xsl:if>
</xsl:template>

<!-- # Tables -->

<xsl:template match="r:table" mode="block">
  <xsl:variable name="rows" select="r:tr"/>
  <xsl:variable name="body-row" select="r:tr[r:td][1]"/>
  <xsl:variable name="heads" select="r:tr[r:th and not(r:td)][not(preceding-sibling::r:tr[r:td or not(r:th)])]"/>
  <xsl:for-each select="*[not(self::r:tr)][normalize-space() != '']">
    <text:p>
      <xsl:attribute name="text:style-name">
        <xsl:choose><xsl:when test="self::r:caption">Caption</xsl:when><xsl:otherwise>Text_20_body</xsl:otherwise></xsl:choose>
      </xsl:attribute>
      <xsl:apply-templates mode="inline"/>
    </text:p>
  </xsl:for-each>
  <xsl:variable name="widest">
    <xsl:for-each select="r:tr">
      <xsl:sort select="count(r:th | r:td)" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="count(r:th | r:td)"/></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:if test="$widest &gt; 0">
    <table:table table:style-name="ReferatTable">
      <xsl:attribute name="table:name"><xsl:value-of select="$DANISH_TABLE"/></xsl:attribute>
      <xsl:call-template name="columns"><xsl:with-param name="count" select="number($widest)"/></xsl:call-template>
      <xsl:if test="$heads">
        <table:table-header-rows>
          <xsl:apply-templates select="$heads" mode="row">
            <xsl:with-param name="columns" select="number($widest)"/><xsl:with-param name="head" select="true()"/>
          </xsl:apply-templates>
        </table:table-header-rows>
      </xsl:if>
      <xsl:apply-templates select="r:tr[count(. | $heads) != count($heads)]" mode="row">
        <xsl:with-param name="columns" select="number($widest)"/>
      </xsl:apply-templates>
    </table:table>
  </xsl:if>
</xsl:template>

<!-- Each as wide as its longest text asks for, within reason. -->
<xsl:template name="columns">
  <xsl:param name="count"/>
  <xsl:param name="column" select="1"/>
  <xsl:variable name="longest">
    <xsl:for-each select="r:tr/*[self::r:th or self::r:td][position() = $column]">
      <xsl:sort select="string-length(normalize-space())" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="string-length(normalize-space())"/></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <table:table-column>
    <xsl:attribute name="table:style-name">
      <xsl:text>ReferatColumn</xsl:text>
      <xsl:choose>
        <xsl:when test="$longest &gt; 60">6200</xsl:when>
        <xsl:when test="$longest &gt; 5"><xsl:value-of select="100 * $longest + 200"/></xsl:when>
        <xsl:otherwise>700</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </table:table-column>
  <xsl:if test="$column &lt; $count">
    <xsl:call-template name="columns"><xsl:with-param name="count" select="$count"/><xsl:with-param name="column" select="$column + 1"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template match="r:tr" mode="row">
  <xsl:param name="columns"/>
  <xsl:param name="head" select="false()"/>
  <xsl:variable name="cell"><xsl:choose><xsl:when test="$head">Head</xsl:when><xsl:otherwise>Cell</xsl:otherwise></xsl:choose></xsl:variable>
  <table:table-row table:style-name="Row">
    <xsl:for-each select="r:th | r:td">
      <xsl:variable name="figures"><xsl:call-template name="is-of-figures"><xsl:with-param name="column" select="position()"/></xsl:call-template></xsl:variable>
      <table:table-cell table:style-name="{$cell}">
        <xsl:call-template name="flow">
          <xsl:with-param name="first">
            <xsl:choose>
              <xsl:when test="self::r:th and $figures = 'yes'">ReferatHeaderRight</xsl:when>
              <xsl:when test="self::r:th">Table_20_Heading</xsl:when>
              <xsl:when test="$figures = 'yes'">Referat_20_Tabeltal</xsl:when>
              <xsl:otherwise>Table_20_Contents</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="more">Table_20_Contents</xsl:with-param>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
      </table:table-cell>
    </xsl:for-each>
    <xsl:call-template name="empty-cells">
      <xsl:with-param name="count" select="$columns - count(r:th | r:td)"/><xsl:with-param name="cell" select="string($cell)"/>
    </xsl:call-template>
  </table:table-row>
</xsl:template>

<xsl:template name="empty-cells">
  <xsl:param name="count"/>
  <xsl:param name="cell"/>
  <xsl:if test="$count &gt; 0">
    <table:table-cell table:style-name="{$cell}"><text:p text:style-name="Table_20_Contents"/></table:table-cell>
    <xsl:call-template name="empty-cells"><xsl:with-param name="count" select="$count - 1"/><xsl:with-param name="cell" select="$cell"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Whether a column has figures, but for one cell in five. -->
<xsl:template name="is-of-figures">
  <xsl:param name="column"/>
  <xsl:variable name="cells" select="ancestor::r:table[1]/r:tr/*[position() = $column][self::r:td][normalize-space() != '']"/>
  <xsl:variable name="figures" select="$cells[contains($units, concat(' ', translate(., $figure-marks, $figure-letters), ' '))
      and (translate(., $digits, '') != string(.) or string-length(normalize-space()) &lt; 4)
      and string-length(.) - string-length(translate(., '-', '')) &lt; 2]"/>
  <xsl:if test="$cells[translate(., $digits, '') != string(.)] and count($figures) &gt;= count($cells) - floor(count($cells) div 5)">yes</xsl:if>
</xsl:template>

</xsl:stylesheet>
