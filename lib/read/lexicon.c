#include "read/lexicon.h"

#include "base/utf8.h"
#include "model/date.h"

const slice referat__lex_that = {"at", 2};

/* Headings of sections.  The first row that matches counts, so the longer of
 * two that begin alike stands first. */
static const lex_section sections[] = {
    {"resume", "summary", LEX_EXACT, LEX_STRONG},
    {"resumé", "summary", LEX_EXACT, LEX_STRONG},
    {"sagsresume", "summary", LEX_EXACT, LEX_STRONG},
    {"sagsresumé", "summary", LEX_EXACT, LEX_STRONG},
    {"kort resume", "summary", LEX_EXACT, LEX_STRONG},
    {"kort resumé", "summary", LEX_EXACT, LEX_STRONG},
    {"resume af sagen", "summary", LEX_EXACT, LEX_STRONG},
    {"resumé af sagen", "summary", LEX_EXACT, LEX_STRONG},

    {"sagsfremstilling", "presentation", LEX_EXACT, LEX_STRONG},
    {"supplerende sagsfremstilling", "presentation", LEX_EXACT, LEX_STRONG},
    {"sagsbeskrivelse", "presentation", LEX_EXACT, LEX_STRONG},
    {"beskrivelse af sagen", "presentation", LEX_EXACT, LEX_STRONG},
    {"redegørelse", "presentation", LEX_EXACT, LEX_WEAK},

    {"beslutningstema", "topic", LEX_EXACT, LEX_STRONG},
    {"sagstema", "topic", LEX_EXACT, LEX_STRONG},
    {"tema", "topic", LEX_EXACT, LEX_WEAK},
    {"baggrund", "topic", LEX_EXACT, LEX_WEAK},
    {"sagens baggrund", "topic", LEX_EXACT, LEX_WEAK},
    {"baggrund for sagen", "topic", LEX_EXACT, LEX_WEAK},
    {"anledning", "topic", LEX_EXACT, LEX_WEAK},
    {"formål", "topic", LEX_EXACT, LEX_WEAK},

    {"indstilling", "recommendation", LEX_EXACT, LEX_STRONG},
    {"indstillinger", "recommendation", LEX_EXACT, LEX_STRONG},
    {"alternativ indstilling", "recommendation", LEX_EXACT, LEX_STRONG},
    {"supplerende indstilling", "recommendation", LEX_EXACT, LEX_STRONG},
    {"ændret indstilling", "recommendation", LEX_EXACT, LEX_STRONG},
    {"s indstilling", "recommendation", LEX_SUFFIX, LEX_WEAK},
    {" indstiller", "recommendation", LEX_SUFFIX, LEX_WEAK},
    {" indstiller,", "recommendation", LEX_SUFFIX, LEX_WEAK},
    {" indstiller at", "recommendation", LEX_SUFFIX, LEX_WEAK},
    {" indstiller, at", "recommendation", LEX_SUFFIX, LEX_WEAK},

    {"beslutning", "decision", LEX_EXACT, LEX_STRONG},
    {"beslutninger", "decision", LEX_EXACT, LEX_STRONG},
    {"beslutning", "decision", LEX_DECISION, LEX_STRONG},
    {"s beslutning", "decision", LEX_SUFFIX, LEX_WEAK},
    {"referat", "decision", LEX_EXACT, LEX_WEAK},
    {"afgørelse", "decision", LEX_EXACT, LEX_WEAK},

    {"bilag", "annexes", LEX_EXACT, LEX_STRONG},
    {"bilagsliste", "annexes", LEX_EXACT, LEX_STRONG},
    {"bilag til sagen", "annexes", LEX_EXACT, LEX_STRONG},
    {"vedlagte bilag", "annexes", LEX_EXACT, LEX_STRONG},

    {"sagen afgøres i", "competence", LEX_EXACT, LEX_STRONG},
    {"sagen afgøres af", "competence", LEX_EXACT, LEX_STRONG},
    {"sagen afgøres endeligt i", "competence", LEX_EXACT, LEX_STRONG},
    {"sagen afgøres endeligt af", "competence", LEX_EXACT, LEX_STRONG},
    {"beslutningskompetence", "competence", LEX_EXACT, LEX_STRONG},
    {"beslutningskompetencen", "competence", LEX_EXACT, LEX_STRONG},
    {"kompetence", "competence", LEX_EXACT, LEX_WEAK},
    {"hvem beslutter", "competence", LEX_EXACT, LEX_STRONG},

    {"sagens videre forløb", "procedure", LEX_EXACT, LEX_STRONG},
    {"sagens gang", "procedure", LEX_EXACT, LEX_STRONG},
    {"sagsgang", "procedure", LEX_EXACT, LEX_STRONG},
    {"forventet sagsgang", "procedure", LEX_EXACT, LEX_STRONG},
    {"videre sagsgang", "procedure", LEX_EXACT, LEX_STRONG},
    {"videre proces", "procedure", LEX_EXACT, LEX_WEAK},
    {"beslutningsproces", "procedure", LEX_EXACT, LEX_STRONG},

    {"økonomi", "finance", LEX_EXACT, LEX_WEAK},
    {"økonomi og ", "finance", LEX_PREFIX, LEX_WEAK},
    {"økonomi/", "finance", LEX_PREFIX, LEX_WEAK},
    {"økonomiske ", "finance", LEX_PREFIX, LEX_WEAK},
    {"bevillingsmæssige ", "finance", LEX_PREFIX, LEX_WEAK},
    {"bevilling", "finance", LEX_EXACT, LEX_WEAK},
    {"bevillinger", "finance", LEX_EXACT, LEX_WEAK},
    {"personalemæssige og økonomiske konsekvenser", "finance", LEX_EXACT, LEX_STRONG},

    {"lovgrundlag", "legal", LEX_EXACT, LEX_STRONG},
    {"retsgrundlag", "legal", LEX_EXACT, LEX_STRONG},
    {"retligt grundlag", "legal", LEX_EXACT, LEX_STRONG},
    {"juridiske ", "legal", LEX_PREFIX, LEX_WEAK},
    {"jura", "legal", LEX_EXACT, LEX_WEAK},

    {"klima og resiliensvurdering", "climate", LEX_EXACT, LEX_STRONG},
    {"klima- og resiliensvurdering", "climate", LEX_EXACT, LEX_STRONG},
    {"klimavurdering", "climate", LEX_EXACT, LEX_WEAK},
    {"klimakonsekvenser", "climate", LEX_EXACT, LEX_WEAK},
    {"klimamæssige ", "climate", LEX_PREFIX, LEX_WEAK},
    {"klima", "climate", LEX_EXACT, LEX_WEAK},
    {"co2-", "climate", LEX_PREFIX, LEX_WEAK},
    {"co2 ", "climate", LEX_PREFIX, LEX_WEAK},
    {"co2", "climate", LEX_EXACT, LEX_WEAK},
    {"fn's verdensmål", "climate", LEX_EXACT, LEX_STRONG},
    {"fn’s verdensmål", "climate", LEX_EXACT, LEX_STRONG},
    {"fns verdensmål", "climate", LEX_EXACT, LEX_STRONG},
    {"verdensmål", "climate", LEX_EXACT, LEX_WEAK},

    {"høring", "consultation", LEX_EXACT, LEX_WEAK},
    {"høringer", "consultation", LEX_EXACT, LEX_WEAK},
    {"høring og inddragelse", "consultation", LEX_EXACT, LEX_STRONG},
    {"inddragelse og høring", "consultation", LEX_EXACT, LEX_STRONG},
    {"inddragelse", "consultation", LEX_EXACT, LEX_WEAK},
    {"borgerinddragelse", "consultation", LEX_EXACT, LEX_WEAK},

    {"historik", "history", LEX_EXACT, LEX_WEAK},
    {"sagshistorik", "history", LEX_EXACT, LEX_STRONG},
    {"tidligere behandling", "history", LEX_EXACT, LEX_STRONG},
    {"tidligere politisk behandling", "history", LEX_EXACT, LEX_STRONG},
    {"politisk behandling", "history", LEX_EXACT, LEX_STRONG},

    {"vurdering", "assessment", LEX_EXACT, LEX_WEAK},
    {"s vurdering", "assessment", LEX_SUFFIX, LEX_WEAK},
    {"s bemærkninger", "assessment", LEX_SUFFIX, LEX_WEAK},
    {"handicappolitik", "assessment", LEX_EXACT, LEX_STRONG},
    {"handicappolitiske ", "assessment", LEX_PREFIX, LEX_WEAK},
    {"personale", "assessment", LEX_EXACT, LEX_WEAK},
    {"personalemæssige ", "assessment", LEX_PREFIX, LEX_WEAK},
    {"alternativer", "assessment", LEX_EXACT, LEX_WEAK},

    {"afbud", "attendance", LEX_EXACT, LEX_WEAK},
    {"fraværende", "attendance", LEX_EXACT, LEX_WEAK},
    {"deltagere", "attendance", LEX_EXACT, LEX_WEAK},
};

