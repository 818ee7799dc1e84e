/* Where the outputs of a run over many files go: below one folder, in the folders and
 * under the names of their inputs. */
#ifndef REFERAT_CONVERTERS_MIRROR_H
#define REFERAT_CONVERTERS_MIRROR_H

#include "hashes.h"

typedef struct mirror {
  const char *folder;
  const char *ending; /* of the outputs: ".xml" */
  hashes taken;       /* names that were given have 1 */
  char *made;         /* the folder that was made last */
} mirror;

#define MIRROR_MESSAGE 256

/* Name the output of an input: as `cp --parents` does but for what stands before a "..", with the
 * ending in place of the input's own, which is a dot and one to eight letters and digits, a letter
 * first.  Make the folders that it needs.  Return the name, which the caller frees, or NULL and
 * what is wrong in `message`: no name is left of it, a folder that cannot be made, or an input
 * before it that has the same output. */
char *mirror_name(mirror *m, const char *input, char message[MIRROR_MESSAGE]);

void mirror_close(mirror *m);

#endif
