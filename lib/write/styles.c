#include "write/styles.h"

#define INK "1F3864" /* headings: 11.5:1 on white */
#define RULE "2F5496"
#define SHADE "EEF3FA"
#define GREY "595959" /* 7:1 on white */
#define LINK "0B5394" /* 7.6:1 on white */

#define PARA STYLE_PARAGRAPH
#define CHAR STYLE_CHARACTER

/* What headings have in common, and those of a level. */
#define HEADING .bold = true, .keep_next = true, .keep_lines = true
#define LEVEL(level, ...)                                                                 \
  {                                                                                       \
    PARA, "Heading" #level, "heading " #level, "Heading " #level, STYLE_NONE, STYLE_TEXT, \
        .keep_next = true, .keep_lines = true, .outline = level, __VA_ARGS__              \
  }

#define BOX_INDENT 227 /* where the text of a decision begins, right of its rule */

const style referat__styles[STYLE_COUNT] = {
    [STYLE_TEXT] = {PARA, "BodyText", "Body Text", "Text body", STYLE_NONE, STYLE_TEXT,
                    .after = 120},
    [STYLE_TITLE] = {PARA, "Title", "Title", "Title", STYLE_NONE, STYLE_TEXT, .size = 40, HEADING,
                     .after = 160, .colour = INK, .line = RULE},
    [STYLE_SUBTITLE] = {PARA, "Subtitle", "Subtitle", "Subtitle", STYLE_NONE, STYLE_TEXT,
                        .size = 26, .keep_next = true, .after = 120, .colour = GREY},
    [STYLE_HEADING_1] =
        LEVEL(1, .size = 32, .bold = true, .before = 480, .after = 80, .colour = INK),
    [STYLE_HEADING_2] =
        LEVEL(2, .size = 25, .bold = true, .before = 260, .after = 80, .colour = RULE),
    [STYLE_HEADING_3] =
        LEVEL(3, .size = 22, .bold = true, .before = 180, .after = 40, .colour = INK),
    [STYLE_HEADING_4] = LEVEL(4, .size = 22, .bold = true, .italic = true, .before = 160,
                              .after = 40, .colour = INK),
    [STYLE_HEADING_5] =
        LEVEL(5, .size = 22, .italic = true, .before = 160, .after = 40, .colour = INK),
    [STYLE_HEADING_6] =
        LEVEL(6, .size = 22, .italic = true, .before = 160, .after = 40, .colour = GREY),
    [STYLE_CONTENTS_HEADING] = {PARA, "TOCHeading", "TOC Heading", "Contents Heading", STYLE_NONE,
                                STYLE_TEXT, .size = 28, HEADING, .before = 360, .after = 80,
                                .colour = INK},
    [STYLE_CONTENTS] = {PARA, "TOC1", "toc 1", "Contents 1", STYLE_NONE, STYLE_TEXT, .after = 40,
                        .left = 567, .hanging = 567, .tab = TEXT_WIDTH, .tab_right = true,
                        .tab_dots = true},
    [STYLE_LIST] = {PARA, "ListParagraph", "List Paragraph", "List", STYLE_NONE, STYLE_LIST,
                    .after = 60, .left = STYLE_LIST_INDENT},
    [STYLE_LIST_MORE] = {PARA, "ListContinue", "List Continue", "List 1 Cont.", STYLE_NONE,
                         STYLE_LIST_MORE, .after = 60, .left = STYLE_LIST_INDENT},
    [STYLE_CAPTION] = {PARA, "Caption", "caption", "Caption", STYLE_NONE, STYLE_TEXT, .size = 20,
                       .bold = true, .keep_next = true, .before = 120, .after = 60, .colour = INK},
    [STYLE_HEADER] = {PARA, "Header", "header", "Header", STYLE_NONE, STYLE_HEADER, .size = 18,
                      .tab = TEXT_WIDTH, .tab_right = true, .colour = GREY, .line = "BFBFBF"},
    [STYLE_FOOTER] = {PARA, "Footer", "footer", "Footer", STYLE_NONE, STYLE_FOOTER, .size = 18,
                      .right = true, .colour = GREY},

    [STYLE_SOURCE_TITLE] = {PARA, "ReferatSourceTitle", "Referat Kildetitel", NULL, STYLE_TEXT,
                            STYLE_FIELD, .size = 20, .keep_next = true, .after = 120,
                            .colour = GREY},
    [STYLE_FIELD] = {PARA, "ReferatField", "Referat Mødeoplysning", NULL, STYLE_TEXT, STYLE_FIELD,
                     .after = 60, .left = 2438, .hanging = 2438, .tab = 2438},
    [STYLE_CASE] = {PARA, "ReferatCase", "Referat Sagsnummer", NULL, STYLE_TEXT, STYLE_TEXT,
                    .size = 20, .keep_next = true, .keep_lines = true, .after = 60, .colour = GREY},
    [STYLE_CLOSED] = {PARA, "ReferatClosed", "Referat Lukket punkt", NULL, STYLE_TEXT, STYLE_TEXT,
                      .size = 20, HEADING, .after = 80, .colour = "7A1F1F"},
    [STYLE_RECOMMENDATION] = {PARA, "ReferatRecommendation", "Referat Indstilling", NULL,
                              STYLE_TEXT, STYLE_RECOMMENDATION, .after = 120},
    [STYLE_RECOMMENDATION_LIST] = {PARA, "ReferatRecommendationList", "Referat Indstillingspunkt",
                                   NULL, STYLE_LIST, STYLE_RECOMMENDATION_LIST, .after = 60,
                                   .left = STYLE_LIST_INDENT},
    [STYLE_DECISION] = {PARA, "ReferatDecision", "Referat Beslutning", NULL, STYLE_TEXT,
                        STYLE_DECISION, .keep_lines = true, .after = 120, .left = BOX_INDENT,
                        .shade = SHADE, .rule = RULE},
    [STYLE_DECISION_LIST] = {PARA, "ReferatDecisionList", "Referat Beslutningspunkt", NULL,
                             STYLE_LIST, STYLE_DECISION_LIST, .after = 60,
                             .left = BOX_INDENT + STYLE_LIST_INDENT, .shade = SHADE, .rule = RULE},
    [STYLE_ABSENT] = {PARA, "ReferatAbsent", "Referat Afbud", NULL, STYLE_TEXT, STYLE_TEXT,
                      .size = 20, .before = 120, .after = 120, .colour = GREY},
    [STYLE_ANNEX] = {PARA, "ReferatAnnex", "Referat Bilag", NULL, STYLE_LIST, STYLE_ANNEX,
                     .after = 40, .left = STYLE_LIST_INDENT},
    [STYLE_VOTE] = {PARA, "ReferatVote", "Referat Afstemning", NULL, STYLE_TEXT, STYLE_TEXT,
                    .after = 120},
    [STYLE_STATEMENT] = {PARA, "ReferatStatement", "Referat Protokollat", NULL, STYLE_TEXT,
                         STYLE_STATEMENT, .after = 120, .left = STYLE_LIST_INDENT},
    [STYLE_MOVEMENT] = {PARA, "ReferatMovement", "Referat Fremmøde", NULL, STYLE_TEXT, STYLE_TEXT,
                        .italic = true, .before = 120, .after = 120},
    [STYLE_FURNITURE] = {PARA, "ReferatFurniture", "Referat Sidetekst", NULL, STYLE_TEXT,
                         STYLE_TEXT, .size = 16, .after = 60, .colour = GREY},
    [STYLE_CELL] = {PARA, "ReferatCell", "Referat Tabeltekst", "Table Contents", STYLE_TEXT,
                    STYLE_CELL, .size = 20, .before = 30, .after = 30},
    [STYLE_CELL_HEADER] = {PARA, "ReferatCellHeader", "Referat Tabelhoved", "Table Heading",
                           STYLE_CELL, STYLE_CELL_HEADER, .bold = true, .keep_next = true,
                           .before = 30, .after = 30, .colour = INK},
    [STYLE_CELL_FIGURE] = {PARA, "ReferatCellFigure", "Referat Tabeltal", NULL, STYLE_CELL,
                           STYLE_CELL_FIGURE, .right = true, .before = 30, .after = 30},
    [STYLE_VOTES] = {PARA, "ReferatVotes", "Referat Stemmer", NULL, STYLE_CELL, STYLE_VOTES,
                     .before = 10, .after = 10},
    [STYLE_VOTES_HEADER] = {PARA, "ReferatVotesHeader", "Referat Stemmehoved", NULL,
                            STYLE_CELL_HEADER, STYLE_VOTES, .bold = true, .keep_next = true,
                            .before = 10, .after = 10, .colour = INK},
    [STYLE_ADDED_HEADING] = {PARA, "ReferatAddedHeading", "Referat Tillægsoverskrift", NULL,
                             STYLE_HEADING_1, STYLE_ADDED, .size = 28, HEADING, .outline = 1,
                             .before = 360, .after = 120, .colour = INK},
    [STYLE_ADDED_PAGE] = {PARA, "ReferatAddedPage", "Referat Underskriftsside", NULL,
                          STYLE_ADDED_HEADING, STYLE_ADDED, .size = 28, HEADING,
                          .page_before = true, .outline = 1, .after = 120, .colour = INK},
    [STYLE_ADDED] = {PARA, "ReferatAdded", "Referat Tillæg", NULL, STYLE_TEXT, STYLE_ADDED,
                     .after = 120},
    [STYLE_ADDED_CELL] = {PARA, "ReferatAddedCell", "Referat Tillægstekst", NULL, STYLE_CELL,
                          STYLE_ADDED_CELL, .before = 30, .after = 30},
    [STYLE_ADDED_HEADER] = {PARA, "ReferatAddedHeader", "Referat Tillægshoved", NULL,
                            STYLE_CELL_HEADER, STYLE_ADDED_CELL, .bold = true, .keep_next = true,
                            .before = 30, .after = 30, .colour = INK},
    [STYLE_SIGNATURE] = {PARA, "ReferatSignature", "Referat Underskrift", NULL, STYLE_CELL,
                         STYLE_SIGNATURE, .before = 480, .after = 40},

    [STYLE_STRONG] = {CHAR, "Strong", "Strong", "Strong Emphasis", STYLE_NONE, STYLE_NONE,
                      .bold = true},
    [STYLE_EM] = {CHAR, "Emphasis", "Emphasis", "Emphasis", STYLE_NONE, STYLE_NONE, .italic = true},
    [STYLE_LINK] = {CHAR, "Hyperlink", "Hyperlink", "Internet link", STYLE_NONE, STYLE_NONE,
                    .underline = true, .colour = LINK},
    [STYLE_LABEL] = {CHAR, "ReferatLabel", "Referat Ledetekst", NULL, STYLE_NONE, STYLE_NONE,
                     .bold = true, .colour = INK},
    [STYLE_PERSON] = {CHAR, "ReferatPerson", "Referat Person", NULL, STYLE_NONE, STYLE_NONE,
                      .size = 0},
    [STYLE_PARTY] = {CHAR, "ReferatParty", "Referat Parti", NULL, STYLE_NONE, STYLE_NONE,
                     .size = 0},
    [STYLE_BODY] = {CHAR, "ReferatBody", "Referat Udvalg", NULL, STYLE_NONE, STYLE_NONE, .size = 0},
    [STYLE_PROPOSER] = {CHAR, "ReferatProposer", "Referat Indstiller", NULL, STYLE_NONE, STYLE_NONE,
                        .size = 0},

    [STYLE_TABLE] = {STYLE_TABULAR, "ReferatTable", "Referat Tabel", NULL, STYLE_NONE, STYLE_NONE,
                     .shade = SHADE, .line = RULE, .colour = "BFBFBF"},
};

