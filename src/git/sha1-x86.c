/* SHA-1 with the instructions that most x86 processors have for it since 2017 (2019 of Intel's). */
#include "sha1.h"

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

/* Four words of the message: read, or made of the sixteen before them. */
#define WORDS(i)                                                                                \
    ((i) < 4 ? _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)at + ((i)&3)), order)          \
             : _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(w[(i)&3], w[((i) + 1) & 3]), \
                                                w[((i) + 2) & 3]),                              \
                                  w[((i) + 3) & 3]))

/* Four rounds; `KIND` is which of the four mixes they use. */
#define ROUNDS(i, KIND)                                                           \
    w[(i)&3] = WORDS(i);                                                          \
    e = (i) ? _mm_sha1nexte_epu32(before, w[(i)&3]) : _mm_add_epi32(e, w[(i)&3]); \
    before = abcd;                                                                \
    abcd = _mm_sha1rnds4_epu32(abcd, e, KIND)

#define TWENTY_ROUNDS(i, KIND) \
    ROUNDS(i, KIND);           \
    ROUNDS((i) + 1, KIND);     \
    ROUNDS((i) + 2, KIND);     \
    ROUNDS((i) + 3, KIND);     \
    ROUNDS((i) + 4, KIND)

WITH_SHA static void take_blocks(uint32_t state[5], const unsigned char *at, size_t n)
{
    const __m128i order = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1b);
    __m128i e = _mm_set_epi32((int)state[4], 0, 0, 0), before = abcd, w[4] = {abcd};

    for (; n; n--, at += TF_SHA1_BLOCK) {
        const __m128i abcd_was = abcd, e_was = e;
        TWENTY_ROUNDS(0, 0);
        TWENTY_ROUNDS(5, 1);
        TWENTY_ROUNDS(10, 2);
        TWENTY_ROUNDS(15, 3);
        e = _mm_sha1nexte_epu32(before, e_was);
        abcd = _mm_add_epi32(abcd, abcd_was);
    }
    _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1b));
    state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

tf_sha1_blocks *tf_sha1_quickly(void)
{
    const unsigned sse = 1u << 9 | 1u << 19, sha = 1u << 29;
    unsigned a, b, c, d;

    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & sse) != sse ||
        !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & sha))
        return NULL;
    return take_blocks;
}

#else

tf_sha1_blocks *tf_sha1_quickly(void)
{
    return NULL;
}

#endif
