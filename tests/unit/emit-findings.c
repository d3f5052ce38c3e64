/* Findings for people, and what holds in every format. What they look like as a whole is in
 * tests/cases/formats. */
#include "findings.h"

#include "../../src/emit/place.h"

/* ---- places ---------------------------------------------------------------------------------- */

static void place_is(tf_places *places, const tf_diag *diag, const char *wanted)
{
    tf_range range = tf_places_of(places, diag);
    char is[64];

    snprintf(is, sizeof(is), "%zu:%zu-%zu:%zu", range.start.line, range.start.column,
             range.end.line, range.end.column);
    assert_string_equal(is, wanted);
}

static void places_count_characters(void **state)
{
    static const char bytes[] = "\xef\xbb\xbfébc\nd日本\xff語 x\r\ny";
    static const struct {
        tf_span span;
        const char *place;
    } spans[] = {
        {{0, 0}, "1:1-1:1"},   {{3, 5}, "1:1-1:2"},   {{5, 6}, "1:2-1:3"},   {{6, 9}, "1:3-2:2"},
        {{9, 16}, "2:2-2:5"},  {{12, 19}, "2:3-2:6"}, {{20, 21}, "2:7-2:8"}, {{23, 24}, "3:1-3:2"},
        {{24, 24}, "3:2-3:2"}, {{3, 5}, "1:1-1:2"},   {{90, 99}, "3:2-3:2"},
    };
    tf_places places = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(spans); i++) {
        tf_diag diag = finding(TF_RULE_schema, "a.md", spans[i].span);
        diag.bytes = tf_str_z(bytes);
        place_is(&places, &diag, spans[i].place);
    }
    tf_places_release(&places);
}

static void places_follow_the_bytes(void **state)
{
    tf_diag diag = finding(TF_RULE_schema, "a.md", (tf_span){0, 0});
    tf_places places = {0};

    (void)state;
    diag.bytes = (tf_str){0};
    place_is(&places, &diag, "1:1-1:1");
    diag.bytes = tf_str_z(commitment);
    diag.span = (tf_span){4, 12};
    place_is(&places, &diag, "2:1-2:9");
    diag.path = TF_STR("b.md");
    diag.bytes = TF_STR("one\n\ntwo");
    diag.span = (tf_span){5, 8};
    place_is(&places, &diag, "3:1-3:4");
    tf_places_release(&places);
}

/* ---- text ------------------------------------------------------------------------------------ */

static void text_has_line_carets_and_help(void **state)
{
    tf_diag diags[] = {finding(TF_RULE_numeric_target, "school.md", (tf_span){21, 33}),
                       finding(TF_RULE_alone, "staff/amara-okafor/recovery-plan.md", (tf_span){0})};
    tf_buf out = {0};

    (void)state;
    put_diags(&out, "text", diags, 2);
    assert_string_equal(out.p, "../../school.md\n"
                               "  5:1 error numeric-target\n"
                               "    At least 80% of them.\n"
                               "    ^^^^^^^^^^^^\n"
                               "    “At least 80%” sets a share to reach\n"
                               "    → Say it in words.\n"
                               "\n"
                               "recovery-plan.md\n"
                               "  1:1 warning alone\n"
                               "    “At least 80%” sets a share to reach\n"
                               "    → Say it in words.\n"
                               "\n"
                               "1 thing to mend, 1 to look at, in 2 files. The rest is in order.\n"
                               "`twofold explain numeric-target` tells more about the first of "
                               "them.\n");
    tf_buf_release(&out);
}

static void text_ends_with_a_word(void **state)
{
    static const struct {
        size_t errors, warnings, hints;
        bool partial;
        const char *words;
    } endings[] = {
        {0, 0, 0, false, "All is well: 1 file read, nothing to mend.\n"},
        {0, 0, 0, true, "All is well in what you asked about: 1 file read, nothing to mend.\n"},
        {1, 0, 0, false, "1 thing to mend, in 1 file. The rest is in order.\n"},
        {2, 1, 3, false,
         "2 things to mend, 1 to look at, 3 to think about, in 1 file. The rest is in order.\n"},
        {0, 2, 0, false, "2 things to look at, in 1 file. The rest is in order.\n"},
        {0, 0, 1, false, "1 thing to think about, in 1 file. The rest is in order.\n"},
        {0, 1, 0, true, "1 thing to look at, in 1 file.\n"},
    };
    tf_file file = {.path = TF_STR("a.md"), .readable = true}, unread = {.path = TF_STR("b.md")};
    tf_file *files[] = {&file, &unread};
    tf_buf out = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(endings); i++) {
        tf_diag at[8] = {{0}};
        tf_diags diags = {{at, 0, TF_COUNT(at)}};
        tf_findings findings = {.store = &store,
                                .diags = &diags,
                                .people = 7,
                                .files = files,
                                .files_n = 2,
                                .partial = endings[i].partial};
        for (size_t n = 0; n < endings[i].hints; n++)
            at[diags.found.n++] = finding(TF_RULE_one_sided, "a.md", (tf_span){0});
        for (size_t n = 0; n < endings[i].warnings; n++)
            at[diags.found.n++] = finding(TF_RULE_broken_link, "a.md", (tf_span){0});
        for (size_t n = 0; n < endings[i].errors; n++)
            at[diags.found.n++] = finding(TF_RULE_schema, "a.md", (tf_span){0});
        tf_str text = put(&out, "text", &findings);
        has(text, endings[i].words);
        /* the page that helps most, though it is not of what stands first */
        if (diags.found.n)
            has(text, endings[i].errors     ? "explain schema`"
                      : endings[i].warnings ? "explain broken-link`"
                                            : "explain one-sided`");
    }
    tf_buf_release(&out);
}

