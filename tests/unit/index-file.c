/* An index written anew by us is what `git update-index` makes of the same one, whatever shape it has. */
#include <stdio.h>

#include "../../src/git/index-file.h"
#include "folder.h"

/* ---- by git ------------------------------------------------------------------------------------ */

/* Runs a line of shell in the folder. Appends what it printed, but for the end of its last line. */
static void sh(tf_buf *out, const char *line)
{
    run_line(out, line);
    while (out && out->n && out->p[out->n - 1] == '\n')
        out->p[--out->n] = '\0';
}

static int begin(void **state)
{
    (void)state;
    make_folder();
    sh(NULL,
       "git init -q -b main fresh && cd fresh && mkdir -p b/deep/down b/other c && "
       "for f in a.txt b/one b/two b/deep/down/x b/other/y c/only d.txt; do echo $f >$f; done && "
       "find . -path ./.git -prune -o -type f -exec touch -d '1 hour ago' {} + && "
       "git add . && git commit -q -m Begin && git status >/dev/null && "
       "printf 'abc\\n' | git hash-object -w --stdin && "
       "printf '#!/bin/sh\\nprintf \"token\\\\0\"\\n' >.git/watch && chmod +x .git/watch");
    return 0;
}

/* ---- shapes and edits --------------------------------------------------------------------------- */

#define THREADS                                                           \
    "GIT_TEST_INDEX_THREADS=2 git -c index.recordEndOfIndexEntries=true " \
    "-c index.recordOffsetTable=true "

/* Of files that changed as late as the index git looks at each; we leave it to look. */
#define OLD "find . -path ./.git -prune -o -type f -exec touch -d '1 hour ago' {} +; "

static const struct {
    const char *name, *make;
} shapes[] = {
    {"as git commit leaves it", "true"},
    {"version 3", "git update-index --skip-worktree b/one"},
    {"version 4", "git update-index --index-version 4"},
    {"version 4, later flags", "git update-index --index-version 4 --skip-worktree b/one c/only"},
    {"with places of entries", THREADS "update-index --force-write-index"},
    {"version 4 in blocks", THREADS "update-index --index-version 4"},
    {"announced files", "echo n >b/new; git add -N b/new"},
    {"assumed unchanged", "git update-index --assume-unchanged a.txt b/one b/two"},
    {"untracked files remembered",
     "echo u >b/untracked; git update-index --force-untracked-cache; git status >/dev/null"},
    {"watched", "git config core.fsmonitor .git/watch; git update-index --fsmonitor"},
    {"trees known in part", "echo s >b/staged; " OLD "git add b/staged"},
    {"trees known that are not in HEAD",
     "echo s >b/staged; " OLD "git add b/staged; git write-tree >/dev/null"},
    {"a folder known that is not in HEAD",
     "mkdir b/fresh; echo s >b/fresh/s; " OLD "git add b/fresh; git write-tree >/dev/null"},
    {"no trees known", "git rm -q -r --cached . && git add ."},
    {"a merge resolved", "git checkout -q -b other; echo o >d.txt; git commit -q -a -m O; "
                         "git checkout -q main; echo m >d.txt; git commit -q -a -m M; "
                         "git merge -q other; echo both >d.txt; " OLD "git add d.txt"},
    {"empty", "git read-tree --empty"},
    {"not there", "rm .git/index"},
    {"without a sum", "head -c -20 .git/index >i; head -c 20 /dev/zero >>i; mv i .git/index"},
    {"a very long path", "git update-index --index-version 4 --add --cacheinfo "
                         "100644,$(git hash-object -w a.txt),b/$(printf %05000d 0)"},
    {"very long paths", "git update-index --add --cacheinfo "
                        "100644,$(git hash-object -w a.txt),b/$(printf %04095d 0) --cacheinfo "
                        "100644,$(git hash-object -w a.txt),b/$(printf %04094d 0)"},
};

/* Paths; a minus sign takes one out. */
static const char *const edits[][8] = {
    {"!first"},
    {"~last"},
    {"b/one"},
    {"-b/one"},
    {"-a.txt"},
    {"-d.txt"},
    {"b/deep/new"},
    {"b/brand/new/folder"},
    {"-c/only"},
    {"-b/deep/down/x"},
    {"!first", "a.txt", "b/one", "-b/two", "c/more", "~last"},
    {"-a.txt", "-b/one", "-b/two", "-b/deep/down/x", "-b/other/y", "-c/only", "-d.txt"},
    {"-a.txt", "a.txt/now/a-folder"},
    {"a.txt/now/a-folder", "a.txt-sorts-between"},
    {"b/deep"},
    {"b"},
    {"-nothing/there"},
    {"b/0", "-nothing"},
};

