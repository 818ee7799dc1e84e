/*
 * referat.h - read the minutes of Danish councils and committees
 *
 * # NAME
 *
 * libreferat - parse Danish municipal minutes ("referater") into a document
 * model and write it as structured XML and other formats
 *
 * # SYNOPSIS
 *
 *     referat_doc *doc;
 *     referat_error error;
 *     if (referat_parse_buffer(text, length, NULL, &doc, &error) != REFERAT_OK)
 *         complain(error.line, error.message);
 *     else
 *         referat_write(doc, REFERAT_FORMAT_XML, sink, context, NULL, &error);
 *     referat_doc_free(doc);
 *
 * # RULES THAT HOLD EVERYWHERE
 *
 * The library never prints, never exits or aborts, never calls setlocale(3)
 * and keeps no global mutable state: two threads may work on two documents at
 * the same time.  One document belongs to one thread at a time.
 *
 * A function that can fail returns a referat_status and, where the caller
 * gave a referat_error, says in it what is wrong and where.  The first error
 * wins.  Every pointer to a referat_error may be NULL.
 *
 * All text is UTF-8.  A pointer to text that the library returns belongs to
 * the document and lives as long as the document.  Functions that take a node
 * accept NULL and answer as for a node that has nothing.
 *
 * Lines are counted from 1, columns from 1 in bytes; 0 means "not known".
 */
#ifndef REFERAT_H
#define REFERAT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define REFERAT_API __attribute__((visibility("default")))
#else
#define REFERAT_API
#endif

/* # LIMITS
 *
 * Input is untrusted; what would go past a limit is refused with
 * REFERAT_ERROR_LIMIT.
 */

/** Largest input in bytes that any reader takes. */
#define REFERAT_MAX_INPUT ((size_t)1 << 30)
/** Deepest nesting of elements that the XML reader takes. */
#define REFERAT_MAX_DEPTH 64
/** Most nodes that one document has, elements and texts: about 45 bytes each. */
#define REFERAT_MAX_NODES ((size_t)1 << 24)
/** Most cells that one row of a table may have. */
#define REFERAT_MAX_COLUMNS 256
/** Largest profile in bytes. */
#define REFERAT_MAX_PROFILE ((size_t)1 << 20)
/** Most profiles that lie on top of one another. */
#define REFERAT_MAX_PROFILES 16

/* # STATUS AND ERRORS */

/** What a function that can fail returns. */
typedef enum referat_status {
  REFERAT_OK = 0,
  REFERAT_ERROR_MEMORY,      /**< the allocator returned NULL */
  REFERAT_ERROR_ARGUMENT,    /**< the caller broke a rule of this header */
  REFERAT_ERROR_LIMIT,       /**< the input goes past one of the limits */
  REFERAT_ERROR_NOT_MINUTES, /**< too few signs of minutes were found */
  REFERAT_ERROR_SYNTAX,      /**< XML that is not well-formed or not valid */
  REFERAT_ERROR_SINK,        /**< the sink did not take the bytes */
  REFERAT_ERROR_UNSUPPORTED, /**< this build cannot do what was asked */
  REFERAT_ERROR_PACKAGE,     /**< a ZIP package is broken or not allowed */
  REFERAT_ERROR_DIFFERENT,   /**< the document is not that of the source */
  REFERAT_ERROR_PROFILE      /**< a row of a profile is wrong */
} referat_status;

/** What went wrong and where; owned by the caller. */
typedef struct referat_error {
  referat_status code;
  size_t line;       /**< line of the input, from 1; 0 if not known */
  size_t column;     /**< column in bytes, from 1; 0 if not known */
  char message[256]; /**< one sentence in English, without a full stop */
} referat_error;

/** Return an English phrase for `status`; static, never NULL. */
REFERAT_API const char *referat_status_string(referat_status status);

/** Return the version of the library that runs, such as "0.1.0"; static. */
REFERAT_API const char *referat_version(void);

/* # MEMORY */

/**
 * Where an object takes its memory from.  `resize` follows realloc(3):
 * `old == NULL` allocates, `size == 0` is never asked for; it returns NULL when
 * there is no memory and then leaves the old block as it was.  `release`
 * takes NULL.  `context` is handed to both.
 *
 * What expat, jansson, libzip, libdeflate and iconv(3) need meanwhile comes from
 * malloc(3); where they have no memory the status says so, too.
 */
