/*
 * What spares most sentences a closer look must hide nothing: every sentence of tests/corpora, and
 * some that are hard, are judged with the short cuts and without.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/prose/met-not-met.h"
#include "../../src/prose/numeric-target.h"

typedef void visitor(const tf_prose *prose, tf_arena *arena, tf_str sentence);

/* ---- sentences ------------------------------------------------------------------------------- */

static const char *const hard[] = {
    "two-thirds",
    "RAG two-thirds amber",
    "Loans up twenty-eight",
    "We meet our target in 2019",
    "14-16 June, half past two, key stage 3",
    "“Good!” A B for me. \"Outstanding\" it is. I am 'good'",
    "Achieved\n- fully met. Met: no",
};

/* The text of a corpus's line without the marks of its ranges. */
static tf_str text_of(tf_arena *arena, tf_str line)
{
    char *text = tf_arena_bytes(arena, line.n + 1);
    size_t n = 0;

    for (int column = 0; column < 3 && line.n; column++)
        line = tf_str_sub(line, tf_str_find(line, '\t') + 1, line.n);
    for (size_t i = 0; i < line.n; i++) {
        tf_str rest = tf_str_sub(line, i, line.n);
        if (tf_str_starts(rest, TF_STR("⟦")) || tf_str_starts(rest, TF_STR("⟧")))
            i += strlen("⟦") - 1;
        else
            text[n++] = line.p[i];
    }
    return (tf_str){text, n};
}

static void visit_text(const tf_prose *prose, tf_arena *arena, tf_str text, visitor *see)
{
    for (size_t at = 0, end; at < text.n; at = end) {
        end = tf_sentence_end(text, at);
        see(prose, arena, tf_str_sub(text, at, end));
    }
}

static void visit_file(const tf_prose *prose, const char *path, visitor *see)
{
    FILE *file = fopen(path, "rb");
    char line[4096];

    if (!file)
        fail_msg("cannot open %s: run this from the top of the repository", path);
    while (fgets(line, sizeof(line), file)) {
        tf_arena arena = {0};
        if (line[0] != '#')
            visit_text(prose, &arena, text_of(&arena, tf_str_trim(tf_str_z(line))), see);
        tf_arena_release(&arena);
    }
    fclose(file);
}

static void visit(visitor *see)
{
    tf_prose *prose = tf_prose_new();
    tf_arena arena = {0};

    for (size_t i = 0; i < TF_COUNT(hard); i++)
        visit_text(prose, &arena, tf_str_z(hard[i]), see);
    visit_file(prose, "tests/corpora/numeric-target/dev.tsv", see);
    visit_file(prose, "tests/corpora/numeric-target/held-out.tsv", see);
    visit_file(prose, "tests/corpora/met-not-met/dev.tsv", see);
    visit_file(prose, "tests/corpora/met-not-met/held-out.tsv", see);
    tf_arena_release(&arena);
    tf_prose_free(prose);
}

/* ---- what words may come to ------------------------------------------------------------------ */

static void demand(bool holds, const char *what, tf_str sentence)
{
    if (!holds)
        fail_msg("%s in: %.*s", what, TF_ARG(sentence));
}

static void see_roles_with(const tf_lexemes *index, tf_arena *arena, tf_str sentence)
{
    tf_passage passage = {.text = sentence};
    tf_words words = {0};
    uint64_t may;

    tf_words_begin(arena, &passage, index, &words);
    may = words.roles;
    tf_words_end(arena, &words);
    demand(!(words.roles & ~may), "more roles than there may be", sentence);
    for (size_t i = 0; i < words.tokens.n; i++) {
        const tf_token *token = &words.tokens.at[i];
        demand(!token->first || !(token->roles & ~words.leading), "a start not known", sentence);
        demand((!token->quoted && !token->capital) || !(token->roles & ~words.marked),
               "a quoted word not known", sentence);
    }
}

static void see_roles(const tf_prose *prose, tf_arena *arena, tf_str sentence)
{
    see_roles_with(&prose->numeric_words, arena, sentence);
    see_roles_with(&prose->verdict_words, arena, sentence);
}

