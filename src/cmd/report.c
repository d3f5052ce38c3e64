/* twofold report: the questions that leaders ask. */
#include <twofold/emit.h>
#include <twofold/git.h>

#include "command.h"
#include "ends.h"
#include "pictures.h"
#include "report-load.h"
#include "select.h"

struct values {
    const char *at, *team, *since, *table;
    tf_date until;
    size_t format;
};

static tf_str report_choices(size_t number)
{
    const tf_report *report = tf_report_at(number);

    return report ? report->name : TF_STR("");
}

static tf_str format_choices(size_t number)
{
    return number < tf_document_formats_n ? tf_document_formats[number].name : TF_STR("");
}

static const tf_option options[] = {
    {"at", 0, TF_OPTION_TEXT, offsetof(struct values, at), "REV",
     "as it was in a commit, a tag or on a day", NULL},
    {"team", 0, TF_OPTION_TEXT, offsetof(struct values, team), "TEAM",
     "only of the people in one team", NULL},
    {"since", 0, TF_OPTION_TEXT, offsetof(struct values, since), "DATE",
     "only from this day on; of `changes`, since a commit, a tag or a day", NULL},
    {"until", 0, TF_OPTION_DATE, offsetof(struct values, until), "DATE", "only up to this day",
     NULL},
    {"format", 'f', TF_OPTION_CHOICE, offsetof(struct values, format), "FORMAT",
     "how to print it: `text`, `markdown`, `json`, `csv` or `html`", format_choices},
    {"table", 0, TF_OPTION_TEXT, offsetof(struct values, table), "NAME",
     "which of its tables CSV is to hold", NULL},
};

/* ---- what is asked --------------------------------------------------------------------------- */

static bool is_csv(const struct values *values)
{
    return tf_str_is(tf_document_formats[values->format].name, "csv");
}

/* Whether a report can be asked for what was given; false, having refused it. */
static bool may_take(const tf_call *call, const tf_report *report, const struct values *values)
{
    const struct {
        const char *option;
        bool value;
        unsigned takes;
    } given[] = {
        {"--team", values->team != NULL, TF_TAKES_TEAM},
        {"--since", values->since != NULL, TF_TAKES_DAYS | TF_TAKES_REVISIONS},
        {"--until", values->until != TF_NO_DATE, TF_TAKES_DAYS},
    };

    if (values->until != TF_NO_DATE && report->takes & TF_TAKES_REVISIONS)
        return tf_refuse(call->command,
                         "The report `%.*s` ends with a commit, and is not told by --until: `--at` "
                         "takes a day, too, a tag or a commit",
                         TF_ARG(report->name));
    for (size_t i = 0; i < TF_COUNT(given); i++)
        if (given[i].value && !(report->takes & given[i].takes))
            return tf_refuse(call->command, "The report `%.*s` is not told by %s",
                             TF_ARG(report->name), given[i].option);
    if (values->table && !is_csv(values))
        return tf_refuse(
            call->command,
            "--table is for CSV, which holds one table: other formats have all of them");
    if (!(report->takes & TF_TAKES_PERSON) && call->argc > 1)
        return tf_refuse(call->command,
                         "The report `%.*s` is not about one person, so `%s` is one "
                         "word too many",
                         TF_ARG(report->name), call->argv[1]);
    return true;
}

/* A school that was opened for a report. */
struct opened {
    tf_schemas *schemas;
    tf_store *store;
    tf_history *history;
    tf_ends ends;
    tf_snapshot snapshot;
    tf_selection selection;
    tf_buf asker; /* the slug of whoever asks, where nobody was named */
};

static void release(struct opened *opened)
{
    tf_buf_release(&opened->asker);
    tf_selection_release(&opened->selection);
    tf_snapshot_release(&opened->snapshot);
    tf_ends_release(&opened->ends);
    tf_store_free(opened->store);
    tf_history_free(opened->history);
    tf_schemas_free(opened->schemas);
}

