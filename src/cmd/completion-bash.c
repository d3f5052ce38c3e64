/* What fills the completion script of bash. Choices are plain words that need no quoting. */
#include "completion.h"

static void put_words(tf_buf *out, tf_choices *choices)
{
    tf_str word;

    for (size_t i = 0; (word = choices(i)).n; i++)
        tf_buf_printf(out, " %.*s", TF_ARG(word));
}

/* `wants=(words text json) ;;` or `wants=(revisions) ;;` */
static void put_wants(tf_buf *out, const char *source, tf_choices *choices)
{
    bool words = tf_str_is(tf_str_z(source), "choices");

    tf_buf_printf(out, "wants=(%s", words ? "words" : source);
    if (words)
        put_words(out, choices);
    tf_buf_putz(out, ") ;;\n");
}

static void put_commands(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    tf_buf_putz(out, "    _twofold_words");
    for (size_t at = 0; (command = tf_completion_next(&at));)
        tf_buf_printf(out, " %s", command->name);
    tf_buf_putc(out, '\n');
}

static void put_names(tf_buf *out, const tf_option *options, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        tf_buf_printf(out, " --%s", options[i].name);
        if (options[i].letter)
            tf_buf_printf(out, " -%c", options[i].letter);
    }
    tf_buf_putc(out, '\n');
}

static void put_options(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    tf_buf_putz(out, "    _twofold_words");
    put_names(out, tf_common_options, tf_common_options_n);
    tf_buf_putz(out, "    case $command in\n");
    for (size_t at = 0; (command = tf_completion_next(&at));)
        if (command->options_n) {
            tf_buf_printf(out, "    %s) _twofold_words", command->name);
            put_names(out, command->options, command->options_n);
            tf_buf_putz(out, "        ;;\n");
        }
    tf_buf_putz(out, "    esac\n");
}

static void put_values_of(tf_buf *out, const char *command, const tf_option *options, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const tf_option *option = &options[i];
        if (option->kind == TF_OPTION_FLAG)
            continue;
        tf_buf_printf(out, "    %s,--%s", command, option->name);
        if (option->letter)
            tf_buf_printf(out, " | %s,-%c", command, option->letter);
        tf_buf_putz(out, ") ");
        put_wants(out, tf_completion_of_option(option), option->choices);
    }
}

static void put_values(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));)
        put_values_of(out, command->name, command->options, command->options_n);
    put_values_of(out, "*", tf_common_options, tf_common_options_n);
}

static void put_operands(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t at = 0; (command = tf_completion_next(&at));)
        if (*command->operands) {
            tf_buf_printf(out, "    %s,%c) ", command->name,
                          tf_completion_is_repeated(command) ? '*' : '0');
            put_wants(out, tf_completion_of_operand(command), command->choices);
        }
}

static const tf_part parts[] = {
    {"commands", put_commands},
    {"options", put_options},
    {"values", put_values},
    {"operands", put_operands},
};

const tf_completion tf_completion_bash = {parts, TF_COUNT(parts)};
