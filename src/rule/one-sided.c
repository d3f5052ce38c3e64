/* Working together shows on both sides: in a commitment or in any reflection. */
#include "asked.h"
#include "sink.h"
#include "words.h"

/* Somebody names a colleague. */
struct ask {
    const tf_person *person;
    const tf_file *file;
    tf_span span;
    struct ask *next; /* to the same colleague */
};

static void add_asks(tf_map *asks, tf_arena *arena, const tf_snapshot *snapshot,
                     const tf_person *person, const tf_commitment *commitment)
{
    for (size_t i = 0; i < commitment->with.n; i++) {
        const tf_name *name = &commitment->with.at[i];
        const tf_person *colleague = tf_snapshot_person(snapshot, name->text);
        if (!colleague || colleague == person)
            continue;
        struct ask *ask = TF_NEW(arena, struct ask);
        *ask =
            (struct ask){person, commitment->file, name->span, tf_map_get(asks, colleague->slug)};
        tf_map_put(asks, colleague->slug, ask);
    }
}

/* What could not be read, or is not written yet, may still name somebody. */
static bool may_yet_answer(const tf_snapshot *snapshot, const tf_person *person)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_file *file = person->commitments[kind].file;
        bool open = file ? !file->sound || !file->written || person->commitments[kind].with.broken
                         : tf_asked_in_vain(snapshot, person, (tf_commitment_kind)kind);
        if (open)
            return true;
    }
    for (size_t i = 0; i < person->reflections.n; i++)
        if (!person->reflections.at[i]->file->sound)
            return true;
    return person->notes || !tf_asked(snapshot, person);
}

static void add_names(tf_map *named, const tf_snapshot *snapshot, const tf_names *with)
{
    for (size_t i = 0; i < with->n; i++) {
        tf_person *person = tf_snapshot_person(snapshot, with->at[i].text);
        if (person)
            tf_map_put(named, person->slug, person);
    }
}

/* Judges all that name one colleague; what that colleague says is gone through once. */
static void judge(tf_sink *sink, const tf_snapshot *snapshot, const tf_person *colleague,
                  const struct ask *ask)
{
    tf_map named = {0};

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        add_names(&named, snapshot, &colleague->commitments[kind].with);
    for (size_t i = 0; i < colleague->reflections.n; i++)
        add_names(&named, snapshot, &colleague->reflections.at[i]->with);
    for (; ask; ask = ask->next)
        if (!tf_map_get(&named, ask->person->slug))
            tf_find(sink, ask->file, ask->span,
                    TF_STR("A word over tea may be all it takes; then it can stand in `with` of "
                           "either commitment there, or of a reflection."),
                    "%s does not name %s back yet", tf_words_person(tf_sink_keep(sink), colleague),
                    tf_words_person(tf_sink_keep(sink), ask->person));
    tf_map_release(&named);
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    tf_arena arena = {0};
    tf_map asks = {0};

    for (size_t i = 0; i < snapshot->people.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
            add_asks(&asks, &arena, snapshot, snapshot->people.at[i],
                     &snapshot->people.at[i]->commitments[kind]);
    for (size_t i = 0; i < snapshot->people.n; i++) {
        const struct ask *ask = tf_map_get(&asks, snapshot->people.at[i]->slug);
        if (ask && !may_yet_answer(snapshot, snapshot->people.at[i]))
            judge(sink, snapshot, snapshot->people.at[i], ask);
    }
    tf_map_release(&asks);
    tf_arena_release(&arena);
}

const tf_rule tf_rule_one_sided = {.school = school};
