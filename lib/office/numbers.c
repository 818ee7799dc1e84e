#include "office/numbers.h"

#include "base/utf8.h"

typedef struct text {
  char *at;
  size_t left;
} text;

static void put(text *t, char c)
{
  if (t->left > 1) {
    *t->at++ = c;
    t->left--;
  }
}

static void put_decimal(text *t, unsigned n)
{
  char digits[12];
  int i = 0;
  do {
    digits[i++] = (char)('0' + n % 10);
    n /= 10;
  } while (n);
  while (i)
    put(t, digits[--i]);
}

static void put_roman(text *t, unsigned n, bool upper)
{
  static const struct {
    unsigned value;
    const char *letters;
  } rows[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
              {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows && n < 400; i++)
    for (; n >= rows[i].value; n -= rows[i].value)
      for (const char *p = rows[i].letters; *p; p++)
        put(t, (char)(upper ? *p - 'a' + 'A' : *p));
}

static void put_number(text *t, number_form form, unsigned n)
{
  switch (form) {
  case FORM_LOWER_LETTER:
  case FORM_UPPER_LETTER:
    if (n >= 1 && n <= 26)
      put(t, (char)((form == FORM_LOWER_LETTER ? 'a' : 'A') + (int)n - 1));
    else
      put_decimal(t, n);
    break;
  case FORM_LOWER_ROMAN:
  case FORM_UPPER_ROMAN:
    put_roman(t, n, form == FORM_UPPER_ROMAN);
    break;
  default:
    put_decimal(t, n);
  }
}

static bool says_something(const char *bullet)
{
  for (; *bullet; bullet++)
    if (is_digit(*bullet) ||
        (bullet[1] && referat__is_letter((unsigned char)*bullet) && !(*bullet & 0x80)))
      return true;
  return false;
}

void referat__list_next(const list_level levels[LIST_LEVELS], list_count *count, unsigned level,
                        char marker[LONGEST_MARKER])
{
  if (level >= LIST_LEVELS)
    level = LIST_LEVELS - 1;
  const list_level *l = &levels[level];
  for (unsigned i = 0; i < level; i++) /* levels above that were never used count as begun */
    if (!count->at[i])
      count->at[i] = levels[i].start ? levels[i].start : 1;
  count->at[level] = count->at[level] ? count->at[level] + 1 : l->start ? l->start : 1;
  for (unsigned i = level + 1; i < LIST_LEVELS; i++)
    count->at[i] = 0;
  text t = {marker, LONGEST_MARKER};
  if (l->form == FORM_BULLET && !says_something(l->text)) {
    put(&t, '-');
  } else {
    for (const char *p = l->form == FORM_NONE ? "" : l->text; *p; p++) {
      if (l->form != FORM_BULLET && *p == '%' && p[1] >= '1' && p[1] <= '9') {
        unsigned of = (unsigned)(*++p - '1');
        put_number(&t, levels[of].form, count->at[of]);
      } else {
        put(&t, *p);
      }
    }
  }
  *t.at = '\0';
}
