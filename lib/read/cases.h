/* Lines that hold case numbers, with labels or without. */
#ifndef REFERAT_READ_CASES_H
#define REFERAT_READ_CASES_H

#include "model/casenumber.h"
#include "lexicon/lexicon.h"

/* Whether the text begins with a case number, perhaps behind a label; store
 * the number. */
bool referat__case_find(const lexicon *lex, slice text, casenumber *number);

/* Whether the line is of case numbers: "15.00.00-G01-5-23", "Sagsnr.: 330-2018-3619
 * Dok.nr.: ... Åbent", "Åbent - 20/33839"; store the first number. */
bool referat__case_line(const lexicon *lex, slice text, casenumber *number);

/* With what such a line may begin, besides a case number and a bracket. */
lex_openings referat__case_openings(const lexicon *lex);

static inline bool case_line_may_begin(const lex_openings *openings, slice text)
{
  return text.len && (lex_may_open(openings, text) || text.ptr[0] == '(' ||
                      referat__casenumber_may_begin(text));
}

/* Whether the line is the label of a case number that stands in the next line. */
bool referat__case_label(const lexicon *lex, slice text);

/* Whether the line says something beside a case number: "Dok.nr.: ...",
 * "Initialer: ABC", "Åbent". */
bool referat__case_company(const lexicon *lex, slice text);

/* The access that the text says of an item, "open" or "closed", or NULL: it is
 * nothing else but "Åbent", or a line of case numbers that begins or ends so. */
const char *referat__case_access(const lexicon *lex, slice text);

/* The case number in brackets that ends the text, with its brackets; empty if
 * there is none. */
slice referat__case_in_brackets(slice text, casenumber *number);

/* What stands in front of the number of a case: "A00 11/8142", "ABC / 06/15529"; its length. */
size_t referat__case_front(slice text);

#endif
