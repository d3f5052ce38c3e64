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

/* What the tree has at a path; zero where there is nothing. */
static git_oid at_path(const git_tree *tree, const char *path)
{
    git_tree_entry *entry = NULL;
    git_oid id = {{0}};

    if (tree && git_tree_entry_bypath(&entry, tree, path) == 0)
        id = *git_tree_entry_id(entry);
    git_tree_entry_free(entry);
    return id;
}

static int update_of(const git_tree *tree, const tf_staged *staged, git_tree_update *update)
{
    git_oid there = at_path(tree, staged->path.p);

    *update = (git_tree_update){.path = staged->path.p, .id = staged->entry.id};
    if (!staged->entry.mode) {
        update->action = GIT_TREE_UPDATE_REMOVE;
        return !git_oid_is_zero(&there);
    }
    update->action = GIT_TREE_UPDATE_UPSERT;
    update->filemode = (git_filemode_t)staged->entry.mode;
    return 1;
}

int tf_seal_tree(tf_writer *writer, const tf_branch *branch, const tf_staged *staged, size_t n,
                 git_oid *id, tf_error *error)
{
    git_tree_update *updates = TF_NEW_N(&writer->arena, git_tree_update, n);
    git_tree *tree = NULL, *base = NULL;
    size_t count = 0;
    int failed = tree_of(writer, branch, &tree);

    for (size_t i = 0; i < n && !failed; i++)
        count += (size_t)update_of(tree, &staged[i], &updates[count]);
    base = tree;
    if (!failed)
        failed = git_tree_create_updated(id, writer->repository, base, count, updates);
    git_tree_free(tree);
    return failed ? tf_git_fail(error, "The commit's tree cannot be made") : 0;
}

void tf_seal_entry(tf_writer *writer, const tf_branch *branch, tf_staged *staged)
{
    git_tree *tree = NULL;
    git_tree_entry *entry = NULL;

    staged->entry.path = staged->path.p;
    if (tree_of(writer, branch, &tree) == 0 && tree &&
        git_tree_entry_bypath(&entry, tree, staged->path.p) == 0) {
        staged->entry.id = *git_tree_entry_id(entry);
        staged->entry.mode = (uint32_t)git_tree_entry_filemode(entry);
    }
    git_tree_entry_free(entry);
    git_tree_free(tree);
}

git_oid tf_seal_at(tf_writer *writer, const tf_branch *branch, tf_str path)
{
    git_tree *tree = NULL;
    git_oid id = {{0}};

    if (tree_of(writer, branch, &tree) == 0)
        id = at_path(tree, path.p);
    git_tree_free(tree);
    return id;
}

/* ---- the commit ------------------------------------------------------------------------------ */

/* Signing and other encodings are git's own business: `git commit-tree` does both. */
static bool is_for_git(const tf_writer *writer)
{
    tf_str encoding = tf_writer_setting(writer, "i18n.commitencoding");

    return tf_writer_flag(writer, "commit.gpgsign", false) ||
           (encoding.n && strcasecmp(encoding.p, "UTF-8") != 0 &&
            strcasecmp(encoding.p, "utf8") != 0);
}

static int seal_by_git(tf_writer *writer, const tf_branch *branch, const git_oid *tree,
                       tf_str message, git_oid *id, tf_error *error)
{
    char tree_id[GIT_OID_HEXSZ + 1], tip[GIT_OID_HEXSZ + 1];
    const char *argv[9] = {"git", "commit-tree"};
    tf_program program = {.argv = argv, .dir = writer->top.p, .settings = writer->environment};
    tf_buf answer = {0};
    size_t n = 2;
    int status = -1;

    if (tf_writer_flag(writer, "commit.gpgsign", false))
        argv[n++] = "-S";
    if (branch->born) {
        argv[n++] = "-p";
        argv[n++] = git_oid_tostr(tip, sizeof(tip), &branch->tip);
    }
    argv[n++] = "-m";
    argv[n++] = message.p;
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

/* The folder of an object is on the disk, if it has one: those in packs have none. */
static int sync_object(const tf_writer *writer, const git_oid *id, tf_error *error)
{
    char hex[GIT_OID_HEXSZ + 1];
    tf_buf folder = {0};
    int failed = 0;

    git_oid_tostr(hex, sizeof(hex), id);
    tf_buf_printf(&folder, "%s/objects/%.2s/.", writer->common.p, hex);
    if (access(folder.p, F_OK) == 0)
        failed = tf_disk_sync_folder_of(folder.p, error);
    tf_buf_release(&folder);
    return failed;
}

/* Reads every object on the way to a path, and syncs the folder of each. */
static int check_path(tf_writer *writer, git_repository *fresh, const git_tree *root,
                      const tf_staged *staged, tf_error *error)
{
    git_tree_entry *entry = NULL;
    git_blob *blob = NULL;
    int failed = git_tree_entry_bypath(&entry, root, staged->path.p);

    if (!failed)
        failed = git_blob_lookup(&blob, fresh, git_tree_entry_id(entry));
    git_blob_free(blob);
    git_tree_entry_free(entry);
    if (failed)
        return tf_git_fail(error, "%s cannot be read back (is the disk full?)", staged->path.p);
    return sync_object(writer, &staged->entry.id, error);
}

int tf_seal_check(tf_writer *writer, const git_oid *id, const tf_staged *staged, size_t n,
                  tf_error *error)
{
    git_repository *fresh = NULL;
    git_commit *commit = NULL;
    git_tree *tree = NULL;
    int failed = git_repository_open(&fresh, writer->git_dir.p);

    if (!failed)
        failed = git_commit_lookup(&commit, fresh, id);
    if (!failed)
        failed = git_commit_tree(&tree, commit);
    if (failed)
        tf_git_fail(error, "The commit cannot be read back (is the disk full?)");
    for (size_t i = 0; i < n && !failed; i++)
        if (staged[i].entry.mode)
            failed = check_path(writer, fresh, tree, &staged[i], error);
    if (!failed)
        failed = sync_object(writer, id, error);
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
