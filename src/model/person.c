/* What can be asked of people and of the snapshot that holds them. */
#include <twofold/model.h>

static const tf_str roles[] = {TF_STR_INIT(""), TF_STR_INIT("teacher"), TF_STR_INIT("leader"),
                               TF_STR_INIT("support")};

tf_str tf_role_name(tf_role role)
{
    return roles[role];
}

bool tf_role_teaches(tf_role role)
{
    return role == TF_TEACHER || role == TF_LEADER;
}

bool tf_person_is_here(const tf_person *person, tf_date day)
{
    return person->left == TF_NO_DATE || day <= person->left;
}

tf_str tf_person_name(const tf_person *person)
{
    return person->name.text.n ? person->name.text : person->slug;
}

tf_person *tf_snapshot_person(const tf_snapshot *snapshot, tf_str slug)
{
    tf_arena arena = {0};
    tf_person *person = tf_map_get(&snapshot->by_slug, slug);

    if (!person && slug.n) {
        person = tf_map_get(&snapshot->by_slug, tf_utf8_fold(&arena, slug));
        tf_arena_release(&arena);
    }
    return person;
}

size_t tf_snapshot_files_from(const tf_snapshot *snapshot, tf_str path)
{
    size_t from = 0, to = snapshot->files.n;

    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (tf_str_cmp(snapshot->files.at[middle]->path, path) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

tf_file *tf_snapshot_file(const tf_snapshot *snapshot, tf_str path)
{
    size_t at = tf_snapshot_files_from(snapshot, path);
    tf_file *file = at < snapshot->files.n ? snapshot->files.at[at] : NULL;

    return file && tf_str_eq(file->path, path) ? file : NULL;
}
