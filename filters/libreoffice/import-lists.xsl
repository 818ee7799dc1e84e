<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: their items have the markers that the source has. -->
<xsl:stylesheet version="1.0" exclude-result-prefixes="r own exsl"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:r="urn:x-referat:1"
    xmlns:own="urn:x-referat:own"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">

<!-- # Lists -->

<!-- Clauses to adopt, and annexes: lists, although the source has none there. -->
<xsl:template match="r:proposal | r:annex" mode="block">
  <xsl:param name="in"/>
  <xsl:variable name="name" select="local-name()"/>
  <xsl:if test="not(preceding-sibling::*[1][local-name() = $name])">
    <xsl:variable name="end" select="following-sibling::*[local-name() != $name][1]"/>
    <xsl:variable name="all" select=". | following-sibling::*[local-name() = $name][not($end) or generate-id(preceding-sibling::*[local-name() != $name][1]) = generate-id(current()/preceding-sibling::*[local-name() != $name][1])]"/>
    <xsl:variable name="boxed" select="$name = 'proposal' and $in = 'decision'"/>
    <xsl:variable name="style">
      <xsl:choose>
        <xsl:when test="$name = 'annex'">Referat_20_Bilag</xsl:when>
        <xsl:when test="$boxed">Referat_20_Beslutningspunkt</xsl:when>
        <xsl:otherwise>Referat_20_Indstillingspunkt</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <text:list>
      <xsl:call-template name="list-style">
        <xsl:with-param name="boxed" select="$boxed"/>
        <xsl:with-param name="led">
          <xsl:call-template name="is-led"><xsl:with-param name="in" select="$in"/></xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="marks">
          <xsl:choose><xsl:when test="$name = 'annex'">bullet|•|&#10;</xsl:when><xsl:otherwise>bullet|–|&#10;</xsl:otherwise></xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:for-each select="$all[normalize-space() != '']">
        <text:list-item><text:p text:style-name="{$style}"><xsl:apply-templates mode="inline"/></text:p></text:list-item>
      </xsl:for-each>
    </text:list>
  </xsl:if>
</xsl:template>

<!-- Whether the list stands in by a step: the sentence of the paragraph above goes on in it. -->
<xsl:template name="is-led">
  <xsl:param name="in"/>
  <xsl:variable name="text" select="normalize-space(preceding-sibling::*[1][self::r:p])"/>
  <xsl:if test="$in != 'decision' and translate(substring($text, string-length($text)), '.!?', '') != ''">yes</xsl:if>
</xsl:template>

<!-- The name of the style that has these marks, and the marks for the second step. -->
<xsl:template name="list-style">
  <xsl:param name="marks"/>
  <xsl:param name="led"/>
  <xsl:param name="boxed"/>
  <xsl:variable name="shown">
    <xsl:choose><xsl:when test="$boxed"><xsl:value-of select="$DANISH_DECISION_LIST"/></xsl:when><xsl:otherwise><xsl:value-of select="$DANISH_LIST"/></xsl:otherwise></xsl:choose>
    <xsl:if test="$led = 'yes'"><xsl:value-of select="concat(' ', $DANISH_LED)"/></xsl:if>
    <xsl:call-template name="marks-shown"><xsl:with-param name="marks" select="$marks"/></xsl:call-template>
  </xsl:variable>
  <xsl:attribute name="text:style-name"><xsl:call-template name="encode"><xsl:with-param name="name" select="string($shown)"/></xsl:call-template></xsl:attribute>
  <xsl:attribute name="own:shown"><xsl:value-of select="$shown"/></xsl:attribute>
  <xsl:attribute name="own:marks"><xsl:value-of select="$marks"/></xsl:attribute>
  <xsl:if test="$boxed"><xsl:attribute name="own:edge">0.35</xsl:attribute></xsl:if>
  <xsl:if test="$led = 'yes'"><xsl:attribute name="own:edge">19.85</xsl:attribute></xsl:if>
</xsl:template>

