/* A reference document: what is refused, what is kept, and where it goes. */
#include "write/docx/reference_read.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "write/active.h"
#include "write/address.h"
#include "write/docx/reference_scan.h"

#define PACKAGE_NS "http://schemas.openxmlformats.org/package/2006/"
#define TYPES_NS PACKAGE_NS "content-types|"
#define RELATION PACKAGE_NS "relationships|Relationship"
#define OFFICE R_NAMESPACE "/"

/* One relationship of a part. */
typedef struct relation {
  const char *id;
  const char *type;
  const char *target; /* name of the part, or the address outside */
  bool external;
} relation;

typedef struct relations {
  const char *folder; /* of the part they belong to, with its slash */
  buf rows;
} relations;

static referat_status refuse(referat_error *error, const char *why, const char *part)
{
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                       "the reference document is refused: %s%s%s", why, *part ? ": " : "", part);
}

/* # Names */

static slice folder_of(const char *name)
{
  const char *slash = strrchr(name, '/');
  return slash ? slice_between(name, slash + 1) : slice_of(name, 0);
}

/* The name of the part that `target` means in a part of `folder`. */
static const char *resolve(arena *memory, const char *folder, const char *target)
{
  char *name = target[0] == '/' ? referat__arena_copy(memory, slice_str(target + 1))
                                : referat__arena_printf(memory, "%s%s", folder, target);
  if (!name)
    return "";
  char *to = name;
  for (const char *p = name; *p;) { /* take out "." and ".." */
    size_t n = strcspn(p, "/");
    size_t step = n + (p[n] == '/');
    if (n == 2 && p[0] == '.' && p[1] == '.') {
      if (to > name)
        to--;
      while (to > name && to[-1] != '/')
        to--;
    } else if (!(n == 1 && p[0] == '.')) {
      memmove(to, p, step);
      to += step;
    }
    p += step;
  }
  *to = '\0';
  return name;
}

static const char *relations_name(arena *memory, const char *part)
{
  slice folder = folder_of(part);
  const char *name =
      referat__arena_printf(memory, "%.*s_rels/%s.rels", (int)folder.len, part, part + folder.len);
  return name ? name : "";
}

/* # Relationships */

static void on_relation(const xml_event *e, bool start)
{
  if (!start || strcmp(e->name, RELATION) != 0)
    return;
  relations *r = e->context;
  arena *memory = e->in->memory;
  const char *mode = referat__docx_attr(e->attrs, "TargetMode");
  const char *target = referat__docx_attr(e->attrs, "Target");
  const char *id = referat__docx_attr(e->attrs, "Id");
  const char *type = referat__docx_attr(e->attrs, "Type");
  relation row = {.external = mode && strcmp(mode, "Internal") != 0};
  row.id = referat__arena_copy(memory, slice_str(id ? id : ""));
  row.type = referat__arena_copy(memory, slice_str(type ? type : ""));
  row.target = row.external ? referat__arena_copy(memory, slice_str(target ? target : ""))
                            : resolve(memory, r->folder, target ? target : "");
  if (row.id && row.type && row.target)
    referat__buf_append(&r->rows, &row, sizeof row);
  memory->failed |= r->rows.failed;
}

static const relation *row_at(const relations *r, size_t i)
{
  return (const relation *)(const void *)r->rows.data + i;
}

static size_t row_count(const relations *r)
{
  return r->rows.len / sizeof(relation);
}

static bool ends_in(const char *string, const char *end)
{
  return slice_ends(slice_str(string), slice_str(end));
}

/* Read the relationships of a part; none when it has no such file. */
static referat_status read_relations(reading *in, const char *part, relations *r,
                                     referat_error *error)
{
  slice folder = folder_of(part);
  r->folder = referat__arena_copy(in->memory, folder);
  referat__buf_init(&r->rows, &in->memory->allocator);
  size_t i = referat__package_find(in->package, slice_str(relations_name(in->memory, part)));
  if (i == referat__package_count(in->package) || !r->folder)
    return REFERAT_OK;
  slice xml;
  referat_status status = referat__package_read(in->package, i, &xml, error);
  if (status == REFERAT_OK && !referat__docx_scan(in, xml, on_relation, NULL, r))
    status = refuse(error, "its relationships cannot be read", part);
  return status;
}

