#include "assemble.h"

#include <stdlib.h>

/* A link named `notes` may stand for a person's folder; `notes.txt` is nobody's business. */
static bool in_place_of_folder(const tf_entry *entry)
{
    tf_str name = entry->path;

    for (size_t slash; (slash = tf_str_find(name, '/')) < name.n;)
        name = tf_str_sub(name, slash + 1, name.n);
    return tf_layout_enters(entry->path) &&
           (entry->kind == TF_ENTRY_CLOSED || tf_str_find(name, '.') == name.n);
}

bool tf_slot_belongs(const tf_entry *entry, const tf_place_of *place)
{
    if (place->kind != TF_FILE_OTHER)
        return true;
    switch (entry->kind) {
    case TF_ENTRY_FILE:
        return tf_layout_is_folder(entry->path);
    case TF_ENTRY_FOLDER:
        return tf_layout_enters(entry->path) && place->slug.n;
    case TF_ENTRY_UNMERGED:
        return true;
    default:
        return in_place_of_folder(entry);
    }
}

/* Files come person by person: `*last` is whom the one before was of. */
static tf_person *person_of(tf_snapshot *snapshot, tf_str slug, tf_person **last, tf_arena *arena)
{
    tf_person *person = *last;

    if (!person || !tf_str_eq(person->slug, slug))
        *last = person = tf_map_get(&snapshot->by_slug, slug);
    if (person)
        return person;
    person = TF_NEW(arena, tf_person);
    person->slug = tf_arena_str(arena, slug);
    person->joined = person->left = TF_NO_DATE;
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        person->commitments[kind] =
            (tf_commitment){.kind = (tf_commitment_kind)kind, .since = TF_NO_DATE};
    tf_map_put(&snapshot->by_slug, person->slug, person);
    *TF_PUSH(arena, &snapshot->people) = person;
    *last = person;
    return person;
}

static void put_profile(tf_person *person, const tf_file *file, const tf_person *says)
{
    person->profile = file;
    if (!says)
        return;
    person->name = says->name;
    person->email = says->email;
    person->team = says->team;
    person->name_key = says->name_key;
    person->email_key = says->email_key;
    person->role = says->role;
    person->role_span = says->role_span;
    person->joined = says->joined;
    person->left = says->left;
    person->joined_span = says->joined_span;
    person->left_span = says->left_span;
}

static void put_commitment(tf_person *person, const tf_file *file, const tf_commitment *says)
{
    tf_commitment *commitment = &person->commitments[file->place.commitment];

    if (says)
        *commitment = *says;
    commitment->kind = file->place.commitment;
    commitment->file = file;
}

static void put_reflection(tf_person *person, const tf_file *file, tf_reflection *says,
                           tf_arena *arena)
{
    if (!says) {
        says = TF_NEW(arena, tf_reflection);
        says->date = TF_NO_DATE;
    }
    says->file = file;
    says->person = person;
    *TF_PUSH(arena, &person->reflections) = says;
}

/* What stands where a person's folder should, or where their reflections should. */
static void put_in_the_way(tf_person *person, const tf_file *file)
{
    if (tf_layout_is_folder(file->path))
        person->notes = file;
    else if (!person->folder)
        person->folder = file;
}

static void put(tf_snapshot *snapshot, struct tf_slot *slot, tf_person **last, tf_arena *arena)
{
    const tf_file *file = &slot->file;
    bool of_person =
        file->place.slug.n && (file->place.kind != TF_FILE_OTHER ||
                               file->entry == TF_ENTRY_FOLDER || in_place_of_folder(slot->entry));
    tf_person *person = of_person ? person_of(snapshot, file->place.slug, last, arena) : NULL;

    switch (file->place.kind) {
    case TF_FILE_SCHOOL:
        if (slot->says)
            snapshot->school = *(tf_school *)slot->says;
        snapshot->school.file = file;
        break;
    case TF_FILE_PROFILE:
        put_profile(person, file, slot->says);
        break;
    case TF_FILE_COMMITMENT:
        put_commitment(person, file, slot->says);
        break;
    case TF_FILE_REFLECTION:
        put_reflection(person, file, slot->says, arena);
        break;
    case TF_FILE_OTHER:
        if (person && file->entry != TF_ENTRY_FOLDER)
            put_in_the_way(person, file);
        break;
    case TF_FILE_EXTRA:
    case TF_FILE_EARLIER:
        break;
    }
}

static int by_slug(const void *a, const void *b)
{
    return tf_str_cmp((*(tf_person *const *)a)->slug, (*(tf_person *const *)b)->slug);
}

static int by_name(const void *a, const void *b)
{
    return tf_str_cmp((*(tf_reflection *const *)a)->file->path,
                      (*(tf_reflection *const *)b)->file->path);
}

static int by_path(const void *a, const void *b)
{
    return tf_str_cmp((*(tf_file *const *)a)->path, (*(tf_file *const *)b)->path);
}

static void sort(void *at, size_t n, int (*order)(const void *, const void *))
{
    if (n)
        qsort(at, n, sizeof(void *), order);
}

/* Stores list in order, but for what is laid over them. */
static bool in_order(const tf_snapshot *snapshot)
{
    for (size_t i = 1; i < snapshot->files.n; i++)
        if (by_path(&snapshot->files.at[i - 1], &snapshot->files.at[i]) > 0)
            return false;
    return true;
}

/* Names match whatever the case: `Amara-Okafor` is found as `amara-okafor` too, unless another is.
 */
static void put_folded(tf_snapshot *snapshot, tf_arena *arena)
{
    for (size_t i = 0; i < snapshot->people.n; i++) {
        tf_str fold = tf_utf8_fold(arena, snapshot->people.at[i]->slug);
        if (!tf_map_get(&snapshot->by_slug, fold))
            tf_map_put(&snapshot->by_slug, fold, snapshot->people.at[i]);
    }
}

void tf_assemble(tf_snapshot *snapshot, tf_slots *slots, tf_arena *arena)
{
    tf_person *last = NULL;

    snapshot->people_known = true;
    for (size_t i = 0; i < slots->n; i++) {
        tf_file *file = &slots->at[i].file;
        if (!slots->at[i].entry)
            continue; /* nothing of ours */
        put(snapshot, &slots->at[i], &last, arena);
        if (file->place.kind == TF_FILE_OTHER && file->entry == TF_ENTRY_FOLDER)
            continue; /* a person's folder: the person is what counts */
        if (tf_str_is(file->path, "staff"))
            snapshot->people_known = false;
        *TF_PUSH(arena, &snapshot->files) = file;
        snapshot->files_read += file->readable;
    }
    sort(snapshot->people.at, snapshot->people.n, by_slug);
    put_folded(snapshot, arena);
    if (in_order(snapshot))
        return; /* and so are everybody's reflections */
    sort(snapshot->files.at, snapshot->files.n, by_path);
    for (size_t i = 0; i < snapshot->people.n; i++)
        sort(snapshot->people.at[i]->reflections.at, snapshot->people.at[i]->reflections.n,
             by_name);
}
