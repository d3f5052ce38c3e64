/* The school, its repository, and the changes that a command makes to them. */
#include "desk.h"

#include <string.h>

/* ---- opening --------------------------------------------------------------------------------- */

bool tf_desk_wants_people(void *context, const tf_place_of *place, tf_str path)
{
    (void)context;
    (void)path;
    return place->kind == TF_FILE_SCHOOL || place->kind == TF_FILE_PROFILE;
}

int tf_desk_open(tf_desk *desk, const tf_call *call,
                 bool (*wants)(void *context, const tf_place_of *place, tf_str path),
                 tf_error *error)
{
    tf_where where = {.dir = call->common.dir};
    tf_date today = call->common.today;

    desk->today = today == TF_NO_DATE ? tf_date_today() : today;
    tf_load_options load = {.today = desk->today, .wants = wants};
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

static void say_commit(tf_desk *desk, const tf_receipt *receipt)
{
    if (!receipt->id[0])
        tf_buf_putz(&desk->out, "All of it was in the repository already.\n");
    else if (receipt->branch.n)
        tf_buf_printf(&desk->out, "Committed on %s as %.7s.\n", tf_desk_safe(desk, receipt->branch),
                      receipt->id);
    else
        tf_buf_printf(
            &desk->out,
            "Committed as %.7s, on no branch (a detached HEAD). To keep it, give it one:\n"
            "    git switch -c NAME\n",
            receipt->id);
    if (receipt->amended)
        tf_buf_putz(&desk->out, "A hook of the repository has changed the commit on its way.\n");
}

int tf_desk_commit(tf_desk *desk, tf_str subject, tf_error *error)
{
    tf_order order = {.changes = desk->changes.at, .n = desk->changes.n};
    tf_receipt receipt;
    tf_buf message = {0};
    int failed;

    tf_message_put(&message, subject, &desk->trailers);
    order.message = tf_buf_str(&message);
    failed = tf_writer_commit(desk->writer, &order, &receipt, error);
    if (!failed)
        say_commit(desk, &receipt);
    tf_buf_release(&message);
    return failed;
}

/* ---- texts ----------------------------------------------------------------------------------- */

/* The names that a commitment may support, as comments of YAML to choose from. */
static tf_str choices(tf_desk *desk, tf_section_kind kind)
{
    const tf_section *section = &desk->snapshot.school.sections[kind];
    tf_buf buf = {0};
    tf_str text;

    for (size_t i = 0; i < section->names.n; i++)
        tf_buf_printf(&buf, "#   - %s\n", tf_desk_safe(desk, section->names.at[i].text));
    text = tf_arena_str(&desk->arena, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return text;
}

static void put_commitment(tf_desk *desk, tf_str slug, tf_commitment_kind kind)
{
    tf_section_kind section = kind == TF_CLASSROOM_PRACTICE ? TF_LEARNING_PROCESS : TF_PLAN;
    tf_gap gaps[] = {{"supports", choices(desk, section)}};
    tf_str name = tf_commitment_slug(kind);
    tf_buf buf = {0};

    tf_write_template(&buf, name.p, gaps, TF_COUNT(gaps));
    tf_desk_write(desk,
                  tf_arena_printf(&desk->arena, "staff/%.*s/%.*s.md", TF_ARG(slug), TF_ARG(name)),
                  tf_buf_str(&buf));
    tf_buf_release(&buf);
}

void tf_desk_put_commitments(tf_desk *desk, tf_str slug, bool both)
{
    if (both)
        put_commitment(desk, slug, TF_CLASSROOM_PRACTICE);
    put_commitment(desk, slug, TF_RECOVERY_PLAN);
}

const char *tf_desk_safe(tf_desk *desk, tf_str text)
{
    tf_buf buf = {0};
    tf_str safe;

    tf_put_safe(&buf, text);
    safe = tf_arena_str(&desk->arena, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return safe.p;
}