/* Headings that may share a line with their text, after a colon. */
static const lex_section run_ins[] = {
    {"resume:", "summary", LEX_PREFIX, LEX_STRONG},
    {"resumé:", "summary", LEX_PREFIX, LEX_STRONG},
    {"sagsresumé:", "summary", LEX_PREFIX, LEX_STRONG},
    {"sagsfremstilling:", "presentation", LEX_PREFIX, LEX_STRONG},
    {"indstilling:", "recommendation", LEX_PREFIX, LEX_STRONG},
    {"beslutning:", "decision", LEX_PREFIX, LEX_STRONG},
    {"sagen afgøres i:", "competence", LEX_PREFIX, LEX_STRONG},
    {"sagen afgøres af:", "competence", LEX_PREFIX, LEX_STRONG},
    {"sagen afgøres i ", "competence", LEX_PREFIX, LEX_STRONG},
    {"sagen afgøres af ", "competence", LEX_PREFIX, LEX_STRONG},
    {"beslutningskompetence:", "competence", LEX_PREFIX, LEX_STRONG},
    {"lovgrundlag:", "legal", LEX_PREFIX, LEX_STRONG},
};

const lex_word referat__lex_kinds[] = {
    {"referat", "minutes"},
    {"åbent referat", "minutes"},
    {"lukket referat", "minutes"},
    {"beslutningsreferat", "minutes"},
    {"beslutningsprotokol", "minutes"},
    {"protokol", "minutes"},
    {"mødereferat", "minutes"},
    {"dagsorden", "agenda"},
    {"åben dagsorden", "agenda"},
    {"lukket dagsorden", "agenda"},
    {"mødedagsorden", "agenda"},
    {"tillægsdagsorden", "supplement"},
    {"tillægsreferat", "supplement"},
    {"tillæg", "supplement"},
    {NULL, NULL}};

