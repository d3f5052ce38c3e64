/* themes: what are people writing about, this term against last? */
#include <math.h>

#include "groups.h"
#include "people.h"
#include "themes.h"

enum { PERIODS_MOST = 24 };

/* ---- which terms ----------------------------------------------------------------------------- */

/* How many people wrote in each period, up to the day of the report. */
static size_t *count_writers(tf_arena *arena, const tf_snapshot *snapshot,
                             const tf_periods *periods)
{
    size_t *writers = TF_NEW_N(arena, size_t, periods->found.n);
    size_t *seen = TF_NEW_N(arena, size_t, periods->found.n);

    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        for (size_t j = 0; j < person->reflections.n; j++) {
            tf_date day = person->reflections.at[j]->date;
            size_t at = day != TF_NO_DATE && day <= snapshot->today ? tf_periods_find(periods, day)
                                                                    : SIZE_MAX;
            if (at == SIZE_MAX)
                continue;
            writers[at] += seen[at] != i + 1;
            seen[at] = i + 1;
        }
    }
    return writers;
}

/* The days asked for stand for the whole periods that they are in. */
static bool is_asked(const tf_request *request, const tf_period *period)
{
    return (request->since == TF_NO_DATE || request->since <= period->to) &&
           (request->until == TF_NO_DATE || request->until >= period->from);
}

/* The last two periods in which five or more wrote: as many as there are of them. */
static size_t choose(const tf_request *request, const size_t *writers, tf_corpus *corpus)
{
    size_t chosen[2] = {0}, found = 0;

    for (size_t i = corpus->periods->found.n; i-- > 0 && found < 2;)
        if (writers[i] >= TF_FEWEST && is_asked(request, &corpus->periods->found.at[i]))
            chosen[found++] = i;
    corpus->now = chosen[0];
    corpus->then = chosen[1];
    if (found == 2) {
        corpus->writers_now = writers[corpus->now];
        corpus->writers_then = writers[corpus->then];
    }
    return found;
}

/* Of terms only the last ones up to the later of the two: words are counted in each of them, and a
 * picture of many more would show nothing. Gives how many are left out before them. */
static size_t keep_last(tf_periods *periods, tf_corpus *corpus)
{
    size_t before = corpus->now < PERIODS_MOST ? 0 : corpus->now + 1 - PERIODS_MOST;

    before = before < corpus->then ? before : corpus->then;
    corpus->now -= before;
    corpus->then -= before;
    periods->found.at += before;
    periods->found.n = periods->found.cap = corpus->now + 1;
    return before;
}

/* ---- the picture, and the table that says the same ------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("word"), TF_STR_INIT("Word"), false, false},
    {TF_STR_INIT("change"), TF_STR_INIT("Change"), false, false},
    {TF_STR_INIT("then"), TF_STR_INIT("Of 100 reflections, before"), false, true},
    {TF_STR_INIT("now"), TF_STR_INIT("Of 100 reflections, now"), false, true},
};

static const struct {
    tf_str change, anchor, title, none;
} words_of[TF_THEME_KINDS] = {
    [TF_THEME_GREW] = {TF_STR_INIT("grew"), TF_STR_INIT("grew"), TF_STR_INIT("Words that grew"),
                       TF_STR_INIT("No word grew by more than chance would explain.")},
    [TF_THEME_FADED] = {TF_STR_INIT("faded"), TF_STR_INIT("faded"), TF_STR_INIT("Words that faded"),
                        TF_STR_INIT("No word faded by more than chance would explain.")},
    [TF_THEME_STAYED] = {TF_STR_INIT("stays"), TF_STR_INIT("stays"), TF_STR_INIT("Words that stay"),
                         TF_STR_INIT("No word was used by five people in these.")},
};

/* In how many of 100 reflections a word stands, each writer weighing the same; NAN where fewer than
 * five people used it. */
static double rate_of(const tf_tally *tally, size_t writers)
{
    return tally->people < TF_FEWEST
               ? NAN
               : 100.0 * (double)tally->weight / (double)TF_WHOLE / (double)writers;
}

static void put_rate(tf_document *document, tf_sheet *sheet, double rate)
{
    if (isnan(rate))
        tf_doc_run(document, tf_doc_cell_line(document, tf_doc_cell(document, sheet)),
                   TF_INLINE_HIDDEN, TF_STR("too few to tell"), TF_STR(""));
    else
        tf_doc_cell_number(document, sheet, (size_t)lround(rate));
}

