/* themes: what are people writing about, this term against last? */
#include <math.h>

#include "groups.h"
#include "people.h"
#include "themes.h"

/* ---- the picture, and the table that says the same ------------------------------------------- */

static const tf_field fields[] = {
    {TF_STR_INIT("word"), TF_STR_INIT("Word"), false, false},
    {TF_STR_INIT("change"), TF_STR_INIT("Change"), false, false},
    {TF_STR_INIT("then"), TF_STR_INIT("Of 100 reflections, before"), false, true},
    {TF_STR_INIT("now"), TF_STR_INIT("Of 100 reflections, now"), false, true},
};

static const struct {
    tf_str change, anchor, title;
} words_of[TF_THEME_KINDS] = {
    [TF_THEME_GREW] = {TF_STR_INIT("grew"), TF_STR_INIT("grew"), TF_STR_INIT("Words that grew")},
    [TF_THEME_FADED] = {TF_STR_INIT("faded"), TF_STR_INIT("faded"),
                        TF_STR_INIT("Words that faded")},
    [TF_THEME_STAYED] = {TF_STR_INIT("stays"), TF_STR_INIT("stays"),
                         TF_STR_INIT("Words that stay")},
};

/* In how many of 100 reflections a word stands, each writer weighing the same; NAN where fewer than
 * five people used it. */
static double rate_of(const tf_tally *tally, size_t writers)
{
    return tally->people < TF_THRESHOLD
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
}

static bool has(const tf_themes *themes, tf_theme_kind kind)
{
    for (size_t i = 0; i < themes->found.n; i++)
        if (themes->found.at[i].kind == kind)
            return true;
    return false;
}

static void put_sentence(tf_document *document, const tf_sentence *sentence)
{
    tf_doc_run(document, tf_doc_quote(document), TF_INLINE_TEXT, sentence->text, TF_STR(""));
}

static void put_kind(tf_document *document, const tf_themes *themes, tf_theme_kind kind)
{
    if (!has(themes, kind))
        return;
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
            put_sentence(document, &theme->sentences.at[j]);
    }
}

/* Where people share few words, what some of them share in sentences says more. */
static void put_shared(tf_document *document, const tf_themes *themes)
{
    if (!themes->sentences.n)
        return;
    tf_doc_put(document, tf_doc_heading(document, 2, TF_STR("shared")), "From what is shared");
    for (size_t i = 0; i < themes->sentences.n; i++)
        put_sentence(document, &themes->sentences.at[i]);
}

/* ---- the report ------------------------------------------------------------------------------ */

enum { AT_A_GLANCE = 3 };

bool tf_themes_put_some(tf_document *document, tf_line *line, const tf_themes *themes,
                        tf_theme_kind kind, const char *lead)
{
    size_t put = 0;

    for (size_t i = 0; i < themes->found.n && put < AT_A_GLANCE; i++)
        if (themes->found.at[i].kind == kind)
            tf_doc_put(document, line, "%s “%.*s”", put++ ? "," : lead,
                       TF_ARG(themes->found.at[i].word->text));
    return put > 0;
}

static void put_answer(tf_document *document, const tf_corpus *corpus, const tf_themes *themes)
{
    const tf_period *periods = corpus->periods->found.at;
    tf_line *line = tf_doc_paragraph(document);
    bool put;

    tf_doc_put(document, line, "In %.*s, beside %.*s, people wrote",
               TF_ARG(periods[corpus->now].label), TF_ARG(periods[corpus->then].label));
    put = tf_themes_put_some(document, line, themes, TF_THEME_GREW, " more of");
    put |=
        tf_themes_put_some(document, line, themes, TF_THEME_FADED, put ? "; less of" : " less of");
    put |= tf_themes_put_some(document, line, themes, TF_THEME_STAYED,
                              put ? "; as before, of" : ", as before, of");
    tf_doc_put(document, line, "%s.", put ? "" : " of many things, and no word stands out");
}

static void put_chance(tf_document *document, const tf_themes *themes)
{
    bool grew = has(themes, TF_THEME_GREW), faded = has(themes, TF_THEME_FADED);

    if (!grew || !faded)
        tf_doc_put(document, tf_doc_paragraph(document),
                   "No word %s by more than chance would explain.",
                   !grew && !faded ? "grew or faded"
                   : grew          ? "faded"
                                   : "grew");
}

