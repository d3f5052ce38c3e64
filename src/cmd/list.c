/* twofold list: people, commitments or reflections as rows. */
#include <twofold/emit.h>
#include <twofold/git.h>

#include "command.h"
#include "paths.h"
#include "select.h"

/* ---- rows ------------------------------------------------------------------------------------ */

/* Rows being made; what is not borrowed from the snapshot lives in the arena. */
struct rows {
    tf_table table;
    tf_arena arena;
    const tf_snapshot *snapshot;
    bool for_people; /* paths as seen from the current folder */
};

static void put_text(struct rows *rows, tf_str text)
{
    tf_cell *cell = TF_PUSH(&rows->arena, &rows->table.cells);
    tf_str *at = TF_NEW(&rows->arena, tf_str);

    *at = text;
    cell->at = at;
    cell->n = text.n > 0;
}

static void put_date(struct rows *rows, tf_date date)
{
    put_text(rows, date == TF_NO_DATE ? TF_STR("") : tf_date_str(&rows->arena, date));
}

static void put_names(struct rows *rows, const tf_names *names)
{
    tf_cell *cell = TF_PUSH(&rows->arena, &rows->table.cells);
    tf_str *at = TF_NEW_N(&rows->arena, tf_str, names->n + 1);

    for (size_t i = 0; i < names->n; i++)
        at[i] = names->at[i].text;
    *cell = (tf_cell){at, names->n};
}

static void put_path(struct rows *rows, const tf_file *file)
{
    tf_buf buf = {0};

    if (rows->for_people)
        tf_store_path_here(rows->snapshot->store, file->path, &buf);
    else
        tf_store_path_top(rows->snapshot->store, file->path, &buf);
    put_text(rows, tf_buf_take(&buf, &rows->arena));
}

static const tf_column people_columns[] = {
    {TF_STR_INIT("person"), false}, {TF_STR_INIT("name"), false},  {TF_STR_INIT("role"), false},
    {TF_STR_INIT("team"), false},   {TF_STR_INIT("email"), false}, {TF_STR_INIT("joined"), false},
    {TF_STR_INIT("left"), false},
};

static void put_person(struct rows *rows, const tf_selection *selection, const tf_person *person)
{
    if (!tf_selects_person(selection, person))
        return;
    put_text(rows, person->slug);
    put_text(rows, person->name.text);
    put_text(rows, tf_role_name(person->role));
    put_text(rows, person->team.text);
    put_text(rows, person->email.text);
    put_date(rows, person->joined);
    put_date(rows, person->left);
}

static const tf_column commitments_columns[] = {
    {TF_STR_INIT("person"), false},    {TF_STR_INIT("about"), false},
    {TF_STR_INIT("title"), false},     {TF_STR_INIT("supports"), true},
    {TF_STR_INIT("principles"), true}, {TF_STR_INIT("with"), true},
    {TF_STR_INIT("since"), false},     {TF_STR_INIT("path"), false},
};

static void put_commitments(struct rows *rows, const tf_selection *selection,
                            const tf_person *person)
{
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &person->commitments[kind];
        if (!tf_selects_commitment(selection, person, commitment))
            continue;
        put_text(rows, person->slug);
        put_text(rows, tf_commitment_slug(commitment->kind));
        put_text(rows, commitment->file->title_text);
        put_names(rows, &commitment->supports);
        put_names(rows, &commitment->principles);
        put_names(rows, &commitment->with);
        put_date(rows, commitment->since);
        put_path(rows, commitment->file);
    }
}

static const tf_column reflections_columns[] = {
    {TF_STR_INIT("person"), false}, {TF_STR_INIT("date"), false}, {TF_STR_INIT("words"), false},
    {TF_STR_INIT("about"), true},   {TF_STR_INIT("with"), true},  {TF_STR_INIT("share"), false},
    {TF_STR_INIT("path"), false},
};

static void put_reflections(struct rows *rows, const tf_selection *selection,
                            const tf_person *person)
{
    for (size_t i = 0; i < person->reflections.n; i++) {
        const tf_reflection *reflection = person->reflections.at[i];
        if (!tf_selects_reflection(selection, reflection))
            continue;
        put_text(rows, person->slug);
        put_date(rows, reflection->date);
        put_text(rows, reflection->words);
        put_names(rows, &reflection->about);
        put_names(rows, &reflection->with);
        put_text(rows, reflection->share ? TF_STR("yes") : TF_STR(""));
        put_path(rows, reflection->file);
    }
}

/* Everything that can be listed: a new list is one line here and the two things it names. */
static const struct {
    tf_str name;
    const tf_column *columns;
    size_t columns_n;
    void (*put)(struct rows *rows, const tf_selection *selection, const tf_person *person);
} lists[] = {
    {TF_STR_INIT("people"), people_columns, TF_COUNT(people_columns), put_person},
    {TF_STR_INIT("commitments"), commitments_columns, TF_COUNT(commitments_columns),
     put_commitments},
    {TF_STR_INIT("reflections"), reflections_columns, TF_COUNT(reflections_columns),
     put_reflections},
};

static tf_str list_choices(size_t number)
{
    return number < TF_COUNT(lists) ? lists[number].name : TF_STR("");
}

/* ---- the command ----------------------------------------------------------------------------- */

struct values {
    tf_filters filters;
    const char *at;
    size_t format;
};

