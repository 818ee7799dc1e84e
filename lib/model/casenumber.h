/*
 * Case numbers: the KLE form of the joint municipal filing plan
 * ("15.00.00-G01-517-23": subject, facet, serial, year), the year/serial form
 * of other systems ("21/37995"), and named series ("EMN-2023-00123").
 */
#ifndef REFERAT_MODEL_CASENUMBER_H
#define REFERAT_MODEL_CASENUMBER_H

#include "base/slice.h"

typedef enum case_form { CASE_NONE = 0, CASE_KLE, CASE_YEAR_SERIAL, CASE_SERIES } case_form;

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

#endif
