/* Running the editor: `git var GIT_EDITOR`, by the shell, with the file behind it. */
#include "editor.h"

#include <signal.h>

static int find_editor(tf_buf *editor, tf_error *error)
{
    static const char *const argv[] = {"git", "var", "GIT_EDITOR", NULL};
    tf_program program = {.argv = argv, .out = editor, .quiet = true};
    int status;

    if (tf_program_run(&program, &status, error) < 0)
        return -1;
    while (editor->n && editor->p[editor->n - 1] == '\n')
        editor->p[--editor->n] = '\0';
    if (status || !editor->n)
        return tf_fail(error, "git knows of no editor that would run here. Name one:\n"
                              "    git config --global core.editor nano\n"
                              "or give the text as it is: twofold reflect -m TEXT");
    return 0;
}

static void stay(int number)
{
    (void)number;
}

int tf_edit(const char *path, tf_error *error)
{
    tf_buf editor = {0}, line = {0};
    int status, failed = find_editor(&editor, error);

    if (!failed) {
        /* Ctrl-C at the keyboard is the editor's to understand. A handler of ours ends where
         * another program begins; what is ignored would stay so. */
        struct sigaction unmoved = {.sa_handler = stay}, interrupt, quit;
        tf_buf_printf(&line, "%s \"$@\"", editor.p);
        const char *const argv[] = {"sh", "-c", line.p, editor.p, path, NULL};
        tf_program program = {.argv = argv};
        sigaction(SIGINT, &unmoved, &interrupt);
        sigaction(SIGQUIT, &unmoved, &quit);
        failed = tf_program_run(&program, &status, error);
        sigaction(SIGINT, &interrupt, NULL);
        sigaction(SIGQUIT, &quit, NULL);
        if (!failed && status)
            failed = tf_fail(error, "The editor `%s` did not end well", editor.p);
    }
    tf_buf_release(&editor);
    tf_buf_release(&line);
    return failed;
}
