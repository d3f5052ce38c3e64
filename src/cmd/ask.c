/* Asking at the terminal. */
#include "ask.h"

#include <ctype.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

bool tf_can_ask(void)
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static void wake(int number)
{
    (void)number;
}

/* Ctrl-C is let in only while we wait, so that it is not missed. */
static bool read_character(const sigset_t *awake, char *c)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};

    return ppoll(&input, 1, NULL, awake) == 1 && read(STDIN_FILENO, c, 1) == 1;
}

/* The first character of a line that is no space; '\n' where there is none, 0 at the end. */
static char read_answer(const sigset_t *awake)
{
    char c = '\0', first = '\n';
    bool more;

    while ((more = read_character(awake, &c)) && c != '\n')
        if (first == '\n' && !isspace((unsigned char)c))
            first = (char)tolower((unsigned char)c);
    return more ? first : '\0';
}

char tf_ask(const char *question, const char *letters)
{
    /* Ctrl-C ends the wait, and not the program: there is a draft to tell of. */
    struct sigaction woken = {.sa_handler = wake}, before;
    sigset_t interrupt, awake;
    char answer;

    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &awake);
    sigaction(SIGINT, &woken, &before);
    do {
        fprintf(stderr, "%s ", question);
        answer = read_answer(&awake);
        if (answer == '\n')
            answer = letters[0];
    } while (answer && !strchr(letters, answer));
    sigaction(SIGINT, &before, NULL);
    sigprocmask(SIG_SETMASK, &awake, NULL);
    if (!answer)
        fputc('\n', stderr);
    return answer;
}

void tf_tell(const tf_buf *out)
{
    fwrite(out->p ? out->p : "", 1, out->n, stderr);
}
