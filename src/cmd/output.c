/* What leaves the program: results to standard output, words to standard error. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <twofold/git.h>

#include "command.h"

/* ---- the pager ------------------------------------------------------------------------------- */

/* As git chooses: GIT_PAGER, core.pager, PAGER, less; `cat` and the empty text mean none. */
static bool pager(tf_buf *command)
{
    if (getenv("GIT_PAGER"))
        tf_buf_putz(command, getenv("GIT_PAGER"));
    else if (!tf_git_setting(NULL, "core.pager", command))
        tf_buf_putz(command, getenv("PAGER") ? getenv("PAGER") : "less");
    return command->n && !tf_str_is(tf_buf_str(command), "cat");
}

static bool is_long(tf_str text)
{
    size_t lines = 0, height = tf_term_height(stdout, 24);

    for (size_t i = 0; i < text.n && lines < height; i++)
        lines += text.p[i] == '\n';
    return lines >= height;
}

/* The shell's 126 and 127: it could not be started, so nothing was shown. */
static bool was_started(int ended)
{
    return !WIFEXITED(ended) || (WEXITSTATUS(ended) != 126 && WEXITSTATUS(ended) != 127);
}

/* Hands `text` to the pager's standard input; false when there is none to be had. */
static bool page(tf_str text)
{
    tf_buf command = {0};
    bool shown = false;
    FILE *to;

    if (isatty(STDOUT_FILENO) && is_long(text) && pager(&command)) {
        /* As git sets them: quit where it fits, show colours, leave the screen alone. */
        setenv("LESS", "FRX", 0);
        setenv("LV", "-c", 0);
        /* What we ignore is nothing that the pager should. */
        signal(SIGPIPE, SIG_DFL);
        to = popen(command.p, "w");
        signal(SIGPIPE, SIG_IGN);
        if (to) {
            fwrite(text.p, 1, text.n, to);
            shown = was_started(pclose(to));
        }
    }
    tf_buf_release(&command);
    return shown;
}

int tf_print(tf_buf *out, int status)
{
    tf_error error = {0};

    if (!page(tf_buf_str(out)) && tf_term_write(tf_buf_str(out), &error) < 0)
        status = tf_say_error(&error);
    tf_buf_release(out);
    return status;
}

int tf_print_version(void)
{
    tf_buf out = {0};

    tf_buf_putz(&out, "twofold " TF_VERSION "\n");
    return tf_print(&out, TF_DONE);
}

void tf_put_quoted(tf_buf *out, tf_str text, const char *quote)
{
    tf_buf_putc(out, '\'');
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '\'')
            tf_buf_putz(out, quote);
        else
            tf_buf_putc(out, text.p[i]);
    tf_buf_putc(out, '\'');
}

/* ---- standard error -------------------------------------------------------------------------- */

/* Words may hold names from files and from libraries: nothing in them may steer the terminal. */
static void put_lines(tf_buf *out, tf_str text)
{
    while (text.n) {
        size_t end = tf_str_find(text, '\n');
        tf_put_safe(out, tf_str_sub(text, 0, end));
        tf_buf_putc(out, '\n');
        text = tf_str_sub(text, end + 1, text.n);
    }
}

int tf_say(const char *format, ...)
{
    tf_buf words = {0}, out = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&words, format, args);
    va_end(args);
    tf_buf_putz(&out, "twofold: ");
    put_lines(&out, tf_buf_str(&words));
    fwrite(out.p, 1, out.n, stderr);
    tf_buf_release(&words);
    tf_buf_release(&out);
    return TF_COULD_NOT;
}

bool tf_refuse(const tf_command *command, const char *format, ...)
{
    tf_buf words = {0};
    va_list args;

    va_start(args, format);
    tf_buf_vprintf(&words, format, args);
    va_end(args);
    tf_say("%s\nSee `twofold %s%s--help`.", words.p, command ? command->name : "",
           command ? " " : "");
    tf_buf_release(&words);
    return false;
}

int tf_say_error(tf_error *error)
{
    tf_say("%.*s", TF_ARG(tf_buf_str(&error->message)));
    tf_error_release(error);
    return TF_COULD_NOT;
}
