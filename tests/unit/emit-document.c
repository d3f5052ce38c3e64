/* Documents as text and as Markdown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/text.h>

#include "../../src/emit/document.h"
#include "../../src/emit/markdown.h"
#include "../../src/emit/styled.h"

/* ---- Markdown means what was written --------------------------------------------------------- */

/* What a reader of Markdown sees of a text: nothing but text in one paragraph, or this fails. */
static void read_back(tf_arena *arena, tf_str markdown, tf_buf *seen)
{
    tf_md md;

    assert_int_equal(tf_md_parse(arena, markdown, (tf_span){0, markdown.n}, &md), 0);
    for (size_t i = 0; i < md.n; i++) {
        bool text = md.at[i].kind == TF_MD_TEXT || md.at[i].kind == TF_MD_ENTITY;
        if (!text && md.at[i].kind != TF_MD_PARAGRAPH)
            fail_msg("`%.*s` is more than text", TF_ARG(markdown));
        if (text)
            tf_buf_put(seen, md.at[i].text);
    }
}

static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 16;
}

static void what_markdown_would_take_for_a_mark_is_text(void **state)
{
    static const char *const parts[] = {
        "*",  "_",   "`",     "~",   "#",     "+",    "-",  ".",       ")",  "(",  "[",
        "]",  "<",   ">",     "|",   "!",     "\\",   "=",  "&",       "1",  "23", " ",
        "a",  "b ",  ":",     "\"",  "&amp;", "&#1;", "$",  "'",       "é",  "日", "www.a",
        "@x", "#12", "<!--a", "](b", "***",   "~",    "  ", "http://", "\n",
    };
    uint32_t seed = 1;

    (void)state;
    for (int run = 0; run < 20000; run++) {
        tf_buf written = {0}, markdown = {0}, seen = {0};
        tf_arena arena = {0};
        for (uint32_t n = 1 + next(&seed) % 7; n; n--)
            tf_buf_putz(&written, parts[next(&seed) % TF_COUNT(parts)]);
        for (size_t i = 0; i < written.n; i++)
            written.p[i] = written.p[i] == '\n' ? ' ' : written.p[i];
        tf_str wanted = tf_str_trim(tf_buf_str(&written));
        tf_markdown_put(&markdown, wanted);
        read_back(&arena, tf_buf_str(&markdown), &seen);
        if (!tf_str_eq(tf_buf_str(&seen), wanted))
            fail_msg("`%.*s` reads `%.*s`", TF_ARG(wanted), TF_ARG(tf_buf_str(&seen)));
        tf_arena_release(&arena);
        tf_buf_release(&written);
        tf_buf_release(&markdown);
        tf_buf_release(&seen);
    }
}

/* ---- rows on a terminal ---------------------------------------------------------------------- */

static void text_is_broken_between_words_and_within_long_ones(void **state)
{
    static const struct {
        const char *text, *mark, *wanted;
        size_t width;
    } cases[] = {
        {"", "", "\n", 20},
        {"one two three", "", "one two three\n", 20},
        {"one two three four five", "• ", "• one two three four\n  five\n", 20},
        {"abcdefghijklmnopqrstuvwxyz", "", "abcdefghijklmnopqrst\nuvwxyz\n", 20},
        {"日本語日本語日本語日本語", "", "日本語日本語日本語日\n本語\n", 20},
        {"a  \x1b[1m b", "", "a  <U+001B>[1m b\n", 20},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_styled styled = {0};
        tf_buf out = {0};
        tf_styled_put(&styled, TF_STYLE_PLAIN, tf_str_z(cases[i].text));
        tf_styled_wrap(&out, &styled, cases[i].mark, cases[i].width);
        assert_string_equal(out.p, cases[i].wanted);
        tf_styled_release(&styled);
        tf_buf_release(&out);
    }
}

