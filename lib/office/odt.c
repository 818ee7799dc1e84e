#include "office/office.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "office/nested.h"
#include "office/numbers.h"
#include "office/scan.h"
#include "package/own.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_STYLES 20000
#define MOST_LIST_STYLES 20000
#define MOST_REPEATED 20000 /* empty cells for which a document has no bytes of its own */
#define DEEPEST_LIST 16
#define LONGEST_CHAIN 8 /* of styles, each based on the next */
#define DEEPEST_SPAN 64

/* How letters are set. */
typedef struct letters {
  bool strong, em, hidden, struck;
} letters;

/* A style of paragraphs, or of spans. */
typedef struct named {
  const char *id;
  const char *display;
  const char *parent;
  letters own;
  office_setting hidden, struck; /* which hold in styles that are based on it, too */
  bool automatic;                /* made for what somebody set by hand */
} named;

typedef struct list_style {
  const char *id;
  list_level *levels;
  list_count count; /* of the list in hand, or the last one */
} list_style;

typedef struct odt_reader {
  arena *a;
  office_text *out;
  named *styles, *spans;
  size_t style_count, span_count, style_room, span_room;
  named *style; /* whose properties are read */
  bool automatic;
  list_style *lists;
  size_t list_count, list_room;
  list_style *defining;
  bool sorted;
  /* lists around the paragraph in hand, outer ones first */
  list_style *in_list[DEEPEST_LIST];
  unsigned depth;
  bool marker_due;
  unsigned paragraphs; /* depth: 1 in a paragraph */
  nested_tables nested;
  uint32_t table; /* the next one */
  unsigned repeat;
  unsigned repeated;            /* cells that were made so */
  bool heads;                   /* rows that head the columns */
  const char *target;           /* of the link around, if it leads outside */
  letters around[DEEPEST_SPAN]; /* what each span around adds */
  unsigned depth_of_spans;
  unsigned hidden; /* spans around that hide their text */
  buf note;
  bool in_note, in_note_body;
  bool in_contents, in_contents_title; /* in a list of contents */
  bool in_comment, in_author;          /* of a comment; all of it is passed over */
  size_t author_length;
  char author[sizeof COMMENT_AUTHOR];
  unsigned skip;
  bool told;     /* what the frame that is passed over holds */
  bool in_shape; /* one that is drawn, with words in it perhaps */
} odt_reader;

static const char *keep(odt_reader *d, const char *value)
{
  return value ? referat__arena_copy(d->a, slice_str(value)) : NULL;
}

static unsigned number(const char *value, unsigned otherwise, unsigned most)
{
  if (!value)
    return otherwise;
  unsigned long n = strtoul(value, NULL, 10);
  return n < most ? (unsigned)n : most;
}

/* "Text_20_body" as people read it. */
static slice decode_name(odt_reader *d, const char *id)
{
  size_t n = strlen(id);
  char *copy = referat__arena_bytes(d->a, n + 1), *to = copy;
  if (!copy)
    return slice_of("", 0);
  for (const char *p = id; *p;) {
    char *end;
    unsigned long code = *p == '_' ? strtoul(p + 1, &end, 16) : 0;
    if (code && code < 0x800 && end > p + 1 && *end == '_') {
      to += referat__utf8_encode((uint32_t)code, to);
      p = end + 1;
    } else {
      *to++ = *p++;
    }
  }
  return slice_between(copy, to);
}

/* --- styles --- */

