#include "office/office.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "office/numbers.h"
#include "office/scan.h"
#include "package/own.h"

#include <stdlib.h>

#define MOST_STYLES 4096
#define MOST_LISTS 10000
#define MOST_LINKS 10000
#define MOST_NOTES 10000
#define MOST_COMMENTS 10000
#define BODY_LEVEL 9    /* what is no heading */
#define LONGEST_CHAIN 8 /* of styles, each based on the next */

typedef struct named {
  const char *id;
  const char *name;
  const char *parent;
  const char *list; /* numId of the style's own numbering, or NULL */
  unsigned outline; /* its level in the outline, from 1, or 0 */
  office_setting hidden, struck;
} named;

/* A footnote or an endnote. */
typedef struct note {
  const char *id;
  slice text;
} note;

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
  size_t style_count, style_room; /* the rows there are, and there is room for */
  list *abstracts, *lists;
  size_t abstract_count, list_count, abstract_room, list_room;
  link *links;
  size_t link_count, link_room;
  const char **comments; /* ids of those that tell of findings, sorted */
  size_t comment_count, comment_room;
  /* the element in hand */
  const char *pending_id;
  list *defining;
  unsigned level;
  /* the paragraph in hand */
  office_kind kind;
  list *in_list;
  unsigned list_level;
  note *notes[2]; /* footnotes, endnotes */
  size_t note_count[2], note_room[2];
  unsigned defining_notes; /* which of them are being read */
  buf note_text;
  bool in_paragraph, in_properties, is_open, in_run, in_text, continues;
  bool in_row_properties;
  bool inserted, deleted;           /* some of the paragraph's text, as its changes are tracked */
  bool mark_inserted, mark_deleted; /* and the end of the paragraph */
  bool joins;     /* the end was deleted: what follows goes on in this paragraph */
  bool run_begun; /* some text of the run was put, in its marks */
  bool strong, em, hidden, struck, in_letters;
  bool all_hidden, all_struck; /* by the style of the paragraph */
  const link *in_link;
  const char *bookmark, *bookmark_id; /* the last one that a writer of ours set */
  unsigned fields;                    /* depth of them */
  unsigned contents;                  /* that of the field that makes the list of contents, or 0 */
  bool in_instruction;
  unsigned span;
  unsigned skip; /* depth inside an element that is passed over */
} docx_reader;

static const char *keep(docx_reader *d, const char *value)
{
  return value ? referat__arena_copy(d->a, slice_str(value)) : NULL;
}

static unsigned number(const char *value, unsigned most)
{
  unsigned long n = value ? strtoul(value, NULL, 10) : 0;
  return n < most ? (unsigned)n : most;
}

/* A level of the outline, from 1; 0 for text. */
static unsigned outline_level(const char *value)
{
  unsigned level = number(value, BODY_LEVEL);
  return level < BODY_LEVEL ? level + 1 : 0;
}

/* --- styles.xml --- */

/* Whether the property is set: it is, unless its value says otherwise. */
static bool is_on(const char *value)
{
  return !value || !(strcmp(value, "0") == 0 || strcmp(value, "false") == 0 ||
                     strcmp(value, "none") == 0 || strcmp(value, "off") == 0);
}

static bool is_strike(slice name)
{
  return office_is(name, "strike") || office_is(name, "dstrike");
}

static void styles_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *value = referat__office_attr(atts, "val");
  named *last = d->style_count ? &d->styles[d->style_count - 1] : NULL;
  if (office_is(name, "style") && d->style_count < MOST_STYLES) {
    const char *id = keep(d, referat__office_attr(atts, "styleId"));
    named *rows =
        referat__arena_widen(d->a, d->styles, d->style_count, &d->style_room, sizeof *rows);
    if (rows)
      d->styles = rows;
    if (id && rows)
      rows[d->style_count++] = (named){.id = id, .name = ""};
  } else if (office_is(name, "name") && last && !*last->name && value) {
    const char *copy = keep(d, value);
    last->name = copy ? copy : "";
    d->out->ours |= referat__office_kind(slice_str(last->name)).ours;
  } else if (office_is(name, "basedOn") && last) {
    last->parent = keep(d, value);
  } else if (office_is(name, "outlineLvl") && last && value) {
    last->outline = outline_level(value);
  } else if (office_is(name, "numId") && last) {
    last->list = keep(d, value);
  } else if (office_is(name, "vanish") && last) {
    last->hidden = is_on(value) ? SETTING_ON : SETTING_OFF;
  } else if (is_strike(name) && last) {
    last->struck = is_on(value) ? SETTING_ON : SETTING_OFF;
  }
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

