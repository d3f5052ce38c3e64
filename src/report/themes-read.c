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

void tf_themes_read(const tf_request *request, tf_document *document, const tf_map *names,
                    size_t width, tf_reading *reading)
{
    tf_vocabulary vocabulary = {0};

    *reading = (tf_reading){.corpus = {.snapshot = request->snapshot, .names = names}};
    tf_stretch_read(&document->arena, request, width, &reading->stretch);
    reading->found = tf_stretch_choose(request, &reading->stretch, &reading->corpus);
    if (reading->found < 2)
        return;
    reading->stemmed = tf_vocabulary_read(&vocabulary, &reading->corpus);
    tf_themes_find(&document->arena, &vocabulary, &reading->corpus, &reading->themes);
    tf_themes_quote(&document->arena, &vocabulary, &reading->corpus, &reading->themes);
    keep(document, &reading->themes, reading->stretch.periods.found.n);
    tf_vocabulary_release(&vocabulary);
}

size_t tf_themes_width(const tf_request *request, tf_document *document, const tf_map *names)
{
    static const size_t widths[] = {1, 2, 3, 6, 12};
    enum { MANY = 40 /* people: they have words enough in any term */ };
    tf_request whole = *request;
    size_t best = 1, most = 0;

    whole.since = whole.until = TF_NO_DATE;
    for (size_t i = 0; i < TF_COUNT(widths) && most < TF_THEMES_ENOUGH; i++) {
        tf_reading reading;
        tf_themes_read(&whole, document, names, widths[i], &reading);
        if (reading.found < 2)
            continue;
        if (reading.themes.found.n > most) {
            most = reading.themes.found.n;
            best = widths[i];
        }
        if (reading.corpus.writers_now >= MANY && reading.corpus.writers_then >= MANY)
            break;
    }
    return best;
}
