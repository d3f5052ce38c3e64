/* History, told of repositories that the real git made, with git itself as the judge. */
#include "histories.h"

/* ---- repositories ---------------------------------------------------------------------------- */

/* `say SUBJECT` commits all there is, a day after the one before; `put PATH TEXT` writes a file. */
static const char helpers[] =
    "set -e\n"
    "put() { mkdir -p \"$(dirname \"$1\")\"; printf '%s\\n' \"$2\" >\"$1\"; }\n"
    "say() { day=$(($(cat .git/day 2>/dev/null || echo 0) + 1)); echo $day >.git/day\n"
    "  export GIT_AUTHOR_DATE=\"$((1767225600 + day * 86400)) +0000\"\n"
    "  export GIT_COMMITTER_DATE=\"$GIT_AUTHOR_DATE\"\n"
    "  git add -A && git commit -q --allow-empty -m \"$1\"; }\n"
    "begin() { git init -q -b main .; put school.md x; put staff/a/profile.md a; }\n"
    "long() { printf 'one %s\\ntwo two two\\nthree three three\\nfour four\\n' \"$1\"; }\n"
    "p=staff/a/recovery-plan.md\n";

static void sh(tf_buf *out, const char *script)
{
    tf_buf line = {0};

    tf_buf_printf(&line, "%s%s", helpers, script);
    if (out)
        tf_buf_clear(out);
    run_line(out, line.p);
    tf_buf_release(&line);
}

/* ---- versions -------------------------------------------------------------------------------- */

/* A line for each: its commit's subject, "gone" or its first line, and its path where that is not
 * the one that was asked for. */
static void put_versions(tf_buf *out, tf_history *history, const char *path)
{
    tf_arena arena = {0};
    tf_versions versions = {0};
    tf_error error = {0};

    tf_buf_clear(out);
    tf_buf_putz(out, "");
    if (tf_history_versions(history, tf_str_z(path), &arena, &versions, &error) < 0)
        fail_msg("%s", error.message.p);
    for (size_t i = 0; i < versions.found.n; i++) {
        const tf_version *version = &versions.found.at[i];
        tf_str line = tf_str_sub(version->bytes, 0, tf_str_find(version->bytes, '\n'));
        if (version->gone)
            line = TF_STR("gone");
        tf_buf_printf(out, "%.*s: %.*s", TF_ARG(version->commit->subject), TF_ARG(line));
        if (!tf_str_is(version->path, path))
            tf_buf_printf(out, " (%.*s)", TF_ARG(version->path));
        tf_buf_putc(out, '\n');
    }
    tf_arena_release(&arena);
}

static void tells(const char *below, const char *path, const char *wanted)
{
    tf_history *history = open_in(below, NULL);
    tf_buf out = {0};

    put_versions(&out, history, path);
    assert_string_equal(out.p, wanted);
    tf_buf_release(&out);
    tf_history_free(history);
}

