/* Histories with branches and merges at random: git is the judge. */
#include "histories.h"

enum { COMMITS = 80, FILES = 5 };

/* No two files are ever alike, so that none is taken for another that moved. */
static void put_random_file(tf_buf *out, int file)
{
    tf_buf_printf(out, "M 644 inline staff/p%d/recovery-plan.md\ndata 2\n%d%d\n", file, file,
                  rand() % 4);
}

/* A history with branches and merges at random, of a few files that take few values. */
static void put_stream(tf_buf *out)
{
    for (int i = 1; i <= COMMITS; i++) {
        tf_buf_printf(
            out, "commit refs/heads/main\nmark :%d\ncommitter A <a@b> %d +0000\ndata 3\nc%02d\n", i,
            1767225600 + i * 86400, i);
        int far = i > 6 && rand() % 3 == 0 ? 6 : 1; /* each draw in a turn of its own */
        if (i > 1)
            tf_buf_printf(out, "from :%d\n", i - 1 - rand() % far);
        if (i > 6 && rand() % 4 == 0)
            tf_buf_printf(out, "merge :%d\n", i - 2 - rand() % 5);
        if (i == 1)
            tf_buf_putz(out, "M 644 inline school.md\ndata 1\nx\n");
        for (int n = rand() % 3; n-- > 0;) {
            if (rand() % 7 == 0)
                tf_buf_printf(out, "D staff/p%d/recovery-plan.md\n", rand() % FILES);
            else
                put_random_file(out, rand() % FILES);
        }
        tf_buf_putc(out, '\n');
    }
}

static void make_random(void)
{
    tf_buf stream = {0};

    put_stream(&stream);
    import(&stream, "");
    run_line(NULL, "git checkout -q -f main");
    tf_buf_release(&stream);
}

/* The paths that differ, and who touched each last, as git says. */
static void random_histories(void **state)
{
    srand(7);
    for (int round = 0; round < 40; round++) {
        tf_buf wanted = {0}, got = {0}, script = {0};
        int back = 3 + rand() % 20;
        fresh(state);
        make_random();
        if (round % 2)
            run_line(NULL, "git commit-graph write --reachable 2>/dev/null");
        if (round % 3)
            run_line(NULL, "git repack -adq");
        tf_buf_printf(
            &script,
            "git diff --no-renames --name-status HEAD~%d HEAD | while read -r how path; do "
            "case $how in A) how=+;; D) how=-;; M) how='~';; esac; "
            "s=$(git log -1 --format=%%s HEAD~%d..HEAD -- $path); echo \"$how $path${s:+: $s}\"; "
            "done",
            back, back);
        run_line(&wanted, script.p);
        tf_buf_clear(&script);
        tf_buf_printf(&script, "HEAD~%d", back);
        tf_history *history = open_in("", NULL);
        put_between(&got, history, script.p);
        assert_string_equal(got.p, wanted.p ? wanted.p : "");
        tf_history_free(history);
        tf_buf_release(&wanted);
        tf_buf_release(&got);
        tf_buf_release(&script);
        remove_folder(state);
    }
}

/* Without merges that made something of their own, each wording is one that git log tells. */
static void random_versions(void **state)
{
    srand(8);
    for (int round = 0; round < 8; round++) {
        tf_buf wanted = {0}, got = {0};
        fresh(state);
        make_random();
        tf_history *history = open_in("", NULL);
        for (int file = 0; file < FILES; file++) {
            tf_arena arena = {0};
            tf_versions versions = {0};
            tf_error error = {0};
            tf_buf script = {0};
            tf_str path = tf_arena_printf(&arena, "staff/p%d/recovery-plan.md", file);
            tf_buf_printf(&script, "git log --format=%%s -- %.*s", TF_ARG(path));
            tf_buf_clear(&wanted);
            run_line(&wanted, script.p);
            assert_int_equal(tf_history_versions(history, path, &arena, &versions, &error), 0);
            for (size_t i = 0; i < versions.found.n; i++)
                assert_true(tf_str_find_str(tf_buf_str(&wanted),
                                            versions.found.at[i].commit->subject) < wanted.n);
            /* The first and the last are the same, as far as git follows one line. */
            tf_str last = versions.found.n ? versions.found.at[versions.found.n - 1].commit->subject
                                           : TF_STR("");
            assert_true(tf_str_starts(tf_buf_str(&wanted), last));
            tf_buf_release(&script);
            tf_arena_release(&arena);
        }
        tf_history_free(history);
        tf_buf_release(&wanted);
        tf_buf_release(&got);
        remove_folder(state);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_histories),
        cmocka_unit_test(random_versions),
    };

    be_nobody();
    return cmocka_run_group_tests(tests, NULL, stop);
}
