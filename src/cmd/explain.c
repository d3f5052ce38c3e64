/* twofold explain: why a rule is there, with examples. */
#include <twofold/emit.h>

#include "command.h"

tf_str tf_choices_rule(size_t number)
{
    return number < TF_RULE_COUNT ? tf_rule_info_of((tf_rule_id)number)->id : TF_STR("");
}

static void put_list(tf_buf *out)
{
    for (int rule = 0; rule < TF_RULE_COUNT; rule++) {
        const tf_rule_info *info = tf_rule_info_of((tf_rule_id)rule);
        tf_buf_printf(out, "%-18.*s%-9s%.*s\n", TF_ARG(info->id), tf_severity_name(info->severity),
                      TF_ARG(info->summary));
    }
    tf_buf_putz(out, "\n`twofold explain RULE` tells why a rule is there, with examples.\n");
}

/* The page is Markdown, which reads well as it is: on a terminal its headings stand out. */
static void put_page(tf_buf *out, tf_str page, bool colour)
{
    while (page.n) {
        size_t end = tf_str_find(page, '\n');
        tf_str line = tf_str_sub(page, 0, end);
        bool heading = colour && tf_str_starts(line, TF_STR("#"));
        tf_buf_printf(out, "%s%.*s%s\n", heading ? "\033[1m" : "", TF_ARG(line),
                      heading ? "\033[0m" : "");
        page = tf_str_sub(page, end + 1, page.n);
    }
}

static int run(tf_call *call)
{
    tf_buf out = {0};
    size_t rule;
    int status;

    if (!tf_call_read(call, NULL, 1, &status))
        return status;
    if (call->argc && !tf_choose(call->command, "rule", call->argv[0], tf_choices_rule, &rule))
        return TF_COULD_NOT;
    if (call->argc)
        put_page(&out, tf_rule_page((tf_rule_id)rule),
                 tf_term_colour((tf_colour_when)call->common.colour, stdout));
    else
        put_list(&out);
    return tf_print(&out, TF_DONE);
}

const tf_command tf_command_explain = {
    .name = "explain",
    .operands = "[RULE]",
    .summary = "tell why a rule is there, with examples",
    .about =
        "Shows a rule's page: the promise behind it, what it reports and what it does not, and\n"
        "when to let something through. Without RULE it lists the rules.",
    .choices = tf_choices_rule,
    .run = run,
};
