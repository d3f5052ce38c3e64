/* Sentences in which words stand, of those who share them, and never whose. */
#include <stdlib.h>

#include "groups.h"
#include "pieces.h"
#include "stop-words.h"
#include "themes.h"

enum { SHORTEST = 25, LONGEST = 240, QUOTED_MOST = 3 };
enum { TELLING = 60 /* bytes of a sentence that stands alone */, ALONE_MOST = 6 };

struct quoting {
    tf_arena *arena, scratch;
    const tf_vocabulary *vocabulary;
    const tf_corpus *corpus;
    tf_themes *themes;
    tf_theme *all; /* takes every sentence that may be shown; NULL: those of themes */
    const tf_person *person;
    const tf_reflection *reflection;
    bool now; /* else of the earlier period */
};

/* ---- may it be shown? ------------------------------------------------------------------------ */

/* That a word is no name shows where several people have written it in lower case. */
static bool is_usual(const void *context, tf_str lower)
{
    const struct quoting *quoting = context;
    const tf_word *word = tf_vocabulary_word(quoting->vocabulary, lower);

    return word && word->stem && word->stem->ever.people >= TF_THRESHOLD;
}

static bool names_nobody(struct quoting *quoting, tf_str sentence)
{
    return tf_names_nobody(quoting->corpus->names, &quoting->scratch, sentence, is_usual, quoting);
}

/* Whole sentences in one voice: no code, no speech that was cut in two. */
static bool is_whole(tf_str sentence)
{
    size_t marks = 0;
    char end = sentence.p[sentence.n - 1];

    for (size_t i = 0; i < sentence.n; i++)
        marks += sentence.p[i] == '"';
    return sentence.n >= SHORTEST && sentence.n <= LONGEST && marks % 2 == 0 &&
           (end == '.' || end == '!' || end == '?') &&
           tf_str_find_str(sentence, TF_STR("\xEF\xBF\xBC")) == sentence.n;
}

/* ---- where words stand ----------------------------------------------------------------------- */

static bool is_its_time(const struct quoting *quoting, tf_theme_kind kind)
{
    return kind == TF_THEME_STAYED || (kind == TF_THEME_GREW) == quoting->now;
}

static tf_theme *theme_of(const struct quoting *quoting, const tf_piece *piece)
{
    const tf_word *word =
        piece->lower ? tf_vocabulary_word(quoting->vocabulary, piece->text) : NULL;

    for (size_t i = 0; word && word->stem && i < quoting->themes->found.n; i++)
        if (quoting->themes->found.at[i].stem == word->stem)
            return &quoting->themes->found.at[i];
    return NULL;
}

static void keep(struct quoting *quoting, tf_theme *theme, tf_str sentence)
{
    tf_sentence *kept;

    if (theme->sentences.n && tf_str_eq(theme->sentences.at[theme->sentences.n - 1].text, sentence))
        return;
    kept = TF_PUSH(quoting->arena, &theme->sentences);
    kept->person = quoting->person;
    kept->reflection = quoting->reflection;
    kept->text = tf_arena_str(quoting->arena, sentence);
}

static void look_at(struct quoting *quoting, tf_str sentence)
{
    tf_piece piece;

    if (!sentence.n || !is_whole(sentence) || !names_nobody(quoting, sentence))
        return;
    if (quoting->all) {
        keep(quoting, quoting->all, sentence);
        return;
    }
    if (quoting->themes->found.n < TF_THEMES_ENOUGH && sentence.n >= TELLING)
        *TF_PUSH(quoting->arena, &quoting->themes->sentences) = (tf_sentence){
            tf_arena_str(quoting->arena, sentence), quoting->person, quoting->reflection};
    for (size_t at = 0; tf_piece_next(sentence, &at, &piece);) {
        tf_theme *theme = theme_of(quoting, &piece);
        if (theme && is_its_time(quoting, theme->kind))
            keep(quoting, theme, sentence);
    }
}

/* ---- sentences ------------------------------------------------------------------------------- */

static void read_text(void *context, tf_str text)
{
    struct quoting *quoting = context;
    char *plain = tf_arena_bytes(&quoting->scratch, text.n + 1);
    size_t from = 0;

    for (size_t i = 0; i < text.n; i++)
        plain[i] = text.p[i] == '\n' ? ' ' : text.p[i];
    for (size_t i = 0; i <= text.n; i++) {
        if (i < text.n && !tf_sentence_ends(text, i))
            continue;
        look_at(quoting, tf_str_trim((tf_str){plain + from, i - from}));
        from = i;
    }
}

