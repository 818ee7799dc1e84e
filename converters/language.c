#include "config.h"

#include "language.h"

#ifdef ENABLE_NLS

#include <libintl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* All formats that have a translation, ended by NULL: made from po/da.po. */
extern const char *const language_formats[];

/* The language, which is this thread's for the time of a look-up alone: numbers, dates and the
 * errors of strerror(3) stay those of the C locale.  0: English. */
static locale_t language;

#define OURS PACKAGE_TARNAME
#define SYSTEM "libc" /* as the GNU library calls the domain of its own errors */

static const char *look_up(const char *domain, const char *english)
{
  if (!language || !*english)
    return english;
  locale_t before = uselocale(language);
  const char *found = dgettext(domain, english);
  uselocale(before);
  return found;
}

/* Whether all languages of the list, with colons between ("en_GB.UTF-8:en"), are English. */
static bool is_english(const char *names)
{
  static const char *const known[] = {"", "C", "POSIX", "en"};
  bool english = true;
  while (english && names && *names) {
    size_t length = strcspn(names, "_.@:"), i = 0;
    while (i < 4 && !(strncmp(names, known[i], length) == 0 && !known[i][length]))
      i++;
    english = i < 4;
    names += strcspn(names, ":");
    names += *names == ':';
  }
  return english;
}

/* Whether the environment asks for another language than that of the texts: a locale takes a file
 * of each place that one might be in to tell. */
static bool is_asked_for(void)
{
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  const char *locale = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !(locale && *locale); i++)
    locale = getenv(names[i]);
  return !is_english(locale) || !is_english(getenv("LANGUAGE"));
}

void language_begin(void)
{
  if (!is_asked_for())
    return;
  language = newlocale(LC_MESSAGES_MASK, "", (locale_t)0);
  if (!language)
    return;
  bindtextdomain(OURS, LOCALE_FOLDER);
  bind_textdomain_codeset(OURS, "UTF-8");
  bind_textdomain_codeset(SYSTEM, "UTF-8");
  /* A look-up opens the file, which cannot be done later. */
  const char *known = N_("out of memory");
  if (look_up(OURS, known) != known) {
    look_up(SYSTEM, known);
    return;
  }
  freelocale(language);
  language = (locale_t)0;
}

const char *language_of(const char *english)
{
  return look_up(OURS, english);
}

/* --- sentences --- */

#define MOST_VALUES 6
#define DEEPEST 4            /* of sentences in sentences */
#define MOST_STEPS (1 << 15) /* that are tried to find the formats of a sentence again */

typedef struct span {
  const char *at;
  size_t length;
  bool quoted; /* a name or a piece of the input */
} span;

/* Where a sentence was taken apart. */
typedef struct parts {
  span values[MOST_VALUES];
  size_t count, letters; /* and how much of it is the format's own */
} parts;

typedef struct room {
  char *to;
  size_t used;
  unsigned steps;
  bool full;
} room;

static void put(room *r, const char *text, size_t length)
{
  if (length >= LANGUAGE_ROOM - r->used) {
    r->full = true;
    return;
  }
  memcpy(r->to + r->used, text, length);
  r->used += length;
}

/* What stands behind the conversion at `format`; its number ("%2$s") or 0, and its letter. */
static const char *behind(const char *format, size_t *number, char *letter)
{
  const char *p = format + 1;
  size_t digits = strspn(p, "0123456789");
  *number = 0;
  if (digits && p[digits] == '$') {
    for (; *p != '$'; p++)
      *number = 10 * *number + (size_t)(*p - '0');
    p++;
  }
  p += strspn(p, "0123456789.*zlh");
  *letter = *p;
  return *p ? p + 1 : p;
}