/* ---- both --------------------------------------------------------------------------------------- */

static const char *blob(void)
{
    return "8baef1b4abc478178b004d62031cf7fe6db6f903"; /* "abc\n" */
}

/* What `git update-index --index-info` is told. */
static void put_edit(const char *const *edit, tf_buf *line)
{
    tf_buf_putz(line, "printf '%b' '");
    for (size_t i = 0; i < 8 && edit[i]; i++)
        if (edit[i][0] == '-')
            tf_buf_printf(line, "0 0000000000000000000000000000000000000000\\t%s\\n", edit[i] + 1);
        else
            tf_buf_printf(line, "100644 %s\\t%s\\n", blob(), edit[i]);
    tf_buf_putz(line, "' | git update-index --index-info");
}

/* The tree that the first commit's becomes by an edit; without one, that itself. */
static git_oid tree_of(const char *const *edit)
{
    tf_buf line = {0}, out = {0};
    git_oid id;

    tf_buf_putz(&line, "cd fresh; export GIT_INDEX_FILE=.git/tree; git read-tree HEAD\n");
    if (edit)
        put_edit(edit, &line);
    tf_buf_putz(&line, "\ngit write-tree");
    sh(&out, line.p);
    assert_int_equal(git_oid_fromstr(&id, out.p), 0);
    tf_buf_release(&line);
    tf_buf_release(&out);
    return id;
}

static void write_theirs(const char *const *edit)
{
    tf_buf line = {0};

    tf_buf_putz(&line, "cd it; rm -f .git/ours .git/theirs; ! [ -e .git/index ] || "
                       "cp -p .git/index .git/theirs; export GIT_INDEX_FILE=.git/theirs; ");
    put_edit(edit, &line);
    sh(NULL, line.p);
    tf_buf_release(&line);
}

static void write_ours(const char *const *edit, const tf_index_trees *trees)
{
    tf_index_edit made[8] = {0};
    tf_error error = {0};
    tf_index index;
    tf_buf path = {0}, fresh = {0};
    size_t n = 0;

    for (; n < 8 && edit[n]; n++) {
        made[n].path = tf_str_z(edit[n] + (edit[n][0] == '-'));
        if (edit[n][0] != '-') {
            made[n].entry.mode = GIT_FILEMODE_BLOB;
            git_oid_fromstr(&made[n].entry.id, blob());
        }
    }
    tf_buf_printf(&path, "%s/it/.git/index", folder);
    tf_buf_printf(&fresh, "%s/it/.git/ours", folder);
    if (tf_index_read(path.p, &index, &error) || tf_index_verify(&index, &error) ||
        tf_index_write(&index, made, n, trees, fresh.p, &error))
        print_error("%s\n", error.message.p);
    assert_null(error.message.p);
    tf_index_release(&index);
    tf_buf_release(&path);
    tf_buf_release(&fresh);
}

/* All that git has to say of an index. It checks each of the trees that one remembers before it writes
 * it again. */
static void look(const char *index, tf_buf *said)
{
    tf_buf line = {0};

    tf_buf_printf(&line,
                  "exec 2>&1; cd it; export GIT_INDEX_FILE=.git/%s; git ls-files -s -t -v --debug; "
                  "git ls-files --resolve-undo; git write-tree || echo $?; git status --porcelain; "
                  "GIT_TEST_CHECK_CACHE_TREE=1 git update-index --force-write-index || echo $?",
                  index);
    sh(said, line.p);
    tf_buf_release(&line);
}

