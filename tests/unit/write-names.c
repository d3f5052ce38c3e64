/* Names of folders for names of people, from everywhere; names as they are typed; values of YAML. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/write.h>

static const char *const slugs[][2] = {
    {"Amara Okafor", "amara-okafor"},
    {"  Kathleen   O'Brien ", "kathleen-obrien"},
    {"Kathleen O’Brien", "kathleen-obrien"},
    {"Łukasz Żółkiewski", "lukasz-zolkiewski"},
    {"Ọláwálé Adébáyọ̀", "olawale-adebayo"},
    {"王小明", "wang-xiao-ming"},
    {"محمد علي", "mhmd-ly"},
    {"ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "guraprita-kaura"},
    {"Seán Ó Murchú", "sean-o-murchu"},
    {"Nguyễn Thị Ánh", "nguyen-thi-anh"},
    {"Đặng Đỗ", "dang-do"},
    {"Иван Петров", "ivan-petrov"},
    {"Γιώργος Παπαδόπουλος", "giorgos-papadopoulos"},
    {"さくら", "sakura"},
    {"김철수", "gimcheolsu"},
    {"Müller-Straße", "muller-strasse"},
    {"İbrahim Çağlar", "ibrahim-caglar"},
    {"Søren Ærø", "soren-aero"},
    {"Ðórr Þorsteinsson", "dorr-thorsteinsson"},
    {"S. J. (Sam) Smith-Jones, Jr.", "s-j-sam-smith-jones-jr"},
    {"\"; rm -rf / #", "rm-rf"},
    {"../../etc/passwd", "etc-passwd"},
    {"=1+1", "staff-1-1"},
    {"2pac", "staff-2pac"},
    {"1984", "staff-1984"},
    {"Con", "staff-con"},
    {"LPT1", "staff-lpt1"},
    {"Null", "staff-null"},
    {"True", "staff-true"},
    {"😀", "staff-member"},
    {"👩‍🏫 Anna", "anna"},
    {"", "staff-member"},
    {"-", "staff-member"},
    {"Anna\nReid", "anna-reid"},
    {"\xff\xfe", "staff-member"},
};

static void a_slug_is_readable_whatever_the_script(void **state)
{
    (void)state;
    tf_latin latin = {0};
    tf_arena arena = {0};
    tf_error error = {0};
    tf_str slug;

    for (size_t i = 0; i < TF_COUNT(slugs); i++) {
        assert_int_equal(tf_slug_of(&latin, &arena, tf_str_z(slugs[i][0]), &slug, &error), 0);
        assert_string_equal(slug.p, slugs[i][1]);
        assert_true(tf_slug_is(slug));
    }
    assert_false(tf_slug_is(TF_STR("Amara")));
    assert_false(tf_slug_is(TF_STR("a--b")));
    assert_false(tf_slug_is(TF_STR("../a")));
    assert_false(tf_slug_is(TF_STR("siân")));
    assert_false(tf_slug_is(TF_STR("")));
    assert_false(tf_slug_is(TF_STR("con")));
    tf_latin_release(&latin);
    tf_latin_release(&latin);
    tf_arena_release(&arena);
}

static void a_slug_is_never_long(void **state)
{
    (void)state;
    tf_latin latin = {0};
    tf_arena arena = {0};
    tf_error error = {0};
    tf_buf name = {0};
    tf_str slug;

    for (int i = 0; i < 5000; i++)
        tf_buf_putz(&name, i % 7 ? "é" : " ");
    assert_int_equal(tf_slug_of(&latin, &arena, tf_buf_str(&name), &slug, &error), 0);
    assert_in_range(slug.n, 50, 60);
    assert_true(tf_slug_is(slug));
    tf_buf_clear(&name);
    for (int i = 0; i < 5000; i++)
        tf_buf_putz(&name, "𝔞王");
    assert_int_equal(tf_slug_of(&latin, &arena, tf_buf_str(&name), &slug, &error), 0);
    assert_in_range(slug.n, 1, 60);
    tf_buf_release(&name);
    tf_latin_release(&latin);
    tf_arena_release(&arena);
}

static void two_of_one_name_get_two_folders(void **state)
{
    (void)state;
    tf_arena arena = {0};
    tf_map taken = {0};
    tf_str none = {0}, anna = TF_STR("anna-reid");

    assert_string_equal(tf_slug_unique(&arena, &taken, anna, none).p, "anna-reid");
    assert_string_equal(tf_slug_unique(&arena, &taken, anna, TF_STR("maths")).p, "anna-reid-maths");
    assert_string_equal(tf_slug_unique(&arena, &taken, anna, TF_STR("maths")).p,
                        "anna-reid-maths-2");
    assert_string_equal(tf_slug_unique(&arena, &taken, anna, none).p, "anna-reid-2");
    assert_string_equal(tf_slug_unique(&arena, &taken, anna, none).p, "anna-reid-3");
    tf_map_release(&taken);
    tf_arena_release(&arena);
}

static void a_name_comes_to_one_line(void **state)
{
    (void)state;
    static const struct {
        const char *wrote, *line;
        bool clean;
    } lines[] = {
        {"  Anna \t\r\n Reid ", "Anna Reid", true},
        {"Anna\xC2\xA0Reid", "Anna Reid", true},
        {"Anna\xE2\x80\xA8Reid\xC2\x85", "Anna Reid", true},
        {"محمد علي", "محمد علي", true},
        {"می\xE2\x80\x8Cخواهم", "می\xE2\x80\x8Cخواهم", true},
        {"", "", true},
        {"Anna\x1b[31m", NULL, false},
        {"Anna\xE2\x80\xAE Reid", NULL, false},
        {"Anna\xE2\x81\xA6", NULL, false},
        {"Anna\xff", NULL, false},
    };
    tf_arena arena = {0};
    tf_str line;

    for (size_t i = 0; i < TF_COUNT(lines); i++) {
        assert_int_equal(tf_clean_line(&arena, tf_str_z(lines[i].wrote), &line), lines[i].clean);
        if (lines[i].clean)
            assert_string_equal(line.p, lines[i].line);
    }
    tf_arena_release(&arena);
}

/* ---- values of YAML -------------------------------------------------------------------------- */

