/* Markdown means what was written, wherever a mark begins and ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/text.h>

#include "../../src/emit/document.h"
#include "../../src/emit/markdown.h"

/* ---- text ------------------------------------------------------------------------------------ */

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

/* ---- marked text ----------------------------------------------------------------------------- */

/* What is seen, a byte at a time, and how each looks: spaces look alike everywhere. */
typedef struct {
    tf_buf text, looks;
} seen;

static void see(seen *what, tf_str text, char look)
{
    for (size_t i = 0; i < text.n; i++) {
        tf_buf_putc(&what->text, text.p[i]);
        tf_buf_putc(&what->looks, text.p[i] == ' ' ? ' ' : look);
    }
}

static void release(seen *what)
{
    tf_buf_release(&what->text);
    tf_buf_release(&what->looks);
}

static char look_of(tf_md_kind kind)
{
    return kind == TF_MD_STRONG      ? 'b'
           : kind == TF_MD_EMPH      ? 'i'
           : kind == TF_MD_STRIKE    ? 's'
           : kind == TF_MD_CODE_SPAN ? 'c'
                                     : '\0';
}

static void read_looks(tf_arena *arena, tf_str markdown, seen *what)
{
    char look = '-';
    tf_md md;

    assert_int_equal(tf_md_parse(arena, markdown, (tf_span){0, markdown.n}, &md), 0);
    for (size_t i = 0; i < md.n; i++) {
        const tf_md_event *event = &md.at[i];
        if (look_of(event->kind))
            look = event->step == TF_MD_ENTER ? look_of(event->kind) : '-';
        else if (event->kind != TF_MD_PARAGRAPH)
            see(what, event->text, look);
    }
}

static const struct {
    tf_inline_kind kind;
    char look;
} looks[] = {
    {TF_INLINE_TEXT, '-'},    {TF_INLINE_TEXT, '-'},  {TF_INLINE_STRONG, 'b'},
    {TF_INLINE_REMOVED, 's'}, {TF_INLINE_ADDED, 'b'}, {TF_INLINE_NAME, 'i'},
    {TF_INLINE_CODE, 'c'},    {TF_INLINE_NONE, 'i'},
};

/* A line of runs as they chance to follow one another. */
static void make_line(tf_document *document, uint32_t *seed, seen *wanted)
{
    static const char *const parts[] = {"a",  "wo", ", ", ".", "(",  ")", " ",  "!", "12", "é",
                                        "“x", "y”", "*",  "…", "1.", "-", "b ", "_", "~",  "日"};
    tf_line *line = tf_doc_paragraph(document);

    for (uint32_t n = 1 + next(seed) % 6; n; n--) {
        size_t look = next(seed) % TF_COUNT(looks);
        tf_buf text = {0};
        for (uint32_t m = 1 + next(seed) % 3; m; m--)
            tf_buf_putz(&text, parts[next(seed) % TF_COUNT(parts)]);
        tf_str words = tf_arena_str(&document->arena, tf_buf_str(&text));
        if (looks[look].look == 'c') /* nothing leads into code */
            words = TF_STR("code");
        tf_doc_run(document, line, looks[look].kind, words, TF_STR(""));
        see(wanted, words, looks[look].look);
        tf_buf_release(&text);
    }
}

static tf_str last_block(const tf_buf *out)
{
    size_t at = out->n;

    while (at > 1 && !(out->p[at - 1] == '\n' && out->p[at - 2] == '\n'))
        at--;
    return tf_str_sub(tf_buf_str(out), at, out->n);
}

static void trim(seen *what, tf_str *text, tf_str *looked)
{
    tf_str all = tf_buf_str(&what->text);

    *text = tf_str_trim(all);
    *looked = tf_str_sub(tf_buf_str(&what->looks), (size_t)(text->p - all.p),
                         (size_t)(text->p - all.p) + text->n);
}

static void marks_hold_wherever_they_stand(void **state)
{
    uint32_t seed = 7;
    tf_look look = {.width = 80};

    (void)state;
    for (int run = 0; run < 20000; run++) {
        tf_document document = {0};
        tf_buf out = {0};
        seen wanted = {0}, got = {0};
        tf_str want, want_looks, have, have_looks;
        tf_arena arena = {0};
        make_line(&document, &seed, &wanted);
        tf_document_put_markdown(&out, &document, &look);
        read_looks(&arena, last_block(&out), &got);
        trim(&wanted, &want, &want_looks);
        trim(&got, &have, &have_looks);
        if (!tf_str_eq(want, have) || !tf_str_eq(want_looks, have_looks))
            fail_msg("`%.*s`\nreads `%.*s`\n     `%.*s` and not\n     `%.*s`\n     `%.*s`",
                     TF_ARG(last_block(&out)), TF_ARG(have), TF_ARG(have_looks), TF_ARG(want),
                     TF_ARG(want_looks));
        tf_document_release(&document);
        tf_arena_release(&arena);
        tf_buf_release(&out);
        release(&wanted);
        release(&got);
    }
}

/* GitHub looks through tildes, and so would see a letter beside the other mark. */
static void marks_hold_beside_what_was_taken_out(void **state)
{
    static const struct {
        const char *removed, *added;
        bool added_first;
        const char *wanted;
    } cases[] = {
        {"old", "new", false, "~~old~~**new**\n"},
        {"old", ", new", false, "~~ol&#100;~~**, new**\n"},
        {"old", "new.", true, "**new.**~~&#111;ld~~\n"},
    };
    tf_look look = {.width = 80};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_document document = {0};
        tf_buf out = {0};
        tf_line *line = tf_doc_paragraph(&document);
        for (int turn = 0; turn < 2; turn++) {
            bool adds = (turn == 0) == cases[i].added_first;
            tf_doc_run(&document, line, adds ? TF_INLINE_ADDED : TF_INLINE_REMOVED,
                       tf_str_z(adds ? cases[i].added : cases[i].removed), TF_STR(""));
        }
        tf_document_put_markdown(&out, &document, &look);
        tf_str block = last_block(&out);
        if (!tf_str_is(block, cases[i].wanted))
            fail_msg("`%.*s` and not `%s`", TF_ARG(block), cases[i].wanted);
        tf_document_release(&document);
        tf_buf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_markdown_would_take_for_a_mark_is_text),
        cmocka_unit_test(marks_hold_wherever_they_stand),
        cmocka_unit_test(marks_hold_beside_what_was_taken_out),
    };

    return cmocka_run_group_tests_name("emit: Markdown", tests, NULL, NULL);
}
