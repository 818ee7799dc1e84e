/*
 * The parts of a DOCX package.  One file writes one part, to an `out`; the
 * packager alone knows what the parts are called and how they hang together.
 */
#ifndef REFERAT_WRITE_DOCX_PARTS_H
#define REFERAT_WRITE_DOCX_PARTS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/out.h"
#include "write/marker.h"
#include "write/sides.h"
#include "write/styles.h"
#include "write/view.h"

#define XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R_NAMESPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NAMESPACE_W " xmlns:w=\"" W_NAMESPACE "\""
#define NAMESPACE_R " xmlns:r=\"" R_NAMESPACE "\""

#define DOCX_MAX_LEVEL 9     /* levels of a list that Word has */
#define DOCX_MAX_COLUMNS 63  /* columns of a table that Word has */
#define DOCX_MAX_FORMATS 256 /* ways of numbering; further ones are set as text */
#define DOCX_CELL_MARGIN 85  /* left and right in a cell */

struct docx_reference;

/* What the parts learn from each other while they are written. */
typedef struct docx {
  const referat_doc *doc;
  const referat_options *options;
  arena memory;
  view view;
  out *o;                           /* the part that is being written */
  slice style_id[STYLE_COUNT];      /* as the styles part has them */
  buf links;                        /* const char *: targets of the links to outside */
  buf formats;                      /* num_format: ways of numbering */
  buf nums;                         /* num_list: lists */
  unsigned items;                   /* begun so far */
  int text_width;                   /* between the margins, in twips */
  vote_sides sides;                 /* of the vote in hand */
  bool gap_due;                     /* above the next paragraph, which follows a table of them */
  struct docx_reference *reference; /* NULL: our own look */
  char digest[65];                  /* of the XML that is carried */
  const char *says;                 /* a digest of it and of what the document says, or empty */
} docx;

/* # Numbering */

typedef struct num_format {
  marker marker;
  bool boxed;      /* stands in a decision's box */
  unsigned shared; /* the list that all bullets of the kind share, 0 for none */
} num_format;

typedef struct num_list {
  unsigned format; /* index of its num_format */
  unsigned level;
  unsigned start; /* 0: as the format says */
} num_list;

/* The id of a list that begins with this marker on that level, 0 when the
 * marker must be set as text. */
unsigned referat__docx_num(docx *d, const marker *m, unsigned level, bool boxed);

void referat__docx_numbering(docx *d);

/* # The text */

/* How a paragraph differs from its style. */
typedef struct para {
  style_role style;
  unsigned num;   /* the list, 0 for none */
  unsigned level; /* in the list, from 0 */
  int left;       /* indent, -1: the style's */
  int before;     /* space before it, -1: the style's */
  bool keep_next;
  bool right;
  bool bare; /* no character styles: a heading has its own look */
} para;

#define PARA(role) ((para){.style = (role), .left = -1, .before = -1})

/* What is open of the paragraph that is being written. */
typedef struct runs {
  docx *d;
  view_flow flow;
  bool bare;
  bool open;   /* a run and its text are open */
  bool linked; /* inside a hyperlink */
  bool strong, em;
  style_role style;
} runs;

/* Begin a paragraph, write into it, end it. */
runs referat__docx_open(docx *d, const para *p);
void referat__docx_inline(runs *r, const referat_node *node); /* a node and all below */
void referat__docx_string(runs *r, slice text);
void referat__docx_tab(runs *r);
void referat__docx_raw(runs *r, const char *xml); /* between runs */
void referat__docx_shut(runs *r);

/* A block and all below it. */
typedef struct spot {
  view_place place;
  unsigned heading; /* level that a heading here has */
  unsigned depth;   /* of lists around */
  bool in_cell;
} spot;
void referat__docx_block(docx *d, const referat_node *block, const spot *at);
void referat__docx_blocks(docx *d, const referat_node *parent, const spot *at);

/* The children of a list item or cell: inline and blocks in any mixture. The
 * first paragraph is `first`, those after it `more`; at least one is written. */
void referat__docx_flow(docx *d, const referat_node *node, const para *first, const para *more,
                        const spot *at);

void referat__docx_list(docx *d, const referat_node *list, const spot *at);
void referat__docx_table(docx *d, const referat_node *table, const spot *at);
/* What Word needs behind a table, the last thing of the node, in some places. */
void referat__docx_table_end(docx *d, const referat_node *node, const spot *at);
/* The table of the sides in hand, from `left` on. */
void referat__docx_votes(docx *d, int left);
void referat__docx_contents(docx *d);

/* Our running header and footers, as a section names them: none of the former
 * on the first page, where the title says the same. */
#define DOCX_RUNNING                                           \
  "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" \
  "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>" \
  "<w:footerReference w:type=\"first\" r:id=\"rIdFooterFirst\"/>"

/* Size and margins of our page. */
void referat__docx_page(docx *d);

/* # Parts, each whole */

void referat__docx_document(docx *d);
void referat__docx_styles(docx *d);
void referat__docx_settings(docx *d);
void referat__docx_header(docx *d);
void referat__docx_footer(docx *d);
void referat__docx_core(docx *d);
void referat__docx_app(docx *d);
void referat__docx_custom(docx *d);
void referat__docx_item_properties(docx *d);

/* Whether a part of ours that is always there has this name. */
bool referat__docx_is_part(const char *name);

/* The styles of ours that `missing` marks (NULL: all), without a root around
 * them. */
void referat__docx_style_rows(docx *d, const bool *missing);

#endif
