<?xml version="1.0" encoding="UTF-8"?>
<!-- Items, sections and what stands in them.  Each is told the level of a heading in it, and the place that it stands in. -->
<xsl:stylesheet version="1.0" exclude-result-prefixes="r own exsl"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="urn:x-referat:1"
    xmlns:own="urn:x-referat:own" xmlns:exsl="http://exslt.org/common"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">

<!-- # Blocks: each is told the level of a heading in it, and the place that it stands in -->

<xsl:template match="r:group" mode="block">
  <xsl:param name="level"/>
  <xsl:apply-templates select="r:heading" mode="heading"><xsl:with-param name="level" select="1"/></xsl:apply-templates>
  <xsl:apply-templates select="*[not(self::r:heading)]" mode="block">
    <xsl:with-param name="level" select="1 + (normalize-space(r:heading) != '')"/>
  </xsl:apply-templates>
</xsl:template>

<xsl:template match="r:item" mode="block">
  <xsl:param name="level"/>
  <xsl:variable name="place"><xsl:apply-templates select="." mode="place"/></xsl:variable>
  <xsl:call-template name="heading">
    <xsl:with-param name="level" select="$level"/>
    <xsl:with-param name="content">
      <text:bookmark-start text:name="{$place}"/>
      <xsl:choose>
        <xsl:when test="normalize-space(r:heading) != ''"><xsl:apply-templates select="r:heading" mode="heading-text"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$DANISH_UNTITLED_ITEM"/></xsl:otherwise>
      </xsl:choose>
      <text:bookmark-end text:name="{$place}"/>
    </xsl:with-param>
  </xsl:call-template>
  <!-- Short lines between the number of the case and the first section ("Initialer", "MJT") stand beside the number. -->
  <xsl:variable name="rest" select="*[not(self::r:heading or self::r:case)]"/>
  <xsl:variable name="stop" select="$rest[not(key('short-line', generate-id()))][1]"/>
  <xsl:variable name="short" select="$rest[not($stop)] | $stop/preceding-sibling::*[not(self::r:heading or self::r:case)]"/>
  <xsl:variable name="lines" select="$short[count($short) &lt;= 6 and $rest[1]/preceding-sibling::r:case
      and ($stop/self::r:section or $stop/self::r:absent or not($stop) and ../@access = 'closed')]"/>
  <xsl:for-each select="r:case[normalize-space() != '']">
    <text:p text:style-name="Referat_20_Sagsnummer">
      <xsl:apply-templates mode="inline"/>
      <xsl:if test="position() = last()">
        <xsl:for-each select="$lines">
          <xsl:variable name="repeats"><xsl:call-template name="repeats"/></xsl:variable>
          <xsl:if test="$repeats != 'yes'"><xsl:text> </xsl:text><xsl:apply-templates mode="inline"/></xsl:if>
        </xsl:for-each>
      </xsl:if>
    </text:p>
  </xsl:for-each>
  <xsl:variable name="told"><xsl:call-template name="count-closed"><xsl:with-param name="text" select="string(r:heading)"/></xsl:call-template></xsl:variable>
  <xsl:variable name="about"><xsl:call-template name="count-closed"><xsl:with-param name="text" select="string(@title)"/></xsl:call-template></xsl:variable>
  <xsl:if test="@access = 'closed' and @title != $DANISH_CLOSED_ITEM and $told &lt;= $about">
    <text:p text:style-name="Referat_20_Lukket_20_punkt"><xsl:value-of select="$DANISH_CLOSED_ITEM"/></text:p>
  </xsl:if>
  <xsl:apply-templates select="$rest[count(. | $lines) != count($lines)]" mode="block">
    <xsl:with-param name="level" select="$level + 1"/>
  </xsl:apply-templates>
</xsl:template>

<!-- A few words that are no sentence, and lead to none. -->
<xsl:key name="short-line" match="r:item/r:p[not(*) and normalize-space() != '' and string-length(normalize-space()) &lt;= 24
    and not(contains('.!?:;,', substring(normalize-space(), string-length(normalize-space()))))]" use="generate-id()"/>

<!-- How often a text says that something is closed: a heading that does, beside what it is about, needs
     no mark below it. -->
