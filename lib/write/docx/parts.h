/*
 * The parts of a DOCX package.  One file writes one part, to an `out`; the
 * packager alone knows what the parts are called and how they hang together.
 */
#ifndef REFERAT_WRITE_DOCX_PARTS_H
#define REFERAT_WRITE_DOCX_PARTS_H

#include "write/docx/reference.h"
#include "write/list.h"
#include "write/office/walk.h"
#include "write/tag.h"

#define XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* A field that Word fills in: its code, what it shows until then, and its end. */
#define DOCX_FIELD_MARK(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define DOCX_FIELD_BEGIN DOCX_FIELD_MARK("begin") "<w:r><w:instrText xml:space=\"preserve\"> "
#define DOCX_FIELD_SHOWN " </w:instrText></w:r>" DOCX_FIELD_MARK("separate")
#define DOCX_FIELD(code) DOCX_FIELD_BEGIN code DOCX_FIELD_SHOWN
#define DOCX_FIELD_END DOCX_FIELD_MARK("end")

#define DOCX_MAX_LEVEL 9     /* levels of a list that Word has */
#define DOCX_MAX_COLUMNS 63  /* columns of a table that Word has */
#define DOCX_MAX_FORMATS 256 /* ways of numbering; further ones are set as text */

/* A way of numbering. */
typedef struct num_format {
  marker marker;
  int left;        /* where the text of its first level begins */
  unsigned shared; /* the list that all bullets of the kind share, 0 for none */
} num_format;

typedef struct num_list {
  size_t format; /* index of its num_format */
  unsigned level;
  unsigned start; /* 0: as the format says */
} num_list;

/* What the parts learn from each other while they are written. */
typedef struct docx {
  walk walk; /* first: it is what its functions are given */
  const referat_doc *doc;
  const referat_options *options;
  arena memory;
  view view;
  LIST(const char *) links;            /* targets of the links to outside */
  LIST(const referat_node *) comments; /* see write/added/remarks.h */
  LIST(num_format) formats;
  LIST(num_list) nums;
  unsigned num;       /* the list of the item in hand, 0 for none */
  bool gap_due;       /* above the next paragraph, which follows a table of them */
  docx_reference ref; /* or what stands for it */
  char digest[65];    /* of the XML that is carried */
  const char *says;   /* a digest of it and of what the document says, or empty */
} docx;

static inline docx *docx_of(walk *w)
{
  return (docx *)(void *)w;
}

/* Whether there is a reference document. */
static inline bool docx_has_reference(const docx *d)
{
  return d->ref.styles[2].len > 0;
}

/* How the text is written; and for that the items of lists, and comments: see walk_format. */
extern const walk_format referat__docx_format;
bool referat__docx_item(walk *w, walk_list *list);
void referat__docx_remark(walk *w, const referat_node *remark, bool end);

/* # Parts, each whole */

void referat__docx_document(docx *d);
void referat__docx_styles(docx *d);
void referat__docx_numbering(docx *d);
void referat__docx_settings(docx *d);
void referat__docx_header(docx *d);
void referat__docx_footer(docx *d);
void referat__docx_comments(docx *d);
void referat__docx_core(docx *d);
void referat__docx_app(docx *d);
void referat__docx_custom(docx *d);
void referat__docx_item_properties(docx *d);

#endif
