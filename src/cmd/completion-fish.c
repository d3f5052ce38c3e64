/* What fills the completion script of fish: options for argparse, and calls of `complete`. */
#include <string.h>

#include "completion.h"

static void put_quoted(tf_buf *out, tf_str text)
{
    tf_buf escaped = {0};

    for (size_t i = 0; i < text.n; i++)
        tf_buf_printf(&escaped, "%s%c", text.p[i] == '\\' ? "\\" : "", text.p[i]);
    tf_put_quoted(out, tf_buf_str(&escaped), "\\'");
    tf_buf_release(&escaped);
}

static void put_described(tf_buf *out, const char *when, tf_str word, tf_str meaning)
{
    tf_buf_printf(out, "complete -c twofold -n '__twofold_at %s' -a %.*s", when, TF_ARG(word));
    if (meaning.n) {
        tf_buf_putz(out, " -d ");
        put_quoted(out, meaning);
    }
    tf_buf_putc(out, '\n');
}

static void put_commands(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));)
        put_described(out, "\"\"", tf_str_z(command->name), tf_str_z(command->summary));
}

/* `f/format=`, `staged` */
static void put_specifications(tf_buf *out, const char *command, const tf_option *options, size_t n)
{
    tf_buf_printf(out, "        case '%s'\n            printf '%%s\\n'", command);
    for (size_t i = 0; i < n; i++) {
        tf_buf_putc(out, ' ');
        if (options[i].letter)
            tf_buf_printf(out, "%c/", options[i].letter);
        tf_buf_printf(out, "%s%s", options[i].name, options[i].kind == TF_OPTION_FLAG ? "" : "=");
    }
    tf_buf_putc(out, '\n');
}

static void put_options(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    put_specifications(out, "", tf_common_options, tf_common_options_n);
    for (size_t at = 0; (command = tf_completion_next(&at));)
        if (command->options_n)
            put_specifications(out, command->name, command->options, command->options_n);
}

/* ---- calls of complete ----------------------------------------------------------------------- */

static void put_value(tf_buf *out, const tf_option *option)
{
    const char *source = tf_completion_of_option(option);
    tf_str word;

    if (strcmp(source, "files") == 0) {
        tf_buf_putz(out, " -r -F");
    } else if (strcmp(source, "choices") == 0) {
        tf_buf_putz(out, " -x -a '");
        for (size_t i = 0; (word = option->choices(i)).n; i++)
            tf_buf_printf(out, "%s%.*s", i ? " " : "", TF_ARG(word));
        tf_buf_putc(out, '\'');
    } else {
        tf_buf_putz(out, " -x");
        if (strcmp(source, "nothing") != 0)
            tf_buf_printf(out, " -a '(__twofold_%s)'", source);
    }
}

static void put_option(tf_buf *out, const char *command, const tf_option *option)
{
    tf_buf_putz(out, "complete -c twofold");
    if (command)
        tf_buf_printf(out, " -n '__twofold_at %s'", command);
    if (option->letter)
        tf_buf_printf(out, " -s %c", option->letter);
    tf_buf_printf(out, " -l %s", option->name);
    if (option->kind != TF_OPTION_FLAG)
        put_value(out, option);
    tf_buf_putz(out, " -d ");
    put_quoted(out, tf_str_z(option->help));
    tf_buf_putc(out, '\n');
}

static void put_operand(tf_buf *out, const tf_command *command)
{
    const char *source = tf_completion_of_operand(command);
    tf_buf when = {0};
    tf_str word;

    tf_buf_printf(&when, "%s%s", command->name, tf_completion_is_repeated(command) ? "" : " 0");
    if (strcmp(source, "choices") == 0)
        for (size_t i = 0; (word = command->choices(i)).n; i++)
            put_described(out, when.p, word, tf_completion_meaning(command->choices, i));
    else if (strcmp(source, "files") == 0)
        tf_buf_printf(out, "complete -c twofold -n '__twofold_at %s' -F\n", when.p);
    else if (strcmp(source, "nothing") != 0)
        tf_buf_printf(out, "complete -c twofold -n '__twofold_at %s' -a '(__twofold_%s)'\n", when.p,
                      source);
    tf_buf_release(&when);
}

static void put_calls(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t i = 0; i < tf_common_options_n; i++)
        put_option(out, NULL, &tf_common_options[i]);
    for (size_t at = 0; (command = tf_completion_next(&at));) {
        for (size_t i = 0; i < command->options_n; i++)
            put_option(out, command->name, &command->options[i]);
        put_operand(out, command);
    }
}

static const tf_part parts[] = {
    {"options", put_options},
    {"commands", put_commands},
    {"calls", put_calls},
};

const tf_completion tf_completion_fish = {parts, TF_COUNT(parts)};
