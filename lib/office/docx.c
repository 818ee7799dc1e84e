#include "office/office.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "office/numbers.h"
#include "office/scan.h"

#include <stdlib.h>

#define MOST_STYLES 4096
#define MOST_LISTS 10000
#define MOST_LINKS 10000

typedef struct named {
  const char *id;
  const char *name;
  const char *list; /* numId of the style's own numbering, or NULL */
} named;

typedef struct link {
  const char *id;
  const char *target;
} link;

/* A w:abstractNum or a w:num. */
typedef struct list {
  const char *id;
  const char *abstract; /* of a w:num */
  list_level *levels;
  list_count own;
  list_count *count;           /* that of the w:abstractNum: all its lists count on */
  unsigned start[LIST_LEVELS]; /* of a w:num, where it differs; else 0 */
  bool begun;
} list;

typedef struct docx_reader {
  arena *a;
  office_text *out;
  named *styles;
  size_t style_count;
  list *abstracts, *lists;
  size_t abstract_count, list_count;
  link *links;
  size_t link_count;
  /* the element in hand */
  const char *pending_id;
  list *defining;
  unsigned level;
  /* the paragraph in hand */
  office_kind kind;
  list *in_list;
  unsigned list_level;
  bool in_paragraph, is_open, in_run, in_text, continues;
  const link *in_link;
  unsigned span;
  unsigned skip; /* depth inside an element that is passed over */
} docx_reader;

static const char *keep(docx_reader *d, const char *value)
{
  return value ? referat__arena_copy(d->a, slice_str(value)) : NULL;
}

static int compare_ids(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All that is looked up here begins with its id, and is sorted by it. */
static void *find(const void *rows, size_t count, size_t size, const char *id)
{
  return id && count ? bsearch(&id, rows, count, size, compare_ids) : NULL;
}

static unsigned number(const char *value, unsigned most)
{
  unsigned long n = value ? strtoul(value, NULL, 10) : 0;
  return n < most ? (unsigned)n : most;
}

/* --- styles.xml --- */

static void styles_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *value = referat__office_attr(atts, "val");
  named *last = d->style_count ? &d->styles[d->style_count - 1] : NULL;
  if (office_is(name, "style") && d->style_count < MOST_STYLES) {
    const char *id = keep(d, referat__office_attr(atts, "styleId"));
    if (id)
      d->styles[d->style_count++] = (named){.id = id, .name = ""};
  } else if (office_is(name, "name") && last && !*last->name && value) {
    const char *copy = keep(d, value);
    last->name = copy ? copy : "";
    d->out->ours |= referat__office_kind(slice_str(last->name)).ours;
  } else if (office_is(name, "numId") && last) {
    last->list = keep(d, value);
  }
}

static void nothing_ends(void *context, slice name)
{
  (void)context;
  (void)name;
}

/* --- numbering.xml --- */

static number_form form_of(const char *name)
{
  static const struct {
    const char *name;
    number_form form;
  } forms[] = {{"decimal", FORM_DECIMAL},
               {"lowerLetter", FORM_LOWER_LETTER},
               {"upperLetter", FORM_UPPER_LETTER},
               {"lowerRoman", FORM_LOWER_ROMAN},
               {"upperRoman", FORM_UPPER_ROMAN},
               {"bullet", FORM_BULLET},
               {"none", FORM_NONE}};
  for (size_t i = 0; name && i < sizeof forms / sizeof *forms; i++)
    if (strcmp(forms[i].name, name) == 0)
      return forms[i].form;
  return FORM_DECIMAL;
}

static list *new_list(docx_reader *d, list *rows, size_t *count, const char *id)
{
  if (*count >= MOST_LISTS || !id)
    return NULL;
  list *l = &rows[*count];
  *l = (list){.id = keep(d, id)};
  if (l->id)
    ++*count;
  return l->id ? l : NULL;
}

static void own_levels(docx_reader *d, list *l)
{
  if (!l->levels)
    l->levels = referat__arena_alloc(d->a, LIST_LEVELS * sizeof *l->levels);
}

static void numbering_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *value = referat__office_attr(atts, "val");
  if (office_is(name, "abstractNum")) {
    d->defining =
        new_list(d, d->abstracts, &d->abstract_count, referat__office_attr(atts, "abstractNumId"));
  } else if (office_is(name, "num")) {
    d->defining = new_list(d, d->lists, &d->list_count, referat__office_attr(atts, "numId"));
  } else if (office_is(name, "lvl") || office_is(name, "lvlOverride")) {
    d->level = number(referat__office_attr(atts, "ilvl"), LIST_LEVELS - 1);
  }
  list *l = d->defining;
  if (!l)
    return;
  if (office_is(name, "abstractNumId"))
    l->abstract = keep(d, value);
  if (office_is(name, "startOverride"))
    l->start[d->level] = number(value, 100000);
  bool is_level =
      office_is(name, "start") || office_is(name, "numFmt") || office_is(name, "lvlText");
  if (!is_level || !value || (own_levels(d, l), !l->levels))
    return;
  list_level *level = &l->levels[d->level];
  if (office_is(name, "start"))
    level->start = number(value, 100000);
  else if (office_is(name, "numFmt"))
    level->form = form_of(value);
  else
    strncpy(level->text, value, sizeof level->text - 1);
}

