/* The words of reflections, and how many people used them. */
#include <stdlib.h>
#include <string.h>

#include "pieces.h"
#include "stop-words.h"
#include "vocabulary.h"

enum { WORKERS_MOST = 2, WORD_MOST = 40, LETTERS_LEAST = 3 };

static tf_stem_use *stem_of(tf_vocabulary *vocabulary, tf_str text)
{
    bool fresh;
    tf_stem_use *stem =
        tf_hash_add(&vocabulary->arena, &vocabulary->stems, text, sizeof(*stem), &fresh);

    if (fresh)
        stem->in = TF_NEW_N(&vocabulary->arena, tf_tally, vocabulary->periods);
    return stem;
}

const tf_word *tf_vocabulary_word(const tf_vocabulary *vocabulary, tf_str word)
{
    return tf_hash_get(&vocabulary->words, word);
}

/* ---- reading --------------------------------------------------------------------------------- */

struct worker {
    const tf_corpus *corpus;
    tf_vocabulary vocabulary;
    tf_stemmer *stemmer;
    tf_arena scratch, names;
    uint32_t person, reflection; /* from 1 */
    size_t period;               /* of the reflection, or SIZE_MAX */
    uint32_t *wrote_in;          /* reflections of its author in each period */
    uint64_t share, *share_in;   /* what one of them weighs: of all, and of those in each period */
};

struct run {
    struct worker workers[WORKERS_MOST];
    size_t workers_n;
};

/* Notes the reflection that is being read, which weighs `share` in its time. */
static inline void tally(const struct worker *worker, tf_tally *tally, uint64_t share)
{
    if (tally->reflection == worker->reflection)
        return;
    tally->weight += share;
    tally->people += tally->person != worker->person;
    tally->person = worker->person;
    tally->reflection = worker->reflection;
}

/* Whether a word is one that is counted: no stop word and no name. */
static bool counts(struct worker *worker, tf_str word)
{
    bool wanted = word.n <= WORD_MOST && tf_utf8_length(word) >= LETTERS_LEAST &&
                  !tf_is_stop_word(word) &&
                  !tf_names_have(worker->corpus->names, &worker->names, word);

    tf_arena_reset(&worker->names);
    return wanted;
}

static tf_word *new_word(struct worker *worker, tf_str text)
{
    tf_vocabulary *vocabulary = &worker->vocabulary;
    tf_word *word = tf_hash_new(&vocabulary->arena, &vocabulary->words, text, sizeof(*word));

    if (counts(worker, text))
        word->stem = stem_of(vocabulary, tf_stem(worker->stemmer, text));
    return word;
}

static void count_text(void *context, tf_str text)
{
    struct worker *worker = context;
    const tf_corpus *corpus = worker->corpus;
    tf_piece piece;

    for (size_t at = 0; tf_piece_next(text, &at, &piece);) {
        if (!piece.lower || piece.digits || piece.text.n < LETTERS_LEAST)
            continue;
        tf_word *word = tf_hash_get(&worker->vocabulary.words, piece.text);
        if (!word)
            word = new_word(worker, piece.text);
        if (!word->stem || word->seen == worker->reflection)
            continue;
        word->seen = worker->reflection;
        tally(worker, &word->stem->ever, worker->share);
        if (worker->period == SIZE_MAX)
            continue;
        tally(worker, &word->stem->in[worker->period], worker->share_in[worker->period]);
        if (worker->period == corpus->now || worker->period == corpus->then) {
            tally(worker, &word->stem->compared, TF_WHOLE);
            tally(worker, &word->compared, TF_WHOLE);
        }
    }
}

static bool is_read(const struct worker *worker, const tf_reflection *reflection)
{
    return reflection->date != TF_NO_DATE && reflection->date <= worker->corpus->snapshot->today;
}

/* What one of somebody's reflections weighs beside their others, in all and in each period. */
static void weigh(struct worker *worker, const tf_person *person)
{
    const tf_periods *periods = worker->corpus->periods;
    uint32_t wrote = 0;

    memset(worker->wrote_in, 0, periods->found.n * sizeof(*worker->wrote_in));
    for (size_t i = 0; i < person->reflections.n; i++) {
        if (!is_read(worker, person->reflections.at[i]))
            continue;
        size_t period = tf_periods_find(periods, person->reflections.at[i]->date);
        wrote++;
        if (period != SIZE_MAX)
            worker->wrote_in[period]++;
    }
    worker->share = wrote ? TF_WHOLE / wrote : 0;
    for (size_t i = 0; i < periods->found.n; i++)
        worker->share_in[i] = worker->wrote_in[i] ? TF_WHOLE / worker->wrote_in[i] : 0;
}

