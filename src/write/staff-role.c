/* Posts, as schools call them, and the role that each means here. */
#include "staff.h"

/*
 * Looked through in this order, so what names a post more closely stands before what it contains:
 * an assistant head leads, a teaching assistant supports. A leader is one who teaches as well.
 */
static const struct {
    const char *words;
    tf_role role;
} posts[] = {
    {"non teaching", TF_SUPPORT},
    {"teaching assistant", TF_SUPPORT},
    {"classroom assistant", TF_SUPPORT},
    {"learning support", TF_SUPPORT},
    {"learning mentor", TF_SUPPORT},
    {"business manager", TF_SUPPORT},
    {"business leader", TF_SUPPORT},
    {"office manager", TF_SUPPORT},
    {"site manager", TF_SUPPORT},
    {"data manager", TF_SUPPORT},
    {"network manager", TF_SUPPORT},
    {"it manager", TF_SUPPORT},
    {"facilities manager", TF_SUPPORT},
    {"catering manager", TF_SUPPORT},
    {"hr manager", TF_SUPPORT},
    {"finance manager", TF_SUPPORT},
    {"pastoral manager", TF_SUPPORT},
    {"head cook", TF_SUPPORT},
    {"head chef", TF_SUPPORT},
    {"executive head", TF_LEADER},
    {"head teacher", TF_LEADER},
    {"headteacher", TF_LEADER},
    {"headmaster", TF_LEADER},
    {"headmistress", TF_LEADER},
    {"deputy head", TF_LEADER},
    {"assistant head", TF_LEADER},
    {"vice principal", TF_LEADER},
    {"assistant principal", TF_LEADER},
    {"principal", TF_LEADER},
    {"head of", TF_LEADER},
    {"head", TF_LEADER},
    {"leader", TF_LEADER},
    {"lead teacher", TF_LEADER},
    {"lead practitioner", TF_LEADER},
    {"subject lead", TF_LEADER},
    {"phase lead", TF_LEADER},
    {"year lead", TF_LEADER},
    {"senco", TF_LEADER},
    {"sendco", TF_LEADER},
    {"slt", TF_LEADER},
    {"teacher", TF_TEACHER},
    {"teachers", TF_TEACHER},
    {"teaching", TF_TEACHER},
    {"ect", TF_TEACHER},
    {"nqt", TF_TEACHER},
    {"lecturer", TF_TEACHER},
    {"tutor", TF_TEACHER},
    {"instructor", TF_TEACHER},
    {"support", TF_SUPPORT},
    {"assistant", TF_SUPPORT},
    {"ta", TF_SUPPORT},
    {"hlta", TF_SUPPORT},
    {"lsa", TF_SUPPORT},
    {"administrator", TF_SUPPORT},
    {"admin", TF_SUPPORT},
    {"administration", TF_SUPPORT},
    {"officer", TF_SUPPORT},
    {"secretary", TF_SUPPORT},
    {"receptionist", TF_SUPPORT},
    {"bursar", TF_SUPPORT},
    {"clerk", TF_SUPPORT},
    {"caretaker", TF_SUPPORT},
    {"cleaner", TF_SUPPORT},
    {"cook", TF_SUPPORT},
    {"kitchen", TF_SUPPORT},
    {"catering", TF_SUPPORT},
    {"midday", TF_SUPPORT},
    {"lunchtime", TF_SUPPORT},
    {"supervisor", TF_SUPPORT},
    {"technician", TF_SUPPORT},
    {"librarian", TF_SUPPORT},
    {"nurse", TF_SUPPORT},
    {"counsellor", TF_SUPPORT},
    {"mentor", TF_SUPPORT},
    {"site", TF_SUPPORT},
    {"nursery practitioner", TF_SUPPORT},
};

/* Whether `words` holds the whole words of `some`. */
static bool holds(tf_str words, tf_str some)
{
    size_t at;

    for (; (at = tf_str_find_str(words, some)) < words.n;
         words = tf_str_sub(words, at + 1, words.n))
        if (at && words.p[at - 1] == ' ' && words.p[at + some.n] == ' ')
            return true;
    return false;
}

tf_role tf_staff_role(tf_arena *arena, tf_str post)
{
    tf_str words = tf_arena_printf(arena, " %.*s ", TF_ARG(tf_staff_words(arena, post, " ")));

    for (size_t i = 0; i < TF_COUNT(posts); i++)
        if (holds(words, tf_str_z(posts[i].words)))
            return posts[i].role;
    return TF_ROLE_NONE;
}
