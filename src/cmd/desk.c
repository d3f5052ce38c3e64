/* The school, its repository, and the changes that a command makes to them. */
#include "desk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "receipt.h"

/* ---- opening --------------------------------------------------------------------------------- */

static bool wants_people(void *context, const tf_place_of *place, tf_str path)
{
    (void)context;
    (void)path;
    return place->kind == TF_FILE_SCHOOL || place->kind == TF_FILE_PROFILE;
}

int tf_desk_open(tf_desk *desk, const tf_call *call, tf_error *error)
{
    tf_where where = {.dir = call->common.dir};
    tf_load_options load = {.today = tf_call_today(call), .wants = wants_people};

    desk->today = load.today;
    if (tf_writer_open(call->common.dir, &desk->writer, error) < 0 ||
        tf_git_open_school(&where, &desk->store, error) < 0 ||
        tf_load(desk->store, &load, &desk->snapshot, error) < 0)
        return -1;
    return 0;
}

void tf_desk_release(tf_desk *desk)
{
    tf_snapshot_release(&desk->snapshot);
    tf_store_free(desk->store);
    tf_writer_free(desk->writer);
    tf_arena_release(&desk->arena);
    tf_buf_release(&desk->out);
    *desk = (tf_desk){0};
}

tf_str tf_desk_path(tf_desk *desk, tf_str path)
{
    return tf_arena_printf(&desk->arena, "%.*s/%.*s%.*s", TF_ARG(tf_writer_top(desk->writer)),
                           TF_ARG(desk->store->prefix), TF_ARG(path));
}

bool tf_desk_has(tf_desk *desk, tf_str path)
{
    struct stat status;

    return lstat(tf_desk_path(desk, path).p, &status) == 0;
}

static bool read_open(int fd, tf_arena *arena, tf_str *bytes)
{
    struct stat status;
    ssize_t got = 1;
    size_t n = 0;
    char *at;

    if (fstat(fd, &status) < 0)
        return false;
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        return false;
    }
    at = tf_arena_bytes(arena, (size_t)status.st_size + 1);
    while (n < (size_t)status.st_size && (got > 0 || errno == EINTR)) {
        got = read(fd, at + n, (size_t)status.st_size - n);
        n += got > 0 ? (size_t)got : 0;
        if (got == 0)
            break;
    }
    *bytes = (tf_str){at, n};
    return got >= 0;
}

bool tf_desk_read(tf_arena *arena, const char *path, tf_str *bytes)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC), number;
    bool done = fd >= 0 && read_open(fd, arena, bytes);

    number = errno;
    if (fd >= 0)
        close(fd);
    errno = number;
    return done;
}

/* ---- changes --------------------------------------------------------------------------------- */

static tf_change *add(tf_desk *desk, tf_str path)
{
    tf_change *change = TF_PUSH(&desk->arena, &desk->changes);

    change->path =
        tf_arena_printf(&desk->arena, "%.*s%.*s", TF_ARG(desk->store->prefix), TF_ARG(path));
    return change;
}

static const tf_str *keep(tf_desk *desk, tf_str text)
{
    tf_str *at = TF_NEW(&desk->arena, tf_str);

    *at = text;
    return at;
}

void tf_desk_write(tf_desk *desk, tf_str path, tf_str bytes)
{
    add(desk, path)->bytes = keep(desk, tf_arena_str(&desk->arena, bytes));
}

void tf_desk_take(tf_desk *desk, tf_str path)
{
    add(desk, path);
}

void tf_desk_rewrite(tf_desk *desk, tf_str path, tf_str bytes, tf_str was)
{
    tf_change *change = add(desk, path);

    change->bytes = keep(desk, tf_arena_str(&desk->arena, bytes));
    change->was = keep(desk, was);
}

void tf_desk_move(tf_desk *desk, tf_str from, tf_str to, tf_str bytes)
{
    tf_change *change = add(desk, to);

    change->bytes = keep(desk, bytes);
    change = add(desk, from);
    change->was = keep(desk, bytes);
    change->gone = true;
}

/* ---- committing ------------------------------------------------------------------------------ */

int tf_desk_commit(tf_desk *desk, tf_str subject, bool *nothing, tf_error *error)
{
    tf_order order = {.changes = desk->changes.at, .n = desk->changes.n};
    tf_receipt receipt;
    tf_buf message = {0};
    int failed;

    tf_message_put(&message, subject, (tf_str){0}, &desk->trailers);
    order.message = tf_buf_str(&message);
    failed = tf_writer_commit(desk->writer, &order, &receipt, error);
    if (!failed && nothing)
        *nothing = !receipt.id[0];
    if (!failed && receipt.id[0]) {
        tf_receipt_put(&desk->out, &receipt, order.message);
        tf_receipt_say_detached(&receipt);
    }
    tf_buf_release(&message);
    return failed;
}

/* ---- texts ----------------------------------------------------------------------------------- */

/* The names that a commitment may support, as comments of YAML to choose from. */
static tf_str choices(tf_desk *desk, tf_section_kind kind)
{
    const tf_section *section = &desk->snapshot.school.sections[kind];
    tf_buf buf = {0};

    for (size_t i = 0; i < section->names.n; i++)
        tf_buf_printf(&buf, "#   - %s\n", tf_desk_safe(desk, section->names.at[i].text));
    return tf_buf_take(&buf, &desk->arena);
}

tf_str tf_desk_commitment(tf_desk *desk, tf_commitment_kind kind)
{
    tf_section_kind section = kind == TF_CLASSROOM_PRACTICE ? TF_LEARNING_PROCESS : TF_PLAN;
    tf_gap gaps[] = {{"supports", choices(desk, section)}};
    tf_buf buf = {0};

    tf_write_template(&buf, tf_commitment_slug(kind).p, gaps, TF_COUNT(gaps));
    return tf_buf_take(&buf, &desk->arena);
}

const char *tf_desk_safe(tf_desk *desk, tf_str text)
{
    tf_buf buf = {0};

    tf_put_safe(&buf, text);
    return tf_buf_take(&buf, &desk->arena).p;
}
