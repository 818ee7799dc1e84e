/*
 * The tables of a lexicon.  A new one is one row here; its words are rows under
 * its name in lib/lexicon/danish.
 *
 * TABLE(id, name, way, values): the name stands in [brackets] in a profile;
 * the way is how its examples are looked up; the values are what may stand
 * behind "->":
 *
 *     ""            nothing
 *     "open closed" one of these words
 *     "? :"         nothing, or one of these
 *     "#"           a number
 *     "*"           any word
 *
 * Those that become attributes are the values that the schema lists (model/vocabulary.h).
 */
#ifndef REFERAT_LEXICON_TABLES_H
#define REFERAT_LEXICON_TABLES_H

#include "lexicon/terms.h"
#include "model/vocabulary.h"

/* clang-format off */
#define LEX_EACH_TABLE(TABLE) \
  /* the head */ \
  TABLE(LEX_KINDS, "kinds", START, VOCABULARY_MINUTES_KIND) /* of document */ \
  TABLE(LEX_FIELDS, "fields", START, VOCABULARY_FIELD_NAME) \
  TABLE(LEX_BODY_LABELS, "body-labels", WHOLE, "") /* fields that name the body */ \
  TABLE(LEX_END_LABELS, "end-labels", START, "") /* fields for when the meeting ended */ \
  TABLE(LEX_DATE_LINKS, "date-links", END, "") /* "d." before a day */ \
  TABLE(LEX_CONTENTS, "contents", WHOLE, "? list") /* headings of the contents list */ \
  TABLE(LEX_MEETING, "meeting", START, "? body") /* "møde i" -> body: it stands behind it */ \
  TABLE(LEX_PLACE_LINKS, "place-links", START, "? host") /* "i": the place, after the hour */ \
  TABLE(LEX_OPENERS, "openers", START, "") /* of sentences that tell who came */ \
  TABLE(LEX_CONVENING, "convening", FIND, "? met meeting") /* "holdt" møde, mødtes */ \
  TABLE(LEX_MEETING_ENDINGS, "meeting-endings", ENDING, "*") /* "Ældrerådsmøde" */ \
  TABLE(LEX_ROOMS, "rooms", ENDING, "") /* of words that name a place to meet */ \
  TABLE(LEX_MUNICIPALITIES, "municipalities", WHOLE, "? genitive") /* beside the name of one */ \
  /* items */ \
  TABLE(LEX_ITEM_LABELS, "item-labels", START, "? :") /* ':' when a colon must follow */ \
  TABLE(LEX_ITEM_TITLES, "item-titles", START, "") /* that items have at every meeting */ \
  TABLE(LEX_AGENDA_COLUMNS, "agenda-columns", WHOLE, "? item said") /* heads of an agenda's */ \
  TABLE(LEX_CASE_LABELS, "case-labels", START, "? form") /* 'form': a known form must follow */ \
  TABLE(LEX_DOCUMENT_LABELS, "document-labels", START, "") /* beside case numbers, and none */ \
  TABLE(LEX_CASE_KINDS, "case-kinds", WHOLE, "") /* "beslutningssag": no decision */ \
  TABLE(LEX_CLOSED, "closed", START, VOCABULARY_ITEM_ACCESS) /* marks at the ends of a title */ \
  TABLE(LEX_CLOSED_NOTES, "closed-notes", WHOLE, "") /* sentences that say no more than that */ \
  TABLE(LEX_GROUPS, "groups", WHOLE, "? " VOCABULARY_GROUP_ACCESS) /* headings of several items */ \
  TABLE(LEX_GROUP_LINKS, "group-links", START, "") /* go on behind the words of a group */ \
  TABLE(LEX_DECIDERS, "deciders", START, "") /* begin what was decided */ \
  TABLE(LEX_ITEM_PLACES, "item-places", FIND, VOCABULARY_ARRIVAL_WHEN) /* "efter" punkt 5 */ \
  TABLE(LEX_CLOSINGS, "closings", WHOLE, "") /* headings behind the last item */ \
  TABLE(LEX_ABSENT, "absent", START, "? :") /* labels of apologies; ':' as above */ \
  TABLE(LEX_ABSENCE_GROUNDS, "absence-grounds", WHOLE, "") /* why, behind a name */ \
  TABLE(LEX_ABSENCE_PLACES, "absence-places", START, "") /* "under" punkt 5: from it alone */ \
  TABLE(LEX_ABSENCE_PARTS, "absence-parts", FIND, "") /* "en del af": not all of the meeting */ \
  TABLE(LEX_ITEM_PLURALS, "item-plurals", START, "") /* "punkterne" 2-4 */ \
  /* text */ \
  TABLE(LEX_HANGING, "hanging", WHOLE, "") /* words that no sentence ends in */ \
  TABLE(LEX_CONNECTIVES, "connectives", WHOLE, "") /* alone in a line, between alternatives */ \
  TABLE(LEX_ORDINALS, "ordinals", START, "") /* nouns after "1.", which then is no list */ \
  TABLE(LEX_COMPOUNDS, "compounds", START, "") /* after them a line's hyphen stays */ \
  TABLE(LEX_CAPTIONS, "captions", START, "") /* "tabel": begins a caption */ \
  TABLE(LEX_PICTURES, "pictures", START, "") /* "figur": its number and a caption follow */ \
  TABLE(LEX_FIGURES, "figures", START, "") /* a line about a picture or a table */ \
  TABLE(LEX_PAGES, "pages", START, "") /* "side": a page number follows */ \
  TABLE(LEX_PAGE_COLUMNS, "page-columns", WHOLE, "") /* over the pages of the contents */ \
  TABLE(LEX_PAGE_OF, "page-of", START, "") /* "af" in "side 3 af 20" */ \
  TABLE(LEX_DEBRIS, "debris", START, "? begins leads") /* of web pages */ \
  TABLE(LEX_BUTTONS, "buttons", START, "") /* of them: words that sentences have, too */ \
  TABLE(LEX_ANNEX_MENTIONS, "annex-mentions", FIND, "") /* phrases with "bilag" or "vedlagt" */ \
  TABLE(LEX_RULES, "rules", START, "") /* of procedure and the like: no minutes */ \
  /* recommendations */ \
  TABLE(LEX_VERBS, "verbs", FIND, "") /* "indstiller": who asks stands before it */ \
  TABLE(LEX_ASKINGS, "askings", START, "") /* ask without saying who */ \
  TABLE(LEX_ADDRESSEE, "addressee", START, "") /* "til": whom is asked stands behind it */ \
  TABLE(LEX_CLAUSE_ENDS, "clause-ends", ENDING, "") /* after them ", at" begins a new clause */ \
  /* decisions */ \
  TABLE(LEX_OUTCOMES, "outcomes", FIND, VOCABULARY_SECTION_OUTCOME " told fell") \
  TABLE(LEX_AMENDED, "amended", FIND, "") /* phrases by which a decision departs */ \
  TABLE(LEX_PURPOSES, "purposes", END, "? done") /* "for" before "at godkende": not yet */ \
  TABLE(LEX_NOT, "not", START, "") \
  TABLE(LEX_NONE, "none", WHOLE, "") /* decisions that say nothing */ \
  TABLE(LEX_DECISION_LINKS, "decision-links", START, "") /* between "Beslutning" and a body */ \
  TABLE(LEX_DECISION_WORDS, "decision-words", START, "") /* before the body in a heading */ \
  TABLE(LEX_DECISION_SHAPES, "decision-shapes", SHAPE, "") /* with parts in braces */ \
  TABLE(LEX_ATTENDANCE_SHAPES, "attendance-shapes", SHAPE, "") /* alike */ \
  TABLE(LEX_RECOMMENDATION_SHAPES, "recommendation-shapes", SHAPE, "") /* alike */ \
  /* people and bodies */ \
  TABLE(LEX_BODIES, "bodies", FIND, "? for any") /* the name goes on, 'any': in small letters */ \
  TABLE(LEX_BODY_ENDINGS, "body-endings", ENDING, "") /* of words that name a body */ \
  TABLE(LEX_GENITIVES, "genitives", ENDING, "") /* of bodies: the "s" is no part of the name */ \
  TABLE(LEX_NAME_LINKS, "name-links", START, "") /* "og" between names */ \
  TABLE(LEX_PARTICLES, "particles", WHOLE, "") /* small words inside of names */ \
  TABLE(LEX_ROLES, "roles", START, VOCABULARY_PERSON_ROLE) \
  TABLE(LEX_MAYORS, "mayors", FIND, "? former") /* in the chair of councils alone */ \
  TABLE(LEX_PARTIES, "parties", START, "*") /* -> their letter */ \
  TABLE(LEX_PARTY_ENDINGS, "party-endings", ENDING, "") /* of local lists */ \
  /* what happens at a meeting */ \
  TABLE(LEX_TERMS, "terms", START, LEX_TERM_NAMES) /* what they mean to the grammars of facts */ \
  TABLE(LEX_ROUGH_TIMES, "rough-times", END, "") /* "kort før" an hour, which is none then */ \
  TABLE(LEX_NTH, "nth", WHOLE, "1 2 3 4 5 6 7 8 9 10 11 12") /* "fjerde" before "at" */ \
  TABLE(LEX_NUMBERS, "numbers", START, "#") \
  TABLE(LEX_STATEMENTS, "statements", START, VOCABULARY_STATEMENT_TYPE) \
  TABLE(LEX_CONDITIONS, "conditions", START, "") /* "havde" V stemt for, ...: no vote */ \
  TABLE(LEX_UNCHANGED, "unchanged", START, "") /* after "godkendt med": nothing departs */ \
  TABLE(LEX_SHORT_FORENAMES, "short-forenames", WHOLE, "? behind") /* a stop and a name follow */ \
  TABLE(LEX_NOT_NAMES, "not-names", WHOLE, "") /* capitals that are no names */ \
  TABLE(LEX_PLACE_ENDINGS, "place-endings", ENDING, "") /* of places, which are no persons */ \
  TABLE(LEX_PARTY_NOUNS, "party-nouns", WHOLE, "") /* the last word of a local list's name */ \
  TABLE(LEX_ABBREVIATIONS, "abbreviations", START, "") /* their stop ends no sentence */
/* clang-format on */

/* What headings of sections may be, "free" standing for none of them. */
#define LEX_SECTION_KINDS VOCABULARY_SECTION_KIND " free"

/* What may stand in braces in a shape. */
#define LEX_SHAPE_PARTS "body name date n"

#endif