static void put_table(tf_document *document, const tf_corpus *corpus, const tf_themes *themes,
                      const size_t *writers)
{
    tf_sheet *sheet =
        tf_doc_table(document, TF_STR("words"), TF_STR("Words, and how often they are used"),
                     fields, TF_COUNT(fields));

    for (size_t i = 0; i < themes->found.n; i++) {
        const tf_theme *theme = &themes->found.at[i];
        tf_doc_cell_text(document, sheet, theme->word->text);
        tf_doc_cell_text(document, sheet, words_of[theme->kind].change);
        put_rate(document, sheet, rate_of(&theme->stem->in[corpus->then], writers[corpus->then]));
        put_rate(document, sheet, rate_of(&theme->stem->in[corpus->now], writers[corpus->now]));
    }
}

static void put_trend(tf_document *document, const tf_theme *theme, const size_t *writers,
                      tf_trends *trends)
{
    tf_trend *trend = TF_PUSH(&document->arena, &trends->trends);

    trend->label = theme->word->text;
    for (size_t i = 0; i < trends->periods.n; i++)
        *TF_PUSH(&document->arena, &trend->values) = rate_of(&theme->stem->in[i], writers[i]);
}

static void put_picture(tf_document *document, const tf_corpus *corpus, const tf_themes *themes,
                        const size_t *writers)
{
    tf_trends *trends = TF_NEW(&document->arena, tf_trends);
    tf_figure *figure = TF_NEW(&document->arena, tf_figure);

    trends->unit = TF_STR("In how many of 100 reflections each word stands");
    for (size_t i = 0; i < corpus->periods->found.n; i++)
        *TF_PUSH(&document->arena, &trends->periods) = corpus->periods->found.at[i];
    for (size_t i = 0; i < themes->found.n; i++)
        put_trend(document, &themes->found.at[i], writers, trends);
    *figure =
        (tf_figure){.kind = TF_FIGURE_TRENDS,
                    .name = TF_STR("words"),
                    .title = TF_STR("Words over time"),
                    .about = TF_STR("A panel for each word: in how many of 100 reflections it "
                                    "stands. Where fewer than five people used it, there is "
                                    "a gap."),
                    .of = {.trends = trends}};
    tf_doc_figure(document, figure);
}

/* ---- words and their sentences --------------------------------------------------------------- */

static void put_words(tf_document *document, const tf_themes *themes, tf_theme_kind kind)
{
    tf_line *line = tf_doc_paragraph(document);
    size_t put = 0;

    for (size_t i = 0; i < themes->found.n; i++)
        if (themes->found.at[i].kind == kind) {
            tf_doc_put(document, line, put++ ? ", " : "");
            tf_doc_run(document, line, TF_INLINE_STRONG, themes->found.at[i].word->text,
                       TF_STR(""));
        }
    if (!put)
        tf_doc_put(document, line, "%.*s", TF_ARG(words_of[kind].none));
}

static void put_kind(tf_document *document, const tf_themes *themes, tf_theme_kind kind)
{
    tf_doc_put(document, tf_doc_heading(document, 2, words_of[kind].anchor), "%.*s",
               TF_ARG(words_of[kind].title));
    put_words(document, themes, kind);
    for (size_t i = 0; i < themes->found.n; i++) {
        const tf_theme *theme = &themes->found.at[i];
        if (theme->kind != kind || !theme->sentences.n)
            continue;
        tf_line *heading = tf_doc_heading(
            document, 3, tf_arena_printf(&document->arena, "word-%.*s", TF_ARG(theme->word->text)));
        tf_doc_put(document, heading, "%.*s", TF_ARG(theme->word->text));
        for (size_t j = 0; j < theme->sentences.n; j++)
            tf_doc_put(document, tf_doc_quote(document), "%.*s",
                       TF_ARG(theme->sentences.at[j].text));
    }
}

/* ---- the report ------------------------------------------------------------------------------ */

enum { AT_A_GLANCE = 3 };

/* The first few words of one kind, after what leads to them; true where there are any. */
static bool put_some(tf_document *document, tf_line *line, const tf_themes *themes,
                     tf_theme_kind kind, const char *lead)
{
    size_t put = 0;

    for (size_t i = 0; i < themes->found.n && put < AT_A_GLANCE; i++)
        if (themes->found.at[i].kind == kind) {
            tf_doc_put(document, line, "%s “%.*s”", put ? "," : lead,
                       TF_ARG(themes->found.at[i].word->text));
            put++;
        }
    return put > 0;
}

