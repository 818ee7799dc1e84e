/*
 * Marks of Markdown that are no text: for the reader, which leaves them out, and
 * for law 1, which does not miss them.  Besides links these are what pandoc's
 * Markdown has: a metadata block, fences of divs, and attributes of headings.
 */
#ifndef REFERAT_BASE_MDMARKS_H
#define REFERAT_BASE_MDMARKS_H

#include "base/slice.h"

/* The end of the metadata block that the text begins with, behind its last line,
 * or NULL: lines between `---` and `---` (or `...`), a key first. */
const char *referat__md_metadata_end(slice text);

/* Whether the block is metadata as we write it, and pandoc from it: of such keys
 * alone, language and kind among them.  It says what the text says; anybody else's
 * may say more. */
bool referat__md_is_own_metadata(slice block);

/* Which edition such a block says that the minutes are; empty where it says none. */
slice referat__md_edition(slice block);

/* Whether the line, without white space around it, is a fence: colons, and behind
 * them attributes, one word, or nothing; and whether one that closes. */
bool referat__md_is_fence(slice line);
bool referat__md_is_closing_fence(slice line);

/* Where the attributes of the heading begin that the line is, or NULL:
 * "{#id .class key=value}". */
const char *referat__md_attributes(slice line);

/* The end of a link's target that the text begins with, "(https://...)", or
 * NULL.  Brackets inside of it are paired. */
const char *referat__md_target_end(slice text);

/* What a link in angle brackets leads to. */
typedef enum md_autolink { MD_NO_LINK = 0, MD_ADDRESS, MD_MAIL } md_autolink;

/* Whether the text begins with a link in angle brackets, "<https://...>" or
 * "<a@b.dk>"; `*inside` is what stands between them. */
md_autolink referat__md_autolink(slice text, slice *inside);

/* Whether the whole text is an address of mail, of the plain kind: letters, digits
 * and "._%+-" of ASCII, and a domain with a dot. */
bool referat__md_is_mail(slice text);

#endif
