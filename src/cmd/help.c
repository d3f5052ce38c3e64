/* twofold help: the help of twofold or of a command. */
#include "command.h"

static int run(tf_call *call)
{
    const tf_command *command = NULL;
    tf_buf out = {0};
    int status;

    if (!tf_call_read(call, NULL, 1, &status))
        return status;
    if (call->argc && !(command = tf_command_named(call->argv[0])))
        return TF_COULD_NOT;
    tf_help_put(&out, command);
    return tf_print(&out, TF_DONE);
}

const tf_command tf_command_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "show the help of twofold or of a command",
    .about = "Shows the help of a command. Without COMMAND it lists the commands.",
    .choices = tf_choices_command,
    .run = run,
};
