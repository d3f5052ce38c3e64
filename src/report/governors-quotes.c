/* Sentences that people share, such as say what somebody learned: of five people at least, and never
 * whose. */
#include "governors-words.h"
#include "pieces.h"

enum {
    QUOTED_MOST = 3,
    SHORTEST = 40,
    LONGEST = 105,      /* letters: three of these stand side by side on a sheet, */
    LONGEST_BELOW = 76, /* and shorter ones below what stands out */
};

/* ---- may it be quoted? ------------------------------------------------------------------------- */

/* Words of learning, then of thinking: a sentence with one of them says what somebody learned. */
static const tf_str learning[] = {
    TF_STR_INIT("learn"),    TF_STR_INIT("learned"),  TF_STR_INIT("learnt"),
    TF_STR_INIT("learning"), TF_STR_INIT("notice"),   TF_STR_INIT("noticed"),
    TF_STR_INIT("wonder"),   TF_STR_INIT("wondered"), TF_STR_INIT("realised"),
    TF_STR_INIT("question"),
};
static const tf_str thinking[] = {
    TF_STR_INIT("think"),      TF_STR_INIT("thinking"),   TF_STR_INIT("thought"),
    TF_STR_INIT("know"),       TF_STR_INIT("knew"),       TF_STR_INIT("known"),
    TF_STR_INIT("understand"), TF_STR_INIT("understood"),
};

/* Words of one person: a child that somebody could tell, though nobody is named, or a colleague. */
static const tf_str of_one[] = {
    TF_STR_INIT("he"),      TF_STR_INIT("she"),     TF_STR_INIT("him"),     TF_STR_INIT("her"),
    TF_STR_INIT("his"),     TF_STR_INIT("hers"),    TF_STR_INIT("himself"), TF_STR_INIT("herself"),
    TF_STR_INIT("boy"),     TF_STR_INIT("girl"),    TF_STR_INIT("man"),     TF_STR_INIT("woman"),
    TF_STR_INIT("mother"),  TF_STR_INIT("father"),  TF_STR_INIT("mum"),     TF_STR_INIT("dad"),
    TF_STR_INIT("baby"),    TF_STR_INIT("brother"), TF_STR_INIT("sister"),  TF_STR_INIT("grandma"),
    TF_STR_INIT("head"),    TF_STR_INIT("husband"), TF_STR_INIT("wife"),    TF_STR_INIT("somebody"),
    TF_STR_INIT("someone"), TF_STR_INIT("one"),
};

/* `word` is in lower case; so is a sentence's, but for its first letter. */
static bool is_word(tf_str piece, tf_str word)
{
    return piece.n == word.n && (piece.p[0] | 0x20) == word.p[0] &&
           tf_str_eq(tf_str_sub(piece, 1, piece.n), tf_str_sub(word, 1, word.n));
}

static bool has_word(tf_str sentence, const tf_str *words, size_t n)
{
    tf_piece piece;

    for (size_t at = 0; tf_piece_next(sentence, &at, &piece);)
        for (size_t i = 0; i < n; i++)
            if (is_word(piece.text, words[i]))
                return true;
    return false;
}

static bool learns(tf_str sentence)
{
    return has_word(sentence, learning, TF_COUNT(learning));
}

static bool is_quotable(tf_str sentence, size_t longest)
{
    size_t letters = tf_utf8_length(sentence);

    return letters >= SHORTEST && letters <= longest && sentence.p[0] != '(' &&
           sentence.p[0] != '"' &&
           (learns(sentence) || has_word(sentence, thinking, TF_COUNT(thinking))) &&
           !has_word(sentence, of_one, TF_COUNT(of_one));
}

/* ---- finding enough of them ------------------------------------------------------------------ */

/* Sentences of as many authors as it takes: each of these could be anyone's of them. */
struct quoting {
    tf_document *document;
    tf_store *present;
    tf_reader *reader;
    size_t longest;
    const tf_sentence *chosen[TF_THRESHOLD];
    size_t n;
};

/* Whether a reflection still stands as it is quoted: who takes it back is heard at once. */
static bool is_still_shared(const struct quoting *quoting, const tf_reflection *reflection)
{
    tf_store *store = quoting->present;
    tf_arena scratch = {0};
    tf_str name, bytes = {0};
    tf_str path = tf_arena_printf(&scratch, "%.*s%.*s", TF_ARG(store->prefix),
                                  TF_ARG(reflection->file->path));
    bool same = store->ops->look(quoting->reader, path, &scratch, &name, &bytes) == TF_FOUND_FILE &&
                tf_str_eq(bytes, reflection->file->bytes);

    tf_arena_release(&scratch);
    return same;
}

static bool is_heard(const struct quoting *quoting, const tf_sentence *sentence)
{
    for (size_t i = 0; i < quoting->n; i++)
        if (quoting->chosen[i]->person == sentence->person ||
            tf_str_eq(quoting->chosen[i]->text, sentence->text))
            return true;
    return false;
}

static void choose(struct quoting *quoting, const tf_theme *shared, bool learned)
{
    for (size_t i = 0; i < shared->sentences.n && quoting->n < TF_THRESHOLD; i++) {
        const tf_sentence *sentence = &shared->sentences.at[i];
        if (is_quotable(sentence->text, quoting->longest) && learns(sentence->text) == learned &&
            !is_heard(quoting, sentence) && is_still_shared(quoting, sentence->reflection))
            quoting->chosen[quoting->n++] = sentence;
    }
}

/* Looks in all terms of a corpus: false where fewer than five people share anything to be quoted. */
static bool look_in(struct quoting *quoting, const tf_corpus *corpus,
                    const tf_vocabulary *vocabulary)
{
    tf_arena *arena = &quoting->document->arena;
    tf_theme *shared = TF_NEW(arena, tf_theme);
    tf_corpus one = *corpus;

    quoting->n = 0;
    for (size_t i = 0; i < corpus->periods->found.n; i++) {
        one.now = one.then = i;
        tf_themes_shared(arena, vocabulary, &one, shared);
    }
    choose(quoting, shared, true);
    choose(quoting, shared, false);
    return quoting->n == TF_THRESHOLD;
}

static bool look_back(struct quoting *quoting, const tf_request *request, const tf_corpus *corpus,
                      const tf_vocabulary *vocabulary)
{
    tf_corpus whole = *corpus;
    tf_snapshot all;
    tf_periods periods;

    tf_governors_join(&quoting->document->arena, request->ends, request->ends_n, &all, &periods);
    whole.snapshot = &all;
    whole.periods = &periods;
    return look_in(quoting, &whole, vocabulary);
}

void tf_governors_put_quotes(tf_document *document, const tf_request *request,
                             const tf_corpus *corpus, const tf_vocabulary *vocabulary, bool below)
{
    struct quoting quoting = {.document = document,
                              .present = request->present,
                              .longest = below ? LONGEST_BELOW : LONGEST};
    tf_error why = {0};

    /* Where nobody can be asked whether they still share, nothing is quoted. */
    if (!quoting.present ||
        quoting.present->ops->open(quoting.present, &quoting.reader, &why) < 0) {
        tf_error_release(&why);
        return;
    }
    if (look_in(&quoting, corpus, vocabulary) || look_back(&quoting, request, corpus, vocabulary)) {
        tf_doc_put(document, tf_doc_paragraph(document),
                   "Sentences from reflections that their authors share, given without names:");
        for (size_t i = 0; i < quoting.n && i < QUOTED_MOST; i++)
            tf_doc_put(document, tf_doc_quote(document), "%.*s", TF_ARG(quoting.chosen[i]->text));
    }
    quoting.present->ops->close(quoting.reader);
}