/* What Danish and German programs call styles, in templates that were not made with the built-in
 * ones. */
static const struct {
  style_role role;
  const char *name;
} also[] = {
    {STYLE_TEXT, "Brødtekst"},
    {STYLE_TEXT, "Textkörper"},
    {STYLE_TITLE, "Titel"},
    {STYLE_SUBTITLE, "Undertitel"},
    {STYLE_SUBTITLE, "Untertitel"},
    {STYLE_HEADING_1, "Overskrift 1"},
    {STYLE_HEADING_2, "Overskrift 2"},
    {STYLE_HEADING_3, "Overskrift 3"},
    {STYLE_HEADING_1, "Überschrift 1"},
    {STYLE_HEADING_2, "Überschrift 2"},
    {STYLE_HEADING_3, "Überschrift 3"},
    {STYLE_LIST, "Listeafsnit"},
    {STYLE_LIST, "Listenabsatz"},
    {STYLE_CAPTION, "Billedtekst"},
    {STYLE_CAPTION, "Beschriftung"},
    {STYLE_CONTENTS, "Indholdsfortegnelse 1"},
    {STYLE_CONTENTS, "Verzeichnis 1"},
};

const char *referat__style_also(style_role role, unsigned n)
{
  for (size_t i = 0; i < sizeof also / sizeof *also; i++)
    if (also[i].role == role && n-- == 0)
      return also[i].name;
  return NULL;
}

style_role referat__style_heading(unsigned level)
{
  if (level < 1)
    level = 1;
  return level < 6 ? (style_role)(STYLE_HEADING_1 + level - 1) : STYLE_HEADING_6;
}

#define WIDE 529
#define WIDER(byte, width) [byte] = (width)-WIDE
/* clang-format off */
const short referat__letters[256] = {
  -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226,
  -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226, -226,
  -226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, -306, 252, 386, 507, 507, 507,
  507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,
  459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,
  487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,
  229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498, 0,
  WIDER(0x85, 579),
  WIDER(0x86, 763), WIDER(0x98, 664), WIDER(0xA5, 479), WIDER(0xA6, 773), [0xC2] = WIDE, WIDE,
  WIDE, WIDE, [0xE2] = WIDE,
};
/* clang-format on */
