/* Who is to join: one person, or everybody on a list. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "join.h"

enum { LIST_MOST = 16 * 1024 * 1024 };

/* ---- one person ------------------------------------------------------------------------------ */

static int one_line(tf_desk *desk, const char *what, const char *wrote, tf_str *line,
                    tf_error *error)
{
    *line = (tf_str){0};
    if (!wrote)
        return 0;
    if (!tf_clean_line(&desk->arena, tf_str_z(wrote), line))
        return tf_fail(error, "The %s has a hidden character in it that no name has: %s", what,
                       wrote);
    if (line->n > TF_LINE_MOST)
        return tf_fail(error, "The %s is longer than any there is", what);
    return line->n ? 0 : tf_fail(error, "The %s is empty", what);
}

/* `join Amara Okafor`, for those who leave the quotation marks out. */
static int name_of(tf_desk *desk, const tf_call *call, tf_str *name, tf_error *error)
{
    tf_buf buf = {0};
    int failed = 0;

    for (int i = 0; i < call->argc && !failed; i++) {
        if (call->argc > 1 && strchr(call->argv[i], ' '))
            failed =
                tf_fail(error, "One person at a time, please; a list goes into a file: --from");
        tf_buf_printf(&buf, "%s%s", i ? " " : "", call->argv[i]);
    }
    if (!failed)
        failed = one_line(desk, "name", buf.p ? buf.p : "", name, error);
    tf_buf_release(&buf);
    return failed;
}

int tf_join_read_one(tf_desk *desk, const tf_call *call, const tf_join_values *values,
                     tf_staff_row *row, tf_error *error)
{
    *row = (tf_staff_row){.joined = values->on};
    if (name_of(desk, call, &row->name, error) < 0 ||
        one_line(desk, "team", values->team, &row->team, error) < 0 ||
        one_line(desk, "email address", values->email, &row->email, error) < 0)
        return -1;
    if (row->email.n && !tf_email_is(row->email))
        return tf_fail(error, "`%.*s` is no email address", TF_ARG(row->email));
    if (values->role == SIZE_MAX)
        return tf_fail(error,
                       "Please say what %.*s is: --role teacher, --role leader (one who "
                       "teaches) or --role support",
                       TF_ARG(row->name));
    row->role = (tf_role)(values->role + 1);
    return 0;
}

/* ---- a list ---------------------------------------------------------------------------------- */

/* A program may write the list while we read (`--from <(…)`). */
static int read_file(const char *path, tf_buf *bytes, tf_error *error)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    int failed = 0;

    if (fd < 0)
        return tf_fail_errno(error, "The list %s cannot be opened", path);
    if (tf_read_all(fd, LIST_MOST, bytes) < 0)
        failed = tf_fail_errno(error, "The list %s cannot be read", path);
    else if (bytes->n > LIST_MOST)
        failed = tf_fail(error, "The list %s is larger than any school's", path);
    if (!standard)
        close(fd);
    return failed;
}

/* All that is wrong with it in one go, so that it can be mended in one go. */
static int refuse_list(const char *path, const tf_staff_list *list, tf_error *error)
{
    for (size_t i = 0; i < list->troubles.n; i++) {
        const tf_staff_trouble *trouble = &list->troubles.at[i];
        if (trouble->column)
            tf_say("%s, line %zu, column %zu: %.*s", path, trouble->line, trouble->column,
                   TF_ARG(trouble->words));
        else
            tf_say("%s, line %zu: %.*s", path, trouble->line, TF_ARG(trouble->words));
    }
    return tf_fail(error, "Nobody was added. Mend the list and try again.");
}

static void say_ignored(tf_desk *desk, const tf_staff_list *list)
{
    for (size_t i = 0; i < list->ignored.n; i++)
        tf_buf_printf(&desk->out, "%s%s%s", i ? ", " : "Columns that were left alone: ",
                      tf_desk_safe(desk, list->ignored.at[i]),
                      i + 1 == list->ignored.n ? ".\n" : "");
}

int tf_join_read_list(tf_desk *desk, const tf_join_values *values, tf_staff_list *list,
                      tf_error *error)
{
    tf_role role = values->role == SIZE_MAX ? TF_ROLE_NONE : (tf_role)(values->role + 1);
    tf_buf bytes = {0};
    int failed = read_file(values->from, &bytes, error);

    if (!failed) {
        tf_staff_list_read(&desk->arena, tf_arena_str(&desk->arena, tf_buf_str(&bytes)), role,
                           list);
        for (size_t i = 0; i < list->rows.n; i++)
            if (list->rows.at[i].joined == TF_NO_DATE)
                list->rows.at[i].joined = values->on;
        say_ignored(desk, list);
        if (list->troubles.n)
            failed = refuse_list(values->from, list, error);
    }
    tf_buf_release(&bytes);
    return failed;
}
