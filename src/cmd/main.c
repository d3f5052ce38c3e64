/* twofold: from the command line to a command. */
#include <signal.h>

#include <twofold/git.h>

#include "command.h"

static int show_help(int status)
{
    tf_buf out = {0};

    tf_help_put(&out, NULL);
    return tf_print(&out, status);
}

int main(int argc, char **argv)
{
    tf_call call = {.common = {.today = TF_NO_DATE}};
    int status;

    /* A reader that goes away is told by write(2); UTF-8 is ours whatever the locale says. */
    signal(SIGPIPE, SIG_IGN);
    if (!tf_options_read(NULL, &call.common, NULL, &argc, &argv))
        return TF_COULD_NOT;
    if (call.common.version)
        return tf_print_version();
    if (argc == 0)
        return show_help(call.common.help ? TF_DONE : TF_COULD_NOT);
    call.command = tf_command_named(argv[0]);
    if (!call.command)
        return TF_COULD_NOT;
    call.argc = argc;
    call.argv = argv;
    status = call.command->run(&call);
    tf_git_stop();
    return status;
}
