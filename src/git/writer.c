/* A repository that is written to: opening it, its folders, its settings. */
#include "writer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <git2/sys/repository.h>

#include "disk.h"
#include "journal.h"

/* ---- settings, as git itself has them -------------------------------------------------------- */

int tf_git_ask(const tf_writer *writer, const char *const *argv, tf_buf *answer, tf_error *error)
{
    tf_program program = {.argv = argv,
                          .dir = writer->top.p,
                          .settings = writer->environment,
                          .out = answer,
                          .quiet = true};
    int status;

    if (tf_program_run(&program, &status, error) < 0)
        return -1;
    while (answer->n && answer->p[answer->n - 1] == '\n')
        answer->p[--answer->n] = '\0';
    return status;
}

/* `git config --null --list` says "name NEWLINE value NUL"; a name without a value is true. */
static int read_settings(tf_writer *writer, tf_error *error)
{
    static const char *const argv[] = {"git", "config", "--null", "--list", NULL};
    tf_buf answer = {0};
    int status = tf_git_ask(writer, argv, &answer, error);
    tf_str rest = tf_arena_str(&writer->arena, tf_buf_str(&answer));

    tf_buf_release(&answer);
    if (status)
        return tf_fail(error, "git cannot read its settings here: `git config --list` says why");
    while (rest.n) {
        size_t end = tf_str_find(rest, '\0'), line = tf_str_find(rest, '\n');
        tf_str name = tf_str_sub(rest, 0, line < end ? line : end);
        char *value = (char *)rest.p + (line < end ? line + 1 : end);
        tf_map_put(&writer->settings, name, line < end ? value : "true");
        rest = tf_str_sub(rest, end + 1, rest.n);
    }
    return 0;
}

tf_str tf_writer_setting(const tf_writer *writer, const char *key)
{
    return tf_str_z(tf_map_get(&writer->settings, tf_str_z(key)));
}

bool tf_writer_flag(const tf_writer *writer, const char *key, bool otherwise)
{
    const char *value = tf_map_get(&writer->settings, tf_str_z(key));

    if (!value)
        return otherwise;
    return strcasecmp(value, "true") == 0 || strcasecmp(value, "yes") == 0 ||
           strcasecmp(value, "on") == 0 || strtol(value, NULL, 10) != 0;
}

/*
 * libgit2 reads neither `git -c` nor GIT_CONFIG_*, and all that git has is to hold when it makes text
 * into blobs: it is told as if by a file above all others.
 */
static int tell_settings(tf_writer *writer, tf_error *error)
{
    static const struct {
        const char *key, *name, *otherwise;
    } told[] = {{"core.autocrlf", "autocrlf", "false"},
                {"core.eol", "eol", "native"},
                {"core.attributesfile", "attributesFile", NULL}};
    int fd = memfd_create("settings", MFD_CLOEXEC), failed;
    git_config *config = NULL;
    tf_buf text = {0};

    tf_buf_putz(&text, "[core]\n");
    for (size_t i = 0; i < TF_COUNT(told); i++) {
        const char *value = tf_map_get(&writer->settings, tf_str_z(told[i].key));
        value = value ? value : told[i].otherwise;
        if (!value)
            continue;
        tf_buf_printf(&text, "\t%s = \"", told[i].name);
        for (; *value; value++) {
            if (*value == '"' || *value == '\\')
                tf_buf_putc(&text, '\\');
            tf_buf_putc(&text, *value);
        }
        tf_buf_putz(&text, "\"\n");
    }
    failed = fd < 0 || tf_write_all(fd, tf_buf_str(&text)) < 0
                 ? tf_fail_errno(error, "git's settings cannot be passed on")
                 : 0;
    if (!failed && (git_repository_config(&config, writer->repository) < 0 ||
                    git_config_add_file_ondisk(
                        config, tf_arena_printf(&writer->arena, "/proc/self/fd/%d", fd).p,
                        GIT_CONFIG_LEVEL_APP, writer->repository, 1) < 0))
        failed = tf_git_fail(error, "git's settings cannot be passed on");
    writer->told = fd;
    git_config_free(config);
    tf_buf_release(&text);
    return failed;
}

/* ---- folders --------------------------------------------------------------------------------- */

tf_str tf_writer_path(tf_writer *writer, tf_str folder, const char *name)
{
    return tf_arena_printf(&writer->arena, "%.*s/%s", TF_ARG(folder), name);
}

static tf_str folder_of(tf_writer *writer, const char *path)
{
    tf_str folder = tf_str_z(path);

    while (folder.n > 1 && folder.p[folder.n - 1] == '/')
        folder.n--;
    return tf_arena_str(&writer->arena, folder);
}

tf_str tf_writer_top(const tf_writer *writer)
{
    return writer->top;
}

static int put_own(tf_str folder, tf_str name, tf_buf *path, tf_error *error)
{
    tf_buf_printf(path, "%.*s/twofold/%.*s", TF_ARG(folder), TF_ARG(name));
    return tf_disk_make_folders(path->p, error);
}

int tf_writer_private(const tf_writer *writer, tf_str name, tf_buf *path, tf_error *error)
{
    return put_own(writer->git_dir, name, path, error);
}

int tf_writer_shared(const tf_writer *writer, tf_str name, tf_buf *path, tf_error *error)
{
    return put_own(writer->common, name, path, error);
}

