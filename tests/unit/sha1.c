/* SHA-1, with the processor's own instructions and without, as libgit2 has it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <git2.h>

#include "../../src/git/sha1.h"

enum { MOST = 4096 };

/* In pieces of `step` bytes. */
static void hash(const unsigned char *at, size_t n, size_t step, bool plainly, unsigned char *id)
{
    tf_sha1 sha1;

    tf_sha1_begin(&sha1);
    if (plainly)
        sha1.blocks = tf_sha1_plainly;
    for (size_t done = 0; done < n; done += step)
        tf_sha1_put(&sha1, at + done, n - done < step ? n - done : step);
    tf_sha1_end(&sha1, id);
}

static void as_it_is_known(void **state)
{
    static const unsigned char abc[] = "\xa9\x99\x3e\x36\x47\x06\x81\x6a\xba\x3e"
                                       "\x25\x71\x78\x50\xc2\x6c\x9c\xd0\xd8\x9d";
    unsigned char id[TF_SHA1_SIZE];

    (void)state;
    for (int plainly = 0; plainly < 2; plainly++) {
        hash((const unsigned char *)"abc", 3, 1, plainly, id);
        assert_memory_equal(id, abc, TF_SHA1_SIZE);
    }
}

/* A blob's id is the hash of "blob SIZE NUL" and its bytes. */
static void as_libgit2_has_it(void **state)
{
    unsigned char bytes[MOST + 64], id[TF_SHA1_SIZE];
    git_oid wanted;

    (void)state;
    for (size_t n = 0; n < MOST; n += n < 300 ? 1 : 61) {
        int head = snprintf((char *)bytes, sizeof(bytes), "blob %zu", n) + 1;
        for (size_t i = 0; i < n; i++)
            bytes[(size_t)head + i] = (unsigned char)(i * 7 + n);
        git_odb_hash(&wanted, bytes + head, n, GIT_OBJECT_BLOB);
        for (size_t step = 1; step < 2 * MOST; step = step * 3 + 1)
            for (int plainly = 0; plainly < 2; plainly++) {
                hash(bytes, (size_t)head + n, step, plainly, id);
                assert_memory_equal(id, wanted.id, TF_SHA1_SIZE);
            }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_it_is_known),
        cmocka_unit_test(as_libgit2_has_it),
    };
    int failed;

    git_libgit2_init();
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    git_libgit2_shutdown();
    return failed;
}
