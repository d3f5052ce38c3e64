/* No commitment is met or not met, and nobody is put into a grade. */
#include "prose-findings.h"

static void detect(const tf_prose *prose, tf_arena *scratch, const tf_passage *passage,
                   tf_place_of place, tf_prose_findings *findings)
{
    tf_prose_of of = place.kind == TF_FILE_COMMITMENT ? TF_OF_COMMITMENT : TF_OF_REFLECTION;

    tf_prose_met_not_met(prose, scratch, passage, of, findings);
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    tf_file_kind kind = parsed->file->place.kind;

    if (kind == TF_FILE_COMMITMENT || kind == TF_FILE_REFLECTION)
        tf_prose_report(sink, parsed, detect);
}

const tf_rule tf_rule_met_not_met = {.file = judge, .allowable = true};
