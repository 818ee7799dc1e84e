/* Prints each line of standard input in the language of the environment, as a sentence that is
 * translated.  Its time is the processor's that it took, on the last line, in milliseconds. */
#include "../../converters/language.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void)
{
  static char line[1 << 16];
  char room[LANGUAGE_ROOM];
  language_begin();
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = '\0';
    puts(language_sentence(line, room));
  }
  printf("%ld\n", (long)(clock() * 1000 / CLOCKS_PER_SEC));
  return 0;
}
