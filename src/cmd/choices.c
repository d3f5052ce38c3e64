/* Choices that several commands offer, and choosing. */
#include <twofold/model.h>

#include "command.h"

tf_str tf_choices_kind(size_t number)
{
    return number < TF_COMMITMENT_KINDS ? tf_commitment_slug((tf_commitment_kind)number)
                                        : TF_STR("");
}

tf_str tf_choices_role(size_t number)
{
    return number < TF_SUPPORT ? tf_role_name((tf_role)(number + 1)) : TF_STR("");
}

/* Known only once a school is read: completion asks `twofold list people`. */
tf_str tf_choices_person(size_t number)
{
    (void)number;
    return TF_STR("");
}

void tf_choices_put(tf_buf *out, tf_choices *choices)
{
    tf_str name;

    for (size_t i = 0; (name = choices(i)).n; i++)
        tf_buf_printf(out, "%s`%.*s`",
                      i == 0             ? ""
                      : choices(i + 1).n ? ", "
                                         : " or ",
                      TF_ARG(name));
}

/* ": did you mean `check`?", or all that it can be where that is soon said. */
static void put_meant(tf_buf *out, const tf_command *command, const char *wrote,
                      tf_choices *choices)
{
    enum { FEW = 8 };
    TF_VEC(tf_str) names = {0};
    tf_arena arena = {0};
    tf_str meant;

    for (tf_str name; (name = choices(names.n)).n;)
        *TF_PUSH(&arena, &names) = name;
    meant = tf_suggest(&arena, tf_str_z(wrote), names.at, names.n);
    if (meant.n) {
        tf_buf_printf(out, ": did you mean `%.*s`?", TF_ARG(meant));
    } else if (names.n <= FEW) {
        tf_buf_putz(out, ": it can be ");
        tf_choices_put(out, choices);
    } else if (command) {
        tf_buf_printf(out, ": `twofold %s` lists them all", command->name);
    }
    tf_arena_release(&arena);
}

bool tf_choose(const tf_command *command, const char *what, const char *wrote, tf_choices *choices,
               size_t *number)
{
    tf_buf words = {0};
    tf_str name;

    for (*number = 0; wrote && (name = choices(*number)).n; ++*number)
        if (tf_str_is(name, wrote))
            return true;
    if (wrote) {
        tf_buf_printf(&words, "There is no %s `%s`", what, wrote);
        put_meant(&words, command, wrote, choices);
    } else {
        tf_buf_printf(&words, "Please say which %s: ", what);
        tf_choices_put(&words, choices);
    }
    tf_refuse(command, "%s", words.p);
    tf_buf_release(&words);
    return false;
}