static tf_str format_choices(size_t number)
{
    return number < tf_table_formats_n ? tf_table_formats[number].name : TF_STR("");
}

static const tf_option options[] = {
    {"person", 0, TF_OPTION_TEXT, offsetof(struct values, filters.person), "WHO",
     "only of one person, by their folder in staff/, their name or a word of it",
     tf_choices_person},
    {"team", 0, TF_OPTION_TEXT, offsetof(struct values, filters.team), "TEAM",
     "only of the people in one team", NULL},
    {"role", 0, TF_OPTION_CHOICE, offsetof(struct values, filters.role), "ROLE",
     "only of people who are `teacher`, `leader` or `support`", tf_choices_role},
    {"about", 0, TF_OPTION_CHOICE, offsetof(struct values, filters.about), "KIND",
     "only about `classroom-practice` or `recovery-plan`", tf_choices_kind},
    {"supports", 0, TF_OPTION_TEXT, offsetof(struct values, filters.supports), "NAME",
     "only what supports this name from school.md", NULL},
    {"since", 0, TF_OPTION_DATE, offsetof(struct values, filters.since), "DATE",
     "only commitments begun or reflections written from this day on", NULL},
    {"until", 0, TF_OPTION_DATE, offsetof(struct values, filters.until), "DATE",
     "only commitments begun or reflections written up to this day", NULL},
    {"at", 0, TF_OPTION_TEXT, offsetof(struct values, at), "REV",
     "as it was in a commit, a tag or on a day", NULL},
    {"format", 'f', TF_OPTION_CHOICE, offsetof(struct values, format), "FORMAT",
     "how to print it: `text`, `json` or `csv`", format_choices},
};

/* A list runs on imperfect files, and says what it could not read. */
static void say_what_is_left_out(const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->files.n; i++) {
        const tf_file *file = snapshot->files.at[i];
        tf_buf path = {0};
        if (file->place.kind == TF_FILE_EXTRA || file->sound)
            continue;
        tf_store_path_here(snapshot->store, file->path, &path);
        tf_say("What %s says is left out, since it cannot be read (see `twofold check`)", path.p);
        tf_buf_release(&path);
    }
}

/* Whoever asks what is held about one person is told that there is more, in whatever format. */
static void say_what_is_earlier(const tf_snapshot *snapshot, const tf_person *person)
{
    tf_arena scratch = {0};
    tf_str earlier = tf_arena_printf(&scratch, "staff/%.*s/earlier", TF_ARG(person->slug));
    tf_buf path = {0};

    if (tf_path_is_there(snapshot->store, earlier)) {
        tf_store_path_here(snapshot->store, earlier, &path);
        tf_say("Only one cycle is listed: what %.*s wrote in earlier ones is in %s/",
               TF_ARG(tf_person_name(person)), path.p);
    }
    tf_buf_release(&path);
    tf_arena_release(&scratch);
}

static int list(const struct values *values, size_t which, const tf_snapshot *snapshot)
{
    struct rows rows = {.table = {.name = lists[which].name,
                                  .columns = lists[which].columns,
                                  .columns_n = lists[which].columns_n},
                        .snapshot = snapshot,
                        .for_people = tf_str_is(tf_table_formats[values->format].name, "text")};
    tf_selection selection;
    tf_error error = {0};
    tf_buf out = {0};
    int status;

    if (tf_selection_of(&values->filters, snapshot, &selection, &error) < 0) {
        status = tf_say_error(&error);
    } else {
        for (size_t i = 0; i < snapshot->people.n; i++)
            lists[which].put(&rows, &selection, snapshot->people.at[i]);
        tf_table_formats[values->format].put(&out, &rows.table);
        say_what_is_left_out(snapshot);
        if (selection.person)
            say_what_is_earlier(snapshot, selection.person);
        status = tf_print(&out, TF_DONE);
    }
    tf_selection_release(&selection);
    tf_arena_release(&rows.arena);
    return status;
}

static int run(tf_call *call)
{
    struct values values = {
        .filters = {.role = TF_ANY, .about = TF_ANY, .since = TF_NO_DATE, .until = TF_NO_DATE}};
    tf_snapshot snapshot = {0};
    tf_store *store = NULL;
    tf_error error = {0};
    size_t which;
    int status;

    if (!tf_call_read(call, &values, 1, &status))
        return status;
    if (!tf_choose(call->command, "list", call->argc ? call->argv[0] : NULL, list_choices, &which))
        return TF_COULD_NOT;
    tf_where where = {.dir = call->common.dir, .at = values.at};
    tf_load_options load = {.today = tf_call_today(call)};
    if (tf_git_open_school(&where, &store, &error) < 0 ||
        tf_load(store, &load, &snapshot, &error) < 0)
        status = tf_say_error(&error);
    else
        status = list(&values, which, &snapshot);
    tf_snapshot_release(&snapshot);
    tf_store_free(store);
    return status;
}

const tf_command tf_command_list = {
    .name = "list",
    .operands = "people|commitments|reflections",
    .summary = "list people, commitments or reflections",
    .about =
        "Lists what the school's files hold, in alphabetical order of people and then by date.\n"
        "Filters narrow it down; together they all apply. `--person WHO` shows what is held\n"
        "about one person in this cycle, and says where earlier ones are.",
    .options = options,
    .options_n = TF_COUNT(options),
    .choices = list_choices,
    .run = run,
};