static const struct {
    const char *what, *script, *path, *wanted;
} cases[] = {
    {"a file that never was", "begin; say Begin", "staff/b/recovery-plan.md", ""},
    {"wordings in their order",
     "begin; put $p A; say Begin; put x y; say Other; put $p B; say Reword",
     "staff/a/recovery-plan.md", "Begin: A\nReword: B\n"},
    {"a person's folder with another name",
     "begin; put $p \"$(long A)\"; say Begin; put $p \"$(long B)\"; say Reword;"
     "git mv staff/a staff/b; say Move; put staff/b/recovery-plan.md \"$(long C)\"; say Again",
     "staff/b/recovery-plan.md",
     "Begin: one A (staff/a/recovery-plan.md)\nReword: one B (staff/a/recovery-plan.md)\nAgain: "
     "one C\n"},
    {"moved and reworded at once",
     "begin; put $p \"$(long A)\"; say Begin; git mv staff/a staff/b;"
     "put staff/b/recovery-plan.md \"$(long B)\"; say Move",
     "staff/b/recovery-plan.md", "Begin: one A (staff/a/recovery-plan.md)\nMove: one B\n"},
    {"gone, and back in other words",
     "begin; put $p A; say Begin; rm $p; say Remove; put x y; say Other; put $p B; say Back",
     "staff/a/recovery-plan.md", "Begin: A\nRemove: gone\nBack: B\n"},
    {"a cycle ends: what was moved keeps its past",
     "begin; put $p \"$(long A)\"; say Begin; put $p \"$(long B)\"; say Reword; mkdir -p "
     "staff/a/earlier/oak;"
     "git mv $p staff/a/earlier/oak/recovery-plan.md; put $p fresh; say Cycle; put $p C; say Write",
     "staff/a/earlier/oak/recovery-plan.md",
     "Begin: one A (staff/a/recovery-plan.md)\nReword: one B (staff/a/recovery-plan.md)\n"},
    {"a cycle ends: what is new begins anew",
     "begin; put $p \"$(long A)\"; say Begin; put $p \"$(long B)\"; say Reword; mkdir -p "
     "staff/a/earlier/oak;"
     "git mv $p staff/a/earlier/oak/recovery-plan.md; put $p fresh; say Cycle; put $p C; say Write",
     "staff/a/recovery-plan.md", "Cycle: fresh\nWrite: C\n"},
    {"a cycle ends without a fresh file, which is written later",
     "begin; put $p \"$(long A)\"; say Begin; mkdir -p staff/a/earlier/oak;"
     "git mv $p staff/a/earlier/oak/recovery-plan.md; say Cycle; put $p C; say Write",
     "staff/a/recovery-plan.md", "Write: C\n"},
    {"a branch is told by its own commits, once",
     "begin; put $p A; say Begin; git checkout -q -b side; put $p B; say Side; put $p C; say More;"
     "git checkout -q main; put x y; say Main; git merge -q --no-ff -m Merge side",
     "staff/a/recovery-plan.md", "Begin: A\nSide: B\nMore: C\n"},
    {"a merge that made something of its own",
     "begin; put $p A; say Begin; git checkout -q -b side; put $p B; say Side; git checkout -q "
     "main;"
     "put $p C; say Main; git merge -q side || :; put $p D; say Merge",
     "staff/a/recovery-plan.md", "Begin: A\nMain: C\nMerge: D\n"},
    {"three histories in one, with roots of their own",
     "begin; put $p A; say Begin; git checkout -q --orphan other; git rm -rfq .; put y z; say "
     "Other;"
     "git checkout -q --orphan third; put z z; say Third; git checkout -q main; put $p B; say "
     "Reword;"
     "git merge -q --allow-unrelated-histories -m Octopus other; put $p C; say After;"
     "git checkout -q -b s1; put q1 q; say S1; git checkout -q -b s2 main; put q2 q; say S2;"
     "git checkout -q -b s3 main; put $p D; say S3; git checkout -q main; git merge -q -m Eight s1 "
     "s2 s3",
     "staff/a/recovery-plan.md", "Begin: A\nReword: B\nAfter: C\nS3: D\n"},
    {"a name that is hard to write",
     "begin; put \"staff/o'\\\"k\n1/recovery-plan.md\" A; say Begin; put "
     "\"staff/o'\\\"k\n1/recovery-plan.md\" B; say Reword",
     "staff/o'\"k\n1/recovery-plan.md", "Begin: A\nReword: B\n"},
    {"the school in a folder, once elsewhere",
     "git init -q -b main .; put school.md \"$(long s)\"; put $p \"$(long A)\"; say Begin; put $p "
     "\"$(long B)\"; say Reword;"
     "mkdir oak; git mv school.md staff oak; say Move; put oak/$p \"$(long C)\"; say Again",
     "staff/a/recovery-plan.md", "Begin: one A\nReword: one B\nAgain: one C\n"},
    {"a file where a folder was", "begin; put $p/inner A; say Begin; rm -r $p; put $p B; say File",
     "staff/a/recovery-plan.md", "File: B\n"},
};

/* The same is told from objects alone, from git's commit-graph, and from packs. */
static void versions_of_a_file(void **state)
{
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        const char *below = strstr(cases[i].script, "mkdir oak;") ? "/oak" : "";
        fresh(state);
        sh(NULL, cases[i].script);
        tells(below, cases[i].path, cases[i].wanted);
        sh(NULL, "git commit-graph write --reachable 2>/dev/null");
        tells(below, cases[i].path, cases[i].wanted);
        sh(NULL, "git repack -adq");
        tells(below, cases[i].path, cases[i].wanted);
        remove_folder(state);
    }
}

static void shallow_clone(void **state)
{
    (void)state;
    sh(NULL, "begin; put $p A; say One; put $p B; say Two; put $p C; say Three;"
             "git clone -q --depth 2 \"file://$PWD\" clone");
    tells("/clone", "staff/a/recovery-plan.md", "Two: B\nThree: C\n");
    tf_history *history = open_in("/clone", NULL);
    assert_true(history->shallow);
    tf_history_free(history);
    history = open_in("", NULL);
    assert_false(history->shallow);
    tf_history_free(history);
}

static void grafts(void **state)
{
    (void)state;
    sh(NULL, "begin; put $p A; say One; put $p B; say Two; put $p C; say Three;"
             "echo $(git rev-parse HEAD) $(git rev-parse HEAD~2) >.git/info/grafts");
    tells("", "staff/a/recovery-plan.md", "One: A\nThree: C\n");
}