static void colour_only_when_asked(void **state)
{
    tf_diag diag = finding(TF_RULE_numeric_target, "a.md", (tf_span){21, 33});
    tf_diags diags = {{&diag, 1, 1}};
    tf_findings findings = {.store = &store, .diags = &diags};
    tf_buf out = {0};

    (void)state;
    has_not(put(&out, "text", &findings), "\033");
    findings.colour = true;
    has(put(&out, "text", &findings), "\033[1m../../a.md\033[0m\n");
    has(tf_buf_str(&out), "5:1 \033[31merror\033[0m numeric-target\n");
    has(tf_buf_str(&out), "    \033[31m^^^^^^^^^^^^\033[0m\n");
    tf_buf_release(&out);
}

static void words_are_wrapped_by_what_is_seen(void **state)
{
    tf_diag diag = finding(TF_RULE_schema, "a.md", (tf_span){0});
    tf_buf help = {0}, out = {0};

    (void)state;
    for (size_t i = 0; i < 40; i++)
        tf_buf_putz(&help, "日本語 ");
    diag.help = tf_buf_str(&help);
    tf_str rest = put_diags(&out, "text", &diag, 1);
    rest = tf_str_sub(rest, tf_str_find_str(rest, TF_STR("    → ")), rest.n);
    tf_str first = tf_str_sub(rest, 0, tf_str_find(rest, '\n'));
    assert_int_equal(first.n, strlen("    → ") + 12 * strlen("日本語 ") + strlen("日本語") -
                                  strlen("日本語 "));
    assert_true(tf_str_starts(tf_str_sub(rest, first.n, rest.n), TF_STR("\n      日本語")));
    tf_buf_release(&help);
    tf_buf_release(&out);
}

/* ---- every format ---------------------------------------------------------------------------- */

/* Whatever stands in a name, a text or a message: nothing that steers a terminal or misleads a
 * reader comes out, and what comes out is UTF-8. */
static void nothing_hidden_comes_out(void **state)
{
    static const char hostile[] = "a\x1b[31m\x07\x7f \xc2\x9b"
                                  "0m \u202eb\u2066 c\u200b\ufeff \xe9\xff \r\n\t d";
    tf_diag diag = finding(TF_RULE_numeric_target, hostile, (tf_span){0, 9});
    tf_file file = {.path = tf_str_z(hostile)};
    tf_file *files[] = {&file};
    tf_diags diags = {{&diag, 1, 1}};
    tf_findings findings = {.store = &store, .diags = &diags, .files = files, .files_n = 1};
    tf_buf out = {0};

    (void)state;
    diag.bytes = diag.message = diag.help = tf_str_z(hostile);
    for (size_t i = 0; i < tf_findings_formats_n; i++) {
        tf_buf_clear(&out);
        tf_findings_formats[i].put(&out, &findings);
        for (size_t at = 0, n; at < out.n; at += n) {
            uint32_t c;
            n = tf_utf8_next(tf_str_sub(tf_buf_str(&out), at, out.n), &c);
            assert_true(n > 0);
            assert_true(c == '\n' || !tf_utf8_is_hidden(c));
        }
    }
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_count_characters),
        cmocka_unit_test(places_follow_the_bytes),
        cmocka_unit_test(text_has_line_carets_and_help),
        cmocka_unit_test(text_ends_with_a_word),
        cmocka_unit_test(colour_only_when_asked),
        cmocka_unit_test(words_are_wrapped_by_what_is_seen),
        cmocka_unit_test(nothing_hidden_comes_out),
    };

    return cmocka_run_group_tests_name("emit-findings", tests, NULL, NULL);
}
