/* Titles of items: where they stand, what is clean of them, and what stands
 * around them. */
#ifndef REFERAT_READ_TITLES_H
#define REFERAT_READ_TITLES_H

#include "read/lines.h"

/* A hash of the letters and digits of the text, the same for either case; 0
 * for a text without any. */
uint64_t referat__title_hash(slice text);

/* Whether the texts have the same letters and digits; sooner known than hashes. */
bool referat__title_same(slice a, slice b);

/* The length of the title, where the text begins with its letters in as many words; else 0. */
size_t referat__title_front(slice text, slice title);

/* Whether the text has so many words at most. */
bool referat__title_is_short(slice s, int most);

/* Whether the text is what was decided, and nothing else: "Godkendt.", "Drøftet". */
bool referat__title_is_outcome(const parse *p, slice title);

/* The hash of a text that comes in pieces: begin with TITLE_HASH_BEGIN. */
#define TITLE_HASH_BEGIN UINT64_C(14695981039346656037)
uint64_t referat__title_hash_on(uint64_t hash, slice piece);

/* Take the marks of a closed or an open item, and empty brackets, off the
 * title's ends; return "open", "closed" or NULL. */
const char *referat__title_clean(const lexicon *lex, slice *title);

/* The same for "Åbent      Budget", where it stands in a column of its own: `line` is
 * the title as it stands there, `*title` what is made of it. */
const char *referat__title_column(const lexicon *lex, slice line, slice *title);

/* The same without taking anything off. */
static inline const char *referat__title_access(const lexicon *lex, slice title)
{
  return referat__title_clean(lex, &title);
}

/* Find the lines of each item's title, its case numbers, and the headings of
 * groups, and mark them; `by_case`: the items have no headings but a title above
 * their case number.  False without memory. */
bool referat__titles_find(parse *p, bool by_case);

/* The access that is said before an item's number, "Lukket sag: 221."; NULL if none is. */
const char *referat__label_access(const lexicon *lex, slice label);

/* Whether the line is a heading above several items; store their access. */
bool referat__is_group(const parse *p, uint32_t i, const char **access);

/* Whether what is a heading elsewhere belongs to the head: it says what the document is,
 * "Referat", and right below it a section begins, or it stands below the meeting's day and
 * hour, where the body is named. */
bool referat__section_of_head(const parse *p, uint32_t i);

/* The first line that heads a section, or p->count; `passed`: those of who came, which
 * the head may have, too, are passed over. */
uint32_t referat__first_section(const parse *p, bool passed);

/* Whether a title stands right below the number in the line, and a text below that. */
bool referat__title_below(const parse *p, uint32_t i);

/* The parts of a contents list's entry: false when the line does not end in a
 * page number as the entries of a contents list do. */
typedef struct entry_parts {
  slice title;
  slice leader; /* dots, tabs and spaces */
  slice page;
  bool close; /* one space leads to the page, and other things say that it is one */
} entry_parts;
bool referat__entry_parts(slice text, entry_parts *parts);

/* The same where one space may part them, so that only the entries around tell
 * whether the number is a page's; `*page` is its value. */
bool referat__entry_parts_close(slice text, entry_parts *parts, uint32_t *page);

#endif