static void no_role_comes_unforeseen(void **state)
{
    (void)state;
    visit(see_roles);
}

/* ---- frames ---------------------------------------------------------------------------------- */

static void see_same(const tf_prose_findings *found, const tf_prose_findings *all, tf_str sentence)
{
    demand(found->found.n == all->found.n, "another number of findings", sentence);
    for (size_t i = 0; i < all->found.n; i++) {
        const tf_prose_finding *a = &found->found.at[i], *b = &all->found.at[i];
        demand(a->from == b->from && a->to == b->to && a->why == b->why && a->help == b->help,
               "another finding", sentence);
    }
}

/* The same frames, none of which is ever sifted out. */
static tf_sieve open_sieve(tf_arena *arena, const tf_sieve *sieve)
{
    tf_sieve open = {sieve->frames, TF_NEW_N(arena, tf_sifted, sieve->n), sieve->n};

    for (size_t f = 0; f < open.n; f++)
        open.at[f] = (tf_sifted){UINT64_MAX, UINT64_MAX, sieve->at[f].frame};
    return open;
}

static void see_frames_with(const tf_lexemes *index, const tf_sieve *sieve, uint64_t setting,
                            tf_arena *arena, tf_str sentence)
{
    tf_passage passage = {.text = sentence};
    tf_words words = {0};
    tf_prose_findings found = {0}, all = {0};
    tf_sieve open = open_sieve(arena, sieve);
    bool may;

    tf_words_begin(arena, &passage, index, &words);
    may = tf_frames_may(sieve, &words, setting);
    tf_words_end(arena, &words);
    if (may)
        tf_frames_find(arena, &words, sieve, setting, &found);
    words.roles = words.leading = words.marked = UINT64_MAX;
    tf_frames_find(arena, &words, &open, setting, &all);
    see_same(&found, &all, sentence);
}

static void see_frames(const tf_prose *prose, tf_arena *arena, tf_str sentence)
{
    static const uint64_t settings[] = {0, P_TITLE, P_ITEM, P_UNDER, P_UNDER | P_CELL};

    for (size_t i = 0; i < TF_COUNT(settings); i++) {
        see_frames_with(&prose->numeric_words, &prose->numeric_frames, settings[i], arena,
                        sentence);
        see_frames_with(&prose->verdict_words, &prose->verdict_frames, settings[i], arena,
                        sentence);
        see_frames_with(&prose->verdict_words, &prose->verdict_frames, settings[i] | V_OURS, arena,
                        sentence);
    }
}

static void no_finding_is_sifted_out(void **state)
{
    (void)state;
    visit(see_frames);
}

/* ---- the glance ------------------------------------------------------------------------------ */

enum { PLACES = 140 }; /* more than twice what it looks at in one go */

/* A head behind so many dots, at the text's end and in mid-text. */
static void see_head(const tf_glance *glance, const char *head, size_t place, const char *behind)
{
    char text[PLACES + 64], *p = text + place;

    memset(text, '.', place);
    strcpy(p, head);
    for (; *p; p++)
        *p = *p == '_' ? ' ' : *p;
    strcpy(p, behind);
    if (tf_glance_find(glance, tf_str_z(text), 0) != place)
        fail_msg("“%s” is not found behind %zu dots", head, place);
}

static void see_heads(const tf_glance *glance)
{
    for (size_t i = 0; i < glance->heads->n; i++)
        for (size_t place = 0; place < PLACES; place++) {
            see_head(glance, glance->heads->at[i], place, "");
            see_head(glance, glance->heads->at[i], place, ", and so on");
        }
}

static void heads_are_seen_wherever_they_stand(void **state)
{
    tf_prose *prose = tf_prose_new();

    (void)state;
    see_heads(&prose->numeric_glance);
    see_heads(&prose->verdict_glance);
    tf_prose_free(prose);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_role_comes_unforeseen),
        cmocka_unit_test(no_finding_is_sifted_out),
        cmocka_unit_test(heads_are_seen_wherever_they_stand),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