/* What differs from HEAD in a folder ("" or "b/") as `git diff --cached` has it. */
static void differs(const char *index_name, const char *prefix, git_repository *repository,
                    const char *shape, const char *edit)
{
    tf_buf line = {0}, path = {0}, ours = {0}, theirs = {0};
    tf_arena arena = {0};
    tf_error error = {0};
    git_object *tree = NULL;
    tf_index index;
    tf_str *paths;
    size_t n;

    tf_buf_printf(&line,
                  "cd it; GIT_INDEX_FILE=.git/%s git diff --cached --name-only --no-renames "
                  "--relative=%s | LC_ALL=C sort -u",
                  index_name, prefix);
    sh(&theirs, line.p);
    tf_buf_printf(&path, "%s/it/.git/%s", folder, index_name);
    if (tf_index_read(path.p, &index, &error))
        print_error("%s, %s: %s\n", shape, edit, error.message.p);
    assert_null(error.message.p);
    tf_buf_clear(&line);
    tf_buf_printf(&line, "HEAD:%s", prefix);
    assert_int_equal(git_revparse_single(&tree, repository, *prefix ? line.p : "HEAD^{tree}"), 0);
    assert_int_equal(tf_index_differs(&index, tf_str_z(prefix), repository, (git_tree *)tree,
                                      &arena, &paths, &n),
                     0);
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(&ours, "%s%.*s", i ? "\n" : "", TF_ARG(paths[i]));
    if (!tf_str_eq(tf_buf_str(&ours), tf_buf_str(&theirs)))
        print_error("%s, %s, below '%s':\n%s\ngit:\n%s\n", shape, edit, prefix, ours.p, theirs.p);
    assert_true(tf_str_eq(tf_buf_str(&ours), tf_buf_str(&theirs)));
    git_object_free(tree);
    tf_index_release(&index);
    tf_arena_release(&arena);
    tf_buf_release(&line);
    tf_buf_release(&path);
    tf_buf_release(&ours);
    tf_buf_release(&theirs);
}

static void same(const char *shape, const char *const *edit)
{
    tf_buf ours = {0}, theirs = {0};

    look("ours", &ours);
    look("theirs", &theirs);
    if (!tf_str_eq(tf_buf_str(&ours), tf_buf_str(&theirs)))
        print_error("%s, %s:\n%s\ngit:\n%s\n", shape, edit[0], ours.p, theirs.p);
    assert_true(tf_str_eq(tf_buf_str(&ours), tf_buf_str(&theirs)));
    tf_buf_release(&ours);
    tf_buf_release(&theirs);
}

static void as_git_update_index(void **state)
{
    tf_index_trees trees = {.was = tree_of(NULL)};
    git_oid is[TF_COUNT(edits)];
    tf_buf line = {0};

    (void)state;
    for (size_t j = 0; j < TF_COUNT(edits); j++)
        is[j] = tree_of(edits[j]);
    for (size_t i = 0; i < TF_COUNT(shapes); i++) {
        tf_buf_clear(&line);
        tf_buf_printf(&line, "rm -rf it; cp -a fresh it; cd it; git status >/dev/null; %s",
                      shapes[i].make);
        sh(NULL, line.p);
        tf_buf_clear(&line);
        tf_buf_printf(&line, "%s/it", folder);
        assert_int_equal(git_repository_open(&trees.repository, line.p), 0);
        for (size_t j = 0; j < TF_COUNT(edits); j++) {
            trees.is = is[j];
            write_theirs(edits[j]);
            write_ours(edits[j], &trees);
            differs("ours", j % 2 ? "b/" : "", trees.repository, shapes[i].name, edits[j][0]);
            same(shapes[i].name, edits[j]);
        }
        git_repository_free(trees.repository);
    }
    tf_buf_release(&line);
}

static void what_is_unmerged_differs(void **state)
{
    git_repository *repository = NULL;
    tf_buf path = {0};

    (void)state;
    sh(NULL,
       "cp -a fresh it; cd it; git checkout -q -b other; echo o >b/one; git commit -q -a -m O; "
       "git checkout -q main; echo m >b/one; git commit -q -a -m M; ! git merge -q other");
    tf_buf_printf(&path, "%s/it", folder);
    assert_int_equal(git_repository_open(&repository, path.p), 0);
    differs("index", "", repository, "unmerged", "");
    differs("index", "b/", repository, "unmerged", "");
    git_repository_free(repository);
    tf_buf_release(&path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_unmerged_differs, begin, remove_folder),
        cmocka_unit_test_setup_teardown(as_git_update_index, begin, remove_folder),
    };
    int failed;

    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    setenv("GIT_AUTHOR_NAME", "A Teacher", 1);
    setenv("GIT_AUTHOR_EMAIL", "teacher@school.example", 1);
    setenv("GIT_COMMITTER_NAME", "A Teacher", 1);
    setenv("GIT_COMMITTER_EMAIL", "teacher@school.example", 1);
    git_libgit2_init();
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    git_libgit2_shutdown();
    return failed;
}
