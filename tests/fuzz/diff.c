/*
 * Two wordings of a text, between them a NUL: what is told of them gives back both, word for word,
 * and takes no more than a step or two for each word. The first byte says how often each is
 * repeated, since what grows too fast shows in long texts alone.
 */
#include <string.h>
#include <time.h>

#include "../../src/report/diff.h"
#include "fuzz.h"

enum { LONG = 1 << 17, SECONDS_MOST = 5 };

static void look_at_pieces(const tf_diff_passage *passage)
{
    tf_buf was = {0}, is = {0};

    for (size_t i = 0; i < passage->runs.found.n; i++) {
        const tf_diff_run *run = &passage->runs.found.at[i];
        DEMAND(run->was.n || run->is.n);
        DEMAND(!run->same || (run->was.n && run->is.n));
        DEMAND(!i || run[-1].same != run->same);
        tf_buf_put(&was, run->was);
        tf_buf_put(&is, run->is);
    }
    DEMAND(tf_str_eq(tf_buf_str(&was), passage->was) && tf_str_eq(tf_buf_str(&is), passage->is));
    tf_buf_release(&was);
    tf_buf_release(&is);
}

/* A passage that is the same says the same words; one that came or went says some. */
static void look_at_passage(const tf_diff_passage *passage)
{
    bool reworded = passage->kind == TF_DIFF_REWORDED;

    DEMAND(reworded == (passage->runs.found.n > 0));
    DEMAND(passage->kind != TF_DIFF_ADDED || (!passage->was.n && passage->is.n));
    DEMAND(passage->kind != TF_DIFF_REMOVED || (passage->was.n && !passage->is.n));
    if (reworded)
        look_at_pieces(passage);
}

/* Without what is no wording: white space, and which sign a list is marked with. */
static void put_signs(tf_buf *out, tf_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        bool nbsp = tf_str_starts(tf_str_sub(text, i, text.n), TF_STR("\xc2\xa0"));
        i += nbsp;
        if (!nbsp && !strchr(" \t\n\v\f\r", text.p[i]))
            tf_buf_putc(out, strchr("*+", text.p[i]) ? '-' : text.p[i]);
    }
}

static bool says_the_same(tf_str a, tf_str b)
{
    tf_buf one = {0}, other = {0};
    bool same;

    put_signs(&one, a);
    put_signs(&other, b);
    same = tf_str_eq(tf_buf_str(&one), tf_buf_str(&other));
    tf_buf_release(&one);
    tf_buf_release(&other);
    return same;
}

static void compare(tf_str was, tf_str is)
{
    tf_arena arena = {0};
    tf_diff diff = {0};
    tf_buf before = {0}, after = {0};
    bool reworded = false;

    tf_diff_read(&arena, was, is, &diff);
    for (size_t i = 0; i < diff.found.n; i++) {
        const tf_diff_passage *passage = &diff.found.at[i];
        look_at_passage(passage);
        if (passage->kind == TF_DIFF_SAME)
            DEMAND(says_the_same(passage->was, passage->is));
        reworded |= passage->kind != TF_DIFF_SAME;
        tf_buf_put(&before, passage->was);
        tf_buf_put(&after, passage->is);
    }
    DEMAND(tf_str_eq(tf_buf_str(&before), was) && tf_str_eq(tf_buf_str(&after), is));
    DEMAND(diff.reworded == reworded);
    DEMAND(!reworded || !tf_str_eq(was, is));
    tf_buf_release(&before);
    tf_buf_release(&after);
    tf_arena_release(&arena);
}

static void repeat(tf_buf *out, tf_str text, size_t times)
{
    for (size_t i = 0; i < times && out->n < LONG; i++)
        tf_buf_put(out, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str bytes = {(const char *)data, size}, was, is;
    tf_buf before = {0}, after = {0};
    clock_t began = clock();

    if (!size)
        return 0;
    size_t times = data[0] < 250 ? 1 : 1 + data[0] * (size_t)16;
    bytes = tf_str_sub(bytes, 1, size);
    was = tf_str_sub(bytes, 0, tf_str_find(bytes, '\0'));
    is = tf_str_sub(bytes, was.n + 1, bytes.n);
    repeat(&before, was, times);
    repeat(&after, is, times);
    compare(tf_buf_str(&before), tf_buf_str(&after));
    DEMAND(clock() - began < (clock_t)SECONDS_MOST * CLOCKS_PER_SEC);
    tf_buf_release(&before);
    tf_buf_release(&after);
    return 0;
}
