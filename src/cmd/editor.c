/* Running the editor: `git var GIT_EDITOR`, by the shell, with the file behind it. */
#include "editor.h"

#include <signal.h>
#include <string.h>

static int find_editor(const char *dir, tf_buf *editor, tf_error *error)
{
    static const char *const argv[] = {"git", "var", "GIT_EDITOR", NULL};
    tf_program program = {.argv = argv, .dir = dir, .out = editor, .quiet = true};
    int status;

    if (tf_program_run(&program, &status, error) < 0)
        return -1;
    while (editor->n && editor->p[editor->n - 1] == '\n')
        editor->p[--editor->n] = '\0';
    if (status || !editor->n)
        return tf_fail(error, "git knows of no editor that would run here");
    return 0;
}

static void stay(int number)
{
    (void)number;
}

/*
 * Ctrl-C at the keyboard is the editor's to understand, as git has it. A handler of ours ends where
 * another program begins; what is ignored would stay so.
 */
static int run_unmoved(const char *const *argv, int *status, tf_error *error)
{
    struct sigaction unmoved = {.sa_handler = stay}, interrupt, quit;
    tf_program program = {.argv = argv};
    int failed;

    sigaction(SIGINT, &unmoved, &interrupt);
    sigaction(SIGQUIT, &unmoved, &quit);
    failed = tf_program_run(&program, status, error);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    return failed;
}

/* A shell between us and the editor would end at Ctrl-C: it is there only where it has work to do
 * (git's own list of what makes work). */
static bool needs_shell(const char *editor)
{
    return strpbrk(editor, "|&;<>()$`\\\"' \t\n*?[#~=%") != NULL;
}

int tf_edit(const char *dir, const char *path, tf_error *error)
{
    tf_buf editor = {0}, line = {0};
    int status = 0, failed = find_editor(dir, &editor, error);

    if (!failed) {
        tf_buf_printf(&line, "%s \"$@\"", editor.p);
        const char *const by_shell[] = {"sh", "-c", line.p, editor.p, path, NULL};
        const char *const plainly[] = {editor.p, path, NULL};
        failed = run_unmoved(needs_shell(editor.p) ? by_shell : plainly, &status, error);
    }
    if (!failed && status)
        failed = tf_fail(error, "The editor `%s` did not end well", editor.p);
    if (failed)
        tf_buf_putz(&error->message, ". Name one that does well here:\n"
                                     "    git config --global core.editor nano\n"
                                     "or give the text as it is: twofold reflect -m TEXT");
    tf_buf_release(&editor);
    tf_buf_release(&line);
    return failed;
}