typedef struct referat_allocator {
  void *(*resize)(void *context, void *old, size_t size);
  void (*release)(void *context, void *block);
  void *context;
} referat_allocator;

/* # FINDINGS */

/** How grave a finding is. */
typedef enum referat_severity { REFERAT_NOTE, REFERAT_WARNING, REFERAT_ERROR } referat_severity;

/**
 * Something in the minutes that a careful reader would remark on.  The strings
 * belong to the document that is being parsed; copy what must outlive it.
 */
typedef struct referat_finding {
  const char *code; /**< stable, such as "item-number-gap" */
  referat_severity severity;
  size_t line;
  const char *item; /**< id of the item it concerns, or NULL */
  const char *message;
} referat_finding;

/** Called once for each finding, in the order of the source. */
typedef void (*referat_finding_fn)(void *context, const referat_finding *finding);

/** Return "error", "warning" or "note"; static. */
REFERAT_API const char *referat_severity_string(referat_severity severity);

/* # PROFILES
 *
 * A profile adds the headings, labels, bodies, parties and phrases of one
 * municipality to the Danish words that are built in; referat-profile(5)
 * describes the format.  Once made it never changes: threads may share it.
 */

/** Words besides those that are built in. */
typedef struct referat_profile referat_profile;

/**
 * Read a profile of `length` bytes on top of `base`, whose rows it takes over
 * (NULL: those that are built in alone); its own rows count before them.  The
 * base need not outlive it.  On success `*profile` is the profile, which the
 * caller frees with referat_profile_free; on failure it is NULL, and the error
 * tells the line that is wrong: REFERAT_ERROR_PROFILE, or REFERAT_ERROR_LIMIT
 * for one that is too long, has too many rows or lies on too many others.
 */
REFERAT_API referat_status referat_profile_parse(const void *bytes, size_t length,
                                                 const referat_profile *base,
                                                 const referat_allocator *allocator,
                                                 referat_profile **profile, referat_error *error);

/** Free the profile; NULL is taken.  No document needs it once it is parsed. */
REFERAT_API void referat_profile_free(referat_profile *profile);

/**
 * Read a profile as referat_profile_parse does and try the example of each row.
 * `on_finding` is told of those that give something else ("example-differs", an
 * error) and of rows that have none ("example-missing", a note).  The profile
 * itself is not kept.
 */
REFERAT_API referat_status referat_profile_check(const void *bytes, size_t length,
                                                 const referat_profile *base,
                                                 const referat_allocator *allocator,
                                                 referat_finding_fn on_finding, void *context,
                                                 referat_error *error);

/** Return the profile that is built in, as text with its comments, and store
 * its length in `*length`; static. */
REFERAT_API const char *referat_profile_text(size_t *length);

/* # WHY
 *
 * For a person who wonders why, and for whoever writes a profile: what each line
 * of a text was taken for, and the evidence that decided.
 */

/**
 * What a line was taken for.  All that it points to is valid during the call
 * alone, is UTF-8 and never NULL, and may hold any character of the minutes:
 * copy what must outlive the call, and take care where it is printed.
 */
typedef struct referat_line {
  size_t line;          /**< from 1; 0: it tells of the whole text */
  unsigned part;        /**< 0, or which further part of a line that was cut */
  const char *role;     /**< such as "item", "section" or "p"; static */
  const char *detail;   /**< of the role: a name, kind or number; may be "" */
  const char *evidence; /**< with weights, as in "word+2 case+5"; may be "" */
  int score;            /**< as the heading of an item, when `has_score` */
  bool has_score;
  bool chosen;      /**< it was chosen as the heading of an item */
  const char *text; /**< the whole line, as it is read; it need not end in NUL */
  size_t length;    /**< of `text` in bytes */
} referat_line;

/** Called for each line, in their order, after those of the whole text. */
typedef void (*referat_line_fn)(void *context, const referat_line *line);

/* # OPTIONS */

