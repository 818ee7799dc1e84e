/*
 * Packages for the fuzzer, as text that it can change: each part begins with a byte 1 and
 * its name, its bytes stand below that.  A mutation changes one part and leaves the others,
 * so that it reaches behind the ZIP; of XML it moves whole elements, too.
 */
#ifndef REFERAT_TESTS_FUZZ_PARTS_H
#define REFERAT_TESTS_FUZZ_PARTS_H

#include "fuzz.h"

/* The parts as a ZIP package, stored.  Text without a byte 1 in front is taken as it is:
 * it may be the bytes of a package. */
fuzz_bytes fuzz_pack(const uint8_t *data, size_t size);

/* What LLVMFuzzerCustomMutator does, for parts and for XML alone. */
size_t fuzz_mutate(uint8_t *data, size_t size, size_t most, unsigned seed);

#endif
