/* Rules and their pages, by number. */
#include <twofold/rule.h>

static const tf_rule *const rules[] = {
#define X(name, id, severity, summary) &tf_rule_##name,
    TF_RULES(X)
#undef X
};

const tf_rule *tf_rule_of(tf_rule_id rule)
{
    return rules[rule];
}

tf_str tf_rule_page(tf_rule_id rule)
{
    for (size_t i = 0; i < tf_rule_pages_n; i++)
        if (tf_str_eq(tf_rule_pages[i].name, tf_rule_info_of(rule)->id))
            return tf_rule_pages[i].text;
    tf_die("a rule has no page");
}

tf_str tf_rule_promise(tf_rule_id rule)
{
    tf_str page = tf_rule_page(rule), gap = TF_STR("\n\n");
    tf_str rest = tf_str_sub(page, tf_str_find_str(page, gap) + gap.n, page.n);

    return tf_str_sub(rest, 0, tf_str_find_str(rest, gap));
}