/** What the bytes are.  AUTO looks at the bytes, never at a name. */
typedef enum referat_format {
  REFERAT_FORMAT_AUTO = 0,
  REFERAT_FORMAT_TEXT,     /**< plain text; read only */
  REFERAT_FORMAT_MARKDOWN, /**< text with the marks of Markdown */
  REFERAT_FORMAT_XML,      /**< referat XML, version 1 */
  REFERAT_FORMAT_JSON,     /**< pandoc's document tree: pandoc-types 1.22 or 1.23 */
  REFERAT_FORMAT_DOCX,     /**< ECMA-376 WordprocessingML */
  REFERAT_FORMAT_ODT       /**< ODF 1.2 text document */
} referat_format;

/** Dialect of Markdown that is written. */
typedef enum referat_flavour {
  REFERAT_FLAVOUR_PANDOC = 0,
  REFERAT_FLAVOUR_GFM,
  REFERAT_FLAVOUR_COMMONMARK
} referat_flavour;

/**
 * A file that another program made text of, where that text is what the library
 * reads.  All that it points to stays the caller's.
 */
typedef struct referat_original {
  const void *bytes;      /**< of the file, as it was given */
  size_t length;          /**< of `bytes` */
  const char *media_type; /**< of the file, such as "application/pdf" */
  const char *via;        /**< the program and its version, such as "pandoc 2.17.1.1" */
} referat_original;

/**
 * Version of struct referat_options that this header describes.  The library
 * takes older ones too, which end before the fields of later versions.
 */
#define REFERAT_OPTIONS_VERSION 5

/**
 * Choices for reading and writing.  Start from REFERAT_OPTIONS_INIT and set
 * what differs; NULL in place of a pointer to options means the defaults.  All
 * that it points to stays the caller's, and must live through the call (the
 * allocator: as long as the object made with it).
 */
typedef struct referat_options {
  unsigned version; /**< REFERAT_OPTIONS_VERSION */

  /* for reading */
  const referat_allocator *allocator; /**< NULL: malloc(3) and free(3) */
  referat_format input;               /**< what the bytes are */
  const char *source_name;            /**< for `source/@name`; folders are cut off */
  bool force;                         /**< take text that is not minutes, too */
  referat_finding_fn on_finding;      /**< NULL: findings stay in the tree only */
  void *finding_context;

  /* for writing */
  referat_flavour flavour;     /**< of Markdown */
  const char *api_version;     /**< of pandoc's JSON, such as "1.22"; NULL: "1.23" */
  const void *reference;       /**< bytes of a reference document (DOCX, ODT), or NULL */
  size_t reference_length;     /**< length of `reference` in bytes */
  long long source_date_epoch; /**< since 1970, for package dates; -1: the meeting's own date */

  /* from version 2 on: for reading text */
  const referat_profile *profile; /**< NULL: the words that are built in */
  referat_line_fn on_line;        /**< NULL: nobody asks why, and it costs nothing */
  void *line_context;

  /* from version 3 on: for writing */
  bool embed_xml; /**< DOCX and ODT carry the minutes as referat XML, too, for archives */
  bool publish;   /**< write what referat_publish makes of the document */

  /* from version 4 on: for reading text */
  const referat_original *original; /**< what another program made the text of, or NULL */

  /* from version 5 on: for writing; they go together */
  /**
   * Write an excerpt, the decisions alone: of each item heading, case numbers, what this
   * meeting decided, votes, statements, and who came, left or took no part.  Its title says
   * so, and `minutes/@edition` is "decisions" ("published decisions" of a published edition):
   * it does not hold its source.
   */
  bool decisions_only;
  /** Put a table of who was there behind the head, as referat_attendance_tell tells it, in
   * every format but XML.  Where nobody is known there is none, and `on_finding` is told by a
   * note with the code "not-made"; so also with `signatures`. */
  bool attendance;
  /** Put a page at the end on which each member signs who was there; in every format but XML. */
  bool signatures;
  /** Show each finding of the document as a comment in Danish at its place: in DOCX and ODT a
   * comment by "referat", in Markdown what pandoc reads as one, or a comment of HTML. */
  bool findings_as_comments;
  /**
   * An http or https address to which annexes are to lead, or NULL: each becomes a link to it
   * with the annex's file name behind it, percent-encoded; in every format but XML.  Of a
   * published edition neither closed annexes do nor those of closed items.
   * REFERAT_ERROR_ARGUMENT where referat_annex_base_is_good does not hold.
   */
  const char *annex_base;
} referat_options;

