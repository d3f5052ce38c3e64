/* Asking at the terminal. */
#include "ask.h"

#include <ctype.h>
#include <errno.h>
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

/* The first character of a line that is no space; '\n' where there is none, 0 at the end. */
static char read_answer(void)
{
    char c, first = '\n';
    ssize_t got;

    while ((got = read(STDIN_FILENO, &c, 1)) == 1 && c != '\n')
        if (first == '\n' && !isspace((unsigned char)c))
            first = (char)tolower((unsigned char)c);
    return got == 1 ? first : '\0';
}

char tf_ask(const char *question, const char *letters)
{
    /* Ctrl-C ends the wait, and not the program: there is a draft to tell of. */
    struct sigaction woken = {.sa_handler = wake}, before;
    char answer;

    sigaction(SIGINT, &woken, &before);
    do {
        fprintf(stderr, "%s ", question);
        answer = read_answer();
        if (answer == '\n')
            answer = letters[0];
    } while (answer && !strchr(letters, answer));
    sigaction(SIGINT, &before, NULL);
    if (!answer)
        fputc('\n', stderr);
    return answer;
}

void tf_tell(const tf_buf *out)
{
    fwrite(out->p ? out->p : "", 1, out->n, stderr);
}
