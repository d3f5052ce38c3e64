/* Plain words for what is wrong with front matter. */
#include "schema-words.h"

#include "words.h"

/*
 * What is said of each kind. {s} and {d} are the trouble's subject and detail, {top} is what stands
 * at the top of such a file, {line} is a line with the key that is missing.
 */
static const struct {
    const char *message, *help;
    const char *meant; /* in place of `help` where there is a detail */
} told[] = {
    [TF_FRONT_MISSING] = {"This file has no front matter, the lines at its top that say what it is",
                          "Begin it with a line `---`, then {top}, then another line `---`.", NULL},
    [TF_FRONT_DASH] = {"Line 1 is a long dash; it has to be three hyphens, `---`",
                       "Word processors put a dash in their place: write them again, there and "
                       "below the front matter.",
                       NULL},
    [TF_FRONT_OPEN] = {"The front matter begins here and does not end",
                       "Put a line of three hyphens, `---`, between it and your text.", NULL},
    [TF_YAML_SYNTAX] = {"The front matter cannot be understood: {d}",
                        "Each line is `key: value`. A value that holds a colon, a hash or a "
                        "bracket goes into quotes: `\"Talk: then write\"`.",
                        NULL},
    [TF_YAML_TAB] = {"This line begins with a tab, which front matter does not take",
                     "Use spaces in its place.", NULL},
    [TF_YAML_BREAK] = {"There is a hidden line break here ({s}), which programs read differently",
                       "Delete it, and press Enter where the line should end.", NULL},
    [TF_YAML_REFUSED] = {"Front matter is plain lines here, in which {s} has no place",
                         "Write the value out. One that begins with `&`, `*`, `!` or `%` goes into "
                         "quotes.",
                         NULL},
    [TF_YAML_DEEP] = {"The front matter is nested deeper than it ever needs to be",
                      "Each line is `key: value`, or `key: [one, another]`.", NULL},
    [TF_YAML_LARGE] = {"The front matter is larger than it ever needs to be",
                       "Put what you want to say below the second `---`, as text.", NULL},
    [TF_YAML_NOT_MAP] = {"The front matter is not made of lines `key: value`", "Begin with {top}.",
                         NULL},
    [TF_YAML_KEY] = {"This key is not plain text", "A key is a word such as `name` or `with`.",
                     NULL},
    [TF_YAML_DUPLICATE] = {"`{s}` stands here a second time, and only the first one counts",
                           "Keep one of them; several values make a list: `[one, another]`.", NULL},
    [TF_SCHEMA_REQUIRED] = {"`{s}` is missing", "Add a line such as {line} at the top.", NULL},
    [TF_SCHEMA_UNKNOWN] = {"`{s}` is not known here",
                           "Take the line out, or say it in your text below. A field of your own "
                           "may begin with `x-`.",
                           "Did you mean `{d}`?"},
    [TF_SCHEMA_NO_FIELD] = {"`{s}` has no place here: {d}",
                            "Take the line out, and say in your text what matters to you about it.",
                            NULL},
    [TF_SCHEMA_TYPE] = {"`{s}` should be {d}", "`twofold schema {kind}` tells what each field is.",
                        NULL},
    [TF_SCHEMA_CHOICE] = {"`{s}` should be {d}", "Choose the one that fits.", NULL},
    [TF_SCHEMA_MEANT] = {"`{s}` cannot be this", "Did you mean `{d}`?", NULL},
    [TF_SCHEMA_FORMAT] = {"`{s}` should be {d}",
                          "`twofold schema {kind}` tells what each field is.", NULL},
    [TF_SCHEMA_EMPTY] = {"`{s}` is empty", "Write something behind it, or take the line out.",
                         NULL},
    [TF_SCHEMA_REPEATED] = {"This stands in `{s}` already", "Once is enough.", NULL},
};

/* What each kind of file is called, and what stands at its top. */
static const struct {
    const char *kind, *top;
} files[] = {
    [TF_FILE_SCHOOL] = {"school", "`name: …`, `cycle: …`, `starts: …` and `ends: …`, a line each"},
    [TF_FILE_PROFILE] = {"profile", "`name: …` and `role: teacher` (or `leader`, or `support`), a "
                                    "line each"},
    [TF_FILE_COMMITMENT] = {"commitment", "`supports: …` with a name from school.md"},
    [TF_FILE_REFLECTION] = {"reflection", "`about: classroom-practice` (or `recovery-plan`)"},
};

/* A line with each key that some file cannot be without. */
static const struct {
    const char *key, *line;
} lines[] = {
    {"name", "`name: Amara Okafor`"},
    {"role", "`role: teacher` (or `leader`, or `support`)"},
    {"supports", "`supports: …` with a name from school.md"},
    {"about", "`about: classroom-practice` (or `recovery-plan`, or a list of both)"},
    {"cycle", "`cycle: Heart of Oak 2020-22`"},
    {"starts", "`starts: 2021-09-01`, the first day of the cycle,"},
    {"ends", "`ends: 2023-07-21`, the last day of the cycle,"},
};

/* NULL of a key that may be left out. */
static const char *line_of(tf_str key)
{
    for (size_t i = 0; i < TF_COUNT(lines); i++)
        if (tf_str_is(key, lines[i].key))
            return lines[i].line;
    return NULL;
}

/* What stands for the word between braces. */
static const char *filling(tf_arena *keep, tf_str word, const tf_trouble *trouble,
                           tf_file_kind kind)
{
    if (tf_str_is(word, "s"))
        return tf_words(keep, trouble->subject);
    if (tf_str_is(word, "line"))
        return line_of(trouble->subject) ? line_of(trouble->subject) : "`key: value`";
    if (tf_str_is(word, "kind"))
        return files[kind].kind;
    if (tf_str_is(word, "top"))
        return files[kind].top;
    return tf_arena_str(keep, trouble->detail).p;
}

static tf_str fill(tf_arena *keep, tf_str form, const tf_trouble *trouble, tf_file_kind kind)
{
    tf_buf buf = {0};

    while (form.n) {
        size_t open = tf_str_find(form, '{'), shut = tf_str_find(form, '}');
        tf_buf_put(&buf, tf_str_sub(form, 0, open));
        if (open < form.n)
            tf_buf_putz(&buf, filling(keep, tf_str_sub(form, open + 1, shut), trouble, kind));
        form = tf_str_sub(form, open < form.n ? shut + 1 : form.n, form.n);
    }
    return tf_buf_take(&buf, keep);
}

tf_str tf_schema_message(tf_arena *keep, const tf_trouble *trouble)
{
    return fill(keep, tf_str_z(told[trouble->kind].message), trouble, TF_FILE_SCHOOL);
}

/* What is empty and cannot be left out is told from what can. */
static const char *help_for(const tf_trouble *trouble)
{
    if (told[trouble->kind].meant && trouble->detail.n)
        return told[trouble->kind].meant;
    if (trouble->kind == TF_SCHEMA_EMPTY && line_of(trouble->subject))
        return "Write a line such as {line} in its place.";
    return told[trouble->kind].help;
}

tf_str tf_schema_help(tf_arena *keep, const tf_trouble *trouble, const tf_file *file)
{
    return fill(keep, tf_str_z(help_for(trouble)), trouble, file->place.kind);
}