static const relation *find_type(const relations *r, const char *type)
{
  for (size_t i = 0; i < row_count(r); i++)
    if (!row_at(r, i)->external && ends_in(row_at(r, i)->type, type))
      return row_at(r, i);
  return NULL;
}

/* Whatever the file of relationships: nothing in it may reach outside. */
static referat_status check_relations(reading *in, size_t entry, referat_error *error)
{
  const char *name = referat__package_name(in->package, entry);
  relations r = {.folder = ""};
  referat__buf_init(&r.rows, &in->memory->allocator);
  slice xml;
  referat_status status = referat__package_read(in->package, entry, &xml, error);
  if (status == REFERAT_OK && !referat__docx_scan(in, xml, on_relation, NULL, &r))
    status = refuse(error, "its relationships cannot be read", name);
  static const char *const active[] = {
      "/vbaProject",           "/oleObject", "/package",     "/control",
      "/activeXControlBinary", "/aFChunk",   "/subDocument", "/wordVbaData"};
  for (size_t i = 0; i < row_count(&r) && status == REFERAT_OK; i++) {
    const relation *row = row_at(&r, i);
    if (row->external && !ends_in(row->type, "/hyperlink"))
      status = refuse(error, "it links to something outside", row->target);
    for (size_t j = 0; j < sizeof active / sizeof *active && status == REFERAT_OK; j++)
      if (ends_in(row->type, active[j]))
        status = refuse(error, "it holds a macro or an embedded object", name);
  }
  referat__buf_free(&r.rows);
  return status;
}

static referat_status check_entries(reading *in, referat_error *error)
{
  static const char *const bad[] = {"vbaproject", "vbadata", "activex/", "embeddings/"};
  for (size_t i = 0; i < referat__package_count(in->package); i++) {
    const char *name = referat__package_name(in->package, i);
    for (size_t j = 0; j < sizeof bad / sizeof *bad; j++)
      for (const char *p = name; *p; p++)
        if (referat__fold_prefix(slice_str(p), slice_str(bad[j])))
          return refuse(error, "it holds a macro or an embedded object", name);
    if (ends_in(name, ".rels")) {
      referat_status status = check_relations(in, i, error);
      if (status != REFERAT_OK)
        return status;
    }
  }
  return REFERAT_OK;
}

/* # Types of content */

typedef struct type_search {
  const char *name;      /* of the part */
  const char *extension; /* of it */
  const char *type;      /* found */
  bool overridden;
  bool macros;
} type_search;

static void on_type(const xml_event *e, bool start)
{
  if (!start || e->depth != 1)
    return;
  type_search *s = e->context;
  const char *type = referat__docx_attr(e->attrs, "ContentType");
  if (!type)
    return;
  if (strstr(type, "macroEnabled") || strstr(type, "vbaProject"))
    s->macros = true;
  const char *part = referat__docx_attr(e->attrs, "PartName");
  const char *extension = referat__docx_attr(e->attrs, "Extension");
  bool is_it =
      strcmp(e->name, TYPES_NS "Override") == 0
          ? part && part[0] == '/' && strcmp(part + 1, s->name) == 0
          : extension && !s->overridden && *s->extension && strcmp(extension, s->extension) == 0;
  if (is_it) {
    s->type = referat__arena_copy(e->in->memory, slice_str(type));
    s->overridden = part != NULL;
  }
}

/* The type of the part's content, or NULL; and whether any part holds macros. */
static const char *content_type(reading *in, const char *name, bool *macros)
{
  *macros = false;
  const char *dot = strrchr(name, '.');
  type_search s = {.name = name, .extension = dot ? dot + 1 : ""};
  if (!referat__docx_scan(in, in->types, on_type, NULL, &s))
    return NULL;
  *macros = s.macros;
  return s.type;
}

/* # What is kept */

static bool has_part(const docx_reference *ref, const char *name, size_t *index)
{
  for (size_t i = 0; i < ref->part_count; i++)
    if (strcmp(ref->parts[i].name, name) == 0) {
      *index = i;
      return true;
    }
  return false;
}

static referat_status read_part(reading *in, const char *name, slice *xml, referat_error *error)
{
  return referat__package_read(in->package, referat__package_find(in->package, slice_str(name)),
                               xml, error);
}

