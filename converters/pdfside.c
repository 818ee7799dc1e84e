#include "pdfside.h"

#include "pdfmark.h"

#include <stdlib.h>

/* Where the text begins is told by so many labels, all at the same place, in points. */
#define FEWEST_LABELS 3
#define SAME_PLACE 1.0F

/* So many words in a line, and so many such lines, are running text. */
#define FEWEST_WORDS 8
#define FEWEST_LINES 3

/* A label is no longer than so many words. */
#define LONGEST_LABEL 8

/* A label goes on, or stands below another, within so much white space; and the space
 * between two words; in heights. */
#define NEAR 0.6F
#define SPACE 0.25F

/* How a line stands to the place where the text begins. */
typedef enum stand {
  STANDS_ACROSS,
  STANDS_LEFT,
  STANDS_RIGHT,
  STANDS_BOTH /* a label, and text beside it */
} stand;

/* The label of a line, by its first word. */
typedef struct label_of {
  uint64_t word; /* a hash of it */
  size_t region;
} label_of;

/* Lines below one another that have nothing across. */
typedef struct region {
  size_t first, last;
  size_t labels, known; /* known ones come again in another region */
} region;

typedef struct finder {
  const pdf_lines *lines;
  const pdf_words *words;
  float text; /* where it begins */
  label_of *labels;
  size_t label_count;
  region *regions;
  size_t region_count;
} finder;

static const pdf_word *first_word(const finder *f, const pdf_line *line)
{
  return &f->words->at[line->first];
}

/* The first word behind a gap that parts columns, from the word `w` on; the line's end
 * where there is none. */
static uint32_t behind_gap(const finder *f, const pdf_line *line, uint32_t w)
{
  for (w++; w < line->last; w++)
    if (pdf_is_wide(line, f->words->at[w].x0 - f->words->at[w - 1].x1))
      break;
  return w;
}

/* Whether what stands in the line from the word `w` on is text, and no cells of a table. */
static bool is_text(const finder *f, const pdf_line *line, uint32_t w)
{
  const char *s = pdf_text(f->words, &f->words->at[w]);
  bool marked = pdf_is_marker(f->words, &f->words->at[w]);
  return !(*s >= '0' && *s <= '9' && w + 1 == line->last) &&
         behind_gap(f, line, marked && w + 1 < line->last ? w + 1 : w) == line->last;
}

static int by_value(const void *a, const void *b)
{
  const float *v = a, *w = b;
  return *v < *w ? -1 : *v > *w;
}

/* ---- where the text begins ---- */

/* Put down where lines begin, each of which stands below one that begins there, too, or
 * apart: it is not only what the text beside a label is wrapped to. */
static size_t find_begins(const finder *f, float *at)
{
  size_t count = 0;
  const pdf_line *above = NULL;
  for (size_t i = 0; i < f->lines->count; i++) {
    const pdf_line *line = &f->lines->at[i];
    if (line->place != PDF_BODY)
      continue;
    float off = above ? line->x0 - above->x0 : 0;
    if (!above || above->page != line->page || line->y0 - above->y1 > NEAR * pdf_height(line) ||
        (off <= SAME_PLACE && off >= -SAME_PLACE))
      at[count++] = line->x0;
    above = line;
  }
  qsort(at, count, sizeof *at, by_value);
  return count;
}

/* Put down where text begins behind a label. */
static size_t find_behind(const finder *f, float *at)
{
  size_t count = 0;
  for (size_t i = 0; i < f->lines->count; i++) {
    const pdf_line *line = &f->lines->at[i];
    uint32_t w = line->place == PDF_BODY ? behind_gap(f, line, line->first) : line->last;
    if (w < line->last && w - line->first <= LONGEST_LABEL &&
        !pdf_is_marker(f->words, &f->words->at[w - 1]) && is_text(f, line, w))
      at[count++] = f->words->at[w].x0;
  }
  qsort(at, count, sizeof *at, by_value);
  return count;
}

/* Find the place where text begins beside labels, if there is one: of all such places,
 * that of most lines.  `at` has room for two of each line. */
static bool find_text(finder *f, float *at)
{
  float *lines = at + f->lines->count;
  size_t count = find_behind(f, at), line_count = find_begins(f, lines), most = 0, text = 0;
  for (size_t i = 0, end; i < count; i = end) {
    for (end = i + 1; end < count && at[end] - at[i] <= SAME_PLACE;)
      end++;
    while (text < line_count && lines[text] < at[i] - SAME_PLACE)
      text++;
    size_t first = text;
    while (text < line_count && lines[text] <= at[i] + SAME_PLACE)
      text++;
    if (end - i < FEWEST_LABELS || 2 * (text - first) < end - i || text - first <= most)
      continue;
    most = text - first;
    f->text = at[i];
  }
  return most >= FEWEST_LABELS;
}

