/* Two people with one name or one email cannot be told apart. */
#include "sink.h"
#include "words.h"

/* Reports `person` when somebody earlier, by slug, has what `value` says. */
static void judge(tf_sink *sink, tf_map *seen, tf_person *person, const tf_name *value, tf_span key,
                  const char *what)
{
    tf_arena *keep = tf_sink_keep(sink);
    const tf_person *first;

    if (!value->fold.n)
        return;
    first = tf_map_get(seen, value->fold);
    if (!first) {
        tf_map_put(seen, value->fold, person);
        return;
    }
    tf_find(sink, person->profile, key,
            TF_STR("If this is one person with two folders, keep one of them. If they are two, let "
                   "each have what tells them apart: an initial, an address of their own."),
            "The %s “%s” is also that of `staff/%s`", what, tf_words(keep, value->text),
            tf_words(keep, first->slug));
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    tf_map names = {0}, emails = {0};

    for (size_t i = 0; i < snapshot->people.n; i++) {
        tf_person *person = snapshot->people.at[i];
        judge(sink, &names, person, &person->name, person->name_key, "name");
        judge(sink, &emails, person, &person->email, person->email_key, "email");
    }
    tf_map_release(&names);
    tf_map_release(&emails);
}

const tf_rule tf_rule_duplicate_person = {.school = school};
