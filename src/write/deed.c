/* What was done to some files, in a line that reads well. */
#include <ctype.h>

#include <twofold/write.h>

enum { SUBJECT_MOST = 100 }; /* characters; what is longer is told by the files themselves */

/* ---- verbs and what they are about --------------------------------------------------------------- */

/* In the order in which they are told. */
static const char *const verbs[] = {"Write",  "Reflect on", "Reword", "Add",
                                    "Change", "Move",       "Remove"};

typedef enum { WRITE, REFLECT_ON, REWORD, ADD, CHANGE, MOVE, REMOVE } verb;

static verb verb_of(const tf_deed *deed, tf_file_kind kind)
{
    static const verb others[] = {[TF_DEED_WRITE] = ADD,
                                  [TF_DEED_REWORD] = REWORD,
                                  [TF_DEED_CHANGE] = CHANGE,
                                  [TF_DEED_MOVE] = MOVE,
                                  [TF_DEED_REMOVE] = REMOVE};

    if (deed->kind == TF_DEED_WRITE && kind == TF_FILE_REFLECTION)
        return REFLECT_ON;
    if (deed->kind == TF_DEED_WRITE &&
        (kind == TF_FILE_COMMITMENT || kind == TF_FILE_PROFILE || kind == TF_FILE_SCHOOL))
        return WRITE;
    return others[deed->kind];
}

/* The things of one verb, each once; beyond what a line has room for, nobody counts them. */
struct things {
    TF_VEC(tf_str) all;
    tf_arena *arena;
};

static void add(struct things *things, tf_str thing)
{
    if (things->all.n > SUBJECT_MOST)
        return;
    for (size_t i = 0; i < things->all.n; i++)
        if (tf_str_eq(things->all.at[i], thing))
            return;
    *TF_PUSH(things->arena, &things->all) = thing;
}

/* A file that has no name of its own among people is called by what follows its person's folder. */
static tf_str below_person(tf_str path, tf_str slug)
{
    tf_str rest = tf_str_sub(path, sizeof("staff/") - 1, path.n);

    return tf_str_starts(path, TF_STR("staff/")) && slug.n < rest.n
               ? tf_str_sub(rest, slug.n + 1, rest.n)
               : path;
}

static void add_thing(struct things *things, const tf_deed *deed, bool several_reflections)
{
    tf_place_of place = tf_layout_place(deed->path);

    switch (place.kind) {
    case TF_FILE_PROFILE:
        add(things, TF_STR("profile"));
        break;
    case TF_FILE_COMMITMENT:
        add(things, tf_commitment_words(place.commitment));
        break;
    case TF_FILE_REFLECTION:
        if (deed->kind != TF_DEED_WRITE)
            add(things, several_reflections ? TF_STR("reflections") : TF_STR("reflection"));
        for (int kind = 0; kind < TF_COMMITMENT_KINDS && deed->kind == TF_DEED_WRITE; kind++)
            if (deed->is_about[kind])
                add(things, tf_commitment_words((tf_commitment_kind)kind));
        break;
    case TF_FILE_SCHOOL:
    case TF_FILE_EXTRA:
    case TF_FILE_EARLIER:
    case TF_FILE_OTHER:
        add(things, below_person(deed->path, place.slug));
        break;
    }
}

/* "a", "a and b", "a, b and c" */
static void put_things(tf_buf *out, const struct things *things)
{
    for (size_t i = 0; i < things->all.n; i++)
        tf_buf_printf(out, "%s%.*s",
                      i == 0                   ? " "
                      : i + 1 == things->all.n ? " and "
                                               : ", ",
                      TF_ARG(things->all.at[i]));
}

/* ---- all of it ----------------------------------------------------------------------------------- */

static void put_verb(tf_buf *out, verb told, const tf_deed *deeds, size_t n, bool first)
{
    tf_arena scratch = {0};
    struct things things = {.arena = &scratch};
    size_t reflections = 0, from = out->n;

    for (size_t i = 0; i < n; i++) {
        tf_file_kind kind = tf_layout_place(deeds[i].path).kind;
        reflections += kind == TF_FILE_REFLECTION && verb_of(&deeds[i], kind) == told;
    }
    /* What somebody wants to do comes before who they are. */
    for (int profiles = 0; profiles < 2; profiles++)
        for (size_t i = 0; i < n; i++) {
            tf_file_kind kind = tf_layout_place(deeds[i].path).kind;
            if (verb_of(&deeds[i], kind) == told && (kind == TF_FILE_PROFILE) == profiles)
                add_thing(&things, &deeds[i], reflections > 1);
        }
    if (things.all.n) {
        tf_buf_printf(out, "%s%s", first ? "" : ", ", verbs[told]);
        if (!first)
            out->p[from + 2] = (char)tolower((unsigned char)out->p[from + 2]);
        put_things(out, &things);
    }
    tf_arena_release(&scratch);
}

/* The day of the one reflection that all is about; pictures may go with it. */
static void put_day(tf_buf *out, const tf_deed *deeds, size_t n)
{
    enum { DATE = 10 };
    tf_str name = {0};
    tf_date date;

    for (size_t i = 0; i < n; i++) {
        tf_place_of place = tf_layout_place(deeds[i].path);
        if (place.kind == TF_FILE_OTHER)
            continue;
        if (place.kind != TF_FILE_REFLECTION || name.n)
            return;
        name = place.name;
    }
    if (!tf_date_parse(tf_str_sub(name, 0, DATE), &date))
        return;
    tf_buf_putz(out, ", ");
    tf_date_put_words(out, date);
}

void tf_deeds_put_subject(tf_buf *out, const tf_deed *deeds, size_t n, tf_str name)
{
    size_t from = out->n;
    bool all = true;

    for (int which = WRITE; which <= REMOVE && all; which++) {
        size_t before = out->n;
        put_verb(out, (verb)which, deeds, n, out->n == from);
        all = tf_utf8_length(tf_str_sub(tf_buf_str(out), from, out->n)) + tf_utf8_length(name) <=
              SUBJECT_MOST;
        if (!all)
            out->n = before;
    }
    if (!all && out->n > from)
        tf_buf_putz(out, ", and more");
    else if (!all)
        tf_buf_putz(out, name.n ? "Change several files" : "Change several of the school's files");
    if (name.n)
        tf_buf_printf(out, ": %.*s", TF_ARG(name));
    if (all)
        put_day(out, deeds, n);
}
