/* Reading themes, in stretches of time that are wide enough to tell of. */
#include <string.h>

#include "themes.h"

/* What is shown outlives the vocabulary. */
static void keep(tf_document *document, tf_themes *themes, size_t periods)
{
    for (size_t i = 0; i < themes->found.n; i++) {
        tf_theme *theme = &themes->found.at[i];
        tf_word *word = TF_NEW(&document->arena, tf_word);
        tf_stem_use *stem = TF_NEW(&document->arena, tf_stem_use);
        word->text = tf_arena_str(&document->arena, theme->word->text);
        stem->in = TF_NEW_N(&document->arena, tf_tally, periods);
        memcpy(stem->in, theme->stem->in, periods * sizeof(*stem->in));
        theme->word = word;
        theme->stem = stem;
    }
}

/* Which stretches are compared: no word is read yet. */
static tf_reading *open_at(const tf_request *request, tf_arena *arena, const tf_map *names,
                           size_t width)
{
    tf_reading *reading = TF_NEW(arena, tf_reading);

    reading->corpus = (tf_corpus){.snapshot = request->snapshot, .names = names};
    tf_stretch_read(arena, request, width, &reading->stretch);
    reading->found = tf_stretch_choose(request, &reading->stretch, &reading->corpus);
    return reading;
}

static void read_words(tf_document *document, tf_reading *reading)
{
    tf_vocabulary vocabulary = {0};

    if (reading->found < 2 || reading->read)
        return;
    reading->read = true;
    reading->stemmed = tf_vocabulary_read(&vocabulary, &reading->corpus);
    tf_themes_find(&document->arena, &vocabulary, &reading->corpus, &reading->themes);
    tf_themes_quote(&document->arena, &vocabulary, &reading->corpus, &reading->themes);
    keep(document, &reading->themes, reading->stretch.periods.found.n);
    tf_vocabulary_release(&vocabulary);
}

/* As wide as one term is, or as few as it takes for enough words. */
static tf_reading *widen(const tf_request *whole, tf_document *document, const tf_map *names)
{
    static const size_t widths[] = {1, 2, 3, 6, 12};
    enum { MANY = 40 /* people: they have words enough in any term */ };
    tf_reading *best = NULL;

    for (size_t i = 0; i < TF_COUNT(widths); i++) {
        tf_reading *reading = open_at(whole, &document->arena, names, widths[i]);
        if (!i && reading->corpus.writers_now >= MANY && reading->corpus.writers_then >= MANY)
            return reading;
        read_words(document, reading);
        if (!best || reading->themes.found.n > best->themes.found.n ||
            (best->found < 2 && reading->found == 2))
            best = reading;
        if (best->themes.found.n >= TF_THEMES_ENOUGH)
            break;
    }
    return best;
}

const tf_reading *tf_themes_read(const tf_request *request, tf_document *document,
                                 const tf_map *names)
{
    tf_request whole = *request;
    tf_reading *reading;

    whole.since = whole.until = TF_NO_DATE;
    reading = widen(&whole, document, names);
    if (request->since != TF_NO_DATE || request->until != TF_NO_DATE)
        reading = open_at(request, &document->arena, names, reading->stretch.width);
    read_words(document, reading);
    return reading;
}