static void add_style(odt_reader *d, const char **atts)
{
  const char *family = referat__office_attr(atts, "family");
  const char *id = referat__office_attr(atts, "name");
  bool is_span = family && strcmp(family, "text") == 0;
  size_t *count = is_span ? &d->span_count : &d->style_count;
  d->style = NULL;
  if (!id || !family || (!is_span && strcmp(family, "paragraph") != 0) || *count == MOST_STYLES)
    return;
  named **rows = is_span ? &d->spans : &d->styles;
  size_t *room = is_span ? &d->span_room : &d->style_room;
  named *wider = referat__arena_widen(d->a, *rows, *count, room, sizeof *wider);
  if (!wider)
    return;
  *rows = wider;
  named *style = &wider[*count];
  *style = (named){.id = keep(d, id),
                   .automatic = d->automatic,
                   .display = keep(d, referat__office_attr(atts, "display-name")),
                   .parent = keep(d, referat__office_attr(atts, "parent-style-name"))};
  if (style->display)
    d->out->ours |= referat__office_kind(slice_str(style->display)).ours;
  if (!style->id)
    return;
  ++*count;
  d->style = style;
  slice called = is_span ? decode_name(d, style->display ? style->display : id) : slice_of("", 0);
  style->own.strong = referat__fold_eq(called, SLICE("strong emphasis"));
  style->own.em = referat__fold_eq(called, SLICE("emphasis"));
}

static bool is_bold(const char *weight)
{
  return weight && (strcmp(weight, "bold") == 0 || (is_digit(*weight) && atoi(weight) >= 600));
}

/* How the style in hand sets its letters. */
static void read_letters(odt_reader *d, const char **atts)
{
  const char *slant = referat__office_attr(atts, "font-style");
  const char *display = referat__office_attr(atts, "display");
  const char *line = referat__office_attr(atts, "text-line-through-style");
  line = line ? line : referat__office_attr(atts, "text-line-through-type");
  if (!d->style)
    return;
  if (display)
    d->style->hidden = strcmp(display, "none") == 0 ? SETTING_ON : SETTING_OFF;
  if (line)
    d->style->struck = strcmp(line, "none") != 0 ? SETTING_ON : SETTING_OFF;
  if (!d->style->automatic)
    return;
  letters *own = &d->style->own;
  own->strong |= is_bold(referat__office_attr(atts, "font-weight"));
  own->em |= slant && (strcmp(slant, "italic") == 0 || strcmp(slant, "oblique") == 0);
}

static number_form form_of(const char *format)
{
  switch (format ? format[0] : '\0') {
  case '1':
    return FORM_DECIMAL;
  case 'a':
    return FORM_LOWER_LETTER;
  case 'A':
    return FORM_UPPER_LETTER;
  case 'i':
    return FORM_LOWER_ROMAN;
  case 'I':
    return FORM_UPPER_ROMAN;
  default:
    return FORM_NONE;
  }
}

static void add_level(odt_reader *d, slice name, const char **atts)
{
  unsigned n = number(referat__office_attr(atts, "level"), 1, LIST_LEVELS);
  if (!d->defining || !d->defining->levels || n < 1)
    return;
  list_level *level = &d->defining->levels[n - 1];
  level->start = number(referat__office_attr(atts, "start-value"), 1, 100000);
  const char *suffix = referat__office_attr(atts, "num-suffix");
  const char *prefix = referat__office_attr(atts, "num-prefix");
  if (office_is(name, "list-level-style-bullet")) {
    const char *bullet = referat__office_attr(atts, "bullet-char");
    level->form = FORM_BULLET;
    snprintf(level->text, sizeof level->text, "%s%s%s", prefix ? prefix : "", bullet ? bullet : "",
             suffix ? suffix : "");
  } else {
    level->form = form_of(referat__office_attr(atts, "num-format"));
    snprintf(level->text, sizeof level->text, "%s%%%u%s", prefix ? prefix : "", n,
             suffix ? suffix : "");
  }
}

static void styles_start(void *context, slice name, const char **atts)
{
  odt_reader *d = context;
  if (office_is(name, "automatic-styles")) {
    d->automatic = true;
  } else if (office_is(name, "master-styles") || office_is(name, "styles")) {
    d->automatic = false;
  } else if (office_is(name, "style")) {
    add_style(d, atts);
  } else if (office_is(name, "text-properties")) {
    read_letters(d, atts);
  } else if (office_is(name, "list-style")) {
    const char *id = keep(d, referat__office_attr(atts, "name"));
    list_style *rows =
        referat__arena_widen(d->a, d->lists, d->list_count, &d->list_room, sizeof *rows);
    if (rows)
      d->lists = rows;
    d->defining = id && rows && d->list_count < MOST_LIST_STYLES ? &rows[d->list_count++] : NULL;
    if (d->defining)
      *d->defining = (list_style){
          .id = id, .levels = referat__arena_alloc(d->a, LIST_LEVELS * sizeof(list_level))};
  } else if (office_is(name, "list-level-style-bullet") ||
             office_is(name, "list-level-style-number")) {
    add_level(d, name, atts);
  }
}

