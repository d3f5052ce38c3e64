/* Trees and commits. */
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "disk.h"
#include "writer.h"

/* ---- the tree -------------------------------------------------------------------------------- */

static int tree_of(tf_writer *writer, const tf_branch *branch, git_tree **tree)
{
    git_commit *commit = NULL;
    int failed = 0;

    *tree = NULL;
    if (!branch->born)
        return 0;
    failed = git_commit_lookup(&commit, writer->repository, &branch->tip);
    if (!failed)
        failed = git_commit_tree(tree, commit);
    git_commit_free(commit);
    return failed;
}

int tf_seal_tip(tf_writer *writer, const tf_branch *branch, git_oid *id, tf_error *error)
{
    git_tree *tree = NULL;
    int failed = tree_of(writer, branch, &tree);

    *id = tree ? *git_tree_id(tree) : (git_oid){{0}};
    git_tree_free(tree);
    return failed ? tf_git_fail(error, "The last commit cannot be read") : 0;
}

/* What the tree has at a path; zero where there is nothing. What cannot be read is not nothing. */
static int at_path(const git_tree *tree, const char *path, tf_object *found)
{
    git_tree_entry *entry = NULL;
    int failed = tree ? git_tree_entry_bypath(&entry, tree, path) : GIT_ENOTFOUND;

    *found = (tf_object){0};
    if (!failed)
        *found = (tf_object){(uint32_t)git_tree_entry_filemode(entry), *git_tree_entry_id(entry)};
    git_tree_entry_free(entry);
    return failed == GIT_ENOTFOUND ? 0 : failed;
}

/* Adds the update for a staged change, if it is one. */
static int add_update(const git_tree *tree, const tf_staged *staged, git_tree_update *updates,
                      size_t *n)
{
    git_tree_update update = {.path = staged->path.p, .id = staged->entry.id};
    tf_object there = {.mode = staged->entry.mode};

    update.action = staged->entry.mode ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE;
    update.filemode = (git_filemode_t)staged->entry.mode;
    if (!staged->entry.mode && at_path(tree, staged->path.p, &there) < 0)
        return -1;
    if (there.mode)
        updates[(*n)++] = update;
    return 0;
}

int tf_seal_tree(tf_writer *writer, const tf_branch *branch, const tf_staged *staged, size_t n,
                 git_oid *id, tf_error *error)
{
    git_tree_update *updates = TF_NEW_N(&writer->arena, git_tree_update, n);
    git_tree *tree = NULL;
    size_t count = 0;
    int failed = tree_of(writer, branch, &tree);

    for (size_t i = 0; i < n && !failed; i++)
        failed = add_update(tree, &staged[i], updates, &count);
    if (!failed)
        failed = git_tree_create_updated(id, writer->repository, tree, count, updates);
    git_tree_free(tree);
    return failed ? tf_git_fail(error, "The commit's tree cannot be made") : 0;
}

int tf_seal_at(tf_writer *writer, const tf_branch *branch, tf_str path, tf_object *found,
               tf_error *error)
{
    git_tree *tree = NULL;
    int failed = tree_of(writer, branch, &tree);

    *found = (tf_object){0};
    if (!failed)
        failed = at_path(tree, path.p, found);
    git_tree_free(tree);
    return failed ? tf_git_fail(error, "What the last commit has at %s cannot be read", path.p) : 0;
}

/* ---- the commit ------------------------------------------------------------------------------ */

/* Signing is git's own business, and so are labels of other encodings: `git commit-tree` does both. */
static bool is_for_git(const tf_writer *writer)
{
    return tf_writer_flag(writer, "commit.gpgsign", false) || tf_encoding_of(writer);
}

/* What git is told of message and names: all in the encoding wanted, or, where one of them cannot be
 * said in that, all in UTF-8. */
struct words {
    const char *encoding;
    tf_str message, names[2];
};

static struct words words_of(tf_writer *writer, tf_str message)
{
    const tf_str idents[] = {writer->author, writer->committer};
    struct words plain = {.encoding = "UTF-8", .message = message}, words;
    const char *encoding = tf_encoding_of(writer);
    bool fine = encoding != NULL;

    for (size_t i = 0; i < TF_COUNT(idents); i++)
        plain.names[i] = tf_str_trim(tf_str_sub(idents[i], 0, tf_str_find(idents[i], '<')));
    words = plain;
    for (size_t i = 0; i < TF_COUNT(words.names) && fine; i++)
        fine = tf_encoding_put(writer, encoding, &words.names[i]);
    if (!fine || !tf_encoding_put(writer, encoding, &words.message))
        return plain;
    words.encoding = encoding;
    return words;
}

