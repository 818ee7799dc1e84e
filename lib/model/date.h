/* Dates and times as Danish minutes write them. */
#ifndef REFERAT_MODEL_DATE_H
#define REFERAT_MODEL_DATE_H

#include "base/slice.h"

/* A day of the Gregorian calendar; year 0 means none. */
typedef struct date {
  int year;
  int month;
  int day;
} date;

/* Whether the day exists. */
bool referat__date_valid(date d);

/* 0 for Monday to 6 for Sunday. */
int referat__date_weekday(date d);

/* Days since 1970-01-01. */
long long referat__date_days(date d);

/* Find the first date in the text: "07-09-2020", "7.9.2020", "07/09/2020",
 * "7. september 2020", "7. sept. 2020" or "2020-09-07".  Return whether there
 * is one; store it, and its place in the text in `*where` if that is not NULL. */
bool referat__date_find(slice text, date *found, slice *where);

/* "YYYY-MM-DD" (ISO 8601) and a NUL. */
void referat__date_iso(date d, char iso[11]);

/* Read "YYYY-MM-DD"; false for anything else. */
bool referat__date_from_iso(const char *iso, date *d);

/* The weekday whose Danish name is a word of the text, -1 for none. */
int referat__weekday_find(slice text);

/* Find the next time of day: "16:00" or "16.00", or a bare "16" after "kl.".
 * Store it as minutes after midnight, and in `*rest` what follows it. */
bool referat__time_find(slice text, int *minutes, slice *rest);

/* "HH:MM" and a NUL. */
void referat__time_iso(int minutes, char iso[6]);

/* The Danish name of the month, from 1, and of the weekday, from 0. */
const char *referat__month_name(int month);
const char *referat__weekday_name(int weekday);

#endif
