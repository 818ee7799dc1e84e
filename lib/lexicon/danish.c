#include "lexicon/table.h"

const slice referat__lex_that = SLICE_INIT("at");
const slice referat__lex_annex = SLICE_INIT("bilag");

/* clang-format off */
#define W(pattern, value) {SLICE_INIT(pattern), (value)}
/* clang-format on */

/* Headings of sections.  The first row that matches counts, so the longer of
 * two that begin alike stands first. */
static const lex_section sections[] = {
    {SLICE_INIT("resume"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("resumé"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagsresume"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagsresumé"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("kort resume"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("kort resumé"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("resume af sagen"), "summary", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("resumé af sagen"), "summary", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("sagsfremstilling"), "presentation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("supplerende sagsfremstilling"), "presentation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagsbeskrivelse"), "presentation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beskrivelse af sagen"), "presentation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("redegørelse"), "presentation", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("beslutningstema"), "topic", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagstema"), "topic", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("tema"), "topic", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("baggrund"), "topic", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("sagens baggrund"), "topic", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("baggrund for sagen"), "topic", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("anledning"), "topic", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("formål"), "topic", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("indstilling"), "recommendation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("indstillinger"), "recommendation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("alternativ indstilling"), "recommendation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("supplerende indstilling"), "recommendation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("ændret indstilling"), "recommendation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("s indstilling"), "recommendation", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT(" indstiller"), "recommendation", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT(" indstiller,"), "recommendation", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT(" indstiller at"), "recommendation", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT(" indstiller, at"), "recommendation", LEX_SUFFIX, LEX_WEAK},

    {SLICE_INIT("beslutning"), "decision", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beslutninger"), "decision", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beslutning"), "decision", LEX_DECISION, LEX_STRONG},
    {SLICE_INIT("s beslutning"), "decision", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT("referat"), "decision", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("afgørelse"), "decision", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("bilag"), "annexes", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("bilagsliste"), "annexes", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("bilag til sagen"), "annexes", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("vedlagte bilag"), "annexes", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("sagen afgøres i"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagen afgøres af"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagen afgøres endeligt i"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagen afgøres endeligt af"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beslutningskompetence"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beslutningskompetencen"), "competence", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("kompetence"), "competence", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("hvem beslutter"), "competence", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("sagens videre forløb"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagens gang"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("sagsgang"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("forventet sagsgang"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("videre sagsgang"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("videre proces"), "procedure", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("videre forløb"), "procedure", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("sagens forløb"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("den videre sagsgang"), "procedure", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("beslutningsproces"), "procedure", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("økonomi"), "finance", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("økonomi og "), "finance", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("økonomi/"), "finance", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("økonomiske "), "finance", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("bevillingsmæssige "), "finance", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("bevilling"), "finance", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("bevillinger"), "finance", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("personalemæssige og økonomiske konsekvenser"), "finance", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("lovgrundlag"), "legal", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("retsgrundlag"), "legal", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("retligt grundlag"), "legal", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("juridiske "), "legal", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("jura"), "legal", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("klima og resiliensvurdering"), "climate", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("klima- og resiliensvurdering"), "climate", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("klimavurdering"), "climate", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("klimakonsekvenser"), "climate", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("klimamæssige "), "climate", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("klima"), "climate", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("co2-"), "climate", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("co2 "), "climate", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("co2"), "climate", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("fn's verdensmål"), "climate", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("fn’s verdensmål"), "climate", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("fns verdensmål"), "climate", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("verdensmål"), "climate", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("høring"), "consultation", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("høring/udtalelse"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("høring/udtalelser"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("høring / udtalelse"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("høring / udtalelser"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("høring og borgerinddragelse"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("offentlig høring"), "consultation", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("høringer/udtalelser"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("høringer"), "consultation", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("høring og inddragelse"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("inddragelse og høring"), "consultation", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("inddragelse"), "consultation", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("borgerinddragelse"), "consultation", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("historik"), "history", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("sagshistorik"), "history", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("tidligere behandling"), "history", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("tidligere politisk behandling"), "history", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("politisk behandling"), "history", LEX_EXACT, LEX_STRONG},

    {SLICE_INIT("vurdering"), "assessment", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("s vurdering"), "assessment", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT("s bemærkninger"), "assessment", LEX_SUFFIX, LEX_WEAK},
    {SLICE_INIT("handicappolitik"), "assessment", LEX_EXACT, LEX_STRONG},
    {SLICE_INIT("handicappolitiske "), "assessment", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("personale"), "assessment", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("personalemæssige "), "assessment", LEX_PREFIX, LEX_WEAK},
    {SLICE_INIT("alternativer"), "assessment", LEX_EXACT, LEX_WEAK},

    {SLICE_INIT("afbud"), "attendance", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("fraværende"), "attendance", LEX_EXACT, LEX_WEAK},
    {SLICE_INIT("deltagere"), "attendance", LEX_EXACT, LEX_WEAK},
};

/* Headings that may share a line with their text, after a colon. */
static const lex_section run_ins[] = {
    {SLICE_INIT("resume:"), "summary", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("resumé:"), "summary", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagsresumé:"), "summary", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagsfremstilling:"), "presentation", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("indstilling:"), "recommendation", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("beslutning:"), "decision", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagen afgøres i:"), "competence", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagen afgøres af:"), "competence", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagen afgøres i "), "competence", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("sagen afgøres af "), "competence", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("beslutningskompetence:"), "competence", LEX_PREFIX, LEX_STRONG},
    {SLICE_INIT("lovgrundlag:"), "legal", LEX_PREFIX, LEX_STRONG},
};

static const lex_word kinds[] = {W("referat", "minutes"),
                                 W("åbent referat", "minutes"),
                                 W("lukket referat", "minutes"),
                                 W("beslutningsreferat", "minutes"),
                                 W("beslutningsprotokol", "minutes"),
                                 W("protokol", "minutes"),
                                 W("mødereferat", "minutes"),
                                 W("dagsorden", "agenda"),
                                 W("åben dagsorden", "agenda"),
                                 W("lukket dagsorden", "agenda"),
                                 W("mødedagsorden", "agenda"),
                                 W("tillægsdagsorden", "supplement"),
                                 W("tillægsreferat", "supplement"),
                                 W("tillæg", "supplement")};

static const lex_word fields[] = {W("mødedato", "date"),
                                  W("mødedato og tid", "date"),
                                  W("mødedato og -tid", "date"),
                                  W("mødetidspunkt", "date"),
                                  W("mødetid", "date"),
                                  W("dato", "date"),
                                  W("dato og tid", "date"),
                                  W("tidspunkt", "date"),
                                  W("starttidspunkt", "date"),
                                  W("sluttidspunkt", "date"),
                                  W("mødet startet", "date"),
                                  W("mødet begyndt", "date"),
                                  W("mødet slut", "date"),
                                  W("mødet sluttede", "date"),
                                  W("mødet hævet", "date"),
                                  W("mødested", "place"),
                                  W("sted", "place"),
                                  W("lokale", "place"),
                                  W("mødelokale", "place"),
                                  W("mødedeltagere", "participants"),
                                  W("deltagere", "participants"),
                                  W("deltager", "participants"),
                                  W("til stede", "participants"),
                                  W("tilstede", "participants"),
                                  W("mødte", "participants"),
                                  W("tilstedeværende", "participants"),
                                  W("medlemmer", "members"),
                                  W("udvalgets medlemmer", "members"),
                                  W("udvalgsmedlemmer", "members"),
                                  W("afbud", "absent"),
                                  W("afbud fra", "absent"),
                                  W("fraværende", "absent"),
                                  W("fraværende med afbud", "absent"),
                                  W("ikke til stede", "absent"),
                                  W("ikke mødt", "absent"),
                                  W("formand", "chair"),
                                  W("mødeleder", "chair"),
                                  W("ordstyrer", "chair"),
                                  W("bemærkninger", "remarks"),
                                  W("bemærkning", "remarks"),
                                  W("noter", "remarks"),
                                  W("udvalg", "other"),
                                  W("forum", "other"),
                                  W("referent", "other"),
                                  W("sekretær", "other"),
                                  W("sagsnr.", "other"),
                                  W("sagsnummer", "other"),
                                  W("gæster", "other"),
                                  W("øvrige deltagere", "other"),
                                  W("fra forvaltningen", "other"),
                                  W("fra administrationen", "other")};

static const lex_word body_labels[] = {W("udvalg", ""), W("udvalg:", ""), W("forum", ""),
                                       W("forum:", "")};

static const lex_word end_labels[] = {W("sluttidspunkt", ""), W("mødet slut", ""),
                                      W("mødet sluttede", ""), W("mødet hævet", "")};

static const lex_word date_links[] = {W("d.", ""),      W("den", ""),    W("mandag", ""),
                                      W("tirsdag", ""), W("onsdag", ""), W("torsdag", ""),
                                      W("fredag", ""),  W("lørdag", ""), W("søndag", ""),
                                      W("fra", ""),     W("møde", ""),   W("mødet", "")};

static const lex_word contents[] = {W("indholdsfortegnelse", ""),   W("indhold", ""),
                                    W("dagsordenspunkter", ""),     W("punkter", ""),
                                    W("oversigt over punkter", ""), W("dagsorden", "")};

static const lex_word item_labels[] = {
    W("punkt", ""),           W("punkt nr.", ""),          W("pkt.", ""), W("pkt", ""),
    W("dagsordenspunkt", ""), W("dagsordenens punkt", ""), W("sag", ":"), W("sag nr.", ":")};

static const lex_word case_labels[] = {
    W("sagsnr.", ""), W("sagsnr", ""),   W("sagsnummer", ""), W("sag", ""),
    W("sag nr.", ""), W("sags nr.", ""), W("journalnr.", ""), W("journalnummer", ""),
    W("j.nr.", ""),   W("kle", ""),      W("sagsid", ""),     W("sags-id", "")};

static const lex_word closed[] = {
    W("lukket", "closed"),      W("lukket punkt", "closed"), W("lukket sag", "closed"),
    W("lukket møde", "closed"), W("fortroligt", "closed"),   W("åben", "open"),
    W("åbent", "open"),         W("åbent punkt", "open"),    W("åben sag", "open")};

static const lex_word absent[] = {W("afbud", ":"),
                                  W("afbud fra", ""),
                                  W("afbud til punktet", ":"),
                                  W("der var afbud fra", ""),
                                  W("fraværende", ":"),
                                  W("fraværende med afbud", ":"),
                                  W("fraværende uden afbud", ":"),
                                  W("ikke til stede", ":"),
                                  W("ikke tilstede", ":"),
                                  W("ikke mødt", ":")};

/* The phrase that stands first in the text counts; at the same place the
 * longest. */
static const lex_word outcomes[] = {
    W("ikke godkendt", "rejected"), W("ikke vedtaget", "rejected"), W("ikke tiltrådt", "rejected"),
    W("kan ikke godkendes", "rejected"), W("kan ikke anbefales", "rejected"),
    W("kan ikke tiltrædes", "rejected"), W("kunne ikke godkendes", "rejected"),
    W("godkender ikke", "rejected"), W("godkendte ikke", "rejected"),
    W("tiltrådte ikke", "rejected"), W("anbefaler ikke", "rejected"),
    W("anbefales ikke", "rejected"), W("forslaget faldt", "rejected"),
    W("forslaget falder", "rejected"), W("forslaget er faldet", "rejected"),
    W("forkastet", "rejected"), W("forkastes", "rejected"), W("forkastede", "rejected"),
    W("afvist", "rejected"), W("afvises", "rejected"), W("afviste", "rejected"),
    W("afslag", "rejected"), W("afslås", "rejected"), W("afslået", "rejected"),
    W("bortfaldt", "rejected"), W("bortfaldet", "rejected"), W("at afvise", "rejected"),
    W("at forkaste", "rejected"), W("afviser", "rejected"), W("forkaster", "rejected"),
    W("nedstemt", "rejected"), W("nedstemmes", "rejected"), W("kan ikke godkende", "rejected"),
    W("kan ikke anbefale", "rejected"), W("kan ikke tiltræde", "rejected"),
    W("kan ikke imødekomme", "rejected"), W("kan ikke imødekommes", "rejected"),
    W("kunne ikke godkende", "rejected"), W("kunne ikke anbefale", "rejected"),
    W("kunne ikke tiltræde", "rejected"), W("kunne ikke imødekomme", "rejected"),
    W("kunne ikke imødekommes", "rejected"), W("kan ikke vedtages", "rejected"),

    W("anbefales", "recommended"), W("anbefaler", "recommended"), W("anbefalede", "recommended"),
    W("anbefalet", "recommended"), W("indstilles", "recommended"), W("indstillet", "recommended"),
    W("indstiller", "recommended"), W("indstillede", "recommended"),
    W("indstillingen anbefales", "recommended"), W("at anbefale", "recommended"),
    W("at indstille", "recommended"),

    W("godkendt", "approved"), W("godkendes", "approved"), W("godkender", "approved"),
    W("godkendte", "approved"), W("tiltrådt", "approved"), W("tiltrådtes", "approved"),
    W("tiltrådte", "approved"), W("tiltræder", "approved"), W("tiltrædes", "approved"),
    W("vedtaget", "approved"), W("vedtages", "approved"), W("vedtog", "approved"),
    W("bevilget", "approved"), W("bevilges", "approved"), W("bevilger", "approved"),
    W("bevilgede", "approved"), W("imødekommet", "approved"), W("imødekommes", "approved"),
    W("meddelt tilladelse", "approved"), W("at godkende", "approved"), W("at tiltræde", "approved"),
    W("at vedtage", "approved"), W("at bevilge", "approved"), W("at imødekomme", "approved"),
    W("bevilligede", "approved"), W("bevilliget", "approved"), W("bevilliges", "approved"),
    W("imødekommer", "approved"), W("imødekom", "approved"), W("tilsluttet", "approved"),
    W("tilsluttes", "approved"), W("tilslutter sig", "approved"), W("tilsluttede sig", "approved"),
    W("at tilslutte sig", "approved"), W("som indstillet", "approved"),
    W("enig i indstillingen", "approved"), W("enige i indstillingen", "approved"),
    W("indstillingen følges", "approved"), W("indstillingen blev fulgt", "approved"),
    W("indstillingen fulgt", "approved"), W("indstilling følges", "approved"),
    W("indstilling blev fulgt", "approved"), W("indstilling fulgt", "approved"),
    W("følger indstillingen", "approved"), W("følger forvaltningens indstilling", "approved"),
    W("følger administrationens indstilling", "approved"), W("fulgte indstillingen", "approved"),
    W("fulgte forvaltningens indstilling", "approved"), W("at følge indstillingen", "approved"),
    W("at følge forvaltningens indstilling", "approved"),
    W("at følge administrationens indstilling", "approved"), W("dispensation gives", "approved"),
    W("giver dispensation", "approved"), W("gives dispensation", "approved"),
    W("gav dispensation", "approved"), W("at give dispensation", "approved"),
    W("meddeler dispensation", "approved"), W("meddeles dispensation", "approved"),
    W("meddelt dispensation", "approved"), W("at meddele dispensation", "approved"),
    W("giver tilladelse", "approved"), W("gives tilladelse", "approved"),
    W("meddeler tilladelse", "approved"), W("meddeles tilladelse", "approved"),
    W("at meddele tilladelse", "approved"), W("meddeles landzonetilladelse", "approved"),
    W("meddeler landzonetilladelse", "approved"), W("meddelt landzonetilladelse", "approved"),
    W("at meddele landzonetilladelse", "approved"), W("frigives", "approved"),
    W("frigivet", "approved"), W("frigiver", "approved"), W("at frigive", "approved"),

    W("til orientering", "noted"), W("til efterretning", "noted"), W("til underretning", "noted"),
    W("orienteringen givet", "noted"), W("orientering givet", "noted"),
    W("orientering foretaget", "noted"), W("orientering modtaget", "noted"),
    W("orienteringen modtaget", "noted"), W("orienteringen foretaget", "noted"),
    /* who is told of a case has not disposed of it */
    W("orienteret", "told"), W("orienterede", "told"),

    W("drøftet", "discussed"), W("drøftede", "discussed"), W("drøftes", "discussed"),
    W("drøftedes", "discussed"), W("drøfter", "discussed"), W("drøftelse foretaget", "discussed"),
    W("drøftelsen foretaget", "discussed"), W("drøftelse gennemført", "discussed"),

    W("udsat", "postponed"), W("udsættes", "postponed"), W("udsatte", "postponed"),
    W("udsætter", "postponed"), W("udskudt", "postponed"), W("udskydes", "postponed"),
    W("udskyder", "postponed"), W("genoptages", "postponed"), W("at udsætte", "postponed"),
    W("at udskyde", "postponed"), W("at genoptage", "postponed"), W("genbehandles", "postponed"),
    W("optages på næste møde", "postponed"), W("sættes på næste møde", "postponed"),

    W("henvist", "referred"), W("henvises til", "referred"), W("henviser sagen", "referred"),
    W("henviste", "referred"), W("oversendt", "referred"), W("oversendes", "referred"),
    W("oversender", "referred"), W("oversendte", "referred"), W("sendt i høring", "referred"),
    W("sendes i høring", "referred"), W("sender i høring", "referred"), W("i høring", "referred"),
    W("hjemvist", "referred"), W("hjemvises", "referred"), W("hjemviser", "referred"),
    W("overgår til", "referred"), W("sendes retur", "referred"), W("sendt retur", "referred"),
    W("sender sagen retur", "referred"), W("sender sagen tilbage", "referred"),
    W("at henvise", "referred"), W("at oversende", "referred"), W("at hjemvise", "referred"),
    W("at sende sagen tilbage", "referred"), W("at sende sagen i høring", "referred"),
    W("sender sagen i høring", "referred"), W("sendes tilbage", "referred"),
    W("tilbagesendt", "referred"), W("tilbagesendes", "referred"),

    W("udgår", "withdrawn"), W("udgik", "withdrawn"), W("udgået", "withdrawn"),
    W("trukket", "withdrawn"), W("trækkes", "withdrawn"), W("taget af dagsordenen", "withdrawn"),
    W("tages af dagsordenen", "withdrawn")};

static const lex_word purposes[] = {W("for", ""), W("om", ""), W("på", ""),      W("til", ""),
                                    W("ved", ""), W("af", ""), W("frem for", "")};

static const lex_word not [] = {W("ikke", "")};

static const lex_word decision_links[] = {W("i", ""),  W("fra", ""), W("af", ""), W("den", ""),
                                          W("d.", ""), W("-", ""),   W("–", ""),  W(":", "")};

static const lex_word decision_words[] = {W("beslutning", ""), W("beslutninger", "")};

static const lex_word amended[] = {W("godkendt med", ""),
                                   W("godkendes med", ""),
                                   W("vedtaget med", ""),
                                   W("tiltrådt med", ""),
                                   W("anbefales med", ""),
                                   W("anbefaler med", ""),
                                   W("godkendte med", ""),
                                   W("tiltrådte med", ""),
                                   W("indstilles godkendt med", ""),
                                   W("anbefales godkendt med", ""),
                                   W("med den ændring", ""),
                                   W("med de ændringer", ""),
                                   W("med følgende ændring", ""),
                                   W("med følgende ændringer", ""),
                                   W("med følgende tilføjelse", ""),
                                   W("med følgende tilføjelser", ""),
                                   W("med den tilføjelse", ""),
                                   W("med tilføjelse af", ""),
                                   W("idet punkt", ""),
                                   W("med ændringer", ""),
                                   W("med bemærkninger om", ""),
                                   W("i ændret form", ""),
                                   W("med de faldne bemærkninger", ""),
                                   W("med bemærkning om", "")};

static const lex_word none[] = {W("-", ""),
                                W("–", ""),
                                W("ingen", ""),
                                W("ingen.", ""),
                                W("intet", ""),
                                W("intet.", ""),
                                W("ingen beslutning", ""),
                                W("ingen beslutning.", ""),
                                W("ingen bemærkninger", ""),
                                W("ingen bemærkninger.", ""),
                                W("ingenting", ""),
                                W("intet nyt", ""),
                                W("intet at bemærke", ""),
                                W("intet til dette punkt", ""),
                                W("intet til punktet", ""),
                                W("der var intet til punktet", ""),
                                W("der var intet", ""),
                                W("ingen meddelelser", ""),
                                W("der var ingen meddelelser", ""),
                                W("der var ingen", ""),
                                W("ingen orientering", ""),
                                W("ingen orienteringer", ""),
                                W("ingen kommentarer", "")};

static const lex_word hanging[] = {
    W("ad", ""),     W("af", ""),      W("alle", ""),    W("andre", ""),      W("at", ""),
    W("blandt", ""), W("blev", ""),    W("bl.a.", ""),   W("ca.", ""),        W("da", ""),
    W("de", ""),     W("dels", ""),    W("dem,", ""),    W("den", ""),        W("denne", ""),
    W("deres", ""),  W("der", ""),     W("dets", ""),    W("det", ""),        W("dette", ""),
    W("disse", ""),  W("efter", ""),   W("eller", ""),   W("en", ""),         W("end", ""),
    W("er", ""),     W("et", ""),      W("ex.", ""),     W("f.eks.", ""),     W("flere", ""),
    W("for", ""),    W("fordi", ""),   W("fra", ""),     W("fx", ""),         W("gennem", ""),
    W("hans", ""),   W("har", ""),     W("havde", ""),   W("hendes", ""),     W("herunder", ""),
    W("hos", ""),    W("hver", ""),    W("hvilke", ""),  W("hvilken", ""),    W("hvilket", ""),
    W("hvis", ""),   W("hvor", ""),    W("hvordan", ""), W("i", ""),          W("ift.", ""),
    W("inden", ""),  W("inkl.", ""),   W("kan", ""),     W("kr", ""),         W("langs", ""),
    W("med", ""),    W("mellem", ""),  W("men", ""),     W("mens", ""),       W("mht.", ""),
    W("mod", ""),    W("når", ""),     W("nogle", ""),   W("nr.", ""),        W("og", ""),
    W("om", ""),     W("omkring", ""), W("op", ""),      W("over", ""),       W("på", ""),
    W("pga.", ""),   W("pr.", ""),     W("samt", ""),    W("siden", ""),      W("sin", ""),
    W("sine", ""),   W("sit", ""),     W("skal", ""),    W("skulle", ""),     W("som", ""),
    W("så", ""),     W("såvel", ""),   W("til", ""),     W("trods", ""),      W("uden", ""),
    W("under", ""),  W("vedr.", ""),   W("ved", ""),     W("vedrørende", ""), W("via", ""),
    W("vil", ""),    W("ville", ""),   W("vores", ""),   W("være", ""),       W("været", "")};

static const lex_word connectives[] = {
    W("eller", ""), W("eller:", ""),     W("og", ""),          W("og/eller", ""),
    W("samt", ""),  W("subsidiært", ""), W("alternativt", ""), W("alternativt:", "")};

static const lex_word ordinals[] = {W("januar", ""),
                                    W("februar", ""),
                                    W("marts", ""),
                                    W("april", ""),
                                    W("maj", ""),
                                    W("juni", ""),
                                    W("juli", ""),
                                    W("august", ""),
                                    W("september", ""),
                                    W("oktober", ""),
                                    W("november", ""),
                                    W("december", ""),
                                    W("halvår", ""),
                                    W("kvartal", ""),
                                    W("behandling", ""),
                                    W("bevillingsrevision", ""),
                                    W("budgetopfølgning", ""),
                                    W("budgetrevision", ""),
                                    W("del", ""),
                                    W("division", ""),
                                    W("etape", ""),
                                    W("fase", ""),
                                    W("gang", ""),
                                    W("generation", ""),
                                    W("klasse", ""),
                                    W("måned", ""),
                                    W("møde", ""),
                                    W("næstformand", ""),
                                    W("prioritet", ""),
                                    W("runde", ""),
                                    W("sal", ""),
                                    W("statsforsknings", ""),
                                    W("uge", ""),
                                    W("viceborgmester", ""),
                                    W("årgang", "")};

static const lex_word verbs[] = {W("indstiller", ""), W("anbefaler", ""), W("foreslår", ""),
                                 W("indstillede", "")};

static const lex_word addressee[] = {W("til", ""), W("overfor", ""), W("over for", "")};

static const lex_word clause_ends[] = {W("es", ""),           W("ses", ""),    W("orientering", ""),
                                       W("efterretning", ""), W("høring", ""), W("as", "")};

static const lex_word bodies[] = {W("byråd", ""),
                                  W("byrådet", ""),
                                  W("kommunalbestyrelsen", ""),
                                  W("kommunalbestyrelse", ""),
                                  W("magistraten", ""),
                                  W("borgerrepræsentationen", ""),
                                  W("direktionen", ""),
                                  W("regionsrådet", ""),
                                  W("udvalget for", "for"),
                                  W("udvalget", "")};

static const lex_word body_endings[] = {
    W("udvalg", ""), W("udvalget", ""), W("udvalgets", ""),    W("rådet", ""),
    W("råd", ""),    W("nævnet", ""),   W("kommissionen", ""), W("byrådets", "")};

static const lex_word genitives[] = {W("udvalgets", ""), W("rådets", ""), W("bestyrelsens", ""),
                                     W("direktionens", "")};

static const lex_word captions[] = {W("tabel", ""), W("tabel:", "")};

static const lex_word name_links[] = {W("og", ""), W("samt", ""), W("og/eller", "")};

static const lex_word figures[] = {W("figur", ""), W("fig.", ""),   W("tabel", ""),
                                   W("kilde", ""), W("kilde:", ""), W("note", ""),
                                   W("note:", ""), W("graf", ""),   W("diagram", "")};

static const lex_word particles[] = {W("von", ""), W("van", ""), W("de", ""), W("der", ""),
                                     W("du", ""),  W("la", ""),  W("à", ""),  W("el", "")};

static const lex_word roles[] = {W("formand", "chair"),
                                 W("udvalgsformand", "chair"),
                                 W("borgmester", "chair"),
                                 W("næstformand", "member"),
                                 W("medlem", "member"),
                                 W("udvalgsmedlem", "member"),
                                 W("stedfortræder", "substitute"),
                                 W("suppleant", "substitute"),
                                 W("direktør", "official"),
                                 W("chef", "official"),
                                 W("sekretær", "official"),
                                 W("referent", "official"),
                                 W("kommunaldirektør", "official"),
                                 W("gæst", "guest")};

static const lex_word pages[] = {W("side", ""), W("side:", ""), W("s.", "")};
static const lex_word page_columns[] = {W("side", ""), W("sidetal", ""), W("side i kilden", "")};
static const lex_word page_of[] = {W("af", ""), W("/", ""), W("ud af", "")};

static const lex_word compounds[] = {W("og", ""),  W("eller", ""),    W("samt", ""),
                                     W("til", ""), W("og/eller", ""), W("men", "")};

static const lex_word votes[] = {W("for stemte", "for"),
                                 W("for stemmer", "for"),
                                 W("stemte for", "for"),
                                 W("stemmer for", "for"),
                                 W("stemte ja", "for"),
                                 W("stemmer for indstillingen", "for"),
                                 W("for indstillingen stemte", "for"),
                                 W("for forslaget stemte", "for"),
                                 W("imod stemte", "against"),
                                 W("mod stemte", "against"),
                                 W("imod stemmer", "against"),
                                 W("stemte imod", "against"),
                                 W("stemte mod", "against"),
                                 W("stemmer imod", "against"),
                                 W("stemmer mod", "against"),
                                 W("stemte nej", "against"),
                                 W("imod indstillingen stemte", "against"),
                                 W("mod indstillingen stemte", "against"),
                                 W("mod forslaget stemte", "against"),
                                 W("imod forslaget stemte", "against"),
                                 W("undlod at stemme", "abstain"),
                                 W("undlader at stemme", "abstain"),
                                 W("undlod", "abstain"),
                                 W("stemte hverken for eller imod", "abstain"),
                                 W("hverken for eller imod", "abstain")};

static const lex_word ratios[] = {W("stemmer mod", ""), W("stemmer imod", ""), W("stemmerne", ""),
                                  W("stemmetallet", "")};

static const lex_word against[] = {W("mod", ""), W("imod", "")};

static const lex_word party_endings[] = {W("listen", ""), W("partiet", "")};

static const lex_word parties[] = {W("socialdemokratiet", "A"),
                                   W("socialdemokraterne", "A"),
                                   W("radikale venstre", "B"),
                                   W("det radikale venstre", "B"),
                                   W("det konservative folkeparti", "C"),
                                   W("konservative", "C"),
                                   W("socialistisk folkeparti", "F"),
                                   W("sf", "F"),
                                   W("liberal alliance", "I"),
                                   W("dansk folkeparti", "O"),
                                   W("slesvigsk parti", "S"),
                                   W("venstre", "V"),
                                   W("danmarksdemokraterne", "Æ"),
                                   W("enhedslisten", "Ø"),
                                   W("alternativet", "Å"),
                                   W("moderaterne", "M"),
                                   W("nye borgerlige", "D")};

static const lex_word numbers[] = {
    W("ingen", "0"), W("en", "1"),   W("én", "1"),  W("et", "1"),      W("to", "2"),
    W("tre", "3"),   W("fire", "4"), W("fem", "5"), W("seks", "6"),    W("syv", "7"),
    W("otte", "8"),  W("ni", "9"),   W("ti", "10"), W("elleve", "11"), W("tolv", "12")};

static const lex_word statements[] = {W("mindretalsudtalelse", ""),
                                      W("ønsker ført til protokols", ""),
                                      W("ønskede ført til protokols", ""),
                                      W("ønsker tilført protokollen", ""),
                                      W("ønskede tilført protokollen", ""),
                                      W("ønsker følgende tilført protokollen", ""),
                                      W("ønskede følgende tilført protokollen", ""),
                                      W("ønsker ført til referat", ""),
                                      W("ønskede ført til referat", ""),
                                      W("ønsker følgende ført til referat", ""),
                                      W("ønskede følgende ført til referat", ""),
                                      W("bad om at få tilført protokollen", ""),
                                      W("protokollerer", "")};

static const lex_word recusals[] = {W("inhabil", ""),
                                    W("inhabilitet", ""),
                                    W("habilitet", ""),
                                    W("deltog ikke i sagens behandling", ""),
                                    W("deltog ikke i behandlingen", ""),
                                    W("deltog ikke i punktets behandling", "")};

static const lex_word absences[] = {
    W("deltog ikke i mødet", ""), W("deltog ikke i punktet", ""), W("var fraværende", ""),
    W("var ikke til stede", ""),  W("havde meldt afbud", ""),     W("har meldt afbud", ""),
    W("meldte afbud", ""),        W("havde sendt afbud", ""),     W("har sendt afbud", "")};

static const lex_word arrivals[] = {W("ankom", ""), W("ankom til mødet", ""),
                                    W("kom til stede", ""), W("tiltrådte mødet", ""),
                                    W("deltog fra kl.", "")};

static const lex_word departures[] = {W("forlod mødet", ""), W("forlod lokalet", ""),
                                      W("gik fra mødet", ""), W("gik kl.", ""),
                                      W("deltog til kl.", "")};

static const lex_word substitutions[] = {W("deltog som stedfortræder for", ""),
                                         W("deltog i stedet for", ""),
                                         W("mødte i stedet for", ""),
                                         W("mødte som stedfortræder for", ""),
                                         W("deltager som stedfortræder for", ""),
                                         W("er indkaldt som stedfortræder for", ""),
                                         W("som suppleant for", ""),
                                         W("som stedfortræder for", ""),
                                         W("stedfortræder for", "")};

static const lex_word annex_mentions[] = {
    W("vedlagt som bilag", ""),       W("vedlagt punktet som bilag", ""),
    W("vedlagt sagen som bilag", ""), W("vedhæftet som bilag", ""),
    W("findes som bilag", ""),        W("fremgår af bilag", ""),
    W("som bilag til sagen", ""),     W("er vedlagt sagen", ""),
    W("vedlægges som bilag", "")};

/* ---- all of them ---- */

/* clang-format off */
#define TABLE(rows) {(rows), sizeof(rows) / sizeof *(rows)}
/* clang-format on */

static const lexicon danish = {
    .words =
        {
            [LEX_KINDS] = TABLE(kinds),
            [LEX_FIELDS] = TABLE(fields),
            [LEX_BODY_LABELS] = TABLE(body_labels),
            [LEX_END_LABELS] = TABLE(end_labels),
            [LEX_DATE_LINKS] = TABLE(date_links),
            [LEX_CONTENTS] = TABLE(contents),
            [LEX_ITEM_LABELS] = TABLE(item_labels),
            [LEX_CASE_LABELS] = TABLE(case_labels),
            [LEX_CLOSED] = TABLE(closed),
            [LEX_ABSENT] = TABLE(absent),
            [LEX_OUTCOMES] = TABLE(outcomes),
            [LEX_PURPOSES] = TABLE(purposes),
            [LEX_NOT] = TABLE(not ),
            [LEX_DECISION_LINKS] = TABLE(decision_links),
            [LEX_DECISION_WORDS] = TABLE(decision_words),
            [LEX_AMENDED] = TABLE(amended),
            [LEX_NONE] = TABLE(none),
            [LEX_HANGING] = TABLE(hanging),
            [LEX_CONNECTIVES] = TABLE(connectives),
            [LEX_ORDINALS] = TABLE(ordinals),
            [LEX_VERBS] = TABLE(verbs),
            [LEX_ADDRESSEE] = TABLE(addressee),
            [LEX_CLAUSE_ENDS] = TABLE(clause_ends),
            [LEX_BODIES] = TABLE(bodies),
            [LEX_BODY_ENDINGS] = TABLE(body_endings),
            [LEX_GENITIVES] = TABLE(genitives),
            [LEX_CAPTIONS] = TABLE(captions),
            [LEX_NAME_LINKS] = TABLE(name_links),
            [LEX_FIGURES] = TABLE(figures),
            [LEX_PARTICLES] = TABLE(particles),
            [LEX_ROLES] = TABLE(roles),
            [LEX_PAGES] = TABLE(pages),
            [LEX_PAGE_COLUMNS] = TABLE(page_columns),
            [LEX_PAGE_OF] = TABLE(page_of),
            [LEX_COMPOUNDS] = TABLE(compounds),
            [LEX_VOTES] = TABLE(votes),
            [LEX_RATIOS] = TABLE(ratios),
            [LEX_AGAINST] = TABLE(against),
            [LEX_PARTIES] = TABLE(parties),
            [LEX_PARTY_ENDINGS] = TABLE(party_endings),
            [LEX_NUMBERS] = TABLE(numbers),
            [LEX_STATEMENTS] = TABLE(statements),
            [LEX_RECUSALS] = TABLE(recusals),
            [LEX_ABSENCES] = TABLE(absences),
            [LEX_ARRIVALS] = TABLE(arrivals),
            [LEX_DEPARTURES] = TABLE(departures),
            [LEX_SUBSTITUTIONS] = TABLE(substitutions),
            [LEX_ANNEX_MENTIONS] = TABLE(annex_mentions),
        },
    .sections = TABLE(sections),
    .run_ins = TABLE(run_ins),
};

const lexicon *referat__lexicon_builtin(void)
{
  return &danish;
}