<xsl:template name="count-closed">
  <xsl:param name="text"/>
  <xsl:param name="count" select="0"/>
  <xsl:variable name="word" select="translate($DANISH_CLOSED, $upper, $lower)"/>
  <xsl:variable name="folded" select="translate($text, $upper, $lower)"/>
  <xsl:choose>
    <xsl:when test="contains($folded, $word)">
      <xsl:call-template name="count-closed">
        <xsl:with-param name="text" select="substring-after($folded, $word)"/><xsl:with-param name="count" select="$count + 1"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$count"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template match="r:heading" mode="heading">
  <xsl:param name="level"/>
  <xsl:if test="normalize-space() != ''">
    <xsl:call-template name="heading">
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="content"><xsl:apply-templates select="." mode="heading-text"/></xsl:with-param>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- The label first, also where the source has it below the title. -->
<xsl:template match="r:heading" mode="heading-text">
  <xsl:variable name="moved" select="r:label[preceding-sibling::node()[self::* or normalize-space() != '']]"/>
  <xsl:for-each select="$moved"><xsl:apply-templates select="." mode="bare"/><xsl:text> </xsl:text></xsl:for-each>
  <xsl:for-each select="node()[not(self::r:label) or count(. | $moved) != count($moved)]
      [normalize-space() != '' or preceding-sibling::* and following-sibling::*]">
    <xsl:if test="self::r:title or self::r:case"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates select="." mode="bare"/>
    <xsl:if test="self::r:label or self::r:case"><xsl:text> </xsl:text></xsl:if>
  </xsl:for-each>
</xsl:template>

<xsl:template match="r:section" mode="block">
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:variable name="place">
    <xsl:choose>
      <xsl:when test="@kind = 'decision' or @kind = 'recommendation'"><xsl:value-of select="@kind"/></xsl:when>
      <xsl:when test="@kind">plain</xsl:when>
      <xsl:otherwise><xsl:value-of select="$in"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:apply-templates select="r:heading" mode="heading"><xsl:with-param name="level" select="$level"/></xsl:apply-templates>
  <xsl:apply-templates select="*[not(self::r:heading or self::r:case)]" mode="block">
    <xsl:with-param name="level" select="$level + (normalize-space(r:heading) != '')"/>
    <xsl:with-param name="in" select="string($place)"/>
  </xsl:apply-templates>
</xsl:template>

<xsl:template match="r:statement" mode="block">
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:variable name="style">
    <xsl:choose>
      <xsl:when test="$in = 'decision'">Referat_20_Beslutning</xsl:when>
      <xsl:otherwise>Referat_20_Protokollat</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:call-template name="flow">
    <xsl:with-param name="first" select="string($style)"/>
    <xsl:with-param name="more" select="string($style)"/>
    <xsl:with-param name="keep"><xsl:call-template name="goes-on-whole"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:with-param>
    <xsl:with-param name="level" select="$level"/>
    <xsl:with-param name="in">
      <xsl:choose><xsl:when test="$in = 'decision'">decision</xsl:when><xsl:otherwise>statement</xsl:otherwise></xsl:choose>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- A fence, attributes or metadata of Markdown: for programs that read that. -->
<xsl:template match="r:furniture[starts-with(., ':::') or (starts-with(., '{') and substring(., string-length()) = '}')]" mode="block" priority="2"/>
<xsl:template match="r:head/r:furniture[contains(., ':') or starts-with(., '-') or starts-with(., '.')]" mode="block" priority="2">
  <xsl:param name="level"/>
  <xsl:if test="not(following-sibling::*[not(self::r:furniture)][1][self::r:title])">
    <xsl:call-template name="plain"/>
  </xsl:if>
</xsl:template>

<!-- The heading of the item once more, a part of it, or that the item is closed: that stands there already. -->
<xsl:template match="r:item/r:p | r:item/r:furniture" mode="block" priority="3">
  <xsl:param name="in"/>
  <xsl:variable name="repeats"><xsl:call-template name="repeats"/></xsl:variable>
  <xsl:if test="$repeats != 'yes'">
    <xsl:call-template name="plain"><xsl:with-param name="in" select="$in"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="repeats">
  <xsl:variable name="text" select="translate(., $white, '')"/>
  <xsl:variable name="mark" select="translate(translate($text, '().:', ''), $upper, $lower)"/>
  <xsl:if test="$text != '' and (../r:heading | ../r:heading/*)[translate(., $white, '') = $text]
      or ../@access = 'closed' and exsl:node-set($DANISH_CLOSED_MARKS)/own:word[. = $mark]
      or self::r:furniture[starts-with(., ':::') or starts-with(., '{') and substring(., string-length()) = '}']">yes</xsl:if>
</xsl:template>

<!-- Who came and who left may be told in one sentence. -->
<xsl:key name="movement" match="r:recusal | r:arrival | r:departure | r:substitution" use="generate-id()"/>

