/* The commands, by number and by name. */
#include "command.h"

static const tf_command *const commands[] = {
#define X(name) &tf_command_##name,
    TF_COMMANDS(X)
#undef X
};

const tf_command *tf_command_at(size_t number)
{
    return number < TF_COUNT(commands) ? commands[number] : NULL;
}

const tf_command *tf_command_find(tf_str name)
{
    for (size_t i = 0; i < TF_COUNT(commands); i++)
        if (tf_str_is(name, commands[i]->name))
            return commands[i];
    return NULL;
}

/* Those for people. */
tf_str tf_choices_command(size_t number)
{
    for (size_t i = 0; i < TF_COUNT(commands); i++)
        if (!commands[i]->hidden && number-- == 0)
            return tf_str_z(commands[i]->name);
    return TF_STR("");
}

const tf_command *tf_command_named(const char *wrote)
{
    const tf_command *command = tf_command_find(tf_str_z(wrote));
    size_t number;

    if (!command)
        tf_choose(NULL, "command", wrote, tf_choices_command, &number);
    return command;
}
