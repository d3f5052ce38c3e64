/* Starting and ending libgit2. */
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

int tf_git_start(tf_error *error)
{
    /* Extensions of git's that change nothing about how a repository is read. */
    static const char *const harmless[] = {"preciousobjects", "worktreeconfig"};

    if (git_libgit2_init() < 0 ||
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless, TF_COUNT(harmless)) < 0 ||
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
