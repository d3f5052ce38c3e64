/* What JSON, XML and CSV make of texts: each line a text, and what becomes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/emit/csv.h"
#include "../../src/emit/json.h"
#include "../../src/emit/xml.h"

static const struct {
    const char *text, *json, *xml, *csv;
} lines[] = {
    {"", "", "", ""},
    {"Amara Okafor", "Amara Okafor", "Amara Okafor", "Amara Okafor"},
    {"Siân 日本語 😀", "Siân 日本語 😀", "Siân 日本語 😀", "Siân 日本語 😀"},
    {"a \"b\" c", "a \\\"b\\\" c", "a &quot;b&quot; c", "\"a \"\"b\"\" c\""},
    {"a\\b/c", "a\\\\b/c", "a\\b/c", "a\\b/c"},
    {"<a> & 'b'", "<a> & 'b'", "&lt;a&gt; &amp; 'b'", "<a> & 'b'"},
    {"a, b", "a, b", "a, b", "\"a, b\""},
    {"a\tb", "a\\tb", "a&#9;b", "a\tb"},
    {"a\nb", "a\\nb", "a&#10;b", "\"a\nb\""},
    {"a\rb", "a\\rb", "a&#13;b", "a<U+000D>b"},
    /* what steers a terminal */
    {"\x01\x1b[31m", "\\u0001\\u001b[31m", "\uFFFD\uFFFD[31m", "<U+0001><U+001B>[31m"},
    {"\x7f", "\\u007f", "&#127;", "<U+007F>"},
    {"\xc2\x9b"
     "31m",
     "\\u009b31m", "&#155;31m", "<U+009B>31m"},
    /* what misleads a reader */
    {"a\u202eb", "a\\u202eb", "a&#8238;b", "a<U+202E>b"},
    {"\u2066a\u2069", "\\u2066a\\u2069", "&#8294;a&#8297;", "<U+2066>a<U+2069>"},
    {"a\u200bb\ufeff", "a\\u200bb\\ufeff", "a&#8203;b&#65279;", "a<U+200B>b<U+FEFF>"},
    {"\U000E0041", "\\udb40\\udc41", "&#917569;", "<U+E0041>"},
    /* what XML 1.0 has no place for */
    {"\xef\xbf\xbe", "\xef\xbf\xbe", "\uFFFD", "\xef\xbf\xbe"},
    /* bytes that are not UTF-8: Latin-1, a surrogate, a character that is cut off */
    {"caf\xe9", "caf\uFFFD", "caf\uFFFD", "caf\uFFFD"},
    {"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD"},
    {"a\xe2\x82", "a\uFFFD\uFFFD", "a\uFFFD\uFFFD", "a\uFFFD\uFFFD"},
    /* formulas */
    {"=1+1", "=1+1", "=1+1", "'=1+1"},
    {"+44 20", "+44 20", "+44 20", "'+44 20"},
    {"-1", "-1", "-1", "'-1"},
    {"@SUM(A1)", "@SUM(A1)", "@SUM(A1)", "'@SUM(A1)"},
    {"\t=1", "\\t=1", "&#9;=1", "'\t=1"},
    {"\n=1", "\\n=1", "&#10;=1", "\"'\n=1\""},
    {"\r=1", "\\r=1", "&#13;=1", "<U+000D>=1"},
    {"＝1", "＝1", "＝1", "'＝1"},
    {"=HYPERLINK(\"x\",\"y\")", "=HYPERLINK(\\\"x\\\",\\\"y\\\")",
     "=HYPERLINK(&quot;x&quot;,&quot;y&quot;)", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
    {"a=b", "a=b", "a=b", "a=b"},
};

static void json(tf_buf *out, tf_str text)
{
    tf_json writer = {.out = out};

    tf_json_str(&writer, text);
    /* The quotes are the same for all. */
    memmove(out->p, out->p + 1, out->n - 2);
    out->n -= 2;
}

static void same(tf_buf *out, const char *wanted)
{
    tf_buf_putc(out, '\0');
    assert_string_equal(out->p, wanted);
    tf_buf_release(out);
}

static void texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(lines); i++) {
        tf_str text = tf_str_z(lines[i].text);
        tf_buf out = {0};
        json(&out, text);
        same(&out, lines[i].json);
        tf_xml_put(&out, text);
        same(&out, lines[i].xml);
        tf_csv_put(&out, text);
        same(&out, lines[i].csv);
    }
}

static void a_nul_is_text(void **state)
{
    tf_str text = {"a\0b", 3};
    tf_buf out = {0};

    (void)state;
    json(&out, text);
    same(&out, "a\\u0000b");
    tf_xml_put(&out, text);
    same(&out, "a\uFFFDb");
    tf_csv_put(&out, text);
    same(&out, "a<U+0000>b");
}

static void json_puts_commas_itself(void **state)
{
    tf_buf out = {0};
    tf_json writer = {.out = &out};

    (void)state;
    tf_json_open(&writer, '{');
    tf_json_key(&writer, "a");
    tf_json_open(&writer, '[');
    tf_json_close(&writer, ']');
    tf_json_key(&writer, "b");
    tf_json_open(&writer, '[');
    tf_json_size(&writer, 1);
    tf_json_str(&writer, TF_STR("x"));
    tf_json_open(&writer, '{');
    tf_json_close(&writer, '}');
    tf_json_size(&writer, SIZE_MAX);
    tf_json_close(&writer, ']');
    tf_json_member(&writer, "c", TF_STR("y"));
    tf_json_member_size(&writer, "d\"", 0);
    tf_json_close(&writer, '}');
    same(&out, "{\"a\":[],\"b\":[1,\"x\",{},18446744073709551615],\"c\":\"y\",\"d\\\"\":0}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts),
        cmocka_unit_test(a_nul_is_text),
        cmocka_unit_test(json_puts_commas_itself),
    };

    return cmocka_run_group_tests_name("emit-escape", tests, NULL, NULL);
}