const lex_word referat__lex_fields[] = {
    {"mødedato", "date"},
    {"mødedato og tid", "date"},
    {"mødedato og -tid", "date"},
    {"mødetidspunkt", "date"},
    {"mødetid", "date"},
    {"dato", "date"},
    {"dato og tid", "date"},
    {"tidspunkt", "date"},
    {"starttidspunkt", "date"},
    {"sluttidspunkt", "date"},
    {"mødet startet", "date"},
    {"mødet begyndt", "date"},
    {"mødet slut", "date"},
    {"mødet sluttede", "date"},
    {"mødet hævet", "date"},
    {"mødested", "place"},
    {"sted", "place"},
    {"lokale", "place"},
    {"mødelokale", "place"},
    {"mødedeltagere", "participants"},
    {"deltagere", "participants"},
    {"deltager", "participants"},
    {"til stede", "participants"},
    {"tilstede", "participants"},
    {"mødte", "participants"},
    {"tilstedeværende", "participants"},
    {"medlemmer", "members"},
    {"udvalgets medlemmer", "members"},
    {"udvalgsmedlemmer", "members"},
    {"afbud", "absent"},
    {"afbud fra", "absent"},
    {"fraværende", "absent"},
    {"fraværende med afbud", "absent"},
    {"ikke til stede", "absent"},
    {"ikke mødt", "absent"},
    {"formand", "chair"},
    {"mødeleder", "chair"},
    {"ordstyrer", "chair"},
    {"bemærkninger", "remarks"},
    {"bemærkning", "remarks"},
    {"noter", "remarks"},
    {"udvalg", "other"},
    {"forum", "other"},
    {"referent", "other"},
    {"sekretær", "other"},
    {"sagsnr.", "other"},
    {"sagsnummer", "other"},
    {"gæster", "other"},
    {"øvrige deltagere", "other"},
    {"fra forvaltningen", "other"},
    {"fra administrationen", "other"},
    {NULL, NULL}};

const lex_word referat__lex_body_labels[] = {{"udvalg", ""}, {"udvalg:", ""}, {"forum", ""}, {"forum:", ""},
                                             {NULL, NULL}};

const lex_word referat__lex_end_labels[] = {{"sluttidspunkt", ""}, {"mødet slut", ""},
                                            {"mødet sluttede", ""}, {"mødet hævet", ""},
                                            {NULL, NULL}};

const lex_word referat__lex_date_links[] = {{"d.", ""},      {"den", ""},     {"mandag", ""}, {"tirsdag", ""},
                                            {"onsdag", ""},  {"torsdag", ""}, {"fredag", ""}, {"lørdag", ""},
                                            {"søndag", ""},  {"fra", ""},     {"møde", ""},   {"mødet", ""},
                                            {NULL, NULL}};

const lex_word referat__lex_contents[] = {{"indholdsfortegnelse", ""}, {"indhold", ""},
                                          {"dagsordenspunkter", ""},   {"punkter", ""},
                                          {"oversigt over punkter", ""}, {"dagsorden", ""},
                                          {NULL, NULL}};