/** Initial value of a struct referat_options: every default. */
#define REFERAT_OPTIONS_INIT                                                                    \
  {                                                                                             \
    REFERAT_OPTIONS_VERSION, NULL, REFERAT_FORMAT_AUTO, NULL, false, NULL, NULL,                \
        REFERAT_FLAVOUR_PANDOC, NULL, NULL, 0, -1, NULL, NULL, NULL, false, false, NULL, false, \
        false, false, false, NULL                                                               \
  }

/* # READING */

/** A document: the tree of the minutes and the memory that it lives in. */
typedef struct referat_doc referat_doc;

/** A parser that takes its input in pieces. */
typedef struct referat_parser referat_parser;

/**
 * Read `length` bytes at `bytes`: text, Markdown or referat XML, as
 * `options->input` says.  The bytes may be anything, in UTF-8, UTF-16,
 * Windows-1252, CP850 or CP865; the document keeps its own copy.  On success
 * `*doc` is the document, which the caller frees with referat_doc_free; on
 * failure it is NULL.  Text that has too few signs of minutes gives
 * REFERAT_ERROR_NOT_MINUTES unless `options->force` is set.
 */
REFERAT_API referat_status referat_parse_buffer(const void *bytes, size_t length,
                                                const referat_options *options, referat_doc **doc,
                                                referat_error *error);

/**
 * Read referat XML 1 (XML 1.0, namespace urn:x-referat:1).  As
 * referat_parse_buffer with the input format XML: a DOCTYPE, an unknown
 * element or attribute, and a breach of the content model are
 * REFERAT_ERROR_SYNTAX with line and column.
 */
REFERAT_API referat_status referat_read_xml(const void *bytes, size_t length,
                                            const referat_options *options, referat_doc **doc,
                                            referat_error *error);

/** Make a parser, or return NULL when there is no memory.  Free it with
 * referat_parser_free. */
REFERAT_API referat_parser *referat_parser_new(const referat_options *options);

/** Hand the next `length` bytes to the parser; where they are cut does not
 * matter to the result. */
REFERAT_API referat_status referat_parser_feed(referat_parser *parser, const void *bytes,
                                               size_t length, referat_error *error);

/** Return room for the next `length` bytes inside the parser, for who can put them
 * there, with read(2) for one: referat_parser_feed that is given this pointer, and as
 * many bytes as were put there, copies nothing.  The room is good until the parser is
 * used again; NULL without memory, or beyond REFERAT_MAX_INPUT. */
REFERAT_API void *referat_parser_room(referat_parser *parser, size_t length);

/** End the input.  As referat_parse_buffer on all that was fed; afterwards the
 * parser is empty and may be fed anew. */
REFERAT_API referat_status referat_parser_finish(referat_parser *parser, referat_doc **doc,
                                                 referat_error *error);

/** Free the parser; NULL is taken. */
REFERAT_API void referat_parser_free(referat_parser *parser);

/** Free the document and all that it holds; NULL is taken. */
REFERAT_API void referat_doc_free(referat_doc *doc);

/* # THE TREE
 *
 * The tree follows the vocabulary of the XML: a node is an element of it, or a
 * run of text.  What the source says is text; what the parser concluded from
 * it is an attribute.
 */

/** A node of the tree; owned by the document. */
typedef struct referat_node referat_node;

