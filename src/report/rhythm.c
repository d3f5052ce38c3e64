/* rhythm: how does reflecting flow through the school's year, and where might we offer time? */
#include "rhythm.h"

#include "people.h"

static const tf_field fields[] = {
    {TF_STR_INIT("who"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("term"), TF_STR_INIT("When"), false, false},
    {TF_STR_INIT("from"), TF_STR_INIT("First week of"), false, false},
    {TF_STR_INIT("reflections"), TF_STR_INIT("Reflections in its weeks, in turn"), true, true},
};

/* ---- who is told of -------------------------------------------------------------------------- */

/* The team that was asked for, where it stands alone in the report of the whole school; else NULL,
 * having said why. A team that is told of there together with others would be laid bare here. */
static const tf_group *find_team(const tf_request *request, const tf_groups *groups,
                                 tf_error *error)
{
    const tf_group *school = &groups->school;
    const tf_person *member = NULL;

    for (size_t i = 0; i < groups->found.n; i++)
        if (tf_str_eq(groups->found.at[i].fold, request->team))
            return &groups->found.at[i];
    for (size_t i = 0; i < school->people.n; i++)
        if (tf_str_eq(school->people.at[i]->team.fold, request->team))
            member = school->people.at[i];
    if (!member)
        tf_fail(error, "Nobody's profile names the team `%.*s`", TF_ARG(request->team));
    else
        tf_fail(error,
                "The weeks of the team ‘%.*s’ cannot be told of alone: with fewer than five people "
                "who write, in it or in what the school's figures leave, they would tell of a "
                "person. `twofold report rhythm` tells of the whole school",
                TF_ARG(member->team.text));
    return NULL;
}

/* ---- the picture, and the table that says the same ------------------------------------------- */

static void put_row(const tf_rhythm *rhythm, tf_sheet *sheet, size_t period)
{
    tf_document *document = rhythm->document;
    size_t first = rhythm->calendar->first.at[period];

    tf_doc_cell_text(document, sheet, rhythm->group->title);
    tf_doc_cell_text(document, sheet, rhythm->calendar->periods.found.at[period].label);
    tf_doc_cell_day(document, sheet, tf_calendar_monday(rhythm->calendar, first));
    tf_field_value *cell = tf_doc_cell(document, sheet);
    for (size_t i = 0; i < tf_calendar_weeks(rhythm->calendar, period); i++)
        if (rhythm->counts[first + i] != TF_UNTOLD)
            tf_doc_put(document, tf_doc_cell_line(document, cell), "%d", rhythm->counts[first + i]);
}

/* A row for each group and each term that has begun. */
static void put_rows(const tf_rhythm *rhythm, tf_sheet *sheet)
{
    for (size_t i = 0; i < rhythm->calendar->periods.found.n; i++)
        if (rhythm->calendar->first.at[i] < rhythm->calendar->started)
            put_row(rhythm, sheet, i);
}

static tf_weeks *new_weeks(tf_document *document, const tf_calendar *calendar)
{
    tf_weeks *weeks = TF_NEW(&document->arena, tf_weeks);

    weeks->unit = TF_STR("reflections");
    for (size_t i = 0; i < calendar->periods.found.n; i++) {
        *TF_PUSH(&document->arena, &weeks->periods) = calendar->periods.found.at[i];
        *TF_PUSH(&document->arena, &weeks->weeks) = tf_calendar_weeks(calendar, i);
    }
    return weeks;
}

static void put_weeks(const tf_rhythm *rhythm, tf_weeks *weeks)
{
    tf_arena *arena = &rhythm->document->arena;
    tf_weeks_row *row = TF_PUSH(arena, &weeks->rows);

    row->label = rhythm->group->title;
    for (size_t i = 0; i < rhythm->calendar->n; i++)
        *TF_PUSH(arena, &row->values) = rhythm->counts[i];
}

static void put_picture(tf_document *document, const tf_weeks *weeks)
{
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);

    *figure = (tf_figure){.kind = TF_FIGURE_WEEKS,
                          .name = TF_STR("weeks"),
                          .title = TF_STR("Reflections in the weeks of each term"),
                          .about = TF_STR("A bar for each week of term: how many reflections were "
                                          "written in it. Holidays are left out, and weeks that "
                                          "are still to come are empty."),
                          .of = {.weeks = weeks}};
    tf_doc_figure(document, figure);
}

