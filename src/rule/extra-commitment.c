/* Besides the profile, a person's folder holds two commitments and no other Markdown file. */
#include "asked.h"
#include "sink.h"
#include "words.h"

static void near_name(tf_sink *sink, const tf_file *file, tf_str name, tf_str meant)
{
    tf_find(sink, file, (tf_span){0},
            tf_arena_printf(tf_sink_keep(sink),
                            "Rename it to `%.*s`, in small letters; if that is there already, move "
                            "what you want to keep into it.",
                            TF_ARG(meant)),
            "`%s` is not read as it is called: did you mean `%.*s`?",
            tf_words(tf_sink_keep(sink), name), TF_ARG(meant));
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    const tf_file *file = parsed->file;

    if (file->place.kind != TF_FILE_EXTRA || file->entry == TF_ENTRY_FOLDER)
        return;
    tf_str name = tf_words_file_name(file->path), meant = tf_asked_meant(name);
    if (meant.n)
        near_name(sink, file, name, meant);
    else
        tf_find(sink, file, (tf_span){0},
                TF_STR("Thoughts on a commitment make a reflection, in `reflections/` under a "
                       "date. Notes of other kinds may go into a folder beside them."),
                "`%s` is neither the profile nor one of the two commitments: two are enough to "
                "work on well",
                tf_words(tf_sink_keep(sink), name));
}

const tf_rule tf_rule_extra_commitment = {.file = judge};
