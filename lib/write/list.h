/* Lists that grow in an arena: LIST(type) is one, empty when it is all zero. */
#ifndef REFERAT_WRITE_LIST_H
#define REFERAT_WRITE_LIST_H

#include "base/arena.h"

#define LIST(type)      \
  struct {              \
    type *at;           \
    size_t count, room; \
  }

/* Append the value, which may tell how many there were before; without memory the arena has failed,
 * and the list stays as it is. */
#define LIST_ADD(arena, list, ...)                                                        \
  do {                                                                                    \
    void *more_ = referat__arena_widen((arena), (list)->at, (list)->count, &(list)->room, \
                                       sizeof *(list)->at);                               \
    if (more_) {                                                                          \
      (list)->at = more_;                                                                 \
      (list)->at[(list)->count] = (__VA_ARGS__);                                          \
      (list)->count++;                                                                    \
    }                                                                                     \
  } while (0)

#endif
