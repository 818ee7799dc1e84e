/* What the writers of office documents leave in them for our reader. */
#ifndef REFERAT_PACKAGE_OWN_H
#define REFERAT_PACKAGE_OWN_H

/* The referat XML that a document may carry. */
#define CARRIED_IN_DOCX "customXml/item1.xml"
#define CARRIED_IN_ODT "referat.xml"

/* The property of a document that tells its readers of the XML, and holds the
 * digest of it as referat writes it: programs that save the document may write
 * it in other bytes. */
#define CARRIED_PROPERTY "Indlejret referat-XML, SHA-256"

/* The property that holds a digest of what the document says, as our reader reads it,
 * begun with that of the XML: while both are right, nobody has changed either, and no
 * XML was put in place of the one that the document was made from. */
#define SAYS_PROPERTY "Indlejret referat-XML og tekst, SHA-256"

/* The property that tells which edition the minutes are, as `minutes/@edition` does. */
#define EDITION_PROPERTY "Udgave"

/* Who comments are by that tell of findings: our reader finds those anew. */
#define COMMENT_AUTHOR "referat"

/* How bookmarks begin that mark what is not of the minutes. */
#define MADE_PREFIX "_dannet_"

/* In the heading of a list of contents that is not of the minutes. */
#define MADE_CONTENTS MADE_PREFIX "indhold"

/* Around a title, and the day below it, that are made of the facts. */
#define MADE_TITLE MADE_PREFIX "titel"
#define MADE_SUBTITLE MADE_PREFIX "undertitel"

#endif