static void sort_styles(odt_reader *d)
{
  referat__office_sort(d->styles, d->style_count, sizeof *d->styles);
  referat__office_sort(d->spans, d->span_count, sizeof *d->spans);
  referat__office_sort(d->lists, d->list_count, sizeof *d->lists);
  d->sorted = true;
}

static office_kind kind_of(odt_reader *d, const char *id)
{
  office_kind kind = {OFFICE_TEXT, 0, false};
  for (int i = 0; id && i < LONGEST_CHAIN; i++) {
    const named *style = referat__office_find(d->styles, d->style_count, sizeof *d->styles, id);
    kind = referat__office_kind(style && style->display ? slice_str(style->display)
                                                        : decode_name(d, id));
    if (kind.role != OFFICE_TEXT || kind.ours || !style)
      break;
    id = style->parent;
  }
  return kind;
}

/* --- lists --- */

static void begin_list(odt_reader *d, const char **atts)
{
  const char *id = referat__office_attr(atts, "style-name");
  list_style *style = referat__office_find(d->lists, d->list_count, sizeof *d->lists, id);
  unsigned level = d->depth++;
  if (level >= DEEPEST_LIST)
    return;
  d->in_list[level] = style ? style : level ? d->in_list[level - 1] : NULL;
  const char *on = referat__office_attr(atts, "continue-numbering");
  bool goes_on = (on && strcmp(on, "true") == 0) || referat__office_attr(atts, "continue-list");
  if (d->in_list[level] && !goes_on && level < LIST_LEVELS)
    d->in_list[level]->count.at[level] = 0;
}

static void begin_item(odt_reader *d, const char **atts)
{
  d->marker_due = true;
  const char *start = referat__office_attr(atts, "start-value");
  unsigned level = d->depth - 1;
  if (start && d->depth && level < LIST_LEVELS && d->in_list[level]) {
    unsigned n = number(start, 1, 100000);
    list_count *count = &d->in_list[level]->count;
    count->at[level] = n > 1 ? n - 1 : 0;
  }
}

/* --- content.xml --- */