<xsl:template match="r:recusal | r:arrival | r:departure | r:substitution" mode="block" priority="1">
  <xsl:param name="in"/>
  <xsl:variable name="goes-on"><xsl:call-template name="ends-sentence"/></xsl:variable>
  <xsl:if test="$goes-on != 'yes'">
    <xsl:call-template name="plain"><xsl:with-param name="in" select="$in"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Whether it goes on with the sentence of the block before it. -->
<xsl:template name="ends-sentence">
  <xsl:variable name="before" select="preceding-sibling::*[1][key('movement', generate-id())]"/>
  <xsl:variable name="first" select="substring(normalize-space(), 1, 1)"/>
  <xsl:variable name="last" select="substring(normalize-space($before), string-length(normalize-space($before)))"/>
  <xsl:if test="$first != '' and $last != '' and ($first = ',' or contains('abcdefghijklmnopqrstuvwxyz', $first) and not(contains('.!?:;', $last)))">yes</xsl:if>
</xsl:template>

<!-- A letter for each block behind this one that goes on with its sentence. -->
<xsl:template name="count-sentence">
  <xsl:for-each select="following-sibling::*[1][key('movement', generate-id())]">
    <xsl:variable name="goes-on"><xsl:call-template name="ends-sentence"/></xsl:variable>
    <xsl:if test="$goes-on = 'yes'">+<xsl:call-template name="count-sentence"/></xsl:if>
  </xsl:for-each>
</xsl:template>

<xsl:template match="*" mode="block">
  <xsl:param name="in"/>
  <xsl:call-template name="plain"><xsl:with-param name="in" select="$in"/></xsl:call-template>
</xsl:template>