static referat_status check_activity(reading *in, activity found, const char *name,
                                     referat_error *error)
{
  switch (found) {
  case ACTIVITY_FOUND:
    return refuse(error, "it holds a script, an object, or a field that reaches outside", name);
  case ACTIVITY_BROKEN:
    return refuse(error, "a part is broken, or a picture of a kind that is not known", name);
  case ACTIVITY_NO_MEMORY:
    in->memory->failed = true;
    return REFERAT_ERROR_MEMORY;
  default:
    return REFERAT_OK;
  }
}

/* `type_end`: how the type of its content ends, or "image/"; NULL for relationships. */
static referat_status keep_part(reading *in, const char *name, const char *type_end,
                                const char *from_main, size_t *index, referat_error *error)
{
  docx_reference *ref = in->ref;
  if (has_part(ref, name, index))
    return REFERAT_OK;
  if (ref->part_count == REFERENCE_MAX_PARTS)
    return refuse(error, "header and footer are made of too many parts", "");
  docx_kept part = {.name = name, .relation = from_main};
  referat_status status = read_part(in, name, &part.bytes, error);
  if (status != REFERAT_OK)
    return status;
  if (type_end) {
    bool macros;
    part.type = content_type(in, name, &macros);
    bool image = strcmp(type_end, "image/") == 0;
    if (!part.type ||
        (image ? strncmp(part.type, "image/", 6) != 0 : !ends_in(part.type, type_end)))
      return refuse(error, "a part is not of the type that it is used as", name);
    status = check_activity(
        in, image ? referat__active_picture(part.bytes) : referat__active_xml(part.bytes), name,
        error);
    if (status != REFERAT_OK)
      return status;
  }
  *index = ref->part_count;
  ref->parts[ref->part_count++] = part;
  return REFERAT_OK;
}

/* A header or footer with its pictures. */
static referat_status keep_running(reading *in, const char *name, const char *type_end,
                                   const char *from_main, size_t *index, referat_error *error)
{
  referat_status status = keep_part(in, name, type_end, from_main, index, error);
  relations r;
  if (status != REFERAT_OK)
    return status;
  status = read_relations(in, name, &r, error);
  size_t unused;
  for (size_t i = 0; i < row_count(&r) && status == REFERAT_OK; i++) {
    const relation *row = row_at(&r, i);
    if (row->external) {
      if (!referat__leads_out(row->target))
        status = refuse(error, "it has a link of a kind that is not allowed", row->target);
    } else if (ends_in(row->type, "/image")) {
      status = keep_part(in, row->target, "image/", NULL, &unused, error);
    } else if (!ends_in(row->type, "/hyperlink")) {
      status =
          refuse(error, "header or footer use a part of a kind that is not allowed", row->target);
    }
  }
  if (status == REFERAT_OK && row_count(&r))
    status = keep_part(in, relations_name(in->memory, name), NULL, NULL, &unused, error);
  referat__buf_free(&r.rows);
  return status;
}

static referat_status keep_headers(reading *in, const relations *r, referat_error *error)
{
  for (size_t i = 0; i < in->ref->header_count; i++) {
    docx_header *h = &in->ref->headers[i];
    const relation *row = NULL;
    for (size_t j = 0; j < row_count(r); j++)
      if (!row_at(r, j)->external && strcmp(row_at(r, j)->id, h->id) == 0)
        row = row_at(r, j);
    if (!row)
      return refuse(error, "a header or footer is missing", h->id);
    referat_status status =
        keep_running(in, row->target, h->footer ? ".footer+xml" : ".header+xml",
                     h->footer ? OFFICE "footer" : OFFICE "header", &h->part, error);
    if (status != REFERAT_OK)
      return status;
  }
  return REFERAT_OK;
}

/* The pictures that bullets show. */
static referat_status keep_bullets(reading *in, const char *numbering, referat_error *error)
{
  relations r;
  size_t unused;
  referat_status status = read_relations(in, numbering, &r, error);
  for (size_t i = 0; i < row_count(&r) && status == REFERAT_OK; i++)
    status = keep_part(in, row_at(&r, i)->target, "image/", NULL, &unused, error);
  if (status == REFERAT_OK && row_count(&r))
    status = keep_part(in, "word/_rels/numbering.xml.rels", NULL, NULL, &unused, error);
  referat__buf_free(&r.rows);
  return status;
}