static list *new_list(docx_reader *d, list **rows, size_t *count, size_t *room, const char *id)
{
  if (*count >= MOST_LISTS || !id)
    return NULL;
  list *wider = referat__arena_widen(d->a, *rows, *count, room, sizeof *wider);
  if (!wider)
    return NULL;
  *rows = wider;
  list *l = &wider[*count];
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
    d->defining = new_list(d, &d->abstracts, &d->abstract_count, &d->abstract_room,
                           referat__office_attr(atts, "abstractNumId"));
  } else if (office_is(name, "num")) {
    d->defining =
        new_list(d, &d->lists, &d->list_count, &d->list_room, referat__office_attr(atts, "numId"));
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
  referat__office_sort(d->abstracts, d->abstract_count, sizeof *d->abstracts);
  referat__office_sort(d->lists, d->list_count, sizeof *d->lists);
  for (size_t i = 0; i < d->list_count; i++) {
    list *abstract = referat__office_find(d->abstracts, d->abstract_count, sizeof *d->abstracts,
                                          d->lists[i].abstract);
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
  link *rows = referat__arena_widen(d->a, d->links, d->link_count, &d->link_room, sizeof *rows);
  if (rows)
    d->links = rows;
  if (rows && made.id && made.target)
    rows[d->link_count++] = made;
}

/* --- footnotes.xml, endnotes.xml --- */

static void notes_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  unsigned which = d->defining_notes;
  if (office_is(name, "footnote") || office_is(name, "endnote")) {
    const char *type = referat__office_attr(atts, "type"); /* those that only part the notes */
    const char *id = type ? NULL : keep(d, referat__office_attr(atts, "id"));
    d->note_text.len = 0;
    note *rows = referat__arena_widen(d->a, d->notes[which], d->note_count[which],
                                      &d->note_room[which], sizeof *rows);
    if (rows)
      d->notes[which] = rows;
    d->in_paragraph = id && rows && d->note_count[which] < MOST_NOTES;
    if (d->in_paragraph)
      rows[d->note_count[which]++] = (note){.id = id};
  } else if (office_is(name, "t")) {
    d->in_text = d->in_paragraph;
  } else if (office_is(name, "p") || office_is(name, "tab") || office_is(name, "br")) {
    referat__buf_char(&d->note_text, ' ');
  }
}

static void notes_end(void *context, slice name)
{
  docx_reader *d = context;
  unsigned which = d->defining_notes;
  if (office_is(name, "t"))
    d->in_text = false;
  if (!d->in_paragraph || !(office_is(name, "footnote") || office_is(name, "endnote")))
    return;
  slice text = slice_of(d->note_text.data, d->note_text.len);
  char *copy = referat__arena_copy(d->a, text);
  d->notes[which][d->note_count[which] - 1].text = slice_of(copy, copy ? text.len : 0);
  d->in_paragraph = false;
}

static void notes_text(void *context, slice text)
{
  docx_reader *d = context;
  if (d->in_text)
    referat__buf_slice(&d->note_text, text);
}

/* --- comments.xml --- */

static void comments_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *author = office_is(name, "comment") ? referat__office_attr(atts, "author") : NULL;
  if (!author || strcmp(author, COMMENT_AUTHOR) != 0 || d->comment_count == MOST_COMMENTS)
    return;
  const char *id = keep(d, referat__office_attr(atts, "id"));
  const char **rows =
      referat__arena_widen(d->a, d->comments, d->comment_count, &d->comment_room, sizeof *rows);
  if (rows)
    d->comments = rows;
  if (id && rows)
    rows[d->comment_count++] = id;
}

