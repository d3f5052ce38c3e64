/* What all reports have in common: the head, and what was left out. */
#include <twofold/report.h>

static void put_head(const tf_report *report, const tf_request *request, tf_document *document)
{
    const tf_school *school = &request->snapshot->school;

    document->name = report->name;
    document->title = report->title;
    document->question = report->question;
    document->school = school->name.n ? school->name : TF_STR("Our school");
    document->cycle = school->cycle;
}

static bool is_committed(const tf_request *request)
{
    return tf_str_starts(request->snapshot->store->label, TF_STR("commit "));
}

static void put_day(tf_document *document, const char *before, tf_date day, const char *behind)
{
    tf_buf words = {0};

    tf_date_put_words(&words, day);
    tf_doc_put(document, &document->snapshot, "%s%s%s", before, words.p, behind);
    tf_buf_release(&words);
}

/* A day is told as that day, a tag with its day. */
static void put_point(const tf_request *request, tf_document *document)
{
    tf_date day, today = request->snapshot->today, tip = request->history->tip.day;

    if (tf_date_parse(tf_str_z(request->at), &day)) {
        put_day(document, "as it stood on ", day, "");
    } else {
        day = tip;
        put_day(document, "as it stood on ", day, "");
        tf_doc_put(document, &document->snapshot, " (%s)", request->at);
    }
    if (today != day && today != tip)
        put_day(document, ", seen from ", today, "");
}

/* A team as somebody in it writes it. */
static tf_str team_of(const tf_request *request)
{
    const tf_snapshot *snapshot = request->snapshot;

    for (size_t i = 0; i < snapshot->people.n; i++)
        if (tf_str_eq(snapshot->people.at[i]->team.fold, request->team))
            return snapshot->people.at[i]->team.text;
    return request->team;
}

/* What was asked for: what is true of one team, or of some days, need not be so of all. */
static void put_filters(const tf_request *request, tf_document *document)
{
    const struct {
        const char *lead;
        tf_date day;
    } days[] = {{", from", request->since}, {", up to", request->until}};

    if (request->team.n)
        tf_doc_put(document, &document->snapshot, ", of the team ‘%.*s’ alone",
                   TF_ARG(team_of(request)));
    for (size_t i = 0; i < TF_COUNT(days); i++) {
        tf_buf words = {0};
        if (days[i].day == TF_NO_DATE)
            continue;
        tf_date_put_words(&words, days[i].day);
        tf_doc_put(document, &document->snapshot, "%s %s", days[i].lead, words.p);
        tf_buf_release(&words);
    }
}

/* What was read, and of which day: no two readers should wonder which of them has the later one. */
static void put_snapshot(const tf_request *request, tf_document *document)
{
    const tf_history *history = request->history;
    tf_date today = request->snapshot->today;

    document->source = request->snapshot->store->label;
    if (!is_committed(request)) {
        put_day(document, "as the files stand today, ", today, "");
        return;
    }
    if (history)
        document->source =
            tf_arena_printf(&document->arena, "commit %.*s", TF_ARG(history->tip.id));
    if (history && request->at)
        put_point(request, document);
    else if (history)
        put_day(document, "as it was last saved, on ", history->tip.day, "");
    else
        put_day(document, "as it stood on ", today, "");
}

/* ---- what was left out ----------------------------------------------------------------------- */

/* Somebody's folder, or one in it. Of staff/ itself more is said. */
static bool is_shut_folder(const tf_file *file)
{
    return file->place.slug.n &&
           (file->entry == TF_ENTRY_CLOSED || file->entry == TF_ENTRY_SYMLINK);
}

/* What a file that could not be read would have told. */
static const char *missed(const tf_file *file)
{
    switch (file->place.kind) {
    case TF_FILE_SCHOOL:
        return "the names that commitments support, the terms";
    case TF_FILE_PROFILE:
        return "who this is, and in which team";
    case TF_FILE_COMMITMENT:
        return "what this commitment supports, and with whom";
    case TF_FILE_REFLECTION:
        return "this reflection";
    default:
        return is_shut_folder(file) ? "what is in it" : NULL;
    }
}

