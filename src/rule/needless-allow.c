/* An allow comment says which rule, and why; then it lets something through. */
#include "needless-allow.h"

#include "words.h"

static const tf_str form =
    TF_STR_INIT("It reads `<!-- twofold allow RULE: why this may stand -->`, with a line to "
                "itself above what it is about.");

void tf_needless_allow_unused(tf_sink *sink, const tf_file *file, const tf_allow *allow)
{
    bool covers = allow->covers.to > allow->covers.from;

    tf_find(sink, file, allow->span,
            covers ? TF_STR("It can go: whoever reads this next need not wonder about it.") : form,
            covers ? "`%s` finds nothing in what this comment covers"
                   : "There is nothing behind this comment that `%s` could let through",
            tf_words(tf_sink_keep(sink), allow->rule));
}

/* The rules that comments are for, as "`numeric-target`, `met-not-met` …". */
static tf_str allowable(tf_arena *keep)
{
    tf_buf buf = {0};
    tf_str list;

    for (int rule = 0; rule < TF_RULE_COUNT; rule++)
        if (tf_rule_of((tf_rule_id)rule)->allowable)
            tf_buf_printf(&buf, "%s`%.*s`", buf.n ? ", " : "",
                          TF_ARG(tf_rule_info_of((tf_rule_id)rule)->id));
    list = tf_arena_printf(keep, "Comments let through what these rules find: %.*s.",
                           TF_ARG(tf_buf_str(&buf)));
    tf_buf_release(&buf);
    return list;
}

static void unknown_rule(tf_sink *sink, const tf_file *file, const tf_allow *allow)
{
    tf_arena *keep = tf_sink_keep(sink);
    tf_arena scratch = {0};
    tf_str ids[TF_RULE_COUNT], meant;

    for (int rule = 0; rule < TF_RULE_COUNT; rule++)
        ids[rule] = tf_rule_info_of((tf_rule_id)rule)->id;
    meant = tf_suggest(&scratch, allow->rule, ids, TF_RULE_COUNT);
    tf_arena_release(&scratch);
    if (meant.n)
        tf_find(sink, file, allow->rule_span,
                tf_arena_printf(keep, "Did you mean `%.*s`?", TF_ARG(meant)),
                "There is no rule `%s`", tf_words(keep, allow->rule));
    else
        tf_find(sink, file, allow->rule_span, allowable(keep), "There is no rule `%s`",
                tf_words(keep, allow->rule));
}

static void judge_allow(tf_sink *sink, const tf_file *file, const tf_allow *allow)
{
    tf_rule_id rule;

    if (!allow->rule.n)
        tf_find(sink, file, allow->span, form, "This comment names no rule");
    else if (!tf_rule_find(allow->rule, &rule))
        unknown_rule(sink, file, allow);
    else if (!tf_rule_of(rule)->allowable)
        tf_find(sink, file, allow->rule_span, allowable(tf_sink_keep(sink)),
                "`%.*s` does not judge what people write, so that no comment can let it through",
                TF_ARG(allow->rule));
    else if (!allow->reason.n)
        tf_find(sink, file, allow->span, form,
                "This comment gives no reason, and so lets nothing through");
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    for (size_t i = 0; i < parsed->file->allows.n; i++)
        judge_allow(sink, parsed->file, &parsed->file->allows.at[i]);
}

const tf_rule tf_rule_needless_allow = {.file = judge};