/* --- document.xml --- */

/* What repeats or replaces other content, or is no text of the minutes, and the
 * finding that tells of it. */
static const struct {
  const char *name;
  const char *code;
} passed_over[] = {{"Fallback", NULL},
                   {"moveFrom", NULL},
                   {"del", "tracked-deletion"},
                   {"txbxContent", "hidden-text"},
                   {"textpath", "hidden-text"},
                   {"altChunk", "hidden-text"},
                   {"subDoc", "hidden-text"},
                   {"chart", "picture-left-out"},
                   {"relIds", "picture-left-out"},
                   {"sectPr", NULL},
                   {"pPrChange", NULL},
                   {"rPrChange", NULL},
                   {"blip", "picture-left-out"},
                   {"imagedata", "picture-left-out"},
                   {"OLEObject", "picture-left-out"},
                   {"commentReference", "comment-left-out"}};

static bool is_own_comment(docx_reader *d, slice name, const char **atts)
{
  return office_is(name, "commentReference") &&
         referat__office_find(d->comments, d->comment_count, sizeof *d->comments,
                              referat__office_attr(atts, "id"));
}

static bool is_passed_over(docx_reader *d, slice name, const char **atts)
{
  bool deletion = office_is(name, "del");
  if (deletion && d->in_properties)
    d->mark_deleted = true;
  else if (deletion && d->in_row_properties)
    referat__office_gone(d->out);
  else if (deletion)
    d->deleted = true;
  for (size_t i = 0; i < sizeof passed_over / sizeof *passed_over; i++)
    if (office_is(name, passed_over[i].name)) {
      bool silent = d->in_properties || (deletion && d->out->gone && !d->in_row_properties) ||
                    is_own_comment(d, name, atts) || /* the form of such a shape, without words */
                    (office_is(name, "textpath") && !referat__office_attr(atts, "string"));
      if (passed_over[i].code && !silent)
        referat__office_left_out(d->out, passed_over[i].code);
      return true;
    }
  return false;
}

/* What a paragraph in the style is: that of ours or of Word's that it is based on, or a
 * heading of the level that it has in the outline, whatever it is called. */
static office_kind kind_of(docx_reader *d, const named *style, slice name)
{
  office_kind kind = referat__office_kind(name);
  for (int i = 0; style && kind.role == OFFICE_TEXT && !kind.ours && i < LONGEST_CHAIN; i++) {
    if (style->outline)
      return referat__office_heading(style->outline);
    style = referat__office_find(d->styles, d->style_count, sizeof *d->styles, style->parent);
    if (style)
      kind = referat__office_kind(slice_str(style->name));
  }
  return kind;
}

/* What a style, or one that it is based on, says of its letters. */
static void take_letters(const docx_reader *d, const named *style, bool *hidden, bool *struck)
{
  office_setting hides = SETTING_UNTOLD, strikes = SETTING_UNTOLD;
  for (int i = 0; style && i < LONGEST_CHAIN; i++) {
    hides = hides ? hides : style->hidden;
    strikes = strikes ? strikes : style->struck;
    style = referat__office_find(d->styles, d->style_count, sizeof *d->styles, style->parent);
  }
  *hidden = hides ? hides == SETTING_ON : *hidden;
  *struck = strikes ? strikes == SETTING_ON : *struck;
}

static void set_style(docx_reader *d, const char *id)
{
  const named *style = referat__office_find(d->styles, d->style_count, sizeof *d->styles, id);
  slice name = slice_str(style ? style->name : id ? id : "");
  d->kind = kind_of(d, style, name);
  d->continues = referat__fold_eq(name, SLICE("list continue"));
  take_letters(d, style, &d->all_hidden, &d->all_struck);
  if (style && style->list && !d->in_list)
    d->in_list = referat__office_find(d->lists, d->list_count, sizeof *d->lists, style->list);
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
    if (d->contents && d->kind.role == OFFICE_TEXT && !d->kind.ours)
      d->kind = referat__office_kind(SLICE("toc 1")); /* whatever its style is called */
    referat__office_open(d->out, d->kind);
  }
}

