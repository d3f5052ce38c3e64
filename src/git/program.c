/* Running another program: git where it knows better, hooks, editors. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <twofold/git.h>

extern char **environ;

/* ---- its environment ------------------------------------------------------------------------- */

static bool sets(const char *setting, const char *variable)
{
    size_t n = strcspn(setting, "=") + 1;

    return strncmp(setting, variable, n) == 0;
}

static bool is_set_anew(const char *const *settings, const char *variable)
{
    for (size_t i = 0; settings && settings[i]; i++)
        if (sets(settings[i], variable))
            return true;
    return false;
}

/* Ours, with some of it set anew. The array alone is to be freed. */
static char **environment(const char *const *settings)
{
    size_t ours = 0, theirs = 0, n = 0;
    char **made;

    while (environ[ours])
        ours++;
    while (settings && settings[theirs])
        theirs++;
    made = tf_alloc((ours + theirs + 1) * sizeof(*made));
    for (size_t i = 0; i < ours; i++)
        if (!is_set_anew(settings, environ[i]))
            made[n++] = environ[i];
    for (size_t i = 0; i < theirs; i++)
        made[n++] = (char *)settings[i];
    return made;
}

/* ---- starting -------------------------------------------------------------------------------- */

/* What we ignore or hold back (SIGPIPE) is nothing that others should inherit. */
static int start(const tf_program *program, int out, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    char **settings = environment(program->settings);
    sigset_t usual;
    int number;

    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    if (program->dir)
        posix_spawn_file_actions_addchdir_np(&actions, program->dir);
    posix_spawn_file_actions_adddup2(&actions, out < 0 ? STDERR_FILENO : out, STDOUT_FILENO);
    if (program->deaf)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (program->quiet)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    number = posix_spawnp(child, program->argv[0], &actions, &attributes,
                          (char *const *)program->argv, settings);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    free(settings);
    return number;
}

static int wait_for(pid_t child)
{
    int ended = 0;

    while (waitpid(child, &ended, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
}

int tf_program_start(const tf_program *program, tf_running *running, tf_error *error)
{
    int ends[2] = {-1, -1}, number;
    pid_t child = 0;

    *running = (tf_running){.from = -1};
    if (program->out && pipe2(ends, O_CLOEXEC) < 0)
        return tf_fail_errno(error, "`%s` cannot be run", program->argv[0]);
    number = start(program, ends[1], &child);
    if (ends[1] >= 0)
        close(ends[1]);
    if (number) {
        if (ends[0] >= 0)
            close(ends[0]);
        errno = number;
        return tf_fail_errno(error, "`%s` cannot be run", program->argv[0]);
    }
    *running = (tf_running){.child = child, .from = ends[0]};
    return 0;
}

int tf_program_finish(tf_running *running, tf_buf *out)
{
    tf_buf lost = {0};
    int status;

    if (running->from >= 0) {
        tf_read_all(running->from, SIZE_MAX, out ? out : &lost);
        close(running->from);
    }
    tf_buf_release(&lost);
    status = wait_for(running->child);
    *running = (tf_running){.from = -1};
    return status;
}

int tf_program_run(const tf_program *program, int *status, tf_error *error)
{
    tf_running running;

    if (tf_program_start(program, &running, error) < 0)
        return -1;
    *status = tf_program_finish(&running, program->out);
    return 0;
}
