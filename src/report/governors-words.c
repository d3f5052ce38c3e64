/* What people wrote about in the last term: words of enough people, and never whose. */
#include "governors-words.h"
#include "groups.h"

enum { WORDS_LEAST = 3 /* fewer say nothing */ };

/* ---- several terms as one -------------------------------------------------------------------- */

/* A person of some term, with the reflections of all. */
static tf_person *person_of(tf_arena *arena, tf_snapshot *together, tf_map *known,
                            const tf_person *person)
{
    tf_person *ours = tf_map_get(known, person->slug);

    if (!ours) {
        ours = TF_NEW(arena, tf_person);
        *ours = *person;
        ours->reflections.at = NULL;
        ours->reflections.n = ours->reflections.cap = 0;
        *TF_PUSH(arena, &together->people) = ours;
        tf_map_put(known, ours->slug, ours);
    }
    return ours;
}

void tf_governors_join(tf_arena *arena, const tf_term_end *ends, size_t n, tf_snapshot *together,
                       tf_periods *periods)
{
    tf_map known = {0};

    *together = ends[n - 1].snapshot;
    together->people.at = NULL;
    together->people.n = together->people.cap = 0;
    for (size_t i = n; i-- > 0;)
        for (size_t j = 0; j < ends[i].snapshot.people.n; j++) {
            const tf_person *theirs = ends[i].snapshot.people.at[j];
            tf_person *ours = person_of(arena, together, &known, theirs);
            for (size_t k = 0; k < theirs->reflections.n; k++)
                *TF_PUSH(arena, &ours->reflections) = theirs->reflections.at[k];
        }
    *periods = (tf_periods){.terms = true};
    for (size_t i = 0; i < n; i++)
        *TF_PUSH(arena, &periods->found) = ends[i].term;
    tf_map_release(&known);
}

static size_t count_writers(const tf_snapshot *snapshot, const tf_period *period)
{
    size_t writers = 0;

    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        bool wrote = false;
        for (size_t j = 0; j < person->reflections.n && !wrote; j++)
            wrote = person->reflections.at[j]->date >= period->from &&
                    person->reflections.at[j]->date <= period->to;
        writers += wrote;
    }
    return writers;
}

/* ---- what people wrote about ----------------------------------------------------------------- */

static void put_themes(tf_document *document, const tf_corpus *corpus, const tf_themes *themes)
{
    tf_line *line = tf_doc_paragraph(document);
    bool put;

    tf_doc_put(document, line, "In %.*s, people wrote",
               TF_ARG(corpus->periods->found.at[corpus->now].label));
    put = tf_themes_put_some(document, line, themes, TF_THEME_GREW, " more than before of");
    put |=
        tf_themes_put_some(document, line, themes, TF_THEME_FADED, put ? "; less of" : " less of");
    tf_themes_put_some(document, line, themes, TF_THEME_STAYED,
                       put ? "; and as before of" : ", as before, of");
    tf_doc_put(document, line, ": words of five people or more each.");
}

/* Words that stay are those of every school; they say something beside others. */
static size_t count_changed(const tf_themes *themes)
{
    size_t n = 0;

    for (size_t i = 0; i < themes->found.n; i++)
        n += themes->found.at[i].kind != TF_THEME_STAYED;
    return n;
}

static void read_themes(tf_document *document, const tf_vocabulary *vocabulary, tf_corpus *corpus)
{
    tf_themes themes = {0};

    corpus->writers_then =
        count_writers(corpus->snapshot, &corpus->periods->found.at[corpus->then]);
    corpus->writers_now = count_writers(corpus->snapshot, &corpus->periods->found.at[corpus->now]);
    if (corpus->writers_then < TF_THRESHOLD || corpus->writers_now < TF_THRESHOLD)
        return;
    tf_themes_find(&document->arena, vocabulary, corpus, &themes);
    if (count_changed(&themes) >= WORDS_LEAST)
        put_themes(document, corpus, &themes);
}

/* ---- the chapter ----------------------------------------------------------------------------- */

void tf_governors_put_words(tf_document *document, const tf_request *request)
{
    size_t n = request->ends_n < 2 ? request->ends_n : 2, blocks;
    tf_snapshot together;
    tf_periods periods;
    tf_map names = {0};
    tf_corpus corpus = {.snapshot = &together, .periods = &periods, .names = &names};
    tf_vocabulary vocabulary = {0};

    if (!n)
        return;
    tf_governors_join(&document->arena, request->ends + request->ends_n - n, n, &together,
                      &periods);
    corpus.now = n - 1;
    tf_names_read(&document->arena, &together, &names);
    (void)tf_vocabulary_read(&vocabulary, &corpus);
    tf_doc_put(document, tf_doc_chapter(document, 1, TF_STR("words")), "In colleagues' own words");
    blocks = document->blocks.n;
    if (n > 1)
        read_themes(document, &vocabulary, &corpus);
    tf_governors_put_quotes(document, request, &corpus, &vocabulary, document->blocks.n > blocks);
    if (document->blocks.n == blocks)
        document->blocks.n--;
    tf_vocabulary_release(&vocabulary);
    tf_map_release(&names);
}
