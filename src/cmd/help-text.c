/* The help of each command, made from the tables. */
#include <string.h>

#include "command.h"

enum { MARGIN = 26, WIDTH = 79 };

/* ---- filling lines --------------------------------------------------------------------------- */

static size_t cells_since(const tf_buf *out, size_t from)
{
    return tf_utf8_length(tf_str_sub(tf_buf_str(out), from, out->n));
}

static void pad(tf_buf *out, size_t from)
{
    size_t cells = cells_since(out, from);

    tf_buf_printf(out, "%*s", cells + 2 > MARGIN ? 2 : (int)(MARGIN - cells), "");
}

/* A word, with what stands in backticks kept together. */
static size_t end_of_word(tf_str text)
{
    bool code = false;
    size_t at = 0;

    for (; at < text.n && (code || (text.p[at] != ' ' && text.p[at] != '\n')); at++)
        code ^= text.p[at] == '`';
    return at;
}

/*
 * Appends words and goes on in lines that begin `indent` cells in; a blank line in `text` stays
 * one. The line that is begun in `out` starts at `from`.
 */
static void fill(tf_buf *out, tf_str text, size_t indent, size_t from)
{
    bool first = true;

    while ((text = tf_str_trim(text)).n) {
        size_t n = end_of_word(text);
        tf_str word = tf_str_sub(text, 0, n);
        if (!first && cells_since(out, from) + 1 + tf_utf8_length(word) > WIDTH) {
            tf_buf_putc(out, '\n');
            from = out->n;
            tf_buf_printf(out, "%*s", (int)indent, "");
            first = true;
        }
        tf_buf_printf(out, "%s%.*s", first ? "" : " ", TF_ARG(word));
        text = tf_str_sub(text, n, text.n);
        first = tf_str_starts(text, TF_STR("\n\n"));
        if (first) {
            tf_buf_putz(out, "\n\n");
            from = out->n;
        }
    }
    tf_buf_putc(out, '\n');
}

/* ---- the parts of a help --------------------------------------------------------------------- */

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
    fill(out, tf_str_z(option->help), MARGIN, from);
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
        fill(out, tf_str_z(command->summary), MARGIN, from);
    }
    put_options(out, "Options of every command:", tf_common_options, tf_common_options_n);
    tf_buf_putz(out, "\nStart with `twofold check`. `twofold COMMAND --help` tells more of each,\n"
                     "and `man twofold` all there is.\n");
}

void tf_help_put(tf_buf *out, const tf_command *command)
{
    if (!command) {
        put_program(out);
        return;
    }
    tf_buf_printf(out, "usage: twofold [-C DIR] %s%s%s%s\n\n", command->name,
                  command->options_n ? " [OPTIONS]" : "", *command->operands ? " " : "",
                  command->operands);
    fill(out, tf_str_z(command->about), 0, out->n);
    put_options(out, "Options:", command->options, command->options_n);
    put_options(out, "Options of every command:", tf_common_options, tf_common_options_n);
}