/* ---- where the labels are ---- */

/* The first word that stands at the text's side. */
static uint32_t first_right(const finder *f, const pdf_line *line)
{
  uint32_t w = line->first;
  while (w < line->last && f->words->at[w].x0 < f->text - SAME_PLACE)
    w++;
  return w;
}

static stand how_stands(const finder *f, const pdf_line *line)
{
  uint32_t w = first_right(f, line);
  if (w == line->first)
    return STANDS_RIGHT;
  float end = f->words->at[w - 1].x1;
  if (end > f->text || w - line->first > LONGEST_LABEL)
    return STANDS_ACROSS;
  if (w == line->last)
    return STANDS_LEFT;
  return pdf_is_wide(line, f->words->at[w].x0 - end) ? STANDS_BOTH : STANDS_ACROSS;
}

/* Whether the word begins with a small letter, as far as Latin ones go. */
static bool is_small(const finder *f, const pdf_word *word)
{
  const unsigned char *s = (const unsigned char *)pdf_text(f->words, word);
  return (s[0] >= 'a' && s[0] <= 'z') || (s[0] == 0xC3 && word->length > 1 && s[1] >= 0xA0);
}

/* Whether the line stands below the label `above`, which is one of the lines before it,
 * as what goes on from it does. */
static bool is_below(const pdf_line *above, const pdf_line *line)
{
  float off = line->x0 - above->x0;
  return line->page == above->page && off <= SAME_PLACE && off >= -SAME_PLACE &&
         line->y0 - above->y1 <= NEAR * pdf_height(line);
}

/* Whether the line's label is the rest of the one above it. */
static bool is_rest(const finder *f, const pdf_line *above, const pdf_line *line)
{
  return is_below(above, line) && is_small(f, first_word(f, line));
}

/* Where the label of the line ends. */
static float label_end(const finder *f, const pdf_line *line)
{
  return f->words->at[first_right(f, line) - 1].x1;
}

/* Whether the line overlaps one of the text. */
static bool is_beside(const finder *f, const pdf_line *line, const pdf_line *text)
{
  return text->page == line->page && text->y0 < line->y1 && text->y1 > line->y0 &&
         how_stands(f, text) != STANDS_LEFT;
}

/* Whether the line, which has a label alone, belongs to that above: it goes on there or
 * had no room behind it, or it stands beside lines of the text. */
static bool is_with(const finder *f, size_t above, size_t i)
{
  const pdf_line *label = &f->lines->at[above], *line = &f->lines->at[i];
  if (!is_below(label, line))
    return false;
  const pdf_word *word = first_word(f, line);
  return is_small(f, word) || is_beside(f, line, line - 1) ||
         (i + 1 < f->lines->count && is_beside(f, line, line + 1)) ||
         label_end(f, label) + SPACE * pdf_height(line) + word->x1 - word->x0 > f->text;
}

/* Whether what begins at the place is running text. */
static bool is_running(const finder *f)
{
  size_t count = 0;
  for (size_t i = 0; i < f->lines->count && count < FEWEST_LINES; i++) {
    const pdf_line *line = &f->lines->at[i];
    uint32_t w = first_right(f, line);
    count += line->place == PDF_BODY && how_stands(f, line) >= STANDS_RIGHT &&
             line->last - w >= FEWEST_WORDS && f->words->at[w].x0 <= f->text + SAME_PLACE;
  }
  return count == FEWEST_LINES;
}

static uint64_t hash_of(const finder *f, const pdf_word *word)
{
  uint64_t h = UINT64_C(14695981039346656037);
  for (uint32_t i = 0; i < word->length; i++)
    h = (h ^ (unsigned char)pdf_text(f->words, word)[i]) * UINT64_C(1099511628211);
  return h;
}

/* Find the regions, and the labels in them. */
static void find_regions(finder *f)
{
  size_t label = 0;
  bool open = false, labelled = false; /* `label` is the last one */
  for (size_t i = 0; i < f->lines->count; i++) {
    const pdf_line *line = &f->lines->at[i];
    if (line->place != PDF_BODY)
      continue;
    stand s = how_stands(f, line);
    if (s == STANDS_ACROSS || (s == STANDS_LEFT && !(labelled && is_with(f, label, i)))) {
      open = labelled = false;
      continue;
    }
    if (!open)
      f->regions[f->region_count++] = (region){.first = i};
    open = true;
    region *r = &f->regions[f->region_count - 1];
    r->last = i + 1;
    if (s == STANDS_BOTH && !(labelled && is_rest(f, &f->lines->at[label], line))) {
      r->labels++;
      if (is_text(f, line, first_right(f, line)))
        f->labels[f->label_count++] =
            (label_of){hash_of(f, first_word(f, line)), f->region_count - 1};
    }
    if (s != STANDS_RIGHT) {
      label = i;
      labelled = true;
    }
  }
}