const lex_word referat__lex_item_labels[] = {{"punkt", ""},
                                             {"punkt nr.", ""},
                                             {"pkt.", ""},
                                             {"pkt", ""},
                                             {"dagsordenspunkt", ""},
                                             {"dagsordenens punkt", ""},
                                             {"sag", ":"},
                                             {"sag nr.", ":"},
                                             {NULL, NULL}};

const lex_word referat__lex_case_labels[] = {{"sagsnr.", ""},     {"sagsnr", ""},
                                             {"sagsnummer", ""},  {"sag", ""},
                                             {"sag nr.", ""},     {"sags nr.", ""},
                                             {"journalnr.", ""},  {"journalnummer", ""},
                                             {"j.nr.", ""},       {"kle", ""},
                                             {"sagsid", ""},      {"sags-id", ""},
                                             {NULL, NULL}};

const lex_word referat__lex_closed[] = {
    {"lukket", "closed"},      {"lukket punkt", "closed"}, {"lukket sag", "closed"},
    {"lukket møde", "closed"}, {"fortroligt", "closed"},   {"åben", "open"},
    {"åbent", "open"},         {"åbent punkt", "open"},    {"åben sag", "open"},
    {NULL, NULL}};

const lex_word referat__lex_absent[] = {{"afbud", ":"},
                                        {"afbud fra", ""},
                                        {"afbud til punktet", ":"},
                                        {"der var afbud fra", ""},
                                        {"fraværende", ":"},
                                        {"fraværende med afbud", ":"},
                                        {"fraværende uden afbud", ":"},
                                        {"ikke til stede", ":"},
                                        {"ikke tilstede", ":"},
                                        {"ikke mødt", ":"},
                                        {NULL, NULL}};

/* The phrase that stands first in the text counts; at the same place the
 * longest. */
const lex_word referat__lex_outcomes[] = {
    {"ikke godkendt", "rejected"},
    {"ikke vedtaget", "rejected"},
    {"ikke tiltrådt", "rejected"},
    {"kan ikke godkendes", "rejected"},
    {"kan ikke anbefales", "rejected"},
    {"kan ikke tiltrædes", "rejected"},
    {"kunne ikke godkendes", "rejected"},
    {"godkender ikke", "rejected"},
    {"godkendte ikke", "rejected"},
    {"tiltrådte ikke", "rejected"},
    {"anbefaler ikke", "rejected"},
    {"anbefales ikke", "rejected"},
    {"forkastet", "rejected"},
    {"forkastes", "rejected"},
    {"forkastede", "rejected"},
    {"afvist", "rejected"},
    {"afvises", "rejected"},
    {"afviste", "rejected"},
    {"afslag", "rejected"},
    {"afslås", "rejected"},
    {"afslået", "rejected"},
    {"bortfaldt", "rejected"},
    {"bortfaldet", "rejected"},

    {"anbefales", "recommended"},
    {"anbefaler", "recommended"},
    {"anbefalede", "recommended"},
    {"anbefalet", "recommended"},
    {"indstilles", "recommended"},
    {"indstillet", "recommended"},
    {"indstiller", "recommended"},
    {"indstillede", "recommended"},
    {"indstillingen anbefales", "recommended"},

    {"godkendt", "approved"},
    {"godkendes", "approved"},
    {"godkender", "approved"},
    {"godkendte", "approved"},
    {"tiltrådt", "approved"},
    {"tiltrådtes", "approved"},
    {"tiltrådte", "approved"},
    {"tiltræder", "approved"},
    {"tiltrædes", "approved"},
    {"vedtaget", "approved"},
    {"vedtages", "approved"},
    {"vedtog", "approved"},
    {"bevilget", "approved"},
    {"bevilges", "approved"},
    {"bevilger", "approved"},
    {"bevilgede", "approved"},
    {"imødekommet", "approved"},
    {"imødekommes", "approved"},
    {"meddelt tilladelse", "approved"},

    {"til orientering", "noted"},
    {"til efterretning", "noted"},
    {"til underretning", "noted"},
    {"orienteret", "noted"},
    {"orienteringen givet", "noted"},

    {"drøftet", "discussed"},
    {"drøftede", "discussed"},
    {"drøftes", "discussed"},
    {"drøftedes", "discussed"},
    {"drøfter", "discussed"},

    {"udsat", "postponed"},
    {"udsættes", "postponed"},
    {"udsatte", "postponed"},
    {"udsætter", "postponed"},
    {"udskudt", "postponed"},
    {"udskydes", "postponed"},
    {"udskyder", "postponed"},
    {"genoptages", "postponed"},

    {"henvist", "referred"},
    {"henvises til", "referred"},
    {"henviser sagen", "referred"},
    {"henviste", "referred"},
    {"oversendt", "referred"},
    {"oversendes", "referred"},
    {"oversender", "referred"},
    {"oversendte", "referred"},
    {"sendt i høring", "referred"},
    {"sendes i høring", "referred"},
    {"sender i høring", "referred"},
    {"i høring", "referred"},
    {"hjemvist", "referred"},
    {"sendes tilbage", "referred"},
    {"tilbagesendt", "referred"},
    {"tilbagesendes", "referred"},

    {"udgår", "withdrawn"},
    {"udgik", "withdrawn"},
    {"udgået", "withdrawn"},
    {"trukket", "withdrawn"},
    {"trækkes", "withdrawn"},
    {"taget af dagsordenen", "withdrawn"},
    {"tages af dagsordenen", "withdrawn"},
    {NULL, NULL}};