<xsl:template name="marks-shown">
  <xsl:param name="marks"/>
  <xsl:variable name="mark" select="substring-before($marks, '&#10;')"/>
  <xsl:variable name="kind" select="substring-before($mark, '|')"/>
  <xsl:if test="$mark != ''">
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$kind = 'plain'"><xsl:value-of select="$DANISH_AS_TEXT"/></xsl:when>
      <xsl:when test="$kind = 'bullet'"><xsl:value-of select="substring-before(substring-after($mark, '|'), '|')"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(substring-before(substring-after($mark, '|'), '|'), $kind, substring-after(substring-after($mark, '|'), '|'))"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="marks-shown"><xsl:with-param name="marks" select="substring-after($marks, '&#10;')"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="encode">
  <xsl:param name="name"/>
  <xsl:if test="$name != ''">
    <xsl:variable name="letter" select="substring($name, 1, 1)"/>
    <xsl:variable name="code">
      <xsl:if test="not(contains(concat($upper, $lower, $digits, '-.'), $letter))">
        <xsl:value-of select="exsl:node-set($names)/own:name[@letter = $letter]"/>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$code != ''"><xsl:value-of select="$code"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$letter"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="encode"><xsl:with-param name="name" select="substring($name, 2)"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- What a marker says, "kind|before|after": of a bullet its sign, of what does not count "plain||". -->
