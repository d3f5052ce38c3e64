/* What every fuzz target has: its one function, and how it says that something does not hold. */
#ifndef TWOFOLD_FUZZ_H
#define TWOFOLD_FUZZ_H

#include <stdint.h>
#include <stdlib.h>

#include <twofold/base.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Says which line wanted what, and aborts. */
#define DEMAND(holds)                                                                  \
    do {                                                                               \
        if (!(holds)) {                                                                \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #holds); \
            abort();                                                                   \
        }                                                                              \
    } while (0)

/* Whether a character starts at byte `at` of UTF-8, or the text ends there. */
static inline bool starts_character(tf_str text, size_t at)
{
    return at >= text.n || ((unsigned char)text.p[at] & 0xC0) != 0x80;
}

static inline bool is_within(tf_span inner, tf_span outer)
{
    return inner.from <= inner.to && inner.from >= outer.from && inner.to <= outer.to;
}

#endif