const lex_word referat__lex_decision_links[] = {{"i", ""},   {"fra", ""}, {"af", ""}, {"den", ""},
                                                {"d.", ""},  {"-", ""},   {"–", ""},  {":", ""},
                                                {NULL, NULL}};

const lex_word referat__lex_amended[] = {
    {"godkendt med", ""},        {"godkendes med", ""},      {"vedtaget med", ""},
    {"tiltrådt med", ""},        {"anbefales med", ""},      {"anbefaler med", ""},
    {"godkendte med", ""},       {"tiltrådte med", ""},      {"indstilles godkendt med", ""},
    {"anbefales godkendt med", ""}, {"med den ændring", ""}, {"med de ændringer", ""},
    {"med følgende ændring", ""}, {"med følgende ændringer", ""}, {"med følgende tilføjelse", ""},
    {"med følgende tilføjelser", ""}, {"med den tilføjelse", ""}, {"med tilføjelse af", ""},
    {"i ændret form", ""},       {"med de faldne bemærkninger", ""}, {"med bemærkning om", ""},
    {NULL, NULL}};

const lex_word referat__lex_none[] = {{"-", ""},     {"–", ""},      {"ingen", ""}, {"ingen.", ""},
                                      {"intet", ""}, {"intet.", ""}, {"ingen beslutning", ""},
                                      {"ingen beslutning.", ""}, {"ingen bemærkninger", ""},
                                      {"ingen bemærkninger.", ""}, {NULL, NULL}};

const lex_word referat__lex_hanging[] = {
    {"ad", ""},    {"af", ""},     {"alle", ""},  {"andre", ""},  {"at", ""},    {"blandt", ""},
    {"blev", ""},  {"bl.a.", ""},  {"ca.", ""},   {"da", ""},     {"de", ""},    {"dels", ""},
    {"dem,", ""},  {"den", ""},    {"denne", ""}, {"deres", ""},  {"der", ""},   {"dets", ""},
    {"det", ""},   {"dette", ""},  {"disse", ""}, {"efter", ""},  {"eller", ""}, {"en", ""},
    {"end", ""},   {"er", ""},     {"et", ""},    {"ex.", ""},    {"f.eks.", ""}, {"flere", ""},
    {"for", ""},   {"fordi", ""},  {"fra", ""},   {"fx", ""},     {"gennem", ""}, {"hans", ""},
    {"har", ""},   {"havde", ""},  {"hendes", ""}, {"herunder", ""}, {"hos", ""}, {"hver", ""},
    {"hvilke", ""}, {"hvilken", ""}, {"hvilket", ""}, {"hvis", ""}, {"hvor", ""}, {"hvordan", ""},
    {"i", ""},     {"ift.", ""},   {"inden", ""}, {"inkl.", ""},  {"kan", ""},   {"kr", ""},
    {"langs", ""}, {"med", ""},    {"mellem", ""}, {"men", ""},   {"mens", ""},  {"mht.", ""},
    {"mod", ""},   {"når", ""},    {"nogle", ""}, {"nr.", ""},    {"og", ""},    {"om", ""},
    {"omkring", ""}, {"op", ""},   {"over", ""},  {"på", ""},     {"pga.", ""},  {"pr.", ""},
    {"samt", ""},  {"siden", ""},  {"sin", ""},   {"sine", ""},   {"sit", ""},   {"skal", ""},
    {"skulle", ""}, {"som", ""},   {"så", ""},    {"såvel", ""},  {"til", ""},   {"trods", ""},
    {"uden", ""},  {"under", ""},  {"vedr.", ""}, {"ved", ""},    {"vedrørende", ""}, {"via", ""},
    {"vil", ""},   {"ville", ""},  {"vores", ""}, {"være", ""},   {"været", ""}, {NULL, NULL}};

const lex_word referat__lex_connectives[] = {{"eller", ""},    {"eller:", ""},   {"og", ""},
                                             {"og/eller", ""}, {"samt", ""},     {"subsidiært", ""},
                                             {"alternativt", ""}, {"alternativt:", ""}, {NULL, NULL}};

