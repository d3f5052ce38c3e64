/* The help of each command, made from the tables. */
#include <string.h>

#include "command.h"

enum { MARGIN = 26 };

static void pad(tf_buf *out, size_t from)
{
    size_t cells = tf_utf8_length(tf_str_sub(tf_buf_str(out), from, out->n));

    tf_buf_printf(out, "%*s", cells + 2 > MARGIN ? 2 : (int)(MARGIN - cells), "");
}

static void put_option(tf_buf *out, const tf_option *option)
{
    size_t from = out->n;

    if (option->letter)
        tf_buf_printf(out, "  -%c, --%s", option->letter, option->name);
    else
        tf_buf_printf(out, "      --%s", option->name);
    if (option->value)
        tf_buf_printf(out, " %s", option->value);
    pad(out, from);
    tf_buf_printf(out, "%s\n", option->help);
}

static void put_options(tf_buf *out, const char *title, const tf_option *options, size_t n)
{
    if (n)
        tf_buf_printf(out, "\n%s\n", title);
    for (size_t i = 0; i < n; i++)
        put_option(out, &options[i]);
}

static void put_program(tf_buf *out)
{
    const tf_command *command;

    tf_buf_putz(out, "twofold keeps a school's promises about professional learning.\n\n"
                     "usage: twofold [-C DIR] COMMAND [OPTIONS]\n\n"
                     "Commands:\n");
    for (size_t i = 0; (command = tf_command_at(i)); i++) {
        size_t from = out->n;
        if (command->hidden)
            continue;
        tf_buf_printf(out, "  %s", command->name);
        pad(out, from);
        tf_buf_printf(out, "%s\n", command->summary);
    }
    put_options(out, "Options of every command:", tf_common_options, tf_common_options_n);
    tf_buf_putz(out,
                "\n`twofold COMMAND --help` tells more of each. Start with `twofold check`.\n");
}

void tf_help_put(tf_buf *out, const tf_command *command)
{
    if (!command) {
        put_program(out);
        return;
    }
    tf_buf_printf(out, "usage: twofold [-C DIR] %s%s%s%s\n\n%s\n", command->name,
                  command->options_n ? " [OPTIONS]" : "", *command->operands ? " " : "",
                  command->operands, command->about);
    put_options(out, "Options:", command->options, command->options_n);
    put_options(out, "Options of every command:", tf_common_options, tf_common_options_n);
}
