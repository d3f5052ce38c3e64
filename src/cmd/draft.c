/* Where drafts lie, and how they get there. */
#include "draft.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "file.h"

enum { DRAFTS_MOST = 1000 /* of one person and day */ };

/* ---- places ---------------------------------------------------------------------------------- */

static int put_folder(const tf_writer *writer, tf_str whose, const char *name, tf_buf *path,
                      tf_error *error)
{
    tf_buf below = {0};
    int failed;

    tf_buf_printf(&below, "drafts/%.*s/%s", TF_ARG(whose), name);
    failed = tf_writer_shared(writer, tf_buf_str(&below), path, error);
    tf_buf_release(&below);
    return failed;
}

/* "2026-11-04.md", "2026-11-04-2.md": the number is 1 for the first. */
static void put_name(tf_buf *name, tf_date date, long number)
{
    tf_date_put(name, date);
    if (number > 1)
        tf_buf_printf(name, "-%ld", number);
    tf_buf_putz(name, ".md");
}

/* ---- one at a time ------------------------------------------------------------------------------- */

static void put_lock(const tf_draft *draft, tf_buf *path)
{
    tf_buf_printf(path, "%s.held", draft->path.p);
}

/* Whether the lock is still the one of that name: whoever had it before us may have taken it away.
 */
static bool is_current(int fd, const char *path)
{
    struct stat ours, theirs;

    return fstat(fd, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_ino == theirs.st_ino;
}

/* Where there are no locks to be had, nobody is locked out. */
static bool hold(tf_draft *draft)
{
    tf_buf path = {0};
    bool busy = false;

    put_lock(draft, &path);
    while (!draft->held && !busy) {
        draft->lock = open(path.p, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        busy =
            draft->lock >= 0 && flock(draft->lock, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK;
        draft->held = !busy && (draft->lock < 0 || is_current(draft->lock, path.p));
        if (!draft->held && draft->lock >= 0)
            close(draft->lock);
    }
    tf_buf_release(&path);
    return draft->held;
}

static void let_go(tf_draft *draft)
{
    tf_buf path = {0};
    int number = errno;

    if (draft->held && draft->lock >= 0) {
        put_lock(draft, &path);
        unlink(path.p);
        close(draft->lock);
        tf_buf_release(&path);
    }
    draft->held = false;
    errno = number;
}

/* ---- a fresh one --------------------------------------------------------------------------------- */

/* Makes the file where there is none and nobody is at it. Gives 1 where there is one. */
static int claim(tf_draft *draft, tf_error *error)
{
    int fd;

    if (!hold(draft))
        return 1;
    fd = open(draft->path.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) {
        close(fd);
        return 0;
    }
    let_go(draft);
    return errno == EEXIST ? 1
                           : tf_fail_errno(error, "The draft %s cannot be written", draft->path.p);
}

int tf_draft_begin(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft,
                   tf_error *error)
{
    tf_buf name = {0};
    int failed = 0, number = 0;

    *draft = (tf_draft){.date = date};
    do {
        tf_buf_clear(&name);
        tf_buf_clear(&draft->path);
        put_name(&name, date, ++number);
        failed = put_folder(writer, whose, name.p, &draft->path, error);
        if (!failed)
            failed = claim(draft, error);
    } while (failed > 0 && number < DRAFTS_MOST);
    if (failed > 0)
        failed = tf_fail(error, "There are too many drafts beside %s", draft->path.p);
    tf_buf_release(&name);
    return failed;
}

/* ---- those of earlier tries ---------------------------------------------------------------------- */

/* A draft by its name. */
struct named {
    tf_date day;
    long number;
};

static bool is_before(struct named a, struct named b)
{
    return a.day < b.day || (a.day == b.day && a.number < b.number);
}

/* Ours are called just as we call them: "2026-11-04-02.md" is somebody's own. */
static bool read_name(const char *file, struct named *named)
{
    enum { DATE = 10 };
    tf_str name = tf_str_z(file);
    tf_buf ours = {0};
    bool is;

    if (name.n < DATE || !tf_date_parse(tf_str_sub(name, 0, DATE), &named->day))
        return false;
    named->number = file[DATE] == '-' ? strtol(file + DATE + 1, NULL, 10) : 1;
    if (named->number < 1 || named->number > DRAFTS_MOST)
        return false;
    put_name(&ours, named->day, named->number);
    is = tf_str_eq(tf_buf_str(&ours), name);
    tf_buf_release(&ours);
    return is;
}

/* The latest before `bound`; its number is 0 where there is none. */
static struct named latest_before(const char *folder, tf_date date, struct named bound)
{
    struct named latest = {TF_NO_DATE, 0}, named;
    const struct dirent *found;
    DIR *dir = opendir(folder);

    while (dir && (found = readdir(dir)))
        if (read_name(found->d_name, &named) && (date == TF_NO_DATE || named.day == date) &&
            is_before(named, bound) && is_before(latest, named))
            latest = named;
    if (dir)
        closedir(dir);
    return latest;
}

bool tf_draft_find(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft)
{
    struct named named = {INT32_MAX, 0};
    tf_buf folder = {0};
    tf_error error = {0};

    *draft = (tf_draft){.earlier = true};
    if (put_folder(writer, whose, "", &folder, &error) == 0)
        do {
            named = latest_before(folder.p, date, named);
            tf_buf_clear(&draft->path);
            tf_buf_putz(&draft->path, folder.p);
            draft->date = named.day;
            if (named.number)
                put_name(&draft->path, named.day, named.number);
        } while (named.number && !hold(draft));
    tf_error_release(&error);
    tf_buf_release(&folder);
    if (!draft->held)
        tf_draft_release(draft);
    return draft->held;
}

/* ---- contents ------------------------------------------------------------------------------------ */

int tf_draft_write(const tf_draft *draft, tf_str bytes, tf_error *error)
{
    return tf_file_write(draft->path.p, bytes, 0600, error);
}

int tf_draft_read(const tf_draft *draft, tf_buf *bytes, tf_error *error)
{
    return tf_file_read(draft->path.p, bytes, error);
}

bool tf_draft_drop(const tf_draft *draft)
{
    return unlink(draft->path.p) == 0 || errno == ENOENT;
}

void tf_draft_say(const tf_draft *draft)
{
    tf_say("What you wrote is kept as a draft:\n    %s\n"
           "`twofold reflect` goes on with it.",
           draft->path.p);
}

void tf_draft_release(tf_draft *draft)
{
    let_go(draft);
    tf_buf_release(&draft->path);
}