static void end_paragraph(docx_reader *d)
{
  char marker[LONGEST_MARKER] = "";
  bool listed = d->in_list && d->in_list->levels && referat__office_has_text(d->out) &&
                d->kind.role == OFFICE_TEXT;
  if (listed)
    next_marker(d, marker);
  referat__office_close(d->out, (listed && *marker) || d->continues ? marker : NULL,
                        listed ? d->list_level : 0);
  d->in_paragraph = d->is_open = false;
}

/* The paragraph that should have gone on does not. */
static void end_join(docx_reader *d)
{
  if (d->joins)
    end_paragraph(d);
  d->joins = false;
}

/* The end of a paragraph alone that was inserted or deleted is a change, too. */
static void tell_tracked_end(docx_reader *d)
{
  if (d->mark_inserted && !d->inserted)
    referat__office_left_out(d->out, "tracked-insertion");
  if (d->mark_deleted && !d->deleted)
    referat__office_left_out(d->out, "tracked-deletion");
}

static void close_paragraph(docx_reader *d)
{
  open_paragraph(d);
  tell_tracked_end(d);
  d->joins = d->mark_deleted && referat__office_has_text(d->out);
  if (!d->joins)
    end_paragraph(d);
}

static void begin_paragraph(docx_reader *d)
{
  d->in_paragraph = true;
  d->inserted = d->deleted = d->mark_inserted = d->mark_deleted = false;
  if (d->joins)
    return;
  d->is_open = d->continues = d->all_hidden = d->all_struck = false;
  d->kind = (office_kind){OFFICE_TEXT, 0, false};
  d->in_list = NULL;
  d->list_level = 0;
}

/* --- runs --- */

static void run_property(docx_reader *d, slice name, const char *value)
{
  if (office_is(name, "b")) {
    d->strong = is_on(value);
  } else if (office_is(name, "i")) {
    d->em = is_on(value);
  } else if (office_is(name, "vanish")) {
    d->hidden = is_on(value);
  } else if (is_strike(name)) {
    d->struck = is_on(value);
  } else if (office_is(name, "rStyle")) {
    const named *style = referat__office_find(d->styles, d->style_count, sizeof *d->styles, value);
    slice called = slice_str(style ? style->name : "");
    d->strong |= referat__fold_eq(called, SLICE("strong"));
    d->em |= referat__fold_eq(called, SLICE("emphasis"));
    take_letters(d, style, &d->hidden, &d->struck);
  }
}

/* The marks of the run, before the first of its text. */
static void begin_run(docx_reader *d)
{
  if (d->run_begun)
    return;
  d->run_begun = true;
  if (d->hidden)
    referat__office_left_out(d->out, "hidden-text");
  else if (d->struck)
    referat__office_left_out(d->out, "struck-text");
  if (d->strong)
    referat__office_mark(d->out, MARK_STRONG, slice_of(NULL, 0));
  if (d->em)
    referat__office_mark(d->out, MARK_EM, slice_of(NULL, 0));
}

static void end_run(docx_reader *d)
{
  if (d->run_begun && d->em)
    referat__office_mark_end(d->out);
  if (d->run_begun && d->strong)
    referat__office_mark_end(d->out);
  d->in_run = false;
}

static void put_note(docx_reader *d, unsigned which, const char *id)
{
  const note *found =
      referat__office_find(d->notes[which], d->note_count[which], sizeof *found, id);
  if (found)
    referat__office_note(d->out, found->text);
}

/* A field begins or ends. */
static void field_edge(docx_reader *d, const char *type)
{
  if (type && strcmp(type, "begin") == 0)
    d->fields++;
  if (!type || strcmp(type, "end") != 0 || !d->fields)
    return;
  if (d->fields == d->contents)
    d->contents = 0;
  d->fields--;
}

