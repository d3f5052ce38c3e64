/* From passages to findings. */
#include "prose-findings.h"

#include "words.h"

static void report(tf_sink *sink, const tf_file *file, const tf_passage *passage,
                   tf_passage_cursor *cursor, const tf_prose_finding *finding)
{
    tf_find(sink, file, tf_passage_span(passage, cursor, finding->from, finding->to),
            tf_str_z(finding->help), "“%s” %s",
            tf_words(tf_sink_keep(sink), tf_str_sub(passage->text, finding->from, finding->to)),
            finding->why);
}

void tf_prose_report(tf_sink *sink, const tf_parsed *parsed, tf_prose_detector *detect)
{
    tf_passages passages = {0};
    tf_arena scratch = {0}; /* of one passage: a file may have very many */

    if (!parsed->file->readable)
        return;
    tf_passages_read(parsed->scratch, &parsed->md, &passages);
    for (size_t i = 0; i < passages.found.n; i++) {
        tf_prose_findings findings = {0};
        tf_passage_cursor cursor = {0};
        detect(sink->prose, &scratch, &passages.found.at[i], parsed->file->place, &findings);
        for (size_t f = 0; f < findings.found.n; f++)
            report(sink, parsed->file, &passages.found.at[i], &cursor, &findings.found.at[f]);
        tf_arena_reset(&scratch);
    }
    tf_arena_release(&scratch);
}
