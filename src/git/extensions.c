/* What git's repositories may need beyond the usual (gitformat-repository-version(5)). */
#include "internal.h"

/* `only`: what it must be set to so that nothing about reading is otherwise; NULL: whatever it is. */
static const struct {
    const char *name, *key, *only, *why;
} known[] = {
    {"preciousobjects", NULL, NULL, NULL},
    {"worktreeconfig", NULL, NULL, NULL},
    {"relativeworktrees", NULL, NULL, NULL},
    {"partialclone", NULL, NULL, NULL}, /* what was not fetched is said where it is missed */
    {"objectformat", "extensions.objectformat", "sha1",
     "names its objects otherwise than by SHA-1, which is not supported yet"},
    {"refstorage", "extensions.refstorage", "files",
     "keeps its branches and tags otherwise than in files, which is not supported yet"},
};

int tf_git_accept_extensions(void)
{
    const char *names[TF_COUNT(known)];

    for (size_t i = 0; i < TF_COUNT(known); i++)
        names[i] = known[i].name;
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, TF_COUNT(names));
}

int tf_git_check_extensions(git_repository *repository, tf_error *error)
{
    git_config *config = NULL;
    int failed = git_repository_config_snapshot(&config, repository);

    if (failed)
        return tf_git_fail(error, "The settings of git cannot be read");
    for (size_t i = 0; i < TF_COUNT(known) && !failed; i++) {
        const char *value;
        if (known[i].only && git_config_get_string(&value, config, known[i].key) == 0 &&
            !tf_str_is(tf_str_z(value), known[i].only))
            failed = tf_fail(error, "The repository %s %s (%s = %s)",
                             git_repository_path(repository), known[i].why, known[i].key, value);
    }
    git_config_free(config);
    return failed;
}
