/* What people write in Markdown, as HTML by us and by cmark-gfm: the same structure and words. */
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <twofold/text.h>

#include "../../src/emit/document-html.h"

static FILE *oracle; /* nftw hands nothing on */

static void write_part(tf_str part)
{
    if (part.n)
        fwrite(part.p, 1, part.n, oracle);
    fputc('\0', oracle);
}

static void send(tf_str bytes)
{
    tf_buf out = {0};
    tf_html html = {.out = &out, .level = 1};
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_span front, body, at;

    if (tf_bytes_check(bytes, &at) == TF_BYTES_SOUND) {
        tf_front_split(&arena, bytes, &front, &body, &troubles);
        bytes = tf_str_span(bytes, body);
        tf_html_prose(&html, TF_STR("a.md"), bytes);
        write_part(bytes);
        write_part(tf_buf_str(&out));
    }
    tf_html_release(&html);
    tf_buf_release(&out);
    tf_arena_release(&arena);
}

static int send_file(const char *path, const struct stat *status, int kind, struct FTW *at)
{
    tf_buf bytes = {0};
    FILE *file = kind == FTW_F && status->st_size < TF_FILE_MOST ? fopen(path, "r") : NULL;

    (void)at;
    if (!file)
        return 0;
    bytes.n = fread(tf_buf_room(&bytes, TF_FILE_MOST), 1, TF_FILE_MOST, file);
    fclose(file);
    send(tf_buf_str(&bytes));
    tf_buf_release(&bytes);
    return 0;
}

static void another_reader_sees_the_same(void **state)
{
    enum { OPEN_MOST = 16 };
    static const char *const folders[] = {"tests/fuzz/corpus/markdown", "sample-repo"};

    (void)state;
    oracle = popen("python3 tests/oracle/markdown.py", "w");
    assert_non_null(oracle);
    for (size_t i = 0; i < TF_COUNT(folders); i++)
        assert_int_equal(nftw(folders[i], send_file, OPEN_MOST, FTW_PHYS), 0);
    assert_int_equal(pclose(oracle), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_reader_sees_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
