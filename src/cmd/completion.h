/*
 * What the completion scripts of all shells share. Each script is a text (bash.completion …) whose
 * gaps are filled from the tables of commands.
 */
#ifndef TWOFOLD_CMD_COMPLETION_H
#define TWOFOLD_CMD_COMPLETION_H

#include "command.h"
#include "template.h"

/* The texts, by shell (made part of the program by the build). */
extern const tf_embedded tf_completion_texts[];
extern const size_t tf_completion_texts_n;

/* How a shell fills the gaps of its text. */
typedef struct {
    const tf_part *parts;
    size_t n;
} tf_completion;

extern const tf_completion tf_completion_bash, tf_completion_zsh, tf_completion_fish;

/* The next command from number `*at` on that is for people; NULL behind the last. */
const tf_command *tf_completion_next(size_t *at);

/*
 * Where words come from: "choices", or what each script has a function for: "people", "revisions",
 * "dates", "folders", "files", and "nothing" for words that nobody can guess.
 */
const char *tf_completion_of_option(const tf_option *option);
const char *tf_completion_of_operand(const tf_command *command);
/* Whether more than one operand may stand there. */
bool tf_completion_is_repeated(const tf_command *command);
/* What a choice means, where there is more to say than its name; else empty. */
tf_str tf_completion_meaning(tf_choices *choices, size_t number);

#endif
