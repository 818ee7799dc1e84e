/* A reference document: what is refused, what is kept, and where it goes. */
#include "write/docx/reference.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "write/docx/reference_parts.h"

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
  arena *memory = &e->d->memory;
  const char *mode = referat__docx_attr(e->attrs, "TargetMode");
  const char *target = referat__docx_attr(e->attrs, "Target");
  const char *id = referat__docx_attr(e->attrs, "Id");
  const char *type = referat__docx_attr(e->attrs, "Type");
  relation row = {.external = mode && strcmp(mode, "External") == 0};
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
static referat_status read_relations(docx *d, docx_reference *ref, const char *part, relations *r,
                                     referat_error *error)
{
  slice folder = folder_of(part);
  r->folder = referat__arena_copy(&d->memory, folder);
  referat__buf_init(&r->rows, &d->memory.allocator);
  size_t i = referat__package_find(ref->package, slice_str(relations_name(&d->memory, part)));
  if (i == referat__package_count(ref->package) || !r->folder)
    return REFERAT_OK;
  slice xml;
  referat_status status = referat__package_read(ref->package, i, &xml, error);
  if (status == REFERAT_OK && !referat__docx_scan(d, ref, xml, on_relation, NULL, r))
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
static referat_status check_relations(docx *d, docx_reference *ref, size_t entry,
                                      referat_error *error)
{
  const char *name = referat__package_name(ref->package, entry);
  relations r = {.folder = ""};
  referat__buf_init(&r.rows, &d->memory.allocator);
  slice xml;
  referat_status status = referat__package_read(ref->package, entry, &xml, error);
  if (status == REFERAT_OK && !referat__docx_scan(d, ref, xml, on_relation, NULL, &r))
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

static referat_status check_entries(docx *d, docx_reference *ref, referat_error *error)
{
  static const char *const bad[] = {"vbaproject", "vbadata", "activex/", "embeddings/"};
  for (size_t i = 0; i < referat__package_count(ref->package); i++) {
    const char *name = referat__package_name(ref->package, i);
    for (size_t j = 0; j < sizeof bad / sizeof *bad; j++)
      for (const char *p = name; *p; p++)
        if (referat__fold_prefix(slice_str(p), slice_str(bad[j])))
          return refuse(error, "it holds a macro or an embedded object", name);
    if (ends_in(name, ".rels")) {
      referat_status status = check_relations(d, ref, i, error);
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
    s->type = referat__arena_copy(&e->d->memory, slice_str(type));
    s->overridden = part != NULL;
  }
}

static const char *content_type(docx *d, docx_reference *ref, slice types, const char *name,
                                bool *macros)
{
  const char *dot = strrchr(name, '.');
  type_search s = {.name = name, .extension = dot ? dot + 1 : ""};
  if (!referat__docx_scan(d, ref, types, on_type, NULL, &s))
    return NULL;
  if (macros)
    *macros = s.macros;
  return s.type;
}

/* # What is kept */

static bool has_part(const docx_reference *ref, const char *name, size_t *index)
{
  for (size_t i = 0; i < ref->count; i++)
    if (strcmp(ref->parts[i].name, name) == 0) {
      *index = i;
      return true;
    }
  return false;
}

static referat_status keep_part(docx *d, docx_reference *ref, slice types, const char *name,
                                const char *type_end, const char *from_main, size_t *index,
                                referat_error *error)
{
  if (has_part(ref, name, index))
    return REFERAT_OK;
  if (ref->count == REFERENCE_MAX_PARTS)
    return refuse(error, "header and footer are made of too many parts", "");
  if (referat__docx_is_part(name))
    return refuse(error, "a part has a name that is not its own", name);
  kept_part part = {.name = name, .relation = from_main};
  referat_status status = referat__package_read(
      ref->package, referat__package_find(ref->package, slice_str(name)), &part.bytes, error);
  if (status != REFERAT_OK)
    return status;
  if (type_end) {
    part.type = content_type(d, ref, types, name, NULL);
    bool image = strcmp(type_end, "image/") == 0;
    if (!part.type ||
        (image ? strncmp(part.type, "image/", 6) != 0 : !ends_in(part.type, type_end)))
      return refuse(error, "a part is not of the type that it is used as", name);
    bool well_formed = true;
    bool is_xml = !image || strstr(part.type, "xml") != NULL;
    if (is_xml && referat__docx_is_active(d, ref, part.bytes, &well_formed))
      return refuse(error, "it holds a script, an object, or a field that reaches outside", name);
    if (!well_formed)
      return refuse(error, "a part cannot be read", name);
  }
  *index = ref->count;
  ref->parts[ref->count++] = part;
  return REFERAT_OK;
}

/* A header or footer with its pictures. */
static referat_status keep_running(docx *d, docx_reference *ref, slice types, const char *name,
                                   const char *type_end, const char *from_main, size_t *index,
                                   referat_error *error)
{
  referat_status status = keep_part(d, ref, types, name, type_end, from_main, index, error);
  relations r;
  if (status != REFERAT_OK)
    return status;
  status = read_relations(d, ref, name, &r, error);
  size_t unused;
  for (size_t i = 0; i < row_count(&r) && status == REFERAT_OK; i++) {
    const relation *row = row_at(&r, i);
    if (row->external) {
      if (referat__view_link(row->target) != LINK_OUTSIDE)
        status = refuse(error, "it has a link of a kind that is not allowed", row->target);
    } else if (ends_in(row->type, "/image")) {
      status = keep_part(d, ref, types, row->target, "image/", NULL, &unused, error);
    } else if (!ends_in(row->type, "/hyperlink")) {
      status =
          refuse(error, "header or footer use a part of a kind that is not allowed", row->target);
    }
  }
  if (status == REFERAT_OK && row_count(&r))
    status = keep_part(d, ref, types, relations_name(&d->memory, name), NULL, NULL, &unused, error);
  referat__buf_free(&r.rows);
  return status;
}

static referat_status keep_headers(docx *d, docx_reference *ref, slice types, const relations *r,
                                   referat_error *error)
{
  for (size_t i = 0; i < ref->header_count; i++) {
    header_reference *h = &ref->headers[i];
    const relation *row = NULL;
    for (size_t j = 0; j < row_count(r); j++)
      if (!row_at(r, j)->external && strcmp(row_at(r, j)->id, h->id) == 0)
        row = row_at(r, j);
    if (!row)
      return refuse(error, "a header or footer is missing", h->id);
    referat_status status =
        keep_running(d, ref, types, row->target, h->footer ? ".footer+xml" : ".header+xml",
                     h->footer ? OFFICE "footer" : OFFICE "header", &h->part, error);
    if (status != REFERAT_OK)
      return status;
  }
  return REFERAT_OK;
}

static referat_status read_part(docx_reference *ref, const relation *row, slice *xml,
                                referat_error *error)
{
  return referat__package_read(
      ref->package, referat__package_find(ref->package, slice_str(row->target)), xml, error);
}

/* Styles, numbering, settings, theme and the last section. */
static referat_status read_main(docx *d, docx_reference *ref, slice types, const char *main_part,
                                const relations *r, referat_error *error)
{
  slice xml;
  referat_status status = referat__package_read(
      ref->package, referat__package_find(ref->package, slice_str(main_part)), &xml, error);
  if (status == REFERAT_OK && !referat__docx_scan_section(d, ref, xml))
    status = refuse(error, "its text cannot be read, or is of the strict variety", main_part);
  const relation *row = find_type(r, "/styles");
  if (status == REFERAT_OK && !row)
    status = refuse(error, "it has no styles", "");
  if (status == REFERAT_OK)
    status = read_part(ref, row, &ref->styles, error);
  if (status == REFERAT_OK && !referat__docx_scan_styles(d, ref))
    status = refuse(error, "its styles cannot be read", row->target);
  row = find_type(r, "/numbering");
  if (status == REFERAT_OK && row) {
    status = read_part(ref, row, &ref->numbering, error);
    if (status == REFERAT_OK && !referat__docx_scan_numbering(d, ref))
      status = refuse(error, "its numbering cannot be read", row->target);
    relations pictures;
    size_t unused;
    if (status == REFERAT_OK)
      status = read_relations(d, ref, row->target, &pictures, error);
    if (status == REFERAT_OK) {
      for (size_t i = 0; i < row_count(&pictures) && status == REFERAT_OK; i++)
        status =
            keep_part(d, ref, types, row_at(&pictures, i)->target, "image/", NULL, &unused, error);
      if (status == REFERAT_OK && row_count(&pictures))
        status =
            keep_part(d, ref, types, "word/_rels/numbering.xml.rels", NULL, NULL, &unused, error);
      referat__buf_free(&pictures.rows);
    }
  }
  row = find_type(r, "/settings");
  if (status == REFERAT_OK && row) {
    status = read_part(ref, row, &xml, error);
    if (status == REFERAT_OK && !referat__docx_scan_settings(d, ref, xml))
      status = refuse(error, "its settings cannot be read", row->target);
  }
  row = find_type(r, "/theme");
  if (status == REFERAT_OK && row) {
    /* a theme with parts of its own (pictures of shapes) is left where it is */
    size_t unused,
        pictures =
            referat__package_find(ref->package, slice_str(relations_name(&d->memory, row->target)));
    if (pictures == referat__package_count(ref->package))
      status = keep_part(d, ref, types, row->target, "theme+xml", OFFICE "theme", &unused, error);
  }
  if (status == REFERAT_OK)
    status = keep_headers(d, ref, types, r, error);
  return status;
}

static referat_status read_package(docx *d, docx_reference *ref, referat_error *error)
{
  referat_status status = check_entries(d, ref, error);
  if (status != REFERAT_OK)
    return status;
  slice types;
  status = referat__package_read(ref->package,
                                 referat__package_find(ref->package, SLICE("[Content_Types].xml")),
                                 &types, error);
  if (status != REFERAT_OK)
    return status;
  relations r;
  status = read_relations(d, ref, "", &r, error);
  const relation *document = status == REFERAT_OK ? find_type(&r, "/officeDocument") : NULL;
  if (status == REFERAT_OK && !document)
    status = refuse(error, "it is not a Word document", "");
  if (status == REFERAT_OK) {
    bool macros = false;
    const char *type = content_type(d, ref, types, document->target, &macros);
    if (macros)
      status = refuse(error, "it holds a macro or an embedded object", "");
    else if (!type || !strstr(type, "wordprocessingml.") || !ends_in(type, ".main+xml"))
      status = refuse(error, "it is not a Word document", "");
  }
  if (status == REFERAT_OK) {
    relations inner;
    status = read_relations(d, ref, document->target, &inner, error);
    if (status == REFERAT_OK)
      status = read_main(d, ref, types, document->target, &inner, error);
    referat__buf_free(&inner.rows);
  }
  referat__buf_free(&r.rows);
  return status;
}

referat_status referat__docx_reference_read(docx *d, referat_error *error)
{
  docx_reference *ref = referat__arena_alloc(&d->memory, sizeof *ref);
  if (!ref)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  ref->memory = &d->memory;
  referat__buf_init(&ref->section, &d->memory.allocator);
  d->reference = ref;
  referat_status status =
      referat__package_open(slice_of(d->options->reference, d->options->reference_length),
                            &d->memory, &ref->package, error);
  if (status == REFERAT_OK)
    status = read_package(d, ref, error);
  if (d->memory.failed || ref->section.failed) {
    /* whatever was missed in the document was missed for this */
    referat__error_clear(error);
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  return status;
}

void referat__docx_reference_close(docx_reference *ref)
{
  if (!ref)
    return;
  referat__package_close(ref->package);
  referat__buf_free(&ref->section);
}

/* # What is asked of it */

const char *referat__docx_reference_default(const docx_reference *ref, style_family family)
{
  return ref ? ref->defaults[family] : NULL;
}

unsigned referat__docx_reference_last_num(const docx_reference *ref)
{
  return ref ? ref->last_num : 0;
}

bool referat__docx_reference_even_and_odd(const docx_reference *ref)
{
  return ref && ref->even_and_odd;
}

bool referat__docx_reference_has_running(const docx_reference *ref)
{
  return ref && ref->header_count > 0;
}

/* # Writing */

void referat__docx_reference_styles(docx *d)
{
  const docx_reference *ref = d->reference;
  const char *xml = ref->styles.ptr;
  size_t from = 0;
  if (ref->lang_end) {
    out_slice(d->o, slice_between(xml, xml + ref->lang_begin));
    OUT_LITERAL(d->o, "<w:lang w:val=\"da-DK\"/>");
    from = ref->lang_end;
  }
  out_slice(d->o, slice_between(xml + from, xml + ref->styles_end));
  referat__docx_style_rows(d, ref->missing);
  out_slice(d->o, slice_skip(ref->styles, ref->styles_end));
}

void referat__docx_reference_section(docx *d)
{
  const docx_reference *ref = d->reference;
  out *o = d->o;
  OUT_LITERAL(o, "<w:sectPr>");
  for (size_t i = 0; i < ref->header_count; i++) {
    const header_reference *h = &ref->headers[i];
    out_str(o, h->footer ? "<w:footerReference w:type=\"" : "<w:headerReference w:type=\"");
    out_str(o, h->type);
    OUT_LITERAL(o, "\" r:id=\"rIdReference");
    referat__out_number(o, h->part);
    OUT_LITERAL(o, "\"/>");
  }
  if (!ref->header_count)
    OUT_LITERAL(o, DOCX_RUNNING);
  if (ref->page_width < 0 && ref->left < 0)
    referat__docx_page(d);
  out_slice(o, slice_of(ref->section.data, ref->section.len));
  OUT_LITERAL(o, "</w:sectPr>");
}

bool referat__docx_reference_numbering(docx *d, void (*formats)(docx *, unsigned),
                                       void (*lists)(docx *, unsigned, unsigned))
{
  const docx_reference *ref = d->reference;
  if (!ref || !ref->numbering.len)
    return false;
  const char *xml = ref->numbering.ptr;
  out_slice(d->o, slice_between(xml, xml + ref->formats_at));
  formats(d, ref->last_format + 1);
  out_slice(d->o, slice_between(xml + ref->formats_at, xml + ref->lists_at));
  lists(d, ref->last_format + 1, ref->last_num + 1);
  out_slice(d->o, slice_skip(ref->numbering, ref->lists_at));
  return true;
}

void referat__docx_reference_types(docx *d)
{
  const docx_reference *ref = d->reference;
  for (size_t i = 0; i < ref->count; i++) {
    if (!ref->parts[i].type)
      continue;
    char *name = referat__arena_printf(&d->memory, "/%s", ref->parts[i].name);
    OUT_LITERAL(d->o, "<Override");
    referat__out_xml_attr(d->o, "PartName", slice_str(name));
    referat__out_xml_attr(d->o, "ContentType", slice_str(ref->parts[i].type));
    OUT_LITERAL(d->o, "/>");
  }
}

void referat__docx_reference_relations(docx *d)
{
  const docx_reference *ref = d->reference;
  for (size_t i = 0; i < ref->count; i++) {
    if (!ref->parts[i].relation)
      continue;
    char *name = referat__arena_printf(&d->memory, "/%s", ref->parts[i].name);
    OUT_LITERAL(d->o, "<Relationship Id=\"rIdReference");
    referat__out_number(d->o, i);
    out_char(d->o, '"');
    referat__out_xml_attr(d->o, "Type", slice_str(ref->parts[i].relation));
    referat__out_xml_attr(d->o, "Target", slice_str(name));
    OUT_LITERAL(d->o, "/>");
  }
}

void referat__docx_reference_parts(docx *d, package_writer *package)
{
  const docx_reference *ref = d->reference;
  for (size_t i = 0; i < ref->count; i++)
    referat__package_add(package, ref->parts[i].name, PACKAGE_DEFLATED, ref->parts[i].bytes);
}
