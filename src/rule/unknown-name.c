/* Names in front matter are names that school.md or staff/ knows. */
#include <string.h>

#include "sink.h"
#include "words.h"

/* Names that are gone through, all in all, to guess what was meant: beyond that nobody guesses. */
enum { GUESS_AMONG = 200000 };

/* What may be named in one place. */
struct known {
    const char *where; /* "the learning process in school.md" */
    tf_map folds;      /* folded name → the name */
    tf_str *names;
    size_t n;
    tf_map meant; /* folded wrong name → what was meant (a name), so that each is looked up once */
};

struct judging {
    tf_sink *sink;
    const tf_snapshot *snapshot;
    struct known sections[TF_SECTIONS], colleagues;
    size_t gone_through;
    tf_arena arena;
};

static const char *const where[TF_SECTIONS] = {
    [TF_LEARNING_PROCESS] = "the learning process",
    [TF_PLAN] = "the recovery plan",
    [TF_PRINCIPLES] = "the principles",
};

static void know_section(struct judging *judging, tf_section_kind kind)
{
    const tf_section *section = &judging->snapshot->school.sections[kind];
    struct known *known = &judging->sections[kind];

    known->where = where[kind];
    known->names = TF_NEW_N(&judging->arena, tf_str, section->names.n + 1);
    for (size_t i = 0; i < section->names.n; i++) {
        known->names[known->n] = section->names.at[i].text;
        tf_map_put(&known->folds, section->names.at[i].fold, &known->names[known->n++]);
    }
}

/* Colleagues are known by their folders, and one who is named by their name is easy to guess. */
static void know_colleagues(struct judging *judging)
{
    const tf_snapshot *snapshot = judging->snapshot;
    struct known *known = &judging->colleagues;

    known->names = TF_NEW_N(&judging->arena, tf_str, snapshot->people.n + 1);
    for (size_t i = 0; i < snapshot->people.n; i++) {
        tf_person *person = snapshot->people.at[i];
        known->names[known->n++] = person->slug;
        if (person->name.fold.n)
            tf_map_put(&known->meant, person->name.fold, &person->slug);
    }
}

/* ---- what was meant -------------------------------------------------------------------------- */

/* What somebody who wrote `name` likely meant, or the empty slice. */
static tf_str meant_by(struct judging *judging, struct known *known, const tf_name *name)
{
    tf_str *meant = tf_map_get(&known->meant, name->fold);
    tf_arena scratch = {0};

    if (!meant) {
        meant = TF_NEW(&judging->arena, tf_str);
        judging->gone_through += known->n;
        if (judging->gone_through <= GUESS_AMONG)
            *meant = tf_suggest(&scratch, name->text, known->names, known->n);
        tf_map_put(&known->meant, name->fold, meant);
        tf_arena_release(&scratch);
    }
    return *meant;
}

/* What word processors put round a name. To YAML it is part of the name. */
static const struct {
    tf_str open, shut;
} marks[] = {
    {TF_STR_INIT("“"), TF_STR_INIT("”")},
    {TF_STR_INIT("‘"), TF_STR_INIT("’")},
    {TF_STR_INIT("„"), TF_STR_INIT("“")},
    {TF_STR_INIT("«"), TF_STR_INIT("»")},
};

/* The number of the marks round a name, or TF_COUNT(marks). */
static size_t marks_of(tf_str text)
{
    size_t i = 0;

    while (i < TF_COUNT(marks) &&
           !(tf_str_starts(text, marks[i].open) && tf_str_ends(text, marks[i].shut)))
        i++;
    return i;
}

/* How much of `rest` stands between two names, or 0. */
static size_t between(tf_str rest)
{
    tf_str word = TF_STR(" and ");

    if (tf_str_starts(rest, word))
        return word.n;
    return rest.n && memchr(",;&+", rest.p[0], 4) ? 1 : 0;
}

/* Cuts the next name off, where several were written as one. */
static tf_str cut_name(tf_str *rest)
{
    tf_str name = *rest;
    size_t n = 0, step = 0;

    while (n < name.n && !(step = between(tf_str_sub(name, n, name.n))))
        n++;
    *rest = tf_str_sub(name, n + step, name.n);
    return tf_str_trim(tf_str_sub(name, 0, n));
}

static tf_str name_of(struct judging *judging, struct known *known, tf_str fold)
{
    tf_name name = {.text = fold, .fold = fold};
    tf_str *found = tf_map_get(&known->folds, fold);

    if (known == &judging->colleagues)
        return meant_by(judging, known, &name);
    return found ? *found : TF_STR("");
}

/*
 * "Bilal Hussain and Ewa" as `bilal-hussain, ewa-nowak`; the empty slice where it is not several.
 * A part of the school may have an `and` in its name: there each piece must be one.
 */
