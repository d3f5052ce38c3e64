/* Headings and hints of a template are an invitation; it is the words below them that count. */
#include "sink.h"

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    const tf_file *file = parsed->file;

    if (!file->sound || file->written)
        return;
    if (file->place.kind == TF_FILE_COMMITMENT)
        tf_find(sink, file, (tf_span){0},
                TF_STR("A few sentences will do for a start: what you would like to explore, why "
                       "it matters to you, and with whom. Words can change as you go."),
                "This commitment has no words of its own yet");
    if (file->place.kind == TF_FILE_REFLECTION)
        tf_find(sink, file, (tf_span){0},
                TF_STR("A sentence or two will do: what you tried, what you noticed, what you will "
                       "try next. If there is nothing to say yet, the file can go."),
                "This reflection has no words of its own yet");
}

const tf_rule tf_rule_unwritten = {.file = judge};
