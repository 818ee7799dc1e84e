#include "base/diag.h"
#include "base/utf8.h"
#include "base/watch.h"
#include "package/zip.h"

#include <stdlib.h>
#include <zip.h>

typedef struct entry {
  const char *name;
  const char *folded; /* in lower case, for finding it */
  zip_uint64_t index; /* in libzip's count */
} entry;

struct package_reader {
  arena *memory;
  zip_t *archive;
  entry *entries; /* in the order of `folded` */
  size_t count;
  size_t inflated; /* bytes handed out so far */
};

static int by_name(const void *a, const void *b)
{
  return strcmp(((const entry *)a)->folded, ((const entry *)b)->folded);
}

/* Names of parts are equal in any case of ASCII letters (OPC, 6.3.5). */
static char *fold_name(arena *memory, slice name)
{
  char *folded = referat__arena_copy(memory, name);
  for (char *c = folded; c && *c; c++)
    if (*c >= 'A' && *c <= 'Z')
      *c = (char)(*c - 'A' + 'a');
  return folded;
}

/* Why the name may not stand in a package, or NULL. */
static const char *name_fault(slice name)
{
  if (name.len == 0 || name.len > PACKAGE_MAX_NAME)
    return N_("a name is empty or too long");
  if (name.ptr[0] == '/' || (name.len > 1 && name.ptr[1] == ':'))
    return N_("a name is absolute");
  if (referat__utf8_valid(name.ptr, name.len) != name.len)
    return N_("a name is not UTF-8");
  for (size_t i = 0, begin = 0; i <= name.len; i++) {
    unsigned char c = i < name.len ? (unsigned char)name.ptr[i] : '/';
    if (c == '\\' || c < ' ' || c == 0x7f)
      return N_("a name has a backslash or a control character");
    if (c == '/') {
      if (i - begin == 2 && name.ptr[begin] == '.' && name.ptr[begin + 1] == '.')
        return N_("a name leads out of the package");
      begin = i + 1;
    }
  }
  return NULL;
}

static referat_status refuse(referat_error *error, const char *why)
{
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0, "the package is refused: %s", why);
}

static referat_status out_of_memory(referat_error *error)
{
  return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
}

static referat_status list_entries(package_reader *p, referat_error *error)
{
  zip_int64_t total = zip_get_num_entries(p->archive, 0);
  if (total < 0 || (zip_uint64_t)total > PACKAGE_MAX_ENTRIES)
    return refuse(error, "it has too many entries");
  p->entries = referat__arena_alloc(p->memory, (size_t)(total + 1) * sizeof *p->entries);
  if (!p->entries)
    return out_of_memory(error);
  for (zip_int64_t i = 0; i < total; i++) {
    const char *name = zip_get_name(p->archive, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
    slice raw = slice_str(name);
    const char *fault = name ? name_fault(raw) : N_("a name cannot be read");
    if (fault)
      return refuse(error, fault);
    entry e = {referat__arena_copy(p->memory, raw), fold_name(p->memory, raw), (zip_uint64_t)i};
    if (!e.name || !e.folded)
      return out_of_memory(error);
    if (raw.ptr[raw.len - 1] != '/')
      p->entries[p->count++] = e;
  }
  qsort(p->entries, p->count, sizeof *p->entries, by_name);
  for (size_t i = 1; i < p->count; i++)
    if (by_name(&p->entries[i - 1], &p->entries[i]) == 0)
      return refuse(error, "it has two entries of one name");
  return REFERAT_OK;
}

static referat_status open_package(slice bytes, arena *memory, package_reader **result,
                                   referat_error *error)
{
  *result = NULL;
  package_reader *p = referat__arena_alloc(memory, sizeof *p);
  if (!p)
    return out_of_memory(error);
  p->memory = memory;
  if (bytes.len == 0) /* libzip would take it for an empty package */
    return refuse(error, "it is empty");
  zip_error_t zip_error;
  zip_error_init(&zip_error);
  zip_source_t *source = zip_source_buffer_create(bytes.ptr, bytes.len, 0, &zip_error);
  referat_status status;
  p->archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &zip_error) : NULL;
  if (!p->archive) {
    status = zip_error_code_zip(&zip_error) == ZIP_ER_MEMORY
                 ? out_of_memory(error)
                 : referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0, "not a sound ZIP package: %s",
                                 zip_error_strerror(&zip_error));
    if (source)
      zip_source_free(source);
    zip_error_fini(&zip_error);
    return status;
  }
  zip_error_fini(&zip_error);
  status = list_entries(p, error);
  if (status != REFERAT_OK) {
    referat__package_close(p);
    return status;
  }
  *result = p;
  return REFERAT_OK;
}

/* What libzip takes for broken may be sound, and memory was short: whether to try again. */
static bool may_be_short(referat_status status, unsigned tried, referat_error *error)
{
  if (status != REFERAT_ERROR_PACKAGE || tried)
    return false;
  referat__error_clear(error);
  return true;
}

static referat_status tell(referat_status status, size_t size, referat_error *error)
{
  if (status != REFERAT_ERROR_PACKAGE || !referat__memory_is_short(size))
    return status;
  referat__error_clear(error);
  return out_of_memory(error);
}

referat_status referat__package_open(slice bytes, arena *memory, package_reader **result,
                                     referat_error *error)
{
  referat_status status;
  unsigned tried = 0;
  do
    status = open_package(bytes, memory, result, error);
  while (may_be_short(status, tried++, error));
  return tell(status, bytes.len, error);
}

