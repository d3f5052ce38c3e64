/* No commitment is judged by a number. */
#include "prose-findings.h"

static void detect(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                   tf_place_of place, tf_prose_findings *findings)
{
    (void)place;
    tf_prose_numeric_target(prose, scratch, passage, findings);
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    if (parsed->file->place.kind == TF_FILE_COMMITMENT)
        tf_prose_report(sink, parsed, detect);
}

const tf_rule tf_rule_numeric_target = {.file = judge, .allowable = true};
