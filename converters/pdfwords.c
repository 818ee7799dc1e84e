#include "config.h"

#include "pdfwords.h"

#include "language.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

#define NOT_WORDS N_("what pdftotext writes is no list of words")

#define DEEPEST 32              /* elements in one another; pdftotext writes eight */
#define PIECE ((size_t)1 << 20) /* what expat is handed at a time */
#define FARTHEST 1e6F           /* no place on a page is farther from its corner */

/* The element that holds the pages.  What stands around it tells of the document, in
 * whatever words its maker chose. */
#define BEGIN "<doc>"
#define END "</doc>"

typedef struct reader {
  XML_Parser parser;
  pdf_words *words;
  size_t word_room, page_room, text_room;
  unsigned depth;
  uint32_t run;
  bool in_word;
  pdf_status status;
  const char *why;
} reader;

static void stop(reader *r, pdf_status status, const char *why)
{
  if (r->status == PDF_OK) {
    r->status = status;
    r->why = why;
  }
  XML_StopParser(r->parser, XML_FALSE);
}

/* Room for `count` things of that size; false without memory. */
static bool has_room(void **at, size_t *room, size_t count, size_t size)
{
  if (count <= *room)
    return true;
  size_t more = *room ? 2 * *room : 256;
  while (more < count)
    more *= 2;
  void *moved = realloc(*at, more * size);
  if (!moved)
    return false;
  *at = moved;
  *room = more;
  return true;
}

/* A number as pdftotext writes it, whatever the locale. */
static float read_number(const char *s)
{
  bool minus = *s == '-';
  double value = 0, place = 1;
  s += minus;
  for (; *s >= '0' && *s <= '9'; s++)
    value = 10 * value + (*s - '0');
  if (*s == '.')
    for (s++; *s >= '0' && *s <= '9'; s++)
      value += (place /= 10) * (*s - '0');
  if (!(value < (double)FARTHEST))
    value = (double)FARTHEST;
  return (float)(minus ? -value : value);
}

static float attribute(const XML_Char **atts, const char *name)
{
  for (; *atts; atts += 2)
    if (strcmp(atts[0], name) == 0)
      return read_number(atts[1]);
  return 0;
}

static void begin_page(reader *r, const XML_Char **atts)
{
  pdf_words *w = r->words;
  if (w->page_count == PDF_MOST_PAGES)
    stop(r, PDF_BROKEN, N_("the PDF has too many pages"));
  else if (!has_room((void **)&w->pages, &r->page_room, w->page_count + 1, sizeof *w->pages))
    stop(r, PDF_NO_MEMORY, NULL);
  else
    w->pages[w->page_count++] = (pdf_page){attribute(atts, "width"), attribute(atts, "height"),
                                           (uint32_t)w->count, (uint32_t)w->count};
}

static void begin_word(reader *r, const XML_Char **atts)
{
  pdf_words *w = r->words;
  if (!w->page_count || r->in_word)
    stop(r, PDF_BROKEN, NOT_WORDS);
  else if (w->count == PDF_MOST_WORDS)
    stop(r, PDF_BROKEN, N_("the PDF has too many words"));
  else if (!has_room((void **)&w->at, &r->word_room, w->count + 1, sizeof *w->at))
    stop(r, PDF_NO_MEMORY, NULL);
  else {
    w->at[w->count++] = (pdf_word){attribute(atts, "xMin"),
                                   attribute(atts, "yMin"),
                                   attribute(atts, "xMax"),
                                   attribute(atts, "yMax"),
                                   (uint32_t)w->text_length,
                                   0,
                                   r->run,
                                   0};
    r->in_word = true;
  }
}

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **atts)
{
  reader *r = context;
  if (r->status != PDF_OK)
    return;
  if (++r->depth > DEEPEST)
    stop(r, PDF_BROKEN, NOT_WORDS);
  else if (strcmp(name, "page") == 0)
    begin_page(r, atts);
  else if (strcmp(name, "line") == 0)
    r->run++;
  else if (strcmp(name, "word") == 0)
    begin_word(r, atts);
}