/* Whether the text is what the format gives for some values, which are told. */
static bool take_apart(room *r, const char *format, const char *text, parts *p)
{
  for (;; format++, text++) {
    if (r->steps++ >= MOST_STEPS)
      return false;
    if (format[0] == '%' && format[1] != '%')
      break;
    if (*format != *text)
      return false;
    if (!*format)
      return true;
    format += format[0] == '%';
    p->letters++;
  }
  size_t number, index = p->count, letters = p->letters, most = strlen(text), length = 0;
  char letter;
  const char *rest = behind(format, &number, &letter);
  if (index == MOST_VALUES)
    return false;
  bool is_number = letter != 's';
  if (is_number)
    length = most = strspn(text, "0123456789");
  if (is_number && !length)
    return false;
  for (; length <= most; length++) {
    p->values[index] = (span){text, length, *rest == '\'' || *rest == '"' || is_number};
    p->count = index + 1;
    p->letters = letters;
    if (take_apart(r, rest, text + length, p))
      return true;
  }
  return false;
}

static bool translate(room *r, const char *text, size_t length, int depth);

/* The translated format with the values. */
static void put_together(room *r, const char *format, const parts *p, int depth)
{
  size_t next = 0;
  while (*format && !r->full) {
    size_t plain = strcspn(format, "%");
    put(r, format, plain);
    format += plain;
    if (format[0] == '%' && format[1] == '%') {
      put(r, "%", 1);
      format += 2;
    } else if (*format) {
      size_t number;
      char letter;
      format = behind(format, &number, &letter);
      size_t index = number ? number - 1 : next++;
      if (index >= p->count)
        continue;
      const span *v = &p->values[index];
      if (v->quoted || !translate(r, v->at, v->length, depth - 1))
        put(r, v->at, v->length);
    }
  }
}

/* What the sentence was made with: the format that explains most of its letters. */
static bool by_format(room *r, const char *text, int depth)
{
  const char *best = NULL;
  parts of_best = {.letters = 0};
  for (const char *const *format = language_formats; *format; format++) {
    parts p = {.count = 0};
    if (take_apart(r, *format, text, &p) && p.letters > of_best.letters) {
      best = *format;
      of_best = p;
    }
  }
  if (best)
    put_together(r, language_of(best), &of_best, depth);
  return best != NULL;
}

/* The text up to the sign, and what stands behind it: "NAME: why".  A name may be either. */
static bool by_halves(room *r, const char *text, const char *sign, int depth)
{
  const char *end = strstr(text, sign);
  size_t begin = r->used, length = end ? (size_t)(end - text) : 0;
  if (!end)
    return false;
  bool first = translate(r, text, length, depth - 1);
  if (!first)
    put(r, text, length);
  put(r, sign, strlen(sign));
  const char *rest = end + strlen(sign);
  bool second = translate(r, rest, strlen(rest), depth - 1);
  if (!second)
    put(r, rest, strlen(rest));
  if (!first && !second)
    r->used = begin;
  return first || second;
}

/* All of a list: "a date, 3 items". */
static bool by_commas(room *r, const char *text, int depth)
{
  size_t begin = r->used, length = strcspn(text, ",");
  bool known = text[length] == ',';
  while (known && *text) {
    length = strcspn(text, ",");
    known = translate(r, text, length, depth - 1);
    text += length;
    size_t between = strspn(text, ", ");
    put(r, text, between);
    text += between;
  }
  if (!known)
    r->used = begin;
  return known;
}

/* Put the translation; false, and nothing put, when there is none. */
static bool translate(room *r, const char *text, size_t length, int depth)
{
  char copy[LANGUAGE_LONGEST];
  if (!length || length >= sizeof copy || depth == 0)
    return false;
  memcpy(copy, text, length);
  copy[length] = '\0';
  const char *found = look_up(OURS, copy);
  if (found == copy)
    found = look_up(SYSTEM, copy);
  if (found != copy) {
    put(r, found, strlen(found));
    return true;
  }
  return by_format(r, copy, depth) || by_halves(r, copy, "; ", depth) ||
         by_halves(r, copy, ": ", depth) || by_commas(r, copy, depth);
}

const char *language_sentence(const char *english, char to[LANGUAGE_ROOM])
{
  room r = {.to = to};
  if (!language || !translate(&r, english, strlen(english), DEEPEST) || r.full)
    return english;
  to[r.used] = '\0';
  return to;
}

#else

void language_begin(void)
{
}

const char *language_of(const char *english)
{
  return english;
}

const char *language_sentence(const char *english, char to[LANGUAGE_ROOM])
{
  (void)to;
  return english;
}

#endif