static void put_comparison(tf_document *document, const tf_corpus *corpus,
                           const tf_stretch *stretch, const tf_themes *themes)
{
    if (!themes->found.n) {
        tf_doc_put(document, tf_doc_paragraph(document),
                   "Each of us writes in words of our own: none was used by five people, and those "
                   "of fewer would tell whose they are. What moves a school of this size is better "
                   "heard than counted.");
        return;
    }
    put_answer(document, corpus, themes);
    put_chance(document, themes);
    tf_doc_put(
        document, tf_doc_paragraph(document),
        "Each person weighs the same, however much they write, and a word shows only where "
        "five or more people used it.%s",
        stretch->width == 1 ? ""
        : stretch->periods.terms
            ? " Several terms are taken together, since in one alone few words are shared."
            : " Several months are taken together, since in one alone few words are shared.");
}

static void put_left_out(tf_document *document, bool stemmed)
{
    tf_doc_put(
        document, tf_doc_left_out(document),
        "Words of fewer than five people, names, and words with a capital. Sentences are "
        "only of reflections that their authors share, and only such as name nobody: where a "
        "word has none, no sentence stands beside it.");
    if (!stemmed)
        tf_doc_put(document, tf_doc_left_out(document),
                   "What words have in common: the library libstemmer is not there, so that "
                   "`read` and `reading` are two.");
}

/* The words are named, since an invitation is read on a front page too. */
static void invite_to_words(tf_document *document, const tf_themes *themes)
{
    size_t n = themes->found.n < AT_A_GLANCE ? themes->found.n : AT_A_GLANCE;
    tf_line *line = tf_doc_invitation(document);

    for (size_t i = 0; i < n; i++) {
        tf_put_between(document, line, i, n);
        tf_doc_put(document, line, "“%.*s”", TF_ARG(themes->found.at[i].word->text));
    }
    tf_doc_put(document, line,
               ": what would you like to hear more about? Put it on the agenda of the next staff "
               "meeting, and ask for stories.");
}

static void put_invitations(tf_document *document, const tf_themes *themes)
{
    if (themes->found.n)
        invite_to_words(document, themes);
    else
        tf_doc_put(document, tf_doc_invitation(document),
                   "Ask one another in pairs: which word comes back to you again and again, and "
                   "what stands behind it?");
    if (has(themes, TF_THEME_FADED))
        tf_doc_put(document, tf_doc_invitation(document),
                   "Has a word that faded become a matter of course, or did something get in its "
                   "way?");
}

/* Whether there are as many colleagues as it takes for any word to be shown. */
static bool are_enough(const tf_request *request)
{
    size_t n = 0;

    for (size_t i = 0; i < request->snapshot->people.n; i++)
        n += tf_request_has(request, request->snapshot->people.at[i]);
    return n >= TF_THRESHOLD;
}

static void too_few(const tf_request *request, tf_document *document, size_t found)
{
    const char *why = "No term or month has been written in by five or more people yet, and the "
                      "words of fewer would tell whose they are.";

    if (found)
        why = "Five or more people have written in one term or month so far: from the next one on, "
              "there is something to compare it with.";
    else if (!are_enough(request))
        why = "With fewer than five colleagues, any word on this page would tell whose it is: it "
              "stays empty on purpose, and what moves you is heard best in a conversation.";
    tf_doc_put(document, tf_doc_paragraph(document), "%s", why);
    tf_doc_put(document, tf_doc_invitation(document),
               "Ask one another in the meantime: what is on your mind in your classroom?");
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void put_all(tf_document *document, const tf_reading *reading)
{
    const tf_themes *themes = &reading->themes;

    put_comparison(document, &reading->corpus, &reading->stretch, themes);
    if (themes->found.n) {
        put_picture(document, &reading->corpus, themes, reading->stretch.writers);
        put_table(document, &reading->corpus, themes, reading->stretch.writers);
    }
    for (int kind = 0; kind < TF_THEME_KINDS; kind++)
        put_kind(document, themes, (tf_theme_kind)kind);
    put_shared(document, themes);
    tf_periods_put_left_out(document, reading->corpus.snapshot);
    put_left_out(document, reading->stemmed);
    put_invitations(document, themes);
}

static int build(const tf_request *request, tf_document *document, tf_error *error)
{
    tf_map names = {0};
    const tf_reading *reading;

    (void)error;
    tf_names_read(&document->arena, request->snapshot, &names);
    reading = tf_themes_read(request, document, &names);
    if (reading->found < 2)
        too_few(request, document, reading->found);
    else
        put_all(document, reading);
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
