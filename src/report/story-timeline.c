/* A story as a picture, and as the table that says the same. */
#include "periods.h"
#include "story.h"

tf_str tf_story_track(const tf_event *event)
{
    if (event->kind == TF_MOMENT_REFLECTION)
        return TF_STR("Reflections");
    return event->commitment == TF_CLASSROOM_PRACTICE ? TF_STR("Classroom practice")
                                                      : TF_STR("Recovery plan");
}

/* What happened, in a few words: "reworded". */
static tf_str words_of(const tf_event *event)
{
    static const tf_str words[] = {
        [TF_MOMENT_WRITTEN] = TF_STR_INIT("written"),
        [TF_MOMENT_REWORDED] = TF_STR_INIT("reworded"),
        [TF_MOMENT_REFLECTION] = TF_STR_INIT("a reflection"),
    };

    return words[event->kind];
}

/* ---- the picture ----------------------------------------------------------------------------- */

static size_t track_of(tf_story *story, tf_timeline *timeline, const tf_event *event)
{
    tf_str track = tf_story_track(event);

    for (size_t i = 0; i < timeline->tracks.n; i++)
        if (tf_str_eq(timeline->tracks.at[i], track))
            return i;
    *TF_PUSH(&story->document->arena, &timeline->tracks) = track;
    return timeline->tracks.n - 1;
}

/* In the one order, whatever came first. */
static void put_tracks(tf_story *story, tf_timeline *timeline)
{
    static const tf_event tracks[] = {
        {.kind = TF_MOMENT_WRITTEN, .commitment = TF_CLASSROOM_PRACTICE},
        {.kind = TF_MOMENT_WRITTEN, .commitment = TF_RECOVERY_PLAN},
        {.kind = TF_MOMENT_REFLECTION},
    };

    for (size_t track = 0; track < TF_COUNT(tracks); track++)
        for (size_t i = 0; i < story->chapters.n; i++)
            for (size_t j = 0; j < story->chapters.at[i].events.n; j++)
                if (tf_str_eq(tf_story_track(&story->chapters.at[i].events.at[j]),
                              tf_story_track(&tracks[track])))
                    track_of(story, timeline, &tracks[track]);
}

static void put_moment(tf_story *story, tf_timeline *timeline, const tf_event *event)
{
    tf_arena *arena = &story->document->arena;
    tf_moment *moment;
    tf_str label;

    if (event->day == TF_NO_DATE)
        return;
    moment = TF_PUSH(arena, &timeline->moments);
    label = tf_date_words(arena, event->day);
    if (event->kind == TF_MOMENT_REFLECTION)
        label = TF_CONCAT(arena, TF_STR("A reflection, "), label);
    else
        label = TF_CONCAT(arena, tf_story_track(event), TF_STR(" "), words_of(event), TF_STR(", "),
                          label);
    *moment = (tf_moment){track_of(story, timeline, event), event->day, event->kind, label,
                          event->anchor};
    if (timeline->moments.n == 1)
        timeline->from = timeline->to = event->day;
    timeline->from = event->day < timeline->from ? event->day : timeline->from;
    timeline->to = event->day > timeline->to ? event->day : timeline->to;
}

/* From the cycle's first day to that of the report, for everybody alike: a picture that ended with
 * somebody's last note would tell when that was. */
static void span_all(const tf_request *request, tf_timeline *timeline)
{
    const tf_school *school = &request->snapshot->school;
    tf_date last = request->snapshot->today;

    if (school->dates_known && school->starts < timeline->from)
        timeline->from = school->starts;
    if (school->dates_known && school->ends < last)
        last = school->ends;
    timeline->to = last > timeline->to ? last : timeline->to;
}

/* Terms are whole, so that a story ends with one and not with a day. */
static void put_bands(tf_story *story, tf_timeline *timeline)
{
    tf_periods periods = {0};
    tf_date from = timeline->from, to = timeline->to;

    tf_periods_read(&story->document->arena, story->request, &periods);
    for (size_t i = 0; i < periods.found.n && periods.terms; i++) {
        const tf_period *period = &periods.found.at[i];
        if (period->to < from || period->from > to)
            continue;
        *TF_PUSH(&story->document->arena, &timeline->periods) = *period;
        timeline->from = period->from < timeline->from ? period->from : timeline->from;
        timeline->to = period->to > timeline->to ? period->to : timeline->to;
    }
}

static void put_picture(tf_story *story)
{
    tf_timeline *timeline = TF_NEW(&story->document->arena, tf_timeline);
    tf_figure *figure = TF_NEW(&story->document->arena, tf_figure);

    put_tracks(story, timeline);
    for (size_t i = 0; i < story->chapters.n; i++)
        for (size_t j = 0; j < story->chapters.at[i].events.n; j++)
            put_moment(story, timeline, &story->chapters.at[i].events.at[j]);
    if (!timeline->moments.n)
        return;
    span_all(story->request, timeline);
    put_bands(story, timeline);
    *figure = (tf_figure){.kind = TF_FIGURE_TIMELINE,
                          .name = TF_STR("timeline"),
                          .title = TF_STR("How it went, along the terms"),
                          .about = TF_STR("From left to right: when each commitment was written "
                                          "and reworded, and the reflections between. Each mark "
                                          "leads to what was written."),
                          .of = {.timeline = timeline}};
    tf_doc_figure(story->document, figure);
}

/* ---- the table ------------------------------------------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("day"), TF_STR_INIT("When"), false, false},
    {TF_STR_INIT("what"), TF_STR_INIT("What"), false, false},
    {TF_STR_INIT("about"), TF_STR_INIT("About"), true, false},
    {TF_STR_INIT("cycle"), TF_STR_INIT("Cycle"), false, false},
};

static void put_row(tf_story *story, tf_sheet *sheet, const tf_chapter *chapter,
                    const tf_event *event)
{
    tf_document *document = story->document;
    tf_field_value *cell;

    tf_doc_cell_day(document, sheet, event->day);
    tf_doc_cell_text(document, sheet, words_of(event));
    cell = tf_doc_cell(document, sheet);
    for (size_t i = 0; i < event->is->about.found.n; i++)
        tf_doc_run(document, tf_doc_cell_line(document, cell), TF_INLINE_TEXT,
                   event->is->about.found.at[i], TF_STR(""));
    if (event->kind != TF_MOMENT_REFLECTION)
        tf_doc_run(document, tf_doc_cell_line(document, cell), TF_INLINE_TEXT,
                   tf_commitment_slug(event->commitment), TF_STR(""));
    tf_doc_cell_text(document, sheet, chapter->title);
}

void tf_story_put_timeline(tf_story *story)
{
    tf_sheet *sheet;

    put_picture(story);
    sheet = tf_doc_table(story->document, TF_STR("story"), TF_STR("When it was"), fields,
                         TF_COUNT(fields));
    sheet->told = true;
    for (size_t i = 0; i < story->chapters.n; i++)
        for (size_t j = 0; j < story->chapters.at[i].events.n; j++)
            put_row(story, sheet, &story->chapters.at[i], &story->chapters.at[i].events.at[j]);
}