static void bare_and_linked(void **state)
{
    tf_buf out = {0};

    (void)state;
    sh(NULL, "begin; put $p A; say One; put $p B; say Two; git clone -q --bare . bare.git;"
             "git worktree add -q linked HEAD~1");
    tells("/linked", "staff/a/recovery-plan.md", "One: A\n");
    tf_history *history = open_in("/bare.git", "main");
    put_versions(&out, history, "staff/a/recovery-plan.md");
    assert_string_equal(out.p, "One: A\nTwo: B\n");
    tf_buf_release(&out);
    tf_history_free(history);
}

/* ---- what commits say of themselves ---------------------------------------------------------- */

static void says(const char *author, const char *subject, const char *day)
{
    tf_history *history = open_in("", NULL);
    tf_buf on = {0};

    tf_date_put(&on, history->tip.day);
    assert_true(tf_str_is(history->tip.author, author));
    assert_true(tf_str_is(history->tip.subject, subject));
    assert_string_equal(on.p, day);
    tf_buf_release(&on);
    tf_history_free(history);
}

static void names_and_encodings(void **state)
{
    (void)state;
    sh(NULL, "begin; git config user.name Old; put .mailmap 'Siân Prydderch <s@oak.example> Old "
             "<o@oak.example>';"
             "export GIT_AUTHOR_NAME=Old GIT_AUTHOR_EMAIL=o@oak.example; say Begin");
    says("Siân Prydderch", "Begin", "2026-01-02");
    sh(NULL, "export GIT_AUTHOR_NAME=\"$(printf 'Andr\\351')\"; git config i18n.commitEncoding "
             "ISO-8859-1;"
             "say \"$(printf 'Caf\\351')\"");
    says("André", "Café", "2026-01-03");
    /* Nobody said in what encoding it is, and it is none. */
    sh(NULL,
       "git config --unset i18n.commitEncoding; id=$(printf 'tree %s\\nauthor A <a@b> 0 +0000\\n"
       "committer A <a@b> 0 +0000\\n\\n\\nCaf\\351\\nand tea\\n\\nBody\\n' $(git write-tree) | "
       "git hash-object -t commit -w --stdin); git update-ref HEAD $id");
    says("A", "Caf\xEF\xBF\xBD and tea", "1970-01-01");
}

static void absurd_dates(void **state)
{
    static const struct {
        const char *when, *day;
    } dates[] = {
        {"-62135596800 +0000", "0001-01-01"},
        {"-99999999999999 +0000", "0001-01-01"},
        {"9223372036854775808 +0000", "9999-12-31"},
        {"99999999999999999999999 +9999", "9999-12-31"},
        {"253402300799 +0000", "9999-12-31"},
        {"0 +0000", "1970-01-01"},
        {"-1 +0000", "1969-12-31"},
        {"86399 +0100", "1970-01-02"},
        {"86400 -0100", "1970-01-01"},
        {"tomorrow", "1970-01-01"},
        {"", "1970-01-01"},
    };

    (void)state;
    sh(NULL, "begin; put $p A; say Begin");
    for (size_t i = 0; i < TF_COUNT(dates); i++) {
        tf_buf script = {0};
        tf_buf_printf(
            &script,
            "put $p %zu; git add -A; id=$(printf 'tree %%s\\nparent %%s\\nauthor A <a@b> %s\\n"
            "committer A <a@b> %s\\n\\nOdd\\n' $(git write-tree) $(git rev-parse HEAD) | "
            "git hash-object --literally -t commit -w --stdin); git update-ref HEAD $id",
            i, dates[i].when, dates[i].when);
        sh(NULL, script.p);
        says("A", "Odd", dates[i].day);
        tf_buf_release(&script);
    }
    /* What comes behind them is told all the same. */
    tf_history *history = open_in("", NULL);
    tf_buf out = {0};
    put_versions(&out, history, "staff/a/recovery-plan.md");
    assert_true(tf_str_starts(tf_buf_str(&out), TF_STR("Begin: A\nOdd: 0\n")));
    tf_buf_release(&out);
    tf_history_free(history);
}

static void no_commit_yet(void **state)
{
    tf_where where = {.dir = folder};
    tf_history *history;
    tf_error error = {0};

    (void)state;
    sh(NULL, "begin");
    assert_int_equal(tf_git_open_history(&where, &history, &error), -1);
    assert_non_null(strstr(error.message.p, "Nothing has been committed"));
    tf_error_release(&error);
}

/* ---- what differs ---------------------------------------------------------------------------- */

static void differs(const char *since, const char *wanted)
{
    tf_history *history = open_in("", NULL);
    tf_buf out = {0};

    put_between(&out, history, since);
    assert_string_equal(out.p, wanted);
    tf_buf_release(&out);
    tf_history_free(history);
}