/** Kinds of node: the elements of the vocabulary, and text. */
typedef enum referat_type {
  REFERAT_TEXT = 0, /**< a run of text; has no children */
  REFERAT_MINUTES,  /**< the document element */
  REFERAT_SOURCE,
  REFERAT_FINDING,
  REFERAT_HEAD,
  REFERAT_TITLE,
  REFERAT_FIELD,
  REFERAT_LABEL,
  REFERAT_CONTENTS,
  REFERAT_ENTRY,
  REFERAT_NUMBER,
  REFERAT_LEADER,
  REFERAT_PAGE,
  REFERAT_GROUP, /**< a heading above several items, and these */
  REFERAT_ITEM,
  REFERAT_HEADING,
  REFERAT_CASE,
  REFERAT_SECTION,
  REFERAT_P,
  REFERAT_LIST,
  REFERAT_LI,
  REFERAT_TABLE,
  REFERAT_CAPTION,
  REFERAT_TR,
  REFERAT_TH,
  REFERAT_TD,
  REFERAT_PROPOSAL,
  REFERAT_PROPOSER,
  REFERAT_ABSENT,
  REFERAT_ANNEX,
  REFERAT_VOTE,
  REFERAT_PERSON,
  REFERAT_PARTY,
  REFERAT_BODY,
  REFERAT_STATEMENT,
  REFERAT_RECUSAL,
  REFERAT_ARRIVAL,
  REFERAT_DEPARTURE,
  REFERAT_SUBSTITUTION,
  REFERAT_FURNITURE,
  REFERAT_STRONG,
  REFERAT_EM,
  REFERAT_A,
  REFERAT_PB, /**< a page or paragraph break mended inside a sentence */
  REFERAT_LB, /**< a line break that matters */
  REFERAT_HY, /**< a hyphen at a line's end that was mended away */
  REFERAT_TYPE_COUNT
} referat_type;

/** Attributes, in the order in which they are written. */
typedef enum referat_attr {
  REFERAT_ATTR_VERSION = 0,
  REFERAT_ATTR_LANG, /**< xml:lang */
  REFERAT_ATTR_CODE,
  REFERAT_ATTR_SEVERITY,
  REFERAT_ATTR_LINE,
  REFERAT_ATTR_MESSAGE,
  REFERAT_ATTR_ID,
  REFERAT_ATTR_REF,
  REFERAT_ATTR_NUMBER,
  REFERAT_ATTR_KIND,
  REFERAT_ATTR_EDITION,
  REFERAT_ATTR_NAME,
  REFERAT_ATTR_SHA256,
  REFERAT_ATTR_TEXT_SHA256, /**< text-sha256 */
  REFERAT_ATTR_BYTES,
  REFERAT_ATTR_MEDIA_TYPE,
  REFERAT_ATTR_ENCODING,
  REFERAT_ATTR_GENERATOR,
  REFERAT_ATTR_VIA,
  REFERAT_ATTR_TITLE,
  REFERAT_ATTR_BODY,
  REFERAT_ATTR_TERM,
  REFERAT_ATTR_MUNICIPALITY,
  REFERAT_ATTR_DATE,
  REFERAT_ATTR_START,
  REFERAT_ATTR_END,
  REFERAT_ATTR_PLACE,
  REFERAT_ATTR_ITEM,
  REFERAT_ATTR_MATCH,
  REFERAT_ATTR_ACCESS,
  REFERAT_ATTR_DECIDED,
  REFERAT_ATTR_KLE,
  REFERAT_ATTR_FACET,
  REFERAT_ATTR_SERIAL,
  REFERAT_ATTR_YEAR,
  REFERAT_ATTR_OUTCOME,
  REFERAT_ATTR_AMENDED,
  REFERAT_ATTR_TYPE,
  REFERAT_ATTR_MARKER,
  REFERAT_ATTR_ROLE,
  REFERAT_ATTR_PARTY,
  REFERAT_ATTR_CHOICE,
  REFERAT_ATTR_BY,
  REFERAT_ATTR_PERSON,
  REFERAT_ATTR_TIME,
  REFERAT_ATTR_FOR,
  REFERAT_ATTR_AGAINST,
  REFERAT_ATTR_ABSTAIN,
  REFERAT_ATTR_ON,
  REFERAT_ATTR_PART,
  REFERAT_ATTR_UNANIMOUS,
  REFERAT_ATTR_HREF,
  REFERAT_ATTR_WHEN,
  REFERAT_ATTR_COUNT
} referat_attr;

/** Return the document element; never NULL for a document that was returned. */
REFERAT_API const referat_node *referat_doc_root(const referat_doc *doc);

/** Return the type of the node; REFERAT_TEXT for NULL. */
REFERAT_API referat_type referat_node_type(const referat_node *node);

/** Return the element's name in the vocabulary, "#text" for text; static. */
REFERAT_API const char *referat_type_name(referat_type type);

/** Return the attribute's name in the vocabulary; static. */
REFERAT_API const char *referat_attr_name(referat_attr attr);

/** Return the attribute's value, or NULL when the node does not have it. */
REFERAT_API const char *referat_node_attr(const referat_node *node, referat_attr attr);