/* A list that begins elsewhere than the one it follows has levels of its own. */
static void override_starts(docx_reader *d, list *l)
{
  list_level *copy = NULL;
  for (unsigned i = 0; i < LIST_LEVELS && l->levels; i++) {
    if (!l->start[i])
      continue;
    if (!copy && (copy = referat__arena_alloc(d->a, LIST_LEVELS * sizeof *copy)) != NULL)
      l->levels = memcpy(copy, l->levels, LIST_LEVELS * sizeof *copy);
    if (copy)
      copy[i].start = l->start[i];
  }
}

static void finish_numbering(docx_reader *d)
{
  qsort(d->abstracts, d->abstract_count, sizeof *d->abstracts, compare_ids);
  qsort(d->lists, d->list_count, sizeof *d->lists, compare_ids);
  for (size_t i = 0; i < d->list_count; i++) {
    list *abstract =
        find(d->abstracts, d->abstract_count, sizeof *d->abstracts, d->lists[i].abstract);
    if (abstract && !d->lists[i].levels)
      d->lists[i].levels = abstract->levels;
    d->lists[i].count = abstract ? &abstract->own : &d->lists[i].own;
    override_starts(d, &d->lists[i]);
  }
}

/* --- document.xml.rels --- */

static void relations_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *mode = referat__office_attr(atts, "TargetMode");
  if (!office_is(name, "Relationship") || !mode || strcmp(mode, "External") != 0 ||
      d->link_count == MOST_LINKS)
    return;
  link made = {keep(d, referat__office_attr(atts, "Id")),
               keep(d, referat__office_attr(atts, "Target"))};
  if (made.id && made.target)
    d->links[d->link_count++] = made;
}

/* --- document.xml --- */

/* What repeats or replaces other content, or was deleted. */
static bool is_passed_over(slice name)
{
  static const char *const names[] = {"Fallback", "moveFrom", "del", "txbxContent", "sectPr"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (office_is(name, names[i]))
      return true;
  return false;
}

static void set_style(docx_reader *d, const char *id)
{
  const named *style = find(d->styles, d->style_count, sizeof *d->styles, id);
  slice name = slice_str(style ? style->name : id ? id : "");
  d->kind = referat__office_kind(name);
  d->continues = referat__fold_eq(name, SLICE("list continue"));
  if (style && style->list && !d->in_list)
    d->in_list = find(d->lists, d->list_count, sizeof *d->lists, style->list);
}

/* The marker of the next item.  A list that begins elsewhere does so once. */
static void next_marker(docx_reader *d, char marker[LONGEST_MARKER])
{
  list *l = d->in_list;
  for (unsigned i = 0; i < LIST_LEVELS && !l->begun; i++)
    if (l->start[i])
      l->count->at[i] = l->start[i] - 1;
  l->begun = true;
  referat__list_next(l->levels, l->count, d->list_level, marker);
}

static void open_paragraph(docx_reader *d)
{
  if (d->in_paragraph && !d->is_open) {
    d->is_open = true;
    referat__office_open(d->out, d->kind);
  }
}

static void close_paragraph(docx_reader *d)
{
  open_paragraph(d);
  char marker[LONGEST_MARKER] = "";
  bool listed = d->in_list && d->in_list->levels && referat__office_has_text(d->out) &&
                d->kind.role == OFFICE_TEXT;
  if (listed)
    next_marker(d, marker);
  referat__office_close(d->out, (listed && *marker) || d->continues ? marker : NULL,
                        listed ? d->list_level : 0);
  d->in_paragraph = d->is_open = false;
}

static void run_element(docx_reader *d, slice name, const char **atts)
{
  const char *type = referat__office_attr(atts, "type");
  if (office_is(name, "t"))
    d->in_text = true;
  else if (office_is(name, "tab"))
    referat__office_tab(d->out);
  else if (office_is(name, "br") && type && strcmp(type, "textWrapping") != 0)
    referat__office_put(d->out, SLICE(" "));
  else if (office_is(name, "br") || office_is(name, "cr"))
    referat__office_break(d->out);
  else if (office_is(name, "noBreakHyphen"))
    referat__office_put(d->out, SLICE("-"));
}

static void document_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *value = referat__office_attr(atts, "val");
  if (d->skip || is_passed_over(name)) {
    d->skip++;
    return;
  }
  if (d->in_run) {
    run_element(d, name, atts);
  } else if (office_is(name, "p")) {
    d->in_paragraph = true;
    d->is_open = d->continues = false;
    d->kind = (office_kind){OFFICE_TEXT, 0, false};
    d->in_list = NULL;
    d->list_level = 0;
  } else if (office_is(name, "pStyle")) {
    set_style(d, value);
  } else if (office_is(name, "ilvl")) {
    d->list_level = number(value, LIST_LEVELS - 1);
  } else if (office_is(name, "numId")) {
    d->in_list = find(d->lists, d->list_count, sizeof *d->lists, value);
  } else if (office_is(name, "outlineLvl") && d->kind.role == OFFICE_TEXT && value) {
    if (number(value, 9) < 9)
      d->kind = referat__office_heading(number(value, 9) + 1);
  } else if (office_is(name, "r")) {
    open_paragraph(d);
    d->in_run = true;
  } else if (office_is(name, "hyperlink")) {
    d->in_link = find(d->links, d->link_count, sizeof *d->links, referat__office_attr(atts, "id"));
    open_paragraph(d);
    if (d->in_link)
      referat__office_mark(d->out, MARK_LINK, slice_str(d->in_link->target));
  } else if (office_is(name, "bookmarkStart")) {
    open_paragraph(d);
    referat__office_bookmark(d->out, referat__office_attr(atts, "name"));
  } else if (office_is(name, "tbl")) {
    referat__office_table(d->out, true);
  } else if (office_is(name, "tr")) {
    referat__office_row(d->out, true);
  } else if (office_is(name, "tc")) {
    d->span = 1;
    referat__office_cell(d->out, true, 0);
  } else if (office_is(name, "gridSpan")) {
    d->span = number(value, REFERAT_MAX_COLUMNS);
  }
}

