/* Clones made with `git clone --filter`, which have part of the objects: git fetches others as it
 * comes to want them, and we fetch nothing. */
#include "internal.h"

static int take_promisor(const git_config_entry *entry, void *partial)
{
    int yes = 0;

    if (git_config_parse_bool(&yes, entry->value) == 0 && yes)
        *(bool *)partial = true;
    return 0;
}

bool tf_git_is_partial(git_repository *repository)
{
    git_config *config = NULL;
    git_config_entry *entry = NULL;
    bool partial = false;

    if (git_repository_config_snapshot(&config, repository) == 0) {
        git_config_foreach_match(config, "^remote\\..*\\.promisor$", take_promisor, &partial);
        partial = partial || git_config_get_entry(&entry, config, "extensions.partialclone") == 0;
    }
    git_config_entry_free(entry);
    git_config_free(config);
    return partial;
}
