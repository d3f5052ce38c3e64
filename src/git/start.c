/* Starting and ending libgit2. */
#include <errno.h>
#include <unistd.h>

#include "internal.h"

/*
 * As it starts it reads and decodes every certificate authority of the system, 15 ms, for
 * connections that we never make. Debian's does so by this function of MbedTLS's, and ours stands
 * in front of it. Gives, as that does, how many certificates could not be read: none.
 */
int mbedtls_x509_crt_parse_file(void *chain, const char *path);

int mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
    (void)chain;
    (void)path;
    return 0;
}

/* Bytes of a folder that stays at hand once it was read: libgit2 forgets those beyond 4 KiB, and
 * would read a folder of many pictures anew for each link into it. */
enum { FOLDER_MOST = 16 * 1024 * 1024 };

/* What may not be looked into is passed over, as git does it; libgit2 would stop there. */
static int pass_over_closed_homes(void)
{
    static const struct {
        git_config_level_t level;
        const char *file;
    } places[] = {{GIT_CONFIG_LEVEL_GLOBAL, ".gitconfig"}, {GIT_CONFIG_LEVEL_XDG, "config"}};
    git_buf path = GIT_BUF_INIT;
    tf_buf file = {0};
    int failed = 0;

    for (size_t i = 0; i < TF_COUNT(places) && !failed; i++) {
        failed = git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, places[i].level, &path);
        if (!failed) {
            tf_buf_clear(&file);
            tf_buf_printf(&file, "%s/%s", path.ptr, places[i].file);
        }
        if (!failed && access(file.p, F_OK) < 0 && errno == EACCES)
            failed = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, places[i].level, "");
    }
    git_buf_dispose(&path);
    tf_buf_release(&file);
    return failed;
}

int tf_git_start(tf_error *error)
{
    if (git_libgit2_init() < 0 || tf_git_accept_extensions() < 0 || pass_over_closed_homes() < 0 ||
        git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, (size_t)FOLDER_MOST) < 0)
        return tf_git_fail(error, "libgit2 cannot be started");
    return 0;
}

void tf_git_stop(void)
{
    /* It counts its starts, and gives how many are left; below 0 there was none. */
    while (git_libgit2_shutdown() > 0) {
    }
}