/* A word ends: white space around it is no part of it. */
static void end_word(reader *r)
{
  pdf_words *w = r->words;
  pdf_word *word = &w->at[w->count - 1];
  r->in_word = false;
  while (w->text_length > word->text && w->text[w->text_length - 1] == ' ')
    w->text_length--;
  word->length = (uint32_t)(w->text_length - word->text);
  if (word->x1 < word->x0)
    word->x1 = word->x0;
  if (word->y1 < word->y0)
    word->y1 = word->y0;
  if (!word->length)
    w->count--;
  w->pages[w->page_count - 1].last = (uint32_t)w->count;
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
  reader *r = context;
  r->depth--;
  if (r->status == PDF_OK && r->in_word && strcmp(name, "word") == 0)
    end_word(r);
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
  reader *r = context;
  pdf_words *w = r->words;
  if (r->status != PDF_OK || !r->in_word)
    return;
  if (!has_room((void **)&w->text, &r->text_room, w->text_length + (size_t)length, 1)) {
    stop(r, PDF_NO_MEMORY, NULL);
    return;
  }
  for (int i = 0; i < length; i++) {
    bool is_space = (unsigned char)text[i] <= ' ';
    if (is_space && w->text_length == w->at[w->count - 1].text)
      continue;
    w->text[w->text_length++] = is_space ? ' ' : text[i];
  }
}

/* What is read begins behind the one that pdftotext writes. */
static void XMLCALL on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                               const XML_Char *public_id, int has_internal)
{
  (void)name;
  (void)system_id;
  (void)public_id;
  (void)has_internal;
  stop(context, PDF_BROKEN, NOT_WORDS);
}

/* The length of the character at `p`, 0 where the bytes are none that XML has. */
static size_t character(const unsigned char *p, const unsigned char *end)
{
  if (*p < 0x80)
    return *p >= ' ' || *p == '\n' || *p == '\r' || *p == '\t';
  size_t n = *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : 2;
  if (*p < 0xC2 || *p > 0xF4 || (size_t)(end - p) < n)
    return 0;
  for (size_t i = 1; i < n; i++)
    if ((p[i] & 0xC0) != 0x80)
      return 0;
  if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F) || (*p == 0xF0 && p[1] < 0x90) ||
      (*p == 0xF4 && p[1] > 0x8F) || (*p == 0xEF && p[1] == 0xBF && p[2] > 0xBD))
    return 0;
  return n;
}

/* Fonts without names for their letters give bytes that XML does not take: they
 * become spaces, which part no words. */
static void make_clean(char *xml, size_t length)
{
  unsigned char *p = (unsigned char *)xml, *end = p + length;
  while (p < end) {
    size_t n = character(p, end);
    if (!n)
      *p = ' ';
    p += n ? n : 1;
  }
}

/* The pages alone; false where there is nothing of the kind. */
static bool find_pages(char **xml, size_t *length)
{
  char *begin = *length ? memmem(*xml, *length, BEGIN, strlen(BEGIN)) : NULL;
  if (!begin)
    return false;
  size_t left = *length - (size_t)(begin - *xml);
  char *end = memmem(begin, left, END, strlen(END)); /* nothing in them is written so */
  *xml = begin;
  *length = end ? (size_t)(end - begin) + strlen(END) : left;
  return true;
}

pdf_status pdf_words_read(pdf_words *words, char *xml, size_t length, const char **why)
{
  *words = (pdf_words){.at = NULL};
  *why = NOT_WORDS;
  if (!find_pages(&xml, &length))
    return PDF_BROKEN;
  reader r = {.words = words, .parser = XML_ParserCreate("UTF-8")};
  if (!r.parser)
    return PDF_NO_MEMORY;
  make_clean(xml, length);
  XML_SetUserData(r.parser, &r);
  XML_SetElementHandler(r.parser, on_start, on_end);
  XML_SetCharacterDataHandler(r.parser, on_text);
  XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
  bool last;
  enum XML_Status ok;
  do {
    size_t n = length < PIECE ? length : PIECE;
    last = n == length;
    ok = XML_Parse(r.parser, xml, (int)n, last);
    xml += n;
    length -= n;
  } while (ok == XML_STATUS_OK && !last);
  if (ok != XML_STATUS_OK && r.status == PDF_OK) {
    enum XML_Error code = XML_GetErrorCode(r.parser);
    r.status = code == XML_ERROR_NO_MEMORY ? PDF_NO_MEMORY : PDF_BROKEN;
    r.why = NOT_WORDS;
  }
  XML_ParserFree(r.parser);
  *why = r.why;
  return r.status;
}

void pdf_words_free(pdf_words *words)
{
  free(words->at);
  free(words->pages);
  free(words->text);
  *words = (pdf_words){.at = NULL};
}