static const char *const values[] = {
    "Anna Reid",
    "Kathleen O'Brien",
    "a: b",
    "a #b",
    "#a",
    "- a",
    "1984",
    "0x1F",
    "1e5",
    ".inf",
    "true",
    "No",
    "null",
    "~",
    "",
    " ",
    "\"",
    "'",
    "\\",
    "a\\b\"c",
    "[a]",
    "{a}",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "?",
    "? a",
    ":",
    "a:",
    "a,b",
    "---",
    "...",
    "a\nb",
    "a\tb",
    "\x01\x7f",
    "\xC2\x85",
    "\xE2\x80\xA8",
    "\xEF\xBB\xBFx",
    ("a\xC2\x9B"
     "31m"),
    "a\xEF\xBF\xBE",
    "a\xEF\xBF\xBF",
    "محمد",
    "😀",
    "2021-09-01",
    "a |",
    "> a",
    "=1+1",
    "Year 3 & 4 (KS2)",
    "anna.reid@school.example",
    "y",
    "on",
    "a - b",
    "-a",
    "a ",
};

static void a_value_reads_back_as_it_was(void **state)
{
    (void)state;

    for (size_t i = 0; i < TF_COUNT(values); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_buf buf = {0};
        tf_buf_putz(&buf, "a: ");
        tf_write_scalar(&buf, tf_str_z(values[i]));
        tf_buf_putz(&buf, "\nb: c\n");
        const tf_node *root =
            tf_yaml_parse(&arena, tf_buf_str(&buf), (tf_span){0, buf.n}, &troubles);
        assert_non_null(root);
        assert_int_equal(troubles.found.n, 0);
        assert_int_equal(tf_node_get(root, "a")->type, TF_TEXT);
        assert_true(tf_str_is(tf_node_get(root, "a")->text, values[i]));
        assert_true(tf_str_is(tf_node_get(root, "b")->text, "c"));
        tf_buf_release(&buf);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slug_is_readable_whatever_the_script),
        cmocka_unit_test(a_slug_is_never_long),
        cmocka_unit_test(two_of_one_name_get_two_folders),
        cmocka_unit_test(a_name_comes_to_one_line),
        cmocka_unit_test(a_value_reads_back_as_it_was),
    };
    return cmocka_run_group_tests_name("names that are written", tests, NULL, NULL);
}