const lex_word referat__lex_ordinals[] = {
    {"januar", ""},     {"februar", ""},    {"marts", ""},     {"april", ""},    {"maj", ""},
    {"juni", ""},       {"juli", ""},       {"august", ""},    {"september", ""}, {"oktober", ""},
    {"november", ""},   {"december", ""},   {"halvår", ""},    {"kvartal", ""},  {"behandling", ""},
    {"bevillingsrevision", ""}, {"budgetopfølgning", ""}, {"budgetrevision", ""}, {"del", ""},
    {"division", ""},   {"etape", ""},      {"fase", ""},      {"gang", ""},     {"generation", ""},
    {"klasse", ""},     {"måned", ""},      {"møde", ""},      {"næstformand", ""}, {"prioritet", ""},
    {"runde", ""},      {"sal", ""},        {"statsforsknings", ""}, {"uge", ""}, {"viceborgmester", ""},
    {"årgang", ""},     {NULL, NULL}};

const lex_word referat__lex_verbs[] = {{"indstiller", ""}, {"anbefaler", ""}, {"foreslår", ""},
                                       {"indstillede", ""}, {NULL, NULL}};

const lex_word referat__lex_addressee[] = {{"til", ""}, {"overfor", ""}, {"over for", ""}, {NULL, NULL}};

const lex_word referat__lex_clause_ends[] = {{"es", ""},         {"ses", ""},       {"orientering", ""},
                                             {"efterretning", ""}, {"høring", ""},  {"as", ""},
                                             {NULL, NULL}};

const lex_word referat__lex_bodies[] = {{"byråd", ""},          {"byrådet", ""},
                                        {"kommunalbestyrelsen", ""}, {"kommunalbestyrelse", ""},
                                        {"magistraten", ""},    {"borgerrepræsentationen", ""},
                                        {"direktionen", ""},    {"regionsrådet", ""},
                                        {"udvalget for", "for"}, {"udvalget", ""},
                                        {NULL, NULL}};

const lex_word referat__lex_body_endings[] = {{"udvalg", ""},  {"udvalget", ""}, {"udvalgets", ""},
                                              {"rådet", ""},   {"råd", ""},      {"nævnet", ""},
                                              {"kommissionen", ""}, {"byrådets", ""}, {NULL, NULL}};

const lex_word referat__lex_genitives[] = {{"udvalgets", ""}, {"rådets", ""}, {"bestyrelsens", ""},
                                           {"direktionens", ""}, {NULL, NULL}};

const lex_word referat__lex_captions[] = {{"tabel", ""}, {"tabel:", ""}, {NULL, NULL}};

const lex_word referat__lex_name_links[] = {{"og", ""}, {"samt", ""}, {"og/eller", ""}, {NULL, NULL}};

const lex_word referat__lex_figures[] = {{"figur", ""},  {"fig.", ""}, {"tabel", ""}, {"kilde", ""},
                                         {"kilde:", ""}, {"note", ""}, {"note:", ""}, {"graf", ""},
                                         {"diagram", ""}, {NULL, NULL}};

const lex_word referat__lex_roles[] = {{"formand", "chair"},        {"udvalgsformand", "chair"},
                                       {"borgmester", "chair"},     {"næstformand", "member"},
                                       {"medlem", "member"},        {"udvalgsmedlem", "member"},
                                       {"stedfortræder", "substitute"}, {"suppleant", "substitute"},
                                       {"direktør", "official"},    {"chef", "official"},
                                       {"sekretær", "official"},    {"referent", "official"},
                                       {"kommunaldirektør", "official"}, {"gæst", "guest"},
                                       {NULL, NULL}};

const lex_word referat__lex_pages[] = {{"side", ""}, {"side:", ""}, {"s.", ""}, {NULL, NULL}};
const lex_word referat__lex_page_of[] = {{"af", ""}, {"/", ""}, {"ud af", ""}, {NULL, NULL}};

const lex_word referat__lex_compounds[] = {{"og", ""}, {"eller", ""}, {"samt", ""}, {"til", ""},
                                           {"og/eller", ""}, {"men", ""}, {NULL, NULL}};

const lex_word referat__lex_votes[] = {
    {"for stemte", "for"},
    {"for stemmer", "for"},
    {"stemte for", "for"},
    {"stemmer for", "for"},
    {"stemte ja", "for"},
    {"stemmer for indstillingen", "for"},
    {"for indstillingen stemte", "for"},
    {"for forslaget stemte", "for"},
    {"imod stemte", "against"},
    {"mod stemte", "against"},
    {"imod stemmer", "against"},
    {"stemte imod", "against"},
    {"stemte mod", "against"},
    {"stemmer imod", "against"},
    {"stemmer mod", "against"},
    {"stemte nej", "against"},
    {"imod indstillingen stemte", "against"},
    {"mod indstillingen stemte", "against"},
    {"mod forslaget stemte", "against"},
    {"imod forslaget stemte", "against"},
    {"undlod at stemme", "abstain"},
    {"undlader at stemme", "abstain"},
    {"undlod", "abstain"},
    {"stemte hverken for eller imod", "abstain"},
    {"hverken for eller imod", "abstain"},
    {NULL, NULL}};

