/* How much is told of what files hold: of a new reflection no more than is asked for. */
#include "histories.h"

#include <twofold/model.h>

#include "../../src/git/sha1.h"

#define LONG                                                                                      \
    "with: [a-colleague-of-mine-and-yours, another-colleague-of-ours, a-third-one-with-a-name]\n" \
    "x-note: words and words and words and words and words and words and words and words\n"

static const struct {
    const char *name, *bytes, *told; /* NULL: all of it */
} reflections[] = {
    {"2026-02-01", "---\nabout: recovery-plan\n---\n\nBody.\n", "---\nabout: recovery-plan\n---\n"},
    {"2026-02-02", "\xEF\xBB\xBF---\r\nabout: x\r\n--- \r\nBody.\n",
     "\xEF\xBB\xBF---\r\nabout: x\r\n--- \r\n"},
    {"2026-02-03", "---\nabout: x\n" LONG "---\n\nBody.\n", "---\nabout: x\n" LONG "---\n"},
    /* What may be quoted. */
    {"2026-02-04", "---\nabout: x\nshare: true\n---\n\nBody.\n", NULL},
    {"2026-02-05", "---\nabout: x\n\"sh\\x61re\": true\n---\n\nBody.\n", NULL},
    {"2026-02-06", "---\nabout: x\n" LONG "share: true\n---\n\nBody.\n", NULL},
    {"2026-02-07", "---\nabout: x\n---\n\nWe share it.\n", "---\nabout: x\n---\n"},
    /* No front matter, or none that ends. */
    {"2026-02-08", "Body.\n", NULL},
    {"2026-02-09", "---\nabout: x\n\nBody.\n", NULL},
    {"2026-02-10", "---\nabout: x\n---x\n\nBody.\n", NULL},
    {"2026-02-11", "---\nabout: x\n---", NULL},
    {"2026-02-12", "", NULL},
};

static void write_all(const char *more)
{
    for (size_t i = 0; i < TF_COUNT(reflections); i++) {
        tf_buf path = {0};
        FILE *file;
        tf_buf_printf(&path, "%s/staff/a/reflections/%s.md", folder, reflections[i].name);
        file = fopen(path.p, "w");
        assert_non_null(file);
        assert_true(fprintf(file, "%s%s", reflections[i].bytes, more) >= 0);
        assert_int_equal(fclose(file), 0);
        tf_buf_release(&path);
    }
}

/* `at_hand`: NULL, or the same files as they lie in the folder. */
static void compare(const char *since, bool whole, const tf_snapshot *at_hand)
{
    tf_history *history = open_in("", NULL);
    tf_differences differences = {0};
    tf_arena arena = {0};
    tf_error error = {0};

    history->at_hand = at_hand;
    assert_int_equal(tf_history_between(history, since, &arena, &differences, &error), 0);
    assert_int_equal(differences.found.n, TF_COUNT(reflections));
    for (size_t i = 0; i < differences.found.n; i++) {
        const char *told = whole || !reflections[i].told ? NULL : reflections[i].told;
        tf_str is = differences.found.at[i].is, all = tf_str_z(reflections[i].bytes);
        tf_str path = differences.found.at[i].path;
        assert_true(tf_str_find_str(path, tf_str_z(reflections[i].name)) < path.n);
        if (whole)
            is = tf_str_sub(is, 0, is.n - (sizeof("More.\n") - 1));
        assert_true(tf_str_eq(is, told ? tf_str_z(told) : all));
    }
    tf_arena_release(&arena);
    tf_history_free(history);
}

/* The same from loose objects, from packs, and from differences in them. */
static void what_is_told(void **state)
{
    static const char *const ways[] = {"true", "git repack -adq", "git repack -adfq --depth=50"};

    (void)state;
    run_line(NULL, "git init -q -b main .; echo x >school.md; git add .; git commit -qm One;"
                   "mkdir -p staff/a/reflections");
    write_all("");
    run_line(NULL, "git add .; git commit -qm Two");
    write_all("More.\n");
    run_line(NULL, "git commit -qam Three");
    for (size_t i = 0; i < TF_COUNT(ways); i++) {
        run_line(NULL, ways[i]);
        compare("HEAD~1", true, NULL); /* what was there before is told in full */
        run_line(NULL, "git branch -f three; git reset -q --hard HEAD~1");
        compare("HEAD~1", false, NULL);
        run_line(NULL, "git reset -q --hard three");
    }
}

static void load_folder(tf_store **store, tf_snapshot *snapshot)
{
    const tf_load_options load = {.today = tf_date_today(), .fronts = true};
    const tf_where where = {.dir = folder};
    tf_error error = {0};

    assert_int_equal(tf_git_open_school(&where, store, &error), 0);
    assert_int_equal(tf_load(*store, &load, snapshot, &error), 0);
}

static size_t count_borrowed(const tf_snapshot *snapshot)
{
    tf_history *history = open_in("", NULL);
    tf_differences differences = {0};
    tf_arena arena = {0};
    tf_error error = {0};
    size_t n = 0;

    history->at_hand = snapshot;
    assert_int_equal(tf_history_between(history, "HEAD~1", &arena, &differences, &error), 0);
    for (size_t i = 0; i < differences.found.n; i++)
        for (size_t file = 0; file < snapshot->files.n; file++)
            n += differences.found.at[i].is.p == snapshot->files.at[file]->bytes.p;
    tf_arena_release(&arena);
    tf_history_free(history);
    return n;
}

/* What is in the commit is told, whatever the folder has meanwhile. */
static void what_is_at_hand(void **state)
{
    tf_store *store;
    tf_snapshot snapshot;

    (void)state;
    run_line(NULL, "git init -q -b main .; echo x >school.md; git add .; git commit -qm One;"
                   "mkdir -p staff/a/reflections");
    write_all("");
    run_line(NULL, "git add .; git commit -qm Two");
    for (int differ = 0; differ < 2; differ++) {
        if (differ)
            run_line(NULL, "cd staff/a/reflections; rm 2026-02-01.md; echo More >>2026-02-02.md;"
                           "sed -i s/x/y/ 2026-02-03.md; mv 2026-02-04.md 2026-02-05.md");
        load_folder(&store, &snapshot);
        compare("HEAD~1", false, &snapshot);
        /* All but the empty one, of which there is nothing to borrow. */
        if (tf_sha1_quickly())
            assert_int_equal(count_borrowed(&snapshot), TF_COUNT(reflections) - (differ ? 6 : 1));
        tf_snapshot_release(&snapshot);
        tf_store_free(store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_told, fresh, remove_folder),
        cmocka_unit_test_setup_teardown(what_is_at_hand, fresh, remove_folder),
    };

    be_nobody();
    return cmocka_run_group_tests(tests, NULL, stop);
}
