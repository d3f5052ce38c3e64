/* What fills the completion script of zsh: the specifications of _arguments. */
#include <string.h>

#include "completion.h"

static void put_quoted(tf_buf *out, tf_str text)
{
    tf_put_quoted(out, text, TF_POSIX_QUOTE);
}

/* A word and what it means, as _describe has them. Only in the word does a colon matter. */
static void put_described(tf_buf *out, tf_str word, tf_str meaning)
{
    tf_buf line = {0};

    tf_buf_put(&line, word);
    if (meaning.n)
        tf_buf_printf(&line, ":%.*s", TF_ARG(meaning));
    tf_buf_putz(out, "        ");
    put_quoted(out, tf_buf_str(&line));
    tf_buf_putc(out, '\n');
    tf_buf_release(&line);
}

static void put_commands(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));)
        put_described(out, tf_str_z(command->name), tf_str_z(command->summary));
}

/* What the first operand can be, by command. */
static void put_choices(tf_buf *out, tf_str argument)
{
    const tf_command *command;
    tf_str word;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));) {
        if (strcmp(tf_completion_of_operand(command), "choices") != 0)
            continue;
        tf_buf_printf(out, "    %s) choices=(\n", command->name);
        for (size_t i = 0; (word = command->choices(i)).n; i++)
            put_described(out, word, tf_completion_meaning(command->choices, i));
        tf_buf_putz(out, "    ) ;;\n");
    }
}

/* ---- specifications -------------------------------------------------------------------------- */

/* `[what it does]:FORMAT:(text json)` */
static void put_rest(tf_buf *out, const tf_option *option)
{
    const char *source = tf_completion_of_option(option);
    tf_buf rest = {0};
    tf_str word;

    tf_buf_putc(&rest, '[');
    for (const char *p = option->help; *p; p++)
        tf_buf_printf(&rest, "%s%c", strchr("]\\", *p) ? "\\" : "", *p);
    tf_buf_putc(&rest, ']');
    if (option->kind != TF_OPTION_FLAG)
        tf_buf_printf(&rest, ":%s:", option->value);
    if (strcmp(source, "choices") == 0) {
        for (size_t i = 0; (word = option->choices(i)).n; i++)
            tf_buf_printf(&rest, "%s%.*s", i ? " " : "(", TF_ARG(word));
        tf_buf_putc(&rest, ')');
    } else if (option->kind != TF_OPTION_FLAG) {
        tf_buf_printf(&rest, strcmp(source, "nothing") == 0 ? " " : "_twofold_%s", source);
    }
    put_quoted(out, tf_buf_str(&rest));
    tf_buf_release(&rest);
}

/* `'(-f --format)'{-f+,--format=}'…'`; a list may be told again. */
static void put_option(tf_buf *out, const tf_option *option)
{
    bool flag = option->kind == TF_OPTION_FLAG;

    tf_buf_putz(out, "        ");
    if (option->letter)
        tf_buf_printf(out, "'(-%c --%s)'{-%c%s,--%s%s}", option->letter, option->name,
                      option->letter, flag ? "" : "+", option->name, flag ? "" : "=");
    else
        tf_buf_printf(out, "%s--%s%s", option->kind == TF_OPTION_LIST ? "\\*" : "", option->name,
                      flag ? "" : "=");
    put_rest(out, option);
}

static void put_common(tf_buf *out, tf_str argument)
{
    (void)argument;
    for (size_t i = 0; i < tf_common_options_n; i++) {
        put_option(out, &tf_common_options[i]);
        tf_buf_putc(out, '\n');
    }
}

static void put_operand(tf_buf *out, const tf_command *command)
{
    const char *source = tf_completion_of_operand(command);

    if (!*command->operands)
        return;
    tf_buf_printf(out, " \\\n        '%s:%s:", tf_completion_is_repeated(command) ? "*" : "1",
                  command->operands);
    if (strcmp(source, "choices") == 0)
        tf_buf_printf(out, " _twofold_choices %s'", command->name);
    else
        tf_buf_printf(out, strcmp(source, "nothing") == 0 ? " '" : "_twofold_%s'", source);
}

static void put_calls(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));) {
        tf_buf_printf(out, "    %s) _arguments -s -S $common", command->name);
        for (size_t i = 0; i < command->options_n; i++) {
            tf_buf_putz(out, " \\\n");
            put_option(out, &command->options[i]);
        }
        put_operand(out, command);
        tf_buf_putz(out, " ;;\n");
    }
}

static const tf_part parts[] = {
    {"commands", put_commands},
    {"choices", put_choices},
    {"common", put_common},
    {"calls", put_calls},
};

const tf_completion tf_completion_zsh = {parts, TF_COUNT(parts)};
