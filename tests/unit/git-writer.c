/* Commits of ours, in repositories that the real git made and reads back. */
#include "folder.h"

/* Runs a line of shell in the repository. Gives what it printed. */
static const char *sh(tf_buf *out, const char *line)
{
    if (out)
        tf_buf_clear(out);
    run_line(out, line);
    return out && out->p ? out->p : "";
}

static void says(const char *line, const char *wanted)
{
    tf_buf out = {0};

    assert_string_equal(sh(&out, line), wanted);
    tf_buf_release(&out);
}

static int fresh(void **state)
{
    (void)state;
    make_folder();
    sh(NULL, "git init -q -b main . && printf one > a.txt && mkdir staff && printf x > staff/x.md "
             "&& git add . && git commit -q -m Begin");
    return 0;
}

static int commit(const tf_change *changes, size_t n, tf_receipt *receipt, tf_error *error)
{
    tf_order order = {changes, n, TF_STR("Reflect on it\n\nStaff: x\n")};
    tf_writer *writer = NULL;
    int failed = tf_writer_open(folder, &writer, error);

    if (!failed)
        failed = tf_writer_commit(writer, &order, receipt, error);
    tf_writer_free(writer);
    return failed;
}

static void succeeds(const tf_change *changes, size_t n)
{
    tf_receipt receipt;
    tf_error error = {0};

    if (commit(changes, n, &receipt, &error))
        print_error("%s\n", error.message.p);
    assert_null(error.message.p);
    says("git fsck --strict --no-dangling 2>&1", "");
}

static void fails(const tf_change *changes, size_t n, const char *words)
{
    tf_receipt receipt;
    tf_error error = {0};

    assert_int_equal(commit(changes, n, &receipt, &error), -1);
    if (!strstr(error.message.p, words))
        print_error("%s\n", error.message.p);
    assert_non_null(strstr(error.message.p, words));
    says("git fsck --strict --no-dangling 2>&1", "");
    says("find .git -name '*.lock' -o -path '*/twofold/locks/*'", "");
    tf_error_release(&error);
}

#define BYTES(text) (&(tf_str){text, sizeof(text) - 1})

static void a_new_file_and_nothing_else(void **state)
{
    tf_change change = {.path = TF_STR("staff/new/a.md"), .bytes = BYTES("hello\n")};

    (void)state;
    sh(NULL, "printf two > a.txt; printf staged > b.txt; git add b.txt; printf c > c.txt; "
             "printf d > d.txt; git add -N d.txt");
    succeeds(&change, 1);
    says("git log --format='%s|%(trailers:key=Staff,valueonly,separator=%x2C)|%an'",
         "Reflect on it|x|A Teacher\nBegin||A Teacher\n");
    says("git show --format= --name-status", "A\tstaff/new/a.md\n");
    says("git status --porcelain", " M a.txt\nA  b.txt\n A d.txt\n?? c.txt\n");
    says("git reflog --format=%gs", "commit: Reflect on it\ncommit (initial): Begin\n");
    says("git reflog main --format=%gs | head -n 1", "commit: Reflect on it\n");
    says("ls -A .git/twofold .git/twofold/locks", ".git/twofold:\nlocks\n\n.git/twofold/locks:\n");
}

static void changed_and_gone(void **state)
{
    tf_change changes[] = {
        {.path = TF_STR("a.txt"), .bytes = BYTES("two"), .was = BYTES("one")},
        {.path = TF_STR("staff/x.md"), .was = BYTES("x"), .gone = true},
    };

    (void)state;
    succeeds(changes, 2);
    says("git show --format= --name-status", "M\ta.txt\nD\tstaff/x.md\n");
    says("git status --porcelain; ls", "a.txt\n");
    says("git ls-tree -r --name-only HEAD", "a.txt\n");
}

static void what_lies_in_the_work_tree(void **state)
{
    tf_change changes[] = {{.path = TF_STR("a.txt")}, {.path = TF_STR("staff/x.md"), .gone = true}};

    (void)state;
    sh(NULL, "printf three > a.txt; rm staff/x.md");
    succeeds(changes, 2);
    says("git show HEAD:a.txt", "three");
    says("git status --porcelain", "");
}

static void nothing_to_commit(void **state)
{
    tf_change change = {.path = TF_STR("a.txt"), .bytes = BYTES("one"), .was = BYTES("one")};
    tf_receipt receipt;
    tf_error error = {0};

    (void)state;
    assert_int_equal(commit(&change, 1, &receipt, &error), 0);
    assert_string_equal(receipt.id, "");
    says("git log --oneline | wc -l", "1\n");
}

static void the_first_commit(void **state)
{
    tf_change change = {.path = TF_STR("school.md"), .bytes = BYTES("x\n")};

    (void)state;
    sh(NULL, "rm -rf .git * && git init -q -b trunk/deep .");
    succeeds(&change, 1);
    says("git log --format=%s; git symbolic-ref HEAD", "Reflect on it\nrefs/heads/trunk/deep\n");
    says("git reflog --format=%gs", "commit (initial): Reflect on it\n");
}

static void a_detached_head_and_packed_refs(void **state)
{
    tf_change one = {.path = TF_STR("1"), .bytes = BYTES("1")};
    tf_change two = {.path = TF_STR("2"), .bytes = BYTES("2")};

    (void)state;
    sh(NULL, "git pack-refs --all --prune");
    succeeds(&one, 1);
    sh(NULL, "git checkout -q --detach");
    succeeds(&two, 1);
    says("git status --porcelain; git rev-list --count HEAD; git rev-list --count main", "3\n2\n");
}

