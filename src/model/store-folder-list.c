/* What a school's folder holds: all that has the name of something of ours. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-folder.h"

enum {
    THREADS_MOST = 2,
    SHARE = 8,          /* folders that a thread takes at a time */
    WORTH_A_THREAD = 64 /* folders below which a second thread costs more than it gives */
};

/* What stands in a folder, and what is to become of it. */
struct item {
    tf_entry entry;
    bool told, entered;
};

struct listing {
    struct tf_folder *folder;
    tf_arena *arena;           /* of the paths */
    tf_arena *room;            /* of all else */
    tf_entries entries;        /* in the order of their paths */
    TF_VEC(struct item) items; /* of the folders that are gone through just now, one in the other */
};

/* ---- items ----------------------------------------------------------------------------------- */

static tf_entry_kind kind_of_mode(mode_t mode)
{
    return S_ISREG(mode)   ? TF_ENTRY_FILE
           : S_ISDIR(mode) ? TF_ENTRY_FOLDER
           : S_ISLNK(mode) ? TF_ENTRY_SYMLINK
                           : TF_ENTRY_SPECIAL;
}

/* What readdir says, or what stat does where it says nothing. */
static tf_entry_kind kind_of(int folder, const struct dirent *found)
{
    struct stat status;

    switch (found->d_type) {
    case DT_REG:
        return TF_ENTRY_FILE;
    case DT_DIR:
        return TF_ENTRY_FOLDER;
    case DT_LNK:
        return TF_ENTRY_SYMLINK;
    case DT_UNKNOWN:
        if (fstatat(folder, found->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            return kind_of_mode(status.st_mode);
        return TF_ENTRY_FILE; /* gone: reading it will say so */
    default:
        return TF_ENTRY_SPECIAL;
    }
}

static bool is_earlier(tf_str path)
{
    tf_place_of was;
    tf_str cycle;

    return tf_layout_enters_earlier(path) || tf_layout_earlier(path, &cycle, &was);
}

static bool is_entered(const tf_entries *entries, tf_str folder)
{
    return (tf_layout_enters(folder) || (entries->earlier && tf_layout_enters_earlier(folder))) &&
           (!entries->enters || entries->enters(entries->context, folder));
}

static void add_item(struct listing *listing, int folder, tf_str path, const struct dirent *found)
{
    struct item item = {.entry.kind = kind_of(folder, found)};
    bool is_folder = item.entry.kind == TF_ENTRY_FOLDER;
    tf_str below;

    if (strcmp(found->d_name, ".") == 0 || strcmp(found->d_name, "..") == 0)
        return;
    item.entry.path = below = tf_arena_path(listing->arena, path, tf_str_z(found->d_name));
    if (!tf_layout_is_ours(below) && !(listing->entries.earlier && is_earlier(below)))
        return;
    item.told = !is_folder || tf_layout_place(below).slug.n;
    item.entered = is_folder && is_entered(&listing->entries, below);
    *TF_PUSH(listing->room, &listing->items) = item;
}

/* A folder stands where what is in it does: its name goes on with a slash. */
static int byte_at(const struct item *item, size_t at)
{
    tf_str path = item->entry.path;

    return at < path.n ? (unsigned char)path.p[at] : item->entry.kind == TF_ENTRY_FOLDER ? '/' : 0;
}

/* Files tend to be made in this order, and to lie on the disk so. */
static int by_path(const void *a, const void *b)
{
    const struct item *left = a, *right = b;
    tf_str one = left->entry.path, other = right->entry.path;
    size_t n = one.n < other.n ? one.n : other.n;
    int order = memcmp(one.p, other.p, n);

    return order ? order : byte_at(left, n) - byte_at(right, n);
}

/* ---- folders --------------------------------------------------------------------------------- */

static void add_closed(struct listing *listing, tf_str path, int number)
{
    *TF_PUSH(listing->room, &listing->entries.found) =
        (tf_entry){.path = path,
                   .kind = TF_ENTRY_CLOSED,
                   .why = tf_arena_str(listing->arena, tf_str_z(strerror(number)))};
}

/* Puts what stands directly in a folder behind the items that there are. */
static void look_into(struct listing *listing, tf_str path)
{
    int fd =
        tf_folder_open(listing->folder->root, path.p, O_RDONLY | O_DIRECTORY, RESOLVE_NO_SYMLINKS);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    size_t first = listing->items.n;
    const struct dirent *found;

    if (!dir) {
        /* A school may begin without anybody; any other folder was seen a moment ago. */
        if (errno != ENOENT || !tf_str_is(path, "staff"))
            add_closed(listing, path, errno);
        if (fd >= 0)
            close(fd);
        return;
    }
    while (errno = 0, (found = readdir(dir)))
        add_item(listing, fd, path, found);
    if (errno) /* not all of it could be seen */
        add_closed(listing, path, errno);
    closedir(dir);
    if (listing->items.n > first)
        qsort(&listing->items.at[first], listing->items.n - first, sizeof(struct item), by_path);
}

/* Tells of an item, and of all below it: folders are never deeper than staff/x/earlier/c/reflections, so that
 * this ends. */
static void tell(struct listing *listing, struct item item)
{
    size_t first = listing->items.n;

    if (item.told)
        *TF_PUSH(listing->room, &listing->entries.found) = item.entry;
    if (!item.entered)
        return;
    look_into(listing, item.entry.path);
    for (size_t i = first; i < listing->items.n; i++)
        tell(listing, listing->items.at[i]);
    listing->items.n = first;
}

/* ---- side by side ---------------------------------------------------------------------------- */

/* Items that several threads tell of, each for itself; then they are put in their order. */
struct crowd {
    const struct listing *listing;
    tf_entries *told; /* of each item */
    tf_turns turns;
    struct teller {
        tf_arena arena, room;
    } tellers[THREADS_MOST];
};

/* Room for `n` more, and no more than that. */
static void make_room(tf_arena *room, tf_entries *entries, size_t n)
{
    tf_entry *at = TF_NEW_N(room, tf_entry, entries->found.n + n);

    for (size_t i = 0; i < entries->found.n; i++)
        at[i] = entries->found.at[i];
    entries->found.at = at;
    entries->found.cap = entries->found.n + n;
}

static void tell_some(void *context, size_t worker)
{
    struct crowd *crowd = context;
    struct teller *teller = &crowd->tellers[worker];
    struct listing listing = {.folder = crowd->listing->folder,
                              .entries = {.earlier = crowd->listing->entries.earlier,
                                          .enters = crowd->listing->entries.enters,
                                          .context = crowd->listing->entries.context},
                              .arena = &teller->arena,
                              .room = &teller->room};
    size_t from, to;

    while (tf_turns_take(&crowd->turns, &from, &to))
        for (size_t i = from; i < to; i++) {
            listing.entries.found.n = 0;
            tell(&listing, crowd->listing->items.at[i]);
            crowd->told[i] = listing.entries;
            make_room(&teller->room, &crowd->told[i], 0); /* its own */
        }
}

static void put_together(struct listing *listing, const struct crowd *crowd)
{
    size_t n = 0;

    for (size_t i = 0; i < listing->items.n; i++)
        n += crowd->told[i].found.n;
    make_room(listing->room, &listing->entries, n);
    for (size_t i = 0; i < listing->items.n; i++)
        for (size_t k = 0; k < crowd->told[i].found.n; k++)
            *TF_PUSH(listing->room, &listing->entries.found) = crowd->told[i].found.at[k];
}

static void tell_side_by_side(struct listing *listing, size_t threads)
{
    struct crowd crowd = {.listing = listing, .turns = {.n = listing->items.n, .share = SHARE}};

    crowd.told = TF_NEW_N(listing->room, tf_entries, listing->items.n);
    tf_parallel(threads, tell_some, &crowd);
    put_together(listing, &crowd);
    for (size_t i = 0; i < threads; i++) {
        tf_arena_join(listing->arena, &crowd.tellers[i].arena);
        tf_arena_release(&crowd.tellers[i].room);
    }
}

static void list_staff(struct listing *listing)
{
    size_t threads =
        listing->entries.threads < THREADS_MOST ? listing->entries.threads : THREADS_MOST;

    look_into(listing, TF_STR("staff"));
    if (threads > 1 && listing->items.n >= WORTH_A_THREAD)
        tell_side_by_side(listing, threads);
    else
        for (size_t i = 0, n = listing->items.n; i < n; i++)
            tell(listing, listing->items.at[i]);
}

/* ---- the school ------------------------------------------------------------------------------ */

/* What stands at one of the two names in the school's folder. */
static bool look_at(const struct listing *listing, const char *name, tf_entry_kind *kind)
{
    struct stat status;

    if (fstatat(listing->folder->root, name, &status, AT_SYMLINK_NOFOLLOW) < 0)
        return false;
    *kind = kind_of_mode(status.st_mode);
    return true;
}

int tf_folder_list(tf_store *store, tf_arena *arena, tf_entries *entries, tf_error *error)
{
    struct listing listing = {
        .folder = (struct tf_folder *)store, .entries = *entries, .arena = arena, .room = arena};
    tf_entry school = {.path = TF_STR("school.md"), .kind = TF_ENTRY_FILE};
    tf_entry staff = {.path = TF_STR("staff"), .kind = TF_ENTRY_FOLDER};

    (void)error;
    /* It was seen a moment ago: if it cannot be seen now, reading it will say why. */
    look_at(&listing, "school.md", &school.kind);
    *TF_PUSH(arena, &listing.entries.found) = school;
    if (look_at(&listing, "staff", &staff.kind) && staff.kind != TF_ENTRY_FOLDER)
        *TF_PUSH(arena, &listing.entries.found) = staff;
    else
        list_staff(&listing);
    *entries = listing.entries;
    return 0;
}
