/* The dictionaries: sorted, and each entry spelt as text is read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/prose/met-not-met.h"
#include "../../src/prose/numeric-target.h"

static const tf_lexicon *const lexicons[] = {
    &tf_grammar_words,          &tf_quantity_words,        &tf_numeric_target_aims,
    &tf_numeric_target_changes, &tf_numeric_target_things, &tf_numeric_target_standards,
    &tf_met_not_met_verdicts,   &tf_met_not_met_ratings,
};

typedef void visitor(const tf_lexeme *entry, const tf_lexeme *before);

static void visit(visitor *see)
{
    for (size_t i = 0; i < TF_COUNT(lexicons); i++)
        for (size_t k = 0; k < lexicons[i]->n; k++)
            see(&lexicons[i]->at[k], k ? &lexicons[i]->at[k - 1] : NULL);
}

static void see_order(const tf_lexeme *entry, const tf_lexeme *before)
{
    if (before && strcmp(before->words, entry->words) >= 0)
        fail_msg("“%s” stands before “%s”", before->words, entry->words);
}

static void sorted(void **state)
{
    (void)state;
    visit(see_order);
}

/* Text is folded before it is looked up; a capital letter would never be found. */
static void see_spelling(const tf_lexeme *entry, const tf_lexeme *before)
{
    (void)before;
    if (!*entry->words || strpbrk(entry->words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") ||
        strstr(entry->words, "  ") || entry->words[strlen(entry->words) - 1] == ' ')
        fail_msg("“%s” would not be found", entry->words);
}

static void spelt_as_looked_for(void **state)
{
    (void)state;
    visit(see_spelling);
}

/* What somebody writes for an entry: "i 'll" is "I'll", and "'d like" has a word before it. */
static tf_str written(const tf_lexeme *entry, char text[2 * sizeof(entry->words)])
{
    size_t n = 0;

    if (entry->words[0] == '\'')
        text[n++] = 'x';
    for (const char *c = entry->words; *c; c++)
        if (*c != ' ' || c[1] != '\'' || c[2] == ' ')
            text[n++] = *c;
    return (tf_str){text, n};
}

/* A phrase that is not cut into words as text is can never be found. */
static void see_tokens(const tf_lexeme *entry, const tf_lexeme *before)
{
    tf_arena arena = {0};
    char text[2 * sizeof(entry->words)], spelt[2 * sizeof(entry->words)] = "";
    tf_passage passage = {.text = written(entry, text)};
    tf_words words = {0};

    (void)before;
    tf_tokens_read(&arena, &passage, &words);
    for (size_t i = entry->words[0] == '\''; i < words.tokens.n; i++) {
        if (*spelt)
            strcat(spelt, " ");
        strncat(spelt, words.tokens.at[i].word.p, words.tokens.at[i].word.n);
    }
    if (strcmp(spelt, entry->words) != 0)
        fail_msg("“%s” is read as “%s”", entry->words, spelt);
    tf_arena_release(&arena);
}

static void cut_as_text_is(void **state)
{
    (void)state;
    visit(see_tokens);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sorted),
        cmocka_unit_test(spelt_as_looked_for),
        cmocka_unit_test(cut_as_text_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
