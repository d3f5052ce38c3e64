/*
 * diag: diagnostics, the findings of rules. Collecting, ordering, counting them.
 *
 * A diagnostic is data: where, what, and what to do next. How it looks is a matter for emit.
 */
#ifndef TWOFOLD_DIAG_H
#define TWOFOLD_DIAG_H

#include <twofold/base.h>

typedef enum { TF_OFF, TF_HINT, TF_WARNING, TF_ERROR } tf_severity;

/* "error", "warning", "hint", "off". */
const char *tf_severity_name(tf_severity severity);
/* Reads such a name; false when it is none of them. */
bool tf_severity_parse(tf_str name, tf_severity *severity);

/*
 * The one table of rules: identifier, id, severity, what it reports in a line. The identifier names
 * the rule's file (src/rule/two-commitments.c defines tf_rule_two_commitments) and its enumerator;
 * the order is that of lists shown to people.
 */
#define TF_RULES(X)                                                                              \
    X(two_commitments, "two-commitments", TF_ERROR, "a commitment of the two is not there yet")  \
    X(extra_commitment, "extra-commitment", TF_ERROR,                                            \
      "another file where only the two commitments belong")                                      \
    X(numeric_target, "numeric-target", TF_ERROR,                                                \
      "a number by which a commitment's success would be judged")                                \
    X(met_not_met, "met-not-met", TF_ERROR, "a verdict on a commitment or a person")             \
    X(schema, "schema", TF_ERROR,                                                                \
      "front matter that is missing, not YAML, or not as it should be")                          \
    X(unknown_name, "unknown-name", TF_ERROR,                                                    \
      "a name that is not in school.md or not a colleague")                                      \
    X(reflection_date, "reflection-date", TF_ERROR,                                              \
      "a reflection whose file name is no date, or a date that cannot be")                       \
    X(reflection_about, "reflection-about", TF_ERROR,                                            \
      "a reflection on a commitment which that person does not have")                            \
    X(unreadable, "unreadable", TF_ERROR, "a file that cannot be read as text")                  \
    X(unwritten, "unwritten", TF_WARNING, "a file that is still the template, or has no prose")  \
    X(alone, "alone", TF_WARNING, "a commitment with no collaborator")                           \
    X(left_colleague, "left-colleague", TF_WARNING, "a collaborator who has left, or oneself")   \
    X(broken_link, "broken-link", TF_WARNING, "a link or picture whose target is not there")     \
    X(duplicate_person, "duplicate-person", TF_WARNING, "two people with one name or one email") \
    X(needless_allow, "needless-allow", TF_WARNING,                                              \
      "an allow comment that covers nothing, names no rule or gives no reason")                  \
    X(one_sided, "one-sided", TF_HINT, "a collaborator who does not name the person back")

typedef enum {
#define X(name, id, severity, summary) TF_RULE_##name,
    TF_RULES(X)
#undef X
        TF_RULE_COUNT
} tf_rule_id;

/* What the table says of a rule. */
typedef struct {
    tf_str id;
    tf_severity severity;
    tf_str summary;
} tf_rule_info;

const tf_rule_info *tf_rule_info_of(tf_rule_id rule);
/* The rule called `id`; false when there is none. */
bool tf_rule_find(tf_str id, tf_rule_id *rule);

/* One finding. All text is borrowed from the snapshot's arenas. */
typedef struct {
    tf_rule_id rule;
    tf_severity severity;
    tf_str path;  /* from the school's folder, with slashes */
    tf_str bytes; /* of that file; empty when it could not be read */
    tf_span span; /* in `bytes`; empty at 0 for a finding about the file as a whole */
    tf_str message;
    tf_str help; /* what to do next; may be empty */
} tf_diag;

typedef struct {
    TF_VEC(tf_diag) found;
} tf_diags;

/* How many of each severity there are. */
typedef struct {
    size_t errors, warnings, hints;
} tf_diag_counts;

/* Adds a copy of `diag`; its text must live as long as `arena`. */
void tf_diags_add(tf_diags *diags, tf_arena *arena, tf_diag diag);
/* Orders by path, place, rule and message; a finding that says the same as another goes. */
void tf_diags_sort(tf_diags *diags);
tf_diag_counts tf_diags_count(const tf_diags *diags);
/*
 * A name for the finding that stays while lines move (SARIF 2.1.0, 3.27.17): of rule, path,
 * message, and the text at fault, as 16 hexadecimal digits (FNV-1a, 64 bits). `nth` tells apart
 * findings that are otherwise the same. `out` has room for 17 bytes.
 */
void tf_diag_fingerprint(const tf_diag *diag, size_t nth, char out[17]);
/*
 * A count, 0 at first, for all findings that have the same name but for `nth`. `seen` starts out
 * zeroed and is released by whoever began it; the counts live in `arena`.
 */
size_t *tf_diag_count_of(tf_map *seen, tf_arena *arena, const tf_diag *diag);
/*
 * Drops from `diags` what `before` has as well, by fingerprint; both are sorted. With `spare`,
 * findings for which it says true stay, known or not.
 */
void tf_diags_drop_known(tf_diags *diags, const tf_diags *before,
                         bool (*spare)(void *context, const tf_diag *diag), void *context);

#endif