const lex_word referat__lex_parties[] = {{"socialdemokratiet", "A"},
                                         {"socialdemokraterne", "A"},
                                         {"radikale venstre", "B"},
                                         {"det radikale venstre", "B"},
                                         {"det konservative folkeparti", "C"},
                                         {"konservative", "C"},
                                         {"socialistisk folkeparti", "F"},
                                         {"sf", "F"},
                                         {"liberal alliance", "I"},
                                         {"dansk folkeparti", "O"},
                                         {"slesvigsk parti", "S"},
                                         {"venstre", "V"},
                                         {"danmarksdemokraterne", "Æ"},
                                         {"enhedslisten", "Ø"},
                                         {"alternativet", "Å"},
                                         {"moderaterne", "M"},
                                         {"nye borgerlige", "D"},
                                         {NULL, NULL}};

const lex_word referat__lex_numbers[] = {{"ingen", "0"}, {"en", "1"},   {"én", "1"},  {"et", "1"},
                                         {"to", "2"},    {"tre", "3"},  {"fire", "4"}, {"fem", "5"},
                                         {"seks", "6"},  {"syv", "7"},  {"otte", "8"}, {"ni", "9"},
                                         {"ti", "10"},   {"elleve", "11"}, {"tolv", "12"},
                                         {NULL, NULL}};

const lex_word referat__lex_statements[] = {
    {"mindretalsudtalelse", ""},      {"ønsker ført til protokols", ""},
    {"ønskede ført til protokols", ""}, {"ønsker tilført protokollen", ""},
    {"ønskede tilført protokollen", ""}, {"ønsker følgende tilført protokollen", ""},
    {"ønskede følgende tilført protokollen", ""}, {"ønsker ført til referat", ""},
    {"ønskede ført til referat", ""}, {"ønsker følgende ført til referat", ""},
    {"ønskede følgende ført til referat", ""}, {"bad om at få tilført protokollen", ""},
    {"protokollerer", ""}, {NULL, NULL}};

const lex_word referat__lex_recusals[] = {{"inhabil", ""},
                                          {"inhabilitet", ""},
                                          {"habilitet", ""},
                                          {"deltog ikke i sagens behandling", ""},
                                          {"deltog ikke i behandlingen", ""},
                                          {"deltog ikke i punktets behandling", ""},
                                          {NULL, NULL}};

const lex_word referat__lex_arrivals[] = {{"ankom", ""}, {"ankom til mødet", ""}, {"kom til stede", ""},
                                          {"tiltrådte mødet", ""}, {"deltog fra kl.", ""}, {NULL, NULL}};

const lex_word referat__lex_departures[] = {{"forlod mødet", ""}, {"forlod lokalet", ""},
                                            {"gik fra mødet", ""}, {"gik kl.", ""},
                                            {"deltog til kl.", ""}, {NULL, NULL}};

const lex_word referat__lex_substitutions[] = {{"deltog som stedfortræder for", ""},
                                               {"deltog i stedet for", ""},
                                               {"mødte i stedet for", ""},
                                               {"mødte som stedfortræder for", ""},
                                               {"deltager som stedfortræder for", ""},
                                               {"er indkaldt som stedfortræder for", ""},
                                               {"som suppleant for", ""},
                                               {"som stedfortræder for", ""},
                                               {"stedfortræder for", ""},
                                               {NULL, NULL}};

const lex_word referat__lex_annex_mentions[] = {
    {"vedlagt som bilag", ""},     {"vedlagt punktet som bilag", ""}, {"vedlagt sagen som bilag", ""},
    {"vedhæftet som bilag", ""},   {"findes som bilag", ""},          {"fremgår af bilag", ""},
    {"som bilag til sagen", ""},   {"er vedlagt sagen", ""},          {"vedlægges som bilag", ""},
    {NULL, NULL}};

/* ---- matching ---- */

/* The longest heading, in bytes, that is looked up. */
#define LONGEST_HEADING 160

static bool at_word_end(slice text, size_t n)
{
  if (n >= text.len)
    return true;
  uint32_t next = referat__first_char(slice_skip(text, n));
  return !referat__is_letter(next) && !(next >= '0' && next <= '9');
}

