/*
 * Where expat stands in what it reads.  From 2.9 on it tells that in 64 bits on every machine,
 * and remarks on whoever asks as before.
 */
#ifndef REFERAT_BASE_PLACE_H
#define REFERAT_BASE_PLACE_H

#include <expat.h>
#include <stdint.h>

#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
#define PLACE_OF(what) XML_GetCurrent##what##64
#else
#define PLACE_OF(what) XML_GetCurrent##what
#endif

/* The byte at which the present event begins, from 0; -1 if there is none. */
static inline int64_t referat__xml_place(XML_Parser parser)
{
  return (int64_t)PLACE_OF(ByteIndex)(parser);
}

/* Its length in bytes. */
static inline uint64_t referat__xml_length(XML_Parser parser)
{
  return (uint64_t)PLACE_OF(ByteCount)(parser);
}

/* Its line, from 1. */
static inline uint64_t referat__xml_line(XML_Parser parser)
{
  return (uint64_t)PLACE_OF(LineNumber)(parser);
}

#endif