static void what_somebody_changed_stays(void **state)
{
    tf_change there = {.path = TF_STR("a.txt"), .bytes = BYTES("new")};
    tf_change other = {.path = TF_STR("a.txt"), .bytes = BYTES("new"), .was = BYTES("else")};
    tf_change link = {.path = TF_STR("away/a.txt"), .bytes = BYTES("new")};

    (void)state;
    fails(&there, 1, "is there already");
    fails(&other, 1, "has changed while we worked");
    sh(NULL, "ln -s /tmp away");
    fails(&link, 1, "symbolic link");
    says("cat a.txt", "one");
}

static void hooks_have_their_say(void **state)
{
    tf_change change = {.path = TF_STR("b.md"), .bytes = BYTES("b\n")};

    (void)state;
    sh(NULL, "cd .git/hooks && printf '#!/bin/sh\\nexit 3\\n' > pre-commit && chmod +x pre-commit");
    fails(&change, 1, "hook pre-commit");
    says("git status --porcelain", "?? b.md\n");
    sh(NULL,
       "cd .git/hooks && "
       "printf '#!/bin/sh\\ngit diff --cached --name-only > seen; echo more > more.md; git add "
       "more.md\\n' > pre-commit && "
       "printf '#!/bin/sh\\necho \"Also: $2\" >> \"$1\"\\n' > prepare-commit-msg && "
       "printf '#!/bin/sh\\ngrep -q Also \"$1\"\\n' > commit-msg && "
       "printf '#!/bin/sh\\ngit rev-parse HEAD > post\\n' > post-commit && chmod +x *");
    succeeds(&change, 1);
    says("cat seen; git show --format=%B --name-only",
         "b.md\nReflect on it\n\nStaff: x\nAlso: message\n\n\nb.md\nmore.md\n");
    says("[ \"$(cat post)\" = \"$(git rev-parse HEAD)\" ] && echo same", "same\n");
}

/* Of the index that the hooks of `git commit --only` see, and of the one that ours see. */
static void hooks_see_what_is_committed(void **state)
{
    tf_change change = {.path = TF_STR("b.md"), .bytes = BYTES("b\n")};

    (void)state;
    sh(NULL,
       "mkdir -p deep/er; echo 1 >deep/er/1; echo 2 >deep/2; git add .; git commit -q -m Deep; "
       "echo two >a.txt; echo c >c.txt; echo s >deep/er/staged; git add a.txt c.txt deep; "
       "git rm -q --cached staff/x.md deep/2; echo d >d.txt; git add -N d.txt; "
       "printf '#!/bin/sh\\ngit ls-files -s >seen; git diff --cached --name-status >>seen; "
       "git write-tree >>seen; git diff --name-only >>seen\\n' >.git/hooks/pre-commit; "
       "chmod +x .git/hooks/pre-commit; cp -a . ../it-$$ && cd ../it-$$ && echo b >b.md && "
       "git add -N b.md && git commit -q -m By-git --only b.md && mv seen \"$OLDPWD/theirs\"; "
       "cd \"$OLDPWD\" && rm -rf ../it-$$");
    succeeds(&change, 1);
    says("diff theirs seen", "");
    says("git status --porcelain --untracked-files=no",
         "M  a.txt\nA  c.txt\n A d.txt\nD  deep/2\nA  deep/er/staged\nD  staff/x.md\n");
}

static void line_ends_as_git_has_them(void **state)
{
    tf_change change = {.path = TF_STR("b.md"), .bytes = BYTES("one\r\ntwo\r\n")};

    (void)state;
    sh(NULL, "echo '*.md text' > .gitattributes; git add .; git commit -q -m Attributes");
    succeeds(&change, 1);
    says("git show HEAD:b.md | od -c | grep -c '\\\\r'; git status --porcelain", "0\n");
}

static void what_is_left_to_git(void **state)
{
    tf_change change = {.path = TF_STR("b.md"), .bytes = BYTES("b\n")};

    (void)state;
    sh(NULL, "echo '*.md filter=lfs' > .gitattributes; git config filter.lfs.clean cat");
    fails(&change, 1, "filter");
    sh(NULL, "rm .gitattributes; git checkout -q -b other; echo o > a.txt; git commit -q -a -m O; "
             "git checkout -q main; echo m > a.txt; git commit -q -a -m M; ! git merge -q other");
    fails(&change, 1, "A merge is under way");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fresh, remove_folder)
    const struct CMUnitTest tests[] = {
        TEST(a_new_file_and_nothing_else),
        TEST(changed_and_gone),
        TEST(what_lies_in_the_work_tree),
        TEST(nothing_to_commit),
        TEST(the_first_commit),
        TEST(a_detached_head_and_packed_refs),
        TEST(what_somebody_changed_stays),
        TEST(hooks_have_their_say),
        TEST(hooks_see_what_is_committed),
        TEST(line_ends_as_git_has_them),
        TEST(what_is_left_to_git),
    };
    int failed;

    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    setenv("GIT_AUTHOR_NAME", "A Teacher", 1);
    setenv("GIT_AUTHOR_EMAIL", "teacher@school.example", 1);
    setenv("GIT_COMMITTER_NAME", "A Teacher", 1);
    setenv("GIT_COMMITTER_EMAIL", "teacher@school.example", 1);
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    tf_git_stop();
    return failed;
}
