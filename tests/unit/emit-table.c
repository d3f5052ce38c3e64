/* Rows and columns in every format. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/emit.h>

static const tf_column columns[] = {
    {TF_STR_INIT("person"), false}, {TF_STR_INIT("name"), false}, {TF_STR_INIT("with"), true}};

static const tf_str slugs[] = {TF_STR_INIT("amara-okafor"), TF_STR_INIT("rei"), TF_STR_INIT("zoe")};
static const tf_str names[] = {TF_STR_INIT("Amara, called \"A\""), TF_STR_INIT("日本 e\u0301"),
                               TF_STR_INIT("=1\u202e\x1b[1m")};
static const tf_str colleagues[] = {TF_STR_INIT("rei"), TF_STR_INIT("zoe")};

static const tf_cell cells[] = {
    {&slugs[0], 1}, {&names[0], 1}, {colleagues, 2}, /* a list of two */
    {&slugs[1], 1}, {&names[1], 1}, {colleagues, 1}, /* of one */
    {&slugs[2], 1}, {&names[2], 1}, {NULL, 0},       /* of none */
    {NULL, 0},      {NULL, 0},      {NULL, 0},       /* nothing at all */
};

static const struct {
    const char *format, *rows, *none;
} formats[] = {
    {"text",
     "person        name                   with\n"
     "amara-okafor  Amara, called \"A\"      rei, zoe\n"
     "rei           日本 e\u0301                 rei\n"
     "zoe           =1<U+202E><U+001B>[1m\n"
     "\n",
     "There are none.\n"},
    {"json",
     "{\"version\":1,\"people\":["
     "{\"person\":\"amara-okafor\",\"name\":\"Amara, called "
     "\\\"A\\\"\",\"with\":[\"rei\",\"zoe\"]},"
     "{\"person\":\"rei\",\"name\":\"日本 e\u0301\",\"with\":[\"rei\"]},"
     "{\"person\":\"zoe\",\"name\":\"=1\\u202e\\u001b[1m\",\"with\":[]},"
     "{\"with\":[]}]}\n",
     "{\"version\":1,\"people\":[]}\n"},
    {"csv",
     "person,name,with\r\n"
     "amara-okafor,\"Amara, called \"\"A\"\"\",\"rei; zoe\"\r\n"
     "rei,日本 e\u0301,rei\r\n"
     "zoe,'=1<U+202E><U+001B>[1m,\r\n"
     ",,\r\n",
     "person,name,with\r\n"},
};

static void rows_in_every_format(void **state)
{
    (void)state;
    assert_int_equal(tf_table_formats_n, TF_COUNT(formats));
    for (size_t i = 0; i < TF_COUNT(formats); i++) {
        tf_table table = {.name = TF_STR("people"),
                          .columns = columns,
                          .columns_n = TF_COUNT(columns),
                          .cells = {(tf_cell *)cells, TF_COUNT(cells), TF_COUNT(cells)}};
        tf_buf out = {0};
        assert_true(tf_str_is(tf_table_formats[i].name, formats[i].format));
        tf_table_formats[i].put(&out, &table);
        assert_string_equal(out.p, formats[i].rows);
        tf_buf_clear(&out);
        table.cells.n = 0;
        tf_table_formats[i].put(&out, &table);
        assert_string_equal(out.p, formats[i].none);
        tf_buf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_in_every_format),
    };

    return cmocka_run_group_tests_name("emit-table", tests, NULL, NULL);
}