static void read_person(struct worker *worker, const tf_person *person)
{
    weigh(worker, person);
    for (size_t i = 0; i < person->reflections.n; i++) {
        const tf_reflection *reflection = person->reflections.at[i];
        if (!is_read(worker, reflection))
            continue;
        worker->reflection++;
        worker->period = tf_periods_find(worker->corpus->periods, reflection->date);
        tf_reflection_walk(reflection, &worker->scratch, count_text, worker);
        tf_arena_reset(&worker->scratch);
    }
}

static void work(void *context, size_t number)
{
    struct run *run = context;
    struct worker *worker = &run->workers[number];
    const tf_snapshot *snapshot = worker->corpus->snapshot;

    worker->stemmer = tf_stemmer_new();
    worker->wrote_in = tf_alloc((worker->corpus->periods->found.n + 1) * sizeof(uint32_t));
    worker->share_in = tf_alloc((worker->corpus->periods->found.n + 1) * sizeof(uint64_t));
    for (size_t i = number; i < snapshot->people.n; i += run->workers_n) {
        worker->person = (uint32_t)i + 1;
        read_person(worker, snapshot->people.at[i]);
    }
    tf_arena_release(&worker->scratch);
    tf_arena_release(&worker->names);
    free(worker->wrote_in);
    free(worker->share_in);
}

/* ---- together -------------------------------------------------------------------------------- */

/* No two workers read the same person, so that their counts add up. */
static void add(tf_tally *ours, const tf_tally *theirs)
{
    ours->people += theirs->people;
    ours->weight += theirs->weight;
}

static void add_words(tf_vocabulary *to, const tf_vocabulary *from)
{
    for (size_t i = 0; i < from->words.room; i++) {
        const tf_word *theirs = (const tf_word *)from->words.at[i].text;
        bool fresh;
        if (!theirs)
            continue;
        tf_word *ours = tf_hash_add(&to->arena, &to->words, theirs->text, sizeof(*ours), &fresh);
        add(&ours->compared, &theirs->compared);
        if (fresh && theirs->stem)
            ours->stem = stem_of(to, theirs->stem->text);
    }
}

static void add_stems(tf_vocabulary *to, const tf_vocabulary *from)
{
    for (size_t i = 0; i < from->stems.room; i++) {
        const tf_stem_use *theirs = (const tf_stem_use *)from->stems.at[i].text;
        if (!theirs)
            continue;
        tf_stem_use *ours = stem_of(to, theirs->text);
        add(&ours->ever, &theirs->ever);
        add(&ours->compared, &theirs->compared);
        for (size_t period = 0; period < to->periods; period++)
            add(&ours->in[period], &theirs->in[period]);
    }
}

bool tf_vocabulary_read(tf_vocabulary *vocabulary, const tf_corpus *corpus)
{
    struct run run = {.workers_n = tf_threads(WORKERS_MOST)};
    bool stemmed = true;

    for (size_t i = 0; i < run.workers_n; i++) {
        run.workers[i].corpus = corpus;
        run.workers[i].vocabulary.periods = corpus->periods->found.n;
    }
    tf_parallel(run.workers_n, work, &run);
    *vocabulary = run.workers[0].vocabulary;
    for (size_t i = 0; i < run.workers_n; i++) {
        stemmed &= run.workers[i].stemmer != NULL;
        tf_stemmer_free(run.workers[i].stemmer);
        if (!i)
            continue;
        add_words(vocabulary, &run.workers[i].vocabulary);
        add_stems(vocabulary, &run.workers[i].vocabulary);
        tf_vocabulary_release(&run.workers[i].vocabulary);
    }
    return stemmed;
}

void tf_vocabulary_release(tf_vocabulary *vocabulary)
{
    tf_arena_release(&vocabulary->arena);
    *vocabulary = (tf_vocabulary){0};
}