/** Return the bytes of a text node, which need not end in NUL, and store
 * their number in `*length`; NULL and 0 for any other node. */
REFERAT_API const char *referat_node_text(const referat_node *node, size_t *length);

/** Return the line of the source on which the node begins, 0 if not known. */
REFERAT_API size_t referat_node_line(const referat_node *node);

/** Return the node above, the first one below, and the next one under the same parent; NULL
 * where there is none. */
REFERAT_API const referat_node *referat_node_parent(const referat_node *node);
REFERAT_API const referat_node *referat_node_first(const referat_node *node);
REFERAT_API const referat_node *referat_node_next(const referat_node *node);

/**
 * Copy the text under `node` to `buffer` as a reader would say it: white space
 * collapsed, a `pb` or `lb` as one space, no markers, no furniture.  At most
 * `size - 1` bytes and a NUL are stored, cut between characters.  Return the
 * number of bytes of the whole text, as snprintf(3) does.
 */
REFERAT_API size_t referat_node_string(const referat_node *node, char *buffer, size_t size);

/** What the iterator has just done. */
typedef enum referat_event { REFERAT_DONE = 0, REFERAT_ENTER, REFERAT_EXIT } referat_event;

/** A walk over a tree in the order of the source. */
typedef struct referat_iter {
  const referat_node *root;
  const referat_node *node; /**< the current node */
  referat_event event;      /**< what was done with it */
  bool skip;                /**< its children are passed over */
} referat_iter;

/**
 * Begin a walk over `root` and all below it.  The iterator is a value: it
 * allocates nothing and needs no freeing.  `iter.node` is valid after
 * referat_iter_next has returned ENTER or EXIT.
 */
REFERAT_API referat_iter referat_iter_begin(const referat_node *root);

/** Go on to the next event: every element gives ENTER and EXIT, a text node
 * ENTER alone; DONE after the root's EXIT. */
REFERAT_API referat_event referat_iter_next(referat_iter *iter);

/** After ENTER: pass over the node's children, so that its EXIT comes next. */
REFERAT_API void referat_iter_skip(referat_iter *iter);

/* # FACTS
 *
 * Shorthands for what is asked for most.  Each returns NULL when the minutes
 * do not say.
 */

/** Return the first `item` of the document, or the next one after `item`, be they
 * in a `group` or not. */
REFERAT_API const referat_node *referat_item_first(const referat_doc *doc);
REFERAT_API const referat_node *referat_item_next(const referat_node *item);

/** Return the outcome of the first decision of this meeting on the item, such as "approved".
 * What another body decided, or this one on another day, is no outcome of it. */
REFERAT_API const char *referat_item_outcome(const referat_node *item);

/** Return the `head` element, whose attributes tell body, date and place. */
REFERAT_API const referat_node *referat_doc_head(const referat_doc *doc);

/** Whether somebody was there. */
typedef enum referat_presence {
  REFERAT_PRESENCE_UNKNOWN = 0, /**< the minutes do not tell for certain */
  REFERAT_PRESENT,
  REFERAT_NOT_PRESENT
} referat_presence;

/** Who was there at an item: one person, or somebody who stands in for one. */
typedef struct referat_attendance {
  const referat_node *item;
  const referat_node *person; /**< in the head; NULL where it does not name the person */
  const char *id;             /**< of that, "person-3"; or NULL */
  const char *name;
  const char *party; /**< or NULL */
  referat_presence present;
  /** member, apology, substitute-for, left, not-yet-arrived, recused; or the role
   * of somebody who is no member: official, guest */
  const char *why;
  const char *substitute_for; /**< the name of whom a substitute stands in for, or NULL */
} referat_attendance;

/** Called for each person and item; anything but 0 stops the telling. */
typedef int (*referat_attendance_fn)(void *context, const referat_attendance *row);

/**
 * Tell who was there at each item, in the order of the items and, for each, of
 * the head.  What is told lives as long as the document.  At the item at which
 * somebody comes or goes nothing is certain, unless the text says that it was
 * before or after.  REFERAT_ERROR_SINK where `fn` did not return 0,
 * REFERAT_ERROR_MEMORY without memory.
 */
REFERAT_API referat_status referat_attendance_tell(const referat_doc *doc, referat_attendance_fn fn,
                                                   void *context, referat_error *error);

