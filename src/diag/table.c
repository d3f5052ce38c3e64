/* Severities and rules, by name and by number. */
#include <twofold/diag.h>

static const char *const severities[] = {"off", "hint", "warning", "error"};

const char *tf_severity_name(tf_severity severity)
{
    return severities[severity];
}

bool tf_severity_parse(tf_str name, tf_severity *severity)
{
    for (size_t i = 0; i < TF_COUNT(severities); i++)
        if (tf_str_is(name, severities[i])) {
            *severity = (tf_severity)i;
            return true;
        }
    return false;
}

static const tf_rule_info rules[] = {
#define X(name, id, severity, summary) {TF_STR_INIT(id), severity, TF_STR_INIT(summary)},
    TF_RULES(X)
#undef X
};

const tf_rule_info *tf_rule_info_of(tf_rule_id rule)
{
    return &rules[rule];
}

bool tf_rule_find(tf_str id, tf_rule_id *rule)
{
    for (size_t i = 0; i < TF_COUNT(rules); i++)
        if (tf_str_eq(id, rules[i].id)) {
            *rule = (tf_rule_id)i;
            return true;
        }
    return false;
}