static bool looks_back(const tf_call *call, const tf_report *report, const struct values *values)
{
    return report->history == TF_HISTORY_NEEDED || values->at ||
           (report->history == TF_HISTORY_IF_ANY && tf_git_may_have_head(call->common.dir));
}

/* That there is no `HEAD` is nothing that a reader asked about: what is missing is a history. */
static int refuse_unsaved(const tf_call *call, tf_error *error)
{
    tf_where where = {.dir = call->common.dir};
    tf_history *history = NULL;
    tf_error why = {0};

    if (tf_git_open_history(&where, &history, &why) < 0) {
        tf_error_release(error);
        *error = why;
    }
    tf_history_free(history);
    return -1;
}

/* Whom a report is about: who was named, or else whoever asks; NULL: no one person. */
static const char *whose(const tf_call *call, const struct opened *opened)
{
    return call->argc > 1 ? call->argv[1] : opened->asker.n ? opened->asker.p : NULL;
}

static int open_school(const tf_call *call, const tf_report *report, const struct values *values,
                       struct opened *opened, tf_error *error)
{
    bool committed = report->takes & TF_TAKES_REVISIONS;
    tf_where where = {.dir = call->common.dir, .at = values->at};

    /* What is told of commits alone does not look at what is not committed yet. */
    if (committed && !where.at)
        where.at = "HEAD";
    if (tf_schemas_load(&opened->schemas, error) < 0)
        return -1;
    if (tf_git_open_school(&where, &opened->store, error) < 0)
        return committed && !values->at ? refuse_unsaved(call, error) : -1;
    if (looks_back(call, report, values) &&
        tf_git_open_history(&where, &opened->history, error) < 0)
        return -1;
    tf_date day = tf_report_day(call->common.today, values->at, opened->history);
    if (report->of == TF_OF_LAST_TERM &&
        tf_ends_open(&where, opened->schemas, day, &opened->ends, error) < 0)
        return -1;
    if (opened->ends.found.n)
        return 0;
    if (report->takes & TF_TAKES_PERSON && !whose(call, opened) &&
        tf_report_asker(report, call->common.dir, opened->store, day, &opened->asker, error) < 0)
        return -1;
    return tf_report_load(report, whose(call, opened), opened->store, opened->schemas, day,
                          &opened->snapshot, error);
}

/* ---- telling it ------------------------------------------------------------------------------ */

static int show(const struct values *values, const tf_call *call, tf_store *store,
                const tf_document *document)
{
    tf_lone_page lone = {0};
    tf_error error = {0};
    tf_look look = {
        .pages = &lone.pages,
        .width = tf_term_width(stdout, 80),
        .colour = tf_term_colour((tf_colour_when)call->common.colour, stdout),
        .table = values->table ? tf_str_z(values->table) : TF_STR(""),
    };
    tf_buf out = {0};

    if (tf_lone_page_open(store, &lone, &error) < 0)
        return tf_say_error(&error);
    tf_document_formats[values->format].put(&out, document, &look);
    tf_lone_page_close(&lone);
    return tf_print(&out, TF_DONE);
}

/* The names of a document's tables, of which CSV holds one. */
static size_t read_tables(const tf_document *document, tf_arena *arena, tf_str **names)
{
    size_t n = 0;

    *names = TF_NEW_N(arena, tf_str, document->blocks.n + 1);
    for (size_t i = 0; i < document->blocks.n; i++)
        if (document->blocks.at[i].kind == TF_BLOCK_TABLE)
            (*names)[n++] = document->blocks.at[i].sheet->name;
    return n;
}

/* Whether the table that was asked for is there; false, having said which ones are. */
static bool has_table(const struct values *values, const tf_document *document)
{
    tf_str wanted = values->table ? tf_str_z(values->table) : TF_STR("");
    tf_arena arena = {0};
    tf_buf known = {0};
    tf_str *names;
    size_t n = read_tables(document, &arena, &names);
    bool found = !is_csv(values);

    for (size_t i = 0; i < n; i++) {
        found = found || !wanted.n || tf_str_eq(names[i], wanted);
        tf_buf_printf(&known, "%s`%.*s`", i ? ", " : "", TF_ARG(names[i]));
    }
    if (!found && n)
        tf_say("This report has no table `%.*s`: it has %s", TF_ARG(wanted), known.p);
    else if (!found)
        tf_say("There is no table in this report today, and CSV holds nothing else");
    tf_buf_release(&known);
    tf_arena_release(&arena);
    return found;
}