/* ---- opening --------------------------------------------------------------------------------- */

/*
 * Attributes are looked up in files of the work tree first, and libgit2 would read the whole index
 * for those that have none. We read the index once, under its lock.
 */
static int spare_index(tf_writer *writer, tf_error *error)
{
    git_index *none = NULL;
    int failed = git_index_new(&none);

    if (!failed)
        failed = git_repository_set_index(writer->repository, none);
    git_index_free(none);
    return failed ? tf_git_fail(error, "The repository cannot be prepared") : 0;
}

/* core.sharedRepository, as git-config(1) has it: what the umask is to be for files of git's own. */
static void share(tf_writer *writer)
{
    tf_str value = tf_writer_setting(writer, "core.sharedrepository");
    mode_t exact = value.n > 1 && value.p[0] == '0' ? (mode_t)strtol(value.p, NULL, 8) & 0666 : 0;

    if (exact)
        writer->shared = 0777 & ~(exact | (exact & 0444) >> 2);
    else if (tf_str_is(value, "all") || tf_str_is(value, "world") ||
             tf_str_is(value, "everybody") || tf_str_is(value, "2"))
        writer->shared &= ~(mode_t)0075;
    else if (tf_str_is(value, "group") || tf_writer_flag(writer, "core.sharedrepository", false))
        writer->shared &= ~(mode_t)0070;
}

static int fill(tf_writer *writer, tf_error *error)
{
    tf_buf tokens = {0};
    const char *top = git_repository_workdir(writer->repository);
    int failed;

    if (!top)
        return tf_fail(error,
                       "This is a bare repository, which has no files to work on.\n"
                       "Clone it, and write in the clone: git clone %s",
                       git_repository_path(writer->repository));
    writer->top = folder_of(writer, top);
    writer->git_dir = folder_of(writer, git_repository_path(writer->repository));
    writer->common = folder_of(writer, git_repository_commondir(writer->repository));
    tf_buf_printf(&tokens, "%s/twofold/locks/.", writer->common.p);
    writer->tokens = tf_writer_path(writer, writer->common, "twofold/locks");
    /* GIT_DIR may be meant from the folder where we were started. */
    if (getenv("GIT_DIR"))
        writer->environment[0] = tf_arena_printf(&writer->arena, "GIT_DIR=%s", writer->git_dir.p).p;
    failed = tf_who_ask(writer, error);
    if (!failed)
        failed = tf_pending_open(&writer->pending, writer->top.p, writer->common.p, error);
    if (!failed)
        failed = spare_index(writer, error);
    if (!failed)
        failed = read_settings(writer, error);
    if (!failed)
        failed = tell_settings(writer, error);
    if (!failed)
        share(writer);
    if (!failed)
        failed = tf_refuse_repository(writer, error);
    umask(writer->shared);
    if (!failed)
        failed = tf_disk_make_folders(tokens.p, error);
    if (!failed)
        failed =
            tf_disk_make_folders(tf_writer_path(writer, writer->git_dir, "twofold/.").p, error);
    umask(writer->usual);
    tf_buf_release(&tokens);
    return failed;
}

/* What a program of ours that died had begun and not committed is put back as it was. */
static int recover(tf_writer *writer, tf_error *error)
{
    tf_str locked = tf_writer_path(writer, writer->git_dir, "index.lock");
    tf_lock lock = {.fd = -1};
    int failed;

    if (!tf_journal_is_there(writer))
        return 0;
    umask(writer->shared);
    failed = tf_lock_take(&lock, writer->tokens.p, locked.p, TF_STR("twofold\n"), error);
    if (!failed && tf_journal_is_there(writer))
        failed = tf_journal_undo(writer, error);
    tf_lock_release(&lock);
    umask(writer->usual);
    return failed;
}

/* In a wrong folder nobody is to be told to make a repository of it. */
static int refuse_no_repository(const char *dir, tf_error *error)
{
    tf_where where = {.dir = dir};
    tf_store *store = NULL;

    if (tf_git_open_school(&where, &store, error) < 0)
        return -1;
    tf_store_free(store);
    return tf_fail(error, "This school is in no git repository, so nothing can be committed.\n"
                          "Make one in its folder with: twofold init");
}

int tf_writer_open(const char *dir, tf_writer **opened, tf_error *error)
{
    tf_writer *writer = tf_alloc(sizeof(*writer));
    int failed = tf_git_start(error);

    *opened = NULL;
    writer->told = -1;
    writer->asked[0].from = writer->asked[1].from = -1;
    writer->pending.disks[0] = writer->pending.disks[1] = -1;
    writer->usual = umask(0);
    umask(writer->usual);
    writer->shared = writer->usual;
    if (!failed)
        failed = tf_git_open(dir, &writer->repository, error);
    if (failed > 0)
        failed = refuse_no_repository(dir, error);
    if (!failed)
        failed = fill(writer, error);
    if (!failed)
        failed = recover(writer, error);
    if (failed)
        tf_writer_free(writer);
    else
        *opened = writer;
    return failed;
}

void tf_writer_free(tf_writer *writer)
{
    if (!writer)
        return;
    tf_who_forget(writer);
    tf_map_release(&writer->settings);
    tf_pending_close(&writer->pending);
    git_repository_free(writer->repository);
    if (writer->told >= 0)
        close(writer->told);
    tf_arena_release(&writer->arena);
    free(writer);
}
