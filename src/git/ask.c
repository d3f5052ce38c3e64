/* Small questions to a repository, to which "there is none" is an answer too. */
#include <stdlib.h>

#include "internal.h"

bool tf_git_has_repository(const char *dir)
{
    git_buf found = GIT_BUF_INIT;
    tf_error error = {0};
    bool has = tf_git_start(&error) == 0 &&
               git_repository_discover(&found, dir, 0, getenv("GIT_CEILING_DIRECTORIES")) == 0;

    git_buf_dispose(&found);
    tf_error_release(&error);
    return has;
}

bool tf_git_may_have_head(const char *dir)
{
    git_repository *repository = NULL;
    tf_error error = {0};
    git_oid id;
    bool may = tf_git_start(&error) < 0;

    if (!may) {
        int failed = tf_git_open(dir, &repository, &error);
        if (!failed)
            failed = git_reference_name_to_id(&id, repository, "HEAD");
        may = failed <= 0 && failed != GIT_ENOTFOUND && failed != GIT_EUNBORNBRANCH;
    }
    git_repository_free(repository);
    tf_error_release(&error);
    return may;
}

bool tf_git_setting(const char *dir, const char *key, tf_buf *value)
{
    git_repository *repository = NULL;
    git_config *config = NULL;
    git_buf found = GIT_BUF_INIT;
    tf_error error = {0};
    bool set = tf_git_start(&error) == 0;

    if (set) {
        tf_git_open(dir, &repository, &error);
        set = (repository ? git_repository_config(&config, repository)
                          : git_config_open_default(&config)) == 0 &&
              git_config_get_string_buf(&found, config, key) == 0;
    }

    if (set)
        tf_buf_put(value, (tf_str){found.ptr, found.size});
    git_buf_dispose(&found);
    git_config_free(config);
    git_repository_free(repository);
    tf_error_release(&error);
    return set;
}
