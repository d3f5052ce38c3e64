/*
 * The floor: the tightest loop that opens, reads and closes the files named on standard input, in
 * one thread. With `-- COMMAND` it runs that instead and says what it took: milliseconds of the
 * processor and KiB of memory.
 */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int read_all(void)
{
    static char buf[1024 * 1024];
    char path[PATH_MAX];
    size_t bytes = 0, files = 0;

    while (fgets(path, sizeof(path), stdin)) {
        int fd;
        ssize_t n;
        path[strcspn(path, "\n")] = 0;
        fd = open(path, O_RDONLY);
        if (fd < 0)
            return 1;
        while ((n = read(fd, buf, sizeof(buf))) > 0 && (bytes += (size_t)n) && n == sizeof(buf)) {
        }
        close(fd);
        files++;
    }
    printf("%zu files, %zu bytes\n", files, bytes);
    return 0;
}

static long milliseconds(struct timeval time)
{
    return time.tv_sec * 1000 + time.tv_usec / 1000;
}

static int measure(char **command)
{
    struct rusage usage;
    int status;
    pid_t child = fork();

    if (child == 0) {
        execvp(*command, command);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) ||
        WEXITSTATUS(status) > 1)
        return 1;
    fprintf(stderr, "%ld %ld\n", milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
            usage.ru_maxrss);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "--") == 0)
        return measure(argv + 2);
    return read_all();
}