/* Whether the element tells of the run, and has no content of its own. */
static bool is_of_run(docx_reader *d, slice name, const char **atts)
{
  if (office_is(name, "rPr"))
    d->in_letters = true;
  else if (d->in_letters)
    run_property(d, name, referat__office_attr(atts, "val"));
  else if (office_is(name, "fldChar"))
    field_edge(d, referat__office_attr(atts, "fldCharType"));
  else if (office_is(name, "instrText"))
    d->in_instruction = true;
  else
    return false;
  return true;
}

static void begin_bookmark(docx_reader *d, const char *name, const char *id)
{
  open_paragraph(d);
  referat__office_bookmark(d->out, name);
  if (!name || !id || !slice_starts(slice_str(name), SLICE(MADE_PREFIX)))
    return;
  d->bookmark = keep(d, name);
  d->bookmark_id = keep(d, id);
}

static void end_bookmark(docx_reader *d, const char *id)
{
  if (id && d->bookmark_id && strcmp(id, d->bookmark_id) == 0)
    referat__office_bookmark_end(d->out, d->bookmark);
}

static void run_element(docx_reader *d, slice name, const char **atts)
{
  if (is_of_run(d, name, atts))
    return;
  open_paragraph(d);
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
  else if (office_is(name, "sym"))
    referat__office_left_out(d->out, "symbol-left-out");
  else if (office_is(name, "footnoteReference"))
    put_note(d, 0, referat__office_attr(atts, "id"));
  else if (office_is(name, "endnoteReference"))
    put_note(d, 1, referat__office_attr(atts, "id"));
}

static void begin_of_table(docx_reader *d, slice name, const char **atts)
{
  const char *value = referat__office_attr(atts, "val");
  if (office_is(name, "tbl")) {
    end_join(d);
    referat__office_table(d->out, true, false);
  } else if (office_is(name, "tr")) {
    referat__office_row(d->out, true);
  } else if (office_is(name, "trPr")) {
    d->in_row_properties = true;
  } else if (office_is(name, "tblHeader") && is_on(value)) {
    referat__office_heads(d->out);
  } else if (office_is(name, "tc")) {
    d->span = 1;
    referat__office_cell(d->out, true, 0);
  } else if (office_is(name, "gridSpan")) {
    d->span = number(value, REFERAT_MAX_COLUMNS);
  }
}

static void document_start(void *context, slice name, const char **atts)
{
  docx_reader *d = context;
  const char *value = referat__office_attr(atts, "val");
  if (d->skip || is_passed_over(d, name, atts)) {
    d->skip++;
    return;
  }
  if (d->in_run) {
    run_element(d, name, atts);
  } else if (office_is(name, "p")) {
    begin_paragraph(d);
  } else if (office_is(name, "pPr")) {
    d->in_properties = true;
  } else if (office_is(name, "ins") && d->in_properties) {
    d->mark_inserted = true;
  } else if (d->in_properties && d->joins) {
    /* those of the paragraph that this one goes on from hold */
  } else if (office_is(name, "pStyle")) {
    set_style(d, value);
  } else if (office_is(name, "ilvl")) {
    d->list_level = number(value, LIST_LEVELS - 1);
  } else if (office_is(name, "numId")) {
    d->in_list = referat__office_find(d->lists, d->list_count, sizeof *d->lists, value);
  } else if (office_is(name, "outlineLvl") && d->kind.role == OFFICE_TEXT && value) {
    if (outline_level(value))
      d->kind = referat__office_heading(outline_level(value));
  } else if (office_is(name, "r")) {
    d->in_run = true;
    d->run_begun = d->strong = d->em = d->in_letters = false;
    d->hidden = d->all_hidden;
    d->struck = d->all_struck;
  } else if (office_is(name, "ins") && d->in_paragraph) {
    d->inserted = true;
    referat__office_left_out(d->out, "tracked-insertion");
  } else if (office_is(name, "moveTo") && d->in_paragraph && !d->in_properties) {
    referat__office_left_out(d->out, "tracked-move");
  } else if (office_is(name, "hyperlink")) {
    d->in_link = referat__office_find(d->links, d->link_count, sizeof *d->links,
                                      referat__office_attr(atts, "id"));
    open_paragraph(d);
    if (d->in_link)
      referat__office_mark(d->out, MARK_LINK, slice_str(d->in_link->target));
  } else if (office_is(name, "bookmarkStart")) {
    begin_bookmark(d, referat__office_attr(atts, "name"), referat__office_attr(atts, "id"));
  } else if (office_is(name, "bookmarkEnd")) {
    end_bookmark(d, referat__office_attr(atts, "id"));
  } else {
    begin_of_table(d, name, atts);
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
  } else if (office_is(name, "rPr")) {
    d->in_letters = false;
  } else if (office_is(name, "instrText")) {
    d->in_instruction = false;
  } else if (office_is(name, "pPr")) {
    d->in_properties = false;
  } else if (office_is(name, "r")) {
    end_run(d);
  } else if (office_is(name, "hyperlink")) {
    if (d->in_link)
      referat__office_mark_end(d->out);
    d->in_link = NULL;
  } else if (office_is(name, "p")) {
    close_paragraph(d);
  } else if (office_is(name, "trPr")) {
    d->in_row_properties = false;
  } else if (office_is(name, "tc")) {
    end_join(d);
    referat__office_cell(d->out, false, d->span > 1 ? d->span - 1 : 0);
    d->span = 1;
  } else if (office_is(name, "tr")) {
    referat__office_row(d->out, false);
  } else if (office_is(name, "tbl")) {
    referat__office_table(d->out, false, false);
  }
}

