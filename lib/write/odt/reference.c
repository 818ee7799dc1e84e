#include "write/odt/reference.h"

#include "base/diag.h"
#include "write/active.h"

static const slice mimetypes[] = {
    {"application/vnd.oasis.opendocument.text", 39},
    {"application/vnd.oasis.opendocument.text-template", 48},
};

/* Folders of a package that hold what is not taken over, and why not. */
static const struct {
  slice prefix;
  const char *what;
} forbidden[] = {
    {{"Basic/", 6}, N_("macros")},
    {{"Dialogs/", 8}, N_("macros")},
    {{"Scripts/", 8}, N_("scripts")},
    {{"Object", 6}, N_("an embedded object")},
    {{"ObjectReplacements/", 19}, N_("an embedded object")},
};

/* Pictures by the end of their name; any other is refused. */
static const struct {
  slice suffix;
  const char *media_type;
} pictures[] = {
    {{".png", 4}, "image/png"},   {{".jpg", 4}, "image/jpeg"},    {{".jpeg", 5}, "image/jpeg"},
    {{".gif", 4}, "image/gif"},   {{".svg", 4}, "image/svg+xml"}, {{".bmp", 4}, "image/bmp"},
    {{".webp", 5}, "image/webp"}, {{".tif", 4}, "image/tiff"},    {{".tiff", 5}, "image/tiff"},
    {{".emf", 4}, "image/x-emf"}, {{".wmf", 4}, "image/x-wmf"},
};

#define NARROWEST 2000 /* twips between margins that can be */

#define COUNT(array) (sizeof(array) / sizeof *(array))

static referat_status refuse(referat_error *error, const char *what, slice where)
{
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                       "the reference document holds %s (%.*s), which is not taken over", what,
                       (int)(where.len < 80 ? where.len : 80), where.ptr);
}

static char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool matches(const char *p, slice lower_case)
{
  for (size_t i = 0; i < lower_case.len; i++)
    if (lower(p[i]) != lower_case.ptr[i])
      return false;
  return true;
}

static referat_status check_names(const package_reader *p, referat_error *error)
{
  for (size_t i = 0; i < referat__package_count(p); i++) {
    slice name = slice_str(referat__package_name(p, i));
    for (size_t k = 0; k < COUNT(forbidden); k++)
      if (slice_starts(name, forbidden[k].prefix))
        return refuse(error, forbidden[k].what, name);
  }
  return REFERAT_OK;
}

/* Read the entry of that name, which has to be there. */
static referat_status read_part(package_reader *p, slice name, slice *bytes, referat_error *error)
{
  size_t i = referat__package_find(p, name);
  if (i == referat__package_count(p))
    return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                         "the reference document is no ODF text document: it has no %.*s",
                         (int)name.len, name.ptr);
  return referat__package_read(p, i, bytes, error);
}

static referat_status check_mimetype(package_reader *p, referat_error *error)
{
  slice type;
  referat_status status = read_part(p, SLICE("mimetype"), &type, error);
  if (status != REFERAT_OK)
    return status;
  for (size_t i = 0; i < COUNT(mimetypes); i++)
    if (slice_eq(type, mimetypes[i]))
      return REFERAT_OK;
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                       "the reference document is no ODF text document or template");
}

/* A picture may carry scripts and links as well, when it is SVG. */
static referat_status add_picture(package_reader *p, slice name, arena *memory, odt_reference *ref,
                                  referat_error *error)
{
  const char *media_type = NULL;
  for (size_t i = 0; i < COUNT(pictures); i++)
    if (name.len > pictures[i].suffix.len &&
        matches(slice_end(name) - pictures[i].suffix.len, pictures[i].suffix))
      media_type = pictures[i].media_type;
  if (!media_type)
    return refuse(error, "a picture of an unknown kind", name);
  for (const odt_picture *other = ref->pictures; other; other = other->next)
    if (slice_eq(other->name, name))
      return REFERAT_OK;
  odt_picture *picture = referat__arena_alloc(memory, sizeof *picture);
  char *copy = referat__arena_copy(memory, name);
  if (!picture || !copy)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  *picture = (odt_picture){ref->pictures, slice_of(copy, name.len), media_type, {NULL, 0}};
  referat_status status = read_part(p, name, &picture->bytes, error);
  if (status != REFERAT_OK)
    return status;
  switch (referat__active_picture(picture->bytes)) {
  case ACTIVITY_FOUND:
    return refuse(error, "a picture with a script or an external link", name);
  case ACTIVITY_BROKEN:
    return refuse(error, "a picture of an unknown kind", name);
  case ACTIVITY_NO_MEMORY:
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  default:
    break;
  }
  ref->pictures = picture;
  return REFERAT_OK;
}

