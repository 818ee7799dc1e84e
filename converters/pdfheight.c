#include "pdfheight.h"

#include <stdlib.h>

/* Words of so many small letters tell how wide a letter is; of so many words it is known
 * well. */
#define FEWEST_LETTERS 4
#define FEWEST_WORDS 20

/* A small letter is so wide on the average, in the size of its font; boxes are so many
 * sizes high, and those that are lower than that are too low. */
#define LETTER_WIDTH 0.5F
#define USUAL_HEIGHT 1.15F
#define LOW 0.95F

/* How many letters the word has, if small Latin ones are all that it has. */
static unsigned count_letters(const pdf_words *words, const pdf_word *word)
{
  unsigned count = 0;
  const unsigned char *s = (const unsigned char *)pdf_text(words, word);
  for (uint32_t i = 0; i < word->length; i++) {
    if (s[i] == 0xC3 && i + 1 < word->length && s[i + 1] >= 0xA0)
      i++;
    else if (s[i] < 'a' || s[i] > 'z')
      return 0;
    count++;
  }
  return count;
}

static int by_value(const void *a, const void *b)
{
  const float *v = a, *w = b;
  return *v < *w ? -1 : *v > *w;
}

bool pdf_heights_even(pdf_words *words)
{
  float *at = malloc((words->count + 1) * sizeof *at);
  if (!at)
    return false;
  size_t count = 0;
  for (size_t i = 0; i < words->count; i++) {
    const pdf_word *w = &words->at[i];
    unsigned letters = count_letters(words, w);
    if (letters >= FEWEST_LETTERS && w->x1 > w->x0)
      at[count++] = (w->y1 - w->y0) * LETTER_WIDTH * (float)letters / (w->x1 - w->x0);
  }
  qsort(at, count, sizeof *at, by_value);
  float height = count >= FEWEST_WORDS ? at[count / 2] : USUAL_HEIGHT;
  free(at);
  if (height <= 0 || height >= LOW)
    return true;
  float more = (USUAL_HEIGHT / height - 1) / 2;
  for (size_t i = 0; i < words->count; i++) {
    pdf_word *w = &words->at[i];
    float by = more * (w->y1 - w->y0);
    w->y0 -= by;
    w->y1 += by;
  }
  return true;
}
