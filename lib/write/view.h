/*
 * What the two office writers decide alike, without a word on either format:
 * what the meeting is called, which style a paragraph has, where a link may
 * lead, and how white space is set.
 */
#ifndef REFERAT_WRITE_VIEW_H
#define REFERAT_WRITE_VIEW_H

#include "base/arena.h"
#include "base/out.h"
#include "model/date.h"
#include "model/node.h"
#include "write/styles.h"

/* # The meeting */

typedef struct view_item {
  const char *id;
  const referat_node *node;
  unsigned number; /* of the item in the document, from 1 */
} view_item;

typedef struct view {
  const referat_doc *doc;
  const referat_node *head; /* NULL where there is none */
  const referat_node *contents;
  /* strings are never NULL; empty where the minutes do not say */
  const char *title; /* the title's text, or made of committee and day */
  const char *body;  /* the committee */
  const char *municipality;
  const char *term;      /* "2022-2025" */
  const char *date;      /* ISO */
  const char *date_line; /* "13. august 2024" */
  const char *when;      /* "13. august 2024 kl. 15.30" */
  const char *place;
  const char *sha256; /* of the source */
  const char *source_name;
  const char *generator;
  const char *keywords; /* case numbers, separated by "; " */
  const char *creator;  /* the municipality, or the committee */
  const char *subject;  /* "Udvalget for Kultur, 13. august 2024" */
  unsigned items;
  bool groups;      /* items stand below the headings of groups */
  view_item *by_id; /* sorted; only items that have an id */
  unsigned ids;
} view;

/* Look the document over.  What the view points to lives in the document or
 * in the arena; look at `memory->failed` afterwards. */
void referat__view_init(view *v, const referat_doc *doc, arena *memory);

/* The day that the document bears: of source_date_epoch if that is set, else of
 * the meeting; year 0 when neither is known. */
date referat__view_day(const view *v, const referat_options *options);

/* The item of that id, or NULL; and its number, 0 when there is none. */
const view_item *referat__view_find(const view *v, const char *id);
unsigned referat__view_item(const view *v, const char *id);

/* What a document says of itself, in the order in which documents show it. */
typedef struct view_property {
  const char *name; /* DANISH_DAY tells in words what DANISH_DATE does: a program may show dates so
                       or so */
  const char *value;
  bool is_date;
} view_property;

#define VIEW_PROPERTIES 12

/* All of them; the values of those that are not known are empty.  `digest` is that of the XML that
 * the document carries, `says` that of the XML and the text, or both are empty. */
void referat__view_properties(const view *v, const char *digest, const char *says,
                              view_property to[VIEW_PROPERTIES]);

/* The value of the one of that name: empty where the minutes do not say, NULL where there is no
 * such property. */
const char *referat__view_property(const view *v, slice name);

/* # Paragraphs */

/* What a block stands in; a section hands it down to all below. */
typedef enum view_place {
  VIEW_PLAIN = 0,
  VIEW_RECOMMENDATION,
  VIEW_DECISION,
  VIEW_STATEMENT
} view_place;

/* The place that a section or statement makes for what is in it. */
view_place referat__view_place(const referat_node *node, view_place around);

/* Whether the block is no text of the minutes but a mark of the Markdown that
 * they were read from (a fence, attributes, metadata): programs read those. */
bool referat__view_is_mark(const referat_node *block);

/* The style of a block's paragraph: p, proposal, absent, annex, vote, a
 * movement or furniture. */
style_role referat__view_style(const referat_node *block, view_place place);

/* The style of a list item's paragraph: by the place, or by the block that it
 * holds (an annex). */
style_role referat__view_list_style(const referat_node *li, view_place place);

/* The character style of an inline element, STYLE_NONE for one without. */
style_role referat__view_inline_style(const referat_node *node);

/* Whether the block is shown as an item of a list although the source has no
 * list there: clauses to adopt, and annexes. */
bool referat__view_is_listed(const referat_node *block);

/* Whether the paragraph leads over to a list or table that follows, apologies belong to it or who
 * came and left, or it tells these before the decision that they belong to. */
bool referat__view_leads_on(const referat_node *block);

/* Whether the section is a decision that is short enough to stand on one page. */
bool referat__view_stays_whole(const referat_node *section);

/* Whether more stands in the box behind the block, or the item of a list. */
bool referat__view_goes_on(const referat_node *block);

/* Whether it is a paragraph whose sentence goes on in the list that follows ("Direktionen
 * indstiller, at"). */
bool referat__view_leads_in(const referat_node *block);

/* Short lines between the number of the item's case and its first section, which tell more of the
 * case ("Initialer", "MJT", "Åbent"): `*first` is the first one, or NULL where there are none.
 * Return what stands behind them. */
const referat_node *referat__view_case_lines(const referat_node *item, const referat_node **first);

/* The first byte under the node that is no white space, 0 if there is none. */
char referat__view_first_letter(const referat_node *node);

/* The last block of the sentence that `block` begins: one that tells who came may go on to tell who
 * left (", som var inhabil."). */
const referat_node *referat__view_sentence(const referat_node *block);

/* Whether there is any visible text under the node. */
bool referat__view_has_text(const referat_node *node);

/* # White space */

/* State of a paragraph's text.  Every run of white space becomes one space,
 * and none stands at the ends of a paragraph. */
typedef struct view_flow {
  bool any;        /* a character was written on this line */
  bool space;      /* a space is due before the next one, */
  bool line_break; /* or a break */
} view_flow;

/* Write text as XML, white space collapsed. */
void referat__view_text(out *o, slice text, view_flow *flow);

/* Whether the text has anything besides white space. */
bool referat__view_is_blank(slice text);

#endif
