/* Of whom the rules ask something, and what stands in for a file. */
#include "asked.h"

#include "words.h"

bool tf_asked(const tf_snapshot *snapshot, const tf_person *person)
{
    bool left_unclear = person->left == TF_NO_DATE && person->left_span.to;

    return person->profile && person->profile->sound && !person->folder && !left_unclear &&
           tf_person_is_here(person, snapshot->today);
}

bool tf_asked_in_vain(const tf_snapshot *snapshot, const tf_person *person, tf_commitment_kind kind)
{
    tf_str slug = tf_commitment_slug(kind);
    tf_arena scratch = {0};
    bool lacks;

    if (person->commitments[kind].file || !tf_asked(snapshot, person))
        return false;
    if (kind == TF_CLASSROOM_PRACTICE && !tf_role_teaches(person->role))
        return false;
    lacks =
        !tf_asked_stand_in(snapshot, person, tf_arena_printf(&scratch, "%.*s.md", TF_ARG(slug)));
    tf_arena_release(&scratch);
    return lacks;
}

const tf_file *tf_asked_stand_in(const tf_snapshot *snapshot, const tf_person *person, tf_str name)
{
    tf_arena scratch = {0};
    tf_str folder = tf_arena_printf(&scratch, "staff/%.*s/", TF_ARG(person->slug));
    const tf_file *found = NULL;

    for (size_t i = tf_snapshot_files_from(snapshot, folder); i < snapshot->files.n && !found;
         i++) {
        const tf_file *file = snapshot->files.at[i];
        if (!tf_str_starts(file->path, folder))
            break;
        if (file->place.kind == TF_FILE_EXTRA &&
            tf_str_eq(tf_asked_meant(tf_words_file_name(file->path)), name))
            found = file;
    }
    tf_arena_release(&scratch);
    return found;
}

tf_str tf_asked_meant(tf_str name)
{
    static const tf_str stems[] = {TF_STR_INIT("classroom-practice"), TF_STR_INIT("recovery-plan"),
                                   TF_STR_INIT("profile")};
    static const tf_str names[] = {TF_STR_INIT("classroom-practice.md"),
                                   TF_STR_INIT("recovery-plan.md"), TF_STR_INIT("profile.md")};
    tf_arena scratch = {0};
    tf_str meant =
        tf_suggest(&scratch, tf_str_sub(name, 0, tf_str_find(name, '.')), stems, TF_COUNT(stems));
    size_t which = 0;

    tf_arena_release(&scratch);
    while (which < TF_COUNT(stems) && meant.p != stems[which].p)
        which++;
    return which < TF_COUNT(names) ? names[which] : (tf_str){0};
}
