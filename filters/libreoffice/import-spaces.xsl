<?xml version="1.0" encoding="UTF-8"?>
<!--
  At which spaces no line ends: between "den" and "3.", "14." and "maj", "1,2", "mio." and "kr.".  What
  lib/write/binding.c says of a text, said of it word by word.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- A text with no-break spaces.  A long one is made in halves, so that no template calls itself too
     often; where they meet, what stands around it is read once more. -->
<xsl:template name="bound">
  <xsl:param name="text" select="."/>
  <xsl:variable name="length" select="string-length($text)"/>
  <xsl:variable name="half" select="floor($length div 2)"/>
  <xsl:choose>
    <xsl:when test="not(contains($text, ' ')) or translate($text, $digits, '') = $text"><xsl:value-of select="$text"/></xsl:when>
    <xsl:when test="$length &lt; 800">
      <xsl:call-template name="bound-words"><xsl:with-param name="rest" select="$text"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="first">
        <xsl:call-template name="bound"><xsl:with-param name="text" select="substring($text, 1, $half)"/></xsl:call-template>
      </xsl:variable>
      <xsl:variable name="between">
        <xsl:call-template name="bound-words"><xsl:with-param name="rest" select="substring($text, $half - 159, 320)"/></xsl:call-template>
      </xsl:variable>
      <xsl:variable name="second">
        <xsl:call-template name="bound"><xsl:with-param name="text" select="substring($text, $half + 1)"/></xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="concat(substring($first, 1, $half - 80), substring($between, 81, 160), substring($second, 81))"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- One word and the space behind it, then the rest.  `state`: the word belongs to a number before it,
     as a unit, or as a power that a unit may follow. -->
<xsl:template name="bound-words">
  <xsl:param name="rest"/>
  <xsl:param name="state"/>
  <xsl:choose>
    <xsl:when test="translate($rest, $digits, '') = $rest and $state != 'power' or not(contains($rest, ' '))">
      <xsl:value-of select="$rest"/>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="before" select="substring-before($rest, ' ')"/>
      <xsl:variable name="behind" select="substring-after($rest, ' ')"/>
      <xsl:variable name="word">
        <xsl:call-template name="last-line"><xsl:with-param name="text" select="translate($before, '&#9;&#10;&#13;', '&#10;&#10;&#10;')"/></xsl:call-template>
      </xsl:variable>
      <xsl:variable name="next" select="substring-before(concat(translate($behind, '&#9;&#10;&#13;', '   '), ' '), ' ')"/>
      <xsl:variable name="kind">
        <xsl:if test="$word != '' and $next != '' and ($state = 'power' or translate(concat($word, $next), $digits, '') != concat($word, $next))">
          <xsl:call-template name="binds">
            <xsl:with-param name="word" select="string($word)"/>
            <xsl:with-param name="next" select="$next"/>
            <!-- behind a line's end nothing belongs to what stood before -->
            <xsl:with-param name="state" select="substring($state, 1, string-length($state) * ($word = $before))"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:variable>
      <xsl:value-of select="$before"/>
      <xsl:choose>
        <xsl:when test="$kind != ''"><xsl:text>&#160;</xsl:text></xsl:when>
        <xsl:otherwise><xsl:text> </xsl:text></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="bound-words">
        <xsl:with-param name="rest" select="$behind"/>
        <xsl:with-param name="state" select="string($kind)"/>
      </xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- What stands behind the last line end. -->
<xsl:template name="last-line">
  <xsl:param name="text"/>
  <xsl:choose>
    <xsl:when test="contains($text, '&#10;')">
      <xsl:call-template name="last-line"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Whether the two words stay together: "unit" or "power" where the second one is that of a number, which
     then is looked for no number in; "number" where they do for another reason; or nothing. -->
<xsl:template name="binds">
  <xsl:param name="word"/>
  <xsl:param name="next"/>
  <xsl:param name="state"/>
  <xsl:variable name="small" select="translate($word, $upper, $lower)"/>
  <xsl:variable name="open" select="substring($small, 1 + starts-with($small, '('))"/>
  <xsl:variable name="figures">
    <xsl:choose>
      <xsl:when test="translate($next, $digits, '') = ''"><xsl:value-of select="string-length($next)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="string-length(substring-before($next, substring(translate($next, $digits, ''), 1, 1)))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="bare">
    <xsl:call-template name="bare-word"><xsl:with-param name="word" select="$open"/></xsl:call-template>
  </xsl:variable>
  <xsl:variable name="bare-next">
    <xsl:call-template name="bare-word"><xsl:with-param name="word" select="translate($next, $upper, $lower)"/></xsl:call-template>
  </xsl:variable>
  <xsl:variable name="is-unit" select="starts-with($next, '%') or starts-with($next, '°') or contains($DANISH_UNITS, concat(' ', $bare-next, ' '))"/>
  <xsl:variable name="number">
    <xsl:if test="not($state = 'unit' or $state = 'power')">
      <xsl:call-template name="number-at-end"><xsl:with-param name="word" select="$word"/></xsl:call-template>
    </xsl:if>
  </xsl:variable>
  <xsl:variable name="its-figures" select="substring-before(concat(translate($number, ',-./:', '     '), ' '), ' ')"/>
  <xsl:choose>
    <xsl:when test="$state = 'power' and $is-unit">number</xsl:when>
    <xsl:when test="$figures &gt; 0 and $open != ''
        and (contains($digits, substring($open, 1, 1)) and $figures = 3 and translate($open, $digits, '') = '' and string-length($open) &lt; 4
          or not(contains($digits, substring($open, 1, 1))) and ($open = '§' or $open = '§§' or contains($DANISH_BEFORE_NUMBERS, concat(' ', $open, ' '))
            or $figures = 4 and contains($months, concat(' ', $bare, ' '))))">number</xsl:when>
    <xsl:when test="$number = ''"/>
    <xsl:when test="string-length($its-figures) &lt; 3 and $number = concat($its-figures, '.')
        and contains($months, concat(' ', $bare-next, ' '))">unit</xsl:when>
    <xsl:when test="contains($digits, substring($number, string-length($number), 1)) and $is-unit">
      <xsl:choose>
        <xsl:when test="contains($DANISH_POWERS, concat(' ', translate($next, $upper, $lower), ' '))">power</xsl:when>
        <xsl:otherwise>unit</xsl:otherwise>
      </xsl:choose>
    </xsl:when>
  </xsl:choose>
</xsl:template>

<!-- A word without the marks of a sentence behind it; of nothing but marks is left what no list has. -->
<xsl:template name="bare-word">
  <xsl:param name="word"/>
  <xsl:variable name="length" select="string-length($word)"/>
  <xsl:choose>
    <xsl:when test="$length = 0">-</xsl:when>
    <xsl:when test="contains('.,;:)', substring($word, $length, 1))">
      <xsl:call-template name="bare-word"><xsl:with-param name="word" select="substring($word, 1, $length - 1)"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The number that a word ends in, with the marks in it, from its first figure on. -->
<xsl:template name="number-at-end">
  <xsl:param name="word"/>
  <xsl:variable name="strange" select="translate($word, concat($digits, ',-./:'), '')"/>
  <xsl:choose>
    <xsl:when test="translate($word, $digits, '') = $word"/>
    <xsl:when test="$strange != ''">
      <xsl:call-template name="number-at-end">
        <xsl:with-param name="word" select="substring-after($word, substring($strange, 1, 1))"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="figure" select="substring(translate($word, ',-./:', ''), 1, 1)"/>
      <xsl:value-of select="concat($figure, substring-after($word, $figure))"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

</xsl:stylesheet>
