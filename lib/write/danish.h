/*
 * The Danish words of the writers, in one table: what documents show besides the minutes, and
 * between which words their lines do not end.  What the reader has to know as well stands in
 * package/own.h, months in model/months.h, the names of styles in styles.c, what comments say of
 * findings in model/findings.txt.
 */
#ifndef REFERAT_WRITE_DANISH_H
#define REFERAT_WRITE_DANISH_H

/* # Titles and headings */

#define DANISH_CONTENTS "Indhold"
#define DANISH_CLOSED_ITEM "Lukket punkt"
#define DANISH_CLOSED "lukke" /* what headings say it by, too: "lukket", "for lukkede døre" */
/* Lines that say it and nothing else, without their spaces. */
#define DANISH_CLOSED_MARKS "lukket", "lukketpunkt", "lukketsag"
#define DANISH_UNTITLED_ITEM "Punkt uden overskrift"
#define DANISH_MINUTES "Referat"
#define DANISH_AT_HOUR "kl."

/* # What a caption begins with, before its number */

#define DANISH_CAPTIONS "figur ", "fig. ", "tabel ", "diagram ", "graf "

/* # What the last line begins with where it says when the meeting ended */

#define DANISH_MEETING_ENDS                                                          \
  "mødet slut", "mødet hæve", "mødet afslut", "mødet blev slut", "mødet blev hævet", \
      "mødet blev afslut", "mødet er slut", "mødet er hævet", "mødet er afslut"

/* # Pages: "Side 1 af 5" */

#define DANISH_PAGE "Side "
#define DANISH_OF_PAGES " af "

/* # The sides of a vote */

#define DANISH_VOTES "Stemmer"
#define DANISH_VOTES_DESCRIPTION \
  "Hvem der stemte hvad, en kolonne for hver side. Tabellen gengiver teksten over den."
#define DANISH_FOR "For"
#define DANISH_AGAINST "Imod"
#define DANISH_ABSTAIN "Undlod"

/* # Names that programs show: tables in a navigator, styles of lists */

#define DANISH_TABLE "Tabel"
#define DANISH_LIST "Referat Liste"
#define DANISH_DECISION_LIST "Referat Beslutningsliste"
#define DANISH_LED "indrykket"
#define DANISH_AS_TEXT "som tekst"

/* # Units beside figures of a table, by their letters: "mio. kr.", "t.kr." */

#define DANISH_FIGURE_UNITS                                                                      \
  "kr tkr mio miokr mia miakr pct dkk kg t ton km m ha l kwh mwh gwh kw mw stk pers timer dage " \
  "mdr"

/* # Properties of the document */

#define DANISH_BODY "Udvalg"
#define DANISH_MUNICIPALITY "Kommune"
#define DANISH_TERM "Valgperiode"
#define DANISH_DATE "Mødedato"
#define DANISH_DAY "Mødedag"
#define DANISH_PLACE "Mødested"
#define DANISH_SOURCE "Kilde"
#define DANISH_SOURCE_DIGEST "Kildens SHA-256"
#define DANISH_GENERATOR "Dannet af"

/* # Pages that are added: who was there, and room to sign */

#define DANISH_ATTENDANCE "Fremmøde"
#define DANISH_ATTENDANCE_DESCRIPTION "Hvem der var til stede, som referatet siger det."
#define DANISH_NAME "Navn"
#define DANISH_CAME "Kom"
#define DANISH_LEFT "Gik"
#define DANISH_STANDS_FOR "Stedfortræder for"
#define DANISH_AWAY "Ikke til stede ved"
#define DANISH_RECUSED "Deltog ikke i"
#define DANISH_PRESENT "Til stede"
#define DANISH_ABSENT "Ikke til stede"
#define DANISH_PART "En del af mødet"
#define DANISH_TOOK_PART "Deltog"
#define DANISH_NOT_TOLD "Ikke oplyst"
#define DANISH_TIME_NOT_TOLD "tidspunkt ikke oplyst"
#define DANISH_AFTER "efter "
#define DANISH_BEFORE "før "
#define DANISH_ITEM "punkt"
#define DANISH_CHAIR "formand"
#define DANISH_VICE_CHAIR "næstformand"
#define DANISH_OFFICIAL "forvaltningen"
#define DANISH_GUEST "gæst"
#define DANISH_SUBSTITUTE "stedfortræder"
#define DANISH_SIGNATURES "Underskrifter"
#define DANISH_SIGNATURES_DESCRIPTION "Navne og plads til underskrifter."
#define DANISH_SIGN "Underskrives af de medlemmer, der har deltaget i mødet."
#define DANISH_SIGNATURE "Underskrift"

/* # The excerpt of decisions */

#define DANISH_DECISIONS "Beslutningsprotokol"
#define DANISH_DECISIONS_TELL                                                                \
  "Uddrag af referatet: beslutninger, afstemninger og protokollater uden sagsfremstilling, " \
  "indstilling og bilag."

/*
 * # Words that a line does not end at, by their first letter
 *
 * Before numbers: "den 3.", "kl. 15.30", "nr. 7".
 */
#define DANISH_LETTERS 26
/* clang-format off */
#define DANISH_BEFORE_NUMBERS \
  ['b' - 'a'] = "bilag", ['c' - 'a'] = "ca.", ['d' - 'a'] = "den d.", ['k' - 'a'] = "kl. kl", \
  ['n' - 'a'] = "nr. nr", ['p' - 'a'] = "pkt. punkt", ['s' - 'a'] = "stk. side s. sag"
/* Between number and unit: "1,2 mio. kr.". */
#define DANISH_POWERS ['m' - 'a'] = "mio. mia. mill.", ['t' - 'a'] = "tus."
/* Behind numbers: "310.000 kr.", "4 pct.". */
#define DANISH_UNITS \
  ['c' - 'a'] = "cm", ['d' - 'a'] = "dkk", ['e' - 'a'] = "euro", ['g' - 'a'] = "g gwh", \
  ['h' - 'a'] = "ha hektar", ['k' - 'a'] = "kr km kg kroner kw kwh", ['l' - 'a'] = "l liter", \
  ['m' - 'a'] = "mio mia meter m m2 m3 m\xC2\xB2 m\xC2\xB3 mm mw mwh mill minutter mio.kr", \
  ['p' - 'a'] = "pct procent", ['s' - 'a'] = "stk sider", \
  ['t' - 'a'] = "timer tons ton t.kr tkr tus"
/* clang-format on */

#endif