static void put_answer(tf_document *document, const tf_corpus *corpus, const tf_themes *themes)
{
    const tf_period *periods = corpus->periods->found.at;
    tf_line *line = tf_doc_paragraph(document);
    bool put;

    tf_doc_put(document, line, "In %.*s, beside %.*s, people wrote",
               TF_ARG(periods[corpus->now].label), TF_ARG(periods[corpus->then].label));
    put = put_some(document, line, themes, TF_THEME_GREW, " more of");
    put |= put_some(document, line, themes, TF_THEME_FADED, put ? "; less of" : " less of");
    put |= put_some(document, line, themes, TF_THEME_STAYED,
                    put ? "; as before, of" : ", as before, of");
    tf_doc_put(document, line, "%s.", put ? "" : " of many things, and no word stands out");
}

static void put_comparison(tf_document *document, const tf_corpus *corpus, const tf_themes *themes)
{
    put_answer(document, corpus, themes);
    tf_doc_put(document, tf_doc_paragraph(document),
               "Each person weighs the same, however much they write, and a word shows only where "
               "five or more people used it.");
}

static void put_left_out(tf_document *document, bool stemmed)
{
    tf_doc_put(document, tf_doc_left_out(document),
               "Words of fewer than five people, names, and words with a capital. Sentences are "
               "only of reflections that their authors share (`share: true`), and only such as "
               "name nobody: where a word has none, no sentence stands beside it.");
    if (!stemmed)
        tf_doc_put(document, tf_doc_left_out(document),
                   "What words have in common: the library libstemmer is not there, so that "
                   "`read` and `reading` are two.");
}

static bool has_faded(const tf_themes *themes)
{
    for (size_t i = 0; i < themes->found.n; i++)
        if (themes->found.at[i].kind == TF_THEME_FADED)
            return true;
    return false;
}

static void put_invitations(tf_document *document, const tf_themes *themes)
{
    tf_doc_put(document, tf_doc_invitation(document),
               "Which word that people write would you like to hear more about? Put it on the "
               "agenda of the next staff meeting, and ask for stories.");
    if (!has_faded(themes))
        return;
    tf_doc_put(document, tf_doc_invitation(document),
               "Has a word that faded become a matter of course, or did something get in its way?");
}

static int too_few(tf_document *document, size_t found)
{
    tf_doc_put(document, tf_doc_paragraph(document),
               found ? "Five or more people have written in one %s so far: from the next one on, "
                       "there is something to compare it with."
                     : "No %s has been written in by five or more people yet, and the words of "
                       "fewer would tell whose they are.",
               "term or month");
    tf_doc_put(document, tf_doc_invitation(document),
               "Ask one another in the meantime: what is on your mind in your classroom?");
    return 0;
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_periods periods = {0};
    tf_map names = {0};
    tf_corpus corpus = {.snapshot = request->snapshot, .periods = &periods, .names = &names};
    tf_vocabulary vocabulary = {0};
    tf_themes themes = {0};
    tf_request whole = *request;

    (void)error;
    whole.since = whole.until = TF_NO_DATE;
    tf_periods_read(&document->arena, &whole, &periods);
    size_t *writers = count_writers(&document->arena, whole.snapshot, &periods);
    size_t found = choose(request, writers, &corpus);
    if (found < 2)
        return too_few(document, found);
    writers += keep_last(&periods, &corpus);
    tf_names_read(&document->arena, request->snapshot, &names);
    bool stemmed = tf_vocabulary_read(&vocabulary, &corpus);
    tf_themes_find(&document->arena, &vocabulary, &corpus, &themes);
    tf_themes_quote(&document->arena, &vocabulary, &corpus, &themes);
    /* What is shown outlives the vocabulary. */
    for (size_t i = 0; i < themes.found.n; i++) {
        tf_word *kept = TF_NEW(&document->arena, tf_word);
        kept->text = tf_arena_str(&document->arena, themes.found.at[i].word->text);
        themes.found.at[i].word = kept;
    }
    put_comparison(document, &corpus, &themes);
    if (themes.found.n) {
        put_picture(document, &corpus, &themes, writers);
        put_table(document, &corpus, &themes, writers);
    }
    for (int kind = 0; kind < TF_THEME_KINDS; kind++)
        put_kind(document, &themes, (tf_theme_kind)kind);
    tf_periods_put_left_out(document, request->snapshot);
    put_left_out(document, stemmed);
    put_invitations(document, &themes);
    tf_vocabulary_release(&vocabulary);
    tf_map_release(&names);
    return 0;
}

const tf_report tf_report_themes = {
    .name = TF_STR_INIT("themes"),
    .title = TF_STR_INIT("Themes"),
    .question = TF_STR_INIT("What are people writing about, this term against last?"),
    .takes = TF_TAKES_DAYS,
    .nameless = true,
    .build = build,
};
