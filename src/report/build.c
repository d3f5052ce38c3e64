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

/* What was read, and of which day: no two readers should wonder which of them has the later one. */
static void put_snapshot(const tf_request *request, tf_document *document)
{
    const tf_history *history = request->history;
    tf_buf day = {0};

    tf_date_put_words(&day, request->snapshot->today);
    tf_doc_put(document, &document->snapshot, "%.*s", TF_ARG(request->snapshot->store->label));
    if (history && tf_str_starts(request->snapshot->store->label, TF_STR("commit "))) {
        tf_buf made = {0};
        tf_date_put_words(&made, history->tip.day);
        tf_doc_put(document, &document->snapshot, " of %s", made.p);
        tf_buf_release(&made);
    }
    tf_doc_put(document, &document->snapshot, ", as of %s", day.p);
    tf_buf_release(&day);
}

/* ---- what was left out ----------------------------------------------------------------------- */

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
        return NULL;
    }
}

/* The same of a report that names nobody. */
static void put_left_out_namelessly(const tf_request *request, tf_document *document)
{
    const tf_snapshot *snapshot = request->snapshot;
    bool any = !snapshot->people_known;

    for (size_t i = 0; i < snapshot->files.n && !any; i++)
        any = !snapshot->files.at[i]->sound && missed(snapshot->files.at[i]);
    if (!any)
        return;
    tf_line *line = tf_doc_left_out(document);
    tf_doc_put(document, line, "What stands in files that cannot be read as they are: ");
    tf_doc_run(document, line, TF_INLINE_CODE, TF_STR("twofold check"), TF_STR(""));
    tf_doc_put(document, line, " says which.");
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
    if (report->build(request, document, error) < 0)
        return -1;
    if (report->nameless)
        put_left_out_namelessly(request, document);
    else
        put_left_out(report, request, document);
    return 0;
}