<xsl:template name="mark">
  <xsl:param name="text" select="normalize-space(@marker)"/>
  <xsl:variable name="open"><xsl:if test="starts-with($text, '(')">(</xsl:if></xsl:variable>
  <xsl:variable name="core" select="translate($text, '().:', '')"/>
  <xsl:variable name="after" select="substring-after($text, $core)"/>
  <xsl:variable name="letters" select="translate($core, concat($upper, $lower), '')"/>
  <xsl:choose>
    <xsl:when test="$text = '' or $text = '*' or $text = 'o' or $text = '·'">bullet|•|</xsl:when>
    <xsl:when test="$text = '-'">bullet|–|</xsl:when>
    <xsl:when test="contains('-–*•', substring($text, 1, 1)) and substring($text, 2, 1) = ' ' and contains($digits, substring($text, 3, 1))">
      <xsl:call-template name="mark"><xsl:with-param name="text" select="substring($text, 3)"/></xsl:call-template>
    </xsl:when>
    <xsl:when test="concat($open, $core, $after) != $text or string-length($after) &gt; 3">plain||</xsl:when>
    <xsl:when test="translate($core, $digits, '') = '' and $core &gt; 0 and not(starts-with($core, '0'))">
      <xsl:value-of select="concat('1|', $open, '|', $after)"/>
    </xsl:when>
    <xsl:when test="$letters = '' and ($open != '' or $after != '')">
      <xsl:variable name="case" select="string(contains($lower, substring($core, 1, 1)))"/>
      <xsl:variable name="roman"><xsl:call-template name="roman"><xsl:with-param name="text" select="translate($core, $upper, $lower)"/></xsl:call-template></xsl:variable>
      <xsl:choose>
        <xsl:when test="$roman != ''">
          <xsl:choose><xsl:when test="$case = 'true'">i</xsl:when><xsl:otherwise>I</xsl:otherwise></xsl:choose>
          <xsl:value-of select="concat('|', $open, '|', $after)"/>
        </xsl:when>
        <xsl:when test="string-length($core) = 1">
          <xsl:choose><xsl:when test="$case = 'true'">a</xsl:when><xsl:otherwise>A</xsl:otherwise></xsl:choose>
          <xsl:value-of select="concat('|', $open, '|', $after)"/>
        </xsl:when>
        <xsl:otherwise>plain||</xsl:otherwise>
      </xsl:choose>
    </xsl:when>
    <xsl:when test="string-length($text) = 1 and $letters != '' and translate($core, $digits, '') != ''">
      <xsl:choose>
        <xsl:when test="exsl:node-set($names)/own:name[@letter = $text]"><xsl:value-of select="concat('bullet|', $text, '|')"/></xsl:when>
        <xsl:otherwise>plain||</xsl:otherwise>
      </xsl:choose>
    </xsl:when>
    <xsl:otherwise>plain||</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The number that a marker stands for, or nothing; Roman ones up to 39. -->
<xsl:template name="roman">
  <xsl:param name="text"/>
  <xsl:param name="tens" select="0"/>
  <xsl:variable name="ones" select="' i ii iii iv v vi vii viii ix '"/>
  <xsl:choose>
    <xsl:when test="starts-with($text, 'x') and $tens &lt; 3">
      <xsl:call-template name="roman"><xsl:with-param name="text" select="substring($text, 2)"/><xsl:with-param name="tens" select="$tens + 1"/></xsl:call-template>
    </xsl:when>
    <xsl:when test="$text = ''"><xsl:value-of select="10 * $tens"/></xsl:when>
    <xsl:when test="contains($ones, concat(' ', $text, ' '))">
      <xsl:variable name="behind" select="substring-before($ones, concat(' ', $text, ' '))"/>
      <xsl:value-of select="10 * $tens + string-length($behind) - string-length(translate($behind, ' ', '')) + 1"/>
    </xsl:when>
  </xsl:choose>
</xsl:template>

<xsl:template name="value">
  <xsl:param name="mark"/>
  <xsl:variable name="core" select="translate(normalize-space(@marker), '()-–*•.: ', '')"/>
  <xsl:choose>
    <xsl:when test="starts-with($mark, '1|')"><xsl:value-of select="number($core)"/></xsl:when>
    <xsl:when test="starts-with($mark, 'i|') or starts-with($mark, 'I|')">
      <xsl:call-template name="roman"><xsl:with-param name="text" select="translate($core, $upper, $lower)"/></xsl:call-template>
    </xsl:when>
    <xsl:when test="starts-with($mark, 'a|') or starts-with($mark, 'A|')">
      <xsl:value-of select="string-length(substring-before($lower, translate($core, $upper, $lower))) + 1"/>
    </xsl:when>
  </xsl:choose>
</xsl:template>

<!-- That of an item; "i" behind "h" is a letter. -->
<xsl:template match="r:li" mode="mark">
  <xsl:variable name="core" select="translate(@marker, '().: ', '')"/>
  <xsl:variable name="before" select="translate(preceding-sibling::r:li[1]/@marker, '().: ', '')"/>
  <xsl:choose>
    <xsl:when test="string-length($core) = 1 and string-length($before) = 1 and contains('ivx', $core)
        and substring-after($lower, $before) != '' and substring(substring-after($lower, $before), 1, 1) = $core">
      <xsl:value-of select="concat('a|', substring-before(@marker, $core), '|', substring-after(normalize-space(@marker), $core))"/>
    </xsl:when>
    <xsl:otherwise><xsl:call-template name="mark"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The first mark of each level of a list. -->
<xsl:template match="r:list" mode="plan">
  <xsl:param name="all" select="."/>
  <xsl:apply-templates select="$all/r:li[1][generate-id(..) = generate-id($all[1])]" mode="mark"/>
  <xsl:text>&#10;</xsl:text>
  <xsl:variable name="below" select="$all/r:li/r:list"/>
  <xsl:if test="$below">
    <xsl:apply-templates select="$below[1]" mode="plan"><xsl:with-param name="all" select="$below"/></xsl:apply-templates>
  </xsl:if>
</xsl:template>

<xsl:template name="level-mark">
  <xsl:param name="marks"/>
  <xsl:param name="depth"/>
  <xsl:variable name="rest" select="substring-after($marks, '&#10;')"/>
  <xsl:choose>
    <xsl:when test="$depth = 0 or $rest = ''"><xsl:value-of select="substring-before($marks, '&#10;')"/></xsl:when>
    <xsl:otherwise>
      <xsl:call-template name="level-mark"><xsl:with-param name="marks" select="$rest"/><xsl:with-param name="depth" select="$depth - 1"/></xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- `style`: the marks of the style of the list around it. -->
<xsl:template match="r:list" mode="block">
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:param name="style"/>
  <xsl:variable name="planned">
    <xsl:choose>
      <xsl:when test="$style != ''"><xsl:value-of select="$style"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plan"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:for-each select="r:li[1]">
    <xsl:call-template name="list-run">
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="in" select="$in"/>
      <xsl:with-param name="around" select="$style"/>
      <xsl:with-param name="planned" select="string($planned)"/>
    </xsl:call-template>
  </xsl:for-each>
</xsl:template>

<!-- The items from this one on that have marks of one kind, in a list of the style that has them. -->
<xsl:template name="list-run">
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:param name="around"/>
  <xsl:param name="planned"/>
  <xsl:variable name="mark"><xsl:apply-templates select="." mode="mark"/></xsl:variable>
  <xsl:variable name="fits">
    <xsl:call-template name="level-mark">
      <xsl:with-param name="marks" select="$planned"/><xsl:with-param name="depth" select="count(ancestor::r:li)"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="marks">
    <xsl:choose>
      <xsl:when test="$fits = $mark"><xsl:value-of select="$planned"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($mark, '&#10;')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="boxed" select="$in = 'decision' and not(r:annex)"/>
  <text:list>
    <xsl:if test="not($around != '' and $marks = $around)">
      <xsl:call-template name="list-style">
        <xsl:with-param name="marks" select="string($marks)"/><xsl:with-param name="boxed" select="$boxed"/>
        <xsl:with-param name="led">
          <xsl:for-each select="ancestor::r:list[not(ancestor::r:li)]"><xsl:call-template name="is-led"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="list-item">
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="in" select="$in"/>
      <xsl:with-param name="marks" select="string($marks)"/>
      <xsl:with-param name="mark" select="string($mark)"/>
    </xsl:call-template>
  </text:list>
  <xsl:variable name="next">
    <xsl:call-template name="next-run"><xsl:with-param name="mark" select="string($mark)"/></xsl:call-template>
  </xsl:variable>
  <xsl:for-each select="following-sibling::r:li[generate-id() = $next]">
    <xsl:call-template name="list-run">
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="in" select="$in"/>
      <xsl:with-param name="around" select="$around"/>
      <xsl:with-param name="planned" select="$planned"/>
    </xsl:call-template>
  </xsl:for-each>
</xsl:template>

<xsl:template name="next-run">
  <xsl:param name="mark"/>
  <xsl:for-each select="following-sibling::r:li[1]">
    <xsl:variable name="its"><xsl:apply-templates select="." mode="mark"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$its != $mark"><xsl:value-of select="generate-id()"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="next-run"><xsl:with-param name="mark" select="$mark"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<xsl:template name="list-item">
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:param name="marks"/>
  <xsl:param name="mark"/>
  <xsl:param name="last" select="0"/>
  <xsl:variable name="value"><xsl:call-template name="value"><xsl:with-param name="mark" select="$mark"/></xsl:call-template></xsl:variable>
  <xsl:variable name="style">
    <xsl:choose>
      <xsl:when test="r:annex">Referat_20_Bilag</xsl:when>
      <xsl:when test="$in = 'decision'">Referat_20_Beslutningspunkt</xsl:when>
      <xsl:when test="$in = 'recommendation' or r:proposal">Referat_20_Indstillingspunkt</xsl:when>
      <xsl:otherwise>List</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <text:list-item>
    <xsl:if test="$value != '' and $value != $last + 1">
      <xsl:attribute name="text:start-value"><xsl:value-of select="$value"/></xsl:attribute>
    </xsl:if>
    <xsl:call-template name="flow">
      <xsl:with-param name="first" select="string($style)"/>
      <xsl:with-param name="more">
        <xsl:choose>
          <xsl:when test="$style = 'Referat_20_Beslutningspunkt'"><xsl:value-of select="$style"/></xsl:when>
          <xsl:otherwise>List_20_1_20_Cont.</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="keep">
        <xsl:choose>
          <xsl:when test="$in != 'decision'"/>
          <xsl:when test="following-sibling::*">
            <xsl:if test="key('whole', generate-id(ancestor::r:section[@kind = 'decision'][1]))">yes</xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select=".."><xsl:call-template name="goes-on-whole"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="mark"><xsl:if test="starts-with($mark, 'plain')"><xsl:value-of select="@marker"/></xsl:if></xsl:with-param>
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="in" select="$in"/>
      <xsl:with-param name="style" select="$marks"/>
    </xsl:call-template>
  </text:list-item>
  <xsl:for-each select="following-sibling::r:li[1]">
    <xsl:variable name="its"><xsl:apply-templates select="." mode="mark"/></xsl:variable>
    <xsl:if test="$its = $mark">
      <xsl:call-template name="list-item">
        <xsl:with-param name="level" select="$level"/>
        <xsl:with-param name="in" select="$in"/>
        <xsl:with-param name="marks" select="$marks"/>
        <xsl:with-param name="mark" select="$mark"/>
        <xsl:with-param name="last" select="$value"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:for-each>
</xsl:template>

</xsl:stylesheet>
