/* Indexes: whatever is in one, it is read or refused, and what was read can be written and read again. */
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/git/cache-tree.h"
#include "../../src/git/index-file.h"

#include "fuzz.h"

/* As from a file, with nothing beyond its end. */
static int take(tf_index *index, const uint8_t *data, size_t size)
{
    tf_error error = {0};
    int failed;

    *index = (tf_index){.bytes = malloc(size ? size : 1), .size = size};
    DEMAND(index->bytes);
    if (size)
        memcpy(index->bytes, data, size);
    failed = tf_index_take(index, &error);
    DEMAND((failed != 0) == (error.message.n != 0));
    tf_error_release(&error);
    return failed;
}

static void give_back(tf_index *index)
{
    free(index->bytes);
    tf_arena_release(&index->arena);
}

/* Every path is found where it stands, where they are in order. */
static void find(const tf_index *index)
{
    bool sorted = true;

    for (size_t i = 1; i < index->entries.n; i++)
        sorted &= tf_str_cmp(index->entries.at[i - 1].path, index->entries.at[i].path) < 0;
    for (size_t i = 0; i < index->entries.n && sorted; i++)
        DEMAND(tf_index_first(index, index->entries.at[i].path) == i);
}

/* What the index knows of trees says the same when it is read again. */
static void trees(tf_str bytes)
{
    tf_arena arena = {0};
    tf_buf once = {0}, twice = {0};
    tf_cached *root = tf_cached_read(&arena, bytes);

    if (root) {
        tf_cached_put(root, &once);
        root = tf_cached_read(&arena, tf_buf_str(&once));
        DEMAND(root);
        tf_cached_put(root, &twice);
        DEMAND(tf_str_eq(tf_buf_str(&once), tf_buf_str(&twice)));
    }
    tf_buf_release(&once);
    tf_buf_release(&twice);
    tf_arena_release(&arena);
}

/* With one more entry: that is in it afterwards, and it is whole. */
static void change(tf_index *index, const char *path)
{
    tf_index_edit edit = {.path = TF_STR("b/one"), .entry = {.mode = GIT_FILEMODE_BLOB}};
    tf_index again;
    tf_error error = {0};
    size_t i;

    unlink(path);
    DEMAND(tf_index_write(index, &edit, 1, NULL, path, &error) == 0);
    DEMAND(tf_index_read(path, &again, &error) == 0 && tf_index_verify(&again, &error) == 0);
    i = tf_index_first(&again, edit.path);
    DEMAND(again.version == index->version);
    DEMAND(again.entries.n <= index->entries.n + 1);
    for (size_t j = 0; j < again.entries.n && i == again.entries.n; j++)
        i = tf_str_eq(again.entries.at[j].path, edit.path) ? j : i;
    DEMAND(i < again.entries.n);
    trees(again.trees);
    tf_index_release(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[] = "/tmp/twofold-fuzz-index-XXXXXX";
    tf_index index;

    if (take(&index, data, size) == 0) {
        int fd = mkstemp(path);
        DEMAND(fd >= 0);
        close(fd);
        find(&index);
        trees(index.trees);
        index.changed.tv_sec = INT64_MAX; /* nothing is marked, since this memory is no file's */
        change(&index, path);
        unlink(path);
    }
    give_back(&index);
    return 0;
}