static int by_word(const void *a, const void *b)
{
  const label_of *v = a, *w = b;
  if (v->word != w->word)
    return v->word < w->word ? -1 : 1;
  return v->region < w->region ? -1 : v->region > w->region;
}

/* Count the labels that come again in other regions; return how many there are in all. */
static size_t count_known(finder *f)
{
  size_t known = 0;
  qsort(f->labels, f->label_count, sizeof *f->labels, by_word);
  for (size_t i = 0, end; i < f->label_count; i = end) {
    for (end = i + 1; end < f->label_count && f->labels[end].word == f->labels[i].word;)
      end++;
    if (f->labels[end - 1].region == f->labels[i].region)
      continue;
    for (size_t k = i; k < end; k++)
      f->regions[f->labels[k].region].known++;
    known += end - i;
  }
  return known;
}

/* ---- cutting ---- */

typedef struct cutter {
  finder *f;
  pdf_line *made;
  size_t count;
  size_t *waiting; /* lines of text beside the last label */
  size_t waiting_count;
} cutter;

/* Make a line of some words of the line `i`. */
static void add_line(cutter *c, pdf_words *words, size_t i, uint32_t first, uint32_t last,
                     pdf_side side)
{
  pdf_line line = c->f->lines->at[i];
  line.side = side;
  for (uint32_t w = first; w < last; w++)
    words->at[w].line = (uint32_t)c->count;
  c->made[c->count++] = line;
}

static void add_waiting(cutter *c, pdf_words *words)
{
  for (size_t k = 0; k < c->waiting_count; k++) {
    const pdf_line *line = &c->f->lines->at[c->waiting[k]];
    uint32_t first = line->place == PDF_BODY ? first_right(c->f, line) : line->first;
    add_line(c, words, c->waiting[k], first, line->last, PDF_NO_SIDE);
  }
  c->waiting_count = 0;
}

static void cut_region(cutter *c, pdf_words *words, const region *r)
{
  const finder *f = c->f;
  const pdf_line *label = NULL;
  for (size_t i = r->first; i < r->last; i++) {
    const pdf_line *line = &f->lines->at[i];
    stand s = line->place == PDF_BODY ? how_stands(f, line) : STANDS_RIGHT;
    if (s != STANDS_RIGHT) {
      bool rest = label && is_rest(f, label, line);
      if (!rest && s == STANDS_BOTH)
        add_waiting(c, words);
      add_line(c, words, i, line->first, first_right(f, line), rest ? PDF_SIDE_REST : PDF_SIDE);
      label = line;
    }
    if (s != STANDS_LEFT)
      c->waiting[c->waiting_count++] = i;
  }
  add_waiting(c, words);
}

static void cut(cutter *c, pdf_words *words)
{
  const finder *f = c->f;
  const region *r = f->regions, *end = r + f->region_count;
  for (size_t i = 0; i < f->lines->count;) {
    for (; r < end && (r->last <= i || !r->known || 2 * r->known < r->labels);)
      r++;
    if (r < end && i == r->first) {
      cut_region(c, words, r);
      i = r->last;
    } else {
      add_line(c, words, i, f->lines->at[i].first, f->lines->at[i].last, PDF_NO_SIDE);
      i++;
    }
  }
}

/* Make all lines anew, with the labels as lines of their own. */
static bool make_lines(finder *f, pdf_lines *lines, pdf_words *words)
{
  cutter c = {.f = f};
  c.made = malloc((2 * lines->count + 1) * sizeof *c.made);
  c.waiting = malloc((lines->count + 1) * sizeof *c.waiting);
  bool fine = c.made && c.waiting;
  if (fine) {
    cut(&c, words);
    free(lines->at);
    *lines = (pdf_lines){c.made, c.count};
    fine = pdf_lines_settle(lines, words);
  } else {
    free(c.made);
  }
  free(c.waiting);
  return fine;
}

bool pdf_sides_cut(pdf_lines *lines, pdf_words *words)
{
  size_t most = lines->count + 1;
  finder f = {.lines = lines, .words = words};
  float *at = malloc(2 * most * sizeof *at);
  f.labels = malloc(most * sizeof *f.labels);
  f.regions = malloc(most * sizeof *f.regions);
  bool fine = at && f.labels && f.regions;
  if (fine && find_text(&f, at) && is_running(&f)) {
    find_regions(&f);
    if (count_known(&f) >= FEWEST_LABELS)
      fine = make_lines(&f, lines, words);
  }
  free(at);
  free(f.labels);
  free(f.regions);
  return fine;
}
