/* twofold: from the command line to a command. */
#include <limits.h>
#include <malloc.h>
#include <signal.h>

#include <twofold/git.h>

#include "command.h"

static int show_help(int status)
{
    tf_buf out = {0};

    tf_help_put(&out, NULL);
    return tf_print(&out, status);
}

/* A command lives for a moment: it asks the system for memory in few large pieces, and gives it back
 * by ending. */
static void take_memory_in_large_pieces(void)
{
    enum { PIECE = 4 << 20, LARGEST = 32 << 20 };

    mallopt(M_TOP_PAD, PIECE);
    mallopt(M_MMAP_THRESHOLD, LARGEST);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
}

int main(int argc, char **argv)
{
    tf_call call = {.common = {.today = TF_NO_DATE}};
    int status;

    /* A reader that goes away is told by write(2); UTF-8 is ours whatever the locale says. */
    signal(SIGPIPE, SIG_IGN);
    take_memory_in_large_pieces();
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
