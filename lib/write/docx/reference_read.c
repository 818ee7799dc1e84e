/* A reference document: what is refused, what is kept, and where it goes. */
#include "write/docx/reference.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "write/active.h"
#include "write/address.h"
#include "write/docx/reference_scan.h"

#define PACKAGE_NS "http://schemas.openxmlformats.org/package/2006/"
#define OVERRIDE PART_NAME(PACKAGE_NS "content-types", "Override")
#define RELATION PART_NAME(PACKAGE_NS "relationships", "Relationship")
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

/* Always false. */
static bool refuse(const reading *in, const char *why, const char *part)
{
  referat__fail(in->error, REFERAT_ERROR_PACKAGE, 0, 0, "the reference document is refused: %s%s%s",
                why, *part ? ": " : "", part);
  return false;
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

static bool has_entry(const reading *in, const char *name)
{
  return referat__package_find(in->package, slice_str(name)) < referat__package_count(in->package);
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

static bool read_part(reading *in, const char *name, slice *xml)
{
  return referat__package_read(in->package, referat__package_find(in->package, slice_str(name)),
                               xml, in->error) == REFERAT_OK;
}

/* Read the relationships in the part `name`, of a part in `folder`. */
static bool read_rows(reading *in, const char *name, const char *part, relations *r)
{
  slice xml;
  return read_part(in, name, &xml) && (referat__docx_scan(in, xml, on_relation, NULL, r) ||
                                       refuse(in, "its relationships cannot be read", part));
}

/* Read the relationships of a part; none when it has no such file. */
static bool read_relations(reading *in, const char *part, relations *r)
{
  r->folder = referat__arena_copy(in->memory, folder_of(part));
  referat__buf_init(&r->rows, &in->memory->allocator);
  const char *name = relations_name(in->memory, part);
  return !has_entry(in, name) || !r->folder || read_rows(in, name, part, r);
}

static const relation *find_type(const relations *r, const char *type)
{
  for (size_t i = 0; i < row_count(r); i++)
    if (!row_at(r, i)->external && ends_in(row_at(r, i)->type, type))
      return row_at(r, i);
  return NULL;
}

/* Whatever the file of relationships: nothing in it may reach outside. */
static bool check_relations(reading *in, const char *name)
{
  static const char *const active[] = {
      "/vbaProject",           "/oleObject", "/package",     "/control",
      "/activeXControlBinary", "/aFChunk",   "/subDocument", "/wordVbaData"};
  relations r = {.folder = ""};
  referat__buf_init(&r.rows, &in->memory->allocator);
  bool good = read_rows(in, name, name, &r);
  for (size_t i = 0; i < row_count(&r) && good; i++) {
    const relation *row = row_at(&r, i);
    if (row->external && !ends_in(row->type, "/hyperlink"))
      good = refuse(in, "it links to something outside", row->target);
    for (size_t j = 0; j < sizeof active / sizeof *active && good; j++)
      if (ends_in(row->type, active[j]))
        good = refuse(in, "it holds a macro or an embedded object", name);
  }
  referat__buf_free(&r.rows);
  return good;
}

static bool check_entries(reading *in)
{
  static const char *const bad[] = {"vbaproject", "vbadata", "activex/", "embeddings/"};
  for (size_t i = 0; i < referat__package_count(in->package); i++) {
    const char *name = referat__package_name(in->package, i);
    for (size_t j = 0; j < sizeof bad / sizeof *bad; j++)
      for (const char *p = name; *p; p++)
        if (referat__fold_prefix(slice_str(p), slice_str(bad[j])))
          return refuse(in, "it holds a macro or an embedded object", name);
    if (ends_in(name, ".rels") && !check_relations(in, name))
      return false;
  }
  return true;
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
      strcmp(e->name, OVERRIDE) == 0
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

/* The place of the part among those that are kept, or the number of them. */
static size_t place_of(const docx_reference *ref, const char *name)
{
  size_t i = 0;
  while (i < ref->part_count && strcmp(ref->parts[i].name, name) != 0)
    i++;
  return i;
}

static bool check_activity(const reading *in, activity found, const char *name)
{
  switch (found) {
  case ACTIVITY_FOUND:
    return refuse(in, "it holds a script, an object, or a field that reaches outside", name);
  case ACTIVITY_BROKEN:
    return refuse(in, "a part is broken, or a picture of a kind that is not known", name);
  case ACTIVITY_NO_MEMORY:
    in->memory->failed = true;
    return false;
  default:
    return true;
  }
}

/* Whether the part is of the type that it is used as, and does nothing on its own. */
static bool check_part(reading *in, docx_kept *part, const char *type_end)
{
  bool macros, image = strcmp(type_end, "image/") == 0;
  part->type = content_type(in, part->name, &macros);
  if (!part->type ||
      (image ? strncmp(part->type, "image/", 6) != 0 : !ends_in(part->type, type_end)))
    return refuse(in, "a part is not of the type that it is used as", part->name);
  return check_activity(
      in, image ? referat__active_picture(part->bytes) : referat__active_xml(part->bytes),
      part->name);
}

/* `type_end`: how the type of its content ends, or "image/"; NULL for relationships. */
static bool keep_part(reading *in, const char *name, const char *type_end, const char *from_main)
{
  docx_reference *ref = in->ref;
  docx_kept part = {.name = name, .relation = from_main};
  if (place_of(ref, name) < ref->part_count)
    return true;
  if (ref->part_count == REFERENCE_MAX_PARTS)
    return refuse(in, "header and footer are made of too many parts", "");
  if (!read_part(in, name, &part.bytes) || (type_end && !check_part(in, &part, type_end)))
    return false;
  ref->parts[ref->part_count++] = part;
  return true;
}

/* What a header or footer is made of besides itself. */
static bool keep_of_running(reading *in, const relation *row)
{
  if (row->external)
    return referat__leads_out(row->target) ||
           refuse(in, "it has a link of a kind that is not allowed", row->target);
  if (ends_in(row->type, "/image"))
    return keep_part(in, row->target, "image/", NULL);
  return ends_in(row->type, "/hyperlink") ||
         refuse(in, "header or footer use a part of a kind that is not allowed", row->target);
}

static bool keep_bullet(reading *in, const relation *row)
{
  return keep_part(in, row->target, "image/", NULL);
}

/* What a part needs, and the file of relationships to that. */
static bool keep_needed(reading *in, const char *name, bool (*keep)(reading *, const relation *))
{
  relations r;
  bool good = read_relations(in, name, &r);
  for (size_t i = 0; i < row_count(&r) && good; i++)
    good = keep(in, row_at(&r, i));
  if (good && row_count(&r))
    good = keep_part(in, relations_name(in->memory, name), NULL, NULL);
  referat__buf_free(&r.rows);
  return good;
}

static bool keep_headers(reading *in, const relations *r)
{
  for (size_t i = 0; i < in->ref->header_count; i++) {
    docx_header *h = &in->ref->headers[i];
    const relation *row = NULL;
    for (size_t j = 0; j < row_count(r); j++)
      if (!row_at(r, j)->external && strcmp(row_at(r, j)->id, h->id) == 0)
        row = row_at(r, j);
    if (!row)
      return refuse(in, "a header or footer is missing", h->id);
    if (!keep_part(in, row->target, h->footer ? ".footer+xml" : ".header+xml",
                   h->footer ? OFFICE "footer" : OFFICE "header") ||
        !keep_needed(in, row->target, keep_of_running))
      return false;
    h->part = place_of(in->ref, row->target);
  }
  return true;
}

/* A theme with parts of its own (pictures of shapes) is left where it is. */
static bool keep_theme(reading *in, const char *name)
{
  return has_entry(in, relations_name(in->memory, name)) ||
         keep_part(in, name, "theme+xml", OFFICE "theme");
}

/* Read a part of the document; `what` is said where that cannot be done. */
static bool scan_part(reading *in, const char *name, bool (*scan)(reading *, slice),
                      const char *what, slice *xml)
{
  return read_part(in, name, xml) && (scan(in, *xml) || refuse(in, what, name));
}

/* The same of a part that is taken over as it stands. */
static bool scan_whole(reading *in, const char *name, bool (*scan)(reading *, slice),
                       const char *what)
{
  slice xml;
  return scan_part(in, name, scan, what, &xml) &&
         check_activity(in, referat__active_xml(xml), name);
}

/* Styles, numbering, settings, theme and the last section. */
static bool read_main(reading *in, const char *main_part, const relations *r)
{
  const relation *styles = find_type(r, "/styles"), *numbering = find_type(r, "/numbering");
  const relation *settings = find_type(r, "/settings"), *theme = find_type(r, "/theme");
  slice xml;
  if (!scan_part(in, main_part, referat__docx_scan_section,
                 N_("its text cannot be read, or is of the strict variety"), &xml))
    return false;
  if (!styles)
    return refuse(in, "it has no styles", "");
  if (!scan_whole(in, styles->target, referat__docx_scan_styles, N_("its styles cannot be read")))
    return false;
  if (numbering && (!scan_whole(in, numbering->target, referat__docx_scan_numbering,
                                N_("its numbering cannot be read")) ||
                    !keep_needed(in, numbering->target, keep_bullet)))
    return false;
  if (settings && !scan_part(in, settings->target, referat__docx_scan_settings,
                             N_("its settings cannot be read"), &xml))
    return false;
  return (!theme || keep_theme(in, theme->target)) && keep_headers(in, r);
}

static bool read_document(reading *in, const relation *document)
{
  relations r;
  bool macros = false;
  const char *type = document ? content_type(in, document->target, &macros) : NULL;
  if (macros)
    return refuse(in, "it holds a macro or an embedded object", "");
  if (!type || !strstr(type, "wordprocessingml.") || !ends_in(type, ".main+xml"))
    return refuse(in, "it is not a Word document", "");
  bool good = read_relations(in, document->target, &r) && read_main(in, document->target, &r);
  referat__buf_free(&r.rows);
  return good;
}

static bool read_package(reading *in)
{
  relations r;
  if (!check_entries(in) || !read_part(in, "[Content_Types].xml", &in->types))
    return false;
  bool good = read_relations(in, "", &r) && read_document(in, find_type(&r, "/officeDocument"));
  referat__buf_free(&r.rows);
  return good;
}

void referat__docx_reference_none(docx_reference *ref)
{
  *ref = (docx_reference){.part_count = 0};
  for (int role = 0; role < STYLE_COUNT; role++)
    ref->style_id[role] = slice_str(referat__style((style_role)role)->id);
}

referat_status referat__docx_reference_read(slice bytes, arena *memory, docx_reference *ref,
                                            referat_error *error)
{
  reading in = {.ref = ref, .memory = memory, .error = error};
  referat__docx_reference_none(ref);
  if (referat__package_open(bytes, memory, &in.package, error) == REFERAT_OK) {
    read_package(&in);
    referat__package_close(in.package);
  }
  if (memory->failed) {
    /* whatever was missed in the document was missed for this */
    referat__error_clear(error);
    referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  return error->code;
}
