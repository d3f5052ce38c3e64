/* A draft is seen in its place, and nothing else changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twofold/rule.h>

static const char commitment[] = "---\nsupports: Talk\nwith: b\n---\n\n# Words\n\nWords of mine.\n";
static const tf_overlaid draft[] = {
    {TF_STR_INIT("staff/a/classroom-practice.md"),
     TF_STR_INIT("---\nsupports: Talk\nwith: b\n---\n\n# Words\n\nI have met my commitment.\n")},
    {TF_STR_INIT("staff/a/reflections/2026-11-04.md"),
     TF_STR_INIT("---\nabout: recovery-plan\nwith: nobody\n---\n\nWe talked.\n")},
};

static void put_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void make_folder(const char *path)
{
    assert_int_equal(mkdir(path, 0777), 0);
}

static int make_school(void **state)
{
    static char root[] = "/tmp/overlay.XXXXXX";

    *state = mkdtemp(root);
    assert_non_null(*state);
    assert_int_equal(chdir(root), 0);
    make_folder("staff");
    make_folder("staff/a");
    make_folder("staff/b");
    make_folder("staff/b/reflections");
    put_file("school.md",
             "---\nname: Oak\ncycle: One\nstarts: 2026-09-01\nends: 2027-07-31\n---\n\n"
             "## Compelling Learning Process\n\n### Talk\n\n"
             "## School recovery plan\n\n### Reading\n\n"
             "## School development principles\n\n### Kindness\n");
    put_file("staff/a/profile.md", "---\nname: A\nrole: teacher\n---\n");
    put_file("staff/a/classroom-practice.md", commitment);
    put_file("staff/b/profile.md", "---\nname: B\nrole: none of them\n---\n");
    put_file("staff/b/reflections/2026-11-04.md", "no front matter\n");
    return 0;
}

static int remove_school(void **state)
{
    (void)state;
    return system("rm -rf \"$PWD\"");
}

static void check(tf_store *store, const tf_scope *scope, tf_checked *checked)
{
    tf_check_options options = {.scope = scope, .threads = 1};
    tf_error error = {0};

    assert_true(tf_date_parse(TF_STR("2026-11-20"), &options.today));
    assert_int_equal(tf_check(store, &options, checked, &error), 0);
}

static bool finds(const tf_checked *checked, const char *path, tf_rule_id rule)
{
    for (size_t i = 0; i < checked->diags.found.n; i++)
        if (tf_str_is(checked->diags.found.at[i].path, path) &&
            checked->diags.found.at[i].rule == rule)
            return true;
    return false;
}

static void it_is_judged_in_its_place(void **state)
{
    tf_store *below, *store;
    tf_checked checked;
    tf_error error = {0};

    assert_int_equal(
        tf_store_folder(*state, TF_STR(""), TF_STR(""), TF_STR("the folder"), &below, &error), 0);
    tf_store_overlay(below, draft, TF_COUNT(draft), &store);
    check(store, NULL, &checked);
    assert_true(finds(&checked, "staff/a/classroom-practice.md", TF_RULE_met_not_met));
    assert_true(finds(&checked, "staff/a/reflections/2026-11-04.md", TF_RULE_unknown_name));
    assert_true(finds(&checked, "staff/b/profile.md", TF_RULE_schema));
    tf_checked_release(&checked);
    tf_store_free(store);
    check(below, NULL, &checked);
    assert_false(finds(&checked, "staff/a/classroom-practice.md", TF_RULE_met_not_met));
    assert_false(finds(&checked, "staff/a/reflections/2026-11-04.md", TF_RULE_unknown_name));
    tf_checked_release(&checked);
    tf_store_free(below);
}

/* Its folder is not there yet, and links from within the draft lead somewhere all the same. */
static void it_is_found(void **state)
{
    tf_store *below, *store;
    tf_reader *reader;
    tf_arena arena = {0};
    tf_error error = {0};
    tf_str name, bytes;

    assert_int_equal(tf_store_folder(*state, TF_STR(""), TF_STR(""), TF_STR(""), &below, &error),
                     0);
    tf_store_overlay(below, draft, TF_COUNT(draft), &store);
    assert_int_equal(store->ops->open(store, &reader, &error), 0);
    assert_int_equal(store->ops->look(reader, draft[1].path, &arena, &name, &bytes), TF_FOUND_FILE);
    assert_true(tf_str_eq(bytes, draft[1].bytes));
    assert_int_equal(store->ops->look(reader, TF_STR("staff/a/reflections"), &arena, &name, NULL),
                     TF_FOUND_FOLDER);
    assert_int_equal(store->ops->look(reader, TF_STR("staff/a/refl"), &arena, &name, NULL),
                     TF_FOUND_NONE);
    assert_int_equal(store->ops->look(reader, TF_STR("staff/b/profile.md"), &arena, &name, &bytes),
                     TF_FOUND_FILE);
    store->ops->close(reader);
    tf_store_free(store);
    tf_store_free(below);
    tf_arena_release(&arena);
}

/* Beside it only what it needs is read, and findings stand in it alone. */
static void a_reflection_on_its_own(void **state)
{
    tf_store *below, *store;
    tf_checked checked;
    tf_scope scope;
    tf_error error = {0};

    assert_int_equal(tf_store_folder(*state, TF_STR(""), TF_STR(""), TF_STR(""), &below, &error),
                     0);
    tf_store_overlay(below, draft, TF_COUNT(draft), &store);
    tf_scope_of_reflection(draft[1].path, &scope);
    check(store, &scope, &checked);
    assert_int_equal(checked.diags.found.n, 1);
    assert_true(finds(&checked, "staff/a/reflections/2026-11-04.md", TF_RULE_unknown_name));
    assert_int_equal(checked.snapshot.files.n, 4);
    assert_non_null(tf_snapshot_person(&checked.snapshot, TF_STR("b")));
    tf_checked_release(&checked);
    tf_scope_release(&scope);
    tf_store_free(store);
    tf_store_free(below);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_judged_in_its_place),
        cmocka_unit_test(it_is_found),
        cmocka_unit_test(a_reflection_on_its_own),
    };

    return cmocka_run_group_tests_name("a store with files laid over it", tests, make_school,
                                       remove_school);
}