static void what_differs(void **state)
{
    (void)state;
    sh(NULL, "begin; put $p A; put staff/a/photo.png x; put staff/a/notes.md x; say One;"
             "put $p B; say Two; git tag two; put staff/a/reflections/2026-01-04.md r;"
             "put staff/a/reflections/2025-01-04.md late; say Three; rm staff/a/profile.md; put $p "
             "A; say Four");
    differs("HEAD~3", "- staff/a/profile.md: Four\n+ staff/a/reflections/2025-01-04.md: Three\n"
                      "+ staff/a/reflections/2026-01-04.md\n");
    differs("two",
            "- staff/a/profile.md: Four\n~ staff/a/recovery-plan.md: Four\n"
            "+ staff/a/reflections/2025-01-04.md: Three\n+ staff/a/reflections/2026-01-04.md\n");
    differs("HEAD", "");
    differs("2026-01-04", "- staff/a/profile.md: Four\n~ staff/a/recovery-plan.md: Four\n");
    differs("1999-01-01",
            "+ school.md: One\n+ staff/a/recovery-plan.md: Four\n"
            "+ staff/a/reflections/2025-01-04.md\n+ staff/a/reflections/2026-01-04.md\n");
}

static void what_moved(void **state)
{
    (void)state;
    sh(NULL,
       "begin; put $p A; put staff/a/reflections/2026-01-01.md r; say One; git mv staff/a staff/b;"
       "put staff/b/recovery-plan.md B; say Move");
    differs("HEAD~1",
            "= staff/b/profile.md < staff/a/profile.md: Move\n"
            "~ staff/b/recovery-plan.md < staff/a/recovery-plan.md: Move\n"
            "= staff/b/reflections/2026-01-01.md < staff/a/reflections/2026-01-01.md: Move\n");
    sh(NULL, "mkdir -p staff/b/earlier/oak; git mv staff/b/recovery-plan.md staff/b/reflections "
             "staff/b/earlier/oak;"
             "put staff/b/recovery-plan.md fresh; say Cycle");
    differs("HEAD~1", "= staff/b/earlier/oak/recovery-plan.md < staff/b/recovery-plan.md: Cycle\n"
                      "= staff/b/earlier/oak/reflections/2026-01-01.md < "
                      "staff/b/reflections/2026-01-01.md: Cycle\n"
                      "+ staff/b/recovery-plan.md: Cycle\n");
}

/* Somebody's folder goes and somebody else comes, both with the same template: two people. */
static void who_comes_is_not_who_went(void **state)
{
    (void)state;
    sh(NULL, "begin; put $p template; say One; rm -r staff/a; put staff/b/profile.md b;"
             "put staff/b/recovery-plan.md template; say Two");
    differs("HEAD~1", "- staff/a/profile.md: Two\n- staff/a/recovery-plan.md: Two\n"
                      "+ staff/b/profile.md: Two\n+ staff/b/recovery-plan.md: Two\n");
}

static void before_the_school(void **state)
{
    (void)state;
    sh(NULL,
       "git init -q -b main .; put README.md x; say Readme; put school.md x; put $p A; say School");
    differs("HEAD~1", "+ school.md: School\n+ staff/a/recovery-plan.md: School\n");
}

static void the_school_was_elsewhere(void **state)
{
    tf_buf out = {0};

    (void)state;
    sh(NULL, "begin; put school.md \"$(long s)\"; put $p \"$(long A)\"; say One; mkdir oak; git mv "
             "school.md staff oak;"
             "say Move; put oak/$p \"$(long B)\"; say Reword");
    tf_history *history = open_in("/oak", NULL);
    put_between(&out, history, "HEAD~2");
    assert_string_equal(out.p, "~ staff/a/recovery-plan.md: Reword\n");
    tf_buf_release(&out);
    tf_history_free(history);
}

static void no_such_revision(void **state)
{
    tf_arena arena = {0};
    tf_differences differences;
    tf_error error = {0};

    (void)state;
    sh(NULL, "begin; say One");
    tf_history *history = open_in("", NULL);
    assert_int_equal(tf_history_between(history, "nix", &arena, &differences, &error), -1);
    assert_non_null(strstr(error.message.p, "nix"));
    tf_error_release(&error);
    tf_arena_release(&arena);
    tf_history_free(history);
}

int main(void)
{
#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, fresh, remove_folder)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_of_a_file),
        IN_A_FOLDER(shallow_clone),
        IN_A_FOLDER(grafts),
        IN_A_FOLDER(bare_and_linked),
        IN_A_FOLDER(names_and_encodings),
        IN_A_FOLDER(absurd_dates),
        IN_A_FOLDER(no_commit_yet),
        IN_A_FOLDER(what_differs),
        IN_A_FOLDER(what_moved),
        IN_A_FOLDER(who_comes_is_not_who_went),
        IN_A_FOLDER(before_the_school),
        IN_A_FOLDER(the_school_was_elsewhere),
        IN_A_FOLDER(no_such_revision),
    };

    be_nobody();
    return cmocka_run_group_tests(tests, NULL, stop);
}