static referat_status scan_part(package_reader *p, const char *name, odt_scan *scan, slice *bytes,
                                referat_error *error)
{
  referat_status status = read_part(p, slice_str(name), bytes, error);
  if (status != REFERAT_OK)
    return status;
  *scan = (odt_scan){.memory = scan->memory, .part = name};
  return referat__odt_scan(scan, *bytes, error);
}

/* Cut styles.xml where something is put in or instead. */
static referat_status cut_styles(odt_reference *ref, const odt_scan *scan, slice xml,
                                 referat_error *error)
{
  if (!scan->styles_end)
    return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                         "styles.xml of the reference document has no office:styles");
  bool has_language = scan->language_end && scan->language_end <= scan->styles_end;
  size_t begin = has_language ? scan->language_begin : 0;
  size_t end = has_language ? scan->language_end : 0;
  ref->pieces[0] = slice_of(xml.ptr, begin);
  ref->pieces[1] = has_language ? scan->language_tag : slice_of(xml.ptr, 0);
  ref->pieces[2] = slice_of(xml.ptr + end, scan->styles_end - end);
  ref->rest = slice_skip(xml, scan->styles_end);
  return REFERAT_OK;
}

static bool contains(slice text, slice what)
{
  for (size_t i = 0; i + what.len <= text.len; i++)
    if (slice_starts(slice_skip(text, i), what))
      return true;
  return false;
}

/* Its styles have the space that looks well by its settings, which programs write in this way. */
static referat_status read_settings(package_reader *p, odt_reference *ref, referat_error *error)
{
  slice bytes = SLICE("");
  size_t i = referat__package_find(p, SLICE("settings.xml"));
  referat_status status = REFERAT_OK;
  if (i < referat__package_count(p))
    status = referat__package_read(p, i, &bytes, error);
  ref->adds_space =
      !contains(bytes, SLICE("\"AddParaTableSpacing\" config:type=\"boolean\">false<"));
  return status;
}

static referat_status read_package(package_reader *p, arena *memory, odt_reference *ref,
                                   referat_error *error)
{
  slice bytes;
  odt_scan scan = {.memory = memory};
  referat_status status = check_mimetype(p, error);
  if (status == REFERAT_OK)
    status = check_names(p, error);
  if (status == REFERAT_OK)
    status = scan_part(p, "META-INF/manifest.xml", &scan, &bytes, error);
  if (status == REFERAT_OK)
    status = scan_part(p, "content.xml", &scan, &bytes, error);
  if (status == REFERAT_OK)
    status = scan_part(p, "styles.xml", &scan, &bytes, error);
  if (status == REFERAT_OK)
    status = cut_styles(ref, &scan, bytes, error);
  ref->known = scan.known;
  ref->layouts = scan.layouts;
  if (status == REFERAT_OK)
    status = read_settings(p, ref, error);
  for (const odt_link *link = scan.links; link && status == REFERAT_OK; link = link->next)
    status = add_picture(p, link->href, memory, ref, error);
  return status;
}

referat_status referat__odt_reference_read(slice bytes, arena *memory, odt_reference *ref,
                                           referat_error *error)
{
  package_reader *p;
  *ref = (odt_reference){.known = NULL};
  referat_status status = referat__package_open(bytes, memory, &p, error);
  if (status != REFERAT_OK)
    return status;
  status = read_package(p, memory, ref, error);
  referat__package_close(p);
  return status;
}

static const odt_known_style *find(const odt_reference *ref, const char *family, slice name)
{
  const odt_known_style *known = ref->known;
  while (known && !(slice_eq(known->name, name) && slice_eq(known->family, slice_str(family))))
    known = known->next;
  return known;
}

bool referat__odt_reference_has(const odt_reference *ref, const char *family, slice name)
{
  return find(ref, family, name) != NULL;
}

const odt_layout *referat__odt_reference_layout(const odt_reference *ref, slice master)
{
  const odt_known_style *page = find(ref, ODT_MASTER, master);
  const odt_layout *layout = page ? ref->layouts : NULL;
  while (layout && !slice_eq(layout->name, page->layout))
    layout = layout->next;
  bool is_room = layout && layout->width >= NARROWEST && layout->height >= NARROWEST;
  return is_room ? layout : NULL;
}
