/*
 * Case numbers: the KLE form of the joint municipal filing plan
 * ("15.00.00-G01-517-23": subject, facet, serial, year), the year/serial form
 * of other systems ("21/37995"), and named series ("EMN-2023-00123").
 */
#ifndef REFERAT_MODEL_CASENUMBER_H
#define REFERAT_MODEL_CASENUMBER_H

#include "base/slice.h"

typedef enum case_form {
  CASE_NONE = 0,
  CASE_KLE,         /* 15.00.00-G01-517-23, 00.01.00P35-0098 */
  CASE_YEAR_SERIAL, /* 21/37995, 2012/057275 */
  CASE_SERIES,      /* EMN-2023-00123 */
  CASE_GROUPS,      /* 330-2018-3619, 1-51-71-3321-08, 19-002467 */
  CASE_COUNCIL,     /* BR 366/07 */
  CASE_OTHER        /* behind a label alone: 299835, A01 */
} case_form;

typedef struct casenumber {
  case_form form;
  slice number; /* the whole number */
  slice kle;
  slice facet;
  slice serial;
  slice year;
} casenumber;

/* Read the case number that begins at the start of the text; form CASE_NONE
 * when there is none. */
casenumber referat__casenumber_read(slice text);

/* Whether one may begin there, as its first bytes tell: most texts that are asked
 * begin with none. */
bool referat__casenumber_may_begin(slice text);

/* As referat__casenumber_read, behind a label that announces a case number, where
 * any run of digits and capitals is one. */
casenumber referat__casenumber_read_labelled(slice text);

#endif
