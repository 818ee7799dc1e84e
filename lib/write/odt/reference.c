#include "config.h"

#include "write/odt/reference.h"

#include "base/diag.h"
#include "base/utf8.h"
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

typedef struct reading {
  odt_reference *ref;
  arena *memory;
  package_reader *package;
  referat_error *error; /* what goes wrong first: who finds it returns false, as do all above */
  odt_scan scan;
} reading;

static bool refuse(const reading *in, const char *what, slice where)
{
  referat__fail(in->error, REFERAT_ERROR_PACKAGE, 0, 0,
                "the reference document holds %s (%.*s), which is not taken over", what,
                (int)(where.len < 80 ? where.len : 80), where.ptr);
  return false;
}

static bool check_names(const reading *in)
{
  for (size_t i = 0; i < referat__package_count(in->package); i++) {
    slice name = slice_str(referat__package_name(in->package, i));
    for (size_t k = 0; k < COUNT(forbidden); k++)
      if (slice_starts(name, forbidden[k].prefix))
        return refuse(in, forbidden[k].what, name);
  }
  return true;
}

/* Read the entry of that name, which has to be there. */
static bool read_part(const reading *in, slice name, slice *bytes)
{
  size_t i = referat__package_find(in->package, name);
  if (i < referat__package_count(in->package))
    return referat__package_read(in->package, i, bytes, in->error) == REFERAT_OK;
  referat__fail(in->error, REFERAT_ERROR_PACKAGE, 0, 0,
                "the reference document is no ODF text document: it has no %.*s", (int)name.len,
                name.ptr);
  return false;
}

static bool check_mimetype(const reading *in)
{
  slice type;
  if (!read_part(in, SLICE("mimetype"), &type))
    return false;
  for (size_t i = 0; i < COUNT(mimetypes); i++)
    if (slice_eq(type, mimetypes[i]))
      return true;
  referat__fail(in->error, REFERAT_ERROR_PACKAGE, 0, 0,
                "the reference document is no ODF text document or template");
  return false;
}

/* By the end of its name; NULL where that is not known. */
static const char *media_type_of(slice name)
{
  for (size_t i = 0; i < COUNT(pictures); i++) {
    size_t n = pictures[i].suffix.len;
    if (name.len > n && referat__fold_eq(slice_of(slice_end(name) - n, n), pictures[i].suffix))
      return pictures[i].media_type;
  }
  return NULL;
}

static bool knows_picture(const odt_reference *ref, slice name)
{
  const odt_picture *known = ref->pictures;
  while (known && !slice_eq(known->name, name))
    known = known->next;
  return known != NULL;
}

/* A picture may carry scripts and links as well, when it is SVG. */
static bool add_picture(reading *in, slice name)
{
  odt_reference *ref = in->ref;
  const char *media_type = media_type_of(name);
  if (!media_type)
    return refuse(in, N_("a picture of an unknown kind"), name);
  if (knows_picture(ref, name))
    return true;
  odt_picture *picture = referat__arena_alloc(in->memory, sizeof *picture);
  char *copy = referat__arena_copy(in->memory, name);
  if (!picture || !copy)
    return false;
  *picture = (odt_picture){ref->pictures, slice_of(copy, name.len), media_type, {NULL, 0}};
  if (!read_part(in, name, &picture->bytes))
    return false;
  ref->pictures = picture;
  switch (referat__active_picture(picture->bytes)) {
  case ACTIVITY_FOUND:
    return refuse(in, N_("a picture with a script or an external link"), name);
  case ACTIVITY_BROKEN:
    return refuse(in, N_("a picture of an unknown kind"), name);
  case ACTIVITY_NO_MEMORY:
    in->memory->failed = true;
    return false;
  default:
    return true;
  }
}

static bool add_pictures(reading *in)
{
  const odt_link *link = in->scan.links;
  while (link && add_picture(in, link->href))
    link = link->next;
  return !link;
}

static bool scan_part(reading *in, const char *name, slice *bytes)
{
  in->scan = (odt_scan){.memory = in->memory, .part = name};
  return read_part(in, slice_str(name), bytes) &&
         referat__odt_scan(&in->scan, *bytes, in->error) == REFERAT_OK;
}

/* Cut styles.xml where something is put in or instead. */
static bool take_styles(reading *in, slice xml)
{
  odt_reference *ref = in->ref;
  const odt_scan *scan = &in->scan;
  bool has_language = scan->language_end && scan->language_end <= scan->styles_end;
  size_t begin = has_language ? scan->language_begin : 0;
  size_t end = has_language ? scan->language_end : 0;
  ref->pieces[0] = slice_of(xml.ptr, begin);
  ref->pieces[1] = has_language ? scan->language_tag : slice_of(xml.ptr, 0);
  ref->pieces[2] = slice_of(xml.ptr + end, scan->styles_end - end);
  ref->rest = slice_skip(xml, scan->styles_end);
  ref->known = scan->known;
  ref->layouts = scan->layouts;
  if (!scan->styles_end)
    referat__fail(in->error, REFERAT_ERROR_PACKAGE, 0, 0,
                  "styles.xml of the reference document has no office:styles");
  return scan->styles_end > 0;
}

/* Its styles have the space that looks well by its settings, which programs write in this way. */
static bool read_settings(reading *in)
{
  static const char adds_none[] = "\"AddParaTableSpacing\" config:type=\"boolean\">false<";
  slice bytes = SLICE("");
  size_t i = referat__package_find(in->package, SLICE("settings.xml"));
  if (i < referat__package_count(in->package) &&
      referat__package_read(in->package, i, &bytes, in->error) != REFERAT_OK)
    return false;
  in->ref->adds_space = !memmem(bytes.ptr, bytes.len, adds_none, strlen(adds_none));
  return true;
}

static bool read_package(reading *in)
{
  slice bytes;
  return check_mimetype(in) && check_names(in) && scan_part(in, "META-INF/manifest.xml", &bytes) &&
         scan_part(in, "content.xml", &bytes) && scan_part(in, "styles.xml", &bytes) &&
         take_styles(in, bytes) && read_settings(in) && add_pictures(in);
}

referat_status referat__odt_reference_read(slice bytes, arena *memory, odt_reference *ref,
                                           referat_error *error)
{
  reading in = {.ref = ref, .memory = memory, .error = error};
  *ref = (odt_reference){.known = NULL};
  if (referat__package_open(bytes, memory, &in.package, error) == REFERAT_OK) {
    read_package(&in);
    referat__package_close(in.package);
  }
  if (memory->failed) { /* whatever was missed in the document was missed for this */
    referat__error_clear(error);
    referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  return error->code;
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