static int tell(const tf_call *call, const tf_report *report, const struct values *values,
                const tf_request *request)
{
    tf_document document = {0};
    tf_error error = {0};
    int status;

    if (tf_report_build(report, request, &document, &error) < 0)
        status = tf_say_error(&error);
    else if (!has_table(values, &document))
        status = TF_COULD_NOT;
    else
        status = show(values, call, request->snapshot->store, &document);
    tf_document_release(&document);
    return status;
}

static int ask(const tf_call *call, const tf_report *report, const struct values *values,
               struct opened *opened)
{
    bool by_revision = report->takes & TF_TAKES_REVISIONS;
    tf_filters filters = {.role = TF_ANY, .about = TF_ANY, .team = values->team};
    tf_request request = {.since = TF_NO_DATE,
                          .until = values->until,
                          .at = values->at,
                          .since_revision = by_revision ? values->since : NULL};
    tf_error error = {0};

    if (values->since && !by_revision &&
        !tf_read_day(call->command, "since", values->since, &request.since))
        return TF_COULD_NOT;
    if (request.since != TF_NO_DATE && request.until != TF_NO_DATE &&
        request.since > request.until) {
        tf_refuse(call->command, "No day is both from --since on and up to --until");
        return TF_COULD_NOT;
    }
    filters.since = request.since;
    filters.until = request.until;
    if (open_school(call, report, values, opened, &error) < 0)
        return tf_say_error(&error);
    filters.person = whose(call, opened);
    if (tf_selection_of(&filters, &opened->snapshot, &opened->selection, &error) < 0)
        return tf_say_error(&error);
    request.ends = opened->ends.found.at;
    request.ends_n = opened->ends.found.n;
    request.present = opened->store;
    request.snapshot =
        request.ends_n ? &request.ends[request.ends_n - 1].snapshot : &opened->snapshot;
    request.history = request.ends_n ? NULL : opened->history;
    request.team = opened->selection.team;
    request.person = opened->selection.person;
    return tell(call, report, values, &request);
}

static int print_list(void)
{
    tf_buf out = {0};

    for (size_t i = 0; tf_report_at(i); i++)
        tf_buf_printf(&out, "%.*s%s\n    %.*s\n", TF_ARG(tf_report_at(i)->name),
                      tf_report_at(i)->takes & TF_TAKES_PERSON ? " [PERSON]" : "",
                      TF_ARG(tf_report_at(i)->question));
    tf_buf_putz(&out, "\n`twofold report NAME` answers one.\n");
    return tf_print(&out, TF_DONE);
}

static int run(tf_call *call)
{
    struct values values = {.until = TF_NO_DATE};
    struct opened opened = {0};
    size_t which;
    int status;

    if (!tf_call_read(call, &values, 2, &status))
        return status;
    if (!call->argc)
        return print_list();
    if (!tf_choose(call->command, "report", call->argv[0], report_choices, &which))
        return TF_COULD_NOT;
    const tf_report *report = tf_report_at(which);
    if (!may_take(call, report, &values) ||
        !tf_report_may_look(call->command, call->common.today, values.at))
        return TF_COULD_NOT;
    status = ask(call, report, &values, &opened);
    release(&opened);
    return status;
}

const tf_command tf_command_report = {
    .name = "report",
    .operands = "[REPORT [PERSON]]",
    .summary = "answer a question that leaders ask",
    .about =
        "Answers a question from the school's files, and where it needs one from their history.\n"
        "People stand in alphabetical order, and nobody is ranked, scored or counted. Without\n"
        "REPORT it lists the questions; a story without PERSON is your own.",
    .options = options,
    .options_n = TF_COUNT(options),
    .choices = report_choices,
    .run = run,
};
