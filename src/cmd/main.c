/* twofold: from the command line to a command. */
#include <locale.h>
#include <signal.h>
#include <string.h>

#include <twofold/git.h>

#include "command.h"

static int no_such_command(const char *name)
{
    tf_arena arena = {0};
    tf_str names[64], meant;
    size_t n = 0;

    for (const tf_command *command; (command = tf_command_at(n)) && n < TF_COUNT(names); n++)
        names[n] = tf_str_z(command->name);
    meant = tf_suggest(&arena, tf_str_z(name), names, n);
    if (meant.n)
        tf_say("There is no command `%s`: did you mean `%.*s`?\nSee `twofold --help`.", name,
               TF_ARG(meant));
    else
        tf_say("There is no command `%s`.\nSee `twofold --help`.", name);
    tf_arena_release(&arena);
    return TF_COULD_NOT;
}

static int show_help(int status)
{
    tf_buf out = {0};

    tf_help_put(&out, NULL);
    return tf_print(&out, status);
}

/* `twofold help`, `twofold help check`, as git has it. */
static int help(int argc, char **argv)
{
    const tf_command *command = argc > 1 ? tf_command_find(tf_str_z(argv[1])) : NULL;
    tf_buf out = {0};

    if (argc > 1 && !command)
        return no_such_command(argv[1]);
    tf_help_put(&out, command);
    return tf_print(&out, TF_DONE);
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
    if (strcmp(argv[0], "help") == 0)
        return help(argc, argv);
    call.command = tf_command_find(tf_str_z(argv[0]));
    if (!call.command)
        return no_such_command(argv[0]);
    call.argc = argc;
    call.argv = argv;
    status = call.command->run(&call);
    tf_git_stop();
    return status;
}