static bool ends_with(slice text, slice pattern)
{
  if (text.len < pattern.len)
    return false;
  /* Folding keeps the length of these letters, and a run of white space can
   * only be longer than the pattern's one space. */
  slice tail = slice_of(slice_end(text) - pattern.len, pattern.len);
  return referat__fold_prefix(tail, pattern) == tail.len;
}

/* Whether what follows "Beslutning" names a body or a day, as a heading does. */
static bool is_decision_rest(slice rest)
{
  size_t used;
  if (referat__last_char(rest) == '.')
    return false;
  if (!referat__lex_start(referat__lex_decision_links, rest, &used) &&
      !referat__is_upper(referat__first_char(rest)))
    return false;
  date day;
  slice where;
  if (referat__date_find(rest, &day, NULL) || referat__lex_find(referat__lex_bodies, rest, &where))
    return true;
  const char *end = slice_end(rest);
  while (end > rest.ptr && end[-1] != ' ')
    end--;
  return referat__lex_has_ending(referat__lex_body_endings, slice_between(end, slice_end(rest)));
}

const lex_section *referat__lex_section(slice heading)
{
  heading = referat__trim(heading);
  if (heading.len && slice_end(heading)[-1] == ':')
    heading = referat__trim_right(slice_of(heading.ptr, heading.len - 1));
  if (heading.len < 2 || heading.len > LONGEST_HEADING)
    return NULL;
  unsigned char first = (unsigned char)heading.ptr[0];
  if (first < 'A' || first == '[')
    return NULL;
  uint32_t letter = referat__fold(referat__first_char(heading));
  bool is_sentence = slice_end(heading)[-1] == '.';
  for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
    const lex_section *row = &sections[i];
    slice pattern = slice_str(row->pattern);
    if (row->match == LEX_SUFFIX) {
      if (!is_sentence && heading.len <= 100 && heading.len > pattern.len + 2 &&
          referat__is_upper(referat__first_char(heading)) && ends_with(heading, pattern))
        return row;
      continue;
    }
    if (letter != referat__first_char(pattern))
      continue;
    size_t n = referat__fold_prefix(heading, pattern);
    if (!n)
      continue;
    if (row->match == LEX_EXACT && n == heading.len)
      return row;
    if (row->match == LEX_PREFIX && !is_sentence && heading.len <= 80)
      return row;
    if (row->match == LEX_DECISION && at_word_end(heading, n) && n < heading.len &&
        is_decision_rest(referat__trim_left(slice_skip(heading, n))))
      return row;
  }
  return NULL;
}

const lex_section *referat__lex_run_in(slice line, size_t *used)
{
  for (size_t i = 0; i < sizeof run_ins / sizeof *run_ins; i++) {
    size_t n = referat__fold_prefix(line, slice_str(run_ins[i].pattern));
    if (n && n < line.len && referat__is_upper(referat__first_char(line))) {
      *used = n;
      return &run_ins[i];
    }
  }
  return NULL;
}

const lex_word *referat__lex_whole(const lex_word *table, slice text)
{
  for (; table->pattern; table++)
    if (referat__fold_eq(text, slice_str(table->pattern)))
      return table;
  return NULL;
}

const lex_word *referat__lex_start(const lex_word *table, slice text, size_t *used)
{
  const lex_word *best = NULL;
  size_t longest = 0;
  uint32_t letter = referat__fold(referat__first_char(text));
  for (; table->pattern; table++) {
    slice pattern = slice_str(table->pattern);
    if (referat__first_char(pattern) != letter)
      continue;
    size_t n = referat__fold_prefix(text, pattern);
    if (n > longest && (at_word_end(text, n) || !referat__is_letter(referat__last_char(pattern)))) {
      best = table;
      longest = n;
    }
  }
  if (used)
    *used = longest;
  return best;
}

const lex_word *referat__lex_end(const lex_word *table, slice text)
{
  for (; table->pattern; table++) {
    slice pattern = slice_str(table->pattern);
    if (!ends_with(text, pattern))
      continue;
    slice before = slice_of(text.ptr, text.len - pattern.len);
    if (!referat__is_letter(referat__last_char(before)))
      return table;
  }
  return NULL;
}

const lex_word *referat__lex_find(const lex_word *table, slice text, slice *where)
{
  bool at_word = true;
  while (text.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    size_t used;
    if (at_word && !referat__is_space(c)) {
      const lex_word *row = referat__lex_start(table, text, &used);
      if (row) {
        *where = slice_of(text.ptr, used);
        return row;
      }
    }
    at_word = !referat__is_letter(c);
    text = slice_skip(text, size);
  }
  return NULL;
}

bool referat__lex_has_ending(const lex_word *table, slice word)
{
  for (; table->pattern; table++)
    if (ends_with(word, slice_str(table->pattern)))
      return true;
  return false;
}
