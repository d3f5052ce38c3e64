/* What the schemas found in front matter, and what a schema cannot see. */
#include "asked.h"
#include "schema-words.h"
#include "sink.h"
#include "words.h"

/* A commitment that is still the template supports nothing yet: `unwritten` has the cause. */
static bool follows_from_unwritten(const tf_file *file, const tf_trouble *trouble)
{
    return file->place.kind == TF_FILE_COMMITMENT && !file->written &&
           trouble->kind == TF_SCHEMA_EMPTY && tf_str_is(trouble->subject, "supports");
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    tf_arena *keep = tf_sink_keep(sink);

    for (size_t i = 0; parsed->troubles && i < parsed->troubles->found.n; i++) {
        const tf_trouble *trouble = &parsed->troubles->found.at[i];
        if (follows_from_unwritten(parsed->file, trouble))
            continue;
        tf_str message = tf_schema_message(keep, trouble);
        tf_find(sink, parsed->file, trouble->span, tf_schema_help(keep, trouble, parsed->file),
                "%.*s", TF_ARG(message));
    }
}

/* ---- the school as a whole ------------------------------------------------------------------- */

static void judge_sections(tf_sink *sink, const tf_school *school)
{
    static const char *const told[TF_SECTIONS] = {
        [TF_LEARNING_PROCESS] = "what classroom-practice commitments support",
        [TF_PLAN] = "what recovery-plan commitments support",
        [TF_PRINCIPLES] = "what commitments connect with",
    };

    for (int kind = 0; school->names_known && kind < TF_SECTIONS; kind++)
        if (!school->sections[kind].found)
            tf_find(sink, school->file, (tf_span){0},
                    TF_STR("Put it in as a heading of the second level (`##`), with a heading of "
                           "the third level (`###`) for each named thing below it."),
                    "The section “%s” is missing, which says %s",
                    tf_words(tf_sink_keep(sink), school->sections[kind].title.text), told[kind]);
}

static void judge_cycle(tf_sink *sink, const tf_school *school)
{
    if (school->starts != TF_NO_DATE && school->ends != TF_NO_DATE && school->ends < school->starts)
        tf_find(sink, school->file, school->ends_span,
                TF_STR("`starts` is the first day of the cycle and `ends` its last."),
                "The cycle ends before it starts, on %s",
                tf_date_words(tf_sink_keep(sink), school->starts).p);
}

static void judge_person(tf_sink *sink, const tf_snapshot *snapshot, const tf_person *person)
{
    tf_arena *keep = tf_sink_keep(sink);

    if (!person->profile && !person->folder &&
        !tf_asked_stand_in(snapshot, person, TF_STR("profile.md")))
        tf_find_path(sink, tf_arena_printf(keep, "staff/%.*s/profile.md", TF_ARG(person->slug)),
                     TF_STR("Write one, with `name` and `role` between two lines of `---`. If this "
                            "folder is nobody's, it belongs somewhere other than staff/."),
                     "The folder `%s` has no profile.md to say whose it is",
                     tf_words(keep, person->slug));
    if (person->joined != TF_NO_DATE && person->left != TF_NO_DATE && person->left < person->joined)
        tf_find(sink, person->profile, person->left_span,
                TF_STR("`joined` is somebody's first day at the school and `left` their last."),
                "`left` is before `joined`, %s", tf_date_words(keep, person->joined).p);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* Names are the same whatever their case and Unicode form, of which a schema knows nothing. */
static void judge_names(tf_sink *sink, const tf_file *file, const char *key, const tf_names *names)
{
    tf_map seen = {0};

    for (size_t i = 0; names->n > 1 && i < names->n; i++) {
        const tf_name *before = tf_map_put(&seen, names->at[i].fold, &names->at[i]);
        if (before && before->fold.n && !tf_str_eq(before->text, names->at[i].text))
            tf_find(sink, file, names->at[i].span, TF_STR("Once is enough."),
                    "This stands in `%s` already", key);
    }
    tf_map_release(&seen);
}

static void judge_all_names(tf_sink *sink, const tf_person *person)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &person->commitments[kind];
        judge_names(sink, commitment->file, "supports", &commitment->supports);
        judge_names(sink, commitment->file, "principles", &commitment->principles);
        judge_names(sink, commitment->file, "with", &commitment->with);
    }
    for (size_t i = 0; i < person->reflections.n; i++)
        judge_names(sink, person->reflections.at[i]->file, "with",
                    &person->reflections.at[i]->with);
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    if (snapshot->school.file) {
        judge_sections(sink, &snapshot->school);
        judge_cycle(sink, &snapshot->school);
    }
    for (size_t i = 0; i < snapshot->people.n; i++) {
        judge_person(sink, snapshot, snapshot->people.at[i]);
        judge_all_names(sink, snapshot->people.at[i]);
    }
}

const tf_rule tf_rule_schema = {.file = judge, .school = school};
