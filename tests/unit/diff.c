/* What became of a text: told so that it gives back both wordings, and so that it reads well. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../src/report/diff.h"

/* ---- it is true ------------------------------------------------------------------------------ */

static void add_up(const tf_diff *diff, tf_buf *was, tf_buf *is)
{
    for (size_t i = 0; i < diff->found.n; i++) {
        const tf_diff_passage *passage = &diff->found.at[i];
        tf_buf before = {0}, after = {0};
        tf_buf_put(was, passage->was);
        tf_buf_put(is, passage->is);
        for (size_t j = 0; j < passage->runs.found.n; j++) {
            tf_buf_put(&before, passage->runs.found.at[j].was);
            tf_buf_put(&after, passage->runs.found.at[j].is);
        }
        assert_int_equal(passage->kind == TF_DIFF_REWORDED, passage->runs.found.n > 0);
        if (passage->runs.found.n) {
            assert_true(tf_str_eq(tf_buf_str(&before), passage->was));
            assert_true(tf_str_eq(tf_buf_str(&after), passage->is));
        }
        tf_buf_release(&before);
        tf_buf_release(&after);
    }
}

static void gives_back(tf_str was, tf_str is)
{
    tf_arena arena = {0};
    tf_diff diff = {0};
    tf_buf before = {0}, after = {0};

    tf_diff_read(&arena, was, is, &diff);
    add_up(&diff, &before, &after);
    assert_true(tf_str_eq(tf_buf_str(&before), was));
    assert_true(tf_str_eq(tf_buf_str(&after), is));
    if (tf_str_eq(was, is))
        assert_false(diff.reworded);
    tf_buf_release(&before);
    tf_buf_release(&after);
    tf_arena_release(&arena);
}

static const char *const bits[] = {"a ", "wait ", "the\n",  "\n\n", "- ",   "# ",
                                   ".",  ", ",    "naïve",  "字",   "\r\n", "```\n",
                                   "  ", "\xff",  "won't ", "1. "};

static void put_random(tf_buf *out, size_t n)
{
    while (n--)
        tf_buf_putz(out, bits[(size_t)rand() % TF_COUNT(bits)]);
}

/* Edits here and there in a random text. */
static void random_edits(void **state)
{
    (void)state;
    srand(20);
    for (int round = 0; round < 3000; round++) {
        tf_buf was = {0}, is = {0};
        put_random(&was, (size_t)rand() % 120);
        for (size_t at = 0; at < was.n;) {
            size_t n = (size_t)rand() % 40 + 1;
            int what = rand() % 6;
            if (what)
                tf_buf_put(&is, tf_str_sub(tf_buf_str(&was), at, at + n));
            if (what == 1)
                put_random(&is, (size_t)rand() % 9);
            at += n;
        }
        gives_back(tf_buf_str(&was), tf_buf_str(&is));
        gives_back(tf_buf_str(&is), tf_buf_str(&was));
        tf_buf_release(&was);
        tf_buf_release(&is);
    }
}

static void empty_and_alike(void **state)
{
    (void)state;
    gives_back(TF_STR(""), TF_STR(""));
    gives_back(TF_STR(""), TF_STR("One.\n"));
    gives_back(TF_STR("One.\n"), TF_STR(""));
    gives_back(TF_STR("One.\n"), TF_STR("One.\n"));
}

/* The largest of files, every word of it changed, takes no longer than a blink. */
static void large_texts_are_bounded(void **state)
{
    tf_buf was = {0}, is = {0};

    (void)state;
    for (size_t i = 0; was.n < 1000000; i++) {
        tf_buf_printf(&was, "w%zu%s", i * 7 % 5000, i % 90 ? " " : "\n\n");
        tf_buf_printf(&is, "w%zu%s", i * 11 % 4999, i % 80 ? " " : "\n\n");
    }
    gives_back(tf_buf_str(&was), tf_buf_str(&is));
    tf_buf_clear(&was);
    tf_buf_clear(&is);
    for (size_t i = 0; was.n < 1000000; i++) {
        tf_buf_printf(&was, "%zu ", i);
        tf_buf_printf(&is, "%zu ", i + i % 3);
    }
    gives_back(tf_buf_str(&was), tf_buf_str(&is));
    tf_buf_release(&was);
    tf_buf_release(&is);
}

/* A text whose words are numbered by where they stand first: up to `n`, or those and as many new
 * ones in turn, which are the last that one by one comes to be in order. */
static void put_numbered(tf_buf *out, int n, bool in_turn)
{
    for (int i = 0; i < n; i++)
        tf_buf_printf(out, "a%x ", i);
    for (int i = 0; i < n; i++)
        tf_buf_printf(out, "%c%x ", i % 2 && in_turn ? 'b' : 'a', in_turn ? i / 2 : i);
}

static clock_t time_of_edit(int n, bool in_turn)
{
    tf_buf was = {0}, is = {0};

    put_numbered(&was, n, in_turn);
    tf_buf_put(&is, tf_buf_str(&was));
    tf_buf_putz(&is, "more");
    clock_t began = clock();
    gives_back(tf_buf_str(&was), tf_buf_str(&is));
    clock_t took = clock() - began;
    tf_buf_release(&was);
    tf_buf_release(&is);
    return took;
}