static tf_str several(struct judging *judging, struct known *known, const tf_name *name)
{
    enum { SEVERAL_MOST = 8 };
    bool colleagues = known == &judging->colleagues;
    tf_str rest = name->fold, list = {0};
    size_t n = 0, found = 0;
    tf_buf buf = {0};

    while (rest.n && n < SEVERAL_MOST) {
        tf_str piece = cut_name(&rest), one;
        if (!piece.n)
            continue;
        one = name_of(judging, known, piece);
        found += one.n > 0;
        tf_buf_putz(&buf, n++ ? ", " : "");
        tf_buf_put(&buf, one.n ? one : TF_STR("…"));
    }
    if (n > 1 && (colleagues ? found > 0 : found == n))
        list = tf_arena_str(&judging->arena, tf_buf_str(&buf));
    tf_buf_release(&buf);
    return list;
}

static tf_str help_for(struct judging *judging, struct known *known, const tf_name *name)
{
    tf_arena *keep = tf_sink_keep(judging->sink);
    size_t round = marks_of(name->text);
    tf_str list, meant;

    if (round < TF_COUNT(marks))
        return tf_arena_printf(keep,
                               "Leave out the quotation marks %.*s %.*s, which belong to the text "
                               "as they stand.",
                               TF_ARG(marks[round].open), TF_ARG(marks[round].shut));
    list = several(judging, known, name);
    if (list.n)
        return tf_arena_printf(keep, "Write several as `[%s]`.", tf_words(keep, list));
    meant = meant_by(judging, known, name);
    if (meant.n)
        return tf_arena_printf(keep, "Did you mean `%s`?", tf_words(keep, meant));
    if (known == &judging->colleagues)
        return TF_STR("Colleagues are named as their folders in staff/ are called.");
    if (!known->n)
        return tf_arena_printf(keep,
                               "There is nothing under that heading of school.md yet: each part of "
                               "%s is a heading of the third level there.",
                               known->where);
    return TF_STR("school.md has the names, as headings of the third level.");
}

/* ---- judging --------------------------------------------------------------------------------- */

static void judge_section(struct judging *judging, const tf_file *file, const tf_names *names,
                          tf_section_kind kind)
{
    struct known *known = &judging->sections[kind];

    if (!judging->snapshot->school.names_known || !judging->snapshot->school.sections[kind].found)
        return;
    for (size_t i = 0; i < names->n; i++)
        if (names->at[i].fold.n && !tf_map_get(&known->folds, names->at[i].fold))
            tf_find(judging->sink, file, names->at[i].span, help_for(judging, known, &names->at[i]),
                    marks_of(names->at[i].text) < TF_COUNT(marks)
                        ? "`%s` is not in %s of school.md"
                        : "“%s” is not in %s of school.md",
                    tf_words(tf_sink_keep(judging->sink), names->at[i].text), known->where);
}

static void judge_with(struct judging *judging, const tf_file *file, const tf_names *with)
{
    for (size_t i = 0; judging->snapshot->people_known && i < with->n; i++)
        if (with->at[i].fold.n && !tf_snapshot_person(judging->snapshot, with->at[i].text))
            tf_find(judging->sink, file, with->at[i].span,
                    help_for(judging, &judging->colleagues, &with->at[i]),
                    "There is no colleague `%s` in staff/",
                    tf_words(tf_sink_keep(judging->sink), with->at[i].text));
}

static void judge_person(struct judging *judging, const tf_person *person)
{
    static const tf_section_kind supported[TF_COMMITMENT_KINDS] = {
        [TF_CLASSROOM_PRACTICE] = TF_LEARNING_PROCESS,
        [TF_RECOVERY_PLAN] = TF_PLAN,
    };

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &person->commitments[kind];
        judge_section(judging, commitment->file, &commitment->supports, supported[kind]);
        judge_section(judging, commitment->file, &commitment->principles, TF_PRINCIPLES);
        judge_with(judging, commitment->file, &commitment->with);
    }
    for (size_t i = 0; i < person->reflections.n; i++)
        judge_with(judging, person->reflections.at[i]->file, &person->reflections.at[i]->with);
}

static void forget(struct known *known)
{
    tf_map_release(&known->folds);
    tf_map_release(&known->meant);
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    struct judging judging = {.sink = sink, .snapshot = snapshot};

    for (int kind = 0; kind < TF_SECTIONS; kind++)
        know_section(&judging, (tf_section_kind)kind);
    know_colleagues(&judging);
    for (size_t i = 0; i < snapshot->people.n; i++)
        judge_person(&judging, snapshot->people.at[i]);
    for (int kind = 0; kind < TF_SECTIONS; kind++)
        forget(&judging.sections[kind]);
    forget(&judging.colleagues);
    tf_arena_release(&judging.arena);
}

const tf_rule tf_rule_unknown_name = {.school = school};
