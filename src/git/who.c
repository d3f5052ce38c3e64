/* Who writes, as git has it: environment, settings, and its refusal to guess. */
#include <stdlib.h>
#include <string.h>

#include "writer.h"

int tf_who_ask(tf_writer *writer, tf_error *error)
{
    static const char *const variables[] = {"GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"};
    int failed = 0;

    for (size_t i = 0; i < TF_COUNT(variables) && !failed; i++) {
        const char *const argv[] = {"git", "var", variables[i], NULL};
        tf_buf answer = {0};
        tf_program program = {.argv = argv,
                              .dir = writer->top.p,
                              .settings = writer->environment,
                              .out = &answer,
                              .quiet = true,
                              .deaf = true};
        failed = tf_program_start(&program, &writer->asked[i], error);
    }
    return failed;
}

void tf_who_forget(tf_writer *writer)
{
    for (size_t i = 0; i < TF_COUNT(writer->asked); i++)
        if (writer->asked[i].child)
            tf_program_finish(&writer->asked[i], NULL);
}

/* Empty where git does not know. */
static tf_str answer(tf_writer *writer, tf_running *asked)
{
    tf_buf said = {0};
    int status = asked->child ? tf_program_finish(asked, &said) : -1;
    tf_str ident = tf_buf_str(&said);

    ident =
        tf_arena_str(&writer->arena, tf_str_sub(ident, 0, status ? 0 : tf_str_find(ident, '\n')));
    tf_buf_release(&said);
    return ident;
}

int tf_who_read(tf_writer *writer, tf_error *error)
{
    if (!writer->author.n) {
        writer->author = answer(writer, &writer->asked[0]);
        writer->committer = answer(writer, &writer->asked[1]);
    }
    if (writer->author.n && writer->committer.n)
        return 0;
    return tf_fail(error, "git does not know yet who you are. Tell it once:\n"
                          "    git config --global user.name \"Your Name\"\n"
                          "    git config --global user.email you@school.example");
}

/* The parts of "NAME <EMAIL> …"; what stands behind the email follows it. */
static void split(tf_str ident, tf_str *name, tf_str *email, tf_str *when)
{
    size_t open = tf_str_find(ident, '<'), shut = tf_str_find(ident, '>');

    *name = tf_str_trim(tf_str_sub(ident, 0, open));
    *email = tf_str_sub(ident, open + 1, shut);
    *when = tf_str_trim(tf_str_sub(ident, shut + 1, ident.n));
}

int tf_writer_author(tf_writer *writer, tf_str *name, tf_str *email, tf_error *error)
{
    tf_str when;

    if (tf_who_read(writer, error) < 0)
        return -1;
    split(writer->author, name, email, &when);
    return 0;
}

/* "1636041600 +0100": seconds, and the zone as hours and minutes. */
int tf_who_signature(tf_str ident, git_signature **signature, tf_error *error)
{
    tf_arena scratch = {0};
    tf_str name, email, when;
    char *behind;
    int failed;

    split(ident, &name, &email, &when);
    git_time_t seconds = strtoll(tf_arena_str(&scratch, when).p, &behind, 10);
    long zone = strtol(tf_arena_str(&scratch, tf_str_z(behind)).p, NULL, 10);
    failed = git_signature_new(signature, tf_arena_str(&scratch, name).p,
                               tf_arena_str(&scratch, email).p, seconds,
                               (int)(zone / 100 * 60 + zone % 100));
    tf_arena_release(&scratch);
    return failed ? tf_git_fail(error, "The name that git has for you cannot be used") : 0;
}