static bool is_shape(slice name)
{
  static const char *const names[] = {"custom-shape", "rect",    "ellipse", "circle",
                                      "line",         "polygon", "caption", "polyline",
                                      "connector",    "path",    "measure", "regular-polygon"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (office_is(name, names[i]))
      return true;
  return false;
}

static bool is_passed_over(slice name)
{
  static const char *const names[] = {"tracked-changes", "annotation",    "frame",    "forms",
                                      "script",          "note-citation", "ruby-text"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (office_is(name, names[i]))
      return true;
  return is_shape(name);
}

/* What is passed over is told of: a frame's content once. */
static void tell_passed_over(odt_reader *d, slice name)
{
  static const struct {
    const char *name;
    const char *code;
    bool once;
  } rows[] = {{"annotation", "comment-left-out", false}, {"insertion", "tracked-insertion", false},
              {"deletion", "tracked-deletion", false},   {"image", "picture-left-out", true},
              {"object", "picture-left-out", true},      {"text-box", "hidden-text", true}};
  if (office_is(name, "frame") || is_shape(name)) {
    d->told = false;
    d->in_shape = is_shape(name);
  }
  if (d->in_shape && !d->told && office_is(name, "p")) {
    referat__office_left_out(d->out, "hidden-text");
    d->told = true;
  }
  if (office_is(name, "annotation") && !d->skip) { /* whose it is comes later */
    d->in_comment = true;
    d->author_length = 0;
    return;
  }
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (office_is(name, rows[i].name) && !(rows[i].once && d->told)) {
      referat__office_left_out(d->out, rows[i].code);
      d->told |= rows[i].once;
    }
}

/* Of a comment its author counts: those of ours tell of findings, which are found anew. */
static void take_author(odt_reader *d, slice text)
{
  size_t room = sizeof d->author - d->author_length;
  size_t n = text.len < room ? text.len : room;
  memcpy(d->author + d->author_length, text.ptr, n);
  d->author_length += n;
}

static void end_passed_over(odt_reader *d, slice name)
{
  d->in_author = false;
  d->in_shape &= !is_shape(name);
  if (--d->skip || !d->in_comment || !office_is(name, "annotation"))
    return;
  d->in_comment = false;
  if (!slice_eq(slice_of(d->author, d->author_length), SLICE(COMMENT_AUTHOR)))
    referat__office_left_out(d->out, "comment-left-out");
}

/* --- spans --- */

/* How a style sets its letters; `by_hand`: what it says itself counts, too. */
static letters letters_of(const named *rows, size_t count, const named *style, bool by_hand)
{
  letters l = style && by_hand ? style->own : (letters){.strong = false};
  office_setting hides = SETTING_UNTOLD, strikes = SETTING_UNTOLD;
  for (int i = 0; style && i < LONGEST_CHAIN; i++) {
    hides = hides ? hides : style->hidden;
    strikes = strikes ? strikes : style->struck;
    style = referat__office_find(rows, count, sizeof *rows, style->parent);
  }
  l.hidden = hides == SETTING_ON;
  l.struck = strikes == SETTING_ON;
  return l;
}

static void open_letters(odt_reader *d, letters l)
{
  if (d->depth_of_spans++ >= DEEPEST_SPAN)
    return;
  d->around[d->depth_of_spans - 1] = l;
  d->hidden += l.hidden;
  if (l.hidden)
    referat__office_left_out(d->out, "hidden-text");
  if (l.struck)
    referat__office_left_out(d->out, "struck-text");
  if (l.strong)
    referat__office_mark(d->out, MARK_STRONG, slice_of(NULL, 0));
  if (l.em)
    referat__office_mark(d->out, MARK_EM, slice_of(NULL, 0));
}

static void close_letters(odt_reader *d)
{
  if (!d->depth_of_spans || --d->depth_of_spans >= DEEPEST_SPAN)
    return;
  letters l = d->around[d->depth_of_spans];
  d->hidden -= l.hidden;
  for (int i = 0; i < l.strong + l.em; i++)
    referat__office_mark_end(d->out);
}

static void begin_span(odt_reader *d, const char *id)
{
  const named *style = referat__office_find(d->spans, d->span_count, sizeof *d->spans, id);
  letters own = letters_of(d->spans, d->span_count, style, true);
  if (!style && id) {
    slice called = decode_name(d, id);
    own.strong = referat__fold_eq(called, SLICE("strong emphasis"));
    own.em = referat__fold_eq(called, SLICE("emphasis"));
  }
  open_letters(d, own);
}

/* --- paragraphs --- */

static void begin_paragraph(odt_reader *d, slice name, const char **atts)
{
  office_kind kind = kind_of(d, referat__office_attr(atts, "style-name"));
  /* Whatever the style is called, the element tells. */
  if (d->in_contents && kind.role == OFFICE_TEXT && !kind.ours)
    kind = referat__office_kind(d->in_contents_title ? SLICE("contents heading")
                                                     : SLICE("contents 1"));
  if (office_is(name, "h") && kind.role == OFFICE_TEXT)
    kind = referat__office_heading(number(referat__office_attr(atts, "outline-level"), 1, 6));
  if (d->paragraphs++)
    return;
  referat__office_open(d->out, kind);
  d->depth_of_spans = d->hidden = 0;
  const named *style = referat__office_find(d->styles, d->style_count, sizeof *d->styles,
                                            referat__office_attr(atts, "style-name"));
  bool by_hand = style && style->automatic && kind.role == OFFICE_TEXT && !kind.ours;
  open_letters(d, letters_of(d->styles, d->style_count, style, by_hand));
}

static void end_paragraph(odt_reader *d)
{
  if (!d->paragraphs || --d->paragraphs)
    return;
  while (d->depth_of_spans)
    close_letters(d);
  if (!d->depth) {
    referat__office_close(d->out, NULL, 0);
    return;
  }
  char marker[LONGEST_MARKER] = "";
  unsigned level = d->depth < DEEPEST_LIST ? d->depth - 1 : DEEPEST_LIST - 1;
  bool has_text = referat__office_has_text(d->out);
  if (d->marker_due && has_text) {
    if (d->in_list[level] && d->in_list[level]->levels)
      referat__list_next(d->in_list[level]->levels, &d->in_list[level]->count, level, marker);
    else
      strcpy(marker, "-");
    d->marker_due = false;
  }
  referat__office_close(d->out, marker, level);
}

static void begin_link(odt_reader *d, const char *target)
{
  d->target = target && *target != '#' ? keep(d, target) : NULL;
  if (d->target)
    referat__office_mark(d->out, MARK_LINK, slice_str(d->target));
}

static void end_link(odt_reader *d)
{
  if (d->target)
    referat__office_mark_end(d->out);
  d->target = NULL;
}

/* A field that hides words, or its whole paragraph, if something holds. */
static void tell_hiding_field(odt_reader *d, slice name)
{
  if (office_is(name, "hidden-text") || office_is(name, "hidden-paragraph"))
    referat__office_left_out(d->out, "hidden-text");
}

/* A section that is not shown, with all that it holds. */
static bool is_hidden_section(odt_reader *d, slice name, const char **atts)
{
  const char *display = office_is(name, "section") ? referat__office_attr(atts, "display") : NULL;
  bool hidden = display && strcmp(display, "none") == 0;
  if (hidden && !d->skip)
    referat__office_left_out(d->out, "hidden-text");
  return hidden;
}

static void begin_in_paragraph(odt_reader *d, slice name, const char **atts)
{
  tell_hiding_field(d, name);
  if (office_is(name, "a"))
    begin_link(d, referat__office_attr(atts, "href"));
  else if (office_is(name, "span"))
    begin_span(d, referat__office_attr(atts, "style-name"));
  else if (office_is(name, "note")) {
    d->in_note = true;
    d->note.len = 0;
  } else if (office_is(name, "bookmark") || office_is(name, "bookmark-start"))
    referat__office_bookmark(d->out, referat__office_attr(atts, "name"));
  else if (office_is(name, "bookmark-end"))
    referat__office_bookmark_end(d->out, referat__office_attr(atts, "name"));
  else if (office_is(name, "tab"))
    referat__office_tab(d->out);
  else if (office_is(name, "line-break"))
    referat__office_break(d->out);
  else if (office_is(name, "s"))
    referat__office_put(d->out, SLICE(" "));
}

static void content_start(void *context, slice name, const char **atts)
{
  odt_reader *d = context;
  bool layout = office_is(name, "table") && d->table < d->nested.count && d->nested.holds[d->table];
  d->table += office_is(name, "table");
  if (d->skip || is_passed_over(name) || is_hidden_section(d, name, atts)) {
    tell_passed_over(d, name);
    d->in_author = d->in_comment && office_is(name, "creator");
    d->skip++;
    return;
  }
  if (d->in_note) {
    d->in_note_body |= office_is(name, "note-body");
    referat__buf_char(&d->note, ' ');
    return;
  }
  if (!d->sorted) {
    if (office_is(name, "body"))
      sort_styles(d);
    else
      styles_start(d, name, atts);
    return;
  }
  if (office_is(name, "p") || office_is(name, "h")) {
    begin_paragraph(d, name, atts);
  } else if (d->paragraphs) {
    begin_in_paragraph(d, name, atts);
  } else if (office_is(name, "table-of-content")) {
    d->in_contents = true;
  } else if (office_is(name, "index-title")) {
    d->in_contents_title = true;
  } else if (office_is(name, "list")) {
    begin_list(d, atts);
  } else if (office_is(name, "list-item")) {
    begin_item(d, atts);
  } else if (office_is(name, "list-header")) {
    d->marker_due = false;
  } else if (office_is(name, "table")) {
    referat__office_table(d->out, true, layout);
  } else if (office_is(name, "table-row")) {
    referat__office_row(d->out, true);
    if (d->heads)
      referat__office_heads(d->out);
  } else if (office_is(name, "table-header-rows")) {
    d->heads = true;
  } else if (office_is(name, "table-cell") || office_is(name, "covered-table-cell")) {
    d->repeat =
        number(referat__office_attr(atts, "number-columns-repeated"), 1, REFERAT_MAX_COLUMNS);
    referat__office_cell(d->out, true, 0);
  }
}

static void end_in_note(odt_reader *d, slice name)
{
  if (!office_is(name, "note"))
    return;
  char *copy = referat__arena_copy(d->a, slice_of(d->note.data, d->note.len));
  referat__office_note(d->out, slice_of(copy, copy ? d->note.len : 0));
  d->in_note = d->in_note_body = false;
}

static void content_end(void *context, slice name)
{
  odt_reader *d = context;
  if (d->skip) {
    end_passed_over(d, name);
  } else if (d->in_note) {
    end_in_note(d, name);
  } else if (!d->sorted) {
    return; /* in styles nothing ends that was begun */
  } else if (office_is(name, "p") || office_is(name, "h")) {
    end_paragraph(d);
  } else if (d->paragraphs) {
    if (office_is(name, "a"))
      end_link(d);
    else if (office_is(name, "span"))
      close_letters(d);
  } else if (office_is(name, "table-of-content")) {
    d->in_contents = false;
  } else if (office_is(name, "index-title")) {
    d->in_contents_title = false;
  } else if (office_is(name, "list")) {
    d->depth -= d->depth > 0;
  } else if (office_is(name, "table-cell") || office_is(name, "covered-table-cell")) {
    unsigned more = d->repeat > 1 ? d->repeat - 1 : 0;
    if (more > MOST_REPEATED - d->repeated)
      more = MOST_REPEATED - d->repeated;
    referat__office_cell(d->out, false, more);
    d->repeated += more;
    d->repeat = 1;
  } else if (office_is(name, "table-row")) {
    referat__office_row(d->out, false);
  } else if (office_is(name, "table-header-rows")) {
    d->heads = false;
  } else if (office_is(name, "table")) {
    referat__office_table(d->out, false, false);
  }
}

static void content_text(void *context, slice text)
{
  odt_reader *d = context;
  if (d->in_author)
    take_author(d, text);
  if (d->skip)
    return;
  if (d->in_note_body)
    referat__buf_slice(&d->note, text);
  else if (d->paragraphs && !d->in_note && !d->hidden)
    referat__office_put(d->out, text);
}

referat_status referat__office_odt(package_reader *p, arena *a, office_text *text,
                                   referat_error *error)
{
  static const office_handler styles = {styles_start, NULL, NULL};
  static const office_handler content = {content_start, content_end, content_text};
  odt_reader d = {.a = a, .out = text, .repeat = 1};
  slice part;
  referat_status status = referat__office_part(p, "styles.xml", &styles, &d, error);
  if (status == REFERAT_OK)
    status = referat__package_read(p, referat__package_find(p, SLICE("content.xml")), &part, error);
  if (status == REFERAT_OK)
    status = referat__nested_find(&d.nested, a, part, "table", error);
  referat__buf_init(&d.note, &a->allocator);
  if (status == REFERAT_OK)
    status = referat__office_scan(part, &content, &d, error);
  if (status == REFERAT_OK && (d.note.failed || a->failed))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  referat__buf_free(&d.note);
  return status;
}
