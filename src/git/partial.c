/* Clones made with `git clone --filter`, which have part of the objects: git fetches others as it
 * comes to want them, and we fetch nothing. */
#include "internal.h"

/* git has kept it with the remote since 2.24, and with the repository before. */
static int weigh(const git_config_entry *entry, void *partial)
{
    tf_str name = tf_str_z(entry->name);
    int yes = 0;

    if (tf_str_starts(name, TF_STR("remote.")) && tf_str_ends(name, TF_STR(".promisor")))
        git_config_parse_bool(&yes, entry->value);
    if (yes || tf_str_is(name, "extensions.partialclone"))
        *(bool *)partial = true;
    return 0;
}

bool tf_git_is_partial(git_repository *repository)
{
    git_config *config = NULL;
    bool partial = false;

    if (git_repository_config_snapshot(&config, repository) == 0)
        git_config_foreach(config, weigh, &partial);
    git_config_free(config);
    return partial;
}
