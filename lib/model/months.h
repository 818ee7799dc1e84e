/*
 * The months in Danish, in their order: for dates in text, for days that are written, and by
 * filters/libreoffice/words.awk for the stylesheets of LibreOffice.
 */
#ifndef REFERAT_MODEL_MONTHS_H
#define REFERAT_MODEL_MONTHS_H

#define DANISH_MONTHS                                                                             \
  "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", \
      "november", "december"

#endif
