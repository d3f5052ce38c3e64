/* twofold completion: scripts that let a shell complete what one types, made from the tables. */
#include <string.h>

#include "completion.h"

#include <twofold/rule.h>

static const struct {
    tf_str name;
    const tf_completion *completion;
} shells[] = {
    {TF_STR_INIT("bash"), &tf_completion_bash},
    {TF_STR_INIT("zsh"), &tf_completion_zsh},
    {TF_STR_INIT("fish"), &tf_completion_fish},
};

static tf_str shell_choices(size_t number)
{
    return number < TF_COUNT(shells) ? shells[number].name : TF_STR("");
}

/* ---- from the tables ------------------------------------------------------------------------- */

const tf_command *tf_completion_next(size_t *at)
{
    const tf_command *command;

    while ((command = tf_command_at((*at)++)) && command->hidden) {
    }
    return command;
}

/* By what the help calls a value or an operand. */
static const char *source_of(tf_choices *choices, const char *called)
{
    static const struct {
        const char *called, *source;
    } sources[] = {
        {"REV", "revisions"}, {"DATE", "dates"}, {"DIR", "folders"},
        {"PATH", "files"},    {"FILE", "files"}, {"PERSON", "people"},
    };

    if (choices == tf_choices_person)
        return "people";
    if (choices)
        return "choices";
    for (size_t i = 0; called && i < TF_COUNT(sources); i++)
        if (strstr(called, sources[i].called))
            return sources[i].source;
    return "nothing";
}

const char *tf_completion_of_option(const tf_option *option)
{
    return source_of(option->choices, option->value);
}

const char *tf_completion_of_operand(const tf_command *command)
{
    return source_of(command->choices, command->operands);
}

bool tf_completion_is_repeated(const tf_command *command)
{
    return strstr(command->operands, "…") != NULL;
}

tf_str tf_completion_meaning(tf_choices *choices, size_t number)
{
    if (choices == tf_choices_rule)
        return tf_rule_info_of((tf_rule_id)number)->summary;
    if (choices == tf_choices_command)
        return tf_str_z(tf_command_find(choices(number))->summary);
    return TF_STR("");
}

/* ---- the command ----------------------------------------------------------------------------- */

static int print_script(size_t shell)
{
    const tf_completion *completion = shells[shell].completion;
    tf_error error = {0};
    tf_buf out = {0};

    for (size_t i = 0; i < tf_completion_texts_n; i++)
        if (tf_str_eq(tf_completion_texts[i].name, shells[shell].name) &&
            tf_template_fill(&out, tf_completion_texts[i].text, "# @", completion->parts,
                             completion->n, &error) < 0)
            tf_die(error.message.p);
    return tf_print(&out, TF_DONE);
}

static int run(tf_call *call)
{
    size_t shell;
    int status;

    if (!tf_call_read(call, NULL, 1, &status))
        return status;
    if (!tf_choose(call->command, "shell", call->argc ? call->argv[0] : NULL, shell_choices,
                   &shell))
        return TF_COULD_NOT;
    return print_script(shell);
}

const tf_command tf_command_completion = {
    .name = "completion",
    .operands = "bash|zsh|fish",
    .summary = "print a script that completes commands as one types",
    .about = "Prints a script that lets the shell complete commands, options, rules and names. An\n"
             "installed twofold has them in place. To try one out in bash or zsh, write\n"
             "`source <(twofold completion bash)`, with the shell's name; in fish,\n"
             "`twofold completion fish | source`.",
    .choices = shell_choices,
    .hidden = true,
    .run = run,
};