static void document_end(void *context, slice name)
{
  docx_reader *d = context;
  if (d->skip) {
    d->skip--;
    return;
  }
  if (office_is(name, "t")) {
    d->in_text = false;
  } else if (office_is(name, "r")) {
    d->in_run = false;
  } else if (office_is(name, "hyperlink")) {
    if (d->in_link)
      referat__office_mark_end(d->out);
    d->in_link = NULL;
  } else if (office_is(name, "p")) {
    close_paragraph(d);
  } else if (office_is(name, "tc")) {
    referat__office_cell(d->out, false, d->span > 1 ? d->span - 1 : 0);
    d->span = 1;
  } else if (office_is(name, "tr")) {
    referat__office_row(d->out, false);
  } else if (office_is(name, "tbl")) {
    referat__office_table(d->out, false);
  }
}

static void document_text(void *context, slice text)
{
  docx_reader *d = context;
  if (d->in_text && !d->skip)
    referat__office_put(d->out, text);
}

/* --- the package --- */

/* Walk over the part, if the package has it. */
static referat_status scan_part(docx_reader *d, package_reader *p, slice name,
                                const office_handler *handler, referat_error *error)
{
  size_t i = referat__package_find(p, name);
  slice part;
  if (i == referat__package_count(p))
    return REFERAT_OK;
  referat_status status = referat__package_read(p, i, &part, error);
  return status == REFERAT_OK ? referat__office_scan(part, handler, d, error) : status;
}

referat_status referat__office_docx(package_reader *p, arena *a, office_text *text,
                                    referat_error *error)
{
  static const office_handler styles = {styles_start, nothing_ends, NULL};
  static const office_handler numbering = {numbering_start, nothing_ends, NULL};
  static const office_handler relations = {relations_start, nothing_ends, NULL};
  static const office_handler document = {document_start, document_end, document_text};
  docx_reader d = {.a = a, .out = text};
  d.styles = referat__arena_alloc(a, MOST_STYLES * sizeof *d.styles);
  d.abstracts = referat__arena_alloc(a, MOST_LISTS * sizeof *d.abstracts);
  d.lists = referat__arena_alloc(a, MOST_LISTS * sizeof *d.lists);
  d.links = referat__arena_alloc(a, MOST_LINKS * sizeof *d.links);
  if (!d.styles || !d.abstracts || !d.lists || !d.links)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  referat_status status = scan_part(&d, p, SLICE("word/styles.xml"), &styles, error);
  if (status != REFERAT_OK)
    return status;
  qsort(d.styles, d.style_count, sizeof *d.styles, compare_ids);
  status = scan_part(&d, p, SLICE("word/numbering.xml"), &numbering, error);
  if (status != REFERAT_OK)
    return status;
  finish_numbering(&d);
  status = scan_part(&d, p, SLICE("word/_rels/document.xml.rels"), &relations, error);
  if (status != REFERAT_OK)
    return status;
  qsort(d.links, d.link_count, sizeof *d.links, compare_ids);
  return scan_part(&d, p, SLICE("word/document.xml"), &document, error);
}