/* ---- a document with all that there is ------------------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("with"), TF_STR_INIT("With whom"), true, false},
    {TF_STR_INIT("weeks"), TF_STR_INIT("Weeks"), false, true},
    {TF_STR_INIT("nothing"), TF_STR_INIT("Nothing"), true, false},
    {TF_STR_INIT("day"), TF_STR_INIT("Day"), false, false},
};

static void put_row(tf_document *document, tf_sheet *sheet, const char *name, const char *hidden)
{
    tf_doc_run(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)), TF_INLINE_PERSON,
               tf_str_z(name), TF_STR("slug"));
    tf_doc_cell_none(document, sheet, TF_STR("nobody yet"));
    if (hidden)
        tf_doc_run(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)),
                   TF_INLINE_HIDDEN, tf_str_z(hidden), TF_STR(""));
    else
        tf_doc_cell_number(document, sheet, 12);
    tf_doc_cell(document, sheet);
    tf_doc_cell_day(document, sheet, hidden ? TF_NO_DATE : 0);
}

static void make(tf_document *document)
{
    document->name = TF_STR("sample");
    document->title = TF_STR("Sample | one");
    document->question = TF_STR("What is there?");
    document->school = TF_STR("Oak");
    tf_doc_put(document, &document->snapshot, "the folder");
    document->source = TF_STR("commit 1");
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("a")), "A *heading*");
    tf_line *line = tf_doc_paragraph(document);
    tf_doc_put(document, line, "It was ");
    tf_doc_run(document, line, TF_INLINE_REMOVED, TF_STR("old "), TF_STR(""));
    tf_doc_run(document, line, TF_INLINE_ADDED, TF_STR("new"), TF_STR(""));
    tf_doc_put(document, line, ".");
    tf_doc_put(document, tf_doc_quote(document), "said");
    tf_doc_prose(document, TF_STR("staff/a/recovery-plan.md"),
                 TF_STR("# Own\n\n<!-- twofold allow alone: so\nit is -->\nText.\r\n"));
    tf_sheet *sheet =
        tf_doc_table(document, TF_STR("people"), TF_STR("People"), fields, TF_COUNT(fields));
    put_row(document, sheet, "Ana", NULL);
    put_row(document, sheet, "Bo", "too few");
    tf_doc_put(document, tf_doc_left_out(document), "a file");
    tf_doc_put(document, tf_doc_invitation(document), "ask");
}

static void every_format_shows_a_document(void **state)
{
    static const struct {
        const char *format, *wanted;
    } cases[] = {
        {"text", "Sample | one\nWhat is there?\nOak, the folder\n\n"
                 "A *heading*\n-----------\n\n"
                 "It was [-old -]{+new+}.\n\n"
                 "  │ said\n\n"
                 "  Own\n\n  Text.\n\n"
                 "Who  With whom     Weeks  Day\n"
                 "---  ----------  -------  --------------\n"
                 "Ana  nobody yet       12  1 January 1970\n"
                 "Bo   nobody yet  too few\n\n"
                 "What was left out:\n  • a file\n\n"
                 "What we could do or ask next:\n  → ask\n"},
        {"markdown", "# Sample \\| one\n\n_What is there?_\n\nOak, the folder\n\n"
                     "## A \\*heading\\*\n\n"
                     "It was ~~old~~ **new**.\n\n"
                     "> said\n\n"
                     "> # Own\n>\n> <!-- twofold allow alone: so\n> it is -->\n> Text.\n\n"
                     "**People**\n\n"
                     "| Who | With whom | Weeks | Day |\n| --- | --- | ---: | --- |\n"
                     "| Ana | _nobody yet_ | 12 | 1 January 1970 |\n"
                     "| Bo | _nobody yet_ | too few | |\n\n"
                     "## What was left out\n\n- a file\n\n"
                     "## What we could do or ask next\n\n- ask\n"},
        {"json",
         "{\"version\":1,\"report\":\"sample\",\"title\":\"Sample | one\",\"question\":\"What is "
         "there?\",\"school\":\"Oak\",\"cycle\":\"\",\"snapshot\":\"the "
         "folder\",\"source\":\"commit 1\",\"tables\":"
         "{\"people\":[{\"person\":\"slug\",\"with\":[],\"weeks\":12,\"nothing\":[],"
         "\"day\":\"1970-01-01\"},"
         "{\"person\":\"slug\",\"with\":[],\"weeks\":null,\"weeks-note\":\"too "
         "few\",\"nothing\":[]}]},\"text\":["
         "{\"level\":2,\"heading\":\"A *heading*\"},{\"paragraph\":\"It was [-old -]{+new+}.\"},"
         "{\"quote\":\"said\"},{\"path\":\"staff/a/recovery-plan.md\",\"markdown\":\"# "
         "Own\\n\\n<!-- twofold allow alone: so\\nit is -->\\nText.\\r\\n\"},"
         "{\"table\":\"people\",\"title\":\"People\"}],\"left-out\":[\"a "
         "file\"],\"invitations\":[\"ask\"]}\n"},
        {"csv",
         "person,person-slug,with,weeks,weeks-note,nothing,day\r\nAna,slug,,12,,,1970-01-01\r\n"
         "Bo,slug,,,too few,,\r\n"},
    };
    tf_look look = {.width = 80};

    (void)state;
    for (size_t i = 0; i < tf_document_formats_n; i++)
        for (size_t j = 0; j < TF_COUNT(cases); j++) {
            tf_document document = {0};
            tf_buf out = {0};
            if (!tf_str_is(tf_document_formats[i].name, cases[j].format))
                continue;
            make(&document);
            tf_document_formats[i].put(&out, &document, &look);
            assert_string_equal(out.p, cases[j].wanted);
            tf_document_release(&document);
            tf_buf_release(&out);
        }
}

/* What a cell of CSV lists can be taken apart again. */
static void csv_keeps_items_apart(void **state)
{
    static const tf_field one_or_several[] = {
        {TF_STR_INIT("one"), TF_STR_INIT("One"), false, false},
        {TF_STR_INIT("several"), TF_STR_INIT("Several"), true, false},
    };
    static const char *const items[] = {"Reed, Jo", "a; b", "-c"};
    tf_document document = {0};
    tf_look look = {.width = 80};
    tf_buf out = {0};
    tf_sheet *sheet = tf_doc_table(&document, TF_STR("p"), TF_STR("People"), one_or_several, 2);

    (void)state;
    tf_doc_cell_text(&document, sheet, TF_STR("a; b"));
    tf_field_value *cell = tf_doc_cell(&document, sheet);
    for (size_t i = 0; i < TF_COUNT(items); i++)
        tf_doc_put(&document, tf_doc_cell_line(&document, cell), "%s", items[i]);
    tf_document_put_csv(&out, &document, &look);
    assert_string_equal(out.p, "one,several\r\n\"a; b\",\"Reed, Jo; a, b; -c\"\r\n");
    tf_document_release(&document);
    tf_buf_release(&out);
}