size_t referat__package_count(const package_reader *p)
{
  return p->count;
}

const char *referat__package_name(const package_reader *p, size_t i)
{
  return p->entries[i].name;
}

size_t referat__package_find(const package_reader *p, slice name)
{
  entry key = {.folded = fold_name(p->memory, name)};
  entry *found =
      key.folded ? bsearch(&key, p->entries, p->count, sizeof *p->entries, by_name) : NULL;
  return found ? (size_t)(found - p->entries) : p->count;
}

/* Open the entry, of which `*size` bytes are to come. */
static referat_status open_entry(package_reader *p, size_t i, zip_file_t **file, size_t *size,
                                 referat_error *error)
{
  if (i >= p->count)
    return refuse(error, "an entry is missing");
  zip_stat_t stat;
  const zip_uint64_t needed =
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(p->archive, p->entries[i].index, 0, &stat) != 0 ||
      (stat.valid & needed) != needed)
    return refuse(error, "an entry is damaged");
  if (stat.encryption_method != ZIP_EM_NONE)
    return refuse(error, "an entry is encrypted");
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return refuse(error, "an entry is packed in a way that documents do not use");
  if (stat.size > PACKAGE_MAX_ENTRY || stat.size > PACKAGE_MAX_TOTAL - p->inflated)
    return refuse(error, "it is too large when unpacked");
  if (stat.size > PACKAGE_FREE_RATIO && stat.size / PACKAGE_MAX_RATIO > stat.comp_size)
    return refuse(error, "an entry is packed more tightly than documents are");
  *file = zip_fopen_index(p->archive, p->entries[i].index, 0);
  *size = (size_t)stat.size;
  return *file ? REFERAT_OK : refuse(error, "an entry is damaged");
}

/* Read the next bytes, up to `room` of them: no more than `*left` may come. */
static referat_status inflate_some(zip_file_t *file, char *to, size_t room, size_t *left,
                                   size_t *got, referat_error *error)
{
  zip_int64_t n = zip_fread(file, to, room);
  *got = n > 0 ? (size_t)n : 0;
  if (*got > *left)
    return refuse(error, "an entry holds more than it declares");
  *left -= *got;
  return n < 0 || (n == 0 && *left) ? refuse(error, "an entry is damaged") : REFERAT_OK;
}

/* Read what the entry says that it has, and look for one byte more to see whether it lies. */
static referat_status inflate_entry(package_reader *p, zip_file_t *file, size_t most, slice *bytes,
                                    referat_error *error)
{
  char *to = referat__arena_bytes(p->memory, most + 1);
  if (!to)
    return out_of_memory(error);
  size_t len = 0, left = most, got;
  do {
    referat_status status = inflate_some(file, to + len, most + 1 - len, &left, &got, error);
    if (status != REFERAT_OK)
      return status;
    len += got;
  } while (got);
  to[len] = '\0';
  *bytes = slice_of(to, len);
  return REFERAT_OK;
}

static referat_status read_entry(package_reader *p, size_t i, slice *bytes, referat_error *error)
{
  zip_file_t *file;
  size_t size;
  *bytes = slice_of("", 0);
  referat_status status = open_entry(p, i, &file, &size, error);
  if (status != REFERAT_OK)
    return status;
  status = inflate_entry(p, file, size, bytes, error);
  zip_fclose(file);
  p->inflated += bytes->len;
  return status;
}

referat_status referat__package_read(package_reader *p, size_t i, slice *bytes,
                                     referat_error *error)
{
  referat_status status;
  unsigned tried = 0;
  do
    status = read_entry(p, i, bytes, error);
  while (may_be_short(status, tried++, error));
  return tell(status, PACKAGE_FREE_RATIO, error);
}

/* Bytes of a piece; an entry that has not many times as much is read as one. */
#define PIECE ((size_t)64 << 10)
#define LARGE ((size_t)1 << 20)

bool referat__package_is_large(const package_reader *p, size_t i)
{
  zip_stat_t stat;
  return i < p->count && zip_stat_index(p->archive, p->entries[i].index, 0, &stat) == 0 &&
         stat.valid & ZIP_STAT_SIZE && stat.size > LARGE;
}

referat_status referat__package_entry_begin(package_reader *p, size_t i, package_entry *e,
                                            referat_error *error)
{
  zip_file_t *file;
  *e = (package_entry){.file = NULL};
  referat_status status = open_entry(p, i, &file, &e->left, error);
  if (status != REFERAT_OK)
    return tell(status, PACKAGE_FREE_RATIO, error);
  e->file = file;
  e->room = referat__arena_vector(p->memory, PIECE, 1);
  return e->room ? REFERAT_OK : out_of_memory(error);
}

referat_status referat__package_entry_piece(package_reader *p, package_entry *e, slice *piece,
                                            referat_error *error)
{
  size_t got;
  referat_status status = inflate_some(e->file, e->room, PIECE, &e->left, &got, error);
  *piece = slice_of(e->room, got);
  p->inflated += got;
  return tell(status, PACKAGE_FREE_RATIO, error);
}

void referat__package_entry_end(package_reader *p, package_entry *e)
{
  if (e->file)
    zip_fclose(e->file);
  referat__arena_discard(p->memory, e->room);
  *e = (package_entry){.file = NULL};
}

void referat__package_close(package_reader *p)
{
  if (p && p->archive) {
    zip_discard(p->archive);
    p->archive = NULL;
  }
}
