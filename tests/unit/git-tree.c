/* Entries of trees as git and other programs have written them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/git/tree.h"

#define ID "aaaaaaaaaaaaaaaaaaaa"

static const struct {
    tf_str bytes;
    size_t entries; /* before it ends, or is none any more */
    bool sound;
    uint32_t mode; /* of the last */
} trees[] = {
    {TF_STR_INIT(""), 0, true, 0},
    {TF_STR_INIT("100644 a\0" ID "40000 b\0" ID), 2, true, GIT_FILEMODE_TREE},
    {TF_STR_INIT("100755 a\0" ID), 1, true, GIT_FILEMODE_BLOB_EXECUTABLE},
    {TF_STR_INIT("120000 a\0" ID), 1, true, GIT_FILEMODE_LINK},
    {TF_STR_INIT("160000 a\0" ID), 1, true, GIT_FILEMODE_COMMIT},
    /* What only others write, git reads as what is nearest to it. */
    {TF_STR_INIT("100664 a\0" ID), 1, true, GIT_FILEMODE_BLOB},
    {TF_STR_INIT("100700 a\0" ID), 1, true, GIT_FILEMODE_BLOB_EXECUTABLE},
    {TF_STR_INIT("040000 a\0" ID), 1, true, GIT_FILEMODE_TREE},
    {TF_STR_INIT("40755 a\0" ID), 1, true, GIT_FILEMODE_TREE},
    {TF_STR_INIT("120777 a\0" ID), 1, true, GIT_FILEMODE_LINK},
    /* No entry at all, or half of one. */
    {TF_STR_INIT("100644 a\0" ID "100644 \0" ID), 1, false, GIT_FILEMODE_BLOB},
    {TF_STR_INIT("100644 a\0" ID "100644 b\0" ID "x"), 2, false, GIT_FILEMODE_BLOB},
    {TF_STR_INIT("100644 a\0aaaa"), 0, false, 0},
    {TF_STR_INIT("100644 a"), 0, false, 0},
    {TF_STR_INIT("100844 a\0" ID), 0, false, 0},
    {TF_STR_INIT(" a\0" ID), 0, false, 0},
    {TF_STR_INIT("100644"), 0, false, 0},
};

static void entries_are_as_git_reads_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(trees); i++) {
        tf_raw *raw = tf_raw_new(GIT_OBJECT_TREE, trees[i].bytes.n, trees[i].bytes.n);
        tf_tree_cursor cursor;
        uint32_t mode = 0;
        size_t n = 0;
        memcpy(raw->p, trees[i].bytes.p, raw->n);
        assert_int_equal(tf_tree_is_sound(raw), trees[i].sound);
        tf_tree_open(raw, &cursor);
        for (tf_tree_step(&cursor); cursor.on; tf_tree_step(&cursor), n++) {
            assert_true(tf_str_is(cursor.name, n ? "b" : "a"));
            assert_memory_equal(cursor.at.id.id, ID, GIT_OID_RAWSZ);
            mode = cursor.at.mode;
        }
        if (n != trees[i].entries || mode != trees[i].mode)
            fail_msg("%s: %zu entries, the last of %o", trees[i].bytes.p, n, mode);
        tf_tree_shut(&cursor);
        assert_null(cursor.tree);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(entries_are_as_git_reads_them)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