/* A theme with parts of its own (pictures of shapes) is left where it is. */
static referat_status keep_theme(reading *in, const char *name, referat_error *error)
{
  size_t unused;
  slice pictures = slice_str(relations_name(in->memory, name));
  if (referat__package_find(in->package, pictures) != referat__package_count(in->package))
    return REFERAT_OK;
  return keep_part(in, name, "theme+xml", OFFICE "theme", &unused, error);
}

/* Read a part of the document; `what` is said where that cannot be done. */
static referat_status scan_part(reading *in, const char *name, bool (*scan)(reading *, slice),
                                const char *what, slice *xml, referat_error *error)
{
  referat_status status = read_part(in, name, xml, error);
  return status == REFERAT_OK && !scan(in, *xml) ? refuse(error, what, name) : status;
}

/* The same of a part that is taken over as it stands. */
static referat_status scan_whole(reading *in, const char *name, bool (*scan)(reading *, slice),
                                 const char *what, referat_error *error)
{
  slice xml;
  referat_status status = scan_part(in, name, scan, what, &xml, error);
  return status == REFERAT_OK ? check_activity(in, referat__active_xml(xml), name, error) : status;
}

/* Styles, numbering, settings, theme and the last section. */
static referat_status read_main(reading *in, const char *main_part, const relations *r,
                                referat_error *error)
{
  const relation *styles = find_type(r, "/styles"), *numbering = find_type(r, "/numbering");
  slice xml;
  const relation *settings = find_type(r, "/settings"), *theme = find_type(r, "/theme");
  referat_status status =
      scan_part(in, main_part, referat__docx_scan_section,
                N_("its text cannot be read, or is of the strict variety"), &xml, error);
  if (status == REFERAT_OK && !styles)
    status = refuse(error, "it has no styles", "");
  if (status == REFERAT_OK)
    status = scan_whole(in, styles->target, referat__docx_scan_styles,
                        N_("its styles cannot be read"), error);
  if (status == REFERAT_OK && numbering)
    status = scan_whole(in, numbering->target, referat__docx_scan_numbering,
                        N_("its numbering cannot be read"), error);
  if (status == REFERAT_OK && numbering)
    status = keep_bullets(in, numbering->target, error);
  if (status == REFERAT_OK && settings)
    status = scan_part(in, settings->target, referat__docx_scan_settings,
                       N_("its settings cannot be read"), &xml, error);
  if (status == REFERAT_OK && theme)
    status = keep_theme(in, theme->target, error);
  return status == REFERAT_OK ? keep_headers(in, r, error) : status;
}

static referat_status read_package(reading *in, referat_error *error)
{
  relations r, inner;
  referat_status status = check_entries(in, error);
  if (status == REFERAT_OK)
    status = read_part(in, "[Content_Types].xml", &in->types, error);
  if (status != REFERAT_OK)
    return status;
  status = read_relations(in, "", &r, error);
  const relation *document = status == REFERAT_OK ? find_type(&r, "/officeDocument") : NULL;
  if (status == REFERAT_OK && !document)
    status = refuse(error, "it is not a Word document", "");
  if (status == REFERAT_OK) {
    bool macros = false;
    const char *type = content_type(in, document->target, &macros);
    if (macros)
      status = refuse(error, "it holds a macro or an embedded object", "");
    else if (!type || !strstr(type, "wordprocessingml.") || !ends_in(type, ".main+xml"))
      status = refuse(error, "it is not a Word document", "");
  }
  if (status == REFERAT_OK) {
    status = read_relations(in, document->target, &inner, error);
    if (status == REFERAT_OK)
      status = read_main(in, document->target, &inner, error);
    referat__buf_free(&inner.rows);
  }
  referat__buf_free(&r.rows);
  return status;
}

referat_status referat__docx_reference_read(slice bytes, arena *memory, docx_reference *ref,
                                            referat_error *error)
{
  reading in = {.ref = ref, .memory = memory};
  referat__docx_reference_none(ref);
  referat_status status = referat__package_open(bytes, memory, &in.package, error);
  if (status == REFERAT_OK) {
    status = read_package(&in, error);
    referat__package_close(in.package);
  }
  if (memory->failed) {
    /* whatever was missed in the document was missed for this */
    referat__error_clear(error);
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  return status;
}
