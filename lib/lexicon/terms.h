/*
 * What words mean to the grammars of facts.  A new meaning is one row here; its
 * words are rows of [terms] in lib/lexicon/danish that end in "-> name".
 */
#ifndef REFERAT_LEXICON_TERMS_H
#define REFERAT_LEXICON_TERMS_H

/* clang-format off */
#define LEX_EACH_TERM(TERM) \
  /* votes */ \
  TERM(TERM_VOTE, "vote") /* "stemte" */ \
  TERM(TERM_VOTES, "votes") /* "stemmer": a noun behind a number, else a verb */ \
  TERM(TERM_TALLY, "tally") /* "stemmerne", "stemmetallet" */ \
  TERM(TERM_POLL, "poll") /* "afstemningen": votes are spoken of */ \
  TERM(TERM_FOR, "for") /* "for", "ja" */ \
  TERM(TERM_AGAINST, "against") /* "imod", "nej" */ \
  TERM(TERM_AYES, "ayes") /* "ja-stemmer" */ \
  TERM(TERM_NAYS, "nays") /* "nej-stemmer" */ \
  TERM(TERM_ABSTAIN, "abstain") /* "undlod at stemme" */ \
  TERM(TERM_REFUSE, "refuse") /* "kunne ikke støtte" */ \
  TERM(TERM_OPPOSE, "oppose") /* "er imod": a vote where its object is what is voted on */ \
  TERM(TERM_BACKED, "backed") /* "støttes af": who is for it stands behind */ \
  TERM(TERM_SUPPORT, "support") /* "støttede", "var for": no vote, nor is its "for" */ \
  TERM(TERM_ENDORSE, "endorse") /* "anbefaler": a vote where members do it to "indstillingen" */ \
  TERM(TERM_SAME, "same") /* "det samme gjorde": as those of the sentence before */ \
  TERM(TERM_LIKE, "like") /* "ligesom": as those of the same sentence */ \
  TERM(TERM_DID, "did") /* "gjorde" behind those who do so */ \
  TERM(TERM_RETRACT, "retract") /* "ændrede sin stemme": how somebody votes cannot be told */ \
  TERM(TERM_MAJORITY, "majority") /* "flertal" */ \
  TERM(TERM_MINORITY, "minority") /* "mindretal" */ \
  TERM(TERM_SPLIT, "split") /* "stemte delt": who of a party is on which side is not told */ \
  TERM(TERM_UNANIMOUS, "unanimous") /* "enstemmigt" */ \
  TERM(TERM_MEMBERS, "members") /* "medlemmer" */ \
  TERM(TERM_REST, "rest") /* "de øvrige" */ \
  TERM(TERM_OF, "of") /* "bestående af" */ \
  TERM(TERM_WITH, "with") /* "med" before a count */ \
  TERM(TERM_FROM, "from") /* "fra", "af" */ \
  TERM(TERM_PARTY, "party") /* "de konservative": a party without a capital */ \
  TERM(TERM_LIST, "list") /* "Liste" before a letter */ \
  TERM(TERM_LETTERED, "lettered") /* "model": its letter is no party */ \
  TERM(TERM_STORY, "story") /* told of others: "borgerne", "folkeafstemning" */ \
  TERM(TERM_ELSEWHERE, "elsewhere") /* "studieturen", "næste møde": nothing of this meeting */ \
  TERM(TERM_PROPOSE, "propose") /* "foreslog": it is not yet decided */ \
  TERM(TERM_PROPOSAL, "proposal") /* "forslaget" */ \
  TERM(TERM_MOTION, "motion") /* "procedureforslaget": on how to go on, not on the case */ \
  TERM(TERM_MATTER, "matter") /* "indstillingen" */ \
  TERM(TERM_AMENDMENT, "amendment") /* "ændringsforslaget" */ \
  TERM(TERM_POINT, "point") /* "pkt." */ \
  TERM(TERM_DELAY, "delay") /* "udsættelse" */ \
  TERM(TERM_NOBODY, "nobody") /* "ingen" */ \
  TERM(TERM_ALL, "all") /* "alle" */ \
  TERM(TERM_THAT, "that") /* "at": a point of the recommendation behind its number */ \
  /* links */ \
  TERM(TERM_AND, "and") /* "og" */ \
  TERM(TERM_FILLER, "filler") /* words that may stand between who and what */ \
  TERM(TERM_TOTAL, "total") /* "i alt": a filler; behind names the count of all of them */ \
  TERM(TERM_REASON, "reason") /* "idet" */ \
  TERM(TERM_CHANGE, "change") /* "forhøjes": what is adopted departs from what was asked */ \
  TERM(TERM_NOT, "not") /* "ikke", "hverken" */ \
  TERM(TERM_ABOUT, "about") /* "om": asked, not said */ \
  TERM(TERM_IF, "if") /* "hvis": what follows has not happened */ \
  TERM(TERM_THOUGH, "though") /* "selv om": what follows is no vote, what stands before is */ \
  TERM(TERM_MODAL, "modal") /* "vil": what follows has not happened */ \
  /* persons who come, go, stand aside or stand in */ \
  TERM(TERM_RECUSED, "recused") /* "inhabil" */ \
  TERM(TERM_RECUSAL, "recusal") /* "inhabilitet" */ \
  TERM(TERM_ABLE, "able") /* "habil" */ \
  TERM(TERM_ABILITY, "ability") /* "habilitet": a question that disposes of nothing */ \
  TERM(TERM_BECAUSE, "because") /* "på grund af" */ \
  TERM(TERM_DECLARE, "declare") /* "anmeldte" */ \
  TERM(TERM_CASE, "case") /* "hverken i drøftelse", as the law has it of who is recused */ \
  TERM(TERM_UNATTENDED, "unattended") /* "ikke i behandlingen": for whatever reason */ \
  TERM(TERM_ATTEND, "attend") /* "deltog" */ \
  TERM(TERM_MET, "met") /* "mødte" */ \
  TERM(TERM_LEAVE, "leave") /* "forlod" */ \
  TERM(TERM_COME, "come") /* "ankom" */ \
  TERM(TERM_WENT, "went") /* "gik": somebody leaves where nothing but a time stands beside it */ \
  TERM(TERM_CAME, "came") /* "kom": the same of who comes */ \
  TERM(TERM_RETURN, "return") /* "vendte tilbage" */ \
  TERM(TERM_MEETING, "meeting") /* "mødet" */ \
  TERM(TERM_CLOCK, "clock") /* "kl." */ \
  TERM(TERM_UNTIL, "until") /* "til kl." */ \
  TERM(TERM_SINCE, "since") /* "fra kl." */ \
  TERM(TERM_EXCUSED, "excused") /* "fraværende" */ \
  TERM(TERM_EXCEPT, "except") /* "undtagen" */ \
  TERM(TERM_SUBSTITUTE, "substitute") /* "stedfortræder" */ \
  TERM(TERM_INSTEAD, "instead") /* "i stedet" */ \
  TERM(TERM_REPLACED, "replaced") /* "afløst af" */ \
  TERM(TERM_REPLACES, "replaces") /* "afløste" */ \
  TERM(TERM_STEAD, "stead") /* "sted" behind a genitive: "i Anna Holms sted" */ \
  TERM(TERM_ELECTED, "elected") /* "valgt": no substitution */ \
  TERM(TERM_ELECTS, "elects") /* "valgte": the same, and who stands before it elects */ \
  TERM(TERM_NOMINATED, "nominated") /* "indstillet som": no substitution, nor elected yet */ \
  TERM(TERM_AS, "as") /* "til" before what somebody is elected to */ \
  TERM(TERM_AFTER, "after") /* "efter" before whom somebody follows */ \
  TERM(TERM_BOARD, "board") /* "bestyrelsen": who is elected to it is a member */ \
  TERM(TERM_PRONOUN, "pronoun") /* "hun": whom the sentence before named */ \
  TERM(TERM_OUTSIDE, "outside") /* "løsgænger" in the brackets behind a name */ \
  /* the minutes */ \
  TERM(TERM_RECORD, "record") /* "protokollen" */ \
  TERM(TERM_TAKEN, "taken") /* "ført", "tilført" */ \
  TERM(TERM_ENTERED, "entered") /* "protokolleret": no word for the minutes beside it */ \
  TERM(TERM_WISH, "wish") /* "ønskede" */ \
  TERM(TERM_SAY, "say") /* "bemærkede" */ \
  TERM(TERM_ASCERTAIN, "ascertain") /* "konstaterede": what follows is of this meeting */ \
  TERM(TERM_WITHDRAWN, "withdrawn") /* "trak": what was wished is wished no more */ \
  TERM(TERM_AGENDA, "agenda") /* "dagsordenen": where it is approved, the case is that */ \
  TERM(TERM_WE, "we") /* "vi": who speaks is not the clerk */
/* clang-format on */

/* All names, as tables.h writes the values of a table. */
#define LEX_TERM_NAME(id, name) " " name
#define LEX_TERM_NAMES LEX_EACH_TERM(LEX_TERM_NAME)

#endif
