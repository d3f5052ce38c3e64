/* Where drafts lie, and how they get there. */
#include "draft.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <twofold/text.h>

#include "command.h"

enum { DRAFTS_MOST = 1000 /* of one person and day */ };

/* ---- places ---------------------------------------------------------------------------------- */

static int put_folder(const tf_writer *writer, tf_str whose, const char *name, tf_buf *path,
                      tf_error *error)
{
    tf_buf below = {0};
    int failed;

    tf_buf_printf(&below, "drafts/%.*s/%s", TF_ARG(whose), name);
    failed = tf_writer_private(writer, tf_buf_str(&below), path, error);
    tf_buf_release(&below);
    return failed;
}

/* "2026-11-04.md", "2026-11-04-2.md": the number is 1 for the first. */
static void put_name(tf_buf *name, tf_date date, int number)
{
    tf_date_put(name, date);
    if (number > 1)
        tf_buf_printf(name, "-%d", number);
    tf_buf_putz(name, ".md");
}

int tf_draft_begin(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft,
                   tf_error *error)
{
    struct stat status;
    tf_buf name = {0};
    int failed = 0, number = 0;

    *draft = (tf_draft){.date = date};
    do {
        tf_buf_clear(&name);
        tf_buf_clear(&draft->path);
        put_name(&name, date, ++number);
        failed = put_folder(writer, whose, name.p, &draft->path, error);
    } while (!failed && number < DRAFTS_MOST && lstat(draft->path.p, &status) == 0);
    if (!failed && number == DRAFTS_MOST)
        failed = tf_fail(error, "There are too many drafts beside %s", draft->path.p);
    tf_buf_release(&name);
    return failed;
}

/* ---- those of earlier tries ------------------------------------------------------------------ */

/* Whether a file is a draft by its name, and of which day. */
static bool read_name(const char *file, tf_date *date, long *number)
{
    enum { DATE = 10 };
    tf_str name = tf_str_z(file);
    char *end;

    if (name.n < DATE || !tf_date_parse(tf_str_sub(name, 0, DATE), date))
        return false;
    *number = file[DATE] == '-' ? strtol(file + DATE + 1, &end, 10) : 1;
    return strcmp(file[DATE] == '-' ? end : file + DATE, ".md") == 0;
}

bool tf_draft_find(const tf_writer *writer, tf_str whose, tf_date date, tf_draft *draft)
{
    tf_buf folder = {0};
    tf_error error = {0};
    DIR *dir = NULL;
    const struct dirent *found;
    tf_date day;
    long number, latest = 0;

    *draft = (tf_draft){.date = TF_NO_DATE, .earlier = true};
    if (put_folder(writer, whose, "", &folder, &error) == 0)
        dir = opendir(folder.p);
    while (dir && (found = readdir(dir)))
        if (read_name(found->d_name, &day, &number) && (date == TF_NO_DATE || day == date) &&
            (day > draft->date || (day == draft->date && number > latest))) {
            draft->date = day;
            latest = number;
        }
    if (latest) {
        tf_buf_putz(&draft->path, folder.p);
        put_name(&draft->path, draft->date, (int)latest);
    }
    if (dir)
        closedir(dir);
    tf_error_release(&error);
    tf_buf_release(&folder);
    return latest > 0;
}

/* ---- contents -------------------------------------------------------------------------------- */

static bool write_all(int fd, tf_str bytes)
{
    while (bytes.n) {
        ssize_t n = write(fd, bytes.p, bytes.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes = tf_str_sub(bytes, (size_t)n, bytes.n);
    }
    return true;
}

int tf_draft_write(const tf_draft *draft, tf_str bytes, tf_error *error)
{
    tf_buf beside = {0};
    bool written;
    int fd, failed = 0;

    tf_buf_printf(&beside, "%s.new", draft->path.p);
    fd = open(beside.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    written = fd >= 0 && write_all(fd, bytes) && fsync(fd) == 0;
    if (fd >= 0 && close(fd) < 0)
        written = false;
    if (!written || rename(beside.p, draft->path.p) < 0) {
        failed = tf_fail_errno(error, "The draft %s cannot be written", draft->path.p);
        unlink(beside.p);
    }
    tf_buf_release(&beside);
    return failed;
}

/* One byte more than a file may have is enough to see that it has too many. */
int tf_draft_read(const tf_draft *draft, tf_buf *bytes, tf_error *error)
{
    int fd = open(draft->path.p, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    ssize_t n = 1;

    if (fd < 0 && errno == ENOENT)
        return 0;
    while (fd >= 0 && n != 0 && bytes->n <= TF_FILE_MOST) {
        n = read(fd, tf_buf_room(bytes, TF_FILE_MOST + 1), TF_FILE_MOST + 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        bytes->n += (size_t)n;
        bytes->p[bytes->n] = '\0';
    }
    if (fd < 0 || n < 0)
        n = tf_fail_errno(error, "The draft %s cannot be read", draft->path.p);
    if (fd >= 0)
        close(fd);
    return n < 0 ? -1 : 0;
}

void tf_draft_drop(const tf_draft *draft)
{
    unlink(draft->path.p);
}

void tf_draft_say(const tf_draft *draft)
{
    tf_say("What you wrote is kept as a draft:\n    %s\n"
           "`twofold reflect` goes on with it.",
           draft->path.p);
}

void tf_draft_release(tf_draft *draft)
{
    tf_buf_release(&draft->path);
}
