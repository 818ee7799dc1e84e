/* settings.xml: how LibreOffice sets the document.  What such a part leaves unsaid a program takes
 * for what was usual long ago, so it says all that bears on where lines and pages end. */
#include "write/odt/parts.h"

typedef struct setting {
  const char *name;
  bool on;
} setting;

/* As LibreOffice has it in a new document, but for those with a reason beside them. */
static const setting settings[] = {
    {"AddParaTableSpacingAtStart", true},
    {"AddParaSpacingToTableCells", true},
    {"AddParaLineSpacingToTableCells", true},
    {"AddExternalLeading", true},
    {"AddFrameOffsets", false},
    {"AlignTabStopPosition", true},
    {"ClipAsCharacterAnchoredWriterFlyFrames", false},
    {"CollapseEmptyCellPara", true},
    {"ConsiderTextWrapOnObjPos", false},
    {"DoNotCaptureDrawObjsOnPage", false},
    {"DoNotJustifyLinesWithManualBreak", false},
    {"DoNotResetParaAttrsForNumFont", false},
    {"EmptyDbFieldHidesPara", true},
    {"IgnoreFirstLineIndentInNumbering", false},
    {"IgnoreTabsAndBlanksForLineCalculation", false},
    {"MsWordCompTrailingBlanks", false},
    {"OutlineLevelYieldsNumbering", false},
    {"PropLineSpacingShrinksFirstLine", true},
    {"StylesNoDefault", false},
    {"SubtractFlysAnchoredAtFlys", false},
    {"TabOverflow", true},
    {"TabsRelativeToIndent", true},
    {"TableRowKeep", true}, /* as in Word, a row whose text is kept with what follows is, too */
    {"UnxForceZeroExtLeading", false},
    {"UseFormerLineSpacing", false},
    {"UseFormerObjectPositioning", false},
    {"UseFormerTextWrapping", false},
    {"UseOldNumbering", false},
    {"UseOldPrinterMetrics", false},
};

static void put(out *o, const char *name, const char *type, const char *value)
{
  referat__tags(o, "<config:config-item config:name=%s config:type=%s>%s</config:config-item>\n",
                name, type, value);
}

void referat__odt_settings(out *o, bool adds_space)
{
  OUT_LITERAL(
      o, ODT_XML_DECLARATION "<office:document-settings" ODT_NS_OFFICE ODT_NS(
             "config",
             "config") " xmlns:ooo=\"http://openoffice.org/2004/office\" office:version=\"1.2\">\n"
                       "<office:settings>"
                       "<config:config-item-set config:name=\"ooo:configuration-settings\">\n");
  put(o, "AddParaTableSpacing", "boolean", adds_space ? "true" : "false");
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
    put(o, settings[i].name, "boolean", settings[i].on ? "true" : "false");
  put(o, "PrinterIndependentLayout", "string", "high-resolution");
  OUT_LITERAL(o, "</config:config-item-set></office:settings></office:document-settings>\n");
}