static void read_person(struct quoting *quoting, const tf_person *person)
{
    const tf_corpus *corpus = quoting->corpus;

    quoting->person = person;
    for (size_t i = 0; i < person->reflections.n; i++) {
        const tf_reflection *reflection = person->reflections.at[i];
        size_t period = tf_periods_find(corpus->periods, reflection->date);
        if (!reflection->share || reflection->date > corpus->snapshot->today ||
            (period != corpus->now && period != corpus->then))
            continue;
        quoting->now = period == corpus->now;
        quoting->reflection = reflection;
        tf_reflection_walk(reflection, &quoting->scratch, read_text, quoting);
        tf_arena_reset(&quoting->scratch);
    }
}

/* ---- choosing -------------------------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    const tf_sentence *one = a, *other = b;
    int order = tf_str_cmp(one->text, other->text);

    return order ? order : tf_str_cmp(one->person->slug, other->person->slug);
}

/* Whether one of the first `n` themes has these words. */
static bool is_quoted(const tf_themes *themes, size_t n, tf_str text)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < themes->found.at[i].sentences.n; j++)
            if (tf_str_eq(themes->found.at[i].sentences.at[j].text, text))
                return true;
    return false;
}

/* Whether one of the first `n` is of the same author or has the same words, or an earlier theme
 * has. */
static bool is_heard(const tf_themes *themes, const tf_theme *theme, size_t n,
                     const tf_sentence *sentence)
{
    for (size_t i = 0; i < n; i++)
        if (theme->sentences.at[i].person == sentence->person ||
            tf_str_eq(theme->sentences.at[i].text, sentence->text))
            return true;
    return is_quoted(themes, (size_t)(theme - themes->found.at), sentence->text);
}

/* In the order of their letters, which tells neither of people nor of days. */
static void choose(const tf_themes *themes, tf_theme *theme)
{
    size_t kept = 0;

    if (theme->sentences.n)
        qsort(theme->sentences.at, theme->sentences.n, sizeof(tf_sentence), by_text);
    for (size_t i = 0; i < theme->sentences.n && kept < QUOTED_MOST; i++)
        if (!is_heard(themes, theme, kept, &theme->sentences.at[i]))
            theme->sentences.at[kept++] = theme->sentences.at[i];
    theme->sentences.n = kept;
}

/* Of each author the first in the order of letters that stands beside no word. */
static void choose_alone(tf_themes *themes)
{
    size_t kept = 0, n = themes->sentences.n;
    tf_sentence *at = themes->sentences.at;

    if (n)
        qsort(at, n, sizeof(tf_sentence), by_text);
    for (size_t i = 0; i < n && kept < ALONE_MOST; i++) {
        bool heard = is_quoted(themes, themes->found.n, at[i].text);
        for (size_t j = 0; j < kept && !heard; j++)
            heard = at[j].person == at[i].person;
        if (!heard)
            at[kept++] = at[i];
    }
    themes->sentences.n = kept;
}

void tf_themes_quote(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                     tf_themes *themes)
{
    struct quoting quoting = {
        .arena = arena, .vocabulary = vocabulary, .corpus = corpus, .themes = themes};

    for (size_t i = 0; i < corpus->snapshot->people.n; i++)
        read_person(&quoting, corpus->snapshot->people.at[i]);
    tf_arena_release(&quoting.scratch);
    for (size_t i = 0; i < themes->found.n; i++)
        choose(themes, &themes->found.at[i]);
    choose_alone(themes);
}

void tf_themes_shared(tf_arena *arena, const tf_vocabulary *vocabulary, const tf_corpus *corpus,
                      tf_theme *shared)
{
    struct quoting quoting = {
        .arena = arena, .vocabulary = vocabulary, .corpus = corpus, .all = shared};

    for (size_t i = 0; i < corpus->snapshot->people.n; i++)
        read_person(&quoting, corpus->snapshot->people.at[i]);
    tf_arena_release(&quoting.scratch);
    if (shared->sentences.n)
        qsort(shared->sentences.at, shared->sentences.n, sizeof(tf_sentence), by_text);
}
