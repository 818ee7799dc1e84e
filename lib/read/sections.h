/* Sections of items: those that the lexicon knows, and those of free text. */
#ifndef REFERAT_READ_SECTIONS_H
#define REFERAT_READ_SECTIONS_H

#include "read/builder.h"

/* End the section in hand. */
void referat__section_close(body *b);

/* Begin a section with the heading in hand; false when it is none here. */
bool referat__section_build(body *b);

/* Begin a section whose heading shares the line with text: the line in hand is
 * cut behind the colon.  False when the line is not such. */
bool referat__section_run_in(body *b);

/* Whether the paragraph has the form of a heading: one short line. */
bool referat__has_heading_form(const body *b, const block *at);

/* Whether the paragraph in hand is a heading of free text. */
bool referat__is_free_heading(body *b);

/* Begin a sub-section with the heading in hand; `level` as Markdown gives it, 0
 * where it does not. */
void referat__section_open_free(body *b, uint8_t level);

/* Open the section of a decision that has no heading. */
void referat__section_open_decision(body *b);

#endif
