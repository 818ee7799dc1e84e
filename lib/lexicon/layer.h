/* A profile that was read: a layer of words on those below it. */
#ifndef REFERAT_LEXICON_LAYER_H
#define REFERAT_LEXICON_LAYER_H

#include "lexicon/lexicon.h"
#include "referat.h"

/* The words that the profile gives; those that are built in for NULL. */
const lexicon *referat__profile_lexicon(const referat_profile *profile);

#endif