static bool misses_any(const tf_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->files.n; i++)
        if (!snapshot->files.at[i]->sound && missed(snapshot->files.at[i]))
            return true;
    return !snapshot->people_known;
}

static void put_missed(tf_document *document, const char *what, tf_str check)
{
    tf_line *line = tf_doc_left_out(document);

    tf_doc_put(document, line, "%s: ", what);
    tf_doc_run(document, line, TF_INLINE_CODE, check, TF_STR(""));
    tf_doc_put(document, line, " says which.");
}

/* The same of a report that names nobody; of the ends of terms, each has a part in what is told. */
static void put_left_out_namelessly(const tf_request *request, tf_document *document)
{
    for (size_t i = 0; i < request->ends_n; i++) {
        tf_buf check = {0};
        if (!misses_any(&request->ends[i].snapshot))
            continue;
        tf_buf_putz(&check, "twofold check --at ");
        tf_date_put(&check, request->ends[i].term.to);
        put_missed(document, "What stood in files that cannot be read as they were then",
                   tf_arena_str(&document->arena, tf_buf_str(&check)));
        tf_buf_release(&check);
    }
    if (!request->ends_n && misses_any(request->snapshot))
        put_missed(document, "What stands in files that cannot be read as they are",
                   TF_STR("twofold check"));
}

static void put_file(tf_document *document, const tf_file *file)
{
    tf_line *line;

    if (file->sound || !missed(file))
        return;
    line = tf_doc_left_out(document);
    tf_doc_run(document, line, TF_INLINE_FILE, file->path, file->path);
    tf_doc_put(document, line, " cannot be read as it is, so %s is not told here.", missed(file));
}

/* What a report on one person could not read. A site has one of each, and the same snapshot for all
 * of them: of others' files none is looked at but the profiles, which say what they are called. */
static void put_left_out_of_person(const tf_request *request, tf_document *document)
{
    const tf_snapshot *snapshot = request->snapshot;
    tf_str folder = tf_arena_printf(&document->arena, "staff/%.*s/", TF_ARG(request->person->slug));

    if (snapshot->school.file)
        put_file(document, snapshot->school.file);
    for (size_t i = 0; i < snapshot->people.n; i++)
        if (snapshot->people.at[i] != request->person && snapshot->people.at[i]->profile)
            put_file(document, snapshot->people.at[i]->profile);
    for (size_t i = tf_snapshot_files_from(snapshot, folder);
         i < snapshot->files.n && tf_str_starts(snapshot->files.at[i]->path, folder); i++)
        put_file(document, snapshot->files.at[i]);
}

static void put_left_out(const tf_report *report, const tf_request *request, tf_document *document)
{
    const tf_snapshot *snapshot = request->snapshot;

    if (report->reads == TF_READS_PERSON)
        put_left_out_of_person(request, document);
    else
        for (size_t i = 0; i < snapshot->files.n; i++)
            put_file(document, snapshot->files.at[i]);
    if (!snapshot->people_known) {
        tf_line *line = tf_doc_left_out(document);
        tf_doc_put(document, line, "The folder staff/ cannot be looked into: nobody is told of.");
    }
}

int tf_report_build(const tf_report *report, const tf_request *request, tf_document *document,
                    tf_error *error)
{
    put_head(report, request, document);
    /* What is of the end of a term says which: a commit would tell that something was written since. */
    if (report->of == TF_OF_SNAPSHOT)
        put_snapshot(request, document);
    put_filters(request, document);
    if (report->build(request, document, error) < 0)
        return -1;
    if (report->nameless)
        put_left_out_namelessly(request, document);
    else
        put_left_out(report, request, document);
    return 0;
}