<!-- Decisions that are short enough to stand on one page: their paragraphs stay together. -->
<xsl:key name="whole" match="r:section[@kind = 'decision'][string-length(translate(., ' &#9;&#10;&#13;', '')) + count(.//*)
    + 80 * count(.//r:p | .//r:li | .//r:vote | .//r:proposal) &lt; 1600]" use="generate-id()"/>

<xsl:template name="goes-on-whole">
  <xsl:param name="in"/>
  <xsl:if test="$in = 'decision' and following-sibling::*[1][self::r:p or self::r:vote or self::r:list or self::r:proposal or self::r:statement]
      and key('whole', generate-id(ancestor::r:section[@kind = 'decision'][1]))">yes</xsl:if>
</xsl:template>

<xsl:template name="plain">
  <xsl:param name="in"/>
  <xsl:variable name="whole"><xsl:call-template name="goes-on-whole"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:variable>
  <xsl:variable name="next" select="following-sibling::*[1]"/>
  <xsl:variable name="moves" select="key('movement', generate-id())"/>
  <!-- The block that ends its sentence. -->
  <xsl:variable name="after"><xsl:if test="$moves"><xsl:call-template name="count-sentence"/></xsl:if></xsl:variable>
  <xsl:variable name="last" select="self::*[string-length($after) = 0] | following-sibling::*[position() = string-length($after)]"/>
  <xsl:if test="normalize-space() != ''">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style"><xsl:call-template name="style"><xsl:with-param name="in" select="$in"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="keep" select="$whole = 'yes' or (self::r:p or self::r:vote) and $next[self::r:absent or key('movement', generate-id())]
          or self::r:p and $next[self::r:list or self::r:table or self::r:proposal]
          or (self::r:absent or $moves) and parent::*[@kind = 'decision'] and $last/following-sibling::*"/>
      <xsl:with-param name="after" select="self::r:p and preceding-sibling::*[1][self::r:list or self::r:proposal or self::r:annex][self::r:list]"/>
      <xsl:with-param name="content">
        <xsl:apply-templates mode="inline"/>
        <xsl:for-each select="following-sibling::*[position() &lt;= string-length($after)]">
          <xsl:if test="not(starts-with(normalize-space(), ','))"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates mode="inline"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="style">
  <xsl:param name="in"/>
  <xsl:choose>
    <xsl:when test="self::r:absent">Referat_20_Afbud</xsl:when>
    <xsl:when test="self::r:vote and not($in = 'decision')">Referat_20_Afstemning</xsl:when>
    <xsl:when test="self::r:recusal or self::r:arrival or self::r:departure or self::r:substitution">Referat_20_Fremmøde</xsl:when>
    <xsl:when test="self::r:furniture">Referat_20_Sidetekst</xsl:when>
    <xsl:when test="$in = 'decision' and self::r:p and not(ancestor-or-self::*/following-sibling::*[not(self::r:furniture)])
        and node()[1][self::text()]
        and exsl:node-set($DANISH_MEETING_ENDS)/own:word[starts-with(translate(normalize-space(current()/text()[1]), $upper, $lower), .)]">Text_20_body</xsl:when>
    <xsl:when test="$in = 'decision'">Referat_20_Beslutning</xsl:when>
    <xsl:when test="$in = 'recommendation'">Referat_20_Indstilling</xsl:when>
    <xsl:when test="$in = 'statement'">Referat_20_Protokollat</xsl:when>
    <xsl:otherwise>
      <xsl:variable name="caption"><xsl:call-template name="is-caption"/></xsl:variable>
      <xsl:choose>
        <xsl:when test="$caption = 'yes'">Caption</xsl:when>
        <xsl:otherwise>Text_20_body</xsl:otherwise>
      </xsl:choose>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- "Figur 2: Kort over havnen" -->
<xsl:template name="is-caption">
  <xsl:variable name="text" select="translate(normalize-space(text()[1]), $upper, $lower)"/>
  <xsl:if test="self::r:p and node()[1][self::text()]">
    <xsl:for-each select="exsl:node-set($DANISH_CAPTIONS)/own:word[starts-with($text, .)]">
      <xsl:variable name="rest" select="substring-after($text, .)"/>
      <xsl:variable name="mark" select="substring(translate($rest, $digits, ''), 1, 1)"/>
      <xsl:if test="($mark = ':' or $mark = '.') and substring-before($rest, $mark) != ''
          and translate(substring-before($rest, $mark), $digits, '') = ''">yes</xsl:if>
    </xsl:for-each>
  </xsl:if>
</xsl:template>

<!-- What stands in a block that holds text and blocks: each run of text and each paragraph is a
     paragraph. -->
<xsl:template name="flow">
  <xsl:param name="first"/>
  <xsl:param name="more"/>
  <xsl:param name="mark"/>
  <xsl:param name="keep"/>
  <xsl:param name="level"/>
  <xsl:param name="in"/>
  <xsl:param name="style"/>
  <xsl:for-each select="node()[normalize-space() != '' or self::r:table]">
    <xsl:variable name="inline"><xsl:call-template name="is-inline"/></xsl:variable>
    <xsl:variable name="written" select="preceding-sibling::node()[normalize-space() != ''][1]"/>
    <xsl:variable name="before"><xsl:for-each select="$written"><xsl:call-template name="is-inline"/></xsl:for-each></xsl:variable>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="$written"><xsl:value-of select="$more"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$first"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$inline = 'yes' and $before = 'yes'"/>
      <xsl:when test="$inline = 'yes' or self::r:p or self::r:proposal or self::r:annex">
        <text:p text:style-name="{$name}">
          <xsl:if test="$keep = 'yes' or $in = 'decision' and key('whole', generate-id(ancestor::r:section[@kind = 'decision'][1]))
              and following-sibling::*[$inline != 'yes' or self::r:p or self::r:list or self::r:table or self::r:vote or self::r:statement]">
            <xsl:attribute name="text:style-name"><xsl:value-of select="concat('Keep_', $name)"/></xsl:attribute>
            <xsl:attribute name="own:parent"><xsl:value-of select="$name"/></xsl:attribute>
            <xsl:attribute name="own:keep">yes</xsl:attribute>
          </xsl:if>
          <xsl:if test="not($written) and $mark != ''"><xsl:value-of select="$mark"/><text:tab/></xsl:if>
          <xsl:choose>
            <xsl:when test="$inline = 'yes'"><xsl:call-template name="run"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates mode="inline"/></xsl:otherwise>
          </xsl:choose>
        </text:p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="block">
          <xsl:with-param name="level" select="$level"/>
          <xsl:with-param name="in" select="$in"/>
          <xsl:with-param name="style" select="$style"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
  <xsl:if test="normalize-space() = '' and not(r:table)"><text:p text:style-name="{$first}"/></xsl:if>
</xsl:template>

<xsl:template name="is-inline">
  <xsl:if test="self::text() or self::r:strong or self::r:em or self::r:a or self::r:label or self::r:person or self::r:party
      or self::r:body or self::r:proposer or self::r:lb or self::r:pb or self::r:hy">yes</xsl:if>
</xsl:template>

<!-- From here up to the next block. -->
<xsl:template name="run">
  <xsl:variable name="inline"><xsl:call-template name="is-inline"/></xsl:variable>
  <xsl:if test="$inline = 'yes'">
    <xsl:apply-templates select="." mode="inline"/>
    <xsl:for-each select="following-sibling::node()[1]"><xsl:call-template name="run"/></xsl:for-each>
  </xsl:if>
</xsl:template>

</xsl:stylesheet>
