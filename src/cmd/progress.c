/* A line that says how far we are. */
#include <time.h>
#include <unistd.h>

#include "command.h"

enum { PATIENCE = 1000 /* milliseconds before a person wonders */ };

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void tf_progress_show(void *context, size_t done, size_t all)
{
    tf_progress *progress = context;

    if (!progress->since)
        progress->since = now();
    if (!isatty(STDERR_FILENO) || now() - progress->since < PATIENCE)
        return;
    progress->shown = true;
    fprintf(stderr, "\r%s: %zu of %zu %s ", progress->doing ? progress->doing : "Reading", done,
            all, progress->things ? progress->things : "files");
}

void tf_progress_end(tf_progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", stderr);
}
