/* twofold manual: for the build, fills the gaps of a manual page from the tables. */
#include "manual.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include <twofold/rule.h>

#include "command.h"
#include "mdoc.h"
#include "template.h"

static void put_version(tf_buf *out, tf_str argument)
{
    (void)argument;
    tf_buf_putz(out, ".Os twofold " TF_VERSION "\n");
}

/* ---- options --------------------------------------------------------------------------------- */

static void put_option(tf_buf *out, const tf_option *option)
{
    tf_buf_putz(out, ".It");
    if (option->letter)
        tf_buf_printf(out, " Fl %c ,", option->letter);
    tf_buf_printf(out, " Fl -%s", option->name);
    if (option->value)
        tf_buf_printf(out, " Ar %s", option->value);
    tf_buf_putc(out, '\n');
    tf_mdoc_put_sentence(out, tf_str_z(option->help), "Cm");
}

static void put_options(tf_buf *out, const tf_option *options, size_t n)
{
    if (!n)
        return;
    tf_buf_putz(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < n; i++)
        put_option(out, &options[i]);
    tf_buf_putz(out, ".El\n");
}

static void put_common(tf_buf *out, tf_str argument)
{
    (void)argument;
    put_options(out, tf_common_options, tf_common_options_n);
}

/* ---- commands -------------------------------------------------------------------------------- */

static void put_summaries(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    tf_buf_putz(out, ".Bl -tag -width completion -compact\n");
    for (size_t i = 0; (command = tf_command_at(i)); i++)
        if (!command->hidden) {
            tf_buf_printf(out, ".It Cm %s\n", command->name);
            tf_mdoc_put_sentence(out, tf_str_z(command->summary), "Ql");
        }
    tf_buf_putz(out, ".El\n");
}

/* What is neither in letters nor a hyphen; gives the bytes that it takes. */
static size_t put_sign(tf_buf *out, tf_str operands)
{
    static const struct {
        const char *sign, *macro;
    } signs[] = {{"[", " Oo"}, {"]", " Oc"}, {"…", " ..."}, {"|", " |"}};

    for (size_t i = 0; i < TF_COUNT(signs); i++)
        if (tf_str_starts(operands, tf_str_z(signs[i].sign))) {
            tf_buf_putz(out, signs[i].macro);
            return strlen(signs[i].sign);
        }
    return 1;
}

/* "[PATH…]", "people|commitments": a word in capitals stands for something else. */
static void put_operands(tf_buf *out, tf_str operands)
{
    while (operands.n) {
        size_t n = 0;
        while (n < operands.n && (isalpha((unsigned char)operands.p[n]) || operands.p[n] == '-'))
            n++;
        if (n)
            tf_buf_printf(out, " %s %.*s", isupper((unsigned char)operands.p[0]) ? "Ar" : "Cm",
                          (int)n, operands.p);
        else
            n = put_sign(out, operands);
        operands = tf_str_sub(operands, n, operands.n);
    }
}

static void put_commands(tf_buf *out, tf_str argument)
{
    const tf_command *command;

    (void)argument;
    for (size_t i = 0; (command = tf_command_at(i)); i++) {
        if (command->hidden)
            continue;
        tf_buf_printf(out, ".Ss %s\n.Nm twofold Cm %s", command->name, command->name);
        tf_buf_putz(out, command->options_n ? " Oo Ar option ... Oc" : "");
        put_operands(out, tf_str_z(command->operands));
        tf_buf_putz(out, "\n.Pp\n");
        tf_mdoc_put_prose(out, tf_str_z(command->about), "Ql");
        put_options(out, command->options, command->options_n);
    }
}

/* ---- rules ----------------------------------------------------------------------------------- */

static void put_rules(tf_buf *out, tf_str argument)
{
    (void)argument;
    tf_buf_putz(out, ".Bl -tag -width Ds\n");
    for (int rule = 0; rule < TF_RULE_COUNT; rule++) {
        const tf_rule_info *info = tf_rule_info_of((tf_rule_id)rule);
        tf_buf_printf(out, ".It Cm %.*s Pq %s\n", TF_ARG(info->id),
                      tf_severity_name(info->severity));
        tf_mdoc_put_prose(out, tf_rule_promise((tf_rule_id)rule), "Ql");
    }
    tf_buf_putz(out, ".El\n");
}

/* The rules whose findings a comment can let through. */
static void put_allowable(tf_buf *out, tf_str argument)
{
    tf_str ids[TF_RULE_COUNT];
    size_t n = 0;

    (void)argument;
    for (int rule = 0; rule < TF_RULE_COUNT; rule++)
        if (tf_rule_of((tf_rule_id)rule)->allowable)
            ids[n++] = tf_rule_info_of((tf_rule_id)rule)->id;
    for (size_t i = 0; i < n; i++)
        tf_buf_printf(out, "%s.Cm %.*s%s\n", i && i + 1 == n ? "and\n" : "", TF_ARG(ids[i]),
                      i + 1 == n   ? " ."
                      : i + 2 == n ? ""
                                   : " ,");
}

/* ---- the command ----------------------------------------------------------------------------- */

static const tf_part parts[] = {
    {"version", put_version},         {"summaries", put_summaries}, {"options", put_common},
    {"commands", put_commands},       {"rules", put_rules},         {"allowable", put_allowable},
    {"fields", tf_manual_put_fields},
};

static int read_page(tf_buf *page, tf_error *error)
{
    return tf_read_all(STDIN_FILENO, SIZE_MAX, page) < 0
               ? tf_fail_errno(error, "The manual page cannot be read")
               : 0;
}

static int run(tf_call *call)
{
    tf_buf page = {0}, out = {0};
    tf_error error = {0};
    int status;

    if (!tf_call_read(call, NULL, 0, &status))
        return status;
    if (read_page(&page, &error) < 0 ||
        tf_template_fill(&out, tf_buf_str(&page), ".\\\" @", parts, TF_COUNT(parts), &error) < 0) {
        status = tf_say_error(&error);
        tf_buf_release(&out);
    } else {
        status = tf_print(&out, TF_DONE);
    }
    tf_buf_release(&page);
    return status;
}

const tf_command tf_command_manual = {
    .name = "manual",
    .operands = "",
    .summary = "fill the gaps of a manual page, for the build",
    .about =
        "Reads a manual page from standard input and prints it, the lines `.\\\" @PART` filled\n"
        "from the tables of commands, options, rules and fields.",
    .hidden = true,
    .run = run,
};