static void document_text(void *context, slice text)
{
  docx_reader *d = context;
  if (d->in_instruction && !d->skip && !d->contents &&
      slice_starts(referat__trim(text), SLICE("TOC ")))
    d->contents = d->fields;
  if (!d->in_text || d->skip)
    return;
  begin_run(d);
  if (!d->hidden)
    referat__office_put(d->out, text);
}

/* --- the package --- */

static void sort_styles(docx_reader *d)
{
  referat__office_sort(d->styles, d->style_count, sizeof *d->styles);
}

static void sort_links(docx_reader *d)
{
  referat__office_sort(d->links, d->link_count, sizeof *d->links);
}

static void sort_comments(docx_reader *d)
{
  referat__office_sort(d->comments, d->comment_count, sizeof *d->comments);
}

static void sort_notes(docx_reader *d)
{
  unsigned which = d->defining_notes++;
  referat__office_sort(d->notes[which], d->note_count[which], sizeof *d->notes[which]);
  d->in_paragraph = d->in_text = false;
}

/* In the order in which they are read, each with what is done behind it. */
static const struct {
  const char *name;
  office_handler handler;
  void (*finish)(docx_reader *d);
} parts[] = {
    {"word/styles.xml", {styles_start, NULL, NULL}, sort_styles},
    {"word/numbering.xml", {numbering_start, NULL, NULL}, finish_numbering},
    {"word/_rels/document.xml.rels", {relations_start, NULL, NULL}, sort_links},
    {"word/comments.xml", {comments_start, NULL, NULL}, sort_comments},
    {"word/footnotes.xml", {notes_start, notes_end, notes_text}, sort_notes},
    {"word/endnotes.xml", {notes_start, notes_end, notes_text}, sort_notes},
    {"word/document.xml", {document_start, document_end, document_text}, end_join},
};

referat_status referat__office_docx(package_reader *p, arena *a, office_text *text,
                                    referat_error *error)
{
  docx_reader d = {.a = a, .out = text};
  referat__buf_init(&d.note_text, &a->allocator);
  referat_status status = REFERAT_OK;
  for (size_t i = 0; i < sizeof parts / sizeof *parts && status == REFERAT_OK; i++) {
    status = referat__office_part(p, parts[i].name, &parts[i].handler, &d, error);
    if (status == REFERAT_OK)
      parts[i].finish(&d);
  }
  if (status == REFERAT_OK && (d.note_text.failed || a->failed))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  referat__buf_free(&d.note_text);
  return status;
}