/* The group that words are about comes first, then the teams. */
static void put_groups(const tf_rhythm *rhythm, const tf_groups *groups)
{
    tf_document *document = rhythm->document;
    tf_weeks *weeks = new_weeks(document, rhythm->calendar);
    size_t teams = rhythm->group == &groups->school ? groups->found.n : 0;

    put_picture(document, weeks);
    tf_sheet *sheet =
        tf_doc_table(document, TF_STR("weeks"), TF_STR("Reflections in the weeks of each term"),
                     fields, TF_COUNT(fields));
    put_weeks(rhythm, weeks);
    put_rows(rhythm, sheet);
    for (size_t i = 0; i < teams; i++) {
        tf_rhythm of = *rhythm;
        of.group = &groups->found.at[i];
        of.counts = tf_calendar_count(&document->arena, of.calendar, of.group,
                                      rhythm->request->snapshot->today);
        put_weeks(&of, weeks);
        put_rows(&of, sheet);
    }
}

/* Which teams are told of together, or why none is. */
static void put_companions(tf_document *document, const tf_groups *groups)
{
    const tf_group *last = groups->found.n ? &groups->found.at[groups->found.n - 1] : NULL;

    if (!last) {
        tf_doc_put(document, tf_doc_left_out(document),
                   "Teams are not told of one by one: with fewer than five people who write in "
                   "one of them, its weeks would tell of a person.");
        return;
    }
    if (!last->together)
        return;
    tf_line *line = tf_doc_left_out(document);
    for (size_t i = 0; i < last->titles.n; i++) {
        tf_put_between(document, line, i, last->titles.n);
        tf_put_in_marks(document, line, last->titles.at[i]);
    }
    tf_doc_put(document, line,
               " are told of together, so that no weeks are those of fewer than five people.");
}

/* ---- the report ------------------------------------------------------------------------------ */

static int refuse_kindly(tf_document *document)
{
    tf_doc_put(document, tf_doc_paragraph(document),
               "Fewer than five people write here so far, and the weeks of so few would tell when "
               "one of them wrote. So there is no picture: talking will tell more.");
    tf_doc_put(document, tf_doc_invitation(document),
               "Ask one another over a cup of tea when there is time to reflect, and when there is "
               "none.");
    return 0;
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_groups groups;
    tf_calendar calendar;
    tf_rhythm rhythm = {document, request, &calendar, &groups.school, NULL};

    tf_groups_read(&document->arena, request->snapshot, &groups);
    if (request->team.n && !(rhythm.group = find_team(request, &groups, error)))
        return -1;
    if (!tf_group_may_show(rhythm.group))
        return refuse_kindly(document);
    tf_calendar_read(&document->arena, request, &calendar);
    if (!calendar.started) {
        tf_doc_put(document, tf_doc_paragraph(document),
                   "No week of these has begun: there is nothing to tell yet.");
        tf_doc_put(document, tf_doc_invitation(document),
                   "Before it begins: when in the week could an hour to reflect find its place?");
        return 0;
    }
    rhythm.counts =
        tf_calendar_count(&document->arena, &calendar, rhythm.group, request->snapshot->today);
    tf_rhythm_put_answer(&rhythm);
    put_groups(&rhythm, &groups);
    tf_rhythm_put_words(&rhythm);
    if (!request->team.n)
        put_companions(document, &groups);
    tf_periods_put_left_out(document, request->snapshot);
    if (calendar.periods.terms)
        tf_doc_put(document, tf_doc_left_out(document),
                   "What was written in the holidays: holidays are nobody's gap, and nobody's "
                   "term.");
    return 0;
}

const tf_report tf_report_rhythm = {
    .name = TF_STR_INIT("rhythm"),
    .title = TF_STR_INIT("Rhythm"),
    .question = TF_STR_INIT("How does reflecting flow through the school's year, and where might "
                            "we offer time for it?"),
    .takes = TF_TAKES_TEAM | TF_TAKES_DAYS,
    .nameless = true,
    .build = build,
};