static void columns_stand_beside_names_from_right_to_left(void **state)
{
    static const tf_field who[] = {{TF_STR_INIT("who"), TF_STR_INIT("Who"), false, false},
                                   {TF_STR_INIT("n"), TF_STR_INIT("Weeks"), false, true}};
    tf_document document = {0};
    tf_sheet *sheet = tf_doc_table(&document, TF_STR("t"), TF_STR("T"), who, 2);
    tf_buf out = {0};

    (void)state;
    tf_doc_run(&document, tf_doc_cell_line(&document, tf_doc_cell(&document, sheet)),
               TF_INLINE_PERSON, TF_STR("שרה"), TF_STR("slug"));
    tf_doc_cell_number(&document, sheet, 12);
    tf_doc_run(&document, tf_doc_cell_line(&document, tf_doc_cell(&document, sheet)),
               TF_INLINE_PERSON, TF_STR("山田"), TF_STR("slug"));
    tf_doc_cell_number(&document, sheet, 3);
    tf_sheet_put_text(&out, sheet, 80, false);
    assert_string_equal(out.p, "Who   Weeks\n----  -----\nשרה\xE2\x80\x8E      12\n"
                               "山田      3\n");
    tf_buf_release(&out);
    tf_document_release(&document);
}

static void the_title_of_an_empty_table_is_safe(void **state)
{
    static const tf_field field = {TF_STR_INIT("who"), TF_STR_INIT("Who"), false, false};
    const tf_sheet sheet = {
        .name = TF_STR("none"), .title = TF_STR("A\033[31mB"), .fields = &field, .fields_n = 1};
    tf_buf out = {0};

    (void)state;
    tf_sheet_put_text(&out, &sheet, 80, false);
    assert_null(strchr(out.p, '\033'));
    assert_non_null(strstr(out.p, "B: there are none.\n"));
    tf_buf_release(&out);
}

static void an_empty_table_is_said_to_be_so(void **state)
{
    tf_document document = {.question = TF_STR("?")};
    tf_look look = {.width = 80};
    tf_buf out = {0};

    (void)state;
    tf_doc_table(&document, TF_STR("p"), TF_STR("People"), fields, TF_COUNT(fields));
    tf_document_put_markdown(&out, &document, &look);
    assert_non_null(strstr(out.p, "\n\n**People**: there are none.\n"));
    tf_document_release(&document);
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_markdown_would_take_for_a_mark_is_text),
        cmocka_unit_test(text_is_broken_between_words_and_within_long_ones),
        cmocka_unit_test(every_format_shows_a_document),
        cmocka_unit_test(csv_keeps_items_apart),
        cmocka_unit_test(columns_stand_beside_names_from_right_to_left),
        cmocka_unit_test(an_empty_table_is_said_to_be_so),
        cmocka_unit_test(the_title_of_an_empty_table_is_safe),
    };

    return cmocka_run_group_tests_name("emit-document", tests, NULL, NULL);
}