static int seal_by_git(tf_writer *writer, const tf_branch *branch, const git_oid *tree,
                       tf_str message, git_oid *id, tf_error *error)
{
    char tree_id[GIT_OID_HEXSZ + 1], tip[GIT_OID_HEXSZ + 1];
    struct words words = words_of(writer, message);
    tf_arena *arena = &writer->arena;
    const char *argv[11] = {"git", "-c",
                            tf_arena_printf(arena, "i18n.commitEncoding=%s", words.encoding).p,
                            "commit-tree"};
    const char *settings[] = {
        tf_arena_printf(arena, "GIT_AUTHOR_NAME=%.*s", TF_ARG(words.names[0])).p,
        tf_arena_printf(arena, "GIT_COMMITTER_NAME=%.*s", TF_ARG(words.names[1])).p,
        writer->environment[0], NULL};
    tf_program program = {.argv = argv, .dir = writer->top.p, .settings = settings};
    tf_buf answer = {0};
    size_t n = 4;
    int status = -1;

    if (tf_writer_flag(writer, "commit.gpgsign", false))
        argv[n++] = "-S";
    if (branch->born) {
        argv[n++] = "-p";
        argv[n++] = git_oid_tostr(tip, sizeof(tip), &branch->tip);
    }
    argv[n++] = "-m";
    argv[n++] = words.message.p;
    argv[n++] = git_oid_tostr(tree_id, sizeof(tree_id), tree);
    program.out = &answer;
    if (tf_program_run(&program, &status, error) == 0 &&
        (status || git_oid_fromstrn(id, answer.p, GIT_OID_HEXSZ) < 0))
        status = tf_fail(error, "git could not make the commit, most likely since it could not be "
                                "signed; its own words stand above");
    tf_buf_release(&answer);
    return status;
}

/* git_commit_create would say that all is well when the object could not be written. */
static int seal_by_us(tf_writer *writer, const tf_branch *branch, const git_oid *tree_id,
                      tf_str message, git_oid *id, tf_error *error)
{
    git_signature *author = NULL, *committer = NULL;
    git_commit *parent = NULL;
    git_tree *tree = NULL;
    git_buf buffer = GIT_BUF_INIT;
    int failed = tf_who_signature(writer->author, &author, error);

    if (!failed)
        failed = tf_who_signature(writer->committer, &committer, error);
    if (failed)
        goto out;
    failed = git_tree_lookup(&tree, writer->repository, tree_id);
    if (!failed && branch->born)
        failed = git_commit_lookup(&parent, writer->repository, &branch->tip);
    if (!failed)
        failed =
            git_commit_create_buffer(&buffer, writer->repository, author, committer, NULL,
                                     message.p, tree, branch->born, (const git_commit **)&parent);
    if (!failed)
        failed = git_commit_create_with_signature(id, writer->repository, buffer.ptr, NULL, NULL);
    if (failed)
        tf_git_fail(error, "The commit cannot be made");
out:
    git_buf_dispose(&buffer);
    git_commit_free(parent);
    git_tree_free(tree);
    git_signature_free(committer);
    git_signature_free(author);
    return failed;
}

/* ---- on the disk ----------------------------------------------------------------------------- */

static void add_object(tf_writer *writer, const git_oid *id)
{
    tf_pending_add_object(&writer->pending, writer->common, id);
}

/* The trees that the path leads through, and the blob at its end. */
static void add_path(tf_writer *writer, const git_tree *root, tf_str path)
{
    for (size_t n = 1; n <= path.n; n++) {
        git_tree_entry *entry = NULL;
        if (n < path.n && path.p[n] != '/')
            continue;
        if (git_tree_entry_bypath(&entry, root,
                                  tf_arena_str(&writer->arena, tf_str_sub(path, 0, n)).p) == 0)
            add_object(writer, git_tree_entry_id(entry));
        git_tree_entry_free(entry);
    }
}

/* libgit2 does not wait for the disk, nor does git, which may have made some of them for us. */
static void add_objects(tf_writer *writer, const git_oid *commit, const git_tree *root,
                        const tf_staged *staged, size_t n)
{
    if (!n || n > TF_PENDING_FEW)
        tf_pending_add_all(&writer->pending);
    add_object(writer, commit);
    add_object(writer, git_tree_id(root));
    for (size_t i = 0; i < n && n <= TF_PENDING_FEW; i++)
        add_path(writer, root, staged[i].path);
}

/* Reads every object on the way to a path. */
static int check_path(git_repository *fresh, const git_tree *root, const tf_staged *staged,
                      tf_error *error)
{
    git_tree_entry *entry = NULL;
    git_blob *blob = NULL;
    int failed = git_tree_entry_bypath(&entry, root, staged->path.p);

    if (!failed)
        failed = git_blob_lookup(&blob, fresh, git_tree_entry_id(entry));
    git_blob_free(blob);
    git_tree_entry_free(entry);
    return failed ? tf_git_fail(error, "%s cannot be read back (is the disk full?)", staged->path.p)
                  : 0;
}

int tf_seal_check(tf_writer *writer, const git_oid *id, const tf_staged *staged, size_t n,
                  tf_error *error)
{
    git_repository *fresh = NULL;
    git_commit *commit = NULL;
    git_tree *tree = NULL;
    int failed = git_repository_open(&fresh, writer->git_dir.p);

    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
    if (!failed)
        failed = tf_git_add_objects(fresh);
    if (!failed)
        failed = git_commit_lookup(&commit, fresh, id);
    if (!failed)
        failed = git_commit_tree(&tree, commit);
    if (failed)
        tf_git_fail(error, "The commit cannot be read back (is the disk full?)");
    for (size_t i = 0; i < n && !failed; i++)
        if (staged[i].entry.mode)
            failed = check_path(fresh, tree, &staged[i], error);
    if (!failed)
        add_objects(writer, id, tree, staged, n);
    git_tree_free(tree);
    git_commit_free(commit);
    git_repository_free(fresh);
    return failed;
}

int tf_seal_commit(tf_writer *writer, const tf_branch *branch, const git_oid *tree, tf_str message,
                   git_oid *commit, tf_error *error)
{
    message = tf_arena_str(&writer->arena, message);
    if (is_for_git(writer))
        return seal_by_git(writer, branch, tree, message, commit, error);
    return seal_by_us(writer, branch, tree, message, commit, error);
}
