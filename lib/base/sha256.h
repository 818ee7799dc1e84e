/* SHA-256 (FIPS 180-4) as lower-case hexadecimal digits. */
#ifndef REFERAT_BASE_SHA256_H
#define REFERAT_BASE_SHA256_H

#include <stddef.h>

/* Store 64 digits and a NUL in `hex`. */
void referat__sha256_hex(const void *bytes, size_t length, char hex[65]);

#endif
