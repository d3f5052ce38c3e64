/* Where a repository's objects are: in a folder of its own, and in those that it borrows from
 * (gitrepository-layout(5), objects/info/alternates). */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "disk.h"
#include "internal.h"

enum { DEEPEST = 5 /* who borrows may lend as well, as far as git follows it */ };

struct search {
    tf_arena *arena;
    tf_object_folders *folders;
};

/* ---- one name in a list ---------------------------------------------------------------------- */

/* What follows a backslash within inverted commas, as C has it. */
static size_t read_escape(tf_str rest, char *c)
{
    static const char letters[] = "abtnvfr", means[] = "\a\b\t\n\v\f\r";
    const char *letter = rest.n ? memchr(letters, rest.p[0], sizeof(letters) - 1) : NULL;
    unsigned octal = 0;
    size_t n = 0;

    for (; n < 3 && n < rest.n && rest.p[n] >= '0' && rest.p[n] <= '7'; n++)
        octal = octal * 8 + (unsigned)(rest.p[n] - '0');
    *c = (char)(n ? (int)octal : letter ? means[letter - letters] : rest.n ? rest.p[0] : '\\');
    return n ? n : rest.n > 0;
}

/* Takes the next of a list, with what ends it; one in inverted commas may hold even that. */
static tf_str take_name(tf_arena *arena, tf_str *rest, char end)
{
    bool quoted = rest->n && rest->p[0] == '"';
    tf_buf name = {0};
    size_t at = quoted;

    while (at < rest->n && rest->p[at] != (quoted ? '"' : end)) {
        char c = rest->p[at++];
        if (quoted && c == '\\')
            at += read_escape(tf_str_sub(*rest, at, rest->n), &c);
        tf_buf_putc(&name, c);
    }
    if (quoted)
        at += tf_str_find(tf_str_sub(*rest, at, rest->n), end);
    *rest = tf_str_sub(*rest, at + 1, rest->n);
    return tf_buf_take(&name, arena);
}

/* ---- the folders ----------------------------------------------------------------------------- */

/* Gives false where it is no folder, or one that is known already. */
static bool add_folder(const struct search *search, tf_str path)
{
    struct stat status;

    while (path.n > 1 && path.p[path.n - 1] == '/')
        path.n--;
    path = tf_arena_str(search->arena, path);
    if (stat(path.p, &status) < 0 || !S_ISDIR(status.st_mode))
        return false;
    for (size_t i = 0; i < search->folders->n; i++)
        if (search->folders->at[i].device == status.st_dev &&
            search->folders->at[i].number == status.st_ino)
            return false;
    *TF_PUSH(search->arena, search->folders) =
        (tf_object_folder){path, status.st_dev, status.st_ino};
    return true;
}

static void add(const struct search *search, tf_str path, int depth);

/* A name that does not begin at the root is seen from `folder`. */
static void add_list(const struct search *search, tf_str list, char end, tf_str folder, int depth)
{
    while (list.n) {
        tf_str name = take_name(search->arena, &list, end);
        bool whole = !folder.n || tf_str_starts(name, TF_STR("/"));
        if (name.n && name.p[0] != '#')
            add(search, whole ? name : tf_arena_path(search->arena, folder, name), depth);
    }
}

static void add(const struct search *search, tf_str path, int depth)
{
    tf_buf list = {0};

    if (!add_folder(search, path) || depth > DEEPEST)
        return;
    tf_disk_read(tf_arena_path(search->arena, path, TF_STR("info/alternates")).p, &list);
    add_list(search, tf_buf_str(&list), '\n', path, depth + 1);
    tf_buf_release(&list);
}

void tf_git_object_folders(git_repository *repository, tf_arena *arena, tf_object_folders *folders)
{
    const struct search search = {arena, folders};
    git_buf own = GIT_BUF_INIT;

    if (git_repository_item_path(&own, repository, GIT_REPOSITORY_ITEM_OBJECTS) == 0)
        add(&search, (tf_str){own.ptr, own.size}, 0);
    git_buf_dispose(&own);
    add(&search, tf_str_z(getenv("GIT_OBJECT_DIRECTORY")), 0);
    add_list(&search, tf_str_z(getenv("GIT_ALTERNATE_OBJECT_DIRECTORIES")), ':', TF_STR(""), 0);
}

void tf_git_open_packs(git_repository *repository, tf_packs *packs)
{
    tf_buf objects = {0};

    tf_buf_printf(&objects, "%sobjects/", git_repository_commondir(repository));
    tf_packs_open(packs, objects.p);
    tf_buf_release(&objects);
}