/* No order of words takes much longer than another of as many. Now and then a machine takes its time
 * over anything: that it does so every time would be ours. */
static void the_order_of_words_is_no_matter(void **state)
{
    enum { WORDS = 1 << 16, TRIES = 5 };
    bool no_matter = false;

    (void)state;
    for (int i = 0; i < TRIES && !no_matter; i++) {
        clock_t usual = time_of_edit(WORDS, false);
        no_matter = time_of_edit(WORDS, true) <= 5 * usual;
    }
    assert_true(no_matter);
}

/* ---- it reads well --------------------------------------------------------------------------- */

/* As the people who wrote these cases read it: [-went-], {+came+}; a passage that went as a whole
 * is [=went=], one that came {=came=}. */
static void put_marked(tf_buf *out, const tf_diff *diff)
{
    for (size_t i = 0; i < diff->found.n; i++) {
        const tf_diff_passage *passage = &diff->found.at[i];
        if (passage->kind == TF_DIFF_SAME)
            tf_buf_put(out, passage->is);
        if (passage->kind == TF_DIFF_REMOVED)
            tf_buf_printf(out, "[=%.*s=]", TF_ARG(passage->was));
        if (passage->kind == TF_DIFF_ADDED)
            tf_buf_printf(out, "{=%.*s=}", TF_ARG(passage->is));
        for (size_t j = 0; j < passage->runs.found.n; j++) {
            const tf_diff_run *run = &passage->runs.found.at[j];
            if (run->same)
                tf_buf_put(out, run->is);
            if (!run->same && run->was.n)
                tf_buf_printf(out, "[-%.*s-]", TF_ARG(run->was));
            if (!run->same && run->is.n)
                tf_buf_printf(out, "{+%.*s+}", TF_ARG(run->is));
        }
    }
}

static const struct {
    const char *was, *is, *told;
} cases[] = {
    {"I will wait for answers.", "I will wait longer for answers.",
     "I will wait {+longer +}for answers."},
    {"We talk about books every week.", "We talk about books.",
     "We talk about books[- every week-]."},
    {"I ask big questions and leave them on the board.",
     "I ask one big question and leave it on the board until noon.",
     "I ask [-big questions-]{+one big question+} and leave [-them-]{+it+} on the board{+ until "
     "noon+}."},
    /* Where nearly every second word changed, one does not want to read them one by one. */
    {"Children read aloud with a partner in the hall before lunch.",
     "Children write quietly with their teacher in our library before lunch.",
     "Children [-read aloud with a partner in the hall-]{+write quietly with their teacher in our "
     "library+} before lunch."},
    {"One.\n\nTwo is a longer one.\n\nThree.\n", "One.\n\nThree.\n",
     "One.\n\n[=Two is a longer one.\n\n=]Three.\n"},
    {"One.\n\nThree.\n", "One.\n\nTwo is new.\n\nThree.\n", "One.\n\n{=Two is new.\n\n=}Three.\n"},
    /* Another text altogether is no rewording of the first. */
    {"Reading together every morning.\n", "The garden needs a fence and we shall build it.\n",
     "[=Reading together every morning.\n=]{=The garden needs a fence and we shall build it.\n=}"},
    {"- a first thing\n- a second thing\n", "- a first thing\n- one more\n- a second thing\n",
     "- a first thing\n{=- one more\n=}- a second thing\n"},
    /* Wrapped anew, with other bullets, in one paragraph instead of two: nobody reworded that. */
    {"We wait\nand listen.\n", "We wait and\r\nlisten.\n", "We wait and\r\nlisten.\n"},
    {"- one\n- two\n", "* one\n* two\n", "* one\n* two\n"},
    {"One and\n\ntwo.\n", "One and two.\n", "One and two.\n"},
    {"It's won't.", "It's don't.", "It's [-won't-]{+don't+}."},
    {"the boat", "the big boat", "the {+big +}boat"},
    {"We meet. We talk.", "We meet. We listen. We talk.", "We meet. {+We listen. +}We talk."},
};

static void reads_well(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_arena arena = {0};
        tf_diff diff = {0};
        tf_buf told = {0};
        tf_diff_read(&arena, tf_str_z(cases[i].was), tf_str_z(cases[i].is), &diff);
        put_marked(&told, &diff);
        if (!tf_str_is(tf_buf_str(&told), cases[i].told))
            fail_msg("from: %s\n  to: %s\ntold: %s", cases[i].was, cases[i].is, told.p);
        gives_back(tf_str_z(cases[i].was), tf_str_z(cases[i].is));
        tf_buf_release(&told);
        tf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_edits),
        cmocka_unit_test(empty_and_alike),
        cmocka_unit_test(large_texts_are_bounded),
        cmocka_unit_test(the_order_of_words_is_no_matter),
        cmocka_unit_test(reads_well),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