/* # WRITING */

/**
 * Takes `length` bytes; returns 0 when it took them all.  Anything else stops
 * the writer, which then returns REFERAT_ERROR_SINK.
 */
typedef int (*referat_sink)(void *context, const void *bytes, size_t length);

/**
 * Write the document in `format` (XML, MARKDOWN, JSON, DOCX or ODT) to `sink`.
 * The same document and options give the same bytes, whatever the machine,
 * time zone, locale or folder.  `sink` may have been called before an error
 * is found: the caller throws away what it got when the status is not OK.
 */
REFERAT_API referat_status referat_write(const referat_doc *doc, referat_format format,
                                         referat_sink sink, void *context,
                                         const referat_options *options, referat_error *error);

/** Writes one document after the other, and keeps what one leaves for the next. */
typedef struct referat_writer referat_writer;

/** Make a writer, or return NULL when there is no memory.  Free it with
 * referat_writer_free.  It keeps a few megabytes at most. */
REFERAT_API referat_writer *referat_writer_new(const referat_allocator *allocator);

/**
 * As referat_write, with the same bytes; NULL in place of the writer is taken.  Of many
 * small documents DOCX and ODT are faster that way: parts of the package that one has in
 * common with the one before are not deflated again.  A writer belongs to one thread at a
 * time.
 */
REFERAT_API referat_status referat_writer_write(referat_writer *writer, const referat_doc *doc,
                                                referat_format format, referat_sink sink,
                                                void *context, const referat_options *options,
                                                referat_error *error);

/** Free the writer; NULL is taken. */
REFERAT_API void referat_writer_free(referat_writer *writer);

/**
 * Tell whether `options->annex_base` may be this: an http or https address with a host and no
 * user, of characters that RFC 3986 allows, shorter than 2083 bytes.  NULL is none.
 */
REFERAT_API bool referat_annex_base_is_good(const char *address);

/**
 * Make the edition of the document that may be published:
 *
 * - the source's name, digests and size are left out: from the digest of a file
 *   whoever has most of its text finds the rest;
 * - of the last four digits of personal identification numbers stars are left, in
 *   text and attributes alike (`010190-****`);
 * - of closed items number and case numbers are left, under the title "Lukket
 *   punkt", also in the list of contents;
 * - findings about such items and numbers are left out.
 *
 * `minutes/@edition` then is "published" ("published decisions" for an excerpt that holds the
 * decisions alone).  Of a published edition it makes the
 * same again.  `options->on_finding` is told of each thing that is left out, as a
 * note whose code is "left-out"; of the options the allocator counts, too.  The
 * new document needs the old one no more; free it with referat_doc_free.  On
 * failure `*published` is NULL.
 */
REFERAT_API referat_status referat_publish(const referat_doc *doc, const referat_options *options,
                                           referat_doc **published, referat_error *error);

/* # VERIFYING */

/**
 * Tell whether the document, read from referat XML perhaps years after it was
 * made, still holds its source of `length` bytes: the bytes have the SHA-256
 * that the document names, and the text of the one is the text of the other,
 * whole and in order (white space and the marks of Markdown aside).
 * REFERAT_ERROR_DIFFERENT with the first place of the source where they differ
 * when it does not, and for a published edition or an excerpt, which do not hold their source.
 * REFERAT_ERROR_UNSUPPORTED where the document says that another program read its
 * source (`source/@via`): then referat_verify_original is what tells.
 */
REFERAT_API referat_status referat_verify(const referat_doc *doc, const void *source, size_t length,
                                          referat_error *error);

/**
 * The same for a document whose source another program read: `original` is the
 * file, and who reads it now; `text` of `length` bytes is what that program made
 * of it, in `format` (TEXT or MARKDOWN).  Both have to have the digests that the
 * document names, and the text of the document is that text.  Lines of an error
 * are lines of `text`; where it alone is another and `original->via` is not the
 * program that the document names, the message says that this is the likely cause.
 */
REFERAT_API referat_status referat_verify_original(const referat_doc *doc,
                                                   const referat_original *original,
                                                   const void *text, size_t length,
                                                   referat_format format, referat_error *error);

#ifdef __cplusplus
}
#endif

#endif
