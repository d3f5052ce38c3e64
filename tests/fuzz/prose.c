/*
 * The two prose detectors on passages of any UTF-8. The input's first line sets the passage up: a
 * letter says what it is (see `settings`), what follows is the heading or column above it. All
 * behind is its text.
 */
#include <twofold/prose.h>

#include "fuzz.h"

static const struct {
    char letter;
    tf_place place;
    char task;
    bool quoted;
} settings[] = {
    {'p', TF_IN_PARAGRAPH, 0, false}, {'t', TF_IN_TITLE, 0, false},
    {'h', TF_IN_HEADING, 0, false},   {'i', TF_IN_ITEM, 0, false},
    {'c', TF_IN_CELL, 0, false},      {'x', TF_IN_ITEM, 'x', false},
    {'o', TF_IN_ITEM, ' ', false},    {'q', TF_IN_PARAGRAPH, 0, true},
};

static tf_passage make_passage(tf_str input)
{
    size_t end = tf_str_find(input, '\n');
    tf_str above = tf_str_sub(input, 1, end);
    tf_passage passage = {.text = tf_str_sub(input, end + 1, input.n)};

    for (size_t i = 0; i < TF_COUNT(settings); i++)
        if (input.n && settings[i].letter == input.p[0]) {
            passage.place = settings[i].place;
            passage.task = settings[i].task;
            passage.quoted = settings[i].quoted;
        }
    if (passage.place == TF_IN_CELL)
        passage.column = above;
    else
        passage.heading = above;
    return passage;
}

/* Each finding is of whole characters of the text, says something, and comes behind the one before. */
static void look(tf_str text, const tf_prose_findings *findings)
{
    size_t at = 0;

    for (size_t i = 0; i < findings->found.n; i++) {
        const tf_prose_finding *finding = &findings->found.at[i];
        DEMAND(finding->from < finding->to && finding->to <= text.n);
        DEMAND(starts_character(text, finding->from) && starts_character(text, finding->to));
        DEMAND(finding->why && *finding->why && finding->help && *finding->help);
        DEMAND(finding->from >= at);
        at = finding->to;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tf_str input = {(const char *)data, size};
    tf_prose_findings targets = {0}, ours = {0}, reflected = {0};
    tf_passage passage = make_passage(input);
    static tf_prose *prose; /* made once: it is the same for every input */
    tf_arena arena = {0};

    if (!prose)
        prose = tf_prose_new();
    if (tf_utf8_check(input) != size || tf_str_find(input, '\0') != size)
        return 0;
    tf_prose_numeric_target(prose, &arena, &passage, &targets);
    tf_prose_met_not_met(prose, &arena, &passage, TF_OF_COMMITMENT, &ours);
    tf_prose_met_not_met(prose, &arena, &passage, TF_OF_REFLECTION, &reflected);
    look(passage.text, &targets);
    look(passage.text, &ours);
    look(passage.text, &reflected);
    tf_arena_release(&arena);
    return 0;
}
