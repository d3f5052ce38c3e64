#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include <twofold/base.h>

enum { THREADS_MOST = 64 };

struct job {
    void (*work)(void *context, size_t worker);
    void *context;
    size_t worker;
};

size_t tf_threads(size_t most)
{
    const char *asked = getenv("TWOFOLD_THREADS");
    long n = asked ? strtol(asked, NULL, 10) : 0;
    cpu_set_t set;

    if (n < 1)
        n = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
    if (n > THREADS_MOST)
        n = THREADS_MOST;
    return (size_t)n > most ? (most ? most : 1) : (size_t)n;
}

static void *run(void *arg)
{
    const struct job *job = arg;

    job->work(job->context, job->worker);
    return NULL;
}

void tf_parallel(size_t n, void (*work)(void *context, size_t worker), void *context)
{
    pthread_t threads[THREADS_MOST];
    struct job jobs[THREADS_MOST];
    bool started[THREADS_MOST] = {false};

    if (n > THREADS_MOST)
        tf_die("more threads than anybody asks for");
    for (size_t i = 0; i < n; i++) {
        jobs[i] = (struct job){work, context, i};
        started[i] = i > 0 && pthread_create(&threads[i], NULL, run, &jobs[i]) == 0;
    }
    /* What got no thread of its own is done by this one. */
    for (size_t i = 0; i < n; i++)
        if (!started[i])
            run(&jobs[i]);
    for (size_t i = 0; i < n; i++)
        if (started[i])
            pthread_join(threads[i], NULL);
}

bool tf_turns_take(tf_turns *turns, size_t *from, size_t *to)
{
    *from = atomic_fetch_add(&turns->next, turns->share);
    *to = *from + turns->share < turns->n ? *from + turns->share : turns->n;
    return *from < turns->n;
}
